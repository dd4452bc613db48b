"""S V: «Q» · S: «Q» · Nom : texte: a colon announces the words.

The surface leads for the words after the colon, the tree for the verb and subject before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from attribution.cues import CueMatch
from attribution.lexicon import NounCue, VerbCue
from attribution.records import CueKind
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.syntax.noun_phrase import full_phrase, is_nominal
from attribution.syntax.subject import Subject
from attribution.syntax.verb_group import Mood, VerbGroup


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """The quotation after a colon, and the verb, noun or name before it."""
    quotation = scene.quotation_at(cue.end)
    if quotation is None:
        yield from _unmarked(scene, cue)
        return
    content = quotation.pieces
    announced = _announcing_verb(scene, cue)
    if announced is not None:
        verb, group = announced
        source = scene.subject(group) or scene.postposed(group)
        entry = verb.entry
        strength = max(entry.que, entry.incise, entry.np) if isinstance(entry, VerbCue) else 0
        yield scene.candidate(RULE.name, verb, content, source, group, strength=strength, by_verb=1.0)
        return
    noun = _announcing_noun(scene, cue)
    if noun is not None:
        yield scene.candidate(RULE.name, noun, content, _owner(scene, noun), strength=2, by_noun=1.0)
        return
    source = _name_before(scene, cue)
    if source is not None:
        yield scene.candidate(RULE.name, cue, content, source, strength=1, bare=1.0)


def _announcing_verb(scene: Scene, colon: CueMatch) -> tuple[CueMatch, VerbGroup] | None:
    """The last verb of speech before the colon that is not inside another quotation."""
    best = None
    for cue in scene.cues:
        if cue.start >= colon.start or not isinstance(cue.entry, VerbCue):
            continue
        group = scene.group(cue)
        if group is None or group.mood is Mood.PASSIVE or max(cue.entry.que, cue.entry.incise, cue.entry.np) < 2:
            continue
        if scene.article.quotation_around(cue.start, cue.end) is not None:
            continue
        best = cue, group
    return best


def _announcing_noun(scene: Scene, colon: CueMatch) -> CueMatch | None:
    best = None
    for cue in scene.cues:
        if cue.start < colon.start and isinstance(cue.entry, NounCue) and cue.entry.colon >= 2:
            best = cue
    return best


def _owner(scene: Scene, noun: CueMatch) -> Subject | None:
    """«Sa réponse», «la réponse du maire», «Le maire a eu ces mots»: who the words belong to."""
    reading = scene.reading
    head = reading.at(noun.start)
    if head > 0 and reading.words[head - 1].text in {"sa", "son", "ses", "leur", "leurs"}:
        word = reading.words[head - 1]
        return Subject(word.start, word.end, head - 1, "possessive")
    for child in reading.dependents(head, "nmod"):
        cases = reading.dependents(child, "case")
        if child > head and cases and reading.words[cases[0]].text in {"de", "du", "des", "d'"}:
            _, last = full_phrase(reading, child)
            start, end = reading.extent(cases[0] + 1, last)
            return Subject(start, end, child, "tree")
    for ancestor in reading.ancestors(head):
        for child in reading.dependents(ancestor, "nsubj"):
            if child < head and reading.words[child].text not in {"qui", "ce", "c'"}:
                start, end = reading.extent(*full_phrase(reading, child, min(ancestor, head)))
                return Subject(start, end, child, "tree")
    return None


def _name_before(scene: Scene, colon: CueMatch) -> Subject | None:
    """«Jean Dupont: «Q»», or the subject of a gesture («Elle soupire: «Q»»)."""
    reading = scene.reading
    last = reading.at(colon.start) - 1
    if last < 0:
        return None
    subjects = [
        index
        for index in range(last + 1)
        if reading.words[index].dep.startswith("nsubj") and reading.words[index].text not in {"qui", "que"}
    ]
    verbs = [i for i in range(last + 1) if "VerbForm=Fin" in reading.words[i].morph]
    if verbs and subjects:
        head = subjects[0]
        start, end = reading.extent(*full_phrase(reading, head, max(verbs[0], head + 1)))
        return Subject(start, end, head, "tree")
    if verbs or last > 12:
        return None
    heads = [i for i in range(last + 1) if is_nominal(reading, i)]
    if not heads:
        return None
    start, end = reading.extent(*full_phrase(reading, heads[0], last + 1))
    return Subject(start, end, heads[0], "surface")


def _unmarked(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """«Nom : texte» at the head of a paragraph, an interview turn without marks."""
    line = scene.article.lines[scene.reading.line]
    if scene.reading.start != line.start:
        return
    name = scene.article.text[line.start : cue.start].strip()
    words = name.split()
    if not (1 <= len(words) <= 5) or not all(word[:1].isupper() for word in words) or len(name) > 50:
        return
    rest = scene.article.text[cue.end : line.end].strip()
    if len(rest.split()) < 4:
        return
    start = line.start
    source = Subject(start, start + len(name), 0, "surface")
    found = scene.candidate(RULE.name, cue, ((cue.end, line.end),), source, strength=1, unmarked=1.0)
    yield evolve(found, kind=CueKind.COLON)


RULE = Rule(
    name="colon",
    shape="S V: «Q» · S: «Q»",
    kinds=frozenset({CueKind.COLON}),
    examples=(
        "[S La maire] [C a réagi]: «[Q Nous ne fermerons pas l'école]».",
        "[S Paul Lenoir][C :] «[Q Je n'ai rien vu venir]».",
    ),
    near_misses=("Au programme: «Le Cid», puis un débat.",),
    leads="surface",
    find=find,
)
