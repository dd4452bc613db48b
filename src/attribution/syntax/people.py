"""Participles that name people: «l'[opposant] Luc Roux», which the tagger takes for a verb."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from attrs import evolve

from attribution.syntax.reading import Reading, Word

__all__ = ["with_people"]


def with_people(reading: Reading, names_people: Callable[[str], bool]) -> Reading:
    """Tag as nouns what the tagger takes for participles, behind an article, if it names people.

    Args:
        reading: the sentence.
        names_people: whether a word is a noun for people: the table of heads.

    Returns:
        The same reading where nothing is to be mended.
    """
    words = reading.words
    mended = {
        word.index: evolve(word, pos="NOUN", morph="|".join(_kept(word)))
        for before, word in pairwise(words)
        if word.participle and word.pos == "VERB" and before.pos == "DET" and names_people(word.text)
    }
    if not mended:
        return reading
    return evolve(reading, words=tuple(mended.get(word.index, word) for word in words))


def _kept(word: Word) -> list[str]:
    """The features that a noun has as well."""
    return [feature for feature in word.morph.split("|") if feature.startswith(("Gender", "Number"))]
