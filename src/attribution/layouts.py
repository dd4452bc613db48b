"""What the command writes: a layout takes articles as they are read, and gives lines as they are ready."""

from __future__ import annotations

import io
import json
import os
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from attrs import frozen

from attribution.extractor import Extractor
from attribution.html import page, render_fragment
from attribution.parts import content_of, depth_of, speaker_of
from attribution.records import Attribution, Form
from attribution.sources.summary import SourceSummary, group_by_source
from attribution.table import shown, source_text, table
from attribution.tabular import csv_lines, to_rows

__all__ = ["LAYOUTS", "Input", "Layout", "html_page"]


@frozen
class Input:
    """An article to read.

    Attributes:
        name: the file that it comes from.
        text: the article.
        alone: whether it is the only one.
    """

    name: str
    text: str
    alone: bool = True


Layout = Callable[[Extractor, Iterable[Input]], Iterator[str]]
"""Gives pieces of output, each of whole lines without the last line break."""


def _headed(article: Input, lines: str) -> str:
    return lines if article.alone else f"== {article.name}\n{lines}"


def _tables(extractor: Extractor, articles: Iterable[Input]) -> Iterator[str]:
    draw = _coloured if _wants_colour() else table
    for article in articles:
        yield _headed(article, draw(extractor.extract(article.text)))


def _json(extractor: Extractor, articles: Iterable[Input]) -> Iterator[str]:
    for article in articles:
        records = extractor.extract(article.text)
        yield json.dumps([record.to_dict() for record in records], ensure_ascii=False, indent=1)


def _csv(extractor: Extractor, articles: Iterable[Input]) -> Iterator[str]:
    """One table for all articles."""
    rows = (row for article in articles for row in to_rows(extractor.extract(article.text), article.name))
    for line in csv_lines(rows):
        yield line.removesuffix("\n")


def _explanations(extractor: Extractor, articles: Iterable[Input]) -> Iterator[str]:
    for article in articles:
        found = [str(one) for one in extractor.explain(article.text)]
        yield _headed(article, "\n\n".join(found) or "no candidate found")


def _by_source(extractor: Extractor, articles: Iterable[Input]) -> Iterator[str]:
    for article in articles:
        yield _headed(article, "\n".join(_summaries(group_by_source(extractor.extract(article.text)))))


def _summaries(summaries: Iterable[SourceSummary]) -> Iterator[str]:
    yield f"{'SOURCE':<40}  {'KIND':<12}  RECORDS  DIRECT  MIXED  INDIRECT  WORDS"
    for one in summaries:
        counts = [one.forms[form] for form in Form]
        name, *rest = textwrap.wrap(shown(one.name or "—"), 40)
        yield (
            f"{name:<40}  {one.kind.value:<12}  {len(one.attributions):>7}"
            f"  {counts[0]:>6}  {counts[1]:>5}  {counts[2]:>8}  {one.words:>5}"
        )
        yield from rest


LAYOUTS: Mapping[str, Layout] = {
    "table": _tables,
    "json": _json,
    "csv": _csv,
    "explain": _explanations,
    "by_source": _by_source,
}
"""The layouts of the command by its options."""


def html_page(extractor: Extractor, articles: Iterable[Input]) -> str | None:
    """Give one page that shows all articles with their attributions; ``None`` where there are none."""
    shown_articles = [
        (article.name, render_fragment(article.text, extractor.extract(article.text))) for article in articles
    ]
    if not shown_articles:
        return None
    if len(shown_articles) == 1:
        ((name, fragment),) = shown_articles
        return page(name if name != "-" else "Who says what", fragment)
    return page("Who says what", *(fragment for _, fragment in shown_articles))


def _wants_colour() -> bool:
    """Whether the output is a terminal and the extra ``cli`` is there; FORCE_COLOR and NO_COLOR overrule."""
    if "NO_COLOR" in os.environ or find_spec("rich") is None:
        return False
    return "FORCE_COLOR" in os.environ or sys.stdout.isatty()


_COLOURS = ("blue", "yellow", "green", "magenta", "cyan", "red")


def _coloured(records: Sequence[Attribution]) -> str:
    """The table in colours, one a source, as wide as the terminal."""
    from rich.console import Console  # noqa: PLC0415 - an extra
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    if not records:
        return table(records)
    grid: Any = Table(box=None, header_style="bold", pad_edge=False)
    for head, ratio in (("SOURCE", 3), ("CUE", 2), ("FORM", None), ("CONTENT", 6), ("SURE", None)):
        grid.add_column(head, ratio=ratio, no_wrap=ratio is None)
    colours: dict[str, str] = {}
    for record in records:
        colour = colours.setdefault(speaker_of(record), _COLOURS[len(colours) % len(_COLOURS)])
        grid.add_row(
            Text(source_text(record), style=f"bold {colour}"),
            Text("" if record.cue is None else shown(record.cue.span.text), style="italic"),
            Text(record.form.value),
            Text("  " * depth_of(record, records) + shown(content_of(record)), style=colour),
            Text(f"{record.confidence:.2f}", style="dim"),
        )
    stream = io.StringIO()
    Console(file=stream, force_terminal=True, width=_width()).print(grid)
    return stream.getvalue().removesuffix("\n")


def _width() -> int:
    return os.get_terminal_size().columns if sys.stdout.isatty() else 120
