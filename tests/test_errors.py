"""The errors that a user can meet: one base, messages that say what to do, and they cross processes."""

from __future__ import annotations

import importlib
import pickle

import pytest

from attribution import (
    AttributionError,
    Extractor,
    LexiconError,
    ModelNotFoundError,
    UnsuitablePipelineError,
    errors,
)
from attribution.parse import MODEL


@pytest.mark.parametrize("name", [name for name in errors.__all__ if name.endswith("Error")])
def test_every_error_has_the_base(name: str) -> None:
    assert issubclass(getattr(errors, name), AttributionError)


@pytest.mark.parametrize(
    "error",
    [ModelNotFoundError(MODEL), UnsuitablePipelineError("not French"), LexiconError("verbs.tsv, line 3")],
)
def test_errors_survive_a_process_border(error: AttributionError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)


def test_missing_model_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def without_model(name: str, package: str | None = None) -> object:
        if name == MODEL:
            raise ModuleNotFoundError(name)
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", without_model)
    with pytest.raises(ModelNotFoundError, match=f"pip install {MODEL}") as caught:
        Extractor().extract("Le maire a dit non: « Jamais. »")
    assert caught.value.model == MODEL


@pytest.mark.parametrize("text", [None, b"Le maire", 3, ["Le maire"]])
def test_what_is_no_text(text: object) -> None:
    with pytest.raises(TypeError, match=f"str, got {type(text).__name__}"):
        Extractor().extract(text)


@pytest.mark.parametrize("pipeline", ["fr_core_news_md", 3, object()])
def test_what_is_no_pipeline(pipeline: object) -> None:
    with pytest.raises(UnsuitablePipelineError, match="expected a spaCy pipeline"):
        Extractor(pipeline)


def test_pipeline_of_another_language() -> None:
    import spacy

    with pytest.raises(UnsuitablePipelineError, match=f"one for 'en'; use for example {MODEL}"):
        Extractor(spacy.blank("en"))


def test_pipeline_without_a_parser() -> None:
    import spacy

    with pytest.raises(UnsuitablePipelineError, match="no parser and no morphologizer"):
        Extractor(spacy.blank("fr"))
