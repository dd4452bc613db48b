"""Patterns that give up: a text that makes one run away costs a window, not the article.

A pattern whose repetitions are possessive gives nothing back and cannot run away. One that has to give back,
or is made from the article, is compiled with :func:`guarded`. A clock costs more than the match of a word
(docs/reliability.md has the figures), which is why the others carry none.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeAlias

import regex
from attrs import frozen

__all__ = ["Guarded", "guarded"]

SECONDS = 1.0
"""Processor time for one window: a thousand times what a paragraph takes."""
_Found: TypeAlias = "regex.Match[str] | None"


@frozen
class Guarded:
    """A pattern that finds nothing in a window that takes it too long; the log ``attribution`` says so.

    Attributes:
        pattern: the pattern as it is compiled.
    """

    pattern: regex.Pattern[str]

    def match(self, text: str, start: int = 0, end: int | None = None) -> _Found:
        """Match at the start of a window."""
        return self._in_time(self.pattern.match, text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> _Found:
        """Match the whole of a window."""
        return self._in_time(self.pattern.fullmatch, text, start, end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> _Found:
        """Match anywhere in a window."""
        return self._in_time(self.pattern.search, text, start, end)

    def _in_time(self, method: Callable[..., _Found], text: str, start: int, end: int | None) -> _Found:
        try:
            return method(text, start, end, timeout=SECONDS)
        except TimeoutError:
            logging.getLogger("attribution").warning("a pattern gave up: %.80s", self.pattern.pattern)
            return None


def guarded(pattern: str, flags: int = 0) -> Guarded:
    """Compile a pattern that gives up."""
    return Guarded(regex.compile(pattern, flags))
