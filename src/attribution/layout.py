"""Room 0, text → lines and sentences: where the article may be cut before anything is parsed.

A paragraph is the unit of French news: the model runs over paragraph breaks and glues 84 % of headings
to the next line, so cutting is done here, on characters. Sentences are cut after a final stop before a
capital, also inside quotation marks; never after an abbreviation or inside a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from operator import itemgetter

import regex

from attribution.syntax.closed_classes import BEFORE_TITLES
from attribution.values import value

__all__ = ["Line", "Sentence", "find_lines", "find_sentences", "sentence_ends", "unwrapped"]

_BREAK = regex.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]+")
_ONE_BREAK = regex.compile(r"\r\n|.", regex.DOTALL)
_GOES_ON = regex.compile(r"[ \t]*+\p{Ll}")
_FIRST_WORD = regex.compile(r"[ \t]*+(?:\S|[\u00a0\u202f])++")
_INSIDE_SENTENCE = regex.compile(r"[^\s.!?…»”\":]")

# «Il est tard.Selon la mairie, »; but «Booking.Com», «rapport.Pdf» are one word.
_NO_SPACE = (
    r"(?<=\p{Ll}{2}[.!?…]['\"»”]?)"
    r"(?!(?:Com|Net|Org|Fr|Be|Ch|Ca|Eu|Io|Js|Pdf|Html|Docx?|Xlsx?|Jpe?g|Png)\b)"
    r"(?=\p{Lu}\p{Ll}*+[\s'’])"
)
# Possessive throughout: what one stop has consumed is never read again for another, so a text of a hundred
# thousand stops takes linear time.
_STOP = regex.compile(
    r"(?<![.!?…]\s?)(?P<stop>[.!?…](?:\s?+[.!?…])*+)"
    r"(?:\s?+[»”’)\]]|['\"]|\s\"(?=\s))*+"
    rf"(?:\s++|(?=[«“])|{_NO_SPACE})"
    r"(?=[«“\"'‘(\[—–\-\s]*+(?P<next>[\p{Lu}\p{N}]))"
)
# «M. Le Pen», «Mme. Roux»: a name always follows.
_TITLE = regex.compile(r"(?<![\p{L}\p{N}])(?:MM?|Mmes?|Mlles?|Drs?|Dre|Prs?|Pre|Me|Mgr|Ste?|Ch|Ph|Th)\s?\.$")
# «le col. Dubois», «A. Morel», «44 av. J.-C.»: a name follows, or a sentence where the next word begins one.
_BEFORE_NAME = regex.compile(
    r"(?<![\p{L}\p{N}])(?:gén|col|cap|cdt|lt|sgt|adj|av|apr|vs|cf|ex|Sr|Jr|Inc|Corp|Ltd|Co"
    r"|(?:\p{Lu}\.[ -]?){0,4}\p{Lu})\.$"
)
_BEGINS_SENTENCE = regex.compile(
    r"(?:L[ea]s?|L['’]\p{L}++|Une?|Des?|Du|D['’]\p{L}++|Ils?|Elles?|On|Ce|Cet|Cette|Ces|C['’]est|Cela|Ça|Son|Sa|Ses"
    r"|Leurs?|Notre|Nos|Mais|Et|Or|En|[AÀ](?!\.)|Aux?|Pour|Dans|Avec|Depuis|Selon|Si|Quand|Puis|Tout|Nous|Je"
    r"|J['’]\p{L}++|Vous|Qu['’]\p{L}++|Ne|N['’]\p{L}++)\b"
)
# «Un pont fermé Le pont de Sète»: between a heading and its text the edition has lost the line break, which
# a word that has a capital only at the head of a sentence shows. Not in «le film Les mains sales».
_LOST_BREAK = regex.compile(
    r"(?<=[\p{Ll}\p{N}][ \t])"
    r"(?:L[ea]s?|L['’]\p{Ll}++|Une?|Des|Du|D['’]\p{Ll}++|Ils?|Elles?|On|Ce|Cet|Cette|Ces|C['’]est|Cela|Son|Sa|Ses"
    r"|Leurs?|Mais|En|Aux?|Pour|Dans|Avec|Depuis|Selon|Après|Lors|Si|Quand|Alors|Nous|Plusieurs|Deux|Trois|Tous)"
    r"(?=[ \t]\p{Ll})"
)
# «WASHINGTON (Reuters) - », «Genève, 3 mai (AFP) – »: where, when and by whom the news was sent.
_DATELINE = regex.compile(
    r"\p{Lu}[\p{L}'’-]++(?:[ /]\p{Lu}[\p{L}'’-]++){0,3}(?:, (?:le )?\d{1,2}(?:er)? \p{Ll}++(?: \d{4})?)?"
    r" ?\(\p{Lu}[\p{L} /.]{1,24}\) ?[-–—]{1,2}\s++"
)
_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{N}]++")
# «Il vient. [...] Rien ne presse.»: the sentence ended before the omission.
_OMISSION_AFTER_STOP = regex.compile(r"(?r)[.!?…»”\"]\s*+[(\[]")
# «art. 5», «p. 12», «12 sept. 2012»: an abbreviation only before a number («Il aime l'art. Elle aussi.»).
_BEFORE_NUMBER = regex.compile(
    r"(?<![\p{L}\p{N}])(?:art|al|chap|fig|nos?|n|pp?|vol|éd|tél|bd|env|h|janv|févr|avr|juil|sept|oct|nov|déc)\.$",
    regex.IGNORECASE,
)
# «1. Le calendrier»: the number of a list.
_LIST_NUMBER = regex.compile(r"\p{N}{1,3}\.$")

MAX_SENTENCE = 1500
"""Longest piece, in characters, that is parsed at once; only broken layouts have longer sentences."""
MAX_WIDTH = 120
"""Longest line, in characters, of a text whose paragraphs are broken into lines of one width."""
LOOK_BACK = 14
"""How far before a stop, in characters, an abbreviation is looked for."""


@value
class Line:
    """A paragraph: half-open offsets without the spaces around it."""

    start: int
    end: int


@value
class Sentence:
    """A sentence: half-open offsets without the spaces around it, and the number of its paragraph."""

    start: int
    end: int
    line: int


def find_lines(text: str) -> tuple[Line, ...]:
    r"""Cut a text into paragraphs.

    A line break inside a sentence does not end a paragraph: the line before has no final stop and the next
    begins with a small letter. Where a text shows in this way that it is broken into lines of one width, no
    other break ends a paragraph either if the next word had no room on the line.

    >>> find_lines("Un titre\n\nLe texte.")
    (Line(start=0, end=8), Line(start=10, end=19))
    """
    width = _width(text)
    lines: list[Line] = []
    start = row = 0
    for match in _BREAK.finditer(text):
        if not _wraps(text, row, match.start(), match.end(), width):
            _add_line(text, start, match.start(), lines)
            start = match.end()
        row = match.end()
    _add_line(text, start, len(text), lines)
    return tuple(lines)


def unwrapped(text: str, lines: Iterable[Line]) -> str:
    r"""Write the line breaks inside paragraphs as spaces; the text has the same length.

    >>> text = "Le maire, Luc\nmorel, dit non.\nFin."
    >>> unwrapped(text, find_lines(text))
    'Le maire, Luc morel, dit non.\nFin.'
    """
    pieces, last = [], 0
    for line in lines:
        pieces += [text[last : line.start], _BREAK.sub(_spaces, text[line.start : line.end])]
        last = line.end
    return "".join((*pieces, text[last:]))


def _spaces(breaks: regex.Match[str]) -> str:
    return " " * len(breaks.group())


def _add_line(text: str, start: int, end: int, lines: list[Line]) -> None:
    start, end = _trim(text, start, end)
    if start < end:
        lines.append(Line(start, end))


def _width(text: str) -> int | None:
    """Width of the lines of a hard-wrapped text, in characters; ``None`` when lines are paragraphs."""
    width = row = inside = 0
    for match in _BREAK.finditer(text):
        inside += _is_inside_sentence(text, row, match.start(), match.end())
        width = max(width, match.start() - row)
        row = match.end()
    width = max(width, len(text) - row)
    return width if inside >= 2 and width <= MAX_WIDTH else None


def _wraps(text: str, row: int, start: int, end: int, width: int | None) -> bool:
    """Whether a break, ``[start, end)``, of the line that begins at ``row`` stands inside a paragraph."""
    if _is_inside_sentence(text, row, start, end):
        return True
    if width is None or start == row or not _ONE_BREAK.fullmatch(text, start, end):
        return False
    word = _FIRST_WORD.match(text, end, end + width)
    return word is not None and start - row + 1 + word.end() - word.start() > width


def _is_inside_sentence(text: str, row: int, start: int, end: int) -> bool:
    return (
        start > row
        and _ONE_BREAK.fullmatch(text, start, end) is not None
        and _GOES_ON.match(text, end) is not None
        and _INSIDE_SENTENCE.match(text, start - 1) is not None
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def find_sentences(text: str, lines: tuple[Line, ...]) -> tuple[Sentence, ...]:
    """Cut paragraphs into sentences.

    >>> text = "M. Dupont est venu. «Il pleut. Il vente», dit-il."
    >>> [text[s.start:s.end] for s in find_sentences(text, find_lines(text))]
    ['M. Dupont est venu.', '«Il pleut.', 'Il vente», dit-il.']
    """
    return tuple(sentence for number, line in enumerate(lines) for sentence in _sentences(text, number, line))


def sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets after each sentence of ``[start, end)`` that another follows, marks and spaces included."""
    dateline = _DATELINE.match(text, start, end)
    if dateline is not None:
        start = dateline.end()
        yield start
    begin = start
    stops = ((match.end(), match) for match in _STOP.finditer(text, start, end))
    breaks = ((match.start(), None) for match in _LOST_BREAK.finditer(text, start, end))
    for place, stop in merge(stops, breaks, key=itemgetter(0)):
        if _follows_heading(text, place) if stop is None else _is_final(text, begin, stop):
            begin = place
            yield begin


