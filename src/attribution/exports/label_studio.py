"""Label Studio: pre-annotated tasks to import, and finished annotations to read back.

Regions are labelled ``SOURCE``, ``CUE``, ``CONTENT`` and ``MEDIUM`` and relations lead from the parts to
the first piece of the content; its later pieces are linked by ``continues``. Offsets are code points, as its
exports have them today (label-studio#4988); old versions counted an emoji twice (label-studio#1347).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attribution.exports.notes import NEW, note_of, noted, records_of
from attribution.parts import parts_of
from attribution.records import Attribution, Span

__all__ = ["LABELING_CONFIG", "from_label_studio", "to_label_studio"]

LABELING_CONFIG = """\
<View>
  <Labels name="part" toName="text">
    <Label value="SOURCE" background="#0072B2"/>
    <Label value="CUE" background="#E69F00"/>
    <Label value="CONTENT" background="#009E73"/>
    <Label value="MEDIUM" background="#CC79A7"/>
  </Labels>
  <Relations>
    <Relation value="source"/>
    <Relation value="cue"/>
    <Relation value="medium"/>
    <Relation value="continues"/>
  </Relations>
  <Text name="text" value="$text" granularity="symbol"/>
</View>
"""
"""The labelling interface of a project that takes these tasks."""


def to_label_studio(
    text: str, records: Sequence[Attribution], *, model_version: str = "attribution-fr", **data: Any
) -> dict[str, Any]:
    """Give an article and its records as a task with one prediction.

    Args:
        text: the article.
        records: its records.
        model_version: what the prediction is called.
        **data: more columns of the task, such as an id of your own.
    """
    result = [region for number, record in enumerate(records) for region in _regions(number, record)]
    prediction: dict[str, Any] = {"model_version": model_version, "result": result}
    if records:
        prediction["score"] = sum(record.confidence for record in records) / len(records)
    return {"data": {**data, "text": text}, "predictions": [prediction]}


def from_label_studio(task: dict[str, Any]) -> tuple[Attribution, ...]:
    """Read records from a task: from its first annotation, or else its first prediction.

    Places and relations are those of the annotator. A content without the note of :func:`to_label_studio`
    is new: it is ``indirect``, its source's kind ``unknown``, and it has no cue, whose lemma and act nobody
    gave.

    Raises:
        KeyError: it is no such task.
    """
    answer = (task.get("annotations") or task["predictions"])[0]["result"]
    text = task["data"]["text"]
    regions = {one["id"]: one for one in answer if one["type"] == "labels"}
    links = [one for one in answer if one["type"] == "relation"]
    joined = {one["from_id"] for one in links if "continues" in one["labels"]}
    firsts = [
        identity
        for identity, one in regions.items()
        if "CONTENT" in one["value"]["labels"] and identity not in joined
    ]
    return records_of(_data(text, identity, regions, links) for identity in firsts)


def _regions(number: int, record: Attribution) -> Iterator[dict[str, Any]]:
    first = f"a{number}-content-0"
    note = note_of(number, record)
    for piece, span in enumerate(record.content):
        identity = f"a{number}-content-{piece}"
        region = _region(identity, "CONTENT", span)
        yield region if piece else {**region, "meta": {"text": [note]}, "score": record.confidence}
        if piece:
            yield _relation(identity, first, "continues")
    for role, place in parts_of(record).items():
        identity = f"a{number}-{role}"
        yield _region(identity, role.upper(), place)
        yield _relation(identity, first, role)


def _region(identity: str, label: str, span: Span) -> dict[str, Any]:
    return {
        "id": identity,
        "from_name": "part",
        "to_name": "text",
        "type": "labels",
        "value": {"start": span.start, "end": span.end, "text": span.text, "labels": [label]},
    }


def _relation(part: str, content: str, label: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": part, "to_id": content, "direction": "right", "labels": [label]}


def _data(
    text: str, identity: str, regions: dict[str, dict[str, Any]], links: Iterable[dict[str, Any]]
) -> dict[str, Any]:
    notes = regions[identity].get("meta", {}).get("text", [])
    data = (noted(notes[0]) if notes else None) or dict(NEW)
    places = {"continues": [_place(text, regions[identity])]}
    for link in links:
        if link["to_id"] == identity:
            places.setdefault(link["labels"][0], []).append(_place(text, regions[link["from_id"]]))
    data["content"] = sorted(places["continues"], key=lambda place: place["start"])
    data["medium"] = places.get("medium", [None])[0]
    source = places.get("source")
    if source is not None:
        old = data["source"] or {"kind": "unknown", "name": None}
        # A source that was moved is another one: its old name says nothing of it.
        same = (old.get("start"), old.get("end")) == (source[0]["start"], source[0]["end"])
        data["source"] = {**(old if same else {"kind": "unknown", "name": None}), **source[0]}
    elif data["source"] is not None and data["source"]["start"] is not None:
        data["source"] = None
    cue = places.get("cue")
    data["cue"] = {**data["cue"], **cue[0]} if cue and data["cue"] else None
    return data


def _place(text: str, region: dict[str, Any]) -> dict[str, Any]:
    start, end = region["value"]["start"], region["value"]["end"]
    return {"text": text[start:end], "start": start, "end": end}
