"""selon S, P · P, selon S · P1, selon S, P2: a preposition frames a clause.

The surface leads. *Selon*, *d'après* and *pour* open a discourse frame and leave the commitment to the
source (Charolles 1987); the content is the clause that they frame, without the prepositional group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import evolve

from attribution.cues import CueMatch
from attribution.lexicon import NounCue, PrepositionCue, VerbCue
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.rules.speech import quotations_before, quotations_following
from attribution.rules.stops import stops_of
from attribution.syntax.auxiliaries import tags_of
from attribution.syntax.closed_classes import (
    A_OR_FUSED,
    CONDITIONS,
    DE_OR_FUSED,
    DETERMINATIVES,
    LAST_NAMED,
    POSSESSIVES,
    QUE,
    RELATIVE_SUBJECTS,
    REPETITIONS,
    SOME_PEOPLE,
    THIRD_PERSON_OBJECTS,
)
from attribution.syntax.complement import that_clause_of
from attribution.syntax.endings import opens_clause
from attribution.syntax.noun_phrase import full_phrase, is_nominal
from attribution.syntax.reading import Reading, Word
from attribution.syntax.subject_phrase import Subject

_DE = regex.compile(r"\s*+(?:de la part de|du|des|de|d')\s*+")
_IMPERATIVE = regex.compile(r"(?!(?:ass|ch|n|r)ez$)\p{L}{2,}+(?<=ez)|(?:re)?(?:faites|dites)")
"""Where it opens a clause: elsewhere the form is an indicative, with *vous*."""
_CLAUSE_OPENER = {
    "que", "qu'", "mais", "car", "or", "puisque", "parce", "si", "lorsque", "quand", "tandis", "alors", "et",
    "donc", "où", "qui",
}  # fmt: skip
_OCCASION = regex.compile(
    r"(?:c'est|ce sera|c'était|ce fut) "
    r"(?:la (?:première|deuxième|dernière|seule) fois|l'occasion|le moment)\b"
    r"|(?:il|ce) (?:n')?(?:est|était|sera|serait|devient) (?:\p{L}+ )?(?:im)?(?:difficile|facile|possible)\b"
)
"""«Pour Elena, c'est la première fois», «il est difficile de P»: what happens to somebody silent."""
_PUBLICS = frozenset(
    {
        *("abonnés", "adultes", "automobilistes", "client", "clients", "consommateurs", "contribuables"),
        *("électeurs", "élèves", "employés", "enfants", "entreprises", "étudiants", "familles", "femmes"),
        *("foyers", "gens", "hommes", "jeunes", "locataires", "lycéens", "malades", "ménages", "parents"),
        *("passagers", "patients", "personne", "personnes", "propriétaires", "retraités", "salariés"),
        *("spectateurs", "touristes", "travailleurs", "usagers", "utilisateurs", "visiteurs", "voyageurs"),
    }
)
"""Those whom news concerns: «Pour les [usagers], le trajet durera dix minutes de plus» is no opinion."""
_MOUTHPIECES = {"par la voix", "par la bouche"}
_DEPENDS = regex.compile(r"vari(?:e|ent|ait|aient|era|er|é)$|diff[èé]r|dépend|fluctu|oscill")
_VARIES = regex.compile(rf"{_DEPENDS.pattern}|chang|va$|vont$|coût")
"""Words for what is not always the same: «Le prix [varie] selon la saison»."""
_VIEWS = {"du point de vue", "de mon point de vue"}
_ANNOUNCE = {":", ";"}
"""Stops before the quotation that «pour Anne Roux, sa présidente[:]» announces."""
_NEVER_SOURCES = {
    *("quel", "quelle", "quels", "quelles", "se", "s'", "ne", "n'", "en", "y"),
}
"""«d'accord selon [quel] règlement voter», «pour [se] justifier», «pour [ne] rien perdre»."""
_ADDS = {"et", "mais", "car", "donc", "or"}
"""What opens another clause behind the source: «P, selon S, [et] Q»."""
_WORDS = {"termes", "mots", "dires", "propos", "aveux", "déclarations"}
"""Nouns for what somebody says: «selon ses [dires]»."""
_FIRST_PERSON = {"moi", "nous", "toi", "vous", "soi"}
_ARTICLES = {"le", "la", "l'", "les", "un", "une", "des"}
"""Alone where the tagger takes the noun behind one for a verb."""
_TRANSITION = {
    "toujours", "mais", "et", "or", "car", "en", "effet", "ainsi", "cependant", "toutefois", "néanmoins",
    "par", "ailleurs",
    "de", "plus", "enfin", "pourtant", "donc", "seulement", "outre", "encore", "même", "aussi", "-", "—", "–",
    "d'ailleurs", "revanche", "puis", "notamment", ",",
}  # fmt: skip


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """The clause that a prepositional cue frames, in front of it, around it or after it."""
    entry = cue.entry
    if not isinstance(entry, PrepositionCue):
        return
    source = _source(scene, cue, entry)
    if source is None or _belongs_to_on(scene, cue) or _is_variable(scene, source):
        return
    if cue.lemma == "pour" and not _frames(scene, cue, source):
        return
    if cue.lemma == "d'après" and _is_model(scene, cue, source):
        return
    if cue.lemma == "selon" and _varies(scene, cue, source):
        return
    if cue.lemma in _MOUTHPIECES and _follows_verb(scene, cue):
        return
    if cue.lemma in _VIEWS and not _may_speak(scene, source):  # «du point de vue de la loi»
        return
    if scene.article.view[source.start : source.end].lower() in RELATIVE_SUBJECTS:
        source = _antecedent(scene, cue)
        if source is None:
            return
        start = scene.reading.words[scene.reading.at(cue.end) + 1].start
        end = _verb_phrase_end(scene.reading, start, scene.reading.end)
        places: list[tuple[str, tuple[Extent, ...]]] = [("front", ((start, end),))]
    else:
        places = list(_framed_clauses(scene, cue, source))
    contents: list[Content] = [
        (content, {f"place={place}": 1.0, f"reading={min(rank, 2)}": 1.0})
        for rank, (place, content) in enumerate(places)
        if content
        and (entry.position in {"any", place} or place == "relative")
        and not (cue.lemma == "pour" and _frames_nothing(scene, source, content))
    ]
    features = {
        "strength": float(entry.strength),
        "before que": float(_before_clause(scene, cue)),
        f"preposition={cue.lemma if cue.lemma in {'pour', 'selon'} else 'other'}": 1.0,
    }
    yield from candidates_of(scene, RULE.name, cue, contents, (_speaker(scene, source),), features)


