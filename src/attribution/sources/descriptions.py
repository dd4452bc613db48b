"""Descriptions: «la ministre», «le chef de l'Etat», «le club», «la même source» lead to somebody."""

from __future__ import annotations

import regex
from attrs import evolve

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity, Office, content_words, has_complement
from attribution.sources.mentions import Mention
from attribution.sources.salience import TOPIC, Wanted, rank

__all__ = ["apposed", "explained", "office", "recalled", "same_source", "taken_up"]

_SAME_SOURCE = regex.compile(
    r"(?i)(?:de |d['’])?(?:la|cette|ces|les)\s++(?P<same>mêmes?)?\s*+sources?(?:\s++anonymes?)?"
)
_CLOSES = regex.compile(r"\s*(?:[,.)»;:]|$|\n)")
_ORGANIZATIONS = frozenset({SourceKind.ORGANIZATION, SourceKind.MEDIA})
_PERSONS = frozenset({SourceKind.PERSON, SourceKind.UNKNOWN})
_TAKING_UP = frozenset({"definite", "demonstrative"})
_GIVEN = _TAKING_UP | {"possessive"}

LONE = 0.5
"""How well a description fits the only holder of an office whose complement is another."""
ANYBODY = 2.0
"""A description that suits anybody («la femme», «le groupe») takes up a candidate above this weight,"""
HOLDER = 6.0
"""and one that names an office («le ministre») above this one, if the article gives the candidate none."""


