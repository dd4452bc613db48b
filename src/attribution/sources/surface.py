"""Words read from characters: what the resolver knows of sentences that nobody parsed.

Most of an article carries no cue and is never parsed; the people it introduces are named there all the
same. Tokens come from the plain view, so that apostrophes are straight and quotation marks are spaces.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex
from attrs import frozen

from attribution.article import Article

__all__ = [
    "Determiner",
    "Token",
    "bare_capitals",
    "determiner",
    "fold",
    "is_capital",
    "is_function_word",
    "is_number",
    "tokens",
]

_TOKEN = regex.compile(
    r"(?i:(?<![\p{L}\p{N}])(?:jusqu|lorsqu|puisqu|quoiqu|qu|[ldcjnmst])')(?=\s?[\p{L}\p{N}])"
    r"|(?:MM|Mme|Mlle|Dr|Me|Pr|St|Ste|Mgr|\p{Lu}h|\p{Lu}\.-\p{Lu}|\p{Lu})\.(?=[\s\p{Lu}])"
    r"|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'](?:\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+))*"
    r"|\p{N}+|\S"
)
_WALL = regex.compile(r"[«»“”„‟\"＂‹›]|<<|>>|\n")
_CAPITAL = regex.compile(r"(?:(?:al|el|d|ben|bin|ould)[-'])?\p{Lu}")


@frozen
class Token:
    """A word or a mark of the plain view.

    Attributes:
        start: offset of its first character in the article.
        end: offset after its last character.
        shape: the word with its capitals.
        text: the word in small letters.
        walled: whether a quotation mark or a line break stands right before it.
    """

    start: int
    end: int
    shape: str
    text: str
    walled: bool


def tokens(article: Article, start: int, end: int) -> tuple[Token, ...]:
    """Cut a stretch of the article into words and marks."""
    return tuple(_tokens(article, start, end))


def _tokens(article: Article, start: int, end: int) -> Iterator[Token]:
    last = start
    for match in _TOKEN.finditer(article.view, start, end):
        walled = _WALL.search(article.text, last, match.start()) is not None
        yield Token(match.start(), match.end(), match.group(), match.group().lower(), walled)
        last = match.end()


def fold(value: str) -> str:
    """Small letters without accents, to compare names: «Élysée» and «Elysée» are one.

    >>> fold("L’Élysée")
    "l'elysee"
    """
    plain = unicodedata.normalize("NFKD", value.casefold().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))


_ACCENTED = str.maketrans("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU")


def bare_capitals(name: str) -> str:
    """A name without accents on capitals, as the tables write it: «Élysée» is «Elysée» there."""
    return name.replace("’", "'").translate(_ACCENTED)


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital («Macron», «al-Abadi»)."""
    return _CAPITAL.match(token.shape) is not None


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
    gender: str
    plural: bool
    governed: bool = False
    one_of: bool = False


_DETERMINERS = {
    "le": Determiner("definite", "m", False),
    "la": Determiner("definite", "f", False),
    "l'": Determiner("definite", "", False),
    "les": Determiner("definite", "", True),
    "du": Determiner("definite", "m", False, True),
    "au": Determiner("definite", "m", False, True),
    "aux": Determiner("definite", "", True, True),
    "un": Determiner("indefinite", "m", False),
    "une": Determiner("indefinite", "f", False),
    "des": Determiner("indefinite", "", True),
    "ce": Determiner("demonstrative", "m", False),
    "cet": Determiner("demonstrative", "m", False),
    "cette": Determiner("demonstrative", "f", False),
    "ces": Determiner("demonstrative", "", True),
    "son": Determiner("possessive", "", False),
    "sa": Determiner("possessive", "f", False),
    "ses": Determiner("possessive", "", True),
    "leur": Determiner("possessive", "", False),
    "leurs": Determiner("possessive", "", True),
    "notre": Determiner("possessive", "", False),
    "nos": Determiner("possessive", "", True),
    "plusieurs": Determiner("indefinite", "", True),
    "quelques": Determiner("indefinite", "", True),
    "certains": Determiner("indefinite", "m", True),
    "certaines": Determiner("indefinite", "f", True),
    "divers": Determiner("indefinite", "m", True),
    "chaque": Determiner("indefinite", "", False),
}
_NUMBERS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente"
    " quarante cinquante soixante cent mille".split()
)
_FUNCTION_WORDS = frozenset(
    """
    à a ainsi alors après au aucun aucune aujourd'hui auparavant auprès aussi aussitôt autant autour autre autres aux
    avant avec beaucoup bien bientôt c' car ce ceci cela celle celle-ci celles celles-ci celui celui-ci cependant
    certains ces cet cette ceux ceux-ci chaque chez comme comment contre d' d'ailleurs dans de déjà depuis derrière
    des désormais dès deux devant donc dont du durant elle elles en encore enfin ensuite entre est et eux face faute
    grâce hier hors ici il ils j' jamais je jusqu' jusque l' la là le les leur leurs lors lorsqu' lorsque lui m' ma
    mais malgré me même mes moi moins mon n' ne néanmoins ni non nos notre nous on or ou où outre par parce parfois
    parmi pas pendant peu peut-être plus plusieurs plutôt pour pourquoi pourtant près presque puis puisqu' puisque
    qu' quand quant que quel quelle quelles quelque quelques quels qui quoi quoique rien s' sa sans sauf se selon
    ses seul seule si sinon soit son sous souvent suite sur surtout t' ta tandis tant te tel telle tes toi ton
    toujours tous tout toute toutefois toutes très trop tu un une vers via voici voilà vos votre vous y oui enfin
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre demain matin soir midi été hiver printemps automne être avoir
    """.split()
)


def determiner(token: Token) -> Determiner | None:
    """What a determiner tells of its noun; None for another word."""
    return _DETERMINERS.get(token.text)


def is_number(token: Token) -> bool:
    """Whether a word is a number above one."""
    return token.text in _NUMBERS or (token.text.isdigit() and token.text != "1")


def is_function_word(token: Token) -> bool:
    """Whether a word is grammatical, or a date: neither a noun nor a name, even with a capital."""
    return token.text in _FUNCTION_WORDS
