"""Quotations that make one speech: some editions close the marks after each sentence of it.

«Q1.» «Q2», dit S · «Q1», dit S. «Q2.» «Q3.» · S répond: «Q1». «Q2»
"""

from __future__ import annotations

import regex

from attribution.article import Article
from attribution.lexicon import VerbCue
from attribution.marks import Quotation
from attribution.rules.rule import Extent

__all__ = ["has_incise", "quotations_before", "quotations_following"]

_INCISE = regex.compile(r",\s[^,.]{1,40}-(?:t-)?(?:ils?|elles?|on)\b")
_BEFORE_INCISE = regex.compile(r"(?r),\s+(?:(?:a|ont|avait|avaient|s'est|se|s')\s*+)?+$")
_BETWEEN = " \u00a0\u202f.,"
"""What stands between two quotations of one speech."""


def has_incise(article: Article, start: int, end: int) -> bool:
    """Whether a stretch of text tells who speaks in it: «Le doute demeure[, fait observer] l'avocat»."""
    if _INCISE.search(article.view, start, end):
        return True
    return any(
        isinstance(cue.entry, VerbCue)
        and cue.entry.incise
        and _BEFORE_INCISE.search(article.view, start, cue.start) is not None
        for cue in article.cues_in(start, end)
    )


def quotations_before(article: Article, quotation: Quotation, sentence: int) -> list[Extent]:
    """The pieces of the quotations that a speech begins with, right before a later quotation of it.

    French marks close where a speech ends: «Q1», dit S. «Q2.» «Q3», dit T. Straight ones may close after each
    sentence: "Q1", dit S. "Q2." "Q3", ajoute-t-il.

    Args:
        article: the article.
        quotation: the later quotation.
        sentence: the number of the sentence of its cue.
    """
    line = article.sentences[sentence].line
    pieces: list[Extent] = []
    first = quotation
    while (before := article.quotation_ending(first.start)) is not None:
        if before.start < article.lines[line].start or article.text[before.end : first.start].strip(_BETWEEN):
            break
        opening = article.sentences[article.sentence_at(before.start)].start
        if not before.closed or article.has_words(opening, before.start):
            break
        pieces = [*before.pieces, *pieces]
        first = before
    return [] if _goes_on_with_earlier(article, first, line) else pieces


def quotations_following(article: Article, position: int) -> tuple[Extent, ...]:
    """The pieces of the quotations that come one right after the other from an offset in the paragraph on.

    None when another cue takes them: «Q1», dit S. [«Q2.» «Q3»], ajoute-t-il.
    """
    pieces: list[Extent] = []
    limit = article.lines[article.sentences[article.sentence_at(position)].line].end
    while (quotation := article.quotation_at(position)) is not None and quotation.start < limit:
        sentence = article.sentences[article.sentence_at(quotation.inner[1] - 1)]
        end = _next_opening(article, quotation, max(sentence.end, quotation.end))
        if article.has_words(quotation.end, end) or has_incise(article, *quotation.inner):
            return tuple(pieces) if _is_french(article, quotation) else ()
        pieces += quotation.pieces
        position = _after_stop(article, quotation.end)
    return tuple(pieces)


def _is_french(article: Article, quotation: Quotation) -> bool:
    """Whether the paper itself writes guillemets: the text that is read has no other marks."""
    return article.span(quotation.start, quotation.start + 1).text in {"«", "<<"}


def _goes_on_with_earlier(article: Article, first: Quotation, line: int) -> bool:
    """Whether a quotation in French marks follows the sentence of another, with which it goes on."""
    number = article.sentence_at(first.start) - 1
    if number < 0 or article.sentences[number].line != line or not _is_french(article, first):
        return False
    earlier = article.sentences[number]
    return bool(article.quotations_over(earlier.start, earlier.end))


def _next_opening(article: Article, quotation: Quotation, end: int) -> int:
    """Where the next quotation opens, or the end of the sentence: between them no word may stand."""
    following = article.quotation_at(_after_stop(article, quotation.end))
    return end if following is None else min(end, following.start)


def _after_stop(article: Article, offset: int) -> int:
    """The offset after the stop that a quotation leaves outside its marks."""
    while offset < len(article.text) and article.text[offset] in ".,!?…":
        offset += 1
    return offset
