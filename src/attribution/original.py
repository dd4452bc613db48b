"""Room 0, text as given → text that is read: composed letters, one kind of line break, one sign a mark.

«é» may be typed as one character or as two, a word may hide a soft hyphen or a zero-width space, a line may
end in one of eight ways, a keyboard without «guillemets» writes <<guillemets>>, and a conversion may have
made «l"usine» of «l'usine» or left «&eacute;». A reader sees no difference and the tables have one spelling,
so this is what all rooms read; :class:`Original` knows the way back.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import chain

import regex
from attrs import frozen

__all__ = ["Original", "compose"]

_MARK = regex.compile(r"\p{M}")
_UNSEEN = regex.compile(r"\p{Default_Ignorable_Code_Point}")
_SEEN = regex.compile(r"\P{Default_Ignorable_Code_Point}")
_ONE = regex.compile(r"[^\p{M}\p{C}\n]")
"""One character that is seen, and changes no other."""
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
"""What else than «\\n» ends a line."""
_SPELLED = {"<<": "«", ">>": "»", "＂": '"', "''": '"', "’’": '"', "‘‘": "“", "``": "“", "`": "‘"}
"""Quotation marks that are written with two signs, or with the wide sign of another script."""
_MARKS = r"(?:<|&lt;){2}|(?:>|&gt;){2}|＂|(?<!['’])(?:''|’’)(?!['’])|‘‘|``|(?<![\p{L}\p{N}`])`(?=\p{L})"
_ENTITY = r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,5}|#x[\da-fA-F]{2,4});"
# A break; a quotation mark; an entity of HTML; or a character with what changes how it looks, or that alone.
# 30 marks are the most that Unicode's stream-safe text has on a character; to put more in order takes the
# square of their number.
_OTHERWISE = regex.compile(
    rf"(?P<break>\r\n|[{_BREAKS}])|(?P<mark>{_MARKS})|(?P<entity>{_ENTITY})"
    r"|[^\s\p{M}\p{DI}]?[\p{M}\p{DI}]{1,30}+"
)
# An elided word, a vowel and no second mark: «l"usine», but «l"Express"»; or two marks: «l""Express"».
_ELISION = regex.compile(
    r"(?<=(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|aujourd))\""
    r"(?=[aeiouyhàâäéèêëîïôöùûüœæ]\p{L}*+(?!\")|\"\p{L})",
    regex.IGNORECASE,
)


@frozen
class Original:
    """An article as it was given, and where the characters that are read stand in it.

    Attributes:
        text: the characters as given.
        starts: by offset in the text that is read, where the character after it begins.
        ends: by offset in the text that is read, where the character before it ends.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def same(cls, text: str) -> Original:
        """The original of a text that is read as it was given."""
        offsets = range(len(text) + 1)
        return cls(text, offsets, offsets)

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the text that is read stands: whole characters with all their marks."""
        first = self.starts[start]
        return first, max(first, self.ends[end])


def compose(text: str) -> tuple[str, Original]:
    r"""Give the text that is read, and its original.

    >>> read, original = compose("Il de\u0301ment, se\u00adlon lui.")
    >>> read
    'Il dément, selon lui.'
    >>> original.extent(3, 9)
    (3, 10)
    >>> compose("<<Oui>>, dit-il.")[0]
    '«Oui», dit-il.'
    """
    given = text
    text = _ELISION.sub("'", text)
    if (
        _MARK.search(text) is None
        and _UNSEEN.search(text) is None
        and not any(one in text for one in chain(_BREAKS, _SPELLED, "&"))
    ):
        return text, Original.same(given)
    read: list[str] = []
    starts, ends = array("Q"), array("Q", [0])
    for piece, piece_starts, piece_ends in _pieces(text):
        read.append(piece)
        starts.extend(piece_starts)
        ends.extend(piece_ends)
    starts.append(len(text))
    return "".join(read), Original(given, starts, ends)


def _pieces(text: str) -> Iterator[tuple[str, Sequence[int], Sequence[int]]]:
    """The text that is read, piece by piece, with where each character begins and ends in the original."""
    place = 0
    for match in _OTHERWISE.finditer(text):
        yield _as_it_is(text, place, match.start())
        place = match.end()
        if match["break"]:
            yield "\n", [match.start()], [place]
            continue
        if match["mark"]:
            yield _SPELLED[unescape(match["mark"])], [match.start()], [place]
            continue
        if match["entity"]:
            yield from _entity(text, match.start(), place)
            continue
        seen = [one.start() for one in _SEEN.finditer(text, *match.span())]
        if seen:
            composed = unicodedata.normalize("NFC", "".join(text[offset] for offset in seen))
            yield composed, [seen[0]] * len(composed), [seen[-1] + 1] * len(composed)
    yield _as_it_is(text, place, len(text))


def _entity(text: str, start: int, end: int) -> Iterator[tuple[str, Sequence[int], Sequence[int]]]:
    """The character that an entity names; what names none is read as it is."""
    named = unescape(text[start:end])
    if _UNSEEN.fullmatch(named):
        return
    if _ONE.fullmatch(named):
        yield named, [start], [end]
    else:
        yield _as_it_is(text, start, end)


def _as_it_is(text: str, start: int, end: int) -> tuple[str, Sequence[int], Sequence[int]]:
    return text[start:end], range(start, end), range(start + 1, end + 1)
