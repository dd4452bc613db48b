"""Room 5b, candidates → claims: trimming, joining, settling overlaps, nesting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import regex
from attrs import evolve, frozen

from attribution.article import Article
from attribution.decide import probabilities
from attribution.marks import Quotation
from attribution.records import Form
from attribution.rules.rule import Candidate, Extent

__all__ = ["Claim", "Weighed", "settle", "weigh"]

_LEFT = regex.compile(r"[\s\u00a0\u202f,;:.…)\]»”—–-]+")
_RIGHT = regex.compile(r"(?r)[\s\u00a0\u202f,;:.…(\[«“—–-]+")  # from the end to the left
_PAIRS = {"«": "»", "“": "”", '"': '"', "„": "“"}
_ALNUM = regex.compile(r"[\p{L}\p{N}]")

THRESHOLD = 0.33
"""A candidate below this confidence is not claimed; half of the F1 reached is the best threshold for F1
(Lipton, Elkan and Narayanaswamy 2014)."""
SAME = 0.8
"""Contents that share this much (Jaccard over characters) are one content."""


@frozen
class Claim:
    """A candidate that won, with its spans trimmed.

    Attributes:
        candidate: what the rule proposed.
        content: trimmed extents, in text order.
        form: direct, mixed or indirect.
        confidence: how likely it is right.
        parent: index, among the claims, of the one whose content holds it.
    """

    candidate: Candidate
    content: tuple[Extent, ...]
    form: Form
    confidence: float
    parent: int | None = None

    @property
    def extent(self) -> Extent:
        """From the first to the last character of the content."""
        return self.content[0][0], self.content[-1][1]


@frozen
class Weighed:
    """A candidate, weighed.

    Attributes:
        candidate: what the rule proposed, trimmed.
        probability: how likely it is, among all readings of its cue, the best one.
        confidence: how likely it is right, give or take an edge: with the readings that agree with it.
        reason: why it lost; empty for a winner.
    """

    candidate: Candidate
    probability: float
    confidence: float
    reason: str = ""


def weigh(
    article: Article,
    candidates: Iterable[Candidate],
    weights: Mapping[str, float],
    threshold: float = THRESHOLD,
) -> tuple[Weighed, ...]:
    """Trim and weigh candidates, likeliest first; say why the losers lose."""
    cues: dict[tuple[int, bool], list[Candidate]] = {}
    for candidate in candidates:
        trimmed = complete(article, candidate)
        if trimmed.content:
            cues.setdefault((trimmed.anchor, trimmed.cue is None), []).append(trimmed)
    contests = [_weigh_readings(article, readings, weights) for readings in cues.values()]
    contests.sort(key=lambda contest: (-contest[0].confidence, _order(contest[0].candidate)))
    weighed = [one for contest in contests for one in contest]
    kept: list[Candidate] = []
    places = _Places()
    judged = []
    for one in weighed:
        reason = ""
        if one.confidence < threshold:
            reason = f"less likely than {threshold:g}"
        else:
            held = _held(one.candidate)
            near = (kept[number] for number in places.near(held))
            rival = next((other for other in near if _exclude(one.candidate, other)), None)
            if rival is None:
                places.put(len(kept), held)
                kept.append(one.candidate)
            else:
                reason = f"excluded by a likelier {rival.rule}"
        judged.append(evolve(one, reason=reason))
    return tuple(judged)


def _weigh_readings(
    article: Article, readings: Sequence[Candidate], weights: Mapping[str, float]
) -> list[Weighed]:
    """The readings of one cue, the likeliest first; those that differ in an edge only lend each other confidence."""
    shares = probabilities(article, readings, weights)
    weighed = [
        Weighed(
            reading, share, sum(b for twin, b in zip(readings, shares, strict=True) if _agree(reading, twin))
        )
        for reading, share in zip(readings, shares, strict=True)
    ]
    return sorted(weighed, key=lambda one: (-one.probability, _order(one.candidate)))


def _agree(one: Candidate, other: Candidate) -> bool:
    """Whether two readings of a cue say the same: half of the content and a source word in common."""
    if jaccard(one.content, other.content) < 0.5:
        return False
    if one.source is None or other.source is None:
        return one.source is other.source
    return _shared((one.source,), (other.source,)) > 0


def settle(article: Article, weighed: Iterable[Weighed]) -> tuple[Claim, ...]:
    """Order, join and nest the winners."""
    winners = sorted((one for one in weighed if not one.reason), key=lambda one: _order(one.candidate))
    claims = [
        Claim(one.candidate, one.candidate.content, _form(article, one.candidate), one.confidence)
        for one in winners
    ]
    return _nest(claims)


def complete(article: Article, candidate: Candidate) -> Candidate:
    """Trim the content, and let it run to the end of a quotation that it opens."""
    pieces: list[Extent] = []
    for number, (start, end) in enumerate(candidate.content):
        interrupted = number + 1 < len(candidate.content)
        for piece in [(start, end)] if interrupted else _to_quotation_end(article, start, end):
            trimmed = trim(article.text, *piece)
            if trimmed is not None:
                pieces.append(trimmed)
    return evolve(candidate, content=tuple(_merged(pieces)))


def _merged(pieces: Sequence[Extent]) -> list[Extent]:
    merged: list[Extent] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _to_quotation_end(article: Article, start: int, end: int) -> list[Extent]:
    """A content that ends inside a quotation which it opens goes on to the closing mark."""
    for quotation in article.quotations:
        if quotation.start >= end:
            break
        if (
            quotation.depth
            or not quotation.closed
            or not start - 3 <= quotation.start < end < quotation.inner[1]
        ):
            continue
        first, *rest = quotation.pieces
        return [(start, first[1]), *rest] if rest else [(start, quotation.end)]
    return [(start, end)]


def trim(text: str, start: int, end: int) -> Extent | None:
    """Cut spaces, stops and lone marks off both ends; None when no letter or digit is left."""
    if not _ALNUM.search(text, start, end):
        return None
    changed = True
    while changed:
        changed = False
        left = _LEFT.match(text, start, end)
        if left:
            start, changed = left.end(), True
        right = _RIGHT.match(text, start, end)
        if right:
            end, changed = right.start(), True
        opening, closing = text[start], text[end - 1]
        if opening in _PAIRS and _PAIRS[opening] not in text[start + 1 : end]:
            start, changed = start + 1, True
        elif opening in _PAIRS and text.find(_PAIRS[opening], start + 1, end) == end - 1:
            start, end, changed = start + 1, end - 1, True
        elif (
            (closing in "»”" and {"»": "«", "”": "“"}[closing] not in text[start : end - 1])
            or (closing == '"' and text.count('"', start, end) % 2)
            or (closing == ")" and text.count("(", start, end) < text.count(")", start, end))
        ):
            end, changed = end - 1, True
    return start, end


def _order(candidate: Candidate) -> tuple[int, int, int, str]:
    return (
        candidate.content[0][0],
        -candidate.content[-1][1],
        candidate.cue[0] if candidate.cue else -1,
        candidate.rule,
    )


def _exclude(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates cannot both be right: one cue, or one content, for both."""
    if (
        one.cue is not None
        and other.cue is not None
        and one.cue[0] < other.cue[1]
        and other.cue[0] < one.cue[1]
    ):
        return True
    if _holds(one, other) or _holds(other, one):
        return False
    if one.cue is None or other.cue is None:
        return _shared(one.content, other.content) > 0
    return jaccard(one.content, other.content) >= SAME


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether a candidate stands, cue and content, inside the content of another: «Selon A, [B dit que P]»."""
    if inner.cue is None:
        return False
    return all(
        any(a <= start and end <= b for a, b in outer.content) for start, end in (inner.cue, *inner.content)
    )


def _length(pieces: Sequence[Extent]) -> int:
    return sum(end - start for start, end in pieces)


def _shared(one: Sequence[Extent], other: Sequence[Extent]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def jaccard(one: Sequence[Extent], other: Sequence[Extent]) -> float:
    """Shared characters over all characters of two contents."""
    shared = _shared(one, other)
    return shared / (_length(one) + _length(other) - shared) if shared else 0.0


def _form(article: Article, candidate: Candidate) -> Form:
    """Direct when every letter stands in a quotation, mixed when some do, indirect when none does."""
    quoted = [
        extent
        for quotation in article.quotations
        if _counts(quotation, candidate)
        for extent in quotation.pieces
    ]
    inside = outside = 0
    for start, end in candidate.content:
        covered = [(max(start, a), min(end, b)) for a, b in quoted if a < end and start < b]
        letters = len(_ALNUM.findall(article.text[start:end]))
        marked = sum(len(_ALNUM.findall(article.text[a:b])) for a, b in _merged(covered))
        inside += marked
        outside += letters - marked
    if not inside:
        return Form.INDIRECT
    return Form.MIXED if outside else Form.DIRECT


def _counts(quotation: Quotation, candidate: Candidate) -> bool:
    """A quotation that holds the cue as well is somebody else's, unless the cue interrupts it."""
    if candidate.cue is None or not quotation.start <= candidate.cue[0] < quotation.end:
        return True
    return candidate.content[0][0] <= quotation.inner[0] + 2


