"""What has been said so far: the article's people, and who spoke last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from attribution.article import Article
from attribution.records import SourceKind
from attribution.sources.acronyms import expand_acronym, is_acronym
from attribution.sources.answer import Answer, Asked, Extent
from attribution.sources.gazetteer import gazetteer_of
from attribution.sources.mentions import Mention, Reader
from attribution.sources.roster import Roster, read_roster

if TYPE_CHECKING:
    from attribution.sources.salience import Antecedent

__all__ = ["Discourse", "Resolve", "StandsFor"]

Resolve = Callable[[Asked, "Discourse"], Answer]
StandsFor = Callable[[Mention, "Discourse"], "Antecedent | None"]

WINDOW = 12
"""An antecedent stands at most this many sentences before its pronoun, long quotations aside,"""
REACH = 40
"""and this many in all."""

_PRONOUN = regex.compile(
    r"(?<![\p{L}'])(?:(?P<preposition>pour|avec|chez|par|selon|à|sur|contre|entre|sans|vers|devant)\s+)?"
    r"(?P<pronoun>ils?|elles?)(?!\p{L}|-m)(?P<after>[^.;:!?]{0,40})",
    regex.IGNORECASE,
)
_IMPERSONAL = regex.compile(
    r"(?i)\s++(?:n'|ne\s++)?(?:(?:y|en|lui|leur|me|m')\s*+)?(?:a(?:vait|ura|urait)?\s|faut|fallait|faudra|fallu|s'agi|pleu|neige"
    r"|semble|paraît|apparaît|reste|suffi|convien|importe|vaut|existe|manque|arrive|advien"
    r"|(?:est|était|serait|sera|fut)\s++(?:\p{L}++\s++){0,2}?(?:de|d'|que|qu')(?:\s|(?<=')))"
)


class Discourse:
    """The state of one pass over the sources of an article, in text order.

    Args:
        article: the article; its mentions are read when they are first needed.
        resolve: resolves a noun phrase that a pronoun led to.
        stands_for: resolves a pronoun to the phrase that it stands for.
    """

    def __init__(self, article: Article, resolve: Resolve, stands_for: StandsFor) -> None:
        self.article = article
        self._resolve = resolve
        self._stands_for = stands_for
        self._resolved: list[tuple[Mention, Antecedent]] = []
        self._next = 0
        self.gazetteer = gazetteer_of(article.lexicon)
        self.reader = Reader(article, self.gazetteer)
        self._written_out: dict[str, Extent | None] = {}
        self.spoken: list[tuple[Asked, Answer]] = []
        self._spoken_starts: list[int] = []
        outer = [quotation for quotation in article.quotations if not quotation.depth]
        self._quoted = [(quotation.start, quotation.end) for quotation in outer]
        self._quote_starts = [start for start, _ in self._quoted]

    @cached_property
    def roster(self) -> Roster:
        """The names of the article."""
        return read_roster(self.reader)

    def with_head(self, head: str) -> Sequence[Mention]:
        """The phrases of the article with a head noun, in text order."""
        return self._by_head.get(head, ())

    @cached_property
    def _by_head(self) -> Mapping[str, list[Mention]]:
        index: dict[str, list[Mention]] = {}
        for number in range(len(self.article.sentences)):
            for mention in self.reader.sentence(number):
                if mention.listed and mention.sort != "coordination":
                    index.setdefault(mention.head, []).append(mention)
        return index

    @cached_property
    def _unquoted(self) -> list[int]:
        """How many sentences before each one stand, in whole or in part, outside quotations."""
        counts = [0]
        for sentence in self.article.sentences:
            place = self.quotation_at(sentence.start)
            inside = place is not None and sentence.end <= place[1]
            counts.append(counts[-1] + (not inside))
        return counts

    def distance(self, number: int, asked: Asked) -> int:
        """Sentences from one to a source; from outside, those wholly inside a quotation do not count."""
        if self.quotation_at(asked.start) is not None:
            return asked.sentence - number
        return self._unquoted[asked.sentence] - self._unquoted[number]

    def written_out(self, name: str) -> Extent | None:
        """Where the article writes out an acronym; None for any other name."""
        if not is_acronym(name):
            return None
        if name not in self._written_out:
            self._written_out[name] = expand_acronym(self.article.view, name.replace(".", ""))
        return self._written_out[name]

    def full_name(self, name: str) -> str:
        """What an acronym abbreviates, where the article writes it out; any other name as it is."""
        place = self.written_out(name)
        return name if place is None else self.article.text[slice(*place)]

    def describe(self, mention: Mention) -> Answer:
        """Resolve a noun phrase that a pronoun led to («il» → «le ministre» → its holder)."""
        return self._resolve(self.asked_about(mention), self)

    def asked_about(self, mention: Mention) -> Asked:
        """A question about a phrase that is not itself the source of an attribution."""
        text = self.article.text[mention.start : mention.end]
        return Asked(mention.start, mention.end, text, mention.sentence, mention, reporting=False)

    def spoken_at(self, mention: Mention) -> Answer | None:
        """What was answered for a source that a phrase overlaps."""
        index = bisect_right(self._spoken_starts, mention.end - 1) - 1
        if index < 0 or self.spoken[index][0].end <= mention.start:
            return None
        return self.spoken[index][1]

    def last_speaker(self, asked: Asked) -> Answer | None:
        """Who spoke last before a source, outside contents that it does not stand in."""
        for one, answer in reversed(self.spoken):
            if one.end <= asked.start and answer.name and one.nested <= asked.nested:
                return answer
        return None

    def hear(self, asked: Asked, answer: Answer) -> None:
        """Remember who spoke."""
        self.spoken.append((asked, answer))
        self._spoken_starts.append(asked.start)

    def quotation_at(self, offset: int) -> Extent | None:
        """The outermost quotation that covers an offset."""
        index = bisect_right(self._quote_starts, offset) - 1
        if index >= 0 and self._quoted[index][1] > offset:
            return self._quoted[index]
        return None

    def pronouns_before(self, asked: Asked) -> Iterator[tuple[Mention, Antecedent]]:
        """Subject pronouns before a source with what they stand for; each is resolved once, in text order."""
        while self._next < len(self._pronouns) and self._pronouns[self._next].end <= asked.start:
            mention = self._pronouns[self._next]
            self._next += 1
            found = self._stands_for(mention, self)
            if found is not None:
                self._resolved.append((mention, found))
        place = self.quotation_at(asked.start)
        for mention, found in reversed(self._resolved):
            if self.distance(mention.sentence, asked) > WINDOW or asked.sentence - mention.sentence > REACH:
                return
            if mention.end <= asked.start and self.quotation_at(mention.start) in {None, place}:
                yield mention, found

    @cached_property
    def _pronouns(self) -> tuple[Mention, ...]:
        return tuple(self._find_pronouns())

    def _find_pronouns(self) -> Iterator[Mention]:
        view = self.article.view
        for match in _PRONOUN.finditer(view):
            word = match.group("pronoun").lower()
            if match.group("preposition") or (word == "il" and _IMPERSONAL.match(match.group("after"))):
                continue
            start, end = match.span("pronoun")
            yield Mention(
                start=start,
                end=end,
                head=word,
                kind=SourceKind.UNKNOWN,
                gender="f" if word.startswith("elle") else "m",
                plural=word.endswith("s"),
                name=None,
                sort="pronoun",
                listed=True,
                sentence=self.article.sentence_at(start),
                role="pronoun",
            )

    def before(self, asked: Asked) -> Iterator[Mention]:
        """Mentions before a source that it may refer to, nearest sentence first, in text order inside it.

        What a quotation says is out of reach from outside it.
        """
        place = self.quotation_at(asked.start)
        for number in range(asked.sentence, -1, -1):
            if self.distance(number, asked) > WINDOW or asked.sentence - number > REACH:
                return
            for mention in self.reader.sentence(number):
                if mention.end > asked.start or mention.role in {"date", "predicate"}:
                    continue
                quoted = self.quotation_at(mention.start)
                if quoted is None or quoted == place or (quoted[1] - quoted[0]) < 30:
                    yield mention
