"""Room 5a, candidates → weighed candidates: how likely each is right, as a probability.

Rules may propose several readings of one cue: another source, a content that ends earlier. The readings of a
cue and the silent one, "no attribution here", are the alternatives of a choice; its model is a conditional
logit (McFadden 1974) over named features, trained by ``scripts/train.py`` on the development articles. The
weights are the table ``lexicon/weights.tsv``; at run time a reading costs a sum and one exponential.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attribution.article import Article
from attribution.lexicon.tables import read_rows, table_path, text
from attribution.rules.rule import Candidate, Extent
from attribution.syntax.reading import Reading, Word

__all__ = ["features_of", "load_weights", "probabilities"]

_FIRST_OR_SECOND = {
    "je",
    "j'",
    "nous",
    "vous",
    "tu",
    "moi",
    "toi",
    "me",
    "mon",
    "ma",
    "mes",
    "notre",
    "nos",
    "votre",
    "vos",
}
_DEMONSTRATIVE = {
    "celui-ci",
    "celle-ci",
    "ceux-ci",
    "celles-ci",
    "dernier",
    "dernière",
    "derniers",
    "intéressé",
    "intéressée",
}
_THIRD = {"il", "elle", "ils", "elles", "lui", "eux", "sa", "son", "ses", "leur", "leurs"}
_VAGUE = {"ce", "c'", "cela", "ça", "ceci", "tout", "rien", "personne", "certains", "d'autres", "beaucoup"}


_SPEAKERS = dict.fromkeys(
    ("person", "organization", "media", "group", "anonymous", "name", "demonstrative", "pronoun"), "speaker"
)


def features_of(article: Article, candidate: Candidate) -> dict[str, float]:
    """The features that the decision weighs.

    Each is given twice, alone and under the name of its rule (``clitic`` and ``incise:clitic``), so that a rare
    rule can lean on the others.
    """
    rule = candidate.rule
    found = {"any": 1.0, rule: 1.0}
    for name, value in candidate.features.items():
        if value:
            found[name] = float(value)
            found[f"{rule}:{name}"] = float(value)
    for name in _shared(article, candidate):
        found[name] = 1.0
        found[f"{rule}:{name}"] = 1.0
    return found


def _shared(article: Article, candidate: Candidate) -> Iterator[str]:
    yield f"how={candidate.how}"
    yield f"act={candidate.act}"
    if candidate.negated:
        yield "negated"
    if candidate.conditional:
        yield "conditional"
    strength = f"strength {candidate.features.get('strength', 0):.0f}"
    source = _source_class(article, candidate)
    speaker = _SPEAKERS.get(source, source)
    yield strength
    yield f"source={source}"
    yield f"{speaker}, {strength}"
    yield f"{speaker}, {strength}, {_form(article, candidate)}"
    yield f"{speaker}, {candidate.how}"
    yield f"length={_length_class(article, candidate.content)}"
    yield f"form={_form(article, candidate)}"
    reading = article.readings.get(candidate.sentence)
    if reading is not None and any(_finite_inside(reading, piece) for piece in candidate.content):
        yield "finite"
    if candidate.cue is not None and _quoted_cue(article, candidate, candidate.cue):
        yield "cue quoted"
    if _is_heading(article, candidate):
        yield "heading"


def _source_class(article: Article, candidate: Candidate) -> str:
    """A coarse class of the source, from its words and the table of heads."""
    if candidate.source is None:
        return "none"
    start, end = candidate.source
    words = article.view[start:end].lower().split()
    if not words:
        return "none"
    if words[0] in _FIRST_OR_SECOND:
        return "first person"
    if words[0] == "on":
        return "on"
    if len(words) == 1 and words[0] in _THIRD:
        return "pronoun"
    if words[-1] in _DEMONSTRATIVE:
        return "demonstrative"
    if words[0] in _VAGUE:
        return "vague"
    reading = article.readings.get(article.sentence_at(start))
    head = None if reading is None else _head(reading, start, end)
    if head is None:
        return "name" if article.text[start : start + 1].isupper() else "unknown"
    known = article.lexicon.head(head.text)
    if known is not None:
        return known.kind
    return "name" if head.pos == "PROPN" or head.shape[:1].isupper() else "common noun"


def _head(reading: Reading, start: int, end: int) -> Word | None:
    """The word of a phrase whose governor lies outside it; the first noun where several do."""
    inside = reading.between(start, end)
    for index in inside:
        word = reading.words[index]
        if word.pos in {"NOUN", "PROPN", "PRON"} and (word.head not in inside or word.head == index):
            return word
    return next((reading.words[i] for i in inside if reading.words[i].pos in {"NOUN", "PROPN"}), None)


def _length_class(article: Article, content: tuple[Extent, ...]) -> str:
    words = sum(len(article.view[start:end].split()) for start, end in content)
    for limit, name in ((1, "1"), (3, "2-3"), (7, "4-7"), (25, "8-25")):
        if words <= limit:
            return name
    return "26+"


def _form(article: Article, candidate: Candidate) -> str:
    """The share of the content that stands between marks, in three classes."""
    quoted = sum(
        max(0, min(end, right) - max(start, left))
        for start, end in candidate.content
        for quotation in article.quotations_over(start, end)
        if quotation.depth == 0 or candidate.cue is None
        for left, right in quotation.pieces
    )
    total = sum(end - start for start, end in candidate.content)
    if not quoted:
        return "indirect"
    return "direct" if quoted > 0.9 * total else "mixed"


def _finite_inside(reading: Reading, piece: Extent) -> bool:
    return any("VerbForm=Fin" in reading.words[index].morph for index in reading.between(*piece))


def _quoted_cue(article: Article, candidate: Candidate, cue: Extent) -> bool:
    """Whether the cue stands inside somebody else's quotation, not inside its own content's."""
    around = article.quotation_around(*cue)
    return around is not None and not candidate.content[0][0] <= around.inner[0] + 2


def _is_heading(article: Article, candidate: Candidate) -> bool:
    """Titles and headings have no final stop."""
    sentence = article.sentences[candidate.sentence]
    line = article.lines[sentence.line]
    return (
        sentence.start == line.start
        and sentence.end == line.end
        and article.text[line.end - 1] not in '.!?…»"”:'
    )


@cache
def load_weights() -> Mapping[str, float]:
    """Read the weights that ship with the package."""
    schema = {"feature": text, "weight": float}
    return {
        row["feature"]: row["weight"]
        for row in read_rows(table_path("weights.tsv"), "weights.tsv", schema, ("feature",))
    }


def probabilities(
    article: Article, readings: Sequence[Candidate], weights: Mapping[str, float]
) -> tuple[float, ...]:
    """How likely each reading of one cue is the right one; what is missing to 1 is that none is."""
    scores = [min(30.0, _score(features_of(article, reading), weights)) for reading in readings]
    strengths = [math.exp(score) / len(scores) for score in scores]  # many readings make no cue likelier
    total = 1.0 + sum(strengths)
    return tuple(strength / total for strength in strengths)


def _score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())
