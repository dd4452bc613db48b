"""Room 2, text and lexicon → candidate cues: surface forms that may announce reported speech.

Only characters and the lexicon are read here, so that a cue needs no lemma and no tag: the model's lemmas
are wrong one time in eleven. The parse confirms or rejects the candidates later.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

import regex
from attrs import frozen

from attribution.lexicon import Lexicon, NounCue, PrepositionCue, VerbCue
from attribution.records import CueKind

__all__ = ["CueFinder", "CueMatch", "fold_case"]

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_HALF = regex.compile(
    r"-(?!t-|ils?\b|elles?\b|on\b|ce\b|je\b|nous\b|vous\b|tu\b|l[ea]s?\b|lui\b|leur\b|ci\b|là\b|y\b|en\b)"
)
_REFLEXIVE = regex.compile(
    r"\b(?:s'|se\s+)(?:(?:en|y)\s+)?"
    r"(?:(?:est|sont|était|étaient|fut|furent|sera|seront|serait|seraient|soit|soient|être|étant)"
    r"(?:-(?:t-)?\p{L}+)?\s+(?:[\p{L}'-]+\s+){0,3}?)?$"
)
_BETWEEN = r"(?:[\s']+[\p{L}-]+){0,3}?[\s']+"
_COLON = regex.compile(r"(?<!\d)[\s]*:(?!\d|//)")


@frozen
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


class CueFinder:
    """Looks for the cues of a lexicon; its patterns are compiled once.

    Args:
        lexicon: the tables to look things up in.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._patterns = _compile(lexicon)

    def find(self, view: str) -> tuple[CueMatch, ...]:
        """Find all candidate cues of a text, in text order.

        Args:
            view: the plain view of the text (:func:`attribution.parse.plain_view`).
        """
        folded = fold_case(view)
        blocks = tuple(_blocked(folded, self._patterns, self._lexicon))
        ends = [end for _, end, _ in blocks]
        found = [
            *_prepositions(folded, self._patterns, self._lexicon),
            *_words(folded, self._patterns, self._lexicon),
            *_colons(folded),
        ]
        kept = (cue for cue in found if not _is_blocked(cue, blocks, bisect_right(ends, cue.start)))
        return tuple(sorted(kept, key=lambda cue: (cue.start, cue.end)))


def _colons(folded: str) -> Iterator[CueMatch]:
    for match in _COLON.finditer(folded):
        yield CueMatch(CueKind.COLON, match.end() - 1, match.end(), match.end(), ":")


_KINDS = {"prep": CueKind.PREPOSITION, "verb": CueKind.VERB, "noun": CueKind.NOUN}


def _is_blocked(cue: CueMatch, blocks: Sequence[tuple[int, int, str]], first: int) -> bool:
    """Whether a phrase covers a part of the cue; ``first`` is the first phrase that ends after its start."""
    for index in range(first, len(blocks)):
        start, _, what = blocks[index]
        if start >= cue.end:
            return False
        if cue.kind is _KINDS[what]:
            return True
    return False


_Head = tuple[VerbCue, tuple[str, ...], str]
"""An entry, the fixed words of its locution, and what must follow the verb for them to be there at all."""


@frozen(eq=False)
class _Patterns:
    """What is compiled from a lexicon, once."""

    prepositions: regex.Pattern[str]
    not_cues: dict[str, tuple[str, ...]]
    noun_phrases: regex.Pattern[str] | None
    verbs_by_head: dict[str, tuple[_Head, ...]]
    nouns_by_form: dict[str, NounCue]


def _compile(lexicon: Lexicon) -> _Patterns:
    by_head: dict[str, list[_Head]] = {}
    for verb in lexicon.verbs.values():
        head, fixed = verb.parts
        by_head.setdefault(head, []).append((verb, fixed, fixed[0].partition("'")[0] if fixed else ""))
    nouns: dict[str, NounCue] = {}
    for noun in lexicon.nouns.values():
        for form in (noun.lemma, noun.plural):
            if form:
                nouns.setdefault(form, noun)
    several = sorted((form for form in nouns if " " in form or "'" in form), key=len, reverse=True)
    return _Patterns(
        prepositions=_prepositions_pattern(lexicon),
        not_cues=_by_first_word(lexicon.not_cues),
        noun_phrases=_phrases(tuple(several)) if several else None,
        verbs_by_head={head: tuple(verbs) for head, verbs in by_head.items()},
        nouns_by_form=nouns,
    )


@cache
def _phrases(phrases: tuple[str, ...]) -> regex.Pattern[str]:
    alternatives = "|".join(
        regex.escape(phrase, special_only=True, literal_spaces=True).replace(" ", r"\s+")
        for phrase in sorted(phrases, key=len, reverse=True)
    )
    return regex.compile(rf"(?<![\p{{L}}-])(?:{alternatives})(?![\p{{L}}])")


def _prepositions_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    alternatives = []
    for row in sorted(lexicon.prepositions.values(), key=lambda row: -len(row.cue)):
        words = regex.escape(row.cue, special_only=True, literal_spaces=True).replace(" ", r"\s+")
        words = regex.sub("^à", "[àa]", words)
        after = {"np": "", "source": "", "de": r"(?=\s+(?:de\s|du\s|des\s|d'))"}[row.takes]
        alternatives.append(f"{words}(?![\\p{{L}}-]){after}")
    return regex.compile(rf"(?<![\p{{L}}'-])(?:{'|'.join(alternatives)})")


