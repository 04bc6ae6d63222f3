"""Slips of the keyboard in the YAML of one file: mutations of its text (see tests/properties/mutations.py)."""

import random
import re
from collections.abc import Callable

from tests.properties.mutant import Mutant, Mutation
from tests.properties.plans import RandomPlan


def on_text(change: Callable[[str, random.Random], str], file: str = "") -> Mutation:
    """A slip of the keyboard in the YAML of one file (any item unless named)."""

    def mutate(plan: RandomPlan, choice: random.Random) -> Mutant | None:
        touched = file or f"items/{choice.choice(sorted(plan.items))}.yaml"
        seed = choice.randrange(1 << 30)
        return Mutant(plan, touched, lambda text: change(text, random.Random(seed)))  # noqa: S311 - no secret

    return mutate


def fullwidth_colon(text: str, choice: random.Random) -> str:
    at = choice.choice([match.start() for match in re.finditer(r"(?<=[\u4e00-\u9fff]):(?=[ \n])", text)])
    return text[:at] + "：" + text[at + 1 :]


def no_space(text: str, choice: random.Random) -> str:
    at = choice.choice([match.end() for match in re.finditer(r"(?<=[\u4e00-\u9fff]): (?=\S)", text)])
    return text[: at - 1] + text[at:]


def tab(text: str, choice: random.Random) -> str:
    at = choice.choice([match.start() for match in re.finditer(r"^(?=- )", text, re.MULTILINE)])
    return text[:at] + "\t" + text[at:]


def line_twice(text: str, choice: random.Random) -> str:
    lines = [match[0] for match in re.finditer(r"^[^\s-].*: .+\n", text, re.MULTILINE)]
    return text + choice.choice(lines)


def open_quote(text: str, _choice: random.Random) -> str:
    return re.sub(r"^标题: ", '标题: "', text, count=1)


def anchor(text: str, _choice: random.Random) -> str:
    return re.sub(r"^标题: ", "标题: &甲 ", text, count=1)


def control(text: str, _choice: random.Random) -> str:
    return re.sub(r"^标题: ", "标题: \x07", text, count=1)


def invisible(text: str, _choice: random.Random) -> str:
    return re.sub(r"^(标题: .)", "\\1\u200b", text, count=1)
