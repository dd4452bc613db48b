"""What the article says that somebody is: «Luc Morel, maire de Vif», «le maire, Luc Morel»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

import regex

from attribution.guard import guarded
from attribution.records import SourceKind
from attribution.sources.mentions import Mention
from attribution.sources.naming import Naming

__all__ = ["appositions", "explains", "fits"]

_PERSONS = frozenset({SourceKind.PERSON, SourceKind.UNKNOWN})
_COMMA = regex.compile(r"\s*+,\s*+(?:\d{1,3} ans\s*+,\s*+)?")
_COPULA = regex.compile(
    r"\s*+,?\s*+(?:est|était|devient|devenue?|nommée?|élue?)(?:\s++également|\s++aussi)?\s*+"
)
_CLOSED = regex.compile(r"\s*(?:[,.;:)»!?]|$|\n|(?:et|qui|dans|à|sur|lors|en|pour)\b)")
_AFTER_NAME = guarded(r"\s*(?:[,.;:)»!?]|$|\n|(?:et|a|ont)\b|\p{Ll}+(?:e|ent|ait)\b)")


def appositions(naming: Naming, sentences: Sequence[Sequence[Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """(name, explanation) pairs that stand side by side."""
    for sentence in sentences:
        plain = [mention for mention in sentence if mention.sort != "coordination"]
        for (one, other), third in zip_longest(pairwise(plain), plain[2:]):
            if third is None or not _belongs_to_next(naming, one, other, third):
                yield from _apposition(naming, one, other)


def _belongs_to_next(naming: Naming, one: Mention, other: Mention, third: Mention) -> bool:
    """«à Vichy, le président de la République, Luc Morel,»: the office is that of the name after it."""
    if one.name is None or one.role != "complement" or not other.sort or other.name is not None:
        return False
    beside = naming.article.view[other.end : third.start].strip() == ","
    return beside and third.name is not None and _name_may_follow(naming, other, third)


def _apposition(naming: Naming, one: Mention, other: Mention) -> Iterator[tuple[Mention, Mention]]:
    view = naming.article.view
    between, after = view[one.end : other.start], view[other.end : other.end + 12]
    if one.name is not None and other.name is None:
        closed = _CLOSED.match(after) is not None or (other.sort == "" and other.listed)
        explained = closed and (other.listed or other.sort == "definite")
        if (explained and _COMMA.fullmatch(between)) or (other.listed and _COPULA.fullmatch(between)):
            yield one, other
    elif one.name is None and other.name is not None:
        beside = one.listed and between.strip() in {",", "("} and _AFTER_NAME.match(after)
        if beside and _name_may_follow(naming, one, other):
            yield other, one


def _name_may_follow(naming: Naming, one: Mention, other: Mention) -> bool:
    """«la ministre, Jeanne Roux»: a person bears no determiner, an institution is known to be one."""
    if one.kind in _PERSONS:
        genders = {one.gender, naming.gender_of(other)} - {""}
        return (other.sort in {"", "title"} or other.listed) and len(genders) < 2
    kind = naming.kind_of(other)
    return kind is one.kind and kind in {SourceKind.ORGANIZATION, SourceKind.MEDIA}


def fits(naming: Naming, group: Sequence[Mention], explanation: Mention) -> bool:
    """A person is explained by a person's noun, an institution by an institution's."""
    own = naming.kind_of(group[0])
    if explanation.plural and not group[0].plural:
        return False
    return own is SourceKind.UNKNOWN or (own is SourceKind.PERSON) == (explanation.kind in _PERSONS)


def explains(naming: Naming, mention: Mention, group: Sequence[Mention]) -> bool:
    """Whether the noun before a name tells what it is: «le maire Morel», not «l'affaire Morel»."""
    if not mention.noun[1]:
        return False
    if not mention.listed:  # «le graphiste Luc Morel»
        return naming.kind_of(mention) is SourceKind.PERSON
    kinds = {naming.kind_of(one) for one in group}
    own = SourceKind.PERSON if SourceKind.PERSON in kinds else naming.kind_of(group[0])
    return own is SourceKind.UNKNOWN or (own is SourceKind.PERSON) == (mention.kind in _PERSONS)
