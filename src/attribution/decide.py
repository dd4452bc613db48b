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

import regex
from attrs import frozen

from attribution.article import Article
from attribution.lexicon.tables import Cell, read_rows, table_path, text
from attribution.rules.rule import Candidate, Extent, shared
from attribution.syntax.closed_classes import COLLECTIVES, LAST_NAMED
from attribution.syntax.reading import Reading, Word

__all__ = ["features_of", "load_weights", "probabilities"]

_FIRST_OR_SECOND = frozenset(
    {"je", "j'", "me", "moi", "mon", "ma", "mes", "nous", "notre", "nos", "tu", "toi", "vous", "votre", "vos"}
)
_THIRD = frozenset({"il", "elle", "ils", "elles", "lui", "eux", "sa", "son", "ses", "leur", "leurs"})
_DEMONSTRATIVE = LAST_NAMED | {"celui-ci", "celle-ci", "ceux-ci", "celles-ci"}
_VAGUE = frozenset({"cela", "ça", "ceci", "tout", "rien", "personne", "certains", "d'autres", "beaucoup"})
_IT = frozenset({"ce", "c'"})
"""Pronouns where they stand alone, articles before a noun."""
_MEASURES = COLLECTIVES | {"%", "cent"}
_PERSON = regex.compile(r"(?:iste|logue|trice|euse|ienne)s?$")
"""Endings of nouns that name people by what they do: «buraliste», «politologue», «restauratrice»."""
_SPEAKERS = frozenset(
    {"person", "organization", "media", "group", "anonymous", "name", "demonstrative", "pronoun"}
)
"""Classes of sources that can speak."""
_LENGTHS = ((1, "1"), (3, "2-3"), (7, "4-7"), (25, "8-25"))
"""Classes of the length of a content, in words: the longest, and the name."""
_LARGEST_SCORE = 30.0
"""A score beyond which a probability does not differ from 1."""


@frozen
class _ContentClass:
    """What a content looks like.

    Attributes:
        length: class of its number of words.
        form: direct, mixed or indirect.
        finite: whether it holds a finite verb.
    """

    length: str
    form: str
    finite: bool


def features_of(article: Article, candidate: Candidate) -> dict[str, float]:
    """The features that the decision weighs.

    Each is given twice, alone and under the name of its rule (``clitic`` and ``incise:clitic``), so that a
    rare rule can lean on the others.

    Args:
        article: the article.
        candidate: what a rule proposed, trimmed.

    Returns:
        The value of each feature by name; what is absent is 0.
    """
    once = next(_features(article, (candidate,)))
    found = {"any": 1.0, candidate.rule: 1.0}
    for name, value in once.items():
        found[name] = found[f"{candidate.rule}:{name}"] = value
    return found


def _features(article: Article, readings: Sequence[Candidate]) -> Iterator[dict[str, float]]:
    """The features of each reading of a cue, each given once.

    A source or content that several readings share is looked at once.
    """
    sources: dict[Extent | None, str] = {}
    contents: dict[tuple[tuple[Extent, ...], bool], _ContentClass] = {}
    for one in readings:
        content = one.content, one.cue is None
        if one.source not in sources:
            sources[one.source] = _source_class(article, one.source)
        if content not in contents:
            contents[content] = _content_class(article, one)
        found = {name: float(value) for name, value in one.features.items() if value}
        for name in _circumstances(article, one, sources[one.source], contents[content]):
            found[name] = 1.0
        yield found


def _circumstances(
    article: Article, candidate: Candidate, source: str, content: _ContentClass
) -> Iterator[str]:
    """The features that all rules share."""
    yield f"how={candidate.how}"
    yield f"act={candidate.act}"
    yield f"lemma={candidate.lemma}"
    if candidate.negated:
        yield "negated"
    if candidate.conditional:
        yield "conditional"
    strength = f"strength {candidate.features.get('strength', 0):.0f}"
    speaker = "speaker" if source in _SPEAKERS else source
    yield strength
    yield f"source={source}"
    yield f"{speaker}, {strength}"
    yield f"{speaker}, {strength}, {content.form}"
    yield f"length={content.length}"
    yield f"form={content.form}"
    if content.finite:
        yield "finite"
    if candidate.cue is not None and _quoted_cue(article, candidate, candidate.cue):
        yield "cue quoted"
    if _is_heading(article, candidate):
        yield "heading"


