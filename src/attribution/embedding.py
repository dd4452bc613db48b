"""The embedding of words, each once a batch.

What the model makes of a word before it looks at its neighbours takes a third of its products of matrices,
and depends on the letters of the word and on whether a space follows. In a batch of a hundred sentences
three words in five have been there before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

__all__ = ["embed_once"]

_OF_WORDS = frozenset({"NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"})
"""What can be told from a word by itself, and from the space after it."""


def embed_once(nlp: Language) -> None:
    """Have a model embed each word of a batch once, if it looks at the word alone; it is trained no more."""
    from thinc.api import Model, NumpyOps  # noqa: PLC0415 - nothing is loaded at import

    if "tok2vec" not in nlp.pipe_names:
        return
    model: Model[Any, Any] = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]  # any component has one
    embedding = model.layers[0]
    columns = {column for node in embedding.walk() for column in node.attrs.get("columns", ())}
    if isinstance(model.ops, NumpyOps) and columns and columns <= _OF_WORDS:
        model.replace_node(embedding, Model("each word once", _embed, layers=[embedding], ops=model.ops))


def _embed(
    model: Model[list[Doc], list[Any]],
    docs: list[Doc],
    is_train: bool,  # noqa: FBT001 - as thinc calls it
) -> tuple[list[Any], Callable[..., Any]]:
    """Embed a document of all words there are, each followed by a space or not, and deal the vectors out."""
    import numpy as np  # noqa: PLC0415 - nothing is loaded at import
    from spacy.tokens import Doc  # noqa: PLC0415

    vocab = docs[0].vocab
    places = np.concatenate([doc.to_array(["ORTH", "SPACY"]) for doc in docs])
    _, first, which = np.unique(places[:, 0] ^ places[:, 1], return_index=True, return_inverse=True)
    words, spaces = places[first].T.tolist()
    once = Doc(vocab, words=[vocab.strings[word] for word in words], spaces=[space == 1 for space in spaces])
    (vectors,), _ = model.layers[0]([once], is_train)
    ends = np.cumsum([len(doc) for doc in docs])
    return np.split(vectors[which], ends[:-1]), _no_training


def _no_training(_: object) -> None:
    msg = "a model that embeds each word of a batch once cannot be trained"
    raise NotImplementedError(msg)
