"""What an office wants to be told about its plan (检查)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fzjh.diagnostics import Severity
from fzjh.reading.document import Place


@dataclass(frozen=True, slots=True)
class Checks:
    """Codes of rules: left out, asked for beyond the usual, of another severity, and left out in some files.

    `exceptions` are by a file name relative to the plan's folder, in which `*` stands for anything.
    """

    place: Place = field(compare=False, repr=False)
    ignored: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    levels: Mapping[str, Severity] = field(default_factory=dict)
    exceptions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
