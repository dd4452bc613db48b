"""A newsroom pipeline and its tests: how code round this library is tested, with and without the model.

pytest examples/test_pipeline.py
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from attribution import Attribution, Extractor, Form, Source, SourceKind, Span

# The pipeline: a warning for the desk when an article leans on sources without a name.


def anonymity_warning(records: Iterable[Attribution], limit: float = 0.5) -> str | None:
    """A sentence for the editor, or None where enough sources are named."""
    kinds = Counter(record.source.kind for record in records if record.source is not None)
    share = kinds[SourceKind.ANONYMOUS] / max(1, kinds.total())
    return f"{share:.0%} of the attributions have an anonymous source" if share > limit else None


# Tests of the pipeline alone: records are plain values, no model is loaded.


def said_by(kind: SourceKind | None) -> Attribution:
    """A record of which only the source matters."""
    source = None if kind is None else Source(None, kind)
    return Attribution(Form.DIRECT, source, None, [Span("Oui", 0, 3)])


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([], None),
        ([None], None),
        ([SourceKind.PERSON, SourceKind.ANONYMOUS], None),
        ([SourceKind.ANONYMOUS], "100% of the attributions have an anonymous source"),
    ],
)
def test_warning(kinds: list[SourceKind | None], expected: str | None) -> None:
    assert anonymity_warning([said_by(kind) for kind in kinds]) == expected


# Tests with the model: loaded once, asserted on what the pipeline needs of it.


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One model for all tests."""
    return Extractor()


@pytest.mark.model
def test_anonymous_source_is_seen(extractor: Extractor) -> None:
    text = "« Rien n'est signé », confie une source proche du dossier."
    assert anonymity_warning(extractor.extract(text)) is not None


@pytest.mark.model
def test_named_source_gives_no_warning(extractor: Extractor) -> None:
    assert anonymity_warning(extractor.extract("« Rien n'est signé », assure Léa Petit, la maire.")) is None
