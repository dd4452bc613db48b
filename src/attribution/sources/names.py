"""Sources that name themselves: the surname's full name, the acronym's, the phrase's own."""

from __future__ import annotations

import regex

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.sources.kinds import is_anonymous, is_quantity, kind_of_mention
from attribution.sources.mentions import Mention
from attribution.sources.surface import fold

__all__ = ["acronym", "coordinated", "itself", "named", "own_words"]

_DEFINITE = regex.compile(
    r"(?i)^(?:le|la|les|l['’]|du|des(?=\s)|au|aux|ce|cet|cette|ces)(?:\s++|(?<=['’])\s*+)"
)
_JOINED = regex.compile(r"\s(?:et|ou|ainsi que|comme)\s")
_INNER = regex.compile(r"\s(?:sur|par|entre|contre|pour|chez|dans)\s")
_OF = ("de ", "des ", "du ", "d'", "d’")
_ALIKE = frozenset({SourceKind.ORGANIZATION, SourceKind.MEDIA, SourceKind.DOCUMENT})
_HOUSES = frozenset(
    {
        "administration", "bureau", "cabinet", "camp", "clan", "exécutif", "famille", "gouvernement",
        "régime", "équipe",
    }
)  # fmt: skip
"""Nouns that a person's name completes without naming them: «le gouvernement Morel»."""
_DOMAIN = regex.compile(r"(?<![\p{L}\p{N}.@/-])(?:[\p{Ll}\p{N}-]++\.)++\p{Ll}{2,}+(?![\p{L}\p{N}])")
"""«meteo.test»: a site by its address."""
_AROUND = 90
"""A phrase of anonymity stands at most this many characters after the source."""


def own_words(text: str, mention: Mention | None) -> str:
    """A phrase as its own name: without the definite article; an indefinite one stays («une source»)."""
    if is_quantity(text):
        return text  # «la plupart des riverains»
    if mention is None or mention.sort in {"definite", "demonstrative"}:
        return _DEFINITE.sub("", text, count=1).strip() or text
    return text


def coordinated(asked: Asked, discourse: Discourse) -> Answer | None:
    """«X et Y»: several sources in one phrase, named by their own words."""
    joint = _JOINED.search(asked.text)
    if asked.mention is None or joint is None:
        return None
    if _INNER.search(asked.text, 0, joint.start()) or asked.text[joint.end() :].startswith(_OF):
        return (
            None  # «un rapport sur les revenus et le patrimoine», «le ministre de l'Economie et des Finances»
        )
    one = discourse.reader.phrase(asked.start, asked.start + joint.start())
    other = discourse.reader.phrase(asked.start + joint.end(), asked.end)
    if one is None or other is None or not (other.sort or other.proper):
        return None
    kinds = {_kind(discourse, one), _kind(discourse, other)}
    kind = kinds.pop() if len(kinds) == 1 and kinds <= _ALIKE else SourceKind.GROUP
    name = own_words(asked.text, one)
    return Answer(name, kind, "coordinated", "several sources in one phrase", plural=True)


def _kind(discourse: Discourse, mention: Mention) -> SourceKind:
    entity = discourse.roster.entity_of(mention)
    if entity is not None and mention.name is not None and not mention.listed:
        return entity.kind
    text = discourse.article.text[mention.start : mention.end]
    return kind_of_mention(text, mention, discourse.gazetteer)


def acronym(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la CGT»: the words that it abbreviates, where the article writes them out."""
    mention = asked.mention
    if mention is None or mention.name is None:
        return None
    short = discourse.article.text[slice(*mention.name)]
    place = discourse.written_out(short)
    if place is None:
        return None
    full = discourse.article.text[slice(*place)]
    return Answer(
        name=full,
        kind=kind_of_mention(asked.text, mention, discourse.gazetteer),
        strategy="acronym",
        reason=f"«{short}» abbreviates «{full}»",
        gender=mention.gender,
        antecedent=place,
    )


def named(asked: Asked, discourse: Discourse) -> Answer | None:
    """A phrase that holds a name: «M. Morel», «le maire Luc Morel», «Morel» lead to «Luc Morel»."""
    mention = asked.mention
    if mention is None or mention.name is None or mention.sort == "coordination":
        return None
    text = discourse.article.text[slice(*mention.name)]
    entity = discourse.roster.entity_of(mention) or discourse.roster.named(text, asked.start)
    if _only_completes(mention, entity):
        return None
    name = entity.name if entity else text
    kind = kind_of_mention(asked.text, mention, discourse.gazetteer)
    if entity is not None and not mention.listed and kind is not SourceKind.ANONYMOUS:
        kind = entity.kind
    if kind is SourceKind.MEDIA:
        name = _with_article(discourse, name)
    return Answer(
        name=name,
        kind=SourceKind.PERSON if kind is SourceKind.UNKNOWN else kind,
        strategy="named",
        reason="its own name" if fold(name) == fold(text) else f"«{text}» is short for «{name}»",
        gender=entity.gender if entity else mention.gender,
        plural=mention.plural,
        antecedent=mention.name,
    )


def _only_completes(mention: Mention, entity: Entity | None) -> bool:
    """«le clan Morel», «le rapport Morel», «le gouvernement Morel» name no person."""
    if mention.head in _HOUSES:
        return True
    if not mention.listed:
        return False
    if mention.kind is SourceKind.ORGANIZATION:
        return entity is not None and entity.kind is SourceKind.PERSON
    return mention.kind in {SourceKind.GROUP, SourceKind.DOCUMENT}


def _with_article(discourse: Discourse, name: str) -> str:
    """«Le Monde», «La Croix»: the article belongs to the name of a paper, where the text has its capital."""
    media = discourse.article.lexicon.media
    full = (article + name for article in ("Le ", "La ", "L'", "Les ") if article + name in media)
    return next((one for one in full if one in discourse.article.view), name)


def itself(asked: Asked, discourse: Discourse) -> Answer:
    """The phrase is the fullest name that the article gives."""
    mention = asked.mention
    if mention is None:
        return Answer(asked.text, SourceKind.UNKNOWN, "itself", "its own words")
    return Answer(
        name=_title_of(asked, discourse, mention) or own_words(asked.text, mention),
        kind=_kind_in_context(asked, mention, discourse),
        strategy="itself",
        reason="its own words",
        gender=mention.gender,
        plural=mention.plural,
        antecedent=(asked.start, asked.end),
    )


def _title_of(asked: Asked, discourse: Discourse, mention: Mention) -> str | None:
    """«le quotidien «La Dépêche du Midi»», «le site meteo.test»: what a paper or a site is called."""
    if mention.kind is not SourceKind.MEDIA:
        return None
    quotation = next(iter(discourse.article.quotations_in(asked.start, asked.end)), None)
    if quotation is not None:
        return discourse.article.text[slice(*quotation.inner)].strip() or None
    domain = _DOMAIN.search(asked.text)
    return None if domain is None else domain.group()


def _kind_in_context(asked: Asked, mention: Mention, discourse: Discourse) -> SourceKind:
    """People become anonymous where the clause says so: «un diplomate, sous couvert d'anonymat»."""
    kind = kind_of_mention(asked.text, mention, discourse.gazetteer)
    if kind not in {SourceKind.PERSON, SourceKind.GROUP} or not asked.reporting:
        return kind
    sentence = discourse.article.sentences[asked.sentence]
    after = discourse.article.view[asked.end : min(sentence.end, asked.end + _AROUND)]
    if "anonym" in after and is_anonymous(after, discourse.gazetteer):
        return SourceKind.ANONYMOUS
    return kind
