r"""Parses written by hand, so that rules and syntax are tested without a model.

One word is ``form/POS/relation/head``, then features if it has any; the head is a number from 1, 0 for the
root, as in CoNLL-U. Features are short: ``fin inf past pres ger sing plur pass``, joined with ``+``::

    Le/DET/det/2 maire/NOUN/nsubj/3 dit/VERB/ROOT/0/fin que/SCONJ/mark/6 l'/DET/det/5 eau/NOUN/nsubj/6 ...

The forms are looked for in the plain view of the text, one after the other: the words of a parse carry the
offsets of the text, and quotation marks, which the parser is not shown, are simply left out. A sentence that
is not parsed is written ``-``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from attribution.article import Article
from attribution.cues import CueFinder
from attribution.layout import Sentence, find_lines, find_sentences
from attribution.lexicon import default_lexicon
from attribution.marks import find_quotations
from attribution.parse import plain_view
from attribution.rules.quotation import find_alone
from attribution.rules.rule import Candidate, Rule
from attribution.rules.scene import Scene
from attribution.syntax.reading import Reading, Word
from notation import Case, Extent, Record, parse

__all__ = ["article_of", "candidates_of", "reading_of", "records_of", "same"]

_FEATURES = {
    "fin": "VerbForm=Fin",
    "inf": "VerbForm=Inf",
    "past": "Tense=Past|VerbForm=Part",
    "pres": "Tense=Pres|VerbForm=Part",
    "ger": "VerbForm=Ger",
    "sing": "Number=Sing",
    "plur": "Number=Plur",
    "pass": "Voice=Pass",
}


def reading_of(number: int, sentence: Sentence, view: str, parse_of_it: str) -> Reading:
    """The reading of a sentence whose parse is written by hand.

    Args:
        number: the sentence's number in the article.
        sentence: its place.
        view: the plain view of the article.
        parse_of_it: its words, in the notation of this module.
    """
    words: list[Word] = []
    place = sentence.start
    for index, token in enumerate(parse_of_it.split()):
        form, pos, relation, head, *features = _fields(token)
        start = view.find(form, place, sentence.end)
        if start < 0 or any(char.isalnum() for char in view[place:start]):
            msg = f"{form!r} does not come next in {view[place : sentence.end]!r}"
            raise ValueError(msg)
        place = start + len(form)
        morph = "|".join(sorted(_FEATURES[feature] for feature in "".join(features).split("+") if feature))
        governor = index if head == "0" else int(head) - 1
        words.append(Word(index, start, place, form.lower(), form, pos, relation, governor, morph))
    if any(char.isalnum() for char in view[place : sentence.end]):
        msg = f"the parse leaves {view[place : sentence.end]!r} out"
        raise ValueError(msg)
    return Reading(number, sentence.line, sentence.start, sentence.end, tuple(words))


def _fields(token: str) -> list[str]:
    """The fields of a word; its form may be a slash."""
    slash, rest = ("/", token[1:]) if token.startswith("//") else ("", token)
    fields = rest.split("/")
    return [slash + fields[0], *fields[1:]]


def article_of(text: str, *parses: str) -> Article:
    """An article with one parse for each of its sentences."""
    lines, view = find_lines(text), plain_view(text)
    sentences = find_sentences(text, lines)
    if len(parses) != len(sentences):
        msg = f"{len(parses)} parses for {len(sentences)} sentences of {text!r}"
        raise ValueError(msg)
    article = Article(
        text=text,
        view=view,
        lines=lines,
        sentences=sentences,
        quotations=find_quotations(text, lines),
        cues=_finder().find(view),
        lexicon=default_lexicon(),
    )
    return evolve(article, readings=_readings(sentences, view, parses))


def _readings(sentences: Sequence[Sentence], view: str, parses: Sequence[str]) -> dict[int, Reading]:
    return {
        number: reading_of(number, sentence, view, parse_of_it)
        for number, (sentence, parse_of_it) in enumerate(zip(sentences, parses, strict=True))
        if parse_of_it != "-"
    }


@cache
def _finder() -> CueFinder:
    return CueFinder(default_lexicon())


def candidates_of(rule: Rule, article: Article) -> list[Candidate]:
    """What a rule finds in an article, by itself."""
    scenes = [
        Scene(
            article, reading, tuple(cue for cue in article.cues if article.sentence_at(cue.start) == number)
        )
        for number, reading in article.readings.items()
    ]
    if not rule.kinds:
        return list(find_alone(article, scenes))
    return [
        candidate
        for scene in scenes
        for cue in scene.cues
        if cue.kind in rule.kinds
        for candidate in rule.find(scene, cue)
    ]


def records_of(case: str, rule: Rule, *parses: str) -> tuple[Case, list[Record]]:
    """A case in bracket notation, and what the rule finds in its text: trimmed, and in text order."""
    expected = parse(case)
    article = article_of(expected.text, *parses)
    return _trimmed(expected), [
        _record(article.text, candidate) for candidate in candidates_of(rule, article)
    ]


def same(expected: Record, found: Record) -> bool:
    """The same content and source, and cues that overlap: where a verb group begins is tested elsewhere."""
    if (expected.content, expected.source) != (found.content, found.source):
        return False
    if expected.cue is None or found.cue is None:
        return expected.cue is found.cue
    return expected.cue[0] < found.cue[1] and found.cue[0] < expected.cue[1]


def _record(text: str, candidate: Candidate) -> Record:
    content = tuple(sorted(_letters(text, extent) for extent in candidate.content))
    return Record(content, candidate.source and _letters(text, candidate.source), candidate.cue)


def _trimmed(case: Case) -> Case:
    return evolve(case, records=tuple(_trimmed_record(case.text, one) for one in case.records))


def _trimmed_record(text: str, record: Record) -> Record:
    content = tuple(_letters(text, extent) for extent in record.content)
    return evolve(record, content=content, source=record.source and _letters(text, record.source))


def _letters(text: str, extent: Extent) -> Extent:
    """From the first to the last letter or digit: trimming is the room ``spans``' task."""
    start, end = extent
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
