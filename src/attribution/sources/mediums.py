"""Where or in what it was said: «dans un communiqué», «à l'AFP», «sur BFMTV», «lors d'une conférence de presse»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.article import Article
from attribution.records import CueKind
from attribution.sources.answer import Extent
from attribution.sources.discourse import Discourse
from attribution.sources.mentions import Mention
from attribution.sources.surface import Token, tokens
from attribution.spans import Claim

__all__ = ["find_medium"]

_PREPOSITIONS: Sequence[tuple[str, ...]] = (
    ("au", "cours", "d'"), ("au", "cours", "de"), ("au", "cours", "du"), ("à", "l'", "occasion", "d'"),
    ("à", "l'", "occasion", "de"), ("à", "l'", "occasion", "du"), ("par", "voie", "de"), ("à", "l'", "antenne", "de"),
    ("au", "micro", "de"), ("au", "micro", "d'"), ("dans", "les", "colonnes", "de"), ("dans", "les", "colonnes", "du"),
    ("auprès", "de"), ("auprès", "du"), ("auprès", "d'"), ("lors", "d'"), ("lors", "de"), ("lors", "du"), ("lors", "des"),
    ("dans",), ("sur",), ("à",), ("au",), ("aux",), ("devant",), ("par",), ("en",), ("via",), ("durant",), ("pendant",),
)  # fmt: skip
"""Longest first; «lors du» governs like «lors de»."""
_PLACES = {"sur", "dans", "à", "au", "auprès de", "au micro de", "dans les colonnes de", "à l'antenne de", "via"}


def find_medium(discourse: Discourse, claim: Claim) -> Extent | None:
    """The medium of a claim, in the sentence of its cue and outside its content."""
    candidate = claim.candidate
    if candidate.cue is None or candidate.kind is CueKind.PREPOSITION:
        return None
    found = [
        extent
        for extent in _in_sentence(discourse, article_sentence(discourse.article, candidate.cue))
        if _outside(extent, claim)
    ]
    return min(found, key=lambda extent: _distance(extent, candidate.cue), default=None)  # type: ignore[arg-type]


def article_sentence(article: Article, cue: Extent) -> int:
    """Number of the sentence of a cue."""
    return article.sentence_at(cue[0])


def _distance(extent: Extent, cue: Extent) -> int:
    return max(extent[0] - cue[1], cue[0] - extent[1], 0)


def _outside(extent: Extent, claim: Claim) -> bool:
    source = claim.candidate.source
    taken = [*claim.content, *([source] if source else [])]
    return all(extent[1] <= start or end <= extent[0] for start, end in taken)


def _in_sentence(discourse: Discourse, number: int) -> Iterator[Extent]:
    sentence = discourse.article.sentences[number]
    words = tokens(discourse.article, sentence.start, sentence.end)
    index = 0
    while index < len(words):
        preposition = _preposition_at(words, index)
        if preposition is None:
            index += 1
            continue
        start, after = index, index + len(preposition)
        index += 1
        if after >= len(words):
            continue
        mention = discourse.reader.opening(words[after].start, sentence.end)
        if mention is not None and _is_medium(discourse, _plain(preposition), mention):
            yield words[start].start, mention.end


def _preposition_at(words: Sequence[Token], index: int) -> tuple[str, ...] | None:
    for form in _PREPOSITIONS:
        if all(index + i < len(words) and words[index + i].text == part for i, part in enumerate(form)):
            return form
    return None


def _plain(preposition: tuple[str, ...]) -> str:
    *first, last = preposition
    last = {"d'": "de", "du": "de", "des": "de"}.get(last, last)
    return " ".join([*first, last]).replace("l' ", "l'")


def _is_medium(discourse: Discourse, preposition: str, mention: Mention) -> bool:
    lexicon = discourse.article.lexicon
    short = {"au": "à", "aux": "à", "auprès de": "auprès", "lors de": "lors"}.get(preposition, preposition)
    if mention.name is not None:
        name = discourse.article.view[slice(*mention.name)]
        whole = discourse.article.view[mention.start : mention.end]
        known = {name, whole, f"Le {name}", f"La {name}", f"L'{name}"} & lexicon.media
        metonym = lexicon.metonyms.get(name)
        if known or (metonym is not None and metonym[0] == "media"):
            return preposition in _PLACES
    row = lexicon.mediums.get(mention.head) or lexicon.mediums.get(mention.head.lower())
    if row is None:
        return False
    prepositions, _ = row
    return short in prepositions or preposition in prepositions
