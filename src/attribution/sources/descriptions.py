"""Descriptions: «la ministre», «le chef de l'Etat», «le club», «la même source» lead to whom they describe."""

from __future__ import annotations

import regex
from attrs import evolve

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.mentions import Mention
from attribution.sources.offices import may_be_anyone, related
from attribution.sources.roster import Entity, Office, content_words
from attribution.sources.salience import TOPIC, Wanted, rank

__all__ = ["apposed", "explained", "office", "recalled", "same_source", "taken_up"]

_SAME_SOURCE = regex.compile(
    r"(?i)(?:de |d['’])?(?:la|cette|ces|les)\s+(?:même|mêmes)?\s*sources?(?:\s+anonymes?)?"
)
_COMPLEMENT = regex.compile(r"(?i)\s(?:du|des|de|d['’])(?:\s|(?<=['’]))")
_CLOSES = regex.compile(r"\s*(?:[,.)»;:]|$|\n)")
_ORGANIZATIONS = frozenset({SourceKind.ORGANIZATION, SourceKind.MEDIA})
_GIVEN = {"definite", "demonstrative", "possessive"}
_PERSONS = frozenset({SourceKind.PERSON, SourceKind.UNKNOWN})
THRESHOLD = 2.0
"""A description that suits anybody («la femme», «le groupe») takes up a candidate above this weight,"""
LONE = 0.5
"""How well a description fits the only holder of an office whose complement is another."""
HOLDER = 6.0
"""and one that names an office («le ministre») above this one, if the article gives the candidate none."""


