"""Who is the subject of a verb group: of the tree, understood, or read from the surface."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from attribution.syntax.noun_phrase import full_phrase, is_nominal, left_edge
from attribution.syntax.postposed import postposed_phrase
from attribution.syntax.reading import Reading
from attribution.syntax.verb_group import Mood, VerbGroup

__all__ = [
    "Known",
    "Subject",
    "agent_of",
    "clitic_subject",
    "informant_of",
    "postposed_subject",
    "subjects_of",
]

_SUBJECT_PRONOUNS = {
    "il",
    "elle",
    "on",
    "ils",
    "elles",
    "celui-ci",
    "celle-ci",
    "ceux-ci",
    "celles-ci",
    "ce",
    "c'",
}
_SUBJECT_PRONOUNS |= {"je", "j'", "nous", "vous", "tu", "ça", "cela", "ceci"}
_NEVER_SUBJECTS = {"lui", "leur", "y", "en", "se", "s'", "le", "la", "les", "l'", "que", "qu'", "-t"}
_RELATIVES = {"qui", "lequel", "laquelle", "lesquels", "lesquelles"}


@frozen
class Subject:
    """A subject: first and last word (offsets for a clitic without its hyphen), and how it was found.

    Attributes:
        start: offset of its first character in the article.
        end: offset after its last character.
        head: index of its head word.
        how: ``clitic``, ``tree``, ``postposed``, ``antecedent``, ``coordinated``, ``narrative``, ``surface``,
            ``possessive``, ``complement``, ``agent``, ``informant``; for the understood subject of a participle or infinitive
            that of the ``governing`` verb, of an ``earlier`` reporting verb, of another verb (``understood``) or
            of the clause that it opens (``following``).
        end_word: index of its last word.
    """

    start: int
    end: int
    head: int
    how: str
    end_word: int = -1


def _subject(reading: Reading, phrase: tuple[int, int], head: int, how: str) -> Subject:
    start, end = reading.extent(*phrase)
    return Subject(start, end, head, how, phrase[1])


def clitic_subject(reading: Reading, group: VerbGroup) -> Subject | None:
    """The clitic of «a-t-il ajouté», without its hyphens."""
    if group.clitic is None:
        return None
    word = reading.words[group.clitic]
    bare = word.text.removeprefix("-").removeprefix("t-")
    end = _place_of_on(reading, group) if bare == "on" else None
    return Subject(word.end - len(bare), word.end if end is None else end, group.clitic, "clitic")


def _place_of_on(reading: Reading, group: VerbGroup) -> int | None:
    """«précise-t-on [à la mairie]», «dit-on [de source policière]»: where *on* speaks from is part of the source."""
    index = group.last + 1
    if index + 1 >= len(reading) or reading.words[index].text not in _PLACES:
        return None
    head = next((i for i in range(index + 1, min(index + 5, len(reading))) if is_nominal(reading, i)), None)
    if head is None or (
        reading.words[index].text == "de" and not reading.words[head].text.startswith("source")
    ):
        return None
    _, last = full_phrase(reading, head)
    return reading.words[max(last, head)].end


_PLACES = {"à", "au", "aux", "chez", "dans", "auprès", "du", "de", "en"}


def informant_of(reading: Reading, group: VerbGroup) -> Subject | None:
    """«a-t-on appris [auprès de] S», «apprend-on de S»: whoever told it, not *on*, is the source."""
    for index in range(group.last + 1, min(group.last + 8, len(reading) - 1)):
        word = reading.words[index]
        if reading.comma(index) or word.pos in {"VERB", "AUX"}:
            return None
        if word.text in {"auprès", "de", "par"} and (
            word.text != "de" or reading.words[index - 1].text != "auprès"
        ):
            first = (
                index + 2
                if word.text == "auprès" and reading.words[index + 1].text in {"de", "d'", "du", "des"}
                else index + 1
            )
            head = next(
                (i for i in range(first, min(first + 5, len(reading))) if is_nominal(reading, i)), None
            )
            if head is None:
                return None
            _, last = full_phrase(reading, head)
            start, end = reading.extent(first, max(last, head))
            return Subject(start, end, head, "informant")
    return None


Known = Sequence[tuple[VerbGroup, "Subject | None"]]
"""Verb groups of the sentence whose subject is known already."""


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
        yield from _finite_subjects(reading, group, others)
    elif group.mood is not Mood.PASSIVE:
        yield from _understood(reading, group, others)


def _doubled(reading: Reading, group: VerbGroup) -> bool:
    """«Le maire a-t-il menti?»: the clitic doubles a subject that stands before."""
    heads = _tree_subjects(reading, group)
    return any(head < group.first and head != group.clitic for head in heads)


def _tree_subjects(reading: Reading, group: VerbGroup) -> list[int]:
    carriers = [group.main, group.finite]
    if group.modal is not None:
        carriers.insert(0, group.modal)
    found: list[int] = []
    for carrier in carriers:
        found += [
            child
            for child in reading.dependents(carrier, "nsubj", "csubj")
            if reading.words[child].pos != "VERB"
            and child not in found
            and reading.words[child].text not in _NEVER_SUBJECTS
        ]
    return found


def _finite_subjects(reading: Reading, group: VerbGroup, others: Known) -> Iterator[Subject]:
    near = _pronoun_before(reading, group)
    if near is not None:
        yield near
        return
    adjacent = _adjacent_phrase(reading, group)
    for head in _tree_subjects(reading, group):
        if reading.words[head].text in _TIMES:
            continue
        if head >= group.first or any(reading.words[i].text == ":" for i in range(head, group.first)):
            continue
        if adjacent is not None and head < reading.at(adjacent.start) - 1:
            yield adjacent
        relative = reading.words[head].text in _RELATIVES
        found = _antecedent(reading, head, group) if relative else _tree_subject(reading, head, group)
        if found is not None:
            yield found
    for strategy in (_relative_before, _coordinated_subject, _phrase_before, _last_subject_before):
        found = strategy(reading, group, others)
        if found is not None:
            yield found


def _last_subject_before(reading: Reading, group: VerbGroup, _others: Known = ()) -> Subject | None:
    """A verb left without subject by the tree takes that of the clause before, or the phrase that opens the sentence."""
    joint = group.first > 0 and reading.words[group.first - 1].text in {"et", "mais", "puis", "ou", ","}
    for index in range(group.first - 1, -1, -1):
        word = reading.words[index]
        if (
            joint
            and word.dep.startswith(("nsubj", "expl:subj"))
            and word.head < group.first
            and word.head > index
        ):
            if word.text in _RELATIVES | _NEVER_SUBJECTS:
                return None
            return _subject(reading, full_phrase(reading, index, word.head), index, "coordinated")
    opening = next((i for i in range(min(4, group.first)) if is_nominal(reading, i)), None)
    if opening is None or any(reading.words[i].pos in {"VERB", "ADP", "SCONJ"} for i in range(opening)):
        return None
    phrase = full_phrase(reading, opening, group.first)
    between = reading.words[phrase[1] + 1 : group.first]
    if any(word.pos in {"VERB", "AUX", "SCONJ"} or word.text == ":" for word in between):
        return None
    return _subject(reading, phrase, opening, "surface")


def _adjacent_phrase(reading: Reading, group: VerbGroup) -> Subject | None:
    """«..., l'ONG a demandé»: a phrase between a comma and the verb is the subject, whatever the tree says."""
    subject = _phrase_before(reading, group)
    if subject is None or reading.words[group.first - 1].text == ",":
        return None
    first = reading.at(subject.start)
    opens = first > 0 and reading.words[first - 1].text == "," and reading.words[first].pos == "DET"
    if not opens or not any(word.text == "," for word in reading.words[:first]):
        return None
    listed = any(word.text in {"et", "ou"} for word in reading.words[first : group.first])
    return None if listed else subject


