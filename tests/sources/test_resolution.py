"""The table of resolution: who the source of each bracketed claim is."""

from __future__ import annotations

import pytest

from answers import answers
from attribution import Extractor
from attribution.article import Article
from attribution.records import CueKind, Form
from attribution.rules.rule import Candidate
from attribution.sources import identify
from attribution.spans import Claim
from notation import Record, parse

CASES = answers("resolution", " | ")


def claim_of(article: Article, record: Record) -> Claim:
    cue = record.cue
    preposition = cue is None or cue[0] == cue[1]
    if cue is None and record.source is not None:  # «Selon [S X]»: the word before the source
        before = article.view[: record.source[0]].rstrip()
        cue = (before.rfind(" ") + 1, len(before))
        preposition = True
    candidate = Candidate(
        rule="table",
        content=record.content,
        cue=cue,
        kind=CueKind.PREPOSITION if preposition else CueKind.VERB,
        lemma="",
        act="assert",
        source=record.source,
        how="table",
        sentence=article.sentence_at(cue[0] if cue else record.content[0][0]),
        anchor=cue[0] if cue else record.content[0][0],
    )
    return Claim(candidate, record.content, Form.INDIRECT, 1.0)


def test_table_is_large_enough() -> None:
    assert len(CASES) >= 80


@pytest.mark.model
@pytest.mark.parametrize(("notation", "expected"), CASES)
def test_source(notation: str, expected: list[str], extractor: Extractor) -> None:
    case = parse(notation)
    article = extractor.read(case.text)
    records = identify(article, tuple(claim_of(article, record) for record in case.records))
    found = [f"{one.source.kind}: {one.source.name or '-'}" for one in records if one.source]
    assert found == expected
