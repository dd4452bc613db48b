"""Train the weights of the decision (room ``decide``) on annotated articles.

Usage: python scripts/train.py GOLD.jsonl [--write]

The sentences of ``tests/cases`` and the examples of the rules are added: constructions that are rare in
articles (noun cues, colons without marks, passives) have their examples and near misses there. They are never
held out, and never measured.

So are the articles of ``annotations.jsonl``: extents only, by the article's name in ``../shared/throughput``,
found by a language model that read the articles under the guidelines of the gold file. Nobody checked them:
they count half, and are never measured either. Where those texts are missing, training does without.

The readings that the rules propose for one cue, and the silent one, are the alternatives of a choice. The
right ones are the readings whose content and source agree with a gold attribution, among those that the
scorer would count as its *relation* (contents: Jaccard of letters >= 0.5); where there is none, silence is
right. A conditional logit with L2 penalty is fitted over the named features; articles are kept together in
cross-validation, ten folds. The script prints the reliability of the held-out confidence and, with
``--write``, the table of weights. Needs the extra ``train``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from attrs import evolve, frozen
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from attribution.article import Article
from attribution.decide import features_of
from attribution.extractor import Extractor
from attribution.rules import RULES, Candidate, propose
from attribution.sources import identify
from attribution.spans import complete, settle, weigh
from judging import judge, load_module, read_documents, reliability

FOLDS = 10
PENALTY = 2.0
"""Strength of the L2 penalty; between 0.5 and 4 the cross-validated figures differ by chance only."""
SHARPNESS = 1e4
"""How many times larger the share of a reading is than that of one with an agreement lower by 1."""
NO_ARTICLE = -1
"""The article number of what belongs to no fold."""
UNCHECKED = 0.5
"""What a choice counts that rests on annotations nobody checked; from 0.5 to 0.7 the figures are the same."""
NEGLIGIBLE = 0.02
"""A weight below this changes no figure and is left out; at 0.05 the relation F1 falls by 0.001."""
ROOT = Path(__file__).resolve().parent.parent
ANNOTATIONS = ROOT / "scripts" / "annotations.jsonl"
TEXTS = Path("throughput") / "articles.jsonl"
"""Where their texts are, seen from the folder that holds the one of the gold file."""
TABLE = ROOT / "src/attribution/lexicon/weights.tsv"
NOTE = """\
# The weights

`weights.tsv` has {number} weights, one for each named feature of a reading (docs/how-it-works.md): positive
ones make it likelier. `scripts/train.py --write` wrote both files on {date}.

