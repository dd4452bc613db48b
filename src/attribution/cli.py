"""The command ``attribution``: articles in, who says what out."""

from __future__ import annotations

import argparse
import io
import json
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any, Protocol

from attrs import frozen

from attribution.errors import AttributionError
from attribution.extractor import BATCH, Extractor
from attribution.layouts import LAYOUTS, Input, html_page
from attribution.table import table

__all__ = ["main", "table"]

UTF_8 = "UTF-8"

_DESCRIPTION = "Find who says what in French news articles, with the evidence."
_EPILOG = """\
examples:
  attribution article.txt                     a table of who says what, in colours on a terminal
  attribution --by-source a.txt b.txt         who is heard, how often, in how many words
  attribution --explain article.txt           every candidate, what spoke for and against it, why it lost
  attribution --html article.html article.txt the article with its contents shaded by source, as a page
  attribution --csv *.txt > all.csv           one row an attribution, for a spreadsheet
  attribution --encoding windows-1252 old.txt an article that is not in UTF-8
  cat article.txt | attribution --json        the records as JSON
  attribution --jsonl < in.jsonl > out.jsonl  one {"id", "text"} a line in, {"id", "attributions"} out

Colours and the progress bar need: pip install 'attribution-fr[cli]'; NO_COLOR turns colours off.

exit status: 0 all articles were read; 1 some could not be; 2 wrong usage, no model, or no place to write
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _options(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Half of a surrogate pair, which JSON can smuggle in, is no UTF-8: it goes out as it came in, \ud83d.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not options.files and os.isatty(0):
        _complain("reading what you type; end it with Ctrl-D (on Windows Ctrl-Z, Enter)")
    extractor = Extractor()
    try:
        if options.jsonl:
            status = _run_jsonl(extractor, options.files, options.processes)
        else:
            status = _run_texts(extractor, options)
        sys.stdout.flush()
    except AttributionError as error:
        _complain(str(error))
        return 2
    except BrokenPipeError:
        # The reader has gone («| head»): nothing is wrong.
        _give_up_output()
        return 0
    except OSError as error:
        _complain(_reason(error))
        _give_up_output()
        return 2
    return status


def _give_up_output() -> None:
    """Leave what could not be written where Python does not try again when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options, where they go together."""
    parser = _parser()
    options = parser.parse_args(argv)
    if options.html != "-" and options.html in options.files:
        parser.error(f"--html: {options.html} is one of the articles")
    if options.processes > 1 and not options.jsonl:
        parser.error("--processes goes with --jsonl")
    if options.encoding != UTF_8 and options.jsonl:
        parser.error("--encoding goes with articles: JSON is in UTF-8")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="attribution",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="articles; standard input when none is named, or for '-'"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('attribution-fr')}")
    parser.add_argument(
        "--encoding", type=_encoding, default=UTF_8, metavar="NAME", help="encoding of the articles (UTF-8)"
    )
    layout = parser.add_mutually_exclusive_group()
    as_layout: dict[str, Any] = {"dest": "layout", "action": "store_const"}
    layout.add_argument(
        "--json", const="json", **as_layout, help="write the records of each article as a JSON array"
    )
    layout.add_argument("--csv", const="csv", **as_layout, help="write one row an attribution, as CSV")
    layout.add_argument(
        "--by-source", const="by_source", **as_layout, help="write a table of who is heard, and how much"
    )
    layout.add_argument(
        "--explain", const="explain", **as_layout, help="show every candidate, and why it was kept or lost"
    )
    layout.add_argument(
        "--html", type=_page, metavar="OUT.html", help="write a page to a file ('-' for standard output)"
    )
    layout.add_argument("--jsonl", action="store_true", help="read and write one JSON object a line")
    parser.add_argument(
        "--processes",
        type=_processes,
        default=1,
        metavar="N",
        help="with --jsonl, read with N processes, each with its own model (default 1)",
    )
    return parser


def _processes(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        msg = f"a number of processes is 1 or more, not {value!r}"
        raise argparse.ArgumentTypeError(msg)
    return int(value)


def _encoding(name: str) -> str:
    try:
        " ".encode(name)
    except (LookupError, UnicodeError) as error:
        msg = f"no encoding is called {name!r}; try utf-8, windows-1252 or utf-16"
        raise argparse.ArgumentTypeError(msg) from error
    return name


def _page(name: str) -> str:
    # «attribution --html article.txt», where OUT is forgotten, must not write a page over the article.
    if name != "-" and not name.lower().endswith((".html", ".htm")):
        msg = f"the name of the page comes first and ends in .html, unlike {name!r}"
        raise argparse.ArgumentTypeError(msg)
    return name


def _complain(message: str) -> None:
    print(f"attribution: {message}", file=sys.stderr)


def _run_texts(extractor: Extractor, options: argparse.Namespace) -> int:
    bad: list[str] = []

    def report(message: str) -> None:
        bad.append(message)
        _complain(message)

    articles = _inputs(options.files, options.encoding, report)
    if options.html is not None:
        page = html_page(extractor, articles)
        if page is not None and not _write(options.html, page):
            return 2
    else:
        for piece in LAYOUTS[options.layout or "table"](extractor, articles):
            print(piece)
    return 1 if bad else 0


def _inputs(files: Sequence[str], encoding: str, report: Callable[[str], None]) -> Iterator[Input]:
    for name in files or ["-"]:
        try:
            with _opened(name) as stream:
                text = stream.read().decode(encoding).removeprefix("\ufeff")
        except OSError as error:
            report(f"{name}: {_reason(error)}")
        except UnicodeError as error:
            advice = "; if it is an older file, try --encoding windows-1252" if encoding == UTF_8 else ""
            report(f"{name}: {_reason(error, encoding)}{advice}")
        else:
            yield Input(name, text, alone=len(files) <= 1)


def _write(name: str, text: str) -> bool:
    """Write a file; whether it could be."""
    if name == "-":
        print(text, end="")
        return True
    try:
        Path(name).write_text(text, encoding="utf-8")
    except OSError as error:
        _complain(f"{name}: {_reason(error)}")
        return False
    return True


def _run_jsonl(extractor: Extractor, files: Sequence[str], processes: int) -> int:
    """Answer line by line; a line that cannot be answered is reported, and counts in the exit status."""
    bad: list[str] = []

    def report(message: str) -> None:
        bad.append("")
        _complain(message)

    with _progress(files) as bar:
        documents = _documents(files, report, bar)
        answers = extractor.pipe(
            documents,
            batch_size=1 if _is_live(files) else BATCH,
            n_process=processes,
            as_tuples=True,
            on_error=lambda failure: report(f"{failure.context.place}: {_described(failure.error)}"),
        )
        for records, line in answers:
            answer = {"id": line.identity, "attributions": [record.to_dict() for record in records]}
            print(json.dumps(answer, ensure_ascii=False), flush=True)
            bar.update(line.size)
    return 1 if bad else 0


def _is_live(files: Sequence[str]) -> bool:
    """Whether lines may come from a program that waits for the answer to one before it writes the next."""
    return (not files or "-" in files) and not stat.S_ISREG(os.fstat(0).st_mode)


@frozen
class _Line:
    """A line of input: the id of its article, where it stands, and how many bytes it takes."""

    identity: Any
    place: str
    size: int


class _Bar(Protocol):
    """A progress bar, counted in bytes read."""

    def update(self, size: int, /) -> object: ...


class _NoBar:
    def update(self, size: int, /) -> None:
        """Show nothing."""


@contextmanager
def _progress(files: Sequence[str]) -> Iterator[_Bar]:
    """A progress bar on a terminal, where the extra ``cli`` is installed; else none."""
    if not sys.stderr.isatty() or find_spec("tqdm") is None:
        yield _NoBar()
        return
    from tqdm import tqdm  # noqa: PLC0415 - an extra

    known = bool(files) and all(Path(name).is_file() for name in files)
    total = sum(Path(name).stat().st_size for name in files) if known else None
    with tqdm(total=total, unit="B", unit_scale=True, dynamic_ncols=True) as bar:
        yield bar


def _documents(files: Sequence[str], report: Callable[[str], None], bar: _Bar) -> Iterator[tuple[str, _Line]]:
    """The articles of all lines that hold one."""
    for name in files or ["-"]:
        try:
            with _opened(name) as stream:
                for number, raw in enumerate(stream, start=1):
                    document = _document(raw, f"{name}, line {number}", report)
                    if document is None:
                        bar.update(len(raw))
                    else:
                        yield document
        except OSError as error:
            report(f"{name}: {_reason(error)}")


def _document(raw: bytes, place: str, report: Callable[[str], None]) -> tuple[str, _Line] | None:
    if not raw.strip():
        return None
    try:
        document: Any = json.loads(raw.decode("utf-8-sig").rstrip("\r\n"))
    except (ValueError, RecursionError) as error:
        report(f"{place}: {_reason(error)}")
        return None
    if not isinstance(document, dict) or "id" not in document or not isinstance(document.get("text"), str):
        report(f'{place}: expected an object with an "id" and a "text" that is a string')
        return None
    return document["text"], _Line(document["id"], place, len(raw))


def _described(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _opened(name: str) -> IO[bytes]:
    """A file as bytes: a line that is no UTF-8 spoils no other, and line breaks stay what they are."""
    return open(0, "rb", closefd=False) if name == "-" else Path(name).open("rb")


def _reason(error: Exception, encoding: str = UTF_8) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not {encoding}: byte {error.start + 1} is {error.object[error.start]:#04x}"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg}, column {error.colno}"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"not JSON: {error}"
