"""«Q», V S · P, V S · P1, V-t-il, P2: the verb of speech interrupts or follows the words.

The surface leads: an incise is regular («, a-t-il ajouté», «, a déclaré le ministre») and often parsed
badly: the model labels the postposed subject nsubj in only half of the cases.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.marks import Quotation
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of
from attribution.rules.rule import FIRST_PERSON, Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.rules.speech import has_incise, quotations_before, quotations_following
from attribution.syntax.closed_classes import CONDITIONS, NE, OBJECT_CLITICS
from attribution.syntax.insertion import after_insertion
from attribution.syntax.reading import Reading
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import VerbGroup

_GAP = 4
"""Characters between a colon and the quotation that it announces."""
_PARAGRAPHS = 20
"""Before an incise, and after it, a speech has at most this many paragraphs: more are marks never closed."""
_APPOSED = {"qui", "dont", "où"}
"""«soupire Odile Roy, [qui] dirige le port. Tout est perdu»: what follows the stop is said, not this."""
_CLITICS = NE | OBJECT_CLITICS
_ASIDE = {"avant", "après", "tout", "en", "sans", "lors", "ajoutant", "précisant"}
"""What opens a circumstance of the speaker's: «dit S, [avant] de partir»."""


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech before its subject, after a comma or a closing mark, and the words beside it."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or not entry.incise or not scene.is_incise(group):
        return
    source = scene.postposed(group)
    if source is None or _is_question(scene, group) or _is_nickname(scene, group, source):
        return
    features = {
        "strength": float(entry.incise),
        "clitic": float(group.clitic is not None),
        "preposed": float(_preposed(scene, group)),
    }
    yield from candidates_of(
        scene, RULE.name, cue, _contents(scene, group, source), (source,), features, group
    )


def _is_question(scene: Scene, group: VerbGroup) -> bool:
    """«Le maire, dit-il vrai?»: the clitic belongs to a question of the author's."""
    return group.clitic is not None and group.first == 0 and scene.article.text[scene.reading.end - 1] == "?"


def _is_nickname(scene: Scene, group: VerbGroup, source: Subject) -> bool:
    """«Robert Lemoine, dit «le Castor», a gagné»: what *dit* gives is a name."""
    around = scene.article.quotation_around(source.start, source.end)
    return around is not None and around.start >= scene.reading.words[group.last].end


def _preposed(scene: Scene, group: VerbGroup) -> bool:
    """Whether the tree sees a subject before the verb: then it may be no incise."""
    return any(child < group.first for child in scene.reading.dependents(group.main, "nsubj"))


def _contents(scene: Scene, group: VerbGroup, source: Subject) -> Iterator[Content]:
    """The words beside the incise, and these with what goes on after its full stop."""
    end = max(source.end, scene.reading.words[group.last].end)
    following = quotations_following(scene.article, _behind_marks(scene))
    bare = _is_bare(scene, end)
    for place, content in _words_reported(scene, group, end):
        if not content:
            continue
        speaks = {FIRST_PERSON: float(_speaks(scene, content))}
        yield content, {f"place={place}": 1.0, "quotation follows": float(bool(following)), **speaks}
        if following and (place != "unquoted" or _is_closed(scene, group)):
            features = {
                "goes on": 1.0,
                "goes on, bare incise": float(bare),
                "goes on, first unclosed": float(place == "inside"),
            }
            yield (*content, *following), {f"place={place}": 1.0, **features}
        voice = _voice(scene, content)
        if voice is not None:
            yield voice, {f"place={place}": 1.0, "voice": 1.0, f"voice, {place}": 1.0, **speaks}


def _behind_marks(scene: Scene) -> int:
    """The offset behind the sentence and the mark that closes there: ««Rien ne presse, dit-elle.[»] «Q2»»."""
    offset = scene.reading.words[-1].end
    closing = scene.article.text[offset : offset + _GAP].lstrip()
    around = scene.article.quotation_around(offset - 1, offset)
    return around.end if around is not None and around.closed and closing.startswith("»") else offset


