"""Speed and memory: against plain spaCy, by number of processes, by room, by number of articles, by length.

Usage: python benchmarks/speed.py [--articles 200] [--many 2000] [--rounds 5] [--only NAME] [--save RUN.json]

The parts are ``speed``, ``rooms``, ``processes``, ``start``, ``memory`` and ``length``; together they take
half an hour. What is compared runs interleaved, round by round, and the medians of the rounds are given:
compare within one run only, and leave the machine alone. Every library is held to one thread a process;
``speed`` and ``rooms`` count the processor time of their one process, which neighbours disturb less.

Texts come from ``../shared/throughput``, or are put together from the sentences of ``examples`` where that is
missing. Words are what stands between blanks.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import linear_regression, median
from typing import Any

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
os.environ.update(ONE_THREAD)  # read when numpy is loaded, below

import spacy  # noqa: E402

from attribution.decide import load_weights  # noqa: E402
from attribution.extractor import BATCH, Extractor  # noqa: E402
from attribution.parse import MODEL, NEEDED  # noqa: E402
from attribution.rules import propose  # noqa: E402
from attribution.sources import identify  # noqa: E402
from attribution.spans import settle, weigh  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT.parent / "shared" / "throughput" / "articles.jsonl"
LENGTHS = (1_000, 5_000, 20_000, 100_000, 500_000, 2_000_000, 5_000_000)
SPACY_BATCH = 16
"""Texts in a batch of plain spaCy: its fastest of 1, 16, 64 and 256."""


def read_texts() -> list[str]:
    """The articles in an order of chance, always the same."""
    chance = random.Random(5)  # noqa: S311 - no secret
    if ARTICLES.exists():
        with ARTICLES.open(encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
        chance.shuffle(texts)
        return texts
    examples = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt")))
    sentences = [
        sentence for text in examples for sentence in text.replace(". ", ".\n").splitlines() if sentence
    ]
    return [" ".join(chance.choices(sentences, k=12)) for _ in range(2_000)]


def words_in(texts: Iterable[str]) -> int:
    """How many words some texts have."""
    return sum(len(text.split()) for text in texts)


Clock = Callable[[], float]


def seconds(work: Callable[[], object], clock: Clock) -> float:
    """How long it takes."""
    began = clock()
    work()
    return clock() - began


def exhaust(found: Iterable[object]) -> None:
    """Take everything, keep nothing."""
    for _ in found:
        pass


def interleaved(ways: dict[str, Callable[[], object]], rounds: int, clock: Clock) -> dict[str, list[float]]:
    """Seconds of each way, in each round; the order turns with the rounds."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    names = list(ways)
    for turn in range(rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            times[name].append(seconds(ways[name], clock))
    return times


def speed(texts: list[str], rounds: int) -> dict[str, Any]:
    """Words a second of plain spaCy and of the library."""
    full, extractor = spacy.load(MODEL), Extractor()
    extractor.load()
    unused = [name for name in full.pipe_names if name not in NEEDED]
    ways: dict[str, Callable[[], object]] = {
        "spaCy, full pipeline": lambda: exhaust(full.pipe(texts, batch_size=SPACY_BATCH)),
        "spaCy, what we use": lambda: exhaust(full.pipe(texts, batch_size=SPACY_BATCH, disable=unused)),
        "extract, one by one": lambda: [extractor.extract(text) for text in texts],
        "pipe, one process": lambda: exhaust(extractor.pipe(texts)),
    }
    interleaved(ways, 1, time.process_time)  # words met for the first time take longer, here and there
    times = interleaved(ways, rounds, time.process_time)
    return compared(times, words_in(texts), "spaCy, full pipeline")


def processes(texts: list[str], rounds: int) -> dict[str, Any]:
    """Words a second of one process and of two, their start included."""
    extractor = Extractor()
    extractor.load()
    ways: dict[str, Callable[[], object]] = {
        "pipe, one process": lambda: exhaust(extractor.pipe(texts)),
        "pipe, two processes": lambda: exhaust(extractor.pipe(texts, n_process=2)),
    }
    return compared(interleaved(ways, rounds, time.perf_counter), words_in(texts), "pipe, one process")


def compared(times: dict[str, list[float]], words: int, base: str) -> dict[str, Any]:
    """Print and give words a second, and the median over rounds of the ratio to one of the ways."""
    print(f"{words} words, medians of {len(times[base])} rounds")
    found = {}
    for name, took in times.items():
        ratio = median(one / other for one, other in zip(times[base], took, strict=True))
        found[name] = {"words a second": round(words / median(took)), "times " + base: round(ratio, 2)}
        print(f"  {name:24} {words / median(took):8,.0f} words/s   {ratio:5.2f} times {base}")
    return found


def rooms(texts: list[str], rounds: int) -> dict[str, Any]:
    """The share of the time that each room takes."""
    extractor = Extractor()
    extractor.load()
    rounds_of_shares = [shares(extractor, texts) for _ in range(rounds + 1)][1:]
    found = {room: round(median(one[room] for one in rounds_of_shares), 3) for room in rounds_of_shares[0]}
    for room, share in found.items():
        print(f"  {room:24} {share:6.1%}")
    print(f"  {'all but parse':24} {1 - found['parse']:6.1%}")
    return found


def shares(extractor: Extractor, texts: list[str]) -> dict[str, float]:
    """Shares of the rooms over batches of articles, as ``pipe`` makes them."""
    took = dict.fromkeys(("layout, marks, cues", "parse", "rules", "decide", "spans", "sources"), 0.0)

    def timed(room: str, step: Callable[[], Any]) -> Any:
        began = time.process_time()
        found = step()
        took[room] += time.process_time() - began
        return found

    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        cut = [timed("layout, marks, cues", lambda text=text: extractor._cut(text)) for text in batch]
        for article in timed("parse", lambda cut=cut: extractor._parse(cut)):
            candidates = timed("rules", lambda article=article: propose(article))
            weighed = timed("decide", lambda a=article, c=candidates: weigh(a, c, load_weights()))
            claims = timed("spans", lambda a=article, w=weighed: settle(a, w))
            timed("sources", lambda a=article, c=claims: identify(a, c))
    total = sum(took.values())
    return {room: part / total for room, part in took.items()}


IMPORT = """
import time
began = time.perf_counter()
import attribution
print(time.perf_counter() - began)
"""
FIRST = """
import time
began = time.perf_counter()
import attribution
from attribution.parse import load_pipeline
nlp = load_pipeline()
loaded = time.perf_counter()
extractor = attribution.Extractor(nlp)
extractor.extract("Selon la préfecture, deux routes restent coupées.")
print(loaded - began, time.perf_counter() - loaded)
"""


def start(rounds: int) -> dict[str, Any]:
    """Seconds to import, to load the model, and then to the first record, each in a new process."""
    imports = [float(probed(IMPORT)) for _ in range(rounds)]
    first = [[float(part) for part in probed(FIRST).split()] for _ in range(rounds)]
    found = {
        "import attribution": round(median(imports), 3),
        "load the model": round(median(load for load, _ in first), 2),
        "first record after that": round(median(record for _, record in first), 2),
    }
    for name, took in found.items():
        print(f"  {name:24} {took:6.3f} s")
    return found


MEMORY = """
import resource, sys
sys.path.insert(0, {benchmarks!r})
from speed import exhaust, read_texts, stream_of
from attribution import Extractor
exhaust(Extractor().pipe(stream_of(read_texts(), {number})))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def stream_of(texts: list[str], number: int) -> Iterator[str]:
    """So many articles; where there are fewer, they come again with other names and numbers in them."""
    for turn, text in enumerate(islice(cycle(texts), number)):
        again = turn // len(texts)
        yield text if not again else text.replace("a", f"a{again}", 3).replace("e", f"{again}e", 3)


def memory(numbers: Iterable[int]) -> dict[str, Any]:
    """Peak megabytes on so many articles, each time in a new process."""
    code = str(Path(__file__).parent)
    found = {
        f"{number} articles": int(probed(MEMORY.format(benchmarks=code, number=number))) for number in numbers
    }
    for name, peak in found.items():
        print(f"  {name:24} {peak:6,} MB")
    return found


def probed(code: str) -> str:
    """What a new process prints."""
    command = [sys.executable, "-c", code]
    return subprocess.check_output(command, text=True, env={**os.environ, **ONE_THREAD})  # noqa: S603 - ours


LENGTH = """
import resource, sys, time
sys.path.insert(0, {benchmarks!r})
from speed import read_texts, text_of
from attribution import Extractor
extractor = Extractor()
extractor.load()
text = text_of(read_texts(), {length}, paragraphs={paragraphs})
extractor.extract(text[:20000])
began = time.perf_counter()
extractor.extract(text)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def text_of(texts: list[str], length: int, *, paragraphs: bool) -> str:
    """One text of so many characters, with or without line breaks."""
    pieces: list[str] = []
    size = 0
    for text in cycle(texts):
        piece = text if paragraphs else " ".join(text.split())
        pieces.append(piece)
        size += len(piece) + 1
        if size >= length:
            return ("\n" if paragraphs else " ").join(pieces)[:length]
    return ""


def length(rounds: int) -> dict[str, Any]:
    """Seconds and peak memory against the length of one text, and the slope of their logarithms."""
    code, found = str(Path(__file__).parent), {}
    for name, paragraphs, longest in (("text", True, LENGTHS[-1]), ("one paragraph", False, 1_000_000)):
        lengths = [size for size in (*LENGTHS, 1_000_000) if size <= longest]
        times = []
        for size in sorted(set(lengths)):
            again = rounds if size <= 100_000 else 1
            probe = LENGTH.format(benchmarks=code, length=size, paragraphs=paragraphs)
            runs = [[float(part) for part in probed(probe).split()] for _ in range(again)]
            took, peak = (median(run[part] for run in runs) for part in (0, 1))
            times.append((math.log(size), math.log(took)))
            found[f"{name}, {size}"] = {"seconds": round(took, 2), "peak MB": round(peak)}
            print(f"  {name}, {size:9,} characters {took:8.2f} s {peak:6,.0f} MB")
        slope = linear_regression(*zip(*times, strict=True)).slope
        found[f"{name}, slope"] = round(slope, 3)
        print(f"  {name}: log-log slope {slope:.3f}")
    return found


def main() -> None:
    """Run the benchmark, or parts of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=200, help="for the parts speed and rooms")
    parser.add_argument("--many", type=int, default=2_000, help="for the part processes")
    parser.add_argument("--memory", type=int, nargs="+", default=[200, 1_000, 2_000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", metavar="NAME")
    parser.add_argument("--save", type=Path)
    options = parser.parse_args()
    texts = read_texts()
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "speed": lambda: speed(texts[: options.articles], options.rounds),
        "rooms": lambda: rooms(texts[: options.articles], options.rounds),
        "processes": lambda: processes(list(islice(cycle(texts), options.many)), options.rounds),
        "start": lambda: start(options.rounds),
        "memory": lambda: memory(options.memory),
        "length": lambda: length(options.rounds),
    }
    found = {}
    for name, part in parts.items():
        if not options.only or name in options.only:
            print(f"\n{name}", flush=True)
            found[name] = part()
    if options.save:
        options.save.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
