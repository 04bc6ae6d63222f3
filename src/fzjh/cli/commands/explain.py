"""fzjh explain: the manual of one rule."""

from typing import Annotated, NoReturn

import typer

from fzjh.cli.common import refuse

HELP = "解释一条规则：为什么、错的样子、对的样子。"


def _complete(incomplete: str) -> list[str]:
    from fzjh.manual import pages

    return [page.code for page in pages() if page.code.startswith(incomplete)]


def run(code: Annotated[str, typer.Argument(metavar="规则", help="规则的代码，如 unknown-unit。", autocompletion=_complete)]) -> None:
    """Explain a rule."""
    from fzjh.manual import pages
    from fzjh.report import console
    from fzjh.report.diagnostics.text import NAMES

    known = {page.code: page for page in pages()}
    page = known.get(code) or _unknown(code, list(known))
    console.out(f"{page.code}（{NAMES[page.severity]}）：{page.title}\n\n{page.body}\n".rstrip() + "\n")


def _unknown(code: str, known: list[str]) -> NoReturn:
    from fzjh.text import nearest

    close = "、".join(nearest(code, known))
    refuse(f"没有规则“{code}”。" + (f"相近的有：{close}。" if close else "用 fzjh rules 列出全部规则。"))
