"""No file written, no network, no eval and no pickle: what Python's own audit sees of a process that reads.

``test_wrong_use.py`` reads the source for the same; here it does not matter who calls what by which name.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
PROBE = r"""
import json, os, pickle, sys
from pathlib import Path

own, *paths = sys.argv[1:]
seen = set()
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
WATCHED = ("compile", "ctypes", "exec", "marshal", "os.", "pickle", "shutil", "socket", "subprocess")
HARMLESS = {"os.listdir", "os.putenv", "os.scandir", "os.unsetenv", "os.walk"}

def watch(event, arguments):
    if event == "open" and (arguments[2] or 0) & WRITING:
        seen.add(f"open {arguments[0]}")
    elif event.startswith(WATCHED) and event not in HARMLESS:
        seen.add(event)

def since():
    events = sorted(seen)
    seen.clear()
    return events

sys.addaudithook(watch)
from attribution import Extractor, render_html

def read(text):
    extractor.explain(text)
    return len(render_html(text, extractor.extract(text)))

extractor = Extractor()
read("Selon lui, non.")
loading = since()
texts = [Path(path).read_text(encoding="utf-8") for path in paths]
found = sum(len(records) for records in extractor.pipe(texts))
shown = sum(map(read, texts))
reading = since()
Path(own).write_text("written")
eval("1 + 1")
pickle.loads(b"cos\ngetcwd\n.")
print(json.dumps({"found": found, "loading": loading, "reading": reading, "control": since()}))
"""
IMPORTS = {"compile", "exec"}
"""Events of Python's imports, with those of ``ctypes`` and ``marshal``."""
PROBES = {"socket.__new__", "socket.bind"}
"""urllib3, which spaCy imports, binds a socket of its own to see whether the machine has IPv6."""


@pytest.mark.model
def test_reading_writes_nothing_calls_nobody_and_runs_no_text(tmp_path: Path) -> None:
    own = tmp_path / "own"
    ran = subprocess.run(
        [sys.executable, "-B", "-c", PROBE, own, *EXAMPLES], capture_output=True, text=True, check=True
    )
    seen = json.loads(ran.stdout)
    assert seen["found"] > 10
    assert seen["reading"] == []
    loading = {event for event in seen["loading"] if not event.startswith(("ctypes", "marshal"))}
    assert loading <= IMPORTS | PROBES
    assert set(seen["control"]) == {f"open {own}", "compile", "exec", "pickle.find_class"}
