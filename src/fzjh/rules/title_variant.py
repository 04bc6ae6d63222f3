"""同一个书名两处写得差一点

法律、规划、文件的名称加书名号，应当和原文一字不差。两处只差一个字、一个引号，多半有一处写错了：报告写得少的那种，“另见”写得多的。
年份、地名、层级不同的（2015—2020年和2021—2025年，省和市，条例和条例实施细则）是不同的文件，不报告。

错误：

    举措:
      - 落实《法治政府建设实施纲要（2021—2025年）》。
      - 对照《法治政府建实施纲要（2021—2025年）》自查。

正确：

    举措:
      - 落实《法治政府建设实施纲要（2021—2025年）》。
      - 对照《法治政府建设实施纲要（2021—2025年）》自查。
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import methodcaller
from typing import Final, NamedTuple

from fzjh.diagnostics import Finding, Related, replace
from fzjh.model import Plan
from fzjh.pairing import is_sound
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import is_plain

SEVERITY = "warning"
SUSPECT = methodcaller("__contains__", "《")

_TITLE = lazy("《([^《》\"']{6,80})》")
_DASHES = lazy("[-‐‑–―−－─~～〜∼—]+")
_QUOTES = lazy("[“”‘’〈〉]")
_DIGITS = lazy("[0-9]+")
_SHORTEST = 8
_MOST = 3000
"""Of more titles than this nobody is told: no plan has them, and comparing takes time."""
_TELLING: Final = frozenset(
    "省市县区镇乡村州盟国港新旧反非正副总分子女男老小大中高低上下前后内外东西南北左右首末每各全半多单双"
    "〇零一二三四五六七八九十百甲乙丙丁不未无可水林草人"
)
"""Characters that make another title of one: 省, 新, 反."""
_PARTICLES: Final = "的和与及、"
_KINDS: Final = (
    "法",
    "条例",
    "规定",
    "规则",
    "办法",
    "细则",
    "规划",
    "计划",
    "纲要",
    "要点",
    "方案",
    "意见",
    "通知",
    "决定",
)
"""What a character right before makes another title of: 环境保护法, 环境保护税法."""
_SLIPS: Final = frozenset(
    map(
        frozenset,
        [
            "治制",
            "列例",
            "订定",
            "划画",
            "划化",
            "账帐",
            "作做",
            "和与",
            "和及",
            "与及",
            "竞竟",
            "签鉴",
            "布部",
            "即既",
            "轨规",
            "届界",
            "籍藉",
            "辩辨",
            "份分",
            "复覆",
            "象像",
            "唯惟",
            "检捡",
            "带代",
            "度渡",
            "须需",
            "到道",
            "坚监",
            "据剧",
            "辖瞎",
            "暂斩",
            "施实",
        ],
    )
)
"""Characters that people take for each other."""


class _Use(NamedTuple):
    """One title where it stands."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


def check_texts(passages: Iterable[Passage], _plan: Plan) -> Iterator[Finding]:
    """Titles that differ slightly from one that is written more often, or earlier."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for passage in passages:
        for match in (one for one in _TITLE.finditer(passage.text) if is_sound(one[1])):
            uses[_form(match[1])].append(_Use(passage, *match.span(1)))
    if len(uses) > _MOST:
        return
    for rare, (common, difference) in _variants(uses).items():
        for use in uses[rare]:
            yield _finding(use, uses[common], difference)


def _finding(use: _Use, others: list[_Use], difference: str) -> Finding:
    other = others[0]
    related = (Related(other.passage.span(other.start, other.end), "别处这样写"),)
    times = f"（{len(others)}处）" if len(others) > 1 else ""
    help_ = f"对照原文统一；别处写作《{other.text}》{times}。"
    span = use.passage.span(use.start, use.end)
    fix = replace(span, other.text, safe=False) if is_plain(other.text) else None
    return Finding(span, f"书名和别处差一点：{difference}", help_, related, fix)


def _form(title: str) -> str:
    """A title without the differences in width and in dashes that other rules tell."""
    return _DASHES.sub("—", unicodedata.normalize("NFKC", title)).replace(" ", "")


def _variants(uses: Mapping[str, list[_Use]]) -> dict[str, tuple[str, str]]:
    """For each form that is probably a slip: the form that was meant, and how they differ."""
    order = {form: rank for rank, form in enumerate(uses)}
    ranked = sorted(uses, key=lambda form: (-len(uses[form]), order[form]))
    found: dict[str, tuple[str, str]] = {}
    for common, rare in _near(ranked):
        difference = _difference(rare, common)
        if difference and rare not in found and common not in found:
            found[rare] = (common, difference)
    return found


def _near(forms: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of forms, in their order, that are equal once each has lost at most one character, or its quotes."""
    seen: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        shorter = (form[:at] + form[at + 1 :] for at in range(len(form)))
        keys = {form, _QUOTES.sub("", form), *shorter} if len(form) >= _SHORTEST else set()
        for other in dict.fromkeys(other for key in sorted(keys) for other in seen[key]):
            yield other, form
        for key in keys:
            seen[key].append(form)


def _difference(rare: str, common: str) -> str | None:
    """How a slip differs from what was meant, None for titles that are two."""
    if _QUOTES.sub("", rare) == _QUOTES.sub("", common):
        return "引号不同"
    if _DIGITS.findall(rare) != _DIGITS.findall(common):
        return None
    start = next((at for at, (one, two) in enumerate(zip(rare, common, strict=False)) if one != two), None)
    if start is None or start == 0:
        return None
    if len(rare) == len(common):
        return _exchange(rare[start : start + 2], common[start : start + 2])
    longer, word = (rare, "多") if len(rare) > len(common) else (common, "少")
    extra = longer[start]
    kind = extra not in _PARTICLES and longer[start + 1 :] in _KINDS
    if extra in _TELLING or kind or start >= len(longer) - 1 or min(len(rare), len(common)) < _SHORTEST:
        return None
    return f"这里{word}了“{extra}”"


def _exchange(rare: str, common: str) -> str | None:
    if rare[::-1] == common:
        return f"“{rare}”在别处是“{common}”"
    return f"“{rare[0]}”在别处是“{common[0]}”" if frozenset((rare[0], common[0])) in _SLIPS else None
