"""Quotations: what stands between marks, in the typographies that French papers use."""

from __future__ import annotations

import random

import pytest

from attribution.layout import find_lines
from attribution.marks import MAX_DEPTH, Quotation, find_quotations

WELL_FORMED = [
    ("angle marks", "Il dit: «On verra.»", ["On verra."]),
    ("plain spaces", "« On verra », dit-il.", [" On verra "]),
    ("no-break spaces", "«\u00a0On verra\u00a0», dit-il.", ["\u00a0On verra\u00a0"]),
    ("narrow no-break spaces", "«\u202fOn verra\u202f», dit-il.", ["\u202fOn verra\u202f"]),
    ("thin spaces", "«\u2009On verra\u2009», dit-il.", ["\u2009On verra\u2009"]),
    ("curly marks", "“On verra”, dit-il.", ["On verra"]),
    ("low and high marks", "„On verra“, dit-il. „Non”, dit-elle.", ["On verra", "Non"]),
    ("straight marks", '"On verra", dit-il. "Non", dit-elle.', ["On verra", "Non"]),
    ("straight marks with spaces", 'Il a dit " on verra " hier.', [" on verra "]),
    ("single angle marks", "‹On verra›, dit-il.", ["On verra"]),
    ("single marks", "‘On verra’, dit-il à l’accueil.", ["On verra"]),
    ("single marks round an elision", "‘L’eau d’ici’, dit-il.", ["L’eau d’ici"]),
    ("straight single marks", "Il parle d'un 'grand soir' d'été.", ["grand soir"]),
    ("after an elision", "l'«Express» et d'\"or\" et l’“Aube”", ["Express", "or", "Aube"]),
    ("in parentheses", "Il part («enfin»).", ["enfin"]),
    ("after a colon without space", 'Il dit:"Oui".', ["Oui"]),
    ("touching quotations", "«un»«deux»", ["un", "deux"]),
    ("several in a sentence", "«Un», «deux» et «trois».", ["Un", "deux", "trois"]),
    ("opening omission", "« ...puis rien », dit-il.", [" ...puis rien "]),
]

NESTED = [
    ("curly in angle", "« Il dit “non” », dit-il.", [(0, " Il dit “non” "), (1, "non")]),
    ("straight in angle", '«Il dit "non"», dit-il.', [(0, 'Il dit "non"'), (1, "non")]),
    ("angle in straight", '"Il dit «non»", dit-il.', [(0, "Il dit «non»"), (1, "non")]),
    ("angle in angle", "«Il dit «non» hier», dit-il.", [(0, "Il dit «non» hier"), (1, "non")]),
    ("straight in straight", '"Il dit "non" hier", dit-il.', [(0, 'Il dit "non" hier'), (1, "non")]),
    ("marks that touch", '«"Non"», dit-il.', [(0, '"Non"'), (1, "Non")]),
    (
        "three deep",
        "«Il dit “elle crie ‘non’ ici” puis part».",
        [(0, "Il dit “elle crie ‘non’ ici” puis part"), (1, "elle crie ‘non’ ici"), (2, "non")],
    ),
    (
        "single in straight",
        "\"Il dit 'non merci' hier\".",
        [(0, "Il dit 'non merci' hier"), (1, "non merci")],
    ),
]

MISTYPED = [
    ("opened like closed", "”On verra”, dit-il.", ["On verra"]),
    ("closed like opened", "«On verra«, dit-il. «Non»", ["On verra", "Non"]),
    ("the wrong way round", "»On verra«, dit-il.", ["On verra"]),
    ("curly, then straight", '“On verra", dit-il. "Non”', ["On verra", "Non"]),
    ("closed only", "On verra», dit-il. «Non», dit-elle.", ["On verra", "Non"]),
    ("curly, closed only", "On verra”, dit-il. “Non”, dit-elle.", ["On verra", "Non"]),
    ("inches", 'Un écran de 15" et un autre de 17" pour "le bureau".', ["le bureau"]),
    ("inches alone", 'Un écran de 15".', []),
    ("empty", "«» et « » et «...» et “”", []),
    ("a clipped word", "Le p'tit gars d'à côté, l'p'tit.", []),
    ("rock 'n' roll", "Du rock 'n' roll.", []),
    ("apostrophes only", "L’eau d’ici, presqu’ ici, l' eau d' ici.", []),
    ("less and more", "Si a < b et c > d.", []),
    ("marks without a word", '" " « » “', []),
]

