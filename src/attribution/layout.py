"""Room 0, text → lines and sentences: where the article may be cut before anything is parsed.

A paragraph is the unit of French news: the model runs over paragraph breaks and glues 84 % of headings
to the next line, so cutting is done here, on characters. Sentences are cut after a final stop before a
capital, also inside quotation marks; never after an abbreviation or inside a word.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

__all__ = ["Line", "Sentence", "find_lines", "find_sentences"]

_BREAK = regex.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]+")
_GOES_ON = regex.compile(r"[ \t]*\p{Ll}")
_STOP = regex.compile(
    r"(?:[.!?…]+|\.\s\.\s\.)(?:[\s\u00a0\u202f]?[»”\"’)\]])*(?:[\s\u00a0\u202f]+)"
    r"(?=[«“\"‘(\[—–\-\s\u00a0\u202f]*[\p{Lu}\p{N}])"
)
_ABBREVIATION = regex.compile(
    r"(?:^|[\s'’(«\"“\-])(?:MM?|Mmes?|Mlles?|Drs?|Dre|Prs?|Pre|Me|Mgr|Sr|Jr|St|Ste|vs|av|apr|art|al|chap|cf|env|ex"
    r"|fig|no|nos|p|pp|vol|éd|tél|bd|gén|col|cap|lt|sgt|adj|Inc|Corp|Ltd|Co|J\.-C|\p{Lu}|\p{Lu}\.-\p{Lu}|\p{Lu}h)\.$"
)
_EDGE = regex.compile(r"\s*")

MAX_SENTENCE = 1500
"""Longest piece, in characters, that is parsed at once; only broken layouts have longer sentences."""


@frozen
class Line:
    """A paragraph: half-open offsets without the spaces around it."""

    start: int
    end: int


@frozen
class Sentence:
    """A sentence: half-open offsets without the spaces around it, and the number of its paragraph."""

    start: int
    end: int
    line: int


def find_lines(text: str) -> tuple[Line, ...]:
    """Cut a text into paragraphs.

    A line break inside a sentence (hard-wrapped text) does not end a paragraph: the line before has no
    final stop and the next begins with a small letter.

    >>> find_lines("Un titre\\n\\nLe texte.")
    (Line(start=0, end=8), Line(start=10, end=19))
    """
    lines: list[Line] = []
    start = 0
    for match in _BREAK.finditer(text):
        wrapped = _GOES_ON.match(text, match.end()) and match.start() > start and text[match.start() - 1].isalpha()
        if wrapped and len(match.group().replace("\r\n", "\n")) == 1:
            continue
        _add_line(text, start, match.start(), lines)
        start = match.end()
    _add_line(text, start, len(text), lines)
    return tuple(lines)


def _add_line(text: str, start: int, end: int, lines: list[Line]) -> None:
    start, end = _trim(text, start, end)
    if start < end:
        lines.append(Line(start, end))


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


def _sentences(text: str, number: int, line: Line) -> Iterator[Sentence]:
    start = line.start
    for match in _STOP.finditer(text, line.start, line.end):
        stop = match.start() + 1
        if text[match.start()] == "." and _ABBREVIATION.search(text, max(start, stop - 12), stop):
            continue
        yield from _pieces(text, number, start, match.end())
        start = match.end()
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
