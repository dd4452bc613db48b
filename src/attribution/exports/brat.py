"""brat standoff, with the labels of FRACAS (Richard et al. 2024).

Entities: ``Direct_Quotation``, ``Indirect_Quotation``, ``Mixed_Quotation``, ``Cue``, and the sources
``Agent``, ``Organization``, ``Group_of_people`` and ``Source_pronoun``; of our own, ``Medium``. Relations:
``Quoted_in`` from source to quotation, ``Indicates`` from cue to quotation; of our own, ``Said_in`` from
medium to quotation. What FRACAS has no label for (act, kind, name, nesting, confidence, rule) stands in a
note on the quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import regex
from attrs import field, frozen

from attribution.exports.notes import NEW, note_of, noted, records_of
from attribution.parts import parts_of
from attribution.records import Attribution, Form, Source, SourceKind, Span

__all__ = ["CONFIGURATION", "from_brat", "to_brat"]

CONFIGURATION = """\
[entities]
Direct_Quotation
Indirect_Quotation
Mixed_Quotation
Cue
Agent
Organization
Group_of_people
Source_pronoun
Medium

[relations]
Quoted_in	Arg1:Agent|Organization|Group_of_people|Source_pronoun, Arg2:<QUOTATION>
Indicates	Arg1:Cue, Arg2:<QUOTATION>
Said_in	Arg1:Medium, Arg2:<QUOTATION>
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Negated	Arg:<QUOTATION>
Conditional	Arg:<QUOTATION>
""".replace("<QUOTATION>", "Direct_Quotation|Indirect_Quotation|Mixed_Quotation")
"""The ``annotation.conf`` of a brat collection that shows these files."""

_KINDS = {
    SourceKind.PERSON: "Agent",
    SourceKind.ANONYMOUS: "Agent",
    SourceKind.UNKNOWN: "Agent",
    SourceKind.ORGANIZATION: "Organization",
    SourceKind.MEDIA: "Organization",
    SourceKind.DOCUMENT: "Organization",
    SourceKind.GROUP: "Group_of_people",
}
_RELATIONS = {"source": "Quoted_in", "cue": "Indicates", "medium": "Said_in"}
_PRONOUN = regex.compile(
    r"(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|lui|eux|ce|c'|celle|celui|celles|ceux|(?:celui|celle|ceux|celles)-(?:ci|là)"
    r"|qui|l'un|l'une|l'autre|certains|certaines|d'autres|plusieurs|beaucoup|tous|toutes|son|sa|ses|leur|leurs"
    r"|ce dernier|cette dernière|ces derniers|ces dernières|l'intéressée?s?)",
    regex.IGNORECASE,
)
_PIECE = regex.compile(r"[^\r\n]++")
_QUOTATIONS = {f"{form.value.capitalize()}_Quotation": form for form in Form}


@frozen
class _Entity:
    """A line ``T``: the extents of its fragments."""

    label: str
    extents: tuple[tuple[int, int], ...]


def to_brat(text: str, records: Iterable[Attribution]) -> str:
    """Give the ``.ann`` file of an article; its ``.txt`` file is the text as it is, with its line breaks.

    An entity that runs over a line break has a fragment on each line, as brat demands.
    """
    writer = _Writer(text)
    for number, record in enumerate(records):
        writer.add(number, record)
    return "".join(f"{line}\n" for line in writer.lines)


def from_brat(text: str, ann: str) -> tuple[Attribution, ...]:
    """Read records from a ``.ann`` file that :func:`to_brat` wrote and an annotator may have corrected.

    Labels, fragments, relations and attributes count; the note has the rest. A quotation that the annotator
    added has no cue's lemma or act to give: its cue is left out, its confidence is 1 and its rule empty.

    Args:
        text: the article.
        ann: the annotations.

    Raises:
        ValueError: the file is no standoff annotation of this text.
    """
    file = _read_lines(ann)
    quotations = [identity for identity, one in file.entities.items() if one.label in _QUOTATIONS]
    return records_of(_corrected(text, file, identity) for identity in quotations)


def _label(role: str, source: Source | None) -> str:
    if role != "source" or source is None:
        return role.capitalize()
    if source.span is not None and _PRONOUN.fullmatch(source.span.text.replace("’", "'")):
        return "Source_pronoun"
    return _KINDS[source.kind]


def _extents(text: str, spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    """The fragments of spans, none of which holds a line break."""
    pieces = (_PIECE.finditer(text, span.start, span.end) for span in spans)
    return tuple(piece.span() for found in pieces for piece in found)


class _Writer:
    """Numbers entities, relations, attributes and notes while records come in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[str] = []
        self._known: dict[_Entity, str] = {}
        self._counts = dict.fromkeys("TRA#", 0)

    def add(self, number: int, record: Attribution) -> None:
        quotation = _Entity(
            f"{record.form.value.capitalize()}_Quotation", _extents(self.text, record.content)
        )
        # Two records may share their content: each has a quotation, and a note, of its own.
        identity = self._entity(quotation)
        for role, span in parts_of(record).items():
            part = _Entity(_label(role, record.source), _extents(self.text, [span]))
            other = self._known.get(part) or self._entity(part)
            self._known[part] = other
            self._line("R", f"{_RELATIONS[role]} Arg1:{other} Arg2:{identity}")
        for attribute in ("negated", "conditional"):
            if getattr(record, attribute):
                self._line("A", f"{attribute.capitalize()} {identity}")
        self._line("#", f"AnnotatorNotes {identity}\t{note_of(number, record)}")

    def _entity(self, entity: _Entity) -> str:
        places = ";".join(f"{start} {end}" for start, end in entity.extents)
        words = " ".join(self.text[start:end] for start, end in entity.extents)
        return self._line("T", f"{entity.label} {places}\t{words}")

    def _line(self, letter: str, rest: str) -> str:
        self._counts[letter] += 1
        identity = f"{letter}{self._counts[letter]}"
        self.lines.append(f"{identity}\t{rest}")
        return identity


