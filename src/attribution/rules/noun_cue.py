"""l'annonce par S de NP · sa conviction que P · des rumeurs selon lesquelles P · l'appel de S à INF.

A noun that stands for somebody's words, and the words. The surface leads for *selon lequel* and for what
directly follows the noun, the tree for where it ends. What follows *de* may be the words or the one who says
them («l'annonce de la fermeture», «l'annonce du ministre»): both readings are proposed.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from attribution.cues import CueMatch
from attribution.lexicon import NounCue, VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of, ending_features
from attribution.rules.rule import Candidate, Rule
from attribution.rules.scene import Scene
from attribution.rules.stops import stops_of
from attribution.syntax.agent import behind
from attribution.syntax.closed_classes import (
    A_OR_FUSED,
    DE_OR_FUSED,
    JOINTS,
    NE,
    POSSESSIVES,
    QUE,
    REFLEXIVES,
    RELATIVES,
    THIRD_PERSON_OBJECTS,
    UNFUSED,
)
from attribution.syntax.complement import main_finite
from attribution.syntax.endings import endings_of
from attribution.syntax.noun_phrase import first_nominal, full_phrase, is_nominal
from attribution.syntax.object_phrase import antecedent_of
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup

_SELON_LEQUEL = regex.compile(
    r"\s*+,?\s*+(?:selon|d'après)\s++(?:lequel|laquelle|lesquels|lesquelles)\s*+,?\s*+"
)
_OPENERS = RELATIVES | JOINTS
_CLITICS = NE | REFLEXIVES | THIRD_PERSON_OBJECTS | {"pas", "plus", "y", "en"}


_RECEIVES = regex.compile(
    r"re[cç](?:ev|o[iu]|u|û)|obt(?:en|ien|in)|dét(?:en|ien|in)|dispos|poss[éè]d|recueill|collect"
    r"|li[st]?$|lues?$|entend"
)
"""Forms of verbs whose subject has the words of others: «a [reçu] des informations selon lesquelles P»."""


@frozen
class _Owner:
    """Whose words they are, and the word where the words themselves may begin."""

    subject: Subject | None
    next: int


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A noun that stands for somebody's words, with the words."""
    entry = cue.entry
    head, last = scene.reading.at(cue.start), scene.reading.at(cue.end - 1)
    if not isinstance(entry, NounCue) or last >= len(scene.reading):
        return
    outside = _outside_owner(scene, head)
    last = _after_adjectives(scene, last)
    for owner in (_Owner(outside, last + 1), *_owners_after(scene, last)):
        for shape, strength, content in _contents(scene, cue, entry, owner.next):
            source = owner.subject or _agent_after(scene, content) or outside
            features = {"strength": float(strength), f"shape={shape}": 1.0, "document": float(entry.document)}
            yield from candidates_of(
                scene, RULE.name, cue, [content], () if source is None else (source,), features
            )


def _after_adjectives(scene: Scene, last: int) -> int:
    """«des informations orales selon lesquelles»: the last word of the noun with its adjectives."""
    words = scene.reading.words
    while last + 1 < len(words) and (words[last + 1].pos == "ADJ" or _precedes_selon_lequel(scene, last + 1)):
        last += 1
    return last


def _precedes_selon_lequel(scene: Scene, index: int) -> bool:
    """An adjective that the tagger takes for something else."""
    word = scene.reading.words[index]
    return word.pos in {"VERB", "NOUN"} and bool(_SELON_LEQUEL.match(scene.article.view, word.end))


def _contents(scene: Scene, cue: CueMatch, entry: NounCue, index: int) -> Iterator[tuple[str, int, Content]]:
    """What the noun governs at a word: shape, strength of the frame, and the content."""
    reading = scene.reading
    if index >= len(reading):
        return
    start = reading.words[index - 1].end
    relative = _SELON_LEQUEL.match(scene.article.view[start : min(reading.end, start + 60)].lower())
    if entry.selon and relative is not None:
        yield from _with_endings(
            scene, cue, ("selon", entry.selon), reading.at(start + relative.end()), index - 1
        )
        return
    quotation = scene.article.quotation_at(start)
    if quotation is not None and entry.colon:
        yield "quotation", entry.colon, (quotation.pieces, {})
    word = reading.words[index]
    if entry.que and word.text in QUE and not _is_relative(scene, index):
        yield from _with_endings(scene, cue, ("que", entry.que), index + 1, index)
        return
    marker = UNFUSED.get(word.text, word.text)
    if marker in entry.inf and _infinitive_at(scene, index + 1):
        yield from _with_endings(scene, cue, ("infinitive", 2), index + 1, index)
    elif marker in entry.np and index + 1 < len(reading):
        yield from _with_endings(scene, cue, (f"np {marker}", 2), index + 1, index)


def _is_relative(scene: Scene, que: int) -> bool:
    """«l'annonce que Paris attendait»: the clause lacks its object, and *que* is it."""
    verb = scene.reading.words[que].head
    if scene.reading.words[que].dep in {"obj", "nsubj"}:  # but «la crainte que le loup [revienne]»
        return "Mood=Sub" not in scene.reading.words[verb].morph
    takers = [scene.group(cue) for cue in scene.cues if isinstance(cue.entry, VerbCue) and cue.entry.np > 1]
    return any(
        group is not None and group.main == verb and antecedent_of(scene.reading, group) is not None
        for group in takers
    )


def _infinitive_at(scene: Scene, index: int) -> bool:
    words = scene.reading.words
    while index < len(words) and words[index].text in _CLITICS:
        index += 1
    return index < len(words) and words[index].infinitive


