r"""The bracket notation of examples: a text and the attributions expected in it, on one line.

``[S Le Kremlin] [C a rapporté] que [Q les discussions avançaient].`` is the text without the brackets
and one record: a source (S), a cue (C) and a content (Q). Only the content is compulsory.

- Several records in one text carry numbers, ``[Q1 ...]``, ``[S2 ...]``; no number is number 1.
- Brackets nest. A stretch that serves two records is bracketed twice: ``[S1 [S2 Le maire]]``.
- Several ``Q`` of one number are an interrupted content, in text order.
- Extents that cross are written in touching pieces, which join: ``[C dit-[S on]][S  à Matignon]``.
- ``⏎`` is a line break; a literal ``[``, ``]``, ``⏎`` or ``\`` is written with a backslash before it.
- A text without brackets expects no record: a near miss.

Offsets are code points of the text, half open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from attrs import evolve, frozen

__all__ = [
    "Case",
    "Entry",
    "Extent",
    "NotationError",
    "Provenance",
    "Record",
    "load",
    "parse",
    "read_failure",
    "render",
]

Extent = tuple[int, int]
"""Half-open code-point offsets into the text of a case."""

LINE_BREAK = "⏎"
_ESCAPED = frozenset("[]\\" + LINE_BREAK)
_OPENING = re.compile(r"\[([SCQ])([1-9][0-9]*)? ")
_HEADING = re.compile(r"## (?P<construction>\S.*?) — (?P<provenance>\S.*)")
_XFAIL = re.compile(r"xfail: (?P<reason>[^|]*[^|\s]) \| (?P<case>.+)")


class NotationError(ValueError):
    """A case that the notation cannot read; the message shows the place."""


@frozen
class Record:
    """One expected attribution.

    Attributes:
        content: what is said, as extents in text order, never empty.
        source: who says it; ``None`` when the text names none.
        cue: the words that signal it; ``None`` for a quotation that stands alone.
    """

    content: tuple[Extent, ...]
    source: Extent | None = None
    cue: Extent | None = None


@frozen
class Case:
    """A text and the records expected in it, in the order of their numbers."""

    text: str
    records: tuple[Record, ...] = ()

    @property
    def is_near_miss(self) -> bool:
        """Whether the text holds no attribution at all."""
        return not self.records


class Provenance(StrEnum):
    """Where the sentences of a section come from."""

    INVENTED = "invented"
    FOUND = "found in the wild"
    REPORTED = "reported"


@frozen
class Entry:
    """One line of a case file.

    Attributes:
        id: stem of the file and number of the line, ``"preposition:12"``.
        section: the construction named by the heading above.
        provenance: where the sentences of the section come from.
        notation: the case as written.
        case: the case as read.
        xfail: why it is known to fail; ``None`` when it must pass.
    """

    id: str
    section: str
    provenance: Provenance
    notation: str
    case: Case
    xfail: str | None = None


@frozen
class _Bracket:
    """A bracket that is still open: what it marks, and where it starts in the notation and in the text."""

    role: str
    number: int
    place: int
    start: int


def parse(case: str) -> Case:
    """Read a case in bracket notation.

    Raises:
        NotationError: a bracket is unbalanced, unlabelled or empty, or the records do not hold together.
    """
    text: list[str] = []
    stack: list[_Bracket] = []
    records: dict[int, Record] = {}
    place = 0
    while place < len(case):
        character, width = case[place], 1
        if character == "[":
            bracket, width = _opened(case, place, len(text))
            stack.append(bracket)
        elif character == "]":
            bracket = _closed(case, place, stack, len(text))
            record = records.get(bracket.number, Record(content=()))
            records[bracket.number] = _marked(record, bracket, len(text), case)
        else:
            character, width = _unescaped(case, place)
            text.append(character)
        place += width
    if stack:
        raise _error(case, stack[-1].place, "a bracket opens that is not closed")
    for number, record in records.items():
        if not record.content:
            raise _error(case, None, f"record {number} has no content: it needs a Q")
    return Case("".join(text), tuple(_in_text_order(record, case) for _, record in sorted(records.items())))


def _opened(case: str, place: int, start: int) -> tuple[_Bracket, int]:
    """The bracket that opens at a place of the notation, and the width of its label."""
    opening = _OPENING.match(case, place)
    if opening is None:
        raise _error(case, place, "a bracket opens with S, C or Q, a number or none, and a space")
    return _Bracket(opening[1], int(opening[2] or 1), place, start), opening.end() - place


def _closed(case: str, place: int, stack: list[_Bracket], end: int) -> _Bracket:
    """The bracket that closes at a place of the notation, taken off the stack."""
    if not stack:
        raise _error(case, place, "a bracket closes that was not opened")
    bracket = stack.pop()
    if end == bracket.start:
        raise _error(case, bracket.place, "an empty bracket")
    return bracket


def _unescaped(case: str, place: int) -> tuple[str, int]:
    """The character of the text that stands at a place of the notation, and its width there."""
    if case[place] == "\\":
        escaped = case[place + 1 : place + 2]
        if escaped not in _ESCAPED:
            raise _error(case, place, "a backslash stands before [, ], ⏎ or another backslash only")
        return escaped, 2
    return "\n" if case[place] == LINE_BREAK else case[place], 1


def _marked(record: Record, bracket: _Bracket, end: int, case: str) -> Record:
    """The record with one more stretch."""
    extent = (bracket.start, end)
    if bracket.role == "Q":
        return evolve(record, content=(*record.content, extent))
    known = record.source if bracket.role == "S" else record.cue
    if known is not None:
        if known[1] != bracket.start:
            what = "sources" if bracket.role == "S" else "cues"
            raise _error(case, bracket.place, f"record {bracket.number} has two {what}")
        extent = (known[0], end)
    return evolve(record, source=extent) if bracket.role == "S" else evolve(record, cue=extent)


def _in_text_order(record: Record, case: str) -> Record:
    """The record with its contents sorted and touching pieces joined; they may not overlap."""
    joined: list[Extent] = []
    for start, end in sorted(record.content):
        if joined and start < joined[-1][1]:
            raise _error(case, None, "two contents of one record overlap")
        if joined and start == joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return evolve(record, content=tuple(joined))


def _error(case: str, place: int | None, reason: str) -> NotationError:
    """The error, with the case and a caret under the place."""
    if place is None:
        return NotationError(f"{reason}\n  {case}")
    shown = f"{case[place : place + 30]!r}\n  {case}\n  {' ' * place}^"
    return NotationError(f"{reason}, at character {place}: {shown}")


def render(text: str, records: Iterable[Record]) -> str:
    """Write a text and its records in bracket notation; :func:`parse` reads it back.

    Records are numbered in the order given; a single one carries no number.
    """
    numbered = list(enumerate(records, start=1))
    labels: list[tuple[Extent, str]] = []
    for number, record in numbered:
        suffix = str(number) if len(numbered) > 1 else ""
        labels += [(extent, f"Q{suffix}") for extent in record.content]
        labels += [(record.cue, f"C{suffix}")] if record.cue is not None else []
        labels += [(record.source, f"S{suffix}")] if record.source is not None else []
    labels.sort(key=lambda item: (item[0][0], -item[0][1], "QCS".index(item[1][0])))

    written: list[str] = []
    stack: list[tuple[Extent, str]] = []
    for place in range(len(text) + 1):
        reopened: list[tuple[Extent, str]] = []
        while any(extent[1] <= place for extent, _ in stack):
            extent, label = stack.pop()
            written.append("]")
            if extent[1] > place:
                reopened.append((extent, label))
        opening = [*reversed(reopened), *(item for item in labels if item[0][0] == place < item[0][1])]
        for extent, label in sorted(opening, key=lambda item: -item[0][1]):
            written.append(f"[{label} ")
            stack.append((extent, label))
        if place < len(text):
            written.append(_escaped(text[place]))
    return "".join(written)


def _escaped(character: str) -> str:
    """A character of a text as the notation writes it."""
    if character == "\n":
        return LINE_BREAK
    return "\\" + character if character in _ESCAPED else character


def load(path: Path) -> Sequence[Entry]:
    """Read a file of cases: one a line, under headings, with ``#`` comments.

    Raises:
        NotationError: a line cannot be read; the message names the file and the line.
    """
    entries: list[Entry] = []
    section: tuple[str, Provenance] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        try:
            if line.startswith("##"):
                section = _read_heading(line)
            elif line and not line.startswith("#"):
                entries.append(_read_entry(f"{path.stem}:{number}", section, line))
        except NotationError as error:
            msg = f"{path}:{number}: {error}"
            raise NotationError(msg) from error
    return entries


def _read_heading(line: str) -> tuple[str, Provenance]:
    """The construction and the provenance that a heading names."""
    heading = _HEADING.fullmatch(line)
    if heading is None:
        msg = f"a heading is «## construction — provenance», not {line!r}"
        raise NotationError(msg)
    if heading["provenance"] not in set(Provenance):
        msg = f"{heading['provenance']!r} is none of {', '.join(Provenance)}"
        raise NotationError(msg)
    return heading["construction"], Provenance(heading["provenance"])


def _read_entry(name: str, section: tuple[str, Provenance] | None, line: str) -> Entry:
    """A case, or a known failure with its reason."""
    if section is None:
        msg = f"a case before the first heading: {line!r}"
        raise NotationError(msg)
    notation, xfail = read_failure(line)
    return Entry(name, *section, notation, parse(notation), xfail)


def read_failure(line: str) -> tuple[str, str | None]:
    """The case of a line, and the reason why it is known to fail, if it is.

    Raises:
        NotationError: a known failure without its reason.
    """
    if not line.startswith("xfail"):
        return line, None
    failure = _XFAIL.fullmatch(line)
    if failure is None:
        msg = f"a known failure is «xfail: reason | case», not {line!r}"
        raise NotationError(msg)
    return failure["case"], failure["reason"]
