"""The Arrow boundary: the schema is kept, the rows are those of the extractor, and it can be pickled."""

from __future__ import annotations

import pickle
from functools import partial

import pytest

from attribution import Attribution, Extractor

pa = pytest.importorskip("pyarrow", reason="needs the extra 'arrow'")

from attribution.arrow import SCHEMA, attributions, attributions_of_batches, schema  # noqa: E402

pytestmark = pytest.mark.model

TEXTS = [
    "Selon la préfecture, deux routes restent coupées.",
    "Il pleut.",
    None,
    "« Nous irons au bout », a déclaré Hélène Vasseur. Le maire affirme que l'usine, selon la CGT, fermera.",
]


def batch_of(texts: list[str | None], ids: list[object] | None = None) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"id": ids or [f"a{n}" for n in range(len(texts))], "text": texts})


def records(found: pa.RecordBatch) -> list[tuple[str, Attribution]]:
    return [(row.pop("id"), Attribution.from_dict(row)) for row in found.to_pylist()]


def test_rows_are_the_records_of_the_extractor(extractor: Extractor) -> None:
    expected = [(f"a{n}", one) for n, text in enumerate(TEXTS) if text for one in extractor.extract(text)]
    assert len(expected) >= 3
    assert records(attributions(batch_of(TEXTS))) == expected


def test_numbers_count_within_an_article() -> None:
    rows = attributions(batch_of(TEXTS)).to_pylist()
    for identity in {row["id"] for row in rows}:
        numbers = [row["number"] for row in rows if row["id"] == identity]
        assert numbers == list(range(len(numbers)))
        assert all(row["parent"] in {None, *numbers} for row in rows if row["id"] == identity)


def test_schema_is_the_published_one() -> None:
    assert attributions(batch_of(TEXTS)).schema == SCHEMA
    assert SCHEMA.names[2:] == list(
        Attribution.from_dict(attributions(batch_of(TEXTS)).to_pylist()[0]).to_dict()
    )


@pytest.mark.parametrize("texts", [[], ["Il pleut."], [None]])
def test_no_attribution_is_an_empty_table_of_the_same_schema(texts: list[str | None]) -> None:
    found = attributions(
        pa.RecordBatch.from_pydict(
            {"id": ["a"] * len(texts), "text": pa.array(texts, pa.string())}, SCHEMA_IN
        )
    )
    assert (found.num_rows, found.schema) == (0, SCHEMA)


SCHEMA_IN = pa.schema([("id", pa.string()), ("text", pa.string())])


def test_ids_keep_their_type() -> None:
    found = attributions(batch_of(TEXTS, [7, 8, 9, 10]))
    assert found.schema == schema(pa.int64())
    assert set(found.column("id").to_pylist()) == {7, 10}


def test_columns_have_the_names_that_they_have() -> None:
    batch = pa.RecordBatch.from_pydict({"url": ["a0"], "body": TEXTS[:1], "day": [1]})
    assert attributions(batch, identity="url", text="body").column("id").to_pylist() == ["a0"]
    with pytest.raises(KeyError, match="text"):
        attributions(pa.RecordBatch.from_pydict({"id": ["a"], "body": ["b"]}))


def test_same_rows_for_any_cut_into_batches_and_any_run() -> None:
    whole = attributions(batch_of(TEXTS))
    one_by_one = attributions_of_batches(batch_of([text], [f"a{n}"]) for n, text in enumerate(TEXTS))
    cut = pa.Table.from_batches(list(one_by_one), SCHEMA)
    assert pa.Table.from_batches([whole]).equals(cut.combine_chunks())
    assert whole.equals(attributions(batch_of(TEXTS)))


def test_it_can_be_pickled_before_and_after_its_first_use() -> None:
    step = partial(attributions, identity="id")
    again = pickle.loads(pickle.dumps(step))
    assert again(batch_of(TEXTS)).equals(step(batch_of(TEXTS)))
    assert len(pickle.dumps(step)) < 1000  # the model stays behind
