"""Candidate cues: compounds and clitics, nouns inside nouns, phrases that only look like cues."""

from __future__ import annotations

import pytest

from attribution.cues import CueFinder, CueMatch
from attribution.lexicon import Lexicon, NounCue, VerbCue
from attribution.parse import plain_view
from attribution.records import CueKind


def verb(lemma: str) -> VerbCue:
    return VerbCue(lemma, "assert", 3, 0, frozenset(), 0, frozenset(), 3, frozenset(), "", "test")


def noun(lemma: str, plural: str) -> NounCue:
    return NounCue(
        lemma,
        plural,
        "m",
        "assert",
        1,
        1,
        frozenset(),
        frozenset(),
        2,
        document=False,
        example="",
        origin="test",
    )


LEXICON = Lexicon(
    verbs={
        lemma: verb(lemma)
        for lemma in ("dire", "se dire", "parler", "faire", "faire savoir", "entendre", "sous-entendre")
    },
    forms={
        "dit": (("dire", "ind-pre.3s"), ("dire", "par-pas.ms")),
        "dire": (("dire", "inf"),),
        "parole": (("parler", "ind-pre.3s"),),
        "fait": (("faire", "ind-pre.3s"),),
        "fais": (("faire", "ind-pre.1s"), ("faire", "imp.2s")),
        "entend": (("entendre", "ind-pre.3s"),),
        "sous-entend": (("sous-entendre", "ind-pre.3s"),),
    },
    nouns={
        one.lemma: one
        for one in (
            noun("mot", "mots"),
            noun("ordre", "ordres"),
            noun("mot d'ordre", "mots d'ordre"),
            noun("appel", "appels"),
            noun("réponse", "réponses"),
        )
    },
    prepositions={},
    not_cues={"c'est tout": "verb", "tout dire": "verb", "au bas mot": "noun", "appel d'offres": "noun"},
    heads={},
    metonyms={},
    media=frozenset(),
    firstnames={},
    anonymity=frozenset(),
    mediums={},
)


def cues(text: str, kind: CueKind) -> list[CueMatch]:
    """The candidate cues of one kind."""
    return [cue for cue in CueFinder(LEXICON).find(plain_view(text)) if cue.kind is kind]


def words(text: str, kind: CueKind) -> list[str]:
    """Their words, as they stand in the text."""
    return [text[cue.start : cue.end] for cue in cues(text, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Que dit-on au port ?", ["dit"]),
        ("Le pont, dit-elle, tient.", ["dit"]),
        ("Ainsi l'a-t-il dit.", ["dit"]),
        ("Le dit-il ? Le dit-elle-même ?", ["dit", "dit"]),
        ("Elle le sous-entend, sous-entend-il.", ["sous-entend", "sous-entend"]),
        ("Le maire fait-il savoir que le pont ferme ?", ["fait-il savoir"]),
    ],
)
def test_verb_and_clitic_are_a_cue(text: str, expected: list[str]) -> None:
    assert words(text, CueKind.VERB) == expected


@pytest.mark.parametrize("text", ["La porte-parole.", "Un ouï-dire.", "Un non-dit.", "Le qu'en-dira-t-on."])
def test_half_of_a_compound_is_no_verb(text: str) -> None:
    assert cues(text, CueKind.VERB) == []


@pytest.mark.parametrize(
    "text", ["Un mot-clé.", "Un appel-à-projets.", "Une non-réponse.", "Les mots-dièse."]
)
def test_half_of_a_compound_is_no_noun(text: str) -> None:
    assert cues(text, CueKind.NOUN) == []


@pytest.mark.parametrize(
    "text", ["Cet appel-là.", "Cet appel-ci.", "Un appel - le dernier.", "-Appel du maire."]
)
def test_noun_before_a_demonstrative_or_a_dash_is_a_cue(text: str) -> None:
    assert [cue.lemma for cue in cues(text, CueKind.NOUN)] == ["appel"]


def test_compound_has_its_own_entry() -> None:
    (cue,) = cues("Elle le sous-entend.", CueKind.VERB)
    assert (cue.lemma, cue.start, cue.head_end) == ("sous-entendre", 8, 19)


def test_other_persons_are_no_cue() -> None:
    assert cues("Je le fais. Fais-le.", CueKind.VERB) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le mot d'ordre du syndicat.", ["mot d'ordre"]),
        ("Les mots  d'ordre, puis un mot et un ordre.", ["mots  d'ordre", "mot", "ordre"]),
        ("Un mot d'ordres.", ["mot", "ordres"]),
    ],
)
def test_noun_inside_a_longer_noun_is_no_cue(text: str, expected: list[str]) -> None:
    assert words(text, CueKind.NOUN) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("C'est tout dire.", CueKind.VERB),
        ("C'est à tout dire.", CueKind.VERB),
        ("Cent élus au bas mot.", CueKind.NOUN),
        ("Un appel\nd'offres.", CueKind.NOUN),
    ],
)
def test_look_alikes_block_though_they_overlap(text: str, kind: CueKind) -> None:
    assert cues(text, kind) == []


@pytest.mark.parametrize(
    "text", ["Un appel d'offresse.", "Un appel d' offres.", "Un appeld'offres : l'appel."]
)
def test_another_word_blocks_nothing(text: str) -> None:
    assert [cue.lemma for cue in cues(text, CueKind.NOUN)] == ["appel"]
