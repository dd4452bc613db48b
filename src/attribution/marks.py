"""Room 1, text → quotations: what stands between quotation marks, read from characters alone.

Knows « », “ ”, „ “, straight ", << >> and dialogue dashes, nesting, marks that are never closed, and
the French habit of repeating « at each paragraph of a long quotation. Knows no word and no parse.
Tokens are the wrong unit here: the French tokenizer of spaCy keeps ``d'"or`` in one piece.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex
from attrs import frozen

from attribution.layout import Line

__all__ = ["Quotation", "find_quotations"]

_MARK = regex.compile(r"<<|>>|[«»“”„‟\"＂‹›]|(?<![\p{L}\p{N}])‘")
_DASH_TURN = regex.compile(r"\s*([—–]|--)\s*(?=\p{L}|[«“\"…])")
_CLOSES = {"«": "»", "“": "”", "„": "“”", '"': '"', "‹": "›", "‘": "’"}
_CANONICAL = {"<<": "«", ">>": "»", "＂": '"', "‟": "“"}
_OPENING_CONTEXT = regex.compile(r"[\s(\[{'’«“—–:\u00a0\u202f-]")
_WORD = regex.compile(r"[\p{L}\p{N}]")
_SINGLE_CLOSE = regex.compile(r"’(?![\p{L}\p{N}])")

MAX_DEPTH = 8
"""Marks nested deeper than this are noise."""


@frozen
class Quotation:
    """What stands between a pair of quotation marks, or in a dialogue turn.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark (after the last character when it was never closed).
        pieces: the quoted text without its marks, one half-open pair a paragraph.
        depth: 0 for an outermost quotation, 1 for one inside another, and so on.
        closed: whether its closing mark was found.
        dash: whether a dialogue dash opens it.
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    depth: int = 0
    closed: bool = True
    dash: bool = False

    @property
    def inner(self) -> tuple[int, int]:
        """From the first to the last quoted character."""
        return self.pieces[0][0], self.pieces[-1][1]


@frozen
class _Open:
    mark: str
    start: int
    inner: int
    pieces: tuple[tuple[int, int], ...] = ()


def find_quotations(text: str, lines: Iterable[Line]) -> tuple[Quotation, ...]:
    """Find the quotations of a text, in order of their opening marks.

    An unmatched mark costs one quotation, never the others: what is still open at the end of a
    paragraph goes on only where the next paragraph repeats the mark.

    >>> text = "Il a dit: «On verra.»"
    >>> from attribution.layout import find_lines
    >>> [text[a:b] for quotation in find_quotations(text, find_lines(text)) for a, b in quotation.pieces]
    ['On verra.']
    """
    found: list[Quotation] = []
    carried: _Open | None = None
    for line in lines:
        carried = _read_line(text, line, carried, found)
    if carried is not None:
        _give_up(text, carried, carried.pieces[-1][1], found)
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return tuple(_with_depth(found))


def _read_line(text: str, line: Line, carried: _Open | None, found: list[Quotation]) -> _Open | None:
    stack: list[_Open] = []
    position = line.start
    if carried is not None:
        reopened = _MARK.match(text, line.start, line.end)
        if reopened is None or not _continues(text, line, carried, reopened.group()):
            _give_up(text, carried, carried.pieces[-1][1], found)
        else:
            stack.append(_Open(carried.mark, carried.start, reopened.end(), carried.pieces))
            position = reopened.end()
    dash = _DASH_TURN.match(text, position, line.end) if not stack else None
    for match in _MARK.finditer(text, position, line.end):
        _read_mark(text, line, match.start(), match.end(), stack, found)
    if dash is not None:
        found.append(Quotation(dash.start(1), line.end, ((dash.end(), line.end),), closed=False, dash=True))
    return _left_open(text, line, stack, found)


