"""Exports read back by programs of their readers: csv, json, DuckDB."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import duckdb

from fzjh.exporting.table import Kind, Table

FORMATS = ("csv", "jsonl", "parquet")
Rows = list[dict[str, Any]]


def rows(folder: Path, table: Table, format_: str) -> Rows:
    """The rows of a table, as the documentation says that they are to be read; dates as ISO text."""
    path = folder / f"{table.name}.{format_}"
    if format_ == "csv":
        return _of_csv(path, table)
    if format_ == "jsonl":
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return _of_parquet(path)


def ask(query: str, folder: Path) -> list[tuple[Any, ...]]:
    """What DuckDB answers in a folder."""
    with duckdb.connect(config={"file_search_path": str(folder)}) as database:
        return database.execute(query).fetchall()


def _of_csv(path: Path, table: Table) -> Rows:
    kinds = {column.name: column for column in table.columns}
    records = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""))
    return [
        {
            name: None
            if cell == "" and kinds[name].optional
            else cell.removeprefix("'")
            if kinds[name].kind is Kind.TEXT
            else json.loads(cell)
            for name, cell in record.items()
        }
        for record in records
    ]


def _of_parquet(path: Path) -> Rows:
    found = duckdb.read_parquet(str(path))
    names = found.columns
    return [{name: _plain(value) for name, value in zip(names, row, strict=True)} for row in found.fetchall()]


def _plain(value: Any) -> Any:
    is_days = isinstance(value, list) and value and hasattr(value[0], "isoformat")
    return [day.isoformat() for day in value] if is_days else value
