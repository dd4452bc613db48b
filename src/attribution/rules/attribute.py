"""S se dit ADJ · S qualifie X de Y · S juge X ADJ · S considère X comme Y · S accuse X de INF.

The tree leads for the thing judged, the surface for the judgment («de Y», «comme Y»). The content holds
the thing judged and the judgment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of, ending_features
from attribution.rules.reporting import is_reflexive, may_come
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.rules.stops import phrase_stops_of
from attribution.syntax.closed_classes import DE, DE_OR_FUSED, QUANTITIES, QUE
from attribution.syntax.endings import Ending, endings_of
from attribution.syntax.insertion import after_insertion, comma_behind
from attribution.syntax.noun_phrase import CIRCUMSTANCES, full_phrase, is_nominal, left_edge
from attribution.syntax.verb_group import Mood, VerbGroup

_CONCRETE = frozenset({"trouver"})
"""«a trouvé un compromis politique»: verbs whose object is a thing, unless an adverb marks the judgment."""
_THESE = frozenset({"ce", "cet", "cette", "ces"})
"""«trouve [cette] décision injuste»: what was named before is judged, not found."""
_HANDLING = frozenset({"traiter"})
_NAMING = frozenset({"qualifier", "traiter"})
"""Verbs that cannot do without their judgment."""
_STATES = frozenset(
    {
        "mort",
        "morte",
        "morts",
        "mortes",
        "vivant",
        "vivante",
        "vivants",
        "blessé",
        "blessée",
        "inanimé",
        "inanimée",
    }
)
"""What somebody found may be."""
_MARKERS = {"de": DE_OR_FUSED, "comme": frozenset({"comme"})}


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A judgment on something: «a qualifié la décision d'«absurde»», «se dit inquiète»."""
    cue, group = _before_judgment(scene, cue)
    entry = cue.entry
    if not isinstance(entry, VerbCue) or group is None or group.passive or not entry.attribute:
        return
    if may_come(scene, group):
        return
    shape, contents = _judgment(scene, cue, entry, group)
    features = {
        "strength": 3.0 if entry.reflexive else 2.0,
        f"shape={shape}": 1.0,
        "participle": float(group.mood is Mood.PARTICIPLE),
    }
    described = [(content, {**found, **_description(scene, content)}) for content, found in contents]
    yield from candidates_of(scene, RULE.name, cue, described, scene.subjects(group), features, group)


def _before_judgment(scene: Scene, cue: CueMatch) -> tuple[CueMatch, VerbGroup | None]:
    """«se dit [confiant]»: the adjective of a locution is what is judged, but before «que P», «de P»."""
    group = scene.group(cue)
    if group is None or not isinstance(cue.entry, VerbCue) or "adj" not in cue.entry.attribute:
        return cue, group
    if cue.end == cue.head_end:
        return cue, group
    following = group.last + 1
    clause = following < len(scene.reading) and scene.reading.words[following].text in QUE | DE_OR_FUSED
    if clause:
        return cue, None
    return evolve(cue, end=cue.head_end), evolve(group, last=group.main)


def _description(scene: Scene, content: tuple[Extent, ...]) -> dict[str, float]:
    """Whether marks hold the judgment, and how it opens: «traite dix litres» judges nothing."""
    start, end = content[-1]
    marked = bool(scene.article.quotations_in(start - 3, end))
    word = scene.reading.words[min(scene.reading.at(start), len(scene.reading) - 1)]
    return {"marked": float(marked), f"opens with {word.pos}": 1.0}


def _judgment(scene: Scene, cue: CueMatch, entry: VerbCue, group: VerbGroup) -> tuple[str, list[Content]]:
    """How the judgment is made, and what it may be."""
    reading = scene.reading
    stops = phrase_stops_of(scene, group, cue)
    for kind, markers in _MARKERS.items():
        marker = _marker_after(scene, group, markers) if kind in entry.attribute else None
        if marker is None and kind == "de" and entry.lemma in _NAMING:
            marker = _last_marker(scene, group, stops)
        if marker is not None and not (entry.lemma in _HANDLING and _is_thing(scene, group, marker)):
            head = reading.words[marker].head
            governor = head if head > marker else None
            endings = endings_of(reading, group, marker + 1, governor, stops)
            return kind, list(_with_object(scene, group, marker, endings, stops))
    if "adj" not in entry.attribute or (is_reflexive(scene, group) and not entry.reflexive):
        return "none", []  # «se trouve dans un lieu sûr»
    contents = list(_unmarked_judgments(scene, entry, group, stops))
    return ("adj" if contents else "none"), contents


def _is_thing(scene: Scene, group: VerbGroup, marker: int) -> bool:
    """«traite [le minerai] de fer»: a thing is handled, somebody is called something."""
    words = scene.reading.words[group.last + 1 : marker]
    head = next((word for word in words if word.pos in {"NOUN", "PROPN", "PRON"}), None)
    if head is None or head.pos != "NOUN" or _before_quotation(scene, marker):
        return False
    known = scene.article.lexicon.head(head.text)
    return known is None or known.kind not in {"person", "group", "organization", "media"}


