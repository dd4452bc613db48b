"""What the article names: persons, institutions and plain noun phrases, read from the surface.

A mention is a noun phrase with what its form tells: kind, gender, number, and whether it stands as a
subject. The phrase is read without a parse, so it is kept short: determiner, adjectives, head noun,
complements with *de*, and a name («la ministre de la Santé Jeanne Roux»).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import evolve, field, frozen

from attribution.article import Article
from attribution.records import SourceKind
from attribution.sources.heads import HeadNoun, Heads
from attribution.sources.surface import (
    Determiner,
    Token,
    bare_capitals,
    determiner,
    is_capital,
    is_function_word,
    is_number,
    tokens,
)

__all__ = ["Mention", "Reader"]

Extent = tuple[int, int]

_TITLES = {
    "m.": "m", "mm.": "m", "monsieur": "m", "messieurs": "m", "mr": "m", "mme": "f", "mmes": "f", "mme.": "f",
    "madame": "f", "mlle": "f", "mlle.": "f", "mademoiselle": "f", "dr": "", "dr.": "", "docteur": "", "me": "",
    "me.": "", "maître": "", "pr": "", "pr.": "", "mgr": "m", "mgr.": "m", "sir": "m", "lady": "f",
}  # fmt: skip
"""Titles before a name, and the gender that they tell."""
_PLURAL_TITLES = {"mm.", "messieurs", "mmes", "mesdames"}
_PERSON_PARTICLES = {"de", "d'", "du", "des", "la", "le", "l'"}
"""Particles after a first name; elsewhere «de» introduces a complement."""
_PARTICLES = {
    "von", "van", "der", "den", "ter", "ben", "bin", "ibn", "el", "al", "da", "di", "dos", "del", "della", "ould", "bint",
    "zu", "of", "the", "and", "&",
}  # fmt: skip
_PRENOMINAL = {
    "ancien", "ancienne", "anciens", "anciennes", "nouveau", "nouvel", "nouvelle", "nouveaux", "nouvelles", "jeune", "jeunes",
    "vieux", "vieil", "vieille", "grand", "grande", "grands", "grandes", "petit", "petite", "petits", "petites", "premier",
    "première", "premiers", "premières", "dernier", "dernière", "derniers", "dernières", "haut", "haute", "hauts", "hautes",
    "principal", "principale", "principaux", "principales", "autre", "autres", "même", "mêmes", "seul", "seule", "seuls",
    "seules", "futur", "future", "bon", "bonne", "gros", "grosse", "puissant", "puissante", "célèbre", "ex", "vice", "second",
    "seconde", "deuxième", "troisième", "nombreux", "nombreuses", "différents", "différentes", "propre", "propres", "actuel",
    "actuelle", "tout", "toute", "tous", "toutes", "moindre", "double", "triple", "quadruple", "quintuple", "sextuple", "quelque", "mauvais", "mauvaise", "beau", "bel", "belle",
}  # fmt: skip
_ADJECTIVE = regex.compile(
    r"(?:\p{Ll}+-)*\p{Ll}+(?:al|ale|aux|ales|ien|iens|ienne|iennes|ain|ains|aine|aines|ais|aise|aises|ois|oise|oises|if|ifs|ive|ives"
    r"|ique|iques|el|els|elle|elles|aire|aires|iste|istes|able|ables|ible|ibles|ier|iers|ière|ières|eux|euse|euses"
    r"|ant|ante|antes|ol|ole|and|ande|ands|andes|in|ins|ine|ines|urc|urcs|ec|ecs|ecque|russe|russes|belge|belges|suisse"
    r"|suisses|turc|turque|grec|grecque|arabe|arabes|libre|libres|public|publics|publique|publiques)"
)
_CHARGED = regex.compile(r"(?:chargé|délégué|adjoint|responsable|membre|proche|élu|issu)(?:e|s|es)?$")
_SOURCE_PREPOSITIONS = {"selon", "d'après", "après"}
_PREPOSITIONS = {
    "à", "de", "d'", "par", "pour", "sur", "dans", "chez", "avec", "sans", "sous", "contre", "entre", "vers", "depuis",
    "pendant", "dès", "devant", "derrière", "envers", "malgré", "parmi", "en", "via", "auprès", "hors", "près", "face", "que",
    "comme", "après", "avant",
}  # fmt: skip
_INSIDE = regex.compile(r"(?<=[\p{Ll},]\s|[ld]')\p{Lu}[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
_SUBJECT_PRONOUNS = {
    "il", "elle", "on", "ils", "elles", "je", "j'", "tu", "nous", "vous", "qui", "c'", "ce", "cela", "ça", "celui-ci", "celle-ci",
    "ceux-ci", "celles-ci",
}  # fmt: skip
_TIMES = {
    "an", "ans", "année", "années", "mois", "semaine", "semaines", "jour", "jours", "journée", "heure", "heures", "minute",
    "minutes", "seconde", "secondes", "matin", "matinée", "soir", "soirée", "nuit", "midi", "après-midi", "week-end", "fois",
    "moment", "temps", "instant", "siècle", "époque", "début", "fin", "milieu", "veille", "lendemain", "reprise", "reprises",
    "cours", "issue", "suite", "part", "côté", "titre", "égard", "occasion", "cas", "sein", "instar", "euros", "kilomètres",
    "mètres", "km", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "février", "mars",
    "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "%",
}  # fmt: skip
"""Heads of dates, measures and set phrases («au sein de»), which no pronoun takes up."""
_COPULAS = {
    "est", "était", "sont", "étaient", "fut", "furent", "sera", "seront", "serait", "été", "être", "reste", "devient", "devenir",
    "devenu", "devenue", "deviennent", "comme",
}  # fmt: skip
_CLAUSE_OPENERS = {
    "que", "qu'", "si", "s'", "quand", "lorsque", "lorsqu'", "puisque", "puisqu'", "mais", "et", "car", "où", "dont", "comme",
    ":", ";", "donc", "or", "parce",
}  # fmt: skip


@frozen
class Mention:
    """A noun phrase that may be an antecedent or a source.

    Attributes:
        start: offset of its first character, determiner and title included.
        end: offset after its last character.
        head: the head noun, by its entry; the last word of a name.
        kind: the kind that its form tells; unknown for a bare name.
        gender: ``m``, ``f`` or empty when the form tells none.
        plural: whether it is a plural.
        name: where the name stands in it; None for a common noun phrase.
        sort: sort of the determiner, ``title`` after «M.», empty for none.
        listed: whether its head noun stands in the table of heads.
        role: ``subject``, ``source``, ``agent``, ``object``, ``complement``, ``predicate`` or ``date``.
        sentence: number of its sentence.
        noun: where the head noun and its complements stand; an empty extent for a bare name.
        first: whether it is the first subject of its sentence.
    """

    start: int
    end: int
    head: str
    kind: SourceKind
    gender: str
    plural: bool
    name: Extent | None
    sort: str
    listed: bool
    role: str
    sentence: int
    noun: Extent = (0, 0)
    first: bool = False

    @property
    def proper(self) -> bool:
        """Whether it holds a name."""
        return self.name is not None


@frozen(eq=False)
class Reader:
    """Reads noun phrases of one article."""

    article: Article
    heads: Heads
    _elsewhere: frozenset[str] = field(init=False, repr=False)

    @_elsewhere.default
    def _inside_sentences(self) -> frozenset[str]:
        """Words with a capital that no full stop explains: a name, also where it begins a sentence."""
        return frozenset(_INSIDE.findall(self.article.view))

    def sentence(self, number: int) -> tuple[Mention, ...]:
        """The mentions of a sentence, in text order."""
        sentence = self.article.sentences[number]
        words = tokens(self.article, sentence.start, sentence.end)
        found = [self._with_parsed_role(mention) for mention in self._read(words, number)]
        return tuple(_with_coordinations(self.article, words, found))

    def _with_parsed_role(self, mention: Mention) -> Mention:
        """The role that the tree gives, where the sentence is parsed and the surface is not sure."""
        reading = self.article.readings.get(mention.sentence)
        if reading is None or mention.role not in {"subject", "object"}:
            return mention
        start = (mention.name or mention.noun)[0] if mention.name or mention.noun[1] else mention.start
        index = reading.at(mention.noun[0] if mention.noun[1] else start)
        if index >= len(reading):
            return mention
        label = reading.words[index].dep.split(":")[0]
        if label == "nsubj":
            return evolve(mention, role="subject")
        return evolve(mention, role="object") if label in {"obj", "obl"} else mention

    def phrase(self, start: int, end: int) -> Mention | None:
        """The mention that a source extent holds, or None when it holds no noun."""
        words = tokens(self.article, start, end)
        number = self.article.sentence_at(start)
        found = list(self._read(words, number, forced=True))
        if not found:
            return None
        return evolve(found[0], start=start) if len(found) == 1 else found[0]

    def apposed(self, offset: int) -> Mention | None:
        """The mention between a comma and the next comma or verb, just after an offset."""
        sentence = self.article.sentences[self.article.sentence_at(offset)]
        words = tokens(self.article, offset, sentence.end)
        if len(words) < 2 or words[0].text not in {",", "("}:
            return None
        return self._at(words, 1, self.article.sentence_at(offset), forced=False)

    def opening(self, start: int, end: int) -> Mention | None:
        """The mention that begins right at an offset, with or without a determiner («au | Figaro»)."""
        words = tokens(self.article, start, end)
        return self._at(words, 0, self.article.sentence_at(start), forced=True) if words else None

    def _read(self, words: Sequence[Token], number: int, *, forced: bool = False) -> Iterator[Mention]:
        index = 0
        subject_open = True
        subjects = 0
        last: Mention | None = None
        while index < len(words):
            found = self._at(words, index, number, forced=forced)
            if found is None:
                if words[index].text in _CLAUSE_OPENERS:
                    subject_open = True
                elif words[index].text in _SUBJECT_PRONOUNS:
                    subject_open = False
                    subjects += 1
                index += 1
                continue
            role = (
                "date"
                if found.head in _TIMES and not found.proper
                else _role(words, index, subject_open=subject_open)
            )
            if (
                last is not None
                and index
                and words[index - 1].text in {"et", "ou"}
                and words[index - 2].end == last.end
            ):
                role = last.role  # «entre Morel et Roux»
            subject_open = subject_open and role != "subject"
            last = evolve(found, role=role, first=role == "subject" and not subjects)
            yield last
            subjects += role == "subject"
            following = index + 1
            while following < len(words) and words[following].start < found.end:
                following += 1
            index = following

    def _at(self, words: Sequence[Token], index: int, number: int, *, forced: bool) -> Mention | None:
        first = index
        sort, place = _opening(words, index)
        if place >= len(words):
            return None
        opened = place > index
        if words[place].text in _TITLES:
            name = _after_particles(words, place + 1)
            if name is not None:
                return self._titled(words, first, place, name, number)
        place, counted = _over_adjectives(words, place, self.heads, opened=opened or forced)
        if place >= len(words):
            return None
        if is_capital(words[place]) and (
            self._is_known(words, first, place) or self._is_person(words, place)
        ):
            return self._named(words, first, place, sort, number)
        head = self.heads.at(words, place)
        if head is not None and (opened or forced or _bare_noun_may_stand(words, index)):
            return self._common(words, first, place, sort, head, number, counted=counted)
        if self._begins_name(words, place, forced=forced or opened):
            return self._named(words, first, place, sort, number)
        if (
            (opened or (forced and index == 0))
            and words[place].shape[:1].isalpha()
            and not is_function_word(words[place])
        ):
            return self._common(words, first, place, sort, None, number, counted=counted)
        return None

    def _is_person(self, words: Sequence[Token], place: int) -> bool:
        """«Manuel Morel»: a first name before a capital, though «manuel» is a noun as well."""
        if words[place].shape not in self.heads.lexicon.firstnames or place + 1 >= len(words):
            return False
        following = words[place + 1]
        return is_capital(following) and not following.walled and not is_function_word(following)

    def _is_known(self, words: Sequence[Token], first: int, place: int) -> bool:
        """«Le Monde», «la Commission»: a trade name, though its words are head nouns as well."""
        if self.heads.name_at(words, place) is not None or self.heads.name_at(words, first) is not None:
            return True
        last = _name_end(words, place, self.heads)
        name = bare_capitals(self.article.view[words[place].start : words[last].end])
        whole = bare_capitals(self.article.view[words[first].start : words[last].end])
        lexicon = self.heads.lexicon
        return name in lexicon.metonyms or name in lexicon.media or whole in lexicon.media

    def _begins_name(self, words: Sequence[Token], place: int, *, forced: bool) -> bool:
        word = words[place]
        if not is_capital(word) or is_function_word(word) or word.text in _TITLES:
            return False
        if (
            place > 0
            and not word.walled
            and words[place - 1].text not in {".", "!", "?", "…", ":", "–", "—", "-"}
        ):
            return True
        return forced or self._known_or_followed(words, place)

    def _known_or_followed(self, words: Sequence[Token], place: int) -> bool:
        """A capital that the sentence would carry anyway: a name if it is known, or followed by a capital or a verb."""
        word = words[place]
        lexicon = self.heads.lexicon
        shape = bare_capitals(word.shape)
        if word.shape in lexicon.firstnames or shape in lexicon.metonyms or shape in lexicon.media:
            return True
        if word.shape in self._elsewhere or (word.shape.isupper() and len(word.shape) > 1):
            return True
        if word.text in lexicon.forms:
            return False
        if place + 1 >= len(words) or words[place + 1].walled:
            return False
        following = words[place + 1]
        if is_capital(following) and not is_function_word(following):
            return True
        tags = [tag for _, tag in lexicon.forms.get(following.text, ())]
        return not word.text.endswith("ment") and any(tag.startswith("ind") for tag in tags)

    def _titled(self, words: Sequence[Token], first: int, place: int, name: int, number: int) -> Mention:
        last = _name_end(words, name, self.heads)
        return Mention(
            words[first].start, words[last].end, words[last].shape, SourceKind.PERSON, _TITLES[words[place].text],
            words[place].text in _PLURAL_TITLES, (words[place + 1].start, words[last].end), "title", False, "", number,
        )  # fmt: skip

    def _named(
        self, words: Sequence[Token], first: int, place: int, sort: Determiner | None, number: int
    ) -> Mention:
        last = _name_end(words, place, self.heads)
        gender = sort.gender if sort else ""
        return Mention(
            words[first].start, words[last].end, words[last].shape, SourceKind.UNKNOWN, gender,
            sort.plural if sort else False, (words[place].start, words[last].end), sort.sort if sort else "", False, "",
            number,
        )  # fmt: skip

    def _common(
        self, words: Sequence[Token], first: int, place: int, sort: Determiner | None, head: HeadNoun | None, number: int,
        *, counted: bool,
    ) -> Mention:  # fmt: skip
        last = place + (head.length if head else 1) - 1
        last = self._tail(words, last, head)
        noun = (words[place].start, words[last].end)
        name = None
        following = last + 1
        if following < len(words) and words[following].text in _TITLES and following + 1 < len(words):
            following += 1
        if following < len(words) and _joins_name(words, following):
            end = _name_end(words, following, self.heads)
            if self._may_bear(head, words, following, end):
                name = (words[following].start, words[end].end)
                last = end
            else:  # «le candidat LR à la présidentielle»
                last = self._tail(words, end, head)
                noun = (noun[0], words[last].end)
        gender = (sort.gender if sort else "") or (head.gender if head else "")
        if head is not None and head.gender and not (sort and sort.gender):
            gender = head.gender
        return Mention(
            words[first].start, words[last].end, head.lemma if head else words[place].text,
            head.kind if head else SourceKind.UNKNOWN, gender,
            not (sort and sort.one_of) and (counted or bool(sort and sort.plural) or bool(head and head.plural)),
            name, sort.sort if sort else "", head is not None, "", number, noun,
        )  # fmt: skip

    def _may_bear(self, head: HeadNoun | None, words: Sequence[Token], first: int, last: int) -> bool:
        """A person's noun bears a person's name: «le maire Luc Morel», but «le candidat LR»."""
        if head is None or head.kind is not SourceKind.PERSON:
            return True
        name = bare_capitals(self.article.view[words[first].start : words[last].end])
        lexicon = self.heads.lexicon
        return not (name in lexicon.metonyms or name in lexicon.media or (name.isupper() and len(name) < 6))

    def _tail(self, words: Sequence[Token], last: int, head: HeadNoun | None) -> int:
        """Last word of the adjectives and complements after a head noun."""
        person = head is not None and head.kind is SourceKind.PERSON
        forms = self.heads.lexicon.forms
        while last + 1 < len(words) and not words[last + 1].walled:
            word = words[last + 1]
            if (
                _ADJECTIVE.fullmatch(word.text)
                and word.text not in forms
                and not is_function_word(word)
                and not is_capital(word)
            ):
                last += 1
                continue
            following = last + 1
            if _CHARGED.match(word.text) and following + 1 < len(words) and words[following + 1].text in {
                "à", "au", "aux", "de", "du", "des", "d'",
            }:  # fmt: skip
                following += 1
            elif word.text not in {"de", "du", "des", "d'"} and not (
                person and self._holds_at(words, last + 1)
            ):
                break
            end = self._complement(words, following)
            if end is None:
                break
            last = end
        return last

    def _holds_at(self, words: Sequence[Token], index: int) -> bool:
        """«le candidat à la mairie», «l'ambassadeur en Chine»; not «a dit le maire à l'AFP»."""
        if words[index].text not in {"à", "au", "aux", "en"} or index + 1 >= len(words):
            return False
        following = index + 1
        while following < len(words) and words[following].text in {"la", "l'", "le"}:
            following += 1
        if following >= len(words) or words[following].text in {
            "journalistes",
            "presse",
            "micro",
            "antenne",
            "médias",
        }:
            return False
        name = bare_capitals(words[following].shape)
        return (
            words[following].shape[:1].isalpha()
            and name not in self.heads.lexicon.media
            and not words[following].text.isdigit()
        )

    def _complement(self, words: Sequence[Token], preposition: int) -> int | None:
        """Last word of «de la République», «du gouvernement», «des Transports»."""
        index = preposition + 1
        while index < len(words) and (
            words[index].text in {"la", "le", "l'", "les", "son", "sa", "ses", "leur", "cette", "ce", "ces"}
        ):
            index += 1
        index, _ = _over_adjectives(words, index, self.heads, opened=True)
        if index >= len(words) or words[index].walled or not words[index].shape[:1].isalpha():
            return None
        if is_capital(words[index]):
            return _name_end(words, index, self.heads, complement=True)
        if is_function_word(words[index]):
            return None
        head = self.heads.at(words, index)
        last = index + (head.length if head else 1) - 1
        if head is None or last + 1 >= len(words) or not _joins_name(words, last + 1):
            return last
        if words[last + 1].shape in self.heads.lexicon.firstnames or head.kind is SourceKind.PERSON:
            return last
        return _name_end(words, last + 1, self.heads, complement=True)  # «de la région Occitanie»


def _opening(words: Sequence[Token], index: int) -> tuple[Determiner | None, int]:
    """The determiner at a word and the index after it; «tous les», «l'un des», «une partie des» count as one."""
    place = index
    if words[place].text in {"tous", "toutes", "tout", "toute"} and place + 1 < len(words):
        place += 1
    found = determiner(words[place]) if place < len(words) else None
    if found is not None:
        place += 1
        if (
            place + 1 < len(words)
            and words[place].text in {"un", "une"}
            and words[place + 1].text in {"des", "de"}
        ):
            return Determiner(
                "indefinite", "m" if words[place].text == "un" else "f", False, one_of=True
            ), place + 2
        if place < len(words) and found.sort == "indefinite" and words[place].text in {"des", "de"}:
            return Determiner("indefinite", found.gender, False, one_of=True), place + 1
        return found, place
    if is_number(words[index]):
        return Determiner("indefinite", "", True), index + 1
    return None, index


