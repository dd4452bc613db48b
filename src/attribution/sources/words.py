"""Closed classes of French that the resolver reads phrases by: determiners, titles, particles, pronouns."""

from __future__ import annotations

from collections.abc import Mapping

import regex
from attrs import frozen

__all__ = [
    "ADJECTIVE",
    "CHARGED",
    "CLAUSE_OPENERS",
    "COPULAS",
    "DETERMINERS",
    "FUNCTION_WORDS",
    "NUMBERS",
    "PARTICLES",
    "PERSON_PARTICLES",
    "PLURAL_TITLES",
    "PRENOMINAL",
    "PREPOSITIONS",
    "SUBJECT_PRONOUNS",
    "TIMES",
    "TITLES",
    "Determiner",
]


@frozen
class Determiner:
    """What a determiner tells of its noun.

    Attributes:
        sort: ``definite``, ``indefinite``, ``demonstrative`` or ``possessive``.
        gender: ``m``, ``f`` or empty.
        plural: whether the noun is a plural.
        governed: whether a preposition is merged into it («du», «aux»).
        one_of: whether it takes one out of many («l'un des»).
    """

    sort: str
    gender: str = ""
    plural: bool = False
    governed: bool = False
    one_of: bool = False


def _determiners() -> Mapping[str, Determiner]:
    """By word, from rows of words, sort, gender and number."""
    rows = (
        ("le", "definite", "m", "s"),
        ("la", "definite", "f", "s"),
        ("l'", "definite", "", "s"),
        ("les", "definite", "", "p"),
        ("un", "indefinite", "m", "s"),
        ("une", "indefinite", "f", "s"),
        ("chaque", "indefinite", "", "s"),
        ("des plusieurs quelques", "indefinite", "", "p"),
        ("certains divers", "indefinite", "m", "p"),
        ("certaines diverses", "indefinite", "f", "p"),
        ("ce cet", "demonstrative", "m", "s"),
        ("cette", "demonstrative", "f", "s"),
        ("ces", "demonstrative", "", "p"),
        ("sa", "possessive", "f", "s"),
        ("son leur notre", "possessive", "", "s"),
        ("ses leurs nos", "possessive", "", "p"),
    )
    found = {
        word: Determiner(sort, gender, plural=number == "p")
        for words, sort, gender, number in rows
        for word in words.split()
    }
    merged = {"du": ("m", False), "au": ("m", False), "aux": ("", True)}
    for word, (gender, plural) in merged.items():
        found[word] = Determiner("definite", gender, plural=plural, governed=True)
    return found


DETERMINERS = _determiners()
"""Determiners; «du», «au» and «aux» hold a preposition."""

NUMBERS = frozenset(
    {
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
        "quatorze", "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante", "cent",
        "mille",
    }
)  # fmt: skip
"""Numbers above one, in letters."""

FUNCTION_WORDS = frozenset(
    {
        "à", "a", "ainsi", "alors", "après", "au", "aucun", "aucune", "aujourd'hui", "auparavant", "auprès",
        "aussi", "aussitôt", "autant", "autour", "autre", "autres", "aux", "avant", "avec", "beaucoup",
        "bien", "bientôt", "c'", "car", "ce", "ceci", "cela", "celle", "celle-ci", "celles", "celles-ci",
        "celui", "celui-ci", "cependant", "certains", "ces", "cet", "cette", "ceux", "ceux-ci", "chaque",
        "chez", "comme", "comment", "contre", "d'", "d'ailleurs", "dans", "de", "déjà", "depuis", "derrière",
        "des", "désormais", "dès", "deux", "devant", "donc", "dont", "du", "durant", "elle", "elles", "en",
        "encore", "enfin", "ensuite", "entre", "est", "et", "eux", "face", "faute", "grâce", "hier", "hors",
        "ici", "il", "ils", "j'", "jamais", "je", "jusqu'", "jusque", "l'", "la", "là", "le", "les", "leur",
        "leurs", "lors", "lorsqu'", "lorsque", "lui", "m'", "ma", "mais", "malgré", "me", "même", "mes",
        "moi", "moins", "mon", "n'", "ne", "néanmoins", "ni", "non", "nos", "notre", "nous", "on", "or",
        "ou", "où", "outre", "par", "parce", "parfois", "parmi", "pas", "pendant", "peu", "peut-être",
        "plus", "plusieurs", "plutôt", "pour", "pourquoi", "pourtant", "près", "presque", "puis", "puisqu'",
        "puisque", "qu'", "quand", "quant", "que", "quel", "quelle", "quelles", "quelque", "quelques",
        "quels", "qui", "quoi", "quoique", "rien", "s'", "sa", "sans", "sauf", "se", "selon", "ses", "seul",
        "seule", "si", "sinon", "soit", "son", "sous", "souvent", "suite", "sur", "surtout", "t'", "ta",
        "tandis", "tant", "te", "tel", "telle", "tes", "toi", "ton", "toujours", "tous", "tout", "toute",
        "toutefois", "toutes", "très", "trop", "tu", "un", "une", "vers", "via", "voici", "voilà", "vos",
        "votre", "vous", "y", "oui", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre", "demain", "matin", "soir", "midi", "été", "hiver", "printemps", "automne",
        "être", "avoir",
    }
)  # fmt: skip
"""Grammatical words and dates: neither nouns nor names, even with a capital."""

