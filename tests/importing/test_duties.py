"""The forms of duties, one entry of duties.yaml each; and what tells units, roles and names for many apart."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from fzjh.importing.duties import read_duty, says_first_leads
from fzjh.importing.names import is_collective, is_role, split_names

FORMS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("duties.yaml").read_text("utf-8"))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: str(form["文字"]))
def test_a_form_gives_roles_deadline_and_pattern(form: dict[str, Any]) -> None:
    duty = read_duty(form["文字"])
    if "样子" not in form:
        assert duty is None
        return
    assert duty is not None
    roles = {"牵头": duty.lead, "责任": duty.responsible, "配合": duty.support}
    assert {key: list(names) for key, names in roles.items() if names} == {
        key: form[key] for key in roles if key in form
    }
    assert (duty.deadline, duty.pattern, duty.note) == (form.get("时限", ""), form["样子"], form.get("说明", ""))


@pytest.mark.parametrize("text", ["列第一位者为牵头单位，下同", "排在首位的为牵头单位", "第一个单位为牵头部门"])
def test_words_by_which_the_first_leads(text: str) -> None:
    assert says_first_leads(text)


@pytest.mark.parametrize("text", ["把法治摆在首位，由区司法局牵头", "党政主要负责人履行第一责任人职责，牵头抓总"])
def test_words_that_only_look_like_it(text: str) -> None:
    assert not says_first_leads(text)


@pytest.mark.parametrize(
    "name",
    [
        "各部门",
        "区各部门",
        "各有关部门",
        "有关部门",
        "市直各部门",
        "各省级人民政府",
        "县级以上人民政府",
        "各镇（街道）",
        "街道办事处",
        "市级行政执法部门",
    ],
)
def test_names_for_many(name: str) -> None:
    assert is_collective(name)


@pytest.mark.parametrize(
    "name", ["区财政局", "城关镇人民政府", "国务院办公厅", "市人大常委会办公室", "重大行政决策承办单位"]
)
def test_names_for_one(name: str) -> None:
    assert not is_collective(name)


@pytest.mark.parametrize("name", ["重大行政决策承办单位", "政府规章起草单位", "规范性文件实施单位"])
def test_roles(name: str) -> None:
    assert is_role(name)


def test_a_list_keeps_brackets_and_common_endings_together() -> None:
    assert split_names("各镇（街道、开发区）、区发改委") == ["各镇（街道、开发区）", "区发改委"]
    assert split_names("市司法局和各区县政府") == ["市司法局", "各区县政府"]
    assert split_names("市文化广电和旅游局") == ["市文化广电和旅游局"]
