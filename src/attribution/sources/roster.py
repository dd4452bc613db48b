"""Who is who in the article: every name with its fullest form, its kind, its gender and its offices.

«M. Morel», «Luc Morel» and «Morel» are one; «Luc Morel, maire de Vif», «le maire de Vif, Luc Morel» and «le
maire Luc Morel» tell that he holds an office, so that «le maire» leads to him.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import regex
from attrs import field, frozen

from attribution.article import Article
from attribution.records import SourceKind
from attribution.sources.heads import Heads
from attribution.sources.kinds import guess_kind, kind_of_name
from attribution.sources.mentions import Mention, Reader
from attribution.sources.surface import bare_capitals, fold

__all__ = ["Entity", "Office", "Roster", "expand_acronym", "is_acronym"]

_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-.'][\p{L}\p{M}\p{N}]+)*")
_SMALL = {
    "le", "la", "les", "l", "l'", "un", "une", "des", "du", "de", "d", "ce", "cet", "cette", "son", "sa", "ses", "leur", "leurs",
    "m", "mme", "mm", "et", "au", "aux", "à", "a", "en", "pour",
}  # fmt: skip
_COPULA = regex.compile(r"\s*,?\s*(?:est|était|devient|devenue?|nommée?|élue?)(?:\s+également|\s+aussi)?\s*")
_AFTER_APPOSITION = regex.compile(r"\s*(?:[,.;:)»!?]|$|\n|et\b|qui\b|dans\b|à\b|sur\b|lors\b|en\b|pour\b)")
_COMPLEMENT = regex.compile(r"(?i)\s(?:du|des|de|d['’])(?:\s|(?<=['’]))")
_AFTER_NAME = regex.compile(r"\s*(?:[,.;:)»!?]|$|\n|et\b|a\b|ont\b|\p{Ll}+(?:e|ent|ait)\b)")
_PERSONS = {SourceKind.PERSON, SourceKind.UNKNOWN}
_ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\p{N}&.-]{1,7}")
_AGE = regex.compile(r"\s*,\s*(?:\d{1,3} ans\s*,\s*)?")


def content_words(text: str) -> tuple[str, ...]:
    """Words of a phrase, folded, without determiners and prepositions."""
    return tuple(
        word
        for word in (fold(w).removeprefix("l'").removeprefix("d'") for w in _WORDS.findall(text))
        if word not in _SMALL
    )


@frozen
class Office:
    """What the article says that somebody is.

    Attributes:
        head: the head noun, by its entry: «maire».
        words: its words, folded: «maire», «vif».
        gender: gender of the form used.
        complement: whether a complement with *de* tells of what it is one.
        told: whether the article says so, and not the table of metonyms.
    """

    head: str
    words: frozenset[str]
    gender: str
    complement: bool = False
    told: bool = True


@frozen
class Entity:
    """Somebody or something that the article names.

    Attributes:
        name: the fullest name, as written.
        kind: what sort of source it makes.
        gender: ``m``, ``f`` or empty.
        plural: whether it is a plural («les Etats-Unis»).
        offices: what it is said to be.
        places: offsets of its mentions, in text order.
    """

    name: str
    kind: SourceKind
    gender: str
    plural: bool
    offices: tuple[Office, ...]
    places: tuple[int, ...]

    def times_before(self, offset: int) -> int:
        """How often it was named before an offset."""
        return bisect_left(self.places, offset)


@frozen(eq=False)
class Roster:
    """The mentions and the entities of an article."""

    article: Article
    heads: Heads
    mentions: tuple[tuple[Mention, ...], ...] = field(init=False, repr=False)
    entities: tuple[Entity, ...] = field(init=False)
    _numbers: Mapping[int, int] = field(init=False, repr=False)

    @mentions.default
    def _read(self) -> tuple[tuple[Mention, ...], ...]:
        reader = Reader(self.article, self.heads)
        return tuple(reader.sentence(number) for number in range(len(self.article.sentences)))

    def __attrs_post_init__(self) -> None:
        entities, numbers = _Builder(self.article, self.heads, self.mentions).build()
        object.__setattr__(self, "entities", entities)
        object.__setattr__(self, "_numbers", numbers)

    def entity_of(self, mention: Mention) -> Entity | None:
        """The entity of a mention that names or explains one."""
        number = self._numbers.get(mention.start)
        return None if number is None or mention.sort == "coordination" else self.entities[number]

    def named(self, name: str, before: int) -> Entity | None:
        """The entity that a name leads to: the same words, or the surname of one that was named last before."""
        words = content_words(name)
        if not words:
            return None
        found = [entity for entity in self.entities if _leads(words, content_words(entity.name))]
        if not found:
            return None
        exact = [entity for entity in found if content_words(entity.name) == words]
        pool = exact or found
        return max(pool, key=lambda entity: _nearness(entity, before))


def _nearness(entity: Entity, before: int) -> tuple[bool, int]:
    earlier = entity.times_before(before)
    return (True, entity.places[earlier - 1]) if earlier else (False, -entity.places[0])


def _leads(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a shorter name stands for a fuller one: its first or last words, or an initial and the surname."""
    if not short or len(short) > len(full):
        return False
    if tuple(full[: len(short)]) == tuple(short) or tuple(full[-len(short) :]) == tuple(short):
        return True
    first = short[0].rstrip(".")
    return (
        len(short) > 1
        and len(first) == 1
        and full[0].startswith(first)
        and tuple(full[-len(short) + 1 :]) == tuple(short[1:])
    )


