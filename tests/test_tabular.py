"""Rows: one an attribution, every column, absent values, and what pandas, polars and csv make of them."""

from __future__ import annotations

import csv
import io
import sys

import pytest

from attribution import MissingExtraError
from attribution.tabular import COLUMNS, to_pandas, to_rows, write_csv
from test_records import BARE, FULL


def test_row_of_a_full_record() -> None:
    (row,) = to_rows([FULL], "une.txt")
    assert list(row) == list(COLUMNS)
    assert None not in row.values()
    assert (row["article"], row["number"], row["act"]) == ("une.txt", 0, "assert")
    assert (row["source"], row["source_start"], row["source_name"]) == ("Celle-ci", 812, "Elysée")
    assert (row["content"], row["content_spans"]) == ("avoir redit […] son accord", "849:860 870:880")
    assert (row["content_start"], row["content_end"]) == (849, 880)


def test_row_of_a_bare_record_has_the_same_columns() -> None:
    (row,) = to_rows([BARE])
    assert list(row) == list(COLUMNS)
    absent = {key for key, value in row.items() if value is None}
    assert absent >= {"article", "source", "source_kind", "cue_start", "act", "medium_end", "parent"}
    assert row["content"] == "Oui"


def test_articles_by_name_are_numbered_each() -> None:
    rows = list(to_rows({"a": [FULL, BARE], "b": [BARE]}))
    assert [(row["article"], row["number"]) for row in rows] == [("a", 0), ("a", 1), ("b", 0)]


def test_csv_reads_back() -> None:
    stream = io.StringIO(newline="")
    write_csv([FULL, BARE], stream, 'une "bonne".txt')
    first, second = csv.DictReader(io.StringIO(stream.getvalue(), newline=""))
    expected = {key: str(value) for key, value in next(to_rows([FULL], 'une "bonne".txt')).items()}
    assert first == expected
    assert (second["source"], second["content"]) == ("", "Oui")


def test_pandas_keeps_columns_and_types() -> None:
    pytest.importorskip("pandas", reason="needs the extra 'pandas'")
    full, empty = to_pandas([FULL, BARE]), to_pandas([])
    assert list(full.columns) == list(empty.columns) == list(COLUMNS)
    assert dict(full.dtypes.astype(str)) == dict(empty.dtypes.astype(str)) == COLUMNS
    assert len(empty) == 0
    assert full["source_start"].to_list()[0] == 812
    assert full["source_start"].isna().to_list() == [False, True]


def test_polars_takes_the_rows() -> None:
    polars = pytest.importorskip("polars")
    rows = to_rows([*[BARE] * 200, FULL])
    frame = polars.DataFrame(rows, infer_schema_length=None)
    assert frame.columns == list(COLUMNS)
    assert frame["source_name"].to_list()[-2:] == [None, "Elysée"]


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'attribution-fr\[pandas\]'"):
        to_pandas([BARE])
