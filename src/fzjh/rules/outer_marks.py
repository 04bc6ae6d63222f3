"""外面一层用了单引号或单书名号

引号、书名号一层时用“”和《》；里面还要再用时，里面一层才用‘’和〈〉（GB/T 15834—2011 4.8、4.15）。

错误：

    举措:
      - 深化‘放管服’改革，落实〈优化营商环境条例〉。

正确：

    举措:
      - 深化“放管服”改革，落实《优化营商环境条例》。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Edit, Finding, Fix, Related
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, ODD_MARK, blank

SEVERITY = "warning"
SUSPECT = ODD_MARK

_FAMILIES = ("“”‘’", "《》〈〉")
_SWAPPED = str.maketrans("“”‘’《》〈〉", "‘’“”〈〉《》")
_MARK = lazy("[“”‘’《》〈〉]")
_ASCII = lazy("[A-Za-z]")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Single marks around which there are no double ones, in texts whose marks pair."""
    text = blank(passage.text, FOREIGN)
    for family in _FAMILIES:
        if _pairs(text, family):
            yield from _look(passage, text, family)


def _pairs(text: str, family: str) -> bool:
    """Whether all marks of a family close again, in a text without apostrophes."""
    left, before = "".join(char for char in text if char in family), ""
    while left != before:
        before = left
        left = left.replace(family[:2], "").replace(family[2:], "")
    return not left


def _look(passage: Passage, text: str, family: str) -> Iterator[Finding]:
    outer, depth, start = family[2], 0, 0
    for at, char in enumerate(text):
        if char not in family:
            continue
        opens = char in family[::2]
        if opens and not depth:
            start = at
        depth += 1 if opens else -1
        if not depth and text[start] == outer:
            yield _finding(passage, text, (start, at + 1), family)


def _finding(passage: Passage, text: str, place: tuple[int, int], family: str) -> Finding:
    start, end = place
    marks = [at for at in range(start, end) if text[at] in family]
    fix = Fix(tuple(Edit(passage.span(at, at + 1), text[at].translate(_SWAPPED)) for at in marks))
    closing = (Related(passage.span(end - 1, end), "在这里收尾"),)
    name = "引号" if family[0] == "“" else "书名号"
    help_ = f"外面一层改为{family[:2]}" + (
        "，里面一层改为" + family[2:] + "。" if len(marks) > len(family[:2]) else "。"
    )
    return Finding(passage.span(start, start + 1), f"外面一层用了单{name}", help_, closing, fix)
