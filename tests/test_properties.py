"""What holds for any text at all, however it is typed, broken or encoded.

Texts are put together from pieces of press French and from what breaks programs: every mark, control and
combining characters, halves of surrogate pairs, right-to-left text, markup. ``pytest -m long`` tries
many more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import notation
from attribution import Attribution, Extractor, Span
from attribution.cues import CueFinder, fold_case
from attribution.layout import MAX_SENTENCE, Line, find_lines, find_sentences
from attribution.lexicon import default_lexicon
from attribution.marks import MAX_DEPTH, Quotation, find_quotations
from attribution.original import compose
from attribution.parse import plain_view

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
FRENCH = [
    "Le maire", "la ministre", "Selon la préfecture", "d'après l'AFP", "à en croire Paris", "a déclaré",
    "a-t-il dit", "explique-t-elle", "estime que", "qu'", "que", "a promis de", "dit vouloir", "réclame",
    "l'annonce de", "sa réponse", "la fermeture", "le pont tiendra", "l'eau monte", "aujourd'hui", "M. Roux",
    "Mme Le Goff", "J.-C.", "l'O.N.U.", "n'a pas démenti", "aurait fait deux morts", "a été annoncé par",
    "comme l'a rappelé", "ajoutant que", "se dit inquiet", "une source proche du dossier", "il", "elle", "on",
    "celle-ci", "Elysée", "Œuvre", "1.200", '15"', "p. 12", "20 %",
]  # fmt: skip
STOPS = [*".,;:!?…()[]-/%", "...", " .", " ,", " :", "(...)"]
MARKS = [*"«»“”„‟＂‹›‘’'`´—–-\"", "<<", ">>", "''", "’’", "« ", " »", "«\u00a0", "\u202f»", "— ", "- ", "--"]
SPACES = [*"    \n\r\t\u00a0\u202f\u2009\u2028\u2029\x85", "\n\n", "\r\n"]
HOSTILE = [
    "\x00", "\x01", "\x1b[31m", "\x7f", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u202e", "\u2066",
    "\ufffd", "\uffff", "e\u0301", "\u0301", "o\u0302\u0323", "ra\u00adble", "\u2060", "🙂", "👩\u200d🚒",
    "\ud83d", "\udc00", "\U0010ffff", "İ", "ß", "ﬁ", "ǆ", "שלום", "مرحبا", "Москва", "東京", "ไทย", "<p>",
    "</p>", "<br/>", "&nbsp;", "&laquo;", "http://a.fr/?q=«»", "@nom", "#mot", "\\", "{}", "%s",
]  # fmt: skip

fragments = (
    st.sampled_from(FRENCH) | st.sampled_from(STOPS) | st.sampled_from(MARKS) | st.sampled_from(SPACES)
)
texts = st.lists(fragments | st.sampled_from(HOSTILE), max_size=40).map("".join)
spaced = st.lists(fragments | st.sampled_from(SPACES), max_size=60).map(" ".join)
anything = st.text(st.characters(codec=None), max_size=60)
any_text = texts | spaced | anything

# No cue, no colon and no mark: nobody can be said to say anything.
UNSAID = [
    "Le maire", "la ministre", "M. Roux", "Mme Le Goff", "l'eau monte", "le pont tiendra", "la fermeture",
    "il", "on", "elle", "celle-ci", "qu'", "que", "Elysée", "Œuvre", "J.-C.", "1.200", "20 %",
    "aujourd'hui", "de venir", "est", "un homme politique", "inquiet",
]  # fmt: skip
silent = st.lists(
    st.sampled_from(UNSAID)
    | st.sampled_from([stop for stop in STOPS if not set(stop) & set(":-")])
    | st.sampled_from(SPACES)
    | st.sampled_from([piece for piece in HOSTILE if regex.search(r"[:;«»\"'-]", piece) is None]),
    max_size=40,
).map(" ".join)

# Whole sentences, of every kind that says something, and of some that say nothing.
SENTENCES = [
    "Selon la préfecture, le pont tiendra.", "Le pont, d'après Luc Morel, tiendra.",
    "La ministre estime que l'eau monte.", "«L'eau monte», a déclaré Anne Roux.",
    "« Nous partirons demain », dit-il, « et sans regret. »", "Il a promis de venir.",
    "Le maire : « Le pont tiendra. »",
    "«Rien ne presse.»", "Elle réclame la fermeture du pont.",
    "Le maire a été accusé de mentir par la CGT.", "Le pont tiendra, ajoute-t-elle.",
    "“Je l'ai dit”, répète le préfet.", '"Non", répond la CGT.', "Comme l'a rappelé Paris, il pleut.",
    "Il pleut.", "Le maire, Luc Morel, ne dira rien.", "L'eau monte depuis hier.",
    "La Confédération générale du travail (CGT) défile.",
]  # fmt: skip
TURN = "Anne Roux : nous partirons demain avec tous les autres."
"""One such paragraph is a title or a caption, two are an interview: what it is depends on the whole text."""


def articles(*sentences: str) -> st.SearchStrategy[str]:
    """Articles of a few sentences and paragraphs."""
    pairs = st.tuples(st.sampled_from(sentences), st.sampled_from([" ", "\n", "\n\n"]))
    return st.lists(pairs, min_size=1, max_size=6).map(lambda found: "".join(map("".join, found)).rstrip())


article = articles(*SENTENCES)
following = articles(*SENTENCES, TURN) | any_text


# Texts that made it fail; each failed in the room that its name says.
ONCE_FAILED = [
    pytest.param("Selon la préfecture\ud83d", id="parse: half a surrogate pair"),
    pytest.param("Le mairea déclaré", id="passive: a participle at the end"),
    pytest.param("— …, dit-il", id="marks: a dialogue turn without words"),
    pytest.param("Il dit . . . . . . " * 50, id="layout: spaced stops"),
    pytest.param('"VOULOIR\nCROIRE', id="rules: a locution in two paragraphs"),
    pytest.param("Il a dit : « \U0003d000 ».", id="marks: a letter newer than this Python"),
    pytest.param("«Oui», a-t-il poursuivi, qualifiant les élus de", id="attribute: a judgment cut short"),
    pytest.param(
        "Anne Roux : Pourquoi attendre ? Luc Petit : Vous avez raison de parler d'un choc, mais",
        id="endings: a clause cut short",
    ),
]


def examples(number: int, *, chosen: bool = True) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """So many examples, each with all the time that it needs: the same ones each time, or others."""
    return settings(
        max_examples=number, deadline=None, suppress_health_check=list(HealthCheck), derandomize=chosen
    )


LETTER = regex.compile(r"[\p{L}\p{N}]")
"""A letter or digit: of the Unicode that ``regex`` has, which may be newer than Python's («\U0003d000»)."""


