"""Random valid plans for hypothesis: files of every shape the format allows, and what they say about who does what.

`plans()` gives a `RandomPlan`: the data of plan.yaml, units.yaml and every item. Such a plan has no errors
and no warnings.
`write(plan, folder)` writes it; tests/properties/shares.py says what it says about who does what.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

YEAR = 2026
ROLES = {"牵头单位": "lead", "责任单位": "responsible", "配合单位": "support"}
_VERBS = "推进 规范 完善 落实 健全 优化 深化 加强 公开 清理 评估 统筹".split()  # noqa: SIM905 - words, not code
_OBJECTS = "执法监督 行政复议 备案审查 政务公开 合同管理 普法宣传 信用监管 法律服务 案卷评查 人员培训".split()  # noqa: SIM905
_PLACES = "东 西 南 北 中 新 老 上 下 前 后 左".split()  # noqa: SIM905
_KINDS = "财政 审计 司法 税务 住建 人社 民政 教育 水利 商务 文旅 应急".split()  # noqa: SIM905
_CATEGORIES = ("部门", "司法机关", "街道", "不特定单位")

Item = dict[str, Any]


@dataclass(frozen=True)
class RandomPlan:
    """The data of a plan's files; `items` is by id, in no particular order."""

    outline: dict[str, Any]
    units: dict[str, Any]
    items: dict[str, Item]

    @property
    def order(self) -> list[str]:
        """Ids as the outline lists them."""
        return list(_listed(self.outline))

    def with_item(self, ident: str, item: Item) -> "RandomPlan":
        """The same plan with one item changed."""
        return replace(self, items={**self.items, ident: item})


def _listed(part: dict[str, Any]) -> Iterator[str]:
    for key, value in part.items():
        if key == "任务":
            yield from value
        elif key == "章节":
            for section in value:
                yield from _listed(section)


def write(plan: RandomPlan, folder: Path, order: Sequence[str] | None = None, *, flow: bool | None = False) -> Path:
    """Write a plan's files into a folder, items in the order given; `flow` is the style of collections in YAML."""
    (folder / "items").mkdir(parents=True, exist_ok=True)
    for ident in order or list(plan.items):
        _dump(folder / "items" / f"{ident}.yaml", plan.items[ident], flow=flow)
    _dump(folder / "units.yaml", plan.units, flow=flow)
    _dump(folder / "plan.yaml", plan.outline, flow=flow)
    return folder


def _dump(path: Path, data: dict[str, Any], *, flow: bool | None) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=10_000)
    path.write_text(text, encoding="utf-8", newline="\n")


# Strategies


def plans(most_items: int = 6) -> st.SearchStrategy[RandomPlan]:
    """Valid plans with one item or more."""
    return _plans(most_items)


@st.composite
def _plans(draw: st.DrawFn, most_items: int) -> RandomPlan:
    units = draw(registers())
    names = draw(st.lists(titles(), min_size=1, max_size=most_items, unique=True))
    items = {name: draw(items_of(units, name)) for name in names}
    order = draw(st.permutations(names))
    return RandomPlan(draw(outlines(order)), units, items)


def titles() -> st.SearchStrategy[str]:
    """Short Chinese titles."""
    return st.builds("".join, st.tuples(st.sampled_from(_VERBS), st.sampled_from(_PLACES), st.sampled_from(_OBJECTS)))


def sentences() -> st.SearchStrategy[str]:
    """One sentence or two, each with its stop."""
    clause = st.builds("{}{}工作".format, st.sampled_from(_VERBS), st.sampled_from(_OBJECTS))
    sentence = st.lists(clause, min_size=1, max_size=3).map(lambda clauses: "，".join(clauses) + "。")
    return st.lists(sentence, min_size=1, max_size=2).map("".join)


@st.composite
def registers(draw: st.DrawFn) -> dict[str, Any]:
    """units.yaml: units of several categories, some with an alias, and collectives of each kind."""
    stems = st.builds("".join, st.tuples(st.sampled_from(_PLACES), st.sampled_from(_KINDS)))
    chosen = draw(st.lists(stems, min_size=2, max_size=8, unique=True))
    units: list[dict[str, Any]] = []
    for stem in chosen:
        unit: dict[str, Any] = {"名称": f"区{stem}局"}
        if draw(st.booleans()):
            unit["别名"] = [f"{stem}局"]
        if draw(st.booleans()):
            unit["类别"] = draw(st.sampled_from(_CATEGORIES))
        units.append(unit)
    register: dict[str, Any] = {"单位": units}
    collectives = draw(st.lists(_collectives(units), max_size=2, unique_by=lambda one: str(one["名称"])))
    return register | ({"统称": collectives} if collectives else {})


@st.composite
def _collectives(draw: st.DrawFn, units: list[dict[str, Any]]) -> dict[str, Any]:
    name = draw(st.sampled_from(["区各部门", "区各单位", "各有关方面"]))
    categories = sorted({unit.get("类别", "部门") for unit in units})
    kind = draw(st.sampled_from(["all", "some", "nobody can say"]))
    if kind == "all":
        return {"名称": name, "成员": f"全部{draw(st.sampled_from(categories))}"}
    some = st.lists(st.sampled_from([unit["名称"] for unit in units]), min_size=1, unique=True)
    return {"名称": name, "成员": draw(some)} if kind == "some" else {"名称": name}


