"""Lines and sentences: where French news text may be cut."""

from __future__ import annotations

import pytest

from attribution.layout import MAX_SENTENCE, find_lines, find_sentences, sentence_ends

WRAPPED = """\
Le conseil a voté la fermeture du
pont. Le maire de la commune, Luc
Morel, regrette un choix pris sans
les habitants.
Le vote a duré une heure."""

MARK_WRAPPED = """\
Le conseil a voté la fermeture du
pont. Le maire a protesté
contre un choix qu'il dit très
«\u00a0brutal\u00a0»."""

LINES = [
    ("blank line", "Un titre\n\nLe texte.", ["Un titre", "Le texte."]),
    ("one break", "Le port ferme\nLes dockers protestent.", ["Le port ferme", "Les dockers protestent."]),
    ("windows breaks", "Un titre\r\n\r\nLe texte.\r\nLa suite.", ["Un titre", "Le texte.", "La suite."]),
    ("old mac breaks", "Un titre\rLe texte.", ["Un titre", "Le texte."]),
    (
        "unicode breaks",
        "Un.\u2028Deux.\u2029Trois.\x85Quatre.\x0cCinq.",
        ["Un.", "Deux.", "Trois.", "Quatre.", "Cinq."],
    ),
    ("spaces round a line", "\u00a0 Un titre \t\n   Le texte. ", ["Un titre", "Le texte."]),
    ("nothing", "", []),
    ("only spaces", " \n\u00a0\n\t", []),
    ("broken inside a sentence", "Le maire a\ndit non.", ["Le maire a\ndit non."]),
    ("broken after a comma", "Selon lui,\nrien ne presse.", ["Selon lui,\nrien ne presse."]),
    ("broken with windows breaks", "Le maire a\r\ndit non.", ["Le maire a\r\ndit non."]),
    ("a blank line always ends it", "Le maire a\n\ndit non.", ["Le maire a", "dit non."]),
    ("small letter after a stop", "Fin.\nde notre envoyé", ["Fin.", "de notre envoyé"]),
    ("a list after a colon", "Au menu:\nsoupe", ["Au menu:", "soupe"]),
    (
        "hard-wrapped: a name at the head of a line stays in the paragraph",
        WRAPPED,
        [WRAPPED.removesuffix("\nLe vote a duré une heure."), "Le vote a duré une heure."],
    ),
    (
        "hard-wrapped: a mark and its no-break space go with the word",
        MARK_WRAPPED,
        [MARK_WRAPPED],
    ),
    (
        "lines of one width, each a paragraph",
        "Le port rouvre.\nLa ville paie.",
        ["Le port rouvre.", "La ville paie."],
    ),
]

