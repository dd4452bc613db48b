"""Who says what in a French news text, with the evidence.

:func:`extract_attributions` reads one text, an :class:`Extractor` many; :func:`explain` shows why a record is
there and another is not; :func:`group_by_source` puts the records of an article together by speaker.

A name is loaded when it is first used (PEP 562), so that ``import attribution`` costs next to nothing: the
rooms bring ``regex`` with their patterns and ``attrs`` with their classes, a tenth of a second.

>>> from attribution import extract_attributions
>>> (record,) = extract_attributions("Selon la préfecture, deux routes restent coupées.")
>>> record.source.span.text, record.content[0].text
('la préfecture', 'deux routes restent coupées')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.errors import (
        AttributionError,
        Failure,
        LexiconError,
        MissingExtraError,
        ModelNotFoundError,
        UnsuitablePipelineError,
        WorkerError,
    )
    from attribution.explanation import Explanation
    from attribution.html import render_html
    from attribution.lexicon import Lexicon
    from attribution.pipeline import Extractor, explain, extract_attributions
    from attribution.records import Act, Attribution, Cue, CueKind, Form, Source, SourceKind, Span
    from attribution.result import Attributions
    from attribution.schema import record_schema
    from attribution.sources.summary import SourceSummary, group_by_source
    from attribution.tabular import to_pandas, to_rows

__all__ = [
    "Act",
    "Attribution",
    "AttributionError",
    "Attributions",
    "Cue",
    "CueKind",
    "Explanation",
    "Extractor",
    "Failure",
    "Form",
    "Lexicon",
    "LexiconError",
    "MissingExtraError",
    "ModelNotFoundError",
    "Source",
    "SourceKind",
    "SourceSummary",
    "Span",
    "UnsuitablePipelineError",
    "WorkerError",
    "explain",
    "extract_attributions",
    "group_by_source",
    "record_schema",
    "render_html",
    "to_pandas",
    "to_rows",
]

_HOMES = {
    **dict.fromkeys(
        (
            "AttributionError",
            "Failure",
            "LexiconError",
            "MissingExtraError",
            "ModelNotFoundError",
            "UnsuitablePipelineError",
            "WorkerError",
        ),
        "errors",
    ),
    "Explanation": "explanation",
    "Lexicon": "lexicon",
    **dict.fromkeys(("Extractor", "explain", "extract_attributions"), "pipeline"),
    **dict.fromkeys(
        ("Act", "Attribution", "Cue", "CueKind", "Form", "Source", "SourceKind", "Span"), "records"
    ),
    "record_schema": "schema",
    "render_html": "html",
    "Attributions": "result",
    **dict.fromkeys(("SourceSummary", "group_by_source"), "sources.summary"),
    **dict.fromkeys(("to_pandas", "to_rows"), "tabular"),
}
"""The module of each public name."""

if not TYPE_CHECKING:  # a type checker that saw these would let any name pass

    def __getattr__(name: str) -> object:
        """Load a public name from its module, once."""
        if name not in _HOMES:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """The names of the module, loaded or not."""
        return sorted({*globals(), *__all__})
