"""Which sentences are worth parsing: the surface leaves room for a construction, or for none."""

from __future__ import annotations

import pytest

from attribution.article import Article
from attribution.cues import CueFinder
from attribution.lexicon import default_lexicon
from attribution.pipeline import cut
from attribution.selection import worth_parsing


@pytest.fixture(scope="module")
def finder() -> CueFinder:
    return CueFinder(default_lexicon())


def article_of(text: str, finder: CueFinder) -> Article:
    return cut(text, finder, default_lexicon())


@pytest.mark.parametrize(
    "text",
    [
        "Le pont sera fermé, a précisé le maire.",
        "Le pont sera fermé, a de son côté précisé le maire.",
        "Le pont sera fermé, s'est exclamé le maire.",
        "Le pont, précise le maire, sera fermé.",
        "Le journal titre sur la fermeture du pont.",
        "L'un annonce la fermeture du pont.",
        "Pour le maire, le pont sera fermé.",
        "Pour Olivier Carré, le pont sera fermé.",
    ],
)
def test_worth_it(text: str, finder: CueFinder) -> None:
    assert worth_parsing(article_of(text, finder)) == [0]


@pytest.mark.parametrize(
    "text",
    [
        "L'ordre n'a jamais été précisé.",
        "Depuis hier, l'équipe s'est inclinée.",
        "La tenante du titre a gagné la course.",
        "Il court avec une avance de deux minutes.",
        "Pour éviter la foule, le train part tôt.",
    ],
)
def test_not_worth_it(text: str, finder: CueFinder) -> None:
    article = article_of(text, finder)
    assert article.cues
    assert worth_parsing(article) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mariam a ouvert un salon. « Nous tiendrons. »", [0, 1], id="before a quotation"),
        pytest.param("Mariam a ouvert un salon.\n« Nous tiendrons. »", [1], id="another paragraph"),
        pytest.param("Mariam a ouvert un salon. « Tenir » est un mot.", [1], id="quotation in a sentence"),
        pytest.param("Mariam a ouvert un salon. Il est à Nantes.", [], id="no quotation"),
    ],
)
def test_who_may_speak_a_quotation_is_parsed(text: str, expected: list[int], finder: CueFinder) -> None:
    assert worth_parsing(article_of(text, finder)) == expected
