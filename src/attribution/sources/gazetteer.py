"""Nouns and names of the lexicon, ready to look up: «la maire», «le premier ministre», «la CGT»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import regex
from attrs import field, frozen

from attribution.lexicon import Head, Lexicon
from attribution.records import SourceKind
from attribution.sources.surface import Token, bare_capitals, fold

__all__ = ["Gazetteer", "HeadNoun", "gazetteer_of"]

_ARTICLE = regex.compile(r"(?i)(?:le|la|les)\s+|l'\s?")
_END_OF_WORD = regex.compile(r"'|(?=\s|$)")
"""Where a word of a folded name ends: «l'|express»."""
_LONGEST = 8
"""A trade name has at most this many words."""


@frozen
class HeadNoun:
    """A form of a head noun.

    Attributes:
        lemma: its entry in the table, the singular.
        kind: the kind of source that it makes.
        gender: ``m``, ``f``, or empty when the form tells none («la porte-parole», «le porte-parole»).
        plural: whether the form is a plural.
        length: how many words it has.
    """

    lemma: str
    kind: SourceKind
    gender: str
    plural: bool
    length: int = 1


@frozen
class _TradeName:
    """A row of the metonyms or of the media."""

    name: str
    kind: SourceKind
    gender: str = ""


@lru_cache(maxsize=4)
def gazetteer_of(lexicon: Lexicon) -> Gazetteer:
    """The nouns and names of a lexicon, indexed once."""
    return Gazetteer(lexicon)


@frozen(eq=False)
class Gazetteer:
    """Forms of the tables of heads, offices, metonyms and media."""

    lexicon: Lexicon
    demonyms: Mapping[str, str] = field(init=False, repr=False)
    anonymity: tuple[str, ...] = field(init=False, repr=False)
    _nouns: Mapping[str, list[tuple[tuple[str, ...], HeadNoun]]] = field(init=False, repr=False)
    _names: Mapping[str, _TradeName] = field(init=False, repr=False)
    _beginnings: frozenset[str] = field(init=False, repr=False)
    _media: frozenset[str] = field(init=False, repr=False)
    _related: Mapping[str, frozenset[str]] = field(init=False, repr=False)

    @anonymity.default
    def _fold_anonymity(self) -> tuple[str, ...]:
        return tuple(sorted(fold(phrase) for phrase in self.lexicon.anonymity))

    @_nouns.default
    def _index_nouns(self) -> Mapping[str, list[tuple[tuple[str, ...], HeadNoun]]]:
        """Head nouns by the first word of each form, with the words that follow it, longest first."""
        index: dict[str, list[tuple[tuple[str, ...], HeadNoun]]] = {}
        for (first, *rest), noun in self._forms():
            index.setdefault(first, []).append((tuple(rest), noun))
        for entries in index.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return index

    def _forms(self) -> Iterator[tuple[tuple[str, ...], HeadNoun]]:
        for row in self.lexicon.heads.values():
            for form, gender, plural in _inflected(row):
                words = _split(form)
                yield words, HeadNoun(row.noun, SourceKind(row.kind), gender, plural, len(words))
        for description, offices in self.lexicon.offices.items():
            if description not in self.lexicon.heads:
                yield from _described(description, offices, self.lexicon)

    @_names.default
    def _index_names(self) -> Mapping[str, _TradeName]:
        names = {_key(name): _TradeName(name, SourceKind.MEDIA) for name in self.lexicon.media}
        for name, (kind, gender) in self.lexicon.metonyms.items():
            names[_key(name)] = _TradeName(name, SourceKind(kind), gender if gender in {"m", "f"} else "")
        return names

    @_beginnings.default
    def _index_beginnings(self) -> frozenset[str]:
        """The first words of each trade name: one, two and so on."""
        ends = ((name, match.end()) for name in self._names for match in _END_OF_WORD.finditer(name))
        return frozenset(name[:end] for name, end in ends)

    @_media.default
    def _bare_media(self) -> frozenset[str]:
        """Names of media without their article: «du Monde»."""
        return frozenset(_ARTICLE.sub("", _key(name), count=1) for name in self.lexicon.media)

    @demonyms.default
    def _index_demonyms(self) -> Mapping[str, str]:
        """Forms of adjectives of nationality, folded, by which two descriptions can be told apart."""
        return {
            fold(form): row.noun
            for row in self.lexicon.heads.values()
            if row.noun[0].isupper() and row.kind == "person"
            for form, _, _ in _inflected(row)
        }

    @_related.default
    def _index_related(self) -> Mapping[str, frozenset[str]]:
        """The table of offices read both ways."""
        index: dict[str, set[str]] = {}
        for description, offices in self.lexicon.offices.items():
            for office in offices - {""}:
                index.setdefault(description, set()).add(office)
                index.setdefault(office, set()).add(description)
        return {description: frozenset(offices) for description, offices in index.items()}

    # Nouns

    def noun_at(self, words: Sequence[Token], index: int) -> HeadNoun | None:
        """The longest head noun that begins at a word."""
        word = words[index]
        firsts = (word.text,) if word.shape == word.text else (bare_capitals(word.shape), word.text)
        for first in firsts:
            for rest, noun in self._nouns.get(first, ()):
                if not rest or _stand_at(words, index + 1, rest):
                    return noun
        return self._compound(word)

    def _compound(self, word: Token) -> HeadNoun | None:
        """«le président-candidat», «une journaliste-photographe»: the first noun of a compound heads it."""
        first, hyphen, _ = word.text.partition("-")
        if not hyphen:
            return None
        return next((noun for rest, noun in self._nouns.get(first, ()) if not rest), None)

    def related(self, description: str) -> Mapping[str, float]:
        """The offices whose holder a noun may describe, and how surely: 1 for itself, less for another."""
        return {**dict.fromkeys(self._related.get(description, ()), 0.9), description: 1.0}

    def may_be_anyone(self, description: str) -> bool:
        """Whether a noun describes any person or institution: «la femme», «le groupe»."""
        return "" in self.lexicon.offices.get(description, ())

    # Names

    def name_end(self, words: Sequence[Token], index: int) -> int | None:
        """Last word of the longest trade name that begins at a word («Médecins du monde»)."""
        text, found = "", None
        for last in range(index, min(index + _LONGEST, len(words))):
            if last > index and words[last].walled:
                break
            text += words[last].shape if not text or text.endswith("'") else f" {words[last].shape}"
            if _key(text) not in self._beginnings:
                break
            if self._trade_name(text) is not None:
                found = last
        return found

    def is_name(self, text: str) -> bool:
        """Whether a text is a trade name as it stands."""
        return self._trade_name(text) is not None

    def is_metonym(self, text: str) -> bool:
        """Whether a text is the name of an institution or of a place that stands for one."""
        known = self._trade_name(text)
        return known is not None and known.name in self.lexicon.metonyms

    def is_media(self, text: str) -> bool:
        """Whether a text, with or without its article, names a paper, an agency or a broadcaster."""
        known = self._trade_name(text)
        if known is not None:
            return known.kind is SourceKind.MEDIA
        bare = _ARTICLE.sub("", text.replace("’", "'"), count=1)
        return bare[:1].isupper() and _key(bare) in self._media

    def kind_of(self, text: str) -> SourceKind | None:
        """The kind of a trade name."""
        known = self._trade_name(text)
        return None if known is None else known.kind

    def gender_of(self, text: str) -> str:
        """The gender of a trade name: ``m``, ``f`` or empty."""
        known = self._trade_name(text)
        return "" if known is None else known.gender

    def stands_for(self, text: str) -> str:
        """What a metonym stands for: «présidence de la République»; empty for any other name."""
        known = self._trade_name(text)
        return "" if known is None else self.lexicon.stands_for.get(known.name, "").split(":")[0]

    def _trade_name(self, text: str) -> _TradeName | None:
        known = self._names.get(_key(text))
        return known if known is not None and _capitals_agree(known.name, text) else None

    def is_firstname(self, word: str) -> bool:
        """Whether a word is a first name, or a compound whose first part is one, and no place."""
        names = self.lexicon.firstnames
        return (word in names or ("-" in word and word.partition("-")[0] in names)) and not self.is_metonym(
            word
        )

    def firstname_gender(self, word: str) -> str:
        """``m``, ``f``, or empty where both bear it or the table does not know it."""
        names = self.lexicon.firstnames
        gender = names.get(word) or names.get(word.partition("-")[0], "")
        return gender if gender in {"m", "f"} else ""