def _tree_subject(reading: Reading, head: int, group: VerbGroup) -> Subject:
    """The phrase of a preposed subject; an apposition between commas gives way to what it explains."""
    word = reading.words[head]
    governor = word.head
    if word.dep == "conj" and governor < head and is_nominal(reading, governor):
        head = governor
    phrase = full_phrase(reading, head, group.first)
    explained = _explained_by(reading, phrase)
    if explained is not None:
        return _subject(reading, full_phrase(reading, explained, phrase[0]), explained, "tree")
    return _subject(reading, phrase, head, "tree")


def _explained_by(reading: Reading, phrase: tuple[int, int]) -> int | None:
    """«Anne Roux, la maire de Vif[,] a dit»: the head that stands before an apposition.

    The second comma may be missing when one of the two phrases is a name and the other a description.
    """
    first, last = phrase
    if first < 2 or reading.words[first - 1].text != ",":
        return None
    before = first - 2
    if not is_nominal(reading, before) and reading.words[before].pos != "ADJ":
        return None
    head = _phrase_head_before(reading, before)
    if head is None or reading.words[head].pos == "PRON":
        return None
    closed = last + 1 < len(reading) and reading.words[last + 1].text == ","
    if not closed and _is_named(reading, head, before) == _is_named(reading, first, last):
        return None
    edge = left_edge(reading, head)
    opens = edge == 0 or reading.words[edge - 1].text in {",", "que", "qu'", "et", "mais", ":"}
    return head if opens and not _is_time(reading, edge, before) else None


