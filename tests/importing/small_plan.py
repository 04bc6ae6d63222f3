"""A small plan with comments everywhere, and its task table in any format."""

from pathlib import Path

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.templates import packaged

PLAN = """\
标题: 2024年计划   # 标题后面的话
通知: {发文机关: 某局}
章节:
  - 标题: 依法决策
    任务: [甲, 乙]
  - 标题: 依法行政
    任务:
      - 丙   # 最后一项
"""
UNITS = "单位:\n  - 名称: 区财政局\n  - 名称: 区司法局\n  - 名称: 区教育局\n  - 名称: 区审计局\n"
ITEMS = {
    "甲": """\
# 甲的说明
标题: 公布决策目录
举措:
  # 先做这个
  - 编制目录。   # 三月
  - 公布目录，每年不少于2次。
  - 开展评估。
牵头单位: [区财政局, 区司法局]
责任单位: [区教育局]
完成时限: 2024-06
备注: 不能动
""",
    "乙": """\
标题: 健全顾问制度
举措:
  - 内容:
      - 聘请顾问。
      - 用好顾问。
    牵头单位: [区司法局]
    责任单位: [区财政局]
    指标: [{名称: 顾问, 要求: 2名}]
  - 内容: 考核顾问2名。
    牵头单位: [区财政局]
    完成时限: 长期坚持
""".replace("    指标: [{名称: 顾问, 要求: 2名}]\n", ""),
    "丙": """\
举措:
  - 减少证明事项。
牵头单位:
  - 区司法局   # 老牵头
  - 区审计局
""",
}


def write_small_plan(plan: Path) -> Path:
    """Write the plan into a new folder; returns the folder."""
    (plan / "items").mkdir(parents=True)
    (plan / "plan.yaml").write_text(PLAN, "utf-8")
    (plan / "units.yaml").write_text(UNITS, "utf-8")
    for ident, text in ITEMS.items():
        (plan / f"items/{ident}.yaml").write_text(text, "utf-8")
    return plan


def table(folder: Path, format_: str = "csv") -> bytes:
    """The plan's own task table."""
    plan = check(folder).plan
    return build(menu(plan, [packaged()]), Choice(("重点任务分解表",), (format_,))).artifacts[0].data
