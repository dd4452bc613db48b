"""comme l'a rappelé S, P · P, comme l'indique S: a comparative clause whose object is the main clause.

The surface leads: *comme*, a clitic, a verb of speech and its postposed subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.syntax.closed_classes import CONDITIONS, QUE, SUBJECT_PRONOUNS
from attribution.syntax.noun_phrase import first_nominal, full_phrase
from attribution.syntax.reading import Reading
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup

_TAKES_UP = {"l'", "le", "la", "les", "en"}
"""«comme il *l'*a dit»: the clitic stands for the main clause; «il parle comme il écrit» compares."""
_LONGEST_SUBJECT = 10
"""Words from *comme* to a verb that takes up the main clause: «comme [les études de l'Insee] le montrent»."""


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """The clause beside «comme l'a dit X»."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or group.mood is not Mood.FINITE:
        return
    comme = _opening_before(scene, group)
    if comme is None or max(entry.que, entry.np, entry.incise) < 2:
        return
    preposed = _has_pronoun(scene, comme, group) or _has_noun(scene, comme, group)
    source = None if preposed else scene.postposed(group)
    if source is None:
        subject = scene.subject(group) or _noun_behind(scene, comme, group)
        source = subject if subject is not None and subject.head > comme else None
        taken_up = any(word.text in _TAKES_UP for word in scene.reading.words[comme : group.main])
        if not taken_up and not _is_aside(scene.reading, comme):
            return
    if source is None:
        return
    clauses = _main_clauses(scene, comme, max(source.end, scene.reading.words[group.last].end))
    contents: list[Content] = [(content, {f"place={place}": 1.0}) for place, content in clauses]
    start = scene.reading.words[comme].start
    for candidate in candidates_of(
        scene, RULE.name, cue, contents, (source,), {"strength": float(entry.que)}, group
    ):
        end = cue.end if candidate.cue is None else candidate.cue[1]
        yield candidate if _is_aside(scene.reading, comme) else evolve(candidate, cue=(start, end))


def _has_pronoun(scene: Scene, comme: int, group: VerbGroup) -> bool:
    """«comme [il] l'a déclaré vendredi à la radio»: what follows is not the subject."""
    words = scene.reading.words
    return words[comme].text == "comme" and any(
        w.text in SUBJECT_PRONOUNS for w in words[comme : group.first]
    )


def _has_noun(scene: Scene, comme: int, group: VerbGroup) -> bool:
    """«comme [les études] le montrent, P»: the subject before the verb."""
    return any(word.pos in {"NOUN", "PROPN"} for word in scene.reading.words[comme : group.first])


def _noun_behind(scene: Scene, comme: int, group: VerbGroup) -> Subject | None:
    """«comme [les études] le montrent»: a subject that the parser takes for what *comme* compares."""
    head = first_nominal(scene.reading, comme + 1)
    if head is None or head >= group.first:
        return None
    return Subject.of_phrase(scene.reading, full_phrase(scene.reading, head, group.first), head, "surface")


def _opening_before(scene: Scene, group: VerbGroup) -> int | None:
    """Index of the word that opens the clause: «[comme] l'a dit S», «[ainsi] que», «[c']est ce que»."""
    index = group.first - 1
    reading = scene.reading
    taken_up = any(word.text in _TAKES_UP for word in reading.words[index : group.main])
    while index >= 0 and group.first - index < (_LONGEST_SUBJECT if taken_up else 5):
        word = reading.words[index]
        what = _what_before(reading, index)
        if what is not None:
            return what
        if _is_aside(reading, index):
            return index
        if word.text in {"comme", "ainsi"} and (word.text == "comme" or reading.words[index + 1].text in QUE):
            return index
        noun = word.pos in {"NOUN", "PROPN"} and not taken_up  # «comme [les études] le montrent»
        if word.pos == "VERB" or noun or reading.comma(index):
            return None
        index -= 1
    return None


def _what_before(reading: Reading, index: int) -> int | None:
    """«P, [c'est ce qu']a indiqué S», «P, [voilà ce qu']exige S»: the index of its first word."""
    *before, what = [word.text for word in reading.words[max(0, index - 2) : index + 1]]
    if what != "ce" or not before or reading.words[index + 1].text not in QUE:
        return None
    if before[-1:] in (["voilà"], ["voici"]):
        return index - 1
    return index - 2 if before[0] == "c'" and before[-1] in {"est", "était", "fut"} else None


