"""The parts of a record for whoever shows or exports it: where they stand, who speaks, what is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribution.records import Attribution, Span

__all__ = ["content_of", "depth_of", "joined", "parts_of", "speaker_of"]


def parts_of(record: Attribution) -> dict[str, Span]:
    """Give the spans of source, cue and medium, those that there are."""
    source = None if record.source is None else record.source.span
    cue = None if record.cue is None else record.cue.span
    places = {"source": source, "cue": cue, "medium": record.medium}
    return {role: span for role, span in places.items() if span is not None}


def speaker_of(record: Attribution) -> str:
    """Give the name of the source, else its words, else nothing."""
    source = record.source
    if source is None:
        return ""
    return source.name or (source.span.text if source.span is not None else "")


def content_of(record: Attribution) -> str:
    """Give what is said; the pieces of an interrupted content are joined by `` […] ``."""
    return joined(record.content)


def joined(spans: Iterable[Span]) -> str:
    """Give the text of spans, with `` […] `` for what stands between them."""
    return " […] ".join(span.text for span in spans)


def depth_of(record: Attribution, records: Sequence[Attribution]) -> int:
    """In how many contents of others the record stands; a parent that was left out ends the way."""
    depth = 0
    while record.parent is not None and record.parent < len(records) and depth < len(records):
        record, depth = records[record.parent], depth + 1
    return depth