def same_source(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la même source»: the last one that informed; «cette source»: the last one without a name, if any.

    A source of information asserts: «La Russie réclame P» may stand between «Le Kremlin a rapporté P» and
    «selon la même source», and is not it.
    """
    match = _SAME_SOURCE.fullmatch(" ".join(asked.text.split()))
    if match is None:
        return None
    found: Answer | None = None
    for one, answer in reversed(discourse.spoken):
        if answer.name is None or one.nested > asked.nested or not one.informs:
            continue
        found = found or answer
        if match.group("same") or answer.kind is SourceKind.ANONYMOUS:
            found = answer if answer.kind is SourceKind.ANONYMOUS else found
            break
    if found is None:
        return None
    return evolve(found, strategy="same_source", reason="takes up the last source that spoke")


def explained(asked: Asked, discourse: Discourse) -> Answer | None:
    """«Luc Morel, le maire de Vif, a dit»: the description explains a name before it."""
    if asked.mention is None or asked.mention.name is not None:
        return None
    entity = discourse.roster.entity_of(asked.mention)
    if entity is None:
        return None
    return _answer(discourse, entity, asked.mention, "explained", f"it explains «{entity.name}»")


def apposed(asked: Asked, discourse: Discourse) -> Answer | None:
    """«le ministre de la Santé, Luc Morel, a dit»: the name beside the description."""
    mention = asked.mention
    if mention is None or mention.name or mention.plural or mention.sort == "coordination":
        return None
    beside = discourse.reader.apposed(asked.end)
    if beside is None or beside.name is None:
        return None
    closed = _CLOSES.match(discourse.article.view, beside.end)
    if not closed and (asked.preposition or asked.incise or discourse.article.view[asked.end] != ","):
        return None  # «selon la ministre, Luc Morel partira»
    text = discourse.article.text[slice(*beside.name)]
    entity = discourse.roster.entity_of(beside) or discourse.roster.named(text, asked.start)
    kind = entity.kind if entity else beside.kind
    if not _compatible(mention, kind) or (kind in _PERSONS and beside.sort not in {"", "title"}):
        return None
    return Answer(
        name=entity.name if entity else text,
        kind=SourceKind.PERSON if kind is SourceKind.UNKNOWN else kind,
        strategy="apposed",
        reason=f"«{text}» stands beside it",
        gender=mention.gender,
        antecedent=beside.name,
    )


def _compatible(mention: Mention, kind: SourceKind) -> bool:
    if mention.kind in _ORGANIZATIONS:
        return kind in _ORGANIZATIONS
    if mention.kind is SourceKind.PERSON:
        return kind in _PERSONS
    return mention.kind is SourceKind.UNKNOWN


def office(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la ministre»: whoever the article says is one."""
    mention = asked.mention
    if mention is None or mention.sort not in _GIVEN or mention.name or mention.plural:
        return None
    fitting = [
        (strength, entity.nearness(asked.start), entity)
        for entity in _holders(mention, discourse)
        if (strength := _fitness(asked, mention, entity, discourse)) > 0
    ]
    if not fitting:
        return None
    strength, _, entity = max(fitting, key=lambda one: one[:2])
    if strength <= LONE and len(fitting) > 1:
        return None
    if strength < 1 and _is_recalled(mention, discourse):
        return None
    return _answer(discourse, entity, mention, "office", f"the article says that «{entity.name}» is one")


def _is_recalled(mention: Mention, discourse: Discourse) -> bool:
    """«le ministre coréen a dit P, a ajouté le ministre»: somebody described and never named."""
    noun = content_words(mention.head)
    return any(
        answer.strategy == "itself" and content_words(answer.name or "")[: len(noun)] == noun
        for _, answer in discourse.spoken
    )


def _holders(mention: Mention, discourse: Discourse) -> list[Entity]:
    """The entities that hold an office of that noun, or of one that goes with it."""
    heads = discourse.gazetteer.related(mention.head)
    found = {entity.places[0]: entity for head in heads for entity in discourse.roster.holders(head)}
    return [entity for _, entity in sorted(found.items()) if _may_be(mention, entity)]


def _may_be(mention: Mention, entity: Entity) -> bool:
    if mention.kind is SourceKind.PERSON and entity.kind not in _PERSONS:
        return False
    genders = {mention.gender, entity.gender} - {""}
    return entity.kind is not SourceKind.PERSON or len(genders) < 2


def _fitness(asked: Asked, mention: Mention, entity: Entity, discourse: Discourse) -> float:
    heads = discourse.gazetteer.related(mention.head)
    words = frozenset(content_words(asked.text))
    bound = has_complement(asked.text)
    return max(
        _agreement(discourse, mention, words, held, heads[held.head], bound=bound)
        for held in entity.offices
        if held.head in heads
    )


def _agreement(
    discourse: Discourse, mention: Mention, words: frozenset[str], held: Office, degree: float, *, bound: bool
) -> float:
    """How well a description fits an office: the same noun and no word that contradicts."""
    own = {*content_words(mention.head), *content_words(held.head)}
    rest, other = words - own, held.words - own
    if bound and not held.told and not rest & other:
        return 0.0
    if _foreign(rest, other, discourse):
        return 0.0
    if not rest or not other or degree < 1:
        return degree - (0.1 if rest and not other else 0.0)
    shared = {w for w in rest for v in other if w == v or (len(w) > 4 and w[:5] == v[:5])}
    if shared:
        return 1.0 + len(shared)
    if bound and held.complement:
        return 0.0
    return LONE


def _foreign(rest: frozenset[str], other: frozenset[str], discourse: Discourse) -> bool:
    """«la présidence française» is not «la présidence russe»."""
    demonyms = discourse.gazetteer.demonyms
    one, two = ({demonyms[word] for word in words if word in demonyms} for words in (rest, other))
    return bool(one and two) and one != two


def taken_up(asked: Asked, discourse: Discourse) -> Answer | None:
    """«le joueur», «le club», «cette femme»: a description of the most salient candidate of its kind."""
    mention = asked.mention
    if (
        mention is None
        or not mention.listed
        or mention.sort not in _TAKING_UP
        or mention.name
        or mention.plural
    ):
        return None
    wanted = _wanted(asked, mention, discourse)
    if wanted is None:
        return None
    anyone = discourse.gazetteer.may_be_anyone(mention.head)
    for found in rank(asked, discourse, wanted, TOPIC):
        if found.entity is None or found.score < (ANYBODY if anyone else HOLDER):
            return None
        if anyone or not found.entity.offices:
            reason = f"a description of the most salient one ({found.score:.1f})"
            return _answer(discourse, found.entity, mention, "taken_up", reason)
    return None


def _wanted(asked: Asked, mention: Mention, discourse: Discourse) -> Wanted | None:
    """What a description may take up; None when it says enough to name itself."""
    anyone = discourse.gazetteer.may_be_anyone(mention.head)
    if len(content_words(asked.text)) > (6 if anyone else 3):
        return None
    if mention.kind is SourceKind.PERSON:
        return Wanted(mention.gender, plural=False, kinds=frozenset({SourceKind.PERSON}), named=True)
    if mention.kind in _ORGANIZATIONS and anyone and not has_complement(asked.text):
        return Wanted(plural=False, kinds=frozenset({mention.kind}), named=True)
    return None  # «la coalition de la gauche» names itself


def recalled(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la coalition», after «la coalition de la gauche radicale»: the fuller words that were used before."""
    mention = asked.mention
    if mention is None or not mention.listed or mention.sort not in _TAKING_UP or mention.name:
        return None
    if mention.kind not in _ORGANIZATIONS or len(content_words(asked.text)) > 1:
        return None
    fuller = [
        earlier
        for earlier in discourse.with_head(mention.head)
        if earlier.end <= asked.start
        and earlier.plural == mention.plural
        and earlier.end - earlier.start > len(asked.text) + 4
    ]
    if not fuller:
        return None
    best = max(fuller, key=lambda earlier: (earlier.end - earlier.start, -earlier.start))
    text = discourse.article.text[slice(*best.noun)]
    return Answer(
        name=text,
        kind=mention.kind,
        strategy="recalled",
        reason=f"short for «{text}»",
        gender=mention.gender,
        plural=mention.plural,
        antecedent=(best.start, best.end),
    )


def _answer(discourse: Discourse, entity: Entity, mention: Mention, strategy: str, reason: str) -> Answer:
    kind = mention.kind if entity.kind is SourceKind.UNKNOWN else entity.kind
    kind = SourceKind.PERSON if kind is SourceKind.UNKNOWN else kind
    return Answer(discourse.full_name(entity.name), kind, strategy, reason, entity.gender, entity.plural)
