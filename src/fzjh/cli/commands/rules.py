"""fzjh rules: every code that check can report."""

HELP = "列出 fzjh check 的全部规则。用 fzjh explain 看一条规则的说明。"

def run() -> None:
    """List all rules."""
    from fzjh.manual import pages
    from fzjh.report import console
    from fzjh.report.diagnostics.text import NAMES
    from fzjh.report.grid import grid

    rows = [(page.code, NAMES[page.severity], page.title) for page in pages()]
    console.out(grid(("规则", "级别", "说明"), rows, console.width()))
