"""Which verb groups tell that something was said: not what may come, not what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.lexicon import VerbCue
from attribution.rules.scene import Scene
from attribution.syntax.closed_classes import A_OR_FUSED, DE, FIRST_OR_SECOND, QUE, QUESTION_WORDS, REFLEXIVES
from attribution.syntax.reading import Word
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup

__all__ = [
    "is_another_verb",
    "is_reflexive",
    "is_rumour",
    "is_said",
    "is_verdict",
    "may_come",
    "reports",
    "speaks_itself",
]

_RUMOURS = frozenset({"dire", "murmurer", "raconter", "chuchoter", "susurrer", "colporter"})
"""«il se murmure que P»: verbs that are impersonal with *se*."""
_UNDERGOES = frozenset(
    {"vu", "vue", "vus", "vues", "voit", "voient", "entendu", "entendue", "entendus", "entend", "entendent"}
)
"""Verbs that with *se* make a passive of an infinitive: «s'est [vu] reprocher»."""
_NEUTRAL = frozenset({"ce", "c'", "cela", "ça", "ceci"})
"""Pronouns that stand for no speaker."""
_HAS = frozenset({"a", "avait", "aurait", "aura", "ait", "eut"})
_NEEDS = frozenset(
    {
        "faut",
        "fallait",
        "faudra",
        "faudrait",
        "fallu",
        "falloir",
        "convient",
        "convenait",
        "importe",
        "suffit",
        "suffisait",
    }
)
_JUDGMENTS = frozenset(
    {
        *("faux", "vrai", "juste", "injuste", "exact", "inexact", "exagéré", "excessif", "abusif", "absurde"),
        *("difficile", "facile", "possible", "impossible", "utile", "inutile", "important", "nécessaire"),
        *("prématuré", "hasardeux", "légitime", "permis", "interdit", "préférable", "tentant", "courant"),
    }
)
"""Adjectives that with an impersonal *il* or *ce* govern an infinitive of nobody: «il est faux de dire P»."""
_IMPERSONAL = frozenset({"convenir", "être sûr", "être certain", "être clair"})
"""Verbs that with *il* tell nobody's opinion: «il convient de P», «il n'est pas sûr que P»."""
_REACH_OF_NEED = 4
"""«il [faut] encore bien le dire»: words between the verb of need and the infinitive."""
_REACH_OF_IL = 6
"""«[il] n'est certainement pas exagéré»: words from the pronoun to the adjective."""
_TEACHING = frozenset({"montrer", "démontrer", "prouver", "rappeler", "enseigner", "apprendre", "révéler"})
_MAY_OR_MUST = frozenset({"pouvoir", "devoir"})
_PENALTIES = frozenset({"mort", "perpétuité", "vie"})
_REACH = 10
"""The penalty stands before this many words after the verb."""


