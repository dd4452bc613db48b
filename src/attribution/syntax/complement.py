"""What a reporting verb governs: a clause, an infinitive, a noun phrase, and where each of them ends.

The tree leads for what belongs to the clause; the surface stops it where French marks the end: a second
reporting verb («..., ajoutant que»), an incise, a source in final position («..., selon X»), a colon.
"""

from __future__ import annotations

from collections.abc import Collection

from attrs import frozen

from attribution.syntax.noun_phrase import full_phrase, is_nominal
from attribution.syntax.postposed import postposed_phrase
from attribution.syntax.reading import Reading
from attribution.syntax.verb_group import VerbGroup

__all__ = [
    "Complement",
    "Ending",
    "antecedent_of",
    "clause_end",
    "endings_of",
    "infinitive_of",
    "object_of",
    "outer_clause",
    "that_clause_of",
    "whether_clause_of",
]

_QUESTION = {
    "si", "s'", "pourquoi", "comment", "quand", "combien", "où", "quel", "quelle", "quels", "quelles", "qui", "lequel",
    "laquelle",
}  # fmt: skip
_WINDOW = 22
"""A complement begins at most this many words after its verb, insertions included."""


@frozen
class Ending:
    """A place where a content may end.

    Attributes:
        last: index of its last word.
        cut: what is left out: nothing (``whole``; ``list`` with all members of a coordination), or what begins there: ``participle``, ``gerund``,
            ``subordinate``, ``purpose``, ``relative``, ``coordinated``, ``adjunct``; or what is taken in beyond the tree: all up to the stop (``sentence``).
        attached: what the tree hangs the left-out part on: ``inside`` the content, on the reporting
            ``verb``, or ``elsewhere``.
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


def _governors(group: VerbGroup) -> set[int]:
    return {group.main, *range(group.first, group.last + 1)}


def that_clause_of(
    reading: Reading, group: VerbGroup, stops: Collection[int] = (), rivals: Collection[int] = ()
) -> Complement | None:
    """The clause after *que*: «a dit [à ses élus] que P».

    Args:
        reading: the sentence.
        group: the verb group.
        stops: indices of words where another construction begins, which end the clause.
        rivals: heads of other verbs that take such a clause: «a nié les faits en affirmant que P».
    """
    for sure in (True, False):
        marker = _marker(reading, group, {"que", "qu'"}, sure=sure)
        if marker is not None and not any(group.last < rival < marker for rival in rivals):
            return _clause(reading, group, marker, stops, "que" if sure else "que?")
    return None


def whether_clause_of(reading: Reading, group: VerbGroup, stops: Collection[int] = ()) -> Complement | None:
    """The indirect question: «a demandé si P», «explique pourquoi P»; the question word is in.

    «ce que P» and «ce qui P» are questions too: «a expliqué ce qui s'était passé».
    """
    index = group.last + 1
    while index < len(reading) and index - group.last <= 6:
        word = reading.words[index]
        if word.text in _QUESTION and (word.text not in {"s'", "qui"} or index == group.last + 1):
            return _clause(reading, group, index, stops, "si", include=True)
        if (
            word.text in {"ce", "c'"}
            and index + 1 < len(reading)
            and reading.words[index + 1].text in {"que", "qui", "qu'"}
        ):
            return _clause(reading, group, index, stops, "si", include=True)
        if (
            word.pos in {"VERB", "AUX", "NOUN"}
            and word.dep not in {"obl", "obl:arg", "iobj"}
            and word.pos != "NOUN"
        ):
            return None
        if reading.comma(index):
            return None
        index += 1
    return None


def _marker(reading: Reading, group: VerbGroup, markers: set[str], *, sure: bool) -> int | None:
    """The first *que* after the verb that does not belong to something in between.

    A *que* behind a noun may be a relative that the parser sees in «a déclaré aux élus que P»: it counts when
    we need not be sure.
    """
    governors = _governors(group)
    for index in range(group.last + 1, min(len(reading), group.last + 1 + _WINDOW)):
        word = reading.words[index]
        if word.text in markers:
            if _other_que(reading, index, group) or (sure and _maybe_relative(reading, index, group)):
                continue
            return index
        if word.pos in {"VERB", "AUX"} and "VerbForm=Fin" in word.morph and word.head not in governors:
            return None
        if "VerbForm=Inf" in word.morph and reading.words[index - 1].pos not in {"ADP", "PRON"}:
            return None  # «avait assuré [dans la semaine] vouloir gagner le match que P»
        if word.text in {";", ":", "qui", "dont", "où"}:
            return None
    return None


def _other_que(reading: Reading, index: int, group: VerbGroup) -> bool:
    """«plus que», «ainsi que», «bien que»; but «craint ainsi que P», «expliquait alors que P»."""
    before = reading.words[index - 1].text if index else ""
    if before in {"ainsi", "alors"}:
        return index != group.last + 2
    if before in {
        "bien",
        "tandis",
        "après",
        "avant",
        "dès",
        "pour",
        "sans",
        "lors",
        "depuis",
        "tel",
        "telle",
    }:
        return True
    if before in {"plus", "moins", "autant", "autre", "ce"} and index > group.last + 1:
        return before != "ce" or reading.words[index - 2].text != "à"
    return before == "même" and index > group.last + 1 and reading.words[index - 2].pos in {"DET", "NOUN"}


def _maybe_relative(reading: Reading, index: int, group: VerbGroup) -> bool:
    """«le texte que Paris défend»."""
    word = reading.words[index]
    if index == group.last + 1:
        return False
    return (
        word.dep in {"obj", "nsubj"}
        and word.pos == "PRON"
        and reading.words[index - 1].pos in {"NOUN", "PROPN"}
    )


def _clause(
    reading: Reading,
    group: VerbGroup,
    marker: int,
    stops: Collection[int],
    kind: str,
    *,
    include: bool = False,
) -> Complement | None:
    first = marker if include else marker + 1
    if first >= len(reading):
        return None
    stops = {*stops, *_main_clauses_after(reading, first)}
    head = _clause_head(reading, marker)
    if head is not None and not _finite_clause(reading, head):
        head = _first_finite(reading, first)
    tree = head is not None and (
        reading.words[head].head in _governors(group) or group.main in reading.ancestors(head)
    )
    endings = endings_of(reading, group, first, head, stops, least=_first_verb(reading, first))
    return None if endings[0].last < first else Complement(first, endings, kind, tree)


def _first_verb(reading: Reading, first: int) -> int:
    """Index of the first finite verb from a word on; a clause does not end before it."""
    return next((i for i in range(first, len(reading)) if "VerbForm=Fin" in reading.words[i].morph), first)


def _main_clauses_after(reading: Reading, first: int) -> list[int]:
    """«dit que P, mais Q»: a coordinated clause with its own subject repeats *que*, or is no longer reported."""
    found = []
    for index in range(first + 2, len(reading) - 2):
        if reading.words[index].text not in {"mais", "et", "or"} or reading.words[index - 1].text != ",":
            continue
        following = reading.words[index + 1]
        if following.text in {"que", "qu'", "si"} or following.pos == "ADP":
            continue
        subject = next(
            (
                i
                for i in range(index + 1, min(index + 8, len(reading)))
                if reading.words[i].dep.startswith("nsubj")
            ),
            None,
        )
        if subject is not None and not any(
            reading.words[i].pos in {"VERB", "AUX", "SCONJ"} for i in range(index + 1, subject)
        ):
            found.append(index - 1)
    return found


def _finite_clause(reading: Reading, head: int) -> bool:
    """Whether a clause head, or its auxiliary or copula, carries person and tense."""
    carriers = [head, *reading.dependents(head, "aux", "cop")]
    return any("VerbForm=Fin" in reading.words[index].morph for index in carriers)


def _first_finite(reading: Reading, first: int) -> int | None:
    """«que, en ne faisant rien, cela obligerait»: *que* is hung on the gerund, the clause on its verb."""
    for index in range(first, len(reading)):
        word = reading.words[index]
        if "VerbForm=Fin" in word.morph:
            return word.head if word.dep.startswith(("aux", "cop")) and word.head >= first else index
    return None


def _clause_head(reading: Reading, marker: int) -> int | None:
    head = reading.words[marker].head
    return head if head > marker else None


def clause_end(
    reading: Reading, group: VerbGroup, first: int, head: int | None, stops: Collection[int]
) -> int:
    """Last word of a clause that begins at ``first`` and is headed by ``head``."""
    last_word = _before_final_stop(reading)
    outer = outer_clause(reading, group.main, first)
    if outer is not None:
        stops = {*stops, outer}
    stops = {*stops, *(i for i in range(first + 1, last_word) if reading.words[i].text == ";")}
    end = last_word if head is None else max(reading.subtree(head)[-1], head)
    end = _to_boundary(reading, max(end, first), last_word)
    for index in range(first + 1, end + 1):
        if index in stops:
            return _without_joint(reading, first, index - 1)
    return _without_joint(reading, first, end)


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
    """The places where a content that begins at ``first`` and is headed by ``head`` may end, the whole one first.

    French hangs circumstances on the end of a clause without a mark («a annoncé la fermeture du site [après
    six mois de conflit]»). After a noun phrase they are left out (``tight``); elsewhere whether they are part of
    what was said is for the decision to weigh. ``least`` is a word that belongs to the content.
    """
    whole = clause_end(reading, group, first, head, stops)
    if whole < least:
        stops = {stop for stop in stops if stop > least}
        whole = _to_boundary(reading, max(reading.subtree(least)[-1], least), _before_final_stop(reading))
        whole = min([whole, *(stop - 1 for stop in stops)])
    found: dict[int, Ending] = {}
    if tight:
        circumstances = [i for i in range(first + 1, whole + 1) if _is_circumstance(reading, group, first, i)]
        close = clause_end(reading, group, first, head, {*stops, *circumstances})
        found[close] = Ending(close, "whole")
    else:
        found[whole] = Ending(whole, "whole")
    listed = _coordinated_end(reading, first, whole)
    if listed is not None:
        found.setdefault(listed, Ending(listed, "list"))
    sentence = clause_end(reading, group, first, None, stops)
    found.setdefault(sentence, Ending(sentence, "sentence"))
    kinds = set()
    for index in range(first + 1, whole + 1):
        cut = _cut_before(reading, index)
        last = _without_joint(reading, first, index - 1)
        if cut is not None and cut not in kinds and last >= max(first, least) and last not in found:
            kinds.add(cut)
            found[last] = Ending(last, cut, _attachment(reading, group, first, index))
    return tuple(found.values())


def _is_circumstance(reading: Reading, group: VerbGroup, first: int, index: int) -> bool:
    """A date, a gerund, a time or place that the tree hangs on the reporting verb."""
    cut = _cut_before(reading, index)
    if cut in {"gerund", "participle", "subordinate", "purpose"} or reading.words[index].text in _DAYS:
        return True
    return cut == "adjunct" and _attachment(reading, group, first, index) == "verb"


def _coordinated_end(reading: Reading, first: int, end: int) -> int | None:
    """«promet de construire une école, de paver la rue et d'ouvrir un bureau»: the end of the last of the list.

    A member begins like the first one: with the same marker (*de*, *à*, *que*), or with an infinitive.
    """
    marker = reading.words[first - 1].text if first else ""
    markers = (
        {"de", "d'"} if marker in {"de", "d'"} else {"que", "qu'"} if marker in {"que", "qu'"} else {marker}
    )
    infinitive = "VerbForm=Inf" in reading.words[first].morph
    last = None
    index = end + 1
    while index < len(reading) - 1:
        joint = reading.words[index]
        if joint.text not in {",", "et", "ou", "mais", "ainsi"}:
            break
        while index < len(reading) - 1 and reading.words[index].text in {
            ",",
            "et",
            "ou",
            "mais",
            "ainsi",
            "puis",
            "enfin",
            "aussi",
        }:
            index += 1
        if reading.words[index].text == "que" and joint.text == "ainsi":
            index += 1
        member = reading.words[index]
        if not (member.text in markers or (infinitive and "VerbForm=Inf" in member.morph)):
            break
        head = index if member.text not in markers else min(index + 1, len(reading) - 1)
        governor = (
            reading.words[index].head
            if member.text in markers and reading.words[index].head > index
            else head
        )
        last = _to_boundary(reading, max(reading.subtree(governor)[-1], head), _before_final_stop(reading))
        index = last + 1
    return last


_SUBORDINATORS = {
    "alors", "tandis", "lorsque", "lorsqu'", "quand", "après", "avant", "puisque", "puisqu'", "afin", "sans", "car", "depuis",
    "pendant", "durant", "dès", "tout",
}  # fmt: skip
_RELATIVES = {"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "ce"}
_ADJUNCTS = {
    "lors",
    "dans",
    "sur",
    "par",
    "devant",
    "avec",
    "face",
    "selon",
    "suite",
    "malgré",
    "en",
    "à",
    "au",
    "aux",
    "chez",
}
_DAYS = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui"}
_ADJUNCTS |= _DAYS


def _cut_before(reading: Reading, index: int) -> str | None:
    """What begins at a word, if a content may end before it."""
    word = reading.words[index]
    before = reading.words[index - 1]
    following = reading.words[index + 1] if index + 1 < len(reading) else word
    after_comma = before.text in {",", "—", "–"}
    if word.pos in {"VERB", "AUX"} and word.text.endswith("ant") and "VerbForm=Part" in word.morph:
        return "gerund" if before.text == "en" else "participle"
    if word.text == "en" and following.text.endswith("ant") and "VerbForm=Part" in following.morph:
        return "gerund"
    if word.text in {"bien", "même"} and following.text in {"que", "qu'", "si", "s'"}:
        return "subordinate"
    if word.text in _SUBORDINATORS:
        return "subordinate"
    if word.text == "pour" and any("VerbForm=Inf" in w.morph for w in reading.words[index + 1 : index + 4]):
        return "purpose"
    if after_comma and word.text in _RELATIVES:
        return "relative"
    if word.text in {"et", "mais", "ou"} and (after_comma or _finite_soon(reading, index)):
        return "coordinated"
    if word.text in _ADJUNCTS and word.pos in {"ADP", "NOUN", "ADV"}:
        return "adjunct"
    return None


def _finite_soon(reading: Reading, joint: int) -> bool:
    """«estime que P et compte demander Q»: a verb right after the conjunction, clitics aside."""
    return any(
        "VerbForm=Fin" in word.morph and word.pos in {"VERB", "AUX"}
        for word in reading.words[joint + 1 : joint + 3]
    )


def _attachment(reading: Reading, group: VerbGroup, first: int, index: int) -> str:
    """Where the tree hangs what begins at a word: on the content before it, on the reporting verb, or elsewhere."""
    current = index
    while (head := reading.words[current].head) != current:
        if first <= head < index:
            return "inside"
        if head < first:
            return "verb" if head in _governors(group) else "elsewhere"
        current = head
    return "elsewhere"


def outer_clause(reading: Reading, cue: int, first: int) -> int | None:
    """«Le maire, qui a dit que P[, a dormi]», «sa conviction que P [n'a pas varié]»: where the outer clause resumes.

    The first word after ``first`` that the tree keeps out of what hangs together with the cue, when the verb above
    stands behind it.
    """
    current = cue
    for above in reading.ancestors(cue):
        if above > first:
            inside = set(reading.subtree(current))
            return next((i for i in range(first + 1, above + 1) if i not in inside), None)
        current = above
    return None


def _to_boundary(reading: Reading, end: int, last_word: int) -> int:
    """A clause does not end inside a phrase: go on to the next comma, conjunction or stop."""
    while end < last_word:
        following = reading.words[end + 1]
        if reading.comma(end + 1) or following.pos == "CCONJ" or following.text in {".", "!", "?"}:
            break
        end += 1
    return end


def _before_final_stop(reading: Reading) -> int:
    last = len(reading) - 1
    while last > 0 and reading.words[last].pos == "PUNCT" and reading.words[last].text not in {")", "%"}:
        last -= 1
    return last


def _without_joint(reading: Reading, first: int, last: int) -> int:
    """Drop a conjunction, comma or adverb of transition that the next construction left behind."""
    while last > first:
        word = reading.words[last]
        if not (
            word.text in {"et", "mais", "ou", "puis", "tout", "en", "ainsi", "comme", "toujours"}
            or reading.comma(last)
        ):
            break
        if word.text == ")":
            break
        last -= 1
    return last


def infinitive_of(
    reading: Reading, group: VerbGroup, markers: Collection[str], stops: Collection[int] = ()
) -> Complement | None:
    """The infinitive clause: «dit vouloir partir», «a promis de payer», «demande aux élus de voter».

    Args:
        reading: the sentence.
        group: the verb group.
        markers: which of ``bare``, ``de`` and ``à`` the verb takes.
        stops: indices of words where another construction begins.
    """
    for index in range(group.last + 1, min(len(reading), group.last + 1 + 2 * _WINDOW)):
        word = reading.words[index]
        if "VerbForm=Inf" in word.morph and word.pos in {"VERB", "AUX"}:
            marker, first = _infinitive_marker(reading, index, group)
            governed = _governs(reading, group, index, marker)
            if marker not in markers or (marker == "bare" and not governed):
                return None
            head = index if word.dep not in {"aux", "aux:tense", "aux:pass", "cop"} else word.head
            stops = {*stops, *_finite_after_joint(reading, index)}
            return Complement(first, endings_of(reading, group, first, head, stops), marker, governed)
        if word.text in {"que", "qu'", "qui", ":", ";"} or (
            "VerbForm=Fin" in word.morph and word.pos in {"VERB", "AUX"}
        ):
            return None
    return None


def _finite_after_joint(reading: Reading, infinitive: int) -> list[int]:
    """«dit vouloir partir et ajoute que»: an infinitive is not coordinated with a finite verb."""
    return [
        index
        for index in range(infinitive + 1, len(reading) - 1)
        if reading.words[index].text in {"et", "mais", "puis"}
        and "VerbForm=Fin" in reading.words[index + 1].morph
        and reading.words[index + 1].pos in {"VERB", "AUX"}
    ]


def _infinitive_marker(reading: Reading, infinitive: int, group: VerbGroup) -> tuple[str, int]:
    """The marker of an infinitive and the first word of its clause, clitics and negation included."""
    first = infinitive
    while first - 1 > group.last and reading.words[first - 1].text in {
        "ne", "n'", "pas", "plus", "jamais", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "me", "m'", "nous", "tout",
    }:  # fmt: skip
        first -= 1
    while first - 1 > group.last and reading.words[first - 1].pos == "ADV":
        first -= 1
    before = reading.words[first - 1].text if first > 0 else ""
    if first - 1 > group.last and before in {"de", "d'"}:
        return "de", first
    if first - 1 > group.last and before == "à":
        return "à", first
    if first - 1 > group.last and reading.words[first - 1].pos == "ADP":
        return before, first
    return "bare", first


def _governs(reading: Reading, group: VerbGroup, infinitive: int, marker: str) -> bool:
    """Whether the infinitive is the verb's own and not that of a noun or adjective in between."""
    between = range(group.last + 1, infinitive)
    if marker == "bare":
        word = reading.words[infinitive]
        governor = word.head if word.dep.startswith(("aux", "cop")) else infinitive
        if word.text in {"avoir", "être"} or reading.words[governor].head in _governors(group):
            return not any(
                reading.words[i].text in {"de", "d'", "à", "pour", "sans"}
                for i in range(infinitive - 1, infinitive)
            )
        return all(
            reading.words[i].pos in {"ADV", "PRON", "PUNCT"}
            or reading.words[i].text in {"ne", "n'", "se", "s'", "pas", "tout"}
            for i in between
        )
    head = reading.words[infinitive].head
    nouns = [i for i in between if reading.words[i].pos in {"NOUN", "PROPN"}]
    dative = bool(between) and reading.words[between[0]].text in {"à", "au", "aux"}
    return not nouns or head in _governors(group) or head not in nouns or dative


def object_of(
    reading: Reading, group: VerbGroup, prepositions: Collection[str] = (), stops: Collection[int] = ()
) -> Complement | None:
    """The noun phrase that states what was said: «réclame [l'arrêt des travaux]».

    With ``prepositions``, the complement that one of them introduces: «appelle à [la retenue]».
    """
    found = _governed_phrase(reading, group, prepositions, stops)
    if found is not None:
        return found
    return (
        _under_object(reading, group, prepositions, stops)
        if prepositions
        else _phrase_after(reading, group, stops)
    )


def _under_object(
    reading: Reading, group: VerbGroup, prepositions: Collection[str], stops: Collection[int]
) -> Complement | None:
    """«accuse la Chine [d'intimidation]»: the parser hangs the charge on the accused."""
    for accused in reading.dependents(group.main, "obj"):
        for child in reading.dependents(accused, "nmod", "obl"):
            case = _case(reading, child)
            if case is not None and case > group.last and _case_text(reading, case) in prepositions:
                return _phrase(reading, group, child, _case_text(reading, case), stops)
    return None


def _phrase_after(reading: Reading, group: VerbGroup, stops: Collection[int]) -> Complement | None:
    """«a annoncé dimanche soir la fermeture»: the first noun phrase after dates and adverbs, if the tree has none."""
    phrase = postposed_phrase(reading, group.last + 1, min(len(reading), group.last + 10))
    if phrase is None or reading.words[phrase[0]].pos != "DET":
        return None
    commas = sum(reading.words[index].text == "," for index in range(group.last + 1, phrase[0]))
    if commas not in {0, 2}:  # «ont exprimé, à des degrés divers, leur colère»
        return None
    head = next(
        (i for i in range(phrase[0], phrase[1] + 1) if reading.words[i].pos in {"NOUN", "PROPN"}), phrase[1]
    )
    return Complement(
        phrase[0], endings_of(reading, group, phrase[0], head, stops, tight=True), "np", tree=False
    )


def _governed_phrase(
    reading: Reading, group: VerbGroup, prepositions: Collection[str], stops: Collection[int]
) -> Complement | None:
    for child in reading.children(group.main):
        if child <= group.last:
            continue
        word = reading.words[child]
        if word.pos not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"}:
            continue
        case = _case(reading, child)
        if case is None:
            if (
                not prepositions
                and word.dep in {"obj", "xcomp", "nsubj", "ccomp"}
                and word.text not in _NOT_OBJECTS
            ):
                return _phrase(reading, group, child, "np", stops)
        elif _case_text(reading, case) in prepositions and word.dep in {
            "obl:arg",
            "obl",
            "obl:mod",
            "iobj",
            "nmod",
            "obl:agent",
        }:
            return _phrase(reading, group, child, _case_text(reading, case), stops)
    return None


_NOT_OBJECTS = {
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "matin", "soir", "se", "s'", "ce", "en", "y",
    "que", "qu'", "-t", "fois", "jour", "semaine",
}  # fmt: skip
_FUSED = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}


