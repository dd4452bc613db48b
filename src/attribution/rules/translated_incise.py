"""P, S V: an incise in the order of English, as translated news has it.

«Il a fui, la police a déclaré.»: the surface leads. Nothing but a date follows the verb, which wants an
object, and a clause or a quotation stands before the comma.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cues import CueMatch
from attribution.lexicon import PrepositionCue, VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import candidates_of
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.syntax.closed_classes import CONDITIONS, DATES, SUBORDINATORS
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup

_WANT_NOTHING = frozenset({"répondre"})
"""Verbs that do without an object: «Le maire a protesté, la préfète a répondu»."""


_FRAME = 8
"""Words of «selon [les responsables du parti]» and of the cue."""


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech and its subject at the end of a sentence, behind a comma, and the words before it."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or entry.lemma in _WANT_NOTHING:
        return
    source = scene.subject(group)
    if (
        min(entry.que, entry.incise + 1) < 3
        or source is None
        or group.mood is not Mood.FINITE
        or group.passive
        or not _ends(scene, group)
    ):
        return
    content = _before_comma(scene, group, source)
    if content:
        features = {"strength": float(entry.incise)}
        yield from candidates_of(scene, RULE.name, cue, [(content, {})], (source,), features, group)


def _ends(scene: Scene, group: VerbGroup) -> bool:
    """«..., la police a déclaré [lundi].»: nothing but a date follows."""
    return all(word.pos == "PUNCT" or word.text in DATES for word in scene.reading.words[group.last + 1 :])


def _before_comma(scene: Scene, group: VerbGroup, source: Subject) -> tuple[Extent, ...]:
    """The clause or quotation before the subject; nothing where the words before it are no such thing.

    «On se rencontrait, on criait» tells what was done; «Quand il est parti, la police a expliqué» has one
    clause.
    """
    reading = scene.reading
    opening = reading.at(source.start) - 1
    if opening < 1 or reading.words[opening].text != "," or reading.words[source.head].pos == "PRON":
        return ()
    if any(
        isinstance(one.entry, PrepositionCue) and one.start > reading.words[max(0, opening - _FRAME)].start
        for one in scene.cues
        if one.start < source.start
    ):  # «selon lui, le maire s'alarme»
        return ()
    if reading.at(source.start) > group.first or reading.comma(group.first - 1):
        return ()
    comma = reading.words[opening].start
    quotation = scene.article.quotation_ending(comma)
    if quotation is not None:
        return quotation.pieces
    waits = reading.words[0].text in CONDITIONS | SUBORDINATORS
    return () if waits or not reading.has_finite_verb(reading.start, comma) else ((reading.start, comma),)


RULE = Rule(
    name="translated-incise",
    shape="P, S V",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "[Q Deux hommes ont été arrêtés à Metz], [S la police] [C a déclaré].",
        "«[Q Nous partirons à l'aube]», [S le capitaine] [C a annoncé] mardi.",
    ),
    near_misses=(
        "Quand le maire est arrivé, la police a expliqué.",
        "On se rencontrait, on criait.",
    ),
    leads="surface",
    find=find,
)
