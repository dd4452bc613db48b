"""The subjects that a participle, a gerund or an infinitive may take from the clause round it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attribution.syntax.closed_classes import (
    DATES,
    DE,
    NE,
    NEGATIONS,
    NEVER_SUBJECTS,
    OBJECT_CLITICS,
    RELATIVE_SUBJECTS,
)
from attribution.syntax.noun_phrase import (
    full_phrase,
    head_before,
    head_of_complement,
    is_nominal,
    left_edge,
)
from attribution.syntax.reading import Reading
from attribution.syntax.subject_phrase import Known, Subject, speaker_at
from attribution.syntax.verb_group import Mood, VerbGroup

__all__ = ["subject_following", "understood_subjects"]

_NOBODY = RELATIVE_SUBJECTS | NEVER_SUBJECTS | {"c'", "ce"}
"""Subjects that tell nobody: «qui», «c'est»."""


def understood_subjects(reading: Reading, group: VerbGroup, others: Known) -> Iterator[Subject]:
    """The possible subjects of a group without a finite verb, the most trusted first.

    Args:
        reading: the sentence.
        group: the verb group.
        others: the finite groups of the sentence, with their subjects.
    """
    speaker = _speaker_before(reading, group, others)
    if speaker is not None:
        yield speaker.found("governing")
        return
    yield from _own_subjects(reading, group)
    above = set(reading.ancestors(group.main))
    governing = [subject for other, subject in others if {other.main, other.modal} & above]
    before = [subject for other, subject in others if other.main < group.first]
    yield from _found(governing, "governing")
    yield from _found(reversed(before), "earlier")
    yield from _found(_subjects_above(reading, group), "understood")
    if not before:
        following = subject_following(reading, group)
        if following is not None:
            yield following


def _speaker_before(reading: Reading, group: VerbGroup, others: Known) -> Subject | None:
    """««Q», dit-[il], ajoutant que P», ««Q», dit [le maire], précisant que P»: no doubt after an incise."""
    if group.first < 2 or reading.words[group.first - 1].text != "," or group.mood is Mood.INFINITIVE:
        return None
    return speaker_at(reading, group.first - 2, others)


def _found(subjects: Iterable[Subject | None], how: str) -> Iterator[Subject]:
    return (subject.found(how) for subject in subjects if subject is not None)


def _own_subjects(reading: Reading, group: VerbGroup) -> Iterator[Subject]:
    """The subjects that the construction itself gives, before the verbs round it are asked."""
    found: list[Subject | None] = []
    if group.mood is Mood.PARTICIPLE and not _after_comma(reading, group):
        found = [_noun_before(reading, group)]
    elif group.mood is Mood.INFINITIVE:
        found = [_narrative_subject(reading, group), _controller(reading, group)]
    return (subject for subject in found if subject is not None)


def _after_comma(reading: Reading, group: VerbGroup) -> bool:
    """Whether a participle stands apart from the noun before it: «Le maire, [ajoutant que] P»."""
    before = group.first - 1
    return before < 0 or reading.comma(before) or reading.words[before].text in {"et", "tout"}


def _noun_before(reading: Reading, group: VerbGroup) -> Subject | None:
    """«un [tract] appelant à voter»: the noun that the participle completes."""
    governor = reading.words[group.main].head
    if not (governor < group.first and is_nominal(reading, governor)):
        if reading.words[group.main].dep == "advcl":  # «ne nie pas cette thèse expliquant que P»
            return None
        before = group.first - 1
        while before > 0 and (reading.words[before].pos == "ADV" or reading.words[before].text in DATES):
            before -= 1  # «un rapport vendredi indiquant que P»
        if not (is_nominal(reading, before) or reading.words[before].pos == "ADJ"):
            return None
        found = head_before(reading, before)
        if found is None:
            return None
        governor = found
    governor = head_of_complement(reading, governor)
    limit = group.first
    while limit > governor + 1 and reading.words[limit - 1].text in NEVER_SUBJECTS:  # «[les] appelant»
        limit -= 1
    return Subject.of_phrase(reading, full_phrase(reading, governor, limit), governor, "antecedent")


def _narrative_subject(reading: Reading, group: VerbGroup) -> Subject | None:
    """«Et [le maire] d'ajouter: «Q»»: the narrative infinitive, its subject before *de* (Grevisse, § 901)."""
    marker = group.first - 1
    if marker < 1 or reading.words[marker].text not in DE or not is_nominal(reading, marker - 1):
        return None
    if any(word.finite for word in reading.words[:marker]):
        return None
    head = head_before(reading, marker - 1)
    if head is None:
        return None
    return Subject.of_phrase(reading, (left_edge(reading, head), marker - 1), head, "narrative")


def _controller(reading: Reading, group: VerbGroup) -> Subject | None:
    """«a poussé [le maire] à dire»: the object of the verb above is the subject of the infinitive."""
    verb = reading.words[group.main].head
    if verb >= group.first or reading.words[verb].pos != "VERB":
        return None
    marker = group.first - 1
    while marker > verb and reading.words[marker].text in OBJECT_CLITICS | NE | NEGATIONS:
        marker -= 1
    if reading.words[marker].text == "pour":  # «a reçu les élus [pour] leur dire P»
        return None
    for child in reading.dependents(verb, "obj"):
        if verb < child < group.first and is_nominal(reading, child) and reading.words[child].pos != "NUM":
            phrase = full_phrase(reading, child, group.first - 1)
            return Subject.of_phrase(reading, phrase, child, "understood")
    return None


def _subjects_above(reading: Reading, group: VerbGroup) -> Iterator[Subject | None]:
    """Subjects of the verbs that govern the group, then those before it, the nearest first."""
    for head in reading.ancestors(group.main):
        for child in reading.dependents(head, "nsubj", "expl:subj"):
            if child < group.first or head > group.main:
                yield _whole_subject(reading, child, group)
    for index in range(group.first - 1, -1, -1):
        if reading.words[index].dep.startswith("nsubj"):
            yield _whole_subject(reading, index, group)


def _whole_subject(reading: Reading, index: int, group: VerbGroup) -> Subject | None:
    """The phrase of another verb's subject, up to that verb; None for «qui» and «c'»."""
    word = reading.words[index]
    if word.text in _NOBODY:
        return None
    if word.text.startswith("-"):
        return Subject.of_clitic(word, "understood")
    limit = word.head if word.head > index else group.first
    phrase = full_phrase(reading, index, limit if limit > index else None)
    return Subject.of_phrase(reading, phrase, index, "understood")


def subject_following(reading: Reading, group: VerbGroup) -> Subject | None:
    """Find the subject of the clause that a fronted group opens: «Estimant que P, [l'arbitre] a renvoyé».

    Args:
        reading: the sentence.
        group: the verb group.
    """
    if any(word.dep.startswith("nsubj") for word in reading.words[: group.first]):
        return None
    for word in reading.words[group.last + 1 :]:
        if not (word.dep.startswith("nsubj") and word.head > word.index):
            continue
        first = left_edge(reading, word.index)
        if first > group.last + 1 and reading.words[first - 1].text == ",":
            phrase = full_phrase(reading, word.index, word.head)
            return Subject.of_phrase(reading, phrase, word.index, "following")
    return None