def _split(form: str) -> tuple[str, ...]:
    return tuple(form.replace("'", "' ").split())


@lru_cache(maxsize=50_000)
def _key(name: str) -> str:
    """What the look-up of a name ignores: accents, case, hyphens, the shape of apostrophes."""
    return " ".join(fold(name).replace("-", " ").split())


def _capitals_agree(name: str, text: str) -> bool:
    """Whether each word that bears a capital in the table bears one in the text, but for an article."""
    pairs = zip(name.replace("-", " ").split(), text.replace("-", " ").split(), strict=False)
    return all(
        not one[0].isupper() or other[0].isupper() or (not number and _ARTICLE.match(f"{one.lower()} "))
        for number, (one, other) in enumerate(pairs)
    )


def _stand_at(words: Sequence[Token], index: int, rest: Sequence[str]) -> bool:
    """Whether the rest of a form stands at an index; capitals may be added, never dropped."""
    there = words[index : index + len(rest)]
    return len(there) == len(rest) and all(
        part in {bare_capitals(word.shape), word.text} and not word.walled
        for part, word in zip(rest, there, strict=True)
    )


def _described(
    description: str, offices: Iterable[str], lexicon: Lexicon
) -> Iterator[tuple[tuple[str, ...], HeadNoun]]:
    """«chef de l'Etat» has the kind of «président»; «cheffe de l'Etat» is its feminine."""
    kinds = [SourceKind(lexicon.heads[office].kind) for office in sorted(offices) if office in lexicon.heads]
    first = lexicon.heads.get(description.split(" ", maxsplit=1)[0])
    kind = kinds[0] if kinds else SourceKind(first.kind) if first else SourceKind.ORGANIZATION
    forms = [(description, "")]
    for masculine, feminine in (
        ("chef ", "cheffe "),
        ("premier magistrat", "première magistrate"),
        ("hôte ", "hôtesse "),
    ):
        if description.startswith(masculine):
            forms.append((feminine + description.removeprefix(masculine), "f"))
    for form, gender in forms:
        words = _split(form)
        yield words, HeadNoun(description, kind, gender, plural=False, length=len(words))


def _inflected(row: Head) -> list[tuple[str, str, bool]]:
    """(form, gender, plural) of each form; a noun of both genders tells none."""
    gender = row.gender if row.gender in {"m", "f"} else ""
    found = [(row.noun, gender, False)]
    if row.plural and row.plural != row.noun:
        found.append((row.plural, gender, True))
    if row.feminine and row.feminine != row.noun:
        found.append((row.feminine, "f", False))
    if row.feminine_plural and row.feminine_plural not in {row.plural, row.feminine}:
        found.append((row.feminine_plural, "f", True))
    return found
