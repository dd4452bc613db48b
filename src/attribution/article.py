"""What the rooms know of an article before rules look at it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from attrs import field, frozen

from attribution.cues import CueMatch
from attribution.layout import Line, Sentence
from attribution.lexicon import Lexicon
from attribution.marks import Quotation
from attribution.syntax.reading import Reading

__all__ = ["Article"]


@frozen(eq=False)
class Article:
    """An article, cut, marked and parsed.

    Attributes:
        text: the characters as given.
        view: the same length, plain (:func:`attribution.parse.plain_view`).
        lines: its paragraphs.
        sentences: its sentences.
        quotations: what stands between quotation marks.
        cues: candidate cues in text order.
        readings: the parsed sentences by number; only those that carry a cue or a quotation.
        lexicon: the tables.
    """

    text: str
    view: str
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    cues: tuple[CueMatch, ...]
    lexicon: Lexicon
    readings: Mapping[int, Reading] = field(factory=dict)
    _starts: tuple[int, ...] = field(init=False, repr=False)

    @_starts.default
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that an offset falls in (the one before, between two)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def quotation_around(self, start: int, end: int) -> Quotation | None:
        """The innermost quotation that holds a stretch of text."""
        found = None
        for quotation in self.quotations:
            if quotation.start > start:
                break
            if end <= quotation.end and any(a <= start and end <= b for a, b in quotation.pieces):
                found = quotation
        return found

    def quotations_over(self, start: int, end: int) -> list[Quotation]:
        """Quotations that share a character with a stretch of text."""
        return [quotation for quotation in self.quotations if quotation.start < end and start < quotation.end]

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """Quotations whose opening mark falls inside a stretch of text."""
        return [quotation for quotation in self.quotations if start <= quotation.start < end]
