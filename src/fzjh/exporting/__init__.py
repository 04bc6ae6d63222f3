"""A plan as tables for other programs: `fzjh export` (docs/导出.md describes it)."""
