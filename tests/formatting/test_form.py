"""The canonical form by example: what becomes of order, styles, quotes, blank lines, and where each comment goes."""

from pathlib import Path

import pytest

from fzjh.formatting import canonical, model_of

CASES = {
    "keys in the order of the schema, comments with their keys": (
        "items/甲.yaml",
        "# 头\n\n# 谁牵头\n牵头单位: [甲] # 定了\n标题: 乙\n# 两条\n举措:\n- 丙。\n",
        "# 头\n\n标题: 乙\n# 两条\n举措:\n  - 丙。\n# 谁牵头\n牵头单位: [甲] # 定了\n",
    ),
    "unknown keys last": ("items/甲.yaml", "备用: 1\n举措: [甲。]\n标题: 乙\n", "标题: 乙\n举措:\n  - 甲。\n备用: 1\n"),
    "items and sections keep their order": (
        "plan.yaml",
        "章节:\n- 任务: [丙]\n  标题: 乙\n任务: [丁]\n标题: 甲\n",
        "标题: 甲\n章节:\n  - 标题: 乙\n    任务:\n      - 丙\n任务:\n  - 丁\n",
    ),
    "a block of the author's own keys keeps its order": (
        "plan.yaml",
        "信息公开: {文号: 甲, 标题: 乙}\n标题: 丙\n",
        "标题: 丙\n信息公开:\n  文号: 甲\n  标题: 乙\n",
    ),
    "names on one line, indicators and measures each on its own": (
        "items/甲.yaml",
        "举措: [甲。, {内容: 乙5%。, 指标: [{名称: 丙, 要求: 5%}]}]\n牵头单位:\n- 丁\n- 戊\n",
        "举措:\n  - 甲。\n  - 内容: 乙5%。\n    指标:\n      - 名称: 丙\n        要求: 5%\n牵头单位: [丁, 戊]\n",
    ),
    "names that need more than a line stand one below the other": (
        "items/甲.yaml",
        f"举措: [甲。]\n牵头单位: [{'甲' * 40}, {'乙' * 40}] # 注\n",
        f"举措:\n  - 甲。\n牵头单位: # 注\n  - {'甲' * 40}\n  - {'乙' * 40}\n",
    ),
    "names with comments stand one below the other": (
        "units.yaml",
        "单位:\n  - 名称: 甲\n    别名: [ # 别\n      乙, # 一\n      # 二的\n      丙,\n      # 末\n    ] # 完\n",
        "单位:\n  - 名称: 甲\n    # 完\n    别名: # 别\n      - 乙 # 一\n      # 二的\n      - 丙\n      # 末\n",
    ),
    "quotes only where the text needs them": (
        "items/甲.yaml",
        """举措: ['甲。', "- 乙。", '丙: 丁。', "#戊。", "己 #庚。", '', "标题：辛", "壬\\t癸"]\n标题: "2021"\n""",
        (
            '标题: 2021\n举措:\n  - 甲。\n  - "- 乙。"\n  - "丙: 丁。"\n  - "#戊。"\n  - "己 #庚。"\n  - ""\n'
            '  - "标题：辛"\n  - "壬\\t癸"\n'
        ),
    ),
    "a text on several lines becomes one": (
        "items/甲.yaml",
        "标题: 甲\n  乙\n举措:\n  - |  # 头\n    丙。\n    丁。\n\n  # 后\n  - >-\n    戊\n    abc def\n",
        "标题: 甲乙\n举措:\n  - 丙。丁。 # 头\n\n  # 后\n  - 戊abc def\n",
    ),
    "a comment between key and text": (
        "items/甲.yaml",
        "标题: # 一\n  # 二\n  甲 # 三\n举措:\n  - 乙。\n",
        "# 二\n# 三\n标题: 甲 # 一\n举措:\n  - 乙。\n",
    ),
    "comments behind the last entry stay with the entries they are indented like": (
        "plan.yaml",
        "章节:\n  - 标题: 乙\n    任务:\n      - 丙\n        # 任务的\n    # 乙节的\n  # 下节的\n  - 标题: 丁\n    # 丁节的\n# 末尾\n",
        "章节:\n  - 标题: 乙\n    任务:\n      - 丙\n      # 任务的\n    # 乙节的\n  # 下节的\n  - 标题: 丁\n    # 丁节的\n# 末尾\n",
    ),
    "a comment above the first key of an entry stands above the dash": (
        "units.yaml",
        "单位:\n-\n  # 甲的\n  类别: 部门\n  # 名称的\n  名称: 甲\n",
        "单位:\n  # 甲的\n  # 名称的\n  - 名称: 甲\n    类别: 部门\n",
    ),
    "one blank line at most, none at the ends, no byte order mark, LF": (
        "items/甲.yaml",
        "\ufeff\r\n\r\n标题:   甲  \r\n\r\n\r\n\r\n举措:\r\n\r\n  -   乙。\r\n  \r\n  - 丙。\r\n\r\n",
        "标题: 甲\n\n举措:\n  - 乙。\n\n  - 丙。\n",
    ),
    "what is empty stays empty": (
        "items/甲.yaml",
        "标题: # 待定\n举措:\n  - \n  -   # 还有\n牵头单位: [ ]\n责任单位: {}\n配合单位: ~\n",
        "标题: # 待定\n举措:\n  -\n  - # 还有\n牵头单位: []\n责任单位: {}\n配合单位:\n",
    ),
    "marks of the document go": (
        "items/甲.yaml",
        "# 头\n---\n标题: 甲\n举措: [乙。]\n...\n# 尾\n",
        "# 头\n标题: 甲\n举措:\n  - 乙。\n# 尾\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_canonical_form(case: str) -> None:
    path, before, after = CASES[case]
    assert canonical(Path(path), before.encode(), model_of(Path(path))).text == after
    assert canonical(Path(path), after.encode(), model_of(Path(path))).text == after


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("标题: [甲\n", ["yaml-syntax"]),
        ("标题：甲\n举措: [乙。]\n", ["fullwidth-colon"]),
        ("标题: 甲\n标题: 乙\n", ["duplicate-key"]),
        ("- 甲\n", ["wrong-type"]),
        ("# 只有注释\n", ["empty-value"]),
        ("%YAML 1.1\n---\n标题: 甲\n举措: [乙。]\n", []),
    ],
)
def test_a_file_that_is_not_read_as_meant_has_none(text: str, codes: list[str]) -> None:
    formatted = canonical(Path("items/甲.yaml"), text.encode(), model_of(Path("items/甲.yaml")))
    assert formatted.text is None
    assert [one.code for one in formatted.diagnostics] == codes


def test_a_form_that_would_read_otherwise_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    content = "标题: 甲\n举措: [乙。] # 注\n".encode()
    path = Path("items/甲.yaml")
    for wrong in (
        "标题: 甲\n举措:\n  - 丙。 # 注\n",
        "标题: 甲\n举措:\n  - 乙。\n",
        "标题：甲\n举措:\n  - 乙。 # 注\n",
    ):
        monkeypatch.setattr("fzjh.formatting.text_of", lambda *_, text=wrong: text)
        assert canonical(path, content, model_of(path)) == (None, ())
