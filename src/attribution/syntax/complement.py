"""What a reporting verb governs: a clause with *que* or *si*, an infinitive, a noun phrase."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from attrs import frozen

from attribution.syntax.circumstance import behind_circumstances
from attribution.syntax.closed_classes import (
    A_OR_FUSED,
    ADDRESSEES,
    BEFORE_QUE,
    DATES,
    DE,
    INTERROGATIVES,
    NE,
    NEGATIONS,
    OBJECT_CLITICS,
    QUE,
    REFLEXIVES,
    RELATIVES,
    TIME_NOUNS,
    UNFUSED,
)
from attribution.syntax.endings import Complement, endings_of, opens_clause
from attribution.syntax.insertion import comma_behind
from attribution.syntax.reading import Reading, Word
from attribution.syntax.verb_group import VerbGroup

__all__ = ["cleft_clause_of", "infinitive_of", "main_finite", "that_clause_of", "whether_clause_of"]

_WINDOW = 22
"""A clause begins at most this many words after its verb, an infinitive at most twice as many."""
_QUESTION_WINDOW = 6
_ADDRESSEE_WINDOW = 16
"""«a demandé [aux élus de la majorité et de l'opposition] si P»: from the verb to the question word."""
_LONGEST_FRONT = 7
"""Words from *et* to the subject of a coordinated clause, and from *ce que* to the verb of a pseudo-cleft."""
_FRONTED = frozenset(
    {"bien", "si", "s'", "même", "quand", "lorsque", "lorsqu'", "puisque", "malgré", "tant", "dès"}
)
"""What opens a circumstance at the head of a clause: «que[, si] rien n'est fait, la digue cédera»."""
_IT_IS = {("c'", "est"), ("c'", "était")}
_BEFORE_ADDRESSEES = A_OR_FUSED | {"devant", "auprès", "lors", "dans", "depuis", "chez", "par"}
_BEFORE_INFINITIVE = NE | NEGATIONS | OBJECT_CLITICS | {"tout", "rien"}
_IS = frozenset({"est", "sont", "était", "étaient", "sera", "seront", "fut", "furent"})
_SO = frozenset({"tellement", "tant", "assez", "trop"})
"""Adverbs of degree that take *que* and a consequence."""
_PREDICATIVE = NE | REFLEXIVES | {"pas", "tout"}


@frozen
class _Infinitive:
    """An infinitive after a verb: its index, that of the first word of its clause, *de*, *à* or bare.

    ``governed`` tells whether the tree or the surface shows that it is the verb's own.
    """

    index: int
    first: int
    marker: str
    governed: bool


def that_clause_of(
    reading: Reading,
    group: VerbGroup,
    stops: Collection[int] = (),
    rivals: Collection[int] = (),
    prepositions: Collection[str] = (),
) -> Complement | None:
    """Find the clause after *que*: «a dit [à ses élus] que P».

    Args:
        reading: the sentence.
        group: the verb group.
        stops: indices of words where another construction begins, which end the clause.
        rivals: heads of other verbs that take such a clause: «a nié les faits en affirmant que P».
        prepositions: those that the verb governs: «plaide pour que P», «se plaint de ce que P».
    """
    behind = _que_behind_insertion(reading, group)
    for sure in (True, False):
        marker = behind or _marker(reading, group, prepositions, sure=sure)
        if marker is None or any(group.last < rival < marker for rival in rivals):
            continue
        if not _restricts(reading, group, marker):
            return _clause(reading, group, marker, "que" if sure else "que?", stops)
    marker = None if group.negated else _que_behind_circumstances(reading, group, prepositions)
    return None if marker is None else _clause(reading, group, marker, "que", stops)


def _que_behind_circumstances(
    reading: Reading, group: VerbGroup, prepositions: Collection[str]
) -> int | None:
    """«a annoncé samedi lors d'une réunion à Lyon [que] P»: hung on what stands between."""
    for place in behind_circumstances(reading, group.last + 1):
        other = reading.words[place.index].text not in QUE or _other_que(
            reading, place.index, group, prepositions
        )
        if not other and (place.sure or _is_no_relative(reading, place.index)):
            return place.index
    return None


def _is_no_relative(reading: Reading, que: int) -> bool:
    """«a annoncé dans un tract qu'elle fermera [deux usines]», «sur [Twitter] qu'elle partira».

    The clause has an object, which *que* then cannot be; a name takes no restrictive relative.
    """
    verb, before = reading.words[que].head, reading.words[que - 1]
    if before.shape[:1].isupper() or before.text in ADDRESSEES:
        return True
    return verb > que and any(one > verb for one in reading.dependents(verb, "obj"))


def cleft_clause_of(reading: Reading, group: VerbGroup, stops: Collection[int] = ()) -> Complement | None:
    """Find the clause of a pseudo-cleft: «ce que le maire dit, c'est que P».

    Args:
        reading: the sentence.
        group: the verb group.
        stops: indices of words where another construction begins, which end the clause.
    """
    last = comma_behind(reading, group) or group.last
    marker = last + 3
    if marker >= len(reading) or reading.words[marker].text not in QUE:
        return None
    if tuple(word.text for word in reading.words[last + 1 : marker]) not in _IT_IS:
        return None
    front = range(max(0, group.first - _LONGEST_FRONT), group.first)
    opened = any(_is_ce_que(reading, index) for index in front)
    return _clause(reading, group, marker, "que", stops) if opened else None


def whether_clause_of(reading: Reading, group: VerbGroup, stops: Collection[int] = ()) -> Complement | None:
    """Find the indirect question: «a demandé si P», «explique pourquoi P»; the question word is in.

    «ce que P» and «ce qui P» are questions too: «a expliqué ce qui s'était passé».

    Args:
        reading: the sentence.
        group: the verb group.
        stops: indices of words where another construction begins, which end the clause.
    """
    opening = group.last + 1
    addressed = opening < len(reading) and reading.words[opening].text in A_OR_FUSED
    window = _ADDRESSEE_WINDOW if addressed else _QUESTION_WINDOW
    for index in range(opening, min(len(reading), opening + window)):
        word = reading.words[index]
        near = index == opening or (addressed and _opens_question(reading, index))
        asks = word.text in INTERROGATIVES and (near or word.text not in {"s'", "qui"})
        if asks or _is_ce_que(reading, index):
            return _clause(reading, group, index, "si", stops)
        argument = word.dep in {"obl", "obl:arg", "iobj"}  # a name that is tagged as a verb
        if reading.comma(index) or (word.is_verb and not argument):
            return None
    return None


def _opens_question(reading: Reading, index: int) -> bool:
    """«a demandé aux témoins [s'ils] ont vu le feu»."""
    following = reading.words[min(index + 1, len(reading) - 1)].text
    return reading.words[index].text == "s'" and following in {"il", "ils"}


def _is_ce_que(reading: Reading, index: int) -> bool:
    """«[ce] que P», «[ce] qui P»."""
    if reading.words[index].text not in {"ce", "c'"} or index + 1 >= len(reading):
        return False
    return reading.words[index + 1].text in QUE | {"qui"}


def _que_behind_insertion(reading: Reading, group: VerbGroup) -> int | None:
    """«a assuré, dans une lettre dont l'agence a copie, [que] P»: a *que* behind the commas round it."""
    opening = comma_behind(reading, group)
    if opening is None:
        return None
    for index in range(opening + 2, min(len(reading), opening + 2 * _WINDOW)):
        if reading.words[index].text in {";", ":"}:
            return None
        if reading.words[index].text in QUE and reading.words[index - 1].text == ",":
            return None if _maybe_relative(reading, index, group) else index
    return None


def _marker(reading: Reading, group: VerbGroup, prepositions: Collection[str], *, sure: bool) -> int | None:
    """The first *que* after the verb that does not belong to something in between.

    A *que* behind a noun may be a relative that the parser sees in «a déclaré aux élus que P»: it counts when
    we need not be sure, and the verb has no object: «raconte [l'histoire] qu'ils ont vécue».
    """
    governors = group.indices
    for index in range(group.last + 1, min(len(reading), group.last + 1 + _WINDOW)):
        word = reading.words[index]
        if word.text in QUE:
            if not _other_que(reading, index, group, prepositions) and not (
                _maybe_relative(reading, index, group) and (sure or not _is_addressed(reading, group))
            ):
                return index
            continue
        if word.is_finite_verb and word.head not in governors:
            return None
        if word.infinitive and reading.words[index - 1].pos not in {"ADP", "PRON"}:
            return None  # «avait assuré [dans la semaine] vouloir gagner le match que P»
        if word.text in {";", ":", "qui", "dont", "où"}:
            return None
    return None


def _is_addressed(reading: Reading, group: VerbGroup) -> bool:
    """«a déclaré [aux] élus», «a dit hier [devant] le Sénat»: an addressee or a circumstance follows."""
    following = (w for w in reading.words[group.last + 1 :] if w.pos != "ADV" and w.text not in DATES)
    return next((word.text in _BEFORE_ADDRESSEES for word in following), False)


def _other_que(reading: Reading, index: int, group: VerbGroup, prepositions: Collection[str]) -> bool:
    """«plus que», «ainsi que», «bien que»; but «craint ainsi que P», «expliquait alors que P»."""
    before = reading.words[index - 1].text if index else ""
    if before in {"ainsi", "alors"}:
        return index != group.last + 2
    joined = before == "aussi" and index > 1 and reading.words[index - 2].text == "mais"
    if joined or before in {"et", "ou", "mais", "ni"}:  # «dit qu'elle observe les prix et [qu']elle agira»
        return index == group.last + 2 or any(word.text in QUE for word in reading.words[: group.first])
    if before in prepositions and index == group.last + 2:  # «a insisté pour que P»
        return False
    if before in BEFORE_QUE or _is_degree(reading, group, index) or _is_expected(reading, index + 1):
        return True
    if index + 1 < len(reading) and reading.words[index + 1].text in _IS:
        return True  # «les domaines [que] sont la justice et la santé»
    if index <= group.last + 1:
        return False
    return _compares(reading, index, group) or _is_locution(reading, index, prepositions)


def _is_locution(reading: Reading, que: int, prepositions: Collection[str]) -> bool:
    """«par le fait que», «en tant que», «le même que», «plus que»: what the word before *que* makes of it."""
    before, second = reading.words[que - 1].text, reading.words[que - 2]
    if before == "fait":
        return _is_reason(reading, que - 1, prepositions)
    if before == "ce":
        return second.text not in {"à", *prepositions}
    if before == "tant":
        return second.text == "en"
    if before == "même":
        return second.pos in {"DET", "NOUN"}
    return before in {"plus", "moins", "autant", "autre"}


def _is_degree(reading: Reading, group: VerbGroup, que: int) -> bool:
    """«a subi de si lourdes pertes [qu']il renonce»: a consequence."""
    return any(word.text in _SO for word in reading.words[group.last + 1 : que])


def _is_expected(reading: Reading, index: int) -> bool:
    """«meilleurs que [prévu]», «plus tôt qu'[attendu]»: a participle alone compares."""
    if index >= len(reading):
        return False
    word = reading.words[index]
    return word.participle and word.pos == "VERB" and not word.text.endswith("ant")


def _is_reason(reading: Reading, fact: int, prepositions: Collection[str]) -> bool:
    """«s'explique par le [fait] que P»; but «souligne le [fait] que P», «insiste sur le [fait] que P»."""
    before = reading.words[fact - 1]
    preposition = before if before.text in {"au", "du"} else reading.words[fact - 2]
    governed = UNFUSED.get(preposition.text, preposition.text) in prepositions
    return preposition.pos == "ADP" and not governed


def _restricts(reading: Reading, group: VerbGroup, que: int) -> bool:
    """«ne relève [que] du civil»: no verb follows."""
    return group.negated and not any(word.finite for word in reading.words[que + 1 :])


def _compares(reading: Reading, que: int, group: VerbGroup) -> bool:
    """«est contestée [aussi bien] par les élus que par les riverains»."""
    between = [word.text for word in reading.words[group.last + 1 : que]]
    quality = reading.words[que - 1].pos in {"ADJ", "ADV"}  # «des sièges [plus étroits] que dans l'avion»
    graded = quality and len(between) > 2 and between[-2] in {"plus", "moins", "aussi"}
    graded = graded and between[-3] not in TIME_NOUNS | {"peu"}  # «a dit quelques heures [plus tôt] que P»
    return graded or ("aussi", "bien") in pairwise(between)


def _maybe_relative(reading: Reading, index: int, group: VerbGroup) -> bool:
    """«le texte que Paris défend»."""
    word = reading.words[index]
    before = index - 1 - (reading.words[index - 1].text == ",")
    if index == group.last + 1 or before <= group.last or reading.words[before].pos not in {"NOUN", "PROPN"}:
        return False
    if all(one.text in DATES or one.pos == "ADV" for one in reading.words[group.last + 1 : before + 1]):
        return False  # «a annoncé [jeudi] qu'il partirait»
    return word.dep in {"obj", "nsubj"} and word.pos == "PRON"


def _clause(
    reading: Reading, group: VerbGroup, marker: int, kind: str, stops: Collection[int]
) -> Complement | None:
    """The clause that a marker opens: a question word is in, *que* is not."""
    first = marker if kind == "si" else marker + 1
    if first >= len(reading):
        return None
    head = _clause_head(reading, marker, first)
    if reading.words[first].text in _FRONTED:  # «que, bien qu'il soit malade, il viendra»
        head = None
    in_tree = head is not None and _hangs_on(reading, head, group)
    stops = {*stops, *_tense_comes_back(reading, group, first)}
    endings = endings_of(reading, group, first, head, stops, least=main_finite(reading, first))
    return None if endings[0].last < first else Complement(first, endings, kind, in_tree)


def _hangs_on(reading: Reading, head: int, group: VerbGroup) -> bool:
    """Whether the tree hangs a clause on the verb group, directly or not."""
    return reading.words[head].head in group.indices or group.main in reading.ancestors(head)


def _clause_head(reading: Reading, marker: int, first: int) -> int | None:
    """The head of a clause: of the tree when it is finite, else of the first finite verb.

    «que, en ne faisant rien, cela obligerait»: the tree hangs *que* on the gerund.
    """
    head = reading.words[marker].head
    if head <= marker:
        return None
    if any(reading.words[one].finite for one in (head, *reading.dependents(head, "aux", "cop"))):
        return head
    for word in reading.words[first:]:
        if word.finite:
            carries = word.dep.startswith(("aux", "cop")) and word.head >= first
            return word.head if carries else word.index
    return None


def main_finite(reading: Reading, first: int) -> int:
    """Index of the verb of a clause, before which it does not end: «un enfant, dont on parle, [a] fui»."""
    awaited = 0
    finite = []
    for word in reading.words[first:]:
        awaited += word.index > first and opens_clause(reading, word)
        if word.finite and not awaited:
            return word.index
        if word.finite:
            finite.append(word.index)
            awaited -= 1
    return finite[0] if finite else first


def _tense_comes_back(reading: Reading, group: VerbGroup, first: int) -> list[int]:
    """«a jugé que le risque était faible [et] a rejeté la plainte»: a second verb in the tense of the first.

    French shifts the tenses of what is reported in the past: a verb that does not follow is not reported.
    """
    reporting = _tense(reading.words[group.finite])
    if group.finite == group.main and reporting == "Mood=Ind|Tense=Pres":
        return []
    reported = next((_tense(word) for word in reading.words[first:] if word.finite), None)
    if reporting is None or reported is None or reporting == reported:
        return []
    return [
        index
        for index in range(first + 1, len(reading) - 1)
        if reading.words[index].text in {"et", "puis", "mais"}
        and _tense(_verb_from(reading, index + 1)) == reporting
    ]


def _verb_from(reading: Reading, first: int) -> Word:
    """The word behind the clitics and the negation that may open a verb phrase."""
    while first + 1 < len(reading) and reading.words[first].text in NE | OBJECT_CLITICS:
        first += 1
    return reading.words[first]


def _tense(word: Word) -> str | None:
    """Mood and tense of a finite verb."""
    found = [part for part in word.morph.split("|") if part.startswith(("Mood=", "Tense="))]
    return "|".join(found) if word.is_finite_verb else None


def infinitive_of(
    reading: Reading, group: VerbGroup, markers: Collection[str], stops: Collection[int] = ()
) -> Complement | None:
    """Find the infinitive clause: «dit vouloir partir», «a promis de payer», «demande aux élus de voter».

    Args:
        reading: the sentence.
        group: the verb group.
        markers: which of ``bare``, ``de`` and ``à`` the verb takes.
        stops: indices of words where another construction begins.
    """
    found = _first_infinitive(reading, group, markers)
    if found is not None and any(group.last < stop < found.first for stop in stops):
        found = None  # «répète-t-il, [précisant] avoir payé»
    if found is None:
        found = _infinitive_behind(reading, group, markers)
    if found is None:
        return None
    word = reading.words[found.index]
    head = word.head if word.dep in {"aux", "aux:tense", "aux:pass", "cop"} else word.index
    stops = {*stops, *_finite_after_joint(reading, word.index), *_comments(reading, word.index)}
    endings = endings_of(reading, group, found.first, head, stops, least=found.index)
    return Complement(found.first, endings, found.marker, found.governed)


def _first_infinitive(reading: Reading, group: VerbGroup, markers: Collection[str]) -> _Infinitive | None:
    """The first infinitive after the verb, if it may be the verb's."""
    for word in reading.words[group.last + 1 : group.last + 1 + 2 * _WINDOW]:
        if _is_namely(reading, word.index):
            return None
        if _is_infinitive(reading, word.index):
            marker, first = _infinitive_marker(reading, word.index, group)
            governed = _governs(reading, group, word.index, marker)
            if marker not in markers or (marker == "bare" and not governed):
                return None
            if not governed and reading.words[group.last + 1].text in DE:  # «s'inquiète d'un refus de payer»
                return None
            return _Infinitive(word.index, first, marker, governed)
        if word.text in QUE | {"qui", ":", ";"} or word.is_finite_verb:
            return None
    return None


def _infinitive_behind(reading: Reading, group: VerbGroup, markers: Collection[str]) -> _Infinitive | None:
    """«a promis, sans donner de détails, [de rouvrir] le pont», «dit ce matin [vouloir] partir»."""
    for place in behind_circumstances(reading, group.last + 1):
        marker, first = "bare", place.index
        text = reading.words[first].text
        if text in DE or text == "à":
            marker, first = ("à" if text == "à" else "de"), first + 1
        infinitive = first
        while infinitive < len(reading) - 1 and reading.words[infinitive].text in _BEFORE_INFINITIVE:
            infinitive += 1
        if infinitive < len(reading) and _is_infinitive(reading, infinitive):
            return _Infinitive(infinitive, first, marker, governed=False) if marker in markers else None
    return None


def _is_namely(reading: Reading, index: int) -> bool:
    """«une chambre forte, [à savoir] une pièce murée»."""
    return reading.words[index].text == "savoir" and reading.words[index - 1].text == "à"


def _is_infinitive(reading: Reading, index: int) -> bool:
    """An infinitive, or what is tagged as a noun and governed like one: «a demandé [...] d'[enquêter]»."""
    word = reading.words[index]
    if word.is_verb:
        return word.infinitive or (not word.finite and word.text.endswith(("er", "oir")))
    marked = reading.words[index - 1].text in DE | {"à"}
    return marked and word.dep == "xcomp" and word.text.endswith(("er", "ir"))


def _finite_after_joint(reading: Reading, infinitive: int) -> list[int]:
    """«dit vouloir partir [et] ajoute que»: an infinitive is not coordinated with a finite verb.

    «demande de partir[,] leur interdit de parler»: nor by a comma, unless a relative awaits its verb.
    """
    found = []
    awaited = 0
    for word in reading.words[infinitive + 1 : -1]:
        awaited += opens_clause(reading, word)
        if word.text in {"et", "mais", "puis"} or (word.text == "," and not awaited):
            second = _verb_from(reading, word.index + 1)
            if second.is_finite_verb and not second.text.endswith(("er", "ir")):  # infinitives badly tagged
                found.append(word.index)
        awaited -= word.finite and awaited > 0
    return found


def _comments(reading: Reading, infinitive: int) -> list[int]:
    """«pense en vendre cent[, ce qui] serait un record»: what the author adds to an infinitive."""
    return [
        index
        for index in range(infinitive + 1, len(reading) - 2)
        if reading.words[index].text == ","
        and reading.words[index + 1].text in {"ce", "c'"}
        and reading.words[index + 2].text in RELATIVES
    ]


def _infinitive_marker(reading: Reading, infinitive: int, group: VerbGroup) -> tuple[str, int]:
    """The marker of an infinitive and the first word of its clause, clitics and negation included."""
    opening = group.last + 1
    first = infinitive
    while first > opening and reading.words[first - 1].text in _BEFORE_INFINITIVE:
        first -= 1
    while first > opening and reading.words[first - 1].pos == "ADV":
        first -= 1
    if first > opening:
        before = reading.words[first - 1]
        if before.text in DE:
            return "de", first
        if before.text == "à" or before.pos == "ADP":
            return before.text, first
    return "bare", first


def _governs(reading: Reading, group: VerbGroup, infinitive: int, marker: str) -> bool:
    """Whether the infinitive is the verb's own and not that of a noun or adjective in between."""
    word = reading.words[infinitive]
    between = reading.words[group.last + 1 : infinitive]
    if marker == "bare":
        governor = reading.words[word.head] if word.dep.startswith(("aux", "cop")) else word
        if word.text in {"avoir", "être"} or governor.head in group.indices:
            return reading.words[infinitive - 1].text not in DE | {"à", "pour", "sans"}
        if all(one.pos in {"ADV", "PRON", "PUNCT"} or one.text in _PREDICATIVE for one in between):
            return True
        # No noun governs a bare infinitive: «avait assuré [dans la semaine] vouloir gagner».
        return between[0].pos == "ADP" and not any(one.is_verb or one.text == "," for one in between)
    nouns = [one.index for one in between if one.pos in {"NOUN", "PROPN"}]
    dative = bool(between) and between[0].text in A_OR_FUSED
    return dative or word.head not in nouns
