"""W3C Web Annotation (JSON-LD): records that a reader of web pages can anchor in the published article.

A record is one annotation whose target is its content; source, cue and medium are annotations of their own,
linked to it. Each target has a TextPositionSelector (code points of the text that was read) and a
TextQuoteSelector, by which it is found again when the page has changed around it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from attribution.parts import parts_of, speaker_of
from attribution.records import Attribution, Span

__all__ = ["from_web_annotation", "to_web_annotation"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many characters before and after a quote tell it from others like it."""


def to_web_annotation(text: str, records: Iterable[Attribution], iri: str) -> dict[str, Any]:
    """Give the records of an article as an annotation collection with one page.

    Args:
        text: the article.
        records: its records.
        iri: the address of the article; ids of annotations are fragments of it.
    """
    items = [item for number, one in enumerate(records) for item in _annotations(text, number, one, iri)]
    page = {"type": "AnnotationPage", "id": f"{iri}#attributions-1", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": f"{iri}#attributions",
        "type": "AnnotationCollection",
        "label": "Who says what",
        "total": len(items),
        "first": page,
    }


def from_web_annotation(collection: dict[str, Any]) -> tuple[Attribution, ...]:
    """Read the records of :func:`to_web_annotation` back.

    Raises:
        KeyError: it is no such collection.
    """
    bodies = (body for item in collection["first"]["items"] for body in item["body"])
    return tuple(
        Attribution.from_dict(json.loads(body["value"]))
        for body in bodies
        if body.get("format") == "application/json"
    )


def _annotations(text: str, number: int, record: Attribution, iri: str) -> Iterator[dict[str, Any]]:
    identity = f"{iri}#attribution-{number}"
    yield {
        "@context": CONTEXT,
        "id": identity,
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            _body(_sentence(record), "describing", "text/plain"),
            _body(record.form.value, "tagging", "text/plain"),
            _body(json.dumps(record.to_dict(), ensure_ascii=False), "describing", "application/json"),
        ],
        "target": [_target(text, span, iri) for span in record.content],
    }
    for role, span in parts_of(record).items():
        yield {
            "@context": CONTEXT,
            "id": f"{identity}-{role}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [
                {"type": "SpecificResource", "source": identity, "purpose": "linking"},
                _body(role, "tagging", "text/plain"),
            ],
            "target": [_target(text, span, iri)],
        }


def _body(value: str, purpose: str, media_type: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": media_type, "value": value}


def _sentence(record: Attribution) -> str:
    """Who, and by which words, for a reader who sees the content already."""
    return " — ".join([speaker_of(record) or "no source", *([record.cue.span.text] if record.cue else [])])


def _target(text: str, span: Span, iri: str) -> dict[str, Any]:
    return {
        "source": iri,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
