"""The reader of lexicon tables: good rows come out as values, bad ones as errors with file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attribution import LexiconError
from attribution.lexicon.tables import choice, listed, read_rows, strength, table_path, text, words

SCHEMA = {
    "lemma": text,
    "act": choice("assert", "deny", "-"),
    "que": strength,
    "inf": listed("bare", "de", "à"),
    "pp": words,
}
HEADER = "lemma\tact\tque\tinf\tpp\n"
GOOD = "dire\tassert\t3\tbare,de\t-\n"


def read(tmp_path: Path, content: str, *key: str) -> list[dict[str, Any]]:
    """The rows of a table with this content."""
    path = tmp_path / "verbs.tsv"
    path.write_text(content, encoding="utf-8")
    return list(read_rows(path, "verbs.tsv", SCHEMA, key or ("lemma",)))


def test_values(tmp_path: Path) -> None:
    rows = read(tmp_path, HEADER + GOOD + "nier\t-\t0\t-\tà,contre\n")
    assert rows == [
        {"lemma": "dire", "act": "assert", "que": 3, "inf": frozenset({"bare", "de"}), "pp": frozenset()},
        {"lemma": "nier", "act": "", "que": 0, "inf": frozenset(), "pp": frozenset({"à", "contre"})},
    ]


def test_table_without_rows(tmp_path: Path) -> None:
    assert read(tmp_path, HEADER) == []


def test_last_line_without_a_break(tmp_path: Path) -> None:
    assert len(read(tmp_path, HEADER + GOOD.rstrip("\n"))) == 1


BAD = [
    ("empty file", "", "verbs.tsv, line 1: columns are missing; expected lemma, act, que, inf, pp"),
    (
        "unknown column",
        "lemma\tact\tque\tinf\tpp\tnote\n",
        "verbs.tsv, line 1: columns are lemma, act, que, inf, pp, note",
    ),
    ("missing column", "lemma\tact\tque\tinf\n", "verbs.tsv, line 1: columns are lemma, act, que, inf;"),
    ("columns in another order", "act\tlemma\tque\tinf\tpp\n", "verbs.tsv, line 1: columns are act, lemma"),
    ("missing cell", HEADER + GOOD + "nier\tdeny\t3\t-\n", "verbs.tsv, line 3: 4 cells where 5 are expected"),
    ("cell too many", HEADER + "nier\tdeny\t3\t-\t-\t-\n", "verbs.tsv, line 2: 6 cells where 5 are expected"),
    (
        "empty cell",
        HEADER + "nier\t\t3\t-\t-\n",
        "verbs.tsv, line 2: column 'act' is empty; write '-' for none",
    ),
    ("blank cell", HEADER + "nier\t \t3\t-\t-\n", "verbs.tsv, line 2: column 'act' is empty"),
    ("empty line", HEADER + "\n" + GOOD, "verbs.tsv, line 2: 1 cells where 5 are expected"),
    ("duplicate", HEADER + GOOD * 2, "verbs.tsv, line 3: 'dire' stands already on line 2"),
    (
        "not of the set",
        HEADER + "nier\tsing\t3\t-\t-\n",
        "verbs.tsv, line 2: column 'act': 'sing' is not one of assert",
    ),
    (
        "not a strength",
        HEADER + "nier\tdeny\t4\t-\t-\n",
        "verbs.tsv, line 2: column 'que': '4' is not a strength",
    ),
    (
        "not a number",
        HEADER + "nier\tdeny\ttwo\t-\t-\n",
        "verbs.tsv, line 2: column 'que': 'two' is not a strength",
    ),
    (
        "not in the list",
        HEADER + "nier\tdeny\t3\tde,par\t-\n",
        "verbs.tsv, line 2: column 'inf': 'par' is not among bare",
    ),
]


@pytest.mark.parametrize(("content", "message"), [pytest.param(*case[1:], id=case[0]) for case in BAD])
def test_bad_table(content: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as caught:
        read(tmp_path, content)
    assert message in str(caught.value)


def test_rows_may_share_a_part_of_their_key(tmp_path: Path) -> None:
    content = HEADER + "dire\tassert\t3\t-\t-\n" + "dire\tdeny\t3\t-\t-\n"
    assert len(read(tmp_path, content, "lemma", "act")) == 2
    with pytest.raises(LexiconError, match="line 3: 'dire' stands already on line 2"):
        read(tmp_path, content, "lemma")


def test_rows_before_a_bad_one_are_given(tmp_path: Path) -> None:
    path = tmp_path / "verbs.tsv"
    path.write_text(HEADER + GOOD + "nier\n", encoding="utf-8")
    rows = read_rows(path, "verbs.tsv", SCHEMA, ("lemma",))
    assert next(rows)["lemma"] == "dire"
    with pytest.raises(LexiconError):
        next(rows)


def test_table_of_the_package() -> None:
    assert table_path("verbs.tsv").read_text(encoding="utf-8").startswith("lemma\t")
