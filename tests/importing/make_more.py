"""Makes more Word and PDF files of the corpus: merged cells, text boxes, footnotes, pages with running numbers."""

import json
from pathlib import Path
from typing import Any

import typst
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

PAGES = (
    "永宁市人民政府文件",
    "永政发〔2022〕18号",
    "永宁市人民政府关于印发永宁市推进基层公共法律服务体系建设实施方案的通知",
    "各县（区）人民政府，市政府各部门，各有关单位：",
    "　　现将《永宁市推进基层公共法律服务体系建设实施方案》印发给你们，请认真贯彻执行。",
    "永宁市人民政府",
    "2022年7月15日",
    "（此件公开发布）",
    "永宁市推进基层公共法律服务体系建设实施方案",
    "　　为深入贯彻落实《关于加快推进公共法律服务体系建设的意见》，满足人民群众日益增长的法律服务需求，结合我市实际，制定本方案。",
    "　　一、总体要求",
    "　　坚持以人民为中心，到2025年基本形成覆盖城乡、便捷高效、均等普惠的现代公共法律服务体系，每万人拥有律师数达到4.5名。",
    "　　二、重点任务",
    "　　（一）健全服务网络。推进公共法律服务实体、热线、网络三大平台融合发展，实现市、县、乡、村四级实体平台全覆盖，12348热线接通率达到95%以上。（牵头单位：市司法局；责任单位：市财政局、市政务服务局，各县（区）人民政府）",
    "　　（二）促进均衡发展。加强欠发达地区公共法律服务建设，组织律师、公证员对口支援，村（社区）法律顾问每季度入村服务不少于1次。（牵头单位：市司法局；责任单位：市民政局、市律师协会，各县（区）人民政府）",
    "　　（三）保障特殊群体。放宽法律援助经济困难标准，将城乡低收入群体纳入援助范围，为农民工、残疾人、老年人、未成年人提供便捷服务。（牵头单位：市司法局；责任单位：市人力资源社会保障局、市总工会、团市委、市妇联、市残联）",
    "　　（四）服务经济发展。组建民营企业法律服务团，开展“法治体检”不少于500次，帮助企业防范法律风险。（牵头单位：市司法局、市工商联；责任单位：市工业和信息化局、市国资委）",
    "　　（五）加强智慧建设。推广远程视频会见、自助服务终端，推动“互联网+公共法律服务”，实现法律服务事项“一网通办”。（牵头单位：市司法局；责任单位：市大数据局、市公安局）",
    "　　三、保障措施",
    "　　（六）加强组织领导。各县（区）要将公共法律服务体系建设纳入国民经济和社会发展规划、法治政府建设考核，统筹推进落实。",
    "　　（七）强化经费保障。各级财政部门要将基本公共法律服务经费纳入预算，健全动态调整机制。",
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


def pages(path: Path) -> None:
    """A notice as PDF, with page numbers between dashes."""
    lines = "\n".join(f"#par[#{json.dumps(text, ensure_ascii=False)}]" for text in PAGES)
    source = (
        '#set page(paper: "a5", footer: context align(center)[— #counter(page).display() —])\n'
        '#set text(font: "FandolFang R", size: 11pt)\n#set par(justify: true)\n' + lines
    )
    fonts = Path(__file__).parents[2] / "src/fzjh/fonts"
    path.write_bytes(typst.compile(source.encode(), font_paths=typst.Fonts(font_paths=[fonts]), format="pdf"))


if __name__ == "__main__":
    for name in ("合并单元格文档", "样式编号文本框", "分页版式"):
        (CORPUS / name).mkdir(exist_ok=True)
    merged(CORPUS / "合并单元格文档" / "source.docx")
    styled(CORPUS / "样式编号文本框" / "source.docx")
    pages(CORPUS / "分页版式" / "source.pdf")