TITLES: Mapping[str, str] = {
    "m.": "m", "mm.": "m", "monsieur": "m", "messieurs": "m", "mr": "m", "mme": "f", "mmes": "f", "mme.": "f",
    "madame": "f", "mlle": "f", "mlle.": "f", "mademoiselle": "f", "dr": "", "dr.": "", "docteur": "",
    "me": "", "me.": "", "maître": "", "pr": "", "pr.": "", "mgr": "m", "mgr.": "m", "sir": "m", "lady": "f",
}  # fmt: skip
"""Titles before a name, and the gender that they tell."""

PLURAL_TITLES = frozenset(
    {
        "mm.", "messieurs", "mmes", "mesdames",
    }
)  # fmt: skip
"""Titles before several names."""

PERSON_PARTICLES = frozenset(
    {
        "de", "d'", "du", "des", "la", "le", "l'",
    }
)  # fmt: skip
"""Particles after a first name or a title; elsewhere «de» introduces a complement."""

PARTICLES = frozenset(
    {
        "von", "van", "der", "den", "ter", "ben", "bin", "ibn", "el", "al", "da", "di", "dos", "del",
        "della", "ould", "bint", "zu", "of", "the", "and", "&",
    }
)  # fmt: skip
"""Words that a name may hold anywhere."""

PRENOMINAL = frozenset(
    {
        "ancien", "ancienne", "anciens", "anciennes", "nouveau", "nouvel", "nouvelle", "nouveaux",
        "nouvelles", "jeune", "jeunes", "vieux", "vieil", "vieille", "grand", "grande", "grands", "grandes",
        "petit", "petite", "petits", "petites", "premier", "première", "premiers", "premières", "dernier",
        "dernière", "derniers", "dernières", "haut", "haute", "hauts", "hautes", "principal", "principale",
        "principaux", "principales", "autre", "autres", "même", "mêmes", "seul", "seule", "seuls", "seules",
        "futur", "future", "bon", "bonne", "gros", "grosse", "puissant", "puissante", "célèbre", "ex",
        "vice", "second", "seconde", "deuxième", "troisième", "nombreux", "nombreuses", "différents",
        "différentes", "propre", "propres", "actuel", "actuelle", "tout", "toute", "tous", "toutes",
        "moindre", "double", "triple", "quadruple", "quintuple", "sextuple", "quelque", "mauvais",
        "mauvaise", "beau", "bel", "belle",
    }
)  # fmt: skip
"""Adjectives that stand before their noun."""

ADJECTIVE = regex.compile(
    r"(?:\p{Ll}++-)*+\p{Ll}+(?:als?|ales?|aux|iens?|iennes?|ains?|aines?|aise?s?|oise?s?|ifs?|ives?|iques?|els?|elles?|aires?"
    r"|istes?|ables?|ibles?|iers?|ières?|eux|euses?|ante?s?|ole?|ande?s?|ine?s?|urcs?|ecs?|ecque)"
    r"|(?:\p{Ll}++-)*+(?:russes?|belges?|suisses?|turcs?|turques?|grecs?|grecques?|arabes?|libres?|publics?|publiques?)"
)
"""Endings of the adjectives that follow their noun: «le parquet [national] [financier]»."""

CHARGED = regex.compile(r"(?:chargé|délégué|adjoint|responsable|membre|proche|élu|issu)(?:e|s|es)?$")
"""Adjectives that take a complement: «le ministre [chargé] des Sports»."""

PREPOSITIONS = frozenset(
    {
        "à", "de", "d'", "par", "pour", "sur", "dans", "chez", "avec", "sans", "sous", "contre", "entre",
        "vers", "depuis", "pendant", "dès", "devant", "derrière", "envers", "malgré", "parmi", "en", "via",
        "auprès", "hors", "près", "face", "après", "avant",
    }
)  # fmt: skip
"""Prepositions that govern a phrase."""

SUBJECT_PRONOUNS = frozenset(
    {
        "il", "elle", "on", "ils", "elles", "je", "j'", "tu", "nous", "vous", "qui", "c'", "ce", "cela",
        "ça", "celui-ci", "celle-ci", "ceux-ci", "celles-ci",
    }
)  # fmt: skip
"""Pronouns that take the place of the subject of their clause."""

TIMES = frozenset(
    {
        "an", "ans", "année", "années", "mois", "semaine", "semaines", "jour", "jours", "journée", "heure",
        "heures", "minute", "minutes", "seconde", "secondes", "matin", "matinée", "soir", "soirée", "nuit",
        "midi", "après-midi", "week-end", "fois", "moment", "temps", "instant", "siècle", "époque", "début",
        "fin", "milieu", "veille", "lendemain", "reprise", "reprises", "cours", "issue", "suite", "part",
        "côté", "titre", "égard", "occasion", "cas", "sein", "instar", "euros", "kilomètres", "mètres", "km",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "février",
        "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "%",
    }
)  # fmt: skip
"""Heads of dates, measures and set phrases («au sein de»), which no pronoun takes up."""

COPULAS = frozenset(
    {
        "est", "était", "sont", "étaient", "fut", "furent", "sera", "seront", "serait", "été", "être",
        "reste", "devient", "devenir", "devenu", "devenue", "deviennent", "comme",
    }
)  # fmt: skip
"""What a predicate follows: «il est [le maire de Vif]»."""

CLAUSE_OPENERS = frozenset(
    {
        "que", "qu'", "si", "s'", "quand", "lorsque", "lorsqu'", "puisque", "puisqu'", "mais", "et", "car",
        "où", "dont", "comme", ":", ";", "donc", "or", "parce",
    }
)  # fmt: skip
"""Words after which a new subject may stand."""
