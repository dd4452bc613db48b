"""Where a content ends: the whole of a complement, and the places before it where it may end as well.

The tree leads for what belongs to the clause; the surface stops it where French marks the end: a second
reporting verb («..., ajoutant que»), an incise, a source in final position («..., selon X»), a colon.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import evolve, frozen

from attribution.syntax.closed_classes import (
    CIRCUMSTANTIAL,
    DE,
    NE,
    NEAR_DAYS,
    OBJECT_CLITICS,
    PREPOSITIONS_OF_TIME,
    QUE,
    RELATIVES,
    SUBORDINATORS,
    WEEKDAYS,
)
from attribution.syntax.reading import Reading, Word
from attribution.syntax.verb_group import VerbGroup

__all__ = ["Complement", "Ending", "clause_end", "endings_of", "is_gerund", "opens_clause"]

_DAYS = WEEKDAYS | NEAR_DAYS
_ADJUNCTS = CIRCUMSTANTIAL | _DAYS
_DASHES = frozenset({"—", "–", "--"})
_LIST_JOINTS = frozenset({",", "et", "ou", "mais", "ainsi"})
_LONGEST_FRONT = 7
"""Words from *et* to the subject of a coordinated clause."""
_OF_ONE_WORD = frozenset({"si", "s'", "quand", "lorsque", "lorsqu'", "puisque", "puisqu'"})
"""Conjunctions without a *que* of their own."""
_LEFT_BEHIND = frozenset({"et", "mais", "ou", "puis", "tout", "en", "ainsi", "comme", "toujours"})
"""What the next construction leaves on the end of a content: «P, [et] ajoute», «P, [tout en] ajoutant»."""


@frozen
class Ending:
    """A place where a content may end.

    Attributes:
        last: index of its last word.
        cut: what is left out: nothing (``whole``; ``list`` with all members of a coordination), or what
            begins there: ``participle``, ``gerund``, ``subordinate``, ``purpose``, ``relative``, ``reduced``,
            ``coordinated``, ``main``, ``apposition``, the first ``adjunct``, the ``last adjunct``; or what is
            taken in beyond the tree: all up to the stop (``sentence``). A ``comment`` begins with «ce qui»,
            «ce que», a ``main`` clause with its own subject and no *que*: «dit que P, [mais] Q».
        attached: what the tree hangs the left-out part on: ``inside`` the content, on the reporting
            ``verb``, or ``elsewhere``; ``none`` where nothing is left out. Of a ``sentence`` it
            is what begins in the part that is taken in, by the names above.
    """

    last: int
    cut: str
    attached: str = "none"


@frozen
class Complement:
    """What a verb governs.

    Attributes:
        first: index of its first word.
        endings: where it may end, the whole one first; never empty.
        marker: what introduces it: ``que``, ``si``, ``de``, ``bare``, ``np``, a preposition...
        tree: whether the tree has it too.
    """

    first: int
    endings: tuple[Ending, ...]
    marker: str
    tree: bool

    @property
    def last(self) -> int:
        """Index of the last word of the whole complement."""
        return self.endings[0].last


def endings_of(
    reading: Reading,
    group: VerbGroup,
    first: int,
    head: int | None,
    stops: Collection[int],
    *,
    tight: bool = False,
    least: int = 0,
) -> tuple[Ending, ...]:
    """Find the places where a content may end, the whole one first.

    French hangs circumstances on the end of a clause without a mark («a annoncé la fermeture du site [après
    six mois de conflit]»). Whether they are part of what was said is for the decision to weigh.

    Args:
        reading: the sentence.
        group: the reporting verb, or the noun that stands for it.
        first: index of the first word of the content.
        head: index of its head; None when it runs to the stop.
        stops: indices of words where another construction begins.
        tight: whether circumstances are left out of the whole, as they are of a noun phrase.
        least: index of a word that belongs to the content whatever the stops say.
    """
    whole = clause_end(reading, group, first, head, stops)
    if whole < least:
        stops = {stop for stop in stops if stop > least}
        whole = _up_to_stop(least, _to_boundary(reading, reading.subtree(least)[-1]), stops)
    close = whole
    if tight:
        circumstances = [i for i in range(first + 1, whole + 1) if _is_circumstance(reading, group, first, i)]
        close = clause_end(reading, group, first, head, {*stops, *circumstances})
    found = {close: Ending(close, "whole")}
    listed = _list_end(reading, first, whole)
    if listed is not None:
        found.setdefault(listed, Ending(listed, "list"))
    sentence = clause_end(reading, group, first, None, stops)
    found.setdefault(sentence, Ending(sentence, "sentence", _taken_in(reading, close)))
    kinds = set()
    latest = None
    for ending in _cuts(reading, group, first, whole):
        if ending.last < least or ending.last in found:
            continue
        if ending.cut not in kinds:
            kinds.add(ending.cut)
            found[ending.last] = ending
        elif ending.cut == "adjunct":
            latest = ending
    if latest is not None:  # «dit qu'elle viendra à Vif en mai [dans un communiqué]»
        found[latest.last] = evolve(latest, cut="last adjunct")
    return tuple(found.values())


def clause_end(
    reading: Reading, group: VerbGroup, first: int, head: int | None, stops: Collection[int]
) -> int:
    """Find the last word of a clause.

    Args:
        reading: the sentence.
        group: the verb that governs it.
        first: index of its first word.
        head: index of its head; None when it runs to the stop.
        stops: indices of words where another construction begins.
    """
    outer = _outer_clause(reading, group.main, first, head)
    end = _before_final_stop(reading) if head is None else reading.subtree(head)[-1]
    end = _to_boundary(reading, max(end, first))
    semicolons = [word.index for word in reading.words[first + 1 : end + 1] if word.text == ";"]
    resumed = _verb_after_comma(reading, first, end)
    ends = [*stops, *semicolons, *(stop for stop in (outer, resumed) if stop is not None)]
    return _without_joint(reading, first, _up_to_stop(first, end, ends))


def _verb_after_comma(reading: Reading, first: int, end: int) -> int | None:
    """«Le maire, qui a dit que la digue tient[,] a dormi»: a clause takes no second verb after a comma.

    Commas never part a French verb from its subject but round an insertion, which the first verb excludes.
    """
    verbs = awaited = 0
    for word in reading.words[first : end + 1]:
        awaited += word.index > first and opens_clause(reading, word)
        if not word.is_finite_verb:
            continue
        if awaited:  # «l'exercice auquel il s'est prêté, marque la fin»: a verb for each
            awaited -= 1
            continue
        comma = _before_clitics(reading, word.index)
        if verbs and reading.words[comma].text == "," and "-" not in _next_text(reading, word.index)[:1]:
            return comma
        verbs += 1
    return None


def opens_clause(reading: Reading, word: Word) -> bool:
    """Whether a word wants a verb of its own: «la maire, [qui] dirige le port», «on raconte [que] la maire».

    In «n'ont [qu']à partir» it does not.
    """
    if word.text in QUE and word.pos == "SCONJ":
        following = reading.words[min(word.index + 1, len(reading) - 1)]
        return not (following.text == "à" or following.infinitive)
    if word.text in _OF_ONE_WORD and word.pos == "SCONJ":  # «ne sait pas [si] le prix, gelé en mai, montera»
        return True
    return word.text in RELATIVES and word.pos == "PRON"


def _before_clitics(reading: Reading, verb: int) -> int:
    """Index of the word before a verb and its clitics: «[,] lui a interdit de parler»."""
    index = verb - 1
    while index > 0 and (reading.words[index].text in OBJECT_CLITICS or reading.words[index].text in NE):
        index -= 1
    return index


def _next_text(reading: Reading, index: int) -> str:
    return reading.words[index + 1].text if index + 1 < len(reading) else ""


def _up_to_stop(first: int, end: int, stops: Collection[int]) -> int:
    """The word before the first stop between two words, else the second one."""
    return min([end, *(stop - 1 for stop in stops if first < stop)])


def _outer_clause(reading: Reading, cue: int, first: int, head: int | None) -> int | None:
    """«Le maire, qui a dit que P[,] a dormi», «l'idée que P [n']a pas varié»: the outer clause resumes.

    That is the first word after ``first`` that the tree keeps out of what hangs together with the cue, when
    the verb above stands behind it, and is not the head of the content: «La CGT dément [avoir signé]», where
    the tagger takes *dément* for an adverb.
    """
    current = cue
    for above in reading.ancestors(cue):
        if above == head:
            return None
        if above > first:
            inside = set(reading.subtree(current))
            return next((i for i in range(first + 1, above + 1) if i not in inside), None)
        current = above
    return None


def _to_boundary(reading: Reading, end: int) -> int:
    """A clause does not end inside a phrase: go on to the next comma, conjunction or stop."""
    last = _before_final_stop(reading)
    while end < last:
        following = reading.words[end + 1]
        if reading.comma(end + 1) or following.pos == "CCONJ" or following.text in {".", "!", "?"}:
            break
        end += 1
    return end


def _before_final_stop(reading: Reading) -> int:
    """Index of the last word of the sentence, without the stop and closing marks."""
    last = len(reading) - 1
    while last > 0 and reading.words[last].pos == "PUNCT" and reading.words[last].text not in {")", "%"}:
        last -= 1
    return last


def _without_joint(reading: Reading, first: int, last: int) -> int:
    """Drop a conjunction, comma or adverb of transition that the next construction left behind."""
    while last > first and reading.words[last].text != ")":
        if reading.words[last].text not in _LEFT_BEHIND and not reading.comma(last):
            break
        last -= 1
    return last


def _list_end(reading: Reading, first: int, whole: int) -> int | None:
    """«promet de bâtir une école et d'ouvrir un [bureau]»: the end of the last member of a list."""
    last = None
    member = _next_member(reading, first, whole + 1)
    while member is not None:
        last = _member_end(reading, first, member)
        member = _next_member(reading, first, last + 1)
    return last


