"""Accuracy on annotated articles: who says what, in what form, who is meant; and what is lost where.

Usage: python benchmarks/accuracy.py [--gold GOLD.jsonl] [--coref FOLDER] [--shipped] [--errors N]
       [--save RUN.json] [--compare RUN.json] [--floor FLOOR.json] [--raise-floor] [--write-docs]

The learned decision is cross-validated: every article is decided with weights that were trained without it
(ten folds of articles), so the figures are those of unseen articles of the same kind. ``--shipped`` uses the
weights that ship with the package, which have seen the articles: it tells whether the package works, not how
well.

``--save`` keeps what a run found, missed and made up; ``--compare`` lists what was gained and lost since.
``--floor`` fails (exit status 1) when a figure falls under the file's, or when there is no file;
``--raise-floor`` writes the figures that are better, and never lowers one. ``--write-docs`` puts the figures
into README.md and docs/accuracy.md. Needs the extra ``train``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from types import ModuleType
from typing import Any

from attribution import Extractor
from attribution.article import Article
from attribution.decide import load_weights
from attribution.rules import propose
from attribution.sources import identify
from attribution.spans import settle, weigh

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "benchmarks")]
import judging  # noqa: E402
import resolution  # noqa: E402
import train  # noqa: E402
from floor import check_floor  # noqa: E402
from judging import Judged, Tally  # noqa: E402

SHARED = ROOT.parent / "shared"


def predict_shipped(
    documents: Sequence[judging.Document], articles: Sequence[Article]
) -> dict[str, list[dict[str, Any]]]:
    """Records with the weights of the package."""
    answers = {}
    for document, article in zip(documents, articles, strict=True):
        claims = settle(article, weigh(article, propose(article), load_weights()))
        answers[document["id"]] = [one.to_dict() for one in identify(article, claims)]
    return answers


def headline(result: dict[str, Any]) -> Iterator[str]:
    """Relation, strict and content scores, a line each."""
    for name in ("relation", "strict", "content"):
        r = result[name]
        counts = f"{r['tp']} right of {r['pred']} records, {r['gold']} annotated"
        yield f"{name:9} P {r['p']:.3f}  R {r['r']:.3f}  F1 {r['f1']:.3f}   ({counts})"


def resolution_alone(
    documents: Sequence[judging.Document], articles: Sequence[Article], scorer: ModuleType
) -> Iterator[str]:
    """Kinds, names and mediums of the annotated extents: errors of the resolver alone."""
    named = [(document["id"], article) for document, article in zip(documents, articles, strict=True)]
    return takewhile(bool, resolution.measure_names(named, list(documents), scorer))


def pronouns(extractor: Extractor, folder: Path) -> Iterator[str]:
    """Pronouns on the articles with coreference chains, where these are at hand."""
    if not folder.exists():
        return iter([f"no coreference articles at {folder}: not measured"])
    return takewhile(bool, resolution.measure_pronouns(extractor, folder))


def figures(result: dict[str, Any], details: dict[str, Tally], resolved: Iterable[str]) -> dict[str, float]:
    """The figures that a floor holds; each is better when it is larger.

    Names and mediums are those of the annotated extents: over the relations found they change with what is
    found. A floor under the precision would forbid to find more; the F1 holds it.
    """
    shares = {what: float(share) for what, share, *_ in map(str.split, resolved)}
    return {
        **{f"{name} F1": result[name]["f1"] for name in ("relation", "strict", "content")},
        **{f"{form} recall": value for form, value in result["recall_by_form"].items() if value is not None},
        **{name: details[name].share for name in ("cue", "form")},
        **{what: share for what, share in shares.items() if what != "invented"},
        "medium not invented": 1 - shares["invented"],
    }


def run_of(judged: Iterable[Judged]) -> dict[str, list[str]]:
    """What a run found, missed and made up, a line each, so that two runs can be set side by side."""
    run: dict[str, list[str]] = {"found": [], "missed": [], "made up": []}
    for article in judged:
        for gold, fate in article.fates:
            run["found" if fate == "found" else "missed"].append(_described(article, gold))
        run["made up"] += [_described(article, record) for record, right in article.verdicts if not right]
    return run


def _described(article: Judged, entry: dict[str, Any]) -> str:
    """One attribution on one line: place, form, source, cue, content."""
    source, cue, content = (
        " … ".join(article.text[span["start"] : span["end"]] for span in spans if span) or "—"
        for spans in ([entry["source"]], [entry["cue"]], entry["content"])
    )
    shown = " | ".join(" ".join(part.split()) for part in (source, cue, content))
    return f"{article.id}:{entry['content'][0]['start']} {entry['form']} {shown}"


def differences(run: dict[str, list[str]], before: dict[str, list[str]]) -> Iterator[str]:
    """What changed since a saved run."""
    for title, now, then in (
        ("gained", run["found"], before["found"]),
        ("lost", before["found"], run["found"]),
        ("made up now", run["made up"], before["made up"]),
        ("made up no more", before["made up"], run["made up"]),
    ):
        changed = [line for line in now if line not in set(then)]
        yield f"{title}: {len(changed)}"
        yield from (f"  {line}" for line in changed)


def section(title: str, lines: Iterable[str]) -> list[str]:
    """A title and its lines, indented, after an empty line."""
    return ["", title, *(f"  {line}" for line in lines)]


def readme_table(result: dict[str, Any], judged: Sequence[Judged]) -> list[str]:
    """The figures that the README gives, as a table of Markdown."""
    rows = [
        f"| {name} | {result[name]['p']:.2f} | {result[name]['r']:.2f} | {result[name]['f1']:.2f} |"
        for name in ("relation", "strict", "content")
    ]
    recall = ", ".join(f"{form} {value:.2f}" for form, value in result["recall_by_form"].items())
    error = list(judging.reliability(judged))[-1].rpartition(" ")[2]
    return [
        "| | precision | recall | F1 |",
        "| --- | --- | --- | --- |",
        *rows,
        "",
        f"Recall by form (relation): {recall}.",
        f"`confidence` differs from the share of right records by {error} on average.",
    ]


def insert(page: Path, mark: str, lines: Sequence[str]) -> None:
    """Put lines between ``<!-- mark -->`` and ``<!-- /mark -->`` of a page."""
    before, opening, rest = page.read_text(encoding="utf-8").partition(f"<!-- {mark} -->\n")
    _, closing, after = rest.partition(f"<!-- /{mark} -->\n")
    assert opening, f"{page} has no mark {mark!r}"
    assert closing, f"{page} has no end of mark {mark!r}"
    page.write_text(before + opening + "\n".join(lines) + "\n" + closing + after, encoding="utf-8")


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=SHARED / "gold" / "dev.jsonl")
    parser.add_argument("--coref", type=Path, help="by default coref beside the folder of the gold file")
    parser.add_argument("--shipped", action="store_true", help="the weights of the package")
    parser.add_argument("--errors", type=int, default=0, help="print up to N that were missed and made up")
    parser.add_argument("--save", type=Path)
    parser.add_argument("--compare", type=Path)
    parser.add_argument("--floor", type=Path)
    parser.add_argument("--raise-floor", action="store_true")
    parser.add_argument("--write-docs", action="store_true")
    options = parser.parse_args()
    if not options.gold.exists():
        parser.error(f"no annotated articles at {options.gold}")
    options.coref = options.coref or options.gold.parent.parent / "coref"
    options.texts = options.gold.parent.parent / train.TEXTS
    if options.raise_floor and not options.floor:
        parser.error("--raise-floor needs --floor")
    return options


def follow_up(options: argparse.Namespace, judged: Sequence[Judged]) -> Iterator[str]:
    """Errors, and what changed since a saved run."""
    run = run_of(judged)
    for title in ("missed", "made up") if options.errors else ():
        yield from section(f"{title}: {len(run[title])}", run[title][: options.errors])
    if options.compare:
        before = json.loads(options.compare.read_text(encoding="utf-8"))
        yield from section("against the saved run", differences(run, before))
    if options.save:
        options.save.write_text(json.dumps(run, ensure_ascii=False, indent=0), encoding="utf-8")


def main() -> int:
    """Run the benchmark; exit status 1 under the floor."""
    options = parse_options()
    scorer = judging.load_module(options.gold.parent / "score.py")
    documents = judging.read_documents(options.gold)
    extractor = Extractor()
    articles = [extractor.read(document["text"]) for document in documents]
    if options.shipped:
        how, answers = (
            "the weights of the package, which have seen them",
            predict_shipped(documents, articles),
        )
    else:
        how = f"weights that have not seen the article, {train.FOLDS} folds"
        choices = train.all_choices(documents, articles, scorer, options.texts)
        answers = train.predict_held_out(documents, articles, choices)
    result, _ = scorer.score(documents, answers)
    judged = judging.judge(documents, answers, scorer)
    details = judging.accuracies(judged, scorer)
    resolved = list(resolution_alone(documents, articles, scorer))
    report = [
        f"{len(documents)} articles, {result['relation']['gold']} attributions; {how}",
        *(f"  {line}" for line in headline(result)),
        *section("by form", judging.by_form(judged)),
        *section("of the relations found", (f"{name:16} {tally}" for name, tally in details.items())),
        *section("by rule", judging.by_rule(judged)),
        *section("what became of the annotated attributions", judging.losses(judged)),
        *section("reliability of the confidence", judging.reliability(judged)),
        *section("resolution alone, on annotated extents", resolved),
        *section("coreference chains", pronouns(extractor, options.coref)),
    ]
    print("\n".join([*report, *follow_up(options, judged)]))
    if options.write_docs:
        insert(ROOT / "README.md", "accuracy", readme_table(result, judged))
        insert(ROOT / "docs" / "accuracy.md", "report", ["```text", *report, "```"])
    wrong = []
    if options.floor and not options.texts.exists():
        print(f"\n{options.texts} is missing: the floor, reached with what it teaches, is not asked")
    elif options.floor:
        wrong = check_floor(options.floor, figures(result, details, resolved), raise_it=options.raise_floor)
        print("\n" + ("\n".join(wrong) or "no figure is under the floor"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
