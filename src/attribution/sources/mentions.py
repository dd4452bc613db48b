"""What the article names: persons, institutions and plain noun phrases, with what their form tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

import regex
from attrs import evolve, field, frozen

from attribution.article import Article
from attribution.records import SourceKind
from attribution.sources.gazetteer import Gazetteer
from attribution.sources.phrases import Phrase, Phrases
from attribution.sources.roles import next_role, parsed_role
from attribution.sources.surface import Token, first_word, is_function_word, tokens
from attribution.sources.words import CLAUSE_OPENERS, PLURAL_TITLES, SUBJECT_PRONOUNS, TIMES, TITLES
from attribution.values import value

__all__ = ["Mention", "Reader"]

Extent = tuple[int, int]

_CAPITAL = regex.compile(r"\p{Lu}")
_INSIDE = regex.compile(r"(?<=[\p{Ll},]\s|[ld]')\p{Lu}[\p{L}\p{M}]++(?:-[\p{L}\p{M}]++)*+")


@value
class Mention:
    """A noun phrase that may be an antecedent or a source.

    Attributes:
        start: offset of its first character, determiner and title included.
        end: offset after its last character.
        head: the head noun, by its entry; the last word of a name.
        kind: the kind that its form tells; unknown for a bare name.
        gender: ``m``, ``f`` or empty when the form tells none.
        plural: whether it is a plural.
        name: where the name stands in it; ``None`` for a common noun phrase.
        sort: sort of the determiner, ``title`` after «M.», ``coordination`` for «X et Y», empty for none.
        listed: whether its head noun stands in the table of heads.
        sentence: number of its sentence.
        role: ``subject``, ``source``, ``agent``, ``object``, ``complement``, ``predicate`` or ``date``.
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
    sentence: int
    role: str = ""
    noun: Extent = (0, 0)
    first: bool = False

    @property
    def proper(self) -> bool:
        """Whether it holds a name."""
        return self.name is not None


@frozen(eq=False)
class Reader:
    """Reads the mentions of one article, each sentence when it is first asked for."""

    article: Article
    gazetteer: Gazetteer
    _inside: frozenset[str] = field(init=False, repr=False)
    _words: dict[int, tuple[Token, ...]] = field(init=False, repr=False, factory=dict)
    _mentions: dict[int, tuple[Mention, ...]] = field(init=False, repr=False, factory=dict)

    @_inside.default
    def _inside_sentences(self) -> frozenset[str]:
        """Words with a capital that no full stop explains: a name, also where it begins a sentence."""
        return frozenset(_INSIDE.findall(self.article.view))

    def sentence(self, number: int) -> tuple[Mention, ...]:
        """The mentions of a sentence, in text order."""
        known = self._mentions.get(number)
        if known is None:
            phrases = self._phrases(self._words_of(number))
            found = [self._with_parsed_role(mention) for mention in self._read(phrases, number)]
            known = self._mentions[number] = tuple(self._with_coordinations(found))
        return known

    def may_name(self, number: int) -> bool:
        """Whether a sentence may hold a name: a capital, but for the one of a grammatical first word."""
        sentence = self.article.sentences[number]
        first = first_word(self.article, sentence.start, sentence.end)
        rest = sentence.start if first is None or not is_function_word(first) else first.end
        return _CAPITAL.search(self.article.view, rest, sentence.end) is not None

    def phrase(self, start: int, end: int) -> Mention | None:
        """The mention that a source extent holds, or None when it holds no noun."""
        number = self.article.sentence_at(start)
        words = tokens(self.article, start, end)
        found = list(self._read(self._phrases(words), number, forced=True))
        if not found:
            return None
        return evolve(found[0], start=start) if len(found) == 1 else found[0]

    def apposed(self, offset: int) -> Mention | None:
        """The mention right after a comma or bracket at an offset."""
        number = self.article.sentence_at(offset)
        phrases = self._phrases(self._words_from(number, offset))
        if len(phrases.words) < 2 or phrases.words[0].text not in {",", "("}:
            return None
        found = phrases.at(1)
        return None if found is None else _mention(phrases.words, found, number)

    def opening(self, offset: int) -> Mention | None:
        """The mention that begins right at an offset, with or without a determiner («au | Figaro»)."""
        number = self.article.sentence_at(offset)
        phrases = self._phrases(self._words_from(number, offset))
        found = phrases.at(0, forced=True) if phrases.words else None
        return None if found is None else _mention(phrases.words, found, number)

    def _phrases(self, words: tuple[Token, ...]) -> Phrases:
        return Phrases(words, self.gazetteer, self._inside)

    def _words_of(self, number: int) -> tuple[Token, ...]:
        """The words of a sentence."""
        known = self._words.get(number)
        if known is None:
            sentence = self.article.sentences[number]
            known = self._words[number] = tokens(self.article, sentence.start, sentence.end)
        return known

    def _words_from(self, number: int, offset: int) -> tuple[Token, ...]:
        """The words of a sentence from an offset on, which stands between two words."""
        words = self._words_of(number)
        return words[bisect_left(words, offset, key=attrgetter("start")) :]

    def _read(self, phrases: Phrases, number: int, *, forced: bool = False) -> Iterator[Mention]:
        words, index = phrases.words, 0
        subject_open, subjects = True, 0
        last: Mention | None = None
        while index < len(words):
            phrase = phrases.at(index, forced=forced)
            if phrase is None:
                if words[index].text in SUBJECT_PRONOUNS:
                    subject_open, subjects = False, subjects + 1
                elif words[index].text in CLAUSE_OPENERS:
                    subject_open = True
                index += 1
                continue
            role = self._role(words, phrase, last, subject_open=subject_open)
            subject_open = subject_open and role != "subject"
            last = _mention(words, phrase, number, role, first=role == "subject" and not subjects)
            subjects += role == "subject"
            yield last
            index = phrase.last + 1

    def _role(
        self,
        words: tuple[Token, ...],
        phrase: Phrase,
        last: Mention | None,
        *,
        subject_open: bool,
    ) -> str:
        index = phrase.first
        if phrase.name is None and _head(words, phrase) in TIMES:
            return "date"
        joined = index > 1 and words[index - 1].text in {"et", "ou"}
        if last is not None and joined and words[index - 2].end == last.end:
            return last.role  # «entre Morel et Roux»
        return next_role(words, index, subject_open=subject_open)

    def _with_parsed_role(self, mention: Mention) -> Mention:
        """The role that the tree gives, where the sentence is parsed and the surface is not sure."""
        reading = self.article.readings.get(mention.sentence)
        if reading is None or mention.role not in {"subject", "object"}:
            return mention
        at = mention.noun[0] or (mention.name or (mention.start, 0))[0]
        role = parsed_role(reading, at)
        return mention if role in {None, mention.role} else evolve(mention, role=role)

    def _with_coordinations(self, found: list[Mention]) -> Iterator[Mention]:
        """The mentions, and a plural one for each «X et Y»."""
        for number, mention in enumerate(found):
            yield mention
            if number + 1 < len(found) and self._coordinated(mention, found[number + 1]):
                yield _coordination(mention, found[number + 1])

    def _coordinated(self, one: Mention, other: Mention) -> bool:
        between = self.article.view[one.end : other.start].strip()
        return (between in {"et", "ou"} and one.sort not in {"", "title"}) or (between == "et" and one.proper)


