"""One fault put into a valid plan: each mutation changes one field of one file, and names the code that must tell it.

A mutation gets the plan and a source of choices, and gives the changed plan (or the changed text of one file) with the
file it touched; None when the plan has no room for it.
"""

import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from tests.properties import slips
from tests.properties.mutant import Mutant, Mutation
from tests.properties.plans import ROLES, RandomPlan

# On the data of an item


def on_item(change: Callable[[dict[str, Any], RandomPlan, random.Random], object]) -> Mutation:
    """A mutation of one item's data; the change returns False where it cannot be made."""

    def mutate(plan: RandomPlan, choice: random.Random) -> Mutant | None:
        ident = choice.choice(sorted(plan.items))
        item = deepcopy(plan.items[ident])
        if change(item, plan, choice) is False:
            return None
        return Mutant(plan.with_item(ident, item), f"items/{ident}.yaml")

    return mutate


def _key(item: dict[str, Any], choice: random.Random) -> str:
    """One of the roles that the item names units for."""
    return choice.choice([key for key in ROLES if key in item])


def _unknown_unit(item: dict[str, Any], _plan: RandomPlan, choice: random.Random) -> None:
    item[_key(item, choice)].append("区不存在局")


def _unit_twice(item: dict[str, Any], _plan: RandomPlan, choice: random.Random) -> None:
    names = item[_key(item, choice)]
    names.append(names[0])


def _unit_by_two_names(item: dict[str, Any], plan: RandomPlan, choice: random.Random) -> object:
    names = item[_key(item, choice)]
    spellings = [{unit["名称"], *unit.get("别名", [])} for unit in plan.units["单位"]]
    other = next((one for known in spellings for one in sorted(known - set(names)) if known & set(names)), None)
    return bool(other) and names.append(other)


