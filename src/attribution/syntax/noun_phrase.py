"""Where a noun phrase begins and ends: the span of a source.

Span conventions are those of the guidelines: determiner, titles, name and restrictive complements are in;
appositions after a comma and relative clauses are out; a coordination is one phrase.
"""

from __future__ import annotations

from attribution.syntax.reading import Reading

__all__ = ["full_phrase", "is_nominal", "left_edge", "postposed_phrase"]

_LEFT = {"det", "amod", "nummod", "nmod:poss", "advmod", "case", "fixed", "flat:name", "flat:foreign", "dep"}
_RELATIVE = {
    "qui",
    "que",
    "qu'",
    "dont",
    "où",
    "lequel",
    "laquelle",
    "lesquels",
    "lesquelles",
    "auquel",
    "duquel",
}
_ADJUNCT_PREPOSITIONS = {
    "dans", "sur", "lors", "devant", "après", "avant", "depuis", "pendant", "via", "par", "durant", "face", "suite", "malgré",
    "selon", "d'après", "vers", "auprès", "quant",
}  # fmt: skip
_DAYS = {
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain", "matin", "soir",
    "midi", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre", "récemment", "ainsi", "alors", "ensuite", "enfin", "également", "toutefois", "cependant", "aussitôt",
}  # fmt: skip
_MEDIUM_HEADS = {
    "afp", "presse", "télévision", "radio", "antenne", "micro", "journal", "quotidien", "chaîne", "agence", "reuters", "bbc",
    "cnn", "bfmtv", "journalistes", "médias",
}  # fmt: skip


def is_nominal(reading: Reading, index: int) -> bool:
    """Whether a word can head a source: a noun, a name or a pronoun that is not a date."""
    word = reading.words[index]
    if word.pos == "NUM" and word.dep == "nummod" and word.head > index:  # «deux passagères»
        return False
    return word.pos in {"NOUN", "PROPN", "PRON", "NUM"} and word.text not in _DAYS


def left_edge(reading: Reading, head: int) -> int:
    """First word of the phrase: determiners and adjectives just before its head."""
    first = head
    while first > 0:
        before = reading.words[first - 1]
        if reading.comma(first - 1) or before.pos in {"VERB", "AUX", "SCONJ", "CCONJ", "ADP"}:
            break
        if before.text in {"ne", "n'"} or before.pos == "PRON":
            if before.text not in {"tout", "tous", "toutes", "toute", "certains", "plusieurs"}:
                break
        if before.pos == "ADV" and before.text not in {
            "plus",
            "moins",
            "très",
            "environ",
            "presque",
            "quasi",
            "près",
        }:
            break
        if before.pos not in {"DET", "ADJ", "NUM", "ADV"} and not _under(reading, first - 1, head):
            break
        if before.pos in {"NOUN", "PROPN"} and reading.words[first].pos == "DET":
            break
        first -= 1
    return first


def _under(reading: Reading, index: int, head: int) -> bool:
    return reading.words[index].head == head or head in reading.ancestors(index)


def full_phrase(reading: Reading, head: int, limit: int | None = None) -> tuple[int, int]:
    """The phrase round a head that the tree gives, as first and last word; ``limit`` is out."""
    first = left_edge(reading, head)
    end = len(reading) if limit is None else limit
    inside = set(reading.subtree(head))
    last = head
    index = head + 1
    while index < end:
        if index not in inside:
            break
        if _ends_phrase(reading, index, head, inside, end):
            break
        last = index
        index += 1
    last = _without_tail(reading, head, last)
    if limit is not None and _list_goes_on(reading, last, limit):
        last = limit - 1
    return first, last


