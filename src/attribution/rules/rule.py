"""What a rule is: a name, a shape, examples and near misses, and a search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from attribution.records import CueKind
from attribution.values import value

if TYPE_CHECKING:
    from attribution.cues import CueMatch
    from attribution.rules.scene import Scene

__all__ = ["Candidate", "Extent", "Rule", "shared"]

FIRST_PERSON = "first person"
"""The feature of a content without marks that is the voice of its source: «J'ai tout quitté, confie Anna»."""
TURN = "turn"
"""The feature of a turn of an interview, which has no marks: «Anna Roux : J'ai tout quitté.»"""
Extent = tuple[int, int]
"""Half-open code-point offsets into the article."""


def shared(one: Sequence[Extent], other: Sequence[Extent]) -> int:
    """How many characters two series of extents share; each is in text order, and its extents are apart."""
    count = first = second = 0
    while first < len(one) and second < len(other):
        (start, end), (left, right) = one[first], other[second]
        count += max(0, min(end, right) - max(start, left))
        if end <= right:
            first += 1
        else:
            second += 1
    return count


@value
class Candidate:
    """A possible attribution, before it is weighed against others.

    Attributes:
        rule: name of the rule that proposes it.
        content: what is said, as extents in text order, untrimmed.
        cue: extent of the cue; ``None`` for a quotation that stands alone.
        kind: part of speech of the cue.
        lemma: lexicon entry of the cue.
        act: what the source does.
        source: extent of the source; ``None`` when the text names none.
        how: how the source was found (``tree``, ``postposed``, ``understood``, ...).
        sentence: number of the sentence of the cue.
        anchor: offset that all readings of one cue share: of the cue's head, or of the opening mark of a
            quotation without a cue.
        negated: whether the cue is negated.
        conditional: whether the cue is in the conditional.
        features: what the decision weighs, by name.
    """

    rule: str
    content: tuple[Extent, ...]
    cue: Extent | None
    kind: CueKind | None
    lemma: str
    act: str
    source: Extent | None
    how: str
    sentence: int
    anchor: int
    negated: bool = False
    conditional: bool = False
    features: Mapping[str, float] = field(factory=dict)


Find = Callable[["Scene", "CueMatch"], Iterator[Candidate]]


@frozen
class Rule:
    """A construction of reported speech.

    Attributes:
        name: its name in the records, ``verb-que``.
        shape: what it looks like, with S for source, V for verb, P for clause, «Q» for quotation.
        kinds: the kinds of cue that it looks at; empty for quotations without a cue.
        find: the search.
        examples: sentences in bracket notation that it must find.
        near_misses: sentences that look alike and hold no attribution.
        leads: ``surface`` or ``tree``: which of the two finds the construction; the other confirms.
    """

    name: str
    shape: str
    kinds: frozenset[CueKind]
    find: Find
    examples: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()
    leads: str = "surface"
