"""Exports: each holds to its format, and reads back as the records that were written."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from attribution import Attribution, Extractor, Source, SourceKind, Span
from attribution.exports import (
    from_brat,
    from_label_studio,
    from_web_annotation,
    to_brat,
    to_label_studio,
    to_web_annotation,
)
from attribution.exports.brat import CONFIGURATION
from attribution.exports.label_studio import LABELING_CONFIG

TEXT = "Elle 😀 a dit : « On verra.\r\nPlus tard », et le club, à l'AFP, aurait nié « tout ».\n« Oui. »\n"
IRI = "https://exemple.fr/une"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(words, start, start + len(words))


def layout(**parts: Any) -> Attribution:
    return Attribution(
        **{"form": "direct", "source": None, "cue": None, "content": [span("Oui.")], "rule": "r", **parts}
    )


def cue(words: str, lemma: str, act: str) -> Any:
    data = {"text": words, "start": span(words).start, "end": span(words).end}
    whole = {**layout().to_dict(), "cue": {**data, "kind": "verb", "lemma": lemma, "act": act}}
    return Attribution.from_dict(whole).cue


RECORDS = (
    layout(
        source=Source(span("Elle"), SourceKind.PERSON, "Léa Morel"),
        cue=cue("a dit", "dire", "assert"),
        content=[span("On verra.\r\nPlus tard")],
        confidence=0.8,
    ),
    layout(
        form="mixed",
        source=Source(span("le club"), SourceKind.ORGANIZATION),
        cue=cue("aurait nié", "nier", "deny"),
        content=[span("tout"), span("Oui")],
        medium=span("à l'AFP"),
        conditional=True,
        negated=True,
        confidence=0.5,
    ),
    layout(source=Source(None, SourceKind.PERSON, "Luc"), parent=1),
)
SELECTOR: dict[str, Any] = {
    "oneOf": [
        {
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string"}},
            "required": ["type", "exact", "prefix", "suffix"],
        },
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "required": ["type", "start", "end"],
        },
    ]
}
ANNOTATION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["describing", "linking"]},
        "body": {
            "type": "array",
            "items": {
                "properties": {"type": {"enum": ["TextualBody", "SpecificResource"]}},
                "required": ["type"],
            },
        },
        "target": {
            "type": "array",
            "minItems": 1,
            "items": {
                "properties": {
                    "source": {"type": "string", "format": "uri"},
                    "selector": {"type": "array", "items": SELECTOR, "minItems": 2},
                },
                "required": ["source", "selector"],
            },
        },
    },
    "required": ["@context", "id", "type", "target"],
}
ROUND_TRIPS: list[Callable[[str, tuple[Attribution, ...]], tuple[Attribution, ...]]] = [
    lambda text, records: from_brat(text, to_brat(text, records)),
    lambda text, records: from_label_studio(json.loads(json.dumps(to_label_studio(text, records)))),
    lambda text, records: from_web_annotation(json.loads(json.dumps(to_web_annotation(text, records, IRI)))),
]


@pytest.mark.parametrize("round_trip", ROUND_TRIPS, ids=["brat", "label-studio", "web-annotation"])
class TestRoundTrip:
    def test_records_come_back(self, round_trip: Any) -> None:
        assert round_trip(TEXT, RECORDS) == RECORDS

    def test_no_records(self, round_trip: Any) -> None:
        assert round_trip(TEXT, ()) == ()

    @pytest.mark.model
    def test_article(self, round_trip: Any, extractor: Extractor, port: str) -> None:
        records = extractor.extract(port)
        assert len(records) > 3
        assert round_trip(port, records) == records


class TestWebAnnotation:
    """The requirements of https://www.w3.org/TR/annotation-model/ on what is written."""

    def items(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = to_web_annotation(TEXT, RECORDS, IRI)["first"]["items"]
        return found

    def test_annotations_are_valid(self) -> None:
        validator = Draft202012Validator(ANNOTATION)
        for item in self.items():
            validator.validate(item)

    def test_identities_are_unique_and_links_resolve(self) -> None:
        identities = [item["id"] for item in self.items()]
        assert len(set(identities)) == len(identities)
        linked = {body["source"] for item in self.items() for body in item["body"] if "source" in body}
        assert linked < set(identities)

    def test_selectors_point_at_the_words(self) -> None:
        targets = [target for item in self.items() for target in item["target"]]
        for quote, position in (target["selector"] for target in targets):
            assert TEXT[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT

    def test_collection_counts_its_items(self) -> None:
        collection = to_web_annotation(TEXT, RECORDS, IRI)
        assert (collection["type"], collection["total"]) == ("AnnotationCollection", len(self.items()))
        assert collection["first"]["type"] == "AnnotationPage"


class TestBrat:
    LINE = re.compile(
        r"T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t[^\t]+|R\d+\t\w+ Arg1:T\d+ Arg2:T\d+"
        r"|A\d+\t\w+ T\d+|#\d+\tAnnotatorNotes T\d+\t.+"
    )

    def test_lines_are_standoff(self) -> None:
        lines = to_brat(TEXT, RECORDS).splitlines()
        assert [line for line in lines if not self.LINE.fullmatch(line)] == []

    def test_fragments_hold_their_words_and_no_line_break(self) -> None:
        entities = re.findall(r"^T\d+\t\w+ ([\d ;]+)\t(.*)$", to_brat(TEXT, RECORDS), re.MULTILINE)
        assert len(entities) == 8
        for places, words in entities:
            fragments = [TEXT[slice(*map(int, place.split()))] for place in places.split(";")]
            assert " ".join(fragments) == words
            assert not set("\r\n") & set(words)

    def test_labels_are_those_of_the_configuration(self) -> None:
        used = set(re.findall(r"^[TRA]\d+\t(\w+)", to_brat(TEXT, RECORDS), re.MULTILINE))
        assert used <= set(re.findall(r"^\w+", CONFIGURATION, re.MULTILINE))
        assert {"Source_pronoun", "Organization", "Direct_Quotation", "Quoted_in", "Negated"} <= used

    def test_corrections_come_home(self) -> None:
        ann = to_brat(TEXT, RECORDS)
        wanted = span("Plus tard")
        ann = re.sub(
            r"Direct_Quotation [\d ;]+\tOn.*", f"Mixed_Quotation {wanted.start} {wanted.end}\tPlus tard", ann
        )
        first, *rest = from_brat(TEXT, ann)
        assert (first.content, first.form.value, first.cue) == ((wanted,), "mixed", RECORDS[0].cue)
        assert tuple(rest) == RECORDS[1:]

    def test_added_quotation(self) -> None:
        club = span("le club")
        entities = f"T1\tIndirect_Quotation 0 4\tElle\nT2\tOrganization {club.start} {club.end}\tle club\n"
        ann = entities + "R1\tQuoted_in Arg1:T2 Arg2:T1\n"
        (record,) = from_brat(TEXT, ann)
        assert record.source == Source(club, SourceKind.ORGANIZATION)
        assert (record.cue, record.confidence, record.content[0].text) == (None, 1.0, "Elle")

    def test_deleted_quotation_leaves_no_wrong_parent(self) -> None:
        lines = [line for line in to_brat(TEXT, RECORDS).splitlines() if not re.search(r"^T1\t|\bT1\b", line)]
        kept = from_brat(TEXT, "\n".join(lines))
        assert [record.parent for record in kept] == [None, 0]

    def test_broken_line_is_named(self) -> None:
        with pytest.raises(ValueError, match="line 1 is no standoff annotation: 'T1"):
            from_brat(TEXT, "T1\tCue zero 4\tElle")


class TestLabelStudio:
    def test_labels_are_those_of_the_configuration(self) -> None:
        config = ET.fromstring(LABELING_CONFIG)
        labels = {one.get("value") for one in config.iter("Label")}
        relations = {one.get("value") for one in config.iter("Relation")}
        (text,) = config.iter("Text")
        for region in to_label_studio(TEXT, RECORDS)["predictions"][0]["result"]:
            if region["type"] == "labels":
                assert set(region["value"]["labels"]) <= labels
                assert (region["to_name"], region["from_name"]) == (text.get("name"), config[0].get("name"))
            else:
                assert set(region["labels"]) <= relations

    def test_regions_hold_their_words(self) -> None:
        result = to_label_studio(TEXT, RECORDS)["predictions"][0]["result"]
        regions = [one for one in result if one["type"] == "labels"]
        assert len({one["id"] for one in regions}) == len(regions) == 9
        for one in regions:
            assert TEXT[one["value"]["start"] : one["value"]["end"]] == one["value"]["text"]
        ends = {one[key] for one in result if one["type"] == "relation" for key in ("from_id", "to_id")}
        assert ends <= {one["id"] for one in regions}

    def test_data_of_the_user_is_kept(self) -> None:
        task = to_label_studio(TEXT, RECORDS, identity=7)
        assert task["data"] == {"identity": 7, "text": TEXT}
        assert task["predictions"][0]["score"] == pytest.approx(2.3 / 3)

    def test_annotations_go_before_predictions(self) -> None:
        task = to_label_studio(TEXT, RECORDS)
        result = [one for one in task["predictions"][0]["result"] if "a0-cue" not in str(one)]
        first, *rest = from_label_studio({**task, "annotations": [{"result": result}]})
        assert (first.cue, first.source) == (None, RECORDS[0].source)
        assert tuple(rest) == RECORDS[1:]

    def test_moved_source_loses_its_name(self) -> None:
        task = json.loads(json.dumps(to_label_studio(TEXT, RECORDS)))
        (moved,) = [one for one in task["predictions"][0]["result"] if one.get("id") == "a0-source"]
        moved["value"] |= {"start": span("le club").start, "end": span("le club").end}
        first, *_ = from_label_studio(task)
        assert first.source == Source(span("le club"), SourceKind.UNKNOWN)
