"""Write docs/constructions.md from the rules: shapes, what leads, examples and near misses.

Usage: python scripts/constructions.py
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

from attribution.rules import RULES, Rule

__all__ = ["PAGE", "render"]

PAGE = Path(__file__).resolve().parent.parent / "docs" / "constructions.md"
HEAD = """\
# Constructions

<!-- Written by scripts/constructions.py from the rules in src/attribution/rules: change them there. -->

Each construction is a rule, a file of `src/attribution/rules`, and a record's `rule` names it. A rule
proposes readings of a cue; the [decision](how-it-works.md#the-decision) weighs them against each other and
against silence. In the shapes, S is the source, V a verb of the [lexicon](lexicon.md), N a noun, P a clause,
NP a noun phrase, INF an infinitive, ADJ an adjective and «Q» a quotation. *Leads* says whether characters and
word forms (the surface) or the parse (the tree) find the construction; the other confirms.

In the examples `[S ...]` is the source, `[C ...]` the cue and `[Q ...]` the content; numbers tell several
records of one sentence apart. Every example is found and every near miss left alone:
`tests/rules/test_rules.py` reads them all with the model.
"""


def render() -> str:
    """The page."""
    table = ["| rule | shape | cue | leads |", "| --- | --- | --- | --- |", *map(_row, RULES)]
    sections = ["\n".join(_section(rule)) for rule in RULES]
    return "\n".join([HEAD, *table, "", "\n\n".join(sections)]) + "\n"


def _row(rule: Rule) -> str:
    kinds = ", ".join(sorted(kind.value for kind in rule.kinds)) or "none"
    shape = rule.shape.replace("|", r"\|")
    return f"| [{rule.name}](#{rule.name}) | {shape} | {kinds} | {rule.leads} |"


def _section(rule: Rule) -> Iterator[str]:
    module = inspect.getmodule(rule.find)
    assert module is not None
    described = inspect.getdoc(module) or ""
    yield f"## {rule.name}"
    yield ""
    yield described.replace("``", "`")
    yield ""
    yield "Found:"
    yield ""
    yield from _block(rule.examples)
    yield ""
    yield "Not found:"
    yield ""
    yield from _block(rule.near_misses)


def _block(lines: tuple[str, ...]) -> Iterator[str]:
    yield "```text"
    yield from lines
    yield "```"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
    print(f"{len(RULES)} constructions written to {PAGE}")
