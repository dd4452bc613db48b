"""Exact sources and contents in sentences made of every combination: ``benchmarks/paradigms.py``."""

from __future__ import annotations

import pytest

from attribution import Extractor
from paradigms import CONSTRUCTIONS, Sentence, drawn, misread

CASES = 60
FEW = 3
"""Sentences of a construction that may be read wrongly."""


@pytest.mark.model
@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_few_are_misread(name: str, extractor: Extractor) -> None:
    sentences = drawn(CONSTRUCTIONS[name], CASES, seed=7)
    assert len({sentence.text for sentence in sentences}) > CASES / 2
    assert [sentence.text for sentence in misread(extractor, sentences)][FEW:] == []


@pytest.mark.model
def test_the_measure_sees_a_wrong_source(extractor: Extractor) -> None:
    sentence = Sentence("Selon le maire, le pont rouvrira.", "le préfet", "le pont rouvrira")
    assert misread(extractor, [sentence]) == [sentence]
