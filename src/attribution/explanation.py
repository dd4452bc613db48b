"""Why a record is there, and why another is not: every candidate with its features and its fate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from attribution.article import Article
from attribution.decide import features_of
from attribution.parts import joined
from attribution.records import Span
from attribution.sources import discourse_of, resolve
from attribution.spans import Weighed, settle

if TYPE_CHECKING:
    from attribution.rules.rule import Candidate, Extent
    from attribution.sources import Answer

__all__ = ["Explanation", "explanations"]

TELLING = 0.1
"""Evidence that is printed one by one; what is smaller is counted."""


@frozen
class Explanation:
    """One candidate of the rules, and what became of it.

    Attributes:
        rule: the construction that proposed it.
        source: who would say it; ``None`` when the rule found nobody.
        cue: the words that would signal it; ``None`` for a quotation that stands alone.
        content: what would be said.
        confidence: the probability that it is right.
        evidence: what each feature adds to the log-odds against silence, by itself and under its rule, the
            largest first.
        lost: why it is no record; empty when it is one.
        name: the name that the source of a record leads to; ``None`` when it cannot be told.
        resolution: how that name was found, or why there is none; empty for a candidate that lost.
    """

    rule: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    confidence: float
    evidence: Mapping[str, float]
    lost: str = ""
    name: str | None = None
    resolution: str = ""

    @property
    def kept(self) -> bool:
        """Whether the candidate became a record."""
        return not self.lost

    def __str__(self) -> str:
        """A few lines to read: fate, parts, name, and the evidence for and against."""
        return "\n  ".join(self._lines())

    def _lines(self) -> Iterator[str]:
        fate = "kept" if self.kept else f"lost: {self.lost}"
        yield f"{self.confidence:.2f} {self.rule}: {fate}"
        source, cue = ("—" if span is None else repr(span.text) for span in (self.source, self.cue))
        yield f"source {source} | cue {cue} | content {joined(self.content)!r}"
        if self.resolution:
            yield f"name {'—' if self.name is None else repr(self.name)}: {self.resolution}"
        telling = {name: value for name, value in self.evidence.items() if abs(value) >= TELLING}
        yield "for " + _listed(name for name in telling.items() if name[1] > 0)
        yield "against " + _listed(name for name in telling.items() if name[1] < 0)
        small = [value for name, value in self.evidence.items() if name not in telling]
        if small:
            yield f"and {len(small)} smaller, together {sum(small):+.2f}"


def _listed(evidence: Iterator[tuple[str, float]]) -> str:
    return ", ".join(f"{name} {value:+.2f}" for name, value in evidence) or "—"


def explanations(
    article: Article, weighed: tuple[Weighed, ...], weights: Mapping[str, float]
) -> tuple[Explanation, ...]:
    """Explain the candidates of an article, in text order."""
    claims = settle(article, weighed)
    answers = resolve(discourse_of(article), claims)
    resolved = {id(claim.candidate): answers.get(number) for number, claim in enumerate(claims)}
    found = [_explained(article, one, weights, resolved.get(id(one.candidate))) for one in weighed]
    return tuple(sorted(found, key=lambda one: (one.content[0].start, one.content[-1].end, -one.confidence)))


def _explained(
    article: Article, one: Weighed, weights: Mapping[str, float], answer: Answer | None
) -> Explanation:
    candidate = one.candidate
    return Explanation(
        rule=candidate.rule,
        source=_span(article, candidate.source),
        cue=_span(article, candidate.cue),
        content=tuple(article.span(*extent) for extent in candidate.content),
        confidence=round(one.confidence, 3),
        evidence=_evidence(article, candidate, weights),
        lost=one.reason,
        name=None if answer is None else answer.name,
        resolution="" if answer is None else f"{answer.reason} ({answer.strategy})",
    )


def _evidence(article: Article, candidate: Candidate, weights: Mapping[str, float]) -> dict[str, float]:
    """What each feature adds; one that counts by itself and under its rule is one piece of evidence."""
    evidence: dict[str, float] = {}
    for name, value in features_of(article, candidate).items():
        weight = weights.get(name, 0.0)
        if weight:
            known_as = name.removeprefix(f"{candidate.rule}:")
            evidence[known_as] = evidence.get(known_as, 0.0) + weight * value
    return dict(sorted(evidence.items(), key=lambda item: (-abs(item[1]), item[0])))


def _span(article: Article, extent: Extent | None) -> Span | None:
    return None if extent is None else article.span(*extent)