def _is_named(reading: Reading, first: int, last: int) -> bool:
    """Whether a phrase is a bare name: «John Womersley», but not «le directeur»."""
    words = reading.words[first : last + 1]
    return words[0].pos != "DET" and all(
        word.shape[:1].isupper() or word.pos in {"ADP", "PUNCT"} for word in words
    )


def _is_time(reading: Reading, first: int, last: int) -> bool:
    """«La semaine dernière, le maire a dit»: a date is explained by nobody."""
    return any(word.text in _TIMES for word in reading.words[first : last + 1])


_TIMES = {
    "an", "année", "ans", "années", "mois", "semaine", "semaines", "jour", "jours", "matin", "soir", "nuit", "veille", "lendemain",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "week-end", "heure", "heures", "minutes", "fois",
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
}  # fmt: skip


def _pronoun_before(reading: Reading, group: VerbGroup) -> Subject | None:
    """«il a dit»: a subject pronoun right before the group leaves no doubt."""
    index = group.first - 1
    while index >= 0 and reading.words[index].text in {
        "ne",
        "n'",
        "le",
        "la",
        "les",
        "l'",
        "lui",
        "leur",
        "y",
        "en",
    }:
        index -= 1
    if index < 0 or reading.words[index].text not in _SUBJECT_PRONOUNS:
        return None
    word = reading.words[index]
    if word.text == "elle" and index > 0 and reading.words[index - 1].pos == "ADP":
        return None
    return Subject(word.start, word.end, index, "tree", group.first - 1)


def _antecedent(reading: Reading, relative: int, group: VerbGroup) -> Subject | None:
    """«X, qui a dit»: the source is the noun phrase before the relative pronoun."""
    limit = relative
    while limit > 0 and reading.comma(limit - 1):
        limit -= 1
    verb = reading.words[relative].head
    governor = reading.words[verb].head
    if reading.words[verb].dep.startswith("acl") and governor < relative and is_nominal(reading, governor):
        head = governor
    else:
        before = [index for index in range(limit - 1, -1, -1) if is_nominal(reading, index)]
        if not before:
            return None
        head = before[0]
    if reading.words[head].text in {"ce", "c'"}:
        return None
    phrase = full_phrase(reading, head, relative)
    explained = _explained_by(reading, phrase)
    if explained is not None:
        phrase, head = full_phrase(reading, explained, phrase[0]), explained
    return _subject(reading, phrase, head, "antecedent")


def _relative_before(reading: Reading, group: VerbGroup, _others: Known = ()) -> Subject | None:
    index = group.first - 1
    while index >= 0 and (reading.words[index].pos == "ADV" or reading.words[index].text in {"ne", "n'"}):
        index -= 1
    if index > 0 and reading.words[index].text in _RELATIVES:
        return _antecedent(reading, index, group)
    return None


def _coordinated_subject(reading: Reading, group: VerbGroup, others: Known) -> Subject | None:
    """«Le maire a dit que P et a ajouté que Q»: the second verb has the subject of the first."""
    if group.shared is not None:
        for other, subject in others:
            if other.main == group.shared:
                return _again(subject, "coordinated")
        for head in reading.dependents(group.shared, "nsubj"):
            if head < group.first and reading.words[head].text not in _RELATIVES:
                return _subject(reading, full_phrase(reading, head, group.shared), head, "coordinated")
    index = group.first - 1
    while index >= 0 and (reading.words[index].pos == "ADV" or reading.words[index].text in _NEVER_SUBJECTS):
        index -= 1
    if index < 0 or reading.words[index].text not in {"et", "ou", "mais", "puis", ","}:
        return None
    governor = reading.words[group.main].head
    for other, subject in others:
        if other.main == governor and other.main < group.main:
            return _again(subject, "coordinated")
    if governor < group.main and reading.words[group.main].dep == "conj":
        for head in reading.dependents(governor, "nsubj"):
            if head < governor and reading.words[head].text not in _RELATIVES:
                return _subject(reading, full_phrase(reading, head, governor), head, "coordinated")
    before = [subject for other, subject in others if other.main < group.main]
    return _again(before[-1], "coordinated") if before else None


