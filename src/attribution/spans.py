"""Room 5b, candidates → claims: trimming, joining, settling overlaps, nesting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

import regex
from attrs import evolve, frozen

from attribution.article import Article
from attribution.decide import probabilities
from attribution.marks import Quotation
from attribution.records import Form
from attribution.rules.rule import FIRST_PERSON, TURN, Candidate, Extent, shared
from attribution.values import value

__all__ = ["Claim", "Weighed", "settle", "weigh"]

_LEFT = regex.compile(r"[\s\u00a0\u202f,;:.…)\]»”—–-]+")
_RIGHT = regex.compile(r"(?r)[\s\u00a0\u202f,;:.…(\[«“—–-]+")  # from the end to the left
_PAIRS = {"«": "»", '"': '"'}
_OPENING = {"»": "«", "”": "“"}
_STOPPED = regex.compile(r"\p{Ll}{4}(?P<stop>\.)$")
_ALNUM = regex.compile(r"[\p{L}\p{N}]")
_ALNUMS = regex.compile(r"[\p{L}\p{N}]++")

THRESHOLD = 0.30
"""A candidate below this confidence is not claimed. Half of the F1 reached is the best threshold for F1
(Lipton, Elkan and Narayanaswamy 2014), here 0.4; the curve is flat from 0.24 on: a lower one finds more."""
_GAP = 3
"""A quotation opens at most this many characters before the first of its words that a rule took."""
HALF = 0.5
"""Contents that share this much say the same, give or take an edge."""
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


@value
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
    """Trim and weigh candidates; say why the losers lose.

    Args:
        article: the article.
        candidates: what the rules propose.
        weights: what each feature adds to a score, by name.
        threshold: the confidence below which nothing is claimed.

    Returns:
        The candidates, cue after cue: the one with the most confident best reading first.
    """
    cues: dict[tuple[int, bool], list[Candidate]] = {}
    whole = cache(partial(_whole, article))  # readings that differ in their source share the rest
    for candidate in candidates:
        trimmed = _completed(article, candidate, whole(candidate.content, candidate.cue))
        if trimmed.content:
            cues.setdefault((trimmed.anchor, trimmed.cue is None), []).append(trimmed)
    contests = [_weigh_readings(article, readings, weights) for readings in cues.values()]
    contests.sort(key=lambda contest: _rank(contest[0]))
    return tuple(_judged(article, [one for contest in contests for one in contest], threshold))


def _rank(best: Weighed) -> tuple[bool, float, tuple[int, int, int, str]]:
    """The likeliest cue first; a quotation stands alone only where no cue takes it."""
    return best.candidate.cue is None, -best.confidence, _order(best.candidate)


def _judged(article: Article, weighed: Iterable[Weighed], threshold: float) -> Iterator[Weighed]:
    """Let the likeliest win, one after the other, and whatever no winner excludes.

    Those that exclude each other share characters: only winners of the same sentences are compared.
    """
    winners: dict[int, list[tuple[int, Candidate]]] = {}
    for rank, one in enumerate(weighed):
        if one.confidence < threshold:
            yield evolve(one, reason=f"less likely than {threshold:g}")
            continue
        sentences = _sentences_of(article, one.candidate)
        near = dict(winner for sentence in sentences for winner in winners.get(sentence, ()))
        rival = next((near[place] for place in sorted(near) if _exclude(one.candidate, near[place])), None)
        if rival is not None:
            yield evolve(one, reason=f"excluded by a likelier {rival.rule}")
            continue
        for sentence in sentences:
            winners.setdefault(sentence, []).append((rank, one.candidate))
        yield one


def _sentences_of(article: Article, candidate: Candidate) -> set[int]:
    """Numbers of the sentences that the cue or the content touches."""
    extents = candidate.content if candidate.cue is None else (candidate.cue, *candidate.content)
    return {number for extent in extents for number in _sentences_over(article, extent)}


def _sentences_over(article: Article, extent: Extent) -> range:
    """Numbers of the sentences that a stretch of the article touches."""
    return range(article.sentence_at(extent[0]), article.sentence_at(extent[1] - 1) + 1)


def _weigh_readings(
    article: Article, readings: Sequence[Candidate], weights: Mapping[str, float]
) -> list[Weighed]:
    """The readings of one cue, the likeliest first; those that say the same lend each other confidence."""
    shares = probabilities(article, readings, weights)
    weighed = []
    for reading, share in zip(readings, shares, strict=True):
        twins = zip(readings, shares, strict=True)
        weighed.append(Weighed(reading, share, sum(other for twin, other in twins if _agree(reading, twin))))
    return sorted(weighed, key=lambda one: (-one.probability, _order(one.candidate)))


def _agree(one: Candidate, other: Candidate) -> bool:
    """Whether two readings of a cue say the same: half of the content and a source word in common."""
    if one.content != other.content and jaccard(one.content, other.content) < HALF:
        return False
    if one.source is None or other.source is None:
        return one.source is other.source
    return shared((one.source,), (other.source,)) > 0


def settle(article: Article, weighed: Iterable[Weighed]) -> tuple[Claim, ...]:
    """Make claims of the winners, and nest them.

    Args:
        article: the article.
        weighed: the candidates, weighed.

    Returns:
        The claims in text order, the outer one first.
    """
    winners = sorted((one for one in weighed if not one.reason), key=lambda one: _order(one.candidate))
    claims = [
        Claim(one.candidate, one.candidate.content, _form(article, one.candidate), one.confidence)
        for one in winners
    ]
    return _nest(article, claims)


def _with_opening_mark(article: Article, start: int, end: int) -> Extent:
    """A content that begins with a quotation and holds its closing mark takes the opening one."""
    for quotation in article.quotations_over(start, end):
        opened = quotation.start < start and not _ALNUM.search(article.text, quotation.start, start)
        if opened and quotation.closed and quotation.end <= end:
            return quotation.start, end
    return start, end


def complete(article: Article, candidate: Candidate) -> Candidate:
    """Trim the content, and let content and source run to the end of a quotation that they open.

    Args:
        article: the article.
        candidate: what a rule proposed.

    Returns:
        The candidate; its content is empty when no letter or digit is left.
    """
    return _completed(article, candidate, _whole(article, candidate.content, candidate.cue))


def _completed(article: Article, candidate: Candidate, content: tuple[Extent, ...]) -> Candidate:
    source = None if candidate.source is None else _with_closing_mark(article, *candidate.source)
    if (content, source) == (candidate.content, candidate.source):
        return candidate
    return evolve(candidate, content=content, source=source)


def _whole(article: Article, content: tuple[Extent, ...], cue: Extent | None) -> tuple[Extent, ...]:
    """A content trimmed, up to the end of a quotation that it opens, if its cue does not stand before."""
    pieces: list[Extent] = []
    for number, (start, end) in enumerate(content):
        interrupted = number + 1 < len(content)
        goes_on = [] if interrupted else _to_quotation_end(article, start, end)
        if not goes_on or (cue is not None and end <= cue[0] < goes_on[-1][1]):
            goes_on = [(start, end)]  # ««Rien ne presse, [dit-elle].»»
        for piece in goes_on:
            trimmed = trim(article.text, *_with_opening_mark(article, *piece))
            if trimmed is not None:
                pieces.append(trimmed)
    return tuple(_merged(pieces))


def _with_closing_mark(article: Article, start: int, end: int) -> Extent:
    """«la ministre du parti «Ensemble[»]»: a source holds the closing mark of a quotation that it opens.

    The stop of the sentence is no part of it, that of an abbreviation is.
    """
    stop = _STOPPED.search(article.text, start, end)
    if stop is not None:
        return start, stop.start("stop")
    for quotation in article.quotations_in(start, end):
        if quotation.closed and end < quotation.end and not _ALNUM.search(article.text, end, quotation.end):
            return start, quotation.end
    return start, end


def _merged(pieces: Iterable[Extent]) -> list[Extent]:
    """Extents in text order, those that touch made one."""
    merged: list[Extent] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _to_quotation_end(article: Article, start: int, end: int) -> list[Extent]:
    """A content that ends inside a quotation which it opens goes on to the closing mark."""
    for quotation in article.quotations_in(start - _GAP, end):
        if quotation.depth == 0 and quotation.closed and end < quotation.inner[1]:
            first, *rest = quotation.pieces
            return [(start, first[1]), *rest] if rest else [(start, quotation.end)]
    return [(start, end)]


def trim(text: str, start: int, end: int) -> Extent | None:
    """Cut spaces, stops and marks off both ends.

    A mark goes when the other one of its pair stands outside, or when the two hold everything between them.

    Args:
        text: the article.
        start: offset of the first character.
        end: offset after the last one.

    Returns:
        What is left; None when that is no letter and no digit.
    """
    if not _ALNUM.search(text, start, end):
        return None
    before = None
    while before != (start, end):
        before = start, end
        left = _LEFT.match(text, start, end)
        start = start if left is None else left.end()
        right = _RIGHT.match(text, start, end)
        end = end if right is None else right.start()
        start, end = _without_marks(text, start, end)
    return start, end


def _without_marks(text: str, start: int, end: int) -> Extent:
    """One mark, or a pair of marks, less at the ends, if it does not belong to what is between."""
    closing = _PAIRS.get(text[start])
    if closing is not None:
        place = text.find(closing, start + 1, end)
        if place in {-1, end - 1}:
            return start + 1, end if place < 0 else place
    return start, end - 1 if _closes_nothing(text, start, end) else end


def _closes_nothing(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends on a mark or bracket that it does not open."""
    last = text[end - 1]
    if last == '"':
        return text.count('"', start, end) % 2 == 1
    if last == ")":
        return text.count("(", start, end) < text.count(")", start, end)
    return last in _OPENING and text.find(_OPENING[last], start, end - 1) < 0


