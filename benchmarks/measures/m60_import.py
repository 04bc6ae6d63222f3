"""A notice of 100 pages in Word becomes the files of a plan, against python-docx opening it and walking its text."""

from collections.abc import Iterator
from io import BytesIO

from benchmarks.result import Result
from benchmarks.timing import function, medians, of_two

_NAME = "导入 100 页的 docx 比 python-docx 打开并读一遍"
NAMES = (_NAME,)
_ROUNDS = 7
_PAGES, _ITEMS_PER_PAGE = 100, 4
_SENTENCES = (
    "完善重大行政决策程序制度，编制年度决策事项目录并向社会公布，决策后评估不少于{0}项。",
    "推进“互联网+政务服务”，第{0}批事项实现“一网通办”，办理时限压缩50%以上。",
    "开展行政执法案卷评查，全年抽查案卷不少于{0}卷，评查结果在全市通报。",
)
_UNITS = tuple(f"市{name}局" for name in ("司法", "财政", "公安", "民政", "水务", "教育", "审计", "商务"))


def measure(*, quick: bool = False) -> Iterator[Result]:
    """Both in one process, the libraries loaded."""
    data = document(2 if quick else _PAGES)
    works = {
        "fzjh": function(lambda: _import(data)),
        "docx": function(lambda: walk(data)),
    }
    ratio, detail = of_two(medians(1 if quick else _ROUNDS, works), "fzjh", "docx")
    yield Result(_NAME, ratio, 2.0, detail=detail)


def _import(data: bytes) -> None:
    """An import that remembers no text from the round before."""
    from fzjh.importing import text
    from fzjh.importing.convert import convert

    for cached in vars(text).values():
        getattr(cached, "cache_clear", bool)()
    convert(data, "通知.docx", ".docx")


def document(pages: int) -> bytes:
    """A notice as people type it: a section a page, items of about 150 characters, several runs in a paragraph."""
    from docx import Document

    made = Document()
    made.add_paragraph("北江市2024年法治政府建设工作计划")
    made.add_paragraph("为做好2024年法治政府建设工作，制定本计划。")
    for page in range(pages):
        made.add_paragraph(f"（{_numeral(page + 1)}）推进第{page + 1}个领域改革")
        for index in range(_ITEMS_PER_PAGE):
            _item(made.add_paragraph(), page * _ITEMS_PER_PAGE + index + 1)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def _item(paragraph: object, number: int) -> None:
    lead, *others = (_UNITS[(number + step) % len(_UNITS)] for step in range(4))
    texts = [f"{number}.", f"落实第{number}项任务。", *(text.format(number) for text in _SENTENCES)]
    for text in [*texts, f"（牵头单位：{lead}，责任单位：{'、'.join(others)}）"]:
        paragraph.add_run(text).bold = text is texts[1] or None  # type: ignore[attr-defined]


def _numeral(number: int) -> str:
    from fzjh.numbering import chinese_numeral

    return chinese_numeral(number)


def walk(data: bytes) -> list[str]:
    """The text of every paragraph and cell, by python-docx."""
    from docx import Document
    from docx.text.paragraph import Paragraph

    texts: list[str] = []
    for block in Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, Paragraph):
            texts.append(block.text)
        else:
            texts += [cell.text for row in block.rows for cell in row.cells]
    return texts
