"""The site: mkdocs builds it without a warning, with every page of docs/ and the notebook as it runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pages import ROOT

pytest.importorskip("mkdocs", reason="needs the extra 'docs'")
pytest.importorskip("mkdocs_jupyter", reason="needs the extra 'docs'")
pytest.importorskip("material", reason="needs the extra 'docs'")
pytest.importorskip("mkdocstrings_handlers.python", reason="needs the extra 'docs'")


@pytest.mark.model
def test_site_builds_strictly(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    built = {path.stem for path in tmp_path.glob("*.html")}
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert pages < built
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [page for page in sorted(pages) if f" {page}.md" not in navigation] == []
    reference = (tmp_path / "api.html").read_text(encoding="utf-8")
    assert "extract_attributions" in reference
    assert ":class:" not in reference
    assert "__reduce__" not in reference
    notebook = (tmp_path / "questions.html").read_text(encoding="utf-8")
    assert 'class="attribution-fr"' in notebook
    assert notebook.count('src="data:image/png') == 2
