"""What the pages say holds: code runs, commands work, files, options and links are there."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import attribution
from attribution.records import Attribution
from notation import parse
from pages import PAGES, ROOT, blocks_of, read

PYTHON_PAGES = [page for page in PAGES if any(block.language == "python" for block in blocks_of(page))]
COMMANDS = [
    (page, line)
    for page in PAGES
    for block in blocks_of(page)
    if block.language == "console"
    for line in block.body.splitlines()
]
OF_ATTRIBUTION = [command for _, command in COMMANDS if re.match(r"(cat \S+ \| )?attribution\b", command)]
LINK = re.compile(r"\[[^\]]*\]\((?!https?:)(?P<file>[^)#]*)(?:#(?P<anchor>[^)]*))?\)")


def headings_of(page: str) -> set[str]:
    """The anchors of a page."""
    titles = re.findall(r"^#+ (.+)$", read(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_languages_are_known() -> None:
    """A block of another language would be run by none of the tests."""
    found = {block.language for page in PAGES for block in blocks_of(page)}
    assert found <= {"python", "console", "json", "text"}


@pytest.mark.model
@pytest.mark.parametrize("page", PYTHON_PAGES)
def test_python_blocks_run(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in blocks_of(page):
        if block.language == "python":
            exec(compile(block.body, page, "exec"), names)


@pytest.mark.model
@pytest.mark.parametrize("command", OF_ATTRIBUTION)
def test_command_runs(command: str, tmp_path: Path) -> None:
    article = (ROOT / "examples" / "port.txt").read_text(encoding="utf-8")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": 1, "text": article}) + "\n", encoding="utf-8")
    shell = re.sub(r"\battribution\b", f"{shlex.quote(sys.executable)} -m attribution", command, count=1)
    done = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True, check=True)
    written = tmp_path / "records.jsonl"
    assert done.stderr == ""
    assert "port" in (written.read_text(encoding="utf-8") if written.exists() else done.stdout)


def test_json_blocks_are_records() -> None:
    blocks = [block.body for page in PAGES for block in blocks_of(page) if block.language == "json"]
    assert blocks
    for body in blocks:
        assert Attribution.from_dict(json.loads(body)).to_dict() == json.loads(body)


def test_cases_shown_in_contributing_are_in_the_notation() -> None:
    blocks = [block.body for block in blocks_of("CONTRIBUTING.md") if block.language == "text"]
    lines = [line for body in blocks for line in body.splitlines() if not line.startswith("## ")]
    cases = [parse(line.rpartition(" | ")[2]) for line in lines]
    assert any(case.is_near_miss for case in cases)
    assert any(len(case.records) > 1 for case in cases)


@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_files_and_options_of_commands_exist(page: str, command: str) -> None:
    words = shlex.split(command, comments=True)
    named = [
        word for word in words if re.fullmatch(r"(\./)?(examples|benchmarks|scripts|tests|\.ci)/\S+", word)
    ]
    assert [name for name in named if not (ROOT / name).exists() and "--raise-floor" not in words] == []
    script = next((ROOT / name for name in named if name.endswith(".py") and "pytest" not in command), None)
    if script is not None:
        text = script.read_text(encoding="utf-8")
        assert [word for word in words if word.startswith("--") and f'"{word}"' not in text] == [], page


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    lost = []
    for link in LINK.finditer(read(page)):
        target = ((ROOT / page).parent / link["file"]).resolve() if link["file"] else ROOT / page
        if not target.exists() or (link["anchor"] and link["anchor"] not in headings_of(str(target))):
            lost.append(link.group())
    assert lost == []


def test_every_public_name_is_documented() -> None:
    page = read("docs/index.md")
    assert [name for name in attribution.__all__ if not re.search(rf"\b{name}\b", page)] == []


def test_index_has_every_page() -> None:
    linked = {link["file"] for link in LINK.finditer(read("docs/index.md"))}
    assert {Path(page).name for page in PAGES if page.startswith("docs/")} - {"index.md"} <= linked
