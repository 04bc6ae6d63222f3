"""fzjh list: the outline with its numbers."""

from fzjh.cli.common import PlanOption, check_quietly, finish, locate

HELP = "列出计划的章节和任务，带编号；方括号里是任务的 id。"


def run(plan: PlanOption = None) -> None:
    """List sections and items."""
    from fzjh.report import console, outline

    checked = check_quietly(locate(plan))
    console.out(outline.outline(checked.plan))
    finish(checked)
