"""«Q» alone: a quotation, or a dialogue turn, without a cue.

The surface leads. Its speaker is given only where the context makes it certain: the subject of the sentence
that it completes («Le maire «regrette cette décision»»), whoever spoke last in the paragraph, whoever the
next sentence is about, or nobody in the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from attribution.article import Article
from attribution.marks import Quotation
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.rules.speech import quotations_following
from attribution.syntax.closed_classes import FIRST_OR_SECOND, NE, OBJECT_CLITICS
from attribution.syntax.noun_phrase import first_nominal, full_phrase
from attribution.syntax.postposed import postposed_phrase
from attribution.syntax.reading import Reading, Word

_NOBODY = {"qui", "ce", "c'", "que"}
"""Subjects that name nobody."""
_CLITICS = OBJECT_CLITICS | NE | {"pas"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_HYPHENS = regex.compile(r"-(?:t-)?")
_VOICES = FIRST_OR_SECOND | {"on"}
_THUS = {"ainsi", "voilà"}
_WORD = regex.compile(r"\p{L}+")
_CLOSED = regex.compile(r"[.!?…]")
_FIRST_PERSON = regex.compile(r"\b(?:je|j'|nous|moi|mon|ma|mes|notre|nos|me|m')\b")
_NAME = r"\p{Lu}[\p{L}'’-]++(?:\s(?:d[eu]\s)?\p{Lu}[\p{L}'’-]++){1,3}"
# «Q»⏎— Anne Roux, préfète; with a full name also «Q» - Anne Roux, préfète and «Q» (Anne Roux, préfète).
_SIGNATURE = regex.compile(
    r"[^\S\n]*+\.?[^\S\n]*+(?:\n\s*+[—–-]\s*+(?P<name>\p{Lu}[^,.:;()\n]{1,60}[^,.:;()\s])"
    rf"|[—–-]\s*+(?P<name>{_NAME})(?=\s*+(?:,|$))|\((?P<name>{_NAME})(?=,\s\p{{Ll}}[^()\n]*+\)))",
    regex.MULTILINE,
)


def find_alone(article: Article, scenes: Sequence[Scene]) -> Iterator[Candidate]:
    """Outermost quotations that may stand alone, each with the speakers that it may have."""
    for quotation in article.quotations:
        if quotation.depth or not quotation.opened:  # where it began is a guess, and who spoke would be too
            continue
        features = _features(article, quotation)
        speakers = dict.fromkeys(_speakers(article, quotation, scenes))
        content = (*quotation.pieces, *quotations_following(article, quotation.end))
        for how, source in (*speakers, ("none", None)):
            yield Candidate(
                rule=RULE.name,
                content=content,
                cue=None,
                kind=None,
                lemma="",
                act="assert",
                source=source,
                how=how,
                sentence=article.sentence_at(quotation.start),
                anchor=quotation.start,
                features={**features, **{f"{name}, {how}": value for name, value in features.items()}},
            )


def _speakers(
    article: Article, quotation: Quotation, scenes: Sequence[Scene]
) -> Iterator[tuple[str, Extent]]:
    """Who may speak, but for those who speak in the text: «je», «nous», «on»."""
    for how, (first, end) in _named_near(article, quotation, scenes):
        hyphens = _HYPHENS.match(article.view, first, end)
        start = first if hyphens is None else hyphens.end()  # «a-t[-il] dit»
        if article.view[start:end].lower() not in _VOICES:
            yield how, (start, end)


def _named_near(
    article: Article, quotation: Quotation, scenes: Sequence[Scene]
) -> Iterator[tuple[str, Extent]]:
    signature = _SIGNATURE.match(article.text, quotation.end)
    if signature is not None:
        yield "signature", signature.span("name")
    reading = article.readings.get(article.sentence_at(quotation.start))
    if reading is not None:
        for extent in _subject_before(reading, quotation):
            yield "subject", extent
    line = article.sentences[article.sentence_at(quotation.start)].line
    for scene in reversed(scenes):
        if scene.reading.line != line or scene.reading.start >= quotation.start:
            continue
        spoken = [
            s
            for group in scene.others
            if (s := scene.subject(group)) is not None and s.end <= quotation.start
        ]
        if spoken:
            yield "carried", (spoken[0].start, spoken[0].end)
            break
    yield from (("named", extent) for extent in _named_before(article, quotation, line))
    following = article.readings.get(article.sentence_at(max(quotation.end, quotation.inner[1])) + 1)
    if following is not None and following.line == line:
        for extent in _first_subject(following):
            yield "next", extent


def _named_before(article: Article, quotation: Quotation, line: int) -> Iterator[Extent]:
    """«[Mariam], 27 ans, a ouvert un salon. «Q»»: whom the sentence before is about."""
    reading = article.readings.get(article.sentence_at(quotation.start) - 1)
    if reading is None or reading.line != line:
        return
    yield from _opening_phrase(reading)
    for word in reading.words:
        if _is_subject_before_verb(word) and not reading.words[word.head].dep.startswith("acl"):
            yield reading.extent(*full_phrase(reading, word.index, word.head))
        elif word.dep == "obl:agent":
            yield reading.extent(*full_phrase(reading, word.index))


def _opening_phrase(reading: Reading) -> Iterator[Extent]:
    """«[Mariam], 27 ans, a ouvert»: the phrase that opens a sentence, whatever the tree makes of it."""
    head = first_nominal(reading, 0, 4)
    opens = head is not None and not any(word.pos in {"ADP", "VERB"} for word in reading.words[:head])
    if head is not None and opens and reading.words[head].text not in _NOBODY:
        verb = next((word.index for word in reading.words if word.is_finite_verb), len(reading))
        yield reading.extent(*full_phrase(reading, head, max(verb, head + 1)))


def _is_subject_before_verb(word: Word) -> bool:
    """Whether a word is the head of somebody who acts, before the verb."""
    return word.dep.startswith("nsubj") and word.text not in _NOBODY and word.index < word.head


def _subject_before(reading: Reading, quotation: Quotation) -> Iterator[Extent]:
    """The subject of the last finite verb before the quotation, or the noun phrase right before it."""
    for word in reversed(reading.words):
        if word.start < quotation.start and word.dep.startswith("nsubj") and word.text not in _NOBODY:
            yield reading.extent(*full_phrase(reading, word.index, _limit(reading, word.index, quotation)))
            return


def _limit(reading: Reading, index: int, quotation: Quotation) -> int:
    """A subject ends before its verb, and before the quotation."""
    head = reading.words[index].head
    inside = reading.at(quotation.start)
    return min(head, inside) if head > index else inside


def _first_subject(reading: Reading) -> Iterator[Extent]:
    if reading.words[0].text in _THUS:
        yield from _subject_behind(reading)
        return
    for word in reading.words:
        if _is_subject_before_verb(word):
            yield reading.extent(*full_phrase(reading, word.index, word.head))
            return


def _subject_behind(reading: Reading) -> Iterator[Extent]:
    """««Q». Ainsi s'est exprimé [le ministre]»: who spoke follows the verb."""
    verb = next((word.index for word in reading.words if word.pos == "VERB"), None)
    phrase = None if verb is None else postposed_phrase(reading, verb + 1, len(reading) - 1)
    if phrase is not None:
        yield reading.extent(*phrase)


