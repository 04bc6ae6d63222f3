"""Word files: named styles, the geometry of GB/T 9704-2012, text that survives, the same bytes every time."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.templates import packaged
from templates.make_docx import TEMPLATES, write_all
from tests.processes import Finished
from tests.word.making import ROOT, documents, opened, text_of


def test_the_script_makes_the_templates_that_are_kept(tmp_path: Path) -> None:
    write_all(tmp_path)
    for name in TEMPLATES:
        assert (tmp_path / name).read_bytes() == (ROOT / "templates" / name).read_bytes(), (
            f"{name}：运行 make word-templates"
        )


def test_there_is_a_notice_a_task_table_and_a_sheet_for_every_busy_unit(real: dict[str, bytes]) -> None:
    assert list(real)[:2] == ["通知.docx", "重点任务分解表.docx"]
    assert len(real) == 24


def test_elements_have_named_styles(real: dict[str, bytes]) -> None:
    styles = {paragraph.style.name: paragraph.text for paragraph in opened(real["通知.docx"]).paragraphs}
    assert styles["发文机关标志"] == "盐城经济技术开发区依法治区办公室文件"
    assert styles["发文字号"] == "盐开委法办〔2021〕2号"
    assert styles["主送机关"].endswith("区各直属单位：")
    assert styles["成文日期"] == "2021年9月1日"
    assert styles["一级标题"] == "三、工作要求"
    assert styles["二级标题"] == "（七）完善依法行政保障措施"
    assert "模板标记" not in styles


def test_the_whole_plan_is_there(real: dict[str, bytes], plan_folder: Path) -> None:
    text = text_of(real["通知.docx"])
    for item in check(plan_folder).plan.items:
        assert all(measure.text in text for measure in item.measures)


def test_paper_margins_and_grid(real: dict[str, bytes]) -> None:
    section = opened(real["通知.docx"]).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (28, 26)
    assert section.page_height.mm - section.top_margin.mm - section.bottom_margin.mm == pytest.approx(228.5, abs=0.2)
    assert section._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch")) == "588"
    assert opened(real["通知.docx"]).settings.odd_and_even_pages_header_footer


def test_fonts_are_named_for_han_characters(real: dict[str, bytes]) -> None:
    styles = opened(real["通知.docx"]).styles
    fonts = {
        name: styles[name].element.rPr.rFonts.get(qn("w:eastAsia"))
        for name in ("公文正文", "一级标题", "二级标题", "公文标题")
    }
    assert fonts == {
        "公文正文": "仿宋_GB2312",
        "一级标题": "黑体",
        "二级标题": "楷体_GB2312",
        "公文标题": "方正小标宋简体",
    }


def test_a_title_that_runs_in_keeps_its_font_to_itself(real: dict[str, bytes]) -> None:
    paragraph = next(one for one in opened(real["通知.docx"]).paragraphs if one.text.startswith("（一）强化领导责任。"))
    assert [run.style.name for run in paragraph.runs if run.text] == ["二级标题字", "Default Paragraph Font"]


def test_table_heads_are_repeated_and_rows_stay_whole(real: dict[str, bytes]) -> None:
    table = opened(real["重点任务分解表.docx"]).tables[0]
    assert [cell.text for cell in table.rows[0].cells][:4] == ["序号", "任务类别", "重点任务", "工作举措"]
    assert len(table.rows) == 24
    assert next(table.rows[0]._tr.iter(qn("w:tblHeader")), None) is not None
    assert all(next(row._tr.iter(qn("w:cantSplit")), None) is not None for row in table.rows[1:])


def test_every_cell_holds_a_paragraph(rich: dict[str, bytes]) -> None:
    for data in rich.values():
        assert all(cell.find(qn("w:p")) is not None for cell in opened(data).element.body.iter(qn("w:tc")))


def test_optional_elements_appear_when_the_plan_gives_them(rich: dict[str, bytes], real: dict[str, bytes]) -> None:
    text, plain = text_of(rich["通知.docx"]), text_of(real["通知.docx"])
    for words in (
        "秘密★1年",
        "加急",
        "签发人：",
        "附件：1. 重点任务分解表",
        "抄送：",
        "日印发",
        "附件1",
        "附件2",
        "（此件不公开）",
    ):
        assert words in text
        assert words not in plain


def test_the_imprint_is_a_box_at_the_bottom_of_the_last_page(rich: dict[str, bytes]) -> None:
    box = next(opened(rich["通知.docx"]).element.body.iter(qn("w:txbxContent")))
    assert "抄送：" in "".join(t.text for t in box.iter(qn("w:t")))
    assert len(list(box.iter(qn("w:pBdr")))) == 3


def test_what_means_something_in_xml_survives(real_plan: Path) -> None:
    path = real_plan / "items" / "优化营商环境.yaml"
    path.write_text(path.read_text("utf-8").replace("依法优化营商环境", "A&B <营商> '甲' {{ 乙 }}"), "utf-8")
    assert "A&B <营商> '甲' {{ 乙 }}" in text_of(documents(real_plan)["通知.docx"])


def test_the_bytes_are_the_same_every_time(real: dict[str, bytes], plan_folder: Path) -> None:
    assert documents(plan_folder) == real


def test_properties_come_from_the_plan(real: dict[str, bytes]) -> None:
    core = opened(real["通知.docx"]).core_properties
    assert core.title == "关于印发《2021年全区法治政府建设重点工作计划》的通知"
    assert core.author == "盐城经济技术开发区依法治区办公室"
    assert core.created.date().isoformat() == "2021-09-01"
    assert opened(real["任务清单/区财政局任务清单.docx"]).core_properties.title == "区财政局任务清单"


def broken(data: bytes, tmp_path: Path, plan_folder: Path) -> str:
    """What is said about a template with these bytes."""
    path = tmp_path / "templates" / "plan" / "简报.docx"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    of = menu(check(plan_folder).plan, [tmp_path / "templates", packaged()])
    [diagnostic] = build(of, Choice(("简报",), ("docx",))).diagnostics
    assert (diagnostic.code, diagnostic.span.path) == ("template-fault", path)
    return diagnostic.message


def packed(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


def with_text(text: str) -> bytes:
    document = Document()
    document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no zip", "不是 Word 文件"),
        (packed(readme=b"x"), "不是 Word 文件"),
        (packed(**{"word/document.xml": bytes(65 << 20)}), "解开后超过 64 MB"),
        (with_text("{{ notice.titel }}"), "模板用了没有的字段：NoticeView 没有“titel”。是不是想写“title”"),
        (with_text("{{ notice.title"), "模板语法不对"),
        (with_text("{{ ''.__class__.__mro__ }}"), "模板里不能这样做"),
    ],
    ids=["no zip", "no document", "zip bomb", "unknown field", "syntax", "sandbox"],
)
def test_a_bad_template_is_told(data: bytes, message: str, tmp_path: Path, plan_folder: Path) -> None:
    assert message in broken(data, tmp_path, plan_folder)


def test_templates_are_exported_once(run_fzjh: Callable[..., Finished], real_plan: Path) -> None:
    first = run_fzjh("template", "export", cwd=real_plan.parent)
    assert (first.code, "放好 templates/plan/通知.docx" in first.out) == (0, True)
    mine = real_plan.parent / "templates" / "plan" / "通知.docx"
    mine.write_bytes(b"mine")
    second = run_fzjh("template", "export", cwd=real_plan.parent)
    assert "已有 templates/plan/通知.docx，没有动" in second.out
    assert mine.read_bytes() == b"mine"


def test_unknown_fields_are_named_without_a_plan(run_fzjh: Callable[..., Finished], tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "plan"
    folder.mkdir(parents=True)
    (folder / "甲.docx").write_bytes(with_text("{{ notice.titel }}{% for b in notice.blocks %}{{ b.txt }}{% endfor %}"))
    (folder / "乙.md.j2").write_text("好\n{{ table.rows[0].titel }}\n", "utf-8")
    done = run_fzjh("template", "check", "templates", cwd=tmp_path)
    assert done.code == 1
    for words in ("notice.titel", "b.txt", "乙.md.j2:2:1", "是不是想写“title”？", "共 3 个错误。"):
        assert words in done.out


def test_the_default_templates_have_no_unknown_field(run_fzjh: Callable[..., Finished]) -> None:
    assert run_fzjh("template", "check", "templates", cwd=ROOT).out == "模板没有问题。\n"
