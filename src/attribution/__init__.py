"""Who says what in a French news text, with the evidence.

>>> from attribution import extract_attributions
>>> records = extract_attributions("Selon la préfecture, deux routes restent coupées.")  # doctest: +SKIP
"""

from __future__ import annotations

from attribution.errors import AttributionError, LexiconError, ModelNotFoundError, UnsuitablePipelineError
from attribution.explanation import Explanation
from attribution.pipeline import Extractor, explain, extract_attributions
from attribution.records import Act, Attribution, Cue, CueKind, Form, Source, SourceKind, Span

__all__ = [
    "Act",
    "Attribution",
    "AttributionError",
    "Cue",
    "CueKind",
    "Explanation",
    "Extractor",
    "Form",
    "LexiconError",
    "ModelNotFoundError",
    "Source",
    "SourceKind",
    "Span",
    "UnsuitablePipelineError",
    "explain",
    "extract_attributions",
]