def _order(candidate: Candidate) -> tuple[int, int, int, str]:
    """Text order: the outer one first."""
    return (
        candidate.content[0][0],
        -candidate.content[-1][1],
        candidate.cue[0] if candidate.cue else -1,
        candidate.rule,
    )


def _exclude(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates cannot both be right: one cue, or one content, for both."""
    if one.cue is not None and other.cue is not None and shared((one.cue,), (other.cue,)):
        return True
    alone = one.cue is None or other.cue is None
    if alone and jaccard(one.content, other.content) >= HALF:  # «Q1, a dit S. Q2» has a cue
        return True
    if _holds(one, other) or _holds(other, one):
        return False
    return shared(one.content, other.content) > 0 if alone else jaccard(one.content, other.content) >= SAME


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether a candidate stands, cue and content, in the content of another: «Selon A, [B dit que P]»."""
    return inner.cue is not None and _covers(outer.content, (inner.cue, *inner.content))


def _covers(outer: Sequence[Extent], inner: Iterable[Extent]) -> bool:
    """Whether each piece of the one lies in a piece of the other."""
    return all(any(a <= start and end <= b for a, b in outer) for start, end in inner)


def _length(pieces: Sequence[Extent]) -> int:
    return sum(end - start for start, end in pieces)


def jaccard(one: Sequence[Extent], other: Sequence[Extent]) -> float:
    """Shared characters over all characters of two contents, from 0 to 1."""
    common = shared(one, other)
    return common / (_length(one) + _length(other) - common) if common else 0.0


def _form(article: Article, candidate: Candidate) -> Form:
    """Direct when every letter stands in a quotation, mixed when some do, indirect when none does.

    Two are direct without marks: an incise whose words are in the first person, for the edition has lost the
    marks, and a turn of an interview, which has none.
    """
    quoted = [
        (max(start, a), min(end, b))
        for start, end in candidate.content
        for quotation in article.quotations_over(start, end)
        if _counts(quotation, candidate)
        for a, b in quotation.pieces_near(start, end)
        if a < end and start < b
    ]
    inside = sum(_letters(article, piece) for piece in _merged(quoted))
    if not inside:
        spoken = candidate.features.get(FIRST_PERSON) or candidate.features.get(TURN)
        return Form.DIRECT if spoken else Form.INDIRECT
    letters = sum(_letters(article, piece) for piece in candidate.content)
    return Form.DIRECT if inside == letters else Form.MIXED


def _letters(article: Article, extent: Extent) -> int:
    """How many letters and digits a stretch of the article holds."""
    return sum(map(len, _ALNUMS.findall(article.text, *extent)))


def _counts(quotation: Quotation, candidate: Candidate) -> bool:
    """A quotation that holds the cue as well is somebody else's, unless the cue interrupts it."""
    if candidate.cue is None or not quotation.start <= candidate.cue[0] < quotation.end:
        return True
    return candidate.content[0][0] <= quotation.inner[0] + 2


def _nest(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give each claim the smallest larger claim whose content holds its content and its cue."""
    by_sentence: dict[int, list[int]] = {}
    for number, claim in enumerate(claims):
        for sentence in {one for piece in claim.content for one in _sentences_over(article, piece)}:
            by_sentence.setdefault(sentence, []).append(number)
    nested = []
    for claim in claims:
        cue = claim.candidate.cue
        held = claim.content if cue is None else (cue, *claim.content)
        parents = [
            (_length(claims[number].content), number)
            for number in by_sentence[article.sentence_at(claim.content[0][0])]
            if _length(claims[number].content) > _length(claim.content)
            and _covers(claims[number].content, held)
        ]
        nested.append(evolve(claim, parent=min(parents)[1] if parents else None))
    return tuple(nested)