def _over_adjectives(words: Sequence[Token], place: int, heads: Heads, *, opened: bool) -> tuple[int, bool]:
    """Index after adjectives and numbers before a noun, and whether a number above one is among them."""
    counted = False
    while opened and place + 1 < len(words) and not words[place + 1].walled:
        word = words[place]
        if word.text in {"premier", "première"} and heads.at(words, place) is not None:
            break
        if word.text in _PRENOMINAL and not is_function_word(words[place + 1]):
            place += 1
        elif is_number(word):
            place, counted = place + 1, True
        else:
            break
    return place, counted


def _bare_noun_may_stand(words: Sequence[Token], index: int) -> bool:
    """A noun without determiner: an apposition after a comma or a bracket."""
    return index > 0 and words[index - 1].text in {",", "(", "comme", "ni"}


def _after_particles(words: Sequence[Token], index: int) -> int | None:
    """The capital of the name after a title: «M. Morel», «M. de Brissac», «Mme de la Tour»."""
    for ahead in range(index, min(index + 3, len(words))):
        if is_capital(words[ahead]):
            return ahead
        if words[ahead].text not in _PARTICLES | _PERSON_PARTICLES:
            return None
    return None


def _joins_name(words: Sequence[Token], index: int) -> bool:
    word = words[index]
    if not is_capital(word) or word.walled:
        return False
    if word.text in {"le", "la", "l'", "les"}:
        return index + 1 < len(words) and is_capital(words[index + 1]) and not words[index + 1].walled
    return not is_function_word(word)


