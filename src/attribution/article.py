"""What the rooms know of an article before rules look at it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate
from operator import attrgetter

from attrs import field, frozen

from attribution.cues import CueMatch
from attribution.layout import Line, Sentence
from attribution.lexicon import Lexicon
from attribution.marks import Quotation
from attribution.original import Original
from attribution.records import Span
from attribution.syntax.reading import Reading

__all__ = ["Article"]

_start = attrgetter("start")
_GAP = 6
"""Between a quotation and its incise stand fewer characters than this: a comma, a dash, spaces."""


@frozen(eq=False)
class Article:
    """An article, cut, marked and parsed.

    Attributes:
        text: the characters that are read (:func:`attribution.original.compose`).
        view: the same length, plain (:func:`attribution.parse.plain_view`).
        lines: its paragraphs.
        sentences: its sentences.
        quotations: what stands between quotation marks.
        cues: candidate cues in text order.
        readings: the parsed sentences by number, those that are :func:`~attribution.selection.worth_parsing`.
        lexicon: the tables.
        original: the article as it was given.
    """

    text: str
    view: str
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    cues: tuple[CueMatch, ...]
    lexicon: Lexicon
    readings: Mapping[int, Reading] = field(factory=dict)
    original: Original = field()
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _openings: tuple[int, ...] = field(init=False, repr=False)
    _reach: tuple[int, ...] = field(init=False, repr=False)

    @original.default
    def _as_read(self) -> Original:
        return Original.same(self.text)

    @_starts.default
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    @_openings.default
    def _quotation_starts(self) -> tuple[int, ...]:
        return tuple(quotation.start for quotation in self.quotations)

    @_reach.default
    def _furthest_ends(self) -> tuple[int, ...]:
        """How far the quotations reach up to each one: where a search to the left may stop."""
        return tuple(accumulate((quotation.end for quotation in self.quotations), max))

    def cues_in(self, start: int, end: int) -> tuple[CueMatch, ...]:
        """The candidate cues that begin in a stretch of text."""
        return self.cues[bisect_left(self.cues, start, key=_start) : bisect_left(self.cues, end, key=_start)]

    def span(self, start: int, end: int) -> Span:
        """A stretch of the text that is read, as it stands in the text as it was given."""
        start, end = self.original.extent(start, end)
        return Span(self.original.text[start:end], start, end)

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that an offset falls in (the one before, between two)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def quotation_around(self, start: int, end: int) -> Quotation | None:
        """The innermost quotation that holds a stretch of text."""
        for index in range(self._first_after(start) - 1, -1, -1):
            quotation = self.quotations[index]
            if quotation.holds(start, end):
                return quotation
            if self._reach[index] < end:
                return None
        return None

    def quotations_over(self, start: int, end: int) -> list[Quotation]:
        """Quotations that share a character with a stretch of text."""
        found = []
        for index in range(self._first_after(end - 1) - 1, -1, -1):
            if self._reach[index] <= start:
                break
            if start < self.quotations[index].end:
                found.append(self.quotations[index])
        return found[::-1]

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Quotations whose opening mark falls inside a stretch of text."""
        return self.quotations[bisect_left(self._openings, start) : bisect_left(self._openings, end)]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The outermost quotation that opens here, spaces and an opening bracket aside."""
        position = offset
        text = self.text
        while position < len(text) and text[position].isspace() and position - offset < 4:
            position += 1
        return next(iter(self.quotations_in(position, position + 1)), None)

    def quotation_after_colon(self, offset: int) -> Quotation | None:
        """The quotation that a colon announces right after an offset."""
        text = self.text
        while offset < len(text) and (text[offset].isspace() or text[offset] in '»”"'):
            offset += 1
        return self.quotation_at(offset + 1) if text[offset : offset + 1] == ":" else None

    def quotation_ending(self, offset: int) -> Quotation | None:
        """The outermost quotation that ends right before an offset, but for a comma and spaces."""
        near = self.quotations_over(max(0, offset - _GAP), offset)
        ended = [one for one in near if one.end <= offset and not self.has_words(one.end, offset)]
        return min(ended, key=lambda one: one.start, default=None)

    def has_words(self, start: int, end: int) -> bool:
        """Whether a letter or digit stands in a stretch of the article."""
        return any(char.isalnum() for char in self.text[start:end])

    def _first_after(self, offset: int) -> int:
        """Index of the first quotation that begins after an offset."""
        return bisect_right(self._openings, offset)
