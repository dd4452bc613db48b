"""Parses written by hand for the rule ``incise``: «Q», V S, P, V-t-il."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "«[Q Nous partirons demain]», [C a déclaré] [S le capitaine].",
        "Nous/PRON/nsubj/2 partirons/VERB/ccomp/6/plur+fin demain/ADV/advmod/2 ,/PUNCT/punct/2 "
        "a/AUX/aux:tense/6/fin déclaré/VERB/ROOT/0/past le/DET/det/8 capitaine/NOUN/nsubj/6 "
        "./PUNCT/punct/6",
        id="after a quotation",
    ),
    pytest.param(
        "[Q Le train avait du retard], [C a indiqué] [S la compagnie].",
        "Le/DET/det/2 train/NOUN/nsubj/3 avait/VERB/ccomp/8/fin du/DET/det/5 retard/NOUN/obj/3 "
        ",/PUNCT/punct/3 a/AUX/aux:tense/8/fin indiqué/VERB/ROOT/0/past la/DET/det/10 "
        "compagnie/NOUN/nsubj/8 ./PUNCT/punct/8",
        id="without marks",
    ),
    pytest.param(
        "[Q Le train avait du retard], [C a indiqué] [S la compagnie].",
        "Le/DET/det/2 train/NOUN/nsubj/3 avait/VERB/ccomp/8/fin du/DET/det/5 retard/NOUN/obj/3 "
        ",/PUNCT/punct/3 a/AUX/aux:tense/8/fin indiqué/VERB/ROOT/0/past la/DET/det/10 "
        "compagnie/NOUN/obj/8 ./PUNCT/punct/8",
        id="object in the parse, subject on the surface",
    ),
    pytest.param(
        "[Q La digue], [C explique-t-[S elle]], [Q tiendra jusqu'au printemps].",
        "La/DET/det/2 digue/NOUN/nsubj/8 ,/PUNCT/punct/4 explique/VERB/parataxis/8/fin "
        "-t/PART/dep/4 -elle/PRON/nsubj/4 ,/PUNCT/punct/4 tiendra/VERB/ROOT/0/fin "
        "jusqu'/ADP/case/11 au/ADP/fixed/9 printemps/NOUN/obl:mod/8 ./PUNCT/punct/8",
        id="interrupting, with a clitic",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Le capitaine a déclaré la guerre.",
        "Le/DET/det/2 capitaine/NOUN/nsubj/4 a/AUX/aux:tense/4/fin déclaré/VERB/ROOT/0/past "
        "la/DET/det/6 guerre/NOUN/obj/4 ./PUNCT/punct/4",
        id="subject before its verb",
    ),
    pytest.param(
        "Anne Roux, la maire, a annoncé la fermeture.",
        "Anne/PROPN/nsubj/8 Roux/PROPN/flat:name/1 ,/PUNCT/punct/5 la/DET/det/5 "
        "maire/NOUN/appos/1 ,/PUNCT/punct/5 a/AUX/aux:tense/8/fin annoncé/VERB/ROOT/0/past "
        "la/DET/det/10 fermeture/NOUN/obj/8 ./PUNCT/punct/8",
        id="apposition, then verb and object",
    ),
]
