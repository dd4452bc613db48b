"""Accuracy on annotated articles: relation, strict and content scores, by form and by rule.

Usage: python benchmarks/accuracy.py [--gold GOLD.jsonl] [--shipped] [--errors N] [--losses]
                                     [--save RUN.json] [--compare RUN.json] [--floor FLOOR.json] [--raise-floor]

By default the learned decision is cross-validated: every article is decided with weights that were trained
without it (ten folds of articles), so the figures are those of unseen articles of the same kind.
``--shipped`` uses the weights that ship with the package. Needs the extra ``train`` unless ``--shipped``.

``--floor`` fails (exit status 1) when a figure falls under the file's; ``--raise-floor`` rewrites the file
where the figures are better, never where they are worse.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from attribution.decide import load_weights
from attribution.pipeline import Extractor
from attribution.rules import Candidate, propose
from attribution.sources import identify
from attribution.spans import settle, weigh

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold" / "dev.jsonl"
MARGIN = 0.005
"""Numerical libraries differ in the last digits between machines; a floor leaves them this much."""


def load_module(path: Path) -> ModuleType:
    """Import a script by its path."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def predict_shipped(documents: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Records with the weights of the package."""
    extractor = Extractor()
    return {d["id"]: [record.to_dict() for record in extractor.extract(d["text"])] for d in documents}


def predict_held_out(documents: list[dict[str, Any]], scorer: ModuleType) -> dict[str, list[dict[str, Any]]]:
    """Records of each article with weights trained on the others."""
    train = load_module(ROOT / "scripts" / "train.py")
    articles = train.read_articles(documents)
    choices = train.choices_of(documents, articles, scorer)
    answers: dict[str, list[dict[str, Any]]] = {}
    for weights, members in train.folds(choices, len(articles)):
        for number in members:
            claims = settle(articles[number], weigh(articles[number], propose(articles[number]), weights))
            answers[documents[number]["id"]] = [r.to_dict() for r in identify(articles[number], claims)]
    return {d["id"]: answers.get(d["id"], []) for d in documents}


def by_rule(documents: list[dict[str, Any]], answers: dict[str, list[dict[str, Any]]], scorer: ModuleType) -> str:
    """Precision of each rule: records of the rule, and how many of them are right relations."""
    made: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for document, gold, pred, pairs in _paired(documents, answers, scorer):
        matched = {j for i, j, overlap in pairs if overlap >= 0.5 and _agrees(document["text"], gold[i], pred[j], scorer)}
        for j, record in enumerate(answers[document["id"]]):
            made[record["rule"]] += 1
            right[record["rule"]] += j in matched
    lines = [f"{rule:18} {made[rule]:4} records  P {right[rule] / made[rule]:.3f}" for rule in sorted(made)]
    return "\n".join(lines)


def _paired(
    documents: list[dict[str, Any]], answers: dict[str, list[dict[str, Any]]], scorer: ModuleType
) -> Iterator[tuple[dict[str, Any], list[Any], list[Any], list[tuple[int, int, float]]]]:
    for document in documents:
        text = document["text"]
        gold = [scorer.flat(text, entry) for entry in document["attributions"]]
        pred = [scorer.flat(text, entry) for entry in answers[document["id"]]]
        pairs = [
            (i, j, scorer.jaccard(scorer.chars(text, gold[i]["content"]), scorer.chars(text, pred[j]["content"])))
            for i, j, _ in scorer.pair_up(text, gold, pred)
        ]
        yield document, gold, pred, pairs


def _agrees(text: str, gold: Any, pred: Any, scorer: ModuleType) -> bool:
    return bool(scorer.source_overlap(text, gold.get("source"), pred.get("source")) >= 0.5)


def losses(documents: list[dict[str, Any]], answers: dict[str, list[dict[str, Any]]], scorer: ModuleType) -> str:
    """Why gold attributions are missed: cue, content or source."""
    causes: Counter[str] = Counter()
    for document, gold, pred, pairs in _paired(documents, answers, scorer):
        text = document["text"]
        paired = {i: (j, overlap) for i, j, overlap in pairs}
        for i, entry in enumerate(gold):
            j, overlap = paired.get(i, (None, 0.0))
            if j is not None and overlap >= 0.5:
                causes["found" if _agrees(text, entry, pred[j], scorer) else "source wrong"] += 1
                continue
            cue = entry["cue"]
            cued = cue and any(
                p["cue"] and p["cue"]["start"] < cue["end"] and cue["start"] < p["cue"]["end"] for p in pred
            )
            causes["content wrong" if cued else ("cue missed" if cue else "quotation without cue missed")] += 1
    return "\n".join(f"{cause:30} {number}" for cause, number in causes.most_common())


