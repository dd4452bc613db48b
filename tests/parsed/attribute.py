"""Parses written by hand for the rule ``attribute``: S se dit ADJ, S qualifie X de Y, S juge X ADJ."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S La ministre] [C se dit] [Q inquiète].",
        "La/DET/det/2 ministre/NOUN/nsubj/4 se/PRON/expl:comp/4 dit/VERB/ROOT/0/fin "
        "inquiète/ADJ/xcomp/4 ./PUNCT/punct/4",
        id="se dire",
    ),
    pytest.param(
        "[S Le club] [C a qualifié] [Q la sanction d'«injuste»].",
        "Le/DET/det/2 club/NOUN/nsubj/4 a/AUX/aux:tense/4/fin qualifié/VERB/ROOT/0/past "
        "la/DET/det/6 sanction/NOUN/obj/4 d'/ADP/case/8 injuste/ADJ/xcomp/4 ./PUNCT/punct/4",
        id="qualifier de",
    ),
    pytest.param(
        "[S Le juge] [C estime] [Q la peine trop lourde].",
        "Le/DET/det/2 juge/NOUN/nsubj/3 estime/VERB/ROOT/0/fin la/DET/det/5 peine/NOUN/obj/3 "
        "trop/ADV/advmod/7 lourde/ADJ/xcomp/3 ./PUNCT/punct/3",
        id="juger",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il a traité le dossier en deux jours.",
        "Il/PRON/nsubj/3 a/AUX/aux:tense/3/fin traité/VERB/ROOT/0/past le/DET/det/5 "
        "dossier/NOUN/obj/3 en/ADP/case/8 deux/NUM/nummod/8 jours/NOUN/obl:mod/3/plur "
        "./PUNCT/punct/3",
        id="no judgment",
    ),
    pytest.param(
        "Le juge estime que la peine suffit.",
        "Le/DET/det/2 juge/NOUN/nsubj/3 estime/VERB/ROOT/0/fin que/SCONJ/mark/7 la/DET/det/6 "
        "peine/NOUN/nsubj/7 suffit/VERB/ccomp/3/fin ./PUNCT/punct/3",
        id="clause",
    ),
]
