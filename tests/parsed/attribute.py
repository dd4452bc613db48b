"""Parses written by hand for the rule ``attribute``: S se dit ADJ, S qualifie X de Y, S juge X ADJ."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S La ministre] [C se dit] [Q inquiète].",
        "La/DET/det/2 ministre/NOUN/nsubj/4 se/PRON/expl:comp/4 dit/VERB/ROOT/0/fin "
        "inquiète/ADJ/xcomp/4 ./PUNCT/punct/4",
        id="se dire",
    ),
    pytest.param(
        "[S Le club] [C a qualifié] [Q la sanction d'«injuste»].",
        "Le/DET/det/2 club/NOUN/nsubj/4 a/AUX/aux:tense/4/fin qualifié/VERB/ROOT/0/past "
        "la/DET/det/6 sanction/NOUN/obj/4 d'/ADP/case/8 injuste/ADJ/xcomp/4 ./PUNCT/punct/4",
        id="qualifier de",
    ),
    pytest.param(
        "[S Le juge] [C estime] [Q la peine trop lourde].",
        "Le/DET/det/2 juge/NOUN/nsubj/3 estime/VERB/ROOT/0/fin la/DET/det/5 peine/NOUN/obj/3 "
        "trop/ADV/advmod/7 lourde/ADJ/xcomp/3 ./PUNCT/punct/3",
        id="juger",
    ),
    pytest.param(
        "[S Le maire] [C se dit], dans une lettre publiée hier, [Q prêt à partir].",
        "Le/DET/det/2 maire/NOUN/nsubj/4 se/PRON/expl:comp/4 dit/VERB/ROOT/0/fin ,/PUNCT/punct/4 "
        "dans/ADP/case/8 une/DET/det/8 lettre/NOUN/obl:mod/12 publiée/VERB/acl/8/past "
        "hier/ADV/advmod/12 ,/PUNCT/punct/12 prêt/ADJ/advcl/4 à/ADP/mark/14 "
        "partir/VERB/xcomp/12/inf ./PUNCT/punct/4",
        id="insertion before the judgment",
    ),
    pytest.param(
        "[S Le parti] [C se présente] comme [Q neutre].",
        "Le/DET/det/2 parti/NOUN/nsubj/4 se/PRON/expl:comp/4 présente/VERB/ROOT/0/fin "
        "comme/ADP/mark/6 neutre/ADJ/xcomp/4 ./PUNCT/punct/4",
        id="reflexive with comme",
    ),
    pytest.param(
        "[S Le maire] [C s'est dit] hier [Q prêt à partir].",
        "Le/DET/det/2 maire/NOUN/nsubj/5 s'/PRON/expl:comp/5 est/AUX/aux:tense/5/fin "
        "dit/VERB/ROOT/0/past hier/ADV/advmod/5 prêt/ADJ/xcomp/5 à/ADP/mark/9 "
        "partir/VERB/xcomp/7/inf ./PUNCT/punct/5",
        id="date before the judgment",
    ),
    pytest.param(
        "[S La ministre] [C se dit] [Q méfiante].",
        "La/DET/det/2 ministre/NOUN/nsubj/4 se/PRON/expl:comp/4 dit/VERB/ROOT/0/fin "
        "méfiante/VERB/xcomp/4 ./PUNCT/punct/4",
        id="judgment tagged as a verb",
    ),
    pytest.param(
        "[S Le maire] [C s'est dit] lundi [Q prêt à partir].",
        "Le/DET/det/2 maire/NOUN/nsubj/5 s'/PRON/expl:comp/5 est/AUX/aux:tense/5/fin "
        "dit/VERB/ROOT/0/past lundi/NOUN/obl:mod/5 prêt/ADJ/amod/6 à/ADP/mark/9 "
        "partir/VERB/xcomp/7/inf ./PUNCT/punct/5",
        id="weekday before the judgment",
    ),
    pytest.param(
        "[S Le parti] [C se dit] (le vote a lieu jeudi) [Q prêt à gouverner].",
        "Le/DET/det/2 parti/NOUN/nsubj/4 se/PRON/expl:comp/4 dit/VERB/ROOT/0/fin (/PUNCT/punct/4 "
        "le/DET/det/7 vote/NOUN/nsubj/8 a/VERB/advcl/4/fin lieu/NOUN/obj/8 jeudi/NOUN/nmod/9 "
        ")/PUNCT/punct/4 prêt/ADJ/parataxis/4 à/ADP/mark/14 gouverner/VERB/xcomp/12/inf "
        "./PUNCT/punct/4",
        id="clause in brackets before the judgment",
        marks=pytest.mark.xfail(strict=True, reason="only an insertion between commas is passed over"),
    ),
    pytest.param(
        "[S La mairie] a riposté [C en qualifiant] [Q l'enquête de « partiale »] et entend "
        "déposer un recours.",
        "La/DET/det/2 mairie/NOUN/nsubj/4 a/AUX/aux:tense/4/fin riposté/VERB/ROOT/0/past "
        "en/ADP/mark/6 qualifiant/VERB/advcl/4/pres l'/DET/det/8 enquête/NOUN/obj/6 "
        "de/ADP/case/10 partiale/NOUN/nmod/8 et/CCONJ/cc/12 entend/VERB/conj/6/fin "
        "déposer/VERB/xcomp/12/inf un/DET/det/15 recours/NOUN/obj/13 ./PUNCT/punct/4",
        id="second verb behind the judgment",
    ),
    pytest.param(
        "[S Les afficheurs] [C ont considéré] [Q le dessin comme trop violent] et retirent les panneaux.",
        "Les/DET/det/2/plur afficheurs/NOUN/nsubj/4/plur ont/AUX/aux:tense/4/plur+fin "
        "considéré/VERB/ROOT/0/past le/DET/det/6 dessin/NOUN/obj/4 comme/ADP/mark/9 "
        "trop/ADV/advmod/9 violent/ADJ/xcomp/4 et/CCONJ/cc/11 retirent/VERB/conj/4/plur+fin "
        "les/DET/det/13/plur panneaux/NOUN/obj/11/plur ./PUNCT/punct/4",
        id="second verb behind comme",
    ),
    pytest.param(
        "[S L'entraîneur] [C a qualifié] [Q les juges d'aveugles].",
        "L'/DET/det/2 entraîneur/NOUN/nsubj/4 a/AUX/aux:tense/4/fin qualifié/VERB/ROOT/0/past "
        "les/DET/det/6/plur juges/NOUN/obj/4/plur d'/ADP/case/8 aveugles/NOUN/nmod/6/plur "
        "./PUNCT/punct/4",
        id="object and its complement in the parse",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il a traité le dossier en deux jours.",
        "Il/PRON/nsubj/3 a/AUX/aux:tense/3/fin traité/VERB/ROOT/0/past le/DET/det/5 "
        "dossier/NOUN/obj/3 en/ADP/case/8 deux/NUM/nummod/8 jours/NOUN/obl:mod/3/plur "
        "./PUNCT/punct/3",
        id="no judgment",
    ),
    pytest.param(
        "Le juge estime que la peine suffit.",
        "Le/DET/det/2 juge/NOUN/nsubj/3 estime/VERB/ROOT/0/fin que/SCONJ/mark/7 la/DET/det/6 "
        "peine/NOUN/nsubj/7 suffit/VERB/ccomp/3/fin ./PUNCT/punct/3",
        id="clause",
    ),
    pytest.param(
        "Le refuge se trouve dans un lieu sûr.",
        "Le/DET/det/2 refuge/NOUN/nsubj/4 se/PRON/expl:comp/4 trouve/VERB/ROOT/0/fin "
        "dans/ADP/case/7 un/DET/det/7 lieu/NOUN/obl:arg/4 sûr/ADJ/acl/7 ./PUNCT/punct/4",
        id="reflexive of a verb that judges things",
    ),
    pytest.param(
        "Le tribunal le juge pour fuite de documents classés.",
        "Le/DET/det/2 tribunal/NOUN/nsubj/4 le/PRON/obj/4 juge/VERB/ROOT/0/fin pour/ADP/case/6 "
        "fuite/NOUN/obl:mod/4 de/ADP/case/8 documents/NOUN/nmod/6/plur "
        "classés/VERB/acl/8/plur+past ./PUNCT/punct/4",
        id="charge and no judgment",
    ),
    pytest.param(
        "Le livre traite de la ville.",
        "Le/DET/det/2 livre/NOUN/nsubj/3 traite/NOUN/ROOT/0 de/ADP/case/6 la/DET/det/6 "
        "ville/NOUN/nmod/3 ./PUNCT/punct/3",
        id="no thing judged",
    ),
    pytest.param(
        "La ministre doit juger le plan inutile.",
        "La/DET/det/2 ministre/NOUN/nsubj/3 doit/VERB/ROOT/0/fin juger/VERB/xcomp/3/inf "
        "le/DET/det/6 plan/NOUN/obj/4 inutile/ADJ/amod/6 ./PUNCT/punct/3",
        id="what should be judged",
    ),
    pytest.param(
        "La mission du médiateur s'annonce pourtant délicate.",
        "La/DET/det/2 mission/NOUN/nsubj/6 du/ADP/case/4 médiateur/NOUN/nmod/2 "
        "s'/PRON/expl:pass/6 annonce/VERB/ROOT/0/fin pourtant/ADV/advmod/8 délicate/ADJ/xcomp/6 "
        "./PUNCT/punct/6",
        id="another verb with se",
    ),
    pytest.param(
        "Le maire a trouvé un compromis politique.",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin trouvé/VERB/ROOT/0/past "
        "un/DET/det/6 compromis/NOUN/obj/4 politique/ADJ/amod/6 ./PUNCT/punct/4",
        id="a thing that is found",
    ),
]
