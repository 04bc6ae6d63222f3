"""Dates, years, figures, numbers of documents."""

import random
import re

from tests.mutations.book import Book
from tests.mutations.fault import Fault, Kind, Maker, changed, line_of
from tests.mutations.making import New, in_words, on_lines, one_of

DATE = r"^( *(?:成文日期|印发日期): )(\d{4})-(\d\d)-(\d\d)$"
DUE = r"^( *完成时限: )(\d{4})(-\d\d|-\d\d-\d\d|-Q\d)$"


def _wrong_date(match: re.Match[str], choice: random.Random) -> str:
    year, month, day = match[2], match[3], match[4]
    forms = [
        f"{year}-13-{day}",
        f"{year}-{month}-32",
        f"{year}-02-30",
        f"{year}年{int(month)}月{int(day)}日",
        f"{year}.{month}.{day}",
        f"{year}/{month}/{day}",
        f"{year}-{month}",
        f"{year}{month}{day}",
        f"{year}-{int(month)}-{int(day)}" if "0" in (month[0], day[0]) else f"{year}-{month}-00",
    ]
    return match[1] + choice.choice(forms)


def _wrong_due(match: re.Match[str], choice: random.Random) -> str:
    year = match[2]
    return match[1] + choice.choice(
        [
            f"{year}-13",
            f"{year}-00",
            f"{year}-Q5",
            f"{year}.12",
            f"{year}-12-32",
            f"{year}-2-30",
            f"{year}/12",
            f"{year}12",
        ]
    )


def _year(step: int) -> New:
    return lambda match, _: f"{match[1]}{int(match[2]) + step}{match[3]}"


def _other_year(book: Book, choice: random.Random) -> Fault | None:
    """年度 of another year: told there, or at the title that names the right one."""
    text = book.files["plan.yaml"]
    match = re.search(r"^年度: (\d{4})(?:-(\d{4}))?$", text, re.MULTILINE)
    title = re.search(r"^标题: .*\d{4}年", text, re.MULTILINE)
    if not match or not title:
        return None
    step = choice.choice([-10, -3, 3, 10])
    years = "-".join(str(int(year) + step) for year in match.groups() if year)
    new = f"{text[: match.start()]}年度: {years}{text[match.end() :]}"
    return changed(book, "plan.yaml", new, lines=[line_of(text, title.start())])


def _number_year(book: Book, choice: random.Random) -> Fault | None:
    text = book.files["plan.yaml"]
    number, date = (re.search(rf"^  {key}: .*$", text, re.MULTILINE) for key in ("发文字号", "成文日期"))
    if not number or not date or "  文号:" in text or "  发文日期:" in text:
        return None
    lines = [line_of(text, one.start()) for one in (number, date)]
    if choice.random() < 0.5:
        new = re.sub(r"(  发文字号: .*〔)(\d{4})", lambda match: f"{match[1]}{int(match[2]) - 1}", text, count=1)
    else:
        new = re.sub(r"(  成文日期: )(\d{4})", lambda match: f"{match[1]}{int(match[2]) - 1}", text, count=1)
    return changed(book, "plan.yaml", new, lines=lines)


def _figure(where: str) -> Maker:
    """A figure of an indicator that is not the one of its sentence: told at the indicator, whichever was changed."""

    def make(book: Book, choice: random.Random) -> Fault | None:
        words = [word for word in book.words if word.key == "要求" and (found := re.search(r"\d+", word.text))]
        if not words:
            return None
        word = choice.choice(words)
        found = re.search(r"\d+", word.text)
        assert found
        text = book.files[word.file]
        measure = [
            one for one in book.words if one.path[:2] == word.path[:2] and one.file == word.file and "内容" in one.path
        ]
        carrying = [(one, match) for one in measure for match in re.finditer(rf"(?<!\d){found[0]}(?!\d)", one.text)]
        new = str(int(found[0]) + choice.choice([3, 7, 11, 90]))
        if len(carrying) != 1 or any(new in one.text for one in measure):
            return None
        told = line_of(text, word.start)
        sentence, match = carrying[0]
        at, end = (
            (word.start + found.start(), word.start + found.end())
            if where == "要求"
            else (sentence.start + match.start(), sentence.start + match.end())
        )
        fault = changed(book, word.file, text[:at] + new + text[end:])
        return fault and fault._replace(places=frozenset({(word.file, told)}))

    return make


NUMBER = r"^(  发文字号: [^\d〔]+)〔(\d{4})〕(\d+)号$"

