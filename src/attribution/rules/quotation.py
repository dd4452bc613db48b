"""«Q» alone: a whole quotation, or a dialogue turn, without a cue in its sentence.

The surface leads. Who speaks is settled later, from the attributions round it (room ``spans``).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from attribution.article import Article
from attribution.marks import Quotation
from attribution.rules.rule import Candidate, Rule

_WORD = regex.compile(r"\p{L}+")
_CLOSED = regex.compile(r"[.!?…]")


def find_alone(article: Article) -> Iterator[Candidate]:
    """Outermost quotations that may stand alone, with what makes that likely."""
    for quotation in article.quotations:
        if quotation.depth:
            continue
        sentence = article.sentences[article.sentence_at(quotation.start)]
        last = article.sentences[article.sentence_at(quotation.inner[1] - 1)]
        line = article.lines[sentence.line]
        before = article.text[sentence.start : quotation.start]
        after = article.text[quotation.end : max(quotation.end, last.end)]
        words = sum(len(_WORD.findall(article.text[a:b])) for a, b in quotation.pieces)
        whole = not any(char.isalnum() for char in before + after)
        yield Candidate(
            rule=RULE.name,
            content=quotation.pieces,
            cue=None,
            kind=None,
            lemma="",
            act="assert",
            source=None,
            how="none",
            sentence=article.sentence_at(quotation.start),
            anchor=quotation.start,
            features={
                "whole": float(whole),
                "words": min(words, 30) / 30,
                "one_word": float(words < 3),
                "paragraph": float(line.start >= quotation.start - 2 and quotation.end >= line.end - 2),
                "several": float(last.start != sentence.start),
                "stop": float(_CLOSED.search(article.text, quotation.inner[1] - 2, quotation.inner[1] + 2) is not None),
                "dash": float(quotation.dash),
                "unclosed": float(not quotation.closed),
                "title": float(_is_title(article, quotation)),
            },
        )


def _is_title(article: Article, quotation: Quotation) -> bool:
    """Capitals at most words: a title, a name."""
    words = _WORD.findall(article.text[slice(*quotation.inner)])
    long = [word for word in words if len(word) > 3]
    return bool(long) and len(words) < 8 and sum(word[0].isupper() for word in long) / len(long) > 0.6


RULE = Rule(
    name="quotation",
    shape="«Q»",
    kinds=frozenset(),
    examples=("«Nous tiendrons», a dit le maire. «[Q Personne ne partira d'ici avant la fin du mois.]»",),
    near_misses=("Le film «La Mer au loin» sort mercredi.",),
    leads="surface",
    find=lambda _scene, _cue: iter(()),
)