def _next_member(reading: Reading, first: int, joint: int) -> int | None:
    """First word of the member that a comma or conjunction joins to a list; None where it joins none."""
    final = len(reading) - 1
    if joint >= final or reading.words[joint].text not in _LIST_JOINTS:
        return None
    index = joint
    while index < final and reading.words[index].text in _LIST_JOINTS | {"puis", "enfin", "aussi"}:
        index += 1
    if reading.words[joint].text == "ainsi" and reading.words[index].text == "que":
        index += 1
    if index > final:
        return None
    infinitives = reading.words[first].infinitive and reading.words[index].infinitive
    return index if infinitives or _is_marked_alike(reading, first, index) else None


def _is_marked_alike(reading: Reading, first: int, member: int) -> bool:
    """Whether a member of a list repeats the marker of the first: *de*, *à*, *que*."""
    marker = reading.words[first - 1].text if first else ""
    markers = next((elided for elided in (DE, QUE) if marker in elided), {marker})
    return reading.words[member].text in markers


def _member_end(reading: Reading, first: int, member: int) -> int:
    """Last word of a member of a list."""
    if not _is_marked_alike(reading, first, member):
        return _to_boundary(reading, reading.subtree(member)[-1])
    following = min(member + 1, len(reading) - 1)
    head = reading.words[member].head
    end = reading.subtree(head if head > member else following)[-1]
    return _to_boundary(reading, max(end, following))


