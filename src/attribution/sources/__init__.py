"""Room 6, claims → attributions: who the source is."""

from __future__ import annotations

from attribution.article import Article
from attribution.records import Attribution, Cue, Source, SourceKind, Span
from attribution.spans import Claim

__all__ = ["identify"]


def identify(article: Article, claims: tuple[Claim, ...]) -> tuple[Attribution, ...]:
    """Turn claims into records."""
    return tuple(_record(article, claim) for claim in claims)


def _span(article: Article, extent: tuple[int, int]) -> Span:
    return Span(article.text[slice(*extent)], *extent)


def _record(article: Article, claim: Claim) -> Attribution:
    candidate = claim.candidate
    source = None
    if candidate.source is not None:
        source = Source(_span(article, candidate.source), SourceKind.UNKNOWN, None)
    cue = None
    if candidate.cue is not None and candidate.kind is not None:
        cue = Cue(_span(article, candidate.cue), candidate.kind, candidate.lemma, candidate.act)
    return Attribution(
        form=claim.form,
        source=source,
        cue=cue,
        content=tuple(_span(article, extent) for extent in claim.content),
        parent=claim.parent,
        negated=candidate.negated,
        conditional=candidate.conditional,
        confidence=round(claim.confidence, 3),
        rule=candidate.rule,
    )
