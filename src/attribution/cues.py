"""Room 2, text and lexicon → candidate cues: surface forms that may announce reported speech.

Only characters and the lexicon are read here, so that a cue needs no lemma and no tag: the model's lemmas
are wrong one time in eleven. The parse confirms or rejects the candidates later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import regex
from attrs import frozen

from attribution.lexicon import Lexicon, NounCue, PrepositionCue, VerbCue
from attribution.records import CueKind
from attribution.values import value

__all__ = ["CueFinder", "CueMatch", "fold_case"]

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_COMPOUND = regex.compile(r"\p{L}[\p{L}\p{M}]*+(?:-\p{L}[\p{L}\p{M}]*+)*+")
_CLITIC = regex.compile(
    r"(?:-(?:t|m|ils?|elles?|on|ce|je|tu|nous|vous|l[ea]s?|lui|leur|moi|toi|y|en|ci|là|mêmes?)(?!\p{L}))++$"
)
_REFLEXIVE = regex.compile(
    r"\b(?:s'|se\s++)(?:(?:en|y)\s++)?"
    r"(?:(?:est|sont|était|étaient|fut|furent|sera|seront|serait|seraient|soit|soient|être|étant)"
    r"(?:-(?:t-)?\p{L}++)?\s++(?:[\p{L}'-]++\s++){0,3}?)?$"
)
_BETWEEN = r"(?:[\s']++[\p{L}-]++){0,3}?[\s']++"
_COLON = regex.compile(r"(?<!\d)[\s]*:(?!\d|//)")
_REACH = 60
"""How many characters *se* stands before its verb at most, and a fixed word of a locution after the last."""
_BLOCKED_KINDS = {"prep": CueKind.PREPOSITION, "verb": CueKind.VERB, "noun": CueKind.NOUN}
_NOT_THIRD_PERSON = (".1s", ".2s", ".1p", ".2p")

_Phrases = Mapping[str, Mapping[str, list[tuple[str, ...]]]]
"""Phrases by their first word and their second, each cut at its spaces, the longest first."""
_Place = tuple[str, int, int]
"""A word with the offsets of its ends."""
_Frame = tuple[VerbCue, tuple[str, ...], str]
"""A verb cue, its fixed words, and the letters without which the first of these cannot stand there."""


@value
class CueMatch:
    """A surface form that may be a cue.

    Attributes:
        kind: verb, noun, preposition or colon.
        start: offset of its first character: of the conjugated word, for a verb.
        end: offset after its last character, the fixed words of a locution included.
        head_end: offset after the conjugated word.
        lemma: its entry in the lexicon.
        tags: what the form can be (``ind-pre.3s``); empty for other kinds.
        entry: the row of the lexicon; ``None`` for a colon.
    """

    kind: CueKind
    start: int
    end: int
    head_end: int
    lemma: str
    tags: frozenset[str] = frozenset()
    entry: VerbCue | NounCue | PrepositionCue | None = None


def fold_case(view: str) -> str:
    """Small letters, same length (``"İ".lower()`` is two characters long)."""
    lowered = view.lower()
    if len(lowered) == len(view):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in view)


@frozen(eq=False)
class _Index:
    """A lexicon as the finder looks things up in it.

    Attributes:
        lexicon: the tables.
        prepositions: for each word that one begins with, finds any of those, the longest first.
        frames: for each infinitive, the verb cues that it heads with their fixed words.
        nouns: noun cues by singular and plural.
        noun_phrases: those of several words.
        not_cues: phrases that only look like cues.
    """

    lexicon: Lexicon
    prepositions: Mapping[str, regex.Pattern[str]]
    frames: Mapping[str, tuple[_Frame, ...]]
    nouns: Mapping[str, NounCue]
    noun_phrases: _Phrases
    not_cues: _Phrases


class CueFinder:
    """Looks for the cues of a lexicon, which is indexed once.

    Args:
        lexicon: the tables to look things up in.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._index = _index(lexicon)

    def find(self, view: str) -> tuple[CueMatch, ...]:
        """Find all candidate cues of a text, in text order.

        Args:
            view: the plain view of the text (:func:`attribution.parse.plain_view`).
        """
        folded = fold_case(view)
        compounds = [(match.group(), *match.span()) for match in _COMPOUND.finditer(folded)]
        words = [_without_clitics(one) if "-" in one[0] else one for one in compounds]
        parts = [part for one in compounds for part in (_parts(one) if "-" in one[0] else (one,))]
        found = [
            *_prepositions(folded, parts, self._index),
            *_verbs(folded, words, self._index),
            *_nouns(folded, words, parts, self._index),
            *_colons(folded),
        ]
        blocked = _blocked(folded, parts, self._index)
        kept = (
            cue
            for cue in found
            if cue.kind not in blocked or blocked[cue.kind].isdisjoint(range(cue.start, cue.end))
        )
        return tuple(sorted(kept, key=lambda cue: (cue.start, cue.end)))


