"""Where or in what it was said: «dans un communiqué», «à l'AFP», «sur BFMTV», «lors d'une conférence»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from attribution.records import CueKind, SourceKind
from attribution.sources.answer import Extent
from attribution.sources.discourse import Discourse
from attribution.sources.mentions import Mention
from attribution.spans import Claim

__all__ = ["find_mediums"]

_RELAYED = r"(?:cité|interrogé|interviewé|joint|contacté)(?:e|s|es)?\s+par"
_PREPOSITION = regex.compile(
    r"(?i)(?<![\p{L}'-])(?:"
    r"(?:au cours|à l'occasion|par voie|à l'antenne|au micro|dans les colonnes|auprès|lors|invitée?s?)"
    r"\s++(?:de la\b|de\b|du\b|des\b|d')"
    rf"|interrogée?s? sur|{_RELAYED}|dans|sur|à|aux?|devant|par|en|via|durant|pendant)(?:(?<=')|(?!\p{{L}}))"
)
_RELAY = regex.compile(_RELAYED, regex.IGNORECASE)
_MERGED = regex.compile(r"\b(?:de la|du|des|d')$|^aux?$")
_GUEST = regex.compile(r"^(invité|interrogé)(?:e|s|es)\b")
_ALWAYS = frozenset({"au micro de", "dans les colonnes de", "à l'antenne de"})
"""Before a name these make a medium of anything."""
_PLACES = frozenset({*_ALWAYS, "à", "auprès de", "dans", "interrogé sur", "invité de", "sur", "via"})
"""Before a paper, an agency or a broadcaster."""
_DURING = frozenset({"lors de", "au cours de", "pendant", "durant", "à l'occasion de"})
"""Before an event."""
_BROADCAST = regex.compile(r"News|TV|Télé|Radio|FM\b|Info\b|Media")


def find_mediums(discourse: Discourse, claims: Sequence[Claim]) -> Mapping[int, Extent]:
    """The medium of each claim that has one, by number of the claim.

    It stands in the sentence of the cue, outside the content, and no cue of another source stands nearer.
    """
    by_sentence: dict[int, list[int]] = {}
    for number, claim in enumerate(claims):
        cue = claim.candidate.cue
        if cue is not None and claim.candidate.kind is not CueKind.PREPOSITION:
            by_sentence.setdefault(discourse.article.sentence_at(cue[0]), []).append(number)
    found: dict[int, Extent] = {}
    for sentence, numbers in by_sentence.items():
        for extent in _in_sentence(discourse, sentence):
            for number in _served(discourse, extent, claims, numbers):
                nearest = found.get(number)
                if nearest is None or _distance(extent, claims[number]) < _distance(nearest, claims[number]):
                    found[number] = extent
    return found


def _served(
    discourse: Discourse, extent: Extent, claims: Sequence[Claim], numbers: Sequence[int]
) -> Iterator[int]:
    """The claims of a sentence that a medium serves: the nearest, and those of the same source."""
    near = [number for number in numbers if _is_outside(discourse, extent, claims[number])]
    if near:
        nearest = min(near, key=lambda number: (_distance(extent, claims[number]), number))
        speaker = claims[nearest].candidate.source
        yield from (number for number in near if claims[number].candidate.source == speaker)


def _distance(extent: Extent, claim: Claim) -> int:
    cue = claim.candidate.cue or claim.extent
    return max(extent[0] - cue[1], cue[0] - extent[1], 0)


def _is_outside(discourse: Discourse, extent: Extent, claim: Claim) -> bool:
    """Outside the content, and outside the source but for «un témoin [cité par Le Parisien]»."""
    source = claim.candidate.source
    relayed = _RELAY.match(discourse.article.view, extent[0])
    taken = [*claim.content, *([source] if source and not relayed else [])]
    return all(extent[1] <= start or end <= extent[0] for start, end in taken)


def _in_sentence(discourse: Discourse, number: int) -> Iterator[Extent]:
    sentence = discourse.article.sentences[number]
    for match in _PREPOSITION.finditer(discourse.article.view, sentence.start, sentence.end):
        mention = discourse.reader.opening(match.end())
        if mention is not None and _is_medium(discourse, _plain(match.group()), mention):
            yield match.start(), mention.end


def _plain(preposition: str) -> str:
    """A preposition as the table writes it: «lors du» is «lors de», «aux» is «à»."""
    words = " ".join(preposition.lower().split())
    if _RELAY.match(words):
        return "cité par"
    words = _GUEST.sub(r"\1", words)
    return _MERGED.sub(lambda merged: "à" if merged.group().startswith("a") else "de", words)


def _is_medium(discourse: Discourse, preposition: str, mention: Mention) -> bool:
    if mention.name is not None and (mention.listed or not mention.noun[1]):
        if preposition in _ALWAYS:
            return True
        if _is_medium_name(discourse, preposition, discourse.article.text[slice(*mention.name)]):
            return True
    if mention.listed and mention.kind is SourceKind.MEDIA:
        return preposition in _PLACES
    if mention.listed and mention.kind is SourceKind.DOCUMENT and preposition == "dans":
        return True
    return _goes_with(discourse, preposition, mention.head)


def _is_medium_name(discourse: Discourse, preposition: str, name: str) -> bool:
    """«au Figaro», «sur X», «cité par Le Parisien»."""
    prepositions, _ = discourse.article.lexicon.mediums.get(name, (frozenset(), ""))
    if preposition in prepositions:
        return True
    media = discourse.gazetteer.is_media(name) or _BROADCAST.search(name) is not None
    return media and (preposition in _PLACES or preposition == "cité par")


def _goes_with(discourse: Discourse, preposition: str, head: str) -> bool:
    """«dans un communiqué», «devant les journalistes»: the table says which prepositions make a medium."""
    row = discourse.article.lexicon.medium(head)
    if row is None:
        return False
    prepositions, kind = row
    return preposition in prepositions or (kind == "event" and preposition in _DURING)