SENTENCES = [
    ("two", "Le maire part. Elle reste.", ["Le maire part.", "Elle reste."]),
    ("question, exclamation", "Vraiment ? Oui ! Bien.", ["Vraiment ?", "Oui !", "Bien."]),
    (
        "ellipsis before a capital",
        "Il hésite... Elle part… Lui non.",
        ["Il hésite...", "Elle part…", "Lui non."],
    ),
    ("ellipsis before a small letter", "Il hésite... puis part.", ["Il hésite... puis part."]),
    ("spaced ellipsis", "Il hésite . . . Elle part.", ["Il hésite . . .", "Elle part."]),
    ("stops in a row", "Non ?! Si.", ["Non ?!", "Si."]),
    ("inside a quotation", "«Il pleut. Il vente», dit-il.", ["«Il pleut.", "Il vente», dit-il."]),
    (
        "small letter after a stop and a mark",
        "«Il pleut.» a-t-il dit. Fin.",
        ["«Il pleut.» a-t-il dit.", "Fin."],
    ),
    ("comma after a stop and a mark", "«Il pleut !», dit-il.", ["«Il pleut !», dit-il."]),
    ("mark after the stop", "« Il pleut. » Le maire part.", ["« Il pleut. »", "Le maire part."]),
    ("two quotations", "«Oui.» «Non.»", ["«Oui.»", "«Non.»"]),
    ("straight marks", '"Oui." "Non."', ['"Oui."', '"Non."']),
    ("doubled apostrophes", "''Oui.'' ''Non.''", ["''Oui.''", "''Non.''"]),
    ("curly marks", "“Oui.” ‘Non.’ Fin.", ["“Oui.”", "‘Non.’", "Fin."]),
    ("no space before a mark", "Il part.«Non», dit-elle.", ["Il part.", "«Non», dit-elle."]),
    ("stop after the mark", "Il dit «non». Elle part.", ["Il dit «non».", "Elle part."]),
    ("stops on both sides", "Il dit: «Non.». Elle part.", ["Il dit: «Non.».", "Elle part."]),
    ("stray spaces", "Il a dit non . Elle part .", ["Il a dit non .", "Elle part ."]),
    ("stray space before a mark", "«Il pleut .» Elle part.", ["«Il pleut .»", "Elle part."]),
    ("no-break spaces", "Il part\u00a0! Elle\u00a0reste.", ["Il part\u00a0!", "Elle\u00a0reste."]),
    ("dash after a stop", "Il part. — Elle reste.", ["Il part.", "— Elle reste."]),
    ("parentheses", "Il part (enfin). Elle reste.", ["Il part (enfin).", "Elle reste."]),
    ("sentence in parentheses", "(Il part.) Elle reste.", ["(Il part.)", "Elle reste."]),
    (
        "omission inside a sentence",
        "Elle a vu (...) Paul et […] Anne.",
        ["Elle a vu (...) Paul et […] Anne."],
    ),
    ("omission, then a sentence", "Il part (...) Elle reste.", ["Il part (...)", "Elle reste."]),
    ("omission after a stop", "Il part. [...] Rien ne presse.", ["Il part. [...]", "Rien ne presse."]),
    (
        "titles",
        "M. Roux part. Mme. Le Goff et MM. Aziz restent.",
        ["M. Roux part.", "Mme. Le Goff et MM. Aziz restent."],
    ),
    ("title at the head", "Il part. M. Roux reste.", ["Il part.", "M. Roux reste."]),
    ("title after a mark", "«M. Roux», l'a dit.", ["«M. Roux», l'a dit."]),
    ("doctor", "Le Dr. Aziz et le Pr. Roux.", ["Le Dr. Aziz et le Pr. Roux."]),
    ("initials", "A. Roux et J.-P. Aziz, J.R. Morel.", ["A. Roux et J.-P. Aziz, J.R. Morel."]),
    (
        "letter at the end of a sentence",
        "C'est le plan B. Le maire part.",
        ["C'est le plan B.", "Le maire part."],
    ),
    ("acronym", "Il quitte la S.N.C.F. Le train part.", ["Il quitte la S.N.C.F.", "Le train part."]),
    ("era", "En 44 av. J.-C. Rome change.", ["En 44 av. J.-C. Rome change."]),
    ("rank", "Le col. Dubois part.", ["Le col. Dubois part."]),
    (
        "word spelled like a rank",
        "Il passe le col. Les autres suivent.",
        ["Il passe le col.", "Les autres suivent."],
    ),
    ("page and article", "Voir p. 12 et art. 5.", ["Voir p. 12 et art. 5."]),
    (
        "word spelled like an abbreviation",
        "Elle aime l'art. Tout change.",
        ["Elle aime l'art.", "Tout change."],
    ),
    ("month", "Le 12 sept. 2012 au soir.", ["Le 12 sept. 2012 au soir."]),
    ("thousands", "Il gagne 1.200 euros. Bien.", ["Il gagne 1.200 euros.", "Bien."]),
    ("year at the end", "Il part en 2017. Elle reste.", ["Il part en 2017.", "Elle reste."]),
    ("number next", "Il part. 2017 commence.", ["Il part.", "2017 commence."]),
    ("numbered list", "1. Le calendrier. 2. Le budget.", ["1. Le calendrier.", "2. Le budget."]),
    ("number sign", "La loi No 3 passe. Bien.", ["La loi No 3 passe.", "Bien."]),
    ("web address", "Voir www.ville.fr pour la suite.", ["Voir www.ville.fr pour la suite."]),
    ("no stop", "Un titre", ["Un titre"]),
]

LINEAR = [
    "." * 100_000,
    ". " * 50_000,
    ". . ." * 30_000,
    "." + " »" * 50_000,
    ". " + "— " * 50_000,
    ".»" * 50_000,
    "M. " * 50_000,
    "\n" * 100_000,
    " " * 100_000,
    "a\nb" * 30_000,
    "a" * 300_000,
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in LINES])
def test_lines(text: str, expected: list[str]) -> None:
    assert [text[line.start : line.end] for line in find_lines(text)] == expected


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in SENTENCES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_sentences(text, find_lines(text))] == expected


def test_sentences_know_their_paragraph() -> None:
    text = "Un titre\n\nIl part. Elle reste."
    assert [sentence.line for sentence in find_sentences(text, find_lines(text))] == [0, 1, 1]


def test_sentence_ends_leaves_the_last_sentence_out() -> None:
    text = "Il part. Elle reste. Fin."
    assert [text[:end] for end in sentence_ends(text, 0, len(text))] == ["Il part. ", "Il part. Elle reste. "]


@pytest.mark.parametrize("unit", ["mot ", "mot", "mot\u00a0"])
def test_endless_sentences_are_cut(unit: str) -> None:
    text = unit * 3_000
    sentences = find_sentences(text, find_lines(text))
    assert max(one.end - one.start for one in sentences) <= MAX_SENTENCE
    kept = "".join(text[one.start : one.end] for one in sentences)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize("text", LINEAR, ids=lambda text: repr(text[:6]))
def test_hostile_text_is_cut_in_linear_time(text: str) -> None:
    """A quadratic pattern takes minutes here: the test then never ends."""
    lines = find_lines(text)
    assert all(one.start < one.end for one in find_sentences(text, lines))