def _blocked(folded: str, patterns: _Patterns, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """What the phrases that only look like cues cover; those that begin with the word at hand are tried."""
    end = 0
    for word in _WORD.finditer(folded):
        phrases = patterns.not_cues.get(word.group())
        match = _phrases(phrases).match(folded, word.start()) if phrases and word.start() >= end else None
        if match is not None:
            end = match.end()
            yield match.start(), end, lexicon.not_cues[_single_spaced(match.group())]


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The phrases by their first word: a pattern of all of them would be tried at every character."""
    by_word: dict[str, list[str]] = {}
    for phrase in phrases:
        first = _WORD.match(phrase)
        if first is None:
            msg = f"a phrase begins with a letter, not {phrase!r}"
            raise ValueError(msg)
        by_word.setdefault(first.group(), []).append(phrase)
    return {word: tuple(same) for word, same in by_word.items()}


def _single_spaced(phrase: str) -> str:
    return " ".join(phrase.split())


def _prepositions(folded: str, patterns: _Patterns, lexicon: Lexicon) -> Iterator[CueMatch]:
    for match in patterns.prepositions.finditer(folded):
        words = _single_spaced(match.group())
        row = lexicon.prepositions.get(words) or lexicon.prepositions.get("à" + words[1:])
        if row is not None:
            yield CueMatch(
                CueKind.PREPOSITION, match.start(), match.end(), match.end(), row.cue, frozenset(), row
            )


def _words(folded: str, patterns: _Patterns, lexicon: Lexicon) -> Iterator[CueMatch]:
    for match in _WORD.finditer(folded):
        word = match.group()
        readings = lexicon.forms.get(word)
        for lemma, entry, tags, end in (
            _verb_entries(folded, match.start(), match.end(), readings, patterns) if readings else ()
        ):
            yield CueMatch(CueKind.VERB, match.start(), end, match.end(), lemma, tags, entry)
        noun = patterns.nouns_by_form.get(word)
        if noun is not None:
            yield CueMatch(
                CueKind.NOUN, match.start(), match.end(), match.end(), noun.lemma, frozenset(), noun
            )
    if patterns.noun_phrases is not None:
        for match in patterns.noun_phrases.finditer(folded):
            noun = patterns.nouns_by_form[_single_spaced(match.group())]
            yield CueMatch(
                CueKind.NOUN, match.start(), match.end(), match.end(), noun.lemma, frozenset(), noun
            )


def _verb_entries(
    folded: str, start: int, end: int, readings: Iterable[tuple[str, str]], patterns: _Patterns
) -> Iterator[tuple[str, VerbCue, frozenset[str], int]]:
    """The best entry of a verb form: a locution before a reflexive verb before a plain one."""
    reflexive = _is_reflexive(folded, start)
    following = folded[end : end + 60]
    best: tuple[tuple[int, int, int], VerbCue, frozenset[str], int] | None = None
    for head in dict.fromkeys(lemma for lemma, _ in readings):
        tags = _third_person(tag for lemma, tag in readings if lemma == head)
        if not tags:
            continue
        for entry, fixed, stem in patterns.verbs_by_head.get(head, ()):
            if stem not in following:  # nearly always, and cheaper than a pattern
                continue
            after = _locution_end(folded, end, fixed) if fixed else end
            if after is None or (entry.reflexive and not reflexive):
                continue
            if reflexive and not entry.reflexive and not fixed and entry.incise == 0:
                continue
            rank = (
                len(fixed),
                int(entry.reflexive == reflexive),
                entry.que + entry.np + entry.incise,
            )
            if best is None or rank > best[0]:
                best = rank, entry, tags, after
    if best is not None:
        yield best[1].lemma, best[1], best[2], best[3]


def _is_reflexive(folded: str, start: int) -> bool:
    before = max(0, start - 60)
    near = folded.find("se", before, start) >= 0 or folded.find("s'", before, start) >= 0
    return near and _REFLEXIVE.search(folded, before, start) is not None


def _third_person(tags: Iterator[str]) -> frozenset[str]:
    """Only the third person, participles and infinitives report somebody else's words."""
    return frozenset(
        tag for tag in tags if not tag.endswith((".1s", ".2s", ".1p", ".2p")) and tag[:4] != "imp."
    )


def _locution_end(folded: str, end: int, fixed: tuple[str, ...]) -> int | None:
    """Offset after the fixed words of a locution («fait [également] savoir»), or None if they are absent."""
    for number, word in enumerate(fixed):
        match = _fixed_word(word, number == 0).match(folded, end, min(len(folded), end + 60))
        if match is None:
            return None
        end = match.end()
    return end


@lru_cache(maxsize=1024)
def _fixed_word(word: str, first: bool) -> regex.Pattern[str]:
    stem, apostrophe, rest = word.partition("'")
    words = regex.escape(stem) + (rf"'\s?{regex.escape(rest)}" if apostrophe else "")
    between = r"(?:-(?:t-)?\p{L}+)?" + _BETWEEN if first else r"[\s']+"
    return regex.compile(rf"{between}{words}(?:e|s|es)?(?!\p{{L}})")
