"""The table of modality: act, negation and conditional of what the rules propose."""

from __future__ import annotations

import pytest

from answers import answers
from attribution import Extractor
from attribution.records import Attribution, Form
from attribution.rules import propose
from attribution.sources import identify
from attribution.spans import Claim, complete
from notation import Case, parse

CASES = answers("modality")


def record_of(case: Case, extractor: Extractor) -> Attribution | None:
    """The record of the candidate whose cue and content are nearest to the bracketed ones."""
    (expected,) = case.records
    article = extractor.read(case.text)
    letters = {i for start, end in expected.content for i in range(start, end)}
    best: tuple[float, Claim] | None = None
    for candidate in (complete(article, one) for one in propose(article)):
        if candidate.cue is None or not candidate.content:
            continue
        cue = expected.cue or (0, len(case.text))
        if not (candidate.cue[0] < cue[1] and cue[0] < candidate.cue[1]):
            continue
        found = {i for start, end in candidate.content for i in range(start, end)}
        overlap = len(letters & found) / len(letters | found)
        if best is None or overlap > best[0]:
            form = Form.DIRECT if "«" in case.text else Form.INDIRECT
            best = overlap, Claim(candidate, candidate.content, form, 1.0)
    return None if best is None else identify(article, (best[1],))[0]


def test_table_is_large_enough() -> None:
    assert len(CASES) >= 60


@pytest.mark.model
@pytest.mark.parametrize(("notation", "expected"), CASES)
def test_modality(notation: str, expected: list[str], extractor: Extractor) -> None:
    record = record_of(parse(notation), extractor)
    assert record is not None, "the rules propose nothing here"
    assert record.cue is not None
    found = [
        str(record.cue.act),
        *(["negated"] if record.negated else []),
        *(["conditional"] if record.conditional else []),
    ]
    assert found == expected
