"""Parses written by hand for the rule ``comme-clause``: Comme l'a V S, P."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[C Comme l'a rappelé] [S le préfet], [Q la baignade reste interdite].",
        "Comme/SCONJ/mark/4 l'/PRON/obj/4 a/AUX/aux:tense/4/fin rappelé/VERB/advcl/9/past "
        "le/DET/det/6 préfet/NOUN/nsubj/4 ,/PUNCT/punct/4 la/DET/det/9 baignade/NOUN/nsubj/10 "
        "reste/VERB/ROOT/0/fin interdite/ADJ/xcomp/10 ./PUNCT/punct/10",
        id="front",
    ),
    pytest.param(
        "[Q La baignade reste interdite], [C comme l'indique] [S la mairie].",
        "La/DET/det/2 baignade/NOUN/nsubj/3 reste/VERB/ROOT/0/fin interdite/ADJ/xcomp/3 "
        ",/PUNCT/punct/8 comme/SCONJ/mark/8 l'/PRON/obj/8 indique/VERB/advcl/3/fin la/DET/det/10 "
        "mairie/NOUN/nsubj/8 ./PUNCT/punct/3",
        id="back",
    ),
    pytest.param(
        "[C Ainsi que l'a souligné] [S le juge], [Q la loi ne change pas].",
        "Ainsi/ADV/mark/5 que/SCONJ/fixed/1 l'/PRON/obj/5 a/AUX/aux:tense/5/fin "
        "souligné/VERB/advcl/12/past le/DET/det/7 juge/NOUN/nsubj/5 ,/PUNCT/punct/5 la/DET/det/10 "
        "loi/NOUN/nsubj/12 ne/ADV/advmod/12 change/VERB/ROOT/0/fin pas/ADV/advmod/12 "
        "./PUNCT/punct/12",
        id="ainsi que",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il parle comme il écrit.",
        "Il/PRON/nsubj/2 parle/VERB/ROOT/0/fin comme/SCONJ/mark/5 il/PRON/nsubj/5 "
        "écrit/VERB/advcl/2/fin ./PUNCT/punct/2",
        id="comparison",
    ),
    pytest.param(
        "Il cite comme exemple la digue.",
        "Il/PRON/nsubj/2 cite/VERB/ROOT/0/fin comme/ADP/case/4 exemple/NOUN/xcomp/2 la/DET/det/6 "
        "digue/NOUN/obj/2 ./PUNCT/punct/2",
        id="noun after comme",
    ),
]
