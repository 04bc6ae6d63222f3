"""What a build did, and what would differ: `fzjh build` and `fzjh build --check`."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from fzjh.documents import Artifact
from fzjh.fonts import Faces
from fzjh.output.writer import Drift, Written
from fzjh.report.lines import visible
from fzjh.report.paths import shown

_KINDS = {"missing": "缺少", "changed": "不一致", "stale": "多余"}


def summary(  # noqa: PLR0913 - what there is to tell
    artifacts: Sequence[Artifact], written: Written, folder: Path, base: Path, seconds: float, *, brief: bool = False
) -> str:
    """What was made (by document, with formats), where, how long it took, and what was removed or set aside.

    In brief, one plan of many: how many and where, and what happened to files of others.
    """
    lines = [f"生成 {len(artifacts)} 个文件，在 {visible(shown(folder, base))}/（{seconds:.1f} 秒）"]
    lines += [] if brief else _contents(artifacts)
    if written.unchanged and not brief:
        lines.append(f"其中 {written.unchanged} 个和上次一样，没有重写。")
    lines += [] if brief else [f"删去不再需要的 {visible(path)}" for path in written.removed]
    lines += [f"有人改过的那一份另存为 {visible(path)}" for path in written.saved]
    lines += [f"不再需要但有人改过，留着没删：{visible(path)}" for path in written.kept]
    return "\n".join(lines) + "\n"


def fonts_note(artifacts: Sequence[Artifact], fonts: Faces) -> str:
    """Which typefaces of the PDF files are not the real ones; empty when all are, or when there are no such files."""
    if not fonts.stand_ins or not any(artifact.path.endswith(".pdf") for artifact in artifacts):
        return ""
    names = "、".join(fonts.stand_ins)
    if fonts.builtin:
        return f"PDF 里的{names}用随附的 Fandol 字体代替；这台电脑上有这些字体的，可用 --fonts system。\n"
    return f"没有找到{names}，PDF 里用相近的字体代替。\n"


def _contents(artifacts: Sequence[Artifact]) -> list[str]:
    """One line per document or folder of documents."""
    groups: dict[str, Counter[str]] = {}
    for artifact in artifacts:
        stem, _, suffix = artifact.path.rpartition(".")
        groups.setdefault(stem.rpartition("/")[0] or stem, Counter())[suffix] += 1
    return [f"  {visible(_named(name, formats))}" for name, formats in groups.items()]


def _named(name: str, formats: Counter[str]) -> str:
    """`plan.json`, `通知  html md txt`, `任务清单  22 份：html md xlsx`."""
    most = max(formats.values())
    names = " ".join(sorted(formats))
    if len(formats) == most == 1:
        return f"{name}.{names}"
    return f"{name}  {names}" if most == 1 else f"{name}/  {most} 份：{names}"


def drift_report(differences: Sequence[Drift], folder: Path, base: Path) -> str:
    """One line per file that differs from what a build would write."""
    where = visible(shown(folder, base))
    if not differences:
        return f"{where}/ 里的文件和计划一致。\n"
    lines = [f"{_KINDS[one.kind]}  {where}/{visible(one.path)}" for one in differences]
    return "\n".join([*lines, f"共 {len(differences)} 个文件和计划不一致，运行 fzjh build 重新生成。"]) + "\n"