def _is_model(scene: Scene, cue: CueMatch, source: Subject) -> bool:
    """«une pièce montée d'après «Les contes du lac»»: a work after which another is made."""
    before = scene.reading.words[max(0, scene.reading.at(cue.start) - 1)]
    titled = any(one.start <= source.start for one in scene.article.quotations_over(source.start, source.end))
    return titled and before.participle


def _frames(scene: Scene, cue: CueMatch, source: Subject) -> bool:
    """Whether *pour* tells whose opinion follows; not in «Pour eux, dit le maire, rien ne change»."""
    after = scene.reading.at(source.end) + 1
    interrupted = any(group.first == after and scene.is_incise(group) for group in scene.others)
    if interrupted or _OCCASION.match(scene.article.view, scene.reading.start_of(after)):
        return False
    return _may_speak(scene, source) and _stands_apart(scene, cue)


def _may_speak(scene: Scene, source: Subject) -> bool:
    """«Pour le syndicat», «pour Anne Roux», «pour eux»; but «pour cette émission»: *pour* needs a speaker."""
    words = [scene.reading.words[index] for index in scene.reading.between(source.start, source.end)]
    head = next((word for word in words if word.pos in {"NOUN", "PROPN", "PRON"}), None)
    if head is None or head.text in SOME_PEOPLE:
        return any(word.text in SOME_PEOPLE | LAST_NAMED for word in words)
    known = scene.article.lexicon.head_of(scene.article.view[head.start : source.end].lower())
    return head.pos != "NOUN" or head.shape[:1].isupper() or (known is not None and known.kind != "document")


