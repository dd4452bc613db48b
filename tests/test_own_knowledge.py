"""What a user adds: verbs, nouns, heads, names, tables and rules, without editing the package."""

from __future__ import annotations

import csv
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from attribution import CueKind, Extractor, LexiconError, SourceKind
from attribution.cues import CueMatch
from attribution.lexicon import Head, Lexicon, NounCue, VerbCue, default_lexicon
from attribution.lexicon.conjugation import conjugate
from attribution.lexicon.tables import table_path
from attribution.rules import RULES, Candidate, Rule
from attribution.rules.candidates import candidates_of
from attribution.rules.scene import Scene

DEBUNKER = evolve(default_lexicon().verbs["marteler"], lemma="débunker", example="-", origin="own")
VERBS = "lemma\tact\tque\tsi\tinf\tnp\tpp\tincise\tattribute\texample\torigin"


def rows_of(name: str) -> list[dict[str, str]]:
    lines = table_path(name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_regular_verbs_are_conjugated_as_in_the_tables() -> None:
    regular = 0
    for row in rows_of("forms.tsv"):
        try:
            forms = conjugate(row["lemma"])
        except ValueError:
            continue
        regular += 1
        assert {tag: form for tag, form in forms.items() if form not in row[tag].split(",")} == {}
    assert regular > 350


@pytest.mark.parametrize("verb", ["aller", "finir", "appeler", "céder", "employer", "alléguer", "célébrer"])
def test_other_verbs_are_not_guessed(verb: str) -> None:
    with pytest.raises(ValueError, match="is no regular verb in -er"):
        conjugate(verb)


def test_new_verb_brings_its_forms() -> None:
    lexicon = default_lexicon().with_verbs(DEBUNKER)
    assert ("débunker", "ind-pre.3s") in lexicon.forms["débunke"]
    assert "débunke" not in default_lexicon().forms
    assert len(lexicon.with_verbs(DEBUNKER).forms["débunke"]) == len(lexicon.forms["débunke"])


def test_irregular_verb_names_what_is_missing() -> None:
    with pytest.raises(LexiconError, match=r"the forms of 'redire-haut' are unknown.*forms\.tsv"):
        default_lexicon().with_verbs(evolve(DEBUNKER, lemma="redire-haut"))


def test_verb_that_is_used_like_another() -> None:
    lexicon = default_lexicon().with_verbs(**{"débunker": "marteler", "se marrer": "se plaindre"})
    assert lexicon.verbs["débunker"] == evolve(DEBUNKER, example="", origin="")
    assert lexicon.verbs["se marrer"].reflexive


@pytest.mark.parametrize(
    ("method", "given", "message"),
    [
        (
            "with_metonyms",
            {"place Test": "organisation"},
            r"^place Test: 'organisation' is not one of person",
        ),
        ("with_firstnames", {"Zélindor": "x"}, r"^Zélindor: 'x' is not one of m, f, e"),
        ("with_verbs", {"débunker": "martelé"}, r"^'débunker' cannot be used like 'martelé': the table of"),
    ],
)
def test_unknown_values_are_refused(method: str, given: dict[str, str], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        getattr(default_lexicon(), method)(**given)


@pytest.mark.parametrize(
    ("method", "kind"), [("with_verbs", "VerbCue"), ("with_nouns", "NounCue"), ("with_heads", "Head")]
)
def test_a_word_alone_is_no_row(method: str, kind: str) -> None:
    with pytest.raises(TypeError, match=f"expected a {kind}, got 'débunker'"):
        getattr(default_lexicon(), method)("débunker")


def test_row_of_an_unknown_act_or_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="'act' must be in"):
        VerbCue("débunker", "deney")
    with pytest.raises(ValueError, match="'act' must be in"):
        NounCue("antienne", "antiennes", "f", "say")
    with pytest.raises(ValueError, match="'kind' must be in"):
        Head("ultra", "ultras", "", "", "e", "people")


@pytest.mark.parametrize(
    ("given", "message"),
    [({"lexicon": "mots.tsv"}, "expected a Lexicon, got str"), ({"rules": [len]}, "expected a Rule, got")],
)
def test_extractor_refuses_what_is_neither(given: dict[str, object], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        Extractor(**given)


def test_larger_lexicon_can_be_pickled() -> None:
    lexicon = default_lexicon().with_verbs(DEBUNKER).with_firstnames(Zélindor="m")
    twin: Lexicon = pickle.loads(pickle.dumps(lexicon))
    assert twin.verbs["débunker"] == DEBUNKER
    assert twin.firstnames["Zélindor"] == "m"


def test_folder_of_tables(tmp_path: Path) -> None:
    row = "spoiler assert 3 0 - 1 - 3 - «Fini»,spoile-t-il. own".replace(" ", "\t")
    (tmp_path / "verbs.tsv").write_text(f"{VERBS}\n{row}\n", encoding="utf-8")
    (tmp_path / "media.tsv").write_text("name\tregion\torigin\nLa Mouette\tfr\town\n", encoding="utf-8")
    lexicon = default_lexicon().with_tables(str(tmp_path))
    assert (lexicon.verbs["spoiler"].que, "spoile" in lexicon.forms) == (3, True)
    assert lexicon.media - default_lexicon().media == {"La Mouette"}


def test_broken_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "verbs.tsv").write_text(f"{VERBS}\nspoiler\tassert\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"verbs\.tsv, line 2: 2 cells where 11 are expected"):
        default_lexicon().with_tables(tmp_path)


def test_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="has no table; it may have forms"):
        default_lexicon().with_tables(tmp_path)


def test_misspelt_table_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "verbes.tsv").write_text(f"{VERBS}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"has verbes\.tsv; it may have forms"):
        default_lexicon().with_tables(tmp_path)


def test_table_of_a_spreadsheet(tmp_path: Path) -> None:
    table = "name\tregion\torigin\r\nLa Mouette enchaînée\tfr\town\r\n"
    (tmp_path / "media.tsv").write_bytes(table.encode("utf-8-sig"))
    assert "La Mouette enchaînée" in default_lexicon().with_tables(tmp_path).media
    (tmp_path / "media.tsv").write_bytes(table.encode("windows-1252"))
    with pytest.raises(LexiconError, match=r"media\.tsv is not UTF-8"):
        default_lexicon().with_tables(tmp_path)


@pytest.mark.model
class TestExtraction:
    def extractor(self, given: Extractor, lexicon: Lexicon) -> Extractor:
        """An extractor with other tables and the model that is loaded already."""
        given.load()
        return Extractor(given._nlp, lexicon)

    def test_verb(self, extractor: Extractor) -> None:
        text = "« C'est faux », débunke la journaliste."
        own = self.extractor(extractor, default_lexicon().with_verbs(DEBUNKER))
        (record,) = own.extract(text)
        assert record.cue is not None
        assert (record.cue.lemma, record.cue.kind) == ("débunker", CueKind.VERB)
        assert all(one.cue is None for one in extractor.extract(text))

    def test_noun(self, extractor: Extractor) -> None:
        bruit = evolve(default_lexicon().nouns["certitude"], lemma="punchline", plural="punchlines", que=3)
        assert isinstance(bruit, NounCue)
        own = self.extractor(extractor, default_lexicon().with_nouns(bruit))
        explained = own.explain("La punchline de la maire que le stade fermera a fait rire.")
        assert any(one.cue and one.cue.text == "punchline" for one in explained)

    def test_kinds(self, extractor: Extractor) -> None:
        text = "Selon Synthex, la panne est finie."
        own = self.extractor(extractor, default_lexicon().with_metonyms(Synthex="organization"))
        (record,) = own.extract(text)
        assert record.source is not None
        assert record.source.kind is SourceKind.ORGANIZATION

    def test_name_that_begins_with_a_small_letter(self, extractor: Extractor) -> None:
        text = "La place Bayard assure que l'audience monte."
        own = self.extractor(extractor, default_lexicon().with_metonyms(**{"place Bayard": "media"}))
        (record,) = own.extract(text)
        assert record.source is not None
        assert (record.source.kind, record.source.name) == (SourceKind.MEDIA, "place Bayard")

    def test_head(self, extractor: Extractor) -> None:
        head = Head("collapsonaute", "collapsonautes", "", "", "e", "person", "le collapsonaute", "own")
        own = self.extractor(extractor, default_lexicon().with_heads(head))
        (record,) = own.extract("Selon le collapsonaute, la mer montera.")
        assert record.source is not None
        assert record.source.kind is SourceKind.PERSON

    def test_rule(self, extractor: Extractor) -> None:
        text = "La mairie tacle ceci — un projet mort-né."
        extractor.load()
        own = Extractor(extractor._nlp, rules=[DASH])
        assert "own-dash" in {one.rule for one in own.explain(text)}
        assert "own-dash" not in {one.rule for one in extractor.explain(text)}
        (explained,) = [one for one in own.explain(text) if one.rule == "own-dash"]
        assert explained.content[0].text == "un projet mort-né"

    def test_rule_is_pickled_with_its_extractor(self) -> None:
        twin = pickle.loads(pickle.dumps(Extractor(rules=[DASH])))
        assert twin._rules == (*RULES, DASH)


def after_a_dash(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """What stands after a dash in the sentence of a verb."""
    dash = scene.article.text.find(" — ", cue.end, scene.reading.end)
    group = scene.group(cue)
    if dash < 0 or group is None or not isinstance(cue.entry, VerbCue):
        return
    content = (((dash + 3, scene.reading.end),), {"content=rest": 1.0})
    sources = scene.subjects(group)
    yield from candidates_of(scene, "own-dash", cue, [content], sources, {"strength": 3.0}, group)


DASH = Rule(
    name="own-dash",
    shape="S V — P",
    kinds=frozenset({CueKind.VERB}),
    find=after_a_dash,
)
