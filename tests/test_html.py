"""The page: every record is in it, nothing of the article is markup, nothing comes from the network."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution import Attribution, Extractor, Source, SourceKind, Span, render_html
from attribution.html import render_fragment

HOSTILE = """<script>alert("1")</script> & 'fin' <img src=x onerror=alert(1)>"""


class Reader(HTMLParser):
    """The tags of a page, the attributes of its elements and the text of its article."""

    VOID = frozenset({"meta"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str | None]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.article = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("class")))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if ("div", "text") in self.open:
            self.article += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def quotation(
    text: str, start: int, end: int, *, name: str | None = None, parent: int | None = None
) -> Attribution:
    source = None if name is None else Source(None, SourceKind.PERSON, name)
    return Attribution(
        "direct", source, None, [Span(text[start:end], start, end)], parent=parent, rule="incise"
    )


def test_hostile_text_is_text() -> None:
    page = render_html(HOSTILE, [quotation(HOSTILE, 0, 20, name=HOSTILE)], title=HOSTILE)
    reader = read(page)
    assert reader.article == HOSTILE
    tags = {tag for tag, _ in reader.elements}
    assert not tags & {"script", "img", "link", "iframe"}
    assert not any(name.startswith("on") for _, attributes in reader.elements for name in attributes)


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.data())
def test_article_is_whole_and_well_formed(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    records = []
    for _ in range(data.draw(st.integers(0, 3))):
        start, end = sorted((data.draw(offsets), data.draw(offsets)))
        records.append(quotation(text, start, end, name=data.draw(st.text(max_size=3))))
    shown = read(render_fragment(text, records)).article
    expected = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", text)
    assert shown.replace("\r\n", "\n") == expected.replace("\r\n", "\n")


def test_half_a_surrogate_pair_can_be_written() -> None:
    assert "\ufffd" in render_html("\ud83d", []).encode().decode()


def test_nothing_comes_from_elsewhere() -> None:
    page = render_html("Oui.", [quotation("Oui.", 0, 3)])
    assert "default-src 'none'" in page
    assert not re.search(r"https?:|url\(|@import|src=", page.replace("default-src", ""))


def test_records_of_a_source_have_one_colour_and_number() -> None:
    text = "Oui. Non. Oui."
    records = [
        quotation(text, 0, 3, name="Léa"),
        quotation(text, 5, 8, name="Luc"),
        quotation(text, 10, 13, name="LEA"),
    ]
    marks = [one for tag, one in read(render_fragment(text, records)).elements if tag == "b"]
    assert [one["data-number"] for one in marks] == ["1", "2", "1"]
    styles = re.findall(r'class="content r\d" style="([^"]*)"', render_fragment(text, records))
    assert styles[0] == styles[2] != styles[1]


def test_nesting_is_drawn() -> None:
    text = "Selon lui, elle viendra."
    records = [quotation(text, 0, 23, name="Luc"), quotation(text, 11, 23, name="Léa", parent=0)]
    inner = [
        one for _, one in read(render_fragment(text, records)).elements if one.get("class") == "content r0 r1"
    ]
    (tip,) = [one["data-tip"] for one in inner]
    assert tip is not None
    assert tip.index("Léa") < tip.index("Luc")
    assert "box-shadow" in (inner[0]["style"] or "")
    assert "content inside another" in render_fragment(text, records)
    assert "content inside another" not in render_fragment(text, records[:1])


def test_parent_that_was_filtered_out() -> None:
    text = "Selon lui, elle viendra."
    assert "elle viendra" in render_fragment(text, [quotation(text, 11, 23, name="Léa", parent=4)])


@pytest.mark.parametrize(("written", "shown"), [("Le club", "club"), ("Il", "club («Il»)"), (None, "club")])
def test_words_of_a_source_stand_beside_a_name_that_they_do_not_hold(written: str | None, shown: str) -> None:
    text = f"{written or ''} dit oui."
    span = None if written is None else Span(written, 0, len(written))
    record = Attribution(
        "indirect", Source(span, SourceKind.GROUP, "club"), None, [Span("oui", len(text) - 4, len(text) - 1)]
    )
    assert f"<td>{shown}</td>" in render_fragment(text, [record])


def test_links_of_the_table_lead_to_the_contents() -> None:
    text = "Oui. Non."
    reader = read(render_fragment(text, [quotation(text, 0, 3), quotation(text, 5, 8)]))
    identities = [one["id"] for _, one in reader.elements if one.get("id")]
    links = [one["href"] for tag, one in reader.elements if tag == "a"]
    assert len(links) == 2
    assert [link for link in links if link and link[1:] not in identities] == []
    assert len(set(identities)) == len(identities)


def test_no_record() -> None:
    assert "no attribution found" in render_html("Il pleut.", [])


@pytest.mark.model
def test_result_shows_itself(extractor: Extractor, port: str) -> None:
    records = extractor.extract(port)
    fragment = records._repr_html_()
    reader = read(fragment)
    assert reader.article == port
    assert sum(tag == "b" for tag, _ in reader.elements) == len(records)
    tips = [one["data-tip"] or "" for _, one in reader.elements if "data-tip" in one]
    for record in records:
        assert any(record.rule in tip and f"confidence {record.confidence:.2f}" in tip for tip in tips)
