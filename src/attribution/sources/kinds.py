"""What sort of source a phrase makes, by title, trade name, head noun, acronym, first name, anonymity."""

from __future__ import annotations

import regex

from attribution.records import SourceKind
from attribution.sources.gazetteer import Gazetteer
from attribution.sources.mentions import Mention
from attribution.sources.surface import bare_capitals, fold

__all__ = ["guess_kind", "is_anonymous", "is_quantity", "kind_of_mention", "kind_of_name"]

_ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\p{N}.&-]++|(?:\p{Lu}{2,}+[- ]?\p{Lu}?\p{Ll}*+)")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'-]+")
_AGENT = regex.compile(
    r"(?:eur|euse|rice|ien|ienne|iste|ier|ière|ant|ante|logue|crate|aire|man|ent|ente|é|ée|on|ard|al)$"
)
"""Suffixes of people."""
_ACTION = regex.compile(r"(?:ions?|tures?|tés?|ences?|ances?|ismes?)$")
"""Suffixes of actions and their results, which speak as texts: «la réglementation prévoit»."""
_INSIDERS = frozenset(
    {
        "ami", "cadre", "collaborateur", "conseiller", "dirigeant", "diplomate", "familier", "fonctionnaire",
        "gradé", "habitué", "haut fonctionnaire", "haut responsable", "initié", "intime", "ministre",
        "négociateur", "officiel", "proche", "représentant", "responsable",
    }
)  # fmt: skip
"""With an indefinite article and no name, these are people of the house whom the text leaves unnamed."""
_SOURCE = regex.compile(r"\b(?:sources?|anonymes?)\b", regex.IGNORECASE)
_CORPORATE = regex.compile(
    r"(?i:the|of|and|&|for|in|on|air|airlines?|bank|group|company|inc|corp|ltd|business|center|centre|watch"
    r"|international|university|institute|foundation|council|news|post|times|press|telecom|productions?|pictures"
    r"|studios?|records|partners|motors?|systems?|technologies|services?|research)|\p{N}++|\p{Lu}{2,}+"
)
"""Words of the names of companies and institutions abroad."""
_MANY = regex.compile(
    r"(?i)(?:la plupart|nombre|beaucoup|l'ensemble|une partie|la majorité|une majorité|des milliers"
    r"|des centaines|tout le monde|une? (?:dizaine|douzaine|vingtaine|quinzaine|trentaine|centaine"
    r"|millier|poignée))\b"
)


def kind_of_name(name: str, mention: Mention, gazetteer: Gazetteer) -> SourceKind:
    """The kind that a name has by itself; unknown when nothing tells.

    Args:
        name: the name, without title and determiner.
        mention: where it stands, for its title and determiner.
        gazetteer: the tables.
    """
    if mention.sort == "title":
        return SourceKind.PERSON
    if gazetteer.is_media(name):
        return SourceKind.MEDIA
    known = gazetteer.kind_of(name)
    if known is not None:
        return known
    words = name.split()
    if _begins_with_firstname(words, gazetteer) and (len(words) > 1 or mention.sort == ""):
        return SourceKind.PERSON
    told = _kind_of_words(words, gazetteer)
    if told is not None:
        return told
    if words[0] == "The" or _is_branch(words, gazetteer):
        return SourceKind.MEDIA
    if _ACRONYM.fullmatch(bare_capitals(name)) and len(name) < 9:
        return SourceKind.ORGANIZATION
    bare = mention.sort in {"definite", "demonstrative"} and not mention.noun[1]
    if bare or (mention.plural and len(words) > 1):
        return SourceKind.ORGANIZATION
    return SourceKind.UNKNOWN


def _kind_of_words(words: list[str], gazetteer: Gazetteer) -> SourceKind | None:
    """«[Conseil] départemental»: the kind of the first head noun in a name that is no person's."""
    for word in words:
        if word in gazetteer.lexicon.firstnames:  # «Andrés Manuel López»: no handbook
            continue
        head = gazetteer.lexicon.heads.get(word.lower())
        if head is not None and head.kind in {"organization", "media", "document"}:
            return SourceKind(head.kind)
    return None


def _begins_with_firstname(words: list[str], gazetteer: Gazetteer) -> bool:
    return any(part in gazetteer.lexicon.firstnames for part in (words[0], words[0].split("-")[0]))


def _is_branch(words: list[str], gazetteer: Gazetteer) -> bool:
    """«France 3 Hauts-de-France», «BFM Lyon»: a broadcaster's name and a place."""
    for cut in range(len(words) - 1, 0, -1):
        stem = " ".join(words[:cut])
        if (cut > 1 or stem.isupper()) and gazetteer.is_media(stem):
            return True
    return False


def guess_kind(name: str, mention: Mention, gazetteer: Gazetteer) -> SourceKind:
    """What a name that no table knows most likely is: two capitals without a determiner make a person."""
    words = name.split()
    if len(words) > 1 and any(_CORPORATE.fullmatch(word) or gazetteer.is_metonym(word) for word in words):
        return SourceKind.ORGANIZATION
    if (mention.sort in {"", "title"} or mention.noun[1]) and len(words) in {2, 3, 4}:
        return SourceKind.PERSON
    return SourceKind.UNKNOWN


def kind_of_mention(text: str, mention: Mention, gazetteer: Gazetteer) -> SourceKind:
    """The kind that the whole phrase makes: a head noun leads, a name follows, number makes a group."""
    if _is_unnamed(text, mention, gazetteer):
        return SourceKind.ANONYMOUS
    if is_quantity(text):
        return SourceKind.GROUP
    if gazetteer.is_media(text[:1].upper() + text[1:]) and not mention.plural:
        return SourceKind.MEDIA
    if mention.listed and mention.kind is not SourceKind.UNKNOWN:
        return SourceKind.MEDIA if _is_relay(text, mention, gazetteer) else _in_number(mention)
    if mention.name is not None:
        name = text[mention.name[0] - mention.start : mention.name[1] - mention.start] or text
        return kind_of_name(name, mention, gazetteer)
    return _unlisted(mention) if mention.kind is SourceKind.UNKNOWN else _in_number(mention)


def _is_unnamed(text: str, mention: Mention, gazetteer: Gazetteer) -> bool:
    if _SOURCE.search(text):
        return True
    if mention.plural:
        return mention.kind is not SourceKind.ANONYMOUS and is_anonymous(text, gazetteer)
    insider = mention.sort == "indefinite" and mention.head in _INSIDERS and not mention.proper
    return insider or is_anonymous(text, gazetteer)


def is_anonymous(text: str, gazetteer: Gazetteer) -> bool:
    """Whether words leave a source unnamed on purpose: «un proche de X», «sous couvert d'anonymat»."""
    folded = f" {' '.join(_WORD.findall(fold(text)))} "
    return any(f" {phrase} " in folded for phrase in gazetteer.anonymity)


def is_quantity(text: str) -> bool:
    """«la plupart des riverains», «une dizaine d'élus»: a group, whatever its head noun."""
    return _MANY.match(text.replace("’", "'")) is not None


def _is_relay(text: str, mention: Mention, gazetteer: Gazetteer) -> bool:
    """«l'agence Belga», «une information de l'AFP»: the paper or agency is the source."""
    if mention.head == "agence" and mention.proper and not text.isupper():
        return True
    if mention.head not in {"information", "dépêche"}:
        return False
    words = text.replace("’", "'").replace("'", "' ").split()
    names = (
        " ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + 5, len(words) + 1))
    )
    return any(name[0].isupper() and gazetteer.is_media(name) for name in names)


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
