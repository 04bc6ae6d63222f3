"""A valid plan of any size: 72 units, about 200 characters, 3 leading and 8 further units an item.

Run as `python -m benchmarks.big_plan FOLDER ITEMS` to look at one.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

_SEED = 7
_WORDS = (  # noqa: SIM905 - sixty quoted words are harder to read
    "推进 加快 完善 建立 落实 优化 提升 加强 深化 开展 组织 制定 实施 推动 支持 鼓励 引导 规范 强化 健全 数字政府 公共服务 平台建设 数据共享 "
    "一网通办 营商环境 产业升级 绿色低碳 乡村振兴 教育资源 医疗卫生 社会保障 城市更新 交通网络 水利设施 生态环境 安全生产 应急管理 食品安全 "
    "科技创新 人才引进"
).split()
_OFFICES = (  # noqa: SIM905 - as above
    "发展改革委 教育局 科技局 工业和信息化局 公安局 民政局 司法局 财政局 人力资源社会保障局 自然资源局 生态环境局 住房城乡建设局 交通运输局 "
    "水务局 农业农村局 商务局 文化和旅游局 卫生健康委 应急管理局 市场监管局 政务服务数据管理局 统计局 医保局 税务局"
).split()
UNITS = [level + office for level in "市省区" for office in _OFFICES]
_LEADERS = (40, 20, 10, 6, 5, 4, 4, 4, 4, 3)
"""How often an item has one leading unit, two, and so on to ten."""
_LENGTH = 200
_SECTIONS = 20

_HEAD = """标题: 2021年全区重点工作计划
年度: 2021
通知:
  发文机关: 某区依法治区办公室
  发文字号: 某法办〔2021〕2号
  主送机关: 各单位
  正文:
    - 现将《2021年全区重点工作计划》印发给你们，请认真贯彻执行。
  署名: 某区依法治区办
  成文日期: 2021-09-01
引言:
  - 现就重点工作作出如下安排。
章节:
  - 标题: 重点工作
    章节:
"""


def write_plan(folder: Path, items: int) -> Path:
    """Write a plan of so many items into a new folder `plan`; the same number gives the same plan."""
    chance = random.Random(_SEED)  # noqa: S311 - for variety, not for secrets
    plan = folder / "plan"
    (plan / "items").mkdir(parents=True)
    names = [_phrase(chance, 3) + str(number) for number in range(1, items + 1)]
    for number, name in enumerate(names, 1):
        (plan / "items" / f"{name}.yaml").write_text(_item(chance, number, name), encoding="utf-8")
    (plan / "units.yaml").write_text("单位:\n" + "".join(f"  - 名称: {unit}\n" for unit in UNITS), encoding="utf-8")
    (plan / "plan.yaml").write_text(_HEAD + _sections(names), encoding="utf-8")
    return plan


def _item(chance: random.Random, number: int, name: str) -> str:
    measures: list[str] = []
    while sum(map(len, measures)) < _LENGTH:
        first, second = (_phrase(chance, chance.randint(3, 5)) for _ in range(2))
        measures.append(f"{first}，{second}第{number}之{len(measures) + 1}类。")
    units = chance.sample(UNITS, len(_LEADERS) + 14)
    lead = units[: chance.choices(range(1, len(_LEADERS) + 1), _LEADERS)[0]]
    responsible = units[len(_LEADERS) :][: chance.randint(1, 14)]
    lines = [f"标题: {name}", "举措:", *(f"  - {measure}" for measure in measures)]
    lines += [f"牵头单位: [{', '.join(lead)}]", f"责任单位: [{', '.join(responsible)}]", ""]
    return "\n".join(lines)


def _phrase(chance: random.Random, words: int) -> str:
    return "".join(chance.choice(_WORDS) for _ in range(words))


def _sections(names: Sequence[str]) -> str:
    each = -(-len(names) // _SECTIONS)
    parts = [names[start : start + each] for start in range(0, len(names), each)]
    return "".join(
        f"      - 标题: 第{number}类重点任务\n        任务:\n" + "".join(f"          - {name}\n" for name in part)
        for number, part in enumerate(parts, 1)
    )


if __name__ == "__main__":
    print(write_plan(Path(sys.argv[1]), int(sys.argv[2])))
