"""Pronouns and possessives: who «il», «celle-ci», «ce dernier», «sa» is."""

from __future__ import annotations

import regex

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.kinds import kind_of_mention
from attribution.sources.mentions import Mention
from attribution.sources.salience import Antecedent, Wanted, rank

__all__ = ["demonstrative", "impersonal", "is_pronoun", "personal", "possessive"]

_PERSONAL = {
    "il": ("m", False), "elle": ("f", False), "ils": ("m", True), "elles": ("f", True), "lui": ("m", False),
    "eux": ("m", True), "lui-même": ("m", False), "elle-même": ("f", False), "eux-mêmes": ("m", True),
    "elles-mêmes": ("f", True), "le": ("m", False), "la": ("f", False), "les": ("", True),
}  # fmt: skip
_DEMONSTRATIVE = {
    "celui-ci": ("m", False), "celle-ci": ("f", False), "ceux-ci": ("m", True), "celles-ci": ("f", True),
    "ce dernier": ("m", False), "cette dernière": ("f", False), "ces derniers": ("m", True), "ces dernières": ("f", True),
    "celui-là": ("m", False), "celle-là": ("f", False),
}  # fmt: skip
_INTERESTED = {
    "l'intéressé": ("m", False), "l'intéressée": ("f", False), "les intéressés": ("m", True),
    "les intéressées": ("f", True), "le principal intéressé": ("m", False), "la principale intéressée": ("f", False),
}  # fmt: skip
_POSSESSIVE = {"son": False, "sa": False, "ses": False, "leur": True, "leurs": True}
_IMPERSONAL = regex.compile(
    r"(?i)(?:l'|-t-)?on(?:$|\s+(?:à|au|aux|dans|chez|du côté de|de source)\s+(?P<where>.+))"
)
_HOUSE = regex.compile(
    r"\s*(?:à la |au |à l'|aux |chez |du côté (?:de la |de l'|du |de )|au sein (?:de la |de l'|du ))"
)
_INDEFINITE = {
    "certain",
    "certains",
    "certaines",
    "beaucoup",
    "d'autres",
    "plusieurs",
    "nul",
    "personne",
    "chacun",
    "qui",
    "ce",
    "cela",
}
THRESHOLD = 0.0
"""Below this weight no candidate is believed."""
MARGIN = 0.0
"""Two candidates nearer than this are one too many."""


def _words(asked: Asked) -> str:
    words = " ".join(asked.text.lower().replace("’", "'").split())
    return words.removeprefix("-").removeprefix("t-").removeprefix("t'")


def is_pronoun(text: str) -> bool:
    """Whether a source is a pronoun or a possessive: it holds no noun of its own."""
    words = " ".join(text.lower().replace("’", "'").split())
    known = (_PERSONAL, _DEMONSTRATIVE, _INTERESTED, _POSSESSIVE, _INDEFINITE)
    return any(words in table for table in known) or _IMPERSONAL.fullmatch(words) is not None


def impersonal(asked: Asked, discourse: Discourse) -> Answer | None:
    """«on» is nobody; «on à la mairie» is the town hall; «certains» are left unnamed."""
    words = _words(asked)
    match = _IMPERSONAL.fullmatch(words)
    if match is not None and match.group("where"):
        start = asked.end - len(match.group("where"))
        mention = discourse.reader.phrase(start, asked.end)
        kind = (
            SourceKind.ORGANIZATION
            if mention is None
            else kind_of_mention(
                mention_text(discourse, start, asked.end), mention, discourse.article.lexicon
            )
        )
        where = mention_text(discourse, mention.noun[0] if mention and mention.noun[1] else start, asked.end)
        return Answer(where, kind, "impersonal", f"«on» speaks for «{where}»")
    if match is not None:
        return _house(asked, discourse) or Answer(None, SourceKind.UNKNOWN, "impersonal", "«on» names nobody")
    if words in _INDEFINITE:
        kind = SourceKind.GROUP if words.endswith("s") else SourceKind.UNKNOWN
        return Answer(None, kind, "impersonal", f"«{words}» names nobody")
    return None


