"""S V: «Q» · S: «Q» · Nom : texte: a colon announces the words.

The surface leads for the words after the colon, the tree for the verb and subject before it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from attribution.cues import CueMatch
from attribution.layout import Line
from attribution.lexicon import NounCue, VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of
from attribution.rules.reporting import is_another_verb
from attribution.rules.rule import TURN, Candidate, Rule
from attribution.rules.scene import Scene
from attribution.rules.speech import has_incise, quotations_following
from attribution.syntax.agent import behind
from attribution.syntax.closed_classes import DE_OR_FUSED, HONORIFICS, POSSESSIVES
from attribution.syntax.noun_phrase import full_phrase, is_nominal, left_edge
from attribution.syntax.reading import Reading
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup

_TELL_NOBODY = frozenset({"qui", "que", "c'", "ce", "cela", "ça"})
_COPULAS = frozenset(
    {"est", "sont", "était", "étaient", "sera", "seront", "devient", "deviendra", "devenait"}
)
_NAMES = frozenset({"titre", "titres", "intitulé", "nom", "surnom", "sobriquet"})
"""Nouns that announce a name, and no words."""
_NEAR = 2
"""Words from a verb to the colon right behind it: a passive announces from no further away."""
_UNMARKED = 10
"""Words from a verb or a noun to the colon before words without marks: «a annoncé trois mesures: P»."""
_FAR = 60
"""The same before a quotation: «a répondu, au sortir d'une longue réunion, à son rival: «Q»»."""
_LONGEST_NAME = 12
"""Words of a headline before its colon."""
_LONGEST_TURN = 30
"""Sentences between two turns of an interview."""
_TOPIC = frozenset(
    {"après", "avant", "sur", "à", "au", "aux", "devant", "face", "contre", "lors", "dans", "depuis"}
)
_NAME = regex.compile(
    r"(?<name>\p{Lu}[\p{L}.'’-]*+(?:\s++(?:de|du|des|la|le|d'|van|von|der|\p{Lu}[\p{L}.'’-]*+)){0,4})"
    r"(?:,[^:]{3,60})?"
)
_VOICE = regex.compile(r"(?i:\b(?:je|nous|mon|ma|mes|notre|nos)\b|\b[jm]['’])")
_OPENS_TURN = regex.compile(rf"(?:{_NAME.pattern})\s*:\s")


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """The words after a colon, and the verb, noun or name before it."""
    contents = list(_contents(scene, cue))
    marked = float(_is_marked(scene, cue))
    if not contents or (not marked and scene.article.quotation_around(cue.start, cue.end) is not None):
        yield from _turn(scene, cue)
        return
    announced = _announcing_verbs(scene, cue)
    for rank, (verb, strength, group) in enumerate(announced):
        after = scene.postposed(group) if group.clitic is None else None
        sources = scene.subjects(group) or ((after,) if after is not None else ())
        features = {
            "strength": float(strength),
            "by verb": 1.0,
            "quotation": marked,
            "by verb, near": float(scene.reading.at(cue.start) - group.last <= _NEAR),
            "by verb, unmarked": 1.0 - marked,
            "by verb, relative": float(_is_subordinate(scene, group)),
            "by verb, earlier": float(rank > 0),
        }
        yield from candidates_of(scene, RULE.name, verb, contents, sources, features, group)
    noun = _announcing_noun(scene, cue)
    if noun is not None:
        owner = _owner(scene, noun)
        features = {"strength": 2.0, "by noun": 1.0, "quotation": marked, "by noun, unmarked": 1.0 - marked}
        yield from candidates_of(
            scene, RULE.name, noun, contents, () if owner is None else (owner,), features
        )
    source = _name_before(scene, cue) if not announced and noun is None else None
    if source is not None and marked and not any(has_incise(scene.article, *one) for one in contents[0][0]):
        yield from candidates_of(scene, RULE.name, cue, contents, (source,), {"strength": 1.0, "bare": 1.0})
    yield from _turn(scene, cue)


def _contents(scene: Scene, colon: CueMatch) -> Iterator[Content]:
    """The quotation after the colon, with what goes on; where there is none, the rest of the sentence."""
    end = scene.reading.end
    quotation = scene.article.quotation_at(colon.end)
    if quotation is None:
        if scene.article.has_words(colon.end, end):
            yield ((colon.end, end),), {"content=rest": 1.0}
        return
    following = quotations_following(scene.article, quotation.end)
    yield (*quotation.pieces, *following), {"content=quotation": 1.0}
    others = [one for one in scene.article.quotations_in(quotation.end, end) if one.depth == quotation.depth]
    if others:
        yield ((quotation.inner[0], max(end, others[-1].inner[1])),), {"content=several quotations": 1.0}


