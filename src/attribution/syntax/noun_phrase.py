"""Where a noun phrase begins and ends: the span of a source.

Span conventions are those of the guidelines: determiner, titles, name and restrictive complements are in;
appositions after a comma and relative clauses are out; a coordination is one phrase.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from attribution.syntax.closed_classes import (
    A_OR_FUSED,
    CONNECTIVES,
    DASHES,
    DATES,
    DE,
    DE_OR_FUSED,
    DEGREES,
    DETERMINATIVES,
    HONORIFICS,
    NE,
    QUANTIFIERS,
    QUE,
    RELATIVES,
    SET_COMPLEMENTS,
    TIME_NOUNS,
)
from attribution.syntax.reading import Reading, Word
from attribution.syntax.set_phrases import by_first_word, longest_phrase

__all__ = [
    "CIRCUMSTANCES",
    "before_brackets",
    "explained_by",
    "first_nominal",
    "full_phrase",
    "head_before",
    "head_of_complement",
    "is_nominal",
    "left_edge",
    "list_end",
    "with_brackets",
    "with_set_complement",
    "without_tail",
]

CIRCUMSTANCES = DATES | CONNECTIVES
"""Dates, which are tagged as nouns, and adverbs that the parser takes for nouns or hangs on them."""
_NOMINAL_OR_JOINT = frozenset({"PROPN", "NOUN", "DET", "ADJ", "ADP", "CCONJ", "PUNCT", "NUM"})
_TRAILING = frozenset({"ADV", "CCONJ", "ADP", "SCONJ", "DET"})
_MORE_AND_MORE = ("de", "plus", "en", "plus", "de")
_SET_COMPLEMENTS = by_first_word(SET_COMPLEMENTS)
_TAIL = CIRCUMSTANCES | DASHES


def is_nominal(reading: Reading, index: int) -> bool:
    """Whether a word can head a source: a noun, a name or a pronoun that is not a date."""
    word = reading.words[index]
    if word.pos == "NUM" and word.dep == "nummod" and word.head > index:  # «deux passagères»
        return False
    if word.pos == "NUM" and index and reading.words[index - 1].text == "le":  # «le 30», but «les 27»
        return False
    return word.pos in {"NOUN", "PROPN", "PRON", "NUM"} and word.text not in CIRCUMSTANCES


def first_nominal(reading: Reading, first: int, reach: int = 5) -> int | None:
    """Index of the first word that can head a source, ``reach`` words from ``first`` on at most."""
    return next((i for i in range(first, min(first + reach, len(reading))) if is_nominal(reading, i)), None)


def head_of_complement(reading: Reading, noun: int) -> int:
    """Climb from a complement to the head of the whole: «[l'agence] de sûreté», «[la secrétaire] à l'Eau».

    Args:
        reading: the sentence.
        noun: index of a noun.
    """
    while any(_joins_nouns(reading, case, noun) for case in reading.dependents(noun, "case")):
        above = reading.words[noun].head
        if reading.words[above].pos == "ADJ":  # «[une source] proche du dossier»
            above = reading.words[above].head
        if above >= noun or not is_nominal(reading, above):
            break
        noun = above
    return noun


def _joins_nouns(reading: Reading, case: int, noun: int) -> bool:
    """Whether a preposition makes a complement of a noun: *de*, and *à* before what somebody directs."""
    text = reading.words[case].text
    return text in DE_OR_FUSED or (text in A_OR_FUSED and reading.words[noun].shape[:1].isupper())


def left_edge(reading: Reading, head: int) -> int:
    """First word of the phrase: determiners and adjectives just before its head."""
    first = head
    while first > 0 and _opens_phrase(reading, first - 1, head):
        first -= 1
    words = reading.words
    before = tuple(word.text for word in words[max(0, first - len(_MORE_AND_MORE)) : first])
    if before == _MORE_AND_MORE:
        return first - len(_MORE_AND_MORE)
    if first > 1 and words[first - 1].text in DE and words[first - 2].text in DEGREES:  # «près de dix élus»
        return first - 2
    return first


def _opens_phrase(reading: Reading, index: int, head: int) -> bool:
    """Whether a word belongs to the phrase that goes on right after it: «[environ] [dix] [jeunes] élus»."""
    word = reading.words[index]
    if word.text in HONORIFICS and word.shape[:1].isupper() and reading.words[index + 1].shape[:1].isupper():
        return True  # «[Me] Anne Roux», which the tagger takes for a pronoun
    if reading.comma(index) or word.is_verb or word.pos in {"SCONJ", "CCONJ", "ADP"} or word.text in NE:
        return False
    if word.pos == "PRON" and word.text not in QUANTIFIERS:
        return False
    if word.pos == "ADV":
        return word.text in DEGREES
    following = reading.words[index + 1]
    if (
        word.pos == "ADJ" and following.pos == "DET"
    ):  # «juge tolérable [l'endettement]», but «[tous] les élus»
        return word.text in QUANTIFIERS | {"seul", "seule", "seuls", "seules", "quelques"}
    if word.pos in {"DET", "ADJ", "NUM"}:
        return True
    if word.pos in {"NOUN", "PROPN"} and following.pos == "DET":
        return False
    return _is_one_name(word, following) or _is_title(reading, index) or head in reading.ancestors(index)


def _is_title(reading: Reading, index: int) -> bool:
    """«l'[opposant] Luc Roux»: a noun with its article before a name."""
    word, following = reading.words[index], reading.words[index + 1]
    named = following.pos == "PROPN" and following.shape[:1].isupper()
    return named and word.pos == "NOUN" and index > 0 and reading.words[index - 1].pos == "DET"


def _is_one_name(word: Word, following: Word) -> bool:
    """«[Human] Rights Watch»: a name that the tree may cut in two; both words have a capital, or none has."""
    if word.pos != "PROPN" or following.pos != "PROPN":
        return False
    return word.shape[:1].isupper() == following.shape[:1].isupper()


def full_phrase(reading: Reading, head: int, limit: int | None = None) -> tuple[int, int]:
    """Find the phrase round a head that the tree gives.

    Args:
        reading: the sentence.
        head: index of the head.
        limit: index of a word that is out, with all that follow; of the verb, for its subject.

    Returns:
        The indices of its first and last word.
    """
    end = len(reading) if limit is None else limit
    inside = set(reading.subtree(head))
    last = head
    for index in range(head + 1, end):
        if index not in inside or _ends_phrase(reading, index, head, inside, end):
            break
        last = index
    last = _to_name_end(reading, without_tail(reading, head, last), end)
    last = with_set_complement(reading, with_brackets(reading, last, end), end)
    if limit is not None and last + 1 == limit and reading.words[last].text in {"lui", "leur"}:
        last = max(last - 1, head)  # «Le maire [lui] a répondu»
    if limit is not None and (_list_goes_on(reading, last, limit) or _is_defined(reading, head, limit)):
        last = limit - 1
    return left_edge(reading, head), last


def with_set_complement(reading: Reading, last: int, end: int) -> int:
    """«un gendarme [à la retraite]», «Médecins [sans frontières]»: what the tree may hang elsewhere."""
    return last + longest_phrase(_SET_COMPLEMENTS, reading, last + 1, end)


def with_brackets(reading: Reading, last: int, end: int) -> int:
    """«la Ligue du Travail [(LT)]», «la LT [(Ligue du Travail)]»: one name, written twice."""
    if last + 1 >= end or reading.words[last + 1].text != "(":
        return last
    inside = [word.shape for word in takewhile(lambda word: word.text != ")", reading.words[last + 2 : end])]
    if not inside:
        return last
    acronym = len(inside) == 1 and inside[0].isupper()
    spelt = _initials(inside) == reading.words[last].shape and len(inside) > 1
    return _behind_brackets(reading, last + len(inside) + 2, end) if acronym or spelt else last


def _behind_brackets(reading: Reading, closing: int, end: int) -> int:
    """«le député (LR) [du Rhône]»: the last word of the complement that brackets part from its noun."""
    words = reading.words
    if closing + 2 >= end or words[closing + 1].text not in DE_OR_FUSED:
        return closing
    index = closing + 2
    while index < end and words[index].pos in {"DET", "ADJ"}:
        index += 1
    last = index
    while last < end and (words[last].pos == "PROPN" or (last == index and words[last].pos == "NOUN")):
        last += 1
    return last - 1 if last > index else closing


def _is_defined(reading: Reading, head: int, limit: int) -> bool:
    """«[celui qui dirige le groupe] a affirmé»: a demonstrative and the clause that says who is meant."""
    rest = reading.words[head + 1 : limit]
    return (
        reading.words[head].text in DETERMINATIVES
        and len(rest) > 1
        and rest[0].text in RELATIVES
        and not any(word.text in {",", ";", ":"} for word in rest)
    )


def _initials(shapes: Iterable[str]) -> str:
    """The capitals of a name, an acronym of it: «FNP» of «Fédération Nationale des Pêcheurs»."""
    return "".join(shape[0] for shape in shapes if shape[0].isupper())


def _to_name_end(reading: Reading, last: int, end: int) -> int:
    """«le président Emmanuel [Macron] a estimé»: the tree may cut a name in two, no phrase does."""
    words = reading.words
    while last + 1 < end and words[last].shape[:1].isupper() and words[last + 1].shape[:1].isupper():
        if words[last + 1].pos in {"DET", "PRON", "CCONJ"} and words[last].text not in HONORIFICS:
            break
        last += 1
    if _numbers_channel(reading, last + 1, end):
        goes_on = last + 2 < end and words[last + 2].shape[:1].isupper()
        return _to_name_end(reading, last + 2, end) if goes_on else last + 1
    return last


def _numbers_channel(reading: Reading, index: int, end: int) -> bool:
    """«France [2]», «Europe [1]»: a name with a number, and nothing behind it that is counted."""
    words = reading.words
    if index >= end or not (words[index].text.isdigit() and len(words[index].text) == 1):
        return False
    if words[index - 1].pos != "PROPN":
        return False
    return index + 1 >= len(words) or words[index + 1].pos != "NOUN" or words[index + 1].shape[:1].isupper()


def _list_goes_on(reading: Reading, last: int, limit: int) -> bool:
    """«Luc Morel, Ana Silva et Jo Petit dénoncent»: names up to the verb, not appositions of the first."""
    rest = reading.words[last + 1 : limit]
    if len(rest) < 4 or rest[0].text != "," or not any(word.text in {"et", "ou"} for word in rest):
        return False
    if rest[1].pos == "NOUN" and not rest[1].shape[:1].isupper():
        return False  # «Luc Morel, analyste des loisirs et du sport, »
    if rest[-1].pos not in {"PROPN", "NOUN", "ADJ"}:
        return False
    return all(word.pos in _NOMINAL_OR_JOINT and word.text not in {"(", ":", ";"} for word in rest)


def list_end(reading: Reading, last: int, *, one: bool = False) -> int:
    """Find the end of the list that a phrase opens: «par Roux[, Perrin et la députée Anne Vidal]».

    A title may be a list as well: «le ministre de l'Économie[, des Finances et du Plan Paul Ferrand]».

    Args:
        reading: the sentence.
        last: index of the last word of the phrase.
        one: whether the phrase tells of one person: what a comma adds is then no other, but for a title.

    Returns:
        The index of the last word of the list; ``last`` where no list closes with *et*, or where what looks
        like one is the subject of a verb: «selon Roux, [le maire et la préfète] ont raison».
    """
    joint, end = last + 1, last
    charges = joint + 1 < len(reading) and reading.words[joint + 1].text in DE_OR_FUSED
    if one and not charges:  # «a dit Luc Roux, l'avocat de Blin et Dorn»
        return last
    while joint + 1 < len(reading) and reading.words[joint].text in {",", "et"}:
        found = _member_end(reading, joint + 1, charges=charges)
        if found is None:
            return last
        end = found
        if reading.words[joint].text == "et":
            end = _to_name_end(reading, end, len(reading))
            closed = charges or end + 1 >= len(reading) or reading.words[end + 1].pos in {"PUNCT", "ADP"}
            return end if closed else last
        joint = end + 1
    return last


def _member_end(reading: Reading, first: int, *, charges: bool) -> int | None:
    """Last word of a member of a list: «des [Finances]» of charges, else «la députée Anne [Vidal]».

    None for anything else.
    """
    opening = reading.words[first]
    if (opening.text in DE_OR_FUSED) != charges or not (charges or opening.pos in {"DET", "PROPN"}):
        return None
    head = first_nominal(reading, first, 4)
    if head is None or any(word.is_verb for word in reading.words[first:head]):
        return None
    if reading.words[head].dep.startswith("nsubj") and reading.words[head].head > head:
        return None
    if charges:  # a title: «et de la Souveraineté [industrielle] Paul Ferrand»
        adjectives = takewhile(lambda word: word.pos == "ADJ", reading.words[head + 1 :])
        return head + len(list(adjectives))
    following = range(head + 1, len(reading))
    limit = next((i for i in following if reading.words[i].text in {",", "et"}), len(reading))
    last = full_phrase(reading, head, limit)[1]
    acts = any(word.is_verb and word.text.endswith("ant") for word in reading.words[head : last + 2])
    return None if acts else last  # «a dit le maire, la préfète [restant] muette»


def _ends_phrase(reading: Reading, index: int, head: int, inside: set[int], end: int) -> bool:
    """Whether the phrase stops before a word: a comma, a relative pronoun, a finite verb."""
    word = reading.words[index]
    if word.text == ",":
        return not _coordination_goes_on(reading, index, head, inside, end)
    if reading.comma(index) and word.text != "-":
        return True
    if word.text in RELATIVES and word.dep != "fixed":
        return True
    return word.is_finite_verb


def _coordination_goes_on(reading: Reading, comma: int, head: int, inside: set[int], end: int) -> bool:
    """«le maire, le préfet et la ministre»: the comma belongs to a list that ends with *et* or *ou*."""
    conjuncts = [child for child in reading.dependents(head, "conj") if comma < child < end]
    if not conjuncts or _is_bare_noun(reading, comma + 1):
        return False
    listed = reading.words[comma : conjuncts[-1]]
    joined = any(word.text in {"et", "ou"} and word.index in inside for word in listed)
    return joined and not any(word.is_verb for word in (*listed, reading.words[conjuncts[-1]]))


def _is_bare_noun(reading: Reading, index: int) -> bool:
    """«Paul Morel, [analyste] du cabinet, a dit»: a noun without determiner explains."""
    word = reading.words[index]
    return word.pos == "NOUN" and not word.shape[:1].isupper()


def without_tail(reading: Reading, head: int, last: int) -> int:
    """Drop dates, adverbs and prepositions that the tree hung on the end: «le maire [mardi à]».

    A date stays behind a participle: «un sondage publié lundi».
    """
    end = last
    while last > head:
        word = reading.words[last]
        dated = word.pos == "NUM" and reading.words[last - 1].text in CIRCUMSTANCES
        trailing = word.pos in _TRAILING or word.text in _TAIL or dated
        if not trailing or word.text in {"là", "ci", "-là", "-ci"}:
            break
        last -= 1
    if reading.words[last].is_verb and reading.words[last].participle:
        while last < end and reading.words[last + 1].text in DATES:
            last += 1
    return last


def head_before(reading: Reading, last: int) -> int | None:
    """Climb from the last word of a phrase to its head, as long as the tree stays to the left.

    «le maire de [Vif]» gives *maire*. None when what is reached heads no source.
    """
    current = last
    while (head := reading.words[current].head) < current:
        if not (is_nominal(reading, head) or reading.words[head].pos == "ADJ"):
            break
        if _is_parted(reading, head, current):
            break
        current = head
    return current if is_nominal(reading, current) else None


def _is_parted(reading: Reading, head: int, index: int) -> bool:
    """Whether a stop, or an *et* that joins no names, stands between a word and the head in the tree."""
    name = reading.words[head].pos == "PROPN"
    return any(
        word.text in {",", ";", ":"} or (word.text == "et" and not name)
        for word in reading.words[head + 1 : index]
    )


def explained_by(reading: Reading, phrase: tuple[int, int], *, anywhere: bool = False) -> int | None:
    """Head of the phrase that an apposition explains: «Anne [Roux], la maire de Vif[,] a dit».

    The second comma may be missing when one of the two phrases is a name and the other a description.

    Args:
        reading: the sentence.
        phrase: first and last word of what may be an apposition.
        anywhere: whether what it explains may depend on something: «avec Anne Roux, la maire, qui P».

    Returns:
        The index of the head; None when the phrase is no apposition, or explains a date.
    """
    first, last = phrase
    if first < 2 or reading.words[first - 1].text != ",":
        return None
    before = before_brackets(reading, first - 2)
    if not is_nominal(reading, before) and reading.words[before].pos != "ADJ":
        return None
    head = head_before(reading, before)
    if anywhere and head is not None:
        head = _nearest_phrase(reading, before, head)
    if head is None or reading.words[head].pos == "PRON":
        return None
    closed = last + 1 < len(reading) and reading.words[last + 1].text in DASHES | {","}
    if not closed and _is_named(reading, head, before) == _is_named(reading, first, last):
        return None
    edge = left_edge(reading, head)
    described = reading.words[edge].pos == "DET" or _is_named(reading, edge, before)
    if not closed and not described:  # «[Ravi de sa journée], Luc Roux a ajouté»
        return None
    opens = anywhere or edge == 0 or reading.words[edge - 1].text in QUE | {",", "et", "mais", ":"}
    return head if opens and not _is_time(reading, edge, before) else None


def _nearest_phrase(reading: Reading, last: int, head: int) -> int:
    """«une dispute avec Anne [Roux], la maire»: the head behind the last preposition but *de*."""
    for index in range(last, head, -1):
        word = reading.words[index]
        if word.pos == "ADP" and word.text not in DE_OR_FUSED:
            inside = first_nominal(reading, index + 1)
            return head if inside is None or inside > last else inside
    return head


def before_brackets(reading: Reading, last: int) -> int:
    """«Bill Dorn [(R-Ohio)], président du comité»: the word before brackets that end at a word."""
    if reading.words[last].text != ")":
        return last
    opening = next((index for index in range(last, 0, -1) if reading.words[index].text == "("), 0)
    return opening - 1 if opening else last


def _is_named(reading: Reading, first: int, last: int) -> bool:
    """Whether a phrase is a bare name: «Anne Roux», but not «le directeur»."""
    words = reading.words[first : last + 1]
    return words[0].pos != "DET" and all(
        word.shape[:1].isupper() or word.pos in {"ADP", "PUNCT"} for word in words
    )


def _is_time(reading: Reading, first: int, last: int) -> bool:
    """«La semaine dernière, le maire a dit»: a date is explained by nobody."""
    return any(word.text in TIME_NOUNS for word in reading.words[first : last + 1])
