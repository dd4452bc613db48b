"""Threads, processes and pickles: one extractor gives the same records wherever it reads."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from attribution import Extractor, explain, extract_attributions
from attribution import extractor as front_door
from attribution.parse import load_pipeline
from test_properties import FRENCH, HOSTILE, MARKS, SENTENCES, SPACES, STOPS

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


def invented(number: int) -> list[str]:
    """Texts of pieces of French, marks and what breaks programs; halves of surrogate pairs too."""
    chance = Random(number)
    pieces = (FRENCH, FRENCH, SENTENCES, STOPS, MARKS, SPACES, [" "], HOSTILE)
    return [
        chance.choice(["", " "]).join(
            chance.choice(chance.choice(pieces)) for _ in range(chance.randrange(40))
        )
        for _ in range(number)
    ]


INVENTED = invented(200)


def test_there_is_something_to_read(extractor: Extractor) -> None:
    assert len(EXAMPLES) >= 3
    assert sum(bool(extractor.extract(text)) for text in TEXTS) == len(EXAMPLES) + 2


def test_eight_threads_give_what_one_gives(extractor: Extractor) -> None:
    alone = [extractor.extract(text) for text in TEXTS]
    with ThreadPoolExecutor(THREADS) as pool:
        together = list(pool.map(extractor.extract, TEXTS * THREADS))
    assert together == alone * THREADS


def test_invented_texts_in_threads_and_processes(extractor: Extractor) -> None:
    alone = [extractor.extract(text) for text in INVENTED]
    assert sum(map(bool, alone)) > 50
    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(extractor.extract, INVENTED)) == alone
    assert list(extractor.pipe(INVENTED, batch_size=7, n_process=2)) == alone


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
from attribution import Extractor
texts = json.load(sys.stdin)
found = [[record.to_dict() for record in records] for records in Extractor().pipe(texts)]
print(len(texts), hashlib.sha256(json.dumps(found).encode()).hexdigest())
"""


def test_the_hash_seed_does_not_matter(extractor: Extractor) -> None:
    """In processes of their own, whose sets and dictionaries are ordered otherwise."""
    texts = TEXTS + INVENTED
    told = {
        subprocess.run(
            [sys.executable, "-c", PROBE],
            input=json.dumps(texts),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1", "4242")
    }
    here = json.dumps([[record.to_dict() for record in extractor.extract(text)] for text in texts])
    assert told == {f"{len(texts)} {hashlib.sha256(here.encode()).hexdigest()}"}


def test_the_functions_load_the_model_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = []
    monkeypatch.setattr(front_door, "load_pipeline", lambda: loaded.append(1) or load_pipeline())
    records = extract_attributions("Selon la mairie, le pont tiendra.")
    assert extract_attributions("Selon la mairie, le pont tiendra.") == records != ()
    assert explain("Selon la mairie, le pont tiendra.")
    assert len(loaded) <= 1  # none where another test has called them before