def _follows_heading(text: str, start: int) -> bool:
    """Whether the word before a capital may end a heading."""
    word = _WORD_BEFORE.search(text, 0, start)
    return word is not None and word.group() not in BEFORE_TITLES


def _is_final(text: str, begin: int, stop: regex.Match[str]) -> bool:
    """Whether a stop ends the sentence that begins at ``begin``.

    An abbreviation does not, nor the omission in «a vu (...) Paul»; that in «est venu (...) Elle reste» does.
    """
    place, after = stop.start(), stop.start("next")
    if text[max(0, place - 1) : place] in {"(", "["}:
        return _OMISSION_AFTER_STOP.match(text, begin, place) is not None or _begins_sentence(text, after)
    if stop.group("stop") != ".":
        return True
    back = max(begin, place - LOOK_BACK)
    if _TITLE.search(text, back, place + 1):
        return False
    if _BEFORE_NAME.search(text, back, place + 1):
        return _begins_sentence(text, after)
    if text[after].isdigit():
        return _BEFORE_NUMBER.search(text, back, place + 1) is None
    return _LIST_NUMBER.fullmatch(text, begin, place + 1) is None


def _begins_sentence(text: str, start: int) -> bool:
    return _BEGINS_SENTENCE.match(text, start) is not None


def _sentences(text: str, number: int, line: Line) -> Iterator[Sentence]:
    start = line.start
    for end in sentence_ends(text, line.start, line.end):
        yield from _pieces(text, number, start, end)
        start = end
    yield from _pieces(text, number, start, line.end)


def _pieces(text: str, number: int, start: int, end: int) -> Iterator[Sentence]:
    start, end = _trim(text, start, end)
    while end - start > MAX_SENTENCE:
        cut = max(text.rfind(" ", start, start + MAX_SENTENCE), text.rfind("\n", start, start + MAX_SENTENCE))
        cut = cut if cut > start else start + MAX_SENTENCE
        yield Sentence(start, cut, number)
        start, _ = _trim(text, cut, end)
    if start < end:
        yield Sentence(start, end, number)
