"""S V NP · S V à/de/pour NP · S V «Q»: a verb of speech and a noun phrase that states what was said.

The tree leads. Verbs that only name a topic («évoquer la crise») have strength 1 in the lexicon, which the
weights hold against them unless the phrase has a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.marks import Quotation
from attribution.records import CueKind
from attribution.rules.candidates import Content, candidates_of, contents_of
from attribution.rules.reporting import is_verdict, reports
from attribution.rules.rule import Candidate, Extent, Rule
from attribution.rules.scene import Scene
from attribution.rules.stops import phrase_stops_of
from attribution.syntax.circumstance import behind_date
from attribution.syntax.closed_classes import COLLECTIVES, DE, DE_OR_FUSED, QUE, TIME_NOUNS
from attribution.syntax.complement import that_clause_of
from attribution.syntax.endings import Complement
from attribution.syntax.noun_phrase import CIRCUMSTANCES
from attribution.syntax.object_phrase import antecedent_of, object_of
from attribution.syntax.reading import Word
from attribution.syntax.verb_group import Mood, VerbGroup

_OPEN_ADJUNCT = CIRCUMSTANCES | {","}
_NO_ADJUNCT = QUE | {"et", ":", ";", ".", "!", "?", "..."}
_THING = regex.compile(r"(?:[st]ion|ment|age|ure|ité|ail|son|[ae]nce|isme)s?$")
"""Endings of nouns that name what is done, and nobody who may ask: «travail», «cuisson»."""
_DEEDS_TO_PEOPLE = frozenset({"exclure", "écarter", "rejeter", "accepter", "refuser"})
_NUMBERS = frozenset({"numéro", "numéros", "standard", "téléphone"})
_DEFINITE = frozenset({"le", "la", "l'", "les", "du", "au", "aux"})
_NAME_TOPICS = frozenset({"parler"})
_LONGEST_ADJUNCT = 8
"""Words between a verb and the quotation that is its object: «a écrit lundi sur son compte Twitter «Q»»."""


def find(scene: Scene, cue: CueMatch) -> Iterator[Candidate]:
    """A verb of speech with an object: «réclame l'arrêt des travaux», «a dénoncé «une mascarade»»."""
    entry, group = cue.entry, scene.group(cue)
    if not isinstance(entry, VerbCue) or group is None or group.passive or not reports(scene, entry, group):
        return
    if scene.is_incise(group) and scene.reading.words[group.first - 1].text != "et":
        return
    if is_verdict(scene, entry, group):
        return
    stops = phrase_stops_of(scene, group, cue)
    phrase = _phrase(scene, group, entry, stops)
    if phrase is not None and _states_nothing(scene, entry, group, phrase):
        return
    quoted = _quotation_after(scene, group)
    strength = 2 if phrase is not None and phrase.marker != "np" else entry.np
    if (
        entry.que
        and quoted is None
        and that_clause_of(scene.reading, group, stops, scene.takers_of_que(group))
    ):
        return
    contents = _contents(scene, group, phrase, quoted, strength)
    features = {
        "strength": float(strength),
        "by preposition": float(phrase is not None and phrase.marker != "np"),
        "infinitive": float(group.mood is Mood.INFINITIVE),
        "participle": float(group.mood is Mood.PARTICIPLE),
    }
    yield from candidates_of(scene, RULE.name, cue, contents, scene.subjects(group), features, group)


def _states_nothing(scene: Scene, entry: VerbCue, group: VerbGroup, phrase: Complement) -> bool:
    """Whether a phrase is what somebody acts on, and not what is said."""
    return (
        _is_determiner(scene, phrase)
        or _is_any(scene, entry, phrase)
        or _is_number(scene, entry, phrase)
        or _is_person(scene, entry, phrase)
        or _is_told_of(scene, phrase)
        or _is_wish(scene, entry, group)
        or _is_topic(scene, entry, phrase)
        or _is_required(scene, entry, group)
    )


def _is_determiner(scene: Scene, phrase: Complement) -> bool:
    """A determiner alone, where the tagger takes the noun behind it for a verb."""
    return all(word.pos in {"DET", "ADP"} for word in scene.reading.words[phrase.first : phrase.last + 1])


def _is_any(scene: Scene, entry: VerbCue, phrase: Complement) -> bool:
    """«Le membre signale [toute panne]»: a duty and no report; but «exclut [tout retrait]»."""
    first, second = scene.reading.words[phrase.first], scene.reading.words[min(phrase.first + 1, phrase.last)]
    return entry.act == "assert" and first.text in {"tout", "toute"} and second.pos in {"NOUN", "ADJ"}


