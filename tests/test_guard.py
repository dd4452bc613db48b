"""Patterns that give up: which they are, and what it costs when one does."""

from __future__ import annotations

import pytest
import regex

from attribution import Extractor, guard, marks
from attribution.guard import guarded
from patterns import every_pattern, guarded_patterns

RUNS_AWAY = r"(?:\w|\w\w)+\d"
LONG = "a" * 60 + "!"

_PIECE = regex.compile(
    r"(?P<one>\\p\{\w++\}|\\.|\[\^?\\?.[^\]]*+\]|\((?:\?(?:P<\w++>|<?[=!:]|\w++:|\w++\)))?|[)|]|.)"
    r"(?P<loose>(?:[*+]|\{\d++,\})(?!\+))?(?:[*+?]\+|\{[\d,]++\}\+?)?",
    regex.DOTALL,
)
"""A character, class, bracket or stroke of a pattern, and how often it stands."""


def gives_back(pattern: str) -> bool:
    """Whether it may read a stretch again and again.

    So may two repetitions that are not possessive, one of nearly any character, and one of a choice.
    """
    loose = 0
    choices = [False]
    for piece in _PIECE.finditer(pattern):
        one = piece["one"]
        if one.startswith("(") and not one.endswith(")"):
            choices.append(False)
        choice = choices.pop() if one == ")" else False
        choices[-1] = choices[-1] or choice or one == "|"
        if piece["loose"] is not None:
            loose += 1
            if choice or one == "." or one.startswith("[^"):
                return True
    return loose > 1


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\s*,\s*", True),
        (r"\s*+,\s*+", False),
        (r"\p{L}{2,}+[- ]?\p{L}*", False),
        (r"(?=.*[.!?])", True),
        (r"«[^»]+", True),
        (r"«[^»]{1,9}", False),
        (r"[*+]\+\.", False),
        (r"(?:a|aa)+b", True),
        (r"(?:-(?:a|aa))+b", True),
        (r"(?:a|aa)++b", False),
        (r"(?i)(?:a|b)[^b]?c+", False),
    ],
)
def test_what_gives_back(pattern: str, *, expected: bool) -> None:
    assert gives_back(pattern) is expected


def test_a_pattern_that_gives_back_carries_a_timeout() -> None:
    carry = guarded_patterns()
    loose = {
        one.name for one in every_pattern() if gives_back(one.pattern.pattern) and one.pattern not in carry
    }
    assert {name for name in loose if not name.startswith("acronyms._")} == set()
    assert len(carry) >= 3


@pytest.mark.parametrize("method", ["match", "fullmatch", "search"])
def test_it_finds_what_its_pattern_finds(method: str) -> None:
    pattern = guarded(r"\p{L}++", regex.IGNORECASE)
    for window in (("le pont",), ("le pont", 3), ("le pont", 3, 5), ("12",), ("le pont", 2)):
        expected = getattr(pattern.pattern, method)(*window)
        assert (found := getattr(pattern, method)(*window)) == expected or found.span() == expected.span()


@pytest.mark.parametrize("method", ["match", "fullmatch", "search"])
def test_it_gives_up(method: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.05)
    assert getattr(guarded(RUNS_AWAY), method)(LONG) is None
    assert [(record.name, record.levelname) for record in caplog.records] == [("attribution", "WARNING")]
    assert RUNS_AWAY in caplog.text


ARTICLE = [
    "Selon la préfecture, trois routes restent fermées.",
    "— Ça ira, a répondu Anne Roux.",
    "La CFDT (Confédération française démocratique du travail) estime que la prime suffit.",
]


@pytest.mark.model
def test_a_window_is_lost_and_not_the_article(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A pattern that runs away over one paragraph, as the one for dialogue turns: the others are read."""
    text = "\n".join([ARTICLE[0], f"— {LONG}", *ARTICLE[1:]])
    expected = extractor.extract(text)
    assert [record.rule for record in expected] == ["preposition", "incise", "verb-que"]
    monkeypatch.setattr(guard, "SECONDS", 0.05)
    monkeypatch.setattr(marks, "_DASH_TURN", guarded(rf"(—) (?=[A-ZÇ]|{RUNS_AWAY})"))
    assert extractor.extract(text) == expected
    assert len(caplog.records) == 1


@pytest.mark.model
def test_an_acronym_that_takes_too_long(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The small words between those of a long acronym may be these words themselves."""
    text = "\n".join([*ARTICLE, "Le DDDDDDD estime que rien ne presse."])
    monkeypatch.setattr(guard, "SECONDS", 0.2)  # on a busy machine 0.02 s stop other patterns as well
    assert extractor.extract(text + "\n" + "du " * 10_000) == extractor.extract(text) != ()
    assert "gave up" in caplog.text