def _with_endings(
    scene: Scene, cue: CueMatch, frame: tuple[str, int], first: int, before: int
) -> Iterator[tuple[str, int, Content]]:
    reading = scene.reading
    shape, strength = frame
    if first >= len(reading):
        return
    noun = scene.reading.at(cue.start)
    group = VerbGroup(noun, noun, before, noun, Mood.FINITE)
    head = _head_from(scene, first, nominal=shape.startswith("np"))
    resumed = _main_verb_after(scene, first, clause=shape in {"que", "selon"})
    stops = stops_of(scene, None, cue) | (frozenset() if resumed is None else {resumed})
    least = main_finite(reading, first) if shape in {"que", "selon"} else 0
    for ending in endings_of(reading, group, first, head, stops, least=least):
        if ending.last >= first:
            yield shape, strength, ((reading.extent(first, ending.last),), ending_features(scene, ending))


def _main_verb_after(scene: Scene, first: int, *, clause: bool) -> int | None:
    """«la menace de partir [pèse] sur le vote», «l'idée que le vélo gêne [a] vécu»: the verb of the noun.

    A clause has one finite verb, an infinitive or a noun phrase none, unless something opens another.
    """
    due = int(clause)
    for word in scene.reading.words[first:]:
        if word.text in _OPENERS or word.pos == "SCONJ":
            due += _opens_clause(scene, word.index)
        elif word.is_finite_verb:
            due -= 1
            if due < 0:
                return _before_clitics(scene, first, word.index)
    return None


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether another verb may follow a relative or a joint: after a comma with a subject, «, le [maire]»."""
    words = scene.reading.words
    return words[index].text != "," or is_nominal(scene.reading, min(index + 2, len(words) - 1))


def _before_clitics(scene: Scene, first: int, verb: int) -> int:
    """Where a verb begins with its clitics, its negation and a comma before them."""
    while verb > first + 1 and scene.reading.words[verb - 1].text in _CLITICS | {","}:
        verb -= 1
    return verb


def _head_from(scene: Scene, first: int, *, nominal: bool) -> int | None:
    """The head of what begins at a word: the first noun of a phrase, the highest verb of a clause."""
    reading = scene.reading
    if nominal:
        return first_nominal(reading, first, 8)
    clause = reading.words[first:]
    return next((w.index for w in clause if w.pos in {"VERB", "AUX", "ADJ", "NOUN"} and w.head < first), None)


def _outside_owner(scene: Scene, head: int) -> Subject | None:
    """A possessive, or the subject of the verb that the noun completes: «lance un appel»."""
    reading = scene.reading
    for index in range(head - 1, max(-1, head - 3), -1):
        if reading.words[index].text in POSSESSIVES:
            return Subject.of_phrase(reading, (index, index), index, "possessive")
    governor = reading.words[head].head
    received = head > governor and _RECEIVES.match(reading.words[governor].text) is not None
    if (
        received
        or _rejects(scene, governor)
        or any(reading.words[case].text in A_OR_FUSED for case in reading.dependents(head, "case"))
    ):  # «a reçu l'ordre de INF», «a rejeté l'idée que P», «répond à l'appel de P»: somebody else's
        return None
    if governor < head and reading.words[governor].is_verb:
        for child in reading.dependents(governor, "nsubj"):
            if child < head and reading.words[child].text not in {"qui", "que", "ce", "c'", "il"}:
                return Subject.of_phrase(reading, full_phrase(reading, child, governor), child, "tree")
    return None


def _rejects(scene: Scene, verb: int) -> bool:
    """«a rejeté l'idée que P», «dénonce des rumeurs selon lesquelles P»: the words are somebody else's."""
    return any(
        isinstance(cue.entry, VerbCue)
        and cue.entry.act in {"deny", "react"}
        and (group := scene.group(cue)) is not None
        and group.main == verb
        for cue in scene.cues
    )


def _owners_after(scene: Scene, last: int) -> Iterator[_Owner]:
    """«de S», «par S» right behind the noun; both where both stand there."""
    reading = scene.reading
    index = last + 1
    if index + 1 >= len(reading) or reading.words[index].text not in DE_OR_FUSED | {"par"}:
        return
    head = first_nominal(reading, index + 1)
    if head is None or any(reading.words[i].pos in {"VERB", "ADP", "SCONJ"} for i in range(index + 1, head)):
        return
    _, end = full_phrase(reading, head)
    for limit in sorted({head, *(i for i in range(head, end + 1) if _may_end(scene, i, end))}):
        yield _Owner(Subject.of_phrase(reading, (index + 1, limit), head, "complement"), limit + 1)


def _may_end(scene: Scene, index: int, end: int) -> bool:
    """An owner ends where the words may begin, or with its phrase."""
    if scene.reading.words[index].pos in {"CCONJ", "ADP", "DET"}:
        return False
    return index == end or scene.reading.words[index + 1].text in DE_OR_FUSED | A_OR_FUSED | QUE


def _agent_after(scene: Scene, content: Content) -> Subject | None:
    """«l'annonce de la fermeture [par S]»."""
    reading = scene.reading
    index = reading.at(content[0][-1][1])
    if index + 1 < len(reading) and reading.words[index].text == "par":
        head = reading.words[index].head
        if head > index:
            return behind(reading, index + 1, head, "agent")
    return None


RULE = Rule(
    name="noun-cue",
    shape="N de S que P · N selon lequel P",
    kinds=frozenset({CueKind.NOUN}),
    examples=(
        "[S Sa] [C conviction] que [Q le port peut revivre] n'a pas varié.",
        "Les [C rumeurs] selon lesquelles [Q l'usine fermerait] inquiètent la vallée.",
        "L'[C annonce] par [S la préfecture] de [Q la fermeture du pont] a surpris les riverains.",
    ),
    near_misses=("Le rapport qualité-prix est bon.",),
    leads="surface",
    find=find,
)
