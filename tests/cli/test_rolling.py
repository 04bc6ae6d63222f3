"""`fzjh init --from`: what it takes over, what it changes, and what it says is left to do."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.invoking import invoke

PLANS = Path(__file__).parents[1] / "plans"


@pytest.fixture
def last_year(small: Path) -> Path:
    """The small plan of 2026 in a folder of its own, with a comment, a unit without items and words of its year."""
    folder = Path(copytree(small / "plan", small / "去年/plan"))
    for path in sorted((small / "plan").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (small / "plan").rmdir()
    units = folder / "units.yaml"
    units.write_text(
        units.read_text("utf-8").replace(
            "  - 名称: 区法院\n", "  - 名称: 区农机局\n    类别: 其他\n  - 名称: 区法院\n"
        ),
        "utf-8",
    )
    outline = folder / "plan.yaml"
    text = outline.read_text("utf-8").replace(
        "成文日期: 2026-03-01", "成文日期: 2026-03-01 # 周日\n  印发日期: 2026-03-02"
    )
    outline.write_text(
        text.replace("责任标注:", "信息公开:\n  索引号: A/2026-1\n  文号: 某法办〔2026〕1号\n\n责任标注:"), "utf-8"
    )
    return folder


REPORT = """\
新建 plan/：1 项任务和单位名册照搬，注释都在。
改了：
  标题：2026年全区法治政府建设重点工作计划 → 2027年全区法治政府建设重点工作计划
  年度：2026 → 2027
  “通知”的“正文”：现将《2026年全区法治政府建设重点工作计划》印发给你们，请结合实际，认真贯彻… → \
现将《2027年全区法治政府建设重点工作计划》印发给你们，请结合实际，认真贯彻…
1. 填上（后面的注释是去年的，填好就删），5 处：
   plan/plan.yaml:8  发文字号: # 去年：某法办〔2026〕1号
   plan/plan.yaml:13  成文日期: # 去年：2026-03-01 # 周日
   plan/plan.yaml:14  印发日期: # 去年：2026-03-02
   plan/plan.yaml:17  索引号: # 去年：A/2026-1
   plan/plan.yaml:18  文号: # 去年：某法办〔2026〕1号
2. 文字里还写着去年，1 处：
   plan/plan.yaml:21  - 为做好2026年法治政府建设工作，制定本计划。
3. 完成时限还是去年的，1 处：
   plan/items/加强行政执法监督.yaml:10  完成时限: 2026-12
4. 名册里没有任务的单位，不要的从 units.yaml 删去，1 处：
   区农机局
接下来：逐条改好，运行 fzjh check 校验。
"""


def test_last_years_plan_is_carried_on(last_year: Path, small: Path) -> None:
    before = {path: path.read_bytes() for path in last_year.rglob("*.yaml")}
    done = invoke("init", "--from", "去年")
    assert (done.code, done.out, done.err) == (0, REPORT, "")
    assert {path: path.read_bytes() for path in last_year.rglob("*.yaml")} == before
    for name in ("units.yaml", "items/加强行政执法监督.yaml"):
        assert (small / "plan" / name).read_bytes() == (last_year / name).read_bytes()
    assert invoke("fmt", "--check", "--plan", "plan").code == 0


@pytest.mark.usefixtures("last_year")
def test_check_asks_for_exactly_what_was_emptied() -> None:
    invoke("init", "--from", "去年")
    done = invoke("check", "--format", "concise", "--plan", "plan")
    assert done.out.count(": error empty-value ") == 5
    assert "“成文日期”后面是空的" in done.out
    assert done.out.count(": error ") == 5


def test_filled_in_the_plan_is_valid(last_year: Path, small: Path) -> None:
    invoke("init", "--from", last_year, "--year", "2030")
    text = (small / "plan/plan.yaml").read_text("utf-8")
    assert "标题: 2030年全区" in text
    assert "年度: 2030\n" in text
    for old, new in [
        ("发文字号: # 去年：某法办〔2026〕1号", "发文字号: 某法办〔2030〕1号"),
        ("成文日期: # 去年：2026-03-01 # 周日", "成文日期: 2030-03-01"),
        ("印发日期: # 去年：2026-03-02", "印发日期: 2030-03-02"),
        ("索引号: # 去年：A/2026-1", "索引号: A/2030-1"),
        ("  文号: # 去年：某法办〔2026〕1号\n", ""),
        ("为做好2026年", "为做好2030年"),
    ]:
        assert old in text
        text = text.replace(old, new)
    (small / "plan/plan.yaml").write_text(text, "utf-8")
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_text(item.read_text("utf-8").replace("2026-12", "2030-12"), "utf-8")
    assert invoke("check", "--strict", "--plan", "plan").code == 0


def test_a_plan_of_several_years_goes_on_with_the_next_ones(small: Path) -> None:
    done = invoke("init", "新", "--from", PLANS / "rich")
    assert done.code == 0
    text = (small / "新/plan/plan.yaml").read_text("utf-8")
    assert "标题: 临江县2027—2028年法治政府建设重点任务安排\n年度: 2027-2028\n" in text
    assert "    - 关于印发《临江县2027—2028年\n" in text
    assert "为贯彻《法治政府建设实施纲要（2021—2025年）》" in text
    assert "3. 完成时限还是去年的，4 处：" in done.out


def test_a_plan_that_exists_is_never_touched(last_year: Path) -> None:
    before = {path: path.read_bytes() for path in last_year.rglob("*.yaml")}
    done = invoke("init", "去年", "--from", "去年")
    assert (done.code, done.out, done.err) == (2, "", "去年/plan 已经有了，没有改动。\n")
    assert {path: path.read_bytes() for path in last_year.rglob("*.yaml")} == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.yaml", "标题: [甲\n".encode(), "去年的计划读不了：去年/plan/plan.yaml 里有错误。没有改动。\n"),
        ("plan.yaml", "标题: 甲\n通知: {发文机关: 乙}\n".encode(), "标题里也没有年份。没有改动。\n"),
        (
            "units.yaml",
            "单位: 甲\n".encode("gbk"),
            "文件不是 UTF-8 编码（像是 GBK，也叫 ANSI），里面的汉字读不出来。没有改动。\n",
        ),
        ("units.yaml", None, "计划缺少 units.yaml。没有改动。\n"),
    ],
)
def test_a_plan_that_cannot_be_read_is_refused(
    last_year: Path, small: Path, name: str, content: bytes | None, said: str
) -> None:
    (last_year / name).unlink()
    if content:
        (last_year / name).write_bytes(content)
    done = invoke("init", "--from", "去年")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(said)
    assert not (small / "plan").exists()


@pytest.mark.usefixtures("small")
def test_what_is_no_folder_is_refused() -> None:
    done = invoke("init", "新", "--from", "没有")
    assert (done.code, done.err) == (2, "“没有”不是文件夹。--from 写去年的计划所在的文件夹。\n")
