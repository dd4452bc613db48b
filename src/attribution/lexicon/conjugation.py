"""Forms of the regular verbs in -er, so that a verb of one's own needs no table of forms.

New verbs of French are of this sort («liker», «débunker», «spoiler»). The tables that ship have their forms
written out; irregular verbs of one's own need the same.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

__all__ = ["conjugate"]

_IRREGULAR = regex.compile(r"(?:^all|[aou]y|[eé](?:[bcdfgptv][lr]|gn|[gq]u|ch|[bcdfghjklmnpqrstvwxz]))er$")
"""Verbs whose stem may change: «employer», «appeler», «céder», «célébrer», «alléguer»."""
_ENDINGS = {
    "ind-pre": "e es e ons ez ent",
    "ind-imp": "ais ais ait ions iez aient",
    "ind-fut": "erai eras era erons erez eront",
    "ind-pas": "ai as a âmes âtes èrent",
    "cond": "erais erais erait erions eriez eraient",
    "sub-pre": "e es e ions iez ent",
    "sub-imp": "asse asses ât assions assiez assent",
}
_PERSONS = ("1s", "2s", "3s", "1p", "2p", "3p")
_OTHERS = {
    "imp.2s": "e",
    "imp.1p": "ons",
    "imp.2p": "ez",
    "inf": "er",
    "par-pre": "ant",
    "par-pas.ms": "é",
    "par-pas.mp": "és",
    "par-pas.fs": "ée",
    "par-pas.fp": "ées",
}


def conjugate(infinitive: str) -> dict[str, str]:
    """Give the form of each tag of a regular verb in -er.

    >>> conjugate("débunker")["ind-pre.3s"], conjugate("relancer")["ind-imp.3s"]
    ('débunke', 'relançait')

    Raises:
        ValueError: the verb is not in -er, or its stem may change («appeler», «céder», «employer»).
    """
    if not infinitive.endswith("er") or _IRREGULAR.search(infinitive):
        msg = f"{infinitive!r} is no regular verb in -er"
        raise ValueError(msg)
    stem = infinitive.removesuffix("er")
    return {tag: _joined(stem, ending) for tag, ending in _endings()}


def _endings() -> Iterator[tuple[str, str]]:
    for tense, endings in _ENDINGS.items():
        for person, ending in zip(_PERSONS, endings.split(), strict=True):
            yield f"{tense}.{person}", ending
    yield from _OTHERS.items()


def _joined(stem: str, ending: str) -> str:
    """The sound of the stem's last letter is kept before *a*, *â* and *o*: «lançait», «jugeons»."""
    if ending[0] in "aâo":
        if stem.endswith("c"):
            return f"{stem[:-1]}ç{ending}"
        if stem.endswith("g"):
            return f"{stem}e{ending}"
    return stem + ending
