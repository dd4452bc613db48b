"""The same records however a text is typed: the mutations of ``benchmarks/typography.py`` on the examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Extractor
from typography import MUTATIONS, TARGET, shares

CAPITALS = """À Évreux, l'État a dépensé trop, affirme Éric Lévêque. « Ça suffit », a répété l'Élysée.

Âgée de 90 ans, Édith Çelik promet de revenir. D'après l'Église, Élodie Îlot ira à l'Œuvre. «Était-ce vrai ?»,
demande Ève Ôtant.
"""
"""What the examples do not have."""
TEXTS = [
    CAPITALS,
    *(
        path.read_text(encoding="utf-8")
        for path in sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
    ),
]
COMPOSED = {"NFC"}
"""Mutations that leave the examples as they are."""


@pytest.mark.model
@pytest.mark.parametrize("name", MUTATIONS)
def test_records_survive(name: str, extractor: Extractor) -> None:
    count = shares(extractor, TEXTS, {name: MUTATIONS[name]})[0][name]
    assert count["all"] > 40
    assert count["changed"] or name in COMPOSED
    assert count["kept"] >= TARGET * count["all"]


@pytest.mark.model
def test_the_measure_sees_losses(extractor: Extractor) -> None:
    """Without any mark the articles say less."""
    unmarked = str.maketrans(dict.fromkeys('«»“”"', " "))
    count = shares(extractor, TEXTS, {"none": lambda text: text.translate(unmarked)})[0]["none"]
    assert count["kept"] < TARGET * count["all"]
