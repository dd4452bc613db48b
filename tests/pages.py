"""The pages of the documentation, and their fenced blocks."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

__all__ = ["PAGES", "ROOT", "Block", "blocks_of", "read"]

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
