"""Sources behind a preposition: the agent of a passive, and whoever told what *on* learnt."""

from __future__ import annotations

from attribution.syntax.closed_classes import DE, DE_OR_FUSED, QUE
from attribution.syntax.noun_phrase import first_nominal, full_phrase, is_nominal, list_end
from attribution.syntax.reading import Reading
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import VerbGroup

__all__ = ["agent_of", "behind", "informant_of"]

_REACH = 8
"""Whoever told it stands at most this many words after the verb."""


def agent_of(reading: Reading, group: VerbGroup) -> Subject | None:
    """Find the complement with *par* of a passive: «démenti par [Moscou]».

    Args:
        reading: the sentence.
        group: the verb group.
    """
    for index in range(group.last + 1, len(reading) - 1):
        word = reading.words[index]
        if word.text in QUE | {";", ":"} or word.is_finite_verb or (word.is_verb and word.infinitive):
            return None
        if word.text == "par":
            in_tree = word.head > index and is_nominal(reading, word.head)
            head = word.head if in_tree else first_nominal(reading, index + 1)
            if head is not None and not (_is_means(reading, index + 1, head) or _is_fact(reading, head)):
                return behind(reading, index + 1, head, "agent")
    return None


def _is_means(reading: Reading, first: int, head: int) -> bool:
    """«par [téléphone]», «par [communiqué]»: a bare noun tells how, not who."""
    word = reading.words[head]
    return first == head and word.pos == "NOUN" and not word.shape[:1].isupper()


def _is_fact(reading: Reading, head: int) -> bool:
    """«confirmé par [le fait que] P»: a clause, and nobody."""
    after = reading.words[min(head + 1, len(reading) - 1)]
    return reading.words[head].text == "fait" and after.text in QUE


def informant_of(reading: Reading, group: VerbGroup) -> Subject | None:
    """Find who told it: «a-t-on appris auprès de [la police]», «apprend-on de [source sûre]»; not *on*.

    Args:
        reading: the sentence.
        group: the group of the verb of learning.
    """
    for index in range(group.last + 1, min(group.last + _REACH, len(reading) - 1)):
        word = reading.words[index]
        if reading.comma(index) or word.is_verb:
            return None
        if word.text in {"auprès", "de", "par"}:
            near = word.text == "auprès" and reading.words[index + 1].text in DE_OR_FUSED
            first = index + 2 if near else index + 1
            head = first_nominal(reading, first)
            return None if head is None else behind(reading, first, head, "informant")
    return None


def _opens_infinitive(reading: Reading, index: int) -> bool:
    """«[de] bafouer le droit», «[pour] avoir menti»: what somebody is accused of or blamed for."""
    return reading.words[index].text in DE | {"pour"} and reading.words[index + 1].infinitive


def behind(reading: Reading, first: int, head: int, how: str) -> Subject:
    """Make a subject of the phrase behind a preposition: «par [le maire de Vif]».

    Args:
        reading: the sentence.
        first: index of the first word after the preposition.
        head: index of the head of the phrase.
        how: in which way it was found.
    """
    _, last = full_phrase(reading, head)
    last = list_end(reading, last)
    infinitive = next(
        (i for i in range(head + 1, last) if _opens_infinitive(reading, i)),
        last + 1,
    )  # «accusé par [des ONG] de bafouer le droit»
    return Subject.of_phrase(reading, (first, infinitive - 1), head, how)