@cache
def sentences_of_cases() -> list[str]:
    """What the tables of cases annotate."""
    files = sorted((Path(__file__).parent / "cases").glob("*.txt"))
    return [entry.case.text for path in files for entry in notation.load(path)]


@cache
def finder() -> CueFinder:
    """One finder for all examples."""
    return CueFinder(default_lexicon())


def check_layout(text: str) -> None:
    """Lines and sentences are ordered, hold no space at their ends, and lose no character."""
    lines = find_lines(text)
    sentences = find_sentences(text, lines)
    for pieces in (lines, sentences):
        assert all(one.end <= other.start for one, other in pairwise(pieces))
        assert all(text[one.start : one.end].strip() == text[one.start : one.end] != "" for one in pieces)
        assert "".join("".join(text[one.start : one.end] for one in pieces).split()) == "".join(text.split())
    for sentence in sentences:
        line = lines[sentence.line]
        assert line.start <= sentence.start < sentence.end <= line.end
        assert sentence.end - sentence.start <= MAX_SENTENCE


def check_quotations(text: str) -> None:
    """Quotations are ordered, hold words, stay inside the text and know their depth."""
    lines = find_lines(text)
    found = find_quotations(text, lines)
    assert list(found) == sorted(found, key=lambda one: (one.start, -one.end))
    assert len({one.start for one in found if not one.dash}) == len([one for one in found if not one.dash])
    for quotation in found:
        check_pieces(text, lines, quotation)
        assert 0 <= quotation.depth < MAX_DEPTH
        if quotation.depth:
            assert any(
                other.start <= quotation.start < other.end for other in found if other is not quotation
            )
    assert found == find_quotations(text, lines)


def check_pieces(text: str, lines: tuple[Line, ...], quotation: Quotation) -> None:
    """Each piece is one stretch of one paragraph, with words in it."""
    flat = [quotation.start, *(offset for piece in quotation.pieces for offset in piece), quotation.end]
    assert flat == sorted(flat)
    for start, end in quotation.pieces:
        assert LETTER.search(text, start, end)
        assert any(line.start <= start < end <= line.end for line in lines)


def check_view_and_cues(text: str) -> None:
    """The view of what is read and its small letters keep every offset; cues lie inside it, in order."""
    text, _ = compose(text)
    view = plain_view(text)
    assert len(view) == len(fold_case(view)) == len(text)
    cues = finder().find(view)
    assert all(0 <= cue.start < cue.head_end <= cue.end <= len(text) for cue in cues)
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)
    assert cues == finder().find(view)


def spans_of(record: Attribution) -> list[Span]:
    """All spans of a record."""
    spans = (
        *record.content,
        record.medium,
        record.source and record.source.span,
        record.cue and record.cue.span,
    )
    return [span for span in spans if span is not None]


def check_attributions(text: str, extractor: Extractor) -> None:
    """Records hold what the text holds, contents hold words, accents stay with their letters."""
    found = extractor.extract(text)
    for record in found:
        for span in spans_of(record):
            assert text[span.start : span.end] == span.text != ""
            assert regex.match(r"\p{DI}*[\p{M}--\p{DI}]", text[span.end :], regex.V1) is None
        assert all(LETTER.search(span.text) for span in record.content)
        ends = [offset for span in record.content for offset in (span.start, span.end)]
        assert ends == sorted(ends)
        assert 0 <= record.confidence <= 1
        assert Attribution.from_dict(record.to_dict()) == record
    check_parents(found)
    assert found == extractor.extract(text)


