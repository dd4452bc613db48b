"""The floor under the accuracy: figures that a change may raise and must not lower."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

__all__ = ["MARGIN", "check_floor"]

MARGIN = 0.005
"""Numerical libraries differ in the last digits between machines; a floor leaves them this much."""


def check_floor(path: Path, now: Mapping[str, float], *, raise_it: bool = False) -> list[str]:
    """Compare figures with a floor, and raise it where asked to.

    Args:
        path: the file of the floor, figures by name.
        now: the figures as measured; each is better when it is larger.
        raise_it: write the figures that are better; nothing is ever lowered, and nothing is written when a
            figure is under the floor.

    Returns:
        What is wrong, a line each. A floor that is not there holds nothing: that is wrong too, unless it is
        being made. So is a figure of the floor that was not measured.
    """
    if not path.exists() and not raise_it:
        return [f"no floor at {path}: make one with --raise-floor"]
    floor: dict[str, float] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    wrong = [f"{name} is in the floor and was not measured" for name in floor if name not in now]
    wrong += [
        f"under the floor: {name} {now[name]:.3f} < {least:.3f}"
        for name, least in floor.items()
        if name in now and now[name] < least - MARGIN
    ]
    if raise_it and not wrong:
        raised = {name: max(round(value, 3), floor.get(name, 0.0)) for name, value in now.items()}
        path.write_text(json.dumps(raised, indent=1) + "\n", encoding="utf-8")
    return wrong