def _is_public(scene: Scene, source: Subject) -> bool:
    """«Pour les étudiants de Lyon, la patinoire offre un loisir», «Pour une seule personne, P»."""
    words = [scene.reading.words[index] for index in scene.reading.between(source.start, source.end)]
    head = next((word for word in words if word.pos in {"NOUN", "PROPN"}), None)
    return head is not None and head.text in _PUBLICS


def _stands_apart(scene: Scene, cue: CueMatch) -> bool:
    """«Le prix, pour le maire, est juste»; but «la médaille pour les femmes»: *pour* frames a clause."""
    first = scene.reading.at(cue.start)
    before = scene.reading.words[first - 1] if first else None
    return before is None or before.pos not in {"NOUN", "PROPN", "ADJ", "VERB", "NUM"}


def _has_no_verb(scene: Scene, content: tuple[Extent, ...]) -> bool:
    """«Cherche nourrice, pour deux enfants, du lundi au jeudi»: *pour* frames a clause, or words in marks."""
    return not any(scene.reading.has_finite_verb(*piece) for piece in content)


def _follows_verb(scene: Scene, cue: CueMatch) -> bool:
    """«La ministre a annoncé, [par la voix de] son avocat, que P»: the verb has its speaker already."""
    before = scene.reading.at(cue.start) - 1
    before -= scene.reading.comma(before)
    return any(group.last == before for group in scene.others)


def _varies(scene: Scene, cue: CueMatch, source: Subject) -> bool:
    """«Les prix vont de 8 à 20 euros selon le rang», «La règle change selon la ville»: what P depends on."""
    words = scene.reading.words
    known = scene.article.lexicon.head(words[_head_of(scene, source)].text)
    if words[_head_of(scene, source)].pos != "NOUN":
        return False
    first = scene.reading.at(cue.start)
    near = any(_DEPENDS.match(word.text) for word in words[max(0, first - 3) : first])
    if known is not None and known.kind != "document":  # «L'aide varie, selon le secteur, de 5 à 9 %»
        return near and known.kind == "organization"
    return near or (words[first - 1].text != "," and any(_VARIES.match(word.text) for word in words[:first]))


def _head_of(scene: Scene, source: Subject) -> int:
    """Index of the first noun of a source; its first word where it has none."""
    inside = scene.reading.between(source.start, source.end)
    return next((i for i in inside if scene.reading.words[i].pos in {"NOUN", "PROPN"}), source.head)


def _is_variable(scene: Scene, source: Subject) -> bool:
    """«Salaire selon profil», «selon arrivage»: a bare noun, unless of people, is what P depends on."""
    word = scene.reading.words[source.head]
    if word.pos != "NOUN" or word.plural or word.shape[:1].isupper():
        return False
    if scene.reading.words[source.head - 1].text in DE_OR_FUSED:  # «aux yeux du skipper»
        return False
    known = scene.article.lexicon.head(word.text)
    return known is None or known.kind == "document"


def _frames_nothing(scene: Scene, source: Subject, content: tuple[Extent, ...]) -> bool:
    marked = any(scene.article.quotations_in(start - 3, end) for start, end in content)
    start = content[0][0]
    if _is_order(scene, start) or _is_relative(scene, start):
        return True
    return not marked and (_is_public(scene, source) or _has_no_verb(scene, content))


def _is_relative(scene: Scene, start: int) -> bool:
    """«pour l'hôtel, [où] elle dort», «pour ces gens, parmi [lesquels] elle vit»: *pour* frames a clause."""
    words = scene.reading.words[scene.reading.at(start) :][:2]
    return any(word.text in RELATIVE_SUBJECTS | {"où", "dont"} for word in words)