def _speaks(scene: Scene, content: tuple[Extent, ...]) -> bool:
    """Whether the words are in the first person: reported speech would have shifted it (Grevisse, § 416)."""
    return any(_VOICE.search(scene.article.view, start, end) for start, end in content)


# «Me Roux» is a lawyer.
_VOICE = regex.compile(
    r"(?<![\p{L}-])(?:(?i:j'|m')|(?!Me\s\p{Lu})(?i:je|me|moi|nous|mon|ma|mes|notre|nos)(?!\p{L}))"
)


def _voice(scene: Scene, content: tuple[Extent, ...]) -> tuple[Extent, ...] | None:
    """The sentences of the paragraph round an incise that speak in the first person without any mark.

    Some editions lose the marks: «J'avais envie d'autre chose, confie Anna. J'ai tout quitté.»
    """
    article = scene.article
    number = scene.reading.number
    marked = any(article.quotations_in(start - 3, end) for start, end in content)
    before = _speaking(scene, range(number - 1, -1, -1)) if not marked and _speaks(scene, content) else 0
    if _follows_incise(scene, number - before):  # «Je pars, dit A. J'ai faim. On rit, dit B.»: A is hungry
        before = 0
    after = _speaking(scene, range(number + 1, len(article.sentences)))
    if before == after == 0:
        return None
    extended = [
        (article.sentences[i].start, article.sentences[i].end) for i in range(number - before, number)
    ]
    extended += [*content]
    extended += [
        (article.sentences[i].start, article.sentences[i].end) for i in range(number + 1, number + 1 + after)
    ]
    return tuple(extended)


def _follows_incise(scene: Scene, number: int) -> bool:
    """Whether the sentence before one of the same paragraph has an incise, whose speaker goes on."""
    if number < 1 or number == scene.reading.number:
        return False
    before = scene.article.sentences[number - 1]
    return before.line == scene.reading.line and has_incise(scene.article, before.start, before.end)


def _speaking(scene: Scene, numbers: range) -> int:
    """How many sentences of the paragraph, in a row, speak in the first person without marks."""
    article = scene.article
    count = 0
    for number in numbers:
        sentence = article.sentences[number]
        marked = article.quotations_over(sentence.start, sentence.end)
        if sentence.line != scene.reading.line or marked:
            break
        if not _VOICE.search(article.view, sentence.start, sentence.end) or has_incise(
            article, sentence.start, sentence.end
        ):
            break
        count += 1
    return count


def _words_reported(scene: Scene, group: VerbGroup, end: int) -> Iterator[tuple[str, tuple[Extent, ...]]]:
    reading = scene.reading
    start = reading.words[group.first].start
    around = scene.article.quotation_around(start, end)
    before = scene.article.quotation_ending(start)
    if around is not None and (before is None or before.start < around.start or before.depth > around.depth):
        yield "inside", _without_incise(scene, around, group, end)
    elif before is not None:
        yield "after quotation", _quotation_before(scene, before, end)
        if scene.article.has_words(reading.start, before.start):
            yield "quotation alone", before.pieces
    else:
        yield from _clauses_around(scene, group, end)


def _is_closed(scene: Scene, group: VerbGroup) -> bool:
    """«Il est drôle», a-t-il dit»: a closing mark before the verb, whose opening one the edition has lost."""
    start = scene.reading.words[group.first].start
    return scene.article.text[max(0, start - 4) : start].rstrip(" ,\u00a0\u202f").endswith(("»", "”", '"'))


def _is_bare(scene: Scene, end: int) -> bool:
    """«..., dit Anne Roux, qui dirige le port.»: an apposition at most stands before the stop."""
    return scene.article.text[end : end + 2].lstrip().startswith((",", "(")) or not scene.article.has_words(
        end, scene.reading.end
    )


