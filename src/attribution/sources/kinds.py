"""What sort of source a phrase makes: by title, trade name, head noun, acronym, first name, place that speaks."""

from __future__ import annotations

import regex

from attribution.lexicon import Lexicon
from attribution.records import SourceKind
from attribution.sources.mentions import Mention
from attribution.sources.surface import bare_capitals, fold

__all__ = ["guess_kind", "is_anonymous", "is_media", "is_quantity", "kind_of_mention", "kind_of_name"]

_ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\p{N}.&-]+|(?:\p{Lu}{2,}[- ]?\p{Lu}?\p{Ll}*)")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'-]+")
_AGENT = regex.compile(
    r"(?:eur|euse|rice|ien|ienne|iste|ier|ière|ant|ante|logue|crate|aire|man|ent|ente|é|ée|on|ard|al)$"
)
_ACTION = regex.compile(r"(?:ions?|tures?|tés?|ences?|ances?|ismes?)$")
_INSIDERS = {
    "cadre", "responsable", "haut responsable", "représentant", "proche", "conseiller", "collaborateur", "diplomate", "officiel",
    "haut fonctionnaire", "fonctionnaire", "gradé", "négociateur", "initié", "familier", "habitué", "dirigeant", "ministre",
    "ami", "intime",
}  # fmt: skip
"""With an indefinite article and no name, these are people of the house whom the text leaves unnamed."""
_SOURCE = regex.compile(r"\b(?:sources?|anonymes?)\b", regex.IGNORECASE)
_ENGLISH = regex.compile(
    r"(?i:the|of|and|&|for|in|on|air|airlines?|bank|group|company|inc|corp|ltd|business|center|centre|watch|international"
    r"|university|institute|foundation|council|news|post|times|press|telecom|productions?|pictures|studios?|records|partners"
    r"|motors?|systems?|technologies|services?|research)|\p{N}+|\p{Lu}{2,}"
)
_MANY = regex.compile(
    r"(?i)(?:la plupart|nombre|beaucoup|l'ensemble|une partie|la majorité|une majorité|des milliers|des centaines|tout le monde"
    r"|une? (?:dizaine|douzaine|vingtaine|quinzaine|trentaine|centaine|millier|poignée))\b"
)


def kind_of_name(name: str, mention: Mention, lexicon: Lexicon) -> SourceKind:
    """The kind that a name has by itself.

    Args:
        name: the name, without title and determiner.
        mention: where it stands, for its title and determiner.
        lexicon: the tables of media, metonyms and first names.
    """
    if mention.sort == "title":
        return SourceKind.PERSON
    name = bare_capitals(name)
    if is_media(name, lexicon):
        return SourceKind.MEDIA
    if name in lexicon.metonyms:
        return SourceKind(lexicon.metonyms[name][0])
    words = name.split()
    first = words[0] if words[0] in lexicon.firstnames else words[0].split("-")[0]
    if first in lexicon.firstnames and (len(words) > 1 or mention.sort == ""):
        return SourceKind.PERSON
    for word in words:
        head = lexicon.heads.get(word.lower())
        if head is not None and head.kind in {"organization", "media", "document"}:
            return SourceKind(head.kind)
    if words[0] == "The" or _is_branch(words, lexicon):
        return SourceKind.MEDIA
    if _ACRONYM.fullmatch(name) and len(name) < 9:
        return SourceKind.ORGANIZATION
    if (mention.sort in {"definite", "demonstrative"} and not mention.noun[1]) or (
        mention.plural and len(words) > 1
    ):
        return SourceKind.ORGANIZATION
    return SourceKind.UNKNOWN


def guess_kind(name: str, mention: Mention, lexicon: Lexicon) -> SourceKind:
    """What a name that no table knows most likely is: two capitals without a determiner make a person."""
    words = name.split()
    if len(words) > 1 and any(_ENGLISH.fullmatch(word) or word in lexicon.metonyms for word in words):
        return SourceKind.ORGANIZATION
    if (mention.sort in {"", "title"} or mention.noun[1]) and len(words) in {2, 3, 4}:
        return SourceKind.PERSON
    return SourceKind.UNKNOWN


def is_media(name: str, lexicon: Lexicon) -> bool:
    """Whether a name, with or without its article, is that of a paper, an agency or a broadcaster."""
    return any(article + name in lexicon.media for article in ("", "Le ", "La ", "L'", "Les "))


def _is_branch(words: list[str], lexicon: Lexicon) -> bool:
    """«France 3 Hauts-de-France», «BFM Lyon»: a broadcaster's name and a place."""
    for cut in range(len(words) - 1, 0, -1):
        stem = " ".join(words[:cut])
        if stem in lexicon.media and (cut > 1 or stem.isupper()):
            return True
    return False


def kind_of_mention(text: str, mention: Mention, lexicon: Lexicon) -> SourceKind:
    """The kind that the whole phrase makes: a head noun leads, a name follows, number makes a group."""
    if is_anonymous(text, lexicon) and not (
        mention.plural and mention.kind is SourceKind.ANONYMOUS and not _SOURCE.search(text)
    ):
        return SourceKind.ANONYMOUS
    if (
        mention.sort == "indefinite"
        and mention.head in _INSIDERS
        and not mention.proper
        and not mention.plural
    ):
        return SourceKind.ANONYMOUS
    if is_quantity(text):
        return SourceKind.GROUP
    bare = bare_capitals(text)
    if bare in lexicon.media or bare[:1].upper() + bare[1:] in lexicon.media:
        return SourceKind.MEDIA
    if mention.listed and mention.kind is not SourceKind.UNKNOWN:
        return SourceKind.MEDIA if _is_relay(text, mention, lexicon) else _in_number(mention)
    if mention.proper and mention.name is not None:
        name = text[mention.name[0] - mention.start : mention.name[1] - mention.start] or text
        return kind_of_name(name, mention, lexicon)
    if mention.kind is SourceKind.UNKNOWN:
        return _unlisted(mention)
    return _in_number(mention)


def _is_relay(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """«l'agence Belga», «une information de l'AFP»: the paper or agency is the source."""
    if mention.head == "agence" and mention.proper and not text.isupper():
        return True
    if mention.head not in {"information", "dépêche"}:
        return False
    words = bare_capitals(text).replace("'", "' ").split()
    names = (
        " ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + 5, len(words) + 1))
    )
    return any(name[0].isupper() and is_media(name, lexicon) for name in names)


def _unlisted(mention: Mention) -> SourceKind:
    """A noun that no table knows: the suffix tells agents and actions apart."""
    if _ACTION.search(mention.head) and not mention.proper:
        return SourceKind.DOCUMENT
    if mention.plural:
        return SourceKind.GROUP
    return SourceKind.PERSON if _AGENT.search(mention.head) else SourceKind.ORGANIZATION


def _in_number(mention: Mention) -> SourceKind:
    if mention.plural and mention.kind in {SourceKind.PERSON, SourceKind.ANONYMOUS}:
        return SourceKind.GROUP
    return mention.kind


def is_quantity(text: str) -> bool:
    """«la plupart des riverains», «une dizaine d'élus»: a group, whatever its head noun."""
    return _MANY.match(text) is not None


def is_anonymous(text: str, lexicon: Lexicon) -> bool:
    """Whether the words leave the source unnamed on purpose: «une source proche du dossier», «un proche de X»."""
    if _SOURCE.search(text):
        return True
    folded = f" {' '.join(_WORD.findall(fold(text)))} "
    return any(f" {fold(phrase)} " in folded for phrase in lexicon.anonymity)