```text
{figures}
```
"""


@frozen
class Choice:
    """The readings of one cue, and which of them is right.

    Attributes:
        article: number of the article.
        rows: the features of each reading.
        shares: how much of the choice each reading deserves: all zeros when silence is right.
        weight: how much it counts.
    """

    article: int
    rows: tuple[dict[str, float], ...]
    shares: tuple[float, ...]
    weight: float = 1.0


def read_articles(documents: Sequence[dict[str, Any]]) -> list[Article]:
    """The articles, cut, marked and parsed."""
    extractor = Extractor()
    return [extractor.read(document["text"]) for document in documents]


def read_cases() -> list[dict[str, Any]]:
    """The sentences of ``tests/cases`` and of the rules, in the layout of the annotated articles.

    Known failures too: what is annotated is right.
    """
    notation = load_module(ROOT / "tests" / "notation.py")
    files = sorted((ROOT / "tests" / "cases").glob("*.txt"))
    entries = [entry.case for path in files for entry in notation.load(path)]
    shown = [notation.parse(one) for rule in RULES for one in (*rule.examples, *rule.near_misses)]
    return [
        {
            "text": case.text,
            "attributions": [_annotated(one.source, one.cue, one.content) for one in case.records],
        }
        for case in (*entries, *shown)
    ]


def read_unchecked(texts: Path) -> list[dict[str, Any]]:
    """The articles of ``annotations.jsonl`` in the layout of the annotated ones.

    There are none where the texts are missing.

    Raises:
        ValueError: where a text is not the one that was annotated.
    """
    if not texts.exists():
        return []
    text_of = {entry["id"]: entry["text"] for entry in read_documents(texts)}
    return [_unchecked(text_of[entry["id"]], entry) for entry in read_documents(ANNOTATIONS)]


def _unchecked(text: str, entry: dict[str, Any]) -> dict[str, Any]:
    if len(text) != entry["length"]:
        message = f"{entry['id']} has {len(text)} characters, and had {entry['length']} when it was annotated"
        raise ValueError(message)
    spans = [(one["source"], one["cue"], one["content"]) for one in entry["attributions"]]
    return {"text": text, "attributions": [_annotated(*one) for one in spans]}


def _annotated(source: Any, cue: Any, content: Any) -> dict[str, Any]:
    return {
        "source": source and _extent(source),
        "cue": cue and _extent(cue),
        "content": [_extent(span) for span in content],
        "optional": False,
    }


def _extent(span: Sequence[int]) -> dict[str, int]:
    return dict(zip(("start", "end"), span, strict=True))


def all_choices(
    documents: Sequence[dict[str, Any]], articles: Sequence[Article], scorer: ModuleType, texts: Path
) -> list[Choice]:
    """The choices of the articles, then those of the sentences of the tests and of what nobody checked.

    Only the first belong to articles that are held out.
    """
    chosen = choices_of(documents, articles, scorer)
    for more, weight in ((read_cases(), 1.0), (read_unchecked(texts), UNCHECKED)):
        learned = choices_of(more, read_articles(more), scorer)
        chosen += (evolve(one, article=NO_ARTICLE, weight=weight) for one in learned)
    return chosen


def choices_of(
    documents: Sequence[dict[str, Any]], articles: Sequence[Article], scorer: ModuleType
) -> list[Choice]:
    """All choices of the articles; one that only meets what annotators disagreed on teaches nothing."""
    found = []
    for number, (document, article) in enumerate(zip(documents, articles, strict=True)):
        gold = [scorer.flat(document["text"], entry) for entry in document["attributions"]]
        for readings in _by_cue(article):
            agreements = [agreement(document["text"], reading, gold, scorer) for reading in readings]
            best = max(range(len(readings)), key=lambda index: agreements[index][0])
            value, optional = agreements[best]
            if (value > 0 and optional) or (not value and _has_cue(document["text"], readings, gold, scorer)):
                continue
            rows = tuple(features_of(article, reading) for reading in readings)
            found.append(Choice(number, rows, shares_of([agree for agree, _ in agreements])))
    return found


def _has_cue(text: str, readings: Sequence[Candidate], gold: Sequence[Any], scorer: ModuleType) -> bool:
    """Whether a quotation that stands alone is, in the annotation, the content of a cue.

    It loses to the readings of that cue; that somebody said it is no mistake to learn from.
    """
    if readings[0].cue is not None:
        return False
    words = scorer.chars(text, [{"start": a, "end": b} for a, b in readings[0].content])
    return any(entry["cue"] is not None and words & scorer.chars(text, entry["content"]) for entry in gold)


def shares_of(agreements: Sequence[float]) -> tuple[float, ...]:
    """The shares of the right readings: the nearer to the best agreement, the larger."""
    best = max(agreements)
    if not best:
        return tuple(0.0 for _ in agreements)
    raw = [SHARPNESS ** (agreement - best) if agreement else 0.0 for agreement in agreements]
    return tuple(one / sum(raw) for one in raw)


def _by_cue(article: Article) -> list[list[Candidate]]:
    cues: dict[tuple[int, bool], list[Candidate]] = {}
    for candidate in propose(article):
        trimmed = complete(article, candidate)
        if trimmed.content:
            cues.setdefault((trimmed.anchor, trimmed.cue is None), []).append(trimmed)
    return list(cues.values())


def agreement(text: str, candidate: Candidate, gold: Sequence[Any], scorer: ModuleType) -> tuple[float, bool]:
    """How well a reading agrees with the nearest gold attribution, and whether that is optional.

    The agreement is 0 where there is no relation, else the overlap of the contents plus that of the sources.
    A quotation without a cue needs a gold attribution without a cue.
    """
    content = scorer.chars(text, [{"start": a, "end": b} for a, b in candidate.content])
    source = None if candidate.source is None else {"start": candidate.source[0], "end": candidate.source[1]}
    best = (0.0, False)
    for entry in gold:
        if candidate.cue is None and entry["cue"] is not None:
            continue
        overlap = scorer.jaccard(content, scorer.chars(text, entry["content"]))
        agree = scorer.source_overlap(text, entry["source"], source)
        if overlap >= 0.5 and agree >= 0.5:
            best = max(best, (overlap + agree, entry["optional"]))
    return best


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Fit the conditional logit; returns weight by feature."""
    names = {
        name: index for index, name in enumerate(sorted({n for c in choices for row in c.rows for n in row}))
    }
    rows = [row for choice in choices for row in choice.rows]
    groups = np.repeat(np.arange(len(choices)), [len(choice.rows) for choice in choices])
    weight = np.array([choice.weight for choice in choices])
    right = np.array([share * choice.weight for choice in choices for share in choice.shares])
    entries = [(i, names[name], value) for i, row in enumerate(rows) for name, value in row.items()]
    lines, columns, values = zip(*entries, strict=True)
    matrix = csr_matrix((values, (lines, columns)), shape=(len(rows), len(names)))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.clip(matrix @ weights, -30, 30)
        strengths = np.exp(scores)
        totals = 1 + np.bincount(groups, strengths, minlength=len(choices))
        value = weight @ np.log(totals) - scores @ right + PENALTY / 2 * (weights @ weights)
        likely = strengths * (weight / totals)[groups]
        return float(value), matrix.T @ (likely - right) + PENALTY * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return {name: float(found.x[index]) for name, index in names.items()}


