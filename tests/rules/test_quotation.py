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


def test_signature_may_speak() -> None:
    found = speakers("« Nous tiendrons. »\n— Léa Morel", "-", "-")
    assert found[0] == ("signature", "Léa Morel")
