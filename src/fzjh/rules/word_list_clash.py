"""词表自相矛盾

一种写法在词表里只能有一个说法：不能既是“错”又是“对”，也不能在两条里改成不同的写法，否则改来改去改不完。

错误：

    词表:
      - {错: 村居, 对: 村（社区）}
      - {错: 村（社区）, 对: 村居}

正确：

    词表:
      - {错: 村居, 对: 村（社区）}
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import Plan, Word

SEVERITY = "error"


def check(plan: Plan) -> Iterator[Finding]:
    """Wrong forms that another entry, or their own, has too."""
    right = {word.right: word for word in reversed(plan.words)}
    first: dict[str, Word] = {}
    for word in plan.words:
        for index, form in enumerate(word.wrong):
            place = word.place / "错"
            place = place / index if (place / index).exists() else place
            other, what = right.get(form), "“对”的写法"
            if not other and first.setdefault(form, word) is not word:
                other, what = first[form], "“错”的写法"
            if other:
                message = f"“{form}”在词表里已经是{what}"
                yield Finding(place.span(), message, "只留一条。", (Related(other.place.span(), "另一条在这里"),))
