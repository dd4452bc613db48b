"""What is told from single words of a parse: participles that name people, set phrases, adverbials."""

from __future__ import annotations

import pytest

from attribution.lexicon import default_lexicon
from attribution.syntax.circumstance import behind_adverbial
from attribution.syntax.people import with_people
from attribution.syntax.reading import Reading
from attribution.syntax.set_phrases import by_first_word, longest_phrase
from parses import article_of


def reading_of(text: str, parse: str) -> Reading:
    """The one sentence of a text."""
    (reading,) = article_of(text, parse).readings.values()
    return reading


def test_participle_behind_an_article_names_people() -> None:
    reading = reading_of(
        "L'opposant Luc Roux refuse.",
        "L'/DET/det/2 opposant/VERB/ROOT/0/pres Luc/PROPN/appos/2 Roux/PROPN/flat:name/3 "
        "refuse/VERB/acl/2/fin ./PUNCT/punct/2",
    )
    mended = with_people(reading, default_lexicon().names_people)
    assert [word.pos for word in mended.words[:3]] == ["DET", "NOUN", "PROPN"]
    assert not mended.words[1].participle
    assert with_people(mended, default_lexicon().names_people) is mended


def test_participle_of_a_verb_stays_one() -> None:
    reading = reading_of(
        "Un conflit l'opposant à sa sœur.",
        "Un/DET/det/2 conflit/NOUN/ROOT/0 l'/PRON/obj/4 opposant/VERB/acl/2/pres à/ADP/case/7 "
        "sa/DET/det/7 sœur/NOUN/obl:arg/4 ./PUNCT/punct/2",
    )
    assert with_people(reading, default_lexicon().names_people) is reading


@pytest.mark.parametrize(
    ("text", "parse", "length"),
    [
        ("samedi dernier, Luc", "samedi/NOUN/ROOT/0 dernier/ADJ/amod/1 ,/PUNCT/punct/1 Luc/PROPN/appos/1", 2),
        ("lui aussi Luc", "lui/PRON/ROOT/0 aussi/ADV/advmod/1 Luc/PROPN/appos/1", 2),
        ("non sans ironie Luc", "non/ADV/advmod/3 sans/ADP/case/3 ironie/NOUN/ROOT/0 Luc/PROPN/appos/3", 3),
        ("pour sa part Luc", "pour/ADP/case/3 sa/DET/det/3 part/NOUN/ROOT/0 Luc/PROPN/appos/3", 3),
        ("vivement Luc", "vivement/NOUN/ROOT/0 Luc/PROPN/appos/1", 1),
        (
            "le 3 mai deux élus",
            "le/DET/det/3 3/NUM/nummod/3 mai/NOUN/ROOT/0 deux/NUM/nummod/5 élus/NOUN/obj/3",
            3,
        ),
        ("West plus tôt", "Ce/PRON/nsubj/2 West/ADV/ROOT/0 plus/ADV/advmod/4 tôt/ADV/advmod/2", None),
        ("près de dix élus", "près/ADV/ROOT/0 de/ADP/case/4 dix/NUM/nummod/4 élus/NOUN/obl/1", None),
        ("environ dix élus", "environ/ADV/advmod/2 dix/NUM/nummod/3 élus/NOUN/ROOT/0", None),
    ],
)
def test_adverbial(text: str, parse: str, length: int | None) -> None:
    named = parse.startswith("Ce/")
    reading = reading_of("Ce " + text if named else text, parse)
    start = int(named)
    assert behind_adverbial(reading, start) == (None if length is None else start + length)


def test_longest_phrase_is_the_longest_that_fits() -> None:
    phrases = by_first_word([("à", "la"), ("à", "la", "retraite"), ("en", "chef")])
    reading = reading_of(
        "un gendarme à la retraite",
        "un/DET/det/2 gendarme/NOUN/ROOT/0 à/ADP/case/5 la/DET/det/5 retraite/NOUN/nmod/2",
    )
    assert longest_phrase(phrases, reading, 2) == 3
    assert longest_phrase(phrases, reading, 2, end=4) == 2
    assert longest_phrase(phrases, reading, 1) == 0
    assert longest_phrase(phrases, reading, 5) == 0
