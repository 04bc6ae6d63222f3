"""The page with the signature has some of the text on it: nothing is sealed on a page of its own (7.3.5.5)."""

from typing import Any, Final

from fzjh.word.styles import style_name

_ENDING: Final = ("署名", "成文日期")


def keep_ending(paragraphs: list[Any]) -> None:
    """Let the last paragraph of the text go on to the next page with the signature."""
    names = [style_name(one) for one in paragraphs]
    signed = [index for index, name in enumerate(names) if name in _ENDING]
    body = [index for index, name in enumerate(names[: signed[0]] if signed else ()) if name == "公文正文"]
    if len(body) > 1:
        for paragraph in paragraphs[body[-1] : signed[-1]]:
            paragraph.paragraph_format.keep_with_next = True
