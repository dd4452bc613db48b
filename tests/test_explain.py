"""explain(): every candidate has evidence, every loser a reason, every record its name; and it reads well."""

from __future__ import annotations

import pytest

from attribution import Explanation, Extractor, explain
from attribution.records import Span

TEXT = (
    "Léa Morel, la maire de Sète, a reçu les dockers. Elle a promis que le pont rouvrirait. « On verra », "
    "ajoute le syndicat. Il ajoute du sucre. Selon la préfecture, deux routes restent coupées. "
    "Des voix s'élèvent."
)


@pytest.fixture(scope="module")
def explained(extractor: Extractor) -> tuple[Explanation, ...]:
    return extractor.explain(TEXT)


pytestmark = pytest.mark.model


def test_records_are_the_candidates_that_were_kept(
    explained: tuple[Explanation, ...], extractor: Extractor
) -> None:
    records = extractor.extract(TEXT)
    kept = [one for one in explained if one.kept]
    assert records
    assert {(one.rule, one.content, one.confidence) for one in kept} == {
        (record.rule, record.content, record.confidence) for record in records
    }


def test_every_candidate_has_evidence_and_its_place(explained: tuple[Explanation, ...]) -> None:
    for one in explained:
        sizes = [abs(value) for value in one.evidence.values()]
        assert sizes
        assert sizes == sorted(sizes, reverse=True)
        assert all(TEXT[span.start : span.end] == span.text for span in one.content)


def test_losers_say_why(explained: tuple[Explanation, ...]) -> None:
    lost = [one for one in explained if not one.kept]
    assert lost
    assert all("likel" in one.lost for one in lost)
    assert all(one.resolution == "" for one in lost)


def test_more_evidence_makes_a_candidate_likelier(explained: tuple[Explanation, ...]) -> None:
    kept = [sum(one.evidence.values()) for one in explained if one.kept]
    lost = [sum(one.evidence.values()) for one in explained if not one.kept]
    assert min(kept) > sum(lost) / len(lost)


def test_records_say_how_their_name_was_found(explained: tuple[Explanation, ...]) -> None:
    (promise,) = [one for one in explained if one.kept and one.cue and one.cue.text == "a promis"]
    assert promise.source is not None
    assert promise.source.text == "Elle"
    assert promise.name == "Léa Morel"
    assert "(personal)" in promise.resolution


def test_unresolved_source_says_why(extractor: Extractor) -> None:
    (record,) = [one for one in extractor.explain("Il a promis que le pont rouvrirait.") if one.kept]
    assert record.name is None
    assert record.resolution


def test_near_miss_has_no_kept_candidate() -> None:
    assert [one for one in explain("Il ajoute du sucre pour adoucir la sauce.") if one.kept] == []


def test_text_without_cue_has_nothing_to_explain(extractor: Extractor) -> None:
    assert extractor.explain("Le pont.") == ()


def test_explanation_reads_well() -> None:
    one = Explanation(
        rule="verb-que",
        source=None,
        cue=Span("dit", 0, 3),
        content=(Span("oui", 4, 7), Span("non", 8, 11)),
        confidence=0.28,
        evidence={"strength": 1.5, "source=none": -0.75, "finite": 0.02, "length=1": -0.01},
        lost="less likely than 0.33",
    )
    assert str(one) == (
        "0.28 verb-que: lost: less likely than 0.33\n"
        "  source — | cue 'dit' | content 'oui […] non'\n"
        "  for strength +1.50\n"
        "  against source=none -0.75\n"
        "  and 2 smaller, together +0.01"
    )


def test_record_shows_its_name() -> None:
    one = Explanation(
        rule="preposition",
        source=Span("Il", 0, 2),
        cue=None,
        content=(Span("oui", 4, 7),),
        confidence=0.9,
        evidence={"strength": 1.0},
        name="Luc Morel",
        resolution="the last man named (personal)",
    )
    assert str(one).splitlines()[2:] == [
        "  name 'Luc Morel': the last man named (personal)",
        "  for strength +1.00",
        "  against —",
    ]
