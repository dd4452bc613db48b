"""Write ``forms.tsv``: the inflected forms of the head verb of every row of ``verbs.tsv``.

For development only; the library reads the table and never conjugates. The forms come from verbecc 2.0.3
(code: LGPL-3.0; its French verb tables are those of Verbiste by Pierre Sarrazin, GPL-2.0-or-later). Only
verbs that stand in these tables are conjugated: a verb that verbecc would have to predict is an error.

    python -m venv /tmp/conjugation && /tmp/conjugation/bin/pip install verbecc==2.0.3
    /tmp/conjugation/bin/python scripts/conjugate.py

The table has a verb a row and a tag a column, so that a row can be read as what it is, a conjugation, and
the file loads in a few milliseconds. Spellings of 1990 stand beside the traditional ones, in the row of the
traditional infinitive: "reconnait", "enchaine", "suggèrera".
"""

from __future__ import annotations

import csv
import logging
import re
from collections.abc import Iterator
from pathlib import Path

from verbecc import CompleteConjugator
from verbecc.src.defs.types.lang_code import LangCodeISO639_1

LEXICON = Path(__file__).parents[1] / "src" / "attribution" / "lexicon"

#: Auxiliaries, and verbs that carry a verb of speech as their infinitive: «a tenu à souligner».
AUXILIARIES = (
    "aller", "avoir", "commencer", "continuer", "devoir", "être", "faire", "falloir", "laisser", "manquer",
    "oser", "pouvoir", "préférer", "refuser", "sembler", "souhaiter", "tenir", "tenter", "venir", "vouloir",
)  # fmt: skip

#: verbecc's moods and tenses, and ours.
TENSES = {
    ("indicatif", "présent"): "ind-pre",
    ("indicatif", "imparfait"): "ind-imp",
    ("indicatif", "futur-simple"): "ind-fut",
    ("indicatif", "passé-simple"): "ind-pas",
    ("conditionnel", "présent"): "cond",
    ("subjonctif", "présent"): "sub-pre",
    ("subjonctif", "imparfait"): "sub-imp",
    ("imperatif", "imperatif-présent"): "imp",
    ("infinitif", "infinitif-présent"): "inf",
    ("participe", "participe-présent"): "par-pre",
    ("participe", "participe-passé"): "par-pas",
}

#: Verbs of the press that verbecc has no table for, with a verb of the same conjugation: only the stem of
#: such a pair differs, so both end in -er.
MODELS = {
    "recadrer": "cadrer",
    "rétropédaler": "installer",
    "tacler": "racler",
    "tweeter": "noter",
}


#: Participles that do not agree, though verbecc inflects them: «souris», «pus» and «ris» are nouns.
INVARIABLE = frozenset({"pouvoir", "rire", "sourire"})
AGREEING = frozenset({"par-pas.mp", "par-pas.fs", "par-pas.fp"})

_FUTURE = "((?:[bcdfghjklmnpqrstvxz]+|[gq]u)er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient))$"

#: The spelling of 1990 beside the traditional one: infinitives, letters in their forms, other letters.
SPELLINGS = (
    ("aî", "aî", "ai"),  # reconnaît, enchaîne: reconnait, enchaine
    ("é[^aeiouy]+u?er$", "é" + _FUTURE, r"è\1"),  # suggérera: suggèrera
    ("é[^aeiouy]+u?er$", "è" + _FUTURE, r"é\1"),  # allèguera, the only one of verbecc: alléguera
    ("(?:grommel|hoquet)er$", r"e([lt])\1(?=e)", r"è\1"),  # grommelle, hoquette: grommèle, hoquète
    ("^interpeller$", "ell(?!e(?:s|nt|r[a-z]+)?$)", "el"),  # interpellé: interpelé
)


def head_of(lemma: str) -> str:
    """The verb that is conjugated: "plaindre" of "se plaindre", "faire" of "faire savoir"."""
    return re.sub(r"^(?:se |s')(?:en )?|^en ", "", lemma).split(" ")[0]


def heads() -> list[str]:
    """All infinitives to conjugate."""
    with (LEXICON / "verbs.tsv").open(encoding="utf-8", newline="") as table:
        lemmas = [row["lemma"] for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return sorted({*(head_of(lemma) for lemma in lemmas), *AUXILIARIES})


def forms_of(conjugator: CompleteConjugator, infinitive: str) -> Iterator[tuple[str, str]]:
    """(form, tag) pairs of a verb.

    Raises:
        LookupError: verbecc does not know the verb and would guess.
    """
    model = MODELS.get(infinitive, infinitive)
    conjugation = conjugator.conjugate(model, conjugate_pronouns=False).get_data()
    if conjugation["verb"]["predicted"]:
        msg = f"verbecc has no table for {model!r}"
        raise LookupError(msg)
    for (mood, tense), tag in TENSES.items():
        for cell in conjugation["moods"][mood].get(tense, ()):
            for form in cell["c"]:
                if form and form != "-":
                    yield restemmed(form, model, infinitive), tag + ending_of(cell, tag)


def ending_of(cell: dict[str, str], tag: str) -> str:
    """Person and number (".3s"), gender and number of a participle (".fp"), or nothing."""
    if tag in {"inf", "par-pre"}:
        return ""
    return f".{cell['g' if tag == 'par-pas' else 'p']}{cell['n']}"


def restemmed(form: str, model: str, infinitive: str) -> str:
    """The form of a verb, made from that of the verb that it is conjugated like: «racla», «tacla»."""
    if model == infinitive:
        return form
    return infinitive.removesuffix("er") + form.removeprefix(model.removesuffix("er"))


def spellings(infinitive: str, form: str) -> set[str]:
    """The form in its traditional spelling and in that of 1990, where they differ."""
    respelled = (
        re.sub(pattern, replacement, form)
        for verbs, pattern, replacement in SPELLINGS
        if re.search(verbs, infinitive)
    )
    return {form, *respelled}


def paradigm(conjugator: CompleteConjugator, infinitive: str) -> dict[str, set[str]]:
    """The forms of a verb by tag, in both spellings."""
    cells: dict[str, set[str]] = {}
    for form, tag in forms_of(conjugator, infinitive):
        if infinitive not in INVARIABLE or tag not in AGREEING:
            cells.setdefault(tag, set()).update(spellings(infinitive, form))
    return cells


def main() -> None:
    """Conjugate and write the table: a verb a row, a tag a column, spellings with commas between them."""
    logging.disable(logging.WARNING)
    conjugator = CompleteConjugator(LangCodeISO639_1.fr)
    paradigms = {infinitive: paradigm(conjugator, infinitive) for infinitive in heads()}
    tags = list(dict.fromkeys(tag for cells in paradigms.values() for tag in cells))
    lines = ["\t".join(["lemma", *tags])]
    for infinitive, cells in paradigms.items():
        columns = (",".join(sorted(cells.get(tag, ()))) or "-" for tag in tags)
        lines.append("\t".join([infinitive, *columns]))
    (LEXICON / "forms.tsv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    forms = sum(len(spelled) for cells in paradigms.values() for spelled in cells.values())
    print(f"{forms} forms of {len(paradigms)} verbs")


if __name__ == "__main__":
    main()
