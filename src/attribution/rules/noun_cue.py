"""l'annonce de P par S · la conviction que P · des accusations selon lesquelles P · l'appel de S à INF.

The surface leads for *selon lequel*, the tree for the complements of the noun.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from attribution.cues import CueMatch
from attribution.lexicon import NounCue
from attribution.records import CueKind
from attribution.rules.rule import Candidate, Rule
from attribution.rules.scene import Scene
from attribution.syntax.complement import clause_end
from attribution.syntax.noun_phrase import full_phrase
from attribution.syntax.subject import Subject
from attribution.syntax.verb_group import Mood, VerbGroup

_SELON_LEQUEL = regex.compile(r"\b(?:selon|d'après)\s+(?:lequel|laquelle|lesquels|lesquelles)\s*,?\s*")
_POSSESSIVES = {"sa", "son", "ses", "leur", "leurs"}
_DE = {"de", "d'", "du", "des"}


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A noun that stands for somebody's words, with the words."""
    entry = cue.entry
    if not isinstance(entry, NounCue):
        return
    head = scene.reading.at(cue.start)
    last = scene.reading.at(cue.end - 1)
    if last >= len(scene.reading):
        return
    found = _content(scene, cue, entry, head, last)
    if found is None:
        return
    first, final, shape, strength = found
    yield scene.candidate(
        RULE.name, cue, (scene.content(first, final),), _owner(scene, head, last, first), strength=strength,
        **{f"shape_{shape}": 1.0},
    )  # fmt: skip


def _content(scene: Scene, cue: CueMatch, entry: NounCue, head: int, last: int) -> tuple[int, int, str, int] | None:
    reading = scene.reading
    group = VerbGroup(head, head, last, head, Mood.FINITE)
    stops = scene.stops(None, cue)
    relative = _SELON_LEQUEL.search(scene.article.view.lower(), cue.end, min(reading.end, cue.end + 80))
    if entry.selon and relative is not None:
        first = reading.at(relative.end())
        return first, clause_end(reading, group, first, _root_after(scene, first), stops), "selon", entry.selon
    index = _after_owner(scene, last)
    if index >= len(reading):
        return None
    word = reading.words[index]
    if entry.que and word.text in {"que", "qu'"} and index + 1 < len(reading):
        governor = word.head if word.head > index else None
        return index + 1, clause_end(reading, group, index + 1, governor, stops), "que", entry.que
    return _infinitive(scene, entry, group, index, stops)


def _infinitive(
    scene: Scene, entry: NounCue, group: VerbGroup, index: int, stops: frozenset[int]
) -> tuple[int, int, str, int] | None:
    reading = scene.reading
    word = reading.words[index]
    marker = {"d'": "de"}.get(word.text, word.text)
    following = index + 1
    while following < len(reading) and reading.words[following].text in {"ne", "n'", "pas", "se", "s'", "le", "la", "les", "l'", "y", "en"}:
        following += 1
    if following >= len(reading):
        return None
    if marker in entry.inf and "VerbForm=Inf" in reading.words[following].morph:
        governor = following if reading.words[following].dep[:3] != "aux" else reading.words[following].head
        return index + 1, clause_end(reading, group, index + 1, governor, stops), "infinitive", 2
    return None


def _after_owner(scene: Scene, last: int) -> int:
    """Index after «de S» or «du ministre»: what the noun governs may stand behind its owner."""
    reading = scene.reading
    index = last + 1
    if index < len(reading) and reading.words[index].text in _DE | {"par"} and index + 1 < len(reading):
        if "VerbForm=Inf" in reading.words[index + 1].morph or reading.words[index + 1].text in {"ne", "se", "s'", "n'"}:
            return index
        head = reading.words[index].head
        if head > index:
            _, end = full_phrase(reading, head)
            return end + 1
    return index


def _root_after(scene: Scene, first: int) -> int | None:
    reading = scene.reading
    for index in range(first, len(reading)):
        if reading.words[index].dep in {"acl:relcl", "ccomp", "acl", "ROOT", "conj"} and reading.words[index].pos in {"VERB", "ADJ", "NOUN"}:
            return index
    return None


def _owner(scene: Scene, head: int, last: int, first: int) -> Subject | None:
    """Who the words belong to: a possessive, «de S», «par S», or the subject of *avoir*, *faire*, *émettre*."""
    reading = scene.reading
    if head > 0 and reading.words[head - 1].text in _POSSESSIVES:
        word = reading.words[head - 1]
        return Subject(word.start, word.end, head - 1, "possessive")
    for index in range(last + 1, first):
        word = reading.words[index]
        if word.text in _DE | {"par"} and word.head > index and word.head < first:
            _, end = full_phrase(reading, word.head, first)
            start, stop = reading.extent(index + 1, end)
            return Subject(start, stop, word.head, "tree")
    governor = reading.words[head].head
    if reading.words[head].dep in {"obj", "obl:arg", "obl:mod"} and reading.words[governor].pos == "VERB":
        for child in reading.dependents(governor, "nsubj"):
            if child < head and reading.words[child].text not in {"qui", "que"}:
                start, stop = reading.extent(*full_phrase(reading, child, governor))
                return Subject(start, stop, child, "tree")
    return None


RULE = Rule(
    name="noun-cue",
    shape="N de S que P · N selon lequel P",
    kinds=frozenset({CueKind.NOUN}),
    examples=(
        "[S Sa] [C conviction] que [Q le port peut revivre] n'a pas varié.",
        "Les [C rumeurs] selon lesquelles [Q l'usine fermerait] inquiètent la vallée.",
    ),
    near_misses=("Le rapport qualité-prix est bon.",),
    leads="surface",
    find=find,
)