def _cuts(reading: Reading, group: VerbGroup, first: int, whole: int) -> Iterator[Ending]:
    """The places inside a content before something that may not belong to it, from left to right."""
    for index in range(first + 1, whole + 1):
        cut = _cut_before(reading, index)
        if cut is not None:
            last = _without_joint(reading, first, index - 1)
            yield Ending(last, cut, _attachment(reading, group, first, index))


def _taken_in(reading: Reading, close: int) -> str:
    """What begins behind the end of the whole, which the rest of the sentence adds to it."""
    for index in range(close + 1, min(close + 3, len(reading))):
        cut = _cut_before(reading, index)
        if cut is not None:
            return cut
    return "none"


def _is_circumstance(reading: Reading, group: VerbGroup, first: int, index: int) -> bool:
    """A date, a gerund, a time or place that the tree hangs on the reporting verb."""
    cut = _cut_before(reading, index)
    if cut in {"gerund", "subordinate", "purpose", "comment"} or reading.words[index].text in _DAYS:
        return True
    if cut == "participle":  # «un rapport demandant un moratoire», but «la fin du bail, demandant P»
        return reading.comma(index - 1)
    detached = reading.comma(index - 1)  # «proclame l'indépendance[, après] sept ans de guerre»
    return cut == "adjunct" and (detached or _attachment(reading, group, first, index) == "verb")


