"""Web pages in a real browser: at the width of a phone and of a screen, light and dark, and on paper."""

import io
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.pages.browser import SCHEMES, WIDTHS, opened

pytestmark = pytest.mark.pages

PORTRAIT, LANDSCAPE = (595, 842), (842, 595)
PAGES = {
    "plan_2021/通知.html": PORTRAIT,
    "plan_2021/重点任务分解表.html": LANDSCAPE,
    "plan_2021/牵头单位任务矩阵.html": LANDSCAPE,
    "plan_2021/任务清单/区财政局任务清单.html": PORTRAIT,
    "rich/通知.html": PORTRAIT,
    "rich/任务清单/县司法局任务清单.html": PORTRAIT,
    "heavy/重点任务分解表.html": LANDSCAPE,
    "heavy/牵头单位任务矩阵.html": LANDSCAPE,
}
CORE = [path for path in PAGES if not path.startswith("heavy/") and path != "rich/通知.html"]
each_core_page = pytest.mark.parametrize("path", CORE)
each_page = pytest.mark.parametrize("path", PAGES)
each_width = pytest.mark.parametrize("width", WIDTHS)
SPILL = """() => [document.documentElement,
    ...document.querySelectorAll("body, main, article, table.tasks, h1, h2, h3, p, dd")]
    .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
        && !one.closest(".frame") && !one.closest(".hidden"))
    .map(one => one.outerHTML.slice(0, 80))"""
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


@each_page
@each_width
def test_nothing_is_wider_than_the_screen(browser: Browser, site: Path, path: str, width: int) -> None:
    with opened(browser, site / path, width, "light") as (page, _):
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        assert page.evaluate(SPILL) == []


@each_core_page
@each_width
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_serious(browser: Browser, site: Path, path: str, width: int, scheme: str) -> None:
    with opened(browser, site / path, width, scheme) as (page, asked):
        found = Axe().run(page, options=AXE).response
        assert len(found["passes"]) > 10
        serious = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in serious] == []
        assert {urlsplit(address).scheme for address in asked} <= {"file", "data"}


@each_core_page
def test_the_colours_follow_the_reader(browser: Browser, site: Path, path: str) -> None:
    shades = []
    for scheme in SCHEMES:
        with opened(browser, site / path, 1280, scheme) as (page, _):
            shade = page.evaluate("getComputedStyle(document.body).backgroundColor")
            shades.append(sum(map(int, shade.removeprefix("rgb(").removesuffix(")").split(","))) / 3)
    assert shades[0] > 200
    assert shades[1] < 60


@each_core_page
def test_every_link_leads_to_a_page_that_was_built(browser: Browser, site: Path, path: str) -> None:
    with opened(browser, site / path, 1280, "light") as (page, _):
        links = page.evaluate("[...document.links].map(link => link.href)")
    files = {Path(unquote(urlsplit(link).path)) for link in links}
    assert files
    assert [file for file in files if not file.is_file()] == []


@each_page
def test_it_prints_on_a4(browser: Browser, site: Path, path: str) -> None:
    with opened(browser, site / path, 1280, "dark") as (page, _):
        pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes = {(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in pdf.pages}
    assert sizes == {PAGES[path]}
    assert "跳到正文" not in pdf.pages[0].extract_text()
    assert all(one.extract_text().strip() for one in pdf.pages)


def test_the_matrix_of_2021_prints_on_one_page(browser: Browser, site: Path) -> None:
    with opened(browser, site / "plan_2021/牵头单位任务矩阵.html", 1280, "light") as (page, _):
        assert len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) == 1


def test_a_wide_matrix_is_scrolled_inside_its_frame_with_its_heads_in_sight(browser: Browser, site: Path) -> None:
    with opened(browser, site / "heavy/牵头单位任务矩阵.html", 390, "light") as (page, _):
        frame = page.locator(".frame")
        assert frame.evaluate("one => one.scrollWidth > one.clientWidth")
        before = page.locator("tbody .task").first.bounding_box()
        frame.evaluate("one => { one.scrollLeft = 300 }")
        assert page.locator("tbody .task").first.bounding_box() == before


def test_tasks_are_cards_on_a_phone_and_a_table_on_a_screen(browser: Browser, site: Path) -> None:
    displays = {}
    for width in WIDTHS:
        with opened(browser, site / "plan_2021/重点任务分解表.html", width, "light") as (page, _):
            displays[width] = page.locator("tbody tr").first.evaluate("row => getComputedStyle(row).display")
            assert page.get_by_role("row").count() == 24
            assert page.get_by_role("columnheader").count() == 7
    assert displays == {390: "block", 1280: "table-row"}


def test_a_link_to_an_item_marks_it_in_the_notice(browser: Browser, site: Path) -> None:
    with opened(browser, site / "plan_2021/重点任务分解表.html", 390, "light") as (page, _):
        page.get_by_role("link", name="加强政府信息公开工作").first.click()
        assert unquote(page.url).endswith("通知.html#item-14")
        assert page.locator("#item-14").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_a_long_entry_of_a_sheet_begins_below_its_heading_on_paper(browser: Browser, site: Path) -> None:
    with opened(browser, site / "heavy/任务清单/市司法局任务清单.html", 1280, "light") as (page, _):
        pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    texts = [normalize("NFKC", "".join(one.extract_text().split())) for one in pdf.pages]
    (begin,) = [text for text in texts if "2.全面提升依法行政能力" in text]
    assert "第一轮,深入推进" in begin