def _mention(
    words: tuple[Token, ...], phrase: Phrase, number: int, role: str = "", *, first: bool = False
) -> Mention:
    """A phrase of words as a mention of the article."""

    def extent(pair: tuple[int, int]) -> Extent:
        return words[pair[0]].start, words[pair[1]].end

    determiner, head = phrase.determiner, phrase.head
    sort = "title" if phrase.title else determiner.sort if determiner else ""
    told = TITLES.get(phrase.title, "") or (determiner.gender if determiner else "")
    one_of = determiner is not None and determiner.one_of
    several = phrase.counted or bool(determiner and determiner.plural) or bool(head and head.plural)
    return Mention(
        start=words[phrase.first].start,
        end=words[phrase.last].end,
        head=_head(words, phrase),
        kind=_kind(phrase),
        gender=told or (head.gender if head else ""),
        plural=(several and not one_of) or phrase.title in PLURAL_TITLES,
        name=None if phrase.name is None else extent(phrase.name),
        sort=sort,
        listed=head is not None,
        sentence=number,
        role=role,
        noun=(0, 0) if phrase.noun is None else extent(phrase.noun),
        first=first,
    )


def _head(words: tuple[Token, ...], phrase: Phrase) -> str:
    if phrase.head is not None:
        return phrase.head.lemma
    return words[phrase.noun[0]].text if phrase.noun else words[phrase.last].shape


def _kind(phrase: Phrase) -> SourceKind:
    if phrase.title:
        return SourceKind.PERSON
    return phrase.head.kind if phrase.head else SourceKind.UNKNOWN


def _coordination(one: Mention, other: Mention) -> Mention:
    genders = {one.gender, other.gender}
    persons = SourceKind.PERSON in {one.kind, other.kind}
    return evolve(
        one,
        end=other.end,
        head="et",
        plural=True,
        name=None,
        sort="coordination",
        listed=True,
        kind=SourceKind.GROUP if persons else one.kind,
        gender="f" if genders == {"f"} else "m" if "m" in genders else "",
        noun=(one.start, other.end),
    )
