"""Who says what in sentences made of every combination: exact sources and contents, by construction.

Usage: python benchmarks/paradigms.py [--cases N] [--seed S] [--errors N]

Articles have each combination of a subject, an adverbial, a date and a medium once, if at all; what a reader
takes for regular French may still be read wrongly («a déclaré samedi dernier à la télévision publique Mme
Roux»). Here they are drawn, with the source and the content known. A sentence is right when a record has
exactly that source and that content, determiners, marks and stops aside. The weights are the package's.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

import regex
from attrs import frozen

from attribution import Attribution, Extractor

SINGULAR = (
    "le ministre de l'Intérieur",
    "Luc Perrin",
    "Mme Traoré",
    "M. Dupont",
    "Me Claire Aubin",
    "le porte-parole du gouvernement",
    "une source proche du dossier",
    "le syndicat",
    "la CGT",
    "le Premier ministre canadien",
    "la Cour des comptes",
    "le professeur Jean-Marc Leroy",
    "Amnesty International",
    "l'ancien maire socialiste de Brest",
    "une institutrice de 34 ans",
    "le secrétaire d'Etat aux Transports",
    "un responsable de la police",
    "l'opposante Anna Roux",
    "le journal Le Courrier",
    "une étude publiée mardi",
    "l'un d'eux",
    "un habitant sur deux",
    "le collectif «Sauvons l'école»",
    "un gendarme à la retraite",
)
PLURAL = (
    "les organisateurs",
    "des témoins",
    "plusieurs élus de l'opposition",
    "deux anciens salariés",
    "près de deux cents salariés",
    "les parents d'élèves",
)
VERBS = (
    ("a déclaré", "ont déclaré"),
    ("explique", "expliquent"),
    ("a indiqué", "ont indiqué"),
    ("affirme", "affirment"),
    ("a souligné", "ont souligné"),
    ("avait prévenu", "avaient prévenu"),
    ("a fait savoir", "ont fait savoir"),
    ("a rappelé", "ont rappelé"),
)
MANNERS = ("sobrement", "toutefois", "notamment", "en revanche", "non sans ironie", "vivement")
DATES = (
    "mardi",
    "mercredi soir",
    "ce jeudi",
    "le 3 mai",
    "samedi dernier",
    "dans la soirée",
    "en 2019",
    "quelques heures plus tôt",
    "cette semaine",
)
MEDIA = (
    "à l'AFP",
    "au Monde",
    "à l'agence Reuters",
    "aux journalistes",
    "sur BFMTV",
    "dans un communiqué",
    "au micro de France Inter",
    "lors d'une conférence de presse",
    "devant l'Assemblée nationale",
    "au quotidien La Croix",
    "sur le plateau de France 2",
    "à la télévision publique",
    "dans une interview accordée au Journal du dimanche",
    "sur son compte Facebook",
)
CONTENTS = (
    "la situation est sous contrôle",
    "le pont rouvrira au printemps",
    "nous n'avons reçu aucune aide",
    "les négociations ont échoué",
    "cette réforme est une erreur",
    "l'enquête se poursuit",
)
MARKS = (("« ", " »"), ('"', '"'), ("“", "”"), ("«", "»"))
NUMBERS_OF_ADJUNCTS = (0, 1, 1, 1, 2, 2, 3)
"""How many adjuncts stand between the verb and what follows: one, most often."""
_IGNORED = regex.compile(r"[«»\"“”.,]|\b(?:le|la|les|un|une|des)\b|\bl'")


@frozen
class Sentence:
    """A sentence with what is to be found in it."""

    text: str
    source: str
    content: str


@frozen
class Parts:
    """What a sentence is made of."""

    subject: str
    verb: str
    adjuncts: str
    content: str
    marks: tuple[str, str]

    @property
    def quoted(self) -> str:
        """The content between marks, with a capital."""
        return f"{self.marks[0]}{capital(self.content)}{self.marks[1]}"


def capital(words: str) -> str:
    """Words with a capital at their head."""
    return words[0].upper() + words[1:]


def clause(content: str) -> str:
    """*que* and a clause."""
    return f"qu'{content}" if content[0] in "aeiouyéèêh" else f"que {content}"


CONSTRUCTIONS: Mapping[str, Callable[[Parts], str]] = {
    "«Q», V S": lambda one: f"{one.quoted}, {one.verb} {one.adjuncts}{one.subject}.",
    "P, V S": lambda one: f"{capital(one.content)}, {one.verb} {one.adjuncts}{one.subject}.",
    "S V que P": lambda one: f"{capital(one.subject)} {one.verb} {one.adjuncts}{clause(one.content)}.",
    "S V: «Q»": lambda one: f"{capital(one.subject)} {one.verb} {one.adjuncts}: {one.quoted}",
    "selon S, P": lambda one: f"Selon {one.subject}, {one.content}.",
    "P, selon S": lambda one: f"{capital(one.content)}, selon {one.subject}.",
}


def draw(source: random.Random) -> Parts:
    """Draw the parts of a sentence; a manner stands before a date and a medium."""
    plural = source.random() < 0.2
    subject = source.choice(PLURAL if plural else SINGULAR)
    adjuncts = [source.choice(MANNERS), source.choice(DATES), source.choice(MEDIA)]
    kept = sorted(source.sample(range(3), source.choice(NUMBERS_OF_ADJUNCTS)))
    written = "".join(f"{adjuncts[place]} " for place in kept)
    return Parts(
        subject, source.choice(VERBS)[plural], written, source.choice(CONTENTS), source.choice(MARKS)
    )


def same(one: str, other: str) -> bool:
    """Whether two phrases have the same words, determiners and marks aside."""
    first, second = (_IGNORED.sub(" ", words.lower()).split() for words in (one, other))
    return first == second


def is_found(sentence: Sentence, records: Iterable[Attribution]) -> bool:
    """Whether a record has exactly the source and the content of a sentence."""
    return any(
        record.source is not None
        and record.source.span is not None
        and same(record.source.span.text, sentence.source)
        and same(" ".join(span.text for span in record.content), sentence.content)
        for record in records
    )


def drawn(write: Callable[[Parts], str], cases: int, seed: int) -> list[Sentence]:
    """So many sentences of a construction; the same for the same seed."""
    source = random.Random(seed)  # noqa: S311 - the same sentences again
    parts = [draw(source) for _ in range(cases)]
    return [Sentence(write(one), one.subject, one.content) for one in parts]


def misread(extractor: Extractor, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without a right record."""
    found = extractor.pipe(sentence.text for sentence in sentences)
    return [one for one, records in zip(sentences, found, strict=True) if not is_found(one, records)]


def main() -> int:
    """Print the share of sentences read right, by construction."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=500, help="sentences of each construction")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, help="sentences to print that are read wrongly")
    options = parser.parse_args()
    extractor = Extractor()
    for name, write in CONSTRUCTIONS.items():
        sentences = drawn(write, options.cases, options.seed)
        wrong = misread(extractor, sentences)
        right = len(sentences) - len(wrong)
        print(f"{name:12} {right / len(sentences):.3f} ({right} of {len(sentences)})")
        for sentence in wrong[: options.errors]:
            print(f"  {sentence.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
