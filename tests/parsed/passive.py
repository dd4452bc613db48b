"""Parses written by hand for the rule ``passive``: X est V-é par S, X, V-é par S."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[Q La fermeture] [C a été annoncée] par [S le maire].",
        "La/DET/det/2 fermeture/NOUN/nsubj:pass/5 a/AUX/aux:tense/5/fin été/AUX/aux:pass/5/past "
        "annoncée/VERB/ROOT/0/pass+past par/ADP/case/8 le/DET/det/8 maire/NOUN/obl:agent/5 "
        "./PUNCT/punct/5",
        id="agent",
    ),
    pytest.param(
        "[Q Un scénario] [C démenti] par [S Moscou] circule.",
        "Un/DET/det/2 scénario/NOUN/nsubj/6 démenti/VERB/acl/2/past+pass par/ADP/case/5 "
        "Moscou/PROPN/obl:agent/3 circule/VERB/ROOT/0/fin ./PUNCT/punct/6",
        id="participle",
    ),
    pytest.param(
        "[Q Le projet] [C est jugé] «[Q inutile]» par [S les élus].",
        "Le/DET/det/2 projet/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin jugé/VERB/ROOT/0/pass+past "
        "inutile/ADJ/xcomp/4 par/ADP/case/8 les/DET/det/8 élus/NOUN/obl:agent/4/plur "
        "./PUNCT/punct/4",
        id="judgment",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Le pont a été détruit par la crue.",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/5 a/AUX/aux:tense/5/fin été/AUX/aux:pass/5/past "
        "détruit/VERB/ROOT/0/pass+past par/ADP/case/8 la/DET/det/8 crue/NOUN/obl:agent/5 "
        "./PUNCT/punct/5",
        id="no verb of speech",
    ),
    pytest.param(
        "La fermeture a été annoncée hier.",
        "La/DET/det/2 fermeture/NOUN/nsubj:pass/5 a/AUX/aux:tense/5/fin été/AUX/aux:pass/5/past "
        "annoncée/VERB/ROOT/0/pass+past hier/ADV/advmod/5 ./PUNCT/punct/5",
        id="no agent",
    ),
]
