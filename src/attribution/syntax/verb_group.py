"""Which words make up the verb: auxiliaries, negation, inserted adverbials, modals, clitic subjects.

The surface leads, since the form of a French verb group is regular («n'a pas tenu à le souligner»); the
tree only finds an auxiliary that stands further away («a, de son côté et sans détour, assuré»).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import frozen

from attribution.syntax.reading import Reading

__all__ = ["Forms", "Mood", "VerbGroup", "verb_group"]

Forms = Mapping[str, tuple[tuple[str, str], ...]]
"""(infinitive, tag) pairs of an inflected form: the table forms.tsv."""

_CLITIC_SUBJECTS = {
    "-il",
    "-elle",
    "-on",
    "-ils",
    "-elles",
    "-t-il",
    "-t-elle",
    "-t-on",
    "-je",
    "-nous",
    "-ce",
}
_CLITIC_SUBJECTS |= {"-vous", "-tu", "-t-ils", "-t-elles"}
_OBJECT_CLITICS = {
    "le",
    "la",
    "les",
    "l'",
    "lui",
    "leur",
    "y",
    "en",
    "me",
    "m'",
    "te",
    "t'",
    "se",
    "s'",
    "nous",
    "vous",
}
_MODALS = {
    "pouvoir", "devoir", "vouloir", "tenir", "aller", "venir", "faire", "laisser", "oser", "préférer", "continuer",
    "commencer", "souhaiter",
}  # fmt: skip
_REACH = 9
"""An auxiliary stands at most this many words before its participle, insertions included."""


class Mood(Enum):
    """What the verb group can head."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    PASSIVE = "passive participle"


@frozen
class VerbGroup:
    """A verb with the words that belong to it.

    Attributes:
        main: index of the lexical verb.
        first: index of the first word of the group.
        last: index of its last word.
        finite: index of the word that carries person and tense (the main verb, its auxiliary or a modal).
        mood: what it can head.
        passive: whether it is in the passive («a été annoncé», «jugé»).
        negated: whether it is negated, or governed by *sans*.
        conditional: whether the finite word is in the conditional.
        clitic: index of an inverted subject («a-t-il ajouté»).
        modal: index of a modal that governs it («a tenu à souligner»).
        shared: index of the first of two coordinated participles that share an auxiliary.
        reflexive: whether the group holds *se*.
    """

    main: int
    first: int
    last: int
    finite: int
    mood: Mood
    passive: bool = False
    negated: bool = False
    conditional: bool = False
    clitic: int | None = None
    modal: int | None = None
    shared: int | None = None
    reflexive: bool = False


def _tags(forms: Forms, word: str, *lemmas: str) -> set[str]:
    return {tag for lemma, tag in forms.get(word, ()) if not lemmas or lemma in lemmas}


def _is_finite(tags: set[str]) -> bool:
    return any("." in tag and not tag.startswith("par") for tag in tags)


def verb_group(
    reading: Reading, main: int, last: int, tags: frozenset[str], forms: Forms
) -> VerbGroup | None:
    """Build the group round a verb form.

    Args:
        reading: the sentence.
        main: index of the verb form.
        last: index of the last fixed word of its locution («fait savoir»), or ``main``.
        tags: the tags that the form can have.
        forms: the table of forms, for auxiliaries and modals.

    Returns:
        The group, or None when the form cannot be a verb here.
    """
    auxiliaries = _auxiliaries(reading, main, forms) if any(tag.startswith("par-pas") for tag in tags) else []
    if auxiliaries:
        return _compound(reading, main, last, auxiliaries, forms)
    word = reading.words[main]
    if "inf" in tags and (word.pos != "NOUN" or not _is_finite(set(tags))):
        return _infinitive(reading, main, last, forms)
    if "par-pre" in tags:
        gerund = main > 0 and reading.words[main - 1].text == "en"
        first = _with_clitics(reading, main)
        gerund = gerund or (first > 0 and reading.words[first - 1].text == "en")
        if gerund and reading.words[first].text != "en":
            first -= 1
        mood = Mood.GERUND if gerund else Mood.PARTICIPLE
        return VerbGroup(main, first, last, main, mood, reflexive=_has_reflexive(reading, first, main))
    if _is_finite(set(tags)) and not _looks_nominal(reading, main):
        return _simple(reading, main, last, tags)
    if any(tag.startswith("par-pas") for tag in tags):
        return _bare_participle(reading, main, last, forms)
    return None


def _looks_nominal(reading: Reading, main: int) -> bool:
    """«une annonce», «la demande», «le juge»: a determiner or preposition before, and no clitic after.

    The tag alone is not trusted: the tagger calls the verb of «juge-t-on» a noun.
    """
    if main + 1 < len(reading) and reading.words[main + 1].text in _CLITIC_SUBJECTS | {"-t"}:
        return False
    word = reading.words[main]
    if main > 0:
        before = reading.words[main - 1]
        if before.pos == "DET" and before.text not in _OBJECT_CLITICS:
            return True
        if before.pos in {"DET", "ADP"} and word.pos not in {"VERB", "AUX"}:
            return True
        if before.pos == "ADP" and before.text not in {"le", "la", "les", "l'", "en"}:
            return True
    return word.pos in {"ADP", "DET"} or (word.pos == "NOUN" and main == 0)


