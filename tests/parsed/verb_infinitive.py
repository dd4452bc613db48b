"""Parses written by hand for the rule ``verb-infinitive``: S V INF, S V de INF."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S Le groupe] [C dit] [Q vouloir fermer deux usines].",
        "Le/DET/det/2 groupe/NOUN/nsubj/3 dit/VERB/ROOT/0/fin vouloir/VERB/xcomp/3/inf "
        "fermer/VERB/xcomp/4/inf deux/NUM/nummod/7 usines/NOUN/obj/5/plur ./PUNCT/punct/3",
        id="bare",
    ),
    pytest.param(
        "[S Le préfet] [C demande] aux habitants de [Q rester chez eux].",
        "Le/DET/det/2 préfet/NOUN/nsubj/3 demande/VERB/ROOT/0/fin aux/ADP/case/5/plur "
        "habitants/NOUN/obl:arg/3/plur de/ADP/mark/7 rester/VERB/xcomp/3/inf chez/ADP/case/9 "
        "eux/PRON/obl:mod/7 ./PUNCT/punct/3",
        id="with the person asked",
    ),
    pytest.param(
        "[S Le club] [C a promis] de [Q rembourser les billets].",
        "Le/DET/det/2 club/NOUN/nsubj/4 a/AUX/aux:tense/4/fin promis/VERB/ROOT/0/past "
        "de/ADP/mark/6 rembourser/VERB/xcomp/4/inf les/DET/det/8 billets/NOUN/obj/6/plur "
        "./PUNCT/punct/4",
        id="de",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il ajoute du sucre pour adoucir la sauce.",
        "Il/PRON/nsubj/2 ajoute/VERB/ROOT/0/fin du/DET/det/4 sucre/NOUN/obj/2 pour/ADP/mark/6 "
        "adoucir/VERB/advcl/2/inf la/DET/det/8 sauce/NOUN/obj/6 ./PUNCT/punct/2",
        id="purpose",
    ),
    pytest.param(
        "Le club promet que rien ne changera.",
        "Le/DET/det/2 club/NOUN/nsubj/3 promet/VERB/ROOT/0/fin que/SCONJ/mark/7 rien/PRON/nsubj/7 "
        "ne/ADV/advmod/7 changera/VERB/ccomp/3/fin ./PUNCT/punct/3",
        id="finite clause",
    ),
]
