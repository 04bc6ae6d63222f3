"""Rules on wording over any text at all: they never fail, and what they mark lies inside the text."""

import json
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fzjh import rules
from fzjh.diagnostics import Finding
from fzjh.pairing import faults
from fzjh.passages import Passage, framed
from fzjh.reading.document import Document, Place
from fzjh.source import Source

ON_TEXTS = [module for module in rules.modules() if hasattr(module, "check_text")]
MARKS = "“”‘’（）〔〕【】《》〈〉「」『』［］()\"'，。、；：！？,.:;!?…—-~～﹝﹞[]"
CHARACTERS = st.text(st.sampled_from(MARKS + "甲乙一二十年月日号第Aa019 　\u200b\ue000"), max_size=40)
PIECES = (  # noqa: SIM905 - sixty quoted pieces are harder to read
    "甲|乙|1|20|1，200|.5|3．5|5%|五%|％|百|千|几|百分之|余|多|左右|以上|以内|约|近|至少|不少于|不得超过|超过|人|个|次|元|万|截止|2021年"
    "|〔2021〕|第|第一|第2项|本计划|附件3|一是|二是|（一）|（3）|①|③|1.|二.|等|等。|、|，|。|：|《甲》|“乙”|‘甲’|〈乙〉|（甲乙丙丁（|）|--|—|——|-|～"
).split("|")
TEXTS = CHARACTERS | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def wrap(parts: tuple[str, str]) -> str:
    pair, inner = parts
    return f"{pair[0]}{inner}{pair[1]}乙"


def passage(text: str, kind: str) -> Passage:
    document = Document(Source(Path("a.yaml"), json.dumps({"文": text}, ensure_ascii=False)))
    return Passage(text, kind, Place(document), ("文",))


def findings(text: str, kind: str) -> Iterator[Finding]:
    """What all rules say about a text, as `run` asks them."""
    for module in ON_TEXTS:
        if module.SUSPECT(framed([text])):
            yield from module.check_text(passage(text, kind))


@given(TEXTS.map(str.strip).filter(bool), st.sampled_from(["measure", "title", "body", "field"]))
def test_any_text_gets_an_answer_with_places_inside_of_it(text: str, kind: str) -> None:
    for finding in findings(text, kind):
        places = [finding.span, *(related.span for related in finding.related)]
        assert all(0 < one.start < one.end < len(one.source.text) for one in places)
        assert finding.help


@given(TEXTS)
def test_a_text_without_suspicion_has_no_findings(text: str) -> None:
    for module in ON_TEXTS:
        if text and not module.SUSPECT(framed([text])):
            assert list(module.check_text(passage(text, "body"))) == []


@given(st.recursive(st.just("甲"), lambda inner: st.tuples(st.sampled_from(["（）", "〔〕", "【】"]), inner).map(wrap)))
def test_pairs_that_nest_have_no_faults(text: str) -> None:
    assert faults(text) == []


@given(st.text(st.sampled_from("（）《》〔〕甲"), max_size=12))
def test_brackets_are_faultless_exactly_when_they_balance(text: str) -> None:
    left = text.replace("甲", "").replace("〔〕", "")
    while (shorter := left.replace("（）", "").replace("《》", "").replace("〔〕", "")) != left:
        left = shorter
    nested_titles = any(one.message.startswith("“《”里面又用了") for one in faults(text))
    assert (faults(text) == []) == (left == "" and not nested_titles)


def test_more_marks_than_anybody_writes_are_not_judged() -> None:
    assert faults("（" * 1001) == []
    assert len(faults("（" * 3)) == 2
