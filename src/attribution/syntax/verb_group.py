"""Which words make up the verb: auxiliaries, negation, inserted adverbials, modals, clitic subjects."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from attrs import frozen

from attribution.syntax.auxiliaries import Forms, auxiliaries_of, is_finite, shared_auxiliary, tags_of
from attribution.syntax.closed_classes import (
    CLITIC_SUBJECTS,
    DE,
    EUPHONIC_T,
    FAILURES,
    MODALS,
    NE,
    NEGATIONS,
    OBJECT_CLITICS,
    QUE,
    REFLEXIVES,
    THIRD_PERSON_OBJECTS,
)
from attribution.syntax.reading import Reading

__all__ = ["Mood", "VerbGroup", "goes_on_reporting", "verb_group"]

_LEFT_OUT = THIRD_PERSON_OBJECTS | {"y"}
"""A group does not begin with the object that it governs: «l'[a annoncé]»."""
_WITH_BE = frozenset(
    {"convenir", "revenir", "partir", "passer", "tomber", "arriver", "aller", "venir", "sortir"}
)
"""Verbs that are active with *être* (Grevisse, § 813)."""
_CLITIC_OR_T = CLITIC_SUBJECTS | {EUPHONIC_T}


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

    @property
    def indices(self) -> frozenset[int]:
        """Indices of its words: what the tree may hang a complement of the group on."""
        return frozenset((self.main, *range(self.first, self.last + 1)))


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
    past = any(tag.startswith("par-pas") for tag in tags)
    auxiliaries = auxiliaries_of(reading, main, forms) if past else []
    if auxiliaries:
        return _compound(reading, main, last, auxiliaries, forms)
    if "inf" in tags and (reading.words[main].pos != "NOUN" or not is_finite(tags)):
        return _infinitive(reading, main, last, forms)
    if "par-pre" in tags:  # no verb in «a été militant contre P», «déclare maintenant que P»
        word, before = reading.words[main], reading.words[max(0, main - 1)]
        noun = before.pos == "AUX" or (word.pos in {"NOUN", "ADJ"} and before.pos == "DET")
        return None if noun or word.pos == "ADV" else _present_participle(reading, main, last)
    if is_finite(tags) and not _looks_nominal(reading, main):
        return _simple(reading, main, last, tags)
    return _bare_participle(reading, main, last, forms) if past else None


def _looks_nominal(reading: Reading, main: int) -> bool:
    """«une annonce», «la demande», «le juge»: a determiner or preposition before, and no clitic after.

    The tag alone is not trusted: the tagger calls the verb of «juge-t-on» a noun.
    """
    if main + 1 < len(reading) and reading.words[main + 1].text in _CLITIC_OR_T:
        return False
    word = reading.words[main]
    if main > 0:
        before = reading.words[main - 1]
        if before.pos == "DET" and before.text not in OBJECT_CLITICS:
            return True
        if before.pos in {"DET", "ADP"} and not word.is_verb:
            return True
        if before.pos == "ADP" and before.text not in OBJECT_CLITICS:
            return True
    return word.pos in {"ADP", "DET"} or (word.pos == "NOUN" and main == 0)


def _compound(reading: Reading, main: int, last: int, auxiliaries: list[int], forms: Forms) -> VerbGroup:
    """«n'a pas été annoncé», «avoir dit», «en ayant dit»: a participle with its auxiliaries."""
    finite = auxiliaries[0]
    tags = tags_of(forms, reading.words[finite].text, "avoir", "être")
    first = _with_clitics(reading, finite)
    passive = (
        _has_be(reading, auxiliaries, forms)
        and not _has_reflexive(reading, first, finite)
        and not _is_active(reading, main, auxiliaries, forms)
    )
    if is_finite(tags):
        return VerbGroup(
            main,
            first,
            last,
            finite,
            Mood.FINITE,
            passive=passive,
            negated=_negated(reading, first, finite),
            conditional=_is_conditional(tags),
            clitic=_clitic(reading, finite),
        )
    mood = Mood.INFINITIVE if "inf" in tags else Mood.PARTICIPLE
    if mood is Mood.PARTICIPLE and first > 0 and reading.words[first - 1].text == "en":
        mood, first = Mood.GERUND, first - 1
    if not tags & {"inf", "par-pre"}:
        mood, passive = Mood.PASSIVE, True
    modal = _modal(reading, first, forms) if mood is Mood.INFINITIVE else None
    return VerbGroup(
        main,
        first if modal is None else modal,
        last,
        finite,
        mood,
        passive=passive,
        negated=_negated(reading, first, finite),
        modal=modal,
    )


def _is_active(reading: Reading, main: int, auxiliaries: list[int], forms: Forms) -> bool:
    """«Les partis sont convenus de P», «est parti du principe que P»; not «il est convenu»."""
    if len(auxiliaries) > 1 or reading.words[auxiliaries[0] - 1].text == "il":
        return False
    return any(lemma in _WITH_BE for lemma, _ in forms.get(reading.words[main].text, ()))


def _has_be(reading: Reading, auxiliaries: list[int], forms: Forms) -> bool:
    return any(tags_of(forms, reading.words[index].text, "être") for index in auxiliaries)


