"""What the training learns from an article: the choices that its annotations, made by hand here, leave."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

from parses import article_of

pytest.importorskip("scipy", reason="the extra train")

import train
from train import Choice, choices_of, fit

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


def test_unchecked_articles_come_with_their_extents(tmp_path: Path) -> None:
    texts = tmp_path / "articles.jsonl"
    annotated = [json.loads(line) for line in train.ANNOTATIONS.read_text(encoding="utf-8").splitlines()]
    entries = [{"id": one["id"], "text": "é" * one["length"]} for one in annotated]
    texts.write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    documents = train.read_unchecked(texts)
    assert len(documents) == len(annotated) > 100
    for document in documents:
        for one in document["attributions"]:
            for extent in (one["source"], one["cue"], *one["content"]):
                assert extent is None or 0 <= extent["start"] < extent["end"] <= len(document["text"])


def test_unchecked_articles_must_be_those_that_were_annotated(tmp_path: Path) -> None:
    texts = tmp_path / "articles.jsonl"
    lines = train.ANNOTATIONS.read_text(encoding="utf-8").splitlines()
    entries = [{"id": json.loads(line)["id"], "text": "another"} for line in lines]
    texts.write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    with pytest.raises(ValueError, match="when it was annotated"):
        train.read_unchecked(texts)


def test_without_the_texts_there_are_no_unchecked_articles(tmp_path: Path) -> None:
    assert train.read_unchecked(tmp_path / "missing.jsonl") == []


def test_a_choice_of_half_the_weight_pulls_half_as_much() -> None:
    right = Choice(0, ({"good": 1.0},), (1.0,))
    wrong = Choice(0, ({"good": 1.0},), (0.0,), weight=0.5)
    assert (
        fit([right, wrong])["good"] > 0 > fit([evolve(right, weight=0.5), evolve(wrong, weight=1.0)])["good"]
    )
