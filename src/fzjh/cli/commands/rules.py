"""fzjh rules: every code that check can report."""

HELP = "列出 fzjh check 的全部规则。用 fzjh explain 看一条规则的说明。"


def run() -> None:
    """List all rules."""
    from fzjh.manual import pages
    from fzjh.report import console, manual

    console.out(manual.contents(pages(), console.width()))
