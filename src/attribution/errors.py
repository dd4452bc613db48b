"""The errors a user can meet; each says what to do next."""

from __future__ import annotations

__all__ = ["AttributionError", "LexiconError", "ModelNotFoundError", "UnsuitablePipelineError"]


class AttributionError(Exception):
    """Base of every error of this library."""


class ModelNotFoundError(AttributionError):
    """No spaCy model for French is installed."""

    def __init__(self, model: str) -> None:
        super().__init__(f"the spaCy model {model!r} is not installed; install it with: pip install {model}")


class UnsuitablePipelineError(AttributionError):
    """The spaCy pipeline that was handed in cannot serve: it is not French, or has no parser."""


class LexiconError(AttributionError):
    """A row of a lexicon table is wrong; the message names the file and the line."""
