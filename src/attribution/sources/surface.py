"""Words read from characters: what the resolver knows of sentences that nobody parsed.

Most of an article carries no cue and is never parsed; the people it introduces are named there all the
same. Tokens come from the plain view, so that apostrophes are straight and quotation marks are spaces.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from attribution.article import Article
from attribution.sources.words import FUNCTION_WORDS, NUMBERS
from attribution.values import value

__all__ = [
    "Token",
    "bare_capitals",
    "first_word",
    "fold",
    "is_function_word",
    "is_number",
    "tokens",
]

_TOKEN = regex.compile(
    r"\p{Ll}++(?![-'\p{L}\p{M}\p{N}])"  # most words: what follows would let them through as well, but later
    r"|(?i:(?<![\p{L}\p{N}])(?:jusqu|lorsqu|puisqu|quoiqu|qu|[ldcjnmst])')(?=\s?[\p{L}\p{N}])"
    r"|(?:MM|Mme|Mlle|Dr|Me|Pr|St|Ste|Mgr|\p{Lu}h|\p{Lu}\.-\p{Lu}|\p{Lu})\.(?=[\s\p{Lu}])"
    r"|\p{L}[\p{L}\p{M}\p{N}]*+(?:[-'](?:\p{L}[\p{L}\p{M}\p{N}]*+|\p{N}++))*+"
    r"|\p{N}++|\S"
)
_WALL = regex.compile(r"[«»“”„‟\"‹›\n]")
_CAPITAL = regex.compile(r"(?:(?:al|el|d|ben|bin|ould)[-'])?\p{Lu}")


@value
class Token:
    """A word or a mark of the plain view.

    Attributes:
        start: offset of its first character in the article.
        end: offset after its last character.
        shape: the word with its capitals.
        text: the word in small letters.
        capital: whether it begins with a capital («Macron», «al-Abadi»).
        walled: whether a quotation mark or a line break stands right before it.
    """

    start: int
    end: int
    shape: str
    text: str
    capital: bool
    walled: bool


def tokens(article: Article, start: int, end: int) -> tuple[Token, ...]:
    """Cut a stretch of the article into words and marks."""
    return tuple(_tokens(article, start, end))


def first_word(article: Article, start: int, end: int) -> Token | None:
    """The first word or mark of a stretch of the article; None where it is blank."""
    return next(_tokens(article, start, end), None)


def _tokens(article: Article, start: int, end: int) -> Iterator[Token]:
    text, last = article.text, start
    for match in _TOKEN.finditer(article.view, start, end):
        (begin, after), shape = match.span(), match.group()
        small = shape.lower()
        capital = shape != small and _CAPITAL.match(shape) is not None
        gap = begin > last and text[last:begin] != " "
        walled = gap and _WALL.search(text, last, begin) is not None
        yield Token(begin, after, shape, small, capital, walled)
        last = after


def fold(value: str) -> str:
    """Small letters without accents, to compare names: «Élysée» and «Elysée» are one.

    >>> fold("L’Élysée")
    "l'elysee"
    """
    if value.isascii():
        return value.lower()
    plain = unicodedata.normalize("NFKD", value.casefold().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))


_ACCENTED = str.maketrans("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU")


def bare_capitals(name: str) -> str:
    """A name without accents on capitals, as the tables write it: «Élysée» is «Elysée» there."""
    return name.replace("’", "'").translate(_ACCENTED)


def is_number(token: Token) -> bool:
    """Whether a word is a number above one."""
    return token.text in NUMBERS or (token.text.isdigit() and token.text != "1")


def is_function_word(token: Token) -> bool:
    """Whether a word is grammatical, or a date: neither a noun nor a name, even with a capital."""
    return token.text in FUNCTION_WORDS
