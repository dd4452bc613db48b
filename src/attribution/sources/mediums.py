"""Where or in what it was said: «dans un communiqué», «à l'AFP», «sur BFMTV», «lors d'une conférence de presse»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from attribution.records import CueKind, SourceKind
from attribution.sources.answer import Extent
from attribution.sources.discourse import Discourse
from attribution.sources.kinds import is_media
from attribution.sources.mentions import Mention
from attribution.sources.surface import Token, bare_capitals, tokens
from attribution.spans import Claim

__all__ = ["find_mediums"]

_PREPOSITIONS: Sequence[tuple[str, ...]] = (
    ("au", "cours", "d'"), ("au", "cours", "de"), ("au", "cours", "du"), ("à", "l'", "occasion", "d'"),
    ("à", "l'", "occasion", "de"), ("à", "l'", "occasion", "du"), ("par", "voie", "de"), ("à", "l'", "antenne", "de"),
    ("au", "micro", "de"), ("au", "micro", "d'"), ("dans", "les", "colonnes", "de"), ("dans", "les", "colonnes", "du"),
    ("cité", "par"), ("citée", "par"), ("cités", "par"), ("citées", "par"), ("interrogé", "par"), ("interrogée", "par"),
    ("interrogés", "par"), ("joint", "par"), ("jointe", "par"), ("contacté", "par"), ("contactée", "par"),
    ("interviewé", "par"), ("interviewée", "par"), ("interrogé", "sur"), ("invité", "de"), ("invitée", "de"),
    ("auprès", "de"), ("auprès", "du"), ("auprès", "d'"), ("lors", "d'"), ("lors", "de"), ("lors", "du"), ("lors", "des"),
    ("dans",), ("sur",), ("à",), ("au",), ("aux",), ("devant",), ("par",), ("en",), ("via",), ("durant",), ("pendant",),
)  # fmt: skip
"""Longest first; «lors du» governs like «lors de»."""
_ALWAYS = {"au micro de", "dans les colonnes de", "à l'antenne de"}
_DURING = {"lors de", "au cours de", "pendant", "durant", "à l'occasion de"}
_SHORT = {"au": "à", "aux": "à", "auprès de": "auprès", "lors de": "lors"}
_BROADCAST = regex.compile(r"News|TV|Télé|Radio|FM\b|Info\b|Media")
_PLACES = {
    "sur",
    "dans",
    "à",
    "au",
    "auprès de",
    "au micro de",
    "dans les colonnes de",
    "à l'antenne de",
    "via",
    "interrogé sur",
    "invité de",
    "invitée de",
}


def find_mediums(discourse: Discourse, claims: Sequence[Claim]) -> Mapping[int, Extent]:
    """The medium of each claim that has one, by number of the claim.

    It stands in the sentence of the cue, outside the content, and no cue of another source stands nearer.
    """
    found: dict[int, Extent] = {}
    by_sentence: dict[int, list[tuple[int, Extent]]] = {}
    for number, claim in enumerate(claims):
        cue = claim.candidate.cue
        if cue is not None and claim.candidate.kind is not CueKind.PREPOSITION:
            by_sentence.setdefault(discourse.article.sentence_at(cue[0]), []).append((number, cue))
    for sentence, cues in by_sentence.items():
        for extent in _in_sentence(discourse, sentence):
            near = [
                (_distance(extent, cue), number, cue)
                for number, cue in cues
                if _outside(discourse, extent, claims[number])
            ]
            if not near:
                continue
            speaker = claims[min(near)[1]].candidate.source
            for distance, number, cue in near:
                if claims[number].candidate.source == speaker and (
                    number not in found or distance < _distance(found[number], cue)
                ):
                    found[number] = extent
    return found


def _distance(extent: Extent, cue: Extent) -> int:
    return max(extent[0] - cue[1], cue[0] - extent[1], 0)


def _outside(discourse: Discourse, extent: Extent, claim: Claim) -> bool:
    """Outside the content, and outside the source but for «un témoin [cité par Le Parisien]»."""
    source = claim.candidate.source
    relayed = discourse.article.view[slice(*extent)].startswith(
        ("cité", "interrog", "joint", "contact", "interview")
    )
    taken = [*claim.content, *([source] if source and not relayed else [])]
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
    known = False
    if mention.name is not None and (mention.listed or not mention.noun[1]):
        name = bare_capitals(discourse.article.view[slice(*mention.name)])
        known = (
            is_media(name, lexicon)
            or lexicon.metonyms.get(name, ("", ""))[0] == "media"
            or _BROADCAST.search(name) is not None
        )
        if preposition in _ALWAYS:
            return True
        if name in lexicon.mediums and preposition in lexicon.mediums[name][0]:
            return True
    if known or (mention.listed and mention.kind is SourceKind.MEDIA):
        return preposition in _PLACES or preposition.endswith(" par")
    if preposition == "dans" and mention.listed and mention.kind is SourceKind.DOCUMENT:
        return True
    row = lexicon.mediums.get(mention.head) or lexicon.mediums.get(mention.head.lower())
    if row is None:
        return False
    prepositions, kind = row
    if kind == "event" and preposition in _DURING:
        return True
    return _SHORT.get(preposition, preposition) in prepositions or preposition in prepositions
