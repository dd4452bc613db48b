"""The subjects that a finite verb may have: those of the tree, and those that the surface suggests."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.syntax.closed_classes import (
    JOINTS,
    LAST_NAMED,
    NE,
    NEVER_SUBJECTS,
    POSSESSIVES,
    RELATIVE_SUBJECTS,
    SUBJECT_PRONOUNS,
    THIRD_PERSON_OBJECTS,
    TIME_NOUNS,
)
from attribution.syntax.noun_phrase import (
    before_brackets,
    explained_by,
    full_phrase,
    head_before,
    head_of_complement,
    is_nominal,
    left_edge,
    with_brackets,
)
from attribution.syntax.reading import Reading
from attribution.syntax.subject_phrase import Known, Subject, speaker_at
from attribution.syntax.verb_group import VerbGroup, goes_on_reporting

__all__ = ["finite_subjects", "tree_subjects"]

_BEFORE_VERB = THIRD_PERSON_OBJECTS | NE | {"y", "en"}
"""What may stand between a subject pronoun and its verb: «il [ne le] dit pas»."""
_NOBODY = RELATIVE_SUBJECTS | NEVER_SUBJECTS
_LONGEST_INSERTION = 25
"""An insertion between commas has at most this many words."""


def finite_subjects(reading: Reading, group: VerbGroup, others: Known) -> Iterator[Subject]:
    """The possible subjects of a finite group, the most trusted first.

    Args:
        reading: the sentence.
        group: the verb group.
        others: the finite groups to its left, with their subjects.
    """
    return (one for one in _near_and_far(reading, group, others) if not _is_side(reading, one))


def _near_and_far(reading: Reading, group: VerbGroup, others: Known) -> Iterator[Subject]:
    """Subjects from the surest to the last resort; a pronoun right before the verb is the only one."""
    near = _pronoun_before(reading, group)
    if near is not None:
        yield near
        return
    if group.first > 1 and reading.words[group.first - 1].text in JOINTS - {","}:
        speaker = speaker_at(reading, group.first - 2, others)
        if speaker is not None:  # ««Q», dit-[il] et estime que P»
            yield speaker.found("coordinated")
            return
    reporting = _reporting_subject(reading, group, others)
    if reporting is not None:
        yield reporting
    yield from _preposed_subjects(reading, group)
    for found in (
        _relative_before(reading, group),
        _coordinated_subject(reading, group, others),
        _earlier_reporting_subject(reading, group, others),
        _phrase_before(reading, group),
        _last_resort(reading, group),
    ):
        if found is not None:
            yield found


def _is_side(reading: Reading, subject: Subject) -> bool:
    """«De [son côté], X a dit», «X a ri et [cette année] a dit que P»: an adverbial phrase."""
    word = reading.words[subject.head]
    dated = word.text in TIME_NOUNS and reading.words[word.index - 1].text in {"ce", "cet", "cette"}
    return dated or (
        word.text in {"côté", "part", "tour"} and reading.words[word.index - 1].text in POSSESSIVES
    )


def tree_subjects(reading: Reading, group: VerbGroup) -> list[int]:
    """Heads that the tree calls subjects of the verb, its modal or its auxiliary; clitic objects are none."""
    carriers = [group.main, group.finite]
    if reading.words[group.main].dep == "cop":  # «[Le maire] est d'avis que P»
        carriers.append(reading.words[group.main].head)
    if group.modal is not None:
        carriers.insert(0, group.modal)
    found = [child for carrier in carriers for child in reading.dependents(carrier, "nsubj", "csubj")]
    return [
        child
        for child in dict.fromkeys(found)
        if reading.words[child].pos != "VERB" and reading.words[child].text not in NEVER_SUBJECTS
    ]


def _pronoun_before(reading: Reading, group: VerbGroup) -> Subject | None:
    """«il a dit»: a subject pronoun right before the group leaves no doubt."""
    index = group.first - 1
    while index >= 0 and reading.words[index].text in _BEFORE_VERB:
        index -= 1
    if index > 0 and reading.words[index].text in LAST_NAMED and reading.words[index - 1].pos == "DET":
        return Subject.of_phrase(reading, (index - 1, index), index, "tree")  # «[ce dernier] dit vouloir P»
    if index < 0 or reading.words[index].text not in SUBJECT_PRONOUNS:
        return None
    if reading.words[index].text == "elle" and index > 0 and reading.words[index - 1].pos == "ADP":
        return None  # «selon elle»
    return Subject.of_phrase(reading, (index, index), index, "tree")


def _preposed_subjects(reading: Reading, group: VerbGroup) -> Iterator[Subject]:
    """The subjects that the tree has before the group; a phrase next to it comes before a far one."""
    adjacent = _adjacent_phrase(reading, group)
    for head in tree_subjects(reading, group):
        word = reading.words[head]
        between = reading.words[head : group.first]
        if word.text in TIME_NOUNS or not between or any(other.text == ":" for other in between):
            continue
        far = adjacent is not None and head < reading.at(adjacent.start) - 1
        if adjacent is not None and far and not _is_named_by(reading, head, adjacent):
            yield adjacent
        if word.text in RELATIVE_SUBJECTS:
            yield from _antecedents(reading, head, group)
        else:
            yield _preposed_phrase(reading, head, group)


def _is_named_by(reading: Reading, head: int, adjacent: Subject) -> bool:
    """«[Le porte-parole du parti], Jean Roux a dit»: a name explains the office."""
    first = reading.at(adjacent.start)
    named = reading.words[first].pos == "PROPN" and reading.words[head].pos == "NOUN"
    return named and full_phrase(reading, head, first - 1)[1] == first - 2


def _adjacent_phrase(reading: Reading, group: VerbGroup) -> Subject | None:
    """«..., l'ONG a demandé»: a phrase between a comma and the verb, whatever the tree says."""
    subject = _phrase_before(reading, group)
    if subject is None or reading.words[group.first - 1].text == ",":
        return None
    first = reading.at(subject.start)
    opening = reading.words[first]
    named = opening.pos == "PROPN" and opening.shape[:1].isupper()  # not «Anne Roux, [présidente], dit»
    if first == 0 or reading.words[first - 1].text != "," or not (named or opening.pos == "DET"):
        return None
    listed = any(word.text in {"et", "ou"} for word in reading.words[first : group.first])
    return None if listed else subject


