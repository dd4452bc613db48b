"""The room ``selection``: which sentences are worth a parse, from the surface alone."""

from __future__ import annotations

import pytest

from attribution.selection import worth_parsing
from parses import article_of


@pytest.mark.parametrize(
    ("text", "sentences", "expected"),
    [
        pytest.param("Mariam a ouvert un salon. « Nous tiendrons. »", 2, [0, 1], id="before a quotation"),
        pytest.param("Mariam a ouvert un salon.\n« Nous tiendrons. »", 2, [1], id="another paragraph"),
        pytest.param("Mariam a ouvert un salon. « Tenir » est un mot.", 2, [1], id="quotation in a sentence"),
        pytest.param("Mariam a ouvert un salon. Il est à Nantes.", 2, [], id="no quotation"),
    ],
)
def test_who_may_speak_a_quotation_is_parsed(text: str, sentences: int, expected: list[int]) -> None:
    assert worth_parsing(article_of(text, *["-"] * sentences)) == expected
