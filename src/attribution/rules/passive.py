"""X V-é par S · il a été V-é que P · X, jugé «Q» par S: a passive, with its agent or without.

The tree leads for the thing judged; *par* is read from the surface.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Content, Scene
from attribution.syntax.agent import agent_of
from attribution.syntax.closed_classes import DE_OR_FUSED
from attribution.syntax.complement import infinitive_of
from attribution.syntax.endings import clause_end
from attribution.syntax.noun_phrase import full_phrase, is_nominal
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A passive of a verb of speech: its subject is the content, its agent the source."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or not group.passive:
        return
    agent = agent_of(scene.reading, group)
    strength = max(entry.np, 2 if entry.attribute else 0, entry.que - 1)
    content, shape = _quotation_before(scene, group) or _content(scene, cue, entry, group, agent)
    quoted = any(scene.article.quotations_in(left - 3, right) for left, right in content)
    if not strength or not (agent is not None or shape == "infinitive" or (shape == "judgment" and quoted)):
        return
    features = {
        "strength": float(strength),
        "agent": float(agent is not None),
        "quoted": float(quoted),
        f"shape={shape}": 1.0,
    }
    contents: list[Content] = [(content, {})] if content else []
    yield from scene.candidates(RULE.name, cue, contents, () if agent is None else (agent,), features, group)


def _quotation_before(scene: Scene, group: VerbGroup) -> tuple[tuple[Extent, ...], str] | None:
    """«la réplique «Q» lancée par S»: a participle right behind a quotation."""
    if group.mood is not Mood.PASSIVE:
        return None
    quotation = scene.quotation_ending(scene.reading.words[group.first].start)
    return None if quotation is None else (quotation.pieces, "quotation")


def _content(
    scene: Scene, cue: CueMatch, entry: VerbCue, group: VerbGroup, agent: Subject | None
) -> tuple[tuple[Extent, ...], str]:
    reading = scene.reading
    if entry.inf or "de" in entry.attribute:
        infinitive = infinitive_of(reading, group, entry.inf | {"de"}, scene.stops(group, cue))
        if infinitive is not None:
            return (reading.extent(infinitive.first, infinitive.last),), "infinitive"
    judged = _judged(scene, group)
    if judged is None:
        return (), "none"
    judgment = _judgment(scene, cue, entry, group, agent)
    if judgment is not None:
        return (judged, judgment), "judgment"
    return (judged,), "thing"


def _is_impersonal(word: str) -> bool:
    """«il a été décidé»: nothing is judged."""
    return word == "il"


def _judged(scene: Scene, group: VerbGroup) -> Extent | None:
    """The subject of the passive, or the noun that the participle completes."""
    reading = scene.reading
    if group.mood is Mood.FINITE:
        subject = scene.subject(group)
        if subject is None or _is_impersonal(reading.words[subject.head].text):
            return None
        return subject.start, subject.end
    head = reading.words[group.main].head
    if not (head < group.first and is_nominal(reading, head)):
        index = group.first - 1
        while index >= 0 and (reading.comma(index) or reading.words[index].pos == "ADV"):
            index -= 1
        if index < 0 or not is_nominal(reading, index):
            return None
        head = index
    return reading.extent(*full_phrase(reading, head, group.first))


def _judgment(
    scene: Scene, cue: CueMatch, entry: VerbCue, group: VerbGroup, agent: Subject | None
) -> Extent | None:
    """«de «historique»», «comme un affront», «inutile», between the participle and the agent."""
    reading = scene.reading
    if not entry.attribute:
        return None
    first = group.last + 1
    if first < len(reading) and reading.words[first].text in DE_OR_FUSED | {"comme"}:
        first += 1
    limit = (
        reading.at(agent.start) - 1
        if agent is not None and agent.start > reading.words[group.last].end
        else None
    )
    if limit is None:
        limit = min(clause_end(reading, group, first, None, scene.stops(group, cue)) + 1, len(reading))
    while limit > first and reading.words[limit - 1].text in {"par", ",", "à"}:
        limit -= 1
    return reading.extent(first, limit - 1) if first < limit <= len(reading) else None


RULE = Rule(
    name="passive",
    shape="X V-é par S",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "[Q Cette version] [C a été démentie] par [S le parquet].",
        "[Q Un projet] [C qualifié] de [Q «ruineux»] par [S l'opposition].",
    ),
    near_misses=("Le ballon a été repris par le gardien.",),
    leads="tree",
    find=find,
)