KINDS = {
    "日期读不成": Kind(("bad-date",), on_lines(DATE, _wrong_date, "plan")),
    "完成时限读不成": Kind(("bad-date",), on_lines(DUE, _wrong_due, "items/")),
    "完成时限年份错": Kind(
        ("deadline-outside-years",),
        on_lines(
            r"^( *完成时限: )(\d{4})(.*)$",
            lambda match, choice: f"{match[1]}{int(match[2]) + choice.choice([-10, -5, 5, 10])}{match[3]}",
            "items/",
        ),
    ),
    "年度读不成": Kind(
        ("bad-year",),
        on_lines(
            r"^年度: (\d{4}).*$",
            lambda match, choice: (
                "年度: "
                + choice.choice(["本年度", f"{match[1]}-{int(match[1]) - 1}", f"{match[1][2:]}年", f"{match[1]}年度"])
            ),
        ),
    ),
    "年度错": Kind(("title-year",), _other_year),
    "标题年份错": Kind(
        ("title-year",), on_lines(r"^(标题: )(\d{4})(年.*)$", _year(-1), "plan"), also=("disagreement",)
    ),
    "发文字号、成文日期年份不同": Kind(("document-year",), _number_year, also=("print-date",)),
    "印发早于成文": Kind(
        ("print-date",),
        on_lines(r"^( *印发日期: )(\d{4})(-.*)$", lambda match, _: f"{match[1]}{int(match[2]) - 1}{match[3]}", "plan"),
    ),
    "信息公开的文号不同": Kind(
        ("disagreement",),
        on_lines(r"^(  文号: .*〕)(\d+)(号)$", lambda match, _: f"{match[1]}{int(match[2]) + 1}{match[3]}", "plan"),
    ),
    "信息公开的日期不同": Kind(
        ("disagreement",),
        on_lines(
            r"^(  发文日期: .*?)(\d+)(日?)$", lambda match, _: f"{match[1]}{int(match[2]) + 1:02}{match[3]}", "plan"
        ),
    ),
    "信息公开的机构不同": Kind(("disagreement",), on_lines(r"^(  发布机构: .*)$", r"\1，县妇联", "plan")),
    "通知标题和计划标题不同": Kind(("disagreement",), on_lines(r"^(  标题: .*)重点任务", r"\1主要任务", "plan")),
    "标题分行和标题不同": Kind(("title-lines",), on_lines(r"^(    - 关于深化法治化)营商(?=环境)", r"\1经商", "plan")),
    "指标和举措对不上：改了要求": Kind(("indicator-figure",), _figure("要求")),
    "指标和举措对不上：改了举措": Kind(("indicator-figure",), _figure("内容")),
    "发文字号写法不对": Kind(
        ("document-number",),
        one_of(
            *(
                on_lines(NUMBER, new, "plan")
                for new in (
                    r"\1〔\2〕第\3号",
                    r"\1〔\2〕0\3号",
                    r"\1〔\2〕\3",
                    r"\1〔26〕\3号",
                    r"\1〔\2〕 \3号",
                    r"  发文字号: 〔\2〕\3号",
                )
            )
        ),
        also=("disagreement",),
    ),
    "发文字号的括号不对": Kind(
        ("wrong-brackets",),
        one_of(
            *(
                on_lines(NUMBER, rf"\1{pair[0]}\2{pair[1]}\3号", "plan")
                for pair in ("[]", "【】", "（）", "()", "﹝﹞", "［］", "〈〉")
            )
        ),
    ),
    "文中文号的括号不对": Kind(
        ("wrong-brackets",),
        one_of(
            *(
                in_words(r"〔(\d{4})〕(?=\d+号)", rf"{pair[0]}\1{pair[1]}")
                for pair in ("[]", "【】", "（）", "()", "﹝﹞", "［］")
            )
        ),
    ),
    "文中日期写法不对": Kind(
        ("date-form",),
        one_of(
            in_words(r"(\d{4})年(\d)月(\d+)日", r"\1年0\2月\3日"),
            in_words(r"(\d{4})年(\d+)月(\d+)日", r"\1.\2.\3"),
            in_words(r"(\d{4})年(\d+)月(\d+)日", r"\1-\2-\3"),
            in_words(r"(\d{4})年(\d+)月(\d)日", r"\1年\2月0\3日"),
        ),
    ),
    "文中日期不存在": Kind(
        ("date-form",),
        one_of(
            in_words(r"(\d{4}年)\d+(月\d+日)", r"\g<1>13\2"),
            in_words(r"(\d+月)\d+日", r"\g<1>32日"),
            in_words(r"(?<=[69]月)30日", "31日"),
        ),
    ),
    "起止没有用一字线": Kind(
        ("range-dash",),
        one_of(
            *(
                in_words(r"(?<=\d)(年|月|日)?—(?=\d{2,4}[年日])", rf"\g<1>{dash}")
                for dash in ("-", "~", "～", "－", "–", "——", "−")
            )
        ),
    ),
}
