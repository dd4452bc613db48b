"""Which names are one: «Luc Morel», «M. Morel», «L. Morel» and «Morel»."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from attribution.article import Article
from attribution.records import SourceKind
from attribution.sources.entities import content_words, leads_to
from attribution.sources.gazetteer import Gazetteer
from attribution.sources.kinds import kind_of_name
from attribution.sources.mentions import Mention

__all__ = ["Naming"]

Words = tuple[str, ...]


@frozen(eq=False)
class Naming:
    """The names of an article.

    Attributes:
        article: the article.
        gazetteer: the tables.
        mentions: the mentions that hold a name, in text order.
    """

    article: Article
    gazetteer: Gazetteer
    mentions: tuple[Mention, ...]
    _by_words: Mapping[Words, list[Mention]] = field(init=False, repr=False)
    _kinds: dict[int, SourceKind] = field(init=False, repr=False, factory=dict)

    @_by_words.default
    def _index(self) -> Mapping[Words, list[Mention]]:
        found: dict[Words, list[Mention]] = {}
        for mention in self.mentions:
            words = content_words(self.name_of(mention))
            if words:
                found.setdefault(words, []).append(mention)
        return found

    def name_of(self, mention: Mention) -> str:
        """The name that a mention holds, as written."""
        start, end = mention.name or (mention.start, mention.end)
        return self.article.text[start:end]

    def kind_of(self, mention: Mention) -> SourceKind:
        """The kind that the name of a mention has by itself."""
        known = self._kinds.get(mention.start)
        if known is None:
            known = kind_of_name(self.name_of(mention), mention, self.gazetteer)
            self._kinds[mention.start] = known
        return known

    def gender_of(self, mention: Mention) -> str:
        """The gender that the first name of a mention tells."""
        return self.gazetteer.firstname_gender(self.name_of(mention).split()[0])

    def groups(self) -> list[list[Mention]]:
        """Mentions by bearer: full names first, then shorter ones beside the full name that they lead to."""
        home: dict[Words, Words] = {}
        by_edge: dict[str, list[Words]] = {}
        longest_first = sorted(self._by_words, key=lambda words: -len(words))
        for words in longest_first:
            hosts = dict.fromkeys(by_edge.get(words[0], []) + by_edge.get(words[-1], []))
            host = self._nearest([host for host in hosts if self._is_short_for(words, host)], words)
            home[words] = words if host is None else home[host]
            for edge in {words[0], words[-1]}:
                by_edge.setdefault(edge, []).append(words)
        groups: dict[Words, list[Mention]] = {}
        for words in longest_first:
            groups.setdefault(home[words], []).extend(self._by_words[words])
        found = [sorted(group, key=lambda mention: mention.start) for group in groups.values()]
        return sorted(found, key=lambda group: group[0].start)

    def _nearest(self, hosts: list[Words], words: Words) -> Words | None:
        """The full name that was used last before a short one; else the first one after it."""
        offset = self._by_words[words][0].start

        def nearness(host: Words) -> tuple[bool, int]:
            return max(
                (m.start < offset, m.start if m.start < offset else -m.start) for m in self._by_words[host]
            )

        return max(hosts, key=nearness, default=None)

    def _is_short_for(self, words: Words, host: Words) -> bool:
        """«Paris» is not short for «Paris Saint-Germain», nor «Mme Roux» for «Luc Roux»."""
        if not leads_to(words, host):
            return False
        short, full = self._by_words[words], self._by_words[host]
        person = self.kind_of(full[0]) is SourceKind.PERSON
        if self.gazetteer.is_name(self.name_of(short[0])):
            return person and words[-1] == host[-1] and all(mention.sort == "" for mention in short)
        if not self._genders_agree(short, full):
            return False
        if len(words) == 1 and words[0] == host[0] != host[-1]:
            return self._is_first_name(short, person=person)
        return True

    def _genders_agree(self, short: list[Mention], full: list[Mention]) -> bool:
        titles = {mention.gender for mention in short if mention.sort == "title"} - {""}
        firsts = {self.gender_of(mention) for mention in full} - {""}
        return not titles or not firsts or bool(titles & firsts)

    def _is_first_name(self, short: list[Mention], *, person: bool) -> bool:
        """«Élise» is «Élise Carré», but «le pape François» is not «François Morel»."""
        if any(mention.noun[1] for mention in short):
            return False
        return not person or self.name_of(short[0]) in self.gazetteer.lexicon.firstnames