def _list_goes_on(reading: Reading, last: int, limit: int) -> bool:
    """«Luc Morel, Ana Silva et Jo Petit dénoncent»: names up to the verb, though the tree took them for appositions."""
    rest = reading.words[last + 1 : limit]
    if len(rest) < 4 or rest[0].text != "," or not any(word.text in {"et", "ou"} for word in rest):
        return False
    if (
        rest[1].pos == "NOUN" and not rest[1].shape[:1].isupper()
    ):  # «Luc Morel, analyste des loisirs et du sport, »
        return False
    return all(
        word.pos in {"PROPN", "NOUN", "DET", "ADJ", "ADP", "CCONJ", "PUNCT", "NUM"} for word in rest
    ) and (
        rest[-1].pos in {"PROPN", "NOUN", "ADJ"} and not any(word.text in {"(", ":", ";"} for word in rest)
    )


def _ends_phrase(reading: Reading, index: int, head: int, inside: set[int], end: int) -> bool:
    word = reading.words[index]
    if word.text == ",":
        return not _coordination_goes_on(reading, index, head, inside, end)
    if reading.comma(index) and word.text != "-":
        return True
    if word.text in _RELATIVE and word.dep != "fixed":
        return True
    return word.pos in {"VERB", "AUX"} and "VerbForm=Fin" in word.morph


def _coordination_goes_on(reading: Reading, comma: int, head: int, inside: set[int], end: int) -> bool:
    """«le maire, le préfet et la ministre»: the comma belongs to a list that ends with *et* or *ou*."""
    conjuncts = [
        child for child in reading.dependents(head, "conj") if child in inside and comma < child < end
    ]
    if not conjuncts:
        return False
    return any(
        reading.words[index].text in {"et", "ou"} for index in range(comma, conjuncts[-1]) if index in inside
    ) and not any(reading.words[index].pos in {"VERB", "AUX"} for index in range(comma, conjuncts[-1] + 1))


def _without_tail(reading: Reading, head: int, last: int) -> int:
    """Drop dates, adverbs and prepositions that the tree hung on the end of the phrase."""
    while last > head:
        word = reading.words[last]
        trailing = word.pos in {"ADV", "CCONJ", "ADP", "SCONJ", "DET"} or word.text in _DAYS
        trailing = trailing or (word.pos == "NUM" and reading.words[last - 1].text in _DAYS)
        if not trailing or word.text in {"là", "ci", "-là", "-ci"}:
            break
        last -= 1
    return last


def postposed_phrase(reading: Reading, start: int, limit: int) -> tuple[int, int] | None:
    """The noun phrase that follows an incise verb, as first and last word.

    The surface leads: the parser calls the subject of «a déclaré le ministre» an object in 38 % of the
    cases. Adverbs, dates and complements («à l'AFP», «dans un communiqué») before it are passed over.
    """
    index = start
    while index < limit:
        head = _phrase_head(reading, index, limit)
        if head is not None:
            first = index
            return first, _right_edge(reading, first, head, limit)
        following = _after_adjunct(reading, index, limit)
        if following is None:
            return None
        index = following
    return None


def _phrase_head(reading: Reading, index: int, limit: int) -> int | None:
    """Head of a noun phrase that begins here without a preposition, or None."""
    position = index
    while position < limit:
        word = reading.words[position]
        if word.text in _DAYS:
            return None
        if word.pos in {"NOUN", "PROPN"} or (
            word.shape[:1].isupper() and word.pos in {"ADJ", "VERB", "X", "ADV"}
        ):
            return position
        if (
            word.pos == "PRON"
            and position == index
            and word.text not in {"se", "s'", "y", "en", "que", "qu'", "-t"}
        ):
            return position
        if word.pos not in {"DET", "ADJ", "NUM"} and word.text not in {"tous", "toutes", "près", "plus"}:
            return (
                position - 1
                if position > index and reading.words[position - 1].pos in {"ADJ", "NUM"}
                else None
            )
        position += 1
    return None


