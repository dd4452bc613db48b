"""The noun phrase that states what was said: an object, a prepositional complement, an antecedent."""

from __future__ import annotations

from collections.abc import Collection

from attribution.syntax.circumstance import behind_circumstances, behind_date
from attribution.syntax.closed_classes import (
    A_OR_FUSED,
    ADDRESSEES,
    DATES,
    DE,
    DE_OR_FUSED,
    NE,
    NEGATIONS,
    QUANTITIES,
    QUE,
    REFLEXIVES,
    RELATIVES,
    TIME_NOUNS,
    TONIC_PRONOUNS,
    UNFUSED,
)
from attribution.syntax.endings import Complement, Ending, endings_of
from attribution.syntax.insertion import after_insertion, comma_behind
from attribution.syntax.noun_phrase import full_phrase, is_nominal
from attribution.syntax.postposed import postposed_phrase
from attribution.syntax.reading import Reading
from attribution.syntax.verb_group import VerbGroup

__all__ = ["antecedent_of", "object_of"]

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
_OBJECTS = frozenset({"obj", "xcomp", "nsubj", "ccomp"})
"""What the parser calls the object of a reporting verb."""
_PREPOSITIONAL = frozenset({"obl:arg", "obl", "obl:mod", "obl:agent", "iobj", "nmod", "dep"})
_NEVER_OBJECTS = (
    DATES | REFLEXIVES | QUE | {"ce", "en", "y", "-t", "jour", "semaine", "fois", "après-midi", "mi-journée"}
)
_LEFT_OUT = DE | {"à", "sur", "pour"}
"""Prepositions that only introduce what is said; those that fuse with an article («du bruit») stay."""
_BEFORE_RECIPIENTS = A_OR_FUSED | {"devant", "auprès", "lors", "dans", "sur", "chez"}
_HEARERS = A_OR_FUSED | {"devant"}
"""Those of them behind which *des* opens an object: «dévoile [devant] l'Assemblée des mesures»."""
_THE_OR_THIS = frozenset({"le", "la", "l'", "les", "ce", "cet", "cette"})
_REACH = 10
"""A phrase that the tree does not have stands before this many words after the verb."""


def object_of(
    reading: Reading, group: VerbGroup, prepositions: Collection[str] = (), stops: Collection[int] = ()
) -> Complement | None:
    """Find the noun phrase that states what was said: «réclame [l'arrêt des travaux]».

    Args:
        reading: the sentence.
        group: the verb group.
        prepositions: where given, the complement that one of them introduces is looked for, and not the
            object: «appelle à [la retenue]».
        stops: indices of words where another construction begins.
    """
    if _shares_object(reading, group):
        return None
    found = _behind_compound(reading, group, prepositions, stops)
    if found is not None:
        return found
    measured = None if prepositions else _quantity_after(reading, group)
    if measured is not None:
        endings = endings_of(reading, group, measured[0], measured[1], stops, tight=True)
        return Complement(measured[0], endings, "np", tree=False)
    found = _governed_phrase(reading, group, prepositions, stops)
    if found is not None:
        return found
    if prepositions:
        found = _under_object(reading, group, prepositions, stops)
        return found or _right_behind(reading, group, prepositions, stops)
    for find in (_phrase_after, _under_recipient, _phrase_behind, _restricted):
        found = find(reading, group, stops)
        if found is not None:
            return found
    return None


def _behind_compound(
    reading: Reading, group: VerbGroup, prepositions: Collection[str], stops: Collection[int]
) -> Complement | None:
    """«s'est prononcé [en faveur d'un report]»: a preposition of several words, which says for or against."""
    for preposition in prepositions:
        *opening, last = preposition.split(" ")
        for first in range(group.last + 1, min(group.last + 4, len(reading) - len(opening) - 2)):
            end = first + len(opening)
            if not opening or [word.text for word in reading.words[first:end]] != opening:
                continue
            if UNFUSED.get(reading.words[end].text, reading.words[end].text) == last:
                head = next(
                    (word.index for word in reading.words[end + 1 :] if is_nominal(reading, word.index)), end
                )
                endings = endings_of(reading, group, first, head, stops, tight=True)
                return Complement(first, endings, preposition, tree=False)
    return None


def _shares_object(reading: Reading, group: VerbGroup) -> bool:
    """«avait [démenti] et convaincu le juge»: what follows is the object of the second verb."""
    after = reading.words[group.last + 1 : group.last + 3]
    return len(after) == 2 and after[0].text in {"et", "ou"} and after[1].is_verb


