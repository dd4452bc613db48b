"""Quotations that make one speech: some editions close the marks after each sentence of it.

«Q1.» «Q2», dit S · «Q1», dit S. «Q2.» «Q3.» · S répond: «Q1». «Q2»
"""

from __future__ import annotations

import regex

from attribution.marks import Quotation
from attribution.rules.rule import Extent
from attribution.rules.scene import Scene

__all__ = ["quotations_before", "quotations_following"]

_INCISE = regex.compile(r",\s[^,.]{1,40}-(?:t-)?(?:ils?|elles?|on)\b")
_BETWEEN = " \u00a0\u202f.,"
"""What stands between two quotations of one speech."""


def quotations_before(scene: Scene, quotation: Quotation) -> list[Extent]:
    """The pieces of the quotations that a speech begins with, before a later quotation of it.

    After another quotation with its incise, what stands before goes on with that one.
    """
    article = scene.article
    line = article.lines[scene.reading.line]
    pieces: list[Extent] = []
    first = quotation
    while (before := scene.quotation_ending(first.start)) is not None and before.start >= line.start:
        if article.text[before.end : first.start].strip(_BETWEEN):
            break
        pieces = [*before.pieces, *pieces]
        first = before
    number = article.sentence_at(first.start)
    if number and article.sentences[number - 1].line == scene.reading.line:
        earlier = article.sentences[number - 1]
        return [] if article.quotations_over(earlier.start, earlier.end) else pieces
    return pieces


def quotations_following(scene: Scene, position: int) -> tuple[Extent, ...]:
    """The pieces of the whole quotations that come one after the other from an offset in the paragraph on.

    One with an incise of its own is another speech.
    """
    article = scene.article
    pieces: list[Extent] = []
    limit = article.lines[scene.reading.line].end
    while (quotation := scene.quotation_at(position)) is not None and quotation.start < limit:
        sentence = article.sentences[article.sentence_at(quotation.inner[1] - 1)]
        if scene.has_words(quotation.end, _next_opening(scene, quotation, max(sentence.end, quotation.end))):
            break
        if _INCISE.search(article.view[slice(*quotation.inner)]):
            break
        pieces += quotation.pieces
        position = _after_stop(scene, quotation.end)
    return tuple(pieces)


def _next_opening(scene: Scene, quotation: Quotation, end: int) -> int:
    """Where the next quotation opens, or the end of the sentence: between them no word may stand."""
    following = scene.quotation_at(_after_stop(scene, quotation.end))
    return end if following is None else min(end, following.start)


def _after_stop(scene: Scene, offset: int) -> int:
    """The offset after the stop that a quotation leaves outside its marks."""
    text = scene.article.text
    while offset < len(text) and text[offset] in ".,!?…":
        offset += 1
    return offset
