"""The errors a user can meet; each says what to do next."""

from __future__ import annotations

__all__ = ["AttributionError", "LexiconError", "ModelNotFoundError", "UnsuitablePipelineError"]


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
