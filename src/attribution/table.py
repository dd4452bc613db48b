"""Records as a table of plain text, for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from attribution.parts import content_of, depth_of
from attribution.records import Attribution

__all__ = ["shown", "source_text", "table"]


def table(records: Sequence[Attribution]) -> str:
    """Lay records out as a readable table."""
    if not records:
        return "no attribution found"
    return "\n".join(_rows(records))


def _rows(records: Sequence[Attribution]) -> Iterator[str]:
    yield f"{'SOURCE':<32}  {'CUE':<24}  {'FORM':<8}  CONTENT"
    for record in records:
        source = source_text(record)
        cue = "" if record.cue is None else shown(record.cue.span.text)
        content = shown(content_of(record))
        mark = "  " * depth_of(record, records)
        lines = textwrap.wrap(mark + content, 88, subsequent_indent=mark) or [""]
        sources, cues = textwrap.wrap(source, 32) or [""], textwrap.wrap(cue, 24) or [""]
        for index in range(max(len(lines), len(sources), len(cues))):
            cells = [column[index] if index < len(column) else "" for column in (sources, cues, lines)]
            form = record.form.value if index == 0 else ""
            yield f"{cells[0]:<32}  {cells[1]:<24}  {form:<8}  {cells[2]}".rstrip()


def source_text(record: Attribution) -> str:
    """The source as written and its name where that says more: «elle = Hélène Vasseur»."""
    if record.source is None:
        return "—"
    written = "" if record.source.span is None else shown(record.source.span.text)
    name = shown(record.source.name or "")
    return f"{written} = {name}" if written and name and name not in written else written or name or "—"


def shown(text: str) -> str:
    """A text on one line, without characters that steer a terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
