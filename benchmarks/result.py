"""What a measure yields: a figure, the goal it must keep, and whether it does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One figure.

    goal: the most that is allowed, or the least where `least`; None for a figure that is only told.
    detail: what was measured, in the units of everyday, such as `0.20 s / 0.10 s`.
    """

    name: str
    value: float
    goal: float | None = None
    unit: str = "×"
    detail: str = ""
    least: bool = False

    @property
    def kept(self) -> bool | None:
        """Whether the figure keeps its goal; None without a goal."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.least else self.value <= self.goal

    @property
    def figure(self) -> str:
        """The figure as printed."""
        return _number(self.value, self.unit)

    @property
    def wanted(self) -> str:
        """The goal as printed."""
        return "" if self.goal is None else ("≥ " if self.least else "≤ ") + _number(self.goal, self.unit)

    @property
    def verdict(self) -> str:
        """The verdict as printed."""
        return {True: "达到", False: "没有达到", None: "—"}[self.kept]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A measure that this machine cannot take, and why."""

    name: str
    reason: str


def _number(value: float, unit: str) -> str:
    digits = 0 if unit == "MiB" else 2
    return f"{value:.{digits}f} {unit}"
