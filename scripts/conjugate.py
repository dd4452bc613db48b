"""Write ``forms.tsv``: the inflected forms of the head verb of every row of ``verbs.tsv``.

For development only; the library reads the table and never conjugates. The forms come from verbecc 2.0.3
(code: LGPL-3.0; its French verb tables are those of Verbiste by Pierre Sarrazin, GPL-2.0-or-later). Only
verbs that stand in these tables are conjugated: a verb that verbecc would have to predict is an error.

    python -m venv /tmp/conjugation && /tmp/conjugation/bin/pip install verbecc==2.0.3
    /tmp/conjugation/bin/python scripts/conjugate.py

Spellings of 1990 stand beside the traditional ones, under the traditional infinitive: "reconnait",
"enchaine", "suggèrera".
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
AUXILIARIES = """
    aller avoir commencer continuer devoir être faire falloir laisser oser pouvoir préférer refuser sembler
    souhaiter tenir tenter venir vouloir
""".split()

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
#: such a pair differs, so both end in -er and neither changes its stem.
MODELS = {"tacler": "racler", "tweeter": "noter"}


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
        raise LookupError(f"verbecc has no table for {model!r}")
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
    return (
        infinitive.removesuffix("er") + form.removeprefix(model.removesuffix("er"))
        if model != infinitive
        else form
    )


def spellings(infinitive: str, form: str, tag: str) -> Iterator[str]:
    """The form, and its spelling of 1990 where it differs."""
    yield form
    if "aî" in infinitive or infinitive.endswith("aître"):
        yield form.replace("aî", "ai")
    if tag.startswith(("ind-fut", "cond")) and re.search(r"é[^aeiouyé]+er$", infinitive):
        yield re.sub(r"é([^aeiouyéè]+er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient))$", r"è\1", form)


def main() -> None:
    """Conjugate and write the table."""
    logging.disable(logging.WARNING)
    conjugator = CompleteConjugator(LangCodeISO639_1.fr)
    rows = {
        (spelling, infinitive, tag)
        for infinitive in heads()
        for form, tag in forms_of(conjugator, infinitive)
        for spelling in spellings(infinitive, form, tag)
    }
    lines = ["\t".join(row) for row in sorted(rows)]
    (LEXICON / "forms.tsv").write_text("\n".join(["form\tlemma\ttag", *lines, ""]), encoding="utf-8")
    print(f"{len(lines)} forms of {len(heads())} verbs")


if __name__ == "__main__":
    main()
