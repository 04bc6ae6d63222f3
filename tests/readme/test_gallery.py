"""docs/常见错误.md shows what check says today, one mistake at a time, and no line is too wide for a small screen."""

import re

from fzjh.text import cell_width
from tools.gallery import PAGE, mistakes, page


def test_the_gallery_is_what_check_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make reference`"


def test_each_mistake_is_told_once_and_fits_the_screen() -> None:
    answers = re.findall(r"```\n(.*?)```", page(), re.DOTALL)
    assert len(answers) == len(mistakes()) == 20
    assert all("没有发现问题" not in answer for answer in answers)
    assert max(cell_width(line) for answer in answers for line in answer.splitlines()) <= 80
