"""Records for annotation tools: W3C Web Annotation, brat standoff, Label Studio.

Each module writes one format and reads it back, so that what an annotator corrects comes home as records.
"""

from __future__ import annotations

from attribution.exports.brat import from_brat, to_brat
from attribution.exports.label_studio import from_label_studio, to_label_studio
from attribution.exports.web_annotation import from_web_annotation, to_web_annotation

__all__ = [
    "from_brat",
    "from_label_studio",
    "from_web_annotation",
    "to_brat",
    "to_label_studio",
    "to_web_annotation",
]
