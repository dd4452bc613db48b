"""The tables of ``tests/cases_sources``: a text in bracket notation, «=>», and the answer expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from notation import read_failure

TABLES = Path(__file__).parent / "cases_sources"


def answers(table: str, separator: str | None = None) -> list[Any]:
    """The cases of a table with the parts of their answers; known failures are strict.

    Args:
        table: its file, without the ending.
        separator: what stands between the parts of an answer; white space unless told.
    """
    params = []
    for number, line in enumerate(
        (TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines(), start=1
    ):
        if not line or line.startswith("#"):
            continue
        case, reason = read_failure(line)
        text, answer = case.split(" => ")
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        params.append(pytest.param(text, answer.split(separator), id=f"line {number}", marks=marks))
    return params
