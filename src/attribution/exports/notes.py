"""What a format has no place for: the whole record, as JSON, in a note on its content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attribution.records import Attribution

__all__ = ["NEW", "note_of", "noted", "records_of"]

NEW: Mapping[str, Any] = {
    "form": "indirect",
    "source": None,
    "cue": None,
    "medium": None,
    "parent": None,
    "negated": False,
    "conditional": False,
    "confidence": 1.0,
    "rule": "",
}
"""What is said of a content that an annotator added, until its parts are read."""


def note_of(number: int, record: Attribution) -> str:
    """Write a record, and its index in the result, on one line."""
    return json.dumps({"number": number, **record.to_dict()}, ensure_ascii=False)


def noted(note: str) -> dict[str, Any] | None:
    """Read a note; ``None`` for what an annotator wrote in words."""
    try:
        found = json.loads(note)
    except ValueError:
        return None
    return found if isinstance(found, dict) and "number" in found else None


def records_of(found: Iterable[dict[str, Any]]) -> tuple[Attribution, ...]:
    """Build records; ``parent`` follows when records around were deleted, added or moved."""
    layouts = list(found)
    places = {data["number"]: place for place, data in enumerate(layouts) if "number" in data}
    return tuple(Attribution.from_dict({**data, "parent": places.get(data["parent"])}) for data in layouts)
