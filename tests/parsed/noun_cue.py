"""Parses written by hand for the rule ``noun-cue``: N de S que P, N selon lequel P, N de INF."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S Sa] [C conviction] que [Q le port peut revivre] n'a pas varié.",
        "Sa/DET/det/2 conviction/NOUN/nsubj/11 que/SCONJ/mark/6 le/DET/det/5 port/NOUN/nsubj/6 "
        "peut/VERB/acl/2/fin revivre/VERB/xcomp/6/inf n'/ADV/advmod/11 a/AUX/aux:tense/11/fin "
        "pas/ADV/advmod/11 varié/VERB/ROOT/0/past ./PUNCT/punct/11",
        id="que",
    ),
    pytest.param(
        "Les [C rumeurs] selon lesquelles [Q l'usine fermerait] inquiètent la vallée.",
        "Les/DET/det/2 rumeurs/NOUN/nsubj/8/plur selon/ADP/case/4 lesquelles/PRON/obl:mod/7 "
        "l'/DET/det/6 usine/NOUN/nsubj/7 fermerait/VERB/acl:relcl/2/fin "
        "inquiètent/VERB/ROOT/0/plur+fin la/DET/det/10 vallée/NOUN/obj/8 ./PUNCT/punct/8",
        id="selon lesquelles",
    ),
    pytest.param(
        "L'[C appel] de [S l'évêque] à [Q prier pour la paix] a surpris.",
        "L'/DET/det/2 appel/NOUN/nsubj/12 de/ADP/case/5 l'/DET/det/5 évêque/NOUN/nmod/2 "
        "à/ADP/mark/7 prier/VERB/acl/2/inf pour/ADP/case/10 la/DET/det/10 paix/NOUN/obl:arg/7 "
        "a/AUX/aux:tense/12/fin surpris/VERB/ROOT/0/past ./PUNCT/punct/12",
        id="infinitive",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Le rapport qualité-prix est bon.",
        "Le/DET/det/2 rapport/NOUN/nsubj/7 qualité/NOUN/nmod/2 -/PUNCT/punct/5 prix/NOUN/nmod/3 "
        "est/AUX/cop/7/fin bon/ADJ/ROOT/0 ./PUNCT/punct/7",
        id="no words",
    ),
    pytest.param(
        "Le maire fera une annonce lundi.",
        "Le/DET/det/2 maire/NOUN/nsubj/3 fera/VERB/ROOT/0/fin une/DET/det/5 annonce/NOUN/obj/3 "
        "lundi/NOUN/obl:mod/3 ./PUNCT/punct/3",
        id="nothing governed",
    ),
]