def _after_adjunct(reading: Reading, index: int, limit: int) -> int | None:
    """Index after an adverb, a date or a prepositional phrase that begins here."""
    word = reading.words[index]
    if word.pos == "ADV" or word.text in _DAYS or word.pos == "NUM":
        return index + 1
    if word.pos == "DET":
        following = index + 1
        while following < limit and (
            reading.words[following].pos == "NUM" or reading.words[following].text in _DAYS
        ):
            following += 1
        return following if following > index + 1 else None
    if word.pos == "ADP" or word.text in {"au", "aux", "du", "des", "lors"}:
        position = index + 1
        while position < limit and reading.words[position].pos in {"DET", "ADJ", "NUM", "ADP"}:
            position += 1
        while position < limit and reading.words[position].pos in {"NOUN", "PROPN"}:
            position += 1
            if reading.words[position - 1].text in _MEDIUM_HEADS:
                return position
            while position < limit and reading.words[position].pos in {"PROPN", "ADJ"}:
                position += 1
            if position < limit and reading.words[position].text in {"de", "d'", "du", "des"}:
                following = position + 1
                while following < limit and reading.words[following].pos in {"DET", "ADJ"}:
                    following += 1
                position = following
                continue
            break
        return position
    return None


def _right_edge(reading: Reading, first: int, head: int, limit: int) -> int:
    last = head
    index = head + 1
    while index < limit:
        word = reading.words[index]
        if word.pos in {"PROPN", "NOUN", "ADJ", "NUM", "X"} and word.text not in _DAYS:
            if word.pos == "NUM" and index + 1 < limit and reading.words[index + 1].text in _DAYS:
                break
            last = index
        elif word.text in {"de", "d'", "du", "des"} or (
            word.text in {"à", "au", "aux", "en", "pour", "chez"}
        ):
            if not _complement_follows(reading, index, limit, first):
                break
        elif word.pos == "DET":
            if reading.words[index - 1].pos not in {"ADP", "DET", "CCONJ"}:
                break
        elif word.text in {"et", "&"}:
            if not _coordinated(reading, index, limit):
                break
        elif word.text.startswith("-") or (word.shape[:1].isupper() and word.pos != "PUNCT"):
            last = index
        elif word.pos == "VERB" and "VerbForm=Part" in word.morph and _has_complement(reading, index, limit):
            last = index  # «le ministre chargé des Transports»
        elif word.text == "/" or (word.pos == "ADP" and reading.words[index - 1].pos == "VERB"):
            pass
        else:
            break
        index += 1
    return _without_tail(reading, head, last)


def _complement_follows(reading: Reading, preposition: int, limit: int, first: int) -> bool:
    """Whether a preposition goes on with the phrase: «de» does, «à» only after a noun of office."""
    following = preposition + 1
    while following < limit and reading.words[following].pos in {"DET", "ADJ", "NUM"}:
        following += 1
    if following >= limit or reading.words[following].pos not in {
        "NOUN",
        "PROPN",
        "PRON",
        "X",
        "ADJ",
        "VERB",
    }:
        return False
    if reading.words[following].text in _MEDIUM_HEADS | _DAYS:
        return False
    if reading.words[preposition].text in {"de", "d'", "du", "des"}:
        return True
    governor = reading.words[reading.words[following].head]
    return first <= governor.index < preposition and governor.pos in {"NOUN", "ADJ", "VERB", "PROPN", "PRON"}


def _coordinated(reading: Reading, conjunction: int, limit: int) -> bool:
    following = conjunction + 1
    if following >= limit:
        return False
    word = reading.words[following]
    if word.text in {"de", "d'", "ajouté", "a", "ont"}:
        return False
    return word.pos in {"DET", "PROPN", "NOUN", "NUM", "ADJ"}


def _has_complement(reading: Reading, participle: int, limit: int) -> bool:
    following = participle + 1
    return following < limit and reading.words[following].text in {
        "de",
        "d'",
        "du",
        "des",
        "à",
        "au",
        "aux",
        "en",
        "par",
        "pour",
    }
