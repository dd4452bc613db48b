"""Somebody or something that the article names, and what it says that it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import regex
from attrs import frozen

from attribution.records import SourceKind
from attribution.sources.surface import fold

__all__ = ["Entity", "Office", "content_words", "has_complement", "leads_to"]

_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:[-.'][\p{L}\p{M}\p{N}]++)*+")
_SMALL = frozenset(
    {
        "le", "la", "les", "l", "l'", "un", "une", "des", "du", "de", "d", "ce", "cet", "cette", "son", "sa",
        "ses", "leur", "leurs", "m", "mme", "mm", "et", "au", "aux", "à", "a", "en", "pour",
    }
)  # fmt: skip
_COMPLEMENT = regex.compile(r"(?i)\s(?:du|des|de|d['’])(?:\s|(?<=['’]))")


@lru_cache(maxsize=10_000)
def content_words(text: str) -> tuple[str, ...]:
    """Words of a phrase, folded, without determiners and prepositions.

    >>> content_words("le maire de l'Isle")
    ('maire', 'isle')
    """
    folded = (fold(word).removeprefix("l'").removeprefix("d'") for word in _WORDS.findall(text))
    return tuple(word for word in folded if word not in _SMALL)


def has_complement(text: str) -> bool:
    """Whether a complement with *de* tells of what it is one: «le maire de Vif»."""
    return _COMPLEMENT.search(text) is not None


def leads_to(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a shorter name stands for a fuller one: its first or last words, or an initial and the surname.

    >>> leads_to(("l.", "morel"), ("luc", "morel"))
    True
    """
    if not short or len(short) > len(full):
        return False
    if tuple(full[: len(short)]) == tuple(short) or tuple(full[-len(short) :]) == tuple(short):
        return True
    initial, *rest = short[0].rstrip("."), *short[1:]
    same_rest = bool(rest) and list(full[-len(rest) :]) == rest
    return same_rest and len(initial) == 1 and full[0].startswith(initial)


@frozen
class Office:
    """What the article says that somebody is.

    Attributes:
        head: the head noun, by its entry: «maire».
        words: its words, folded: «maire», «vif».
        gender: gender of the form used.
        complement: whether a complement with *de* tells of what it is one.
        told: whether the article says so, and not the table of metonyms.
    """

    head: str
    words: frozenset[str]
    gender: str
    complement: bool = False
    told: bool = True


@frozen
class Entity:
    """Somebody or something that the article names.

    Attributes:
        name: the fullest name, as written.
        kind: what sort of source it makes.
        gender: ``m``, ``f`` or empty.
        plural: whether it is a plural («les Etats-Unis»).
        offices: what it is said to be.
        places: offsets of its mentions, in text order.
    """

    name: str
    kind: SourceKind
    gender: str
    plural: bool
    offices: tuple[Office, ...]
    places: tuple[int, ...]

    def times_before(self, offset: int) -> int:
        """How often it was named before an offset."""
        return bisect_left(self.places, offset)

    def nearness(self, offset: int) -> tuple[bool, int]:
        """Orders entities: named before an offset, the last one best; else the first one named after it."""
        earlier = self.times_before(offset)
        return (True, self.places[earlier - 1]) if earlier else (False, -self.places[0])