@frozen
class _File:
    """What the lines of a ``.ann`` file say, by the identity of a quotation or of an entity."""

    entities: dict[str, _Entity] = field(factory=dict)
    relations: dict[tuple[str, str], str] = field(factory=dict)
    attributes: set[tuple[str, str]] = field(factory=set)
    notes: dict[str, str] = field(factory=dict)


def _read_lines(ann: str) -> _File:
    file = _File()
    for number, line in enumerate(ann.split("\n"), start=1):
        identity, _, rest = line.partition("\t")
        words = rest.partition("\t")[0].split(" ")
        try:
            match identity[:1]:
                case "T":
                    file.entities[identity] = _Entity(words[0], tuple(_places(" ".join(words[1:]))))
                case "R":
                    source, target = (word.partition(":")[2] for word in words[1:3])
                    file.relations[words[0], target] = source
                case "A" | "M":
                    file.attributes.add((words[0], words[1]))
                case "#":
                    file.notes[words[1]] = rest.partition("\t")[2]
        except (ValueError, IndexError) as error:
            msg = f"line {number} is no standoff annotation: {line!r}"
            raise ValueError(msg) from error
    return file


def _places(places: str) -> Iterator[tuple[int, int]]:
    for place in places.split(";"):
        start, end = place.split(" ")
        yield int(start), int(end)


def _corrected(text: str, file: _File, identity: str) -> dict[str, Any]:
    """The record of a quotation: that of its note, where the lines still say the same."""
    entity = file.entities[identity]
    note = noted(file.notes.get(identity, ""))
    old = [] if note is None else [Span(**span) for span in note["content"]]
    data = dict(NEW) if note is None else note
    data["form"] = _QUOTATIONS[entity.label].value
    data["content"] = _spans(text, entity, old)
    for key, relation in _RELATIONS.items():
        data[key] = _part(text, file, file.relations.get((relation, identity)), key, data[key])
    for attribute in ("negated", "conditional"):
        data[attribute] = (attribute.capitalize(), identity) in file.attributes
    return data


def _spans(text: str, entity: _Entity, old: list[Span]) -> list[dict[str, Any]]:
    if entity.extents == _extents(text, old):
        extents = tuple((span.start, span.end) for span in old)
    else:
        extents = entity.extents
    return [{"text": text[start:end], "start": start, "end": end} for start, end in extents]


def _part(
    text: str, file: _File, identity: str | None, key: str, old: dict[str, Any] | None
) -> dict[str, Any] | None:
    """A source, cue or medium as the lines have it, with what the note knows of it."""
    if identity is None:
        # A source that has a name only has no line.
        return old if key == "source" and old is not None and old["start"] is None else None
    entity = file.entities[identity]
    if old is not None and old["start"] is not None:
        span = Span(old["text"], old["start"], old["end"])
        if entity.extents == _extents(text, [span]):
            return old
    start, end = entity.extents[0][0], entity.extents[-1][1]
    place = {"text": text[start:end], "start": start, "end": end}
    if key == "source":
        kinds = {"Organization": "organization", "Group_of_people": "group", "Agent": "person"}
        return {**place, "kind": kinds.get(entity.label, "unknown"), "name": None}
    if key == "cue":
        return None if old is None else {**old, **place}
    return place
