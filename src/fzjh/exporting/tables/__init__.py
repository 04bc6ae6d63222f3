"""The tables of an export, a module each."""

from fzjh.exporting.table import Table
from fzjh.exporting.tables import duties, items, units


def tables() -> tuple[Table, ...]:
    """All tables; other tables refer to the first two."""
    return (items.TABLE, units.TABLE, duties.TABLE)