def _source_class(article: Article, source: Extent | None) -> str:
    """A coarse class of the source, from its words and the table of heads."""
    words = [] if source is None else article.view[slice(*source)].lower().split()
    if source is None or not words:
        return "none"
    pronoun = _pronoun_class(words)
    if pronoun is not None:
        return pronoun
    reading = article.readings.get(article.sentence_at(source[0]))
    head = None if reading is None else _head(reading, *source)
    if head is None:  # «l'accusé», which the tagger takes for a verb
        made = article.lexicon.head_of(_without_article(article.view[slice(*source)].lower()))
        if made is not None:
            return made.kind
        return "name" if article.text[source[0]].isupper() else "unknown"
    if reading is not None and head.text in COLLECTIVES | {
        "%",
        "cent",
    }:  # «60 % des [Français]», «la moitié des [élus]»
        head = _counted(reading, head, source[1])
    known = article.lexicon.head_of(article.view[head.start : source[1]].lower())
    if known is not None:
        return known.kind
    if head.pos == "PROPN" or head.shape[:1].isupper():
        return "name"
    return "person" if _PERSON.search(head.text) else "common noun"


def _without_article(phrase: str) -> str:
    """«accusé» of «l'accusé», «un accusé»."""
    return phrase.partition("'" if phrase.startswith("l'") else " ")[2]


def _pronoun_class(words: Sequence[str]) -> str | None:
    """The class of a source that names nobody: «nous», «on», «elle», «ce dernier», «certains»."""
    if words[0] in _FIRST_OR_SECOND:
        return "first person"
    if words[0] == "on":
        return "on"
    if len(words) == 1 and words[0] in _THIRD:
        return "pronoun"
    if words[-1] in _DEMONSTRATIVE:
        return "demonstrative"
    return "vague" if words[0] in _VAGUE or (len(words) == 1 and words[0] in _IT) else None


def _head(reading: Reading, start: int, end: int) -> Word | None:
    """The word of a phrase whose governor lies outside it; the first noun where several do."""
    inside = reading.between(start, end)
    for index in inside:
        word = reading.words[index]
        if word.pos in {"NOUN", "PROPN", "PRON"} and (word.head not in inside or word.head == index):
            return word
    return next((reading.words[i] for i in inside if reading.words[i].pos in {"NOUN", "PROPN"}), None)


def _counted(reading: Reading, measure: Word, end: int) -> Word:
    """The noun behind a measure, or the measure where none follows."""
    behind = (reading.words[index] for index in reading.between(measure.end, end))
    return next((word for word in behind if word.pos in {"NOUN", "PROPN"}), measure)


def _content_class(article: Article, candidate: Candidate) -> _ContentClass:
    reading = article.readings.get(candidate.sentence)
    finite = reading is not None and any(_finite_inside(reading, piece) for piece in candidate.content)
    return _ContentClass(_length_class(article, candidate.content), _form(article, candidate), finite)


def _length_class(article: Article, content: tuple[Extent, ...]) -> str:
    """The number of words, in classes."""
    words = sum(len(article.view[start:end].split()) for start, end in content)
    return next((name for limit, name in _LENGTHS if words <= limit), "26+")


def _form(article: Article, candidate: Candidate) -> str:
    """The share of the content that stands between marks, in three classes."""
    over = {one.start: one for extent in candidate.content for one in article.quotations_over(*extent)}
    quoted = sum(
        shared(candidate.content, quotation.pieces_near(candidate.content[0][0], candidate.content[-1][1]))
        for quotation in over.values()
        if quotation.depth == 0 or candidate.cue is None
    )
    total = sum(end - start for start, end in candidate.content)
    if not quoted:
        return "indirect"
    return "direct" if quoted > 0.9 * total else "mixed"


def _finite_inside(reading: Reading, piece: Extent) -> bool:
    return any(reading.words[index].finite for index in reading.between(*piece))


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
    schema: dict[str, Cell] = {"feature": text, "weight": float}
    return {
        row["feature"]: row["weight"]
        for row in read_rows(table_path("weights.tsv"), "weights.tsv", schema, ("feature",))
    }


def probabilities(
    article: Article, readings: Sequence[Candidate], weights: Mapping[str, float]
) -> tuple[float, ...]:
    """How likely each reading of one cue is the right one; what is missing to 1 is that none is.

    Args:
        article: the article.
        readings: the readings, trimmed.
        weights: what each feature adds to a score, by name.
    """
    found = zip(readings, _features(article, readings), strict=True)
    scores = [min(_LARGEST_SCORE, _score(one.rule, features, weights)) for one, features in found]
    strengths = [math.exp(score) / len(scores) for score in scores]  # many readings make no cue likelier
    total = 1.0 + sum(strengths)
    return tuple(strength / total for strength in strengths)


def _score(rule: str, features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The sum of the weights of :func:`features_of`, without a mapping that holds each twice."""
    weight = weights.get
    score = weight("any", 0.0) + weight(rule, 0.0)
    prefix = f"{rule}:"
    for name, value in features.items():
        score += weight(name, 0.0) * value
        score += weight(prefix + name, 0.0) * value
    return score
