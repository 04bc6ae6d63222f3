"""Which documents a plan gives, and their rendering: templates and tables, expanded per plan, unit and item."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from fzjh import tables
from fzjh.diagnostics import Diagnostic, Severity, fault
from fzjh.engines import table_writers, template_engines
from fzjh.faults import TemplateFault
from fzjh.model import Item, Unit
from fzjh.output_paths import UniquePaths, document_name, fields_of, fill, split_pattern, without
from fzjh.source import Source
from fzjh.templates import SHARED, Template, find_templates
from fzjh.views.context import Views
from fzjh.views.plan_data import plan_data
from fzjh.views.site import Page, PageLink, Site

Make: TypeAlias = Callable[[Mapping[str, object]], bytes]
DATA_FILE = "plan.json"
_FIELDS = {"plan": (), "unit": ("单位",), "item": ("序号", "任务")}
"""Fields that output paths may have, by scope."""
_READABLE = (".j2", ".typ")
"""Suffixes of templates that are text, so that a fault can show its line."""
_FIRST = ("通知", "重点任务分解表", "牵头单位任务矩阵")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of output, such as the sheets as HTML: where it goes (a pattern without suffix) and what makes it."""

    scope: str
    pattern: str
    format: str
    make: Make

    @property
    def name(self) -> str:
        """What `--only` calls it."""
        return document_name(self.pattern)


@dataclass(frozen=True, slots=True)
class Target:
    """One output file that is to be: a kind of output for the whole plan, a unit or an item."""

    kind: Kind
    path: str
    subject: Unit | Item | None

    @property
    def link(self) -> PageLink:
        """How other pages link to it."""
        stem = self.path.rsplit("/", 1)[-1].removesuffix(f".{self.kind.format}")
        unit = self.subject if isinstance(self.subject, Unit) else None
        return PageLink(stem, self.path, unit.name if unit else "", unit.aliases if unit else ())


@dataclass(frozen=True, slots=True)
class Artifact:
    """One output file: its path in the output folder, with `/`, and its bytes."""

    path: str
    data: bytes


def kinds(folders: Sequence[Path]) -> list[Kind]:
    """All kinds of output; a template takes the place of a table of the same path and format."""
    found = {(kind.pattern, kind.format): kind for kind in (*_table_kinds(), *_template_kinds(folders))}
    return sorted(found.values(), key=_order)


def _order(kind: Kind) -> tuple[bool, int, str, str]:
    """The notice first, then the other documents about the whole plan, then those of units and items."""
    rank = _FIRST.index(kind.name) if kind.name in _FIRST else len(_FIRST)
    return (kind.scope != "plan", rank, kind.pattern, kind.format)


def _template_kinds(folders: Sequence[Path]) -> Iterator[Kind]:
    engines = template_engines()
    renderers = {suffix: engine.renderer(folders) for suffix, engine in engines.items()}
    for template in find_templates(folders):
        suffix = next((suffix for suffix in engines if template.name.endswith(suffix)), None)
        if suffix:
            output = template.name.removesuffix(suffix) + (engines[suffix].OUTPUT or "")
            unknown = [name for name in fields_of(output) if name not in _FIELDS[template.scope]]
            make = _refusing(template, unknown) if unknown else _rendering(renderers[suffix], template)
            yield Kind(template.scope, *split_pattern(without(output, unknown)), make)


def strangers(folders: Sequence[Path]) -> list[Diagnostic]:
    """A warning for every file among the templates whose suffix no engine knows."""
    suffixes = tuple(template_engines())
    help_ = f"模板的名字以 {'、'.join(sorted(suffixes))} 结尾；共用的片段放在 templates/{SHARED}/ 里，不用的移走。"
    return [
        Diagnostic(
            "unknown-template", Severity.WARNING, Source(one.path, "").span(), "不认识这个模板，不会生成任何文件", help_
        )
        for one in find_templates(folders)
        if not one.name.endswith(suffixes)
    ]


def _rendering(render: Callable[[Template, Mapping[str, object]], bytes], template: Template) -> Make:
    return lambda context: render(template, context)


def _refusing(template: Template, unknown: Sequence[str]) -> Make:
    """Report a template whose name has fields that its scope does not fill."""
    names = "、".join(f"{{{name}}}" for name in unknown)
    known = "、".join(f"{{{name}}}" for name in _FIELDS[template.scope]) or "不用花括号"
    message = f"模板的文件名里有 {names}，{template.scope}/ 里的模板只能写：{known}"

    def refuse(_context: Mapping[str, object]) -> bytes:
        raise TemplateFault(template.path, 1, message)

    return refuse


def _table_kinds() -> Iterator[Kind]:
    writers = table_writers()
    for module in tables.modules():
        for format_ in module.FORMATS:
            yield Kind(module.SCOPE, module.PATH, format_, _writing(writers[format_].write, module.table))


def _writing(write: Callable[[object], bytes], table: Callable[[Mapping[str, object]], object]) -> Make:
    return lambda context: write(table(context))


def targets(views: Views, known: Iterable[Kind]) -> list[Target]:
    """Every output file of a plan, each with a path of its own."""
    paths = UniquePaths()
    return [
        Target(kind, f"{paths.claim(fill(kind.pattern, fields), (owner, kind.pattern))}.{kind.format}", subject)
        for kind in known
        for subject, fields, owner in _subjects(views, kind.scope)
    ]


def _subjects(views: Views, scope: str) -> Iterator[tuple[Unit | Item | None, dict[str, str], str]]:
    """What a kind is rendered for, the fields of its path, and whose file it is."""
    if scope == "unit":
        yield from ((unit, {"单位": unit.name}, f"unit {unit.name}") for unit in views.busy_units)
    elif scope == "item":
        items = views.plan.items
        yield from ((item, {"序号": str(item.number), "任务": item.id}, f"item {item.id}") for item in items)
    else:
        yield None, {}, "plan"


def render(views: Views, chosen: Sequence[Target], everything: Iterable[Target]) -> Iterator[Artifact | Diagnostic]:
    """Render the chosen targets one by one; `everything` are those that pages may link to."""
    site = Site(tuple(target.link for target in everything if target.kind.format == "html"))
    for target in chosen:
        try:
            data = target.kind.make(views.context(target.subject, Page(target.path, site)))
        except TemplateFault as error:
            yield _told(error)
        else:
            yield Artifact(target.path, data)


def data_artifact(views: Views) -> Artifact:
    """plan.json."""
    text = json.dumps(plan_data(views), ensure_ascii=False, indent=1)
    return Artifact(DATA_FILE, (text + "\n").encode())


def _told(error: TemplateFault) -> Diagnostic:
    text = error.path.read_text(encoding="utf-8", errors="replace") if error.path.suffix in _READABLE else ""
    source = Source(error.path, text)
    starts = source.line_starts
    start = starts[min(max(error.line, 1), len(starts)) - 1]
    line = source.line(max(error.line, 1))
    begin = start + len(line) - len(line.lstrip())
    return fault(
        "template-fault", source.span(begin, start + len(line)), error.message, "对照 docs/模板.md 里的字段改正模板。"
    )
