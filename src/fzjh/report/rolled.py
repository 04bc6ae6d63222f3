"""What `fzjh init --from` took over and changed, and what is left to do."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from fzjh.diagnostics import Diagnostic
from fzjh.report.lines import visible
from fzjh.report.paths import shown
from fzjh.rolling import Rolled

_MOST = 10
_LONGEST = 40
_UNUSED = ("unused-unit", "unused-collective")
_TASKS = {
    "empty-value": "填上（后面的注释是去年的，填好就删）",
    "deadline-outside-years": "完成时限还是去年的",
}


class Findings(NamedTuple):
    """What check says of last year's plan, which is whole, and of the new one, which is not yet."""

    last: Sequence[Diagnostic]
    new: Sequence[Diagnostic]


def report(rolled: Rolled, found: Findings, folder: Path, base: Path) -> str:
    """The report. folder: the new plan's."""
    items = sum(name.startswith("items/") for name in rolled.files)
    lines = [f"新建 {visible(shown(folder, base))}/：{items} 项任务和单位名册照搬，注释都在。"]
    changed = [
        f"  {one.name}：{_around(one.old, one.new)} → {_around(one.new, one.old)}" for one in rolled.changes if one.new
    ]
    lines += ["改了：", *changed] if changed else []
    groups = [(title, list(_places(found.new, code, base))) for code, title in _TASKS.items()]
    known = {place for _, places in groups for place in places}
    mentions = [f"{shown(folder / one.file, base)}:{one.line}  {_short(one.text)}" for one in rolled.mentions]
    groups.insert(1, ("文字里还写着去年", [one for one in mentions if one not in known]))
    unused = [one.span.text for one in found.last if one.code in _UNUSED]
    groups.append(("名册里没有任务的单位，不要的从 units.yaml 删去", unused))
    for number, (title, places) in enumerate((group for group in groups if group[1]), 1):
        lines += [f"{number}. {title}，{len(places)} 处：", *_listed(places)]
    rest = sum(one.code not in _TASKS and one.severity != "info" for one in found.new)
    lines += [f"此外 fzjh check 还报出 {rest} 个问题。"] if rest else []
    return "\n".join([*map(visible, lines), "接下来：逐条改好，运行 fzjh check 校验。"]) + "\n"


def _places(diagnostics: Iterable[Diagnostic], code: str, base: Path) -> Iterator[str]:
    for one in diagnostics:
        if one.code == code:
            source, line = one.span.source, one.span.first.line
            yield f"{shown(source.path, base)}:{line}  {_short(source.line(line).strip())}"


def _listed(places: list[str]) -> list[str]:
    more = [f"   ……还有 {len(places) - _MOST} 处"] if len(places) > _MOST else []
    return [*(f"   {place}" for place in places[:_MOST]), *more]


def _around(text: str, other: str) -> str:
    """A text, or the part of a long one where it differs from another."""
    if len(text) <= _LONGEST:
        return text
    at = next((index for index, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, at - _LONGEST // 4)
    return ("…" if start else "") + _short(text[start:])


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