def _continues(text: str, line: Line, carried: _Open, mark: str) -> bool:
    """A paragraph that repeats the mark goes on with the quotation, if it closes it or repeats it again.

    Some papers repeat the closing mark instead: «» at the head of the paragraph.
    """
    mark = _CANONICAL.get(mark, mark)
    return mark == carried.mark or mark in _CLOSES[carried.mark]


def _read_mark(text: str, line: Line, start: int, end: int, stack: list[_Open], found: list[Quotation]) -> None:
    mark = _CANONICAL.get(text[start:end], text[start:end])
    closes = _closing_level(text, line, mark, start, end, stack)
    if closes is not None:
        opened = stack[closes]
        del stack[closes:]
        _close(text, opened, start, end, found)
    elif mark in _CLOSES and len(stack) < MAX_DEPTH:
        if mark == '"' and not _may_open(text, line, start, end):
            return
        stack.append(_Open(mark, start, end))
        if mark == "‘":
            _close_single(text, line, stack, found)
    elif mark == "”" and _may_open(text, line, start, end) and len(stack) < MAX_DEPTH:
        stack.append(_Open('"', start, end))  # ”Oui”, typed with one and the same mark


def _closing_level(
    text: str, line: Line, mark: str, start: int, end: int, stack: list[_Open]
) -> int | None:
    """Index in the stack of the quotation that this mark closes, or None when it opens one."""
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level].mark
        if mark in _CLOSES[opened] or (mark == "”" and opened == '"') or (mark == '"' and opened == "“"):
            if mark == '"' and _surely_opens(text, line, start, end):
                continue
            return level
    return None


def _may_open(text: str, line: Line, start: int, end: int) -> bool:
    before = text[start - 1] if start > line.start else " "
    return _OPENING_CONTEXT.match(before) is not None and end < line.end


def _surely_opens(text: str, line: Line, start: int, end: int) -> bool:
    """A straight mark after a space or a bracket and before a letter opens, whatever is open already."""
    after = text[end] if end < line.end else " "
    before = text[start - 1] if start > line.start else " "
    return _OPENING_CONTEXT.match(before) is not None and _WORD.match(after) is not None and before != '"'


def _close_single(text: str, line: Line, stack: list[_Open], found: list[Quotation]) -> None:
    """‘Oui’: the closing mark is also the apostrophe, so look for one that ends a word, at once."""
    opened = stack.pop()
    closing = _SINGLE_CLOSE.search(text, opened.inner, line.end)
    if closing is not None:
        _close(text, opened, closing.start(), closing.end(), found)


def _close(text: str, opened: _Open, start: int, end: int, found: list[Quotation]) -> None:
    pieces = (*opened.pieces, (opened.inner, start))
    pieces = tuple(piece for piece in pieces if _WORD.search(text, *piece))
    if pieces:
        found.append(Quotation(opened.start, end, pieces))


def _left_open(text: str, line: Line, stack: list[_Open], found: list[Quotation]) -> _Open | None:
    """Keep the outermost quotation that the line leaves open for the next; give the others up."""
    if not stack:
        return None
    for opened in stack[1:]:
        _give_up(text, opened, line.end, found)
    outer = stack[0]
    if not _WORD.search(text, outer.inner, line.end):
        return None
    return _Open(outer.mark, outer.start, outer.inner, (*outer.pieces, (outer.inner, line.end)))


def _give_up(text: str, opened: _Open, end: int, found: list[Quotation]) -> None:
    pieces = opened.pieces or ((opened.inner, end),)
    if _WORD.search(text, pieces[0][0], pieces[-1][1]):
        found.append(Quotation(opened.start, pieces[-1][1], pieces, closed=False))


def _with_depth(found: list[Quotation]) -> Iterable[Quotation]:
    ends: list[int] = []
    for quotation in found:
        while ends and ends[-1] <= quotation.start:
            ends.pop()
        depth = len(ends)
        yield Quotation(
            quotation.start, quotation.end, quotation.pieces, depth, quotation.closed, quotation.dash
        )
        ends.append(quotation.end)