def _name_end(words: Sequence[Token], first: int, heads: Heads, *, complement: bool = False) -> int:
    """Last word of the name that begins at a word.

    A first name in the middle begins another name: «la ministre des Transports | Jeanne Roux».
    """
    known = heads.name_at(words, first)
    if known is not None:
        return known
    last = first
    index = first + 1
    firstnames, metonyms = heads.lexicon.firstnames, heads.lexicon.metonyms
    only_first = words[first].shape in firstnames
    while index < len(words) and not words[index].walled:
        word = words[index]
        if is_capital(word) and not (is_function_word(word) and word.text not in {"le", "la", "l'", "les"}):
            known_so_far = (
                complement or " ".join(bare_capitals(w.shape) for w in words[first:index]) in metonyms
            )
            if word.shape in firstnames and word.shape not in metonyms and known_so_far:
                break
            if (
                index == first + 1
                and words[first].shape.isupper()
                and words[first].shape in heads.lexicon.media
            ):
                break  # «à l'AFP Luc Morel»
            only_first = only_first and word.shape in firstnames
            last = index
            index += 1
            continue
        particles = _PARTICLES | (_PERSON_PARTICLES if only_first and not complement else set())
        ahead = index
        while (
            ahead < len(words)
            and words[ahead].text in particles
            and not words[ahead].walled
            and ahead - index < 2
        ):
            ahead += 1
        if ahead == index or ahead >= len(words) or not is_capital(words[ahead]) or words[ahead].walled:
            break
        only_first = False
        last = ahead
        index = ahead + 1
    return last


