"""Pronouns and possessives: who «il», «celle-ci», «ce dernier», «sa» is."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.kinds import kind_of_mention
from attribution.sources.mentions import Mention
from attribution.sources.salience import Antecedent, Wanted, rank

__all__ = ["demonstrative", "impersonal", "is_pronoun", "personal", "possessive", "stands_for"]


def _wanted(*rows: tuple[str, str, bool | None]) -> Mapping[str, Wanted]:
    """What each pronoun wants, from rows of words, gender and number."""
    return {word: Wanted(gender, plural) for words, gender, plural in rows for word in words.split(", ")}


_PERSONAL = _wanted(
    ("il, lui, lui-même, le", "m", False),
    ("elle, elle-même, la", "f", False),
    ("ils, eux, eux-mêmes", "m", True),
    ("elles, elles-mêmes", "f", True),
    ("les", "", True),
)
_DEMONSTRATIVE = _wanted(
    ("celui-ci, celui-là, ce dernier", "m", False),
    ("celle-ci, celle-là, cette dernière", "f", False),
    ("ceux-ci, ceux-là, ces derniers", "m", True),
    ("celles-ci, celles-là, ces dernières", "f", True),
)
_INTERESTED = _wanted(
    ("l'intéressé, le principal intéressé", "m", False),
    ("l'intéressée, la principale intéressée", "f", False),
    ("les intéressés, les principaux intéressés", "m", True),
    ("les intéressées, les principales intéressées", "f", True),
)
_POSSESSIVE = _wanted(("son, sa, ses", "", False), ("leur, leurs", "", True))
_NOBODY = frozenset(
    {
        "beaucoup", "ce", "cela", "certain", "certaines", "certains", "chacun", "d'autres", "nul",
        "personne", "plusieurs", "qui",
    }
)  # fmt: skip
_ON = regex.compile(
    r"(?:l'|-t-)?on(?:$|\s++(?:à|au|aux|dans|chez|du côté de|de source)\s++(?P<where>.++))", regex.IGNORECASE
)
_HOUSE = regex.compile(
    r"\s*(?:à la |au |à l'|aux |chez |du côté (?:de la |de l'|du |de )|au sein (?:de la |de l'|du ))"
)
_SPEAKING = frozenset({SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.GROUP, SourceKind.ANONYMOUS})
_NEAR = 2
"""«celui-ci» takes up somebody named at most this many sentences before."""

THRESHOLD = 0.0
"""Below this weight no candidate is believed."""


def _words(text: str) -> str:
    words = " ".join(text.lower().replace("’", "'").split())
    return words.removeprefix("-").removeprefix("t-").removeprefix("t'")


def is_pronoun(text: str) -> bool:
    """Whether a source is a pronoun or a possessive: it holds no noun of its own."""
    words = _words(text)
    tables = (_PERSONAL, _DEMONSTRATIVE, _INTERESTED, _POSSESSIVE, _NOBODY)
    return any(words in table for table in tables) or _ON.fullmatch(words) is not None


def impersonal(asked: Asked, discourse: Discourse) -> Answer | None:
    """«on» is nobody; «on à la mairie» is the town hall; «certains» are left unnamed."""
    words = _words(asked.text)
    match = _ON.fullmatch(words)
    if match is not None:
        house = None
        if match.group("where"):
            house = discourse.reader.phrase(asked.end - len(match.group("where")), asked.end)
        return _house(discourse, house or _house_after(asked, discourse))
    if words not in _NOBODY:
        return None
    kind = SourceKind.GROUP if words.endswith("s") or words == "certain" else SourceKind.UNKNOWN
    return Answer(None, kind, "impersonal", f"«{words}» names nobody")


def _house_after(asked: Asked, discourse: Discourse) -> Mention | None:
    """«dit-on | au ministère»: the place after the verb says whose «on» it is."""
    after = _HOUSE.match(discourse.article.view, asked.end)
    if after is None:
        return None
    found = discourse.reader.opening(after.end())
    return found if found is not None and found.kind is SourceKind.ORGANIZATION else None


def _house(discourse: Discourse, mention: Mention | None) -> Answer:
    if mention is None:
        return Answer(None, SourceKind.UNKNOWN, "impersonal", "«on» names nobody")
    start = mention.noun[0] or mention.start
    text = discourse.article.text[start : mention.end]
    kind = kind_of_mention(text, mention, discourse.gazetteer)
    extent = (mention.start, mention.end)
    return Answer(text, kind, "impersonal", f"«on» speaks for «{text}»", antecedent=extent)


def personal(asked: Asked, discourse: Discourse) -> Answer | None:
    """«il», «elle», «ils»: the most salient candidate of that gender and number."""
    wanted = _PERSONAL.get(_words(asked.text))
    return None if wanted is None else _most_salient(asked, discourse, wanted, "personal")


def possessive(asked: Asked, discourse: Discourse) -> Answer | None:
    """«sa conviction»: the most salient possessor in the sentence or before."""
    wanted = _POSSESSIVE.get(_words(asked.text))
    return None if wanted is None else _most_salient(asked, discourse, wanted, "possessive")


def demonstrative(asked: Asked, discourse: Discourse) -> Answer | None:
    """«celui-ci», «ce dernier»: the last one named that agrees; «l'intéressée»: the most salient one."""
    words = _words(asked.text)
    if words in _INTERESTED:
        return _most_salient(asked, discourse, _INTERESTED[words], "demonstrative")
    wanted = _DEMONSTRATIVE.get(words)
    if wanted is None:
        return None
    near = [
        one
        for one in rank(asked, discourse, wanted)
        if asked.sentence - one.mention.sentence <= _NEAR and (one.mention.listed or one.entity is not None)
    ]
    speaking = [one for one in near if (one.entity.kind if one.entity else one.mention.kind) in _SPEAKING]
    standing = [one for one in near if one.mention.role != "complement" or one.mention.listed]
    best = max(speaking or standing or near, key=lambda one: one.mention.start, default=None)
    if best is None:
        return _most_salient(asked, discourse, wanted, "demonstrative")
    return _answer(discourse, best, "demonstrative", f"«{words}» takes up the last one named")