def antecedent_of(reading: Reading, group: VerbGroup) -> tuple[int, int] | None:
    """Find the antecedent of the relative pronoun that is the verb's object: «[un fait] que Pékin réfute».

    Args:
        reading: the sentence.
        group: the verb group.

    Returns:
        The indices of its first and last word.
    """
    verb = reading.words[group.main]
    labels = ("obj",) if reading.dependents(group.main, "obj", "ccomp", "xcomp") else ("obj", "mark")
    for relative in reading.dependents(group.main, *labels):
        if relative >= group.first or reading.words[relative].text not in QUE:
            continue
        if reading.words[verb.head].text in {"ce", "c'"}:  # «n'ont pas obtenu [ce] qu'ils réclamaient»
            continue
        if verb.dep.startswith("acl") and verb.head < relative and is_nominal(reading, verb.head):
            return full_phrase(reading, verb.head, relative)
    return None


def _governed_phrase(
    reading: Reading, group: VerbGroup, prepositions: Collection[str], stops: Collection[int]
) -> Complement | None:
    """The first object of the tree after the verb, or its first complement with one of the prepositions."""
    second = [one for one in reading.dependents(group.main, "conj") if reading.words[one].is_verb]
    for child in reading.children(group.main):
        word = reading.words[child]
        if child <= group.last or word.pos not in _NOMINAL or _in_brackets(reading, group.last, child):
            continue
        if any(group.last < verb < child for verb in second):  # «a critiqué et rejeté [l'accord]»
            continue
        case = _case(reading, child)
        if case is None and prepositions and not group.negated:
            case = _bare_de(reading, child)
        if case is None:
            dated = _past_date(reading, reading.subtree(child)[0]) > child  # «propose le [15] mai»
            if not prepositions and word.dep in _OBJECTS and word.text not in _NEVER_OBJECTS and not dated:
                return _phrase(reading, group, child, "np", stops)
        elif (
            not prepositions
            and case == group.last + 1
            and (_is_indefinite(reading, case, child) or _is_partitive(reading, case, child))
        ):
            endings = endings_of(reading, group, case, child, stops, tight=True)
            return Complement(case, endings, "np", tree=True)  # «exige [de profonds changements]»
        elif _preposition(reading, case) in prepositions and word.dep in _PREPOSITIONAL | {"obj"}:
            return _phrase(reading, group, child, _preposition(reading, case), stops)
    return None


def _in_brackets(reading: Reading, first: int, index: int) -> bool:
    """«pointe en tête ([20 points])»: what stands in brackets is no object."""
    between = [word.text for word in reading.words[first + 1 : index]]
    return between.count("(") > between.count(")")


def _under_object(
    reading: Reading, group: VerbGroup, prepositions: Collection[str], stops: Collection[int]
) -> Complement | None:
    """«accuse la Chine [d'intimidation]», «appelle dans un tract [à l'unité]»: hung too low."""
    for accused in reading.dependents(group.main, "obj", "obl"):
        adjunct = _case(reading, accused) is not None
        for child in reading.dependents(accused, "nmod", "obl"):
            case = _case(reading, child)
            if case is None or case <= group.last or (adjunct and reading.words[case].text in DE_OR_FUSED):
                continue
            if _preposition(reading, case) in prepositions:
                return _phrase(reading, group, child, _preposition(reading, case), stops)
    return _after_locution(reading, group, prepositions, stops) if group.last > group.main else None


def _after_locution(
    reading: Reading, group: VerbGroup, prepositions: Collection[str], stops: Collection[int]
) -> Complement | None:
    """«a attiré l'attention de ses élus [sur les retards]»: behind the fixed words of a locution."""
    for case in range(group.last + 1, min(len(reading), group.last + _REACH)):
        word = reading.words[case]
        if word.pos == "ADP" and word.head > case and _preposition(reading, case) in prepositions:
            return _phrase(reading, group, word.head, _preposition(reading, case), stops)
        if word.pos in {"VERB", "AUX", "SCONJ"} or word.text in {",", ";", ":"}:
            return None
    return None


def _right_behind(
    reading: Reading, group: VerbGroup, prepositions: Collection[str], stops: Collection[int]
) -> Complement | None:
    """«Le maire doute [de l'étude]», «s'inquiète, lui, [de la hausse]»: hung elsewhere, but what follows."""
    case = _behind_tonic_pronoun(reading, group) or group.last + 1
    head = reading.words[case].head if case < len(reading) else case
    if head <= case or _preposition(reading, case) not in prepositions or not is_nominal(reading, head):
        return None
    return _phrase(reading, group, head, _preposition(reading, case), stops)


