"""Which descriptions go together: «le chef de l'Etat» is a président, «l'édile» a maire, «l'élue» many things."""

from __future__ import annotations

from attribution.lexicon import Lexicon

__all__ = ["may_be_anyone", "related"]


def related(description: str, held: str, lexicon: Lexicon) -> float:
    """How surely a head noun describes the holder of an office: 1 for the same noun, less for another one."""
    if description == held:
        return 1.0
    if held in lexicon.offices.get(description, ()) or description in lexicon.offices.get(held, ()):
        return 0.9
    return 0.0


def may_be_anyone(description: str, lexicon: Lexicon) -> bool:
    """Whether a noun describes any person or institution that the article is about: «la femme», «le groupe»."""
    return "" in lexicon.offices.get(description, ())
