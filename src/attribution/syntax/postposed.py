"""The noun phrase after a verb, read from the surface: the subject of an incise.

The parser calls the subject of «a déclaré le ministre» an object in 38 % of the cases; its tags are better.
"""

from __future__ import annotations

from collections.abc import Collection

import regex

from attribution.syntax.circumstance import behind_adverbial
from attribution.syntax.closed_classes import (
    A_OR_FUSED,
    ADDRESSEES,
    DATES,
    DE,
    DE_OR_FUSED,
    DEGREES,
    FLOATING,
    HONORIFICS,
    LAST_NAMED,
    POSSESSIVES,
    QUANTIFIERS,
    QUE,
    REFLEXIVES,
    TIME_NOUNS,
)
from attribution.syntax.noun_phrase import CIRCUMSTANCES, with_set_complement, without_tail
from attribution.syntax.reading import Reading

__all__ = ["postposed_phrase"]

_TIMES = CIRCUMSTANCES | TIME_NOUNS
_NEVER_HEADS = REFLEXIVES | QUE | {"y", "en", "-t", "ce", "c'"}
_LINKS = DE_OR_FUSED | A_OR_FUSED | {"en", "pour", "chez"}
"""Prepositions of a complement of the noun: «le ministre [de] l'Eau», «l'envoyé spécial [à] Gap»."""
_EN_LOCUTIONS = {
    *("vue", "raison", "cas", "marge", "dépit", "réaction", "réponse", "présence", "fin", "début"),
    *("faveur", "direction", "guise", "référence", "prélude", "matière", "ce", "prévision", "attendant"),
}
"""«comme le suggère le maire [en vue] de rouvrir»: with *en* they make a preposition."""
_PARTICIPLE_LINKS = DE_OR_FUSED | A_OR_FUSED | {"en", "par", "pour"}
_BADLY_TAGGED = {"ADJ", "VERB", "X", "ADV", "ADP"}
"""What the tagger may take a name for, which its capital shows: «a dit [De] Groot»."""
_WORDS_OF_A_NAME = 2
_ARTICLES = {"le", "la", "l'", "les", "un", "une", "des"} | POSSESSIVES
_YEAR = regex.compile(r"(?:1[5-9]|20)\d\d")
_NOT_NOUNS = {"ajouté", "a", "ont"}
"""What the tagger takes for a noun after *et*: «dit le maire et a ajouté»."""


def postposed_phrase(
    reading: Reading, start: int, limit: int, *, plural: bool = False
) -> tuple[int, int] | None:
    """Find the noun phrase that follows an incise verb: «a déclaré mardi à l'AFP [le ministre]».

    Adverbs, dates and complements («à l'AFP», «dans un communiqué») before it are passed over.

    Args:
        reading: the sentence.
        start: index of the first word after the verb.
        limit: index of the stop that ends the incise.
        plural: whether the verb is a plural: where no other phrase follows, the last *des* opens its subject.

    Returns:
        The indices of its first and last word; None where another construction comes first.
    """
    index = start
    while index < limit:
        behind = None if _is_made_noun(reading, index, limit) else behind_adverbial(reading, index)
        if behind is not None:
            index = behind
            continue
        head = None if _is_rest(reading, index, limit) else _phrase_head(reading, index, limit)
        if head is not None:
            return index, _right_edge(reading, index, head, limit)
        following = _after_adjunct(reading, index, limit)
        if following is None and index > start:
            following = _after_rest_of_adjunct(reading, index)
        if following is None:
            break
        index = following
    return _plural_phrase(reading, start, limit) if plural else None


def _plural_phrase(reading: Reading, start: int, limit: int) -> tuple[int, int] | None:
    """«affirment au Monde [des témoins]»: what passed for a complement of the place."""
    opening = [index for index in range(start, limit) if reading.words[index].text == "des"]
    head = _phrase_head(reading, opening[-1], limit) if opening else None
    if head is None or not reading.words[head].plural:
        return None
    return opening[-1], _right_edge(reading, opening[-1], head, limit)


