"""What has been said so far: the article's people, and who spoke last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

from attribution.article import Article
from attribution.sources.answer import Answer, Asked, Extent
from attribution.sources.heads import Heads
from attribution.sources.mentions import Mention, Reader
from attribution.sources.roster import Roster

__all__ = ["Discourse", "Resolve"]

Resolve = Callable[[Asked, "Discourse"], Answer]

WINDOW = 12
"""An antecedent stands at most this many sentences before its pronoun."""


class Discourse:
    """The state of one pass over the sources of an article, in text order.

    Args:
        article: the article; its mentions are read when they are first needed.
        resolve: resolves a noun phrase that a pronoun led to.
    """

    def __init__(self, article: Article, resolve: Resolve) -> None:
        self.article = article
        self._resolve = resolve
        self.heads = Heads(article.lexicon)
        self.reader = Reader(article, self.heads)
        self.spoken: list[tuple[Asked, Answer]] = []
        outer = [quotation for quotation in article.quotations if not quotation.depth]
        self._quoted = [(quotation.start, quotation.end) for quotation in outer]
        self._quote_starts = [start for start, _ in self._quoted]

    @cached_property
    def roster(self) -> Roster:
        """The names of the article."""
        return Roster(self.article, self.heads)

    def describe(self, mention: Mention) -> Answer:
        """Resolve a noun phrase that a pronoun led to («il» → «le ministre» → its holder)."""
        return self._resolve(self.asked_about(mention), self)

    def asked_about(self, mention: Mention) -> Asked:
        """A question about a phrase that is not itself the source of an attribution."""
        text = self.article.text[mention.start : mention.end]
        return Asked(mention.start, mention.end, text, mention.sentence, mention, reporting=False)

    def hear(self, asked: Asked, answer: Answer) -> None:
        """Remember who spoke."""
        self.spoken.append((asked, answer))

    def quotation_at(self, offset: int) -> Extent | None:
        """The outermost quotation that covers an offset."""
        index = bisect_right(self._quote_starts, offset) - 1
        if index >= 0 and self._quoted[index][1] > offset:
            return self._quoted[index]
        return None

    def before(self, asked: Asked, window: int = WINDOW) -> Iterator[Mention]:
        """Mentions before a source that it may refer to, nearest sentence first, in text order inside it.

        What a quotation says is out of reach from outside it.
        """
        place = self.quotation_at(asked.start)
        for number in range(asked.sentence, max(-1, asked.sentence - window - 1), -1):
            for mention in self.roster.mentions[number]:
                if mention.end > asked.start:
                    continue
                quoted = self.quotation_at(mention.start)
                if quoted is None or quoted == place or (quoted[1] - quoted[0]) < 30:
                    yield mention
