"""Quotes, brackets and book title marks of a text, matched with each other (GB/T 15834—2011, 4.8, 4.9, 4.15).

A half-width bracket or a straight quote counts as what it stands for, and is never reported here: another rule does.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, INVISIBLE, ODD_YEAR, blank, named

_CLOSER = dict(zip("“‘（〔【《〈「『［", "”’）〕】》〉」』］", strict=True))
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_INNER = {"“": "‘’", "‘": "“”", "《": "〈〉", "〈": "《》"}
_FAMILIES = ("“‘「『", "（〔【［", "《〈")
_MARK = lazy(r"[“”‘’（）〔〕【】《》〈〉「」『』［］()\"]")
_MOST = 1000
_APOSTROPHE = lazy(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_LIST_NUMBER = lazy(r"(?:\A|(?<=[：:；;。，、 ]))(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[）)]")


class Fault(NamedTuple):
    """What is wrong between `start` and `end`; `partner` is the mark to which it should belong."""

    start: int
    end: int
    message: str
    help: str
    partner: int | None = None


class _Mark(NamedTuple):
    at: int
    kind: str
    opens: bool
    soft: bool

    @property
    def sign(self) -> str:
        return self.kind if self.opens else _CLOSER[self.kind]


def faults(text: str) -> list[Fault]:
    """All faults of pairing in one text, in no order; none for a text of more marks than anybody would write."""
    marks = list(_marks(text))
    walk = _Walk(marks if len(marks) <= _MOST else [])
    walk.run()
    return [fault for fault, soft in walk.found if not soft]


def _marks(text: str) -> Iterator[_Mark]:
    """The marks of a text, those that pair with nothing (apostrophes, `1）`) left out."""
    quoted = 0
    for match in _MARK.finditer(blank(text, FOREIGN, ODD_YEAR, _APOSTROPHE, _LIST_NUMBER)):
        char, at = match[0], match.start()
        if char == '"':
            yield _Mark(at, "“", opens=not quoted, soft=True)
            quoted = 0 if quoted else 1
        elif char in "()":
            yield _Mark(at, "（", opens=char == "(", soft=True)
        else:
            quoted = {"“": 1, "”": 0}.get(char, quoted)
            yield _Mark(at, _OPENER.get(char, char), opens=char in _CLOSER, soft=False)


@dataclass
class _Walk:
    """One pass over the marks. `surplus` counts, by kind, how many more open than close, less what was reported."""

    marks: list[_Mark]
    found: list[tuple[Fault, bool]] = field(default_factory=list)
    _stack: list[_Mark] = field(default_factory=list)
    _surplus: Counter[str] = field(default_factory=Counter)
    _next: int = 0

    def run(self) -> None:
        """Judge every mark, then those still open."""
        for mark in self.marks:
            self._surplus[mark.kind] += 1 if mark.opens else -1
        while self._next < len(self.marks):
            mark = self.marks[self._next]
            self._next += 1
            if mark.opens:
                self._open(mark)
            else:
                self._close(mark)
        for mark in self._stack:
            self._unclosed(mark)

    def _open(self, mark: _Mark) -> None:
        top = self._stack[-1] if self._stack else None
        if top is None or top.kind != mark.kind or mark.kind not in (*_INNER, "（"):
            self._stack.append(mark)
        elif self._surplus[mark.kind] >= 2:  # noqa: PLR2004 - one mark turned the wrong way counts twice
            self._turned(mark, _CLOSER[mark.kind], top)
            self._surplus[mark.kind] -= 2
            self._stack.pop()
        elif mark.kind == "（":
            self._stack.append(mark)
        elif self._surplus[mark.kind] == 1:
            self._surplus[mark.kind] -= 1
            self._unclosed(self._stack.pop())
            self._stack.append(mark)
        else:
            message = f"{named(mark.kind)}里面又用了{named(mark.kind)}"
            self._report(mark, message, f"里面一层改用{_INNER[mark.kind]}。", top)
            self._stack.append(mark)

    def _close(self, mark: _Mark) -> None:
        depth = next((at for at in reversed(range(len(self._stack))) if self._stack[at].kind == mark.kind), None)
        if depth is None:
            self._close_nothing(mark)
            return
        for inner in self._stack[depth + 1 :]:
            if self._comes(inner) and self._surplus[inner.kind] <= 0:
                self._report(mark, f"{named(mark.sign)}和{named(inner.kind)}交叉了", "先开的后合，后开的先合。", inner)
                break
            self._surplus[inner.kind] -= 1
            self._unclosed(inner)
            self._stack.remove(inner)
        del self._stack[depth]

    def _close_nothing(self, mark: _Mark) -> None:
        """A closing mark that nothing waits for: the wrong kind, the wrong way round, or one too many."""
        top = self._stack[-1] if self._stack else None
        following = next((one for one in self.marks[self._next :] if one.kind == mark.kind), None)
        if top and self._surplus[top.kind] > 0 and any({top.kind, mark.kind} <= set(family) for family in _FAMILIES):
            wanted = _CLOSER[top.kind]
            message = f"{named(top.kind)}要用{named(wanted)}收尾，写成了{named(mark.sign)}"
            self._report(mark, message, f"改为{named(wanted)}。", top)
            self._surplus[top.kind] -= 1
            self._surplus[mark.kind] += 1
            self._stack.pop()
        elif following and not following.opens and self._surplus[mark.kind] <= -2:  # noqa: PLR2004 - as in _open
            self._turned(mark, mark.kind)
            self._surplus[mark.kind] += 2
            self._stack.append(mark)
        elif following and following.opens and self._surplus[mark.kind] == 0:
            message, help_ = f"前后写反了：{mark.sign}……{mark.kind}", f"改为{mark.kind}……{mark.sign}。"
            fault = Fault(mark.at, following.at + 1, message, help_)
            self.found.append((fault, mark.soft or following.soft))
            self.marks.remove(following)
        else:
            self._surplus[mark.kind] += 1
            kind, sign = named(mark.kind), named(mark.sign)
            self._report(mark, f"{sign}前面没有与它成对的{kind}", f"在前面补上{kind}，或者删去{sign}。")

    def _comes(self, opener: _Mark) -> bool:
        return any(mark.kind == opener.kind and not mark.opens for mark in self.marks[self._next :])

    def _unclosed(self, mark: _Mark) -> None:
        kind, wanted = named(mark.kind), named(_CLOSER[mark.kind])
        self._report(mark, f"{kind}后面没有与它成对的{wanted}", f"在后面补上{wanted}，或者删去{kind}。")

    def _turned(self, mark: _Mark, wanted: str, partner: _Mark | None = None) -> None:
        message = f"这里应当是{named(wanted)}，写成了{named(mark.sign)}"
        self._report(mark, message, f"改为{named(wanted)}。", partner)

    def _report(self, mark: _Mark, message: str, help_: str, partner: _Mark | None = None) -> None:
        fault = Fault(mark.at, mark.at + 1, message, help_, partner.at if partner else None)
        self.found.append((fault, mark.soft))


def is_sound(text: str) -> bool:
    """Whether a text is one to compare with others: marks paired, characters visible, figures digits."""
    return not any(faults(text)) and not INVISIBLE.search(text) and not _LETTER_FOR_DIGIT.search(text)


_LETTER_FOR_DIGIT = lazy("[0-9][OoIl]|[OoIl][0-9]")
