"""Parses written by hand for the rule ``preposition``: Selon S, P, P, selon S."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[C Selon] [S la préfecture], [Q deux routes restent coupées].",
        "Selon/ADP/case/3 la/DET/det/3 préfecture/NOUN/obl:mod/7 ,/PUNCT/punct/7 "
        "deux/NUM/nummod/6 routes/NOUN/nsubj/7/plur restent/VERB/ROOT/0/plur+fin "
        "coupées/ADJ/xcomp/7/plur ./PUNCT/punct/7",
        id="front",
    ),
    pytest.param(
        "[Q Le pont rouvrira en mai], [C d'après] [S le maire de Sète].",
        "Le/DET/det/2 pont/NOUN/nsubj/3 rouvrira/VERB/ROOT/0/fin en/ADP/case/5 mai/NOUN/obl:mod/3 "
        ",/PUNCT/punct/3 d'/ADP/case/10 après/ADP/fixed/7 le/DET/det/10 maire/NOUN/obl:mod/3 "
        "de/ADP/case/12 Sète/PROPN/nmod/10 ./PUNCT/punct/3",
        id="back",
    ),
    pytest.param(
        "[C À en croire] [S la mairie], [Q le pont tiendra].",
        "À/ADP/mark/3 en/PRON/iobj/3 croire/VERB/advcl/9/inf la/DET/det/5 mairie/NOUN/obj/3 "
        ",/PUNCT/punct/3 le/DET/det/8 pont/NOUN/nsubj/9 tiendra/VERB/ROOT/0/fin ./PUNCT/punct/9",
        id="compound",
    ),
    pytest.param(
        "[Q Le chantier], [C selon] [S l'architecte], [Q durera deux ans].",
        "Le/DET/det/2 chantier/NOUN/nsubj/8 ,/PUNCT/punct/8 selon/ADP/case/6 l'/DET/det/6 "
        "architecte/NOUN/obl:mod/8 ,/PUNCT/punct/8 durera/VERB/ROOT/0/fin deux/NUM/nummod/10 "
        "ans/NOUN/obl:mod/8/plur ./PUNCT/punct/8",
        id="middle",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Les prix varient selon que l'on achète en ville.",
        "Les/DET/det/2 prix/NOUN/nsubj/3/plur varient/VERB/ROOT/0/plur+fin selon/ADP/mark/8 "
        "que/SCONJ/fixed/4 l'/PRON/expl/8 on/PRON/nsubj/8 achète/VERB/advcl/3/fin en/ADP/case/10 "
        "ville/NOUN/obl:mod/8 ./PUNCT/punct/3",
        id="selon que",
    ),
    pytest.param(
        "Il reste chez lui pour le moment.",
        "Il/PRON/nsubj/2 reste/VERB/ROOT/0/fin chez/ADP/case/4 lui/PRON/obl:mod/2 pour/ADP/case/7 "
        "le/DET/det/7 moment/NOUN/obl:mod/2 ./PUNCT/punct/2",
        id="pour le moment",
    ),
]
