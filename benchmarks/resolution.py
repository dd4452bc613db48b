"""Resolution alone: kinds, names and mediums of annotated extents; pronouns on coreference chains.

Usage: python benchmarks/resolution.py [--gold GOLD.jsonl] [--coref FOLDER] [--errors] [--only WHAT]

The claims are built from the annotated extents, so that an error here is one of the resolver and not of the
extraction. ``benchmarks/accuracy.py`` has the figures of both together.

The coreference articles (71 of L'Est Républicain, chains by hand) test third-person subject pronouns: the
answer is right when the phrase that it was found through belongs to the pronoun's chain.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from attribution.article import Article
from attribution.cues import CueMatch
from attribution.extractor import Extractor
from attribution.records import Attribution, CueKind, Form
from attribution.rules.rule import Candidate
from attribution.sources import Answer, Discourse, discourse_of, identify, resolve_one
from attribution.sources.answer import Asked
from attribution.spans import Claim

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
from judging import load_module, read_documents  # noqa: E402

SHARED = ROOT.parent / "shared"
PRONOUN = re.compile(r"(?:-t)?-?(?:il|elle)s?", re.IGNORECASE)


def read_articles(extractor: Extractor, texts: list[str]) -> list[Article]:
    """Articles as the resolver sees them: only sentences with a cue or a quotation are parsed."""
    return [extractor.read(text) for text in texts]


def claims_of(article: Article, entries: list[dict[str, Any]]) -> list[tuple[Claim, dict[str, Any]]]:
    """Claims with the annotated source, cue and content."""
    claims = []
    for entry in entries:
        source, cue = entry.get("source"), entry.get("cue")
        extent = None if source is None or source["start"] is None else (source["start"], source["end"])
        match = _cue_at(article, cue)
        content = tuple((span["start"], span["end"]) for span in entry["content"])
        candidate = Candidate(
            rule="gold",
            content=content,
            cue=None if cue is None else (cue["start"], cue["end"]),
            kind=None if cue is None else match.kind if match else CueKind.VERB,
            lemma=match.lemma if match else "",
            act=match.entry.act if match and match.entry else "assert",
            source=extent,
            how="gold",
            sentence=article.sentence_at(cue["start"] if cue else content[0][0]),
            anchor=cue["start"] if cue else content[0][0],
        )
        claims.append((Claim(candidate, content, Form(entry["form"]), 1.0, _parent(entries, entry)), entry))
    return claims


def _parent(entries: list[dict[str, Any]], entry: dict[str, Any]) -> int | None:
    """Index of the attribution with the shortest content that holds this one's cue."""
    cue = entry.get("cue")
    if cue is None:
        return None
    holding = [
        (sum(span["end"] - span["start"] for span in other["content"]), number)
        for number, other in enumerate(entries)
        if other is not entry
        and any(s["start"] <= cue["start"] and cue["end"] <= s["end"] for s in other["content"])
    ]
    return min(holding)[1] if holding else None


def _cue_at(article: Article, cue: dict[str, int] | None) -> CueMatch | None:
    if cue is None:
        return None
    inside = [match for match in article.cues if match.start < cue["end"] and cue["start"] < match.head_end]
    return inside[-1] if inside else None


def measure_names(
    articles: list[tuple[str, Article]], gold: list[dict[str, Any]], scorer: ModuleType
) -> Iterator[str]:
    """Kind, name, anaphora and medium accuracy, then one line an error."""
    counts: Counter[str] = Counter()
    wrong: dict[str, list[str]] = defaultdict(list)
    for (name, article), document in zip(articles, gold, strict=True):
        pairs = claims_of(article, document["attributions"])
        records = identify(article, tuple(claim for claim, _ in pairs))
        for record, (_, entry) in zip(records, pairs, strict=True):
            if not entry.get("optional"):
                _compare(article.text, record, entry, scorer, counts, wrong, name)
    for what in ("kind", "name", "anaphora", "medium", "invented"):
        right, total = counts[what], counts[f"{what} cases"]
        yield f"{what:10} {right / total:.3f}   ({right} of {total})"
    yield ""
    for what, lines in wrong.items():
        yield from (f"{what}: {line}" for line in lines)


def _compare(  # noqa: PLR0917
    text: str, record: Attribution, entry: dict[str, Any], scorer: ModuleType, counts: Counter[str],
    wrong: dict[str, list[str]], article: str,
) -> None:  # fmt: skip
    gold, found = entry.get("source"), record.source
    surface = text[gold["start"] : gold["end"]] if gold and gold["start"] is not None else None
    where = f"{article[:28]} {surface!r}"
    if surface is not None:
        kind = found.kind.value if found else None
        _count(counts, "kind", kind == gold["kind"])
        if kind != gold["kind"]:
            wrong["kind"].append(f"{where}: {kind}, should be {gold['kind']}")
        name = found.name if found else None
        right = scorer.same_name(gold["name"], name)
        _count(counts, "name", right)
        anaphora = gold["name"] and not scorer.same_name(gold["name"], surface)
        if anaphora:
            _count(counts, "anaphora", right)
        if not right:
            wrong["anaphora" if anaphora else "name"].append(f"{where}: {name!r}, should be {gold['name']!r}")
    medium = record.medium.text if record.medium else None
    if entry.get("medium"):
        expected = text[entry["medium"]["start"] : entry["medium"]["end"]]
        right = medium is not None and bool(set(scorer.words(expected)) & set(scorer.words(medium)))
        _count(counts, "medium", right)
        if not right:
            wrong["medium"].append(f"{where}: {medium!r}, should be {expected!r}")
    else:
        _count(counts, "invented", medium is not None)
        if medium is not None:
            cue = text[entry["cue"]["start"] : entry["cue"]["end"]] if entry["cue"] else None
            wrong["invented"].append(f"{where}: {medium!r} cue={cue!r}")


