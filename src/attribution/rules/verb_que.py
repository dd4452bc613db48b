"""S V que P · S V si P: a verb of speech and its clause.

The tree leads for the clause and its end, the surface for *que* when the tree misses it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.rule import Candidate, Rule
from attribution.rules.scene import Scene
from attribution.syntax.complement import that_clause_of, whether_clause_of
from attribution.syntax.subject import Subject, agent_of
from attribution.syntax.verb_group import VerbGroup

_IMPERSONAL = {"il", "ce", "c'", "ça", "cela"}


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech with a finite clause: «a indiqué que», «a demandé si»."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None:
        return
    stops = scene.stops(group, cue)
    clause = that_clause_of(scene.reading, group, stops) if entry.que else None
    strength = entry.que
    if clause is None and entry.si:
        clause, strength = whether_clause_of(scene.reading, group, stops), entry.si
    if clause is None:
        return
    source = _source(scene, group)
    yield scene.candidate(
        RULE.name, cue, (scene.content(clause.first, clause.last),), source, group,
        strength=strength, tree=float(clause.tree), question=float(clause.marker == "si"),
        distance=min(1.0, (clause.first - group.last) / 10), passive=float(group.passive),
        infinitive=float(group.mood.value == "infinitive"), participle=float(group.mood.value == "participle"),
    )  # fmt: skip


def _source(scene: Scene, group: VerbGroup) -> Subject | None:
    if group.passive:
        return agent_of(scene.reading, group)
    return scene.subject(group)


RULE = Rule(
    name="verb-que",
    shape="S V que P",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "[S Le syndicat] [C a pour sa part assuré] que [Q la grève continuerait].",
        "[S Elle] [C se demande] [Q si la route rouvrira].",
    ),
    near_misses=("Il a ajouté du sel avant que l'eau ne bouille.",),
    leads="tree",
    find=find,
)
