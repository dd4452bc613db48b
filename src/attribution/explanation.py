"""Why a record is there, and why another is not: every candidate with its features and its fate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from attribution.article import Article
from attribution.decide import features_of
from attribution.records import Span
from attribution.spans import Weighed

if TYPE_CHECKING:
    from attribution.rules.rule import Extent

__all__ = ["Explanation", "explanations"]


@frozen
class Explanation:
    """One candidate of the rules, and what became of it.

    Attributes:
        rule: the construction that proposed it.
        source: who would say it; ``None`` when the rule found nobody.
        cue: the words that would signal it; ``None`` for a quotation that stands alone.
        content: what would be said.
        confidence: the probability that it is right.
        evidence: what each feature adds to the log-odds of that probability, largest first.
        lost: why it is no record; empty when it is one.
    """

    rule: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    confidence: float
    evidence: Mapping[str, float]
    lost: str = ""

    @property
    def kept(self) -> bool:
        """Whether the candidate became a record."""
        return not self.lost

    def __str__(self) -> str:
        """A few lines to read: fate, parts, and the evidence for and against."""
        parts = " | ".join(
            f"{name} {'—' if text is None else text!r}"
            for name, text in (
                ("source", self.source and self.source.text),
                ("cue", self.cue and self.cue.text),
                ("content", " […] ".join(span.text for span in self.content)),
            )
        )
        evidence = ", ".join(f"{name} {value:+.2f}" for name, value in self.evidence.items())
        fate = "kept" if self.kept else f"lost: {self.lost}"
        return f"{self.confidence:.2f} {self.rule}: {fate}\n  {parts}\n  {evidence}"


def explanations(
    article: Article, weighed: tuple[Weighed, ...], weights: Mapping[str, float]
) -> tuple[Explanation, ...]:
    """Explain the candidates of an article, in text order."""
    found = [_explained(article, one, weights) for one in weighed]
    return tuple(sorted(found, key=lambda one: (one.content[0].start, one.content[-1].end, -one.confidence)))


def _explained(article: Article, one: Weighed, weights: Mapping[str, float]) -> Explanation:
    candidate = one.candidate
    evidence = {
        name: weights[name] * value
        for name, value in features_of(article, candidate).items()
        if weights.get(name)
    }
    return Explanation(
        rule=candidate.rule,
        source=_span(article, candidate.source),
        cue=_span(article, candidate.cue),
        content=tuple(Span(article.text[start:end], start, end) for start, end in candidate.content),
        confidence=round(one.confidence, 3),
        evidence=dict(sorted(evidence.items(), key=lambda item: (-abs(item[1]), item[0]))),
        lost=one.reason,
    )


def _span(article: Article, extent: Extent | None) -> Span | None:
    return None if extent is None else Span(article.text[slice(*extent)], *extent)
