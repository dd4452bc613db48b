"""Room 6, claims → attributions: who the source is.

A pass of its own over the sources in text order. :data:`STRATEGIES` is its table of contents: each strategy
gives one answer or none, the first answer counts, and every answer carries its reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attribution.article import Article
from attribution.records import Attribution, Cue, CueKind, Source, SourceKind
from attribution.sources import descriptions, names, pronouns
from attribution.sources.answer import Answer, Asked, Extent, Strategy
from attribution.sources.discourse import Discourse
from attribution.sources.mediums import find_mediums
from attribution.sources.modality import act_of, is_conditional, is_negated
from attribution.sources.summary import SourceSummary, group_by_source
from attribution.spans import Claim

__all__ = [
    "STRATEGIES",
    "Answer",
    "Discourse",
    "SourceSummary",
    "discourse_of",
    "group_by_source",
    "identify",
    "resolve",
    "resolve_one",
]

STRATEGIES: Sequence[Strategy] = (
    pronouns.impersonal,
    pronouns.demonstrative,
    pronouns.personal,
    pronouns.possessive,
    descriptions.same_source,
    names.coordinated,
    names.acronym,
    names.named,
    descriptions.explained,
    descriptions.apposed,
    descriptions.office,
    descriptions.taken_up,
    descriptions.recalled,
)
"""In order; what none of them answers is its own name."""


def identify(article: Article, claims: tuple[Claim, ...]) -> tuple[Attribution, ...]:
    """Turn claims into records, with the kind and the name of their sources."""
    if not claims:
        return ()
    discourse = discourse_of(article)
    answers = resolve(discourse, claims)
    mediums = find_mediums(discourse, claims)
    return tuple(
        _record(discourse, claim, answers.get(number), mediums.get(number))
        for number, claim in enumerate(claims)
    )


def discourse_of(article: Article) -> Discourse:
    """The start of a pass over an article."""
    return Discourse(article, resolve_one, pronouns.stands_for)


def resolve(discourse: Discourse, claims: Sequence[Claim]) -> Mapping[int, Answer]:
    """Answers by number of the claim, for the claims that have a source."""
    asked = {number: _asked(discourse, claim) for number, claim in enumerate(claims)}
    in_order = sorted(
        ((one.start, number, one) for number, one in asked.items() if one is not None), key=lambda x: x[:2]
    )
    answers: dict[int, Answer] = {}
    by_extent: dict[tuple[int, int], Answer] = {}
    for _, number, one in in_order:
        if (one.start, one.end) not in by_extent:
            by_extent[one.start, one.end] = resolve_one(one, discourse)
            discourse.hear(one, by_extent[one.start, one.end])
        answers[number] = by_extent[one.start, one.end]
    return answers


def resolve_one(asked: Asked, discourse: Discourse) -> Answer:
    """The answer of the first strategy that has one."""
    for strategy in STRATEGIES:
        answer = strategy(asked, discourse)
        if answer is not None:
            return answer
    return names.itself(asked, discourse)


def _asked(discourse: Discourse, claim: Claim) -> Asked | None:
    candidate = claim.candidate
    if candidate.source is None:
        return None
    start, end = candidate.source
    text = discourse.article.text[start:end]
    return Asked(
        start, end, text, discourse.article.sentence_at(start),
        None if pronouns.is_pronoun(text) else discourse.reader.phrase(start, end),
        candidate.cue,
        preposition=candidate.kind is CueKind.PREPOSITION,
        content=claim.extent,
        incise=candidate.cue is not None and candidate.cue[0] < start,
        nested=claim.parent is not None,
        informs=candidate.act in {"assert", "deny"},
    )  # fmt: skip


def _record(discourse: Discourse, claim: Claim, answer: Answer | None, medium: Extent | None) -> Attribution:
    article, candidate = discourse.article, claim.candidate
    cue = None
    if candidate.cue is not None and candidate.kind is not None:
        cue = Cue(article.span(*candidate.cue), candidate.kind, candidate.lemma, act_of(article, claim))
    return Attribution(
        form=claim.form,
        source=_source(article, claim, answer),
        cue=cue,
        content=tuple(article.span(*extent) for extent in claim.content),
        medium=None if medium is None else article.span(*medium),
        parent=claim.parent,
        negated=is_negated(article, candidate),
        conditional=is_conditional(article, claim),
        confidence=round(claim.confidence, 3),
        rule=candidate.rule,
    )


def _source(article: Article, claim: Claim, answer: Answer | None) -> Source | None:
    """The source of a record; without its words when they stand in another paragraph than the content.

    The signature of a quotation has a paragraph of its own.
    """
    extent = claim.candidate.source
    if extent is None:
        return None
    kind = SourceKind.UNKNOWN if answer is None else answer.kind
    name = None if answer is None else answer.name
    line = article.sentences[article.sentence_at(extent[0])].line
    elsewhere = line != article.sentences[article.sentence_at(claim.extent[0])].line
    carried = elsewhere and claim.candidate.cue is None and claim.candidate.how != "signature"
    return Source(None if carried else article.span(*extent), kind, name)
