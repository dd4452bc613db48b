"""What the strategies are asked and what they answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen

from attribution.records import SourceKind
from attribution.sources.mentions import Mention

if TYPE_CHECKING:
    from attribution.sources.discourse import Discourse

__all__ = ["Answer", "Asked", "Extent", "Strategy"]

Extent = tuple[int, int]


@frozen
class Asked:
    """A source to resolve.

    Attributes:
        start: offset of its first character.
        end: offset after its last character.
        text: its words as written.
        sentence: number of its sentence.
        mention: the noun phrase that it is; ``None`` for a pronoun.
        cue: extent of the cue, if any.
        preposition: whether the cue is a preposition («selon»).
        content: from the first to the last character of what is said.
        incise: whether the source stands after the verb, in an incise («a-t-il ajouté»).
        reporting: whether it is the source of an attribution; False for any other phrase.
        nested: whether its attribution stands inside the content of another.
        informs: whether it asserts something, and does not ask, demand, promise or react.
    """

    start: int
    end: int
    text: str
    sentence: int
    mention: Mention | None = None
    cue: Extent | None = None
    preposition: bool = False
    content: Extent | None = None
    incise: bool = False
    reporting: bool = True
    nested: bool = False
    informs: bool = True


@frozen
class Answer:
    """One candidate, and the reason to believe it.

    Attributes:
        name: the fullest name; ``None`` when it cannot be told.
        kind: what sort of source it is.
        strategy: name of the strategy that answers.
        reason: why, in words, with the evidence.
        gender: ``m``, ``f`` or empty.
        plural: whether it is a plural.
        antecedent: extent of the phrase that it was found through.
    """

    name: str | None
    kind: SourceKind
    strategy: str
    reason: str
    gender: str = ""
    plural: bool = False
    antecedent: Extent | None = None


Strategy = Callable[[Asked, "Discourse"], Answer | None]
"""Gives one answer, or None to leave the source to the next strategy."""
