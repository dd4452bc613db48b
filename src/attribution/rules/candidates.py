"""Every reading of a cue, made from its possible contents and sources, with the features they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attribution.cues import CueMatch
from attribution.rules.reporting import is_said, speaks_itself
from attribution.rules.rule import Candidate, Extent
from attribution.rules.scene import Scene
from attribution.syntax.closed_classes import FACTS
from attribution.syntax.endings import Complement, Ending
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup

__all__ = ["Content", "candidates_of", "contents_of", "ending_features"]

Content = tuple[tuple[Extent, ...], Mapping[str, float]]
"""What may be said, and the features of this reading."""


def candidates_of(  # noqa: PLR0917 - the parts of a reading, in the order of the record
    scene: Scene,
    rule: str,
    cue: CueMatch,
    contents: Iterable[Content],
    sources: Sequence[Subject],
    features: Mapping[str, float],
    group: VerbGroup | None = None,
) -> Iterator[Candidate]:
    """Make every reading of a cue: each content with each source, or with none where there is no source.

    Args:
        scene: the sentence.
        rule: name of the rule.
        cue: the cue.
        contents: what may be said, each with features of its own.
        sources: who may say it, the most trusted first.
        features: what all readings have in common.
        group: the verb group of a verb cue.
    """
    if speaks_itself(scene, sources) or (group is not None and is_said(scene, group)):
        return
    shared = {**features, **_cue_features(scene, cue, group)}
    for content, of_content in contents:
        for rank, source in enumerate(sources or (None,)):
            if source is not None and source.start < cue.start and cue.end < source.end:
                continue  # a phrase that the tree draws round the cue
            of_source = {} if source is None else _source_features(scene, group, source, rank)
            found = {**shared, **of_content, **of_source}
            yield _candidate(scene, rule, cue, content, source, group, found)


def contents_of(scene: Scene, complement: Complement) -> Iterator[Content]:
    """The contents that a complement may be, with what their ends look like."""
    for ending in complement.endings:
        yield (scene.reading.extent(complement.first, ending.last),), ending_features(scene, ending)


def ending_features(scene: Scene, ending: Ending) -> dict[str, float]:
    """What is cut off, and what the tree hangs it on."""
    found = {f"cut={ending.cut}": 1.0, f"cut={ending.cut} {ending.attached}": 1.0}
    if scene.opens_medium(ending.last + 1):
        found["medium left out"] = 1.0
    return found


def _candidate(  # noqa: PLR0917 - the same parts
    scene: Scene,
    rule: str,
    cue: CueMatch,
    content: tuple[Extent, ...],
    source: Subject | None,
    group: VerbGroup | None,
    features: Mapping[str, float],
) -> Candidate:
    extent = (cue.start, cue.end)
    if group is not None:
        first, last = scene.reading.extent(group.first, group.last)
        extent = (first, max(last, cue.end))
    return Candidate(
        rule=rule,
        content=content,
        cue=extent,
        kind=cue.kind,
        lemma=cue.lemma,
        act=cue.entry.act if cue.entry is not None else "assert",
        source=None if source is None else (source.start, source.end),
        how="none" if source is None else source.how,
        sentence=scene.reading.number,
        anchor=cue.start,
        negated=group is not None and group.negated,
        conditional=group is not None and group.conditional,
        features=features,
    )


def _source_features(scene: Scene, group: VerbGroup | None, source: Subject, rank: int) -> dict[str, float]:
    """Rank among the possible sources, agreement in number with the verb."""
    features = {f"rank={min(rank, 2)}": 1.0}
    if group is not None and group.mood is Mood.FINITE:
        verb = scene.reading.words[group.finite].morph
        if "Number=" in verb and ("Number=Plur" in verb) != _is_plural(scene, source):
            features["disagrees"] = 1.0
    return features


def _is_plural(scene: Scene, source: Subject) -> bool:
    words = [scene.reading.words[index] for index in scene.reading.between(source.start, source.end)]
    joined = any(word.text in {"et", "ainsi"} for word in words)  # «le maire [ainsi] que son adjointe»
    return scene.reading.words[source.head].plural or joined


def _cue_features(scene: Scene, cue: CueMatch, group: VerbGroup | None) -> dict[str, float]:
    """What the lexicon and the tagger think of the cue, and the tense in which the press reports."""
    index = scene.reading.at(cue.start)
    features = {}
    if index < len(scene.reading):
        features[f"tag={scene.reading.words[index].pos}"] = 1.0
    if group is not None:
        features[f"tense={_tense(cue, group)}"] = 1.0
        if group.modal is not None:
            forms = scene.article.lexicon.forms.get(scene.reading.words[group.modal].text, ())
            features["modal, fact" if any(lemma in FACTS for lemma, _ in forms) else "modal, wish"] = 1.0
    return features


def _tense(cue: CueMatch, group: VerbGroup) -> str:
    if group.mood is not Mood.FINITE:
        return str(group.mood.value)
    if group.finite != group.main:
        return "compound"
    return min((tag.split(".")[0] for tag in cue.tags if "." in tag and tag[:3] != "par"), default="none")
