"""Text around a task table: its numbered paragraphs are sections, none of them an item."""

from fzjh.importing.draft import Item, Outline, Section
from fzjh.importing.paras import Para


def as_sections(outline: Outline, text: list[Para]) -> Outline:
    """The outline with every guessed item turned into a section or a paragraph of its own."""
    del text
    _turn(outline.root)
    return outline


def _turn(section: Section) -> None:
    children: list[Section | Item] = []
    for child in section.children:
        if isinstance(child, Item):
            body = ["".join(sentence for measure in child.measures for sentence in measure.sentences)]
            children.append(Section(child.title or body[0], child.place, body if child.title else []))
        else:
            _turn(child)
            children.append(child)
    section.children = children
