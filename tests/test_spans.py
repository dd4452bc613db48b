"""The room ``spans``: which of two candidates stands, what a source holds; candidates made by hand."""

from __future__ import annotations

import pytest

from attribution.records import CueKind
from attribution.rules.rule import Candidate, Extent, shared
from attribution.spans import complete, jaccard, weigh
from parses import article_of

TEXT = "« Le pont tient. Il faut le peindre », a dit la maire. Le préfet affirme que la route est sûre."
ARTICLE = article_of(TEXT, "-", "-", "-")
QUOTED, SECOND, ROUTE = "Le pont tient. Il faut le peindre", "Il faut le peindre", "la route est sûre"
SAID = "a dit"


def extent(part: str) -> Extent:
    start = TEXT.index(part)
    return start, start + len(part)


def candidate(content: str, cue: str | None, likely: float) -> Candidate:
    """A candidate of a rule called ``test``, with a feature that says how likely it is."""
    (start, end), found = extent(content), extent(cue) if cue else None
    return Candidate(
        rule="test",
        content=((start, end),),
        cue=found,
        kind=CueKind.VERB if cue else None,
        lemma="dire" if cue else "",
        act="assert",
        source=None,
        how="none",
        sentence=ARTICLE.sentence_at(start),
        anchor=found[0] if found else start,
        features={"likely": likely},
    )


def winners(*candidates: Candidate) -> list[tuple[str, bool]]:
    """The contents that are claimed, and whether they have a cue."""
    weighed = weigh(ARTICLE, candidates, {"test:likely": 1.0})
    return [
        (TEXT[slice(*one.candidate.content[0])], one.candidate.cue is not None)
        for one in weighed
        if not one.reason
    ]


def test_quotation_with_a_cue_does_not_stand_alone_however_likely() -> None:
    assert winners(candidate(QUOTED, None, 5.0), candidate(QUOTED, SAID, 1.0)) == [(QUOTED, True)]


def test_half_of_a_quotation_with_a_cue_does_not_stand_alone() -> None:
    assert winners(candidate(SECOND, None, 5.0), candidate(QUOTED, SAID, 1.0)) == [(QUOTED, True)]


def test_what_no_cue_takes_stands_alone() -> None:
    assert winners(candidate(ROUTE, None, 5.0), candidate(QUOTED, SAID, 1.0)) == [
        (QUOTED, True),
        (ROUTE, False),
    ]


def test_quotation_stands_alone_where_its_cue_is_unlikely() -> None:
    assert winners(candidate(QUOTED, None, 5.0), candidate(QUOTED, SAID, -9.0)) == [(QUOTED, False)]


def test_two_cues_do_not_share_a_content() -> None:
    assert winners(candidate(ROUTE, "affirme", 2.0), candidate(ROUTE, SAID, 1.0)) == [(ROUTE, True)]


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("La députée «Ensemble» a voté.", "La députée «Ensemble", "La députée «Ensemble»"),
        ("La députée «Ensemble et demain» a voté.", "La députée «Ensemble", "La députée «Ensemble"),
        ("La députée Ensemble a voté.", "La députée", "La députée"),
    ],
)
def test_source_holds_the_closing_mark_of_what_it_opens(text: str, source: str, expected: str) -> None:
    article = article_of(text, "-")
    one = Candidate(
        rule="test", content=((0, len(text)),), cue=None, kind=None, lemma="", act="assert",
        source=(0, len(source)), how="tree", sentence=0, anchor=0, features={},
    )  # fmt: skip
    found = complete(article, one).source
    assert found is not None
    assert text[slice(*found)] == expected


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ([(0, 4)], [(2, 8)], 2),
        ([(0, 4), (6, 9)], [(2, 7)], 3),
        ([(0, 4)], [(4, 8)], 0),
        ([], [(4, 8)], 0),
        ([(0, 2), (3, 5), (6, 8)], [(1, 4), (4, 7)], 4),
    ],
)
def test_shared_characters(one: list[Extent], other: list[Extent], count: int) -> None:
    assert shared(one, other) == shared(other, one) == count
    sizes = sum(end - start for start, end in (*one, *other))
    assert jaccard(one, other) == (count / (sizes - count) if count else 0.0)