def _is_order(scene: Scene, start: int) -> bool:
    """«Pour six personnes, comptez un litre»: an order is nobody's opinion."""
    index = scene.reading.at(start)
    return index < len(scene.reading) and _IMPERATIVE.fullmatch(scene.reading.words[index].text) is not None


def _belongs_to_on(scene: Scene, cue: CueMatch) -> bool:
    """«indique-t-on de source diplomatique»: the group says where *on* speaks from."""
    before = [word.text for word in scene.reading.words[: scene.reading.at(cue.start)]][-2:]
    return bool({"-on", "-t-on"}.intersection(before))


def _source(scene: Scene, cue: CueMatch, entry: PrepositionCue) -> Subject | None:
    start = cue.end
    if entry.takes == "de":
        match = _DE.match(scene.article.view, start)
        if match is None:
            return None
        start = match.end()
    if entry.takes == "source":
        start = cue.start + scene.article.view[cue.start : cue.end].lower().find("source")
    while start < scene.reading.end and scene.article.view[start].isspace():
        start += 1
    index = scene.reading.at(start)
    if index < len(scene.reading) and _opens_infinitive(scene.reading.words, index, cue.lemma):
        return None
    extent = _reporters(scene, start) or scene.noun_phrase_after(start)
    if (
        extent is None
        or scene.article.view[slice(*extent)].lower() in _FIRST_PERSON | _ARTICLES | DETERMINATIVES
    ):
        return None
    return Subject(*extent, scene.reading.at(extent[0]), "tree")


def _speaker(scene: Scene, source: Subject) -> Subject:
    """«selon [ses] propres termes», «selon [ses] dires»: the possessive tells who speaks."""
    words = [scene.reading.words[index] for index in scene.reading.between(source.start, source.end)]
    owned = words[0].text in POSSESSIVES and any(word.text in _WORDS for word in words[1:])
    return evolve(source, end=words[0].end) if owned else source


def _opens_infinitive(words: Sequence[Word], index: int, lemma: str) -> bool:
    """«pour [en] finir», «pour [leur] dire»: no source; nor in «selon [quel] règlement»."""
    following = words[min(index + 1, len(words) - 1)]
    clitic = words[index].text in THIRD_PERSON_OBJECTS and following.infinitive
    return (clitic and lemma == "pour") or words[index].text in _NEVER_SOURCES


def _antecedent(scene: Scene, cue: CueMatch) -> Subject | None:
    """«le ministère, selon lequel P»: the noun phrase before, unless it is a noun cue."""
    reading = scene.reading
    index = reading.at(cue.start) - 1
    if index < 0 or reading.words[index].text != "," or reading.at(cue.end) + 1 >= len(reading):
        return None
    start = reading.words[max(0, index - 10)].start
    if any(isinstance(other.entry, NounCue) and start <= other.start < cue.start for other in scene.cues):
        return None  # «les propos du ministre, selon lesquels P»
    heads = [i for i in range(index - 1, max(-1, index - 10), -1) if is_nominal(reading, i)]
    for head in reversed(heads):
        phrase = full_phrase(reading, head, index)
        if phrase[1] == index - 1 and not any(
            other.start <= reading.words[head].start < other.end for other in scene.cues
        ):
            return Subject.of_phrase(reading, phrase, head, "antecedent")
    return None


def _reporters(scene: Scene, start: int) -> Extent | None:
    """«selon ce que rapportent des témoins»: the source is the subject of the verb."""
    if not scene.article.view[start : start + 7].lower().startswith(("ce que ", "ce qu'")):
        return None
    for group in scene.others:
        if group.first > scene.reading.at(start) and group.first - scene.reading.at(start) < 5:
            subject = scene.postposed(group) or scene.subject(group)
            return None if subject is None else (subject.start, subject.end)
    return None