def _two_roles(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    item.setdefault("配合单位", []).append(item["牵头单位"][0])


def _no_lead(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    item["责任单位"] = item.get("责任单位", []) + item.pop("牵头单位")


def _no_measures(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    del item["举措"]


def _unknown_key(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    item["牵头部门"] = ["甲"]


def _text_for_list(item: dict[str, Any], _plan: RandomPlan, choice: random.Random) -> None:
    key = _key(item, choice)
    item[key] = "、".join(item[key])


def _list_for_text(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    item["标题"] = [item["标题"], "乙"]


def _empty_title(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    item["标题"] = None


def _bad_deadline(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    item["完成时限"] = "2026-02-30"


def _late_deadline(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> None:
    item["完成时限"] = "2031-06"


def in_a_measure(change: Callable[[str], str]) -> Mutation:
    """A mutation of the text of one measure."""

    def edit(item: dict[str, Any], _plan: RandomPlan, choice: random.Random) -> None:
        index = choice.randrange(len(item["举措"]))
        measure = item["举措"][index]
        if isinstance(measure, str):
            item["举措"][index] = change(measure)
        else:
            measure["内容"] = change(measure["内容"])

    return on_item(edit)


def _false_figure(item: dict[str, Any], _plan: RandomPlan, _choice: random.Random) -> object:
    measure = next((one for one in item["举措"] if isinstance(one, dict) and "指标" in one), None)
    return measure is not None and measure["指标"][0].update({"要求": "不少于99次"})


# On the data of plan.yaml and units.yaml


def on_outline(change: Callable[[dict[str, Any], random.Random], object]) -> Mutation:
    """A mutation of plan.yaml's data."""

    def mutate(plan: RandomPlan, choice: random.Random) -> Mutant | None:
        outline = deepcopy(plan.outline)
        if change(outline, choice) is False:
            return None
        return Mutant(replace(plan, outline=outline), "plan.yaml")

    return mutate


def in_notice(key: str, value: object) -> Mutation:
    """One field of the notice."""
    return on_outline(lambda outline, _: outline["通知"].update({key: value}))


def _first_list(part: dict[str, Any]) -> list[str]:
    """The first list of items in an outline."""
    while "任务" not in part:
        part = part["章节"][0]
    listed: list[str] = part["任务"]
    return listed


def _without_listed(plan: RandomPlan, _choice: random.Random) -> Mutant:
    """An item file that the outline does not list."""
    item = deepcopy(next(iter(plan.items.values())))
    return Mutant(plan.with_item("没有列出", item | {"标题": "没有列出的任务"}), "items/没有列出.yaml")


def on_units(change: Callable[[dict[str, Any], random.Random], object]) -> Mutation:
    """A mutation of units.yaml's data."""

    def mutate(plan: RandomPlan, choice: random.Random) -> Mutant | None:
        units = deepcopy(plan.units)
        if change(units, choice) is False:
            return None
        return Mutant(replace(plan, units=units), "units.yaml")

    return mutate


def _foreign_alias(units: dict[str, Any], _choice: random.Random) -> None:
    units["单位"][0].setdefault("别名", []).append(units["单位"][1]["名称"])


def _strange_member(units: dict[str, Any], _choice: random.Random) -> None:
    units.setdefault("统称", []).append({"名称": "各方", "成员": ["区不存在局"]})


FILES = ("", "plan.yaml", "units.yaml")

MUTATIONS: dict[str, tuple[Mutation, ...]] = {
    "unknown-unit": (on_item(_unknown_unit), on_units(_strange_member)),
    "unit-twice": (on_item(_unit_twice), on_item(_unit_by_two_names)),
    "unit-two-roles": (on_item(_two_roles),),
    "no-lead": (on_item(_no_lead),),
    "missing-key": (on_item(_no_measures), on_outline(lambda outline, _: outline["通知"].pop("发文机关"))),
    "unknown-key": (
        on_item(_unknown_key),
        in_notice("发文部门", "甲"),
        on_units(lambda units, _: units["单位"][0].update({"类型": "部门"})),
    ),
    "wrong-type": (on_item(_text_for_list), on_item(_list_for_text), in_notice("主送机关", ["甲", "乙"])),
    "empty-value": (
        on_item(_empty_title),
        in_notice("发文字号", None),
        on_units(lambda units, _: units["单位"][0].update({"类别": None})),
    ),
    "bad-date": (on_item(_bad_deadline), in_notice("成文日期", "2026-13-01"), in_notice("成文日期", "2026年3月1日")),
    "bad-year": (on_outline(lambda outline, _: outline.update({"年度": "明年"})),),
    "bad-value": (in_notice("版式", "报纸"),),
    "deadline-outside-years": (on_item(_late_deadline),),
    "measure-stop": (in_a_measure(lambda text: text.rstrip("。")),),
    "half-width-punctuation": (in_a_measure(lambda text: "甲乙,丙丁。" + text),),
    "unpaired-marks": (in_a_measure(lambda text: "“甲乙。" + text), in_a_measure(lambda text: "《甲乙。" + text)),
    "doubled-stop": (in_a_measure(lambda text: text + "。"),),
    "typed-number": (on_item(lambda item, *_: item.update({"标题": f"3.{item['标题']}"})),),
    "title-stop": (on_item(lambda item, *_: item.update({"标题": f"{item['标题']}，"})),),
    "stray-space": (in_a_measure(lambda text: "甲 乙。" + text),),
    "wrong-brackets": (in_notice("发文字号", "某法办[2026]1号"),),
    "indicator-figure": (on_item(_false_figure),),
    "listed-twice": (on_outline(lambda outline, _: _first_list(outline).append(_first_list(outline)[0])),),
    "missing-item": (on_outline(lambda outline, _: _first_list(outline).append("没有这个文件")),),
    "unlisted-item": (_without_listed,),
    "duplicate-unit": (
        on_units(lambda units, choice: units["单位"].append(deepcopy(choice.choice(units["单位"])))),
        on_units(_foreign_alias),
    ),
    "fullwidth-colon": tuple(slips.on_text(slips.fullwidth_colon, file) for file in FILES),
    "missing-space": tuple(slips.on_text(slips.no_space, file) for file in FILES),
    "tab-indent": tuple(slips.on_text(slips.tab, file) for file in ("", "units.yaml")),
    "duplicate-key": (slips.on_text(slips.line_twice), slips.on_text(slips.line_twice, "plan.yaml")),
    "yaml-syntax": (
        slips.on_text(slips.open_quote),
        slips.on_text(slips.anchor),
        slips.on_text(slips.control),
        slips.on_text(slips.open_quote, "plan.yaml"),
    ),
    "invisible-character": (slips.on_text(slips.invisible), slips.on_text(slips.invisible, "plan.yaml")),
}
"""Mutations by the code that must be reported for them."""