def _again(subject: Subject | None, how: str) -> Subject | None:
    return None if subject is None else Subject(subject.start, subject.end, subject.head, how)


def _phrase_before(reading: Reading, group: VerbGroup, _others: Known = ()) -> Subject | None:
    """The noun phrase that ends right before the verb, or before the insertion that precedes it."""
    index = group.first - 1
    while index >= 0 and reading.words[index].pos == "ADV":
        index -= 1
    if index >= 0 and reading.words[index].text == ",":
        index = _before_insertion(reading, index)
    if index < 0 or not (is_nominal(reading, index) or reading.words[index].pos == "ADJ"):
        return None
    head = _phrase_head_before(reading, index)
    if head is None:
        return None
    first = left_edge(reading, head)
    if (
        first > 0
        and reading.words[first - 1].pos == "ADP"
        and reading.words[first - 1].text not in {"du", "des"}
    ):
        return None
    return _subject(reading, (first, index), head, "surface")


def _before_insertion(reading: Reading, comma: int) -> int:
    """«Le maire, élu en mai, a dit»: the word before the first of two commas."""
    for index in range(comma - 1, max(-1, comma - 25), -1):
        if reading.words[index].text == ",":
            return index - 1
    return -1


def _phrase_head_before(reading: Reading, index: int) -> int | None:
    """Climb from the last word of a phrase to its head, as long as the tree stays to the left."""
    current = index
    for _ in range(len(reading)):
        head = reading.words[current].head
        if head >= current or not (is_nominal(reading, head) or reading.words[head].pos == "ADJ"):
            break
        between = reading.words[head + 1 : current]
        if any(
            word.text in {",", ";", ":"} or (word.text == "et" and reading.words[head].pos != "PROPN")
            for word in between
        ):
            break
        current = head
    return current if is_nominal(reading, current) else None


def _understood(reading: Reading, group: VerbGroup, others: Known) -> Iterator[Subject]:
    """The subjects that a participle, a gerund or an infinitive may take from the clause round it."""
    if group.mood is Mood.PARTICIPLE and not _after_comma(reading, group):
        noun = _noun_before(reading, group)
        if noun is not None:
            yield noun
    if group.mood is Mood.INFINITIVE:
        for strategy in (_narrative_subject, _controller):
            found = strategy(reading, group)
            if found is not None:
                yield found
    above = set(reading.ancestors(group.main))
    governing = [subject for other, subject in others if {other.main, other.modal} & above]
    before = [subject for other, subject in others if other.main < group.first]
    for how, subjects in (
        ("governing", governing), ("earlier", reversed(before)), ("understood", _subjects_above(reading, group))
    ):  # fmt: skip
        for subject in subjects:
            if subject is not None:
                yield evolve(subject, how=how, end_word=-1)
    if not before:
        yield from _subject_following(reading, group)


def _subject_following(reading: Reading, group: VerbGroup) -> Iterator[Subject]:
    """«Estimant que P, [l'arbitre] a renvoyé»: the subject of the clause that a fronted participle or infinitive opens."""
    if any(word.dep.startswith("nsubj") for word in reading.words[: group.first]):
        return
    for index in range(group.last + 1, len(reading)):
        word = reading.words[index]
        first = left_edge(reading, index) if word.dep.startswith("nsubj") and word.head > index else 0
        if first > group.last + 1 and reading.words[first - 1].text == ",":
            yield _subject(reading, full_phrase(reading, index, word.head), index, "following")
            return


def _narrative_subject(reading: Reading, group: VerbGroup) -> Subject | None:
    """«Et le maire d'ajouter: «Q»»: the historical infinitive has its subject before *de* (Grevisse, § 901)."""
    marker = group.first - 1
    if marker < 1 or reading.words[marker].text not in {"de", "d'"} or not is_nominal(reading, marker - 1):
        return None
    if any("VerbForm=Fin" in word.morph for word in reading.words[:marker]):
        return None
    head = _phrase_head_before(reading, marker - 1)
    if head is None:
        return None
    return _subject(reading, (left_edge(reading, head), marker - 1), head, "narrative")


