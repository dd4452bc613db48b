"""Parses written by hand for the rule ``verb-que``: S V que P, S V si P."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S Le syndicat] [C a assuré] que [Q la grève continuerait].",
        "Le/DET/det/2 syndicat/NOUN/nsubj/4 a/AUX/aux:tense/4/fin assuré/VERB/ROOT/0/past "
        "que/SCONJ/mark/8 la/DET/det/7 grève/NOUN/nsubj/8 continuerait/VERB/ccomp/4/fin "
        "./PUNCT/punct/4",
        id="que",
    ),
    pytest.param(
        "[S La maire], élue en mars, [C estime] que [Q le pont tiendra].",
        "La/DET/det/2 maire/NOUN/nsubj/8 ,/PUNCT/punct/2 élue/VERB/acl/2/past en/ADP/case/6 "
        "mars/NOUN/obl:mod/4 ,/PUNCT/punct/8 estime/VERB/ROOT/0/fin que/SCONJ/mark/12 "
        "le/DET/det/11 pont/NOUN/nsubj/12 tiendra/VERB/ccomp/8/fin ./PUNCT/punct/8",
        id="subject before an apposition",
    ),
    pytest.param(
        "[S Elle] [C se demande] [Q si la route rouvrira].",
        "Elle/PRON/nsubj/3 se/PRON/expl:comp/3 demande/VERB/ROOT/0/fin si/SCONJ/mark/7 "
        "la/DET/det/6 route/NOUN/nsubj/7 rouvrira/VERB/ccomp/3/fin ./PUNCT/punct/3",
        id="indirect question",
    ),
    pytest.param(
        "[S Le maire] [C affirme] que [Q le pont est « fichu »].",
        "Le/DET/det/2 maire/NOUN/nsubj/3 affirme/VERB/ROOT/0/fin que/SCONJ/mark/8 le/DET/det/6 "
        "pont/NOUN/nsubj/8 est/AUX/cop/8/fin fichu/ADJ/ccomp/3 ./PUNCT/punct/3",
        id="quotation in the clause",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il a ajouté du sel avant que l'eau ne bouille.",
        "Il/PRON/nsubj/3 a/AUX/aux:tense/3/fin ajouté/VERB/ROOT/0/past du/DET/det/5 "
        "sel/NOUN/obj/3 avant/ADP/mark/10 que/SCONJ/fixed/6 l'/DET/det/9 eau/NOUN/nsubj/11 "
        "ne/ADV/advmod/11 bouille/VERB/advcl/3/fin ./PUNCT/punct/3",
        id="another que",
    ),
    pytest.param(
        "Le projet que le maire annonce divise.",
        "Le/DET/det/2 projet/NOUN/nsubj/7 que/PRON/obj/6 le/DET/det/5 maire/NOUN/nsubj/6 "
        "annonce/VERB/acl:relcl/2/fin divise/VERB/ROOT/0/fin ./PUNCT/punct/7",
        id="relative clause",
    ),
]
