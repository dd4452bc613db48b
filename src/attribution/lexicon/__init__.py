"""What French knows, as tables: cues, kinds of sources, names; no rules.

A :class:`Lexicon` is a frozen value. The default one is read from the tables beside this file. Where they
come from is in ``ORIGIN.md``, what their columns mean and how a row is added in ``docs/lexicon.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from attrs import evolve, field, fields, frozen
from attrs.validators import in_

from attribution.errors import LexiconError
from attribution.lexicon import tables
from attribution.lexicon.conjugation import conjugate
from attribution.lexicon.tables import choice, listed, read_rows, strength, table_path, text, words

__all__ = ["Head", "Lexicon", "NounCue", "PrepositionCue", "VerbCue", "default_lexicon"]

_ACTS = ("assert", "opinion", "deny", "demand", "promise", "ask", "react")
_KINDS = ("person", "organization", "media", "document", "group", "anonymous", "unknown")
_ACT = choice(*_ACTS)
_KIND = choice(*_KINDS)
_GENDER = choice("m", "f", "e", "-")
_LONGEST_HEAD = 4
"""Words of a head noun: «chef de la diplomatie»."""


@frozen
class VerbCue:
    """A verb, or a verbal locution, that reports speech or thought.

    The strength of a frame runs from 0 (the verb has no such frame) to 3 (with this frame the clause
    nearly always reports somebody's words or opinion).

    Attributes:
        lemma: infinitive, with ``se`` and the fixed words of a locution.
        act: what the source does by saying it.
        que: V que P.
        si: V si P, V comment P.
        inf: the markers of an infinitive content: ``bare``, ``de``, ``à``.
        np: V + noun phrase that states what was said.
        pp: the prepositions that introduce such a noun phrase.
        incise: «...», V-t-il.
        attribute: how a judgment follows the thing judged: ``adj``, ``comme``, ``de``.
        example: an attested construction.
        origin: where the row comes from.
    """

    lemma: str
    act: str = field(validator=in_(_ACTS))
    que: int = 0
    si: int = 0
    inf: frozenset[str] = frozenset()
    np: int = 0
    pp: frozenset[str] = frozenset()
    incise: int = 0
    attribute: frozenset[str] = frozenset()
    example: str = ""
    origin: str = ""

    @property
    def reflexive(self) -> bool:
        """Whether the verb carries *se*: «se plaindre»."""
        return self.lemma.startswith(("se ", "s'"))

    @property
    def parts(self) -> tuple[str, tuple[str, ...]]:
        """The infinitive that is conjugated and the fixed words after it: «faire» and («savoir»,)."""
        bare = self.lemma.removeprefix("se ").removeprefix("s'").removeprefix("en ")
        head, *rest = bare.split(" ")
        return head, tuple(rest)


@frozen
class NounCue:
    """A noun that stands for somebody's words: «l'annonce de la fermeture», «la conviction que»."""

    lemma: str
    plural: str
    gender: str
    act: str = field(validator=in_(_ACTS))
    que: int = 0
    selon: int = 0
    inf: frozenset[str] = frozenset()
    np: frozenset[str] = frozenset()
    colon: int = 0
    document: bool = False
    example: str = ""
    origin: str = ""


@frozen
class PrepositionCue:
    """A preposition, simple or compound, that introduces a source: «selon», «aux yeux de»."""

    cue: str
    takes: str
    position: str
    act: str
    strength: int
    example: str
    origin: str


@frozen
class Head:
    """A noun that heads the mention of a source, and the kind of source that it makes.

    Attributes:
        noun: singular, or the plural of a noun that has a sense of its own there («les autorités»); of a
            noun with two genders the masculine. A capital bears no accent («Etat»).
        plural: its plural; the same form for a plural noun and for an invariable one.
        feminine: the feminine singular where it differs from the noun, else empty.
        feminine_plural: its plural, else empty.
        gender: grammatical gender of ``noun``, which pronouns follow: «la victime» is ``f`` whoever it
            is; ``e`` (epicene) where only the article tells, «le ministre» or «la ministre».
        kind: of the singular. In the plural a person becomes a group, other kinds stay.
        example: a mention, press style.
        origin: where the row comes from.
    """

    noun: str
    plural: str
    feminine: str
    feminine_plural: str
    gender: str
    kind: str = field(validator=in_(_KINDS))
    example: str = ""
    origin: str = ""


_VERBS = {
    "lemma": text,
    "act": _ACT,
    "que": strength,
    "si": strength,
    "inf": listed("bare", "de", "à"),
    "np": strength,
    "pp": words,
    "incise": strength,
    "attribute": listed("adj", "comme", "de"),
    "example": text,
    "origin": text,
}
_NOUNS = {
    "lemma": text,
    "plural": text,
    "gender": _GENDER,
    "act": _ACT,
    "que": strength,
    "selon": strength,
    "inf": listed("de", "à", "pour"),
    "np": words,
    "colon": strength,
    "document": lambda value: bool(int(value)),
    "example": text,
    "origin": text,
}
_PREPOSITIONS = {
    "cue": text,
    "takes": choice("np", "de", "source"),
    "position": choice("any", "front", "back"),
    "act": _ACT,
    "strength": strength,
    "example": text,
    "origin": text,
}
_HEADS = {
    "noun": text,
    "plural": text,
    "feminine": text,
    "feminine_plural": text,
    "gender": choice("m", "f", "e"),
    "kind": _KIND,
    "example": text,
    "origin": text,
}
_PERSONS = ("1s", "2s", "3s", "1p", "2p", "3p")
_TENSES = ("ind-pre", "ind-imp", "ind-fut", "ind-pas", "cond", "sub-pre", "sub-imp")
_TAGS = (
    *(f"{tense}.{person}" for tense in _TENSES for person in _PERSONS),
    *("imp.2s", "imp.1p", "imp.2p", "inf", "par-pre", "par-pas.ms", "par-pas.mp", "par-pas.fs", "par-pas.fp"),
)
_FORMS: dict[str, tables.Cell] = {"lemma": text, **dict.fromkeys(_TAGS, words)}
_NOT_CUES = {"phrase": text, "blocks": choice("prep", "verb", "noun"), "example": text, "origin": text}
_METONYMS = {
    "name": text,
    "kind": choice("organization", "media"),
    "stands_for": text,
    "gender": _GENDER,
    "region": text,
    "origin": text,
}
_OFFICES = {"description": text, "office": text, "example": text, "origin": text}
_MEDIA = {"name": text, "region": text, "origin": text}
_FIRSTNAMES = {"name": text, "gender": _GENDER, "origin": text}
_ANONYMITY = {"phrase": text, "example": text, "origin": text}
_MEDIUMS = {
    "head": text,
    "preposition": words,
    "kind": choice("text", "event", "media", "network", "audience"),
    "example": text,
    "origin": text,
}
_OWN_TABLES: dict[str, Mapping[str, tables.Cell]] = {
    "forms.tsv": _FORMS,
    "verbs.tsv": _VERBS,
    "nouns.tsv": _NOUNS,
    "heads.tsv": _HEADS,
    "metonyms.tsv": _METONYMS,
    "media.tsv": _MEDIA,
    "firstnames.tsv": _FIRSTNAMES,
}
"""The tables to which a user may add rows."""


@frozen(eq=False)
class Lexicon:
    """All tables, ready to look things up in.

    Attributes:
        verbs: verb cues by lemma.
        forms: (infinitive, tag) pairs of every inflected form of their heads.
        nouns: noun cues by lemma.
        prepositions: prepositional cues by their words.
        not_cues: what a phrase that only looks like a cue blocks: ``prep``, ``verb`` or ``noun``.
        heads: head nouns of sources by singular.
        metonyms: (kind, gender) of the names that stand for an institution.
        media: names of newspapers, agencies and broadcasters.
        firstnames: gender by first name.
        anonymity: phrases that leave a source unnamed on purpose.
        mediums: the prepositions that go with the head of a medium, and its kind.
        stands_for: what a metonym stands for: «présidence de la République» for «Elysée».
        offices: the offices whose holder a description may mean: «maire» for «édile»; the empty string where
            it may mean anybody («femme», «groupe»).
    """

    verbs: Mapping[str, VerbCue]
    forms: Mapping[str, tuple[tuple[str, str], ...]]
    nouns: Mapping[str, NounCue]
    prepositions: Mapping[str, PrepositionCue]
    not_cues: Mapping[str, str]
    heads: Mapping[str, Head]
    metonyms: Mapping[str, tuple[str, str]]
    media: frozenset[str]
    firstnames: Mapping[str, str]
    anonymity: frozenset[str]
    mediums: Mapping[str, tuple[frozenset[str], str]]
    stands_for: Mapping[str, str] = field(factory=dict)
    offices: Mapping[str, frozenset[str]] = field(factory=dict)
    _heads_by_form: Mapping[str, Head] = field(init=False, repr=False, eq=False)

    @_heads_by_form.default
    def _index_heads(self) -> Mapping[str, Head]:
        index: dict[str, Head] = {}
        for head in self.heads.values():
            for form in (head.noun, head.plural, head.feminine, head.feminine_plural):
                if form:
                    index.setdefault(form, head)
        return MappingProxyType(index)

    def head(self, form: str) -> Head | None:
        """The head noun of a source that has this form, in small letters; None when it is not known."""
        return self._heads_by_form.get(form)

    def names_people(self, form: str) -> bool:
        """Whether a form is a noun for somebody: «opposante», «témoins»."""
        head = self.head(form)
        return head is not None and head.kind in {"person", "group"}

    def head_of(self, phrase: str) -> Head | None:
        """The head noun that a phrase begins with, of several words where the table has them.

        >>> default_lexicon().head_of("banque centrale du pays").kind
        'organization'
        """
        words = phrase.split()[:_LONGEST_HEAD]
        found = (self.head(" ".join(words[:count])) for count in range(len(words), 0, -1))
        return next((one for one in found if one is not None), None)

    def medium(self, head: str) -> tuple[frozenset[str], str] | None:
        """The prepositions that make a medium with a noun or name, and its kind; None when none does.

        A noun may have a capital that it does not need: «le Communiqué».
        """
        return self.mediums.get(head) or self.mediums.get(head.lower())

    def with_verbs(self, *verbs: VerbCue, **used_like: str) -> Self:
        """Give a new lexicon that knows these verbs too (a later row replaces an earlier one).

        The forms of a verb that no table has are made where it is a regular one in -er.

        >>> default_lexicon().with_verbs(débunker="démentir").verbs["débunker"].act
        'deny'

        Args:
            *verbs: rows of the table.
            **used_like: verbs, each with one of the table that is used alike.

        Raises:
            LexiconError: the forms of a verb are unknown, and it is no regular verb in -er; or the table
                has no verb that one is used like.
        """
        _check_rows(verbs, VerbCue)
        verbs = (*verbs, *(self._verb_like(model, lemma) for lemma, model in used_like.items()))
        forms = dict(self.forms)
        known = {lemma for readings in self.forms.values() for lemma, _ in readings}
        for verb in verbs:
            if verb.parts[0] not in known:
                for form, readings in _readings([_conjugated(verb.parts[0])]).items():
                    forms[form] = (*forms.get(form, ()), *readings)
        return self._with(forms=forms, verbs={verb.lemma: verb for verb in verbs})

    def _verb_like(self, model: str, lemma: str) -> VerbCue:
        if model not in self.verbs:
            msg = f"{lemma!r} cannot be used like {model!r}: the table of verbs has no such row"
            raise LexiconError(msg)
        return evolve(self.verbs[model], lemma=lemma, example="", origin="")

    def with_nouns(self, *nouns: NounCue) -> Self:
        """Give a new lexicon that knows these noun cues too."""
        _check_rows(nouns, NounCue)
        return self._with(nouns={noun.lemma: noun for noun in nouns})

    def with_heads(self, *heads: Head) -> Self:
        """Give a new lexicon that knows these nouns of sources too: «le lanceur d'alerte»."""
        _check_rows(heads, Head)
        return self._with(heads={head.noun: head for head in heads})

    def with_metonyms(self, **kinds: str) -> Self:
        """Give a new lexicon that knows these names of institutions too, each with its kind.

        >>> default_lexicon().with_metonyms(Synthex="organization").metonyms["Synthex"]
        ('organization', '')

        Raises:
            LexiconError: there is no such kind.
        """
        return self._with(metonyms={name: (kind, "") for name, kind in _checked(kinds, _KIND).items()})

    def with_firstnames(self, **genders: str) -> Self:
        """Give a new lexicon that knows these first names too, each ``m``, ``f`` or ``e`` for both.

        Raises:
            LexiconError: there is no such gender.
        """
        return self._with(firstnames=_checked(genders, _GENDER))

    def with_tables(self, folder: Path | str) -> Self:
        """Give a new lexicon with the rows of one's own tables added.

        Args:
            folder: has any of ``forms.tsv``, ``verbs.tsv``, ``nouns.tsv``, ``heads.tsv``, ``metonyms.tsv``,
                ``media.tsv`` and ``firstnames.tsv``, with the columns of those that ship.

        Raises:
            LexiconError: a table breaks its schema, the folder has none, or one that cannot be added to.
        """
        found = sorted(Path(folder).glob("*.tsv"))
        unknown = [path.name for path in found if path.name not in _OWN_TABLES]
        if unknown or not found:
            msg = f"{folder} has {', '.join(unknown) or 'no table'}; it may have {', '.join(_OWN_TABLES)}"
            raise LexiconError(msg)
        rows = {path.name: _rows(path, str(path), _OWN_TABLES[path.name]) for path in found}
        metonyms = rows.get("metonyms.tsv", [])
        forms = {
            form: (*self.forms.get(form, ()), *readings)
            for form, readings in _readings(rows.get("forms.tsv", [])).items()
        }
        larger = self._with(
            forms=forms,
            metonyms={row["name"]: (row["kind"], row["gender"]) for row in metonyms},
            stands_for={row["name"]: row["stands_for"] for row in metonyms},
            firstnames={row["name"]: row["gender"] for row in rows.get("firstnames.tsv", [])},
        )
        media = larger.media.union(row["name"] for row in rows.get("media.tsv", []))
        return (
            evolve(larger, media=media)
            .with_verbs(*(VerbCue(**row) for row in rows.get("verbs.tsv", [])))
            .with_nouns(*(NounCue(**row) for row in rows.get("nouns.tsv", [])))
            .with_heads(*(Head(**row) for row in rows.get("heads.tsv", [])))
        )

    def _with(self, **rows: Mapping[str, Any]) -> Self:
        """The same tables with rows added; a later row replaces an earlier one."""
        added: dict[str, Any] = {
            name: MappingProxyType({**getattr(self, name), **more}) for name, more in rows.items()
        }
        return evolve(self, **added)

    def __reduce__(self) -> tuple[Any, ...]:
        """Mapping proxies cannot be pickled; plain dictionaries can."""
        values = [getattr(self, one.name) for one in fields(type(self)) if one.init]
        return type(self), tuple(dict(value) if isinstance(value, Mapping) else value for value in values)


def _check_rows(rows: tuple[object, ...], kind: type) -> None:
    for row in rows:
        if not isinstance(row, kind):
            msg = f"expected a {kind.__name__}, got {row!r}"
            raise TypeError(msg)


def _checked(values: Mapping[str, str], read: tables.Cell) -> dict[str, str]:
    """The values of names, read like the cells of a table."""
    try:
        return {name: read(value) for name, value in values.items()}
    except ValueError as error:
        msg = f"{', '.join(values)}: {error}"
        raise LexiconError(msg) from error


def _table(name: str, schema: Mapping[str, tables.Cell], *key: str) -> list[dict[str, Any]]:
    return _rows(table_path(name), name, schema, *key)


def _rows(
    source: tables.Readable, name: str, schema: Mapping[str, tables.Cell], *key: str
) -> list[dict[str, Any]]:
    return list(read_rows(source, name, schema, key or (next(iter(schema)),)))


def _readings(conjugations: list[dict[str, Any]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Turn conjugations, a verb each, into the readings of every form."""
    forms: dict[str, tuple[tuple[str, str], ...]] = {}
    for conjugation in conjugations:
        for tag in _TAGS:
            for form in conjugation[tag]:
                forms[form] = (*forms.get(form, ()), (conjugation["lemma"], tag))
    return forms


def _conjugated(infinitive: str) -> dict[str, Any]:
    """The row of a verb that ``forms.tsv`` does not have."""
    try:
        forms = conjugate(infinitive)
    except ValueError as error:
        msg = f"the forms of {infinitive!r} are unknown: {error}; write its row in a forms.tsv of your own"
        raise LexiconError(msg) from error
    return {"lemma": infinitive, **{tag: (form,) for tag, form in forms.items()}}


def _described(rows: list[dict[str, Any]]) -> dict[str, frozenset[str]]:
    """The offices of each description, gathered from one row a pair."""
    offices: dict[str, set[str]] = {}
    for row in rows:
        offices.setdefault(row["description"], set()).add(row["office"])
    return {description: frozenset(found) for description, found in offices.items()}


@cache
def default_lexicon() -> Lexicon:
    """Read the tables that ship with the package, once a process.

    Raises:
        LexiconError: a table breaks its schema; the message names the file and the line.
    """
    metonyms = _table("metonyms.tsv", _METONYMS)
    return Lexicon(
        verbs=MappingProxyType({row["lemma"]: VerbCue(**row) for row in _table("verbs.tsv", _VERBS)}),
        forms=MappingProxyType(_readings(_table("forms.tsv", _FORMS))),
        nouns=MappingProxyType({row["lemma"]: NounCue(**row) for row in _table("nouns.tsv", _NOUNS)}),
        prepositions=MappingProxyType(
            {row["cue"]: PrepositionCue(**row) for row in _table("prepositions.tsv", _PREPOSITIONS)}
        ),
        not_cues=MappingProxyType(
            {row["phrase"]: row["blocks"] for row in _table("not_cues.tsv", _NOT_CUES)}
        ),
        heads=MappingProxyType({row["noun"]: Head(**row) for row in _table("heads.tsv", _HEADS)}),
        metonyms=MappingProxyType({row["name"]: (row["kind"], row["gender"]) for row in metonyms}),
        media=frozenset(row["name"] for row in _table("media.tsv", _MEDIA)),
        firstnames=MappingProxyType(
            {row["name"]: row["gender"] for row in _table("firstnames.tsv", _FIRSTNAMES)}
        ),
        anonymity=frozenset(row["phrase"] for row in _table("anonymity.tsv", _ANONYMITY)),
        mediums=MappingProxyType(
            {row["head"]: (row["preposition"], row["kind"]) for row in _table("mediums.tsv", _MEDIUMS)}
        ),
        stands_for=MappingProxyType({row["name"]: row["stands_for"] for row in metonyms}),
        offices=MappingProxyType(_described(_table("offices.tsv", _OFFICES, "description", "office"))),
    )
