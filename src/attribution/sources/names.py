"""Sources that name themselves: the surname's full name, the acronym's, the phrase's own."""

from __future__ import annotations

import regex

from attribution.records import SourceKind
from attribution.sources.answer import Answer, Asked
from attribution.sources.discourse import Discourse
from attribution.sources.kinds import is_quantity, kind_of_mention
from attribution.sources.mentions import Mention
from attribution.sources.roster import Entity, expand_acronym, is_acronym
from attribution.sources.surface import fold

__all__ = ["acronym", "coordinated", "itself", "named", "own_words"]

_DEFINITE = regex.compile(
    r"(?i)^(?:le|la|les|l['’]|du|des(?=\s)|au|aux|ce|cet|cette|ces)(?:\s+|(?<=['’])\s*)"
)
_INNER = regex.compile(r"\s(?:sur|par|entre|contre|pour|chez|dans)\s")
_HOUSES = {
    "gouvernement",
    "administration",
    "cabinet",
    "équipe",
    "famille",
    "camp",
    "clan",
    "exécutif",
    "régime",
    "bureau",
}
"""Nouns that a person's name completes without naming them: «le gouvernement Morel»."""
_JOINED = regex.compile(r"\s(?:et|ou|ainsi que|comme)\s")


def own_words(text: str, mention: Mention | None) -> str:
    """A phrase as its own name: without the definite article; an indefinite one stays («une source policière»)."""
    if is_quantity(text):
        return text  # «la plupart des riverains»
    if mention is None or mention.sort in {"definite", "demonstrative"}:
        return _DEFINITE.sub("", text, count=1).strip() or text
    return text


def coordinated(asked: Asked, discourse: Discourse) -> Answer | None:
    """«X et Y»: several sources in one phrase, named by their own words."""
    if asked.mention is None or not _JOINED.search(asked.text):
        return None
    first, second = (part.span() for part in _parts(asked.text))
    parts = [discourse.reader.phrase(asked.start + a, asked.start + b) for a, b in (first, second)]
    if None in parts:
        return None
    one, other = (part for part in parts if part is not None)
    if _INNER.search(asked.text[: first[1]]):
        return None  # «un rapport sur les revenus et le patrimoine»
    if not (other.sort or other.proper) or asked.text[second[0] :].startswith(("de ", "des ", "du ", "d'")):
        return None
    kinds = [_kind(asked, discourse, part) for part in (one, other)]
    same = kinds[0] is kinds[1] and kinds[0] in {
        SourceKind.ORGANIZATION,
        SourceKind.MEDIA,
        SourceKind.DOCUMENT,
    }
    kind = kinds[0] if same else SourceKind.GROUP
    return Answer(
        own_words(asked.text, one), kind, "coordinated", "several sources in one phrase", "", plural=True
    )


def _parts(text: str) -> list[regex.Match[str]]:
    joint = _JOINED.search(text)
    assert joint is not None
    return [
        found
        for found in (
            regex.compile(r".+", regex.DOTALL).match(text, 0, joint.start()),
            regex.compile(r".+", regex.DOTALL).match(text, joint.end()),
        )
        if found is not None
    ]


def _kind(asked: Asked, discourse: Discourse, mention: Mention) -> SourceKind:
    entity = discourse.roster.entity_of(mention)
    if entity is not None and mention.name is not None and not mention.listed:
        return entity.kind
    text = discourse.article.text[mention.start : mention.end]
    return kind_of_mention(text, mention, discourse.article.lexicon)


def named(asked: Asked, discourse: Discourse) -> Answer | None:
    """A phrase that holds a name: «M. Morel», «le maire Luc Morel», «Morel» lead to «Luc Morel»."""
    mention = asked.mention
    if mention is None or mention.name is None or mention.sort == "coordination":
        return None
    if mention.listed and mention.kind in {SourceKind.GROUP, SourceKind.DOCUMENT}:
        return None  # «le clan Morel», «le rapport Morel»
    lexicon = discourse.article.lexicon
    text = discourse.article.text[slice(*mention.name)]
    entity = discourse.roster.entity_of(mention) or discourse.roster.named(text, asked.start)
    if mention.head in _HOUSES or (
        mention.listed
        and mention.kind is SourceKind.ORGANIZATION
        and entity
        and entity.kind is SourceKind.PERSON
    ):
        return None  # «le gouvernement Morel»
    name, reason = text, "its own name"
    if entity is not None:
        name = entity.name
        reason = "its own name" if fold(name) == fold(text) else f"«{text}» is short for «{name}»"
    kind = kind_of_mention(asked.text, mention, lexicon)
    if not mention.listed and kind is not SourceKind.ANONYMOUS and entity is not None:
        kind = entity.kind
    if kind is SourceKind.UNKNOWN:
        kind = SourceKind.PERSON
    name = _with_article(discourse, mention, name, kind)
    gender = entity.gender if entity else mention.gender
    return Answer(name, kind, "named", reason, gender, mention.plural, mention.name)


def _with_article(discourse: Discourse, mention: Mention, name: str, kind: SourceKind) -> str:
    """«Le Monde», «La Poste»: the article belongs to the name of a paper."""
    if kind is not SourceKind.MEDIA:
        return name
    for article in ("Le ", "La ", "L'", "Les "):
        if article + name in discourse.article.lexicon.media and article + name in discourse.article.view:
            return article + name
    return name


def acronym(asked: Asked, discourse: Discourse) -> Answer | None:
    """«la CGT»: the words that it abbreviates, where the article writes them out."""
    mention = asked.mention
    if mention is None or mention.name is None:
        return None
    short = discourse.article.view[slice(*mention.name)]
    if not is_acronym(short):
        return None
    place = expand_acronym(discourse.article.view, short.replace(".", ""))
    if place is None:
        return None
    full = discourse.article.text[slice(*place)]
    kind = kind_of_mention(asked.text, mention, discourse.article.lexicon)
    return Answer(full, kind, "acronym", f"«{short}» abbreviates «{full}»", mention.gender, False, place)


def itself(asked: Asked, discourse: Discourse) -> Answer:
    """The phrase is the fullest name that the article gives."""
    mention = asked.mention
    if mention is None:
        return Answer(asked.text, SourceKind.UNKNOWN, "itself", "its own words")
    kind = kind_of_mention(asked.text, mention, discourse.article.lexicon)
    return Answer(
        own_words(asked.text, mention), kind, "itself", "its own words", mention.gender, mention.plural,
        (asked.start, asked.end),
    )  # fmt: skip


def name_of(entity: Entity) -> str:
    """The fullest name of an entity."""
    return entity.name