def _phrase_head(reading: Reading, first: int, limit: int) -> int | None:
    """Head of a noun phrase that begins here without a preposition, or None."""
    if _is_made_noun(reading, first, limit):
        return first + 1
    for index in range(first, limit):
        word = reading.words[index]
        if word.text.removesuffix("-ci").removesuffix("-là") in _TIMES:  # «a dit ce [mois-ci]»
            return None
        if word.pos in {"NOUN", "PROPN"} or _is_last_named(reading, first, index):
            return index
        if word.shape[:1].isupper() and word.pos in _BADLY_TAGGED:
            return index
        if word.pos == "PRON" and index == first and word.text not in _NEVER_HEADS:
            return index
        if word.text in {"un", "une"} and _counts_one(reading, first, index, limit):
            return index
        if word.text == "des" and index == first:  # «ont averti lundi [des] chercheurs»
            continue
        if not _opens(reading, index):
            determined = index > first and reading.words[first].pos == "DET"
            bare = determined and reading.words[index - 1].pos in {"ADJ", "NUM"}  # «ont dit les deux»
            return index - 1 if bare else None
    return None


def _opens(reading: Reading, index: int) -> bool:
    """Whether a word may stand before a head: «[tous les deux] élus», «[près de 200] élus»."""
    word = reading.words[index]
    if word.text in DE:
        return index > 0 and reading.words[index - 1].text in DEGREES
    return word.pos in {"DET", "ADJ", "NUM"} or word.text in {"tous", "toutes"} | DEGREES


def _is_made_noun(reading: Reading, first: int, limit: int) -> bool:
    """«riposte l'[accusé]», «dit la [plaignante]», «crie un [supporter]»: an article makes nouns.

    The tagger sees a verb or an adjective; the incise ends behind it, or goes on with *de*.
    """
    words = reading.words
    made, behind = first + 1, first + 2
    if made >= limit or words[first].text not in _ARTICLES or words[made].pos not in {"VERB", "ADJ", "PRON"}:
        return False
    verb = words[made].finite or (words[made].infinitive and words[first].text not in {"un", "une"})
    ends = behind >= limit or words[behind].text in DE_OR_FUSED | CIRCUMSTANCES
    return ends and not verb and words[made].text not in _TIMES


def _is_last_named(reading: Reading, first: int, index: int) -> bool:
    """«a affirmé [ce dernier]», «dit l'[intéressé]»: an adjective that stands for somebody just named."""
    named = reading.words[index].text in LAST_NAMED and index == first + 1
    return named and reading.words[first].pos == "DET"


def _counts_one(reading: Reading, first: int, index: int, limit: int) -> bool:
    """«l'[une] des avocates», «[une] de leurs avocates»."""
    if index == first + 1:
        return reading.words[first].text == "l'"
    following = index + 1
    return index == first and following < limit and reading.words[following].text in DE_OR_FUSED


def _skip(reading: Reading, index: int, limit: int, kinds: Collection[str]) -> int:
    """Index of the next word that is of none of these parts of speech."""
    while index < limit and reading.words[index].pos in kinds:
        index += 1
    return index


def _after_adjunct(reading: Reading, index: int, limit: int) -> int | None:
    """Index after a word for a time or a prepositional phrase that begins here."""
    word = reading.words[index]
    if word.pos in {"NUM", "ADV"} or word.text in _TIMES or word.text == ",":
        return index + 1
    if word.pos == "ADP" or word.text in {"au", "aux", "du", "des", "lors"}:
        return _after_prepositional_phrase(reading, index, limit)
    return None


def _is_rest(reading: Reading, first: int, limit: int) -> bool:
    """«à la presse [locale] le maire», «à la télévision [publique] Anne Roux»: it opens no phrase."""
    word, following = reading.words[first], reading.words[min(first + 1, limit - 1)]
    opens = following.pos == "DET" or following.shape[:1].isupper()
    return word.pos == "ADJ" and word.shape.islower() and opens and word.text not in QUANTIFIERS