def _infinitive(reading: Reading, main: int, last: int, forms: Forms) -> VerbGroup:
    """«dire», «sans le dire», or with the modal that governs it: «a tenu à dire»."""
    first = _with_clitics(reading, main)
    modal = _modal(reading, first, forms)
    if modal is None:
        without = first > 0 and reading.words[first - 1].text == "sans"
        negated = without or _negated(reading, first, main)
        return VerbGroup(main, first - without, last, main, Mood.INFINITIVE, negated=negated)
    auxiliaries = auxiliaries_of(reading, modal, forms)
    finite = auxiliaries[0] if auxiliaries else modal
    start = _with_clitics(reading, finite)
    tags = tags_of(forms, reading.words[finite].text)
    return VerbGroup(
        main,
        start,
        last,
        finite,
        Mood.FINITE if is_finite(tags) else Mood.INFINITIVE,
        passive=_is_told(reading, start, modal, forms),
        negated=_is_left_unsaid(reading, start, finite, modal, forms) or _negated(reading, first, main),
        conditional=_is_conditional(tags),
        clitic=_clitic(reading, finite),
        modal=modal,
    )


def _is_left_unsaid(reading: Reading, first: int, finite: int, modal: int, forms: Forms) -> bool:
    """«n'a pas voulu dire», but «n'a pas manqué de dire»: with some verbs the negation means it was said.

    Karttunen (1971) calls them negative implicatives.
    """
    fails = any(lemma in FAILURES for lemma, _ in forms.get(reading.words[modal].text, ()))
    return _negated(reading, first, finite) != fails


def _is_told(reading: Reading, first: int, modal: int, forms: Forms) -> bool:
    """«s'est fait dire que P»: *se faire* with an infinitive is a passive (Grevisse, § 821)."""
    causes = tags_of(forms, reading.words[modal].text, "faire")
    return bool(causes) and _has_reflexive(reading, first, modal)


def _modal(reading: Reading, first: int, forms: Forms) -> int | None:
    """«a tenu à souligner», «n'a pas voulu confirmer», «vient d'annoncer»: the verb just before."""
    index = first - 1
    if index >= 0 and (reading.words[index].text in DE or reading.words[index].text == "à"):
        index -= 1
    while index >= 0 and first - index <= 5 and reading.words[index].pos == "ADV":
        index -= 1
    while index >= 0 and reading.words[index].text in _CLITIC_OR_T:
        index -= 1
    if index < 0 or not reading.words[index].is_verb:
        return None
    return index if any(lemma in MODALS for lemma, _ in forms.get(reading.words[index].text, ())) else None


def _present_participle(reading: Reading, main: int, last: int) -> VerbGroup:
    """«ajoutant», «en le disant»."""
    first = _with_clitics(reading, main)
    gerund = any(index > 0 and reading.words[index - 1].text == "en" for index in (main, first))
    if gerund and reading.words[first].text != "en":
        first -= 1
    mood = Mood.GERUND if gerund else Mood.PARTICIPLE
    return VerbGroup(main, first, last, main, mood)


def _simple(reading: Reading, main: int, last: int, tags: frozenset[str]) -> VerbGroup:
    """«ne dit», «dit-il»: a verb in a simple tense."""
    first = _with_clitics(reading, main)
    clitic = _clitic(reading, main)
    return VerbGroup(
        main,
        first,
        last if clitic is None else max(last, clitic),
        main,
        Mood.FINITE,
        negated=_negated(reading, first, main),
        conditional=_is_conditional(tags),
        clitic=clitic,
    )


def _bare_participle(reading: Reading, main: int, last: int, forms: Forms) -> VerbGroup:
    """Second of two coordinated participles («a qualifié X de Y et affirmé que»), or a passive participle."""
    shared = shared_auxiliary(reading, main, forms)
    if shared is None:
        return VerbGroup(main, main, last, main, Mood.PASSIVE, passive=True)
    finite = auxiliaries_of(reading, shared, forms)[0]
    tags = tags_of(forms, reading.words[finite].text, "avoir", "être")
    return VerbGroup(main, main, last, finite, Mood.FINITE, conditional=_is_conditional(tags), shared=shared)


def _with_clitics(reading: Reading, index: int) -> int:
    """Go back over the negation and *se* before a verb form; object clitics that open the group are out."""
    while index > 0:
        before = reading.words[index - 1]
        if before.text in NE or (before.text in OBJECT_CLITICS and before.pos != "ADP"):
            index -= 1
        elif before.text in NEGATIONS and index > 1 and reading.words[index - 2].text in NE:
            index -= 2
        else:
            break
    while reading.words[index].text in _LEFT_OUT:
        index += 1
    return index


def _is_conditional(tags: Collection[str]) -> bool:
    return any(tag.startswith("cond") for tag in tags)


def _has_reflexive(reading: Reading, first: int, finite: int) -> bool:
    return any(word.text in REFLEXIVES for word in reading.words[first:finite])


def _negated(reading: Reading, first: int, finite: int) -> bool:
    """Whether *ne* stands before the finite word, and no *que* that restricts: «n'a dit que P»."""
    restricted = any(word.text in QUE for word in reading.words[first:finite])
    return not restricted and any(word.text in NE for word in reading.words[max(0, first - 2) : finite])


def _clitic(reading: Reading, finite: int) -> int | None:
    """Index of the inverted subject right after the finite word, or after its euphonic *t*."""
    for index in range(finite + 1, min(finite + 3, len(reading))):
        if reading.words[index].text in CLITIC_SUBJECTS:
            return index
    return None


def goes_on_reporting(reading: Reading, first: VerbGroup, second: VerbGroup) -> bool:
    """Whether a second verb reports beside a first: «a rappelé que le feu est interdit et a ajouté que P».

    Both have one tense, and *que*, or *de* and an infinitive, follows the second; the parser often hangs it
    on     the verb of the first content.
    """
    words = reading.words
    one_tense = words[first.finite].text == words[second.finite].text or (
        first.finite == first.main and second.finite == second.main
    )
    then = second.last + 1
    if not one_tense or then + 1 >= len(words):
        return False
    return words[then].text in QUE or (words[then].text in DE and words[then + 1].infinitive)
