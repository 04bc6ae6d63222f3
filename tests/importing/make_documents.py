"""Makes the Word and PDF files of the corpus: `python -m tests.importing.make_documents`. Kept beside what it makes."""

from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.importing.corpora import CORPUS

LEVELS = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))

NUMBERED = (
    ("关于印发《平江区2024年基层治理重点任务》的通知", None),
    ("各街道，区各有关单位：", None),
    ("现将《平江区2024年基层治理重点任务》印发给你们，请认真组织实施。", None),
    ("平江区委社会工作部", None),
    ("2024年4月18日", None),
    ("平江区2024年基层治理重点任务", None),
    ("为提升基层治理水平，明确以下重点任务。", None),
    ("总体要求", 0),
    ("坚持党建引领，推动资源下沉。", None),
    ("重点任务", 0),
    ("健全治理体系", 1),
    ("优化网格设置。|将全区划分为420个网格，每个网格配备1名专职网格员。（牵头单位：区委政法委，责任单位：各街道）", 2),
    (
        "规范村（社区）工作事务。|公布工作事项清单，取消不合理证明。（牵头单位：区民政局，责任单位：区级各部门、各街道）",
        2,
    ),
    ("提升服务能力", 1),
    ("建设15分钟便民生活圈。|新建改造社区食堂12家。（牵头单位：区商务局、区民政局，责任单位：各街道）", 2),
    ("培育社会组织。|开展公益创投，资助项目不少于30个。（牵头单位：区民政局，责任单位：区财政局、团区委）", 2),
    ("化解矛盾纠纷", 1),
    ("推进矛调中心建设。|实现“一站式”受理。（牵头单位：区委政法委，责任单位：区信访局、区司法局、区法院）", 2),
    ("保障措施", 0),
    ("各街道、各部门要加强组织领导，确保各项任务落到实处。", None),
)

TABLE = (
    ("序号", "重点任务", "牵头单位", "责任单位", "完成时限"),
    ("1", "修订重大行政决策程序规定，明确决策启动条件。", "市司法局", "市政府办公室", "2025年6月底前"),
    ("2", "建设行政执法监督平台，接入执法单位不少于30家。", "市司法局", "市数据局、各行政执法单位", "2025年9月底前"),
    (
        "3",
        "开展涉企行政检查专项整治，同一企业年度检查次数下降20%。",
        "市司法局",
        "市市场监管局、市应急局",
        "2025年12月底前",
    ),
    ("4", "公布镇街行政执法事项目录。", "市委编办", "市司法局、各镇（街道）", "2025年5月底前"),
)


def numbered(path: Path) -> None:
    """A notice whose numbers Word generates, titles of items in bold."""
    document = Document()
    number = _numbering(document)
    for text, level in NUMBERED:
        paragraph = document.add_paragraph()
        lead, bar, rest = text.partition("|")
        paragraph.add_run(lead).bold = bool(bar)
        paragraph.add_run(rest)
        if level is not None:
            _number(paragraph, number, level)
    _save(document, path)


def table(path: Path) -> None:
    """A task table behind a short text; the first column is merged nowhere."""
    document = Document()
    for text in ("2025年全市法治政府建设重点任务分解表", "为便于落实，将重点任务分解如下。"):
        document.add_paragraph(text)
    grid = document.add_table(rows=0, cols=len(TABLE[0]))
    for row in TABLE:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("各责任单位要于每季度末报送进展情况。")
    _save(document, path)


def _numbering(document: Any) -> str:
    """A list of three levels in numbering.xml; items count through."""
    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        + ('<w:lvlRestart w:val="0"/>' if index == 2 else "")
        + f'<w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(LEVELS)
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return "90"


def _number(paragraph: Any, number: str, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no numbers
    reference = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", str(level)), ("w:numId", number)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), value)
        reference.append(child)
    properties.append(reference)


def _save(document: Any, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    document.save(str(path))


if __name__ == "__main__":
    numbered(CORPUS / "自动编号" / "source.docx")
    table(CORPUS / "文档表格" / "source.docx")