def _framed_clauses(scene: Scene, cue: CueMatch, source: Subject) -> Iterator[tuple[str, tuple[Extent, ...]]]:
    """The clauses that the group may frame, the likeliest first."""
    reading = scene.reading
    first = reading.at(cue.start)
    opens = _clause_start(scene, first)
    after = _after_source(scene, source, first)
    end = _end(scene, cue, after)
    compared = reading.at(after) < len(reading) and reading.words[reading.at(after)].text == "comme"
    rest: tuple[Extent, ...] = ((after, end),) if scene.article.has_words(after, end) and not compared else ()
    if opens is None:
        if (
            first > 1 and rest and _opens_relative(scene, first)
        ):  # «qui, selon S, [durera deux ans], a commencé»
            rest = ((after, _verb_phrase_end(reading, after, end)),)
        yield "front", rest
        quotation = scene.article.quotation_at(after)
        if quotation is not None and quotation.end < end:
            yield "front", quotation.pieces
        return
    inside = _relative_around(scene, first, after, end) if rest else None
    if inside is not None:
        yield "relative", inside
    spoken = _speech_before(scene, reading.words[first].start)
    if spoken is not None:
        yield "back", spoken
        following = quotations_following(scene.article, reading.words[-1].end)
        if following:
            yield "back", (*spoken, *following)
    yield from _clauses_before(scene, first, opens, (source.end, after), rest)


def _clauses_before(
    scene: Scene, first: int, opens: int, behind: tuple[int, int], rest: tuple[Extent, ...]
) -> Iterator[tuple[str, tuple[Extent, ...]]]:
    """What the group may frame of the words before it, with what goes on behind it.

    Args:
        scene: the sentence.
        first: index of the first word of the group.
        opens: offset where the clause before it begins.
        behind: where the source ends, and where the text goes on after it.
        rest: what goes on.
    """
    reading = scene.reading
    end, after = behind
    before: Extent = (opens, reading.words[_before_adverb(scene, first) - 1].end)
    comma_after = scene.article.view[end : end + 3].lstrip().startswith(",")
    comma_before = reading.words[first - 1].text == ","
    cut = (
        first > 1 and _goes_on(reading.words[first - 1 - comma_before]) and (comma_after or not comma_before)
    )
    cut = cut or (comma_before and comma_after and _resumes(scene, after))
    awaits = reading.words[reading.at(opens)].text in CONDITIONS
    whole = _has_own_verb(scene, reading.at(opens), first) and not cut and not awaits
    insertion = _insertion(scene, first)
    if whole or not rest or not (comma_after or cut):
        yield "back", (before,)
    added = whole and reading.words[min(reading.at(after), len(reading) - 1)].text in _ADDS
    if rest and (comma_after or cut) and (insertion is None or comma_before) and not added:
        yield "middle", (before, *rest)
        if not whole and reading.has_finite_verb(*before):
            yield "back", (before,)
    last = _last_clause(scene, opens, first)
    if last is not None:
        yield "back", ((last, before[1]),)
    if insertion is not None and rest:
        yield "insertion", ((insertion, before[1]),)


def _relative_around(scene: Scene, first: int, after: int, end: int) -> tuple[Extent, ...] | None:
    """«un chantier[, qui,] selon S[, durera deux ans], a commencé»: the relative clause that the group is in.

    The clause awaits its verb, or comments on the whole: «P, [ce qui] est, selon S, une erreur».
    """
    reading = scene.reading
    for index in range(first - 1, 0, -1):
        word, before = reading.words[index], reading.words[index - 1]
        if word.text in {"qui", "que", "qu'", "dont"} and before.text == "ce":
            opening, whole = index - 1, True
        elif word.text in {"qui", "dont", "où"} and word.pos == "PRON" and not _is_among(reading, index):
            opening, whole = index, False
        else:
            continue
        begun = reading.has_finite_verb(word.end, reading.words[first].start)
        piece = reading.words[opening].start, reading.words[first - 1].end
        if begun and not whole:  # «un chantier [qui durera deux ans] selon S, a commencé»
            main = reading.words[reading.at(after)].is_finite_verb
            return (piece,) if main and reading.words[first - 1].text != "," else None
        if begun != whole or (whole and reading.words[opening - 1].text != ","):
            return None
        close = end if whole else _verb_phrase_end(reading, after, end)
        return tuple(one for one in (piece, (after, close)) if scene.article.has_words(*one))
    return None


