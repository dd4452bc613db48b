"""The pages of the documentation with their fenced blocks, and the scripts of the examples."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

from attrs import frozen

__all__ = ["PAGES", "ROOT", "Block", "blocks_of", "load_example", "read"]

ROOT = Path(__file__).parent.parent
PAGES = tuple(
    str(path.relative_to(ROOT)) for path in (*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md")))
)
_BLOCK = re.compile(
    r"(?:<!-- (?P<mark>[^>]*?) -->\n)?^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)


@frozen
class Block:
    """A fenced block: the comment above it, its language and its lines."""

    mark: str | None
    language: str
    body: str


def read(page: str) -> str:
    """The text of a page."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks_of(page: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(found["mark"], found["language"], found["body"]) for found in _BLOCK.finditer(read(page))]


def load_example(name: str) -> ModuleType:
    """A script of the examples, as a module that is in no list of modules.

    Its functions travel to the workers of a cluster whole, like those of a script that is run, not by name.
    """
    spec = importlib.util.spec_from_file_location(name, ROOT / "examples" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
