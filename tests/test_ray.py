"""Ray Data on a local cluster: Parquet in, Parquet out, the same rows in every run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from attribution import Attribution, Extractor

pa = pytest.importorskip("pyarrow", reason="needs the extra 'ray'")
ray = pytest.importorskip("ray", reason="needs the extra 'ray'")
pytest.importorskip("ray.data", reason="needs the extra 'ray'")

import pyarrow.parquet as pq  # noqa: E402

from pages import ROOT, load_example  # noqa: E402

pytestmark = pytest.mark.model
EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def example() -> ModuleType:
    return load_example("ray_archive")


@pytest.fixture(scope="module")
def cluster() -> Iterator[None]:
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    yield
    ray.shutdown()


@pytest.fixture
def articles(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A directory of Parquet files with the articles of ``examples`` in some order, a few times."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    directory = tmp_path / "articles"
    directory.mkdir()
    found = {}
    for part in range(3):
        ids = [f"{part}-{number}" for number in range(len(texts))]
        found |= dict(zip(ids, texts, strict=True))
        pq.write_table(pa.table({"id": ids, "text": texts}), directory / f"part-{part}.parquet")
    return directory, found


def rows(directory: Path) -> list[dict[str, object]]:
    return pq.read_table(directory).to_pylist()


@pytest.mark.usefixtures("cluster")
def test_archive(
    example: ModuleType, articles: tuple[Path, dict[str, str]], tmp_path: Path, extractor: Extractor
) -> None:
    directory, texts = articles
    example.main(str(directory), str(tmp_path / "first"))
    example.main(str(directory), str(tmp_path / "second"))
    first = sorted(rows(tmp_path / "first"), key=lambda row: (row["id"], row["number"]))
    assert first == sorted(rows(tmp_path / "second"), key=lambda row: (row["id"], row["number"]))
    expected = [
        (identity, record) for identity in sorted(texts) for record in extractor.extract(texts[identity])
    ]
    assert [(row["id"], Attribution.from_dict(row)) for row in first] == expected