def _features(article: Article, quotation: Quotation) -> dict[str, float]:
    """What tells somebody's words from a title, a nickname or a word held at a distance."""
    sentence = article.sentences[article.sentence_at(quotation.start)]
    last = article.sentences[article.sentence_at(quotation.inner[1] - 1)]
    line = article.lines[sentence.line]
    outside = (
        article.text[sentence.start : quotation.start]
        + article.text[quotation.end : max(quotation.end, last.end)]
    )
    inside = article.view[slice(*quotation.inner)].lower()
    words = _WORD.findall(inside)
    found = {
        "whole": not any(char.isalnum() for char in outside),
        "one word": len(words) < 2,
        "few words": 2 <= len(words) < 5,
        "many words": len(words) >= 12,
        "paragraph": line.start >= quotation.start - 2 and quotation.end >= line.end - 2,
        "several sentences": last.start != sentence.start,
        "stop inside": _CLOSED.search(article.text, quotation.inner[1] - 2, quotation.inner[1] + 2)
        is not None,
        "dash": quotation.dash,
        "unclosed": not quotation.closed,
        "title": _is_title(article, quotation),
        "first person": _FIRST_PERSON.search(inside) is not None,
        "speaker before": _speaks_before(article, sentence.start, line.start),
        "determiner before": _determined(article, quotation),
        **_opening(article, quotation),
    }
    return {name: 1.0 for name, holds in found.items() if holds}


def _opening(article: Article, quotation: Quotation) -> dict[str, bool]:
    """The part of speech of the first quoted word; a verb phrase has its subject outside.

    «Le club [«regrette cette décision»]»: a predicate right behind its subject is what that subject says.
    """
    reading = article.readings.get(article.sentence_at(quotation.start))
    if reading is None or reading.at(quotation.inner[0]) >= len(reading):
        return {}
    first = reading.at(quotation.inner[0])
    verb = first
    while verb + 1 < len(reading) and reading.words[verb].text in _CLITICS:
        verb += 1
    word = reading.words[verb]
    mood = "finite" if word.finite else "infinitive" if word.infinitive else reading.words[first].pos
    before = reading.words[max(first - 1, 0)]
    named = before.index < first and before.end <= quotation.start and before.pos in _NOMINAL
    return {f"opens with {mood}": True, "predicate": mood == "finite" and named}


def _determined(article: Article, quotation: Quotation) -> bool:
    """«le «dialogue sincère»»: a determiner or a noun before holds the words at a distance."""
    reading = article.readings.get(article.sentence_at(quotation.start))
    before = reading.at(quotation.start) - 1 if reading is not None else -1
    return (
        reading is not None and before >= 0 and reading.words[before].pos in {"DET", "NOUN", "PROPN", "ADJ"}
    )


def _speaks_before(article: Article, start: int, line: int) -> bool:
    """Whether a quotation stands in the sentence before, in the same paragraph."""
    number = article.sentence_at(start) - 1
    if number < 0 or article.sentences[number].start < line:
        return False
    before = article.sentences[number]
    return bool(article.quotations_over(before.start, before.end))


def _is_title(article: Article, quotation: Quotation) -> bool:
    """Capitals at most words: a title, a name."""
    words = _WORD.findall(article.text[slice(*quotation.inner)])
    long = [word for word in words if len(word) > 3]
    return bool(long) and len(words) < 8 and sum(word[0].isupper() for word in long) / len(long) > 0.6


RULE = Rule(
    name="quotation",
    shape="«Q»",
    kinds=frozenset(),
    examples=(
        "[S1 [S2 Le maire]] [C1 a dit] que [Q1 la digue tiendra]. «[Q2 Personne ne partira avant dimanche.]»",
    ),
    near_misses=("Le film «La Mer au loin» sort mercredi.",),
    leads="surface",
    find=lambda _scene, _cue: iter(()),
)
