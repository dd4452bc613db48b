"""Records as rows of a table: for pandas, polars, a spreadsheet or a database."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any

from attribution.errors import MissingExtraError
from attribution.parts import content_of, parts_of
from attribution.records import Attribution

if TYPE_CHECKING:
    import pandas as pd

    from attribution.records import Span

__all__ = ["COLUMNS", "csv_lines", "to_pandas", "to_rows", "write_csv"]

COLUMNS: Mapping[str, str] = {
    "article": "string",
    "number": "Int64",
    "form": "string",
    "source": "string",
    "source_start": "Int64",
    "source_end": "Int64",
    "source_kind": "string",
    "source_name": "string",
    "cue": "string",
    "cue_start": "Int64",
    "cue_end": "Int64",
    "cue_kind": "string",
    "cue_lemma": "string",
    "act": "string",
    "content": "string",
    "content_start": "Int64",
    "content_end": "Int64",
    "content_spans": "string",
    "medium": "string",
    "medium_start": "Int64",
    "medium_end": "Int64",
    "parent": "Int64",
    "negated": "bool",
    "conditional": "bool",
    "confidence": "float64",
    "rule": "string",
}
"""The columns of a row, in order, with the dtype that :func:`to_pandas` gives them.

``article`` is what the article is called, ``number`` counts its records from 0 and ``parent`` is such a
number. The pieces of an interrupted ``content`` are joined by `` […] ``; ``content_start`` and
``content_end`` are the ends of the whole, and ``content_spans`` has every piece, ``"12:30 45:60"``.
"""

Results = Iterable[Attribution] | Mapping[str, Iterable[Attribution]]


def to_rows(results: Results, article: str | None = None) -> Iterator[dict[str, Any]]:
    """Give one flat row for each attribution, with the keys of :data:`COLUMNS`.

    ``pandas.DataFrame(to_rows(records))`` takes them, and so does polars where it looks at all of them
    before it tells the type of a column: ``polars.DataFrame(to_rows(records), infer_schema_length=None)``.

    Args:
        results: the records of one article, or of several by what they are called.
        article: what the one article is called.
    """
    if isinstance(results, Mapping):
        for name, records in results.items():
            yield from to_rows(records, name)
        return
    for number, record in enumerate(results):
        yield _row(article, number, record)


def _row(article: str | None, number: int, record: Attribution) -> dict[str, Any]:
    source, cue, content, places = record.source, record.cue, record.content, parts_of(record)
    return {
        "article": article,
        "number": number,
        "form": record.form.value,
        **_place("source", places),
        "source_kind": None if source is None else source.kind.value,
        "source_name": None if source is None else source.name,
        **_place("cue", places),
        "cue_kind": None if cue is None else cue.kind.value,
        "cue_lemma": None if cue is None else cue.lemma,
        "act": None if cue is None else cue.act.value,
        "content": content_of(record),
        "content_start": content[0].start,
        "content_end": content[-1].end,
        "content_spans": " ".join(f"{span.start}:{span.end}" for span in content),
        **_place("medium", places),
        "parent": record.parent,
        "negated": record.negated,
        "conditional": record.conditional,
        "confidence": record.confidence,
        "rule": record.rule,
    }


def _place(role: str, places: Mapping[str, Span]) -> dict[str, Any]:
    span = places.get(role)
    text, start, end = (None, None, None) if span is None else (span.text, span.start, span.end)
    return {role: text, f"{role}_start": start, f"{role}_end": end}


def to_pandas(results: Results, article: str | None = None) -> pd.DataFrame:
    """Give a data frame of one row an attribution; an empty result has the same columns and dtypes.

    Args:
        results: the records of one article, or of several by what they are called.
        article: what the one article is called.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError(extra="pandas", wanted="to_pandas") from error
    return pd.DataFrame(list(to_rows(results, article)), columns=list(COLUMNS)).astype(dict(COLUMNS))


def write_csv(results: Results, stream: IO[str], article: str | None = None) -> None:
    """Write the rows as CSV with a line of column names; an absent value is an empty cell.

    Args:
        results: the records of one article, or of several by what they are called.
        stream: a text file opened with ``newline=""``.
        article: what the one article is called.
    """
    stream.writelines(csv_lines(to_rows(results, article)))


def csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Give the lines of a CSV file, the first one with the column names, as the rows come in."""
    writer: Any = csv.DictWriter(_Echo(), list(COLUMNS), lineterminator="\n")
    yield writer.writeheader()
    yield from map(writer.writerow, rows)


class _Echo:
    """A file that gives each line back to the writer, which returns it."""

    def write(self, line: str) -> str:
        return line