def folds(choices: Sequence[Choice], articles: int) -> Iterator[tuple[dict[str, float], set[int]]]:
    """Weights fitted without each fold of articles, with the numbers of the articles of the fold."""
    for fold in range(FOLDS):
        held_out = set(range(fold, articles, FOLDS))
        yield rounded(fit([choice for choice in choices if choice.article not in held_out])), held_out


def rounded(weights: dict[str, float]) -> dict[str, float]:
    """The weights as the table has them: two decimals, without those next to nothing."""
    return {name: round(value, 2) for name, value in weights.items() if abs(value) >= NEGLIGIBLE}


def predict_held_out(
    documents: Sequence[dict[str, Any]], articles: Sequence[Article], choices: Sequence[Choice]
) -> dict[str, list[dict[str, Any]]]:
    """The records of each article with weights fitted without it and the other articles of its fold."""
    answers = {}
    for weights, members in folds(choices, len(articles)):
        for number in members:
            article = articles[number]
            claims = settle(article, weigh(article, propose(article), weights))
            answers[documents[number]["id"]] = [one.to_dict() for one in identify(article, claims)]
    return answers


def report(
    documents: Sequence[dict[str, Any]],
    unchecked: int,
    choices: Sequence[Choice],
    answers: Any,
    scorer: ModuleType,
) -> str:
    """What was learned from, and how well it does on articles that it has not seen."""
    result, _ = scorer.score(documents, answers)
    made = sum(any(choice.shares) for choice in choices)
    readings = sum(len(choice.rows) for choice in choices)
    lines = [
        f"learned from {len(documents)} articles, the sentences of tests/cases and those of the rules,",
        f"and {unchecked} articles that nobody checked:",
        f"{len(choices)} cues, {readings} readings, {made} cues with a right one",
        f"{FOLDS} folds of articles, each decided with weights that have not seen it:",
        *(
            f"{name:9} P {result[name]['p']:.3f}  R {result[name]['r']:.3f}  F1 {result[name]['f1']:.3f}"
            for name in ("relation", "strict", "content")
        ),
        "",
        *reliability(judge(documents, answers, scorer)),
    ]
    return "\n".join(lines)


def write(weights: dict[str, float], figures: str) -> None:
    """Write the table of weights, and beside it when and how it was made."""
    lines = [f"{name}\t{value:.2f}" for name, value in sorted(weights.items())]
    TABLE.write_text("feature\tweight\n" + "\n".join(lines) + "\n", encoding="utf-8")
    today = datetime.now(tz=UTC).date()
    TABLE.with_suffix(".md").write_text(
        NOTE.format(date=today, number=len(lines), figures=figures), encoding="utf-8"
    )


def main() -> int:
    """Train, print the held-out figures, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    scorer = load_module(options.gold.parent / "score.py")
    documents = read_documents(options.gold)
    articles = read_articles(documents)
    texts = options.gold.parent.parent / TEXTS
    choices = all_choices(documents, articles, scorer, texts)
    figures = report(
        documents, len(read_unchecked(texts)), choices, predict_held_out(documents, articles, choices), scorer
    )
    print(figures)
    if options.write:
        write(rounded(fit(choices)), figures)
        print(f"weights written to {TABLE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
