"""The README tells the truth: its example is what comes out, its table has every field."""

from __future__ import annotations

import json
import re

import pytest
from attrs import fields_dict

from attribution import Act, Attribution, CueKind, Extractor, Form, SourceKind
from attribution.cli import table
from pages import blocks_of, read

README = read("README.md")


def marked(mark: str) -> str:
    """The body of the block under ``<!-- mark -->``."""
    (body,) = [block.body for block in blocks_of("README.md") if block.mark == mark]
    return body


def test_ci_commands_set_up_their_own_environment() -> None:
    for mark in ("ci: run", "ci: test"):
        (command,) = marked(mark).splitlines()
        assert command.startswith("python3 -m venv .venv")


def test_field_table_is_complete() -> None:
    rows = set(re.findall(r"^\| `([a-z_.]+)` \|", README, re.MULTILINE))
    assert set(fields_dict(Attribution)) <= {row.partition(".")[0] for row in rows}
    for value in (*Act, *CueKind, *Form, *SourceKind):
        assert f"`{value}`" in README


@pytest.mark.parametrize("mark", ["accuracy", "speed"])
def test_figures_are_there(mark: str) -> None:
    """The benchmarks write between these comments."""
    (figures,) = re.findall(rf"^<!-- {mark} -->\n(.*)^<!-- /{mark} -->$", README, re.MULTILINE | re.DOTALL)
    assert re.search(r"\d", figures)


@pytest.mark.model
def test_example_is_what_comes_out(extractor: Extractor) -> None:
    found = table(extractor.extract(marked("example")))
    assert marked("output").rstrip("\n") == found, f"the block under <!-- output --> should be:\n{found}"


@pytest.mark.model
def test_record_is_one_of_the_example(extractor: Extractor) -> None:
    """All but the last digits of the confidence, which change when the weights are trained again."""
    shown = json.loads(marked("record"))
    (found,) = [
        record.to_dict()
        for record in extractor.extract(marked("example"))
        if record.source is not None
        and record.source.span is not None
        and record.source.span.text == shown["source"]["text"]
    ]
    assert shown == {**found, "confidence": pytest.approx(found["confidence"], abs=0.05)}
    assert Attribution.from_dict(shown).to_dict() == shown
