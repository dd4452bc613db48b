"""Every complement behind every circumstance: when, where and to whom, between a verb and its words."""

from __future__ import annotations

from itertools import product

import pytest

from attribution import extract_attributions

CIRCUMSTANCES = (
    "jeudi",
    "mardi soir",
    "jeudi à Paris",
    "hier après-midi",
    "ce lundi",
    "ce matin",
    "la semaine dernière",
    "le 3 mai",
    "dans la soirée",
    "à la mi-journée",
    "une nouvelle fois",
    "à plusieurs reprises",
    "à son tour",
    "devant la presse",
    "aux journalistes",
    "à l'AFP",
    "auprès de l'AFP",
    "dans un entretien au Monde",
    "dans les colonnes du Figaro",
    "au micro de RTL",
    "sur Twitter",
    "sur France Inter",
    "depuis Washington",
    "en marge du sommet",
    "via un communiqué",
    "vendredi dans un communiqué",
    "mercredi devant les députés",
    "lors d'une conférence de presse",
    "samedi lors d'une réunion publique à Lyon",
    "par la voix de son avocat",
)
COMPLEMENTS = (
    ("La ministre a annoncé", "que ", "le pont rouvrirait en mai"),
    ("La ministre a annoncé", "qu'", "elle fermerait deux usines"),
    ("Le syndicat a prévenu", "que ", "les travaux n'avaient pas commencé"),
    ("Anne Roux a promis", "de ", "rouvrir le pont"),
    ("La ministre affirme", "", "ne rien savoir du dossier"),
    ("Le syndicat a dit", "", "vouloir quitter la table"),
    ("La ministre a annoncé", "", "la fermeture de deux usines"),
    ("Le syndicat réclame", "", "des moyens supplémentaires"),
)


TAKES_PLURALS = {
    "en marge du sommet",
    "via un communiqué",
    "vendredi dans un communiqué",
    "par la voix de son avocat",
}
"""Circumstances that end on a noun, behind which *des* may open its complement: «le pont [des] arts»."""
TABLE = [
    pytest.param(
        complement,
        circumstance,
        marks=[pytest.mark.xfail(reason="*des* is taken for a preposition", strict=True)]
        if complement[2].startswith("des ") and circumstance in TAKES_PLURALS
        else [],
    )
    for complement, circumstance in product(COMPLEMENTS, CIRCUMSTANCES)
]


@pytest.mark.parametrize(("complement", "circumstance"), TABLE)
def test_complement_behind_a_circumstance(complement: tuple[str, str, str], circumstance: str) -> None:
    opening, joint, content = complement
    records = extract_attributions(f"{opening} {circumstance} {joint}{content}.")
    assert [" … ".join(span.text for span in record.content) for record in records] == [content]


SPEAKERS = ("la ministre", "Anne Roux", "le porte-parole du parti", "Jean-Pierre Dupont", "ce dernier")


@pytest.mark.parametrize(("speaker", "circumstance"), [*product(SPEAKERS, CIRCUMSTANCES)])
def test_speaker_behind_a_circumstance(speaker: str, circumstance: str) -> None:
    (record,) = extract_attributions(f"« Nous ne céderons pas », a déclaré {circumstance} {speaker}.")
    assert record.source is not None
    assert record.source.span is not None
    assert (record.source.span.text, record.content[0].text) == (speaker, "Nous ne céderons pas")
