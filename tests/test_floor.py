"""The floor under the accuracy: it holds, it rises, it never falls, and it must be there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from floor import MARGIN, check_floor


@pytest.fixture
def floor(tmp_path: Path) -> Path:
    path = tmp_path / "floor.json"
    path.write_text(json.dumps({"relation F1": 0.8, "name": 0.9}), encoding="utf-8")
    return path


def test_floor_that_is_missing_is_wrong(tmp_path: Path) -> None:
    assert check_floor(tmp_path / "floor.json", {"name": 1.0}) == [
        f"no floor at {tmp_path / 'floor.json'}: make one with --raise-floor"
    ]


def test_figures_at_and_above_the_floor_pass(floor: Path) -> None:
    assert check_floor(floor, {"relation F1": 0.8, "name": 0.95, "medium": 0.1}) == []


def test_margin_is_left_to_other_machines(floor: Path) -> None:
    assert check_floor(floor, {"relation F1": 0.8 - MARGIN / 2, "name": 0.9}) == []


def test_figure_under_the_floor_is_wrong(floor: Path) -> None:
    wrong = check_floor(floor, {"relation F1": 0.8 - 2 * MARGIN, "name": 0.95})
    assert wrong == ["under the floor: relation F1 0.790 < 0.800"]


def test_figure_that_is_no_longer_measured_is_wrong(floor: Path) -> None:
    assert check_floor(floor, {"relation F1": 0.9}) == ["name is in the floor and was not measured"]


def test_floor_is_made_when_it_is_to_rise(tmp_path: Path) -> None:
    path = tmp_path / "floor.json"
    assert check_floor(path, {"name": 0.91234}, raise_it=True) == []
    assert json.loads(path.read_text(encoding="utf-8")) == {"name": 0.912}


def test_floor_rises_and_is_never_lowered(floor: Path) -> None:
    now = {"relation F1": 0.85, "name": 0.9 - MARGIN / 2, "medium": 0.7}
    assert check_floor(floor, now, raise_it=True) == []
    raised = json.loads(floor.read_text(encoding="utf-8"))
    assert raised == {"relation F1": 0.85, "name": 0.9, "medium": 0.7}


def test_floor_does_not_rise_where_a_figure_is_under_it(floor: Path) -> None:
    before = floor.read_text(encoding="utf-8")
    assert check_floor(floor, {"relation F1": 0.95, "name": 0.5}, raise_it=True) != []
    assert floor.read_text(encoding="utf-8") == before
