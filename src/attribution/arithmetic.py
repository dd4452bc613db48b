"""The arithmetic that a model runs on: numpy's, held to one thread.

Half of a parse is products of matrices. spaCy has them done by BLIS, whose wheels have kernels for some
processors and generic code for the others; the OpenBLAS of numpy's wheels has kernels for nearly all. But it
puts every processor to work on each product. That gains little on products of this size, and loses where
anything else runs: other processes, a container. So it is used where threadpoolctl (extra ``speed``) can hold
it to one thread.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from importlib.util import find_spec
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

__all__ = ["held_to_one_thread", "numpys"]


def numpys() -> AbstractContextManager[None]:
    """Have the models that are loaded inside use numpy's arithmetic, unless a GPU's or another was chosen."""
    from thinc.api import NumpyOps, get_current_ops, use_ops  # noqa: PLC0415 - nothing is loaded at import

    if find_spec("threadpoolctl") is None or type(get_current_ops()) is not NumpyOps:
        return nullcontext()
    return use_ops("numpy", use_blis=False)


def held_to_one_thread(nlp: Language) -> AbstractContextManager[object]:
    """Hold numpy's arithmetic to one thread inside, if it is what a model runs on.

    The number of its threads belongs to the process. Only the main thread of Python sets it and puts it back:
    two that did so at the same time would leave it wrong.
    """
    alone = current_thread() is main_thread()
    if not alone or not _runs_on_numpy(nlp) or find_spec("threadpoolctl") is None:
        return nullcontext()
    limit: AbstractContextManager[object] = _openblas().limit(limits=1)
    return limit


def _runs_on_numpy(nlp: Language) -> bool:
    """Whether a component leaves its products to numpy; parts of each never do."""
    models = (getattr(component, "model", None) for _, component in nlp.pipeline)
    return any(model is not None and not getattr(model.ops, "use_blis", True) for model in models)


@cache
def _openblas() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - an extra

    return ThreadpoolController().select(internal_api="openblas")
