"""What stands between commas or brackets behind a verb: «a assuré[, dans une lettre,] que P»."""

from __future__ import annotations

from collections.abc import Collection

from attribution.syntax.reading import Reading
from attribution.syntax.verb_group import VerbGroup

__all__ = ["after_insertion", "comma_behind"]

_CLOSING = {",": ",", "(": ")"}
_LONGEST = 14
"""Words of an insertion, with the stop that closes it."""


def comma_behind(reading: Reading, group: VerbGroup) -> int | None:
    """Index of the comma right after a verb group, which may open an insertion; None where there is none.

    Args:
        reading: the sentence.
        group: the verb group.
    """
    index = group.last + 1
    return index if index < len(reading) and reading.words[index].text == "," else None


def after_insertion(reading: Reading, opening: int, never: Collection[str] = ()) -> int | None:
    """Index of the first word after an insertion: «a réagi[, furieux,] le maire», «La Une [(RTBF)] le maire».

    Args:
        reading: the sentence.
        opening: index of the comma or bracket that may open it.
        never: words that it holds in no case, as it holds no finite verb.

    Returns:
        The index; None where no insertion opens, or something else than an insertion does.
    """
    closing = _CLOSING.get(reading.words[opening].text)
    for word in reading.words[opening + 1 : opening + 1 + _LONGEST]:
        if word.text == closing:
            return word.index + 1
        if word.is_finite_verb or word.text in never:
            return None
    return None
