"""Parses written by hand for the rule ``verb-infinitive``: S V INF, S V de INF."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S Le groupe] [C dit] [Q vouloir fermer deux usines].",
        "Le/DET/det/2 groupe/NOUN/nsubj/3 dit/VERB/ROOT/0/fin vouloir/VERB/xcomp/3/inf "
        "fermer/VERB/xcomp/4/inf deux/NUM/nummod/7 usines/NOUN/obj/5/plur ./PUNCT/punct/3",
        id="bare",
    ),
    pytest.param(
        "[S Le préfet] [C demande] aux habitants de [Q rester chez eux].",
        "Le/DET/det/2 préfet/NOUN/nsubj/3 demande/VERB/ROOT/0/fin aux/ADP/case/5/plur "
        "habitants/NOUN/obl:arg/3/plur de/ADP/mark/7 rester/VERB/xcomp/3/inf chez/ADP/case/9 "
        "eux/PRON/obl:mod/7 ./PUNCT/punct/3",
        id="with the person asked",
    ),
    pytest.param(
        "[S Le club] [C a promis] de [Q rembourser les billets].",
        "Le/DET/det/2 club/NOUN/nsubj/4 a/AUX/aux:tense/4/fin promis/VERB/ROOT/0/past "
        "de/ADP/mark/6 rembourser/VERB/xcomp/4/inf les/DET/det/8 billets/NOUN/obj/6/plur "
        "./PUNCT/punct/4",
        id="de",
    ),
    pytest.param(
        "[S Le groupe] [C a assuré] dans la semaine [Q vouloir garder l'usine].",
        "Le/DET/det/2 groupe/NOUN/nsubj/4 a/AUX/aux:tense/4/fin assuré/VERB/ROOT/0/past "
        "dans/ADP/case/7 la/DET/det/7 semaine/NOUN/obl:mod/4 vouloir/VERB/acl/7/inf "
        "garder/VERB/xcomp/8/inf l'/DET/det/11 usine/NOUN/obj/9 ./PUNCT/punct/4",
        id="bare, behind an adjunct",
    ),
    pytest.param(
        "Il lui [C est reproché] d'[Q avoir menti].",
        "Il/PRON/expl:subj/4 lui/PRON/iobj/4 est/AUX/aux:tense/4/fin reproché/VERB/ROOT/0/past "
        "d'/ADP/mark/7 avoir/AUX/aux:tense/7/inf menti/VERB/xcomp/4/past ./PUNCT/punct/4",
        id="impersonal",
    ),
    pytest.param(
        "[S Le groupe] [C dit] [Q envisager une fermeture].",
        "Le/DET/det/2 groupe/NOUN/nsubj/3 dit/VERB/ROOT/0/past envisager/VERB/xcomp/3/inf "
        "une/DET/det/6 fermeture/NOUN/obj/4 ./PUNCT/punct/3",
        id="tagged as a participle",
    ),
    pytest.param(
        "[S L'avocat] [C a demandé] au juge d'[Q enquêter].",
        "L'/DET/det/2 avocat/NOUN/nsubj/4 a/AUX/aux:tense/4/fin demandé/VERB/ROOT/0/past "
        "au/ADP/case/6 juge/NOUN/obl:arg/4 d'/ADP/mark/8 enquêter/NOUN/xcomp/4 ./PUNCT/punct/4",
        id="tagged as a noun",
    ),
    pytest.param(
        "[S Le groupe] [C dit] [Q envisager une fermeture].",
        "Le/DET/det/2 groupe/NOUN/nsubj/3 dit/VERB/ROOT/0/fin envisager/VERB/xcomp/3 "
        "une/DET/det/6 fermeture/NOUN/obj/4 ./PUNCT/punct/3",
        id="tagged as a verb without a form",
    ),
    pytest.param(
        "[S Le doyen] [C a dit] [Q espérer que la salle tiendra].",
        "Le/DET/det/2 doyen/NOUN/nsubj/4 a/AUX/aux:tense/4/fin dit/VERB/ROOT/0/past "
        "espérer/VERB/xcomp/4/inf que/SCONJ/mark/9 la/DET/det/8 salle/NOUN/nsubj/9 "
        "tiendra/VERB/ccomp/5/fin ./PUNCT/punct/4",
        id="thought that is said",
    ),
    pytest.param(
        "[S L'entreprise] [C dément] [Q avoir versé des primes].",
        "L'/DET/det/2 entreprise/NOUN/ROOT/0 dément/ADV/advmod/2 avoir/AUX/aux:tense/5/inf "
        "versé/VERB/acl/2/past des/DET/det/7/plur primes/NOUN/obj/5/plur ./PUNCT/punct/2",
        id="verb taken for an adverb",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il ajoute du sucre pour adoucir la sauce.",
        "Il/PRON/nsubj/2 ajoute/VERB/ROOT/0/fin du/DET/det/4 sucre/NOUN/obj/2 pour/ADP/mark/6 "
        "adoucir/VERB/advcl/2/inf la/DET/det/8 sauce/NOUN/obj/6 ./PUNCT/punct/2",
        id="purpose",
    ),
    pytest.param(
        "Le club promet que rien ne changera.",
        "Le/DET/det/2 club/NOUN/nsubj/3 promet/VERB/ROOT/0/fin que/SCONJ/mark/7 rien/PRON/nsubj/7 "
        "ne/ADV/advmod/7 changera/VERB/ccomp/3/fin ./PUNCT/punct/3",
        id="finite clause",
    ),
    pytest.param(
        "La région assure pour l'été deux services, loger et nourrir les saisonniers.",
        "La/DET/det/2 région/NOUN/nsubj/3 assure/VERB/ROOT/0/fin pour/ADP/case/8 l'/DET/det/8 "
        "été/AUX/dep/5/past deux/NUM/nummod/8 services/NOUN/obl:arg/3/plur ,/PUNCT/punct/8 "
        "loger/VERB/acl/8/inf et/CCONJ/cc/12 nourrir/VERB/conj/10/inf les/DET/det/14 "
        "saisonniers/NOUN/obj/10/plur ./PUNCT/punct/3",
        id="bare, in a list behind a comma",
    ),
    pytest.param(
        "Le préfet appelle à un effort, à savoir une baisse du trafic.",
        "Le/DET/det/2 préfet/NOUN/nsubj/3 appelle/VERB/ROOT/0/fin à/ADP/case/6 un/DET/det/6 "
        "effort/NOUN/obl:arg/3 ,/PUNCT/punct/3 à/ADP/cc/11 savoir/VERB/fixed/8/inf une/DET/det/11 "
        "baisse/NOUN/obl:mod/3 du/ADP/case/13 trafic/NOUN/nmod/11 ./PUNCT/punct/3",
        id="à savoir",
    ),
    pytest.param(
        "Le maire a demandé au service de janvier un bilan.",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin demandé/VERB/ROOT/0/past "
        "au/ADP/case/6 service/NOUN/obl:arg/4 de/ADP/case/8 janvier/NOUN/nmod/6 un/DET/det/10 "
        "bilan/NOUN/obj/4 ./PUNCT/punct/4",
        id="noun in -er",
    ),
    pytest.param(
        "Le conseil peut demander au gérant de partir.",
        "Le/DET/det/2 conseil/NOUN/nsubj/3 peut/VERB/ROOT/0/fin demander/VERB/xcomp/3/inf "
        "au/ADP/case/6 gérant/NOUN/obl:arg/4 de/ADP/mark/8 partir/VERB/amod/6/inf ./PUNCT/punct/3",
        id="what may be demanded",
    ),
    pytest.param(
        "La ministre promettrait-elle de partir si la loi tombait ?",
        "La/DET/det/2 ministre/NOUN/nsubj/3 promettrait/VERB/ROOT/0/fin -elle/PRON/obj/3 "
        "de/ADP/mark/10 partir/VERB/fixed/5/inf si/SCONJ/mark/10 la/DET/det/9 loi/NOUN/nsubj/10 "
        "tombait/VERB/xcomp/3/fin ?/PUNCT/punct/3",
        id="question with a clitic",
    ),
]