def _announcing_verbs(scene: Scene, colon: CueMatch) -> list[tuple[CueMatch, int, VerbGroup]]:
    """The last two verbs of speech before the colon and outside quotations, the last first, with strength."""
    found = []
    for cue in scene.cues:
        if cue.start >= colon.start or not isinstance(cue.entry, VerbCue):
            continue
        strength, group = max(cue.entry.que, cue.entry.incise, cue.entry.np), scene.group(cue)
        if strength < 2 or group is None or group.mood is Mood.PASSIVE:
            continue
        if is_another_verb(scene, cue.entry, group) or _is_parted(scene, cue, colon):
            continue
        limit = _NEAR if group.passive else _FAR if _is_marked(scene, colon) else _UNMARKED
        if scene.reading.at(colon.start) - group.last > limit:
            continue
        if scene.article.quotation_around(cue.start, cue.end) is None:
            found.append((cue, strength, group))
    return found[-2:][::-1]


def _is_marked(scene: Scene, colon: CueMatch) -> bool:
    """Whether a quotation follows the colon."""
    return scene.article.quotation_at(colon.end) is not None


def _is_parted(scene: Scene, cue: CueMatch, colon: CueMatch) -> bool:
    """«nia leur version[;] elle écrivit: «Q»»: another clause stands between the cue and the colon."""
    return ";" in scene.article.view[cue.end : colon.start]


def _is_subordinate(scene: Scene, group: VerbGroup) -> bool:
    """«en appelle au maire, qu'elle [souhaite] voir: «Q»»: a relative clause announces nothing."""
    return scene.reading.words[group.main].dep.startswith("acl")


def _announcing_noun(scene: Scene, colon: CueMatch) -> CueMatch | None:
    best = None
    for cue in scene.cues:
        if cue.start >= colon.start or not isinstance(cue.entry, NounCue) or _is_parted(scene, cue, colon):
            continue
        near = scene.reading.at(colon.start) - scene.reading.at(cue.end) <= _UNMARKED
        if cue.entry.colon >= 2 and (near or _is_marked(scene, colon)):
            best = cue
    return best


def _owner(scene: Scene, noun: CueMatch) -> Subject | None:
    """«Sa réponse», «la réponse du maire», «Le maire a eu ces mots»: who the words belong to."""
    reading = scene.reading
    head, last = reading.at(noun.start), reading.at(noun.end - 1)
    owning = head - 1
    while owning > 0 and reading.words[owning].pos == "ADJ":  # «[son] seul commentaire»
        owning -= 1
    if head > 0 and reading.words[owning].text in POSSESSIVES:
        return Subject.of_phrase(reading, (owning, owning), owning, "possessive")
    for part in range(head, min(last, len(reading) - 1) + 1):  # «le mot d'ordre [du cortège]»
        for child in reading.dependents(part, "nmod"):
            cases = reading.dependents(child, "case")
            if child > last and cases and reading.words[cases[0]].text in DE_OR_FUSED:
                return behind(reading, cases[0] + 1, child, "tree")
    for ancestor in reading.ancestors(head):
        for child in reading.dependents(ancestor, "nsubj"):
            if child < head and reading.words[child].text not in {"qui", "ce", "c'"}:
                phrase = full_phrase(reading, child, min(ancestor, head))
                if any(reading.words[i].is_finite_verb for i in range(phrase[0], phrase[1])):
                    continue  # «avant que [la loi entre en vigueur], les élus ont posé la question: «Q»»
                return Subject.of_phrase(reading, phrase, child, "tree")
    return None


def _name_before(scene: Scene, colon: CueMatch) -> Subject | None:
    """«Jean Dupont: «Q»», or the subject of a gesture («Elle soupire: «Q»»)."""
    reading = scene.reading
    last = reading.at(colon.start) - 1
    opening = _after_quotations(scene, colon)
    if last < opening:
        return None
    subjects = [
        index
        for index in range(opening, last + 1)
        if reading.words[index].dep.startswith("nsubj") and reading.words[index].text not in _TELL_NOBODY
    ]
    verbs = [i for i in range(opening, last + 1) if reading.words[i].finite]
    if verbs and reading.words[last].text in _COPULAS:  # «L'article devient: «Q»»
        return None
    if any(
        word.text in _NAMES for word in reading.words[opening : last + 1]
    ):  # «Son disque a un titre: «Le Lac»»
        return None
    if verbs and subjects:
        head = subjects[0]
        phrase = full_phrase(reading, head, max(verbs[0], head + 1))
        return Subject.of_phrase(reading, phrase, head, "tree")
    if verbs or last - opening > _LONGEST_NAME:
        return None
    heads = [i for i in range(opening, last + 1) if is_nominal(reading, i)]
    first = reading.words[opening]
    if not heads or (left_edge(reading, heads[0]) == opening + 1 and first.pos == "ADP"):
        return None  # «Au programme: «Le Cid»»
    end = _topic(reading, heads[0], last) or last + 1
    return Subject.of_phrase(reading, full_phrase(reading, heads[0], end), heads[0], "surface")


