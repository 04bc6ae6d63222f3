"""和本单位的词表不一致

plan/ 里可以放一份 词表.yaml，列出本单位统一的写法。文字里有“错”的写法就在这里报告，按“对”的改；出现在“对”的写法里面的不算
（错的是 放管服，对的是 “放管服”，已经加了引号的不报告）。

错误：

    词表:                                   # 词表.yaml
      - {错: 放管服, 对: “放管服”, 理由: 专有的说法加引号。}
    标题: 深化放管服改革                    # items/甲.yaml

正确：

    标题: 深化“放管服”改革
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related, replace
from fzjh.model import Plan, Word
from fzjh.passages import passages
from fzjh.wording import is_plain

SEVERITY = "warning"


def check(plan: Plan) -> Iterator[Finding]:
    """Wrong forms in any text, unless inside of a right one."""
    wrong = {form: word for word in reversed(plan.words) for form in word.wrong}
    right = {word.right for word in plan.words}
    forms = sorted(wrong.keys() | right, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(map(re.escape, forms)))
    for passage in passages(plan) if wrong else ():
        for match in pattern.finditer(passage.text):
            if match[0] not in right:
                span = passage.span(*match.span())
                yield _finding(Finding(span, f"“{match[0]}”和词表不一致"), wrong[match[0]])


def _finding(finding: Finding, word: Word) -> Finding:
    reason = word.reason and word.reason.rstrip("。") + "。"
    related = (Related(word.place.span(), "词表里这一条"),)
    fix = replace(finding.span, word.right) if is_plain(word.right) else None
    return finding._replace(help=f"改为：{word.right}。{reason}", related=related, fix=fix)
