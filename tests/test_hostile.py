"""Hostile texts: no pattern runs away, and the work of the whole pipeline grows with the text, not faster.

A pattern has two seconds of *processor* time for 100,000 characters: many times what it needs when it reads
each character a few times, and far too little when it reads each again for every other. The pipeline is
measured in calls of functions, which are the same on every machine, on texts of whole multiples of the
longest sentence: inside one, the rules compare each cue with each other.
"""

from __future__ import annotations

import sys
import tracemalloc
from types import FrameType

import pytest

from attribution import Extractor
from attribution.layout import MAX_SENTENCE
from patterns import MADE, Driven, compiled_inside, defined, every_pattern

SIZE = 100_000
"""Characters of a text that a pattern is driven over."""
SECONDS = 2.0
"""Processor time for one pattern and one text."""
GROWTH = 2.5
"""How much more work a text of twice the length may be: 2, and an edge for what begins and ends."""

REPEATED = [
    '"',
    "«",
    "'",
    " ",
    ".",
    ",",
    "a",
    "A",
    "\u0301",
    "0",
    "dit ",
    "a-",
    "A.",
    "l'",
    "Jean-Paul ",
    "de la ",
    "\n",
]
REPEATED_MORE = [
    "»", "’", "-", "—", ". ", "(", ")", ":", "é", "dit", "Jean ", "le ", "de ", "d'", "A-", "A ",
    "Aa", "a b", "...", " .", " ,", "[", "{", "“ ", "a, ", "on ", "je ", "qu'", "que ", "selon ",
    "a. A", "aA", "A a ", "ne ", "source ", "-t-", "<<", "''", "`", "1 ans, ", "est ", "et ", "se ",
    "s'", "en ", "s'en est ", "aujourd ", "même ", "si ", "\u00a0", "\t", "-il ", "? ",
    "porte-parole ", "du ", "A a-", "(...) ", "[...]", "» ", "\u200b", "🙂", "\x00",
]  # fmt: skip

# Patterns that read a window whose length the room itself limits; driven over the longest one.
WINDOWS = {
    "selection._BEFORE_VERB": 100,
    "selection._BEFORE_PARTICIPLE": 100,
}


def repeated(piece: str, size: int = SIZE) -> str:
    """A piece again and again, as many characters."""
    return (piece * (size // len(piece) + 1))[:size]


def drive(driven: Driven, pieces: list[str]) -> list[str]:
    """The pieces over which a pattern needs more than its time, alone or before something else."""
    size = WINDOWS.get(driven.name, SIZE)
    slow = []
    for piece in pieces:
        text = repeated(piece, size)
        try:
            driven.drive(text, SECONDS)
            driven.drive(f"Le {text[3:-1]}♦", SECONDS)
        except TimeoutError:
            slow.append(piece)
    return slow


PATTERNS = [pytest.param(driven, id=f"{driven.name}.{driven.method}") for driven in every_pattern()]


def test_the_patterns_are_found() -> None:
    names = {driven.name.partition(".")[0] for driven in every_pattern()}
    assert {"layout", "marks", "cues", "selection", "rules", "sources", "spans"} <= names
    assert defined() - {driven.pattern for driven in every_pattern()} == set()


def test_patterns_are_constants_or_made_where_it_is_known() -> None:
    assert compiled_inside() == MADE


def test_a_pattern_that_runs_away_is_caught() -> None:
    import regex

    assert drive(Driven("own", "search", regex.compile(r"\s+$")), [" "]) == [" "]


@pytest.mark.parametrize("driven", PATTERNS)
def test_pattern_is_linear(driven: Driven) -> None:
    assert drive(driven, REPEATED) == []


@pytest.mark.long
@pytest.mark.parametrize("driven", PATTERNS)
def test_pattern_is_linear_over_many_pieces(driven: Driven) -> None:
    assert drive(driven, [*REPEATED, *REPEATED_MORE]) == []


def calls(extractor: Extractor, text: str) -> int:
    """How many calls of functions it takes to read a text."""
    count = 0

    def tally(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        extractor.extract(text)
    finally:
        sys.setprofile(before)
    return count


SENTENCES = {
    "quotations": "« Oui », dit-il. ",
    "incises": ", dit-il",
    "clauses": "Il dit que oui.\n",
    "one sentence": "le maire estime que ",
    "sources": "Selon lui, non. ",
    "names": "Anne Roux a dit non. ",
    "acronyms": "Le CGT (CGT) dit non. ",
    "colons": "Anne Roux : oui.\n",
}


@pytest.mark.model
@pytest.mark.parametrize("piece", SENTENCES.values(), ids=SENTENCES)
def test_work_grows_with_the_text(extractor: Extractor, piece: str) -> None:
    extractor.extract(repeated(piece, 500))  # what is loaded on first use is no work of the text
    once = calls(extractor, repeated(piece, 2 * MAX_SENTENCE))
    assert calls(extractor, repeated(piece, 4 * MAX_SENTENCE)) <= GROWTH * once


@pytest.mark.model
def test_work_grows_with_unclosed_quotations(extractor: Extractor) -> None:
    piece = "« Oui, dit-il.\n"
    extractor.extract(piece)
    once = calls(extractor, repeated(piece, 4_000))
    assert calls(extractor, repeated(piece, 8_000)) <= GROWTH * once


BROKEN = {
    "straight marks": '"',
    "opening marks": "«",
    "closing marks": "»",
    "pairs": "«»",
    "one letter": "a",
    "capitals": "A",
    "no space": "ditque",
    "spaces": " ",
    "breaks": "\n",
    "stops": ".",
    "commas": ",",
    "accents": "\u0301",
    "parentheses": "(",
    "dashes": "— ",
    "elisions": "d'",
    "emoji": "🙂",
    "NUL": "\x00",
    "lone surrogates": "\ud83d",
}


@pytest.mark.model
@pytest.mark.parametrize("piece", BROKEN.values(), ids=BROKEN)
def test_broken_text_gives_nothing_and_ends(extractor: Extractor, piece: str) -> None:
    assert extractor.extract(repeated(piece)) == ()


@pytest.mark.model
def test_marks_nested_a_thousand_deep(extractor: Extractor) -> None:
    text = f"Le maire a dit: {'« il ' * 1_000}{'» ' * 1_000}"
    found = extractor.extract(text)
    assert all(span.text in text for record in found for span in record.content)
    assert len(found) <= 10


@pytest.mark.long
@pytest.mark.model
def test_a_paragraph_of_a_million_characters(extractor: Extractor) -> None:
    text = repeated("Le pont reste fermé, a dit la maire de Lorient. Le trafic reprendra lundi. ", 1_000_000)
    tracemalloc.start()
    try:
        found = extractor.extract(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(found) > 10_000
    assert peak < 4_000 * len(text)
