"""The tables that tell who a source is, held to what French and the rooms that read them need."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

import pytest
import regex

from attribution import lexicon
from attribution.lexicon.tables import Cell, read_rows, table_path

SCHEMAS: dict[str, dict[str, Cell]] = {
    "heads.tsv": lexicon._HEADS,
    "metonyms.tsv": lexicon._METONYMS,
    "media.tsv": lexicon._MEDIA,
    "firstnames.tsv": lexicon._FIRSTNAMES,
    "anonymity.tsv": lexicon._ANONYMITY,
    "mediums.tsv": lexicon._MEDIUMS,
}
# First names that are also the name of an institution or a newspaper: the surname after it, or the
# article before it, tells which («Sofia Martin», «à Sofia», «selon l'Iris»).
TWO_READINGS = {
    *("France", "Iris", "Leonardo", "Léger", "Marianne", "Mercedes", "Riyad", "Sabah", "Salvador"),
    *("Sanaa", "Santiago", "Sofia", "Wafa", "Wellington"),
}
# Names whose article is part of them: «au siège de L'Oréal», «à La Haye».
WITH_ARTICLE = {
    *("L'Oréal", "La Havane", "La Haye", "La Paz", "La Poste", "La Poste suisse", "La Valette", "Le Caire"),
}
# A preposition and the article that it has swallowed.
CONTRACTED = {"à": r"(?:à|aux?)", "de": r"(?:de|du|des|d')"}


@cache
def rows_of(table: str) -> tuple[dict[str, Any], ...]:
    schema = SCHEMAS[table]
    return tuple(read_rows(table_path(table), table, schema, (next(iter(schema)),)))


@pytest.fixture(scope="module")
def heads() -> tuple[dict[str, Any], ...]:
    return rows_of("heads.tsv")


def folded(name: str) -> str:
    """What the look-up of a name ignores: accents, case, the shape of apostrophes and hyphens."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return plain.casefold().replace("’", "'").replace("-", " ")


def pattern_of(phrase: str) -> str:
    """A preposition as it stands in a sentence: «lors de» is also «lors du» and «lors d'»."""
    *words, last = phrase.split(" ")
    return " ".join([*map(regex.escape, words), CONTRACTED.get(last, regex.escape(last))])


def stands_in(words: str, sentence: str) -> bool:
    return regex.search(rf"(?<!\w){regex.escape(words)}(?!\w)", sentence, regex.IGNORECASE) is not None


@pytest.mark.parametrize("table", SCHEMAS)
def test_table_meets_its_schema_and_is_sorted(table: str) -> None:
    keys = [next(iter(row.values())) for row in rows_of(table)]
    assert keys == sorted(keys)


@pytest.mark.parametrize("table", SCHEMAS)
def test_cells_are_clean(table: str) -> None:
    content = table_path(table).read_text(encoding="utf-8")
    assert content.endswith("\n")
    assert "\r" not in content
    assert "’" not in content
    assert unicodedata.is_normalized("NFC", content)
    cells = [cell for line in content.splitlines() for cell in line.split("\t")]
    assert [cell for cell in cells if cell != cell.strip() or "  " in cell] == []


@pytest.mark.parametrize("table", ["heads.tsv", "metonyms.tsv", "media.tsv", "firstnames.tsv"])
def test_first_capital_bears_no_accent(table: str) -> None:
    """«Etat» and «État» are one entry: readers take the accent off a capital before they look it up."""
    keys = [next(iter(row.values())) for row in rows_of(table)]
    assert [key for key in keys if key[0].isupper() and folded(key[0]) != key[0].lower()] == []


