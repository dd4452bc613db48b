"""What is read of a text as it was given, and the way back to it."""

from __future__ import annotations

import pickle
import unicodedata
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from attribution import Attribution, Attributions, Extractor, Span
from attribution.html import render_html
from attribution.original import compose
from test_properties import any_text, examples

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff\ufe0f\u202e"
MARKS = "\u0300\u0301\u0302\u0308\u0327\u0323\u0336"
AT_MOST = 30
"""Marks and unseen characters after one character, from which on they stand for themselves."""

accented = st.lists(
    st.tuples(st.sampled_from("aeiouycnAEÇéàœ«-. \n🙂"), st.text(MARKS + UNSEEN, max_size=4)), max_size=30
).map(lambda pairs: "".join(char + after for char, after in pairs))


@pytest.mark.parametrize(
    ("text", "read", "words"),
    [
        ("de\u0301ment", "dément", ["d", "e\u0301", "m", "e", "n", "t"]),
        ("se\u200blon", "selon", ["s", "e", "l", "o", "n"]),
        ("\ufeffIl", "Il", ["I", "l"]),
        ("e\u200d\u0301t", "ét", ["e\u200d\u0301", "t"]),
        ("c\u0327\u0323a", "ç\u0323a", ["c\u0327\u0323", "c\u0327\u0323", "a"]),
        ("a \u0301b", "a \u0301b", ["a", " ", "\u0301", "b"]),
        ("\u0301", "\u0301", ["\u0301"]),
        ("a\r\n\r\n\u0301\rb", "a\n\n\u0301\nb", ["a", "\r\n", "\r\n", "\u0301", "\r", "b"]),
        ("a\n\u2028b\x85", "a\n\nb\n", ["a", "\n", "\u2028", "b", "\x85"]),
        ("\u200b\u200b", "", []),
        ("été", "été", ["é", "t", "é"]),
        ("<<a>>", "«a»", ["<<", "a", ">>"]),
        ("&lt;&lt;a>>", "«a»", ["&lt;&lt;", "a", ">>"]),
        ("''a''", '"a"', ["''", "a", "''"]),
        ("’’a’’", '"a"', ["’’", "a", "’’"]),
        ("l'''", "l'''", ["l", "'", "'", "'"]),
        ("＂a``", '"a“', ["＂", "a", "``"]),
        ("&laquo;&nbsp;a&#233;&#xe9;", "«\u00a0aéé", ["&laquo;", "&nbsp;", "a", "&#233;", "&#xe9;"]),
        ("a&shy;b", "ab", ["a", "b"]),
        ("&a; R&D;", "&a; R&D;", ["&", "a", ";", " ", "R", "&", "D", ";"]),
        ("&#769;", "&#769;", ["&", "#", "7", "6", "9", ";"]),
        ("", "", []),
    ],
    ids=ascii,
)
def test_characters_and_where_they_stand(text: str, read: str, words: list[str]) -> None:
    found, original = compose(text)
    assert found == read
    assert original.text == text
    assert [text[slice(*original.extent(place, place + 1))] for place in range(len(read))] == words


def test_what_is_unseen_is_held_inside_a_word_and_not_at_its_ends() -> None:
    text = "«\u200bse\u200blon\u200b»"
    read, original = compose(text)
    assert read == "«selon»"
    assert text[slice(*original.extent(1, 6))] == "se\u200blon"


@given(accented)
@examples(2_000)
@example("e" + "\u0301" * 29)
def test_composed_as_unicode_composes(text: str) -> None:
    read, _ = compose(text)
    assert read == unicodedata.normalize("NFC", "".join(char for char in text if char not in UNSEEN))
    assert compose(read)[0] == read


@given(any_text | accented)
@examples(2_000)
@example("a" + "\u0301\u0323" * 100)
def test_the_way_back(text: str) -> None:
    read, original = compose(text)
    assert len(original.starts) == len(original.ends) == len(read) + 1
    extents = [original.extent(place, place + 1) for place in range(len(read))]
    assert all(0 <= start < end <= len(text) for start, end in extents)
    assert all(one == other or one[1] <= other[0] for one, other in pairwise(extents))
    for (start, end), char in zip(extents, read, strict=True):
        assert char in compose(text[start:end])[0]
    between = "".join(
        text[one[1] : other[0]] for one, other in pairwise([(0, 0), *extents, (len(text),) * 2])
    )
    assert regex.fullmatch(r"(?:\p{DI}|&shy;)*", between) is not None
    assert original.extent(0, 0)[0] <= original.extent(len(read), len(read))[1] <= len(text)


@given(accented)
@examples(2_000)
def test_no_character_loses_its_marks(text: str) -> None:
    read, original = compose(text)
    for place in range(len(read)):
        _, end = original.extent(place, place + 1)
        assert text[end - 1].isspace() or regex.match(r"\p{DI}*[\p{M}--\p{DI}]", text[end:], regex.V1) is None


@given(any_text)
@examples(2_000)
def test_text_without_marks_is_read_as_it_is(text: str) -> None:
    plain = regex.sub(r"[\p{M}\p{DI}\r\x0b\x0c\x85\u2028\u2029<>'’‘`＂&]", "", text)
    read, original = compose(plain)
    assert read == plain
    assert original.extent(0, len(plain)) == (0, len(plain))


