"""The rule ``quotation``: quotations without a cue, found without a parse, with what makes them likely."""

from __future__ import annotations

import pytest

from attribution.rules.quotation import RULE
from attribution.rules.rule import Candidate
from parses import article_of, candidates_of


def alone(text: str, sentences: int) -> list[Candidate]:
    """What the rule finds in a text of so many sentences."""
    return candidates_of(RULE, article_of(text, *["-"] * sentences))


@pytest.mark.parametrize(
    ("text", "sentences", "expected"),
    [
        pytest.param(
            "Le maire est venu. « Nous tiendrons. »", 2, [[" Nous tiendrons. "]], id="whole sentence"
        ),
        pytest.param("Il cite « Le Cid ».", 1, [[" Le Cid "]], id="inside a sentence"),
        pytest.param("«Il dit «non» net.»", 1, [["Il dit «non» net."]], id="outermost only"),
        pytest.param("«Un jour.\n«Un autre.»", 2, [["Un jour.", "Un autre."]], id="two paragraphs"),
        pytest.param("— Oui, tout va bien.", 1, [["Oui, tout va bien."]], id="dialogue turn"),
        pytest.param("Il parle du pont.", 1, [], id="near miss: no marks"),
        pytest.param('Un écran de 15" et d\'autres de 17".', 1, [], id="near miss: inches"),
    ],
)
def test_finds(text: str, sentences: int, expected: list[list[str]]) -> None:
    found = alone(text, sentences)
    assert [[text[start:end] for start, end in candidate.content] for candidate in found] == expected
    assert all(candidate.cue is None for candidate in found)
    assert [candidate.how for candidate in found] == ["none"] * len(found)


@pytest.mark.parametrize(
    ("feature", "likely", "unlikely"),
    [
        ("whole", "« Nous tiendrons jusqu'au bout. »", "Le mot « tenir » plaît."),
        ("dash", "— Oui, tout va bien.", "« Oui, tout va bien. »"),
        ("unclosed", "« Nous tiendrons.", "« Nous tiendrons. »"),
        ("title", "Elle lit « La Mer au Loin ».", "Elle lit « la mer au loin »."),
        ("one word", "Un « gâchis ».", "Un « très grand gâchis »."),
    ],
)
def test_features(feature: str, likely: str, unlikely: str) -> None:
    (one,), (other,) = alone(likely, 1), alone(unlikely, 1)
    assert one.features.get(feature, 0.0) > other.features.get(feature, 0.0)


def speakers(text: str, *parses: str) -> list[tuple[str, str | None]]:
    """How each speaker that is proposed was found, and who it is."""
    found = candidates_of(RULE, article_of(text, *parses))
    return [(one.how, one.source and text[slice(*one.source)]) for one in found]


def test_subject_of_the_sentence_may_speak_and_so_may_nobody() -> None:
    parse = (
        "Le/DET/det/2 maire/NOUN/nsubj/3 regrette/VERB/ROOT/0/fin cette/DET/det/5 décision/NOUN/obj/3 "
        "./PUNCT/punct/3"
    )
    found = speakers("Le maire « regrette cette décision ».", parse)
    assert found[0] == ("subject", "Le maire")
    assert found[-1] == ("none", None)


def test_subject_of_the_next_sentence_may_speak() -> None:
    parse = (
        "La/DET/det/2 maire/NOUN/nsubj/4 est/AUX/aux:tense/4/fin repartie/VERB/ROOT/0/past ./PUNCT/punct/4"
    )
    found = speakers("« Nous tiendrons. » La maire est repartie.", "-", parse)
    assert found == [("next", "La maire"), ("none", None)]


@pytest.mark.parametrize(
    "signed", ["\n— Léa Morel", " - Léa Morel, maire de Sète", " (Léa Morel, maire de Sète)", "\n— Léo"]
)
def test_signature_may_speak(signed: str) -> None:
    found = speakers("« Nous tiendrons. »" + signed, "-", "-")
    assert found[0] == ("signature", signed.strip("\n— -(").partition(",")[0])


@pytest.mark.parametrize(
    "unsigned", [" (Paris)", " (Léa Morel, 2011)", " - Morel gagne", " (Léa Morel et moi)"]
)
def test_what_is_no_signature(unsigned: str) -> None:
    assert "signature" not in dict(speakers("« Nous tiendrons. »" + unsigned, "-", "-"))


@pytest.mark.parametrize(
    ("sentence", "parse", "expected"),
    [
        pytest.param(
            "Mariam, 27 ans, a ouvert un salon.",
            "Mariam/PROPN/nsubj/7 ,/PUNCT/punct/4 27/NUM/nummod/4 ans/NOUN/appos/1/plur ,/PUNCT/punct/4 "
            "a/AUX/aux:tense/7/fin ouvert/VERB/ROOT/0/past un/DET/det/9 salon/NOUN/obj/7 ./PUNCT/punct/7",
            ["Mariam"],
            id="opens the sentence",
        ),
        pytest.param(
            "Hier, la salle a été rouverte par Mariam.",
            "Hier/ADV/advmod/7 ,/PUNCT/punct/1 la/DET/det/4 salle/NOUN/nsubj:pass/7 a/AUX/aux:tense/7/fin "
            "été/AUX/aux:pass/7/past rouverte/VERB/ROOT/0/pass+past par/ADP/case/9 "
            "Mariam/PROPN/obl:agent/7 ./PUNCT/punct/7",
            ["la salle", "Mariam"],
            id="agent",
        ),
        pytest.param(
            "Depuis lundi, c'est la fête.",
            "Depuis/ADP/case/2 lundi/NOUN/obl:mod/7 ,/PUNCT/punct/2 c'/PRON/nsubj/7 est/AUX/cop/7/fin "
            "la/DET/det/7 fête/NOUN/ROOT/0 ./PUNCT/punct/7",
            [],
            id="near miss: nobody",
        ),
        pytest.param(
            "C'est un salon qui attire.",
            "C'/PRON/nsubj/4 est/AUX/cop/4/fin un/DET/det/4 salon/NOUN/ROOT/0 qui/PRON/nsubj/6 "
            "attire/VERB/acl:relcl/4/fin ./PUNCT/punct/4",
            [],
            id="near miss: nobody, first in the sentence",
        ),
    ],
)
def test_whom_the_sentence_before_names_may_speak(sentence: str, parse: str, expected: list[str]) -> None:
    found = speakers(f"{sentence} « Nous tiendrons. »", parse, "-")
    named = [source for how, source in found if how == "named" and source is not None]
    assert sorted(set(named)) == sorted(expected)


def test_another_paragraph_names_nobody() -> None:
    parse = (
        "Mariam/PROPN/nsubj/3 a/AUX/aux:tense/3/fin ouvert/VERB/ROOT/0/past un/DET/det/5 salon/NOUN/obj/3 "
        "./PUNCT/punct/3"
    )
    found = speakers("Mariam a ouvert un salon.\n« Nous tiendrons. »", parse, "-")
    assert "named" not in {how for how, _ in found}
