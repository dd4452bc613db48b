"""Where a noun phrase begins and ends on the surface, and what it is made of.

The phrase is read without a parse, so it is kept short: determiner, adjectives, head noun, complements with
*de*, and a name («la ministre de la Santé Jeanne Roux»).
"""

from __future__ import annotations

from attrs import evolve, frozen

from attribution.records import SourceKind
from attribution.sources.gazetteer import Gazetteer, HeadNoun
from attribution.sources.surface import Token, is_function_word, is_number
from attribution.sources.words import (
    ADJECTIVE,
    CHARGED,
    DETERMINERS,
    PARTICLES,
    PERSON_PARTICLES,
    PRENOMINAL,
    TITLES,
    Determiner,
)
from attribution.values import value

__all__ = ["Phrase", "Phrases"]

_BEGINNERS = frozenset({*DETERMINERS, *TITLES, "tous", "toutes", "tout", "toute"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_OF = frozenset({"de", "du", "des", "d'"})
_TO = frozenset({"à", "au", "aux", "en"})
_HEARERS = frozenset({"journalistes", "presse", "micro", "antenne", "médias"})
_STOPS = frozenset({".", "!", "?", "…", ":", "–", "—", "-"})


@value
class Phrase:
    """A noun phrase as numbers of words, first and last included.

    Attributes:
        first: its first word, the determiner or title included.
        last: its last word.
        determiner: its determiner, if any.
        head: its head noun, if the table of heads has it.
        noun: the head noun and its complements; ``None`` for a bare name.
        name: the name; ``None`` for a common noun phrase.
        title: the title before the name, in small letters; empty for none.
        counted: whether a number above one stands in it.
    """

    first: int
    last: int
    determiner: Determiner | None = None
    head: HeadNoun | None = None
    noun: tuple[int, int] | None = None
    name: tuple[int, int] | None = None
    title: str = ""
    counted: bool = False


@frozen(eq=False)
class Phrases:
    """Reads the noun phrases of a stretch of words.

    Attributes:
        words: the words.
        gazetteer: the tables of nouns and names.
        names: words that bear a capital inside a sentence somewhere in the article.
    """

    words: tuple[Token, ...]
    gazetteer: Gazetteer
    names: frozenset[str]

    def at(self, index: int, *, forced: bool = False) -> Phrase | None:
        """The phrase that begins at a word.

        Args:
            index: number of the word.
            forced: whether a phrase is known to begin there, so that it needs no determiner.
        """
        if not forced and not self._may_begin(index):
            return None
        opened, place = self._opening(index)
        if place >= len(self.words):
            return None
        titled = self._titled(index, place)
        if titled is not None:
            return evolve(titled, determiner=opened)
        place, counted = self._over_adjectives(place, opened=place > index or forced)
        if place >= len(self.words):
            return None
        return self._headed(Phrase(index, place, opened, counted=counted), place, forced=forced)

    def _may_begin(self, index: int) -> bool:
        """Whether a phrase may begin at a word at all: three words in four are told from it at once."""
        word = self.words[index]
        return word.text in _BEGINNERS or word.capital or is_number(word) or self._bare_noun_may_stand(index)

    def _headed(self, begun: Phrase, place: int, *, forced: bool) -> Phrase | None:
        """The phrase whose head, a noun or a name, stands at a word."""
        word, opened = self.words[place], begun.determiner is not None
        if word.capital and (self._is_known(begun.first, place) or self._is_person(place)):
            return self._named(begun, place)
        if opened and not word.capital and self.gazetteer.name_end(self.words, place) is not None:
            return self._named(begun, place)  # «la place Vendôme»
        head = self.gazetteer.noun_at(self.words, place)
        if head is not None and (opened or forced or self._bare_noun_may_stand(begun.first)):
            return self._common(begun, place, head)
        if self._begins_name(place, forced=forced or opened):
            return self._named(begun, place)
        expected = opened or (forced and begun.first == 0)
        if expected and word.shape[:1].isalpha() and not is_function_word(word):
            return self._common(begun, place, None)
        return None

    def _opening(self, index: int) -> tuple[Determiner | None, int]:
        """The determiner at a word and the number after it; «tous les», «l'un des» count as one."""
        words, place = self.words, index
        if words[place].text in {"tous", "toutes", "tout", "toute"} and place + 1 < len(words):
            place += 1
        found = DETERMINERS.get(words[place].text)
        if found is None:
            return (
                (Determiner("indefinite", plural=True), index + 1)
                if is_number(words[index])
                else (None, index)
            )
        place += 1
        if self._reads(place, {"un", "une"}) and self._reads(place + 1, {"des", "de"}):
            gender = "m" if words[place].text == "un" else "f"
            return Determiner("indefinite", gender, one_of=True), place + 2
        if found.sort == "indefinite" and self._reads(place, {"des", "de"}):
            return Determiner("indefinite", found.gender, one_of=True), place + 1
        return found, place

    def _reads(self, index: int, texts: frozenset[str] | set[str]) -> bool:
        return index < len(self.words) and self.words[index].text in texts

    def _over_adjectives(self, place: int, *, opened: bool) -> tuple[int, bool]:
        """The number after adjectives and numbers, and whether a number above one is among them."""
        words, counted = self.words, False
        while opened and place + 1 < len(words) and not words[place + 1].walled:
            word = words[place]
            if word.text in {"premier", "première"} and self.gazetteer.noun_at(words, place) is not None:
                break  # «premier ministre»
            if word.text in PRENOMINAL and not is_function_word(words[place + 1]):
                place += 1
            elif is_number(word):
                place, counted = place + 1, True
            else:
                break
        return place, counted

    def _bare_noun_may_stand(self, index: int) -> bool:
        """A noun without determiner: an apposition after a comma or a bracket."""
        return index > 0 and self.words[index - 1].text in {",", "(", "comme", "ni"}

    # Names

    def _titled(self, first: int, place: int) -> Phrase | None:
        """«M. Morel», «Mme de la Tour»."""
        title = self.words[place].text
        if title not in TITLES:
            return None
        for ahead in range(place + 1, min(place + 4, len(self.words))):
            if self.words[ahead].capital:
                last = self._name_end(ahead)
                return Phrase(first, last, name=(place + 1, last), title=title)
            if self.words[ahead].text not in PARTICLES | PERSON_PARTICLES:
                return None
        return None

    def _named(self, begun: Phrase, place: int) -> Phrase:
        last = self._name_end(place)
        return Phrase(begun.first, last, begun.determiner, name=(place, last), counted=begun.counted)

    def _is_person(self, place: int) -> bool:
        """«Manuel Morel»: a first name before a capital, though «manuel» is a noun as well."""
        if not self.gazetteer.is_firstname(self.words[place].shape) or place + 1 >= len(self.words):
            return False
        following = self.words[place + 1]
        return following.capital and not following.walled and not is_function_word(following)

    def _is_known(self, first: int, place: int) -> bool:
        """«Le Monde», «la Commission»: a trade name, though its words are head nouns as well."""
        if any(self.gazetteer.name_end(self.words, index) is not None for index in {place, first}):
            return True
        return self.gazetteer.is_name(self._shape(place, self._name_end(place)))

    def _shape(self, first: int, last: int) -> str:
        """Words as the tables write them: no space after an elision."""
        return " ".join(word.shape for word in self.words[first : last + 1]).replace("' ", "'")

    def _begins_name(self, place: int, *, forced: bool) -> bool:
        word = self.words[place]
        if not word.capital or is_function_word(word) or word.text in TITLES:
            return False
        if place > 0 and not word.walled and self.words[place - 1].text not in _STOPS:
            return True
        return forced or self._known_or_followed(place)

    def _known_or_followed(self, place: int) -> bool:
        """A capital that begins a sentence: a name if it is known, or before another capital or a verb."""
        word, forms = self.words[place], self.gazetteer.lexicon.forms
        if word.shape in self.gazetteer.lexicon.firstnames or self.gazetteer.is_name(word.shape):
            return True
        if word.shape in self.names or (word.shape.isupper() and len(word.shape) > 1):
            return True
        if word.text in forms or place + 1 >= len(self.words) or self.words[place + 1].walled:
            return False
        following = self.words[place + 1]
        if following.capital and not is_function_word(following):
            return True
        tags = [tag for _, tag in forms.get(following.text, ())]
        return not word.text.endswith("ment") and any(tag.startswith("ind") for tag in tags)

    def _name_end(self, first: int, *, complement: bool = False) -> int:
        """Last word of the name that begins at a word.

        In a complement a first name begins another name: «la ministre des Transports | Jeanne Roux».
        """
        words, firstnames = self.words, self.gazetteer.lexicon.firstnames
        known = self.gazetteer.name_end(words, first)
        if known is not None:
            return known
        last, index = first, first + 1
        only_first = words[first].shape in firstnames
        while index < len(words) and not words[index].walled:
            if words[index].capital and (
                not is_function_word(words[index]) or words[index].text in _ARTICLES
            ):
                if self._another_begins(first, index, complement=complement):
                    break
                only_first = only_first and words[index].shape in firstnames
            else:
                ahead = self._over_particles(index, person=only_first and not complement)
                if ahead is None:
                    break
                only_first, index = False, ahead
            last = index
            index += 1
        return last

    def _another_begins(self, first: int, index: int, *, complement: bool) -> bool:
        """«la ministre des Transports | Jeanne Roux», «à l'AFP | Luc Morel»: another name begins."""
        begun = self._shape(first, index - 1)
        if index == first + 1 and begun.isupper() and self.gazetteer.is_media(begun):
            return True
        if not self.gazetteer.is_firstname(self.words[index].shape):
            return False
        return complement or self.gazetteer.is_metonym(begun)

    def _over_particles(self, index: int, *, person: bool) -> int | None:
        """The capital after particles: «Charles | de Brissac»; None when there is none."""
        particles = PARTICLES | PERSON_PARTICLES if person else PARTICLES
        ahead = index
        while self._reads(ahead, particles) and not self.words[ahead].walled and ahead - index < 2:
            ahead += 1
        if ahead == index or ahead >= len(self.words):
            return None
        return ahead if self.words[ahead].capital and not self.words[ahead].walled else None

    def _joins(self, index: int) -> bool:
        """Whether a name goes on with a phrase: «le maire | Luc Morel», «le journal | Le Monde»."""
        if index >= len(self.words):
            return False
        word = self.words[index]
        if not word.capital or word.walled:
            return False
        if word.text in _ARTICLES:
            following = self.words[index + 1] if index + 1 < len(self.words) else None
            return following is not None and following.capital and not following.walled
        return not is_function_word(word)

    # Common nouns

    def _common(self, begun: Phrase, place: int, head: HeadNoun | None) -> Phrase:
        end = last = self._tail(place + (head.length if head else 1) - 1, head)
        name: tuple[int, int] | None = None
        following = last + 1
        if following + 1 < len(self.words) and self.words[following].text in TITLES:
            following += 1
        if self._joins(following):
            end = self._name_end(following)
            if self._may_bear(head, following, end):
                name = following, end
            else:
                last = self._tail(end, head)  # «le candidat LR à la présidentielle»
        return Phrase(begun.first, end, begun.determiner, head, (place, last), name, counted=begun.counted)

    def _may_bear(self, head: HeadNoun | None, first: int, last: int) -> bool:
        """A person's noun bears a person's name: «le maire Luc Morel», but «le candidat LR»."""
        if head is None or head.kind is not SourceKind.PERSON:
            return True
        name = self._shape(first, last)
        return not (self.gazetteer.is_name(name) or (name.isupper() and len(name) < 6))

    def _tail(self, last: int, head: HeadNoun | None) -> int:
        """Last word of the adjectives and complements after a head noun."""
        person = head is not None and head.kind is SourceKind.PERSON
        while last + 1 < len(self.words) and not self.words[last + 1].walled:
            end = self._adjective(last + 1) or self._bound(last + 1, person=person)
            if end is None:
                break
            last = end
        return last

    def _adjective(self, index: int) -> int | None:
        word = self.words[index]
        if is_function_word(word) or word.capital or word.text in self.gazetteer.lexicon.forms:
            return None
        return index if ADJECTIVE.fullmatch(word.text) else None

    def _bound(self, index: int, *, person: bool) -> int | None:
        """Last word of a complement that begins here: «de la Santé», «chargé des Sports», «à la mairie»."""
        word = self.words[index]
        if CHARGED.match(word.text) and self._reads(index + 1, _OF | _TO - {"en"}):
            return self._complement(index + 1)
        if word.text in _OF or (person and self._holds_at(index)):
            return self._complement(index)
        return None

    def _holds_at(self, index: int) -> bool:
        """«le candidat à la mairie», «l'ambassadeur en Chine»; not «a dit le maire à l'AFP»."""
        if self.words[index].text not in _TO:
            return False
        following = index + 1
        while self._reads(following, _ARTICLES - {"les"}):
            following += 1
        if following >= len(self.words) or self._reads(following, _HEARERS):
            return False
        word = self.words[following]
        return word.shape[:1].isalpha() and not self.gazetteer.is_media(word.shape)

    def _complement(self, preposition: int) -> int | None:
        """Last word of «de la République», «du gouvernement», «des Transports»."""
        index = preposition + 1
        while self._reads(index, _ARTICLES | {"son", "sa", "ses", "leur", "cette", "ce", "ces"}):
            index += 1
        index, _ = self._over_adjectives(index, opened=True)
        if index >= len(self.words) or self.words[index].walled or not self.words[index].shape[:1].isalpha():
            return None
        if self.words[index].capital:
            return self._name_end(index, complement=True)
        if is_function_word(self.words[index]):
            return None
        head = self.gazetteer.noun_at(self.words, index)
        last = index + (head.length if head else 1) - 1
        if head is None or head.kind is SourceKind.PERSON or not self._joins(last + 1):
            return last
        if self.gazetteer.is_firstname(self.words[last + 1].shape):
            return last
        return self._name_end(last + 1, complement=True)  # «de la région Occitanie»
