"""The tables of prepositions, nouns and look-alikes: each row is well formed, found, and of use."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from attribution import lexicon
from attribution.cues import CueFinder, CueMatch, fold_case
from attribution.lexicon import Lexicon, NounCue, PrepositionCue, VerbCue
from attribution.lexicon.tables import Cell, read_rows, table_path
from attribution.parse import plain_view
from attribution.records import CueKind

KINDS = {"prep": CueKind.PREPOSITION, "noun": CueKind.NOUN, "verb": CueKind.VERB}
SCHEMAS: dict[str, Mapping[str, Cell]] = {
    "nouns.tsv": lexicon._NOUNS,
    "prepositions.tsv": lexicon._PREPOSITIONS,
    "not_cues.tsv": lexicon._NOT_CUES,
}


def rows(name: str) -> list[dict[str, Any]]:
    """All rows of a table, read and checked as the package reads them."""
    schema = SCHEMAS[name]
    return list(read_rows(table_path(name), name, schema, (next(iter(schema)),)))


NOUNS = [NounCue(**row) for row in rows("nouns.tsv")]
PREPOSITIONS = [PrepositionCue(**row) for row in rows("prepositions.tsv")]
NOT_CUES = rows("not_cues.tsv")
BLOCKS = {row["phrase"]: row["blocks"] for row in NOT_CUES}


def make_lexicon(not_cues: Mapping[str, str], verbs: Mapping[str, VerbCue]) -> Lexicon:
    """A lexicon of the three tables, in which every form of a verb is its own lemma in the third person."""
    return Lexicon(
        verbs=verbs,
        forms={form: ((form, "ind-pre.3s"),) for form in verbs},
        nouns={noun.lemma: noun for noun in NOUNS},
        prepositions={preposition.cue: preposition for preposition in PREPOSITIONS},
        not_cues=not_cues,
        heads={},
        metonyms={},
        media=frozenset(),
        firstnames={},
        anonymity=frozenset(),
        mediums={},
    )


def verb(form: str) -> VerbCue:
    """A made-up cue of that form: no table of verbs is needed to see what a phrase blocks."""
    return VerbCue(form, "assert", 3, 0, frozenset(), 0, frozenset(), 3, frozenset(), "", "test")


WORDS = sorted(
    {
        word
        for phrase, blocks in BLOCKS.items()
        if blocks == "verb"
        for word in phrase.replace("'", " ").replace("-", " ").split()
    }
)
VERBS = {word: verb(word) for word in WORDS}
FINDER = CueFinder(make_lexicon(BLOCKS, VERBS))
# A finder needs at least one phrase; this one stands in no sentence.
UNBLOCKED = CueFinder(make_lexicon({"zzzz": "verb"}, VERBS))


def found(finder: CueFinder, sentence: str) -> tuple[CueMatch, ...]:
    """The candidate cues of a sentence."""
    return finder.find(plain_view(sentence))


def hits(finder: CueFinder, row: Mapping[str, str]) -> list[CueMatch]:
    """The cues of the blocked kind that touch the phrase of a row, in its example."""
    start = fold_case(plain_view(row["example"])).index(row["phrase"])
    end = start + len(row["phrase"])
    kind = KINDS[row["blocks"]]
    return [
        cue
        for cue in found(finder, row["example"])
        if cue.kind is kind and cue.start < end and start < cue.end
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_rows_are_sorted_and_trimmed(name: str) -> None:
    path = Path(lexicon.__file__).with_name(name)
    lines = path.read_bytes().decode("utf-8").split("\n")
    assert lines.pop() == ""
    keys = [line.split("\t")[0] for line in lines[1:]]
    assert keys == sorted(keys)
    assert all(cell == cell.strip() for line in lines for cell in line.split("\t"))


@pytest.mark.parametrize("name", SCHEMAS)
def test_keys_are_as_the_finder_reads_them(name: str) -> None:
    keys = [next(iter(row.values())) for row in rows(name)]
    assert keys == [" ".join(fold_case(plain_view(key)).split()) for key in keys]


@pytest.mark.parametrize("cues", [NOUNS, PREPOSITIONS], ids=["nouns.tsv", "prepositions.tsv"])
def test_every_cue_has_its_own_example(cues: list[NounCue] | list[PrepositionCue]) -> None:
    # «vœu» and «voeu» are two rows and one word.
    examples = {cue.example.replace("œ", "oe") for cue in cues}
    keys = {(cue.lemma if isinstance(cue, NounCue) else cue.cue).replace("œ", "oe") for cue in cues}
    assert len(examples) == len(keys)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.lemma)
def test_noun_is_found_in_its_example(noun: NounCue) -> None:
    cues = [cue for cue in found(FINDER, noun.example) if cue.kind is CueKind.NOUN]
    assert noun.lemma in {cue.lemma for cue in cues}


@pytest.mark.parametrize("preposition", PREPOSITIONS, ids=lambda preposition: preposition.cue)
def test_preposition_is_found_in_its_example(preposition: PrepositionCue) -> None:
    cues = [cue for cue in found(FINDER, preposition.example) if cue.kind is CueKind.PREPOSITION]
    assert preposition.cue in {cue.lemma for cue in cues}


@pytest.mark.parametrize("row", NOT_CUES, ids=lambda row: row["phrase"])
def test_look_alike_is_blocked(row: dict[str, str]) -> None:
    assert hits(FINDER, row) == []


@pytest.mark.parametrize("row", NOT_CUES, ids=lambda row: row["phrase"])
def test_look_alike_would_be_a_cue_without_its_row(row: dict[str, str]) -> None:
    assert hits(UNBLOCKED, row)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.lemma)
def test_noun_can_lead_to_a_content(noun: NounCue) -> None:
    assert noun.que or noun.selon or noun.inf or noun.np or noun.colon >= 2


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Le pont, à en croire la mairie, rouvrira en mai.", "à en croire"),
        ("A en croire la mairie, le pont rouvrira en mai.", "à en croire"),
        ("Aux yeux des riverains, la digue est trop basse.", "aux yeux"),
        ("Le stade est, selon les mots de la gardienne, « une passoire ».", "selon les mots"),
        ("Selon les mots croisés du journal, la réponse est « île ».", "selon"),
        ("La route rouvrira, d'après\nla préfecture.", "d'après"),
    ],
)
def test_longest_preposition_wins(sentence: str, cue: str) -> None:
    cues = [one.lemma for one in found(FINDER, sentence) if one.kind is CueKind.PREPOSITION]
    assert cues == [cue]


@pytest.mark.parametrize(
    "sentence",
    [
        "Selon le juge, le bail est nul.",
        "Selon Le Temps, la banque ferme.",
        "Pour la plupart des élus, la taxe est trop lourde.",
        "D'après une nouvelle étude, le lac se réchauffe.",
        "Selon l'Ordre des médecins, la garde est trop longue.",
    ],
)
def test_a_source_is_not_taken_for_a_look_alike(sentence: str) -> None:
    assert any(cue.kind is CueKind.PREPOSITION for cue in found(FINDER, sentence))


@pytest.mark.parametrize("finite", ["tient à souligner", "vient dire que", "tient à rappeler"])
def test_a_reporting_infinitive_is_not_taken_for_the_voice_of_the_author(finite: str) -> None:
    sentence = f"La maire {finite} que la digue tient."
    finder = CueFinder(make_lexicon(BLOCKS, {form: verb(form) for form in ("souligner", "dire", "rappeler")}))
    assert any(cue.kind is CueKind.VERB for cue in found(finder, sentence))
