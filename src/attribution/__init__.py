"""Who says what in a French news text, with the evidence.

:func:`extract_attributions` reads one text, an :class:`Extractor` many; :func:`explain` shows why a record is
there and another is not; :func:`group_by_source` puts the records of an article together by speaker.

>>> from attribution import extract_attributions
>>> (record,) = extract_attributions("Selon la préfecture, deux routes restent coupées.")  # doctest: +SKIP
>>> record.source.span.text, record.content[0].text  # doctest: +SKIP
('la préfecture', 'deux routes restent coupées')
"""

from __future__ import annotations

from attribution.errors import AttributionError, LexiconError, ModelNotFoundError, UnsuitablePipelineError
from attribution.explanation import Explanation
from attribution.lexicon import Lexicon
from attribution.pipeline import Extractor, explain, extract_attributions
from attribution.records import Act, Attribution, Cue, CueKind, Form, Source, SourceKind, Span
from attribution.sources.summary import SourceSummary, group_by_source

__all__ = [
    "Act",
    "Attribution",
    "AttributionError",
    "Cue",
    "CueKind",
    "Explanation",
    "Extractor",
    "Form",
    "Lexicon",
    "LexiconError",
    "ModelNotFoundError",
    "Source",
    "SourceKind",
    "SourceSummary",
    "Span",
    "UnsuitablePipelineError",
    "explain",
    "extract_attributions",
    "group_by_source",
]