def _after_rest_of_adjunct(reading: Reading, index: int) -> int | None:
    """«à la presse [locale] M. Roux», «un entretien [accordé] au Figaro»: what belongs to an adjunct."""
    word, before = reading.words[index], reading.words[index - 1]
    completes = word.pos == "ADJ" or (word.pos == "VERB" and word.participle)
    return (
        index + 1 if completes and word.shape.islower() and before.pos in {"NOUN", "PROPN", "ADJ"} else None
    )


def _after_prepositional_phrase(reading: Reading, preposition: int, limit: int) -> int:
    """«dans un communiqué de presse», «à l'AFP»: the index after the phrase and its complements with *de*."""
    year = reading.words[preposition + 1].text if preposition + 1 < limit else ""
    if reading.words[preposition].text == "en" and _YEAR.fullmatch(year):
        return preposition + 2  # «affirmait en 2017 [Luc Morel]»
    index = _skip(reading, preposition + 1, limit, {"DET", "ADJ", "NUM", "ADP"})
    if index < limit and reading.words[index].text in FLOATING:  # «a dit de [lui] la mairie»
        return index + 1
    while index < limit and reading.words[index].pos in {"NOUN", "PROPN"}:
        behind = _name_behind_addressee(reading, index, limit)
        if behind is not None:
            return behind
        noun = index
        if reading.words[index].text in ADDRESSEES:
            return _after_addressee(reading, index, limit)
        index = _skip(reading, index + 1, limit, {"PROPN", "ADJ"})
        index = max(_end_of_name(reading, noun, limit), _end_of_name(reading, index, limit))
        name = _skip(reading, noun + 1, limit, {"ADJ"})
        if index == limit and name < limit and reading.words[noun].pos == "NOUN":
            return name  # «depuis son bureau [Jean Roux]»: what else ends the incise is its subject
        if index >= limit or reading.words[index].text not in DE_OR_FUSED:
            break
        if reading.words[index].text == "des" and reading.words[noun].text in TIME_NOUNS:
            break  # «a dit dans la soirée [des] témoins»
        index = _skip(reading, index + 1, limit, {"DET", "ADJ"})
    return index


def _after_addressee(reading: Reading, addressee: int, limit: int) -> int:
    """The index after «au journal Métro» before an article, «à la chaîne d'information» before a name."""
    words = reading.words
    index = addressee + 1
    while index < limit and words[index].text in ADDRESSEES:  # «à l'agence [Reuters] Anne Roux»
        index += 1
    while index < limit and words[index].pos == "ADJ" and words[index].shape.islower():
        index += 1
    if index < limit and words[index].text in DE_OR_FUSED:
        after = index + 1
        while after < limit and words[after].shape.islower() and words[after].pos != "DET":
            after += 1
        return after if index + 1 < after < limit else index
    end = _end_of_name(reading, index, limit)
    if end == limit:
        return _name_behind_addressee(reading, index, limit) or index
    return end


def _end_of_name(reading: Reading, index: int, limit: int) -> int:
    """The index behind words that have a capital, and a number that ends them: «France 2»."""
    start = index
    while index < limit and reading.words[index].shape[:1].isupper():
        index += 1
    return index + (start < index < limit and reading.words[index].text.isdigit())


def _name_behind_addressee(reading: Reading, first: int, limit: int) -> int | None:
    """«a confié au Monde [Anne] Roux», «a dit au « Welt » [Otto] Klein»: two names with nothing between.

    The second ends the incise and has two words at least, or begins with a title; a mark between them shows
    where it begins.
    """
    words = reading.words
    end = _end_of_name(reading, first, limit)
    if not first < end == limit or words[first].text in HONORIFICS:
        return None
    titled = [index for index in range(first + 1, end) if words[index].text in HONORIFICS]
    if titled:
        return titled[-1]
    marked = [index for index in range(first + 1, end) if words[index].start > words[index - 1].end + 1]
    if marked:
        return marked[-1]
    return max(first + 1, end - _WORDS_OF_A_NAME) if end - first > _WORDS_OF_A_NAME else None


