"""Room 4, readings and cues → candidates: one construction a file; ``RULES`` is the table of contents."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.article import Article
from attribution.records import CueKind
from attribution.rules import (
    attribute,
    colon,
    comme_clause,
    incise,
    noun_cue,
    passive,
    preposition,
    quotation,
    verb_infinitive,
    verb_noun_phrase,
    verb_que,
)
from attribution.rules.rule import Candidate, Rule
from attribution.rules.scene import Scene

__all__ = ["RULES", "Candidate", "Rule", "propose"]

RULES: tuple[Rule, ...] = (
    preposition.RULE,
    incise.RULE,
    comme_clause.RULE,
    colon.RULE,
    verb_que.RULE,
    verb_infinitive.RULE,
    attribute.RULE,
    passive.RULE,
    verb_noun_phrase.RULE,
    noun_cue.RULE,
    quotation.RULE,
)


def propose(article: Article) -> tuple[Candidate, ...]:
    """Let every rule look at every cue of the parsed sentences."""
    return (*_from_cues(article), *quotation.find_alone(article))


def _from_cues(article: Article) -> Iterator[Candidate]:
    by_kind = {kind: [rule for rule in RULES if kind in rule.kinds] for kind in CueKind}
    cues_of: dict[int, list] = {}  # type: ignore[type-arg]
    for cue in article.cues:
        cues_of.setdefault(article.sentence_at(cue.start), []).append(cue)
    for number, reading in article.readings.items():
        cues = tuple(cues_of.get(number, ()))
        if not cues or not len(reading):
            continue
        scene = Scene(article, reading, cues)
        for cue in cues:
            for rule in by_kind[cue.kind]:
                yield from rule.find(scene, cue)
