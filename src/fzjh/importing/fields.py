"""The disclosure block that heads a government's web page: names and values, in a table or in running text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from fzjh.importing.text import close_up

_NAMES = frozenset(
    re.findall(
        r"\S+",
        """
索引号 信息索引号 统一编号 组配分类 发布机构 发布单位 发文机关 发文机构 发文单位 制发机构 制定机关
公开机构 公开主体 信息来源 发文日期 成文日期 生成日期 形成日期 制发日期 印发日期 发布日期 公开日期
发布时间 生成时间 公布日期 生效日期 实施日期 失效日期 废止日期 文号 发文字号 发文文号 文件编号 文件号
主题分类 体裁分类 信息分类 分类 公文种类 文种 体裁 主题词 关键词 公开方式 公开形式 公开范围 公开类别
公开属性 公开时限 公开程序 公开责任部门 责任部门 时效 有效性 效力 效力状态 时效性 有效期 是否有效
文件状态 标题 名称 信息名称 文件名称 文件标题 内容概述 内容概要 内容描述 服务对象 服务对象分类 载体分类
载体类型 语种 登记号 统一登记号 规范性文件登记号 签发人 所属机构 信息所属单位 所属主题 主题 信息提供日期
发布文号 来源 公文时效 公开目录 信息类别 栏目
""",
    )
)
_STRONG = {
    "索引号",
    "信息索引号",
    "组配分类",
    "主题分类",
    "体裁分类",
    "公开方式",
    "公开范围",
    "发文字号",
    "发布机构",
    "统一编号",
    "公开形式",
}
_GAP = r"[ \u3000\xa0]*"
_SPACED = "|".join(_GAP.join(name) for name in sorted(_NAMES, key=lambda name: (-len(name), name)))
_FIELD = re.compile(
    rf"(?:^|(?<=[ \u3000\xa0\t|｜]))[【\[]?({_SPACED})[】\]]?{_GAP}"
    rf"(?:[:：]{_GAP}|[|｜]{_GAP}|(?=[ \u3000\xa0\t])|$)"
)
_EDGES = " \t\u3000\xa0|｜"

Field = tuple[str, str]


def fields_of(cells: Sequence[str]) -> list[Field]:
    """Names and values in a row of a table or in a line; empty when it holds none."""
    if len(cells) > 1:
        return list(_pairs([cell.strip() for cell in cells]))
    text = cells[0].strip(_EDGES)
    found = list(_FIELD.finditer(text))
    if not found or found[0].start() > 0:
        return []
    ends = [match.start() for match in found[1:]] + [len(text)]
    return [(_name(match[1]), _value(text[match.end() : end])) for match, end in zip(found, ends, strict=True)]


def _pairs(cells: Sequence[str]) -> Iterator[Field]:
    index = 0
    while index < len(cells):
        inline = fields_of((cells[index],)) if cells[index] else []
        if inline and inline[0][1]:
            yield from inline
        elif inline and index + 1 < len(cells):
            index += 1
            yield inline[0][0], _value(cells[index])
        index += 1


def looks_like_fields(cells: Sequence[str]) -> bool:
    """Whether a line or row is part of a disclosure block, judged alone."""
    found = fields_of(cells)
    return bool(found) and (len(found) > 1 or found[0][0] in _STRONG)


def is_name(text: str) -> bool:
    """Whether a text is the name of a field and nothing else."""
    return re.sub(r"[\s\u3000【】\[\]]", "", text) in _NAMES


def strong(fields: Iterable[Field]) -> bool:
    """Whether these fields can only be those of a disclosure block."""
    return sum(name in _STRONG for name, _ in fields) >= 2  # noqa: PLR2004 - one alone may be part of a text


def _name(text: str) -> str:
    return re.sub(r"\s", "", text)


def _value(text: str) -> str:
    return close_up(text.strip(_EDGES))
