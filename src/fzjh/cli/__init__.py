"""The command line: commands parse, call, print and give an exit code; they hold no logic."""

from fzjh.cli.app import app

__all__ = ["app"]
