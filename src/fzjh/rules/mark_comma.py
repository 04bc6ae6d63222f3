"""书名号、引号之间不用顿号

并列的几个书名号之间、几个引号之间通常不用顿号（GB/T 15834—2011 4.5.3.5）。后面带括注的，如《甲》（试行）、《乙》，照常用。

错误：

    举措:
      - 落实《行政处罚法》、《行政许可法》。

正确：

    举措:
      - 落实《行政处罚法》《行政许可法》。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Edit, Finding, Fix
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import ODD_MARK

SEVERITY = "info"
SUSPECT = ODD_MARK

_RUN = lazy("(?<!、)(?:《[^《》]*》(?:、《[^《》]*》)+|“[^“”]*”(?:、“[^“”]*”)+)(?![、（])")
_COMMA = lazy("(?<=[》”])、(?=[《“])")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Rows of titles or of quotes with commas between all of them, one report each."""
    for run in _RUN.finditer(passage.text):
        spans = [passage.span(*match.span()) for match in _COMMA.finditer(passage.text, *run.span())]
        marks = "书名号" if run[0][0] == "《" else "引号"
        help_ = "删去顿号。" if len(spans) == 1 else f"删去顿号，这里有{len(spans)}个。"
        fix = Fix(tuple(Edit(span, "") for span in spans))
        yield Finding(spans[0], f"并列的{marks}之间多了顿号", help_, fix=fix)
