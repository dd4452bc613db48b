"""«Q», V S · P, V S · P1, V-t-il, P2: the verb of speech interrupts or follows the words.

The surface leads: an incise is regular («, a-t-il ajouté», «, a déclaré le ministre») and often parsed
badly: the model labels the postposed subject nsubj in only half of the cases.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.marks import Quotation
from attribution.records import CueKind
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.syntax.subject import Subject
from attribution.syntax.verb_group import VerbGroup

_COMME = {"comme", "ainsi", "tel"}


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech before its subject, after a comma or a closing mark, and the words beside it."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or not entry.incise or not scene.is_incise(group):
        return
    source = scene.postposed(group)
    if source is None or _is_question(scene, group):
        return
    place, content = _words_reported(scene, group, source)
    if content:
        yield scene.candidate(
            RULE.name, cue, content, source, group, strength=entry.incise,
            **{f"place_{place}": 1.0, "clitic": float(group.clitic is not None), "preposed": float(_preposed(scene, group))},
        )  # fmt: skip


def _is_question(scene: Scene, group: VerbGroup) -> bool:
    """«Le maire, dit-il vrai?»: the clitic belongs to a question of the author's."""
    return group.clitic is not None and group.first == 0 and scene.article.text[scene.reading.end - 1] == "?"


def _preposed(scene: Scene, group: VerbGroup) -> bool:
    """Whether the tree sees a subject before the verb: then it may be no incise."""
    return any(child < group.first for child in scene.reading.dependents(group.main, "nsubj"))


def _words_reported(scene: Scene, group: VerbGroup, source: Subject) -> tuple[str, tuple[Extent, ...]]:
    reading = scene.reading
    start = reading.words[group.first].start
    end = max(source.end, reading.words[group.last].end)
    around = scene.article.quotation_around(start, end)
    before = scene.quotation_ending(start)
    if around is not None and (before is None or before.start < around.start or before.depth > around.depth):
        return "inside", _without_incise(scene, around, group, end)
    if before is not None:
        return "after_quotation", _quotation_before(scene, before, end)
    return "unquoted", _clause_around(scene, group, end)


def _without_incise(scene: Scene, quotation: Quotation, group: VerbGroup, end: int) -> tuple[Extent, ...]:
    """«Q1, a dit X. Q2»: the quotation minus the incise."""
    start = scene.reading.words[group.first].start
    resume = _incise_tail(scene, end)
    pieces: list[Extent] = []
    for left, right in quotation.pieces:
        if left <= start and end <= right:
            pieces += [(left, start), (resume, right)]
        else:
            pieces.append((left, right))
    return tuple((left, right) for left, right in pieces if left < right)


def _incise_tail(scene: Scene, end: int) -> int:
    """Offset where the words go on after the incise: after its next comma or stop."""
    reading = scene.reading
    for index in range(reading.at(end), len(reading)):
        if reading.comma(index) or reading.words[index].text in {".", "!", "?"}:
            return reading.words[index].end
    return reading.end


def _quotation_before(scene: Scene, quotation: Quotation, end: int) -> tuple[Extent, ...]:
    """The quotation, with the words of its clause that stand outside the marks, and its second half."""
    reading = scene.reading
    pieces: list[Extent] = list(quotation.pieces)
    if quotation.start > reading.start:
        lead = scene.article.text[reading.start : quotation.start]
        if any(char.isalnum() for char in lead):
            opening = _lead_start(scene, quotation)
            pieces[0] = (opening, pieces[0][1])
    resumed = _resumed(scene, end)
    if resumed is not None:
        pieces += resumed.pieces
    return tuple(pieces)


def _lead_start(scene: Scene, quotation: Quotation) -> int:
    """Where the clause begins of which the quotation is the end: «Le projet est «mort», a dit X.»"""
    reading = scene.reading
    for earlier in scene.article.quotations_in(reading.start - 2000, quotation.start):
        if earlier.start < reading.start < earlier.end <= quotation.start:
            return earlier.inner[0]
    return reading.start


def _resumed(scene: Scene, end: int) -> Quotation | None:
    """«Q1», a dit X, «Q2»: the quotation that opens after the incise, in the same sentence."""
    text = scene.article.text
    for quotation in scene.article.quotations_in(end, scene.reading.end):
        gap = text[end : quotation.start]
        words = [index for index in scene.reading.between(end, quotation.start)]
        if gap.rstrip().endswith((",", ":", "—", "–", ";")) and not any(
            scene.reading.words[index].pos in {"VERB", "AUX"} for index in words
        ):
            return quotation
        return None
    return None


def _clause_around(scene: Scene, group: VerbGroup, end: int) -> tuple[Extent, ...]:
    reading = scene.reading
    first = reading.words[group.first].start
    opening = _opening(scene, group)
    before: Extent = (opening, first)
    if not any(char.isalnum() for char in scene.article.text[opening:first]):
        return ()
    if _complete(scene, opening, first):
        return (before,)
    tail = reading.at(end)
    while tail < len(reading) and reading.words[tail].text != ",":
        if reading.words[tail].pos in {"VERB", "AUX"}:
            return (before,)
        tail += 1
    if tail + 1 >= len(reading):
        return (before,)
    return before, (reading.words[tail + 1].start, reading.end)


def _opening(scene: Scene, group: VerbGroup) -> int:
    reading = scene.reading
    for index in range(group.first - 2, -1, -1):
        if reading.words[index].text == ";":
            return reading.words[index + 1].start
    return reading.start


def _complete(scene: Scene, start: int, end: int) -> bool:
    words = scene.reading.words
    return any(
        words[index].pos in {"VERB", "AUX"} and "VerbForm=Fin" in words[index].morph
        for index in scene.reading.between(start, end)
    )


RULE = Rule(
    name="incise",
    shape="«Q», V S · P, V-t-il",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "«[Q Nous partirons demain]», [C a déclaré] [S le capitaine].",
        "[Q Le train avait du retard], [C a indiqué] [S la compagnie].",
        "[Q La digue], [C explique-t-[S elle]], [Q tiendra jusqu'au printemps].",
    ),
    near_misses=("Le vent, ajoute à cela la pluie, a découragé le public.",),
    leads="surface",
    find=find,
)