# A mark that is never closed costs one quotation; «…» in brackets shows where it is taken to end.
UNCLOSED = [
    (
        "a fragment ends with its sentence",
        "Il craint «un gâchis. La ville paie. Il part.",
        [("un gâchis.", False)],
    ),
    ("a sentence ends with its paragraph", "Il dit: «Il pleut. Il vente.", [("Il pleut. Il vente.", False)]),
    (
        "the next quotation is safe",
        "Il dit: «Il pleut. Elle répond: «Non.» Fin.",
        [("Il pleut.", False), ("Non.", True)],
    ),
    ("the last of two", "«Oui», dit-il. «Non, dit-elle.", [("Oui", True), ("Non, dit-elle.", False)]),
    (
        "fragments in a row",
        "Il craint «un gâchis, «une honte et «une faute.",
        [("un gâchis,", False), ("une honte et", False), ("une faute.", False)],
    ),
    (
        "an odd number of straight marks",
        'Il dit: "Il pleut. Elle répond: "Non". Fin.',
        [("Il pleut.", False), ("Non", True)],
    ),
    (
        "inside another",
        "«Il dit “non, puis part», dit-il.",
        [("Il dit “non, puis part", True), ("non, puis part", False)],
    ),
    ("crossing", 'Il "craint «un gâchis". Fin.', [("craint «un gâchis", True), ("un gâchis", False)]),
    (
        "the next paragraph is safe",
        "Il dit: «Il pleut.\nLe vent se lève.\nElle dit: «Non.»",
        [("Il pleut.", False), ("Non.", True)],
    ),
    ("a single mark is an apostrophe", "La bande à ‘Bébert est là.", []),
]

# A mark that closes what no mark opens: what was said begins with the sentence before, where there is one.
UNOPENED = [
    ("one sentence", 'Le pont tient", dit-il.', ["Le pont tient"]),
    ("two sentences", "Le pont tient. Rien ne bouge ». Fin.", ["Le pont tient. Rien ne bouge "]),
    ("no more than two", "Il pleut. Le pont tient. Rien ne va», dit-il.", ["Le pont tient. Rien ne va"]),
    ("not before another mark", "«Oui», dit-il. Le pont tient», dit-elle.", ["Oui", "Le pont tient"]),
    ("not in the sentence of another mark", "«Oui», dit-il, le pont tient».", ["Oui"]),
    ("before a verb", 'Le pont tient. Rien ne bouge" promet-elle.', ["Le pont tient. Rien ne bouge"]),
    ("not before a capital", 'Un Bédane" Rouge arrive.', []),
    ("seconds", 'En 9"81, il gagne. Il faut moins de 10".', []),
    ("a single mark is an apostrophe", "Il aime l’ été’, dit-il.", []),
]

# One quotation over several paragraphs: its pieces.
CONTINUED = [
    ("repeated", "«Un.\n«Deux.\n«Trois», dit-il.", [["Un.", "Deux.", "Trois"]]),
    ("repeated with spaces", "« Un.\n« Deux. »\nFin.", [[" Un.", " Deux. "]]),
    ("repeated after a lead-in", "Il dit: «Un.\n«Deux.»", [["Un.", "Deux."]]),
    ("the closing mark repeated", "« Un.\n» Deux.\n» Trois », dit-il.", [[" Un.", " Deux.", " Trois "]]),
    ("curly, repeated", "“Un.\n“Deux.”", [["Un.", "Deux."]]),
    ("straight, repeated", '"Un.\n"Deux", dit-il.', [["Un.", "Deux"]]),
    ("each closed", "«Un.»\n«Deux.»", [["Un."], ["Deux."]]),
    ("repeated, never closed", "«Un.\n«Deux.\nFin.", [["Un.", "Deux."]]),
    ("not repeated", "«Un.\nDeux.\nTrois», dit-il.", [["Un.", "Deux.", "Trois"]]),
    ("not repeated, straight", '"Un.\nDeux", dit-il.', [["Un.", "Deux"]]),
    ("repeated, then not", "«Un.\n«Deux.\nTrois.»", [["Un.", "Deux.", "Trois."]]),
    ("closing mark on a line of its own", "«Un.\nDeux.\n»", [["Un.", "Deux."]]),
    ("opening mark at the end of a line", "Il dit: «\nUn.»", [["Un."]]),
    ("another opens first", "«Un.\nDeux.\nIl dit «trois».", [["Un."], ["trois"]]),
    ("closed too late", "«Un." + "\nDeux." * 6 + "\nTrois».", [["Un."], ["Trois"]]),
    ("nested in it", "«Un «non» net.\n«Deux.»", [["Un «non» net.", "Deux."], ["non"]]),
    ("blank lines", "«Un.\n\n\n«Deux.»", [["Un.", "Deux."]]),
    ("windows breaks", "«Un.\r\n\r\n«Deux.»", [["Un.", "Deux."]]),
    ("the next one opens too", "«Un.\n«Deux», dit-il. «Trois.»", [["Un.", "Deux"], ["Trois."]]),
    ("hard-wrapped", "Il dit: «Un jour\nil viendra», dit-elle.", [["Un jour\nil viendra"]]),
]