class TestHeads:
    def test_every_form_leads_to_one_noun(self, heads: tuple[dict[str, Any], ...]) -> None:
        """Only a plural noun with a sense of its own («les services») may repeat another's plural."""
        own_plurals = {row["noun"] for row in heads if row["noun"] == row["plural"]}
        found: dict[str, str] = {}
        clashes = []
        for row in heads:
            if row["noun"] in own_plurals:
                continue
            for column in ("noun", "plural", "feminine", "feminine_plural"):
                form = row[column]
                if form and found.setdefault(form, row["noun"]) != row["noun"]:
                    clashes.append((form, found[form], row["noun"]))
        assert clashes == []

    def test_feminines_come_in_pairs(self, heads: tuple[dict[str, Any], ...]) -> None:
        assert [row for row in heads if bool(row["feminine"]) != bool(row["feminine_plural"])] == []

    def test_noun_with_a_feminine_form_is_no_feminine(self, heads: tuple[dict[str, Any], ...]) -> None:
        wrong = [r for r in heads if r["feminine"] and (r["gender"] == "f" or r["feminine"] == r["noun"])]
        assert wrong == []

    def test_only_people_have_two_genders(self, heads: tuple[dict[str, Any], ...]) -> None:
        people = {"person", "group", "anonymous"}
        things = [row for row in heads if row["kind"] not in people]
        assert [row for row in things if row["gender"] == "e" or row["feminine"]] == []

    def test_example_shows_the_noun(self, heads: tuple[dict[str, Any], ...]) -> None:
        forms = ("noun", "plural", "feminine", "feminine_plural")
        unseen = [
            row["noun"]
            for row in heads
            if not any(row[form] and stands_in(row[form], row["example"]) for form in forms)
        ]
        assert unseen == []

    def test_article_of_the_example_agrees(self, heads: tuple[dict[str, Any], ...]) -> None:
        """«la victime» proves the gender f, «une élue» the feminine of «élu»."""
        genders = {"le": "m", "un": "m", "son": "", "la": "f", "une": "f", "sa": "f"}
        wrong = []
        for row in heads:
            article, _, rest = row["example"].partition(" ")
            shown = genders.get(article)
            if not shown:
                continue
            masculine = stands_in(row["noun"], rest) and row["gender"] in {"m", "e"}
            feminine = (row["feminine"] and stands_in(row["feminine"], rest)) or (
                stands_in(row["noun"], rest) and row["gender"] in {"f", "e"}
            )
            if not (masculine if shown == "m" else feminine):
                wrong.append((row["noun"], row["gender"], row["example"]))
        assert wrong == []

    @pytest.mark.parametrize(
        ("noun", "gender", "kind"),
        [
            ("victime", "f", "person"),
            ("témoin", "m", "person"),
            ("ministre", "e", "person"),
            ("porte-parole", "e", "person"),
            ("autorités", "f", "organization"),
            ("parquet", "m", "organization"),
            ("quotidien", "m", "media"),
            ("étude", "f", "document"),
            ("compte rendu", "m", "document"),
            ("entourage", "m", "group"),
            ("source", "f", "anonymous"),
        ],
    )
    def test_gender_and_kind(
        self, heads: tuple[dict[str, Any], ...], noun: str, gender: str, kind: str
    ) -> None:
        assert {(row["gender"], row["kind"]) for row in heads if row["noun"] == noun} == {(gender, kind)}


class TestNames:
    def test_name_has_a_capital_or_a_figure(self) -> None:
        """A look-up that ignores case still asks for a capital, so that «le monde» is no newspaper."""
        names = [row["name"] for table in ("metonyms.tsv", "media.tsv") for row in rows_of(table)]
        assert [name for name in names if not regex.search(r"[\p{Lu}\d]", name)] == []

    def test_name_is_an_institution_or_a_media_and_stands_once(self) -> None:
        """One kind a name, whatever the accents: «Elysée» and «Élysée» would be the same row twice."""
        names = [row["name"] for table in ("metonyms.tsv", "media.tsv") for row in rows_of(table)]
        seen: dict[str, str] = {}
        twice = [(name, seen[folded(name)]) for name in names if seen.setdefault(folded(name), name) != name]
        assert twice == []
        assert len(seen) == len(names)

    def test_metonym_bears_no_article(self) -> None:
        article = regex.compile(r"(?:[Ll]e|[Ll]a|[Ll]es|[Ll]')\b ?(?=\p{Lu})")
        names = [row["name"] for row in rows_of("metonyms.tsv") if article.match(row["name"])]
        assert set(names) == WITH_ARTICLE

    @pytest.mark.parametrize(
        ("name", "gender"),
        [
            ("Elysée", "m"),
            ("Maison Blanche", "f"),
            ("Etats-Unis", "m"),
            ("Russie", "f"),
            ("Moscou", "e"),
            ("CGT", "f"),
        ],
    )
    def test_gender_of_a_metonym(self, name: str, gender: str) -> None:
        assert [row["gender"] for row in rows_of("metonyms.tsv") if row["name"] == name] == [gender]

    @pytest.mark.parametrize("name", ["Elle", "Ici", "Le pays", "Selon", "Sport", "Voici"])
    def test_word_that_opens_sentences_is_no_media(self, name: str) -> None:
        assert name not in {row["name"] for row in rows_of("media.tsv")}