def same_source(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la même source», «cette source»: the last source that spoke, a source without name before all others."""
    if not _SAME_SOURCE.fullmatch(" ".join(asked.text.split())):
        return None
    earlier = [
        answer
        for one, answer in discourse.spoken
        if one.start < asked.start and answer.name and one.nested <= asked.nested
    ]
    anonymous = [answer for answer in earlier if answer.kind is SourceKind.ANONYMOUS]
    if not earlier:
        return None
    found = (anonymous or earlier)[-1]
    if "même" in asked.text.lower():
        found = earlier[-1]
    return evolve(found, strategy="same_source", reason="takes up the last source that spoke")


def apposed(asked: Asked, discourse: Discourse) -> Answer | None:
    """«le ministre de la Santé, Luc Morel, a dit»: the name beside the description."""
    mention = asked.mention
    if mention is None or mention.name is not None or mention.sort == "coordination" or mention.plural:
        return None
    beside = discourse.reader.apposed(asked.end)
    if beside is None or beside.name is None:
        return None
    closed = _CLOSES.match(discourse.article.view, beside.end)
    if not closed and (asked.preposition or asked.incise or discourse.article.view[asked.end] != ","):
        return None
    entity = discourse.roster.entity_of(beside) or discourse.roster.named(
        discourse.article.text[slice(*beside.name)], asked.start
    )
    kind = entity.kind if entity else beside.kind
    if not _compatible(mention, kind):
        return None
    if kind in _PERSONS and beside.sort not in {"", "title"}:
        return None
    name = entity.name if entity else discourse.article.text[slice(*beside.name)]
    kind = SourceKind.PERSON if kind is SourceKind.UNKNOWN else kind
    return Answer(name, kind, "apposed", f"«{name}» stands beside it", mention.gender, False, beside.name)


def _compatible(mention: Mention, kind: SourceKind) -> bool:
    if mention.kind in _ORGANIZATIONS:
        return kind in _ORGANIZATIONS
    if mention.kind is SourceKind.PERSON:
        return kind in _PERSONS
    return mention.kind is SourceKind.UNKNOWN


def explained(asked: Asked, discourse: Discourse) -> Answer | None:
    """«Luc Morel, le maire de Vif, a dit»: the description explains a name before it."""
    if asked.mention is None or asked.mention.name is not None:
        return None
    entity = discourse.roster.entity_of(asked.mention)
    if entity is None:
        return None
    return _answer(discourse, entity, asked.mention, "explained", f"it explains «{entity.name}»")


def office(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la ministre»: whoever the article says is one."""
    mention = asked.mention
    if mention is None or mention.sort not in _GIVEN or mention.name or mention.plural:
        return None
    words = frozenset(content_words(asked.text))
    best: tuple[tuple[float, bool, int], Entity] | None = None
    holders = 0
    bound = _COMPLEMENT.search(asked.text) is not None
    for entity in discourse.roster.entities:
        if (
            mention.gender
            and entity.gender
            and mention.gender != entity.gender
            and entity.kind is SourceKind.PERSON
        ):
            continue
        if mention.kind is SourceKind.PERSON and entity.kind not in _PERSONS:
            continue
        strength = max(
            (_agreement(discourse, mention, words, one, bound=bound) for one in entity.offices), default=0.0
        )
        if strength <= 0:
            continue
        holders += 1
        earlier = entity.times_before(asked.start)
        order = (strength, earlier > 0, entity.places[earlier - 1] if earlier else -entity.places[0])
        if best is None or order > best[0]:
            best = order, entity
    if best is None or (best[0][0] <= LONE and holders > 1):
        return None
    return _answer(discourse, best[1], mention, "office", f"the article says that «{best[1].name}» is one")


def _agreement(
    discourse: Discourse, mention: Mention, words: frozenset[str], held: Office, *, bound: bool
) -> float:
    """How well a description fits an office: the same noun and no word that contradicts."""
    degree = related(mention.head, held.head, discourse.article.lexicon)
    if degree == 0:
        return 0.0
    own = set(content_words(mention.head)) | set(content_words(held.head))
    rest, other = words - own, held.words - own
    if bound and not held.told and not rest & other:
        return 0.0
    if not rest or not other or degree < 1:
        return degree - (0.1 if rest and not other else 0.0)
    shared = {w for w in rest for v in other if w == v or (len(w) > 4 and w[:5] == v[:5])}
    if shared:
        return 1.0 + len(shared)
    demonyms = discourse.heads.demonyms
    foreign = {demonyms[w] for w in rest if w in demonyms}, {demonyms[w] for w in other if w in demonyms}
    if (bound and held.complement) or (all(foreign) and foreign[0] != foreign[1]):
        return 0.0
    return LONE


def recalled(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la coalition», after «la coalition de la gauche radicale»: the fuller words that the article used before."""
    mention = asked.mention
    if (
        mention is None
        or mention.sort not in {"definite", "demonstrative"}
        or mention.name
        or not mention.listed
    ):
        return None
    if mention.kind not in _ORGANIZATIONS or len(content_words(asked.text)) > 1:
        return None
    best: Mention | None = None
    for number in range(asked.sentence + 1):
        for earlier in discourse.roster.mentions[number]:
            fuller = earlier.head == mention.head and earlier.listed and earlier.plural == mention.plural
            if (
                fuller
                and earlier.end <= asked.start
                and earlier.end - earlier.start > (best.end - best.start if best else len(asked.text) + 4)
            ):
                best = earlier
    if best is None or best.sort == "coordination":
        return None
    text = discourse.article.text[best.noun[0] : best.noun[1]]
    return Answer(
        text,
        mention.kind,
        "recalled",
        f"short for «{text}»",
        mention.gender,
        mention.plural,
        (best.start, best.end),
    )


def taken_up(asked: Asked, discourse: Discourse) -> Answer | None:
    """«le joueur», «le club», «cette femme»: a short description of the most salient candidate of its kind."""
    mention = asked.mention
    if mention is None or mention.sort not in {"definite", "demonstrative"} or mention.name or mention.plural:
        return None
    anyone = may_be_anyone(mention.head, discourse.article.lexicon)
    if not mention.listed or len(content_words(asked.text)) > (6 if anyone else 3):
        return None
    if mention.kind in _ORGANIZATIONS and (not anyone or _COMPLEMENT.search(asked.text)):
        return None  # «la coalition de la gauche» names itself
    if mention.kind is SourceKind.PERSON:
        kinds = frozenset({SourceKind.PERSON})
    elif mention.kind in _ORGANIZATIONS:
        kinds = frozenset({mention.kind})
    else:
        return None
    wanted = Wanted(mention.gender if mention.kind is SourceKind.PERSON else "", False, kinds, named=True)
    for found in rank(asked, discourse, wanted, TOPIC):
        if found.entity is None or found.score < (THRESHOLD if anyone else HOLDER):
            break
        if not anyone and found.entity.offices:
            continue  # the article says what else the candidate is
        return _answer(
            discourse,
            found.entity,
            mention,
            "taken_up",
            f"a description of the most salient one ({found.score:.1f})",
        )
    return None


def _answer(discourse: Discourse, entity: Entity, mention: Mention, strategy: str, reason: str) -> Answer:
    kind = mention.kind if entity.kind is SourceKind.UNKNOWN else entity.kind
    kind = SourceKind.PERSON if kind is SourceKind.UNKNOWN else kind
    return Answer(discourse.full_name(entity.name), kind, strategy, reason, entity.gender, entity.plural)