def _without_incise(scene: Scene, quotation: Quotation, group: VerbGroup, end: int) -> tuple[Extent, ...]:
    """«Q1, a dit X. Q2»: the quotation minus the incise, as many paragraphs of it as one speech has."""
    start = scene.reading.words[group.first].start
    resume = _incise_tail(scene, end)
    pieces: list[Extent] = []
    here = quotation.piece_at(start)
    for left, right in quotation.pieces[max(0, here - _PARAGRAPHS) : here + _PARAGRAPHS + 1]:
        if left <= start and end <= right:
            pieces += [(left, start), (resume, right)]
        else:
            pieces.append((left, right))
    return tuple((left, right) for left, right in pieces if left < right)


def _incise_tail(scene: Scene, end: int) -> int:
    """Offset where the words go on after the incise: after its next comma or stop.

    After the comma of an apposition («soupire Odile Roy, installée face au port.») they go on after the stop.
    """
    reading = scene.reading
    for index in range(reading.at(end), len(reading)):
        if reading.words[index].text in {".", "!", "?"}:
            return reading.words[index].end
        if reading.comma(index):
            apposed = index + 1 < len(reading) and reading.words[index + 1].text in _APPOSED
            goes_on = not apposed and any(word.finite for word in reading.words[index + 1 :])
            return reading.words[index].end if goes_on else reading.end
    return reading.end


def _quotation_before(scene: Scene, quotation: Quotation, end: int) -> tuple[Extent, ...]:
    """The quotation, with the words of its clause that stand outside the marks, and its second half."""
    reading = scene.reading
    pieces: list[Extent] = list(quotation.pieces)
    if scene.article.has_words(reading.start, quotation.start) and not _is_announced(scene, quotation):
        pieces[0] = (_lead_start(scene, quotation), pieces[0][1])
    else:
        pieces = [*quotations_before(scene.article, quotation, scene.reading.number), *pieces]
    resumed = _resumed(scene, end)
    if resumed is not None:
        pieces += resumed.pieces
    return tuple(pieces)


def _is_announced(scene: Scene, quotation: Quotation) -> bool:
    """«Les habitants sont las: «Q», dit S»: a colon parts the words from the author's."""
    before = scene.article.text[max(0, quotation.start - _GAP) : quotation.start]
    return before.rstrip(" \u00a0\u202f").endswith(":")


def _lead_start(scene: Scene, quotation: Quotation) -> int:
    """Where the clause begins of which the quotation is the end: «Le projet est «mort», a dit X.»."""
    reading = scene.reading
    for earlier in scene.article.quotations_in(reading.start - 2000, quotation.start):
        if earlier.start < reading.start < earlier.end <= quotation.start:
            return earlier.inner[0]
    return reading.start


def _resumed(scene: Scene, end: int) -> Quotation | None:
    """«Q1», a dit X, «Q2»: the quotation that opens after the incise, in the same sentence."""
    reading = scene.reading
    quotation = next(iter(scene.article.quotations_in(end, reading.end)), None)
    if quotation is None or any(reading.words[i].is_verb for i in reading.between(end, quotation.start)):
        return None
    gap = scene.article.text[end : quotation.start].rstrip()
    if not gap and not scene.article.has_words(
        quotation.end, reading.end
    ):  # «La ville» a-t-il dit «ne cédera pas»
        return quotation
    return quotation if gap.endswith((",", ":", "—", "–", ";")) else None


def _clauses_around(scene: Scene, group: VerbGroup, end: int) -> Iterator[tuple[str, tuple[Extent, ...]]]:
    reading = scene.reading
    first = reading.words[group.first].start
    opening = _opening(scene, group)
    if not scene.article.has_words(opening, first):
        return
    before: Extent = (opening, first)
    tail = _tail(scene, end)
    if tail is not None and (_is_half(scene, opening, first) or _hangs(scene, group)):
        yield "unquoted", (before, tail)
        return
    if tail is not None and not _may_go_on(scene.reading, scene.reading.at(tail[0])):
        tail = None
    yield "unquoted", (before,)
    resumed = _resumed(scene, end)
    if resumed is not None:
        yield "unquoted with quotation", (before, *resumed.pieces)
    if tail is not None:
        yield "unquoted with tail", (before, tail)


