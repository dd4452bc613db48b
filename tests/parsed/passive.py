"""Parses written by hand for the rule ``passive``: X est V-é par S, X, V-é par S."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[Q La réforme], [C perçue] par [S les élus] comme [Q une menace], sera votée.",
        "La/DET/det/2 réforme/NOUN/nsubj:pass/13 ,/PUNCT/punct/2 perçue/VERB/acl/2/past+pass par/ADP/case/7 "
        "les/DET/det/7 élus/NOUN/obl:agent/4/plur comme/ADP/case/10 une/DET/det/10 menace/NOUN/nmod/7 "
        ",/PUNCT/punct/13 sera/AUX/aux:pass/13/fin votée/VERB/ROOT/0/past+pass ./PUNCT/punct/13",
        id="comme behind the agent",
    ),
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
    pytest.param(
        "Le maire est [C accusé] de «[Q trahison]».",
        "Le/DET/det/2 maire/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin accusé/VERB/ROOT/0/past+pass "
        "de/ADP/case/6 trahison/NOUN/obl:arg/4 ./PUNCT/punct/4",
        id="quoted charge",
    ),
    pytest.param(
        "La réplique «[Q Rien ne va]» [C lancée] par [S le ministre] a fait rire.",
        "La/DET/det/2 réplique/NOUN/nsubj/5 Rien/PRON/nsubj/5 ne/ADV/advmod/5 va/VERB/ROOT/0/fin "
        "lancée/VERB/xcomp/5/past+pass par/ADP/case/9 le/DET/det/9 ministre/NOUN/obl:agent/6 "
        "a/AUX/aux:tense/11/fin fait/VERB/advcl/5/past rire/PRON/obj/11 ./PUNCT/punct/5",
        id="quotation before a participle",
    ),
    pytest.param(
        "[Q Un trafic] [C dénoncé] depuis deux ans par [S les élus] continue.",
        "Un/DET/det/2 trafic/NOUN/ROOT/0 dénoncé/VERB/acl/2/past depuis/ADP/case/6 "
        "deux/NUM/nummod/6 ans/NOUN/obl:mod/3/plur par/ADP/case/9 les/DET/det/9 "
        "élus/NOUN/obl:agent/3/plur continue/VERB/amod/9/fin ./PUNCT/punct/2",
        id="time and no judgment",
    ),
    pytest.param(
        "[Q Le suspect] [C est qualifié] par [S les enquêteurs] d'«[Q homme violent]».",
        "Le/DET/det/2 suspect/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin "
        "qualifié/VERB/ROOT/0/past+pass par/ADP/case/7 les/DET/det/7 "
        "enquêteurs/NOUN/obl:agent/4/plur d'/ADP/case/9 homme/NOUN/nmod/7 violent/ADJ/amod/9 "
        "./PUNCT/punct/4",
        id="agent before the judgment",
    ),
    pytest.param(
        "[C Jugée] [Q ruineuse] par [S l'opposition], [Q la piscine] fermera.",
        "Jugée/VERB/acl/7/past+pass ruineuse/ADJ/xcomp/1 par/ADP/case/5 l'/DET/det/5 "
        "opposition/NOUN/obl:agent/1 ,/PUNCT/punct/1 la/DET/det/8 piscine/NOUN/nsubj/9 "
        "fermera/VERB/ROOT/0/fin ./PUNCT/punct/9",
        id="fronted judgment",
    ),
    pytest.param(
        "[Q L'amnistie] [C est réclamée] par [S Roux, Perrin et la députée Anne Vidal].",
        "L'/DET/det/2 amnistie/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin "
        "réclamée/VERB/ROOT/0/past+pass par/ADP/case/6 Roux/PROPN/obl:agent/4 ,/PUNCT/punct/4 "
        "Perrin/PROPN/obl:mod/4 et/CCONJ/cc/11 la/DET/det/11 députée/NOUN/conj/4 "
        "Anne/PROPN/appos/11 Vidal/PROPN/flat:name/12 ./PUNCT/punct/4",
        id="list of agents",
    ),
    pytest.param(
        "[Q L'attaque] [C a été condamnée] par [S le maire].",
        "L'/DET/det/2 attaque/NOUN/nsubj:pass/5 a/AUX/aux:tense/5/fin été/AUX/aux:pass/5/past "
        "condamnée/VERB/ROOT/0/past+pass par/ADP/case/8 le/DET/det/8 maire/NOUN/obl:agent/5 "
        "./PUNCT/punct/5",
        id="condemned, no sentence",
    ),
    pytest.param(
        "[Q Ces accusations] [C ont été démenties] par [S la banque].",
        "Ces/DET/det/2/plur accusations/NOUN/nsubj:pass/5/plur ont/AUX/aux:tense/5/plur+fin "
        "été/AUX/aux:pass/5/past démenties/VERB/ROOT/0/plur+past+pass par/ADP/case/8 la/DET/det/8 "
        "banque/NOUN/obl:agent/5 ./PUNCT/punct/5",
        id="denied",
    ),
    pytest.param(
        "Le ministre [C a été épinglé] par [S la Cour des comptes] pour [Q avoir caché des dépenses].",
        "Le/DET/det/2 ministre/NOUN/nsubj:pass/5 a/AUX/aux:tense/5/fin été/AUX/aux:pass/5/past "
        "épinglé/VERB/ROOT/0/past+pass par/ADP/case/8 la/DET/det/8 Cour/NOUN/obl:agent/5 "
        "des/ADP/case/10/plur comptes/NOUN/nmod/8/plur pour/ADP/mark/12 "
        "avoir/AUX/aux:tense/13/inf caché/VERB/xcomp/5/past des/ADP/case/15/plur "
        "dépenses/NOUN/obl:arg/13/plur ./PUNCT/punct/5",
        id="blamed for",
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
    pytest.param(
        "Le maire est accusé de trahison.",
        "Le/DET/det/2 maire/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin accusé/VERB/ROOT/0/past+pass "
        "de/ADP/case/6 trahison/NOUN/obl:arg/4 ./PUNCT/punct/4",
        id="charge, not quoted",
    ),
    pytest.param(
        "La réplique «Rien ne va» lancée hier a fait rire.",
        "La/DET/det/2 réplique/NOUN/nsubj/5 Rien/PRON/nsubj/5 ne/ADV/advmod/5 va/VERB/ROOT/0/fin "
        "lancée/VERB/xcomp/5/past+pass hier/ADV/advmod/6 a/AUX/aux:tense/9/fin "
        "fait/VERB/advcl/5/past rire/PRON/obj/9 ./PUNCT/punct/5",
        id="quotation before a participle without an agent",
    ),
    pytest.param(
        "La fermeture a été annoncée par communiqué.",
        "La/DET/det/2 fermeture/NOUN/nsubj:pass/5 a/AUX/aux:tense/5/fin été/AUX/aux:pass/5/past "
        "annoncée/VERB/ROOT/0/past+pass par/ADP/case/7 communiqué/NOUN/obl:mod/5 ./PUNCT/punct/5",
        id="means",
    ),
    pytest.param(
        "La route a été annoncée fermée pour être refaite par le département.",
        "La/DET/det/2 route/NOUN/nsubj:pass/5 a/AUX/aux:tense/5/fin été/AUX/aux:pass/5/past "
        "annoncée/VERB/ROOT/0/past+pass fermée/ADJ/xcomp/5 pour/ADP/mark/9 "
        "être/AUX/aux:pass/9/inf refaite/VERB/advcl/5/past+pass par/ADP/case/12 le/DET/det/12 "
        "département/NOUN/obl:agent/9 ./PUNCT/punct/5",
        id="agent of an infinitive",
    ),
    pytest.param(
        "Le voyageur s'est fait dire par un contrôleur que son billet était périmé.",
        "Le/DET/det/2 voyageur/NOUN/nsubj/6 s'/PRON/expl:comp/6 est/AUX/aux:tense/6/fin "
        "fait/VERB/dep/6/past dire/VERB/ROOT/0/inf par/ADP/case/9 un/DET/det/9 "
        "contrôleur/NOUN/obl:agent/6 que/SCONJ/mark/14 son/DET/det/12 billet/NOUN/nsubj/14 "
        "était/AUX/cop/14/fin périmé/VERB/acl:relcl/9/past+pass ./PUNCT/punct/6",
        id="se faire dire",
    ),
    pytest.param(
        "Luc Morin a été condamné par le tribunal à dix ans de réclusion.",
        "Luc/PROPN/nsubj:pass/5 Morin/PROPN/flat:name/1 a/AUX/aux:tense/5/fin "
        "été/AUX/aux:pass/5/past condamné/VERB/ROOT/0/past+pass par/ADP/case/8 le/DET/det/8 "
        "tribunal/NOUN/obl:agent/5 à/ADP/case/11 dix/NUM/nummod/11 ans/NOUN/nmod/8/plur "
        "de/ADP/case/13 réclusion/NOUN/nmod/11 ./PUNCT/punct/5",
        id="sentence of a court",
    ),
]
