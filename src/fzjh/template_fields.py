"""Which fields of the view objects a template uses that do not exist, found without rendering it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from typing import Any, Final, get_args, get_origin, get_type_hints

from fzjh.fonts import Faces
from fzjh.text import did_you_mean
from fzjh.views.items import ItemView
from fzjh.views.matrix import MatrixView
from fzjh.views.notice import NoticeView
from fzjh.views.sheet import SheetView
from fzjh.views.site import Page
from fzjh.views.task_table import TaskTableView

_SHARED: Final[Mapping[str, type]] = {
    "notice": NoticeView,
    "table": TaskTableView,
    "matrix": MatrixView,
    "page": Page,
    "fonts": Faces,
}
ROOTS: Final[Mapping[str, Mapping[str, type]]] = {
    "plan": _SHARED,
    "unit": {**_SHARED, "sheet": SheetView},
    "item": {**_SHARED, "item": ItemView},
}
"""What a template of each scope sees, by name."""


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A field that does not exist: as the template writes it, its line, and what may be meant."""

    written: str
    line: int
    help: str | None


def unknown_fields(source: str, scope: str) -> list[UnknownField]:
    """All unknown fields of a Jinja2 template, in order. Raises jinja2.TemplateSyntaxError."""
    from jinja2 import Environment, nodes

    tree = Environment(extensions=["jinja2.ext.do"], autoescape=True).parse(source)
    walk = _Walk(dict(ROOTS[scope]))
    walk.visit(tree, nodes)
    return walk.found


@dataclass
class _Walk:
    """Goes through a template, knowing the types of the names at hand."""

    names: dict[str, Any]
    found: list[UnknownField] = field(default_factory=list)

    def visit(self, node: Any, nodes: Any) -> None:
        """Look at a node and all below it; a loop's name has the type of what it runs over."""
        if isinstance(node, nodes.For):
            self._loop(node, nodes)
            return
        if isinstance(node, nodes.Getattr):
            self._type(node, nodes)
            return
        for child in node.iter_child_nodes():
            self.visit(child, nodes)

    def _loop(self, node: Any, nodes: Any) -> None:
        self.visit(node.iter, nodes)
        entry = _entry(self._type(node.iter, nodes, quiet=True))
        before = dict(self.names)
        if isinstance(node.target, nodes.Name):
            self.names[node.target.name] = entry
        for child in (*node.body, *node.else_):
            self.visit(child, nodes)
        self.names = before

    def _type(self, node: Any, nodes: Any, *, quiet: bool = False) -> Any:
        """The type of an expression, None when it cannot be known."""
        if isinstance(node, nodes.Name):
            return self.names.get(node.name)
        if isinstance(node, nodes.Getitem):
            return _entry(self._type(node.node, nodes, quiet=quiet))
        if not isinstance(node, nodes.Getattr):
            for child in node.iter_child_nodes() if not quiet else ():
                self.visit(child, nodes)
            return None
        owner = self._type(node.node, nodes, quiet=quiet)
        if not is_dataclass(owner):
            return None
        types = dict(_fields(owner))
        if node.attr not in types and not quiet:
            help_ = did_you_mean(node.attr, types)
            self.found.append(UnknownField(f"{_written(node, nodes)}", node.lineno, help_))
        return types.get(node.attr)


def _written(node: Any, nodes: Any) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node, nodes)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"


def _fields(owner: Any) -> Iterator[tuple[str, Any]]:
    """Public fields, properties and methods of a view object with their types (None where nobody says)."""
    yield from get_type_hints(owner).items()
    for name in dir(owner):
        member = getattr(owner, name)
        if isinstance(member, property) and member.fget and not name.startswith("_"):
            yield name, get_type_hints(member.fget).get("return")
        elif not name.startswith("_"):
            yield name, get_type_hints(owner).get(name)


def _entry(of: Any) -> Any:
    """What a tuple of any length holds."""
    return get_args(of)[0] if get_origin(of) is tuple and get_args(of) else None
