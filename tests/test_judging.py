"""Records beside annotations: each annotation has one fate, each record one verdict."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from judging import Judged, Tally, accuracies, by_form, judge, losses, reliability

TEXT = "Le maire a dit que la piscine ouvrira, selon la presse locale."
MAYOR, SAID, CLAUSE = "Le maire", "a dit", "la piscine ouvrira"


def span(part: str) -> dict[str, int]:
    start = TEXT.index(part)
    return {"start": start, "end": start + len(part)}


def entry(source: str | None, cue: str | None, content: str, **more: Any) -> dict[str, Any]:
    """An attribution in the JSON layout, as annotated or as found."""
    named = None if source is None else {**span(source), "kind": "person", "name": source}
    return {
        "form": "indirect",
        "source": named,
        "cue": cue and span(cue),
        "content": [span(content)],
        "medium": None,
        "rule": "verb-que",
        "confidence": 0.9,
        **more,
    }


def _flat(_text: str, one: dict[str, Any]) -> dict[str, Any]:
    source = one["source"] or {"kind": None, "name": None}
    return {
        **one,
        "kind": source["kind"],
        "resolved": source["name"],
        "optional": one.get("optional", False),
    }


def _chars(_text: str, spans: list[dict[str, int]]) -> set[int]:
    return {place for one in spans for place in range(one["start"], one["end"])}


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)


def _source_overlap(_text: str, one: Any, other: Any) -> float:
    return float(one == other or (one is not None and other is not None and one["start"] == other["start"]))


def _pair_up(text: str, gold: list[Any], found: list[Any]) -> list[tuple[int, int, float]]:
    """First come, first served: enough for one annotation and one record at a place."""
    pairs: dict[int, int] = {}
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            shared = _chars(text, one["content"]) & _chars(text, other["content"])
            if shared and i not in pairs and j not in pairs.values():
                pairs[i] = j
    return [(i, j, 1.0) for i, j in pairs.items()]


SCORER: Any = SimpleNamespace(
    flat=_flat,
    chars=_chars,
    jaccard=_jaccard,
    source_overlap=_source_overlap,
    pair_up=_pair_up,
    same_name=lambda one, other: one == other,
    words=str.split,
)


def judged(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> Judged:
    (article,) = judge([{"id": "a", "text": TEXT, "attributions": gold}], {"a": found}, SCORER)
    return article


GOLD = entry(MAYOR, SAID, CLAUSE)


@pytest.mark.parametrize(
    ("found", "fate"),
    [
        ([entry(MAYOR, SAID, CLAUSE)], "found"),
        ([entry(MAYOR, SAID, "la piscine ouvrira, selon")], "found"),
        ([entry("la presse locale", SAID, CLAUSE)], "source"),
        ([entry("la presse locale", "selon", CLAUSE)], "cue wrong"),
        ([entry(MAYOR, SAID, "que")], "content boundary"),
        ([entry("la presse locale", "selon", "que")], "cue missed"),
        ([], "cue missed"),
    ],
)
def test_fate_of_an_annotation(found: list[dict[str, Any]], fate: str) -> None:
    article = judged([GOLD], found)
    assert [what for _, what in article.fates] == [fate]
    assert [right for _, right in article.verdicts] == [fate == "found"] * len(found)


def test_quotation_without_cue_has_a_fate_of_its_own() -> None:
    article = judged([entry(None, None, CLAUSE)], [])
    assert [fate for _, fate in article.fates] == ["quotation without cue"]


def test_optional_annotation_counts_neither_way() -> None:
    article = judged([{**GOLD, "optional": True}], [entry(MAYOR, SAID, CLAUSE)])
    assert list(article.fates) == []
    assert list(article.verdicts) == []
    assert article.relations == []


def test_accuracies_count_relations_only() -> None:
    wrong_kind = entry(MAYOR, SAID, CLAUSE, medium=span("selon la presse locale"))
    wrong_kind["source"] = {**wrong_kind["source"], "kind": "group"}
    found = accuracies([judged([GOLD], [wrong_kind]), judged([GOLD], [])], SCORER)
    assert found["kind"] == Tally(0, 1)
    assert found["name"] == Tally(1, 1)
    assert found["cue"] == Tally(1, 1)
    assert found["medium invented"] == Tally(1, 1)
    assert "medium" not in found


def test_tables() -> None:
    articles = [judged([GOLD], [entry(MAYOR, SAID, CLAUSE)]), judged([GOLD], [])]
    assert list(by_form(articles))[2] == ("indirect  recall 0.500 (1 of 2)   precision 1.000 (1 of 1)")
    assert [line.split()[0] for line in losses(articles)] == ["found", "cue"]
    assert list(reliability(articles))[1:] == [
        "0.9-1.0          1   0.900  1.000",
        "expected calibration error 0.100",
    ]


def test_tally_of_nothing() -> None:
    assert str(Tally.of([])) == "0.000 (0 of 0)"
