"""Head nouns and trade names, ready to look up: «la maire», «le premier ministre», «l'Union européenne»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import field, frozen

from attribution.lexicon import Head, Lexicon
from attribution.records import SourceKind
from attribution.sources.surface import Token, bare_capitals, fold

__all__ = ["HeadNoun", "Heads", "heads_of"]


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


@lru_cache(maxsize=4)
def heads_of(lexicon: Lexicon) -> Heads:
    """The forms of a lexicon, indexed once."""
    return Heads(lexicon)


@frozen(eq=False)
class Heads:
    """Forms of the tables of heads, metonyms and media, by their first word."""

    lexicon: Lexicon
    _by_first: Mapping[str, list[tuple[tuple[str, ...], HeadNoun]]] = field(init=False, repr=False)

    @_by_first.default
    def _index(self) -> Mapping[str, list[tuple[tuple[str, ...], HeadNoun]]]:
        index: dict[str, list[tuple[tuple[str, ...], HeadNoun]]] = {}
        for row in self.lexicon.heads.values():
            for form, gender, plural in _forms(row):
                words = tuple(form.replace("'", "' ").split())
                noun = HeadNoun(row.noun, SourceKind(row.kind), gender, plural, len(words))
                index.setdefault(words[0], []).append((words, noun))
        for description, offices in self.lexicon.offices.items():
            if description not in self.lexicon.heads:
                for words, noun in _described(description, offices, self.lexicon):
                    index.setdefault(words[0], []).append((words, noun))
        for entries in index.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return index

    _names_by_first: Mapping[str, list[tuple[str, ...]]] = field(init=False, repr=False)

    @_names_by_first.default
    def _index_names(self) -> Mapping[str, list[tuple[str, ...]]]:
        index: dict[str, list[tuple[str, ...]]] = {}
        for name in [*self.lexicon.metonyms, *self.lexicon.media]:
            words = tuple(name.replace("'", "' ").split())
            if len(words) > 1:
                index.setdefault(words[0], []).append(words)
        for names in index.values():
            names.sort(key=len, reverse=True)
        return index

    demonyms: Mapping[str, str] = field(init=False, repr=False)

    @demonyms.default
    def _index_demonyms(self) -> Mapping[str, str]:
        """Forms of adjectives of nationality, folded, by which two descriptions can be told apart."""
        return {
            fold(form): row.noun
            for row in self.lexicon.heads.values()
            if row.noun[0].isupper() and row.kind == "person"
            for form, _, _ in _forms(row)
        }

    def name_at(self, words: Sequence[Token], index: int) -> int | None:
        """Last word of the longest trade name of several words that begins at a word («Médecins du monde»)."""
        for form in self._names_by_first.get(bare_capitals(words[index].shape), ()):
            if index + len(form) <= len(words) and all(
                bare_capitals(words[index + i].shape) == part and not (i and words[index + i].walled)
                for i, part in enumerate(form)
            ):
                return index + len(form) - 1
        return None

    def at(self, words: Sequence[Token], index: int) -> HeadNoun | None:
        """The longest head noun that begins at a word."""
        word = words[index]
        entries = self._by_first.get(bare_capitals(word.shape), [])
        if word.shape != word.text:
            entries = [*entries, *self._by_first.get(word.text, [])]
        found = next((noun for form, noun in entries if _matches(words, index, form)), None)
        return found or self._compound(word)

    def _compound(self, word: Token) -> HeadNoun | None:
        """«le président-candidat», «une journaliste-photographe»: the first noun of a compound heads it."""
        first, hyphen, _ = word.text.partition("-")
        if not hyphen:
            return None
        return next((noun for form, noun in self._by_first.get(first, []) if form == (first,)), None)


def _matches(words: Sequence[Token], index: int, form: Sequence[str]) -> bool:
    """Whether the words that begin at an index are those of a form; capitals may be added, never dropped."""
    if index + len(form) > len(words):
        return False
    return all(
        part in {bare_capitals(words[index + i].shape), words[index + i].text}
        and not (i and words[index + i].walled)
        for i, part in enumerate(form)
    )


def _described(
    description: str, offices: Iterable[str], lexicon: Lexicon
) -> Iterator[tuple[tuple[str, ...], HeadNoun]]:
    """«chef de l'Etat» has the kind of «président»; «cheffe de l'Etat» is its feminine."""
    kinds = [SourceKind(lexicon.heads[office].kind) for office in offices if office in lexicon.heads]
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
        words = tuple(form.replace("'", "' ").split())
        yield words, HeadNoun(description, kind, gender, plural=False, length=len(words))


def _forms(row: Head) -> list[tuple[str, str, bool]]:
    """(form, gender, plural) of each form; a noun that has no feminine form keeps its own gender."""
    own = getattr(row, "gender", "")
    gender = "m" if row.feminine and row.feminine != row.noun else {"m": "m", "f": "f"}.get(own, "")
    found = [(row.noun, gender, False)]
    if row.plural and row.plural != row.noun:
        found.append((row.plural, gender, True))
    if row.feminine and row.feminine != row.noun:
        found.append((row.feminine, "f", False))
    if row.feminine_plural and row.feminine_plural not in {row.plural, row.feminine}:
        found.append((row.feminine_plural, "f", True))
    return found