def _is_among(reading: Reading, index: int) -> bool:
    """«des passants, [dont] des jeunes, ont aidé»: no clause, but some of them."""
    following = reading.words[index + 1]
    return reading.words[index].text == "dont" and (
        following.pos == "NUM" or following.text in {"un", "une", "des", "deux", "plusieurs", "certains"}
    )


def _opens_relative(scene: Scene, first: int) -> bool:
    """«un chantier [qui], selon S, durera deux ans»: whether a relative pronoun stands before the group."""
    words = scene.reading.words
    return words[first - 1 - (words[first - 1].text == ",")].text in {"qui", "où"}


def _verb_phrase_end(reading: Reading, start: int, end: int) -> int:
    """«qui, selon S, durera deux ans[,] a commencé»: where the main clause goes on."""
    verb = next((i for i in range(reading.at(start), reading.at(end)) if reading.words[i].finite), None)
    if verb is None:
        return end
    for index in range(verb + 1, reading.at(end) - 1):
        if reading.words[index].text == "," and reading.words[index + 1].is_finite_verb:
            return reading.words[index].start
    return end


def _speech_before(scene: Scene, offset: int) -> tuple[Extent, ...] | None:
    """««Q1. Q2», selon S»: all that was said, where the marks opened before the sentence."""
    quotation = scene.article.quotation_ending(offset)
    if quotation is None or quotation.start > scene.reading.start:
        return None
    return (*quotations_before(scene.article, quotation, scene.reading.number), *quotation.pieces)


def _before_adverb(scene: Scene, first: int) -> int:
    """«P, [toujours] selon S»: the first word of what holds the source, an adverb of repetition included."""
    while first > 1 and scene.reading.words[first - 1].text in REPETITIONS:
        first -= 1
    return first


def _goes_on(word: Word) -> bool:
    """Whether a clause cannot end with a word: «doit, selon S, partir», «laisse craindre, selon S, que P»."""
    return word.pos in {"AUX", "ADP", "DET", "SCONJ"} or (word.pos == "VERB" and not word.participle)


def _has_own_verb(scene: Scene, first: int, end: int) -> bool:
    """Whether words hold a verb that no relative pronoun and no *que* among them awaits."""
    words = scene.reading.words[first:end]
    awaited = sum(opens_clause(scene.reading, word) for word in words)
    return sum(word.is_finite_verb for word in words) > awaited


def _resumes(scene: Scene, start: int) -> bool:
    """«Il ne suffit pas, selon eux, [de] s'en plaindre»: what follows cannot do without what precedes."""
    words = scene.reading.words
    index = scene.reading.at(start)
    if index >= len(words):
        return False
    return words[index].text in QUE | DE_OR_FUSED | A_OR_FUSED or words[index].infinitive


def _insertion(scene: Scene, first: int) -> int | None:
    """«Le suspect, [proche des milieux radicaux] selon S, a fui»: where an insertion without verb begins."""
    reading = scene.reading
    for index in range(first - 1, 0, -1):
        word = reading.words[index]
        if word.text == ",":
            return reading.words[index + 1].start if index + 1 < first - 1 else None
        if word.is_finite_verb or reading.comma(index):
            return None
    return None


def _last_clause(scene: Scene, opens: int, first: int) -> int | None:
    """«Il gagne peu et possède deux maisons, selon S»: where the last of coordinated clauses begins."""
    reading, words = scene.reading, scene.reading.words
    for index in range(first - 2, reading.at(opens), -1):
        joint = words[index]
        if joint.text in {"et", "mais", "alors"} and reading.has_finite_verb(joint.end, words[first].start):
            return words[index + 1].start
    return None


