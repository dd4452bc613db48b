"""The errors a user can meet; each says what to do next."""

from __future__ import annotations

from typing import Any

from attrs import frozen

__all__ = [
    "AttributionError",
    "Failure",
    "LexiconError",
    "MissingExtraError",
    "ModelNotFoundError",
    "UnsuitablePipelineError",
    "WorkerError",
]


class AttributionError(Exception):
    """Base of every error of this library."""


class ModelNotFoundError(AttributionError):
    """No spaCy model for French is installed.

    Args:
        model: the name of the model.
    """

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.model = model

    def __str__(self) -> str:
        return f"the spaCy model {self.model!r} is not installed; install it with: pip install {self.model}"


class UnsuitablePipelineError(AttributionError):
    """The spaCy pipeline that was handed in cannot serve: it is not French, or has no parser."""


class LexiconError(AttributionError):
    """A row of a lexicon table is wrong; the message names the file and the line."""


class MissingExtraError(AttributionError, ImportError):
    """A package of an extra is not installed.

    Args:
        extra: the extra of ``attribution-fr`` that has it.
        wanted: what asked for it.
    """

    def __init__(self, extra: str, wanted: str) -> None:
        super().__init__(extra, wanted)
        self.extra = extra
        self.wanted = wanted

    def __str__(self) -> str:
        return f"{self.wanted} needs an extra; install it with: pip install 'attribution-fr[{self.extra}]'"


class WorkerError(AttributionError):
    """A worker process died, before its first text or over one.

    Args:
        code: its exit code; a negative one is the number of the signal that killed it.
        reading: whether it was reading a text.
    """

    def __init__(self, code: int | None, *, reading: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.reading = reading

    def __str__(self) -> str:
        if self.reading:
            return f"the worker process that read the text died (exit code {self.code}); is memory short?"
        return (
            f"a worker process died before it could read anything (exit code {self.code}); a script that"
            " starts processes keeps its own work under: if __name__ == '__main__':"
        )


@frozen
class Failure:
    """A text that could not be read.

    Attributes:
        number: its place among the texts, from 0.
        text: the text itself.
        context: what came with it, for ``as_tuples``; else ``None``.
        error: what went wrong.
    """

    number: int
    text: Any
    context: Any
    error: Exception
