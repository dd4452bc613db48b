"""False positives: texts in which nobody says anything give no record."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Extractor

TEXTS = sorted((Path(__file__).parent / "nothing").glob("*.txt"))
KNOWN = {
    "conditions": "«Le membre qui conteste un retrait adresse sa demande»: whoever does, and nobody yet",
    "horoscope": "«Jupiter annonce une période faste», «une douleur rappelle que P»: they cannot speak",
}


def test_there_are_twenty_eight() -> None:
    assert len(TEXTS) == 28
    assert set(KNOWN) <= {path.stem for path in TEXTS}


@pytest.mark.model
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(
            path,
            id=path.stem,
            marks=[pytest.mark.xfail(reason=KNOWN[path.stem], strict=True)] if path.stem in KNOWN else [],
        )
        for path in TEXTS
    ],
)
def test_nothing_is_found(path: Path, extractor: Extractor) -> None:
    assert list(extractor.extract(path.read_text(encoding="utf-8"))) == []
