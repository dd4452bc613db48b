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
    pytest.param(
        "[S Le club] [C a prévenu] : [Q la buvette fermera tôt].",
        "Le/DET/det/2 club/NOUN/nsubj/4 a/AUX/aux:tense/4/fin prévenu/VERB/ROOT/0/past "
        ":/PUNCT/punct/4 la/DET/det/7 buvette/NOUN/nsubj/8 fermera/VERB/advcl/4/fin "
        "tôt/ADV/advmod/8 ./PUNCT/punct/4",
        id="verb right before",
    ),
    pytest.param(
        "Perrot nia leur version ; [S elle] [C écrivit] sur Twitter : « [Q Ils ont menti] ».",
        "Perrot/PROPN/nsubj/2 nia/VERB/ROOT/0/fin leur/DET/det/4 version/NOUN/obj/2 "
        ";/PUNCT/punct/2 elle/PRON/nsubj/7 écrivit/VERB/advcl/2/fin sur/ADP/case/9 "
        "Twitter/PROPN/obl:arg/7 :/PUNCT/punct/2 Ils/PRON/nsubj/13/plur "
        "ont/AUX/aux:tense/13/plur+fin menti/VERB/advcl/2/past ./PUNCT/punct/13",
        id="clause behind a semicolon",
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
    pytest.param(
        "Le maire a annoncé une série de visites dans les écoles primaires de la commune : il pleuvait.",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin annoncé/VERB/ROOT/0/past "
        "une/DET/det/6 série/NOUN/obj/4 de/ADP/case/8 visites/NOUN/nmod/6/plur dans/ADP/case/11 "
        "les/DET/det/11/plur écoles/NOUN/nmod/6/plur primaires/ADJ/amod/11/plur de/ADP/case/15 "
        "la/DET/det/15 commune/NOUN/nmod/11 :/PUNCT/punct/4 il/PRON/nsubj/18 "
        "pleuvait/VERB/advcl/4/fin ./PUNCT/punct/18",
        id="verb far from words without marks",
    ),
    pytest.param(
        "Le titre devient : « Une île ».",
        "Le/DET/det/2 titre/NOUN/nsubj/3 devient/VERB/ROOT/0/fin :/PUNCT/punct/3 Une/DET/det/6 "
        "île/NOUN/obl:mod/3 ./PUNCT/punct/3",
        id="copula",
    ),
    pytest.param(
        "L'annonce a surpris les passants venus nombreux ce matin-là au marché : il pleuvait.",
        "L'/DET/det/2 annonce/NOUN/nsubj/4 a/AUX/aux:tense/4/fin surpris/VERB/ROOT/0/past "
        "les/DET/det/6/plur passants/NOUN/obj/4/plur venus/VERB/acl/6/plur+past "
        "nombreux/ADJ/xcomp/7 ce/DET/det/10 matin/NOUN/obl:mod/7 -là/PRON/punct/4 au/ADP/case/13 "
        "marché/NOUN/nmod/11 :/PUNCT/punct/4 il/PRON/nsubj/16 pleuvait/VERB/advcl/4/fin "
        "./PUNCT/punct/16",
        id="noun far from words without marks",
    ),
]