DASHES = [
    ("em dash", "— Oui, dit-il.\n— Non.", ["Oui, dit-il.", "Non."]),
    ("en dash", "– Oui, dit-il.", ["Oui, dit-il."]),
    ("doubled hyphen", "-- Oui, dit-il.", ["Oui, dit-il."]),
    ("no space", "—Oui, dit-il.", ["Oui, dit-il."]),
    (
        "hyphen with an incise",
        "- Oui, répond-il.\n- Non, lance-t-elle.",
        ["Oui, répond-il.", "Non, lance-t-elle."],
    ),
    ("hyphen of a list", "- Le pain, les oeufs.\n- Le lait.", []),
    ("list", "– le pain ;\n– le lait.", []),
    ("signature", "«Un.»\n— Anne Roux, maire", ["Un."]),
    ("dash inside a paragraph", "Le maire — un ami — part.", []),
    ("hyphen glued to its word", "-vingt", []),
    ("quotation after a dash", "— «Oui», dit-il.", ["Oui"]),
]

HOSTILE = [
    "« a " * 100_000,
    "« a »" * 100_000,
    '"a ' * 100_000,
    '"' * 100_000,
    "« " * 1_000 + "a" + " »" * 1_000,
    "«" * 50_000 + "a" + "»" * 50_000,
    "“" * 50_000 + "a" + "»" * 50_000,
    "“a" * 50_000 + "»" * 50_000,
    "‘a " * 50_000,
    "'aa " * 50_000,
    "« a\n" * 20_000,
    '« a "\n' * 20_000,
    "« a\nb\n" * 20_000,
    "«a»“" * 30_000,
    ": «a, «b " * 20_000,
    "- A, " * 50_000,
    "— A. " * 50_000,
    "«" + " " * 100_000 + "«a",
    "'’" * 50_000,
]


def params(cases: list[tuple[object, ...]]) -> list[object]:
    """Cases named by their first member."""
    return [pytest.param(*case[1:], id=str(case[0])) for case in cases]


def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text."""
    return find_quotations(text, find_lines(text))


def pieces(text: str) -> list[list[str]]:
    """The pieces of each quotation."""
    return [[text[start:end] for start, end in quotation.pieces] for quotation in quotations(text)]


@pytest.mark.parametrize(("text", "expected"), params(WELL_FORMED))
def test_well_formed(text: str, expected: list[str]) -> None:
    assert pieces(text) == [[content] for content in expected]
    assert all(quotation.closed and not quotation.dash for quotation in quotations(text))


@pytest.mark.parametrize(("text", "expected"), params(NESTED))
def test_nested(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(one.depth, text[slice(*one.inner)]) for one in quotations(text)] == expected


@pytest.mark.parametrize(("text", "expected"), params(MISTYPED))
def test_mistyped(text: str, expected: list[str]) -> None:
    assert pieces(text) == [[content] for content in expected]


@pytest.mark.parametrize(("text", "expected"), params(UNCLOSED))
def test_never_closed(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(text[slice(*one.inner)], one.closed) for one in quotations(text)] == expected


@pytest.mark.parametrize(("text", "expected"), params(UNOPENED))
def test_never_opened(text: str, expected: list[str]) -> None:
    assert pieces(text) == [[content] for content in expected]
    assert [one.opened for one in quotations(text)] == [text[one.start] == "«" for one in quotations(text)]


@pytest.mark.parametrize(("text", "expected"), params(CONTINUED))
def test_over_several_paragraphs(text: str, expected: list[list[str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(("text", "expected"), params(DASHES))
def test_dialogue_dashes(text: str, expected: list[str]) -> None:
    assert pieces(text) == [[content] for content in expected]


def test_start_and_end_hold_the_marks() -> None:
    text = "Il dit: « Un. »\n“Deux”\n— Trois."
    assert [text[one.start : one.end] for one in quotations(text)] == ["« Un. »", "“Deux”", "— Trois."]


def test_one_stray_mark_leaves_the_other_quotations_alone() -> None:
    """Whatever single mark is deleted from good text, every other quotation of other paragraphs is found."""
    paragraphs = [
        f"Le maire dit: «Le pont {n} tiendra.» Puis il ajoute «bien sûr» et part." for n in range(8)
    ]
    whole = "\n".join(paragraphs)
    places = [index for index, char in enumerate(whole) if char in "«»"]
    for place in places:
        text = whole[:place] + whole[place + 1 :]
        hurt = whole.count("\n", 0, place)
        found = [content for (content,) in pieces(text)]
        for number in set(range(8)) - {hurt}:
            assert f"Le pont {number} tiendra." in found
        assert found.count("bien sûr") >= 7


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:8]))
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    """A quadratic search takes minutes here: the test then never ends."""
    found = quotations(text)
    assert all(one.depth < MAX_DEPTH for one in found)
    assert all(start < end for one in found for start, end in one.pieces)


def test_any_sequence_of_marks_gives_ordered_pieces() -> None:
    source = random.Random(7)
    for _ in range(3_000):
        text = "".join(source.choice("«»“”\"'’‘a. ,\n:—<>") for _ in range(40))
        found = quotations(text)
        assert list(found) == sorted(found, key=lambda one: (one.start, -one.end))
        for one in found:
            flat = [offset for piece in one.pieces for offset in piece]
            assert flat == sorted(flat)
            assert one.start <= flat[0]
            assert flat[-1] <= one.end
            assert all(any(char.isalnum() for char in text[a:b]) for a, b in one.pieces)
