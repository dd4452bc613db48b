"""Every pattern of the package, with the ways its room uses it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import regex
from attrs import frozen

import attribution
from attribution.cues import CueFinder, _fixed_word
from attribution.guard import Guarded
from attribution.lexicon import default_lexicon
from attribution.selection import _BEFORE_PARTICIPLE, _BEFORE_VERB, _form
from attribution.sources.acronyms import _apart, _beside

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
    # One of the two is chosen first and used then, which the source does not show at a glance.
    yield Driven("selection._BEFORE_VERB", "search", _BEFORE_VERB)
    yield Driven("selection._BEFORE_PARTICIPLE", "search", _BEFORE_PARTICIPLE)
    for name, pattern in vars_of_cues().items():
        yield Driven(f"cues.{name}", "finditer", pattern)
    for preposition in ("à", "de", "pour"):
        yield Driven(f"selection._form({preposition})", "search", _form(preposition))
    for made in (_beside, _apart):
        for acronym in ("CGT", "LDH", "ADEME"):
            yield Driven(f"acronyms.{made.__name__}({acronym})", "search", made(acronym).pattern)
    for first in (True, False):
        yield Driven(f"cues._fixed_word({first})", "match", _fixed_word("savoir", first=first))


MADE = frozenset(
    {
        "acronyms._apart", "acronyms._beside", "cues._fixed_word", "cues._prepositions_pattern",
        "guard.guarded", "selection._form",
    }
)  # fmt: skip
"""Functions that make patterns, which :func:`every_pattern` calls by name; ``guarded`` compiles for all."""


def compiled_inside() -> set[str]:
    """Where a pattern is made or used other than as a constant of its module: a function, a class, a table.

    Such a one cannot be seen in the variables of the module.
    """
    found = set()
    for path in Path(next(iter(attribution.__path__))).rglob("*.py"):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            constant = isinstance(statement, ast.Assign) and _makes_a_pattern(statement.value)
            if not constant and any(map(_makes_a_pattern, ast.walk(statement))):
                name = getattr(statement, "name", f"line {statement.lineno}")
                found.add(f"{path.stem}.{name}")
    return found


def _makes_a_pattern(node: ast.AST) -> bool:
    """«regex.compile(...)», «regex.sub(...)», «guarded(...)»."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re" | "regex"), attr=called)):
            return called in {"compile", *METHODS, "subf", "subn", "splititer"}
        case ast.Call(func=ast.Name(id="guarded")):
            return True
    return False


def vars_of_cues() -> dict[str, regex.Pattern[str]]:
    """The patterns that are compiled from the tables."""
    index = CueFinder(default_lexicon())._index
    named = ((name, getattr(index, name)) for name in dir(index))
    return {name: value for name, value in named if isinstance(value, regex.Pattern)}


def defined() -> set[regex.Pattern[str]]:
    """All patterns that are a constant of some module."""
    modules = (module.name for module in pkgutil.walk_packages(attribution.__path__, "attribution."))
    loaded = [importlib.import_module(name) for name in modules if name not in NOT_READ]
    return {pattern for module in loaded for pattern in patterns_in(module).values()}


def patterns_in(module: ModuleType) -> dict[str, regex.Pattern[str]]:
    """The patterns that are a constant of a module, by name, those that give up too."""
    inner = {
        name: value.pattern if isinstance(value, Guarded) else value for name, value in vars(module).items()
    }
    return {name: value for name, value in inner.items() if isinstance(value, regex.Pattern)}


def guarded_patterns() -> set[regex.Pattern[str]]:
    """The patterns that are a constant of some module and give up."""
    modules = (module.name for module in pkgutil.walk_packages(attribution.__path__, "attribution."))
    loaded = [importlib.import_module(name) for name in modules if name not in NOT_READ]
    return {
        value.pattern for module in loaded for value in vars(module).values() if isinstance(value, Guarded)
    }


def _patterns_of(module: str) -> Iterator[Driven]:
    loaded = importlib.import_module(module)
    own = patterns_in(loaded)
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