def stands_for(mention: Mention, discourse: Discourse) -> Antecedent | None:
    """The phrase that a subject pronoun stands for, whoever it is the subject of."""
    text = discourse.article.text[mention.start : mention.end]
    asked = Asked(mention.start, mention.end, text, mention.sentence, reporting=False)
    ranked = rank(asked, discourse, Wanted(mention.gender, mention.plural))
    return ranked[0] if ranked and ranked[0].score >= THRESHOLD else None


def _most_salient(asked: Asked, discourse: Discourse, wanted: Wanted, strategy: str) -> Answer:
    ranked = rank(asked, discourse, wanted)
    if ranked and ranked[0].score >= THRESHOLD:
        return _answer(discourse, ranked[0], strategy, f"most salient candidate ({ranked[0].score:.1f})")
    kind = SourceKind.GROUP if wanted.plural else SourceKind.PERSON
    reason = f"no candidate is near enough ({ranked[0].score:.1f})" if ranked else "nothing before it agrees"
    return Answer(None, kind, strategy, reason)


def _answer(discourse: Discourse, found: Antecedent, strategy: str, reason: str) -> Answer:
    """Name the antecedent: as it was resolved when it spoke, as its entity, or as it describes itself."""
    mention, entity, spoke = found.mention, found.entity, found.spoke
    antecedent = (mention.start, mention.end)
    if spoke is not None and spoke.name is not None:
        return Answer(spoke.name, spoke.kind, strategy, reason, spoke.gender, spoke.plural, antecedent)
    if entity is not None:
        name = discourse.full_name(entity.name)
        return Answer(name, entity.kind, strategy, reason, entity.gender, entity.plural, antecedent)
    described = discourse.describe(mention)
    return Answer(
        described.name, described.kind, strategy, reason, mention.gender, mention.plural, antecedent
    )