def _is_person(scene: Scene, entry: VerbCue, phrase: Complement) -> bool:
    """«Le directeur de course a exclu [deux coureurs]»: a deed; but «exclut [un retrait]»."""
    if entry.lemma not in _DEEDS_TO_PEOPLE:
        return False
    words = scene.reading.words[phrase.first : phrase.last + 1]
    head = next((word for word in words if word.pos in {"NOUN", "PROPN"}), None)
    if head is None or any(cue.start == head.start for cue in scene.cues):  # «rejette ces [critiques]»
        return False
    return scene.article.lexicon.names_people(head.text)


def _is_wish(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """«lui souhaite bonne chance»: a greeting."""
    before = scene.reading.words[max(0, group.first - 1) : group.main]
    return entry.lemma == "souhaiter" and any(word.text in {"lui", "leur"} for word in before)


def _is_topic(scene: Scene, entry: VerbCue, phrase: Complement) -> bool:
    """«ont parlé [du climat]»: a topic, but «a parlé [d'un «échec»]»: words."""
    start, end = scene.reading.extent(phrase.first, phrase.last)
    return entry.lemma in _NAME_TOPICS and not scene.article.quotations_in(start - 3, end)


def _is_required(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """«Ce travail demande du temps», «La cuisson exige un four»: what a thing needs, and nobody asks for."""
    subject = scene.subject(group) if entry.act == "demand" else None
    if subject is None:
        return False
    word = scene.reading.words[subject.head]
    known = scene.article.lexicon.head(word.text)
    thing = _THING.search(word.text) is not None and word.text not in COLLECTIVES
    return word.pos == "NOUN" and word.shape.islower() and known is None and thing


def _is_told_of(scene: Scene, phrase: Complement) -> bool:
    """«a critiqué [le ministre] sur Twitter: «Q»»: somebody, and what was said of him behind a colon."""
    words = scene.reading.words
    colon = next((word for word in words[phrase.first :] if word.text == ":" or word.is_finite_verb), None)
    if colon is None or colon.text != ":" or scene.article.quotation_at(colon.end) is None:
        return False
    head = next((word for word in words[phrase.first : colon.index] if word.pos in {"NOUN", "PROPN"}), None)
    known = None if head is None else scene.article.lexicon.head(head.text)
    return head is not None and (
        head.pos == "PROPN" or (known is not None and known.kind in {"person", "group", "organization"})
    )


def _is_number(scene: Scene, entry: VerbCue, phrase: Complement) -> bool:
    """«appelle le dépanneur [au numéro inscrit]», «[au 18]»: where somebody is called, not what to do."""
    words = scene.reading.words[phrase.first : phrase.first + 2]
    if entry.act != "demand" or phrase.marker != "à":
        return False
    named = any(word.text in _NUMBERS for word in words)
    return named or (words[-1].text.isdigit() and words[0].text == "au")


def _quotation_after(scene: Scene, group: VerbGroup) -> Quotation | None:
    """«a dénoncé «Q»», «a écrit sur X «Q»», «a lancé à ses joueurs «Q»»: only an adjunct stands between.

    «Le sénateur a continué, «Q»»: a comma where French wants a colon, common in translated news.
    """
    words = scene.reading.words
    quotation = scene.article.quotation_at(words[group.last].end)
    after = group.last + 1
    if quotation is not None or after >= len(words) or not _opens_adjunct(words, after):
        return quotation
    for word in words[after : after + _LONGEST_ADJUNCT]:
        if word.is_verb or word.text in _NO_ADJUNCT or _opens_object(words, word):
            return None
        quotation = scene.article.quotation_at(word.end)
        if quotation is not None:
            return None if word.pos in {"ADP", "DET", "ADJ"} else quotation
    return None


def _opens_object(words: Sequence[Word], word: Word) -> bool:
    """«a déploré mardi [un] discours «creux»»: an article that no preposition takes, and no date follows."""
    following = words[min(word.index + 1, len(words) - 1)]
    return word.pos == "DET" and words[word.index - 1].pos != "ADP" and following.text not in TIME_NOUNS


def _opens_adjunct(words: Sequence[Word], index: int) -> bool:
    """«[sur] son compte», «[lundi]», «[des] années plus tard»; *de* opens what the verb governs."""
    word = words[index]
    if index + 1 < len(words) and words[index + 1].text in TIME_NOUNS:
        return True
    return word.text in _OPEN_ADJUNCT or (word.pos == "ADP" and word.text not in DE_OR_FUSED)


def _contents(
    scene: Scene, group: VerbGroup, phrase: Complement | None, quoted: Quotation | None, strength: int
) -> Iterator[Content]:
    """The phrase that the verb, or a quotation in it, makes somebody's words; the quotation after it."""
    if quoted is not None:
        word = scene.reading.words[min(scene.reading.at(quoted.inner[0]), len(scene.reading) - 1)]
        opens = {f"quotation opens with {word.pos}": 1.0}
        yield ((quoted.pieces[0][0], quoted.pieces[-1][1]),), {"quotation": 1.0, "marked": 1.0, **opens}
    antecedent = antecedent_of(scene.reading, group) if strength else None
    if antecedent is not None:
        yield (scene.reading.extent(*antecedent),), {"antecedent": 1.0}
    if phrase is None:
        return
    shape = _shape(scene, phrase)
    for whole, features in contents_of(scene, phrase):
        content = _without_tail(scene, whole)
        marked = bool(scene.article.quotations_in(content[0][0] - 3, content[0][1]))
        if strength or marked:
            yield content, {**features, **shape, "marked": float(marked)}


def _without_tail(scene: Scene, content: tuple[Extent, ...]) -> tuple[Extent, ...]:
    """«a dénoncé une situation «intenable» [mardi sur RTL]»: when and where are said outside the marks."""
    start, end = content[0]
    closed = [one.end for one in scene.article.quotations_in(start - 3, end) if one.closed]
    first = scene.reading.at(closed[-1]) if closed else len(scene.reading)
    if first >= len(scene.reading) or not closed[-1] <= scene.reading.words[first].start < end:
        return content
    place = behind_date(scene.reading, first) or first
    dated = place > first and scene.reading.start_of(place) >= end
    return ((start, closed[-1]),) if dated or scene.opens_medium(place) else content


def _opens_quoted(scene: Scene, phrase: Complement) -> bool:
    """«théorise les «deux gauches»»: a quotation that opens with the phrase, or after its determiner."""
    words = scene.reading.words
    first = words[phrase.first]
    limit = words[min(phrase.first + (first.pos == "DET"), phrase.last)].start
    return bool(scene.article.quotations_in(first.start - 3, limit))


def _shape(scene: Scene, phrase: Complement) -> dict[str, float]:
    """What the phrase is made of: an action noun states what was said more often than the name of a thing.

    «annonce la fermeture», «réclame un moratoire», but «propose une soupe»: nouns in *-tion*, *-ment*, *-age*
    stand for clauses (Gross and Vivès 1986 on predicative nouns).
    """
    words = scene.reading.words
    head = next(
        (i for i in range(phrase.first, phrase.last + 1) if words[i].pos in {"NOUN", "PROPN", "PRON"}),
        phrase.first,
    )
    features = {f"determiner={_determiner(words[phrase.first])}": 1.0}
    features[f"head={words[head].pos}"] = 1.0
    if _ACTION.search(words[head].text):
        features["action noun"] = 1.0
    if scene.article.lexicon.head(words[head].text) is not None:
        features["head names a source"] = 1.0
    if any(
        words[child].text in DE_OR_FUSED
        for i in scene.reading.children(head)
        for child in scene.reading.children(i)
    ):
        features["with de"] = 1.0
    return features


def _determiner(first: Word) -> str:
    """The determiner that a phrase opens with, definite articles as one: «[du] climat», «[un] moratoire»."""
    if first.text in _DEFINITE:
        return "definite"
    if first.pos == "ADP" and first.text in DE:  # «[de la] patience»
        return "partitive"
    return first.text if first.pos == "DET" else "none"


_ACTION = regex.compile(r"(?:tion|sion|ment|age|ture|ance|ence|ité|isme|rait|vée|ée|xe|cès|oi|ise|ôt)s?$")


def _phrase(scene: Scene, group: VerbGroup, entry: VerbCue, stops: frozenset[int]) -> Complement | None:
    """The object, which any verb takes where it opens with a quotation; else what a preposition adds."""
    phrase = object_of(scene.reading, group, (), stops) if entry.np or entry.que or entry.incise else None
    if phrase is not None and (entry.np or _opens_quoted(scene, phrase)):
        return phrase
    return object_of(scene.reading, group, entry.pp, stops) if entry.pp else None


RULE = Rule(
    name="verb-noun-phrase",
    shape="S V NP",
    kinds=frozenset({CueKind.VERB}),
    examples=(
        "[S Les riverains] [C réclament] [Q l'arrêt des travaux].",
        "[S Le maire] [C a appelé] à [Q la retenue].",
    ),
    near_misses=(
        "Le ministre a évoqué la crise.",
        "Les deux présidents ont parlé du climat et du commerce.",
        "Elle assure la présidence du club.",
        "Le membre signale toute panne.",
        "Le client appelle le dépanneur au numéro inscrit.",
    ),
    leads="tree",
    find=find,
)