def _nest(claims: list[Claim]) -> tuple[Claim, ...]:
    """Give each claim the smallest other claim whose content holds its content and its cue."""
    places = _Places()
    for index, claim in enumerate(claims):
        places.put(index, claim.content)
    nested = []
    for claim in claims:
        held = _held(claim.candidate)
        parents = [
            (_length(claims[index].content), index)
            for index in places.near(held[:1])
            if _length(claims[index].content) > _length(claim.content)
            and all(any(a <= start and end <= b for a, b in claims[index].content) for start, end in held)
        ]
        nested.append(evolve(claim, parent=min(parents)[1] if parents else None))
    return tuple(nested)


def _held(candidate: Candidate) -> tuple[Extent, ...]:
    """The content and the cue."""
    return candidate.content if candidate.cue is None else (*candidate.content, candidate.cue)


class _Places:
    """What stands where in the article: what touches a stretch is found without looking at all the rest."""

    BLOCK = 256
    """Characters of a block; as many as a sentence has."""

    def __init__(self) -> None:
        self._blocks: dict[int, list[int]] = {}

    def put(self, number: int, extents: Iterable[Extent]) -> None:
        """Note that something stands there."""
        for block in self._over(extents):
            self._blocks.setdefault(block, []).append(number)

    def near(self, extents: Iterable[Extent]) -> list[int]:
        """Numbers, in order, of all that shares a character with these extents, and of some that do not."""
        return sorted({number for block in self._over(extents) for number in self._blocks.get(block, ())})

    def _over(self, extents: Iterable[Extent]) -> set[int]:
        return {
            block
            for start, end in extents
            for block in range(start // self.BLOCK, (end - 1) // self.BLOCK + 1)
        }
