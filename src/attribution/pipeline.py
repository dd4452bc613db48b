"""The flow on one screen: text → marks → cues → parse → rules → spans → sources → records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from attribution.article import Article
from attribution.cues import CueFinder
from attribution.decide import load_weights
from attribution.layout import find_lines, find_sentences, unwrapped
from attribution.lexicon import Lexicon
from attribution.marks import find_quotations, in_guillemets
from attribution.original import compose
from attribution.parse import parse, plain_view
from attribution.result import Attributions
from attribution.rules import Rule, propose
from attribution.selection import worth_parsing
from attribution.sources import identify
from attribution.spans import Weighed, settle, weigh
from attribution.syntax.people import with_people

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["cut", "parse_together", "records_of", "weighed_of"]


def cut(text: str, cues: CueFinder, lexicon: Lexicon) -> Article:
    """Text → marks → cues: what can be told from the characters and the tables."""
    composed, original = compose(text)
    lines = find_lines(composed)
    quotations = find_quotations(composed, lines)
    read = in_guillemets(unwrapped(composed, lines), quotations)
    view = plain_view(read)
    return Article(
        read,
        view,
        lines,
        find_sentences(read, lines),
        quotations,
        cues.find(view),
        lexicon,
        original=original,
    )


def parse_together(model: Callable[[], Language], articles: Sequence[Article]) -> list[Article]:
    """Cues → parse: the sentences of these articles that are worth it, all together.

    Args:
        model: gives the model; it is asked only when some sentence is worth parsing.
        articles: the articles as :func:`cut` gives them.
    """
    wanted = [worth_parsing(article) for article in articles]
    if not any(wanted):
        return list(articles)
    places = (
        (article.view, number, article.sentences[number])
        for article, numbers in zip(articles, wanted, strict=True)
        for number in numbers
    )
    readings = iter(parse(model(), places))
    return [
        evolve(
            article,
            readings={
                number: with_people(next(readings), article.lexicon.names_people) for number in numbers
            },
        )
        for article, numbers in zip(articles, wanted, strict=True)
    ]


def weighed_of(article: Article, rules: Sequence[Rule]) -> tuple[Weighed, ...]:
    """Parse → rules → spans: what the rules propose, and what becomes of each candidate."""
    return weigh(article, propose(article, rules), load_weights())


def records_of(article: Article, rules: Sequence[Rule]) -> Attributions:
    """Rules → spans → sources → records: who says what in a parsed article, in text order."""
    claims = settle(article, weighed_of(article, rules))
    return Attributions(identify(article, claims), article.original.text)