def _index(lexicon: Lexicon) -> _Index:
    frames: dict[str, list[_Frame]] = {}
    for verb in lexicon.verbs.values():
        head, fixed = verb.parts
        frames.setdefault(head, []).append((verb, fixed, fixed[0].partition("'")[0] if fixed else ""))
    nouns: dict[str, NounCue] = {}
    for noun in lexicon.nouns.values():
        for form in (noun.lemma, noun.plural):
            if form:
                nouns.setdefault(form, noun)
    return _Index(
        lexicon=lexicon,
        prepositions=_prepositions_by_first_word(lexicon),
        frames={head: tuple(found) for head, found in frames.items()},
        nouns=nouns,
        noun_phrases=_by_first_words(form for form in nouns if not _COMPOUND.fullmatch(form)),
        not_cues=_by_first_words(lexicon.not_cues),
    )


def _by_first_words(phrases: Iterable[str]) -> _Phrases:
    """Index phrases by their first words, so that a text is read once whatever their number.

    The second word of a phrase of one word is ``""``.
    """
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first, second = (*_WORD.findall(phrase), "", "")[:2]
        found.setdefault(first, {}).setdefault(second, []).append(tuple(phrase.split(" ")))
    return found


def _prepositions_by_first_word(lexicon: Lexicon) -> dict[str, regex.Pattern[str]]:
    """What finds the prepositions that begin with a word, by that word; capital *à* may lack its accent."""
    rows: dict[str, list[PrepositionCue]] = {}
    for row in sorted(lexicon.prepositions.values(), key=lambda row: -len(row.cue)):
        rows.setdefault((*_WORD.findall(row.cue), "")[0], []).append(row)
    found = {first: _prepositions_pattern(alike) for first, alike in rows.items()}
    return {**found, "a": found["à"]} if "à" in found else found


def _prepositions_pattern(rows: Iterable[PrepositionCue]) -> regex.Pattern[str]:
    """One pattern for all; «aux yeux» counts before *de* only."""
    alternatives = []
    for row in rows:
        words = regex.escape(row.cue, special_only=True, literal_spaces=True).replace(" ", r"\s++")
        words = f"[àa]{words[1:]}" if words.startswith("à") else words
        after = {"np": "", "source": "", "de": r"(?=\s++(?:de\s|du\s|des\s|d'))"}[row.takes]
        alternatives.append(f"{words}(?![\\p{{L}}-]){after}")
    return regex.compile(rf"(?<![\p{{L}}'-])(?:{'|'.join(alternatives)})")


def _occurrences(folded: str, parts: Sequence[_Place], phrases: _Phrases) -> Iterator[tuple[str, int, int]]:
    """Every place where a phrase stands, with its offsets; at one place the longest comes first."""
    for number, (first, start, _) in enumerate(parts):
        by_second = phrases.get(first)
        if by_second is None or folded[max(0, start - 1)] == "-":
            continue
        second = parts[number + 1][0] if number + 1 < len(parts) else ""
        for pieces in (*by_second.get(second, ()), *(by_second.get("", ()) if second else ())):
            end = _phrase_end(folded, start, pieces)
            if end is not None:
                yield " ".join(pieces), start, end


def _phrase_end(folded: str, start: int, pieces: tuple[str, ...]) -> int | None:
    """Offset after a phrase that stands here, with any spaces between its pieces; None if it does not."""
    place = start
    for number, piece in enumerate(pieces):
        gap = place
        while number and folded[gap : gap + 1].isspace():
            gap += 1
        if (number and gap == place) or not folded.startswith(piece, gap):
            return None
        place = gap + len(piece)
    return None if folded[place : place + 1].isalpha() else place


def _blocked(folded: str, parts: Sequence[_Place], index: _Index) -> dict[CueKind, set[int]]:
    """The offsets at which no cue of a kind stands, because of a phrase that only looks like one.

    «un appel d'offres» holds no noun cue, «à vrai dire» no verb; of phrases that overlap each counts.
    """
    blocked: dict[CueKind, set[int]] = {kind: set() for kind in _BLOCKED_KINDS.values()}
    for phrase, start, end in _occurrences(folded, parts, index.not_cues):
        blocked[_BLOCKED_KINDS[index.lexicon.not_cues[phrase]]].update(range(start, end))
    return blocked


def _colons(folded: str) -> Iterator[CueMatch]:
    """All colons but those of times, ratios and addresses: «20:30», «https://»."""
    for match in _COLON.finditer(folded):
        yield CueMatch(CueKind.COLON, match.end() - 1, match.end(), match.end(), ":")


