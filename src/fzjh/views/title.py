"""Where a title breaks: into as few lines as it needs, each whole in sense, the lines a trapezoid or a diamond.

GB/T 9704-2012, 7.3.1: 词意完整，排列对称，长短适宜，间距恰当，使用梯形或菱形.
"""

import math
import re
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

WIDEST = 20.0
"""Characters of 2号 that a line of a title holds: 156 mm are 21, and a line that touches both edges looks crowded."""

_OPENERS = "《〈“‘（〔「『"
_CLOSERS = "》〉”’）〕」』，、。：；！？…"
_FIXED = re.compile(
    r"〔\d{4}〕\d+号|\d{4}(?:[—–-]\d{4})?年度?|\d+(?:[.]\d+)?(?:[%‰年月日号个项次期条款章届]|周年)?|[A-Za-z]+|——|……"
)
_WORDS = re.compile(
    r"关于|印发|转发|批转|发布|公布|修订|调整|开展|成立|进一步|全面|持续|深入|切实|加强|推进|推动|深化|优化|完善|健全|提升|强化|规范|落实|实施|"
    r"贯彻|做好|加快|促进|构建|建立|建设|法治政府建设|法治政府|法治社会|依法治[国省市县区]|依法行政|重点|工作|任务|计划|规划|方案|意见|安排|要点|办法|通知|"
    r"通告|决定|报告|请示|批复|细则|规定|清单|分工|分解|行动|纲要|制度|体系|机制|能力|水平|质量|行政|执法|复议|应诉|争议|营商环境|法治化|"
    r"全[国省市县区]|年度|三年|五年|办公室|委员会|人民政府|领导小组|经济|技术|开发区|若干|专项|预防|化解|监督|检查|考核|管理|服务"
)
_HEADLESS = re.compile(r"[的和与及等之]")
_BINDING = re.compile(r"关于|进一步|全面|持续|深入|切实|加快|推进|做好|开展")
_ONE_MORE_LINE = 60.0
_TIGHT = 1000.0
_BINDS = 15.0
_BROKEN_WORD = 30.0
_BROKEN_WORD_INSIDE = 200.0


def break_title(title: str, terms: Collection[str] = (), widest: float = WIDEST) -> tuple[str, ...]:
    """The lines of a title; joined they give it again.

    terms: names that stay whole, such as those of units. So do book titles and quotations as far as a line can hold
    them; a mark is never parted from the text it belongs to, and neither is a figure from its unit.
    """
    if width(title) <= widest:
        return (title,)
    costs = _costs(title, terms, widest)
    fewest = math.ceil(width(title) / widest)
    ways = [_best(title, costs, fewest + more, widest) for more in range(3)]
    found = [(cost + more * _ONE_MORE_LINE, breaks) for more, (cost, breaks) in enumerate(ways) if breaks]
    if not found:
        return _chopped(title, widest)
    return tuple(title[start:end] for start, end in pairwise((0, *min(found)[1])))


def _chopped(title: str, widest: float) -> tuple[str, ...]:
    """A title that nothing allows to break, cut all the same."""
    size = int(widest)
    return tuple(title[start : start + size] for start in range(0, len(title), size))


def width(text: str) -> float:
    """Width in Han characters: a half-width character counts for half."""
    return sum(0.5 if " " <= char <= "~" else 1.0 for char in text)


def _costs(title: str, terms: Collection[str], widest: float) -> list[float]:
    """What a break before each character costs; infinite where none may be."""
    costs = [_BROKEN_WORD] * (len(title) + 1)
    for match in _WORDS.finditer(title):
        costs[match.start()] = costs[match.end()] = 0.0
        _raise(costs, match.start(), match.end(), _BROKEN_WORD_INSIDE)
    for match in _BINDING.finditer(title):
        costs[match.end()] += _BINDS
    for start, end in _names(title, terms):
        if width(title[start:end]) <= widest:
            costs[start], costs[end] = min(costs[start], 0.0), min(costs[end], 0.0)
            _raise(costs, start, end, _TIGHT)
    for match in _FIXED.finditer(title):
        _raise(costs, match.start(), match.end(), math.inf)
    for index, (before, after) in enumerate(pairwise(title), 1):
        costs[index] += _at_marks(before, after)
    return costs


def _raise(costs: list[float], start: int, end: int, least: float) -> None:
    """Breaks inside of a stretch cost that much at least."""
    for index in range(start + 1, end):
        costs[index] = max(costs[index], least)


def _names(title: str, terms: Collection[str]) -> list[tuple[int, int]]:
    """Stretches that stay whole: terms, book titles and quotations with their marks."""
    marked = [match.span() for match in re.finditer(r"《[^《》]*》|“[^“”]*”|（[^（）]*）", title)]
    named = [match.span() for term in terms if len(term) > 1 for match in re.finditer(re.escape(term), title)]
    return [*marked, *named]


def _at_marks(before: str, after: str) -> float:
    if before in _OPENERS or after in _CLOSERS:
        return math.inf
    if _HEADLESS.match(after):
        return 8.0 if after == "的" else 20.0
    if before in "，、；":
        return -12.0
    return 4.0 if before == "的" else 0.0


_Way: TypeAlias = tuple[float, tuple[int, ...]]
"""What a way to break costs, and where each of its lines ends."""


def _best(title: str, costs: Sequence[float], count: int, widest: float) -> _Way:
    """The cheapest way to break into so many lines; without lines when there is none."""
    sums = list(accumulate(map(width, title), initial=0.0))
    ideal = sums[-1] / count
    ways: dict[int, _Way] = {0: (0.0, ())}
    for left in reversed(range(count)):
        ways = _longer(ways, sums, costs, widest, ideal) if left else _last(ways, sums, widest, ideal)
    return ways.get(len(title), (math.inf, ()))


def _longer(
    ways: Mapping[int, _Way], sums: Sequence[float], costs: Sequence[float], widest: float, ideal: float
) -> dict[int, _Way]:
    """The cheapest ways with one line more, by where it ends."""
    reached: dict[int, _Way] = {}
    for start, (cost, breaks) in ways.items():
        for end in range(start + 1, len(sums) - 1):
            length = sums[end] - sums[start]
            if length > widest:
                break
            total = cost + (length - ideal) ** 2 + costs[end]
            if costs[end] < math.inf and (end not in reached or total < reached[end][0]):
                reached[end] = (total, (*breaks, end))
    return reached


def _last(ways: Mapping[int, _Way], sums: Sequence[float], widest: float, ideal: float) -> dict[int, _Way]:
    """The cheapest way whose last line ends with the title."""
    end = len(sums) - 1
    found = [
        (cost + (sums[end] - sums[start] - ideal) ** 2 + _shape(sums, (*breaks, end)), (*breaks, end))
        for start, (cost, breaks) in ways.items()
        if sums[end] - sums[start] <= widest
    ]
    return {end: min(found)} if found else {}


def _shape(sums: Sequence[float], breaks: Sequence[int]) -> float:
    """A middle line shorter than both its neighbours makes an hourglass, equal lines a block."""
    lengths = [sums[end] - sums[begin] for begin, end in pairwise((0, *breaks))]
    hourglass = any(one > two < three for one, two, three in zip(lengths, lengths[1:], lengths[2:], strict=False))
    block = len(lengths) > 1 and max(lengths) - min(lengths) < 1
    return (40.0 if hourglass else 0.0) + (6.0 if block else 0.0)
