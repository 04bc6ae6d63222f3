"""units.yaml to the register: every name, alias and collective leads to what it means."""

from fzjh.loading import Loaded
from fzjh.model import Collective, Mention, Register, Unit
from fzjh.reading.document import Place
from fzjh.reading.holes import Hole
from fzjh.resolve.values import present
from fzjh.schema import CollectiveDraft, UnitDraft, UnitsDraft
from fzjh.schema.units import ALL_OF
from fzjh.text import nfc

DEFAULT_CATEGORY = "部门"


def resolve_register(loaded: Loaded[UnitsDraft]) -> Register:
    """Make the register; of two equal names the first counts, and a name before an alias."""
    draft, place = loaded.draft, loaded.place
    units = tuple(
        _unit(unit, place / "单位" / index)
        for index, unit in enumerate((draft and draft.units) or ())
        if unit and unit.name
    )
    aliases = {nfc(name): Mention(name, unit=unit) for unit in reversed(units) for name in reversed(unit.aliases)}
    names = {nfc(unit.name): Mention(unit.name, unit=unit) for unit in reversed(units)}
    collectives = tuple(
        _collective(collective, place / "统称" / index, units, aliases | names)
        for index, collective in enumerate((draft and draft.collectives) or ())
        if collective and collective.name
    )
    known = {nfc(one.name): Mention(one.name, collective=one) for one in reversed(collectives)}
    return Register(
        units, collectives, aliases | known | names, draft is not None and not any(map(_hides_names, loaded.holes))
    )


def _hides_names(hole: Hole) -> bool:
    """Whether a name of the register may be missing because of a fault."""
    words = [key for key in hole.keys if isinstance(key, str)]
    return hole.strange or words[-1:] not in (["类别"], ["成员"])


def _unit(draft: UnitDraft, place: Place) -> Unit:
    return Unit(draft.name or "", present(draft.aliases), draft.category or DEFAULT_CATEGORY, place)


def _collective(
    draft: CollectiveDraft, place: Place, units: tuple[Unit, ...], mentions: dict[str, Mention]
) -> Collective:
    written = tuple(name or "" for name in draft.members or ())
    if not any(written):
        return Collective(draft.name or "", written, None, place)
    chosen = {id(unit): unit for name in written for unit in _members(name, units, mentions)}
    return Collective(draft.name or "", written, tuple(unit for unit in units if id(unit) in chosen), place)


def _members(name: str, units: tuple[Unit, ...], mentions: dict[str, Mention]) -> tuple[Unit, ...]:
    mention = mentions.get(nfc(name))
    if mention and mention.unit:
        return (mention.unit,)
    category = name.removeprefix(ALL_OF)
    return tuple(unit for unit in units if name.startswith(ALL_OF) and unit.category == category)