def _unmarked_judgments(
    scene: Scene, entry: VerbCue, group: VerbGroup, stops: frozenset[int]
) -> Iterator[Content]:
    """«se dit [prêt à partir]», «juge [le texte] [inutile]»: the judgment may end in several places."""
    reading = scene.reading
    adjective = _predicate(scene, entry, group)
    if adjective is None:
        return
    first = _start(scene, group, reflexive=entry.reflexive)
    while first < adjective and _is_between(scene, first, reflexive=entry.reflexive):
        first += 1
    if reading.words[first].pos == "ADP" and not entry.reflexive:  # «juge pour fuite de documents»
        return
    behind = None if entry.reflexive else _object_right_behind(scene, group, adjective)
    if behind is not None:  # «juge inutile [la réforme]»
        for ending in endings_of(reading, group, first, behind, stops, least=behind):
            yield (reading.extent(first, ending.last),), ending_features(scene, ending)
        return
    before = _object_before(scene, group)
    endings = endings_of(reading, group, first, adjective, stops, least=adjective)
    for ending in endings:
        judgment = reading.extent(first, ending.last)
        yield ((before, judgment) if before is not None else (judgment,)), ending_features(scene, ending)
    quotation = scene.article.quotation_at(reading.words[group.last].end)
    if quotation is not None:
        yield quotation.pieces, {"cut=quotation": 1.0}


def _start(scene: Scene, group: VerbGroup, *, reflexive: bool) -> int:
    """«se dit, dans une lettre publiée hier, [prêt]»: the first word after the verb and an insertion."""
    opening = comma_behind(scene.reading, group) if reflexive else None
    behind = None if opening is None else after_insertion(scene.reading, opening)
    return group.last + 1 if behind is None else behind


def _is_between(scene: Scene, index: int, *, reflexive: bool) -> bool:
    """«s'est dit [lundi] prêt», «juge [toutefois] utile»: whether a word stands before the judgment."""
    word = scene.reading.words[index]
    return word.text in CIRCUMSTANCES or (not reflexive and word.pos in {"ADV", "PUNCT"})


def _marker_after(scene: Scene, group: VerbGroup, markers: frozenset[str]) -> int | None:
    """The marker of the judgment: directly after the verb or after the thing judged."""
    reading = scene.reading
    depth_noun = False
    for index in range(group.last + 1, min(len(reading) - 1, group.last + 25)):
        word = reading.words[index]
        if word.text in markers:
            head = word.head
            owner = reading.words[head].head if head > index else group.main
            direct = index == group.last + 1 or (
                index == group.last + 2 and reading.words[index - 1].pos == "ADV"
            )
            if direct or owner == group.main or (markers == {"comme"}) or _before_quotation(scene, index):
                return index
            if word.text in DE and reading.words[owner].head == group.main and head == index + 1:
                return index  # «a qualifié les joueurs de [paresseux]»
        if word.pos in {"NOUN", "PROPN"}:
            depth_noun = True
        if word.text in QUE | {";", ":"} or (word.finite and (not depth_noun or "comme" in markers)):
            return None
    return None


def _last_marker(scene: Scene, group: VerbGroup, stops: frozenset[int]) -> int | None:
    """«a qualifié la chute du gouvernement [de] très négative»: the last *de* before a bare judgment."""
    words = scene.reading.words
    found = None
    for index in range(group.last + 2, len(words) - 1):
        if index in stops or words[index].is_finite_verb or words[index].text in QUE | {";", ":", "."}:
            break
        following = words[index + 1 + (words[index + 1].pos == "ADV" and index + 2 < len(words))]
        measured = words[index - 1].text in QUANTITIES  # «avec beaucoup de respect»
        if words[index].text in DE and not measured and following.pos in {"ADJ", "NOUN"}:
            found = index
    return found


def _before_quotation(scene: Scene, index: int) -> bool:
    return scene.article.quotation_at(scene.reading.words[index].end) is not None


def _object_behind(scene: Scene, group: VerbGroup, marker: int) -> int | None:
    """The thing judged where it stands behind the judgment: heavy objects do."""
    reading = scene.reading
    if marker != group.last + 1:
        return None
    behind = [i for i in reading.dependents(group.main, "obj") if i > marker + 1]
    opened = [i for i in behind if reading.words[left_edge(reading, i)].pos == "DET"]
    return opened[0] if opened else None


