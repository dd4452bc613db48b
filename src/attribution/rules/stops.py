"""Where a content ends at the latest: the words at which another construction begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attribution.cues import CueMatch
from attribution.lexicon import PrepositionCue, VerbCue
from attribution.records import CueKind
from attribution.rules.scene import Scene
from attribution.syntax.closed_classes import (
    DE,
    INTERROGATIVES,
    JOINTS,
    NE,
    OBJECT_CLITICS,
    QUE,
    RELATIVES,
    SUBORDINATORS,
)
from attribution.syntax.endings import is_gerund
from attribution.syntax.reading import Word
from attribution.syntax.verb_group import Mood, VerbGroup, goes_on_reporting

__all__ = ["phrase_stops_of", "stops_of"]

_ASKED = frozenset({"interrogé", "joint", "contacté", "sollicité", "questionné", "cité"})
"""Participles that tell how the source came to speak: «P, [interrogée] par l'AFP»."""
_INTO_STATEMENTS = frozenset({"dans", "lors"})
_STATEMENTS = frozenset(
    {"communiqué", "conférence", "entretien", "interview", "tribune", "tweet", "déclaration", "allocution"}
)
"""What nothing but words is put into: «P dans un [communiqué]», but «l'avis paraîtra dans un journal»."""
_DETAILS = frozenset({"détails", "détail", "précisions", "précision", "nommer", "citer"})
"""Words for what the source keeps to itself: «sans donner de [détails]»."""
_NO_MORE = frozenset({("dire", "plus"), ("dire", "davantage")})
_LONGEST_CLAUSE = 10
"""Words from *tandis que* to the verb of its clause."""
_CLAUSE_OPENERS = RELATIVES | INTERROGATIVES | SUBORDINATORS | {"comme", "parce"}
"""What may open a clause inside a noun phrase."""


def stops_of(scene: Scene, group: VerbGroup | None, cue: CueMatch) -> frozenset[int]:
    """Words at which a content of this cue ends, because another construction begins there.

    A comma before an incise, before a source in final position («..., selon X»), before a participle
    («..., ajoutant que»), and the conjunction before a coordinated reporting verb.
    """
    found: set[int] = set()
    main = _main_clause_after(scene, group)
    if main is not None:
        found.add(main)
    if group is not None:
        found.update(_manners(scene, group))
    for other in scene.cues:
        if other.start <= cue.start:
            continue
        if other.kind is CueKind.COLON:
            if scene.article.quotation_at(other.end) is not None:
                found.add(scene.reading.at(other.start))
            continue
        word = scene.reading.at(other.start)
        if word >= len(scene.reading):
            continue
        stop = _stop(scene, other, word, group)
        if stop is not None:
            found.add(stop)
    return frozenset(found)


def _manners(scene: Scene, group: VerbGroup) -> Iterator[int]:
    """«P[,] sans donner de détails», «P[,] interrogé par l'AFP», «P [dans] un communiqué»: how P was said."""
    words = scene.reading.words
    for index in range(group.last + 2, len(words) - 2):
        comma = words[index].text == ","
        manner = comma and _is_manner(words, index + 1)
        if manner or (_opens_statement(scene, index + comma) and _ends_sentence(scene, group, index)):
            yield index


def _opens_statement(scene: Scene, index: int) -> bool:
    """«[dans] un communiqué», «[lors] d'une conférence de presse»."""
    words = scene.reading.words
    named = any(word.text in _STATEMENTS for word in words[index + 1 : index + 5])
    return named and words[index].text in _INTO_STATEMENTS and scene.opens_medium(index)


def _is_manner(words: Sequence[Word], index: int) -> bool:
    """«sans donner de [détails]», «sans en [dire plus]», «[interrogée] par S»; not «sans plus attendre»."""
    word = words[index]
    if word.text == "sans":
        near = [other.text for other in words[index : index + 4]]
        return not (_DETAILS.isdisjoint(near) and _NO_MORE.isdisjoint(pairwise(near)))
    return word.participle and word.text.removesuffix("s").removesuffix("e") in _ASKED


def _ends_sentence(scene: Scene, group: VerbGroup, index: int) -> bool:
    """Whether what begins at a word ends the sentence, and no other verb of speech before it takes it."""
    reading = scene.reading
    others = any(group.last < other.first < index for other in scene.groups.values())
    return not others and not reading.has_finite_verb(reading.words[index].start, reading.end)


def phrase_stops_of(scene: Scene, group: VerbGroup, cue: CueMatch) -> frozenset[int]:
    """The stops of a content that has no finite verb of its own: a noun phrase, a judgment.

    «a qualifié le texte de «scandale» [et] entend P», «dénonce un oubli [en] demandant P».
    """
    second = _second_verb(scene, group)
    return stops_of(scene, group, cue) | (frozenset() if second is None else {second})


