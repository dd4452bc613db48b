"""Phrases of several fixed words: «pour sa part», «à la retraite»."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attribution.syntax.reading import Reading, Word

__all__ = ["PhrasesByFirst", "by_first_word", "longest_phrase", "stands_at"]

PhrasesByFirst = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases, as their words, by the first of them."""


def by_first_word(phrases: Iterable[tuple[str, ...]]) -> PhrasesByFirst:
    """The phrases by their first word, so that few have to be compared."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def longest_phrase(phrases: PhrasesByFirst, reading: Reading, index: int, end: int | None = None) -> int:
    """How many words the longest phrase has that begins at a word; 0 where none does.

    Args:
        phrases: the phrases.
        reading: the sentence.
        index: index of the first word; it may lie behind the last one.
        end: index of a word that is out; the length of the sentence where none is given.
    """
    words = reading.words[:end]
    if index >= len(words):
        return 0
    found = phrases.get(words[index].text, ())
    return max((len(one) for one in found if stands_at(one, words, index)), default=0)


def stands_at(phrase: tuple[str, ...], words: Sequence[Word], index: int) -> bool:
    """Whether all words of a phrase stand in a row from a word on."""
    return phrase == tuple(word.text for word in words[index : index + len(phrase)])
