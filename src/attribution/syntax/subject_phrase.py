"""A subject as a stretch of the sentence, with the way in which it was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from attrs import evolve

from attribution.syntax.reading import Reading, Word
from attribution.syntax.verb_group import VerbGroup
from attribution.values import value

__all__ = ["Known", "Subject", "speaker_at"]


@value
class Subject:
    """Who does what a verb group says, or whose words a noun stands for.

    Attributes:
        start: offset of its first character in the article.
        end: offset after its last character.
        head: index of its head word.
        how: ``clitic``, ``tree``, ``postposed``, ``antecedent``, ``coordinated``, ``narrative``, ``surface``,
            ``possessive``, ``complement``, ``agent``, ``informant``; for the understood subject of a
            participle or infinitive that of the ``governing`` verb, of an ``earlier`` reporting verb, of
            another verb (``understood``) or of the clause that it opens (``following``).
    """

    start: int
    end: int
    head: int
    how: str

    @classmethod
    def of_phrase(cls, reading: Reading, phrase: tuple[int, int], head: int, how: str) -> Self:
        """Make a subject of a phrase, given by its first and last word."""
        start, end = reading.extent(*phrase)
        return cls(start, end, head, how)

    @classmethod
    def of_clitic(cls, word: Word, how: str) -> Self:
        """Make a subject of an inverted clitic, without its hyphens: «a-t-[il]»."""
        bare = word.text.removeprefix("-").removeprefix("t-")
        return cls(word.end - len(bare), word.end, word.index, how)

    def found(self, how: str) -> Self:
        """Give the same subject, found for another verb in another way."""
        return evolve(self, how=how)


Known = Sequence[tuple[VerbGroup, Subject | None]]
"""Verb groups of the sentence, from left to right, with the subject of each as far as it is known already."""


def speaker_at(reading: Reading, last: int, others: Known) -> Subject | None:
    """Who speaks in the incise that ends at a word: «dit-[il], ajoutant que P», «dit [le maire] et ajoute Q».

    Args:
        reading: the sentence.
        last: index of the word.
        others: the groups of the sentence, with their subjects.
    """
    for other, subject in reversed(others):
        if subject is not None and other.last <= last:
            closes = (
                subject.end == reading.words[last].end if subject.how == "postposed" else other.last == last
            )
            return subject if closes and subject.how in {"postposed", "clitic"} else None
    return None
