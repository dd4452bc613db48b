"""The JSON Schema of a record: what it takes, what it refuses, and that it knows every field."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from attrs import fields_dict
from jsonschema import Draft202012Validator

from attribution import Act, Attribution, CueKind, Extractor, Form, SourceKind, record_schema
from test_records import BARE_LAYOUT, FULL_LAYOUT

VALIDATOR = Draft202012Validator(record_schema())
NAME_ONLY = {"text": None, "start": None, "end": None, "kind": "person", "name": "Luc Morel"}


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(record_schema())


def test_schema_has_the_fields_and_values_of_the_records() -> None:
    schema = record_schema()
    assert list(schema["properties"]) == list(fields_dict(Attribution)) == schema["required"]
    source, cue = schema["$defs"]["source"]["properties"], schema["$defs"]["cue"]["properties"]
    assert schema["properties"]["form"]["enum"] == list(Form)
    assert source["kind"]["enum"] == list(SourceKind)
    assert (cue["kind"]["enum"], cue["act"]["enum"]) == (list(CueKind), list(Act))


@pytest.mark.parametrize("layout", [FULL_LAYOUT, BARE_LAYOUT, {**FULL_LAYOUT, "source": NAME_ONLY}])
def test_layouts_are_valid(layout: dict[str, Any]) -> None:
    VALIDATOR.validate(layout)
    assert Attribution.from_dict(layout).to_dict() == layout


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("form",), "quoted"),
        (("content",), []),
        (("content", 0, "start"), -1),
        (("source", "kind"), "robot"),
        (("source", "start"), None),
        (("cue", "act"), None),
        (("parent",), -1),
        (("negated",), 1),
        (("confidence",), 1.5),
        (("rule",), None),
        (("more",), 1),
    ],
)
def test_broken_layouts_are_refused(path: tuple[Any, ...], value: Any) -> None:
    layout = copy.deepcopy(FULL_LAYOUT)
    place: Any = layout
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(layout)


@pytest.mark.parametrize("field", FULL_LAYOUT)
def test_missing_fields_are_refused(field: str) -> None:
    assert not VALIDATOR.is_valid({key: value for key, value in FULL_LAYOUT.items() if key != field})


@pytest.mark.model
def test_records_of_an_article_are_valid(extractor: Extractor, port: str) -> None:
    records = extractor.extract(port)
    assert records
    for record in records:
        VALIDATOR.validate(record.to_dict())