def check_parents(found: tuple[Attribution, ...]) -> None:
    """A parent's content holds the child's, and nobody is their own ancestor."""
    for record in found:
        seen, child = [], record
        while child.parent is not None:
            parent = found[child.parent]
            assert parent not in seen
            for span in child.content:
                assert any(one.start <= span.start and span.end <= one.end for one in parent.content)
            seen.append(parent)
            child = parent


@given(any_text)
@examples(2_000)
def test_layout(text: str) -> None:
    check_layout(text)


@given(any_text)
@examples(2_000)
def test_quotations(text: str) -> None:
    check_quotations(text)


@given(any_text)
@examples(2_000)
def test_view_and_cues(text: str) -> None:
    check_view_and_cues(text)


@pytest.mark.model
@given(text=any_text)
@examples(2_000)
def test_attributions(text: str, extractor: Extractor) -> None:
    check_attributions(text, extractor)


@pytest.mark.model
@given(several=st.lists(any_text | article, max_size=3), batch_size=st.integers(1, 3))
@examples(50)
def test_neighbours_do_not_matter(several: list[str], batch_size: int, extractor: Extractor) -> None:
    alone = [extractor.extract(text) for text in several]
    assert list(extractor.pipe(several, batch_size=batch_size)) == alone
    assert list(extractor.pipe(several[::-1], batch_size=batch_size)) == alone[::-1]


@pytest.mark.model
@given(text=silent)
@examples(2_000)
def test_nobody_says_anything_without_a_cue_or_a_mark(text: str, extractor: Extractor) -> None:
    assert extractor.extract(text) == ()
    assert extractor.explain(text) == ()


def said(record: Attribution) -> tuple[object, ...]:
    """What a record says, and where: all but its name, its confidence and its parent."""
    source = record.source and (record.source.span, record.source.kind)
    flags = record.form, record.negated, record.conditional, record.rule
    return source, record.cue, record.content, record.medium, flags


def parent_of(record: Attribution, found: tuple[Attribution, ...]) -> tuple[object, ...] | None:
    return None if record.parent is None else said(found[record.parent])


def check_joined(first: str, second: str, extractor: Extractor) -> None:
    """The records of an article and their parents are there when another follows it after a blank line."""
    alone, joined = extractor.extract(first), extractor.extract(f"{first}\n\n{second}")
    kept = {said(record): record for record in joined}
    for record in alone:
        assert said(record) in kept
        assert parent_of(record, alone) == parent_of(kept[said(record)], joined)


@pytest.mark.model
@given(first=article, second=following)
@examples(300)
def test_an_article_keeps_its_records_before_another(first: str, second: str, extractor: Extractor) -> None:
    check_joined(first, second, extractor)


@pytest.mark.model
def test_the_examples_keep_their_records_before_each_other(extractor: Extractor) -> None:
    whole = [path.read_text(encoding="utf-8").rstrip() for path in EXAMPLES]
    assert len(whole) >= 3
    for one, other in combinations(whole, 2):
        check_joined(one, other, extractor)
        check_joined(other, one, extractor)


@pytest.mark.model
@pytest.mark.parametrize("text", ONCE_FAILED)
def test_text_that_once_failed(text: str, extractor: Extractor) -> None:
    check_layout(text)
    check_quotations(text)
    check_view_and_cues(text)
    check_attributions(text, extractor)


@pytest.mark.model
@given(text=st.sampled_from(sentences_of_cases()), share=st.floats(0, 1))
@examples(3_000)
def test_sentences_cut_short(text: str, share: float, extractor: Extractor) -> None:
    """A teaser, a caption, the end of what a service gives for free: no construction needs its end."""
    check_attributions(text[: text.find(" ", int(share * len(text)))], extractor)


@pytest.mark.long
@given(any_text)
@examples(50_000, chosen=False)
def test_text_rooms_on_many_texts(text: str) -> None:
    check_layout(text)
    check_quotations(text)
    check_view_and_cues(text)


@pytest.mark.long
@pytest.mark.model
@given(text=any_text)
@examples(50_000, chosen=False)
def test_attributions_of_many_texts(text: str, extractor: Extractor) -> None:
    check_attributions(text, extractor)


@pytest.mark.long
@pytest.mark.model
@given(first=article, second=following)
@examples(2_000, chosen=False)
def test_many_articles_keep_their_records(first: str, second: str, extractor: Extractor) -> None:
    check_joined(first, second, extractor)


@pytest.mark.long
@pytest.mark.model
@given(text=silent)
@examples(20_000, chosen=False)
def test_nobody_says_anything_in_many_texts(text: str, extractor: Extractor) -> None:
    assert extractor.extract(text) == ()