def _object_right_behind(scene: Scene, group: VerbGroup, adjective: int) -> int | None:
    """The head of the phrase right behind the adjective of a judgment, if the judging verb governs both."""
    reading = scene.reading
    opening = min(adjective + 1, len(reading) - 1)
    if reading.words[opening].pos != "DET" or scene.article.quotations_in(
        reading.words[group.last].end, reading.words[opening].start
    ):
        return None
    head = reading.words[opening].head
    return head if head > opening and reading.words[head].pos in {"NOUN", "PROPN"} else None


def _with_object(
    scene: Scene, group: VerbGroup, marker: int, endings: Iterable[Ending], stops: frozenset[int]
) -> Iterator[Content]:
    """The thing judged and the judgment: one piece where the thing stands between verb and judgment."""
    behind = _object_behind(scene, group, marker)
    if behind is not None:  # «qualifie de provocation [l'offre de la direction]»
        for ending in endings_of(scene.reading, group, marker + 1, behind, stops):
            yield (scene.reading.extent(marker + 1, ending.last),), ending_features(scene, ending)
        return
    between = any(is_nominal(scene.reading, index) for index in range(group.last + 1, marker))
    before = None if between else _object_before(scene, group)
    judges = before is not None or between or _before_quotation(scene, marker)
    if not judges and not is_reflexive(scene, group):  # «traite de la ville», but «se présente comme neutre»
        return
    for ending in endings:
        judgment = scene.reading.extent(group.last + 1 if between else marker + 1, ending.last)
        yield ((before, judgment) if before is not None else (judgment,)), ending_features(scene, ending)


def _object_before(scene: Scene, group: VerbGroup) -> Extent | None:
    """«les a qualifiés», «le projet, qu'elle juge inutile»: a clitic or a relative before the verb."""
    reading = scene.reading
    start = max(0, group.first - 3)
    for index in range(group.finite, start - 1, -1):
        word = reading.words[index]
        if word.text in {"le", "la", "les", "l'"} and index < group.main and word.pos != "DET":
            return reading.extent(index, index)
    for index in range(group.first - 1, max(-1, group.first - 8), -1):
        if reading.words[index].text in QUE:
            noun = index - 1
            while noun >= 0 and reading.comma(noun):
                noun -= 1
            heads = [i for i in range(noun, max(-1, noun - 12), -1) if is_nominal(reading, i)]
            governor = reading.words[reading.words[index].head].head
            head = governor if governor in heads else (heads[0] if heads else None)
            return None if head is None else reading.extent(*full_phrase(reading, head, index))
    return None


def _predicate(scene: Scene, entry: VerbCue, group: VerbGroup) -> int | None:
    """Index of the word that judges: «se dit [prêt]», «juge la peine trop [lourde]», «se dit [contre]»."""
    reading, reflexive = scene.reading, entry.reflexive
    start = _start(scene, group, reflexive=reflexive)
    for index in range(start, min(len(reading), start + (7 if reflexive else 19))):
        word = reading.words[index]
        participle = word.pos == "VERB" and word.participle and (reflexive or "Tense=Past" in word.morph)
        if entry.lemma in _CONCRETE and word.text in _STATES:  # «l'a trouvé [mort] chez lui»
            return None
        if (word.pos == "ADJ" or participle) and (
            reflexive or word.head == group.main or _predicative(scene, group, index)
        ):
            return index
        judges = entry.lemma not in _CONCRETE or reading.words[start].text in _THESE
        if not reflexive and judges and _closes_object(scene, group, index):
            return index
        if reflexive and word.text in CIRCUMSTANCES:  # «s'est dit [lundi] prêt»
            continue
        if reflexive and (word.pos == "NOUN" or word.text in {"pour", "contre", "en", "prêt"}):
            return index
        if reflexive and word.dep == "xcomp" and word.head == group.main:
            return index  # «se dit méfiante», a verb for the tagger
        if word.text in QUE | {",", ";", ":"} or word.is_verb:
            return None
    return None


def _closes_object(scene: Scene, group: VerbGroup, index: int) -> bool:
    """«a jugé la plainte irrecevable»: an epithet for the parser, but it ends its phrase."""
    words = scene.reading.words
    if (
        words[index].pos not in {"ADJ", "VERB"}
        or words[words[index].head].head != group.main
        or words[index].head > index
    ):
        return False
    after = words[index + 1] if index + 1 < len(words) else None
    return after is None or after.pos in {"PUNCT", "ADP", "CCONJ", "SCONJ"}


def _predicative(scene: Scene, group: VerbGroup, index: int) -> bool:
    """«juge le texte trop proche»: an adjective after an adverb, behind its noun, before a complement."""
    before = scene.reading.words[index - 1]
    return before.pos == "ADV" or index == group.last + 1


RULE = Rule(
    name="attribute",
    shape="S se dit ADJ · S qualifie X de Y",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "[S La ministre] [C se dit] [Q inquiète].",
        "[S Le club] [C a qualifié] [Q la sanction d'«injuste»].",
    ),
    near_misses=("Il a traité le dossier en deux jours.",),
    leads="tree",
    find=find,
)