def spelled(text: str, way: str) -> str:
    """The text with its accents apart, or with something unseen inside its words."""
    if way == "NFD":
        return unicodedata.normalize("NFD", text)
    return regex.sub(r"(?<=\p{L}\p{L})(?=\p{L})", way, text)


def seen(text: str | None) -> str | None:
    return None if text is None else compose(text)[0]


def as_read(record: Attribution) -> list[Any]:
    """All that a record says but offsets, as it is read."""
    spans = [
        *record.content,
        record.cue and record.cue.span,
        record.source and record.source.span,
        record.medium,
    ]
    rest = record.form, record.parent, record.negated, record.conditional, record.confidence, record.rule
    named = record.source and (record.source.kind, record.source.name)
    return [*(span and seen(span.text) for span in spans), named, *rest]


def spans_of(record: Attribution) -> list[Span]:
    spans = (
        *record.content,
        record.cue and record.cue.span,
        record.source and record.source.span,
        record.medium,
    )
    return [span for span in spans if span is not None]


@pytest.mark.model
@pytest.mark.parametrize("line", ["\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"], ids=ascii)
def test_lines_may_end_in_any_way(extractor: Extractor, line: str) -> None:
    """Also inside a sentence, and before an incise."""
    text = "La neige tient, dit-on,\nselon la préfecture. «Ça ira»,\na répété Zoé Lévêque.\n\nElle ira voir."
    typed = text.replace("\n", line)
    found = extractor.extract(typed)
    assert list(map(as_read, found)) == list(map(as_read, extractor.extract(text))) != []
    assert all(typed[span.start : span.end] == span.text for record in found for span in spans_of(record))


WAYS = pytest.mark.parametrize("way", ["NFD", "\u00ad", "\u200b", "\u2060", "\ufeff"], ids=ascii)


@pytest.mark.model
@WAYS
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_records_are_those_of_the_text_that_is_seen(extractor: Extractor, path: Path, way: str) -> None:
    text = path.read_text(encoding="utf-8")
    typed = spelled(text, way)
    found = extractor.extract(typed)
    assert len(typed) > len(text)
    assert list(map(as_read, found)) == list(map(as_read, extractor.extract(text))) != []
    assert all(typed[span.start : span.end] == span.text for record in found for span in spans_of(record))


MARKED = (
    "« Le pont tient », a déclaré Zoé Lévêque. Le préfet juge la rumeur « absurde ». Il a ajouté : "
    "« Rien n'est fermé. Tout est ouvert. » « C'est, répète-t-il, une farce », et dénonce « un jeu »."
)


@pytest.mark.model
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        *(
            ("«", "»"),
            ("«\u00a0", "\u00a0»"),
            ("“", "”"),
            ("„", "“"),
            ("”", "”"),
            ("<<", ">>"),
            ("<< ", " >>"),
        ),
        *(("''", "''"), ("‘", "’"), ("‹", "›"), ("&laquo;&nbsp;", "&nbsp;&raquo;"), ("&lt;&lt;", "&gt;&gt;")),
    ],
)
def test_records_are_the_same_whatever_the_marks(extractor: Extractor, opening: str, closing: str) -> None:
    """But that «guillemets» alone may go on with a speaker's words after a stop."""

    def words(text: str) -> list[list[Any]]:
        found = extractor.extract(text)
        return [[regex.findall(r"\p{L}+", unescape(span.text)) for span in spans_of(one)] for one in found]

    plain = MARKED.replace("« C'est", "Mais « c'est")
    assert words(plain.replace("« ", opening).replace(" »", closing)) == words(plain) != []


TEXT = "Selon la préfecture, trois routes restent fermées. «Ça ira», a répété Zoé Lévêque à l'AFP."


@pytest.mark.model
@WAYS
def test_every_way_in_gives_places_in_the_text_as_given(extractor: Extractor, way: str) -> None:
    import spacy

    typed = spelled(TEXT, way)
    found = extractor.extract(typed)
    assert [[span.text for span in spans_of(record)] for record in found] == [
        [spelled(words, way) for words in ("trois routes restent fermées", "Selon", "la préfecture")],
        [spelled(words, way) for words in ("Ça ira", "a répété", "Zoé Lévêque", "à l'AFP")],
    ]
    assert isinstance(found, Attributions)
    assert found.text == typed
    assert pickle.loads(pickle.dumps(found)) == found
    assert list(extractor.pipe([TEXT, typed])) == [extractor.extract(TEXT), found]
    kept = [one for one in extractor.explain(typed) if one.kept]
    assert [(one.content, one.source) for one in kept] == [
        (record.content, record.source and record.source.span) for record in found
    ]
    nlp = spacy.blank("fr")
    nlp.add_pipe("attribution")
    assert nlp(typed)._.attributions == found
    assert spelled("Zoé Lévêque", way) in render_html(typed, found)


@pytest.mark.model
def test_processes_give_the_same_places(extractor: Extractor) -> None:
    typed = spelled(TEXT, "NFD")
    assert list(extractor.pipe([typed, typed], n_process=2)) == [extractor.extract(typed)] * 2


@pytest.mark.model
def test_names_are_composed(extractor: Extractor) -> None:
    (record,) = extractor.extract(unicodedata.normalize("NFD", "«Ça ira», a répété Zoé Lévêque."))
    assert record.source is not None
    assert record.source.name == "Zoé Lévêque"
