"""Which descriptions go together: «le chef de l'Etat» is a président, «l'édile» a maire, «l'élue» many things."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attribution.lexicon.tables import read_rows, table_path, text

__all__ = ["may_be_anyone", "related"]

_SCHEMA = {"description": text, "office": text, "example": text, "origin": text}


@cache
def _table() -> Mapping[str, frozenset[str]]:
    rows: dict[str, set[str]] = {}
    for row in read_rows(table_path("offices.tsv"), "offices.tsv", _SCHEMA, ("description", "office")):
        rows.setdefault(row["description"], set()).add(row["office"])
    return {description: frozenset(found) for description, found in rows.items()}


def related(description: str, held: str) -> float:
    """How surely a head noun describes the holder of an office: 1 for the same noun, less for a wider one."""
    one, other = description.lower(), held.lower()
    if one == other:
        return 1.0
    if other in _table().get(one, ()) or one in _table().get(other, ()):
        return 0.9
    return 0.0


def may_be_anyone(description: str) -> bool:
    """Whether a noun describes any person or institution that the article is about: «la femme», «le groupe»."""
    return "" in _table().get(description.lower(), ()) or "" in _table().get(description, ())
