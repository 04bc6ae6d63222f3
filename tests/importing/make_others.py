"""Makes the PDF files and the workbook of the corpus: `python -m tests.importing.make_others`."""

import json
from collections.abc import Sequence
from pathlib import Path

import typst
from openpyxl import Workbook

from tests.importing.corpora import CORPUS

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


SHEET = (
    ("庐江区2024年重点工作任务分解表", None, None, None, None, None),
    ("序号", "工作任务", "年度目标", "牵头领导", "牵头单位", "责任单位"),
    (1, "推进全过程工程咨询", "覆盖率达到50%", "赵明", "区住建局", "区发改委\n区财政局"),
    (2, "建设智慧校园", "建成10所", "李华", "区教育局", "区数据局、各街道"),
    (3, "深化行政复议体制改革", "纠错率提升，\n调解率达到40%", "王强", "区司法局", None),
    (None, None, "办案周期缩短10天", None, "区司法局", "区法院"),
)

LINED = (
    "永安市人民政府公报",
    "关于印发永安市2023年营商环境攻坚任务的通知",
    "各县区人民政府，市直各部门，中央、省驻永各单位：",
    "　　现将《永安市2023年营商环境攻坚任务》印发给你们，请认真组织实施，并于每季度结束后5日内报送工作进展情况。",
    "永安市优化营商环境工作领导小组办公室",
    "2023年2月20日",
    "永安市2023年营商环境攻坚任务",
    "　　一、提升审批效能",
    "　　1. 推行工程建设项目“桩基先行”，社会投资项目开工时间平均提前30天以上，压减审批环节5个。",
    "　　牵头单位：市住房和城乡建设局",
    "　　责任单位：市自然资源和规划局、市行政审批服务局、市人民防空办公室、市消防救援支队，各县区人民政府",
    "　　完成时限：2023年6月底前",
    "　　2. 优化水电气暖信联合报装服务，实行一个窗口受理、一张表单申请、一次联合踏勘。",
    "　　牵头单位：市行政审批服务局",
    "　　责任单位：市城市管理局、国网永安供电公司、中国电信永安分公司、中国移动永安分公司",
    "　　完成时限：2023年9月底前",
    "　　二、强化法治保障",
    "　　3. 开展涉企执法案卷专项评查，评查结果在全市范围内通报，发现问题限期整改到位。",
    "　　牵头单位：市司法局",
    "　　责任单位：市直各行政执法部门",
    "　　完成时限：2023年11月底前",
)


def sheet(path: Path) -> None:
    """A workbook as offices keep it: a merged title, cells merged down, several units in one cell."""
    book = Workbook()
    grid = book.active
    for row in SHEET:
        grid.append(row)
    grid.merge_cells("A1:F1")
    for column in "ABD":
        grid.merge_cells(f"{column}5:{column}6")
    book.create_sheet("说明").sheet_state = "hidden"
    book.save(str(path))


def lined(path: Path) -> None:
    """A notice as PDF whose duties have lines of their own, with a running head on every page."""
    _pdf(path, LINED, "header: align(center)[永安市人民政府公报　2023年第2期], ")


def pages(path: Path) -> None:
    """A notice as PDF, with page numbers between dashes."""
    _pdf(path, PAGES, "")


def _pdf(path: Path, texts: Sequence[str], head: str) -> None:
    lines = "\n".join(f"#par[#{json.dumps(text, ensure_ascii=False)}]" for text in texts)
    source = (
        f'#set page(paper: "a5", {head}footer: context align(center)[— #counter(page).display() —])\n'
        '#set text(font: "FandolFang R", size: 11pt)\n#set par(justify: true)\n' + lines
    )
    fonts = Path(__file__).parents[2] / "src/fzjh/fonts"
    path.write_bytes(typst.compile(source.encode(), font_paths=typst.Fonts(font_paths=[fonts]), format="pdf"))


if __name__ == "__main__":
    for name, suffix, make in (
        ("分页版式", "pdf", pages),
        ("公报页眉版式", "pdf", lined),
        ("工作簿任务表", "xlsx", sheet),
    ):
        (CORPUS / name).mkdir(exist_ok=True)
        make(CORPUS / name / f"source.{suffix}")
