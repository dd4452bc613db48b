"""The records of one article, as a tuple that shows itself in a notebook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from attribution.records import Attribution

__all__ = ["Attributions"]


class Attributions(tuple[Attribution, ...]):  # noqa: SLOT001 - text has no room in a slot
    """The records of an article in text order: a tuple, equal to any tuple of the same records.

    Jupyter shows it as the article with its sources, cues and contents marked; IPython and ``str`` as a
    table.

    Args:
        records: the records.
        text: the article that they are read from.
    """

    text: str

    def __new__(cls, records: Iterable[Attribution], text: str) -> Self:
        """Make the tuple and keep the article with it."""
        result = super().__new__(cls, records)
        result.text = text
        return result

    def __getnewargs__(self) -> tuple[tuple[Attribution, ...], str]:
        """What a copy is made of, pickled or not."""
        return tuple(self), self.text

    def __str__(self) -> str:
        """A table of who says what."""
        from attribution.table import table  # noqa: PLC0415 - seldom wanted

        return table(self)

    def _repr_html_(self) -> str:
        """What Jupyter shows."""
        from attribution.html import render_fragment  # noqa: PLC0415 - seldom wanted

        return render_fragment(self.text, self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - IPython's protocol
        """What IPython prints, and a notebook that has no HTML."""
        printer.text("Attributions(...)" if cycle else str(self))
