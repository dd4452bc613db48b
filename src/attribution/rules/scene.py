"""One sentence of the article as the rules see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from attribution.article import Article
from attribution.cues import CueMatch
from attribution.lexicon import VerbCue
from attribution.records import CueKind
from attribution.rules.rule import Extent
from attribution.syntax.agent import agent_of, informant_of
from attribution.syntax.auxiliaries import tags_of
from attribution.syntax.closed_classes import (
    COLLECTIVES,
    CONDITIONS,
    DE,
    DEGREES,
    NAMED_IN_MARKS,
    NE,
    OBJECT_CLITICS,
    PLURAL_DETERMINERS,
    QUANTITIES,
    QUE,
    QUESTION_WORDS,
    RELATIVE_SUBJECTS,
    SINGULAR_DETERMINERS,
    SUBORDINATORS,
    UNFUSED,
)
from attribution.syntax.noun_phrase import full_phrase, list_end
from attribution.syntax.reading import Reading, Word
from attribution.syntax.subject import clitic_subject, postposed_subject, subjects_of
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup, verb_group

__all__ = ["Scene"]


_LEARNT = {"appris", "apprend", "apprenait", "apprendra"}
_COMPARES = {"ainsi", "aussi", "autant", "plus", "moins", "plutôt", "tel", "telle", "tels", "telles"}
_PLURAL = QUANTITIES | COLLECTIVES | {"et", "ou"}
"""What makes a plural of a phrase that opens in the singular: «ont dit [le maire et] la préfète»."""
_ARTICLES = {"un", "une", "le", "la", "les", "l'"}
_MEASURES = QUANTITIES | DEGREES
MOST = 4
"""Readings that differ in their source only: more than these are noise."""


def _distinct(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    found: dict[Extent, Subject] = {}
    for subject in subjects:
        found.setdefault((subject.start, subject.end), subject)
        if len(found) == MOST:
            break
    return tuple(found.values())


@frozen(eq=False)
class Scene:
    """A sentence, its cues and its verb groups.

    Attributes:
        article: the article that it stands in.
        reading: the parsed sentence.
        cues: its candidate cues.
        groups: the verb group of each verb cue, by offset of the cue.
    """

    article: Article
    reading: Reading
    cues: tuple[CueMatch, ...]
    groups: Mapping[int, VerbGroup] = field(init=False)
    _incises: frozenset[int] = field(init=False)
    _subjects: Mapping[int, tuple[Subject, ...]] = field(init=False)

    @groups.default
    def _verb_groups(self) -> dict[int, VerbGroup]:
        groups = {}
        for cue in self.cues:
            if cue.kind is CueKind.VERB:
                group = self._group(cue)
                if group is not None:
                    groups[cue.start] = group
        return groups

    def _group(self, cue: CueMatch) -> VerbGroup | None:
        main = self.reading.at(cue.start)
        if main >= len(self.reading):
            return None
        last = main if cue.end == cue.head_end else self.reading.at(cue.end - 1)
        if any(word.is_verb and word.participle for word in self.reading.words[main + 1 : last]):
            return None  # «[a] émis [l'espoir]», «[sont] prononcés [en faveur]»
        if self._is_name(main):
            return None
        return verb_group(self.reading, main, last, cue.tags, self.article.lexicon.forms)

    def _is_name(self, index: int) -> bool:
        """«Paul [Lance] Black»: a capital right behind another one is no verb's."""
        words = self.reading.words
        before, word = words[index - 1], words[index]
        return index > 0 and word.shape.istitle() and before.shape.istitle() and before.pos == "PROPN"

    @_incises.default
    def _find_incises(self) -> frozenset[int]:
        """The heads of the groups that are incises: every construction asks for them."""
        return frozenset(group.main for group in self.others if self._parts(group))

    @_subjects.default
    def _find_subjects(self) -> dict[int, tuple[Subject, ...]]:
        """Subjects by head of the group: of finite verbs from left to right, then of the others."""
        known: list[tuple[VerbGroup, Subject | None]] = []
        found: dict[int, tuple[Subject, ...]] = {}
        for group in self.others:
            if group.mood is Mood.FINITE:
                subjects = _distinct(subjects_of(self.reading, group, known))
                subjects = tuple(one for one in subjects if not self._is_clause(one)) or subjects
                if self.is_incise(group):
                    after = self.postposed(group)
                    subjects = _distinct((after, *subjects)) if after is not None else subjects
                known.append((group, subjects[0] if subjects else None))
                found[group.main] = subjects
        for group in self.others:
            if group.main not in found:
                found[group.main] = _distinct(subjects_of(self.reading, group, known))
        return found

    def _is_clause(self, subject: Subject) -> bool:
        """«Le maire critique le préfet [et juge que P]»: the tagger took a finite verb for an adjective."""
        first, last = self.reading.at(subject.start), self.reading.at(subject.end - 1)
        return any(
            group.mood is Mood.FINITE and self.reading.words[group.main].pos == "ADJ"
            for group in self.others
            if first < group.main < last
        )

    @property
    def others(self) -> Sequence[VerbGroup]:
        """All verb groups of the sentence, from left to right."""
        return tuple(self.groups.values())

    def group(self, cue: CueMatch) -> VerbGroup | None:
        """The verb group of a verb cue."""
        return self.groups.get(cue.start)

    def subject(self, group: VerbGroup) -> Subject | None:
        """The likeliest subject of a verb group of the sentence."""
        return next(iter(self.subjects(group)), None)

    def subjects(self, group: VerbGroup) -> tuple[Subject, ...]:
        """The possible subjects of a verb group, the most trusted first, at most ``MOST``."""
        return self._subjects.get(group.main, ())

    def sources(self, group: VerbGroup) -> tuple[Subject, ...]:
        """Who may say what the verb reports: its subjects; of a passive its agent."""
        if not group.passive:
            return self.subjects(group)
        agent = agent_of(self.reading, group)
        return () if agent is None else (agent,)

    def is_impersonal(self, group: VerbGroup) -> bool:
        """«il a été annoncé que P», «il lui est reproché de»: a passive whose subject says nothing."""
        words = self.reading.words
        index = group.first - 1
        while index > 0 and words[index].text in OBJECT_CLITICS:
            index -= 1
        return group.passive and index >= 0 and words[index].text == "il"

    def noun_phrase_after(self, offset: int) -> Extent | None:
        """The noun phrase that begins at an offset, as the source of a preposition."""
        reading = self.reading
        first = reading.at(offset)
        if first >= len(reading):
            return None
        head = self._head_of_phrase_from(first)
        if head is None:
            return None
        comma = next((i for i in range(head, len(reading)) if reading.words[i].text == ","), len(reading))
        _, last = full_phrase(reading, head)
        last = self._before_article(head, list_end(reading, max(min(last, comma - 1), head)))
        return self._with_name(reading.words[first].start, reading.words[last].end)

    def _before_article(self, head: int, last: int) -> int:
        """«selon le site France Info [une] usine a fermé»: without a comma an article begins a new phrase."""
        words = self.reading.words
        return next(
            (
                index - 1
                for index in range(head + 1, last)
                if words[index].pos == "DET"
                and words[index].shape in _ARTICLES
                and words[index - 1].pos in {"NOUN", "PROPN"}
            ),
            last,
        )

    def _head_of_phrase_from(self, first: int) -> int | None:
        reading = self.reading
        for index in range(first, min(first + 6, len(reading))):
            word = reading.words[index]
            following = reading.words[min(index + 1, len(reading) - 1)]
            if word.pos == "ADJ" and following.pos == "NOUN":  # «le [Premier] ministre»
                continue
            if word.pos in {"NOUN", "PROPN", "PRON", "X"} or (word.shape[:1].isupper() and word.pos != "DET"):
                return index
            if word.pos not in {"DET", "ADJ", "NUM", "ADV"} and not self._measures(index):
                return self._adjective_before(first, index)
        return None

    def _adjective_before(self, first: int, end: int) -> int | None:
        """«selon [ce dernier]», «selon [les seconds]»: an article and an adjective, without a noun."""
        words = self.reading.words
        return (
            end - 1 if end - first == 2 and (words[first].pos, words[end - 1].pos) == ("DET", "ADJ") else None
        )

    def _measures(self, index: int) -> bool:
        """«beaucoup [de] riverains»: a preposition that an adverb of quantity takes."""
        words = self.reading.words
        return index > 0 and words[index].text in DE and words[index - 1].text in _MEASURES

    def takers_of_que(self, group: VerbGroup) -> frozenset[int]:
        """Heads of the other verb cues that take «que P»."""
        return frozenset(
            other.main
            for cue in self.cues
            if isinstance(cue.entry, VerbCue)
            and cue.entry.que
            and (other := self.groups.get(cue.start)) is not None
            and other.main != group.main
        )

    def is_incise(self, group: VerbGroup) -> bool:
        """Whether a finite verb stands before its subject, after a comma or a closing mark."""
        return group.main in self._incises

    def _parts(self, group: VerbGroup) -> bool:
        """Whether a group parts the words round it, by its place and its subject."""
        if group.mood is not Mood.FINITE or group.passive or group.shared is not None:
            return False
        if not self.after_break(group):
            return False
        if group.clitic is not None:
            return True
        if self._closes_insertion(group):
            return False
        subject = self.postposed(group)
        if subject is None or self._differs_in_number(group, subject):
            return False
        return self._interrupts(group, subject) and not self._closes_clause(group, subject)

    def _differs_in_number(self, group: VerbGroup, subject: Subject) -> bool:
        """«Anne Roux, qui dirige le club, conteste [les chiffres]»: the object of a singular verb.

        The form of the verb and the determiner tell, on the surface; a list may have a singular verb, and
        so may a name: «écrit [Les Échos]».
        """
        words = self.reading.words
        opening = words[min(self.reading.at(subject.start), len(words) - 1)]
        determiner = opening.text
        if opening.shape[:1].isupper():
            return False
        tags = tags_of(self.article.lexicon.forms, words[group.finite].text)
        if any(tag.endswith(".3p") for tag in tags) and not any(tag.endswith(".3s") for tag in tags):
            inside = words[self.reading.at(subject.start) : self.reading.at(subject.end)]
            return determiner in SINGULAR_DETERMINERS and not any(word.text in _PLURAL for word in inside)
        return determiner in PLURAL_DETERMINERS

    def _closes_insertion(self, group: VerbGroup) -> bool:
        """«ceux qui, dans un rapport, [exhortaient] le maire»: the relative pronoun is the subject."""
        words = self.reading.words
        comma = group.first - 1
        if words[comma].text != ",":
            return False
        for index in range(comma - 1, 0, -1):
            if words[index].is_finite_verb:
                return False
            if words[index].text == ",":
                return words[index - 1].text in RELATIVE_SUBJECTS
        return False

    def _closes_clause(self, group: VerbGroup, subject: Subject) -> bool:
        """«qu'il faut que la ville, une capitale, [lance] un appel»: the clause before the verb has no other.

        Nor is it an incise in «Les clients lisent l'offre, [demandent] les prix et partent».
        """
        words = self.reading.words
        if self.article.quotation_ending(words[group.first].start) is not None:
            return False
        after = self.reading.at(max(subject.end, words[group.last].end))
        if after < len(words) and words[after].text in {"et", "mais", "puis"}:
            following = next((w for w in words[after + 1 :] if w.text not in OBJECT_CLITICS | NE), None)
            if following is not None and following.is_finite_verb:
                return True
        for index in range(group.first - 1, 0, -1):
            word = words[index]
            if word.is_finite_verb:
                return False
            if self._opens_clause(index):
                goes_on = any(words[i].text == "," and self._goes_on(i) for i in range(after, len(words)))
                named = any(one.pos in {"NOUN", "PROPN"} for one in words[index + 1 : group.first])
                return named and not (goes_on and self.has_main_verb(after, len(words)))
        return False

    def _opens_clause(self, index: int) -> bool:
        """«il faut [que] la ville», «[lorsque] la ville»; not «ainsi [que] la ville», «n'est [que] elle»."""
        word, before = self.reading.words[index], self.reading.words[index - 1]
        if word.pos != "SCONJ" or self.reading.words[index + 1].pos not in {"DET", "NOUN", "PROPN", "PRON"}:
            return False
        if word.text not in QUE:
            return word.text in SUBORDINATORS
        near = [one.text for one in self.reading.words[max(0, index - 4) : index]]
        compares = before.text in _COMPARES or any(text in {"plus", "moins", "aussi"} for text in near)
        return not compares and not any(text in NE for text in near)

    def _interrupts(self, group: VerbGroup, subject: Subject) -> bool:
        """Whether the words round an incise make a sentence without it.

        «Anne Roux, la maire, a annoncé la fermeture» has no clause before its verb and none after it: there
        the noun phrase is the object.
        """
        start = self.reading.words[group.first].start
        quotation = self.article.quotation_ending(start)
        if quotation is not None and not self.article.has_words(self.reading.start, quotation.start):
            return True
        words = self.reading.words
        asks = words[0].text in QUESTION_WORDS and words[1].infinitive  # «Que [faire], demande le maire?»
        if asks or self._has_own_verb(group.first) or self._has_no_other_plural(group):
            return True
        end = self.reading.at(max(subject.end, words[group.last].end))
        return self.has_main_verb(end, len(self.reading)) and any(
            words[index].text == "," and self._goes_on(index) for index in range(end, len(self.reading))
        )

    def _goes_on(self, comma: int) -> bool:
        """Whether a clause goes on behind a comma.

        Not in «Ovalec maintient ses chiffres[,] a redit son patron», «Roux a déploré un oubli[,] tout en P».
        """
        opening = self.reading.words[min(comma + 1, len(self.reading) - 1)]
        if opening.text in {"tout", "en"} | QUE or (opening.is_verb and opening.text.endswith("ant")):
            return False
        following = next((group for group in self.others if group.first == comma + 1), None)
        return following is None or self.postposed(following) is None

    def _has_no_other_plural(self, group: VerbGroup) -> bool:
        """«Le chantier menace la nappe, [ont averti] des chercheurs»: no subject stands before the verb."""
        words = self.reading.words
        tags = tags_of(self.article.lexicon.forms, words[group.finite].text)
        plural = any(tag.endswith(".3p") for tag in tags) and not any(tag.endswith(".3s") for tag in tags)
        return plural and not any(
            word.text == "et"
            or (word.pos in {"NOUN", "PROPN", "PRON"} and (word.plural or word.text == "qui"))
            for word in words[: group.first]
        )

    def _has_own_verb(self, end: int) -> bool:
        """Whether a main clause stands before a word: «Parce qu'il pleut, le maire, [V]» has none."""
        opening = [
            word for word in self.reading.words[:end] if word.text in CONDITIONS and word.pos == "SCONJ"
        ]
        verbs = sum(self.has_main_verb(index, index + 1) for index in range(end))
        return verbs > len(opening)

    def has_main_verb(self, first: int, end: int) -> bool:
        """A finite verb outside relative clauses."""
        words = self.reading.words
        for index in range(first, end):
            if not words[index].finite:
                continue
            verb = words[words[index].head] if words[index].dep.startswith(("aux", "cop")) else words[index]
            while verb.dep == "conj" and words[verb.head].is_verb:
                verb = words[verb.head]
            if (
                verb.dep != "acl:relcl"
                and not self._is_reported(verb)
                and not any(
                    words[child].text in {"qui", "dont"} and 0 < child < verb.index  # «[Qui] a signé?» asks
                    for child in self.reading.children(verb.index)
                )
            ):
                return True
        return False

    def _is_reported(self, verb: Word) -> bool:
        """«Soulignant que la paix [est] en jeu»: the verb of what a participle reports."""
        words = self.reading.words
        return any(
            words[child].text in QUE and words[child - 1].participle and words[child - 1].text.endswith("ant")
            for child in self.reading.dependents(verb.index, "mark")
        )

    def after_break(self, group: VerbGroup) -> bool:
        """Whether a comma, a dash, a stop or a closing mark stands right before the group."""
        start = self.reading.words[group.first].start
        before = self.article.text[max(0, start - 4) : start].rstrip(" \u00a0\u202f\t\n")
        return before.endswith((",", "»", '"', "”", "!", "?", "…", "—", "–", " -"))

    def opens_medium(self, index: int) -> bool:
        """«[dans] un communiqué», «[, lors] d'une conférence de presse»: where or in what P was said."""
        words = self.reading.words
        if index < len(words) and words[index].text == ",":
            index += 1
        if index >= len(words):
            return False
        preposition = UNFUSED.get(words[index].text, words[index].text)
        head = next((word for word in words[index + 1 : index + 5] if word.pos in {"NOUN", "PROPN"}), None)
        row = None if head is None else self.article.lexicon.medium(head.shape)
        if row is None:
            return False
        opening = {one.split(" ")[0] for one in row[0]}
        return preposition in opening or (preposition == "lors" and row[1] == "event")

    def postposed(self, group: VerbGroup) -> Subject | None:
        """The subject after an incise verb."""
        if group.clitic is not None and self.reading.words[group.main].text in _LEARNT:
            informant = informant_of(self.reading, group)
            if informant is not None:
                return informant
        subject = clitic_subject(self.reading, group) or postposed_subject(self.reading, group)
        return subject and evolve(subject, end=self._with_name(subject.start, subject.end)[1])

    def _with_name(self, start: int, end: int) -> Extent:
        """«dit le collectif «Sauvons [l'école]»»: a name between marks belongs to the phrase as a whole."""
        named = self.article.quotation_around(end - 1, end)
        if named is None and self.reading.words[self.reading.at(end - 1)].text in NAMED_IN_MARKS:
            named = self.article.quotation_at(end)
        if named is None or not named.closed or named.start <= start:
            return start, end
        return start, named.inner[1]