def _second_verb(scene: Scene, group: VerbGroup) -> int | None:
    """The joint, comma or *en* before a verb that no noun takes: one that no relative or *que* opens."""
    words = scene.reading.words
    joint = None
    for word in words[group.last + 1 :]:
        if word.infinitive and group.mood is Mood.INFINITIVE and _is_joined(words, word.index):
            return joint  # «pour exprimer sa gratitude [et] leur souhaiter P»
        if word.infinitive or word.text in _CLAUSE_OPENERS:
            return None
        if word.text in JOINTS:
            joint = word.index
        elif word.is_finite_verb or is_gerund(scene.reading, word.index):
            quotation = scene.article.quotation_around(word.start, word.end)
            if quotation is None or quotation.start < words[group.last].start:
                return (joint or _resumed(scene, group, word)) if word.finite else word.index
    return None


def _resumed(scene: Scene, group: VerbGroup, verb: Word) -> int | None:
    """«Un appel évoquant une fuite [a] alerté la mairie»: the verb of the noun before the participle."""
    if group.mood is not Mood.PARTICIPLE or group.first == 0:
        return None
    first = verb.index
    while scene.reading.words[first - 1].text in OBJECT_CLITICS | NE:
        first -= 1
    return first


def _is_joined(words: Sequence[Word], index: int) -> bool:
    """Whether *et* stands before a word and its clitics."""
    index -= 1
    while index > 0 and words[index].text in OBJECT_CLITICS:
        index -= 1
    return words[index].text in {"et", "ou", "puis"}


def _main_clause_after(scene: Scene, group: VerbGroup | None) -> int | None:
    """«Estimant que P, le maire a dit Q»: the comma before the subject of the clause that follows."""
    if group is None:
        return None
    following = [subject for subject in scene.subjects(group) if subject.how == "following"]
    return scene.reading.at(following[0].start) - 1 if following else None


def _stop(scene: Scene, other: CueMatch, word: int, group: VerbGroup | None) -> int | None:
    reading = scene.reading
    if isinstance(other.entry, PrepositionCue):
        comma = word > 1 and reading.words[word - 1].text == ","
        if comma and reading.words[word - 2].is_finite_verb:  # «P était, pour S, «inutile»»
            return None
        final = comma or (word > 0 and other.entry.strength == 3)
        after = scene.noun_phrase_after(other.end)
        if final and after is not None and _closes(scene, after[1]):
            return word - 1 if reading.comma(word - 1) else word
        return None
    if not isinstance(other.entry, VerbCue):
        return None
    following = scene.groups.get(other.start)
    return None if following is None or following.first == 0 else _stop_before(scene, following, group)


def _stop_before(scene: Scene, following: VerbGroup, group: VerbGroup | None) -> int | None:
    """Where the construction of another verb of speech begins, if it ends a content of this one."""
    reading = scene.reading
    before = reading.words[following.first - 1].text
    if following.mood in {Mood.PARTICIPLE, Mood.GERUND} and before in {",", "tout"}:
        return following.first - 1 if group is not None else None  # «selon S, [X a fui, tout en criant]»
    if following.mood is Mood.PARTICIPLE and group is not None:
        subject = scene.subject(following)
        if subject is not None and subject.how == "antecedent":
            opening = reading.at(subject.start) - 1
            if opening > group.last and reading.words[opening].text == ",":
                return opening  # «craint P[,] la police précisant que Q»
    if following.mood is Mood.INFINITIVE:
        index = following.first - (2 if before in DE else 1)
        if index > 0 and reading.words[index].text in {"après", "avant", "sans"} and reading.comma(index - 1):
            return index - 1
        return None
    parted = _parted(scene, following, group)
    if parted is not None:
        return parted
    if scene.is_incise(following) and reading.comma(following.first - 1):
        return following.first - 1
    if group is not None and before in {"et", "mais", "puis"} and _continues(scene, group, following):
        return following.first - 1
    return None


def _parted(scene: Scene, following: VerbGroup, group: VerbGroup | None) -> int | None:
    """«accuse le pays d'aider les rebelles[, ce que] dément Kigali», «X déplore P, [tandis que] Y réclame Q».

    Also «X exige P[:] Y promet Q». Where the clause of the other verb begins, when it comments on the first
    or is set against it.
    """
    words = scene.reading.words
    last = -1 if group is None else group.last
    for index in range(following.first - 1, max(last, following.first - _LONGEST_CLAUSE), -1):
        word, after = words[index].text, words[index + 1].text
        if word in {"tandis", "alors"} and after in QUE:
            return index
        if word == "ce" and after in QUE and words[index - 1].text == ",":
            return index - 1
        if word == ":":
            return index
        if words[index].is_finite_verb:
            return None
    return None


def _closes(scene: Scene, offset: int) -> bool:
    """Whether nothing but an apposition, a date or a stop follows."""
    return not scene.reading.has_finite_verb(offset, scene.reading.end)


def _continues(scene: Scene, group: VerbGroup, following: VerbGroup) -> bool:
    """Whether a second verb is coordinated with this one, not with a verb of its content.

    The tree says so, or the form of the second verb does.
    """
    head = scene.reading.words[following.main].head
    if head in {group.main, group.finite} or following.shared == group.main:
        return True
    return goes_on_reporting(scene.reading, group, following)