class TestFirstNames:
    def test_first_name_is_capitalised_and_alone(self) -> None:
        shape = regex.compile(r"\p{Lu}\p{Ll}*(?:['-]?\p{L}+)*")
        assert [row["name"] for row in rows_of("firstnames.tsv") if not shape.fullmatch(row["name"])] == []

    def test_names_with_two_readings_are_known(self) -> None:
        others = {row["name"] for table in ("metonyms.tsv", "media.tsv") for row in rows_of(table)}
        assert {row["name"] for row in rows_of("firstnames.tsv")} & others == TWO_READINGS

    def test_compound_agrees_with_its_first_part(self) -> None:
        """«Jean-Pierre» may then be told from «Jean», «Anne-Laure» from «Anne»."""
        gender = {row["name"]: row["gender"] for row in rows_of("firstnames.tsv")}
        wrong = [
            name
            for name in gender
            if (first := gender.get(name.partition("-")[0])) and first != "e" and first != gender[name]
        ]
        assert wrong == []

    @pytest.mark.parametrize(
        ("name", "gender"),
        [("Emmanuel", "m"), ("Valérie", "f"), ("Dominique", "e"), ("Aminata", "f"), ("Volodymyr", "m")],
    )
    def test_gender(self, name: str, gender: str) -> None:
        assert [row["gender"] for row in rows_of("firstnames.tsv") if row["name"] == name] == [gender]


def test_anonymity_phrase_is_lower_case_and_stands_in_its_example() -> None:
    rows = rows_of("anonymity.tsv")
    assert [row["phrase"] for row in rows if row["phrase"] != row["phrase"].lower()] == []
    assert [row["phrase"] for row in rows if not stands_in(row["phrase"], row["example"])] == []


def test_mentions_among_anonymity_phrases_have_an_anonymous_head(heads: tuple[dict[str, Any], ...]) -> None:
    """«Un proche du», «source policière»: the phrase and its head must not contradict each other."""
    forms = ("noun", "plural", "feminine")
    anonymous = {row[form] for row in heads if row["kind"] == "anonymous" for form in forms}
    mention = regex.compile(r"une? (?:très |bon |fin )?(?P<head>\w+)|(?P<head>sources?) ")
    phrases = [row["phrase"] for row in rows_of("anonymity.tsv")]
    shown = {found["head"] for phrase in phrases if (found := mention.match(phrase))}
    assert shown >= {"source", "sources", "proche", "intime"}
    assert shown - anonymous == set()


class TestMediums:
    def test_example_shows_the_head_after_a_preposition_of_its_row(self) -> None:
        wrong = []
        for row in rows_of("mediums.tsv"):
            prepositions = "|".join(map(pattern_of, row["preposition"]))
            between = r"(?: |(?<='))(?:\w+'|(?:\w+ ){1,3}(?:\w+')?)?"
            shown = rf"(?<!\w)(?:{prepositions}){between}{regex.escape(row['head'])}(?!\w)"
            if not regex.search(shown, row["example"], regex.IGNORECASE):
                wrong.append((row["head"], row["example"]))
        assert wrong == []

    def test_every_row_has_a_preposition(self) -> None:
        assert [row["head"] for row in rows_of("mediums.tsv") if not row["preposition"]] == []

    def test_prepositions_are_written_before_contraction(self) -> None:
        prepositions = {words for row in rows_of("mediums.tsv") for words in row["preposition"]}
        assert {words for words in prepositions if regex.search(r"\b(?:aux?|du|des)$|d'$", words)} == set()