def _preposed_phrase(reading: Reading, head: int, group: VerbGroup) -> Subject:
    """The phrase of a preposed subject; an apposition between commas gives way to what it explains."""
    word = reading.words[head]
    if word.dep == "conj" and word.head < head and is_nominal(reading, word.head):
        head = word.head
    return _unless_apposition(reading, full_phrase(reading, head, group.first), head, "tree")


def _unless_apposition(reading: Reading, phrase: tuple[int, int], head: int, how: str) -> Subject:
    """«Anne Roux, la maire, a dit»: a phrase, or the one before it that it explains."""
    explained = explained_by(reading, phrase, anywhere=how == "antecedent")
    if explained is None:
        return Subject.of_phrase(reading, phrase, head, how)
    return Subject.of_phrase(reading, full_phrase(reading, explained, phrase[0]), explained, how)


def _antecedents(reading: Reading, relative: int, group: VerbGroup) -> Iterator[Subject]:
    """The antecedent that the tree gives, after those that agree better with the verb or the comma.

    «la cote de Jean Corbin chez les jeunes, qui promet un logement»: a singular verb has no plural subject.
    «Anne Roux, directrice du port, qui promet un quai»: behind a comma the clause tells of the whole phrase.
    """
    found = _antecedent(reading, relative)
    if found is None:
        return
    verb = reading.words[group.finite]
    if "Number=" in verb.morph and reading.words[found.head].plural != verb.plural:
        yield from _agreeing(reading, relative, found.head, plural=verb.plural)
    member = _last_member(reading, relative)
    if member is not None and "Number=Sing" in verb.morph:
        yield member
    whole = head_of_complement(reading, found.head)
    if whole != found.head and reading.words[relative - 1].text == ",":
        yield _unless_apposition(reading, full_phrase(reading, whole, relative), whole, "antecedent")
    yield found


