"""The parts of a record that stand in the text, by role."""

from __future__ import annotations

from attribution.records import Attribution, Span

__all__ = ["parts_of"]


def parts_of(record: Attribution) -> dict[str, Span]:
    """Give the spans of source, cue and medium, those that there are."""
    source = None if record.source is None else record.source.span
    cue = None if record.cue is None else record.cue.span
    places = {"source": source, "cue": cue, "medium": record.medium}
    return {role: span for role, span in places.items() if span is not None}
