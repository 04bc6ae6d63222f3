"""What a plan can say so that an imported notice prints as it was: bare items, duties behind titles, deadlines."""

from pathlib import Path

from fzjh.compiler import check
from fzjh.views.blocks import blocks

UNITS = "单位:\n  - 名称: 甲局\n  - 名称: 乙局\n"
NOTICE = "标题: 计划\n通知: {发文机关: 某局}\n"


def lines(folder: Path, plan: str, item: str) -> list[str]:
    """The lines that a plan with one item `甲` prints; check must find nothing."""
    (folder / "items").mkdir(exist_ok=True)
    (folder / "plan.yaml").write_text(NOTICE + plan, "utf-8")
    (folder / "units.yaml").write_text(UNITS, "utf-8")
    (folder / "items/甲.yaml").write_text(item, "utf-8")
    checked = check(folder)
    assert [one.message for one in checked.diagnostics if one.severity == "error"] == []
    return [block.full for block in blocks(checked.plan)]


def test_a_section_that_is_one_item_prints_one_number(tmp_path: Path) -> None:
    plan = "责任标注: 共同负责\n章节:\n  - 标题: 推进审批改革。\n    任务编号: 否\n    任务: [甲]\n  - 标题: 其他\n"
    item = "举措: [精简材料。]\n责任单位: [甲局]\n"
    assert lines(tmp_path, plan, item) == ["一、推进审批改革。", "精简材料。（甲局负责）", "二、其他"]


def test_a_duty_may_stand_behind_the_title(tmp_path: Path) -> None:
    plan = "责任标注: （责任单位：{单位}）\n责任标注位置: 标题后\n任务: [甲]\n"
    item = "标题: 精简材料\n举措: [公布清单。, 减少证明。]\n责任单位: [甲局, 乙局]\n"
    assert lines(tmp_path, plan, item) == ["1.精简材料（责任单位：甲局、乙局）", "公布清单。减少证明。"]


def test_a_pattern_may_print_the_deadline(tmp_path: Path) -> None:
    plan = "责任标注: （{单位}负责，{完成时限}）\n任务: [甲]\n"
    item = "举措: [公布清单。]\n责任单位: [甲局]\n完成时限: 2021-12\n"
    assert lines(tmp_path, plan, item) == ["1.公布清单。（甲局负责，2021年12月）"]


def test_a_pattern_may_print_a_unit_by_name(tmp_path: Path) -> None:
    item = "举措: [公布清单。]\n责任单位: [甲局, 乙局]\n责任标注: （{责任单位}负责，{乙局}落实）\n"
    plan = "任务: [甲]\n"
    assert lines(tmp_path, plan, item) == ["1.公布清单。（甲局负责，乙局落实）"]


def test_measures_that_are_counted_by_hand_are_no_fault(tmp_path: Path) -> None:
    item = "标题: 精简材料\n举措: [（1）公布清单。, （2）减少证明。]\n牵头单位: [甲局]\n责任单位: [乙局]\n"
    assert lines(tmp_path, "任务: [甲]\n", item) == [
        "1.精简材料。（1）公布清单。（2）减少证明。（牵头单位：甲局，责任单位：乙局）"
    ]
