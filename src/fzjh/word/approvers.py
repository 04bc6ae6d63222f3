"""签发人: two names a line, those of the next line below the first one of the line above (GB/T 9704-2012, 7.2.6)."""

from typing import Any, Final

from docx.shared import Twips

from fzjh.text import cell_width
from fzjh.word.styles import style_name

_TWIPS_PER_CHARACTER: Final = 315
_TYPE_TWIPS: Final = 8844
_LEAD: Final = 4.2
"""Characters of 签发人： in front of the names, with a little room for the tab."""


def place_approvers(paragraphs: list[Any]) -> None:
    """Set the tabs of the lines; each holds 发文字号 or nothing, 签发人： or nothing, and the names."""
    lines = [one for one in paragraphs if style_name(one) == "签发人"]
    names = [line.text.split("\t")[2:] for line in lines]
    first = max((cell_width(one[0]) / 2 for one in names if one), default=0)
    second = max((cell_width(one[1]) / 2 + 1 for one in names if len(one) > 1), default=0)
    begin = _TYPE_TWIPS - (1 + first + second) * _TWIPS_PER_CHARACTER
    places = (begin - _LEAD * _TWIPS_PER_CHARACTER, begin, begin + (first + 1) * _TWIPS_PER_CHARACTER)
    for line in lines:
        for place in places[: 3 if second else 2]:
            line.paragraph_format.tab_stops.add_tab_stop(Twips(round(place)))
