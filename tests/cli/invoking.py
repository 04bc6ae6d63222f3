"""`fzjh` inside the test's own process."""

from pathlib import Path

from typer.testing import CliRunner

from fzjh.cli import app
from tests.processes import Finished


def invoke(*arguments: str | Path) -> Finished:
    """Run a command line; its exit code, and what it wrote to stdout and stderr."""
    done = CliRunner().invoke(app, [str(one) for one in arguments])
    return Finished(done.exit_code, done.stdout, done.stderr)
