"""What the training learns from an article: the choices that its annotations, made by hand here, leave."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from parses import article_of

pytest.importorskip("scipy", reason="the extra train")

from train import choices_of

TEXT = "« Nous tiendrons jusqu'au bout. »"
WORDS = {"start": 2, "end": 31}


def chars(_: str, extents: list[dict[str, int]]) -> set[int]:
    return {index for extent in extents for index in range(extent["start"], extent["end"])}


SCORER: Any = SimpleNamespace(
    flat=lambda _, entry: entry,
    chars=chars,
    jaccard=lambda one, other: len(one & other) / len(one | other),
    source_overlap=lambda _, one, other: float(one == other),
)
"""The figures of the benchmark's scorer, as far as the choices need them."""


def shares(*entries: dict[str, Any]) -> list[tuple[float, ...]]:
    """What the readings of each choice deserve, where the text is annotated with these."""
    document = {"text": TEXT, "attributions": list(entries)}
    return [choice.shares for choice in choices_of([document], [article_of(TEXT, "-")], SCORER)]


def entry(cue: dict[str, int] | None, *, optional: bool = False) -> dict[str, Any]:
    return {"source": None, "cue": cue, "content": [WORDS], "optional": optional}


def test_quotation_that_is_annotated_without_a_cue_is_right() -> None:
    assert shares(entry(None)) == [(1.0,)]


def test_quotation_that_nobody_annotated_is_wrong() -> None:
    assert shares() == [(0.0,)]


def test_quotation_of_a_cue_teaches_nothing_of_those_that_stand_alone() -> None:
    assert shares(entry({"start": 0, "end": 1})) == []


def test_what_annotators_disagreed_on_teaches_nothing() -> None:
    assert shares(entry(None, optional=True)) == []