def _count(counts: Counter[str], what: str, right: bool) -> None:  # noqa: FBT001
    counts[f"{what} cases"] += 1
    counts[what] += bool(right)


def pronouns_of(path: Path) -> tuple[str, list[tuple[dict[str, Any], int]], list[tuple[dict[str, Any], int]]]:
    """Text, third-person subject pronouns with their chains, and all mentions with their chains."""
    text = path.with_suffix("").with_suffix(".txt").read_text(encoding="utf-8")
    chains = json.loads(path.read_text(encoding="utf-8"))["chains"]
    mentions = [(mention, chain["id"]) for chain in chains for mention in chain["mentions"]]
    found = [(mention, chain) for mention, chain in mentions if PRONOUN.fullmatch(mention["text"])]
    return text, found, mentions


def measure_pronouns(extractor: Extractor, folder: Path) -> Iterator[str]:
    """How often the phrase that a pronoun is led to belongs to its chain."""
    counts: Counter[str] = Counter()
    errors = []
    for path in sorted(folder.glob("*.coref.json")):
        text, pronouns, mentions = pronouns_of(path)
        if not pronouns:
            continue
        article = read_articles(extractor, [text])[0]
        discourse = discourse_of(article)
        for mention, chain in sorted(pronouns, key=lambda pair: pair[0]["start"]):
            if not any(other["end"] <= mention["start"] for other, number in mentions if number == chain):
                continue  # the first mention of its chain: nothing before it to find
            answer = _answer(article, discourse, mention)
            counts["asked"] += 1
            if answer.antecedent is None:
                continue
            counts["answered"] += 1
            right = _chain_of(text, answer.antecedent, mentions) == chain
            counts["right"] += right
            if not right:
                near = text[max(0, mention["start"] - 160) : mention["end"] + 20].replace("\n", "/")
                errors.append(f"coref {path.name[:24]}: {text[slice(*answer.antecedent)]!r} for …{near}…")
    yield (
        f"third-person subject pronouns: {counts['asked']} asked,"
        f" answered {counts['answered'] / counts['asked']:.3f},"
        f" right where answered {counts['right'] / counts['answered']:.3f}"
    )
    yield ""
    yield from errors


def _answer(article: Article, discourse: Discourse, mention: dict[str, Any]) -> Answer:
    start, end = mention["start"], mention["end"]
    bare = article.text[start:end].lstrip("-")
    bare = bare.removeprefix("t-")
    asked = Asked(end - len(bare), end, bare, article.sentence_at(start), reporting=False)
    return resolve_one(asked, discourse)


def _chain_of(text: str, extent: tuple[int, int], mentions: list[tuple[dict[str, Any], int]]) -> int | None:
    """Chain of the smallest mention that holds the phrase, or of the largest that it holds."""
    start, end = extent
    first = next((i for i in range(start, end) if text[i].isalnum()), start)
    holding = [(m["end"] - m["start"], n) for m, n in mentions if m["start"] <= first and end <= m["end"]]
    if holding:
        return min(holding)[1]
    inside = [(-(m["end"] - m["start"]), n) for m, n in mentions if start <= m["start"] and m["end"] <= end]
    if inside:
        return min(inside)[1]
    crossing = [(abs(m["start"] - start), n) for m, n in mentions if m["start"] < end and start < m["end"]]
    return min(crossing)[1] if crossing else None


def main() -> int:
    """Print the figures; with ``--errors`` the errors too."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=SHARED / "gold" / "dev.jsonl")
    parser.add_argument("--coref", type=Path, default=SHARED / "coref")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--only", choices=("names", "coref"))
    options = parser.parse_args()
    extractor = Extractor()
    if options.only != "coref":
        if options.gold.exists():
            scorer = load_module(options.gold.parent / "score.py")
            gold = read_documents(options.gold)
            articles = read_articles(extractor, [document["text"] for document in gold])
            names = [(document["id"], article) for document, article in zip(gold, articles, strict=True)]
            print(f"{len(gold)} articles, annotated extents")
            show(measure_names(names, gold, scorer), errors=options.errors)
        else:
            print(f"no gold file at {options.gold}: names not measured")
    if options.only != "names":
        if options.coref.exists():
            show(measure_pronouns(extractor, options.coref), errors=options.errors)
        else:
            print(f"no coreference articles at {options.coref}: pronouns not measured")
    return 0


def show(lines: Iterator[str], *, errors: bool) -> None:
    """Print figures up to the first empty line, and the rest where errors are asked for."""
    for line in lines:
        if not line and not errors:
            return
        print(line)


if __name__ == "__main__":
    sys.exit(main())
