"""What a phrase is in its clause: subject, object, complement, named source."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.sources.surface import Token
from attribution.sources.words import COPULAS, DETERMINERS, PREPOSITIONS
from attribution.syntax.reading import Reading

__all__ = ["next_role", "parsed_role"]


def next_role(words: Sequence[Token], index: int, *, subject_open: bool) -> str:
    """The role of the phrase that begins at a word, from the words before it.

    Args:
        words: the words of the sentence.
        index: number of its first word.
        subject_open: whether the clause has no subject yet.
    """
    before = words[index - 1].text if index else ""
    two = words[index - 2].text if index > 1 else ""
    if two == "quant" and before in {"à", "au", "aux"}:
        return "subject"  # «Quant à Luc Morel, il»
    determiner = DETERMINERS.get(words[index].text)
    if determiner is not None and determiner.governed:
        return "complement"
    if before in COPULAS:
        return "predicate"
    if (
        before in {"selon", "d'après"}
        or (before == "après" and two == "d'")
        or (before == "pour" and index == 1)
    ):
        return "source"
    if before == "par":
        return "agent"
    partitive = words[index].text == "des" and index and before not in {",", "que", "qu'", "et", ":"}
    if before in PREPOSITIONS or partitive:
        return "complement"
    return "subject" if subject_open else "object"


def parsed_role(reading: Reading, offset: int) -> str | None:
    """The role that the tree gives to the word at an offset; None when it tells none."""
    index = reading.at(offset)
    if index >= len(reading):
        return None
    label = reading.words[index].dep.split(":")[0]
    return {"nsubj": "subject", "obj": "object", "obl": "object"}.get(label)
