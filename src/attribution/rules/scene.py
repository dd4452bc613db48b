"""One sentence of the article as the rules see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from attribution.article import Article
from attribution.cues import CueMatch
from attribution.lexicon import PrepositionCue, VerbCue
from attribution.marks import Quotation
from attribution.records import CueKind
from attribution.rules.rule import Candidate, Extent
from attribution.syntax.agent import agent_of, informant_of
from attribution.syntax.auxiliaries import tags_of
from attribution.syntax.closed_classes import (
    COLLECTIVES,
    DE,
    DEGREES,
    FIRST_OR_SECOND,
    INTERROGATIVES,
    JOINTS,
    OBJECT_CLITICS,
    PLURAL_DETERMINERS,
    QUANTITIES,
    QUE,
    REFLEXIVES,
    RELATIVE_SUBJECTS,
    RELATIVES,
    SINGULAR_DETERMINERS,
    SUBORDINATORS,
    UNFUSED,
)
from attribution.syntax.endings import Complement, Ending, is_gerund
from attribution.syntax.noun_phrase import full_phrase, list_end
from attribution.syntax.reading import Reading
from attribution.syntax.subject import clitic_subject, postposed_subject, subjects_of
from attribution.syntax.subject_phrase import Subject
from attribution.syntax.verb_group import Mood, VerbGroup, goes_on_reporting, verb_group

__all__ = ["Scene"]


Content = tuple[tuple[Extent, ...], Mapping[str, float]]
"""What may be said, and the features of this reading."""
_GAP = 6
"""Between a quotation and its incise stand fewer characters than this: a comma, a dash, spaces."""
_LEARNT = {"appris", "apprend", "apprenait", "apprendra"}
_LONGEST_CONTRAST = 10
"""Words from *tandis que* to the verb of its clause."""
_RUMOURS = frozenset({"dire", "murmurer", "raconter", "chuchoter", "susurrer", "colporter"})
"""«il se murmure que P»: verbs that are impersonal with *se*."""
_UNDERGOES = frozenset(
    {"vu", "vue", "vus", "vues", "voit", "voient", "entendu", "entendue", "entendus", "entend", "entendent"}
)
"""Verbs that with *se* make a passive of an infinitive: «s'est [vu] reprocher»."""
_MAY_OR_MUST = frozenset({"pouvoir", "devoir"})
_PLURAL = QUANTITIES | COLLECTIVES | {"et", "ou"}
"""What makes a plural of a phrase that opens in the singular: «ont dit [le maire et] la préfète»."""
_QUESTION_WORDS = QUE | INTERROGATIVES - {"si", "s'"}
_MEASURES = QUANTITIES | DEGREES
_CLAUSE_OPENERS = RELATIVES | INTERROGATIVES | SUBORDINATORS | {"comme", "parce"}
"""What may open a clause inside a noun phrase."""
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
        last = list_end(reading, max(min(last, comma - 1), head))
        return reading.words[first].start, reading.words[last].end

    def _head_of_phrase_from(self, first: int) -> int | None:
        reading = self.reading
        for index in range(first, min(first + 6, len(reading))):
            word = reading.words[index]
            if word.pos in {"NOUN", "PROPN", "PRON", "X"} or (word.shape[:1].isupper() and word.pos != "DET"):
                return index
            if word.pos not in {"DET", "ADJ", "NUM", "ADV"} and not self._measures(index):
                return None
        return None

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

    def stops(self, group: VerbGroup | None, cue: CueMatch) -> frozenset[int]:
        """Words at which a content of this cue ends, because another construction begins there.

        A comma before an incise, before a source in final position («..., selon X»), before a participle
        («..., ajoutant que»), and the conjunction before a coordinated reporting verb.
        """
        found: set[int] = set()
        main = self._main_clause_after(group)
        if main is not None:
            found.add(main)
        for other in self.cues:
            if other.start <= cue.start:
                continue
            if other.kind is CueKind.COLON:
                if self.quotation_at(other.end) is not None:
                    found.add(self.reading.at(other.start))
                continue
            word = self.reading.at(other.start)
            if word >= len(self.reading):
                continue
            stop = self._stop(other, word, group)
            if stop is not None:
                found.add(stop)
        return frozenset(found)

    def phrase_stops(self, group: VerbGroup, cue: CueMatch) -> frozenset[int]:
        """The stops of a content that has no finite verb of its own: a noun phrase, a judgment.

        «a qualifié le texte de «scandale» [et] entend P», «dénonce un oubli [en] demandant P».
        """
        second = self._second_verb(group)
        return self.stops(group, cue) | (frozenset() if second is None else {second})

    def _second_verb(self, group: VerbGroup) -> int | None:
        """The joint, comma or *en* before a verb that no noun takes: one that no relative or *que* opens."""
        words = self.reading.words
        joint = None
        for word in words[group.last + 1 :]:
            if word.infinitive or word.text in _CLAUSE_OPENERS:
                return None
            if word.text in JOINTS:
                joint = word.index
            elif word.is_finite_verb or is_gerund(self.reading, word.index):
                quotation = self.article.quotation_around(word.start, word.end)
                if quotation is None or quotation.start < words[group.last].start:
                    return joint if word.finite else word.index
        return None

    def _main_clause_after(self, group: VerbGroup | None) -> int | None:
        """«Estimant que P, le maire a dit Q»: the comma before the subject of the clause that follows."""
        if group is None:
            return None
        following = [subject for subject in self.subjects(group) if subject.how == "following"]
        return self.reading.at(following[0].start) - 1 if following else None

    def _stop(self, other: CueMatch, word: int, group: VerbGroup | None) -> int | None:
        reading = self.reading
        if isinstance(other.entry, PrepositionCue):
            final = word > 0 and (reading.words[word - 1].text == "," or other.entry.strength == 3)
            after = self.noun_phrase_after(other.end)
            if final and after is not None and self._closes(after[1]):
                return word - 1 if reading.comma(word - 1) else word
            return None
        if not isinstance(other.entry, VerbCue):
            return None
        following = self.groups.get(other.start)
        return None if following is None or following.first == 0 else self._stop_before(following, group)

    def _stop_before(self, following: VerbGroup, group: VerbGroup | None) -> int | None:
        """Where the construction of another verb of speech begins, if it ends a content of this one."""
        reading = self.reading
        before = reading.words[following.first - 1].text
        if following.mood in {Mood.PARTICIPLE, Mood.GERUND} and before in {",", "tout"}:
            return following.first - 1 if group is not None else None  # «selon S, [X a fui, tout en criant]»
        if following.mood is Mood.PARTICIPLE and group is not None:
            subject = self.subject(following)
            if subject is not None and subject.how == "antecedent":
                opening = reading.at(subject.start) - 1
                if opening > group.last and reading.words[opening].text == ",":
                    return opening  # «craint P[,] la police précisant que Q»
        if following.mood is Mood.INFINITIVE:
            index = following.first - (2 if before in DE else 1)
            if (
                index > 0
                and reading.words[index].text in {"après", "avant", "sans"}
                and reading.comma(index - 1)
            ):
                return index - 1
            return None
        contrasted = self._contrasted(following, group)
        if contrasted is not None:
            return contrasted
        if self.is_incise(following) and reading.comma(following.first - 1):
            return following.first - 1
        if group is not None and before in {"et", "mais", "puis"} and self._continues(group, following):
            return following.first - 1
        return None

    def _contrasted(self, following: VerbGroup, group: VerbGroup | None) -> int | None:
        """«X déplore P, [tandis que] Y réclame Q»: where a clause begins that is set against the first."""
        words = self.reading.words
        last = -1 if group is None else group.last
        for index in range(following.first - 1, max(last, following.first - _LONGEST_CONTRAST), -1):
            if words[index].text in {"tandis", "alors"} and words[index + 1].text in QUE:
                return index
            if words[index].finite:
                return None
        return None

    def _closes(self, offset: int) -> bool:
        """Whether nothing but an apposition, a date or a stop follows."""
        return not self.reading.has_finite_verb(offset, self.reading.end)

    def _continues(self, group: VerbGroup, following: VerbGroup) -> bool:
        """Whether a second verb is coordinated with this one, not with a verb of its content.

        The tree says so, or the form of the second verb does.
        """
        head = self.reading.words[following.main].head
        if head in {group.main, group.finite} or following.shared == group.main:
            return True
        return goes_on_reporting(self.reading, group, following)

    def is_incise(self, group: VerbGroup) -> bool:
        """Whether a finite verb stands before its subject, after a comma or a closing mark."""
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
        return self._interrupts(group, subject)

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

    def _interrupts(self, group: VerbGroup, subject: Subject) -> bool:
        """Whether the words round an incise make a sentence without it.

        «Anne Roux, la maire, a annoncé la fermeture» has no clause before its verb and none after it: there
        the noun phrase is the object.
        """
        start = self.reading.words[group.first].start
        quotation = self.quotation_ending(start)
        if quotation is not None and not self.has_words(self.reading.start, quotation.start):
            return True
        words = self.reading.words
        asks = words[0].text in _QUESTION_WORDS and words[1].infinitive  # «Que [faire], demande le maire?»
        if asks or self._has_main_verb(0, group.first):
            return True
        end = self.reading.at(max(subject.end, words[group.last].end))
        return self._has_main_verb(end, len(self.reading)) and any(
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

    def has_words(self, start: int, end: int) -> bool:
        """Whether a letter or digit stands in a stretch of the article."""
        return any(char.isalnum() for char in self.article.text[start:end])

    def _has_main_verb(self, first: int, end: int) -> bool:
        """A finite verb outside relative clauses."""
        words = self.reading.words
        for index in range(first, end):
            if not words[index].finite:
                continue
            verb = words[words[index].head] if words[index].dep.startswith(("aux", "cop")) else words[index]
            while verb.dep == "conj" and words[verb.head].is_verb:
                verb = words[verb.head]
            if verb.dep != "acl:relcl" and not any(
                words[child].text in {"qui", "dont"} and 0 < child < verb.index  # «[Qui] a signé?» asks
                for child in self.reading.children(verb.index)
            ):
                return True
        return False

    def after_break(self, group: VerbGroup) -> bool:
        """Whether a comma, a dash, a stop or a closing mark stands right before the group."""
        start = self.reading.words[group.first].start
        before = self.article.text[max(0, start - 4) : start].rstrip(" \u00a0\u202f\t\n")
        return before.endswith((",", "»", '"', "”", "!", "?", "…", "—", "–", " -", "''", "’’"))

    def postposed(self, group: VerbGroup) -> Subject | None:
        """The subject after an incise verb."""
        if group.clitic is not None and self.reading.words[group.main].text in _LEARNT:
            informant = informant_of(self.reading, group)
            if informant is not None:
                return informant
        return clitic_subject(self.reading, group) or postposed_subject(self.reading, group)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The outermost quotation that opens here, spaces and an opening bracket aside."""
        position = offset
        text = self.article.text
        while position < len(text) and text[position].isspace() and position - offset < 4:
            position += 1
        return next(iter(self.article.quotations_in(position, position + 1)), None)

    def quotation_after_colon(self, offset: int) -> Quotation | None:
        """The quotation that a colon announces right after an offset."""
        text = self.article.text
        while offset < len(text) and (text[offset].isspace() or text[offset] in '»”"'):
            offset += 1
        return self.quotation_at(offset + 1) if text[offset : offset + 1] == ":" else None

    def quotation_ending(self, offset: int) -> Quotation | None:
        """The outermost quotation that ends right before an offset, but for a comma and spaces."""
        near = self.article.quotations_over(max(0, offset - _GAP), offset)
        ended = [one for one in near if one.end <= offset and not self.has_words(one.end, offset)]
        return min(ended, key=lambda one: one.start, default=None)

    def candidates(  # noqa: PLR0917 - the parts of a reading, in the order of the record
        self,
        rule: str,
        cue: CueMatch,
        contents: Iterable[Content],
        sources: Sequence[Subject],
        features: Mapping[str, float],
        group: VerbGroup | None = None,
    ) -> Iterator[Candidate]:
        """Make every reading of a cue: each content with each source, or with none where there is no source.

        Args:
            rule: name of the rule.
            cue: the cue.
            contents: what may be said, each with features of its own.
            sources: who may say it, the most trusted first.
            features: what all readings have in common.
            group: the verb group of a verb cue.
        """
        if self._speaks_itself(sources) or (group is not None and self._is_said(group)):
            return
        shared = {**features, **self._cue_features(cue, group)}
        for content, of_content in contents:
            for rank, source in enumerate(sources or (None,)):
                of_source = {} if source is None else self._source_features(group, source, rank)
                found = {**shared, **of_content, **of_source}
                yield self._candidate(rule, cue, content, source, group, found)

    def _is_said(self, group: VerbGroup) -> bool:
        """«dit [espérer] que P»: to say what one thinks is one act; «dit [avoir demandé] que P» tells two."""
        if group.mood is not Mood.INFINITIVE or group.finite != group.main:
            return False
        return any(
            isinstance(cue.entry, VerbCue)
            and "bare" in cue.entry.inf
            and (other := self.groups.get(cue.start)) is not None
            and other.last == group.first - 1
            for cue in self.cues
        )

    def _speaks_itself(self, sources: Sequence[Subject]) -> bool:
        """«Je pense que P», «nous demandons Q»: who speaks in the first person is the source already."""
        return bool(sources) and self.reading.words[sources[0].head].text in FIRST_OR_SECOND

    def reports(self, entry: VerbCue, group: VerbGroup) -> bool:
        """Whether a verb group tells that something was said.

        «doit annoncer» and «peut se demander» tell what may come, «promettra-t-il?» asks, and with *se* many
        a verb says something else («se trouve»), but in «il se murmure que P».
        """
        return not (
            self.may_come(group)
            or self._is_asked(group)
            or self._is_undergone(group)
            or self.is_another_verb(entry, group)
        )

    def _is_undergone(self, group: VerbGroup) -> bool:
        """«s'est vu [reprocher] d'avoir menti», «s'entend [dire] que P»: the subject is spoken to."""
        words = self.reading.words
        governor = group.first - 1
        if group.mood is not Mood.INFINITIVE or words[governor].text not in _UNDERGOES:
            return False
        return any(word.text in REFLEXIVES for word in words[max(0, governor - 3) : governor])

    def may_come(self, group: VerbGroup) -> bool:
        """«doit prouver», «peut annoncer»; but «a dû reconnaître», «ne peut [que] constater» tell a fact."""
        if group.modal is None or group.finite != group.modal:
            return False
        if any(word.text in QUE for word in self.reading.words[group.modal : group.main]):
            return False
        forms = self.article.lexicon.forms.get(self.reading.words[group.modal].text, ())
        return any(lemma in _MAY_OR_MUST for lemma, _ in forms)

    def _is_asked(self, group: VerbGroup) -> bool:
        """«Le ministre promettra-t-il de partir?», «Quel élu dira que P?»: a question outside quotations."""
        asks = group.clitic is not None or self.reading.words[0].text in _QUESTION_WORDS
        if not asks or self.article.text[self.reading.end - 1] != "?":
            return False
        word = self.reading.words[group.main]
        return self.article.quotation_around(word.start, word.end) is None

    def is_another_verb(self, entry: VerbCue, group: VerbGroup) -> bool:
        """«se trouve», «se montre», «s'assure»: a verb that *se* changes and that the lexicon has without."""
        if entry.reflexive or group.modal is not None or group.passive or not self.is_reflexive(group):
            return False
        subject = self.subject(group)
        impersonal = subject is not None and self.reading.words[subject.head].text in {"il", "-il", "-t-il"}
        return not (impersonal and entry.lemma in _RUMOURS)

    def is_reflexive(self, group: VerbGroup) -> bool:
        """Whether *se* stands in the verb group, whatever the lexicon says of the verb."""
        return any(word.text in REFLEXIVES for word in self.reading.words[group.first : group.main])

    def contents(self, complement: Complement) -> Iterator[Content]:
        """The contents that a complement may be, with what their ends look like."""
        for ending in complement.endings:
            yield (self.reading.extent(complement.first, ending.last),), self.ending_features(ending)

    def ending_features(self, ending: Ending) -> dict[str, float]:
        """What is cut off, and what the tree hangs it on."""
        found = {f"cut={ending.cut}": 1.0, f"cut={ending.cut} {ending.attached}": 1.0}
        if self._is_medium(ending.last + 1):
            found["medium left out"] = 1.0
        return found

    def _is_medium(self, index: int) -> bool:
        """«[dans] un communiqué», «[, lors] d'une conférence de presse»: where or in what P was said."""
        words = self.reading.words
        if index < len(words) and words[index].text == ",":
            index += 1
        if index >= len(words):
            return False
        preposition = UNFUSED.get(words[index].text, words[index].text)
        head = next((word for word in words[index + 1 : index + 5] if word.pos in {"NOUN", "PROPN"}), None)
        mediums = self.article.lexicon.mediums
        row = None if head is None else mediums.get(head.shape) or mediums.get(head.text)
        return row is not None and (preposition in row[0] or (preposition == "lors" and row[1] == "event"))

    def _source_features(self, group: VerbGroup | None, source: Subject, rank: int) -> dict[str, float]:
        """Rank among the possible sources, agreement in number with the verb."""
        features = {f"rank={min(rank, 2)}": 1.0}
        if group is not None and group.mood is Mood.FINITE:
            verb = self.reading.words[group.finite].morph
            if "Number=" in verb and ("Number=Plur" in verb) != self._is_plural(source):
                features["disagrees"] = 1.0
        return features

    def _is_plural(self, source: Subject) -> bool:
        words = [self.reading.words[index] for index in self.reading.between(source.start, source.end)]
        return self.reading.words[source.head].plural or any(word.text == "et" for word in words)

    def _candidate(  # noqa: PLR0917 - the same parts
        self,
        rule: str,
        cue: CueMatch,
        content: tuple[Extent, ...],
        source: Subject | None,
        group: VerbGroup | None,
        features: Mapping[str, float],
    ) -> Candidate:
        extent = (cue.start, cue.end)
        if group is not None:
            first, last = self.reading.extent(group.first, group.last)
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
            sentence=self.reading.number,
            anchor=cue.start,
            negated=group is not None and group.negated,
            conditional=group is not None and group.conditional,
            features=features,
        )

    def _cue_features(self, cue: CueMatch, group: VerbGroup | None) -> dict[str, float]:
        """What the lexicon and the tagger think of the cue, and the tense in which the press reports."""
        index = self.reading.at(cue.start)
        features = {}
        if index < len(self.reading):
            features[f"tag={self.reading.words[index].pos}"] = 1.0
        if group is not None:
            features[f"tense={self._tense(cue, group)}"] = 1.0
            if group.modal is not None:
                features["modal"] = 1.0
        return features

    def _tense(self, cue: CueMatch, group: VerbGroup) -> str:
        if group.mood is not Mood.FINITE:
            return str(group.mood.value)
        if group.finite != group.main:
            return "compound"
        return min((tag.split(".")[0] for tag in cue.tags if "." in tag and tag[:3] != "par"), default="none")