def _is_aside(reading: Reading, index: int) -> bool:
    """«P, [ce que] dément S»: a relative clause on all that stands before."""
    if index == 0 or reading.words[index].text not in {"ce", "c'"} or reading.words[index - 1].text != ",":
        return False
    return reading.words[index + 1].text in QUE


def _main_clauses(scene: Scene, comme: int, end: int) -> Iterator[tuple[str, tuple[Extent, ...]]]:
    """What may be said beside «comme l'a dit S»: what follows, what stands before, or both."""
    reading = scene.reading
    if reading.words[comme].text in {"c'", "voilà", "voici"}:
        yield from _taken_up(scene, comme)
        return
    quotation = scene.article.quotation_after_colon(_apposition_end(scene, end))
    if quotation is not None:
        yield "colon", quotation.pieces
        if comme and _finite(scene, (reading.start, reading.words[comme - 1].end)):
            yield "back and colon", ((reading.start, reading.words[comme - 1].end), *quotation.pieces)
    after = reading.at(end)
    while after < len(reading) and reading.words[after].text != ",":
        after += 1
    rest: Extent | None = (reading.words[after + 1].start, reading.end) if after + 1 < len(reading) else None
    if comme == 0 or all(reading.words[i].pos in {"CCONJ", "ADV", "PUNCT", "SCONJ"} for i in range(comme)):
        if rest:
            yield "front", (_condition(scene, comme, rest),)
        return
    parted = next((i for i in range(comme - 1, -1, -1) if reading.words[i].text == ";"), None)
    opening = reading.start if parted is None else reading.words[parted].end
    before: Extent = (opening, reading.words[comme - 1].end)
    if reading.words[comme - 1].text in QUE | {","} and rest and not _finite(scene, before):
        yield "middle", (before, rest)
        return
    yield "back", (before,)
    if rest and reading.words[comme - 1].text == "," and reading.words[comme - 2].pos in {"SCONJ", "CCONJ"}:
        yield "front", (rest,)  # «bien que, comme le rappelle S, P»


def _condition(scene: Scene, comme: int, rest: Extent) -> Extent:
    """«Si, comme le disent les sondages, [P], Q»: what was said is the condition alone."""
    reading = scene.reading
    before = {word.text for word in reading.words[max(0, comme - 2) : comme]}
    first, last = reading.at(rest[0]), len(reading) - 1
    if before.isdisjoint(CONDITIONS):
        return rest
    commas = (i for i in range(first, last) if reading.words[i].text == ",")
    ends = (i for i in commas if _finite(scene, (rest[0], reading.words[i].start)))
    end = next((i for i in ends if _finite(scene, (reading.words[i].end, rest[1]))), None)
    return rest if end is None else (rest[0], reading.words[end].start)


def _apposition_end(scene: Scene, end: int) -> int:
    """«comme le précise la maire[, Anne Roux]: «Q»»: the offset after an apposition that a colon closes."""
    words = scene.reading.words
    for index in range(scene.reading.at(end), len(words)):
        if words[index].text == ":":
            return words[index - 1].end
        if words[index].is_finite_verb:
            break
    return end


def _taken_up(scene: Scene, opening: int) -> Iterator[tuple[str, tuple[Extent, ...]]]:
    """«P, c'est ce qu'a indiqué S», «P. C'est ce qu'a indiqué S»: what stands before, in the paragraph."""
    reading, sentences = scene.reading, scene.article.sentences
    if scene.article.has_words(reading.start, reading.words[opening].start):
        yield "back", ((reading.start, reading.words[opening - 1].end),)
    elif reading.number and sentences[reading.number - 1].line == reading.line:
        before = sentences[reading.number - 1]
        yield "sentence before", ((before.start, before.end),)


def _finite(scene: Scene, extent: Extent) -> bool:
    words = scene.reading.words
    return any(words[index].finite for index in scene.reading.between(*extent))


RULE = Rule(
    name="comme-clause",
    shape="comme l'a V S, P",
    kinds=frozenset({CueKind.VERB}),
    examples=("[C Comme l'a rappelé] [S le préfet], [Q la baignade reste interdite].",),
    near_misses=("Comme le dit le proverbe il faut attendre.", "Il parle comme il écrit."),
    leads="surface",
    find=find,
)
