"""The result: a tuple in every respect, which keeps the article and shows itself."""

from __future__ import annotations

import copy
import pickle

import pytest

from attribution import Attribution, Attributions, Extractor, Span
from attribution.table import table

RECORD = Attribution(form="direct", source=None, cue=None, content=[Span("Oui", 0, 3)])
RESULT = Attributions([RECORD], "Oui.")


def test_is_a_tuple() -> None:
    assert RESULT == (RECORD,)
    assert hash(RESULT) == hash((RECORD,))
    assert (len(RESULT), RESULT[0], list(RESULT)) == (1, RECORD, [RECORD])
    assert repr(RESULT) == repr((RECORD,))


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_keep_the_article(copied: object) -> None:
    twin = copied(RESULT)  # type: ignore[operator]
    assert (type(twin), twin, twin.text) == (Attributions, RESULT, "Oui.")


def test_shows_itself() -> None:
    class Printer:
        written = ""

        def text(self, text: str) -> None:
            self.written += text

    printer = Printer()
    RESULT._repr_pretty_(printer, cycle=False)
    assert printer.written == str(RESULT) == table([RECORD])
    assert "data-tip" in RESULT._repr_html_()


@pytest.mark.model
def test_extractor_gives_it(extractor: Extractor) -> None:
    text = "Selon la mairie, le pont rouvrira."
    found = [extractor.extract(text), *extractor.pipe([text])]
    assert [(type(one), one.text) for one in found] == [(Attributions, text)] * 2
