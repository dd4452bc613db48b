"""S V INF · S V de INF · S V à X de INF: a verb of speech and its infinitive.

The tree leads: the infinitive must depend on the verb and not on a noun in between.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import candidates_of, contents_of
from attribution.rules.reporting import reports
from attribution.rules.rule import Candidate, Rule
from attribution.rules.scene import Scene
from attribution.rules.stops import stops_of
from attribution.syntax.complement import infinitive_of
from attribution.syntax.verb_group import Mood


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech with an infinitive clause: «dit vouloir partir», «demande aux élus de voter»."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or not entry.inf or not reports(scene, entry, group):
        return
    infinitive = infinitive_of(scene.reading, group, entry.inf, stops_of(scene, group, cue))
    if infinitive is None:
        return
    features = {
        "strength": float(max(entry.que, entry.np, 1)),
        "tree": float(infinitive.tree),
        "passive": float(group.passive),
        "impersonal": float(scene.is_impersonal(group)),
        f"marker={infinitive.marker}": 1.0,
        "distance": min(1.0, (infinitive.first - group.last) / 10),
        "infinitive": float(group.mood is Mood.INFINITIVE),
        "participle": float(group.mood is Mood.PARTICIPLE),
    }
    yield from candidates_of(
        scene, RULE.name, cue, contents_of(scene, infinitive), scene.sources(group), features, group
    )


RULE = Rule(
    name="verb-infinitive",
    shape="S V (de|à) INF",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "[S Le groupe] [C dit] [Q vouloir fermer deux usines].",
        "[S Le préfet] [C demande] aux habitants de [Q rester chez eux].",
    ),
    near_misses=("Il ajoute du sucre pour adoucir la sauce.",),
    leads="tree",
    find=find,
)
