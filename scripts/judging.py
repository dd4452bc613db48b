"""Records beside annotations: which records are right, and what became of each annotated attribution.

The scorer that stands beside the annotated articles pairs the two and says when they agree. Here its pairs
are kept, so that figures can be broken down: by form, by rule, by confidence, by what went wrong. Optional
annotations, on which the annotators disagreed, count neither way, as in the scorer.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

__all__ = ["Judged", "Pair", "Tally", "judge", "load_module", "read_documents"]

Document = dict[str, Any]
"""One annotated article: ``{"id", "text", "attributions"}``."""
Answers = Mapping[str, list[dict[str, Any]]]
"""Records by article, in the JSON layout."""

HALF = 0.5
"""What a relation asks of contents (Jaccard over letters) and sources (F1 over words)."""


def load_module(path: Path) -> ModuleType:
    """Import a script by its path: the scorer beside the gold file, the notation of the cases."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def read_documents(path: Path) -> list[Document]:
    """The annotated articles of a file, one a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


@frozen
class Tally:
    """So many right of so many cases."""

    right: int
    cases: int

    @property
    def share(self) -> float:
        """The share of right ones; 0 where there is no case."""
        return self.right / self.cases if self.cases else 0.0

    def __str__(self) -> str:
        return f"{self.share:.3f} ({self.right} of {self.cases})"

    @classmethod
    def of(cls, verdicts: Iterable[bool]) -> Tally:
        """Count verdicts."""
        counted = Counter(map(bool, verdicts))
        return cls(counted[True], counted.total())


@frozen
class Pair:
    """An annotated attribution and the record that the scorer pairs with it.

    Attributes:
        gold: index of the annotation.
        record: index of the record.
        overlap: how much their contents share (Jaccard over letters).
        agrees: whether their sources are the same by the measure of a relation.
    """

    gold: int
    record: int
    overlap: float
    agrees: bool

    @property
    def content(self) -> bool:
        """Whether the contents are the same by the measure of a relation."""
        return self.overlap >= HALF

    @property
    def relation(self) -> bool:
        """Whether the record is right."""
        return self.content and self.agrees


@frozen
class Judged:
    """An article with its annotations, its records and their pairs.

    Attributes:
        id: the article's name.
        text: its text.
        gold: the annotations, flat (the scorer's layout).
        records: the records, flat, with ``rule`` and ``confidence``.
        pairs: annotation and record, one to one.
    """

    id: str
    text: str
    gold: Sequence[dict[str, Any]]
    records: Sequence[dict[str, Any]]
    pairs: Sequence[Pair]

    @property
    def relations(self) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        """The annotations that were found, each with its record; no optional ones."""
        found = [(self.gold[pair.gold], self.records[pair.record]) for pair in self.pairs if pair.relation]
        return [(gold, record) for gold, record in found if not gold["optional"]]

    @property
    def verdicts(self) -> Iterator[tuple[dict[str, Any], bool]]:
        """Each record that counts, and whether it is right."""
        right = {pair.record for pair in self.pairs if pair.relation}
        spared = {pair.record for pair in self.pairs if pair.content and self.gold[pair.gold]["optional"]}
        for index, record in enumerate(self.records):
            if index not in spared:
                yield record, index in right

    @property
    def fates(self) -> Iterator[tuple[dict[str, Any], str]]:
        """Each annotation that counts, and what became of it."""
        pairs = {pair.gold: pair for pair in self.pairs}
        for index, gold in enumerate(self.gold):
            if not gold["optional"]:
                yield gold, self._fate(gold, pairs.get(index))

    def _fate(self, gold: dict[str, Any], pair: Pair | None) -> str:
        cue = gold["cue"]
        if pair is not None and pair.relation:
            return "found"
        if pair is not None and pair.content:
            other = self.records[pair.record]["cue"]
            return "source" if _meet(cue, other) or cue is None or other is None else "cue wrong"
        if cue is None:
            return "quotation without cue"
        cued = any(_meet(cue, record["cue"]) for record in self.records)
        return "content boundary" if cued else "cue missed"


def _meet(one: Mapping[str, int] | None, other: Mapping[str, int] | None) -> bool:
    """Whether two spans share a character."""
    return (
        one is not None and other is not None and one["start"] < other["end"] and other["start"] < one["end"]
    )


def judge(documents: Iterable[Document], answers: Answers, scorer: ModuleType) -> list[Judged]:
    """Pair the records of each article with its annotations."""
    return [_judged(document, answers.get(document["id"], []), scorer) for document in documents]


def _judged(document: Document, records: list[dict[str, Any]], scorer: ModuleType) -> Judged:
    text = document["text"]
    gold = [scorer.flat(text, one) for one in document["attributions"]]
    found = [
        {**scorer.flat(text, one), "rule": one["rule"], "confidence": one["confidence"]} for one in records
    ]
    pairs = [
        Pair(
            i,
            j,
            scorer.jaccard(scorer.chars(text, gold[i]["content"]), scorer.chars(text, found[j]["content"])),
            scorer.source_overlap(text, gold[i]["source"], found[j]["source"]) >= HALF,
        )
        for i, j, _ in scorer.pair_up(text, gold, found)
    ]
    return Judged(document["id"], text, gold, found, pairs)


def accuracies(judged: Iterable[Judged], scorer: ModuleType) -> dict[str, Tally]:
    """Cue, form, kind, name, anaphora and medium, each over the relations that have one."""
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for article in judged:
        for gold, record in article.relations:
            for name, verdict in _details(article.text, gold, record, scorer):
                verdicts[name].append(verdict)
    return {name: Tally.of(found) for name, found in verdicts.items()}


def _details(
    text: str, gold: dict[str, Any], record: dict[str, Any], scorer: ModuleType
) -> Iterator[tuple[str, bool]]:
    yield "cue", _meet(gold["cue"], record["cue"]) or gold["cue"] is record["cue"] is None
    yield "form", gold["form"] == record["form"]
    yield "kind", gold["kind"] == record["kind"]
    named = scorer.same_name(gold["resolved"], record["resolved"])
    yield "name", named
    source = gold["source"]
    written = text[source["start"] : source["end"]] if source else None
    if gold["resolved"] and written and not scorer.same_name(gold["resolved"], written):
        yield "anaphora", named
    if gold["medium"]:
        shared = record["medium"] and set(scorer.words(gold["medium"])) & set(scorer.words(record["medium"]))
        yield "medium", bool(shared)
    else:
        yield "medium invented", record["medium"] is not None


def by_form(judged: Sequence[Judged]) -> Iterator[str]:
    """Recall and precision of each form, a line each."""
    fates, verdicts = defaultdict(list), defaultdict(list)
    for article in judged:
        for gold, fate in article.fates:
            fates[gold["form"]].append(fate == "found")
        for record, right in article.verdicts:
            verdicts[record["form"]].append(right)
    for form in ("direct", "mixed", "indirect"):
        yield f"{form:9} recall {Tally.of(fates[form])}   precision {Tally.of(verdicts[form])}"


def by_rule(judged: Iterable[Judged]) -> Iterator[str]:
    """Precision of each rule, a line each."""
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for article in judged:
        for record, right in article.verdicts:
            verdicts[record["rule"]].append(right)
    for rule in sorted(verdicts):
        yield f"{rule:17} precision {Tally.of(verdicts[rule])}"


def losses(judged: Iterable[Judged]) -> Iterator[str]:
    """What became of the annotations: found, or what went wrong, the largest part first."""
    fates = Counter(fate for article in judged for _, fate in article.fates)
    for fate, number in fates.most_common():
        yield f"{fate:22} {number:4}   {number / fates.total():.3f}"


def reliability(judged: Iterable[Judged]) -> Iterator[str]:
    """Confidence beside truth: in each band, its mean and the share of right records."""
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for article in judged:
        for record, right in article.verdicts:
            bands[min(9, int(record["confidence"] * 10))].append((record["confidence"], right))
    yield "confidence  records  mean   right"
    gap = 0.0
    for band, found in sorted(bands.items()):
        mean, share = (sum(pair[which] for pair in found) / len(found) for which in (0, 1))
        gap += abs(mean - share) * len(found)
        yield f"{band / 10:.1f}-{band / 10 + 0.1:.1f}     {len(found):6}   {mean:.3f}  {share:.3f}"
    yield f"expected calibration error {gap / sum(map(len, bands.values())):.3f}"
