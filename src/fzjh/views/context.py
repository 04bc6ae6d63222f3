"""The view objects of one plan, made when first asked for and shared by all documents."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from fzjh.duties import Charge, all_charges
from fzjh.fonts import Faces, builtin
from fzjh.model import Item, Plan, Unit
from fzjh.views.items import item_view
from fzjh.views.matrix import MatrixView, matrix_view
from fzjh.views.notice import NoticeView, notice_view
from fzjh.views.sheet import sheet_view
from fzjh.views.site import Page
from fzjh.views.task_table import TaskTableView, task_table_view


@dataclass(frozen=True)
class Views:
    """All views of a plan. A template sees `notice`, `table`, `matrix`, `page`, `fonts`, and its `sheet` or `item`."""

    plan: Plan
    fonts: Faces = field(default_factory=builtin)

    @cached_property
    def notice(self) -> NoticeView:
        """The notice and the plan it issues."""
        return notice_view(self.plan)

    @cached_property
    def table(self) -> TaskTableView:
        """The task table."""
        return task_table_view(self.plan)

    @cached_property
    def matrix(self) -> MatrixView:
        """The lead-unit matrix."""
        return matrix_view(self.plan)

    @cached_property
    def charges(self) -> Mapping[str, tuple[Charge, ...]]:
        """Charges by unit or collective."""
        return {name: tuple(charges.values()) for name, charges in all_charges(self.plan).items()}

    @property
    def busy_units(self) -> tuple[Unit, ...]:
        """Units with a duty, in register order: those that get a sheet."""
        return tuple(unit for unit in self.plan.register.units if unit.name in self.charges)

    def context(self, subject: Unit | Item | None, page: Page) -> dict[str, object]:
        """What one document sees."""
        shared: dict[str, object] = {
            "notice": self.notice,
            "table": self.table,
            "matrix": self.matrix,
            "page": page,
            "fonts": self.fonts,
        }
        if isinstance(subject, Unit):
            return shared | {"sheet": sheet_view(self.plan, subject, self.charges.get(subject.name, ()))}
        return shared | {"item": item_view(subject)} if subject else shared
