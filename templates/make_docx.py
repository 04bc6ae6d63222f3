"""Makes the default Word templates beside this script: `make word-templates`.

The templates are plain Word files with named styles; what stands in double braces is filled in, lines that begin with
`{%p` choose and repeat. The same script gives the same bytes.
"""

from pathlib import Path

from fzjh.word.package import canonical
from templates.docx_notice import notice
from templates.docx_sheet import sheet
from templates.docx_tables import task_table

HERE = Path(__file__).parent
TEMPLATES = {
    "plan/通知.docx": notice,
    "plan/重点任务分解表.docx": task_table,
    "unit/任务清单/{单位}任务清单.docx": sheet,
}
"""Every default template with what makes it."""


def write_all(folder: Path) -> None:
    """Write all templates below a folder."""
    for name, make in TEMPLATES.items():
        path = folder / name
        make().save(path)
        path.write_bytes(canonical(path.read_bytes()))


if __name__ == "__main__":
    write_all(HERE)
