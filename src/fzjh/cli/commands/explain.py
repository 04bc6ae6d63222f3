"""fzjh explain: the manual of one rule."""

from typing import Annotated, NoReturn

import typer

from fzjh.cli import completing
from fzjh.cli.common import refuse

HELP = "解释一条规则：为什么、错的样子、对的样子。"


def run(
    code: Annotated[
        str, typer.Argument(metavar="规则", help="规则的代码，如 unknown-unit。", autocompletion=completing.rules)
    ],
) -> None:
    """Explain a rule."""
    from fzjh.manual import pages
    from fzjh.report import console, manual

    known = {one.code: one for one in pages()}
    page = known.get(code) or _unknown(code, list(known))
    console.out(manual.page(page, console.width()))


def _unknown(code: str, known: list[str]) -> NoReturn:
    from fzjh.text import nearest

    close = "、".join(nearest(code, known))
    refuse(f"没有规则“{code}”。" + (f"相近的有：{close}。" if close else "用 fzjh rules 列出全部规则。"))
