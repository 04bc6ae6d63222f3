"""What the shell offers when somebody presses Tab; silence wherever there is nothing sensible to offer."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from fzjh.model import Register


def units(context: typer.Context, incomplete: str) -> list[str]:
    """Units of the register, their aliases, and collectives."""
    folder = _plan_folder(context)
    return _beginning(_register(folder).mentions, incomplete) if folder else []


def items(context: typer.Context, incomplete: str) -> list[str]:
    """Ids of the plan's items."""
    from fzjh.folder import list_files

    folder = _plan_folder(context)
    return _beginning(list_files(folder)[0].items, incomplete) if folder else []


def rules(incomplete: str) -> list[str]:
    """Codes of the rules."""
    from fzjh.manual import pages

    return _beginning((page.code for page in pages()), incomplete)


def check_formats(incomplete: str) -> list[str]:
    """Formats of `fzjh check`."""
    from fzjh.report.diagnostics import formats

    return _beginning(formats(), incomplete)


def among(*words: str) -> Callable[[str], list[str]]:
    """A fixed choice."""
    return lambda incomplete: _beginning(words, incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _plan_folder(context: typer.Context) -> Path | None:
    """The plan's folder as commands find it; None where they would refuse."""
    from fzjh.cli.common import located

    found = located(context.params.get("plan"))
    return found if isinstance(found, Path) else None


def _register(folder: Path) -> "Register":
    from fzjh.loading import load_units
    from fzjh.resolve.register import resolve_register

    return resolve_register(load_units(folder))
