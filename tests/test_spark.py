"""Spark on this machine: Parquet in, Parquet out; a task that fails and runs again gives the same rows."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from attribution import Attribution, Extractor

pa = pytest.importorskip("pyarrow", reason="needs the extra 'spark'")
pytest.importorskip("pyspark", reason="needs the extra 'spark'")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("Spark needs Java, such as Debian's openjdk-17-jre-headless", allow_module_level=True)

import pyarrow.parquet as pq  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql.pandas.types import from_arrow_schema  # noqa: E402

from attribution.arrow import SCHEMA, attributions_of_batches  # noqa: E402
from pages import ROOT, load_example  # noqa: E402

pytestmark = pytest.mark.model
EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def example() -> ModuleType:
    return load_example("spark_archive")


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """Two tasks at a time, each of which may fail twice."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2,3]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    found = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))] * 3
    return {f"a{number:02}": text for number, text in enumerate(found)}


@pytest.fixture
def articles(tmp_path: Path, texts: dict[str, str]) -> Path:
    path = tmp_path / "articles.parquet"
    pq.write_table(pa.table({"id": list(texts), "text": list(texts.values())}), path)
    return path


def records(rows: list[dict[str, Any]]) -> list[tuple[str, Attribution]]:
    ordered = sorted(rows, key=lambda row: (row["id"], row["number"]))
    return [(row["id"], Attribution.from_dict(row)) for row in ordered]


def expected(texts: dict[str, str], extractor: Extractor) -> list[tuple[str, Attribution]]:
    return [(identity, record) for identity in sorted(texts) for record in extractor.extract(texts[identity])]


@pytest.mark.usefixtures("spark")
def test_archive(
    example: ModuleType, articles: Path, tmp_path: Path, texts: dict[str, str], extractor: Extractor
) -> None:
    target = tmp_path / "attributions"
    example.main(str(articles), str(target))
    assert records(pq.read_table(target).to_pylist()) == expected(texts, extractor)


def test_task_that_fails_gives_the_same_rows_again(
    spark: SparkSession, articles: Path, tmp_path: Path, texts: dict[str, str], extractor: Extractor
) -> None:
    fell = tmp_path / "fell"

    def fall_once(batches: Iterator[Any]) -> Iterator[Any]:
        for found in attributions_of_batches(batches):
            yield found
            if not fell.exists():
                fell.touch()
                msg = "after its first rows"
                raise RuntimeError(msg)

    frame = spark.read.parquet(str(articles)).repartition(3)
    rows = frame.mapInArrow(fall_once, from_arrow_schema(SCHEMA)).toArrow().to_pylist()
    assert fell.exists()
    assert records(rows) == expected(texts, extractor)