def _case(reading: Reading, index: int) -> int | None:
    cases = [child for child in reading.dependents(index, "case") if child < index]
    return cases[0] if cases else None


def _case_text(reading: Reading, case: int) -> str:
    text = reading.words[case].text
    return _FUSED.get(text, text)


def _phrase(
    reading: Reading, group: VerbGroup, head: int, marker: str, stops: Collection[int]
) -> Complement | None:
    inside = reading.subtree(head)
    case = _case(reading, head)
    first = max(inside[0] if case is None else case, group.last + 1)
    while first < head and (reading.comma(first) or reading.words[first].pos == "ADV"):
        first += 1
    endings = endings_of(reading, group, first, head, stops, tight=True)
    return Complement(first, endings, marker, tree=True) if first <= endings[0].last else None


def antecedent_of(reading: Reading, group: VerbGroup) -> tuple[int, int] | None:
    """«une accusation que Pékin réfute»: the noun phrase before the relative pronoun that is the verb's object."""
    for relative in reading.dependents(group.main, "obj"):
        if relative >= group.first or reading.words[relative].text not in {"que", "qu'"}:
            continue
        governor = reading.words[group.main].head
        if (
            reading.words[group.main].dep.startswith("acl")
            and governor < relative
            and is_nominal(reading, governor)
        ):
            return full_phrase(reading, governor, relative)
    return None
