"""Values that are made by the ten thousand: immutable to the type checker, quick to make.

attrs makes a frozen value by one call for each of its attributes; an article has thousands of words. The type
checker sees ``frozen`` here and refuses every assignment; what runs is seven times as fast to make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["value"]

if TYPE_CHECKING:
    from attrs import frozen as value
else:
    from functools import partial

    from attrs import define

    value = partial(define, unsafe_hash=True)
