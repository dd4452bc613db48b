"""The README tells the truth: its code runs, its example is what comes out, the files it names are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from attrs import fields_dict

from attribution import Act, Attribution, Extractor, SourceKind
from attribution.cli import main, table

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"(?:<!-- (?P<mark>[^>]*?) -->\n)?^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
BLOCKS = [(m["mark"], m["language"], m["body"]) for m in BLOCK.finditer(README)]
COMMANDS = [line for _, language, body in BLOCKS if language == "console" for line in body.splitlines()]


def marked(mark: str) -> str:
    """The body of the block under ``<!-- mark -->``."""
    (body,) = [body for found, _, body in BLOCKS if found == mark]
    return body


def test_ci_commands_set_up_their_own_environment() -> None:
    for mark in ("ci: run", "ci: test"):
        (command,) = marked(mark).splitlines()
        assert command.startswith("python3 -m venv .venv")


@pytest.mark.parametrize("command", COMMANDS)
def test_files_named_in_commands_exist(command: str) -> None:
    named = [
        word for word in shlex.split(command) if re.fullmatch(r"(examples|benchmarks|scripts)/\S+", word)
    ]
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_options_named_in_commands_exist(capsys: pytest.CaptureFixture[str]) -> None:
    calls = re.findall(
        r"attribution((?: [^|<>&\n]+)?)", "\n".join(c for c in COMMANDS if "pip install" not in c)
    )
    options = {word for call in calls for word in call.split() if word.startswith("--")}
    with pytest.raises(SystemExit):
        main(["--help"])
    assert options
    assert options <= set(re.findall(r"--\w+", capsys.readouterr().out))


def test_field_table_is_complete() -> None:
    rows = set(re.findall(r"^\| `([a-z_.]+)` \|", README, re.MULTILINE))
    assert set(fields_dict(Attribution)) <= {row.partition(".")[0] for row in rows}
    for value in (*Act, *SourceKind):
        assert f"`{value}`" in README


@pytest.mark.model
def test_example_is_what_comes_out(extractor: Extractor) -> None:
    found = table(extractor.extract(marked("example")))
    assert marked("output").rstrip("\n") == found, f"the block under <!-- output --> should be:\n{found}"


@pytest.mark.model
def test_python_blocks_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    blocks = [body for _, language, body in BLOCKS if language == "python"]
    assert blocks
    for body in blocks:
        exec(compile(body, "README.md", "exec"), names)
