"""Every pattern of the package, with the ways its room uses it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import regex
from attrs import frozen

import attribution
from attribution.cues import CueFinder, _fixed_word
from attribution.lexicon import default_lexicon
from attribution.selection import _form

NOT_READ = frozenset({"attribution.__main__", "attribution.arrow"})
"""Modules that run or want pyarrow when they are imported; they have no pattern."""
METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "split"})


@frozen
class Driven:
    """A pattern and one way in which it is used.

    Attributes:
        name: where it stands: «layout._STOP».
        method: the method that is called on it.
        pattern: the pattern.
    """

    name: str
    method: str
    pattern: regex.Pattern[str]

    def drive(self, text: str, seconds: float) -> None:
        """Use it on a text.

        Raises:
            TimeoutError: it took more processor time than this.
        """
        arguments = {"timeout": seconds}
        if self.method == "finditer":
            for _ in self.pattern.finditer(text, **arguments):
                pass
        elif self.method == "sub":
            self.pattern.sub("", text, **arguments)
        else:
            getattr(self.pattern, self.method)(text, **arguments)


def every_pattern() -> Iterator[Driven]:
    """Patterns of modules, and those that are made from the lexicon."""
    for module in pkgutil.walk_packages(attribution.__path__, "attribution."):
        if module.name not in NOT_READ:
            yield from _patterns_of(module.name)
    for name, pattern in vars_of_cues().items():
        yield Driven(f"cues.{name}", "finditer", pattern)
    for preposition in ("à", "de", "pour"):
        yield Driven(f"selection._form({preposition})", "search", _form(preposition))
    for first in (True, False):
        yield Driven(f"cues._fixed_word({first})", "match", _fixed_word("savoir", first))


def vars_of_cues() -> dict[str, regex.Pattern[str]]:
    """The patterns that are compiled from the tables."""
    patterns = CueFinder(default_lexicon())._patterns
    named = ((name, getattr(patterns, name)) for name in dir(patterns))
    return {name: value for name, value in named if isinstance(value, regex.Pattern)}


def defined() -> set[regex.Pattern[str]]:
    """All patterns that are a constant of some module."""
    modules = (module.name for module in pkgutil.walk_packages(attribution.__path__, "attribution."))
    loaded = [importlib.import_module(name) for name in modules if name not in NOT_READ]
    return {value for module in loaded for value in vars(module).values() if isinstance(value, regex.Pattern)}


def _patterns_of(module: str) -> Iterator[Driven]:
    loaded = importlib.import_module(module)
    own = {name: value for name, value in vars(loaded).items() if isinstance(value, regex.Pattern)}
    if not own:
        return
    used: dict[str, set[str]] = {name: set() for name in own}
    for node in ast.walk(ast.parse(Path(str(loaded.__file__)).read_text(encoding="utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr=method) if name in own and method in METHODS:
                used[name].add(method)
    for name, pattern in own.items():
        for method in sorted(used[name]):
            yield Driven(f"{module.removeprefix('attribution.')}.{name}", method, pattern)
