"""What the rooms know of an article before rules look at it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate

from attrs import field, frozen

from attribution.cues import CueMatch
from attribution.layout import Line, Sentence
from attribution.lexicon import Lexicon
from attribution.marks import Quotation
from attribution.original import Original
from attribution.records import Span
from attribution.syntax.reading import Reading

__all__ = ["Article"]


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

    def _first_after(self, offset: int) -> int:
        """Index of the first quotation that begins after an offset."""
        return bisect_right(self._openings, offset)