def _role(words: Sequence[Token], index: int, *, subject_open: bool) -> str:
    if determiner(words[index]) is not None and determiner(words[index]).governed:  # type: ignore[union-attr]
        return "complement"
    before = words[index - 1].text if index else ""
    if index > 1 and words[index - 2].text == "quant" and before in {"à", "au", "aux"}:
        return "subject"  # «Quant à Luc Morel, il»
    if before in _COPULAS:
        return "predicate"
    if before in _SOURCE_PREPOSITIONS and (
        before != "après" or (index > 1 and words[index - 2].text == "d'")
    ):
        return "source"
    if before == "par":
        return "agent"
    if before == "pour" and index == 1:
        return "source"
    if before in _PREPOSITIONS and before not in {"que", "comme"}:
        return "complement"
    if words[index].text == "des" and index and before not in {",", "que", "qu'", "et", ":"}:
        return "complement"
    return "subject" if subject_open else "object"


def _with_coordinations(article: Article, words: Sequence[Token], found: list[Mention]) -> Iterator[Mention]:
    """The mentions, and a plural one for each «X et Y»."""
    for number, mention in enumerate(found):
        yield mention
        if number + 1 < len(found):
            other = found[number + 1]
            between = article.view[mention.end : other.start].strip()
            if (
                between in {"et", "ou"}
                and mention.sort not in {"", "title"}
                or (between == "et" and mention.proper)
            ):
                yield evolve(
                    mention, end=other.end, head="et", plural=True, name=None, sort="coordination", listed=True,
                    kind=SourceKind.GROUP if SourceKind.PERSON in {mention.kind, other.kind} else mention.kind,
                    gender="f" if mention.gender == other.gender == "f" else "m" if "m" in {mention.gender, other.gender} else "",
                    noun=(mention.start, other.end),
                )  # fmt: skip
