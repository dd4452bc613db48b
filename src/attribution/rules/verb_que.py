"""S V que P · S V si P: a verb of speech and its clause.

The tree leads for the clause and its end, the surface for *que* when the tree misses it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of, contents_of
from attribution.rules.reporting import is_rumour, reports
from attribution.rules.rule import Candidate, Rule
from attribution.rules.scene import Scene
from attribution.rules.stops import stops_of
from attribution.syntax.complement import cleft_clause_of, that_clause_of, whether_clause_of
from attribution.syntax.endings import Complement
from attribution.syntax.verb_group import Mood, VerbGroup


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech with a finite clause: «a indiqué que», «a demandé si»."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or not reports(scene, entry, group):
        return
    stops = stops_of(scene, group, cue)
    strength = max(entry.que, 2 if entry.pp else 0)
    clause = _that_clause(scene, entry, group, stops)
    if clause is None and entry.si and not group.negated:  # «n'a pas précisé quand» says nothing
        clause, strength = whether_clause_of(scene.reading, group, stops), entry.si
    if clause is None or _is_judged(scene, entry, group, clause):
        return
    nobody = is_rumour(scene, entry, group)
    features = {
        "strength": float(strength),
        "tree": float(clause.tree),
        "question": float(clause.marker == "si"),
        "doubtful": float(clause.marker == "que?"),
        "distance": min(1.0, (clause.first - group.last) / 10),
        "passive": float(group.passive),
        "impersonal": float(nobody or scene.is_impersonal(group)),
        "infinitive": float(group.mood is Mood.INFINITIVE),
        "participle": float(group.mood is Mood.PARTICIPLE),
    }
    sources = () if nobody else scene.sources(group)
    yield from candidates_of(scene, RULE.name, cue, _contents(scene, clause), sources, features, group)


def _that_clause(scene: Scene, entry: VerbCue, group: VerbGroup, stops: frozenset[int]) -> Complement | None:
    """«a indiqué que P», «plaide pour que P», «ce qu'elle dit, c'est que P»."""
    if not entry.que and not entry.pp:
        return None
    cleft = cleft_clause_of(scene.reading, group, stops) if entry.que else None
    if cleft is not None:
        return cleft
    clause = that_clause_of(scene.reading, group, stops, scene.takers_of_que(group), entry.pp)
    introduced = clause is not None and scene.reading.words[clause.first - 2].text in {"ce", *entry.pp}
    return clause if entry.que or introduced else None


def _is_judged(scene: Scene, entry: VerbCue, group: VerbGroup, clause: Complement) -> bool:
    """«trouve [très regrettable] que P»: P is judged, not said; but «jugent dans une lettre que P»."""
    between = scene.reading.words[group.last + 1 : clause.first - 1]
    judged = bool(between) and between[-1].pos == "ADJ" and {word.pos for word in between} <= {"ADJ", "ADV"}
    return "adj" in entry.attribute and judged


def _contents(scene: Scene, clause: Complement) -> Iterator[Content]:
    """The clause; with the quotation that a colon adds to it: «affirme qu'il restera: «Q»»."""
    for content, features in contents_of(scene, clause):
        yield content, features
        added = scene.article.quotation_after_colon(content[-1][1])
        if added is not None:
            yield (*content, *added.pieces), {**features, "with quotation": 1.0}


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
