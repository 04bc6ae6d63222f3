"""A unit's task sheet: what it leads, what it is named for, what it shares, and room to fill in."""

import pytest

from tests.documents.built import files, text
from tests.documents.words import Element, markdown_words, page


def entries(found: Element) -> dict[str, dict[str, str]]:
    """The entries of a sheet: by their heading their facts by name."""
    return {
        next(entry.all("h3")).text: {
            pair[0].text: pair[1].text
            for div in next(entry.all("dl")).all("div")
            if (pair := list(div.all("dt", "dd")))
        }
        for entry in found.classed("entry")
    }


def test_a_sheet_holds_everything_a_unit_must_know() -> None:
    found = page(text("rich", "任务清单/县司法局任务清单.html"))
    assert list(entries(found)) == ["1.加强行政规范性文件管理", "2.完善重大行政决策程序", "4.无题任务责任单位"]
    assert entries(found)["1.加强行政规范性文件管理"] == {
        "工作举措": "严格落实合法性审核制度。审核意见应当在5个工作日内出具，合法性审核率保持100%。完成时限：长期坚持未经合法性审核的，不得提请审议。",
        "量化指标": "出具审核意见的期限：5个工作日合法性审核率：100%",
        "完成时限": "2025年12月",
        "牵头单位": "司法局",
        "责任单位": "行政规范性文件起草单位、县各部门",
        "依据": "《江苏省行政规范性文件管理规定》县委全面依法治县委员会2025年工作要点",
        "备注": "与2024年第3项任务衔接。",
    }
    assert len(found.classed("fill-in")) == 3
    assert found.classed("foot")[0].text == "填报人：联系电话：填报日期："


def test_a_sheet_shows_only_the_measures_a_unit_answers_for() -> None:
    found = page(text("rich", "任务清单/县档案馆任务清单.html"))
    assert entries(found) == {
        "2.完善重大行政决策程序": {
            "工作举措": "决策档案应当完整归档。",
            "完成时限": "2026年第四季度",
            "牵头单位": "县档案馆",
            "配合单位": "县各部门、各镇（街道）",
        }
    }


def test_a_sheet_ends_with_the_items_shared_through_a_collective() -> None:
    found = page(text("plan_2021", "任务清单/区财政局任务清单.html"))
    assert [heading.text for heading in found.all("h2")] == ["牵头任务3项", "以统称参与的任务20项"]
    assert [entry.split(".")[0] for entry in entries(found)] == ["2", "16", "19"]
    (shared,) = found.classed("shared")
    assert [one.text.split(".")[0] for one in shared.all("li")] == [
        str(number) for number in range(1, 24) if number not in (2, 16, 19)
    ]


@pytest.mark.parametrize("plan", ["plan_2021", "rich"])
def test_a_sheet_says_in_markdown_what_its_page_says(plan: str) -> None:
    sheets = [path.removesuffix(".md") for path in files(plan) if path.startswith("任务清单/") and path.endswith(".md")]
    assert sheets
    for sheet in sheets:
        found = page(text(plan, f"{sheet}.html"))
        seen = markdown_words(text(plan, f"{sheet}.md"))
        expected = [value for facts in entries(found).values() for name, value in facts.items() if name != "工作举措"]
        assert [value for value in expected if value.replace("；", "") not in seen.replace("；", "")] == [], sheet
        assert [
            one.text
            for one in next(found.all("article")).all("li")
            if one.text not in seen and "完成时限" not in one.text
        ] == [], sheet