def reliability(documents: list[dict[str, Any]], answers: dict[str, list[dict[str, Any]]], scorer: ModuleType) -> str:
    """Confidence against truth: in each band, the mean confidence and the share of right relations."""
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for document, gold, pred, pairs in _paired(documents, answers, scorer):
        right = {j for i, j, overlap in pairs if overlap >= 0.5 and _agrees(document["text"], gold[i], pred[j], scorer)}
        for j, record in enumerate(answers[document["id"]]):
            bands[min(9, int(record["confidence"] * 10))].append((record["confidence"], j in right))
    lines = ["confidence  records  mean   right"]
    for band in sorted(bands):
        found = bands[band]
        mean, right_share = (sum(pair[k] for pair in found) / len(found) for k in (0, 1))
        lines.append(f"{band / 10:.1f}-{band / 10 + 0.1:.1f}     {len(found):6}  {mean:.2f}   {right_share:.2f}")
    return "\n".join(lines)


def report(result: dict[str, Any]) -> str:
    """The scores as the scorer prints them."""
    lines = []
    for name in ("relation", "strict", "content"):
        r = result[name]
        lines.append(
            f"{name:9} P {r['p']:.3f}  R {r['r']:.3f}  F1 {r['f1']:.3f}"
            f"   ({r['tp']} of {r['pred']} predicted, {r['gold']} gold)"
        )
    for name in ("recall_by_form", "precision_by_form", "accuracy"):
        cells = (f"{key} {value:.3f}" for key, value in result[name].items() if value is not None)
        lines.append(f"{name.replace('_', ' '):17} " + "  ".join(cells))
    return "\n".join(lines)


def figures(result: dict[str, Any]) -> dict[str, float]:
    """The figures that a floor holds."""
    return {
        "relation_f1": result["relation"]["f1"],
        "relation_precision": result["relation"]["p"],
        "strict_f1": result["strict"]["f1"],
        "content_f1": result["content"]["f1"],
        **{f"recall_{form}": value for form, value in result["recall_by_form"].items()},
        **{name: value for name, value in result["accuracy"].items() if value is not None},
    }


def check_floor(path: Path, now: dict[str, float], *, raise_it: bool) -> int:
    """Compare with the floor; raise it where asked to and where the figures are better."""
    floor = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    under = {name: value for name, value in floor.items() if now[name] < value - MARGIN}
    for name, value in under.items():
        print(f"under the floor: {name} {now[name]:.3f} < {value:.3f}")
    if raise_it and not under:
        raised = {name: max(round(value, 3), floor.get(name, 0.0)) for name, value in now.items()}
        path.write_text(json.dumps(raised, indent=1) + "\n", encoding="utf-8")
    return 1 if under else 0


def compare(errors: list[str], saved: Path) -> None:
    """Print the misses and wrong records that a saved run did not have, and those that are mended."""
    before = set(json.loads(saved.read_text(encoding="utf-8")))
    for title, lines in (("lost", sorted(set(errors) - before)), ("mended", sorted(before - set(errors)))):
        print(f"\n{title}: {len(lines)}")
        print("\n".join(lines))


def main() -> int:
    """Run the benchmark; exit status 1 under the floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--shipped", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--losses", action="store_true")
    parser.add_argument("--save", type=Path)
    parser.add_argument("--compare", type=Path)
    parser.add_argument("--floor", type=Path)
    parser.add_argument("--raise-floor", action="store_true")
    options = parser.parse_args()
    if not options.gold.exists():
        print(f"no gold file at {options.gold}: accuracy not measured")
        return 0
    scorer = load_module(options.gold.parent / "score.py")
    documents = [json.loads(line) for line in options.gold.open(encoding="utf-8") if line.strip()]
    began = time.perf_counter()
    answers = predict_shipped(documents) if options.shipped else predict_held_out(documents, scorer)
    seconds = time.perf_counter() - began
    result, errors = scorer.score(documents, answers)
    how = "shipped weights" if options.shipped else "weights cross-validated by article, ten folds"
    print(f"{len(documents)} articles, {result['relation']['gold']} attributions, {how}, {seconds:.0f} s")
    print(report(result))
    print(f"\nby rule\n{by_rule(documents, answers, scorer)}")
    print(f"\nreliability\n{reliability(documents, answers, scorer)}")
    if options.losses:
        print(f"\nwhere gold attributions are lost\n{losses(documents, answers, scorer)}")
    print("\n".join(errors[: options.errors]))
    if options.compare:
        compare(errors, options.compare)
    if options.save:
        options.save.write_text(json.dumps(errors, ensure_ascii=False, indent=0), encoding="utf-8")
    if options.floor:
        return check_floor(options.floor, figures(result), raise_it=options.raise_floor)
    return 0


if __name__ == "__main__":
    sys.exit(main())