def _house(asked: Asked, discourse: Discourse) -> Answer | None:
    """«dit-on | au ministère»: the place after the verb says whose «on» it is."""
    after = _HOUSE.match(discourse.article.view, asked.end)
    if after is None:
        return None
    sentence = discourse.article.sentences[asked.sentence]
    mention = discourse.reader.opening(after.end(), sentence.end)
    if mention is None or mention.kind is not SourceKind.ORGANIZATION:
        return None
    text = discourse.article.text[(mention.noun[0] or mention.start) : mention.end]
    return Answer(
        text, mention.kind, "impersonal", f"«on» speaks for «{text}»", antecedent=(mention.start, mention.end)
    )


def mention_text(discourse: Discourse, start: int, end: int) -> str:
    """The article's characters."""
    return discourse.article.text[start:end]


def personal(asked: Asked, discourse: Discourse) -> Answer | None:
    """«il», «elle», «ils»: the most salient candidate of that gender and number."""
    traits = _PERSONAL.get(_words(asked))
    if traits is None:
        return None
    gender, plural = traits
    return _believed(asked, discourse, Wanted(gender, plural), "personal")


def stands_for(mention: Mention, discourse: Discourse) -> Antecedent | None:
    """The phrase that a subject pronoun stands for, whoever it is the subject of."""
    text = discourse.article.text[mention.start : mention.end]
    asked = Asked(mention.start, mention.end, text, mention.sentence, reporting=False)
    ranked = rank(asked, discourse, Wanted(mention.gender, mention.plural))
    return ranked[0] if ranked and ranked[0].score >= THRESHOLD else None


def demonstrative(asked: Asked, discourse: Discourse) -> Answer | None:
    """«celui-ci», «ce dernier»: the last candidate named that agrees; «l'intéressée»: the most salient person."""
    words = _words(asked)
    traits = _INTERESTED.get(words)
    if traits is not None:
        return _believed(asked, discourse, Wanted(*traits), "demonstrative")
    traits = _DEMONSTRATIVE.get(words)
    if traits is None:
        return None
    ranked = rank(asked, discourse, Wanted(*traits))
    near = [one for one in ranked if one.mention.listed or one.entity is not None]
    near = [one for one in near if asked.sentence - one.mention.sentence <= 2]
    if not near:
        return _believed(asked, discourse, Wanted(*traits), "demonstrative")
    speaking = {SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.GROUP, SourceKind.ANONYMOUS}
    people = [one for one in near if (one.entity.kind if one.entity else one.mention.kind) in speaking]
    near = people or [one for one in near if one.mention.role != "complement" or one.mention.listed] or near
    newest = max(one.mention.sentence for one in near)
    last = max((one for one in near if one.mention.sentence == newest), key=lambda one: one.mention.start)
    return _answer(discourse, last, "demonstrative", f"«{words}» takes up the last one named")


def possessive(asked: Asked, discourse: Discourse) -> Answer | None:
    """«sa conviction»: the most salient possessor in the sentence or before."""
    plural = _POSSESSIVE.get(_words(asked))
    if plural is None:
        return None
    return _believed(asked, discourse, Wanted("", plural), "possessive")


def _believed(asked: Asked, discourse: Discourse, wanted: Wanted, strategy: str) -> Answer:
    ranked = rank(asked, discourse, wanted)
    kind = SourceKind.GROUP if wanted.plural else SourceKind.PERSON
    if not ranked:
        return Answer(None, kind, strategy, "nothing before it agrees in gender and number")
    best = ranked[0]
    if best.score < THRESHOLD:
        return Answer(None, kind, strategy, f"no candidate is near enough ({best.score:.1f})")
    if len(ranked) > 1 and best.score - ranked[1].score < MARGIN:
        return Answer(None, kind, strategy, "two candidates are equally near")
    return _answer(discourse, best, strategy, f"most salient candidate ({best.score:.1f})")


def _answer(discourse: Discourse, found: Antecedent, strategy: str, reason: str) -> Answer:
    mention, entity, spoke = found.mention, found.entity, found.spoke
    antecedent = (mention.start, mention.end)
    if spoke is not None and spoke.name is not None:
        return Answer(spoke.name, spoke.kind, strategy, reason, spoke.gender, spoke.plural, antecedent)
    if entity is not None:
        name = discourse.full_name(entity.name)
        return Answer(name, entity.kind, strategy, reason, entity.gender, entity.plural, antecedent)
    described = discourse.describe(mention)
    kind = described.kind
    return Answer(described.name, kind, strategy, reason, mention.gender, mention.plural, antecedent)
