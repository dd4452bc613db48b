"""S V NP · S V à/de/pour NP · S V «Q»: a verb of speech and a noun phrase that states what was said.

The tree leads. Verbs that only name a topic («évoquer la crise») have strength 1 in the lexicon and need a
quotation in the phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.syntax.complement import Complement, object_of, that_clause_of
from attribution.syntax.verb_group import VerbGroup


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech with an object: «réclame l'arrêt des travaux», «a dénoncé «une mascarade»»."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or group.passive:
        return
    if scene.is_incise(group) and scene.reading.words[group.first - 1].text != "et":
        return
    stops = scene.stops(group, cue)
    quoted = scene.quotation_at(scene.reading.words[group.last].end)
    phrase = _phrase(scene, group, entry, stops)
    content = _content(scene, phrase) if phrase is not None else None
    if quoted is not None and (content is None or quoted.end > content[1]):
        content = (quoted.pieces[0][0], quoted.pieces[-1][1])
    if content is None or (entry.que and that_clause_of(scene.reading, group, stops) is not None and quoted is None):
        return
    marked = bool(scene.article.quotations_in(content[0] - 3, content[1]))
    strength = entry.np if phrase is None or phrase.marker == "np" else 2
    if strength < 2 and not marked:
        return
    words = len(scene.article.text[slice(*content)].split())
    yield scene.candidate(
        RULE.name, cue, (content,), scene.subject(group), group,
        strength=strength, quoted=float(marked), short=float(words < 3), long=float(words > 6),
        by_preposition=float(phrase is not None and phrase.marker != "np"),
        infinitive=float(group.mood.value == "infinitive"), participle=float(group.mood.value == "participle"),
        lexical_que=entry.que / 3,
    )  # fmt: skip


def _phrase(scene: Scene, group: VerbGroup, entry: VerbCue, stops: frozenset[int]) -> Complement | None:
    phrase = object_of(scene.reading, group, (), stops) if entry.np else None
    if phrase is None and entry.pp:
        phrase = object_of(scene.reading, group, entry.pp, stops)
    return phrase


def _content(scene: Scene, phrase: Complement) -> Extent:
    return scene.content(phrase.first, phrase.last)


RULE = Rule(
    name="verb-noun-phrase",
    shape="S V NP",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "[S Les riverains] [C réclament] [Q l'arrêt des travaux].",
        "[S Le maire] [C a appelé] à [Q la retenue].",
    ),
    near_misses=("Le ministre a évoqué la crise.", "Elle assure la présidence du club."),
    leads="tree",
    find=find,
)
