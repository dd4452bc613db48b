"""Fixtures shared by all tests."""

from __future__ import annotations

import pytest

from attribution import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One extractor with the model of the package, loaded once."""
    return Extractor()