def _prepositions(folded: str, parts: Sequence[_Place], index: _Index) -> Iterator[CueMatch]:
    """Prepositions, from left to right; none inside another."""
    free = 0
    for word, start, _ in parts:
        pattern = index.prepositions.get(word)
        match = None if pattern is None or start < free else pattern.match(folded, start)
        if match is None:
            continue
        free = match.end()
        words = " ".join(match.group().split())
        row = index.lexicon.prepositions.get(words) or index.lexicon.prepositions.get("à" + words[1:])
        if row is not None:
            yield CueMatch(CueKind.PREPOSITION, *match.span(), match.end(), row.cue, entry=row)


def _without_clitics(compound: _Place) -> _Place:
    """The verb of «a-t-il», «dit-on» and «faites-le»; any other compound as it is («sous-entend»).

    A half of a compound is no cue («mot-clé»).
    """
    word, start, _ = compound
    word = _CLITIC.sub("", word)
    return word, start, start + len(word)


def _parts(compound: _Place) -> Iterator[_Place]:
    """The words of a compound, one by one."""
    _, start, _ = compound
    for part in compound[0].split("-"):
        yield part, start, start + len(part)
        start += len(part) + 1


def _nouns(
    folded: str, words: Iterable[_Place], parts: Sequence[_Place], index: _Index
) -> Iterator[CueMatch]:
    """Noun cues; one that lies inside a longer one is none: not «mot» in «le mot d'ordre»."""
    taken: set[int] = set()
    for phrase, start, end in _occurrences(folded, parts, index.noun_phrases):
        if start not in taken:
            taken.update(range(start, end))
            yield _noun(index.nouns[phrase], start, end)
    for word, start, end in words:
        if word in index.nouns and start not in taken:
            yield _noun(index.nouns[word], start, end)


def _noun(entry: NounCue, start: int, end: int) -> CueMatch:
    return CueMatch(CueKind.NOUN, start, end, end, entry.lemma, entry=entry)


def _verbs(folded: str, words: Iterable[_Place], index: _Index) -> Iterator[CueMatch]:
    for word, start, end in words:
        analyses = index.lexicon.forms.get(word)
        if analyses is not None:
            cue = _verb(folded, start, end, analyses, index)
            if cue is not None:
                yield cue


def _verb(
    folded: str, start: int, end: int, analyses: Iterable[tuple[str, str]], index: _Index
) -> CueMatch | None:
    """The best entry of a verb form: a locution before a reflexive verb before a plain one."""
    reflexive = _REFLEXIVE.search(folded, max(0, start - _REACH), start) is not None
    near = folded[end : end + _REACH]
    best: tuple[tuple[int, bool, int], CueMatch] | None = None
    for head, tags in _third_person(analyses).items():
        for entry, fixed, letters in index.frames.get(head, ()):
            if letters not in near or not _may_be(entry, fixed, reflexive=reflexive):
                continue
            after = _locution_end(folded, end, fixed)
            if after is None:
                continue
            rank = len(fixed), entry.reflexive == reflexive, entry.que + entry.np + entry.incise
            if best is None or rank > best[0]:
                best = rank, CueMatch(CueKind.VERB, start, after, end, entry.lemma, frozenset(tags), entry)
    return None if best is None else best[1]


def _may_be(entry: VerbCue, fixed: tuple[str, ...], *, reflexive: bool) -> bool:
    """Whether an entry can stand with *se*, or without; «se dit-il» has a plain verb of speech."""
    if reflexive:
        return entry.reflexive or bool(fixed) or entry.incise > 0
    return not entry.reflexive


def _third_person(analyses: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The tags of a form by infinitive: the third person, participles and infinitives.

    Other persons do not report somebody else's words.
    """
    found: dict[str, list[str]] = {}
    for lemma, tag in analyses:
        if not tag.endswith(_NOT_THIRD_PERSON) and not tag.startswith("imp."):
            found.setdefault(lemma, []).append(tag)
    return found


def _locution_end(folded: str, end: int, fixed: tuple[str, ...]) -> int | None:
    """Offset after the fixed words of a locution («fait [également] savoir»), or None if they are absent."""
    for number, word in enumerate(fixed):
        pattern = _fixed_word(word, first=number == 0)
        match = pattern.match(folded, end, min(len(folded), end + _REACH))
        if match is None:
            return None
        end = match.end()
    return end


@lru_cache(maxsize=1024)
def _fixed_word(word: str, *, first: bool) -> regex.Pattern[str]:
    """The pattern of a fixed word of a locution; a few words may stand before the first one."""
    stem, apostrophe, rest = word.partition("'")
    words = regex.escape(stem) + (rf"'\s?{regex.escape(rest)}" if apostrophe else "")
    between = r"(?:-(?:t-)?\p{L}++)?" + _BETWEEN if first else r"[\s']++"
    return regex.compile(rf"{between}{words}(?:e|s|es)?(?!\p{{L}})")
