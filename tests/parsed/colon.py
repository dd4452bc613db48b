"""Parses written by hand for the rule ``colon``: S V: «Q», S: «Q»."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S La maire] [C a réagi]: «[Q Nous ne fermerons pas l'école]».",
        "La/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin réagi/VERB/ROOT/0/past "
        ":/PUNCT/punct/8 Nous/PRON/nsubj/8 ne/ADV/advmod/8 fermerons/VERB/parataxis/4/plur+fin "
        "pas/ADV/advmod/8 l'/DET/det/11 école/NOUN/obj/8 ./PUNCT/punct/4",
        id="verb",
    ),
    pytest.param(
        "[S Paul Lenoir][C :] «[Q Je n'ai rien vu venir]».",
        "Paul/PROPN/ROOT/0 Lenoir/PROPN/flat:name/1 :/PUNCT/punct/8 Je/PRON/nsubj/8 "
        "n'/ADV/advmod/8 ai/AUX/aux:tense/8/fin rien/PRON/nsubj/9 vu/VERB/parataxis/1/past "
        "venir/VERB/xcomp/8/inf ./PUNCT/punct/1",
        id="bare",
    ),
    pytest.param(
        "[S Sa] [C réponse]: «[Q Jamais de la vie]».",
        "Sa/DET/det/2 réponse/NOUN/ROOT/0 :/PUNCT/punct/4 Jamais/ADV/parataxis/2 de/ADP/case/7 "
        "la/DET/det/7 vie/NOUN/obl:mod/4 ./PUNCT/punct/2",
        id="noun",
    ),
    pytest.param(
        "[S Elle] en [C appelle] au maire, qu'elle souhaite voir: «[Q Il doit venir]».",
        "Elle/PRON/nsubj/3 en/PRON/expl:comp/3 appelle/VERB/ROOT/0/fin au/ADP/case/5 "
        "maire/NOUN/obl:arg/3 ,/PUNCT/punct/3 qu'/SCONJ/mark/9 elle/PRON/nsubj/9 "
        "souhaite/VERB/ccomp/3/fin voir/VERB/xcomp/9/inf :/PUNCT/punct/9 Il/PRON/nsubj/13 "
        "doit/VERB/ccomp/9/fin venir/VERB/xcomp/13/inf ./PUNCT/punct/3",
        id="relative before the colon",
    ),
    pytest.param(
        "Le préfet a annoncé un plan et [S il] [C a ajouté]: «[Q Il faut tenir]».",
        "Le/DET/det/2 préfet/NOUN/nsubj/4 a/AUX/aux:tense/4/fin annoncé/VERB/ROOT/0/past "
        "un/DET/det/6 plan/NOUN/obj/4 et/CCONJ/cc/10 il/PRON/expl:subj/10 a/AUX/aux:tense/10/fin "
        "ajouté/VERB/conj/4/past :/PUNCT/punct/10 Il/PRON/expl:subj/13 faut/VERB/ccomp/10/fin "
        "tenir/VERB/xcomp/13/inf ./PUNCT/punct/4",
        id="nearest of two verbs",
    ),
    pytest.param(
        "[S Le préfet] [C a répété] lundi ce que chacun affirme: «[Q Il faut tenir]».",
        "Le/DET/det/2 préfet/NOUN/nsubj/4 a/AUX/aux:tense/4/fin répété/VERB/ROOT/0/past "
        "lundi/NOUN/obj/4 ce/PRON/obj/4 que/PRON/obj/9 chacun/PRON/nsubj/9 "
        "affirme/VERB/acl:relcl/6/fin :/PUNCT/punct/9 Il/PRON/expl:subj/12 faut/VERB/ROOT/0/fin "
        "tenir/VERB/xcomp/12/inf ./PUNCT/punct/12",
        id="earlier of two verbs",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il reste trois jours: samedi, dimanche et lundi.",
        "Il/PRON/expl:subj/2 reste/VERB/ROOT/0/fin trois/NUM/nummod/4 jours/NOUN/obj/2/plur "
        ":/PUNCT/punct/6 samedi/NOUN/appos/4 ,/PUNCT/punct/8 dimanche/NOUN/conj/6 et/CCONJ/cc/10 "
        "lundi/NOUN/conj/6 ./PUNCT/punct/2",
        id="list without marks",
    ),
    pytest.param(
        "Il reste chez lui: la pluie tombe sur « la Baltique ».",
        "Il/PRON/nsubj/2 reste/VERB/ROOT/0/fin chez/ADP/case/4 lui/PRON/obl:mod/2 :/PUNCT/punct/8 "
        "la/DET/det/7 pluie/NOUN/nsubj/8 tombe/VERB/parataxis/2/fin sur/ADP/case/11 la/DET/det/11 "
        "Baltique/PROPN/obl:mod/8 ./PUNCT/punct/2",
        id="no colon before the marks",
    ),
]