def _clause_start(scene: Scene, first: int) -> int | None:
    """Offset where the clause before the cue begins, or None when the cue itself opens the clause."""
    reading = scene.reading
    index = first - 1
    while index >= 0 and (reading.words[index].text in _TRANSITION or reading.comma(index)):
        index -= 1
    if index < 0:
        return None
    previous = reading.words[first - 1].text
    if previous in _CLAUSE_OPENER or (
        previous == "," and first > 1 and reading.words[first - 2].text in _CLAUSE_OPENER
    ):
        return None
    if previous in {";", ":"}:
        return None
    for position in range(first - 2, -1, -1):
        if reading.words[position].text in {";", ":"} and not _is_quoted(scene, reading.words[position]):
            return reading.words[position + 1].start
    return reading.start


def _is_quoted(scene: Scene, word: Word) -> bool:
    """««Nous sommes prêts: cela suffit», selon S»: a stop between marks parts nothing outside them."""
    return scene.article.quotation_around(word.start, word.end) is not None


def _before_clause(scene: Scene, cue: CueMatch) -> bool:
    index = scene.reading.at(cue.start) - 1
    return index >= 0 and scene.reading.words[index].text in QUE


def _after_source(scene: Scene, source: Subject, first: int) -> int:
    """Offset where the text goes on after the source, its apposition and its relative clause."""
    reading = scene.reading
    index = reading.at(source.end)
    if index < len(reading) and reading.words[index].text == "(":
        while index < len(reading) and reading.words[index].text != ")":
            index += 1
        index += 1
    if index < len(reading) and reading.words[index].text in {"qui", "que", "dont", "lequel", "laquelle"}:
        return _after_next_comma(scene, index)
    if index < len(reading) and reading.words[index].text == ",":
        following = index + 1
        if (
            following < len(reading)
            and _is_apposition(scene, following, first)
            and not _is_split(scene, first)
        ):
            return _after_next_comma(scene, following)
        return reading.start_of(following)
    awaited = first > 0 and _goes_on(
        reading.words[first - 1]
    )  # «La crise [pourrait] selon lui être une chance, P»
    closing = None if awaited else _next_comma_without_verb(scene, index)
    return reading.start_of(index if closing is None else closing + 1)


def _is_split(scene: Scene, first: int) -> bool:
    """«ce qui [a], selon S, permis P»: the auxiliary before the group awaits its participle."""
    words = scene.reading.words
    before = first - 1 - (first > 0 and words[first - 1].text == ",")
    return before >= 0 and bool(tags_of(scene.article.lexicon.forms, words[before].text, "avoir", "être"))


def _next_comma_without_verb(scene: Scene, index: int) -> int | None:
    """«selon le maire de la commune voisine hier soir, P»: what stands before the comma is no clause."""
    reading = scene.reading
    for position in range(index, min(index + 14, len(reading))):
        word = reading.words[position]
        if word.text == ",":
            return position
        if word.is_finite_verb:
            return None
    return None


def _is_apposition(scene: Scene, index: int, first: int) -> bool:
    """«selon Jean Dupont, maire de Lyon, P»: a phrase without verb or preposition, up to a second comma.

    After a name it may have an article («selon Jean Dupont, le maire de Lyon, P»), unless a verb or a
    participle follows the second comma: then it is the subject of P.
    """
    reading = scene.reading
    word = reading.words[index]
    if word.text in {"qui", "dont", "lui-même", "elle-même"}:
        return True
    if _announces(scene, index) or _is_participle_clause(scene, index):
        return True
    if word.pos == "ADP" and reading.words[min(index + 1, len(reading) - 1)].text in RELATIVE_SUBJECTS:
        return True  # «d'après l'ONU, [pour qui c'est un échec]»
    if word.pos not in {"NOUN", "ADJ", "NUM", "DET", "PROPN"} and word.dep != "appos":
        return False
    if word.pos == "DET" and reading.words[index - 2].pos != "PROPN":
        return False
    for position in range(index, len(reading) - 1):
        current = reading.words[position]
        if current.text == ",":
            following = reading.words[position + 1]
            return word.pos != "DET" or following.pos in {"DET", "PRON", "PROPN", "NOUN", "NUM"}
        if current.is_finite_verb:
            return False
    return word.pos == "PROPN" and first > 0  # «P, selon la maire de Vif, [Anne Roux].»


