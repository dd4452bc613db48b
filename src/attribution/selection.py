"""Room 2b, cues and quotations → sentences worth parsing: the surface has to leave room for a construction.

Parsing is nearly all of the cost, and two cues in three are words like any other: «il a repris le travail»,
«une enquête est ouverte». Here a cue is asked for what each of its constructions needs on the surface (a
*que*, an infinitive, a comma before an incise, a quotation), never for what only a tree can tell; a sentence
without such a cue is not parsed. Round a quotation the rules look for its speaker too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from attribution.article import Article
from attribution.cues import CueMatch, fold_case
from attribution.layout import Sentence
from attribution.lexicon import NounCue, PrepositionCue, VerbCue
from attribution.records import CueKind
from attribution.syntax.closed_classes import DATES

__all__ = ["worth_parsing"]

_QUE = regex.compile(r"\bqu[e']")
_QUESTION = regex.compile(
    r"\b(?:si|s'|pourquoi|comment|quand|combien|où|quel(?:le)?s?|qui|lequel|laquelle|ce\s+qu[ei']|c'\s?qu[ei'])"
)
_INFINITIVE = regex.compile(r"\p{L}(?:er|ir|re|oir)\b")
_WORD = regex.compile(r"\p{L}")
_COMME = regex.compile(r"\b(?:comme|ainsi\s+qu[e'])")
_BREAK = r"(?:[,»\"”!?…—–]|\s-)"
"""What an incise stands after; no apostrophe of an elision, no hyphen inside a word."""
_CLITICS = r"\s*+(?:(?:ne|se|me|nous|vous|le|la|les|lui|leur|y|en|et|puis|ainsi)\s++|[nsmlty]['’]\s*+)*+"
_BEFORE_VERB = regex.compile(_BREAK + _CLITICS + "$")
"""«, le dit-il»: what may stand between a break and a verb,"""
_BEFORE_PARTICIPLE = regex.compile(
    _BREAK + _CLITICS + r"(?:ai|as?|ont|av(?:ons|ez|ais|ait|ions|iez|aient)|aur\p{L}++|eu(?:s|t|rent)"
    r"|suis|est?|sommes|êtes|sont|ét(?:ais|ait|ions|iez|aient)|ser\p{L}++|fu(?:s|t|rent)|[ef]ût"
    r"|peu\p{L}++|pou\p{L}++|doi\p{L}++|dev\p{L}++)(?!\p{L})[^»”!?…]{0,90}$"
)
"""and a participle, whose auxiliary opens the incise: «», a de son côté ajouté le maire»."""
_BEFORE_INVERTED = regex.compile(_BREAK + r"\s*+p(?:eu|ou)\p{L}++-(?:t-)?on\s++(?:\p{L}++\s++)?$")
"""or an infinitive that one can read: «, peut-on [ainsi] lire dans le rapport»."""
_BEFORE_NOUN = regex.compile(
    r"(?<!\p{L})(?:(?:du|aux?|cet(?:te)?|ces|[mts](?:a|es)|[nv]os|chaque)"
    r"|(?<!(?:\bl'|\b(?:le|la|les|un|du|de))\s*)(?:une?|son))\s++$"
)
"""Determiners that are no pronouns: what follows is no finite verb («du titre», «une avance»)."""
_BEFORE_INFINITIVE = regex.compile(r"\s++(?:ne\b|se\b|[ns]'|(?:être|faire|\p{Ll}++(?<=er|ir|oir))\b)")
_CLOSING = regex.compile(rf"(?:[\s.!?»”\"]|\b(?:{'|'.join(sorted(DATES))})\b)*+")
"""What may stand between a verb and the end of its sentence: a date."""
_SELON_LEQUEL = regex.compile(r"\b(?:selon|d'après)\s+(?:lequel|laquelle|lesquels|lesquelles)\b")
_FORMS = {"à": r"(?:à|au|aux)(?!\p{L})", "de": r"(?:d'|(?:de|du|des)(?!\p{L}))"}
# «l'annonce de», «l'annonce faite par»: whose words they are may stand between the noun and the words.
_AFTER_NOUN = regex.compile(
    r"\s*+,?\s*+(?:\p{L}++\s++)?(?:de\b|d'|du\b|des\b|par\b|qu[e']|selon\b|d'après\b)"
)
_OPENS_CLAUSE = regex.compile(
    r"(?:^|[,;:(—–-]|\b(?:que|qu'|mais|car|or|puisque|si|quand|alors|et|donc|où|qui))\s*+$"
)
_NAME = regex.compile(r"(?:\p{Lu}\S*+\s*+){1,5}+")
_ANTECEDENT = regex.compile(r"\s*+(?:qui|lequel|laquelle|lesquel(?:le)?s)\b")

SPEAKERS = 2
"""Sentences before a quotation, of those with a verb of speech, that are parsed to find its speaker."""
_NEAR = 16
"""Characters before a verb in which its determiner stands."""
TRANSITION = 20
"""Characters that words like «mais», «en effet» may take before a preposition that opens a sentence."""


def worth_parsing(article: Article) -> list[int]:
    """Numbers of the sentences that a rule may find something in, in order."""
    folded = fold_case(article.view)
    wanted = set(_round_quotations(article))
    announcing = -1
    for cue in article.cues:
        number = article.sentence_at(cue.start)
        if number in wanted:
            continue
        sentence = article.sentences[number]
        if (
            _is_colon_worth(article, sentence, cue, announced=announcing == number)
            if cue.kind is CueKind.COLON
            else _may_stand(article, folded, sentence, cue)
        ):
            wanted.add(number)
        elif _announces(cue):
            announcing = number
    return sorted(wanted)


def _announces(cue: CueMatch) -> bool:
    """Whether a colon later in the sentence may bring the words of this cue."""
    entry = cue.entry
    if isinstance(entry, VerbCue):
        return max(entry.que, entry.incise, entry.np) >= 2
    return isinstance(entry, NounCue) and entry.colon >= 2


def _is_colon_worth(article: Article, sentence: Sentence, cue: CueMatch, *, announced: bool) -> bool:
    """«La maire a réagi: P», «Nom : texte» at the head of a sentence; a quotation is wanted in any case."""
    return announced or _NAME.fullmatch(article.view, sentence.start, cue.start) is not None


def _round_quotations(article: Article) -> Iterator[int]:
    """The sentences of each quotation; round one that may stand alone, those where its speaker may be."""
    speaking = _speaking(article) if article.quotations else {}
    for quotation in article.quotations:
        first = article.sentence_at(quotation.start)
        last = article.sentence_at(max(quotation.end, quotation.inner[1]))
        yield from {first, last, article.sentence_at(quotation.inner[1] - 1)}
        if _WORD.search(article.text, quotation.end, article.sentences[last].end):
            continue
        line = article.sentences[first].line
        if first and article.sentences[first - 1].line == line:
            yield first - 1
        before = speaking.get(line, [])
        end = bisect_left(before, first)
        yield from before[max(0, end - SPEAKERS) : end]
        if last + 1 < len(article.sentences) and article.sentences[last + 1].line == line:
            yield last + 1


def _speaking(article: Article) -> dict[int, list[int]]:
    """By paragraph, the sentences where somebody may speak, in order."""
    speaking: dict[int, list[int]] = {}
    for cue in article.cues:
        if cue.kind is CueKind.VERB:
            number = article.sentence_at(cue.start)
            numbers = speaking.setdefault(article.sentences[number].line, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)
    return speaking


def _may_stand(article: Article, folded: str, sentence: Sentence, cue: CueMatch) -> bool:
    """Whether the words round a cue leave room for one of its constructions."""
    entry = cue.entry
    if isinstance(entry, VerbCue):
        return _verb_may_stand(article, folded, sentence, cue, entry)
    if isinstance(entry, NounCue):
        return _noun_may_stand(folded, sentence, cue, entry)
    return isinstance(entry, PrepositionCue) and (
        entry.strength > 1 or _frames(article, folded, sentence, cue)
    )


def _verb_may_stand(article: Article, folded: str, sentence: Sentence, cue: CueMatch, entry: VerbCue) -> bool:
    after = cue.end, sentence.end
    return not _is_noun(folded, sentence, cue) and (
        (entry.np > 0 and _WORD.search(folded, *after) is not None)
        or ("adj" in entry.attribute and _WORD.search(folded, cue.head_end, sentence.end) is not None)
        or (entry.que > 0 and _QUE.search(folded, *after) is not None)
        or (entry.incise > 0 and _interrupts(article, sentence, cue))
        or (min(entry.que, entry.incise + 1) > 2 and _closes(folded, sentence, cue))
        or (bool(entry.inf) and _INFINITIVE.search(folded, *after) is not None)
        or (entry.si > 0 and _QUESTION.search(folded, *after) is not None)
        or _governs(folded, after, entry.pp | entry.attribute)
        or (
            max(entry.que, entry.incise) >= 2 and _COMME.search(folded, sentence.start, cue.start) is not None
        )
    )


def _is_noun(folded: str, sentence: Sentence, cue: CueMatch) -> bool:
    """«le tenant du titre», «une avance»: the form of a finite verb where only a noun may stand."""
    if any(tag == "inf" or tag.startswith("par") for tag in cue.tags):
        return False
    start = max(sentence.start, cue.start - _NEAR)
    return _BEFORE_NOUN.search(folded, start, cue.start) is not None


def _interrupts(article: Article, sentence: Sentence, cue: CueMatch) -> bool:
    """Whether a break stands before the verb group, as before every incise."""
    start = max(0, sentence.start - 4, cue.start - 100)
    before = article.text[start : cue.start].lower()
    participle = any(tag.startswith("par-pas") for tag in cue.tags)
    return (
        _BEFORE_VERB.search(before) is not None
        or (participle and _BEFORE_PARTICIPLE.search(before) is not None)
        or ("inf" in cue.tags and _BEFORE_INVERTED.search(before) is not None)
    )


def _closes(folded: str, sentence: Sentence, cue: CueMatch) -> bool:
    """Whether a verb ends its sentence behind a comma: «Ils ont fui, la police a déclaré lundi.»."""
    behind = _CLOSING.fullmatch(folded, cue.end, sentence.end) is not None
    return behind and "," in folded[max(sentence.start, cue.start - 100) : cue.start]


def _noun_may_stand(folded: str, sentence: Sentence, cue: CueMatch, entry: NounCue) -> bool:
    after = cue.end, sentence.end
    if entry.selon and _SELON_LEQUEL.search(folded, *after):
        return True
    if not _AFTER_NOUN.match(folded, *after) and not _governs(
        folded, (cue.end, cue.end + 4), entry.np | entry.inf
    ):
        return False
    return (
        (entry.que > 0 and _QUE.search(folded, *after) is not None)
        or (bool(entry.inf) and _INFINITIVE.search(folded, *after) is not None)
        or _governs(folded, after, entry.np)
    )


def _governs(folded: str, after: tuple[int, int], prepositions: frozenset[str]) -> bool:
    return any(_form(preposition).search(folded, *after) for preposition in prepositions)


@cache
def _form(preposition: str) -> regex.Pattern[str]:
    return regex.compile(r"\b" + _FORMS.get(preposition, regex.escape(preposition) + r"(?!\p{L})"))


def _frames(article: Article, folded: str, sentence: Sentence, cue: CueMatch) -> bool:
    """«Pour X, P», «mais pour X», «P, pour X», «X, pour qui P»; not «il reste là pour le moment».

    Nobody is named by an infinitive: «pour éviter P».
    """
    if _BEFORE_INFINITIVE.match(article.view, cue.end):
        return False
    if cue.start - sentence.start <= TRANSITION or _ANTECEDENT.match(folded, cue.end):
        return True
    return _OPENS_CLAUSE.search(folded, max(sentence.start, cue.start - TRANSITION), cue.start) is not None