def _cut_before(reading: Reading, index: int) -> str | None:
    """What begins at a word, if a content may end before it."""
    word, before = reading.words[index], reading.words[index - 1]
    following = reading.words[min(index + 1, len(reading) - 1)]
    after_comma = before.text in {",", *_DASHES}
    if word.is_verb and _is_in_ant(word):
        return "gerund" if before.text == "en" else "participle"
    detached = _cut_after_comma(reading, index) if after_comma or before.text == ":" else None
    if detached is not None:
        return detached
    if is_gerund(reading, index):
        return "gerund"
    if word.text in PREPOSITIONS_OF_TIME and not (following.text in QUE or following.infinitive):
        return "adjunct"
    if word.text == "sans" and not (following.text in QUE or _infinitive_soon(reading, index)):
        return "adjunct"  # «un accord [sans] garanties»
    if word.text in SUBORDINATORS or (word.text in {"bien", "même"} and following.text in QUE | {"si", "s'"}):
        return "subordinate"
    if word.text == "pour" and _infinitive_soon(reading, index):
        return "purpose"
    if word.text in {"et", "mais", "ou"} and (after_comma or _finite_soon(reading, index)):
        return "coordinated"
    if before.text in _DASHES:
        return "apposition"
    return "adjunct" if word.text in _ADJUNCTS and word.pos in {"ADP", "NOUN", "ADV"} else None


def _is_main_clause(reading: Reading, first: int) -> bool:
    """Whether a subject comes before any verb, and no *que* or preposition opens the clause."""
    front = reading.words[first : first + _LONGEST_FRONT]
    if front and (front[0].text in QUE | {"si"} or front[0].pos == "ADP"):
        return False
    for word in front:
        if word.dep.startswith("nsubj"):
            return True
        if word.is_verb or word.pos == "SCONJ":
            return False
    return False


def _infinitive_soon(reading: Reading, index: int) -> bool:
    """«[pour] ne pas le dire»: a preposition that takes an infinitive."""
    return any(one.infinitive for one in reading.words[index + 1 : index + 4])


def _cut_after_comma(reading: Reading, index: int) -> str | None:
    """What a comma, a dash or a colon parts from a content."""
    if reading.words[index - 1].text == ":":
        return "colon"
    word, following = reading.words[index], reading.words[min(index + 1, len(reading) - 1)]
    if _opens_reduced_clause(reading, index):
        return "reduced"
    if word.text in {"ce", "c'"} and following.text in RELATIVES:
        return "comment"
    if word.text in RELATIVES or word.text == "ce":
        return "relative"
    if word.text in {"et", "mais", "or"} and _is_main_clause(reading, index + 1):
        return "main"
    return "apposition" if word.text in {"un", "une"} and _is_apposed(reading, index) else None


def _opens_reduced_clause(reading: Reading, index: int) -> bool:
    """«contre son client, [actuellement assigné] à résidence»: a past participle beside what precedes."""
    index += reading.words[index].pos == "ADV" and index + 1 < len(reading)
    word = reading.words[index]
    return word.pos == "VERB" and word.participle and not reading.dependents(index, "aux", "nsubj")


def _is_apposed(reading: Reading, article: int) -> bool:
    """«la fermeture du site, [une décision] attendue»: a phrase that the tree sets beside what precedes."""
    words = reading.words
    head = words[article].head
    return (
        head > article
        and words[head].dep in {"appos", "dep", "nmod", "parataxis"}
        and words[head].head < article
    )


def is_gerund(reading: Reading, index: int) -> bool:
    """Whether a gerund begins at a word: «[en] ajoutant»."""
    following = reading.words[min(index + 1, len(reading) - 1)]
    return reading.words[index].text == "en" and _is_in_ant(following)


def _is_in_ant(word: Word) -> bool:
    """A present participle: «ajoutant»."""
    return word.participle and word.text.endswith("ant")


def _finite_soon(reading: Reading, joint: int) -> bool:
    """«estime que P et compte demander Q»: a verb right after the conjunction, or after one clitic."""
    return any(word.is_finite_verb for word in reading.words[joint + 1 : joint + 3])


def _attachment(reading: Reading, group: VerbGroup, first: int, index: int) -> str:
    """Where the tree hangs what begins at a word: inside the content, on the reporting verb, or elsewhere."""
    for head in reading.ancestors(index):
        if first <= head < index:
            return "inside"
        if head < first:
            return "verb" if head in group.indices else "elsewhere"
    return "elsewhere"
