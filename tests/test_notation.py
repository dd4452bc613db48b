"""Tests of the bracket notation, and a reading of every case file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from notation import Case, Entry, NotationError, Provenance, Record, load, parse, render

CASES = Path(__file__).parent / "cases"


def words(case: Case) -> list[dict[str, object]]:
    """The records of a case as words instead of offsets."""
    return [
        {
            "source": record.source and case.text[slice(*record.source)],
            "cue": record.cue and case.text[slice(*record.cue)],
            "content": [case.text[slice(*extent)] for extent in record.content],
        }
        for record in case.records
    ]


class TestParse:
    def test_one_record_needs_no_number(self) -> None:
        case = parse("[S Le Kremlin] [C a rapporté] que [Q les discussions avançaient].")
        assert case.text == "Le Kremlin a rapporté que les discussions avançaient."
        assert case.records == (Record(content=((26, 52),), source=(0, 10), cue=(11, 21)),)

    def test_a_text_without_brackets_is_a_near_miss(self) -> None:
        case = parse("Le maire a évoqué la crise.")
        assert case == Case("Le maire a évoqué la crise.")
        assert case.is_near_miss

    def test_nested_records(self) -> None:
        case = parse("[Q1 [S2 Le groupe] [C2 a dit] [Q2 vouloir partir]], [C1 selon] [S1 la CGT].")
        assert case.text == "Le groupe a dit vouloir partir, selon la CGT."
        assert words(case) == [
            {"source": "la CGT", "cue": "selon", "content": ["Le groupe a dit vouloir partir"]},
            {"source": "Le groupe", "cue": "a dit", "content": ["vouloir partir"]},
        ]

    def test_one_stretch_serves_two_records(self) -> None:
        case = parse("[S1 [S2 Le maire]] [C1 a dit] [Q1 venir], [C2 ajoutant] que [Q2 c'était tard].")
        assert [record.source for record in case.records] == [(0, 8), (0, 8)]

    def test_interrupted_content_is_in_text_order(self) -> None:
        case = parse("«[Q On verra], [C a-t-[S il] dit], [Q demain].»")
        assert words(case) == [{"source": "il", "cue": "a-t-il dit", "content": ["On verra", "demain"]}]

    def test_source_and_cue_may_be_missing(self) -> None:
        assert words(parse("«[Q On verra].»")) == [{"source": None, "cue": None, "content": ["On verra"]}]

    def test_touching_pieces_join(self) -> None:
        case = parse("[C De [S source]][S  policière], [Q il dormait].")
        assert words(case) == [{"source": "source policière", "cue": "De source", "content": ["il dormait"]}]

    def test_records_come_in_the_order_of_their_numbers(self) -> None:
        case = parse("[C2 Selon] [S2 lui], [Q2 [S1 elle] [C1 dit] [Q1 partir]].")
        assert [record["cue"] for record in words(case)] == ["dit", "Selon"]

    def test_line_breaks_and_escapes(self) -> None:
        case = parse(r"[Q Il a pris \[sic\] le \\ train]⏎⏎Fin \⏎")
        assert case.text == "Il a pris [sic] le \\ train\n\nFin ⏎"
        assert words(case)[0]["content"] == ["Il a pris [sic] le \\ train"]

    def test_offsets_count_code_points(self) -> None:
        case = parse("🙂\u202f[Q oui]")
        assert case.records[0].content == ((2, 5),)

    @pytest.mark.parametrize(
        ("case", "reason", "shown"),
        [
            ("[S Le maire [C dit] [Q oui].", "not closed", "'[S Le maire"),
            ("[S Le maire] [C dit]] [Q oui].", "not opened", "'] [Q oui].'"),
            ("[Sle maire] [C dit] [Q oui].", "opens with S, C or Q", "'[Sle maire"),
            ("[X Le maire] [C dit] [Q oui].", "opens with S, C or Q", "'[X Le maire"),
            ("[Q0 oui]", "opens with S, C or Q", "'[Q0 oui]'"),
            ("Il dit [Q ].", "empty", "'[Q ].'"),
            ("[S Le maire] [C dit] oui.", "record 1 has no content", "[S Le maire] [C dit] oui."),
            ("[Q1 Oui], [C2 dit] [S1 Luc].", "record 2 has no content", "[C2 dit]"),
            ("[S Luc] et [S Léa] [C disent] [Q oui].", "two sources", "'[S Léa]"),
            ("[C dit] et [C redit] [Q oui].", "two cues", "'[C redit]"),
            ("[Q Oui et [Q non]].", "overlap", "[Q Oui et [Q non]]."),
            (r"[Q Oui\n].", "backslash", r"\\n]."),
        ],
    )
    def test_errors_show_the_offending_text(self, case: str, reason: str, shown: str) -> None:
        with pytest.raises(NotationError) as caught:
            parse(case)
        assert reason in str(caught.value)
        assert shown in str(caught.value)
        assert case in str(caught.value)


class TestRender:
    @pytest.mark.parametrize(
        "case",
        [
            "Rien à signaler.",
            "[S Le Kremlin] [C a rapporté] que [Q les discussions avançaient].",
            "[Q1 [S2 Le groupe] [C2 a dit] [Q2 vouloir partir]], [C1 selon] [S1 la CGT].",
            "[S1 [S2 Le maire]] [C1 a dit] [Q1 venir], [C2 ajoutant] que [Q2 c'était tard].",
            "«[Q On verra], [C a-t-[S il] dit], [Q demain].»",
            "[C explique-t-[S on]]⏎⏎[Q tout \\[ou presque\\]]",
        ],
    )
    def test_it_is_the_inverse_of_parse(self, case: str) -> None:
        parsed = parse(case)
        assert render(parsed.text, parsed.records) == case

    def test_extents_that_cross_are_written_in_pieces(self) -> None:
        records = (Record(content=((0, 2),)), Record(content=((1, 3),)))
        assert render("abc", records) == "[Q1 a[Q2 b]][Q2 c]"
        assert parse("[Q1 a[Q2 b]][Q2 c]").records == records

    def test_records_are_numbered_in_the_order_given(self) -> None:
        assert render("ab", [Record(content=((1, 2),)), Record(content=((0, 1),))]) == "[Q2 a][Q1 b]"


class TestLoad:
    def write(self, folder: Path, *lines: str) -> Path:
        path = folder / "colon.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def test_a_file_of_cases(self, tmp_path: Path) -> None:
        path = self.write(
            tmp_path,
            "# a comment",
            "",
            "## colon after a verb — invented",
            "[S Luc] [C dit]: «[Q Oui].»",
            "xfail: no verb | [S Luc][C :] «[Q Oui].»",
            "## near misses — found in the wild",
            "Luc: le menu.",
        )
        entries = load(path)
        assert [entry.id for entry in entries] == ["colon:4", "colon:5", "colon:7"]
        assert entries[1] == Entry(
            id="colon:5",
            section="colon after a verb",
            provenance=Provenance.INVENTED,
            notation="[S Luc][C :] «[Q Oui].»",
            case=parse("[S Luc][C :] «[Q Oui].»"),
            xfail="no verb",
        )
        assert [entry.xfail for entry in entries] == [None, "no verb", None]
        assert entries[2].provenance is Provenance.FOUND
        assert entries[2].case.is_near_miss

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("## colon", "a heading is"),
            ("## colon — made up", "'made up' is none of invented, found in the wild, reported"),
            ("xfail: | Luc: oui.", "a known failure is"),
            ("xfail because: Luc: oui.", "a known failure is"),
            ("[S Luc dit oui.", "a bracket opens that is not closed"),
        ],
    )
    def test_errors_name_file_and_line(self, tmp_path: Path, line: str, reason: str) -> None:
        path = self.write(tmp_path, "## colon — invented", line)
        with pytest.raises(NotationError) as caught:
            load(path)
        assert "colon.txt:2" in str(caught.value)
        assert reason in str(caught.value)

    def test_a_case_needs_a_heading(self, tmp_path: Path) -> None:
        with pytest.raises(NotationError, match="before the first heading"):
            load(self.write(tmp_path, "Luc: oui."))


class TestCaseFiles:
    @pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
    def test_every_case_reads_and_renders_back(self, path: Path) -> None:
        entries = load(path)
        assert entries
        for entry in entries:
            assert parse(render(entry.case.text, entry.case.records)) == entry.case, entry.id

    @pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
    def test_texts_are_clean(self, path: Path) -> None:
        for entry in load(path):
            text = entry.case.text
            assert unicodedata.is_normalized("NFC", text), entry.id
            assert text == text.strip(), entry.id
            for record in entry.case.records:
                for start, end in [*record.content, record.cue or (0, 1), record.source or (0, 1)]:
                    assert text[start:end] == text[start:end].strip(), (entry.id, text[start:end])

    def test_no_text_stands_twice(self) -> None:
        texts = [entry.case.text for path in CASES.glob("*.txt") for entry in load(path)]
        assert len(texts) == len(set(texts))