def _auxiliaries(reading: Reading, main: int, forms: Forms) -> list[int]:
    found: list[int] = []
    index = main - 1
    while index >= 0 and main - index <= _REACH:
        word = reading.words[index]
        if _tags(forms, word.text, "avoir", "être"):
            if word.text == "est" and word.pos == "NOUN":
                break
            found.append(index)
        elif not _may_stand_inside(reading, index, main, bool(found)):
            break
        index -= 1
    if not found:
        found = [
            child
            for child in reading.dependents(main, "aux")
            if child < main and _tags(forms, reading.words[child].text, "avoir", "être")
        ]
    return sorted(found)


_INSERTED = (
    ("pour", "sa", "part"), ("pour", "leur", "part"), ("de", "son", "côté"), ("de", "leur", "côté"), ("à", "nouveau"),
    ("de", "nouveau"), ("en", "effet"), ("par", "ailleurs"), ("en", "outre"), ("en", "revanche"), ("à", "son", "tour"),
    ("à", "leur", "tour"), ("au", "contraire"), ("de", "plus"), ("quant", "à", "lui"), ("quant", "à", "elle"),
    ("quant", "à", "eux"), ("quant", "à", "elles"), ("entre", "autres"), ("dans", "la", "foulée"), ("tout", "d'", "abord"),
    ("d'", "abord"), ("d'", "ailleurs"), ("en", "particulier"), ("à", "maintes", "reprises"), ("plus", "tôt"),
    ("à", "plusieurs", "reprises"), ("sans", "détour"), ("sans", "ambages"), ("au", "passage"), ("en", "vain"),
    ("tout", "de", "même"), ("tous", "deux"), ("toutes", "deux"), ("tous", "les", "deux"), ("une", "nouvelle", "fois"),
    ("une", "fois", "de", "plus"), ("en", "personne"), ("non", "plus"), ("non", "sans"), ("du", "reste"),
)  # fmt: skip


def _may_stand_inside(reading: Reading, index: int, main: int, found: bool) -> bool:
    """Whether a word can stand between an auxiliary and its participle."""
    word = reading.words[index]
    if word.text in _CLITIC_SUBJECTS | {"-t", "pas", "plus", "jamais", "guère", "point", "ne", "n'"}:
        return True
    if found:  # «a été», «a bien été»: only adverbs between two auxiliaries
        return word.pos == "ADV"
    if word.pos == "ADV" and word.dep not in {"mark", "cc"}:
        return True
    if word.text in {
        "lui",
        "elle",
        "eux",
        "elles",
        "tous",
        "toutes",
        "lui-même",
        "elle-même",
        "eux-mêmes",
        "tout",
    }:
        return True
    return any(_inside_phrase(reading, index, phrase) for phrase in _INSERTED)


def _inside_phrase(reading: Reading, index: int, phrase: tuple[str, ...]) -> bool:
    for offset in range(len(phrase)):
        begin = index - offset
        if begin >= 0 and tuple(word.text for word in reading.words[begin : begin + len(phrase)]) == phrase:
            return True
    return False


def _compound(
    reading: Reading, main: int, last: int, auxiliaries: list[int], forms: Forms
) -> VerbGroup | None:
    finite = auxiliaries[0]
    tags = _tags(forms, reading.words[finite].text, "avoir", "être")
    has_be = any(_tags(forms, reading.words[index].text, "être") for index in auxiliaries)
    first = _with_clitics(reading, finite)
    reflexive = _has_reflexive(reading, first, finite)
    passive = has_be and not reflexive
    if not _is_finite(tags):
        mood = Mood.INFINITIVE if "inf" in tags else Mood.PARTICIPLE
        if mood is Mood.PARTICIPLE and first > 0 and reading.words[first - 1].text == "en":
            mood, first = Mood.GERUND, first - 1
        if not tags & {"inf", "par-pre"}:  # «été annoncé» without its first auxiliary
            mood, passive = Mood.PASSIVE, True
        modal = _modal(reading, first, forms) if mood is Mood.INFINITIVE else None
        return VerbGroup(
            main, modal if modal is not None else first, last, finite, mood, passive, _negated(reading, first, finite),
            modal=modal, reflexive=reflexive,
        )  # fmt: skip
    return VerbGroup(
        main, first, last, finite, Mood.FINITE, passive,
        negated=_negated(reading, first, finite),
        conditional=any(tag.startswith("cond") for tag in tags),
        clitic=_clitic(reading, finite),
        reflexive=reflexive,
    )  # fmt: skip


