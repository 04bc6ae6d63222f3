"""词表.yaml to the office's word list."""

from fzjh.loading import Loaded
from fzjh.model import Word
from fzjh.resolve.values import present
from fzjh.schema import WordsDraft


def resolve_words(loaded: Loaded[WordsDraft]) -> tuple[Word, ...]:
    """The entries that say both what is wrong and what is right."""
    draft, place = loaded.draft, loaded.place / "词表"
    return tuple(
        Word(tuple(filter(None, present(one.wrong))), one.right, one.reason or "", place / index)
        for index, one in enumerate((draft and draft.words) or ())
        if one and one.right
    )
