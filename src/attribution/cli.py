"""The command ``attribution``: articles in, who says what out."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from attribution.errors import AttributionError
from attribution.pipeline import Extractor
from attribution.table import table

__all__ = ["main", "table"]

_DESCRIPTION = "Find who says what in French news articles, with the evidence."
_EPILOG = """\
examples:
  attribution article.txt                    a table of who says what
  cat article.txt | attribution --json       the records as JSON
  attribution --jsonl < in.jsonl > out.jsonl one {"id", "text"} a line in, {"id", "attributions"} out

exit status: 0 all articles were read; 1 some could not be; 2 wrong usage or no model
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Half of a surrogate pair, which JSON can smuggle in, is no UTF-8: it goes out as it came in, \ud83d.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    extractor = Extractor()
    try:
        if options.jsonl:
            status = _run_jsonl(extractor, options.files)
        else:
            status = _run_texts(extractor, options.files, as_json=options.json)
        sys.stdout.flush()
    except AttributionError as error:
        _complain(str(error))
        return 2
    except BrokenPipeError:
        # The reader has gone («| head»): nothing is wrong. Python must not try again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="attribution",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="articles in UTF-8; standard input when none is named"
    )
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument(
        "--json", action="store_true", help="write the records of each article as a JSON array"
    )
    layout.add_argument("--jsonl", action="store_true", help="read and write one JSON object a line")
    return parser


def _complain(message: str) -> None:
    print(f"attribution: {message}", file=sys.stderr)


def _run_texts(extractor: Extractor, files: Sequence[str], *, as_json: bool) -> int:
    status = 0
    for name in files or ["-"]:
        try:
            with _opened(name) as stream:
                text = stream.read().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            _complain(f"{name}: {_reason(error)}")
            status = 1
            continue
        records = extractor.extract(text)
        if as_json:
            print(json.dumps([record.to_dict() for record in records], ensure_ascii=False, indent=1))
        else:
            if len(files) > 1:
                print(f"== {name}")
            print(table(records))
    return status


def _run_jsonl(extractor: Extractor, files: Sequence[str]) -> int:
    status = 0
    for name in files or ["-"]:
        try:
            with _opened(name) as stream:
                for number, line in enumerate(stream, start=1):
                    if line.strip():
                        status |= _answer_line(extractor, line, f"{name}, line {number}")
        except BrokenPipeError:
            raise
        except OSError as error:
            _complain(f"{name}: {_reason(error)}")
            status = 1
    return status


def _opened(name: str) -> IO[bytes]:
    """A file as bytes: a line that is no UTF-8 spoils no other, and line breaks stay what they are."""
    return open(0, "rb", closefd=False) if name == "-" else Path(name).open("rb")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8: byte {error.start + 1} is {error.object[error.start]:#04x}"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg}, column {error.colno}"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"not JSON: {error}"


def _answer_line(extractor: Extractor, line: bytes, place: str) -> int:
    try:
        document: Any = json.loads(line.decode("utf-8-sig").rstrip("\r\n"))
    except (ValueError, RecursionError) as error:
        _complain(f"{place}: {_reason(error)}")
        return 1
    if not isinstance(document, dict) or "id" not in document or not isinstance(document.get("text"), str):
        _complain(f'{place}: expected an object with an "id" and a "text" that is a string')
        return 1
    records = extractor.extract(document["text"])
    answer = {"id": document["id"], "attributions": [record.to_dict() for record in records]}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
    return 0