def _after_quotations(scene: Scene, colon: CueMatch) -> int:
    """««Tout a bougé» [Benoît Roux]: «Q»»: the first word behind what is quoted before the colon."""
    before = scene.article.quotations_over(scene.reading.start, colon.start)
    ended = [
        one.end for one in before if one.end <= colon.start and scene.article.has_words(one.end, colon.start)
    ]
    return scene.reading.at(max(ended)) if ended else 0


def _topic(reading: Reading, head: int, last: int) -> int | None:
    """«Luc Roux [après la victoire]: «Q»», «Macron [sur l'Ukraine]: «Q»»: where the topic begins."""
    if not reading.words[head].shape[:1].isupper() or reading.words[left_edge(reading, head)].pos == "DET":
        return None
    return next((i for i in range(head + 1, last + 1) if reading.words[i].text in _TOPIC), None)


def _turn(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """«Nom : texte», «Nom, maire : texte» at the head of a paragraph: a turn of an interview.

    Some editions run the turns of an interview together in one paragraph.
    """
    start, line = scene.reading.start, scene.article.lines[scene.reading.line]
    before = scene.article.text[start : cue.start].rstrip()
    if _NAME.fullmatch(before) is None or scene.article.quotation_at(cue.end) is not None:
        return
    name = before.split(",")[0].rstrip()
    others = [other for number in _numbers_near(scene) if (other := _turn_of(scene, number)) is not None]
    among = any(other == name or others.count(other) > 1 or _is_person(scene, other) for other in others)
    person = _is_person(scene, name)
    if not (person and start == line.start):
        known = person or name in others
        if not among or not _speaks(scene, cue, sentence=known):  # «Bilan: P», «Superficie: P»
            return
    elif not among and _is_heading(scene, line):  # «Anne Roux : la chanteuse change de nom»
        return
    end = _turn_end(scene)
    if len(scene.article.view[cue.end : end].split()) < (2 if among else 4):
        return
    source = Subject(start, start + len(name), 0, "surface")
    content: Content = (((cue.end, end),), {})
    features = {"strength": 1.0, TURN: 1.0, "turn among turns": float(among)}
    yield from candidates_of(scene, RULE.name, cue, [content], (source,), features)


def _is_heading(scene: Scene, line: Line) -> bool:
    """A line without a final stop, in which nobody speaks for himself."""
    text = scene.article.text[line.start : line.end]
    return text[-1] not in ".!?…" and _VOICE.search(text) is None


def _speaks(scene: Scene, colon: CueMatch, *, sentence: bool) -> bool:
    """Whether a question follows, or, where it may be one, a sentence: «Le Courrier : pourquoi partir ?»."""
    end = scene.reading.end
    asks = scene.article.text[colon.end : end].rstrip().endswith("?")
    return asks or (sentence and scene.reading.has_finite_verb(colon.end, end))


def _is_person(scene: Scene, name: str) -> bool:
    """Whether a name opens with a first name or a title: «[Anne] Roux», «[M.] Roux»."""
    first, *rest = name.split()
    return bool(rest) and (first.lower() in HONORIFICS or first in scene.article.lexicon.firstnames)


def _numbers_near(scene: Scene) -> Iterator[int]:
    """Numbers of the sentences round this one: no interview has a longer turn."""
    here = scene.reading.number
    near = range(max(0, here - _LONGEST_TURN), min(len(scene.article.sentences), here + _LONGEST_TURN + 1))
    return (number for number in near if number != here)


def _turn_of(scene: Scene, number: int) -> str | None:
    """The name that a sentence opens with, if a colon follows and no quotation."""
    sentence = scene.article.sentences[number]
    opening = _OPENS_TURN.match(scene.article.text, sentence.start, sentence.end)
    if opening is None or scene.article.quotation_at(opening.end()) is not None:
        return None
    return opening["name"]


def _turn_end(scene: Scene) -> int:
    """Where a turn ends: before the next one of its paragraph, or with the paragraph."""
    article = scene.article
    for number in range(scene.reading.number + 1, len(article.sentences)):
        if article.sentences[number].line != scene.reading.line:
            break
        if _turn_of(scene, number) is not None:
            return article.sentences[number].start
    return article.lines[scene.reading.line].end


RULE = Rule(
    name="colon",
    shape="S V: «Q» · S: «Q»",
    kinds=frozenset({CueKind.COLON}),
    examples=(
        "[S La maire] [C a réagi]: «[Q Nous ne fermerons pas l'école]».",
        "[S Paul Lenoir][C :] «[Q Je n'ai rien vu venir]».",
    ),
    near_misses=("Au programme: «Le Cid», puis un débat.",),
    leads="surface",
    find=find,
)
