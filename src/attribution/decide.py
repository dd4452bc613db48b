"""Room 5a, candidates → weighed candidates: how likely each is right, as a probability.

A logistic regression over named features, trained by ``scripts/train.py`` on the development articles;
its weights are the table ``lexicon/weights.tsv``. At run time it is a sum and one exponential.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from attribution.lexicon.tables import read_rows, table_path, text
from attribution.rules.rule import Candidate

__all__ = ["features_of", "load_weights", "probability"]


def features_of(candidate: Candidate) -> dict[str, float]:
    """The features that the decision weighs: the rule's own, under its name, and those that all share."""
    rule = candidate.rule
    found = {f"{rule}": 1.0}
    for name, value in candidate.features.items():
        if value:
            found[f"{rule}:{name}"] = float(value)
    found[f"{rule}:how={candidate.how}"] = 1.0
    found[f"how={candidate.how}"] = 1.0
    found[f"act={candidate.act}"] = 1.0
    if candidate.source is None and candidate.cue is not None:
        found[f"{rule}:no source"] = 1.0
    if candidate.negated:
        found["negated"] = 1.0
    return found


@cache
def load_weights() -> Mapping[str, float]:
    """Read the weights that ship with the package."""
    schema = {"feature": text, "weight": float}
    return {row["feature"]: row["weight"] for row in read_rows(table_path("weights.tsv"), "weights.tsv", schema, ("feature",))}


def probability(candidate: Candidate, weights: Mapping[str, float]) -> float:
    """How likely the candidate is a right attribution."""
    total = weights.get("(bias)", 0.0)
    for name, value in features_of(candidate).items():
        total += weights.get(name, 0.0) * value
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
