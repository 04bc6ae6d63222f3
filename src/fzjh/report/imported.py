"""What an import understood, guessed, changed, kept as text and left out, each with its place in the source."""

from collections.abc import Mapping, Sequence

from fzjh.report.lines import visible

_HEADS = {
    "猜的": "猜的（请核对）",
    "规范": "写法统一了",
    "文字": "当作文字保留（没有拆成任务或责任）",
    "没收": "不属于公文，没有收进来",
}
_KINDS = {"写法": "只是写法不同", "位置": "位置变了", "文字": "文字不同"}
_LONGEST = 60


def summary(name: str, counts: Mapping[str, int], remarks: Sequence[tuple[str, str, str]]) -> str:
    """The report. remarks: kind, text and place of each."""
    units = {"章节": "个", "任务": "项", "责任": "处", "单位": "个", "统称": "个"}
    told = "，".join(f"{key} {number} {units[key]}" for key, number in counts.items())
    lines = [f"读了 {visible(name)}：{told}。"]
    for kind, head in _HEADS.items():
        found = [(text, place) for one, text, place in remarks if one == kind]
        lines += [f"{head}，{len(found)} 处：" if found else ""]
        lines += [f"  {place + '　' if place else ''}{visible(_short(text))}" for text, place in found]
    return "\n".join(filter(None, lines)) + "\n"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def differences(found: Sequence[tuple[str, str, str]]) -> str:
    """What the build would print otherwise than the source. found: kind, the source's words, the build's words."""
    if not found:
        return "比对：生成的通知和原文一致（空白和全半角不计）。\n"
    lines = []
    for kind, source, built in found:
        lines += [
            f"{_KINDS[kind]}：",
            f"  原文　{visible(source) or '（没有）'}",
            f"  生成　{visible(built) or '（没有）'}",
        ]
    words = sum(kind == "文字" for kind, _, _ in found)
    return "\n".join([*lines, f"比对：{len(found)} 处不一样，其中文字不同 {words} 处。"]) + "\n"