def _last_member(reading: Reading, relative: int) -> Subject | None:
    """«le portrait du juge et de [la femme] qui l'a accusé»: a singular verb has one member of the list."""
    head = relative - 1
    while head > 0 and not is_nominal(reading, head):
        head -= 1
    first = left_edge(reading, head)
    joint = first - 1 - (first > 0 and reading.words[first - 1].pos == "ADP")
    if joint < 1 or reading.words[joint].text != "et" or reading.words[first].pos != "DET":
        return None
    return Subject.of_phrase(reading, full_phrase(reading, head, relative), head, "antecedent")


def _agreeing(reading: Reading, relative: int, before: int, *, plural: bool) -> Iterator[Subject]:
    """The nearest name, or plural phrase, before an antecedent that does not agree with its verb."""
    for head in range(before - 1, max(-1, before - _LONGEST_INSERTION), -1):
        word = reading.words[head]
        if is_nominal(reading, head) and word.plural == plural and (plural or word.pos == "PROPN"):
            yield Subject.of_phrase(reading, full_phrase(reading, head, relative), head, "antecedent")
            return


def _antecedent(reading: Reading, relative: int) -> Subject | None:
    """«X, qui a dit»: the source is the noun phrase before the relative pronoun."""
    head = _antecedent_head(reading, relative)
    if head is None or reading.words[head].text in {"ce", "c'"}:
        return None
    return _unless_apposition(reading, full_phrase(reading, head, relative), head, "antecedent")


def _antecedent_head(reading: Reading, relative: int) -> int | None:
    """The noun that the tree hangs the relative clause on, else the nearest before the pronoun."""
    verb = reading.words[reading.words[relative].head]
    if verb.dep.startswith("acl") and verb.head < relative and is_nominal(reading, verb.head):
        return verb.head
    return next((index for index in range(relative - 1, -1, -1) if is_nominal(reading, index)), None)


def _relative_before(reading: Reading, group: VerbGroup) -> Subject | None:
    """«le maire, qui [ne] dit»: a relative pronoun before the group that the tree gives another task."""
    index = group.first - 1
    while index >= 0 and (reading.words[index].pos == "ADV" or reading.words[index].text in NE):
        index -= 1
    if index > 0 and reading.words[index].text in RELATIVE_SUBJECTS:
        return _antecedent(reading, index)
    return None


def _reporting_subject(reading: Reading, group: VerbGroup, others: Known) -> Subject | None:
    """«[La préfète] a rappelé que P et a ajouté que Q»: the subject of the last verb that reports like it."""
    if not _follows_joint(reading, group) or reading.words[group.first - 1].text == ",":
        return None
    for other, subject in reversed(others):
        if subject is not None and other.main < group.first and goes_on_reporting(reading, other, group):
            return subject.found("coordinated")
    return None


def _earlier_reporting_subject(reading: Reading, group: VerbGroup, others: Known) -> Subject | None:
    """«[La ministre] affirme que les comptes sont bons et promet un audit»: the subject of a verb before."""
    if not _follows_joint(reading, group):
        return None
    before = [subject for other, subject in others if subject is not None and other.main < group.first]
    return before[0].found("coordinated") if before else None


def _coordinated_subject(reading: Reading, group: VerbGroup, others: Known) -> Subject | None:
    """«Le maire a dit que P et a ajouté que Q»: the second verb has the subject of the first."""
    known = {other.main: subject for other, subject in others}
    if group.shared in known:
        found = known[group.shared]
        return None if found is None else found.found("coordinated")
    if group.shared is not None:
        found = _subject_of_verb(reading, group.shared, group.first)
        if found is not None:
            return found
    if not _follows_joint(reading, group):
        return None
    governor = reading.words[group.main].head
    if governor < group.main:
        if governor in known:
            found = known[governor]
            return None if found is None else found.found("coordinated")
        if reading.words[group.main].dep == "conj":
            found = _subject_of_verb(reading, governor, governor)
            if found is not None:
                return found
    before = [subject for other, subject in others if other.main < group.main]
    return before[-1].found("coordinated") if before and before[-1] is not None else None


