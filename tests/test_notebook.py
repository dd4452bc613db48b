"""The notebook of the examples runs from its first cell to its last, and its questions have answers."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from pages import ROOT

nbformat = pytest.importorskip("nbformat", reason="needs the extra 'notebook'")
nbclient = pytest.importorskip("nbclient", reason="needs the extra 'notebook'")
pytest.importorskip("ipykernel", reason="needs the extra 'notebook'")
pytest.importorskip("matplotlib", reason="needs the extra 'notebook'")
pytest.importorskip("pandas", reason="needs the extra 'notebook'")

pytestmark = pytest.mark.model


class Here(nbclient.NotebookClient):  # type: ignore[misc]
    """Runs cells in the Python of the tests, whatever kernels the machine has."""

    def create_kernel_manager(self) -> Any:
        manager = super().create_kernel_manager()
        manager.kernel_spec.argv[0] = sys.executable
        return manager


@pytest.fixture(scope="module")
def book() -> Any:
    book = nbformat.read(ROOT / "examples" / "questions.ipynb", as_version=4)
    nbformat.validate(book)
    folder = str(ROOT / "examples")
    return Here(book, timeout=300, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()


def outputs(book: Any, kind: str) -> list[str]:
    found = [out for cell in book.cells if cell.cell_type == "code" for out in cell.outputs]
    return ["".join(out["data"][kind]) for out in found if kind in out.get("data", {})]


def test_result_is_drawn(book: Any) -> None:
    assert any('class="attribution-fr"' in html for html in outputs(book, "text/html"))


def test_plots_are_drawn(book: Any) -> None:
    assert len(outputs(book, "image/png")) == 2


def test_questions_have_answers(book: Any) -> None:
    tables = "\n".join(outputs(book, "text/plain"))
    printed = "".join(out.text for cell in book.cells for out in cell.get("outputs", []) if "text" in out)
    assert "% of" in printed
    for answer in ("women", "men", "anonymous", "direct", "indirect"):
        assert answer in tables


def test_notebook_is_kept_without_outputs() -> None:
    book = nbformat.read(ROOT / "examples" / "questions.ipynb", as_version=4)
    assert all(not cell.get("outputs") for cell in book.cells)
