"""A model that embeds each word of a batch once sees what it saw before."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from attribution.embedding import embed_once
from attribution.parse import MODEL

pytestmark = pytest.mark.model

TEXTS = [
    "Le maire, le préfet et le maire de Vif disent que le pont tient.",
    "",
    "(Le pont), le Pont , LE PONT: «le pont».",
    "d'abord d' abord",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])


def vectors(nlp: Language, docs: list[Doc]) -> list[np.ndarray]:
    return [np.asarray(one) for one in nlp.get_pipe("tok2vec").model.predict(docs)]


def test_each_word_has_the_vector_that_it_had(nlp: Language) -> None:
    docs = [nlp.make_doc(text) for text in TEXTS]
    before = vectors(nlp, docs)
    embed_once(nlp)
    assert "each word once" in {node.name for node in nlp.get_pipe("tok2vec").model.walk()}
    for one, other in zip(before, vectors(nlp, docs), strict=True):
        assert one.shape == other.shape
        np.testing.assert_allclose(one, other, atol=1e-4)


def test_a_model_that_looks_beyond_the_word_stays_as_it_is() -> None:
    blank = spacy.blank("fr")
    embed_once(blank)
    assert blank.pipe_names == []
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "attrs": ["NORM", "ENT_TYPE"],
        "rows": [10, 10],
        "width": 96,
        "include_static_vectors": False,
    }
    other = spacy.blank("fr")
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "window_size": 1,
        "maxout_pieces": 3,
        "depth": 1,
    }
    both = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    other.add_pipe("tok2vec", config={"model": both})
    before = other.get_pipe("tok2vec").model.layers[0]
    embed_once(other)
    assert other.get_pipe("tok2vec").model.layers[0] is before
