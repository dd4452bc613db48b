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
    pytest.param(
        "La [C menace] de [Q partir] pèse sur le vote.",
        "La/DET/det/2 menace/NOUN/nsubj/5 de/ADP/mark/4 partir/VERB/acl/2/inf "
        "pèse/VERB/ROOT/0/fin sur/ADP/case/8 le/DET/det/8 vote/NOUN/obl:arg/5 ./PUNCT/punct/5",
        id="verb of the noun behind an infinitive",
    ),
    pytest.param(
        "L'[C idée] que [Q ceux qui roulent gênent] a vécu.",
        "L'/DET/det/2 idée/NOUN/nsubj/9 que/SCONJ/mark/7 ceux/PRON/nsubj/7/plur qui/PRON/nsubj/6 "
        "roulent/VERB/acl:relcl/4/plur+fin gênent/VERB/acl/2/plur+fin a/AUX/aux:tense/9/fin "
        "vécu/VERB/ROOT/0/past ./PUNCT/punct/9",
        id="two verbs in the clause",
    ),
    pytest.param(
        "L'[C idée] que [Q le vélo gêne] a vécu.",
        "L'/DET/det/2 idée/NOUN/ROOT/0 que/SCONJ/mark/6 le/DET/det/5 vélo/NOUN/nsubj/6 "
        "gêne/VERB/acl/2/fin a/AUX/aux:tense/8/fin vécu/VERB/xcomp/6/past ./PUNCT/punct/2",
        id="verb of the noun behind a clause",
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
    pytest.param(
        "La promesse que le maire dénonce date de mai.",
        "La/DET/det/2 promesse/NOUN/nsubj/7 que/SCONJ/mark/6 le/DET/det/5 maire/NOUN/nsubj/6 "
        "dénonce/VERB/acl/2/fin date/VERB/ROOT/0/fin de/ADP/case/9 mai/NOUN/obl:arg/7 "
        "./PUNCT/punct/7",
        id="relative of a verb of speech",
    ),
]
