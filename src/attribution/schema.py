"""The JSON Schema of a record, for those who read records without this library."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["record_schema"]


def record_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what :meth:`Attribution.to_dict` gives.

    >>> record_schema()["title"]
    'Attribution'
    """
    schema: dict[str, Any] = json.loads(files("attribution").joinpath("schema.json").read_text("utf-8"))
    return schema
