"""X V-é par S · il a été V-é que P · X, jugé «Q» par S: a passive, with its agent or without.

The tree leads for the thing judged; *par* is read from the surface.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from attribution.cues import CueMatch
from attribution.lexicon import NounCue, VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of, contents_of
from attribution.rules.reporting import is_verdict
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.rules.stops import stops_of
from attribution.syntax.agent import agent_of
from attribution.syntax.closed_classes import DE_OR_FUSED
from attribution.syntax.complement import infinitive_of, that_clause_of
from attribution.syntax.endings import clause_end
from attribution.syntax.noun_phrase import full_phrase, is_nominal
from attribution.syntax.object_phrase import object_of
from attribution.syntax.reading import Word
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.understood_subject import subject_following
from attribution.syntax.verb_group import Mood, VerbGroup

_SAYS = 2
"""The least strength of a verb whose object says what was said: «écrit une chanson» does not."""
_CLAIMS = {"assert", "opinion", "react"}
"""Acts of words that may be true or false: nobody denies a demand."""
_HAVING = {"avoir", "être", "s'être", "n'avoir"}
"""«épinglé par la Cour pour [avoir] enfreint la loi»: what somebody is blamed for has happened."""
_AGENTLESS = {"judgment", "charge"}
"""Shapes that, quoted, tell somebody's words without an agent: «accusé de «trahison»»."""


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A passive of a verb of speech: its subject is the content, its agent the source."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or not group.passive:
        return
    strength = max(entry.np, 2 if entry.attribute or entry.pp else 0, entry.que - 1)
    if not strength:
        return
    if is_verdict(scene, entry, group):
        return
    agent = _agent(scene, group)
    features = {"strength": float(strength), "agent": float(agent is not None)}
    contents = [
        (content, {**found, "quoted": float(_is_quoted(scene, content)), f"shape={shape}": 1.0})
        for shape, (content, found) in _readings(scene, cue, entry, group, agent)
        if agent is not None or (shape in _AGENTLESS and _is_quoted(scene, content))
    ]
    yield from candidates_of(
        scene, RULE.name, cue, contents, () if agent is None else (agent,), features, group
    )


def _agent(scene: Scene, group: VerbGroup) -> Subject | None:
    """«qualifié par [les enquêteurs] d'«homme violent»», «perçu par [les élus] comme un échec»."""
    agent = agent_of(scene.reading, group)
    if agent is None:
        return None
    words = scene.reading.words
    for index in range(agent.head + 1, scene.reading.at(agent.end)):
        quoted = words[index].text in DE_OR_FUSED and scene.article.quotation_at(words[index].end) is not None
        if quoted or words[index].text == "comme":
            return evolve(agent, end=words[index - 1].end)
    return agent


def _is_quoted(scene: Scene, content: tuple[Extent, ...]) -> bool:
    return any(scene.article.quotations_in(left - 3, right) for left, right in content)


def _readings(
    scene: Scene, cue: CueMatch, entry: VerbCue, group: VerbGroup, agent: Subject | None
) -> Iterator[tuple[str, Content]]:
    """What the passive may say is said, by its shape."""
    reading, stops = scene.reading, stops_of(scene, group, cue)
    quotation = scene.article.quotation_ending(reading.words[group.first].start)
    if group.mood is Mood.PASSIVE and quotation is not None:  # «la réplique «Q» lancée par S»
        yield "quotation", (quotation.pieces, {})
        return
    charge = object_of(reading, group, entry.pp, stops) if entry.pp else None
    if charge is not None and (agent is None or agent.end <= reading.words[charge.first].start):
        yield from (("charge", content) for content in contents_of(scene, charge))
        return
    blamed = infinitive_of(reading, group, ("pour",), stops) if entry.act == "react" else None
    if blamed is not None and reading.words[blamed.first].text in _HAVING:
        yield from (("charge", content) for content in contents_of(scene, blamed))
        return
    if infinitive_of(reading, group, entry.inf, stops) is not None:  # another rule's
        return
    if entry.que and that_clause_of(reading, group, stops) is not None:  # «s'est fait dire que P»
        return
    judged = _judged(scene, group)
    if judged is None:
        return
    judgment = _judgment(scene, cue, entry, group, agent)
    if judgment is not None:
        yield "judgment", ((judged, judgment), {})
        quoted = scene.article.quotation_at(judgment[0] - 1)
        if quoted is not None and quoted.end < judgment[1]:  # «qualifié de «mentor», déjà condamné»
            yield "judgment", ((judged, (judgment[0], quoted.end)), {"cut=quotation": 1.0})
    elif _says(scene, entry, judged) and not _is_somebody(scene, judged):
        yield "thing", ((judged,), {})


def _says(scene: Scene, entry: VerbCue, judged: Extent) -> bool:
    """«démentie par»; a weak verb where it judges, «saluée par», but not «relatée par».

    A weak verb that denies takes words: «cette hypothèse a été rejetée», but not «la motion a été rejetée».
    """
    if entry.act == "deny" and entry.np < _SAYS:
        noun = _noun_cue(scene, judged)
        return entry.np > 0 and noun is not None and noun.act in _CLAIMS
    return entry.np >= (1 if entry.act == "react" else _SAYS)


def _noun_cue(scene: Scene, judged: Extent) -> NounCue | None:
    """The noun for words that heads what is judged: «les [accusations] du maire»."""
    head = _head_of(scene, judged)
    if head is None:
        return None
    cues = (cue.entry for cue in scene.cues if cue.start == head.start)
    return next((entry for entry in cues if isinstance(entry, NounCue)), None)


def _head_of(scene: Scene, judged: Extent) -> Word | None:
    words = (scene.reading.words[index] for index in scene.reading.between(*judged))
    return next((word for word in words if word.pos in {"NOUN", "PROPN", "PRON"}), None)


def _is_somebody(scene: Scene, judged: Extent) -> bool:
    """«[Elle] est confirmée par le Sénat», «[le pays] est reconnu par l'ONU»: somebody, and no words.

    «Les [accusations] ont été démenties» are words, though «l'accusation» is a party as well.
    """
    head = _head_of(scene, judged)
    if head is None or _noun_cue(scene, judged) is not None:
        return False
    known = scene.article.lexicon.head(head.text)
    if head.pos == "PRON" or (known is not None and known.kind in {"person", "group", "organization"}):
        return True
    return head.pos == "PROPN" and scene.reading.words[scene.reading.at(judged[0])].pos != "DET"


def _judged(scene: Scene, group: VerbGroup) -> Extent | None:
    """The subject of the passive, or the noun that the participle completes."""
    reading = scene.reading
    if group.first == 0:
        following = subject_following(reading, group)
        return None if following is None else (following.start, following.end)
    if group.mood is Mood.FINITE:
        subject = scene.subject(group)
        if subject is None or reading.words[subject.head].text == "il":  # «il a été décidé»
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
    if agent is not None and reading.at(agent.start) == first + 1:  # «décrit par ses voisins comme «Q»»
        first, agent = reading.at(agent.end), None
    marked = first < len(reading) and reading.words[first].text in DE_OR_FUSED | {"comme"}
    if not marked and "adj" not in entry.attribute:  # «dénoncé depuis des mois»
        return None
    first += marked
    if agent is not None and agent.start > reading.words[group.last].end:
        limit = reading.at(agent.start) - 1
    else:
        limit = min(clause_end(reading, group, first, None, stops_of(scene, group, cue)) + 1, len(reading))
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