@frozen(eq=False)
class _Builder:
    """Puts names together into entities."""

    article: Article
    heads: Heads
    mentions: tuple[tuple[Mention, ...], ...]

    def build(self) -> tuple[tuple[Entity, ...], dict[int, int]]:
        proper = [m for sentence in self.mentions for m in sentence if m.name is not None]
        groups = self._grouped(proper)
        offices: dict[int, list[Office]] = {}
        numbers: dict[int, int] = {}
        for number, group in enumerate(groups):
            for mention in group:
                numbers[mention.start] = number
                if mention.noun[1] and self._explains(mention, group):
                    offices.setdefault(number, []).append(self._office(mention))
        persons = dict(numbers)
        kinds: dict[int, Counter[SourceKind]] = {}
        for explained, explanation in self._appositions():
            number = persons[explained.start]
            if not self._fits(groups[number], explanation):
                continue
            numbers.setdefault(explanation.start, number)
            offices.setdefault(number, []).append(self._office(explanation))
            kinds.setdefault(number, Counter())[explanation.kind] += 1
        return tuple(
            self._entity(group, offices.get(number, []), kinds.get(number, Counter()))
            for number, group in enumerate(groups)
        ), numbers

    def _name(self, mention: Mention) -> str:
        assert mention.name is not None
        return self.article.text[slice(*mention.name)]

    def _grouped(self, proper: list[Mention]) -> list[list[Mention]]:
        """Mentions by entity: full names first, then what is shorter beside the full name that it leads to."""
        by_words: dict[tuple[str, ...], list[Mention]] = {}
        for mention in proper:
            words = content_words(self._name(mention))
            if words:
                by_words.setdefault(words, []).append(mention)
        full = sorted(by_words, key=lambda words: -len(words))
        by_edge: dict[str, list[tuple[str, ...]]] = {}
        home: dict[tuple[str, ...], tuple[str, ...]] = {}
        for words in full:
            hosts = [
                host for host in by_edge.get(words[0], []) + by_edge.get(words[-1], []) if _leads(words, host)
            ]
            hosts = [host for host in dict.fromkeys(hosts) if self._may_shorten(words, host, by_words)]
            host = self._best_host(hosts, by_words, by_words[words][0].start)
            home[words] = home.get(host, host) if host else words
            for edge in {words[0], words[-1]}:
                by_edge.setdefault(edge, []).append(words)
        groups: dict[tuple[str, ...], list[Mention]] = {}
        for words in full:
            groups.setdefault(home[words], []).extend(by_words[words])
        found = [sorted(group, key=lambda m: m.start) for group in groups.values()]
        return sorted(found, key=lambda group: group[0].start)

    def _best_host(
        self, hosts: list[tuple[str, ...]], by_words: Mapping[tuple[str, ...], list[Mention]], offset: int
    ) -> tuple[str, ...] | None:
        """The full name that a short one stands for: the one named last before it, else the first one after."""
        if not hosts:
            return None
        return max(
            hosts,
            key=lambda host: max(
                (m.start < offset, m.start if m.start < offset else -m.start) for m in by_words[host]
            ),
        )

    def _may_shorten(
        self, words: tuple[str, ...], host: tuple[str, ...], by_words: Mapping[tuple[str, ...], list[Mention]]
    ) -> bool:
        """«Paris» is not short for «Paris Saint-Germain», nor «Mme Roux» for «Luc Roux»."""
        short, full = by_words[words], by_words[host]
        lexicon = self.heads.lexicon
        name = bare_capitals(self._name(short[0]))
        person = (
            kind_of_name(self._name(full[0]), full[0], lexicon) is SourceKind.PERSON and words[-1] == host[-1]
        )
        if (name in lexicon.metonyms or name in lexicon.media) and not (
            person and all(m.sort == "" for m in short)
        ):
            return False
        one = {m.gender for m in short if m.sort == "title"}
        other = {self._gender_by_name(m) for m in full}
        if {"m", "f"} <= one | (other - {""}) and one and not one & other:
            return False
        if any(m.noun[1] for m in short) and len(words) == 1 and words[0] == host[0] and host[0] != host[-1]:
            return False  # «le pape François» is not «François Morel»
        if len(words) == 1 and words[0] == host[0] and len(host) > 1 and words[0] != host[-1]:
            return (
                name in lexicon.firstnames
                or kind_of_name(self._name(full[0]), full[0], lexicon) is not SourceKind.PERSON
            )
        return True

    def _gender_by_name(self, mention: Mention) -> str:
        first = self._name(mention).split()[0]
        gender = self.heads.lexicon.firstnames.get(first) or self.heads.lexicon.firstnames.get(
            first.split("-")[0], ""
        )
        return gender if gender in {"m", "f"} else ""

    def _office(self, mention: Mention) -> Office:
        text = self.article.text[slice(*mention.noun)]
        return Office(
            mention.head, frozenset(content_words(text)), mention.gender, _COMPLEMENT.search(text) is not None
        )

    def _appositions(self) -> Iterator[tuple[Mention, Mention]]:
        """(name, explanation) pairs that stand side by side."""
        for sentence in self.mentions:
            plain = [mention for mention in sentence if mention.sort != "coordination"]
            for number, (one, other) in enumerate(zip(plain, plain[1:], strict=False)):
                third = plain[number + 2] if number + 2 < len(plain) else None
                if third is not None and one.name is not None and one.role == "complement" and other.sort:
                    named = (
                        third.name is not None and self.article.view[other.end : third.start].strip() == ","
                    )
                    if named and other.name is None and self._name_may_follow(other, third):
                        continue  # «à Vichy, le président de la République, Luc Morel,»
                yield from self._apposition(one, other)

    def _apposition(self, one: Mention, other: Mention) -> Iterator[tuple[Mention, Mention]]:
        between = self.article.view[one.end : other.start]
        after = self.article.view[other.end : other.end + 12]
        if one.name is not None and other.name is None:
            explains = other.listed or other.sort == "definite"
            closed = _AFTER_APPOSITION.match(after) is not None or (other.sort == "" and other.listed)
            if (_AGE.fullmatch(between) and explains and closed) or (
                _COPULA.fullmatch(between) and other.listed
            ):
                yield one, other
        elif one.name is None and other.name is not None and one.listed and between.strip() in {",", "("}:
            if self._name_may_follow(one, other) and _AFTER_NAME.match(after):
                yield other, one

    def _name_may_follow(self, one: Mention, other: Mention) -> bool:
        """«la ministre, Jeanne Roux»: a person bears no determiner, an institution is known to be one."""
        if one.kind in _PERSONS:
            genders = {one.gender, self._gender_by_name(other)} - {""}
            return (other.sort in {"", "title"} or other.listed) and len(genders) < 2
        kind = kind_of_name(self._name(other), other, self.heads.lexicon)
        return kind is one.kind and kind in {SourceKind.ORGANIZATION, SourceKind.MEDIA}

    def _fits(self, group: list[Mention], explanation: Mention) -> bool:
        """A person is explained by a person's noun, an institution by an institution's."""
        own = kind_of_name(self._name(group[0]), group[0], self.heads.lexicon)
        if explanation.plural and not group[0].plural:
            return False
        if own is SourceKind.UNKNOWN:
            return True
        return (own is SourceKind.PERSON) == (explanation.kind in _PERSONS)

    def _explains(self, mention: Mention, group: list[Mention]) -> bool:
        """Whether the noun before a name tells what it is: «le maire Morel», not «l'affaire Morel»."""
        if not mention.listed:  # «le graphiste Luc Morel»
            return kind_of_name(self._name(mention), mention, self.heads.lexicon) is SourceKind.PERSON
        own = max(
            (kind_of_name(self._name(m), m, self.heads.lexicon) for m in group),
            key=lambda k: k is SourceKind.PERSON,
        )
        return (own is SourceKind.UNKNOWN) or (own is SourceKind.PERSON) == (mention.kind in _PERSONS)

    def _entity(self, group: list[Mention], offices: list[Office], kinds: Counter[SourceKind]) -> Entity:
        offices = [*offices, *self._standing(group)]
        named = max(group, key=lambda m: (len(content_words(self._name(m))), len(self._name(m)), -m.start))
        kind = self._kind(group, named, kinds)
        genders = Counter(self._gender_by_name(m) for m in group) if kind is SourceKind.PERSON else Counter()
        genders.update(m.gender for m in group)
        if kind is SourceKind.PERSON:  # «Airbus, constructeur européen» may still be «elle»
            genders.update(office.gender for office in offices)
        del genders[""]
        known = self.heads.lexicon.metonyms.get(bare_capitals(self._name(named)))
        if kind is not SourceKind.PERSON and known is not None:
            own = known[1]
            genders[own if own in {"m", "f"} else ""] += 5
            del genders[""]
        gender = genders.most_common(1)[0][0] if genders else ""
        plural = kind is not SourceKind.PERSON and any(m.plural for m in group)
        return Entity(
            self._name(named), kind, gender, plural, tuple(dict.fromkeys(offices)),
            tuple(sorted({m.start for m in group})),
        )  # fmt: skip

    def _standing(self, group: list[Mention]) -> Iterator[Office]:
        """What a metonym stands for is its office: «la présidence» leads to «l'Elysée»."""
        held = self.heads.lexicon.stands_for.get(bare_capitals(self._name(group[0])), "").split(":")[0]
        words = held.split()
        for length in range(min(3, len(words)), 0, -1):
            noun = " ".join(words[:length])
            if noun in self.heads.lexicon.heads and noun not in {"gouvernement"}:
                yield Office(noun, frozenset(content_words(held)), "", told=False)
                return

    def _kind(self, group: list[Mention], named: Mention, kinds: Counter[SourceKind]) -> SourceKind:
        votes: Counter[SourceKind] = Counter()
        for mention in group:
            if mention.sort == "title":
                votes[SourceKind.PERSON] += 3
            elif mention.noun[1] and self._explains(mention, group):
                votes[mention.kind] += 2
        votes.update({kind: 2 * count for kind, count in kinds.items()})
        own = kind_of_name(self._name(named), named, self.heads.lexicon)
        votes[own] += 20 if own is SourceKind.PERSON else 3
        del votes[SourceKind.UNKNOWN]
        return (
            votes.most_common(1)[0][0] if votes else guess_kind(self._name(named), named, self.heads.lexicon)
        )


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone: «CGT», «O.N.U.»."""
    return _ACRONYM.fullmatch(name) is not None


def expand_acronym(view: str, acronym: str) -> tuple[int, int] | None:
    """Where the article writes an acronym out: «le parquet national financier (PNF)», «Human Rights Watch».

    >>> text = "La Ligue des droits de l'homme (LDH) proteste."
    >>> text[slice(*expand_acronym(text, "LDH"))]
    "Ligue des droits de l'homme"
    """
    letters = [letter for letter in acronym if letter.isalpha()]
    if not 2 <= len(letters) <= 7:
        return None
    link = r"(?:[\s-]+(?:de|des|du|la|le|les|et|à|aux|au|pour|of|the|and|en|sur|contre|l'|d')(?=[\s'])|\s*(?:l'|d'))*[\s'-]*"
    first, *rest = (_letter(letter) for letter in letters)
    body = first + "".join(rf"{link}(?<![\p{{L}}]){letter}" for letter in rest)
    beside = regex.search(
        rf"(?<!\p{{L}})(?i:({body}))\s*[(\[]\s*{regex.escape(acronym)}\s*[)\]]"
        rf"|(?<!\p{{L}}){regex.escape(acronym)}\s*[(\[,]\s*(?:l'|la |le |les )?(?i:({body}))(?!\p{{L}})",
        view,
    )
    if beside is not None:
        return beside.span(1) if beside.group(1) else beside.span(2)
    apart = regex.search(rf"(?<!\p{{L}})(?=\p{{Lu}})(?i:({body}))(?!\p{{L}})", view)
    return apart.span(1) if apart is not None else None


def _letter(letter: str) -> str:
    variants = {"E": "EÉÈÊ", "A": "AÀÂ", "I": "IÎ", "O": "OÔ", "U": "UÙ", "C": "CÇ"}.get(
        letter.upper(), letter
    )
    return rf"[{regex.escape(variants)}][\p{{L}}\p{{M}}]*"