@st.composite
def items_of(draw: st.DrawFn, register: dict[str, Any], title: str) -> Item:
    """An item whose duty stands on itself, on its measures, or on both; no unit is named twice."""
    names = draw(st.permutations(_spellings(draw, register)))
    count = draw(st.integers(1, 3))
    own = draw(st.integers(0, min(count, len(names) - 1)))
    shares = draw(_shares(names, own + 1))
    measures = [
        draw(_measures(f"{title}方面{'先再后'[index]}行，", shares[index + 1] if index < own else []))
        for index in range(count)
    ]
    item: Item = {"标题": title, "举措": measures, **draw(_duty(shares[0]))}
    if draw(st.booleans()):
        item["完成时限"] = draw(deadlines())
    if draw(st.booleans()):
        item["备注"] = "与上年任务衔接"
    return item


def _spellings(draw: st.DrawFn, register: dict[str, Any]) -> list[str]:
    """Every unit and collective once, under its name or an alias."""
    units = [draw(st.sampled_from([unit["名称"], *unit.get("别名", [])])) for unit in register["单位"]]
    return units + [one["名称"] for one in register.get("统称", [])]


def _shares(names: list[str], count: int) -> st.SearchStrategy[list[list[str]]]:
    """Cut some names into pieces that are not empty."""
    cuts = st.lists(st.integers(1, len(names) - 1), min_size=count - 1, max_size=count - 1, unique=True).map(sorted)
    return cuts.map(lambda at: [names[a:b] for a, b in zip([0, *at], [*at, len(names)], strict=True)])


@st.composite
def _duty(draw: st.DrawFn, names: list[str]) -> dict[str, list[str]]:
    """Someone leads; the others are responsible, support, or are left out."""
    lead = draw(st.integers(1, len(names)))
    responsible = draw(st.integers(lead, len(names)))
    support = draw(st.integers(responsible, len(names)))
    parts = (names[:lead], names[lead:responsible], names[responsible:support])
    return {key: part for key, part in zip(ROLES, parts, strict=True) if part}


@st.composite
def _measures(draw: st.DrawFn, lead: str, names: list[str]) -> str | dict[str, Any]:
    """A measure that begins with words no other has: plans do not say the same twice."""
    text = lead + draw(sentences())
    if not names and draw(st.booleans()):
        return text
    measure: dict[str, Any] = {"内容": text}
    if draw(st.booleans()):
        times = draw(st.integers(2, 90))
        measure["内容"] = f"{lead}全年开展{times}次检查。"
        measure["指标"] = [{"名称": "检查次数", "要求": draw(st.sampled_from([f"{times}次", f"不少于{times}次"]))}]
    if draw(st.booleans()):
        measure["完成时限"] = draw(deadlines())
    return measure | (draw(_duty(names)) if names else {})


def deadlines() -> st.SearchStrategy[str]:
    """Deadlines of every form, within the plan's year."""
    months = st.integers(1, 12)
    return st.one_of(
        st.builds(f"{YEAR}-{{:02}}-{{:02}}".format, months, st.integers(1, 28)),
        st.builds(f"{YEAR}-{{:02}}".format, months),
        st.builds(f"{YEAR}-Q{{}}".format, st.integers(1, 4)),
        st.sampled_from([str(YEAR), "长期坚持", "每年二月底前"]),
    )


@st.composite
def outlines(draw: st.DrawFn, order: Sequence[str]) -> dict[str, Any]:
    """plan.yaml that lists these items, in this order, in sections one or two deep or at the root."""
    title = f"{YEAR}年全区法治政府建设工作计划"
    outline: dict[str, Any] = {
        "标题": title,
        "年度": str(YEAR),
        "通知": {
            "发文机关": "某某区依法治区办公室",
            "发文字号": f"某法办〔{YEAR}〕1号",
            "主送机关": "各镇（街道），区各部委办局",
            "正文": [f"现将《{title}》印发给你们，请认真贯彻执行。"],
            "成文日期": f"{YEAR}-03-01",
        },
        "引言": [draw(sentences())],
    }
    if draw(st.booleans()):
        outline["责任标注位置"] = draw(st.sampled_from(["行内", "另行"]))
    return outline | draw(_parts(list(order), 0))


@st.composite
def _parts(draw: st.DrawFn, order: list[str], depth: int) -> dict[str, Any]:
    """These items at once, or cut into sections."""
    if depth == 2 or draw(st.booleans()):
        return {"任务": order}
    cut = draw(st.integers(0, len(order)))
    pieces = [piece for piece in (order[:cut], order[cut:]) if piece]
    sections: list[dict[str, Any]] = []
    for number, piece in enumerate(pieces):
        section: dict[str, Any] = {"标题": f"{draw(titles())}{'首次'[number]}"}
        if draw(st.booleans()):
            section["正文"] = [draw(sentences())]
        sections.append(section | draw(_parts(piece, depth + 1)))
    return {"章节": sections}
