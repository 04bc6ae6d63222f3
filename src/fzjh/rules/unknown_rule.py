"""没有这条规则，或者这条规则不能不查

plan.yaml 的“检查”里、行末的 `# fzjh: ignore[代码]` 里写的规则代码要真有。读不出来、对不上号的错误（如 yaml-syntax、missing-key、
missing-item）总要报告：有这种错，计划编不成公文。

错误：

    检查:
      不查: [strayspace]

正确：

    检查:
      不查: [stray-space]
"""

SEVERITY = "error"
