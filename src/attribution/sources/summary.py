"""The records of an article by source: who is heard, how often, at what length."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import regex
from attrs import frozen

from attribution.records import Attribution, Form, SourceKind
from attribution.sources.surface import fold

__all__ = ["SourceSummary", "group_by_source"]

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")


@frozen
class SourceSummary:
    """What one source says in an article.

    Attributes:
        name: the resolved name; ``None`` for records whose source is absent or unresolved.
        kind: what sort of source it is, by most of its records.
        attributions: its records, in the order given.
        forms: how many of them are direct, mixed and indirect.
        words: how many words its contents have; a word that two of its records share counts once.
    """

    name: str | None
    kind: SourceKind
    attributions: tuple[Attribution, ...]
    forms: Mapping[Form, int]
    words: int


def group_by_source(attributions: Iterable[Attribution]) -> tuple[SourceSummary, ...]:
    """Put the records of one article together by resolved source, in order of first appearance.

    Records without a resolved source come last, as one group. Names that differ only by capitals and accents
    are one.
    """
    groups: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        name = attribution.source.name if attribution.source else None
        groups.setdefault("" if name is None else fold(name), []).append(attribution)
    nameless = groups.pop("", None)
    named = [_summary(group) for group in groups.values()]
    return (*named, *([_summary(nameless)] if nameless else []))


def _summary(group: list[Attribution]) -> SourceSummary:
    sources = [attribution.source for attribution in group if attribution.source is not None]
    names = [source.name for source in sources if source.name is not None]
    kinds = [source.kind for source in sources] or [SourceKind.UNKNOWN]
    return SourceSummary(
        name=names[0] if names else None,
        kind=max(dict.fromkeys(kinds), key=kinds.count),
        attributions=tuple(group),
        forms={form: sum(attribution.form is form for attribution in group) for form in Form},
        words=_words(group),
    )


def _words(group: list[Attribution]) -> int:
    """Words of all contents; a stretch that is part of another content of the same source counts once."""
    places: set[int] = set()
    for attribution in group:
        for span in attribution.content:
            places.update(span.start + match.start() for match in _WORD.finditer(span.text))
    return len(places)
