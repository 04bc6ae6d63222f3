"""What every web page owes its readers: marked up headings and tables, links that lead somewhere."""

import re
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest

from tests.documents.built import files, text
from tests.documents.words import Element, page

PLANS = ("plan_2021", "rich", "direct", "hostile")
PAGES = [(plan, path) for plan in PLANS for path in sorted(files(plan)) if path.endswith(".html")]
each_page = pytest.mark.parametrize(("plan", "path"), PAGES)


def headings(found: Element) -> list[int]:
    return [int(one.tag[1]) for one in found.all(*(f"h{level}" for level in range(1, 7)))]


@each_page
def test_a_page_names_its_language_and_itself(plan: str, path: str) -> None:
    found = page(text(plan, path))
    assert next(found.all("html")).attributes["lang"] == "zh-CN"
    assert next(found.all("title")).children
    assert next(found.all("main")).attributes["id"] == "content"


@each_page
def test_headings_begin_with_one_h1_and_skip_no_level(plan: str, path: str) -> None:
    levels = headings(page(text(plan, path)))
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(one, two) for one, two in pairwise(levels) if two > one + 1] == []


@each_page
def test_tables_have_captions_and_their_heads_a_scope(plan: str, path: str) -> None:
    for table in page(text(plan, path)).all("table"):
        assert next(table.all("caption")).text
        assert {head.attributes["scope"] for head in table.all("th")} <= {"col", "row"}
        assert list(next(table.all("thead")).all("th"))


@each_page
def test_no_id_stands_twice_on_a_page(plan: str, path: str) -> None:
    ids = [one.attributes["id"] for one in page(text(plan, path)).all() if "id" in one.attributes]
    assert len(ids) == len(set(ids))


@each_page
def test_every_link_leads_to_a_built_page_and_a_place_on_it(plan: str, path: str) -> None:
    links = [one.attributes["href"] for one in page(text(plan, path)).all("a")]
    assert links
    for link in links:
        parts = urlsplit(link)
        assert (parts.scheme, parts.netloc) == ("", ""), link
        target = resolved(path, unquote(parts.path))
        assert target in files(plan), link
        ids = [one.attributes.get("id") for one in page(text(plan, target)).all()]
        assert not parts.fragment or unquote(parts.fragment) in ids, link


def resolved(path: str, link: str) -> str:
    """The output path that a link on a page means."""
    if not link:
        return path
    parts: list[str] = list(PurePosixPath(path).parts[:-1])
    for part in link.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


@each_page
def test_a_page_loads_nothing(plan: str, path: str) -> None:
    data = text(plan, path)
    found = page(data)
    assert not list(found.all("img", "script", "iframe", "object", "form"))
    assert [one.attributes["href"] for one in found.all("link")] == ["data:,"]
    style = next(found.all("style")).children[0]
    assert isinstance(style, str)
    assert not re.search(r"url\(|@import", style)


@each_page
def test_a_page_knows_small_screens_paper_and_the_dark(plan: str, path: str) -> None:
    data = text(plan, path)
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in data
    assert "prefers-color-scheme: dark" in data
    assert "size: A4" in data


def test_the_navigation_shows_where_one_is() -> None:
    for path in ("通知.html", "重点任务分解表.html", "牵头单位任务矩阵.html"):
        current = [one.text for one in page(text("plan_2021", path)).all("a") if "aria-current" in one.attributes]
        assert current == [path.removesuffix(".html")]
    sheet = page(text("plan_2021", "任务清单/区财政局任务清单.html"))
    assert [one.text for one in sheet.all("a") if "aria-current" in one.attributes] == ["任务清单"]


def test_units_lead_to_their_sheets_under_any_of_their_names() -> None:
    links = {one.text: one.attributes["href"] for one in page(text("rich", "重点任务分解表.html")).all("a")}
    assert unquote(links["司法局"]) == "任务清单/县司法局任务清单.html"
    assert unquote(links["县市场监管局"]) == "任务清单/县市场监督管理局任务清单.html"


def test_attachments_that_are_documents_of_the_plan_lead_to_them() -> None:
    (attachments,) = page(text("rich", "通知.html")).classed("attachments")
    assert [unquote(one.attributes["href"]) for one in attachments.all("a")] == [
        "重点任务分解表.html",
        "牵头单位任务矩阵.html",
    ]


def test_items_lead_to_their_place_in_the_notice() -> None:
    links = {one.text: one.attributes["href"] for one in page(text("plan_2021", "重点任务分解表.html")).all("a")}
    assert unquote(links["依法优化营商环境"]) == "通知.html#item-2"