def _right_edge(reading: Reading, first: int, head: int, limit: int) -> int:
    """Last word of the phrase that begins at ``first``."""
    last = head
    for index in range(head + 1, limit):
        if _may_be_last(reading, index, limit) or _dates_participle(reading, index):
            last = index
        elif not _leads_on(reading, index, limit, first):
            break
    return with_set_complement(reading, without_tail(reading, head, last), limit)


def _dates_participle(reading: Reading, index: int) -> bool:
    """«une étude publiée [mardi]», «le rapport remis [hier] au ministre»."""
    return reading.words[index].text in DATES and reading.words[index - 1].participle


def _may_be_last(reading: Reading, index: int, limit: int) -> bool:
    """Whether the phrase may end on a word that comes next: a noun, an adjective, a name, a participle."""
    word = reading.words[index]
    if word.text in CIRCUMSTANCES:
        return False
    if word.pos in {"PROPN", "NOUN", "ADJ", "NUM", "X"}:
        following = reading.words[index + 1].text if index + 1 < limit else ""
        return word.pos != "NUM" or following not in CIRCUMSTANCES  # «le ministre 3 mai»
    if word.pos == "DET" or word.text in _LINKS or word.text in {"et", "&"}:
        return False
    if word.text.startswith("-") or (word.shape[:1].isupper() and word.pos != "PUNCT"):
        return True
    if word.pos == "PRON":  # «l'un d'[eux]», «un Français sur [deux]»
        return reading.words[index - 1].pos == "ADP" and (word.text in FLOATING or "Card" in word.morph)
    return word.pos == "VERB" and word.participle and _has_complement(reading, index, limit)


def _leads_on(reading: Reading, index: int, limit: int, first: int) -> bool:
    """Whether a preposition, an article or a conjunction leads on to more of the phrase."""
    word, before = reading.words[index], reading.words[index - 1]
    if word.text in _LINKS:
        return _complement_follows(reading, index, limit, first)
    if word.pos == "DET":  # «le journal [Le] Monde»
        named = word.shape[:1].isupper() and before.pos in {"NOUN", "ADJ"}
        return named or before.pos in {"ADP", "DET", "CCONJ"}
    if word.text == "sur":  # «un Français [sur] deux»
        return index + 1 < limit and "Card" in reading.words[index + 1].morph
    if word.text in {"et", "&"}:
        return _coordinated(reading, index, limit)
    return word.text == "/" or (word.pos == "ADP" and before.pos == "VERB")


def _complement_follows(reading: Reading, preposition: int, limit: int, first: int) -> bool:
    """Whether a preposition goes on with the phrase: *de* does, *à* only when the tree hangs it there."""
    following = _skip(reading, preposition + 1, limit, {"DET", "ADJ", "NUM"})
    if following >= limit:
        return False
    word = reading.words[following]
    if word.pos not in {"NOUN", "PROPN", "PRON", "X", "VERB"} or word.text in CIRCUMSTANCES:
        return False
    if reading.words[preposition].text in DE_OR_FUSED:
        return True
    if reading.words[preposition].text == "en" and word.text in _EN_LOCUTIONS:
        return False
    if word.text in ADDRESSEES or reading.words[preposition + 1].text in POSSESSIVES:
        return False  # «les élus à [leur] sortie du ministère»
    governor = reading.words[word.head]
    return first <= governor.index < preposition and governor.pos in {"NOUN", "ADJ", "VERB", "PROPN", "PRON"}


def _coordinated(reading: Reading, conjunction: int, limit: int) -> bool:
    """Whether *et* joins another noun phrase: «le maire [et] la préfète»."""
    following = conjunction + 1
    if following >= limit:
        return False
    if reading.words[following].text in DE_OR_FUSED:  # «les élus de la CDT et [de] FO»
        return _complement_follows(reading, following, limit, conjunction)
    if reading.words[following].text in _NOT_NOUNS:
        return False
    return reading.words[following].pos in {"DET", "PROPN", "NOUN", "NUM", "ADJ"}


def _has_complement(reading: Reading, participle: int, limit: int) -> bool:
    """«le ministre [chargé] des Transports», «une étude [publiée] mardi»."""
    following = participle + 1
    return following < limit and reading.words[following].text in _PARTICIPLE_LINKS | DATES
