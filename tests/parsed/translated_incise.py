"""Parses written by hand for the rule ``translated-incise``: P, S V."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[Q Le pont est fermé], [S la police] [C a déclaré].",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin fermé/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/9 la/DET/det/7 police/NOUN/nsubj/9 a/AUX/aux:tense/9/fin "
        "déclaré/VERB/parataxis/4/past ./PUNCT/punct/4",
        id="clause",
    ),
    pytest.param(
        "[Q Le pont est fermé], [S la police] [C a déclaré] mardi.",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin fermé/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/9 la/DET/det/7 police/NOUN/nsubj/9 a/AUX/aux:tense/9/fin "
        "déclaré/VERB/parataxis/4/past mardi/NOUN/obl:mod/9 ./PUNCT/punct/4",
        id="date",
    ),
    pytest.param(
        "«[Q Nous partirons]», [S le capitaine] [C a dit].",
        "Nous/PRON/nsubj/2 partirons/VERB/ccomp/7/fin ,/PUNCT/punct/2 le/DET/det/5 capitaine/NOUN/nsubj/7 "
        "a/AUX/aux:tense/7/fin dit/VERB/ROOT/0/past ./PUNCT/punct/7",
        id="quotation",
    ),
]

NEAR_MISSES = [
    pytest.param(
        "Quand le maire arrive, la police explique.",
        "Quand/SCONJ/mark/4 le/DET/det/3 maire/NOUN/nsubj/4 arrive/VERB/advcl/8/fin ,/PUNCT/punct/4 "
        "la/DET/det/7 police/NOUN/nsubj/8 explique/VERB/ROOT/0/fin ./PUNCT/punct/8",
        id="circumstance",
    ),
    pytest.param(
        "Le pont est fermé, la police a déclaré la guerre.",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin fermé/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/9 la/DET/det/7 police/NOUN/nsubj/9 a/AUX/aux:tense/9/fin "
        "déclaré/VERB/parataxis/4/past la/DET/det/11 guerre/NOUN/obj/9 ./PUNCT/punct/4",
        id="object",
    ),
    pytest.param(
        "Le maire a protesté, la préfète a répondu.",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin protesté/VERB/ROOT/0/past "
        ",/PUNCT/punct/9 la/DET/det/7 préfète/NOUN/nsubj/9 a/AUX/aux:tense/9/fin "
        "répondu/VERB/parataxis/4/past ./PUNCT/punct/4",
        id="verb without object",
    ),
    pytest.param(
        "On se rencontrait, on a raconté.",
        "On/PRON/nsubj/3 se/PRON/expl:comp/3 rencontrait/VERB/ROOT/0/fin ,/PUNCT/punct/7 "
        "on/PRON/nsubj/7 a/AUX/aux:tense/7/fin raconté/VERB/parataxis/3/past ./PUNCT/punct/3",
        id="pronoun",
    ),
]
