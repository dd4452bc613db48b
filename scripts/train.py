"""Train the weights of the decision (room ``decide``) on annotated articles.

Usage: python scripts/train.py GOLD.jsonl [--write]

Every candidate that the rules propose is labelled right when its content covers a gold content (Jaccard of
letters >= 0.5) and its source agrees, which is the scorer's *relation*. A logistic regression with L2
penalty is fitted over the named features; articles are kept together in cross-validation, ten folds. The
script prints the reliability of the held-out probabilities and, with ``--write``, the table of weights.
Needs the extra ``train``.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from attribution.article import Article
from attribution.decide import features_of
from attribution.pipeline import Extractor
from attribution.rules import Candidate, propose
from attribution.spans import complete

FOLDS = 10
PENALTY = 0.5
TABLE = Path(__file__).parent.parent / "src/attribution/lexicon/weights.tsv"


def candidates_of(
    documents: list[dict], articles: list[Article], scorer
) -> tuple[list[Candidate], list[bool], list[int]]:
    """All candidates with their labels and the number of their article.

    A candidate that matches what the annotators disagreed on teaches nothing and is left out.
    """
    found, labels, groups = [], [], []
    for number, (document, article) in enumerate(zip(documents, articles, strict=True)):
        text = document["text"]
        gold = [scorer.flat(text, a) for a in document["attributions"]]
        sure = [entry for entry in gold if not entry["optional"]]
        for candidate in propose(article):
            candidate = complete(article, candidate)
            if not candidate.content:
                continue
            right = is_right(text, candidate, sure, scorer)
            if right or not is_right(text, candidate, gold, scorer):
                found.append(candidate)
                labels.append(right)
                groups.append(number)
    return found, labels, groups


def read_articles(documents: list[dict]) -> list[Article]:
    """The articles, cut, marked and parsed."""
    extractor = Extractor()
    return [extractor.read(document["text"]) for document in documents]


def is_right(text: str, candidate: Candidate, gold: list[dict], scorer) -> bool:
    """Whether some gold attribution has this content and this source.

    A quotation that stands alone is right when the gold gives it no cue either, or when it is a later part
    of an interrupted content, to which it will be joined.
    """
    content = scorer.chars(text, [{"start": a, "end": b} for a, b in candidate.content])
    if candidate.cue is None:
        return any(
            scorer.jaccard(content, scorer.chars(text, spans)) >= 0.5
            for entry in gold
            for spans in ([entry["content"]] if entry["cue"] is None else [[s] for s in entry["content"][1:]])
        )
    source = None if candidate.source is None else {"start": candidate.source[0], "end": candidate.source[1]}
    return any(
        scorer.jaccard(content, scorer.chars(text, entry["content"])) >= 0.5
        and scorer.source_overlap(text, entry["source"], source) >= 0.5
        for entry in gold
    )


def fit(rows: list[dict[str, float]], labels: list[bool]) -> dict[str, float]:
    """Fit the regression; returns weight by feature."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    model = LogisticRegression(C=PENALTY, max_iter=2000)
    model.fit(matrix, labels)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    return {"(bias)": float(model.intercept_[0]), **{name: float(value) for name, value in weights.items()}}


def folds(rows: list, labels: list[bool], groups: list[int]):
    """Weights fitted without each fold of articles, with the articles of the fold."""
    for train, test in GroupKFold(FOLDS).split(rows, labels, groups):
        weights = fit([rows[i] for i in train], [labels[i] for i in train])
        yield weights, {groups[i] for i in test}, test


def reliability(probabilities: np.ndarray, labels: np.ndarray) -> str:
    """Ten bins of confidence: mean, share that is right, number."""
    lines = ["confidence   mean   right   n"]
    for low in np.arange(0, 1, 0.1):
        inside = (probabilities >= low) & (probabilities < low + 0.1)
        if inside.any():
            lines.append(
                f"{low:.1f}-{low + 0.1:.1f}      {probabilities[inside].mean():.2f}   {labels[inside].mean():.2f}"
                f"   {inside.sum()}"
            )
    return "\n".join(lines)


def load_scorer(gold: Path):
    """The scorer that stands beside the gold file."""
    sys.path.insert(0, str(gold.parent))
    import score

    return score


def main() -> int:
    """Train, print the reliability table, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    scorer = load_scorer(options.gold)
    documents = [json.loads(line) for line in options.gold.open(encoding="utf-8")]
    articles = read_articles(documents)
    found, labels, groups = candidates_of(documents, articles, scorer)
    rows = [features_of(articles[number], candidate) for candidate, number in zip(found, groups, strict=True)]
    held_out = np.zeros(len(rows))
    for weights, _, test in folds(rows, labels, groups):
        for index in test:
            total = weights["(bias)"] + sum(weights.get(name, 0.0) * value for name, value in rows[index].items())
            held_out[index] = 1 / (1 + np.exp(-total))
    print(f"{len(rows)} candidates, {sum(labels)} right, {len(documents)} articles")
    print(reliability(held_out, np.array(labels, dtype=float)))
    if options.write:
        weights = fit(rows, labels)
        lines = [f"{name}\t{value:.4f}" for name, value in sorted(weights.items()) if abs(value) >= 0.0005]
        TABLE.write_text("feature\tweight\n" + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"{len(lines)} weights written to {TABLE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
