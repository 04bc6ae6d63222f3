"""A workspace of many small valid plans with deadlines, indicators and a collective, and what they say.

Run as `python -m benchmarks.province FOLDER COUNTIES ITEMS` to look at one.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_SEED = 11
_YEAR = 2026
_OFFICES = "司法局 财政局 公安局 教育局 民政局 水利局 商务局 审计局 统计局 人社局 住建局 卫健局".split()  # noqa: SIM905 - words
UNITS = tuple(f"县{office}" for office in _OFFICES)
_SUBJECTS = "行政执法 政务公开 行政复议 备案审查 普法宣传 法律服务 合同管理 信用监管 矛盾调解 证明清理".split()  # noqa: SIM905
_DEADLINES = (
    ("2026-Q1", date(2026, 3, 31)),
    ("2026-06", date(2026, 6, 30)),
    ("2026-08-15", date(2026, 8, 15)),
    ("2026-Q4", date(2026, 12, 31)),
    ("2026-11", date(2026, 11, 30)),
    ("长期坚持", None),
    (None, None),
)
_INDICATORS = {
    "公示率": ("100%", "不少于95%", "不少于90%"),
    "评查次数": ("每年2次以上", "每年4次以上"),
    "办结率": ("100%",),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What one item says: whose it is, who leads, by which day (None without one), and its indicator if any."""

    county: str
    title: str
    lead: tuple[str, ...]
    due: date | None
    indicator: tuple[str, str] | None


def write_province(folder: Path, counties: int, items: int) -> list[Fact]:
    """Write fzjh.yaml and so many plans of so many items into a folder; the same numbers give the same files."""
    chance = random.Random(_SEED)  # noqa: S311 - for variety, not for secrets
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "fzjh.yaml").write_text("计划: [县区/*/plan]\n", encoding="utf-8")
    return [fact for number in range(1, counties + 1) for fact in _write_plan(chance, folder, number, items)]


def _write_plan(chance: random.Random, folder: Path, number: int, items: int) -> Iterator[Fact]:
    county = f"县区/第{number:04}县"
    plan = folder / county / "plan"
    (plan / "items").mkdir(parents=True)
    names = [f"{chance.choice(_SUBJECTS)}{index}" for index in range(1, items + 1)]
    units = "".join(f"  - 名称: {unit}\n" for unit in UNITS)
    (plan / "units.yaml").write_text(f"单位:\n{units}统称:\n  - 名称: 县各部门\n    成员: 全部部门\n", encoding="utf-8")
    (plan / "plan.yaml").write_text(_outline(county.removeprefix("县区/"), number, names), encoding="utf-8")
    for name in names:
        fact, text = _item(chance, county, name)
        (plan / "items" / f"{name}.yaml").write_text(text, encoding="utf-8")
        yield fact


def _outline(county: str, number: int, names: Sequence[str]) -> str:
    title = f"{_YEAR}年法治政府建设工作计划"
    return f"""标题: {title}
年度: {_YEAR}
通知:
  发文机关: {county}依法治县办公室
  发文字号: 某法办〔{_YEAR}〕{number}号
  主送机关: 各单位
  正文:
    - 现将《{title}》印发给你们，请认真贯彻执行。
  成文日期: {_YEAR}-03-01
章节:
  - 标题: 重点工作
    任务: [{", ".join(names)}]
"""


def _item(chance: random.Random, county: str, name: str) -> tuple[Fact, str]:
    lead = tuple(chance.sample(UNITS, chance.choice((1, 1, 1, 2))))
    written, due = chance.choice(_DEADLINES)
    lines = [f"标题: 推进{name}工作", "举措:", f"  - 完善{name}制度，公开工作结果。"]
    indicator = None
    if chance.random() < 1 / 3:
        about = chance.choice(list(_INDICATORS))
        indicator = (about, chance.choice(_INDICATORS[about]))
        lines += [f"  - 内容: {name}的{about}达到{indicator[1]}。", "    指标:"]
        lines += [f"      - 名称: {about}", f"        要求: {indicator[1]}"]
    lines += [f"牵头单位: [{', '.join(lead)}]", "责任单位: [县各部门]"]
    lines += [f"完成时限: {written}"] if written else []
    return Fact(county, f"推进{name}工作", lead, due, indicator), "\n".join([*lines, ""])


if __name__ == "__main__":
    print(len(write_province(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
