"""The reference parts of README.md: every command with its options, every source field; written by `make reference`."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import typer
import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from fzjh import schema
from fzjh.cli.app import app
from fzjh.schema.layout import fields

README = Path(__file__).parents[1] / "README.md"

_COMMON: Final = ("help", "plan", "workspace")
"""Options of every command, which README explains once."""

_FIELDS: Final[tuple[tuple[str, type[BaseModel]], ...]] = (
    ("plan.yaml", schema.PlanDraft),
    ("plan.yaml 的“通知”", schema.NoticeDraft),
    ("plan.yaml 的“章节”", schema.SectionDraft),
    ("plan.yaml 的“编号”", schema.NumberingDraft),
    ("plan.yaml 的“检查”", schema.ChecksDraft),
    ("items/<任务>.yaml", schema.ItemDraft),
    ("任务的“举措”", schema.MeasureDraft),
    ("举措的“指标”", schema.IndicatorDraft),
    ("units.yaml 的“单位”", schema.UnitDraft),
    ("units.yaml 的“统称”", schema.CollectiveDraft),
    ("词表.yaml 的“词表”", schema.WordDraft),
    ("fzjh.yaml", schema.WorkspaceDraft),
)


def field_tables() -> str:
    """Markdown tables of all source fields, from the schema."""
    return "\n".join(_field_table(*entry) for entry in _FIELDS)


def _field_table(name: str, draft: type[BaseModel]) -> str:
    about = draft.model_config.get("json_schema_extra")
    purpose = str(about["description"]) if isinstance(about, dict) else ""
    rows = [_field_row(field) for field in fields(draft).values()]
    return "\n".join([f"### {name}", "", purpose, "", "| 字段 | 说明 | 例子 |", "|---|---|---|", *rows, ""])


def _field_row(field: FieldInfo) -> str:
    name = f"`{field.alias}`" + ("（必填）" if field.is_required() else "")
    examples = "；".join(f"`{_yaml(example)}`" for example in field.examples or [])
    return f"| {name} | {field.description} | {examples} |"


def _yaml(example: Any) -> str:
    if isinstance(example, str):
        return example
    text = yaml.safe_dump(example, allow_unicode=True, default_flow_style=True, sort_keys=False, width=1000)
    return text.strip().replace("'", "")


def command_table() -> str:
    """A Markdown table of all commands with their options, from the command line's own definitions."""
    rows = [f"| {usage} | {purpose} |" for usage, purpose in _commands()]
    return "\n".join(["| 命令 | 作用 |", "|---|---|", *rows, ""])


def _commands() -> Iterator[tuple[str, str]]:
    group: Any = typer.main.get_command(app)
    yield from _walk(group, "fzjh")


def _walk(group: Any, prefix: str) -> Iterator[tuple[str, str]]:
    context = typer.Context(group, info_name=prefix)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if hasattr(command, "list_commands"):
            yield from _walk(command, f"{prefix} {name}")
        else:
            yield f"`{prefix} {name}{_arguments(command)}`", _purpose(command)


def _arguments(command: Any) -> str:
    names = [one.metavar or one.name for one in command.params if one.param_type_name == "argument"]
    return "".join(f" {name}" for name in names).replace("|", "\\|")


def _purpose(command: Any) -> str:
    summary = str(command.help or "").split("\n\n", maxsplit=1)[0].replace("\n", "")
    options = [_option(one) for one in command.params if one.param_type_name == "option" and one.name not in _COMMON]
    return "<br>".join([summary, *options])


def _option(option: Any) -> str:
    value = "" if option.is_flag else f" {option.metavar or option.name}"
    return f"`{'`、`'.join(option.opts)}{value}` {option.help}"


def updated(text: str) -> str:
    """A README with its reference parts as the program defines them now."""
    for name, part in (("命令", command_table()), ("字段", field_tables())):
        start, end = f"<!-- {name}：开始 -->\n", f"<!-- {name}：结束 -->"
        inside = re.compile(f"(?<={re.escape(start)}).*?(?={re.escape(end)})", re.DOTALL)
        text = inside.sub(part.replace("\\", "\\\\"), text)
    return text


if __name__ == "__main__":
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write("README.md\n")