def _is_half(scene: Scene, opening: int, first: int) -> bool:
    """«La digue, dit S, tient», «Si rien n'est fait, dit S, elle cédera»: no main clause before S."""
    reading = scene.reading
    return (
        not reading.has_finite_verb(opening, first) or reading.words[reading.at(opening)].text in CONDITIONS
    )


def _hangs(scene: Scene, group: VerbGroup) -> bool:
    """«Il faudra, estime S, repenser la digue»: what precedes the comma ends on a verb that wants more."""
    before = group.first - 2
    return before >= 0 and scene.reading.words[before].is_finite_verb


def _tail(scene: Scene, end: int) -> Extent | None:
    """What follows the next comma, if no finite verb stands before it."""
    reading = scene.reading
    index = reading.at(end)
    while index < len(reading) and reading.words[index].text != ",":
        if reading.words[index].is_finite_verb:
            return None
        index += 1
    if index + 1 >= len(reading):
        return None
    start = _past_apposition(scene, index)
    if reading.words[start].text in _APPOSED:
        return None
    return reading.words[start].start, reading.end


def _past_apposition(scene: Scene, comma: int) -> int:
    """«dit S, [un professeur de Lyon,] et P»: the first word behind an apposition, if P follows."""
    reading = scene.reading
    after = _behind_relative(reading, comma) or after_insertion(reading, comma)
    if after is None or after >= len(reading) or not reading.has_finite_verb(*_rest(reading, after)):
        return comma + 1
    apposed = _names_somebody(scene, comma + 1) or (
        _is_verb(reading, after) and reading.words[comma + 1].pos in {"PROPN", "NOUN", "PRON"}
    )
    return after if apposed else comma + 1


def _rest(reading: Reading, first: int) -> Extent:
    return reading.words[first].start, reading.end


def _names_somebody(scene: Scene, first: int) -> bool:
    """«[un professeur] de Lyon»."""
    words = scene.reading.words
    head = next((word for word in words[first : first + 3] if word.pos == "NOUN"), None)
    named = head is not None and scene.article.lexicon.names_people(head.text)
    return words[first].pos == "DET" and named


def _is_verb(reading: Reading, index: int) -> bool:
    """«Le pont, dit le maire, Luc Roux, [rouvrira]»: the verb of what the incise interrupts."""
    while index + 1 < len(reading) and reading.words[index].text in _CLITICS:
        index += 1
    return reading.words[index].is_finite_verb


def _behind_relative(reading: Reading, comma: int) -> int | None:
    """«dit S, [qui dirige le port,] rouvrira»: the first word behind a relative clause of one verb."""
    if reading.words[comma + 1].text != "qui":
        return None
    verbs = 0
    for word in reading.words[comma + 2 :]:
        verbs += word.is_finite_verb
        if verbs > 1:
            return None
        if word.text == ",":
            return word.index + 1 if verbs else None
    return None


def _may_go_on(reading: Reading, first: int) -> bool:
    """Not «dit S, [avant de partir]», «dit le maire, [Luc Roux, mardi]», «dit S, [interrogé à Gap]»."""
    word = reading.words[first]
    if word.text in _ASIDE or (word.is_verb and (word.text.endswith("ant") or word.participle)):
        return False
    if word.pos == "DET":
        return reading.has_finite_verb(word.start, reading.end)
    return word.pos not in {"PROPN", "NOUN", "ADJ", "NUM"}


def _opening(scene: Scene, group: VerbGroup) -> int:
    reading = scene.reading
    for index in range(group.first - 2, -1, -1):
        if reading.words[index].text == ";":
            return reading.words[index + 1].start
    return reading.start


RULE = Rule(
    name="incise",
    shape="«Q», V S · P, V-t-il",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "«[Q Nous partirons demain]», [C a déclaré] [S le capitaine].",
        "[Q Le train avait du retard], [C a indiqué] [S la compagnie].",
        "[Q La digue], [C explique-t-[S elle]], [Q tiendra jusqu'au printemps].",
    ),
    near_misses=("Le vent, ajoute à cela la pluie, a découragé le public.",),
    leads="surface",
    find=find,
)