def _after_comma(reading: Reading, group: VerbGroup) -> bool:
    return (
        group.first == 0
        or reading.comma(group.first - 1)
        or reading.words[group.first - 1].text in {"et", "tout"}
    )


def _noun_before(reading: Reading, group: VerbGroup) -> Subject | None:
    """«un tract appelant à voter»: the noun that the participle completes."""
    governor = reading.words[group.main].head
    if not (governor < group.first and is_nominal(reading, governor)):
        if reading.words[group.main].dep == "advcl":  # «ne nie pas cette thèse expliquant que P»
            return None
        governor = group.first - 1
        if not is_nominal(reading, governor):
            return None
        governor = _phrase_head_before(reading, governor) or governor
    return _subject(reading, full_phrase(reading, governor, group.first), governor, "antecedent")


def _controller(reading: Reading, group: VerbGroup) -> Subject | None:
    """«a poussé le maire à dire»: the object of the verb above is the subject of the infinitive."""
    verb = reading.words[group.main].head
    if verb >= group.first or reading.words[verb].pos != "VERB":
        return None
    for child in reading.dependents(verb, "obj"):
        if verb < child < group.first and is_nominal(reading, child) and reading.words[child].pos != "NUM":
            return _subject(reading, full_phrase(reading, child, group.first - 1), child, "understood")
    return None


def _subjects_above(reading: Reading, group: VerbGroup) -> Iterator[Subject]:
    """Subjects of the verbs that govern the group, then those before it, the nearest first."""
    for head in reading.ancestors(group.main):
        for child in reading.dependents(head, "nsubj", "expl:subj"):
            if child < group.first or head > group.main:
                yield from _whole_subject(reading, child, group)
    for index in range(group.first - 1, -1, -1):
        if reading.words[index].dep.startswith("nsubj"):
            yield from _whole_subject(reading, index, group)


def _whole_subject(reading: Reading, index: int, group: VerbGroup) -> Iterator[Subject]:
    word = reading.words[index]
    if word.text in _RELATIVES | _NEVER_SUBJECTS or word.text in {"-t", "c'", "ce"}:
        return
    if word.text.startswith("-"):
        bare = word.text.removeprefix("-").removeprefix("t-")
        yield Subject(word.end - len(bare), word.end, index, "understood")
        return
    limit = word.head if word.head > index else group.first
    yield _subject(
        reading, full_phrase(reading, index, limit if limit > index else None), index, "understood"
    )


def postposed_subject(reading: Reading, group: VerbGroup, limit: int | None = None) -> Subject | None:
    """The noun phrase after an incise verb: «a déclaré mardi à l'AFP le ministre»."""
    start = group.last + 1
    end = _incise_end(reading, start) if limit is None else limit
    phrase = postposed_phrase(reading, start, end)
    if phrase is None:
        return None
    return _subject(reading, phrase, phrase[1], "postposed")


def _incise_end(reading: Reading, start: int) -> int:
    for index in range(start, len(reading)):
        if reading.comma(index) or reading.words[index].text in {".", "!", "?", "..."}:
            return index
    return len(reading)


def agent_of(reading: Reading, group: VerbGroup) -> Subject | None:
    """The complement with *par* of a passive: «démenti par Moscou»."""
    for index in range(group.last + 1, len(reading)):
        word = reading.words[index]
        if word.text in {";", ":"} or (word.pos in {"VERB", "AUX"} and "VerbForm=Fin" in word.morph):
            return None
        if word.text == "par" and index + 1 < len(reading):
            heads = [head for head in (word.head,) if head > index and is_nominal(reading, head)]
            if not heads:
                heads = [i for i in range(index + 1, min(index + 6, len(reading))) if is_nominal(reading, i)][
                    :1
                ]
            if heads:
                return _agent(reading, index, heads[0])
    return None


def _agent(reading: Reading, preposition: int, head: int) -> Subject:
    _, last = full_phrase(reading, head)
    start, end = reading.extent(preposition + 1, max(last, head))
    return Subject(start, end, head, "agent")
