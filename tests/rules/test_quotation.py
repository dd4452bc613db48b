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
    assert all(candidate.cue is None and candidate.source is None for candidate in found)


@pytest.mark.parametrize(
    ("feature", "likely", "unlikely"),
    [
        ("whole", "« Nous tiendrons jusqu'au bout. »", "Le mot « tenir » plaît."),
        ("dash", "— Oui, tout va bien.", "« Oui, tout va bien. »"),
        ("unclosed", "« Nous tiendrons.", "« Nous tiendrons. »"),
        ("title", "Elle lit « La Mer au Loin ».", "Elle lit « la mer au loin »."),
        ("one_word", "Un « gâchis ».", "Un « très grand gâchis »."),
    ],
)
def test_features(feature: str, likely: str, unlikely: str) -> None:
    (one,), (other,) = alone(likely, 1), alone(unlikely, 1)
    assert one.features.get(feature, 0.0) > other.features.get(feature, 0.0)