def _behind_tonic_pronoun(reading: Reading, group: VerbGroup) -> int | None:
    """«s'inquiète, [lui,] de la hausse»: the pronoun sets the speaker against others (Grevisse, § 662)."""
    opening = comma_behind(reading, group)
    behind = None if opening is None else after_insertion(reading, opening)
    if opening is None or behind is None or behind > opening + 4:
        return None
    insertion = reading.words[opening:behind]
    return behind if any(word.text in TONIC_PRONOUNS for word in insertion) else None


def _phrase_after(reading: Reading, group: VerbGroup, stops: Collection[int]) -> Complement | None:
    """«a annoncé dimanche soir [la fermeture]»: the first phrase after dates and adverbs."""
    phrase = _behind_relative(reading, group)
    if phrase is None:
        phrase = postposed_phrase(reading, group.last + 1, min(len(reading), group.last + _REACH))
    if phrase is None:
        return None
    first, last = phrase
    first = min(_past_date(reading, first), last)
    if reading.words[first].pos != "DET" and reading.words[first].text not in QUANTITIES:
        return None
    commas = sum(word.text == "," for word in reading.words[group.last + 1 : first])
    if commas not in {0, 2}:  # «ont exprimé, à des degrés divers, leur colère»
        return None
    nouns = [word.index for word in reading.words[first : last + 1] if word.pos in {"NOUN", "PROPN"}]
    head = nouns[0] if nouns else last
    endings = endings_of(reading, group, first, head, stops, tight=True)
    if endings[0].last < head:  # «Un appel évoquant [une fuite] a alerté la mairie»: hung on the second verb
        endings = (Ending(last, "whole"),)
    return Complement(first, endings, "np", tree=False)


def _phrase_behind(reading: Reading, group: VerbGroup, stops: Collection[int]) -> Complement | None:
    """«annonce sur France Inter [la fermeture]», «réclame dans un tract [des moyens]»."""
    places = [place.index for place in behind_circumstances(reading, group.last + 1)]
    inside = [i for i in range(group.last + 1, max(places, default=0)) if _opens_plural(reading, i)]
    for first in [*places, *inside]:
        word = reading.words[first]
        if word.pos != "DET" and word.text != "des":
            continue
        limit = min(len(reading), first + _REACH)
        phrase = postposed_phrase(reading, first, limit)
        if phrase is None or phrase[0] != first:
            continue
        nouns = [one.index for one in reading.words[first : phrase[1] + 1] if one.pos in {"NOUN", "PROPN"}]
        if word.text == "des" and not (nouns and _is_indefinite(reading, first, nouns[0])):
            continue
        endings = endings_of(reading, group, first, nouns[0] if nouns else phrase[1], stops, tight=True)
        return Complement(first, endings, "np", tree=False)
    return None


def _opens_plural(reading: Reading, article: int) -> bool:
    """«réclame à l'AFP [des] moyens», not the complement of what stands before: «le pont [des] arts»."""
    before = reading.words[article - 1]
    complete = before.shape[:1].isupper() or before.text in ADDRESSEES | DATES | TIME_NOUNS
    return reading.words[article].text == "des" and complete


def _under_recipient(reading: Reading, group: VerbGroup, stops: Collection[int]) -> Complement | None:
    """«annonce aux élus, devant l'assemblée, jeudi matin [des mesures]»: hung on whom or when.

    The object of the verb cannot be left out, so *des* is its article and no preposition, where no capital
    makes it part of a title («au ministre des Transports»).
    """
    words = reading.words
    for recipient in reading.dependents(group.main, "obl", "iobj", "obj", "xcomp"):
        case = _case(reading, recipient)
        dated = case is None and words[min(group.last + 1, len(words) - 1)].text in DATES
        if not dated and (case is None or case <= group.last or words[case].text not in _BEFORE_RECIPIENTS):
            continue
        for noun in reading.dependents(recipient, "nmod", "obl"):
            article = _case(reading, noun)
            if article is None or article < recipient or not _is_indefinite(reading, article, noun):
                continue
            if dated or words[case or 0].text in _HEARERS or _opens_plural(reading, article):
                endings = endings_of(reading, group, article, noun, stops, tight=True)
                return Complement(article, endings, "np", tree=False)
    return None


def _is_indefinite(reading: Reading, article: int, noun: int) -> bool:
    """«[des] mesures», «[de] nouvelles mesures», «[de] telles mesures»: the plural of *une mesure*."""
    word = reading.words[noun]
    if word.pos != "NOUN" or not word.shape.islower() or word.text[-1] not in "sx":
        return False
    following = reading.words[article + 1]
    adjective = article + 1 < noun and (following.pos == "ADJ" or following.text in {"tels", "telles"})
    return reading.words[article].text == "des" or (reading.words[article].text in DE and adjective)


