"""Parses written by hand for the rule ``verb-noun-phrase``: S V NP, S V «Q»."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S Les riverains] [C réclament] [Q l'arrêt des travaux].",
        "Les/DET/det/2 riverains/NOUN/nsubj/3/plur réclament/VERB/ROOT/0/plur+fin l'/DET/det/5 "
        "arrêt/NOUN/obj/3 des/ADP/case/7 travaux/NOUN/nmod/5/plur ./PUNCT/punct/3",
        id="demand",
    ),
    pytest.param(
        "[S Le maire] [C a dénoncé] « [Q une mascarade] ».",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin dénoncé/VERB/ROOT/0/past "
        "une/DET/det/6 mascarade/NOUN/obj/4 ./PUNCT/punct/4",
        id="quoted",
    ),
    pytest.param(
        "[S Le groupe] [C a annoncé] [Q la fermeture du site].",
        "Le/DET/det/2 groupe/NOUN/nsubj/4 a/AUX/aux:tense/4/fin annoncé/VERB/ROOT/0/past "
        "la/DET/det/6 fermeture/NOUN/obj/4 du/ADP/case/8 site/NOUN/nmod/6 ./PUNCT/punct/4",
        id="news",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Le ministre a réclamé hier.",
        "Le/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin réclamé/VERB/ROOT/0/past "
        "hier/ADV/advmod/4 ./PUNCT/punct/4",
        id="no object",
    ),
]
