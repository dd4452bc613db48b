"""The sentences of tests/cases through the real model: every record of the notation, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Attribution, Extractor
from notation import Entry, Record, load, render

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
DETERMINERS = {
    *("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "m", "mme"),
    *("ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs"),
}


def entries() -> list[object]:
    """All cases, with their known failures as strict expected failures."""
    params = []
    for path in CASES:
        for entry in load(path):
            marks = [pytest.mark.xfail(reason=entry.xfail, strict=True)] if entry.xfail else []
            params.append(pytest.param(entry, id=entry.id, marks=marks))
    return params


def letters(text: str, extents: tuple[tuple[int, int], ...]) -> set[int]:
    """The letters and digits that extents cover."""
    return {i for start, end in extents for i in range(start, end) if text[i].isalnum()}


def words(text: str, extent: tuple[int, int] | None) -> list[str]:
    """The words of a source without determiners."""
    if extent is None:
        return []
    plain = "".join(char if char.isalnum() else " " for char in text[slice(*extent)].lower()).split()
    return [word for word in plain if word not in DETERMINERS] or plain


def same(text: str, expected: Record, found: Record) -> bool:
    """The same source words, a cue that overlaps and a content that agrees on nine letters in ten."""
    one, other = letters(text, expected.content), letters(text, found.content)
    if len(one & other) < 0.9 * len(one | other):
        return False
    if words(text, expected.source) != words(text, found.source):
        return False
    if expected.cue is None or found.cue is None:
        return expected.cue is found.cue
    return expected.cue[0] < found.cue[1] and found.cue[0] < expected.cue[1]


def as_record(attribution: Attribution) -> Record:
    """The spans of an attribution."""
    source = attribution.source.span if attribution.source else None
    cue = attribution.cue
    return Record(
        content=tuple((span.start, span.end) for span in attribution.content),
        source=None if source is None else (source.start, source.end),
        cue=None if cue is None else (cue.span.start, cue.span.end),
    )


@pytest.mark.model
@pytest.mark.parametrize("entry", entries())
def test_sentence(entry: Entry, extractor: Extractor) -> None:
    """Exactly the attributions of the case are found."""
    case = entry.case
    found = [as_record(attribution) for attribution in extractor.extract(case.text)]
    missing = [e for e in case.records if not any(same(case.text, e, f) for f in found)]
    invented = [f for f in found if not any(same(case.text, e, f) for e in case.records)]
    shown = f"\nexpected {entry.notation}\nfound    {render(case.text, tuple(found))}"
    assert not missing, shown
    assert not invented, shown
