"""The table of weights and the note beside it."""

from __future__ import annotations

import re

from attribution.decide import load_weights
from attribution.lexicon.tables import table_path
from attribution.rules import RULES

LINES = table_path("weights.tsv").read_text(encoding="utf-8").splitlines()
NOTE = table_path("weights.md").read_text(encoding="utf-8")


def test_weights_are_sorted_and_short() -> None:
    names = [line.partition("\t")[0] for line in LINES[1:]]
    assert names == sorted(names)
    assert [line for line in LINES[1:] if not re.fullmatch(r".+\t-?\d+\.\d\d", line)] == []


def test_every_rule_has_a_weight() -> None:
    """A rule without one was added and never trained."""
    rules = {name.partition(":")[0] for name in load_weights()}
    assert [rule.name for rule in RULES if rule.name not in rules] == []


def test_note_is_that_of_the_table() -> None:
    assert f"has {len(LINES) - 1} weights" in NOTE
    assert re.search(r"on 20\d\d-\d\d-\d\d\.", NOTE)
    assert re.search(r"learned from \d+ articles", NOTE)
    assert re.search(r"relation  P 0\.\d{3}  R 0\.\d{3}  F1 0\.\d{3}", NOTE)
