"""Fixtures shared by all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One extractor with the model of the package, loaded once."""
    return Extractor()


@pytest.fixture(scope="session")
def port() -> str:
    """An article of the examples, with every sort of source and form."""
    return (Path(__file__).parent.parent / "examples" / "port.txt").read_text(encoding="utf-8")
