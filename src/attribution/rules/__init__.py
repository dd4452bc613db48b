"""Room 4, readings and cues → candidates: one construction a file; ``RULES`` is the table of contents."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.article import Article
from attribution.cues import CueMatch
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
    translated_incise,
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
    translated_incise.RULE,
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


def propose(article: Article, rules: Sequence[Rule] = RULES) -> tuple[Candidate, ...]:
    """Let every rule look at every cue of the parsed sentences."""
    scenes = _scenes(article)
    by_kind = {kind: [rule for rule in rules if kind in rule.kinds] for kind in CueKind}
    found = [
        candidate
        for scene in scenes
        for cue in scene.cues
        for rule in by_kind[cue.kind]
        for candidate in rule.find(scene, cue)
    ]
    return (*found, *quotation.find_alone(article, scenes))


def _scenes(article: Article) -> list[Scene]:
    cues_of: dict[int, list[CueMatch]] = {}
    for cue in article.cues:
        number = article.sentence_at(cue.start)
        if cue.end <= article.sentences[number].end:  # the words of a locution may stand in two paragraphs
            cues_of.setdefault(number, []).append(cue)
    return [
        Scene(article, reading, tuple(cues_of[number]))
        for number, reading in sorted(article.readings.items())
        if number in cues_of and len(reading)
    ]
