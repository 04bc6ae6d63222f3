"""A fault in a template, raised by engines and turned into a diagnostic by `documents`."""

from dataclasses import dataclass
from pathlib import Path


@dataclass
class TemplateFault(Exception):  # noqa: N818 - the fault is the template's, not the program's
    """What is wrong with a template: its file, the line (from 1, 0 when unknown), and a Chinese message."""

    path: Path
    line: int
    message: str
