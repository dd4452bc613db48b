"""What may stand between a verb and what it governs: adverbs, dates, places, an insertion between commas.

«a annoncé [jeudi lors d'une réunion à Lyon] que P»: the parser hangs P on the last noun before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from attribution.syntax.auxiliaries import inserted_phrase_at
from attribution.syntax.closed_classes import (
    DATES,
    DE,
    DE_OR_FUSED,
    DEGREES,
    FLOATING,
    NE,
    QUANTITIES,
    QUE,
    TIME_NOUNS,
    TONIC_PRONOUNS,
)
from attribution.syntax.insertion import after_insertion
from attribution.syntax.reading import Reading, Word

__all__ = ["Place", "behind_adverbial", "behind_circumstances", "behind_date"]

_REACH = 24
"""Words of the circumstances at most."""
_WITH_DE = frozenset({"lors", "auprès", "près", "hors", "loin"})
"""«[lors] de», which the tagger takes for an adverb."""
_LAST_OR_NEXT = frozenset(
    {
        *("dernier", "dernière", "derniers", "dernières", "prochain", "prochaine", "prochains", "prochaines"),
        *("suivant", "suivante", "même", "passé", "passée"),
    }
)
_IN_DATES = TIME_NOUNS | DATES | _LAST_OR_NEXT
_ALSO = frozenset({"aussi", "également", "même"})
"""«[lui] aussi»: what makes an adverbial of a pronoun that stands alone."""
_BEFORE_NOUNS = frozenset({"DET", "NUM", "ADJ"})
_NOT_INSERTED = QUE | {"qui", "dont", "où"}


@frozen
class Place:
    """A place behind circumstances.

    Attributes:
        index: index of the word there.
        sure: whether no noun that may govern what follows was passed: only adverbs, dates and insertions.
    """

    index: int
    sure: bool


def behind_circumstances(reading: Reading, start: int) -> Iterator[Place]:
    """The places behind each of the circumstances that follow a verb.

    Args:
        reading: the sentence.
        start: index of the first word behind the verb.
    """
    index, sure = start, True
    while index < min(len(reading), start + _REACH):
        timed = _behind_time(reading, index)
        passed = timed or _behind_place(reading, index)
        if passed is None or passed >= len(reading):
            return
        index, sure = passed, sure and timed is not None
        yield Place(index, sure)


def _behind_time(reading: Reading, index: int) -> int | None:
    """Behind an adverbial or an insertion between commas."""
    if reading.words[index].text == ",":
        return after_insertion(reading, index, _NOT_INSERTED)
    return behind_adverbial(reading, index)


def behind_adverbial(reading: Reading, index: int) -> int | None:
    """The index behind an adverb, a date or a set phrase that begins at a word; None where none does.

    «[aussitôt] le maire», «[samedi dernier] le maire», «[lui aussi] le maire», «[non sans ironie] le maire».
    """
    words = reading.words
    word, following = words[index], words[min(index + 1, len(words) - 1)]
    if word.text == "non" and following.text == "sans":
        return _behind_quality(reading, index + 2)
    inserted = inserted_phrase_at(reading, index)
    if inserted:
        return index + inserted
    if word.text in TONIC_PRONOUNS and following.text in _ALSO:
        return index + 2
    if word.text in FLOATING and word.text.endswith("-même"):
        return index + 1
    dated = behind_date(reading, index)
    if dated is not None:
        return dated
    counts = (word.text in QUANTITIES and following.text in DE) or (
        word.text in DEGREES and following.pos == "NUM"
    )
    named = index > 0 and word.shape[:1].isupper()  # «a dit [West]»
    adverb = word.pos == "ADV" and word.text not in NE | _WITH_DE | DE and not (counts or named)
    return index + 1 if adverb or _is_adverb_in_ment(word, following) else None


def _behind_quality(reading: Reading, index: int) -> int:
    """Behind one noun with what describes it: «non sans [une certaine ironie] Anne Roux»."""
    words = reading.words
    while index < len(words) and words[index].pos in _BEFORE_NOUNS:
        index += 1
    index += 1
    while index < len(words) and words[index].pos == "ADJ" and words[index].shape.islower():
        index += 1
    return min(index, len(words))


def _is_adverb_in_ment(word: Word, following: Word) -> bool:
    """«regrette [gentiment] le chef», «[vertement] Anne Roux»: no noun in -ment stands without an article."""
    begins = following.pos == "DET" or following.shape[:1].isupper()
    return word.text.endswith("ment") and word.shape.islower() and begins


def behind_date(reading: Reading, index: int) -> int | None:
    """The index behind a date that begins at a word, «[le 3 mai] la fermeture»; None where none begins."""
    words = reading.words
    head = index
    while head < len(words) and words[head].pos in _BEFORE_NOUNS and words[head].text not in DE_OR_FUSED:
        head += 1
    if head == len(words) or words[head].text not in TIME_NOUNS | DATES:
        return None
    while head < len(words) and (words[head].text in _IN_DATES or _is_number_of_date(reading, head)):
        head += 1
    sooner = head + 1 < len(words) and words[head].text == "plus" and words[head + 1].text in {"tôt", "tard"}
    return head + 2 if sooner else head  # «quelques heures [plus tôt]»


def _is_number_of_date(reading: Reading, index: int) -> bool:
    """«lundi [12] juin [2020]», but «le 3 mai [deux] élus», «mardi [200] suppressions»."""
    words = reading.words
    following = words[min(index + 1, len(words) - 1)]
    return words[index].pos == "NUM" and (following.text in _IN_DATES or following.pos not in {"NOUN", "ADJ"})


def _behind_place(reading: Reading, index: int) -> int | None:
    """Behind a preposition with its noun and what *de* adds: «dans les colonnes du Figaro», «à Lyon»."""
    words = reading.words
    word = words[index]
    if (word.pos != "ADP" and word.text not in _WITH_DE) or word.text in DE_OR_FUSED:
        return None
    index += 1
    if word.text in _WITH_DE and index < len(words) and words[index].text in DE_OR_FUSED:
        index += 1
    nouns = _behind_nouns(reading, index)
    while nouns is not None and nouns + 1 < len(words) and words[nouns].text in DE_OR_FUSED:
        further = _behind_nouns(reading, nouns + 1)
        if further is None:
            break
        nouns = further
    return nouns


def _behind_nouns(reading: Reading, index: int) -> int | None:
    """Behind a noun with its determiners and adjectives, or behind a name."""
    words = reading.words
    first = index
    while index < len(words) and words[index].pos in _BEFORE_NOUNS:
        index += 1
    start = index
    while index < len(words) and _is_of_name(reading, index, start):
        index += 1
    found = index > start or (index > first and words[index - 1].pos != "DET")
    return index if found else None


def _is_of_name(reading: Reading, index: int, start: int) -> bool:
    """A noun, the adjectives behind it, and whatever has a capital: «France [Inter]»."""
    word = reading.words[index]
    if word.shape[:1].isupper():
        return True
    if word.infinitive:
        return False
    return word.pos in {"NOUN", "PROPN"} if index == start else word.pos in {"PROPN", "ADJ"}
