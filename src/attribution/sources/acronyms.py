"""Acronyms and the words that the article writes them out with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from attribution.guard import Guarded, guarded

__all__ = ["expand_acronym", "is_acronym"]

_ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\p{N}&.-]{1,7}")
_LINK = (
    r"(?:[\s-]++(?:de|des|du|la|le|les|et|à|aux|au|pour|of|the|and|en|sur|contre|l'|d')(?=[\s'])"
    r"|\s*+(?:l'|d')){0,4}"
    r"[\s'-]*+(?<!\p{L})"
)
"""Small words between two words that count: «Ligue | des | droits | de l' | homme»."""
_SMALL = frozenset(
    {
        "de", "des", "du", "la", "le", "les", "et", "à", "aux", "au", "pour", "of", "the", "and", "en", "sur",
        "contre", "l", "d",
    }
)  # fmt: skip
_RUN = regex.compile(r"\p{L}++")
_NOT_SMALL = (
    r"(?!(?i:le|la|les|l|de|du|des|d|un|une|au|aux|en|et|par|pour|sur|il|elle|ils|elles|ce|ces|cette|son)\b)"
)
_ACCENTED = {"E": "EÉÈÊ", "A": "AÀÂ", "I": "IÎ", "O": "OÔ", "U": "UÙ", "C": "CÇ"}


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone: «CGT», «O.N.U.»."""
    return _ACRONYM.fullmatch(name) is not None


def expand_acronym(view: str, acronym: str) -> tuple[int, int] | None:
    """Where the article writes an acronym out: «le parquet national financier (PNF)», «Human Rights Watch».

    >>> text = "La Ligue des droits de l'homme (LDH) proteste."
    >>> text[slice(*expand_acronym(text, "LDH"))]
    "Ligue des droits de l'homme"
    """
    letters = _letters(acronym)
    if not 2 <= len(letters) <= 7 or not _initials_follow(view, letters):
        return None
    found = _beside(acronym).search(view)
    if found is not None:
        return found.span(1) if found.group(1) else found.span(2)
    found = _apart(acronym).search(view)
    return None if found is None else found.span(1)


def _beside(acronym: str) -> Guarded:
    """«Parquet national financier (PNF)», «PNF (Parquet national financier)»."""
    body, written = _body(acronym), regex.escape(acronym)
    return guarded(
        rf"(?<!\p{{L}})(?i:({body}))\s*[(\[]\s*{written}\s*[)\]]"
        rf"|(?<!\p{{L}}){written}\s*[(\[,]\s*(?:l'|la |le |les )?(?i:({body}))(?!\p{{L}})"
    )


def _apart(acronym: str) -> Guarded:
    """«Parquet national financier», anywhere."""
    return guarded(rf"(?<!\p{{L}})(?=\p{{Lu}}){_NOT_SMALL}(?i:({_body(acronym)}))(?!\p{{L}})")


def _body(acronym: str) -> str:
    return _LINK.join(_word(letter) for letter in _letters(acronym))


def _letters(acronym: str) -> list[str]:
    return [letter for letter in acronym if letter.isalpha()]


def _initials_follow(view: str, letters: Sequence[str]) -> bool:
    """Whether words with these initials follow each other at all, small words aside.

    Few acronyms are written out, and the patterns of one take longer to compile than an article to read.
    """
    words = _RUN.findall(view.lower())
    reached = _beginning_with(letters[0], words, range(len(words)))
    for letter in letters[1:]:
        following = {after for index in reached for after in _after(words, index)}
        reached = _beginning_with(letter, words, following)
    return bool(reached)


def _beginning_with(letter: str, words: Sequence[str], numbers: Iterable[int]) -> list[int]:
    initials = _initials(letter).lower()
    return [number for number in numbers if words[number][0] in initials]


def _after(words: Sequence[str], index: int) -> Iterator[int]:
    """The numbers of the next word and, over small words, of those after it."""
    for following in range(index + 1, min(index + 6, len(words))):  # as many as a link takes
        yield following
        if words[following] not in _SMALL:
            return


def _word(letter: str) -> str:
    return rf"[{regex.escape(_initials(letter))}][\p{{L}}\p{{M}}]*+"


def _initials(letter: str) -> str:
    return _ACCENTED.get(letter.upper(), letter)
