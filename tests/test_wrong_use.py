"""Wrong use: an error that says what is wrong, at once. Tables, pipelines and texts: see also test_errors.py."""

from __future__ import annotations

import ast
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
import regex

import attribution
from attribution import Extractor, LexiconError, Span, UnsuitablePipelineError, explain, extract_attributions
from attribution.lexicon import default_lexicon
from attribution.lexicon import tables as reader

SOURCES = sorted(Path(attribution.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("call", [extract_attributions, explain])
@pytest.mark.parametrize("text", [None, b"Le maire", 3, ["Le maire"]], ids=["None", "bytes", "int", "list"])
def test_what_is_no_text(call: object, text: object) -> None:
    with pytest.raises(TypeError, match=f"article as str, got {type(text).__name__}"):
        call(text)


def test_a_text_among_pairs() -> None:
    with pytest.raises(TypeError, match="article as str, got tuple"):
        list(Extractor().pipe([("Le maire", 3)]))


def test_french_without_a_parser() -> None:
    import spacy

    nlp = spacy.blank("fr")
    nlp.add_pipe("morphologizer")
    with pytest.raises(UnsuitablePipelineError, match="^the pipeline has no parser; use for example"):
        extract_attributions("Selon lui, non.", nlp=nlp)


@pytest.mark.parametrize(
    ("start", "end"), [(-1, 3), (5, 4), (0, 2)], ids=["before the text", "backwards", "of another length"]
)
def test_span_that_cannot_be(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="Oui"):
        Span("Oui", start, end)


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tables of the package, to be spoilt, read in their place."""
    copy = tmp_path / "lexicon"
    shutil.copytree(str(files("attribution").joinpath("lexicon")), copy)
    monkeypatch.setattr(reader, "files", lambda _package: copy)
    return copy


@pytest.mark.parametrize("name", ["verbs.tsv", "nouns.tsv", "prepositions.tsv", "forms.tsv"])
def test_a_bad_row_is_named(tables: Path, name: str) -> None:
    rows = (tables / name).read_text(encoding="utf-8").split("\n")
    rows[6] = rows[6].replace("\t", "\t\t", 1)
    (tables / name).write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"{regex.escape(name)}, line 7"):
        default_lexicon.__wrapped__()


FORBIDDEN = regex.compile(
    r"(?:builtins\.)?(?:eval|exec|compile|open)|(?:pickle|marshal|shelve)\.loads?|.*\.write_(?:text|bytes)"
    r"|os\.(?:system|remove|unlink|popen)|subprocess\..*|(?:socket|urllib|http|requests)\..*"
)
READS = {("cli.py", "open")}
"""What the command line opens, to read it."""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_library_runs_no_text_and_writes_no_file(path: Path) -> None:
    """No eval, no pickle of unknown origin, no network, no file written."""
    calls = {
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    found = {call for call in calls if FORBIDDEN.fullmatch(call)}
    assert {(path.name, call) for call in found} <= READS