def _follows_joint(reading: Reading, group: VerbGroup) -> bool:
    """Whether *et*, *mais* or a comma stands before the group, clitics and adverbs aside."""
    index = group.first - 1
    while index >= 0 and (reading.words[index].pos == "ADV" or reading.words[index].text in NEVER_SUBJECTS):
        index -= 1
    return index >= 0 and reading.words[index].text in JOINTS


def _subject_of_verb(reading: Reading, verb: int, limit: int) -> Subject | None:
    """The subject that the tree gives another verb, if it stands before a word."""
    for head in reading.dependents(verb, "nsubj"):
        if head < limit and reading.words[head].text not in RELATIVE_SUBJECTS:
            return Subject.of_phrase(reading, full_phrase(reading, head, verb), head, "coordinated")
    return None


def _phrase_before(reading: Reading, group: VerbGroup) -> Subject | None:
    """The noun phrase that ends right before the verb, or before the insertion that precedes it."""
    last = group.first - 1
    while last >= 0 and (reading.words[last].pos == "ADV" or reading.words[last].text in _BEFORE_VERB):
        last -= 1
    if last >= 0 and reading.words[last].text == ",":
        last = _before_insertion(reading, last)
    if last > 0:  # «Sur Twitter, Anne Roux [(PS)] a dénoncé»
        last = before_brackets(reading, last)
    if last < 0 or not (is_nominal(reading, last) or reading.words[last].pos == "ADJ"):
        return None
    if reading.words[last].text in _NOBODY:  # «qui [lui] a dit»
        return None
    head = head_before(reading, last)
    if head is None:
        return None
    first = left_edge(reading, head)
    before = reading.words[first - 1] if first > 0 else None
    if before is not None and before.pos == "ADP" and before.text not in {"du", "des"}:
        return None
    if reading.words[group.finite].plural and not reading.words[head].plural:
        first = _first_of_two(reading, first)
    bare = reading.words[first].pos == "NOUN" and not reading.words[first].shape[:1].isupper()
    if before is not None and before.text == "," and bare:  # «Anne Roux, [présidente du club], explique»
        return None
    return Subject.of_phrase(reading, (first, with_brackets(reading, last, group.first)), head, "surface")


def _first_of_two(reading: Reading, first: int) -> int:
    """«[Anne Roux] et sa collègue affirment que P»: where the first of two joined phrases begins."""
    if first < 2 or reading.words[first - 1].text != "et":
        return first
    head = head_before(reading, first - 2)
    return first if head is None else left_edge(reading, head)


def _before_insertion(reading: Reading, comma: int) -> int:
    """«Le maire, élu en mai, a dit»: the word before the first of two commas; -1 where there is one only."""
    for index in range(comma - 1, max(-1, comma - _LONGEST_INSERTION), -1):
        if reading.words[index].text == ",":
            return index - 1
    return -1


def _last_resort(reading: Reading, group: VerbGroup) -> Subject | None:
    """A verb left without subject takes that of the clause before, or the phrase that opens the sentence."""
    if group.first > 0 and reading.words[group.first - 1].text in JOINTS:
        for word in reversed(reading.words[: group.first]):
            if word.dep.startswith(("nsubj", "expl:subj")) and word.index < word.head < group.first:
                if word.text in _NOBODY:
                    return None
                phrase = full_phrase(reading, word.index, word.head)
                return Subject.of_phrase(reading, phrase, word.index, "coordinated")
    return _opening_phrase(reading, group)


def _opening_phrase(reading: Reading, group: VerbGroup) -> Subject | None:
    """«[Le maire de Vif] (Isère) a dit»: the phrase that opens the sentence, if no verb stands in between."""
    head = next((i for i in range(min(4, group.first)) if is_nominal(reading, i)), None)
    if head is None or any(word.pos in {"VERB", "ADP", "SCONJ"} for word in reading.words[:head]):
        return None
    phrase = full_phrase(reading, head, group.first)
    between = reading.words[phrase[1] + 1 : group.first]
    if any(word.is_verb or word.pos == "SCONJ" or word.text == ":" for word in between):
        return None
    return Subject.of_phrase(reading, phrase, head, "surface")
