"""Reading a lexicon table: tab-separated rows checked against a schema, errors with file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Protocol

from attribution.errors import LexiconError

__all__ = ["Cell", "Readable", "choice", "listed", "read_rows", "strength", "table_path", "text", "words"]


class Cell(Protocol):
    """Turns the text of a cell into its value, or raises :class:`ValueError` with the reason."""

    def __call__(self, value: str, /) -> Any:
        """Read one cell."""


class Readable(Protocol):
    """A file of text."""

    def read_text(self, encoding: str) -> str:
        """All of it."""


def table_path(name: str) -> Readable:
    """Give the table of that name that ships with the package."""
    return files("attribution.lexicon").joinpath(name)


def read_rows(
    source: Readable, name: str, schema: Mapping[str, Cell], key: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    """Read the rows of a table.

    Args:
        source: the file.
        name: how messages call it.
        schema: a reader of cells for each column, in the order of the columns.
        key: the columns that tell rows apart.

    Raises:
        LexiconError: an unknown or missing column, an empty cell, a bad value or a duplicate row.
    """
    try:
        lines = source.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        msg = f"{name} is not UTF-8; a spreadsheet can save it so"
        raise LexiconError(msg) from error
    if not lines or lines[0].split("\t") != list(schema):
        found = lines[0].split("\t") if lines else []
        msg = f"{name}, line 1: columns are {', '.join(found) or 'missing'}; expected {', '.join(schema)}"
        raise LexiconError(msg)
    seen: dict[tuple[str, ...], int] = {}
    columns, places = list(schema.items()), [list(schema).index(column) for column in key]
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        row = _read_row(cells, f"{name}, line {number}", columns)
        identity = tuple(cells[place] for place in places)
        if identity in seen:
            msg = f"{name}, line {number}: {' '.join(identity)!r} stands already on line {seen[identity]}"
            raise LexiconError(msg)
        seen[identity] = number
        yield row


def _read_row(cells: list[str], place: str, columns: list[tuple[str, Cell]]) -> dict[str, Any]:
    if len(cells) != len(columns):
        msg = f"{place}: {len(cells)} cells where {len(columns)} are expected"
        raise LexiconError(msg)
    row: dict[str, Any] = {}
    for (column, read), cell in zip(columns, cells, strict=True):
        if not cell or cell.isspace():
            msg = f"{place}: column {column!r} is empty; write '-' for none"
            raise LexiconError(msg)
        try:
            row[column] = read(cell)
        except ValueError as error:
            msg = f"{place}: column {column!r}: {error}"
            raise LexiconError(msg) from error
    return row


def text(value: str) -> str:
    """Any text, or '-' for none."""
    return "" if value == "-" else value


def strength(value: str) -> int:
    """0 (never) to 3 (nearly always)."""
    if value not in {"0", "1", "2", "3"}:
        msg = f"{value!r} is not a strength from 0 to 3"
        raise ValueError(msg)
    return int(value)


def words(value: str) -> frozenset[str]:
    """A comma-separated list of words, or '-' for none."""
    return frozenset() if value == "-" else frozenset(value.split(","))


def choice(*allowed: str) -> Cell:
    """One of a closed set."""

    def read(value: str) -> str:
        if value not in allowed:
            msg = f"{value!r} is not one of {', '.join(allowed)}"
            raise ValueError(msg)
        return text(value)

    return read


def listed(*allowed: str) -> Cell:
    """A comma-separated list from a closed set, or '-' for none."""

    def read(value: str) -> frozenset[str]:
        found = words(value)
        if not found <= set(allowed):
            msg = f"{', '.join(sorted(found - set(allowed)))!r} is not among {', '.join(allowed)}"
            raise ValueError(msg)
        return found

    return read