def _infinitive(reading: Reading, main: int, last: int, forms: Forms) -> VerbGroup:
    first = _with_clitics(reading, main)
    modal = _modal(reading, first, forms)
    reflexive = _has_reflexive(reading, first, main)
    without = first > 0 and reading.words[first - 1].text == "sans"
    if modal is None:
        return VerbGroup(
            main, first - without, last, main, Mood.INFINITIVE, negated=without or _negated(reading, first, main),
            reflexive=reflexive,
        )  # fmt: skip
    auxiliaries = _auxiliaries(reading, modal, forms)
    finite = auxiliaries[0] if auxiliaries else modal
    start = _with_clitics(reading, finite)
    tags = _tags(forms, reading.words[finite].text)
    return VerbGroup(
        main, start, last, finite, Mood.FINITE if _is_finite(tags) else Mood.INFINITIVE,
        negated=_negated(reading, start, finite) or _negated(reading, first, main),
        conditional=any(tag.startswith("cond") for tag in tags),
        clitic=_clitic(reading, finite),
        modal=modal,
        reflexive=reflexive,
    )  # fmt: skip


def _modal(reading: Reading, first: int, forms: Forms) -> int | None:
    """«a tenu à souligner», «n'a pas voulu confirmer», «vient d'annoncer»: the verb just before."""
    index = first - 1
    if index >= 0 and reading.words[index].text in {"à", "de", "d'"}:
        index -= 1
    while index >= 0 and first - index <= 5 and reading.words[index].pos == "ADV":
        index -= 1
    while index >= 0 and reading.words[index].text in _CLITIC_SUBJECTS | {"-t"}:
        index -= 1
    if index < 0:
        return None
    lemmas = {lemma for lemma, _ in forms.get(reading.words[index].text, ())}
    return index if lemmas & _MODALS and reading.words[index].pos in {"VERB", "AUX"} else None


def _simple(reading: Reading, main: int, last: int, tags: frozenset[str]) -> VerbGroup:
    first = _with_clitics(reading, main)
    clitic = _clitic(reading, main)
    if clitic is not None:
        last = max(last, clitic)
    return VerbGroup(
        main, first, last, main, Mood.FINITE,
        negated=_negated(reading, first, main),
        conditional=any(tag.startswith("cond") for tag in tags),
        clitic=clitic,
        reflexive=_has_reflexive(reading, first, main),
    )  # fmt: skip


def _bare_participle(reading: Reading, main: int, last: int, forms: Forms) -> VerbGroup:
    """Second of two coordinated participles («a qualifié X de Y et affirmé que»), or a passive participle."""
    shared = _shared_auxiliary(reading, main, forms)
    if shared is not None:
        finite = _auxiliaries(reading, shared, forms)[0]
        tags = _tags(forms, reading.words[finite].text, "avoir", "être")
        conditional = any(tag.startswith("cond") for tag in tags)
        return VerbGroup(main, main, last, finite, Mood.FINITE, conditional=conditional, shared=shared)
    return VerbGroup(main, main, last, main, Mood.PASSIVE, passive=True)


def _shared_auxiliary(reading: Reading, main: int, forms: Forms) -> int | None:
    previous = main - 1
    while previous >= 0 and reading.words[previous].pos == "ADV":
        previous -= 1
    if previous < 0 or reading.words[previous].text not in {"et", ",", "puis", "mais", "ou"}:
        return None
    if reading.words[main].dep == "conj":
        first = reading.words[main].head
        if first < main and _is_active_compound(reading, first, forms):
            return first
    if reading.words[previous].text == ",":
        return None
    for index in range(previous - 1, -1, -1):
        word = reading.words[index]
        if (
            word.pos == "VERB"
            and "VerbForm=Part" in word.morph
            and _is_active_compound(reading, index, forms)
        ):
            return index
    return None


def _is_active_compound(reading: Reading, index: int, forms: Forms) -> bool:
    auxiliaries = _auxiliaries(reading, index, forms)
    return bool(auxiliaries) and all(_tags(forms, reading.words[a].text, "avoir") for a in auxiliaries)


def _with_clitics(reading: Reading, index: int) -> int:
    """Go back over object clitics and negation before a verb form."""
    while index > 0:
        before = reading.words[index - 1]
        if before.text in {"ne", "n'"} or (before.text in _OBJECT_CLITICS and before.pos != "ADP"):
            index -= 1
        elif (
            before.text in {"pas", "plus", "jamais"}
            and index > 1
            and reading.words[index - 2].text in {"ne", "n'"}
        ):
            index -= 2
        else:
            break
    while reading.words[index].text in {"le", "la", "les", "l'", "lui", "leur", "y"}:
        index += 1
    return index


def _has_reflexive(reading: Reading, first: int, finite: int) -> bool:
    return any(reading.words[index].text in {"se", "s'"} for index in range(first, finite))


def _negated(reading: Reading, first: int, finite: int) -> bool:
    return any(
        reading.words[index].text in {"ne", "n'"} for index in range(max(0, first - 2), finite)
    ) and not any(reading.words[index].text in {"que", "qu'"} for index in range(first, finite))


def _clitic(reading: Reading, finite: int) -> int | None:
    for index in range(finite + 1, min(finite + 3, len(reading))):
        if reading.words[index].text in _CLITIC_SUBJECTS:
            return index
    return None
