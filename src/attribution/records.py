"""The records that the library returns: who says what, with the evidence.

Terms are those of PARC 3.0 (Pareti 2016) and FRACAS (Richard et al. 2024): an *attribution* links a
*source*, a *cue* and a *content*. Offsets are code points of the text as it was given, half open, so
that ``text[span.start:span.end] == span.text`` always holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from attrs import field, frozen
from attrs.validators import and_, deep_iterable, ge, instance_of, le, optional

__all__ = ["Act", "Attribution", "Cue", "CueKind", "Form", "Source", "SourceKind", "Span"]


class Form(StrEnum):
    """How the words are reported."""

    DIRECT = "direct"
    """All of the content stands between quotation marks, is a dialogue turn, or has lost its marks.

    Lost they are where an incise follows words in the first person: «J'ai tout vu, dit-elle.»
    """
    MIXED = "mixed"
    """Part of the content stands between quotation marks."""
    INDIRECT = "indirect"
    """None of it does."""


class Act(StrEnum):
    """What the source does by saying it."""

    ASSERT = "assert"
    OPINION = "opinion"
    DENY = "deny"
    DEMAND = "demand"
    PROMISE = "promise"
    ASK = "ask"
    REACT = "react"


class SourceKind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    MEDIA = "media"
    DOCUMENT = "document"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class CueKind(StrEnum):
    """The part of speech of a cue."""

    VERB = "verb"
    NOUN = "noun"
    PREPOSITION = "preposition"
    COLON = "colon"


@frozen
class Span:
    """A stretch of the article.

    Attributes:
        text: the characters themselves, ``article[start:end]``.
        start: offset of the first character, in code points.
        end: offset after the last character.
    """

    text: str = field(validator=instance_of(str))
    start: int = field(validator=[instance_of(int), ge(0)])
    end: int = field(validator=instance_of(int))

    @end.validator
    def _fits(self, _attribute: object, value: int) -> None:
        if value - self.start != len(self.text):
            msg = f"span [{self.start}, {value}) does not hold {self.text!r}"
            raise ValueError(msg)


@frozen
class Source:
    """Who says it.

    Attributes:
        span: the noun phrase, pronoun or possessive as written; ``None`` when only the name is known,
            because the words that name the speaker stand in another paragraph.
        kind: what sort of source it is.
        name: the fullest name that the article gives for it; ``None`` when it cannot be told.
    """

    span: Span | None = field(validator=optional(instance_of(Span)))
    kind: SourceKind = field(converter=SourceKind)
    name: str | None = field(default=None, validator=optional(instance_of(str)))


@frozen
class Cue:
    """The words that signal the link between source and content.

    Attributes:
        span: the whole verb group, the noun, the preposition or the colon.
        kind: its part of speech.
        lemma: its entry in the lexicon (``"souligner"``, ``"d'après"``, ``":"``).
        act: what the source does by saying it.
    """

    span: Span = field(validator=instance_of(Span))
    kind: CueKind = field(converter=CueKind)
    lemma: str = field(validator=instance_of(str))
    act: Act = field(converter=Act)


def _as_tuple(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(spans)


@frozen
class Attribution:
    """One attribution: a source, a cue and a content.

    Attributes:
        form: direct, mixed or indirect.
        source: who says it; ``None`` when the text names no source.
        cue: the words that signal it; ``None`` for a quotation that stands alone.
        content: what is said, one span or several in text order, never empty.
        medium: where or in what it was said («dans un communiqué», «à l'AFP»).
        parent: index, in the same result, of the attribution whose content holds this one.
        negated: the cue is negated («n'a pas dit que»).
        conditional: the *conditionnel journalistique* marks the cue («aurait déclaré») or the content
            («la frappe aurait fait deux morts»), a borrowed and unconfirmed piece of information
            (Kronning 2002).
        confidence: probability, between 0 and 1, that the record is right.
        rule: the construction that found it.
    """

    form: Form = field(converter=Form)
    source: Source | None = field(validator=optional(instance_of(Source)))
    cue: Cue | None = field(validator=optional(instance_of(Cue)))
    content: tuple[Span, ...] = field(converter=_as_tuple, validator=deep_iterable(instance_of(Span)))
    medium: Span | None = field(default=None, validator=optional(instance_of(Span)))
    parent: int | None = field(default=None, validator=optional(and_(instance_of(int), ge(0))))
    negated: bool = field(default=False, validator=instance_of(bool))
    conditional: bool = field(default=False, validator=instance_of(bool))
    confidence: float = field(default=1.0, converter=float, validator=[ge(0), le(1)])
    rule: str = field(default="", validator=instance_of(str))

    @content.validator
    def _not_empty(self, _attribute: object, value: tuple[Span, ...]) -> None:
        if not value:
            msg = "an attribution has a content"
            raise ValueError(msg)

    def to_dict(self) -> dict[str, Any]:
        """Give the record as plain JSON values; :meth:`from_dict` reads it back."""
        return {
            "form": self.form.value,
            "source": _source_to_dict(self.source),
            "cue": _cue_to_dict(self.cue),
            "content": [_span_to_dict(span) for span in self.content],
            "medium": None if self.medium is None else _span_to_dict(self.medium),
            "parent": self.parent,
            "negated": self.negated,
            "conditional": self.conditional,
            "confidence": self.confidence,
            "rule": self.rule,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Attribution:
        """Read a record back from :meth:`to_dict`'s layout.

        Raises:
            KeyError: a key of the layout is missing.
            TypeError: a value has the wrong type.
            ValueError: a value is not one of its closed set, or a span contradicts its offsets.
        """
        source, cue, medium = data["source"], data["cue"], data["medium"]
        return cls(
            form=data["form"],
            source=None if source is None else Source(_span(source), source["kind"], source["name"]),
            cue=None if cue is None else Cue(Span(**_offsets(cue)), cue["kind"], cue["lemma"], cue["act"]),
            content=tuple(Span(**_offsets(span)) for span in data["content"]),
            medium=None if medium is None else Span(**_offsets(medium)),
            parent=data["parent"],
            negated=data["negated"],
            conditional=data["conditional"],
            confidence=data["confidence"],
            rule=data["rule"],
        )


def _offsets(data: dict[str, Any]) -> dict[str, Any]:
    return {key: data[key] for key in ("text", "start", "end")}


def _span(data: dict[str, Any]) -> Span | None:
    offsets = _offsets(data)
    return None if set(offsets.values()) == {None} else Span(**offsets)


def _span_to_dict(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _source_to_dict(source: Source | None) -> dict[str, Any] | None:
    if source is None:
        return None
    place = {"text": None, "start": None, "end": None} if source.span is None else _span_to_dict(source.span)
    return {**place, "kind": source.kind.value, "name": source.name}


def _cue_to_dict(cue: Cue | None) -> dict[str, Any] | None:
    if cue is None:
        return None
    return {**_span_to_dict(cue.span), "kind": cue.kind.value, "lemma": cue.lemma, "act": cue.act.value}
