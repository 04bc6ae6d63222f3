"""检查: the draft to what the rest of the program sees."""

from typing import Final

from fzjh.diagnostics import Severity
from fzjh.model.checks import Checks
from fzjh.reading.document import Place
from fzjh.resolve.values import present
from fzjh.schema import PlanDraft

_LEVELS: Final = {"错误": Severity.ERROR, "警告": Severity.WARNING, "提示": Severity.INFO}


def resolve_checks(draft: PlanDraft | None, plan: Place) -> Checks:
    """The office's wishes; those it got wrong count as not uttered."""
    place = plan / "检查"
    checks = draft and draft.checks
    if not checks:
        return Checks(place)
    return Checks(
        place,
        ignored=present(checks.ignored),
        extra=present(checks.extra),
        levels={code: _LEVELS[level] for code, level in (checks.levels or {}).items() if level},
        exceptions={file: present(codes) for file, codes in (checks.exceptions or {}).items()},
    )
