"""The records: their JSON layout, their round trip, and what they refuse."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from attribution import Act, Attribution, Cue, CueKind, Form, Source, SourceKind, Span

FULL = Attribution(
    form=Form.MIXED,
    source=Source(Span("Celle-ci", 812, 820), SourceKind.ORGANIZATION, "Elysée"),
    cue=Cue(Span("a souligné", 821, 831), CueKind.VERB, "souligner", Act.ASSERT),
    content=(Span("avoir redit", 849, 860), Span("son accord", 870, 880)),
    medium=Span("à l'AFP", 832, 839),
    parent=3,
    negated=True,
    conditional=True,
    confidence=0.91,
    rule="verb-infinitive",
)
FULL_LAYOUT = {
    "form": "mixed",
    "source": {"text": "Celle-ci", "start": 812, "end": 820, "kind": "organization", "name": "Elysée"},
    "cue": {
        "text": "a souligné",
        "start": 821,
        "end": 831,
        "kind": "verb",
        "lemma": "souligner",
        "act": "assert",
    },
    "content": [
        {"text": "avoir redit", "start": 849, "end": 860},
        {"text": "son accord", "start": 870, "end": 880},
    ],
    "medium": {"text": "à l'AFP", "start": 832, "end": 839},
    "parent": 3,
    "negated": True,
    "conditional": True,
    "confidence": 0.91,
    "rule": "verb-infinitive",
}
BARE = Attribution(form=Form.DIRECT, source=None, cue=None, content=(Span("Oui", 1, 4),))
BARE_LAYOUT = {
    "form": "direct",
    "source": None,
    "cue": None,
    "content": [{"text": "Oui", "start": 1, "end": 4}],
    "medium": None,
    "parent": None,
    "negated": False,
    "conditional": False,
    "confidence": 1.0,
    "rule": "",
}

texts = st.text(max_size=20)
spans = st.builds(lambda text, start: Span(text, start, start + len(text)), texts, st.integers(0, 10**6))
records = st.builds(
    Attribution,
    form=st.sampled_from(Form),
    source=st.none() | st.builds(Source, st.none() | spans, st.sampled_from(SourceKind), st.none() | texts),
    cue=st.none() | st.builds(Cue, spans, st.sampled_from(CueKind), texts, st.sampled_from(Act)),
    content=st.lists(spans, min_size=1, max_size=4).map(tuple),
    medium=st.none() | spans,
    parent=st.none() | st.integers(0, 500),
    negated=st.booleans(),
    conditional=st.booleans(),
    confidence=st.floats(0, 1),
    rule=texts,
)


@pytest.mark.parametrize(
    ("record", "layout"), [(FULL, FULL_LAYOUT), (BARE, BARE_LAYOUT)], ids=["full", "bare"]
)
def test_layout(record: Attribution, layout: dict[str, Any]) -> None:
    """The values, and the order in which they are written."""
    assert json.dumps(record.to_dict()) == json.dumps(layout)
    assert Attribution.from_dict(layout) == record


def test_source_of_which_only_the_name_is_known() -> None:
    record = Attribution(
        form="direct", source=Source(None, SourceKind.PERSON, "Anne Roux"), cue=None, content=BARE.content
    )
    layout = {"text": None, "start": None, "end": None, "kind": "person", "name": "Anne Roux"}
    assert record.to_dict()["source"] == layout
    assert Attribution.from_dict(record.to_dict()) == record


def test_values_of_closed_sets_become_members() -> None:
    record = Attribution.from_dict(FULL_LAYOUT)
    assert record.form is Form.MIXED
    assert record.cue is not None
    assert (record.cue.kind, record.cue.act) == (CueKind.VERB, Act.ASSERT)
    assert record.source is not None
    assert record.source.kind is SourceKind.ORGANIZATION


@given(records)
def test_round_trip(record: Attribution) -> None:
    assert Attribution.from_dict(json.loads(json.dumps(record.to_dict()))) == record


@pytest.mark.parametrize("key", FULL_LAYOUT)
def test_missing_key(key: str) -> None:
    layout = {name: value for name, value in FULL_LAYOUT.items() if name != key}
    with pytest.raises(KeyError, match=key):
        Attribution.from_dict(layout)


@pytest.mark.parametrize(
    ("key", "value", "error"),
    [
        ("form", "spoken", ValueError),
        ("content", [], ValueError),
        ("content", [{"text": "Oui", "start": 1, "end": 5}], ValueError),
        ("content", [{"text": "Oui", "start": -1, "end": 2}], ValueError),
        ("content", [{"text": "Oui", "start": 1.0, "end": 4}], TypeError),
        ("content", [{"text": None, "start": None, "end": None}], TypeError),
        ("content", None, TypeError),
        ("source", {**FULL_LAYOUT["source"], "kind": "ghost"}, ValueError),
        ("source", {**FULL_LAYOUT["source"], "start": None}, TypeError),
        ("source", {**FULL_LAYOUT["source"], "name": 3}, TypeError),
        ("source", "Celle-ci", TypeError),
        ("cue", {**FULL_LAYOUT["cue"], "kind": "adverb"}, ValueError),
        ("cue", {**FULL_LAYOUT["cue"], "act": "sing"}, ValueError),
        ("cue", {**FULL_LAYOUT["cue"], "end": 900}, ValueError),
        ("parent", -1, ValueError),
        ("parent", "3", TypeError),
        ("negated", None, TypeError),
        ("conditional", 1, TypeError),
        ("confidence", 1.5, ValueError),
        ("confidence", float("nan"), ValueError),
        ("confidence", None, TypeError),
        ("rule", None, TypeError),
    ],
)
def test_wrong_value(key: str, value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        Attribution.from_dict({**FULL_LAYOUT, key: value})


def test_message_of_a_span_that_contradicts_its_offsets() -> None:
    with pytest.raises(ValueError, match=r"span \[1, 9\) does not hold 'Oui'"):
        Span("Oui", 1, 9)


def test_records_are_frozen_and_hashable() -> None:
    with pytest.raises(FrozenInstanceError):
        FULL.rule = "other"
    assert len({FULL, Attribution.from_dict(FULL_LAYOUT), BARE}) == 2