def _is_partitive(reading: Reading, article: int, noun: int) -> bool:
    """«réclame [du] courage», «exige [de la] rigueur»: some of what cannot be counted."""
    word = reading.words[noun]
    if (
        word.pos != "NOUN"
        or word.plural
        or not word.shape.islower()
        or word.dep not in _OBJECTS | {"obl:arg"}
    ):
        return False
    following = reading.words[article + 1].text
    return reading.words[article].text == "du" or (
        reading.words[article].text in DE and following in {"la", "l'"}
    )


def _restricted(reading: Reading, group: VerbGroup, stops: Collection[int]) -> Complement | None:
    """«ne confirme que [la mort d'un soldat]»: *ne... que* takes any phrase between verb and object."""
    words = reading.words
    if not any(word.text in NE for word in words[group.first : group.finite]):
        return None
    for index in range(group.last + 1, min(group.last + _REACH, len(reading) - 1)):
        if words[index].is_verb or words[index].text in NEGATIONS or reading.comma(index):
            return None
        if words[index].text in QUE:
            phrase = postposed_phrase(reading, index + 1, min(len(reading), index + _REACH))
            if phrase is None or phrase[0] != index + 1 or reading.has_finite_verb(*reading.extent(*phrase)):
                return None
            endings = endings_of(reading, group, phrase[0], phrase[1], stops, tight=True)
            return Complement(phrase[0], endings, "np", tree=False)
    return None


def _behind_relative(reading: Reading, group: VerbGroup) -> tuple[int, int] | None:
    """«évoque, dans le livre dont elle parle, [une enfance rude]»: behind an insertion with a relative."""
    opening = comma_behind(reading, group)
    if opening is None:
        return None
    relative = False
    for index in range(opening + 1, min(len(reading) - 1, opening + 2 * _REACH)):
        relative = relative or reading.words[index].text in RELATIVES
        if reading.words[index].text == "," and relative:
            return postposed_phrase(reading, index + 1, len(reading))
    return None


def _past_date(reading: Reading, first: int) -> int:
    """«annonce [le 3 mai] un départ»: the index behind a date; but «requiert [huit ans] de prison»."""
    word = reading.words[first]
    dated = behind_date(reading, first) if word.text in _THE_OR_THIS | DATES else None
    return first if dated is None else dated


def _quantity_after(reading: Reading, group: VerbGroup) -> tuple[int, int] | None:
    """«réclame en particulier [plus de moyens]»: an adverb of quantity, *de* and its noun."""
    for index in range(group.last + 1, min(len(reading) - 2, group.last + 4)):
        if reading.words[index].text in QUANTITIES and reading.words[index + 1].text in DE:
            return index, index + 2
        if reading.words[index].pos not in {"ADV", "ADP", "ADJ"}:
            return None
    return None


def _phrase(
    reading: Reading, group: VerbGroup, head: int, marker: str, stops: Collection[int]
) -> Complement | None:
    """The phrase of a head that the tree gives, with its preposition."""
    case = _case(reading, head)
    if case is None and marker != "np":
        case = _bare_de(reading, head)
    if case is not None and (reading.words[case].text in _LEFT_OUT or _warns(reading, group, case)):
        case += 1
    first = max(reading.subtree(head)[0] if case is None else case, group.last + 1)
    while first < head and (
        reading.comma(first) or reading.words[first].pos == "ADV" or reading.words[first].text in QUE
    ):
        first += 1
    first = min(_past_date(reading, first), head)
    endings = endings_of(reading, group, first, head, stops, tight=True)
    return Complement(first, endings, marker, tree=True) if first <= endings[0].last else None


def _warns(reading: Reading, group: VerbGroup, case: int) -> bool:
    """«met en garde contre [une pénurie]»; but «se prononce [contre une pénurie]» says against what."""
    return reading.words[case].text == "contre" and not reading.words[group.main].text.startswith("pronon")


def _case(reading: Reading, index: int) -> int | None:
    """Index of the preposition before a noun, if it has one."""
    return next((child for child in reading.dependents(index, "case") if child < index), None)


def _bare_de(reading: Reading, index: int) -> int | None:
    """«a prévenu [de] troubles éventuels»: a preposition that the parser takes for an article."""
    return next((i for i in reading.dependents(index, "det") if reading.words[i].text in DE), None)


def _preposition(reading: Reading, case: int) -> str:
    """A preposition as the lexicon writes it: «de» for «d'» and «du»."""
    text = reading.words[case].text
    return UNFUSED.get(text, text)
