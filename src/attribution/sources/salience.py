"""Who is in the reader's mind: candidates for a pronoun or a bare description, weighed by a few signs.

The signs are those of the literature on salience (Lappin and Leass 1994): recency, subject before object
before complement, names before common nouns, repetition. Press adds one: a speaker goes on speaking.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.sources.mentions import Mention
from attribution.values import value

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


_FAR = 6
"""Sentences beyond this distance are all as far."""
_FADED = 0.4
"""What is left of having spoken, a sentence later."""


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


@value
class Antecedent:
    """A candidate with its weight."""

    mention: Mention
    entity: Entity | None
    score: float
    spoke: Answer | None = None


@frozen(eq=False)
class _Ranking:
    """Weighs the candidates of one source."""

    asked: Asked
    discourse: Discourse
    wanted: Wanted
    weights: Mapping[str, float]
    last: Answer | None

    def candidates(self) -> Iterator[tuple[int, Antecedent]]:
        """(entity or phrase, candidate) for each phrase and each pronoun before the source."""
        for place, root in self._places():
            entity = self.discourse.roster.entity_of(root)
            gender, plural, kind = _traits(root, entity)
            if self.wanted.named and entity is None:
                continue
            if self.wanted.admits(gender, kind, plural=plural):
                spoke = self.discourse.spoken_at(place)
                score = self._standing(place) + self._worth(root, entity, kind) + self._voice(place, spoke)
                score += self.weights["gender"] * bool(gender and self.wanted.gender)
                yield entity.places[0] if entity else root.start, Antecedent(root, entity, score, spoke)

    def _places(self) -> Iterator[tuple[Mention, Mention]]:
        """(where it stands, what it is) for each phrase and each pronoun before the source."""
        for mention in self.discourse.before(self.asked):
            yield mention, mention
        for pronoun, found in self.discourse.pronouns_before(self.asked):
            yield pronoun, found.mention

    def _standing(self, place: Mention) -> float:
        """Where it stands: its role, and how far away."""
        sentences = self.discourse.article.sentences
        elsewhere = sentences[self.asked.sentence].line != sentences[place.sentence].line
        distance = min(self.discourse.distance(place.sentence, self.asked), _FAR)
        score = self.weights[place.role] + self.weights["first"] * place.first
        return score + self.weights["sentence"] * distance + self.weights["paragraph"] * elsewhere

    def _worth(self, root: Mention, entity: Entity | None, kind: SourceKind) -> float:
        """What it is: a name, a listed noun or a thing; a person or a paper."""
        score = self.weights.get(kind.value, 0.0)
        if entity is not None:
            times = max(1, entity.times_before(self.asked.start))
            return score + self.weights["name"] + self.weights["repeated"] * math.log(times)
        return score + self.weights["listed" if root.listed else "thing"]

    def _voice(self, place: Mention, spoke: Answer | None) -> float:
        """Whether it spoke there, and was the last to speak."""
        if spoke is None:
            return 0.0
        if self.discourse.distance(place.sentence, self.asked) > 1:
            return self.weights["spoke"] * _FADED
        score = self.weights["spoke"]
        if spoke is self.last:
            score += self.weights["spoke last"] + self.weights["incise"] * self.asked.incise
        return score


def rank(
    asked: Asked, discourse: Discourse, wanted: Wanted, weights: Mapping[str, float] | None = None
) -> list[Antecedent]:
    """Candidates that agree, best first; one for each entity or phrase.

    A phrase counts where it stands, and again at each pronoun that stands for it.
    """
    if weights is None:
        weights = WEIGHTS if asked.reporting else PLAIN
    last = discourse.last_speaker(asked)
    best: dict[int, Antecedent] = {}
    for key, found in _Ranking(asked, discourse, wanted, weights, last).candidates():
        known = best.get(key)
        if known is None:
            best[key] = found
        elif known.score < found.score:
            best[key] = found if found.spoke else evolve(found, spoke=known.spoke)
    return sorted(best.values(), key=lambda one: (-one.score, -one.mention.start))


def _traits(mention: Mention, entity: Entity | None) -> tuple[str, bool, SourceKind]:
    if entity is None:
        return mention.gender, mention.plural, mention.kind
    return entity.gender or mention.gender, entity.plural, entity.kind
