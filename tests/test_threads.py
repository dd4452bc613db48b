"""Threads, processes and pickles: one extractor gives the same records wherever it reads."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from attribution import Extractor

pytestmark = pytest.mark.model
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
TEXTS = [
    *(path.read_text(encoding="utf-8") for path in EXAMPLES),
    "Selon la préfecture, trois routes restent fermées. «La neige tient», a expliqué Anne Roux à l'AFP.",
    "Le syndicat réclame une prime. Il estime que la direction ment.",
    "Rien ne se dit ici.",
    "",
]
THREADS = 8


def test_there_is_something_to_read(extractor: Extractor) -> None:
    assert len(EXAMPLES) >= 3
    assert sum(bool(extractor.extract(text)) for text in TEXTS) == len(EXAMPLES) + 2


def test_eight_threads_give_what_one_gives(extractor: Extractor) -> None:
    alone = [extractor.extract(text) for text in TEXTS]
    with ThreadPoolExecutor(THREADS) as pool:
        together = list(pool.map(extractor.extract, TEXTS * THREADS))
    assert together == alone * THREADS


def test_threads_may_load_together() -> None:
    """Nothing is loaded yet when eight threads ask at once."""
    fresh = Extractor()
    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(fresh.extract, [TEXTS[3]] * THREADS))
    assert found[0]
    assert found == [found[0]] * THREADS


@pytest.mark.parametrize("batch_size", [1, 2, 100])
def test_neither_order_nor_batch_matters(extractor: Extractor, batch_size: int) -> None:
    alone = [extractor.extract(text) for text in TEXTS]
    assert list(extractor.pipe(TEXTS, batch_size=batch_size)) == alone
    assert list(extractor.pipe(TEXTS[::-1], batch_size=batch_size)) == alone[::-1]


def test_a_copied_extractor_reads_the_same(extractor: Extractor) -> None:
    copy = pickle.loads(pickle.dumps(extractor))
    assert copy.extract(TEXTS[3]) == extractor.extract(TEXTS[3]) != ()


def test_records_come_back_from_a_pickle(extractor: Extractor) -> None:
    found = extractor.extract(TEXTS[0])
    assert pickle.loads(pickle.dumps(found)) == found != ()


PROBE = """
import hashlib, json, sys
from pathlib import Path
from attribution import Extractor
texts = [Path(path).read_text(encoding="utf-8") for path in sys.argv[1:]]
found = [[record.to_dict() for record in records] for records in Extractor().pipe(texts)]
print(hashlib.sha256(json.dumps(found).encode()).hexdigest())
"""


def test_the_hash_seed_does_not_matter() -> None:
    """In processes of their own, whose sets and dictionaries are ordered otherwise."""
    digests = {
        subprocess.run(
            [sys.executable, "-c", PROBE, *map(str, EXAMPLES)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(digests) == 1
