"""A parsed sentence: words with their place in the article, their tags and the tree over them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import field, frozen

from attribution.values import value

__all__ = ["Reading", "Word"]


@value
class Word:
    """One word of a reading.

    Attributes:
        index: its number in the sentence.
        start: offset of its first character in the article.
        end: offset after its last character.
        text: the word, in small letters, with straight apostrophes.
        shape: the word with its capitals.
        pos: Universal Dependencies part of speech.
        dep: its relation to its head.
        head: index of its head, its own for the root.
        morph: Universal Dependencies features, ``Gender=Masc|Number=Sing``.
    """

    index: int
    start: int
    end: int
    text: str
    shape: str
    pos: str
    dep: str
    head: int
    morph: str = ""

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb or an auxiliary."""
        return self.pos in {"VERB", "AUX"}

    @property
    def finite(self) -> bool:
        """Whether it is tagged as carrying person and tense."""
        return "VerbForm=Fin" in self.morph

    @property
    def is_finite_verb(self) -> bool:
        """Whether it is tagged as a verb or an auxiliary that carries person and tense."""
        return "VerbForm=Fin" in self.morph and self.pos in {"VERB", "AUX"}

    @property
    def infinitive(self) -> bool:
        """Whether it is tagged as an infinitive."""
        return "VerbForm=Inf" in self.morph

    @property
    def participle(self) -> bool:
        """Whether it is tagged as a participle, present or past."""
        return "VerbForm=Part" in self.morph

    @property
    def plural(self) -> bool:
        """Whether it is tagged as a plural."""
        return "Number=Plur" in self.morph


@frozen
class Reading:
    """A parsed sentence of the article.

    Attributes:
        number: the sentence's number in the article.
        line: its paragraph's number.
        start: offset of its first character.
        end: offset after its last character.
        words: its words, without quotation marks and spaces, which the parser is not shown.
    """

    number: int
    line: int
    start: int
    end: int
    words: tuple[Word, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, eq=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, eq=False)

    @_children.default
    def _tree(self) -> tuple[tuple[int, ...], ...]:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                children[word.head].append(word.index)
        return tuple(tuple(found) for found in children)

    @_starts.default
    def _offsets(self) -> tuple[int, ...]:
        return tuple(word.start for word in self.words)

    def __len__(self) -> int:
        return len(self.words)

    def children(self, index: int) -> tuple[int, ...]:
        """Direct dependents, in sentence order."""
        return self._children[index]

    def dependents(self, index: int, *labels: str) -> list[int]:
        """Direct dependents with one of these labels; ``nsubj`` stands for ``nsubj:pass`` too."""
        return [
            child
            for child in self._children[index]
            if self.words[child].dep in labels or self.words[child].dep.split(":")[0] in labels
        ]

    def subtree(self, index: int) -> list[int]:
        """The word and everything under it, in sentence order."""
        if not self._children[index]:
            return [index]
        found, stack = [], [index]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(self._children[current])
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """The head, the head's head, up to the root."""
        seen = {index}
        while (head := self.words[index].head) not in seen:
            yield head
            seen.add(head)
            index = head

    def at(self, offset: int) -> int:
        """Index of the word that covers an offset, or of the next one (``len(self)`` after the last)."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and self.words[index].end > offset:
            return index
        return index + 1

    def between(self, start: int, end: int) -> range:
        """Indices of the words that begin inside a half-open stretch of the article."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def has_finite_verb(self, start: int, end: int) -> bool:
        """Whether a finite verb begins inside a half-open stretch of the article."""
        return any(self.words[index].is_finite_verb for index in self.between(start, end))

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """Half-open offsets from one word to another, both included."""
        return self.words[first].start, self.words[last].end

    def start_of(self, index: int) -> int:
        """Offset of a word, or of the end of the sentence after the last one."""
        return self.words[index].start if index < len(self) else self.end

    def comma(self, index: int) -> bool:
        """Whether a word is a comma or a heavier stop inside the sentence."""
        return self.words[index].text in {",", ";", ":", "(", ")", "—", "–", "-", "[", "]"}
