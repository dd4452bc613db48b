"""Which auxiliaries belong to a participle, and the participle that shares them with another.

The surface leads, since the form of a French verb group is regular («n'a pas tenu à le souligner»); the
tree only finds an auxiliary that stands further away («a, de son côté et sans détour, assuré»).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attribution.syntax.closed_classes import (
    CLITIC_SUBJECTS,
    EUPHONIC_T,
    FLOATING,
    INSERTED_PHRASES,
    JOINTS,
    NE,
    NEGATIONS,
)
from attribution.syntax.reading import Reading
from attribution.syntax.set_phrases import by_first_word, longest_phrase, stands_at

__all__ = ["Forms", "auxiliaries_of", "inserted_phrase_at", "is_finite", "shared_auxiliary", "tags_of"]

Forms = Mapping[str, tuple[tuple[str, str], ...]]
"""(infinitive, tag) pairs of an inflected form: the table forms.tsv."""
_REACH = 9
"""An auxiliary stands at most this many words before its participle, insertions included."""
_INSERTED_FROM = by_first_word(INSERTED_PHRASES)
_AUXILIARIES = ("avoir", "être")
_NEGATED_INSIDE = NE | NEGATIONS | {"guère", "point"}
_INSERTED_WITH = {
    word: tuple(phrase for phrase in INSERTED_PHRASES if word in phrase)
    for word in {word for phrase in INSERTED_PHRASES for word in phrase}
}
"""Inserted phrases by each of their words."""


def tags_of(forms: Forms, word: str, *lemmas: str) -> set[str]:
    """The tags that a form can have: of these verbs, or of any where none is named."""
    return {tag for lemma, tag in forms.get(word, ()) if not lemmas or lemma in lemmas}


def is_finite(tags: Collection[str]) -> bool:
    """Whether one of the tags has a person («ind-pre.3s»), as participles («par-pas.ms») have not."""
    return any("." in tag and not tag.startswith("par") for tag in tags)


def auxiliaries_of(reading: Reading, main: int, forms: Forms) -> list[int]:
    """Indices of the auxiliaries of a participle: «[a] bien [été] annoncé».

    Args:
        reading: the sentence.
        main: index of the participle.
        forms: the table of forms.

    Returns:
        The indices from left to right; none when the participle stands alone.
    """
    found: list[int] = []
    behind = _before_insertion(reading, main)
    for index in range(behind - 1, max(behind - _REACH, 0) - 1, -1):
        word = reading.words[index]
        if _is_auxiliary(reading, index, forms):
            if word.text == "est" and word.pos == "NOUN":  # «l'est du pays»
                break
            found.append(index)
        elif not _may_stand_inside(reading, index, doubled=bool(found)):
            break
    if not found:
        heard = reading.dependents(main, "aux")
        found = [
            child
            for child in heard
            if child < main and _is_auxiliary(reading, child, forms) and not _is_parted(reading, child, main)
        ]
    return sorted(found)


def _is_parted(reading: Reading, auxiliary: int, main: int) -> bool:
    """«Le maire, prudent comme il [est], dit que P»: one comma closes what the auxiliary belongs to."""
    return sum(word.text == "," for word in reading.words[auxiliary:main]) == 1


def _before_insertion(reading: Reading, main: int) -> int:
    """«a[, à ce sujet,] proposé»: the first of two commas round a verbless phrase, else the participle."""
    if main < 1 or reading.words[main - 1].text != ",":
        return main
    for index in range(main - 2, max(main - _REACH, 0), -1):
        word = reading.words[index]
        if word.text == ",":
            return index if reading.words[index + 1].pos == "ADP" else main
        if word.is_verb or reading.comma(index):
            return main
    return main


def _is_auxiliary(reading: Reading, index: int, forms: Forms) -> bool:
    return bool(tags_of(forms, reading.words[index].text, *_AUXILIARIES))


def _may_stand_inside(reading: Reading, index: int, *, doubled: bool) -> bool:
    """Whether a word can stand after an auxiliary of a participle, before another one when ``doubled``."""
    word = reading.words[index]
    if word.text in CLITIC_SUBJECTS | _NEGATED_INSIDE or word.text == EUPHONIC_T:
        return True
    if doubled:  # «a été», «a bien été»: only adverbs between two auxiliaries
        return word.pos == "ADV"
    if word.pos == "ADV" and word.dep not in {"mark", "cc"}:
        return True
    if word.text == ",":
        return _is_inserted(reading, index - 1) or _is_inserted(reading, index + 1)
    return word.text in FLOATING or _is_inserted(reading, index)


def _is_inserted(reading: Reading, index: int) -> bool:
    """Whether a word is one of an inserted phrase: «ont, d'une seule [voix], répondu»."""
    phrases = _INSERTED_WITH.get(reading.words[index].text, ())
    return any(_inside_phrase(reading, index, phrase) for phrase in phrases)


def _inside_phrase(reading: Reading, index: int, phrase: tuple[str, ...]) -> bool:
    """Whether a word is one of a phrase that stands there as a whole: «de [son] côté»."""
    begins = range(index, max(index - len(phrase), -1), -1)
    return any(stands_at(phrase, reading.words, begin) for begin in begins)


def inserted_phrase_at(reading: Reading, index: int) -> int:
    """How many words an inserted phrase has that begins at a word: «[pour sa part] le maire»; 0 for none."""
    return longest_phrase(_INSERTED_FROM, reading, index)


def shared_auxiliary(reading: Reading, main: int, forms: Forms) -> int | None:
    """Index of the participle whose auxiliary a second one shares: «a [qualifié] X de Y et affirmé que P»."""
    before = main - 1
    while before >= 0 and reading.words[before].pos == "ADV":
        before -= 1
    if before < 0 or reading.words[before].text not in JOINTS:
        return None
    first = reading.words[main].head
    if reading.words[main].dep == "conj" and first < main and _is_active_compound(reading, first, forms):
        return first
    object_follows = main + 1 < len(reading) and reading.words[main + 1].pos == "DET"
    if reading.words[before].text == "," and not object_follows:  # «a admis P, [évoqué] une panne»
        return None
    for index in range(before - 1, -1, -1):
        word = reading.words[index]
        if word.pos == "VERB" and word.participle and _is_active_compound(reading, index, forms):
            return index
    return None


def _is_active_compound(reading: Reading, index: int, forms: Forms) -> bool:
    """Whether a participle is in a compound tense with *avoir*."""
    auxiliaries = auxiliaries_of(reading, index, forms)
    return bool(auxiliaries) and all(tags_of(forms, reading.words[one].text, "avoir") for one in auxiliaries)
