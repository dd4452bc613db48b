"""Who is in the reader's mind: candidates for a pronoun or a bare description, weighed by a few signs.

The signs are those of the literature on salience (Lappin and Leass 1994): recency, subject before object
before complement, names before common nouns, repetition. Press adds one: a speaker goes on speaking.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from attrs import frozen

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.mentions import Mention
from attribution.sources.roster import Entity

__all__ = ["PLAIN", "TOPIC", "WEIGHTS", "Antecedent", "Wanted", "rank"]

WEIGHTS: Mapping[str, float] = {
    "subject": 2.8,
    "source": 1.8,
    "object": 0.9,
    "agent": 1.1,
    "complement": 0.0,
    "pronoun": 1.5,
    "document": -1.0,
    "media": -2.0,
    "first": 0.7,
    "sentence": -0.9,
    "paragraph": -0.4,
    "spoke": 1.5,
    "spoke last": 1.5,
    "incise": 1.0,
    "name": 1.2,
    "person": 1.5,
    "listed": 0.6,
    "thing": -1.5,
    "repeated": 1.0,
    "gender": 0.9,
}
"""Of a pronoun's candidates. Hand-set; docs/resolution.md says what they were checked on."""
PLAIN: Mapping[str, float] = {
    **WEIGHTS,
    "object": 1.9,
    "listed": 1.6,
    "complement": 0.8,
    "person": 1.2,
    "thing": -0.5,
}
"""Of a pronoun that reports nothing: it takes up things as easily as people."""
TOPIC: Mapping[str, float] = {**WEIGHTS, "sentence": -0.25, "paragraph": 0.0, "repeated": 1.0}
"""Of a description's: it reaches further back than a pronoun, to whom the article is about."""


@frozen
class Wanted:
    """What an antecedent must be.

    Attributes:
        gender: ``m``, ``f`` or empty for either.
        plural: whether it is a plural; ``None`` for either.
        kinds: kinds that it may have; empty for all.
        named: whether only names count.
    """

    gender: str = ""
    plural: bool | None = None
    kinds: frozenset[SourceKind] = frozenset()
    named: bool = False

    def admits(self, gender: str, kind: SourceKind, *, plural: bool) -> bool:
        """Whether a candidate agrees."""
        if self.gender and gender and self.gender != gender:
            return False
        if self.plural is not None and plural != self.plural:
            return False
        return not self.kinds or kind in self.kinds or (self.named and kind is SourceKind.UNKNOWN)


@frozen
class Antecedent:
    """A candidate with its weight."""

    mention: Mention
    entity: Entity | None
    score: float
    spoke: Answer | None = None


def rank(
    asked: Asked, discourse: Discourse, wanted: Wanted, weights: Mapping[str, float] | None = None
) -> list[Antecedent]:
    """Candidates that agree, best first; one for each entity or phrase.

    A phrase counts where it stands, and again at each pronoun that stands for it.
    """
    if weights is None:
        weights = WEIGHTS if asked.reporting else PLAIN
    last = _last_speaker(asked, discourse)
    best: dict[int, Antecedent] = {}
    for place, root in _places(asked, discourse):
        entity = discourse.roster.entity_of(root)
        gender, plural, kind = _traits(root, entity)
        if not wanted.admits(gender, kind, plural=plural) or (wanted.named and entity is None):
            continue
        answer = discourse.spoken_at(place)
        score = _score(asked, discourse, place, root, entity, kind, weights)
        score += weights["gender"] * bool(gender and wanted.gender)
        near = discourse.distance(place.sentence, asked) <= 1
        if answer is not None:
            score += weights["spoke"] * (1.0 if near else 0.4)
        if last is not None and answer is last and near:
            score += weights["spoke last"] + weights["incise"] * asked.incise
        key = entity.places[0] if entity else root.start
        if key not in best or best[key].score < score:
            best[key] = Antecedent(root, entity, score, answer or (best[key].spoke if key in best else None))
    return sorted(best.values(), key=lambda one: (-one.score, -one.mention.start))


def _places(asked: Asked, discourse: Discourse) -> Iterator[tuple[Mention, Mention]]:
    """(where it stands, what it is) for each phrase and each pronoun before a source."""
    for mention in discourse.before(asked):
        yield mention, mention
    for pronoun, found in discourse.pronouns_before(asked):
        yield pronoun, found.mention


def _traits(mention: Mention, entity: Entity | None) -> tuple[str, bool, SourceKind]:
    if entity is None:
        return mention.gender, mention.plural, mention.kind
    return entity.gender or mention.gender, entity.plural, entity.kind


def _last_speaker(asked: Asked, discourse: Discourse) -> Answer | None:
    for one, answer in reversed(discourse.spoken):
        if one.end <= asked.start and answer.name and one.nested <= asked.nested:
            return answer
    return None


def _score(
    asked: Asked, discourse: Discourse, place: Mention, root: Mention, entity: Entity | None, kind: SourceKind,
    weights: Mapping[str, float],
) -> float:  # fmt: skip
    sentences = discourse.article.sentences
    score = weights[place.role] + weights["first"] * place.first
    score += weights["sentence"] * min(discourse.distance(place.sentence, asked), 6)
    score += weights["paragraph"] * (sentences[asked.sentence].line != sentences[place.sentence].line)
    if entity is not None:
        score += weights["name"] + weights["repeated"] * math.log(max(1, entity.times_before(asked.start)))
    elif root.listed:
        score += weights["listed"]
    else:
        score += weights["thing"]
    if kind is SourceKind.PERSON:
        score += weights["person"]
    elif kind is SourceKind.MEDIA:
        score += weights["media"]
    elif kind is SourceKind.DOCUMENT and asked.reporting:
        score += weights["document"]
    return score