def _is_participle_clause(scene: Scene, index: int) -> bool:
    """«selon la maire, [jointe mardi], P», «P, selon la maire, [jointe mardi par téléphone]»: no P."""
    if not (scene.reading.words[index].is_verb and scene.reading.words[index].participle):
        return False
    following = (word for word in scene.reading.words[index:] if word.text == "," or word.is_finite_verb)
    return next((word.text == "," for word in following), True)


def _announces(scene: Scene, index: int) -> bool:
    """«Pour Anne Roux, [sa présidente]: «Q»»: no verb between a word and the stop before a quotation."""
    for word in scene.reading.words[index:]:
        if word.text in _ANNOUNCE:
            return scene.article.quotation_at(word.end) is not None
        if word.is_finite_verb:
            return False
    return False


def _after_next_comma(scene: Scene, index: int) -> int:
    """Offset where the text goes on after an apposition, which a comma or a colon closes.

    A relative clause may follow it: «pour Anne Roux, maire de Vif, qui a perdu, P».
    """
    reading = scene.reading
    for position in range(index, len(reading)):
        if reading.words[position].text in {",", *_ANNOUNCE}:
            if position + 1 < len(reading) and reading.words[position + 1].text in {"qui", "dont"}:
                continue
            return reading.start_of(position + 1)
    return reading.end


def _end(scene: Scene, cue: CueMatch, start: int) -> int:
    """End of the framed clause: the sentence, or what another construction takes."""
    reading = scene.reading
    stops = [stop for stop in stops_of(scene, None, cue) if reading.words[stop].start > start]
    stops += _other_reports(scene, start)
    end = reading.words[min(stops)].start if stops else reading.end
    for position in range(reading.at(start), reading.at(end)):
        if reading.words[position].text == ";":
            return reading.words[position].start
    return end


def _other_reports(scene: Scene, start: int) -> list[int]:
    """«selon A, P et B estime que Q»: a coordinated reporting clause is not framed."""
    reading = scene.reading
    found = []
    for cue in scene.cues:
        group = scene.group(cue)
        if not isinstance(cue.entry, VerbCue) or group is None or cue.entry.que < 2 or cue.start < start:
            continue
        subject = scene.subject(group)
        if subject is None or subject.start <= start:
            continue
        before = reading.at(subject.start) - 1
        joined = before > 0 and (
            reading.words[before].text in {"et", "mais", ";"}
            or (
                reading.words[before].text == ","
                and reading.has_finite_verb(start, reading.words[before].start)
            )
        )
        if joined and that_clause_of(reading, group) is not None:
            found.append(before)
    return found


RULE = Rule(
    name="preposition",
    shape="selon S, P · P, selon S",
    kinds=frozenset({CueKind.PREPOSITION}),
    examples=(
        "[C Selon] [S la préfecture], [Q deux routes restent coupées].",
        "[Q Le pont rouvrira en mai], [C d'après] [S le maire de Sète].",
        "[Q Le chantier], [C selon] [S l'architecte], [Q durera deux ans].",
    ),
    near_misses=(
        "Les prix varient selon que l'on achète en ville ou à la ferme.",
        "Il reste chez lui pour le moment.",
        "Le salaire est fixé, selon profil.",
        "Pour six personnes, comptez un litre de lait.",
    ),
    leads="surface",
    find=find,
)
