"""Who is who in the article: every name with its fullest form, its kind, its gender and its offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from attribution.records import SourceKind
from attribution.sources.appositions import appositions, explains, fits
from attribution.sources.entities import Entity, Office, content_words, has_complement, leads_to
from attribution.sources.kinds import guess_kind
from attribution.sources.mentions import Mention, Reader
from attribution.sources.naming import Naming

__all__ = ["Roster", "read_roster"]


@frozen(eq=False)
class Roster:
    """The entities of an article.

    Attributes:
        entities: who is named, in order of first mention.
    """

    entities: tuple[Entity, ...]
    _numbers: Mapping[int, int]
    _holders: Mapping[str, list[Entity]] = field(init=False, repr=False)
    _bearers: Mapping[str, list[Entity]] = field(init=False, repr=False)

    @_holders.default
    def _index_offices(self) -> Mapping[str, list[Entity]]:
        index: dict[str, list[Entity]] = {}
        for entity in self.entities:
            for head in {office.head for office in entity.offices}:
                index.setdefault(head, []).append(entity)
        return index

    @_bearers.default
    def _index_names(self) -> Mapping[str, list[Entity]]:
        index: dict[str, list[Entity]] = {}
        for entity in self.entities:
            words = content_words(entity.name)
            for word in {*words[:1], *words[-1:]}:
                index.setdefault(word, []).append(entity)
        return index

    def entity_of(self, mention: Mention) -> Entity | None:
        """The entity of a mention that names or explains one."""
        number = self._numbers.get(mention.start)
        return None if number is None or mention.sort == "coordination" else self.entities[number]

    def named(self, name: str, before: int) -> Entity | None:
        """The entity that a name leads to: the same words, or the surname of one named last before."""
        words = content_words(name)
        if not words:
            return None
        found = self._bearers.get(words[0], []) + self._bearers.get(words[-1], [])
        found = [entity for entity in found if leads_to(words, content_words(entity.name))]
        exact = [entity for entity in found if content_words(entity.name) == words]
        return max(exact or found, key=lambda entity: entity.nearness(before), default=None)

    def holders(self, head: str) -> Sequence[Entity]:
        """The entities that the article gives an office with this head noun, in order of first mention."""
        return self._holders.get(head, ())


def read_roster(reader: Reader) -> Roster:
    """Read the sentences of an article that may name somebody, and put the names together."""
    article, gazetteer = reader.article, reader.gazetteer
    mentions = [reader.sentence(one) for one in range(len(article.sentences)) if reader.may_name(one)]
    proper = tuple(mention for sentence in mentions for mention in sentence if mention.name is not None)
    naming = Naming(article, gazetteer, proper)
    groups = naming.groups()
    numbers = {mention.start: number for number, group in enumerate(groups) for mention in group}
    told: list[list[Mention]] = [[m for m in group if explains(naming, m, group)] for group in groups]
    beside: list[list[Mention]] = [[] for _ in groups]
    for name, explanation in appositions(naming, mentions):
        number = numbers.get(name.start)
        if number is not None and fits(naming, groups[number], explanation):
            numbers.setdefault(explanation.start, number)
            beside[number].append(explanation)
    entities = (_entity(naming, *parts) for parts in zip(groups, told, beside, strict=True))
    return Roster(tuple(entities), numbers)


def _entity(naming: Naming, group: list[Mention], told: list[Mention], beside: list[Mention]) -> Entity:
    """Put together what the mentions of one name tell.

    Args:
        naming: the names of the article.
        group: the mentions that hold the name.
        told: those with a noun before the name that tells what it is.
        beside: appositions.
    """
    fullest = max(group, key=lambda mention: _fullness(naming, mention))
    name = naming.name_of(fullest)
    kind = _kind(naming, group, fullest, told, beside)
    offices = [_office(naming, mention) for mention in [*told, *beside]]
    offices += _standing(naming, group[0])
    return Entity(
        name=name,
        kind=kind,
        gender=_gender(naming, group, kind, name, offices),
        plural=kind is not SourceKind.PERSON and any(mention.plural for mention in group),
        offices=tuple(dict.fromkeys(offices)),
        places=tuple(sorted({mention.start for mention in group})),
    )


def _fullness(naming: Naming, mention: Mention) -> tuple[int, int, int]:
    """More words, then more letters, then the earlier one."""
    name = naming.name_of(mention)
    return len(content_words(name)), len(name), -mention.start


def _office(naming: Naming, mention: Mention) -> Office:
    text = naming.article.text[slice(*mention.noun)]
    return Office(mention.head, frozenset(content_words(text)), mention.gender, has_complement(text))


def _standing(naming: Naming, mention: Mention) -> Iterator[Office]:
    """What a metonym stands for is its office: «la présidence» leads to «l'Elysée»."""
    held = naming.gazetteer.stands_for(naming.name_of(mention))
    words = held.split()
    for length in range(min(3, len(words)), 0, -1):
        noun = " ".join(words[:length])
        if noun in naming.gazetteer.lexicon.heads and noun != "gouvernement":  # said of every country
            yield Office(noun, frozenset(content_words(held)), "", told=False)
            return


def _kind(
    naming: Naming, group: list[Mention], fullest: Mention, told: list[Mention], beside: list[Mention]
) -> SourceKind:
    """A first name decides; else titles, nouns and the tables vote."""
    own = naming.kind_of(fullest)
    if own is SourceKind.PERSON:
        return own
    votes: Counter[SourceKind] = Counter({own: 3})
    votes[SourceKind.PERSON] += 3 * sum(mention.sort == "title" for mention in group)
    for mention in [*told, *beside]:
        votes[mention.kind] += 2
    votes[SourceKind.UNKNOWN] = 0
    kind, count = votes.most_common(1)[0]
    return kind if count else guess_kind(naming.name_of(fullest), fullest, naming.gazetteer)


def _gender(naming: Naming, group: list[Mention], kind: SourceKind, name: str, offices: list[Office]) -> str:
    genders = Counter(mention.gender for mention in group)
    if kind is SourceKind.PERSON:  # «Airbus, constructeur européen» may still be «elle»
        genders.update(naming.gender_of(mention) for mention in group)
        genders.update(office.gender for office in offices)
    else:
        genders[naming.gazetteer.gender_of(name)] += 5
    del genders[""]
    return genders.most_common(1)[0][0] if genders else ""
