"""Makes more Word files of the corpus: merged cells, text boxes, footnotes, a table of contents."""

from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.importing.corpora import CORPUS

MERGED_HEAD = (
    "平湖市人民政府办公室文件",
    "平政办发〔2024〕15号",
    "平湖市人民政府办公室关于印发平湖市提升行政执法质量三年行动任务分解的通知",
    "各镇人民政府、街道办事处，市政府各部门、直属各单位：",
    "《平湖市提升行政执法质量三年行动任务分解》已经市政府同意，现印发给你们，请结合实际认真贯彻落实。",
    "平湖市人民政府办公室",
    "2024年4月30日",
    "（此件公开发布）",
    "平湖市提升行政执法质量三年行动任务分解",
)
MERGED_ROWS = (
    ("序号", "重点任务", "主要内容", "责任分工", "", "完成时限"),
    ("", "", "", "牵头单位", "责任单位", ""),
    ("一、全面提升行政执法人员能力素质", "", "", "", "", ""),
    (
        "1",
        "强化政治能力建设",
        "把政治建设摆在首位，执法人员党性教育全覆盖。",
        "市委组织部",
        "市司法局|各镇（街道）",
        "持续推进",
    ),
    (
        "2",
        "大力提升业务能力",
        "完成全员轮训，每人每年不少于60学时。",
        "市司法局",
        "市人力社保局|市级各执法部门|各镇（街道）",
        "2024年6月底前",
    ),
    ("", "", "举办执法技能比武活动。", "市司法局|市总工会", "市级各执法部门", "每年10月底前"),
    ("二、全面规范行政执法行为", "", "", "", "", ""),
    (
        "3",
        "强力整治突出问题",
        "聚焦运动式执法、“一刀切”执法等问题开展专项整治。",
        "市司法局",
        "市纪委市监委|市信访局",
        "2024年12月底前",
    ),
    ("4", "建立健全裁量权基准", "公布裁量权基准并动态调整。", "市级各执法部门", "市司法局", "2024年12月底前"),
)

STYLED = (
    ("Title", "白鹭区2024年法治建设工作要点"),
    (
        "Normal",
        "2024年是实现“十四五”规划目标任务的关键一年。全区法治建设工作总的要求是：坚持党的领导，服务高质量发展。",
    ),
    ("Heading 1", "强化政治引领，推动习近平法治思想走深走实"),
    (
        "Normal",
        "1. 把学习宣传贯彻习近平法治思想作为首要政治任务，纳入各级党委（党组）理论学习中心组学习内容。（责任单位：区委宣传部、区委组织部、区司法局）",
    ),
    ("Normal", "2. 开展“关键少数”学法述法活动，年底前完成述法全覆盖。（责任单位：区委依法治区办、各街镇）"),
    ("Heading 1", "强化依法行政，建设更高水平法治政府"),
    ("Normal", "3. 落实重大行政决策事项目录管理制度#，4月底前公布目录。（责任单位：区政府办、区司法局）"),
    ("Normal", "4. 推进行政复议“繁简分流”，行政争议化解率达到40%以上。（责任单位：区司法局、区法院）"),
    ("Heading 1", "强化基层治理，夯实法治社会根基"),
    ("Normal", "5. 深化“一镇街一法律顾问团”机制，每季度提供法律服务不少于2次。（责任单位：区司法局、各街镇）"),
    ("Normal", "6. 新建法治文化阵地10处，培育“法律明白人”300名。（责任单位：区司法局、区文旅局、各村居）"),
)

BOXED = (
    ("关于印发《海丰县2023年法治政府建设重点工作》的通知", 14),
    ("各镇（场）人民政府，县直各单位：", 0),
    ("现将《海丰县2023年法治政府建设重点工作》印发给你们，请认真抓好落实。", 0),
    ("海丰县人民政府办公室", 0),
    ("2023年4月10日", 0),
    ("海丰县2023年法治政府建设重点工作", 14),
    ("一、深化改革\t1", 1),
    ("二、规范执法\t2", 1),
    ("一、深化改革", 0),
    ("（一）推进镇级综合行政执法规范化建设。\n制定执法事项指引，配齐执法装备。", 0),
    ("（牵头单位：县司法局；责任单位：县委编办、县财政局，各镇（场）人民政府）", 0),
    ("（二）推进行政审批标准化。\n编制办事指南200项。", 0),
    ("（牵头单位：县政务服务数据局；责任单位：县直各单位）", 0),
    ("二、规范执法", 0),
    ("（三）开展粤港澳执法协作。\n建立线索移送机制。", 0),
    ("（牵头单位：县市场监管局；责任单位：县公安局、县海洋综合执法大队）", 0),
)


def merged(path: Path) -> None:
    """A notice with a task table: head of two rows, cells merged both ways, several units in one cell."""
    document = Document()
    for text in MERGED_HEAD:
        document.add_paragraph(text)
    grid = document.add_table(rows=0, cols=6)
    for row in MERGED_ROWS:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            lines = text.split("|")
            cell.text = lines[0]
            for line in lines[1:]:
                cell.add_paragraph(line)
    for column in (0, 1, 2, 5):
        grid.cell(0, column).merge(grid.cell(1, column))
    grid.cell(0, 3).merge(grid.cell(0, 4))
    for wide in (2, 6):
        grid.cell(wide, 0).merge(grid.cell(wide, 5))
    for column in (0, 1):
        grid.cell(4, column).merge(grid.cell(5, column))
    document.save(str(path))


def styled(path: Path) -> None:
    """Headings by style, numbered by Word; a text box, a footnote, a tracked change."""
    document = Document()
    numbering = document.part.numbering_part.element
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
        '<w:lvlText w:val="%1、"/></w:lvl>'
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="91">{level}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="91"/></w:num>'))
    heading = document.styles["Heading 1"].element.get_or_add_pPr()
    heading.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>'))
    for style, text in STYLED:
        _marked(document.add_paragraph(style=style), text)
    first = document.paragraphs[1]
    first._p.append(parse_xml(_BOX))  # noqa: SLF001 - python-docx has no text boxes
    first._p.append(parse_xml(_CHANGE))  # noqa: SLF001 - nor tracked changes
    document.save(str(path))


def _marked(paragraph: Any, text: str) -> None:
    before, mark, after = text.partition("#")
    paragraph.add_run(before)
    if mark:
        paragraph._p.append(parse_xml(_NOTE))  # noqa: SLF001 - nor footnotes
        paragraph.add_run(after)


_NOTE = f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
_CHANGE = f'<w:del {nsdecls("w")} w:id="5" w:author="甲"><w:r><w:delText>服务全区大局。</w:delText></w:r></w:del>'
_BOX = (
    f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>'
    "<w:t>内部资料</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def boxed(path: Path) -> None:
    """A notice with a table of contents and line breaks inside of paragraphs."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "海丰县人民政府"
    for text, look in BOXED:
        if look == 1 and text.startswith("一"):
            document.add_paragraph("目  录")
        document.add_paragraph(text)
    document.save(str(path))


if __name__ == "__main__":
    for name, make in (("合并单元格文档", merged), ("样式编号文本框", styled), ("目录软回车文档", boxed)):
        (CORPUS / name).mkdir(exist_ok=True)
        make(CORPUS / name / "source.docx")