def reports(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """Whether a verb group tells that something was said.

    «doit annoncer» and «peut se demander» tell what may come, «promettra-t-il?» asks, and with *se* many
    a verb says something else («se trouve»), but in «il se murmure que P».
    """
    return not (
        may_come(scene, group)
        or _is_nobodys(scene, entry, group)
        or _is_asked(scene, group)
        or _is_undergone(scene, group)
        or is_another_verb(scene, entry, group)
    )


def may_come(scene: Scene, group: VerbGroup) -> bool:
    """«doit prouver», «peut annoncer»; but «a dû reconnaître», «ne peut [que] constater» tell a fact."""
    if group.modal is None or group.finite != group.modal:
        return False
    if any(word.text in QUE for word in scene.reading.words[group.modal : group.main]):
        return False
    forms = scene.article.lexicon.forms.get(scene.reading.words[group.modal].text, ())
    return any(lemma in _MAY_OR_MUST for lemma, _ in forms)


def _is_nobodys(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """«cela montre que P», «c'est sûr que P», «il y a l'espoir de P», «il faut bien dire que P»."""
    words = scene.reading.words
    if group.first and words[group.first - 1].text == "y" and words[group.finite].text in _HAS:
        return True
    subject = scene.subject(group)
    if subject is None or _is_judged(scene, group):
        return subject is not None
    head = words[subject.head]
    if head.text in _NEUTRAL and subject.end == head.end:
        return True
    if entry.lemma in _TEACHING and _teaches_us(scene, group, head):
        return True
    if head.text == "on" and entry.lemma == "avoir l'impression":  # so has everybody
        return True
    return head.text == "il" and (entry.lemma in _IMPERSONAL or _is_needed(scene, group))


def _teaches_us(scene: Scene, group: VerbGroup, head: Word) -> bool:
    """«L'histoire [nous] montre que P»: a thing that shows something to everybody is the author's voice."""
    objects = {word.text for word in scene.reading.words[group.first : group.main]}
    known = scene.article.lexicon.head(head.text)
    speaks = head.pos != "NOUN" or (known is not None and known.kind != "document")
    return bool(objects & {"nous", "vous"}) and not speaks


def _is_needed(scene: Scene, group: VerbGroup) -> bool:
    """«il [faut] bien dire que P», «il [convient] de rappeler que P»: an infinitive without a subject."""
    words = scene.reading.words
    if group.mood is not Mood.INFINITIVE:
        return False
    before = [word.text for word in words[max(0, group.first - _REACH_OF_NEED) : group.first]]
    return any(text in _NEEDS for text in before)


def _is_judged(scene: Scene, group: VerbGroup) -> bool:
    """«il est [exagéré] de dire que P», «c'est [faux] de dire que P»: an infinitive without a subject."""
    words = scene.reading.words
    adjective = group.first - 2
    if group.mood is not Mood.INFINITIVE or adjective < 2 or words[adjective + 1].text not in DE:
        return False
    before = {word.text for word in words[max(0, adjective - _REACH_OF_IL) : adjective]}
    return words[adjective].text in _JUDGMENTS and bool(before & {"il", "ce", "c'"})


def is_rumour(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """«il se murmure que P»: nobody says it."""
    subject = scene.subject(group)
    impersonal = subject is not None and scene.reading.words[subject.head].text in {"il", "-il", "-t-il"}
    return impersonal and entry.lemma in _RUMOURS and _has_added_se(scene, entry, group)


def is_another_verb(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """«se trouve», «se montre», «s'assure»: a verb that *se* changes."""
    return _has_added_se(scene, entry, group) and not is_rumour(scene, entry, group)


def _has_added_se(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """Whether a verb that the lexicon has without *se* stands with it."""
    plain = not (entry.reflexive or group.passive or group.modal is not None)
    return plain and is_reflexive(scene, group)


def is_reflexive(scene: Scene, group: VerbGroup) -> bool:
    """Whether *se* stands in the verb group, whatever the lexicon says of the verb."""
    return any(word.text in REFLEXIVES for word in scene.reading.words[group.first : group.main])


def _is_undergone(scene: Scene, group: VerbGroup) -> bool:
    """«s'est vu [reprocher] d'avoir menti», «s'entend [dire] que P»: the subject is spoken to."""
    words = scene.reading.words
    governor = group.first - 1
    if group.mood is not Mood.INFINITIVE or words[governor].text not in _UNDERGOES:
        return False
    return any(word.text in REFLEXIVES for word in words[max(0, governor - 3) : governor])


def _is_asked(scene: Scene, group: VerbGroup) -> bool:
    """«Le ministre promettra-t-il de partir?», «Quel élu dira que P?»: a question outside quotations."""
    asks = group.clitic is not None or scene.reading.words[0].text in QUESTION_WORDS
    if not asks or scene.article.text[scene.reading.end - 1] != "?":
        return False
    word = scene.reading.words[group.main]
    return scene.article.quotation_around(word.start, word.end) is None


def is_said(scene: Scene, group: VerbGroup) -> bool:
    """«dit [espérer] que P»: to say what one thinks is one act; «dit [avoir demandé] que P» tells two."""
    if group.mood is not Mood.INFINITIVE or group.finite != group.main:
        return False
    return any(
        isinstance(cue.entry, VerbCue)
        and "bare" in cue.entry.inf
        and (other := scene.groups.get(cue.start)) is not None
        and other.last == group.first - 1
        for cue in scene.cues
    )


def speaks_itself(scene: Scene, sources: Sequence[Subject]) -> bool:
    """«Je pense que P», «nous demandons Q»: who speaks in the first person is the source already."""
    return bool(sources) and scene.reading.words[sources[0].head].text in FIRST_OR_SECOND


def is_verdict(scene: Scene, entry: VerbCue, group: VerbGroup) -> bool:
    """«condamne Luc Morin [à deux mois de prison]»: what a court decides, and no opinion."""
    if entry.lemma != "condamner":
        return False
    words = scene.reading.words
    for word in words[group.last + 1 : group.last + 1 + _REACH]:
        if word.text in A_OR_FUSED:
            following = words[min(word.index + 1, len(words) - 1)]
            hangs = word.head > word.index and words[word.head].head in group.indices
            return hangs or following.pos == "NUM" or following.infinitive or following.text in _PENALTIES
        if word.is_finite_verb or word.text in {";", ":"}:
            return False
    return False
