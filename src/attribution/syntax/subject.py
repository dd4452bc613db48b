"""Who is the subject of a verb group: an inverted clitic, a phrase before or after it, or one understood."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from attribution.syntax.closed_classes import DATES, PLACES, QUE
from attribution.syntax.finite_subject import finite_subjects, tree_subjects
from attribution.syntax.insertion import after_insertion
from attribution.syntax.noun_phrase import first_nominal, full_phrase, list_end, with_brackets
from attribution.syntax.postposed import postposed_phrase
from attribution.syntax.reading import Reading
from attribution.syntax.subject_phrase import Known, Subject
from attribution.syntax.understood_subject import understood_subjects
from attribution.syntax.verb_group import Mood, VerbGroup

__all__ = ["clitic_subject", "postposed_subject", "subjects_of"]

_READ = frozenset({"lire", "lit", "lisait", "lu"})
_MOST_INSERTIONS = 2
_NOT_INSERTED = QUE | {"et", "mais"}
"""What shows that no subject follows: «dit le tract, [et] la mairie paie»."""


def subjects_of(reading: Reading, group: VerbGroup, others: Known = ()) -> Iterator[Subject]:
    """The possible subjects of a group, whatever its mood, the most trusted first.

    Args:
        reading: the sentence.
        group: the verb group.
        others: finite groups of the same sentence, with the subjects that can be understood here.
    """
    clitic = clitic_subject(reading, group)
    if clitic is not None and not _doubled(reading, group):
        yield clitic
    elif group.mood is Mood.FINITE:
        yield from finite_subjects(reading, group, others)
    elif group.mood is not Mood.PASSIVE:
        yield from understood_subjects(reading, group, others)


def _doubled(reading: Reading, group: VerbGroup) -> bool:
    """«Le maire a-t-il menti?»: the clitic doubles a subject that stands before."""
    return any(head < group.first for head in tree_subjects(reading, group))


def clitic_subject(reading: Reading, group: VerbGroup) -> Subject | None:
    """Find the clitic of «a-t-[il] ajouté», without its hyphens; after *on* with the place where it speaks.

    What one reads is said by what it stands in: «peut-on lire dans [le rapport]».

    Args:
        reading: the sentence.
        group: the verb group.
    """
    if group.clitic is None:
        return None
    subject = Subject.of_clitic(reading.words[group.clitic], "clitic")
    if not reading.words[group.clitic].text.endswith("-on"):
        return subject
    document = _what_is_read(reading, group)
    if document is not None:
        return document
    end = _place_of_on(reading, group)
    return subject if end is None else evolve(subject, end=end)


def _what_is_read(reading: Reading, group: VerbGroup) -> Subject | None:
    """«peut-on lire dans [la lettre]», «lit-on sur [le site du club]»."""
    index = group.last + 1
    if reading.words[group.main].text not in _READ or index + 1 >= len(reading):
        return None
    if reading.words[index].text not in {"dans", "sur"}:
        return None
    head = first_nominal(reading, index + 1, 4)
    return None if head is None else Subject.of_phrase(reading, full_phrase(reading, head), head, "postposed")


def _place_of_on(reading: Reading, group: VerbGroup) -> int | None:
    """«précise-t-on [à la mairie]», «dit-on [de source policière]»: the end of what is part of the source."""
    index = group.last + 1
    if group.modal is not None or index + 1 >= len(reading) or reading.words[index].text not in PLACES:
        return None
    head = first_nominal(reading, index + 1, 4)
    if head is None:
        return None
    if reading.words[index].text == "de" and not reading.words[head].text.startswith("source"):
        return None
    _, last = full_phrase(reading, head)
    return reading.words[last].end


def postposed_subject(reading: Reading, group: VerbGroup) -> Subject | None:
    """Find the noun phrase after an incise verb: «a déclaré mardi à l'AFP [le ministre]».

    Args:
        reading: the sentence.
        group: the verb group.
    """
    start: int | None = group.last + 1
    for _ in range(_MOST_INSERTIONS + 1):
        if start is None:
            return None
        end = _incise_end(reading, start)
        singular = "Number=Sing" in reading.words[group.finite].morph
        phrase = postposed_phrase(reading, start, end, plural=reading.words[group.finite].plural)
        if phrase is not None:
            phrase = phrase[0], with_brackets(reading, phrase[1], len(reading))
            phrase = phrase[0], list_end(reading, phrase[1], one=singular)
            return Subject.of_phrase(reading, phrase, phrase[1], "postposed")
        start = _after_stop(reading, start, end)
    return None


def _after_stop(reading: Reading, start: int, opening: int) -> int | None:
    """Where an incise goes on whose subject does not come before a stop; None when it ends there.

    Args:
        reading: the sentence.
        start: index of the first word after the verb, or after an earlier insertion.
        opening: index of the stop that may open an insertion.
    """
    passed = reading.words[start:opening]
    if opening >= len(reading) or any(word.is_verb or word.text in QUE | {"qui"} for word in passed):
        return None
    behind = after_insertion(reading, opening, _NOT_INSERTED)
    dated = all(word.text in DATES or word.text.isdigit() for word in passed)
    return opening + 1 if behind is None and passed and dated else behind  # «a dit le 3 mai, le maire»


def _incise_end(reading: Reading, start: int) -> int:
    """Index of the first stop from a word on."""
    for index in range(start, len(reading)):
        if reading.comma(index) or reading.words[index].text in {".", "!", "?", "..."}:
            return index
    return len(reading)
