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
    pytest.param(
        "Ce que [S la maire] [C affirme], c'est que [Q le pont tiendra].",
        "Ce/PRON/nsubj/12 que/PRON/obj/5 la/DET/det/4 maire/NOUN/nsubj/5 "
        "affirme/VERB/advcl/12/fin ,/PUNCT/punct/12 c'/PRON/advmod/12 est/VERB/fixed/7/fin "
        "que/SCONJ/mark/12 le/DET/det/11 pont/NOUN/nsubj/12 tiendra/VERB/ROOT/0/fin "
        "./PUNCT/punct/12",
        id="pseudo-cleft",
    ),
    pytest.param(
        "[S Le syndicat] [C plaide] pour que [Q les salaires augmentent].",
        "Le/DET/det/2 syndicat/NOUN/nsubj/3 plaide/VERB/ROOT/0/fin pour/ADP/mark/8 "
        "que/SCONJ/mark/8 les/DET/det/7 salaires/NOUN/nsubj/8/plur "
        "augmentent/VERB/advcl/3/plur+fin ./PUNCT/punct/3",
        id="pour que",
    ),
    pytest.param(
        "[S Le maire] [C se plaint] de ce que [Q les trains arrivent en retard].",
        "Le/DET/det/2 maire/NOUN/nsubj/4 se/PRON/expl:pass/4 plaint/VERB/ROOT/0/fin de/ADP/case/6 "
        "ce/PRON/obl:arg/4 que/PRON/mark/10 les/DET/det/9 trains/NOUN/nsubj/10/plur "
        "arrivent/VERB/acl:relcl/6/plur+fin en/ADP/case/12 retard/NOUN/obl:mod/10 ./PUNCT/punct/4",
        id="de ce que",
    ),
    pytest.param(
        "[S Le maire] n'[C a pas précisé] que [Q la route fermerait].",
        "Le/DET/det/2 maire/NOUN/nsubj/6 n'/ADV/advmod/6 a/AUX/aux:tense/6/fin pas/ADV/advmod/6 "
        "précisé/VERB/ROOT/0/past que/SCONJ/mark/10 la/DET/det/9 route/NOUN/nsubj/10 "
        "fermerait/VERB/ccomp/6/fin ./PUNCT/punct/6",
        id="negated, with a clause",
    ),
    pytest.param(
        "[S Le préfet] [C a assuré], dans une lettre dont le journal a copie, que [Q le pont tiendrait].",
        "Le/DET/det/2 préfet/NOUN/nsubj/4 a/AUX/aux:tense/4/fin assuré/VERB/ROOT/0/past "
        ",/PUNCT/punct/4 dans/ADP/case/8 une/DET/det/8 lettre/NOUN/obl:mod/4 dont/PRON/dep/13 "
        "le/DET/det/11 journal/NOUN/nsubj/13 a/AUX/dep/13/fin copie/NOUN/acl:relcl/8 "
        ",/PUNCT/punct/4 que/SCONJ/mark/18 le/DET/det/17 pont/NOUN/nsubj/18 "
        "tiendrait/VERB/ccomp/4/fin ./PUNCT/punct/4",
        id="behind an insertion",
    ),
    pytest.param(
        "[S La compagnie] [C déclare] maintenant que [Q le train partira].",
        "La/DET/det/2 compagnie/NOUN/nsubj/3 déclare/VERB/ROOT/0/fin maintenant/ADV/advmod/3 "
        "que/SCONJ/mark/8 le/DET/det/7 train/NOUN/nsubj/8 partira/ADJ/ccomp/3 ./PUNCT/punct/3",
        id="maintenant, adverb",
    ),
    pytest.param(
        "Le voyageur [C s'est fait dire] par [S un contrôleur] que [Q son billet était périmé].",
        "Le/DET/det/2 voyageur/NOUN/nsubj/6 s'/PRON/expl:comp/6 est/AUX/aux:tense/6/fin "
        "fait/VERB/dep/6/past dire/VERB/ROOT/0/inf par/ADP/case/9 un/DET/det/9 "
        "contrôleur/NOUN/obl:agent/6 que/SCONJ/mark/14 son/DET/det/12 billet/NOUN/nsubj/14 "
        "était/AUX/cop/14/fin périmé/VERB/acl:relcl/9/past+pass ./PUNCT/punct/6",
        id="se faire dire",
    ),
    pytest.param(
        "[S Celui qui dirige le club] [C affirme] que [Q la saison est finie].",
        "Celui/PRON/ROOT/0 qui/PRON/nsubj/3 dirige/VERB/acl:relcl/1/fin le/DET/det/5 "
        "club/NOUN/obj/3 affirme/VERB/xcomp/3/fin que/SCONJ/mark/11 la/DET/det/9 "
        "saison/NOUN/nsubj:pass/11 est/AUX/aux:pass/11/fin finie/VERB/ccomp/6/past+pass "
        "./PUNCT/punct/1",
        id="celui qui",
    ),
    pytest.param(
        "[S Celui de Vif], qui dirige le club, [C affirme] que [Q la saison est finie].",
        "Celui/NOUN/ROOT/0 de/ADP/case/3 Vif/PROPN/nmod/1 ,/PUNCT/punct/3 qui/PRON/nsubj/6 "
        "dirige/VERB/acl:relcl/3/fin le/DET/det/8 club/NOUN/obj/6 ,/PUNCT/punct/10 "
        "affirme/VERB/ROOT/0/fin que/SCONJ/mark/15 la/DET/det/13 saison/NOUN/nsubj:pass/15 "
        "est/AUX/aux:pass/15/fin finie/VERB/ccomp/10/past+pass ./PUNCT/punct/10",
        id="celui, and a relative between commas",
    ),
    pytest.param(
        "[S La LDT] (douze mille membres) [C affirme] que [Q la grève continue].",
        "La/DET/det/2 LDT/PROPN/nsubj/8 (/PUNCT/punct/2 douze/NUM/nummod/6 mille/NUM/amod/6 "
        "membres/NOUN/nmod/2/plur )/PUNCT/punct/2 affirme/VERB/ROOT/0/fin que/SCONJ/mark/12 "
        "la/DET/det/11 grève/NOUN/nsubj/12 continue/VERB/ccomp/8/fin ./PUNCT/punct/8",
        id="brackets that spell nothing",
    ),
    pytest.param(
        "[S France 2] [C affirme] que [Q le juge a signé].",
        "France/PROPN/nsubj/3 2/NUM/nummod/1 affirme/VERB/ROOT/0/fin que/SCONJ/mark/8 "
        "le/DET/det/6 juge/NOUN/nsubj/8 a/AUX/aux:tense/8/fin signé/VERB/ccomp/3/past "
        "./PUNCT/punct/8",
        id="channel",
    ),
    pytest.param(
        "Le club négocie avec [S Anne Roux], la présidente, qui [C affirme] que [Q le stade est prêt].",
        "Le/DET/det/2 club/NOUN/ROOT/0 négocie/VERB/acl/2/inf avec/ADP/case/5 "
        "Anne/PROPN/obl:arg/3 Roux/PROPN/flat:name/5 ,/PUNCT/punct/5 la/DET/det/9 "
        "présidente/NOUN/appos/5 ,/PUNCT/punct/5 qui/PRON/nsubj/12 affirme/VERB/acl:relcl/5/fin "
        "que/SCONJ/mark/17 le/DET/det/15 stade/NOUN/nsubj/17 est/AUX/cop/17/fin "
        "prêt/VERB/ccomp/12/past+pass ./PUNCT/punct/2",
        id="apposition of an antecedent",
    ),
    pytest.param(
        "Jeudi, au conseil, [S Anne Roux] [C affirme] que [Q le stade est prêt].",
        "Jeudi/NOUN/obl:mod/8 ,/PUNCT/punct/8 au/ADP/case/4 conseil/NOUN/obl:mod/8 "
        ",/PUNCT/punct/8 Anne/PROPN/nsubj/8 Roux/PROPN/flat:name/6 affirme/VERB/ROOT/0/fin "
        "que/SCONJ/mark/13 le/DET/det/11 stade/NOUN/nsubj/13 est/AUX/cop/13/fin "
        "prêt/VERB/ccomp/8/past+pass ./PUNCT/punct/8",
        id="name after a fronted date",
    ),
    pytest.param(
        "Le ministère a publié [S un rapport] vendredi [C indiquant] que [Q la nappe baisse].",
        "Le/DET/det/2 ministère/NOUN/nsubj/4 a/AUX/aux:tense/4/fin publié/VERB/ROOT/0/past "
        "un/DET/det/6 rapport/NOUN/obj/4 vendredi/NOUN/nmod/6 indiquant/VERB/xcomp/4/pres "
        "que/SCONJ/mark/12 la/DET/det/11 nappe/NOUN/nsubj/12 baisse/NOUN/ccomp/8 ./PUNCT/punct/4",
        id="participle behind a date",
    ),
    pytest.param(
        "[S La FNP (Fédération Nationale des Pêcheurs)] [C affirme] que [Q la grève continue].",
        "La/DET/det/2 FNP/PROPN/nsubj/9 (/PUNCT/punct/4 Fédération/PROPN/appos/2 "
        "Nationale/PROPN/flat:name/4 des/ADP/case/7 Pêcheurs/PROPN/nmod/4 )/PUNCT/punct/4 "
        "affirme/VERB/ROOT/0/fin que/SCONJ/mark/13 la/DET/det/12 grève/NOUN/nsubj/13 "
        "continue/VERB/ccomp/9/fin ./PUNCT/punct/9",
        id="acronym, then its expansion",
    ),
    pytest.param(
        "[S Le maire] [C déplore] que [Q la gare ferme], tandis que le préfet réclame un audit.",
        "Le/DET/det/2 maire/NOUN/nsubj/3 déplore/VERB/ROOT/0/fin que/SCONJ/mark/7 la/DET/det/6 "
        "gare/NOUN/nsubj/7 ferme/VERB/ccomp/3/fin ,/PUNCT/punct/13 tandis/ADV/mark/13 "
        "que/SCONJ/fixed/9 le/DET/det/12 préfet/NOUN/nsubj/13 réclame/VERB/advcl/7/fin "
        "un/DET/det/15 audit/NOUN/obj/13 ./PUNCT/punct/3",
        id="contrasted clause",
    ),
    pytest.param(
        "[S Le maire] [C déplore] que [Q la gare ferme alors que les trains sont pleins].",
        "Le/DET/det/2 maire/NOUN/nsubj/3 déplore/VERB/ROOT/0/fin que/SCONJ/mark/7 la/DET/det/6 "
        "gare/NOUN/nsubj/7 ferme/VERB/ccomp/3/fin alors/ADV/mark/13 que/SCONJ/fixed/8 "
        "les/DET/det/11 trains/NOUN/nsubj/13/plur sont/AUX/cop/13/plur+fin "
        "pleins/ADJ/advcl/7/plur ./PUNCT/punct/3",
        id="clause of time",
    ),
    pytest.param(
        "[S Près de dix élus] [C affirment] que [Q la nappe baisse].",
        "Près/ADV/advmod/3 de/ADP/dep/3 dix/NUM/nummod/4 élus/NOUN/nsubj/5/plur "
        "affirment/VERB/ROOT/0/plur+fin que/SCONJ/mark/9 la/DET/det/8 nappe/NOUN/nsubj/9 "
        "baisse/VERB/ccomp/5/fin ./PUNCT/punct/5",
        id="about so many",
    ),
    pytest.param(
        "Près de Nîmes, [S dix élus] [C affirment] que [Q la nappe baisse].",
        "Près/ADV/advmod/7 de/ADP/case/3 Nîmes/PROPN/obl:mod/7 ,/PUNCT/punct/3 dix/NUM/nummod/6 "
        "élus/NOUN/nsubj/7/plur affirment/VERB/ROOT/0/plur+fin que/SCONJ/mark/11 la/DET/det/10 "
        "nappe/NOUN/nsubj/11 baisse/VERB/ccomp/7/fin ./PUNCT/punct/7",
        id="near a place",
    ),
    pytest.param(
        "[S La LDT (Ligue du travail)] [C affirme] que [Q la grève continue].",
        "La/DET/det/2 LDT/PROPN/nsubj/8 (/PUNCT/punct/2 Ligue/PROPN/appos/2 du/ADP/case/6 "
        "travail/NOUN/nmod/4 )/PUNCT/punct/2 affirme/VERB/ROOT/0/fin que/SCONJ/mark/12 "
        "la/DET/det/11 grève/NOUN/nsubj/12 continue/VERB/ccomp/8/fin ./PUNCT/punct/8",
        id="acronym of words with small letters",
        marks=pytest.mark.xfail(strict=True, reason="the acronym is compared with capitals only"),
    ),
    pytest.param(
        "Ce qu'[C affirme] [S la maire], c'est que [Q le pont tiendra].",
        "Ce/PRON/nsubj/12 qu'/PRON/obj/3 affirme/VERB/acl:relcl/1/fin la/DET/det/5 "
        "maire/NOUN/obj/3 ,/PUNCT/punct/12 c'/PRON/advmod/12 est/VERB/fixed/7/fin "
        "que/SCONJ/mark/12 le/DET/det/11 pont/NOUN/nsubj/12 tiendra/VERB/ROOT/0/fin "
        "./PUNCT/punct/12",
        id="pseudo-cleft, inverted",
        marks=pytest.mark.xfail(strict=True, reason="*c'est que* is looked for right after the verb"),
    ),
    pytest.param(
        "[S Le ministre] [C a indiqué] que [Q l'exercice auquel il s'est adonné, marque la fin d'un cycle].",
        "Le/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin indiqué/VERB/ROOT/0/past "
        "que/SCONJ/mark/14 l'/DET/det/7 exercice/NOUN/nsubj/14 auquel/PRON/dep/12/plur "
        "il/PRON/nsubj/12 s'/PRON/expl:comp/12 est/AUX/aux:tense/12/fin "
        "adonné/VERB/acl:relcl/7/past ,/PUNCT/punct/7 marque/VERB/ccomp/4/fin la/DET/det/16 "
        "fin/NOUN/obj/14 d'/ADP/case/19 un/DET/det/19 cycle/NOUN/nmod/16 ./PUNCT/punct/4",
        id="verb of the relative, then that of the clause",
    ),
    pytest.param(
        "[S Klaus] [C a rappelé] que [Q bien qu'il ne soit pas botaniste, il a assez lu pour "
        "écrire ce guide].",
        "Klaus/PROPN/nsubj/3 a/AUX/aux:tense/3/fin rappelé/VERB/ROOT/0/past que/SCONJ/mark/11 "
        "bien/ADV/mark/11 qu'/SCONJ/mark/11 il/PRON/expl:subj/11 ne/ADV/advmod/11 "
        "soit/AUX/cop/11/fin pas/ADV/advmod/11 botaniste/ADJ/ccomp/3 ,/PUNCT/punct/3 "
        "il/PRON/nsubj/14 a/VERB/advcl/3/fin assez/ADV/advmod/16 lu/PROPN/obj/14 pour/ADP/mark/18 "
        "écrire/VERB/advcl/16/inf ce/DET/det/20 guide/NOUN/obj/18 ./PUNCT/punct/3",
        id="fronted concession",
    ),
    pytest.param(
        "[S La ministre] [C a indiqué] que [Q le gouvernement observait les prix et qu'il "
        "serait prêt à agir].",
        "La/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin indiqué/VERB/ROOT/0/past "
        "que/SCONJ/mark/8 le/DET/det/7 gouvernement/NOUN/nsubj/8 observait/VERB/ccomp/4/fin "
        "les/DET/det/10/plur prix/NOUN/obj/8/plur et/CCONJ/cc/15 qu'/SCONJ/mark/15 "
        "il/PRON/expl:subj/15 serait/AUX/cop/15/fin prêt/ADJ/conj/8 à/ADP/mark/17 "
        "agir/VERB/xcomp/15/inf ./PUNCT/punct/4",
        id="second clause with que behind et",
    ),
    pytest.param(
        "[S Le maire Paul Ferrand (PS)], président de la métropole, [C a déclaré] que [Q le "
        "budget serait voté].",
        "Le/DET/det/2 maire/NOUN/dislocated/15 Paul/PROPN/appos/2 Ferrand/PROPN/flat:name/3 "
        "(/PUNCT/punct/2 PS/PROPN/appos/2 )/PUNCT/punct/2 ,/PUNCT/punct/2 président/NOUN/nsubj/15 "
        "de/ADP/case/12 la/DET/det/12 métropole/NOUN/nmod/9 ,/PUNCT/punct/2 "
        "a/AUX/aux:tense/15/fin déclaré/VERB/ROOT/0/past que/SCONJ/mark/20 le/DET/det/18 "
        "budget/NOUN/nsubj:pass/20 serait/AUX/aux:pass/20/fin voté/VERB/ccomp/15/past+pass "
        "./PUNCT/punct/15",
        id="apposition behind brackets",
    ),
    pytest.param(
        "Les habitants craignent une crue, [S la préfecture de la Loire] [C indiquant] que [Q "
        "le niveau monte].",
        "Les/DET/det/2/plur habitants/NOUN/nsubj/3/plur craignent/VERB/ROOT/0/plur+fin "
        "une/DET/det/5 crue/NOUN/xcomp/3 ,/PUNCT/punct/5 la/DET/det/8 préfecture/NOUN/obj/3 "
        "de/ADP/case/11 la/DET/det/11 Loire/PROPN/nmod/8 indiquant/VERB/acl/8/pres "
        "que/SCONJ/mark/16 le/DET/det/15 niveau/NOUN/nsubj/16 monte/VERB/ccomp/12/past "
        "./PUNCT/punct/3",
        id="participle behind a complement",
    ),
    pytest.param(
        "Il pleut, [S l'agence de sûreté du pays] [C indiquant] que [Q le risque demeure].",
        "Il/PRON/expl:subj/2 pleut/VERB/ROOT/0/fin ,/PUNCT/punct/2 l'/DET/det/5 agence/NOUN/obj/2 "
        "de/ADP/case/7 sûreté/NOUN/nmod/5 du/ADP/case/9 pays/NOUN/nmod/5 "
        "indiquant/VERB/acl/9/pres que/SCONJ/mark/14 le/DET/det/13 risque/NOUN/nsubj/14 "
        "demeure/VERB/ccomp/10/fin ./PUNCT/punct/2",
        id="participle behind a governing noun",
    ),
    pytest.param(
        "[S Le capitaine] [C a dû reconnaître] que [Q la carte était fausse].",
        "Le/DET/det/2 capitaine/NOUN/nsubj/4 a/AUX/aux:tense/4/fin dû/VERB/ROOT/0/past "
        "reconnaître/VERB/xcomp/4/inf que/SCONJ/mark/10 la/DET/det/8 carte/NOUN/nsubj/10 "
        "était/AUX/cop/10/fin fausse/ADJ/ccomp/5 ./PUNCT/punct/4",
        id="what had to be admitted",
    ),
    pytest.param(
        "Il [C se murmure] que [Q le directeur partira].",
        "Il/PRON/expl:subj/3 se/PRON/expl:comp/3 murmure/VERB/ROOT/0/fin que/SCONJ/mark/7 "
        "le/DET/det/6 directeur/NOUN/nsubj/7 partira/VERB/ccomp/3/fin ./PUNCT/punct/3",
        id="rumour with se",
    ),
    pytest.param(
        "[S Elle] [C a dit] que [Q le chantier avancerait] dans un entretien au Monde.",
        "Elle/PRON/nsubj/3 a/AUX/aux:tense/3/fin dit/VERB/ROOT/0/past que/SCONJ/mark/7 "
        "le/DET/det/6 chantier/NOUN/nsubj/7 avancerait/VERB/ccomp/3/fin dans/ADP/case/10 "
        "un/DET/det/10 entretien/NOUN/obl:mod/7 au/ADP/case/12 Monde/PROPN/nmod/10 "
        "./PUNCT/punct/3",
        id="medium behind the clause",
    ),
    pytest.param(
        "[S Elle] [C a dit] qu'[Q elle viendra à Vif en mai] dans un communiqué.",
        "Elle/PRON/nsubj/3 a/AUX/aux:tense/3/fin dit/VERB/ROOT/0/past qu'/SCONJ/mark/6 "
        "elle/PRON/nsubj/6 viendra/VERB/ccomp/3/fin à/ADP/case/8 Vif/PROPN/obl:arg/6 "
        "en/ADP/case/10 mai/NOUN/obl:mod/6 dans/ADP/case/13 un/DET/det/13 "
        "communiqué/NOUN/obl:mod/6 ./PUNCT/punct/3",
        id="last of two adjuncts",
    ),
    pytest.param(
        "[S La mairie] [C a indiqué] que [Q l'école rouvrirait lundi], sans donner de détails.",
        "La/DET/det/2 mairie/NOUN/nsubj/4 a/AUX/aux:tense/4/fin indiqué/VERB/ROOT/0/past "
        "que/SCONJ/mark/8 l'/DET/det/7 école/NOUN/nsubj/8 rouvrirait/VERB/ccomp/4/fin "
        "lundi/NOUN/xcomp/8 ,/PUNCT/punct/8 sans/ADP/mark/12 donner/VERB/advcl/8/inf "
        "de/DET/det/14/plur détails/NOUN/obj/12/plur ./PUNCT/punct/4",
        id="manner behind the clause",
    ),
    pytest.param(
        "[S Le club] [C a indiqué] que [Q le match était reporté] dans un communiqué.",
        "Le/DET/det/2 club/NOUN/nsubj/4 a/AUX/aux:tense/4/fin indiqué/VERB/ROOT/0/past "
        "que/SCONJ/mark/9 le/DET/det/7 match/NOUN/nsubj:pass/9 était/AUX/aux:pass/9/fin "
        "reporté/VERB/ccomp/4/past+pass dans/ADP/case/12 un/DET/det/12 communiqué/NOUN/obl:mod/9 "
        "./PUNCT/punct/4",
        id="medium behind the clause",
    ),
    pytest.param(
        "[S La préfecture] [C a précisé] quelques heures plus tôt que [Q la route restait fermée].",
        "La/DET/det/2 préfecture/NOUN/nsubj/4 a/AUX/aux:tense/4/fin précisé/VERB/ROOT/0/past "
        "quelques/DET/det/6/plur heures/NOUN/obl:mod/8/plur plus/ADV/advmod/8 tôt/ADV/advmod/4 "
        "que/SCONJ/mark/12 la/DET/det/11 route/NOUN/nsubj/12 restait/VERB/ccomp/4/fin "
        "fermée/ADJ/xcomp/12 ./PUNCT/punct/4",
        id="sooner",
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
    pytest.param(
        "Quand elle l'affirme, c'est que la piste est sûre.",
        "Quand/SCONJ/mark/4 elle/PRON/nsubj/4 l'/PRON/obj/4 affirme/VERB/advcl/12/fin "
        ",/PUNCT/punct/12 c'/PRON/advmod/12 est/VERB/fixed/6/fin que/SCONJ/mark/12 la/DET/det/10 "
        "piste/NOUN/nsubj:pass/12 est/AUX/cop/12/fin sûre/VERB/ROOT/0/past+pass ./PUNCT/punct/12",
        id="c'est que without ce que",
    ),
    pytest.param(
        "Il a ajouté du sel pour que l'eau bouille.",
        "Il/PRON/nsubj/3 a/AUX/aux:tense/3/fin ajouté/VERB/ROOT/0/past du/ADP/case/5 "
        "sel/NOUN/obl:arg/3 pour/ADP/case/9 que/SCONJ/mark/9 l'/DET/det/9 eau/NOUN/obl:mod/3 "
        "bouille/ADJ/amod/9 ./PUNCT/punct/3",
        id="purpose of a verb without pour",
    ),
    pytest.param(
        "Le rapport ne précise que la date du scrutin.",
        "Le/DET/det/2 rapport/NOUN/nsubj/4 ne/ADV/advmod/4 précise/VERB/ROOT/0/fin "
        "que/SCONJ/mark/10 la/DET/det/7 date/NOUN/fixed/5 du/ADP/case/9 scrutin/NOUN/nmod/7 "
        "./PUNCT/punct/4",
        id="restrictive",
    ),
    pytest.param(
        "Le préfet l'a expliqué aussi bien aux élus qu'aux riverains.",
        "Le/DET/det/2 préfet/NOUN/nsubj/5 l'/PRON/obj/5 a/AUX/aux:tense/5/fin "
        "expliqué/VERB/ROOT/0/past aussi/ADV/advmod/5 bien/ADV/advmod/5 aux/ADP/case/9/plur "
        "élus/NOUN/obl:arg/5/plur qu'/SCONJ/mark/12 aux/ADP/case/12/plur "
        "riverains/NOUN/nmod/9/plur ./PUNCT/punct/5",
        id="comparison",
    ),
    pytest.param(
        "La ministre l'a affirmé en tant que présidente du conseil.",
        "La/DET/det/2 ministre/NOUN/nsubj/5 l'/PRON/obj/5 a/AUX/aux:tense/5/fin "
        "affirmé/VERB/ROOT/0/past en/ADP/case/9 tant/ADV/fixed/6 que/SCONJ/fixed/6 "
        "présidente/NOUN/obl:mod/5 du/ADP/case/11 conseil/NOUN/nmod/9 ./PUNCT/punct/5",
        id="en tant que",
    ),
    pytest.param(
        "Il sait maintenant que le train partira.",
        "Il/PRON/nsubj/2 sait/VERB/ROOT/0/fin maintenant/ADV/advmod/2 que/SCONJ/mark/7 "
        "le/DET/det/6 train/NOUN/nsubj/7 partira/ADJ/ccomp/2 ./PUNCT/punct/2",
        id="maintenant after another verb",
    ),
    pytest.param(
        "Le préfet a annoncé, lundi, la fermeture du pont, que les élus réclamaient.",
        "Le/DET/det/2 préfet/NOUN/nsubj/4 a/AUX/aux:tense/4/fin annoncé/VERB/ROOT/0/past "
        ",/PUNCT/punct/4 lundi/NOUN/obl:mod/4 ,/PUNCT/punct/9 la/DET/det/9 "
        "fermeture/NOUN/obl:mod/4 du/ADP/case/11 pont/NOUN/nmod/9 ,/PUNCT/punct/9 "
        "que/SCONJ/mark/16 les/DET/det/15 élus/NOUN/nsubj/16/plur réclamaient/VERB/acl/9/plur+fin "
        "./PUNCT/punct/4",
        id="relative behind an insertion",
        marks=pytest.mark.xfail(
            strict=True, reason="a *que* behind an insertion is taken without asking whether it is a relative"
        ),
    ),
    pytest.param(
        "Les fabricants devront prouver que leurs jouets sont sûrs.",
        "Les/DET/det/2/plur fabricants/NOUN/nsubj/3/plur devront/VERB/ROOT/0/plur+fin "
        "prouver/VERB/xcomp/3/inf que/SCONJ/mark/9 leurs/DET/det/7/plur jouets/NOUN/nsubj/9/plur "
        "sont/AUX/cop/9/plur+fin sûrs/ADJ/ccomp/4/plur ./PUNCT/punct/3",
        id="what must be proved",
    ),
    pytest.param(
        "Il est revenu afin de s'assurer que le four était éteint.",
        "Il/PRON/expl:subj/3 est/AUX/aux:pass/3/fin revenu/VERB/ROOT/0/past+pass "
        "afin/ADV/advmod/3 de/ADP/case/7 s'/PRON/expl:comp/7 assurer/VERB/obl:arg/4/inf "
        "que/SCONJ/mark/12 le/DET/det/10 four/NOUN/nsubj:pass/12 était/AUX/aux:pass/12/fin "
        "éteint/VERB/ccomp/7/past+pass ./PUNCT/punct/3",
        id="another verb with se",
    ),
    pytest.param(
        "Les mutins se trouvaient dans la cour et qu'ils devaient partir.",
        "Les/DET/det/2/plur mutins/NOUN/nsubj/4/plur se/PRON/expl:comp/4 "
        "trouvaient/VERB/ROOT/0/plur+fin dans/ADP/case/7 la/DET/det/7 cour/NOUN/obl:arg/4 "
        "et/CCONJ/cc/11 qu'/SCONJ/dep/11 ils/PRON/nsubj/11/plur devaient/VERB/conj/4/plur+fin "
        "partir/VERB/xcomp/11/inf ./PUNCT/punct/4",
        id="another verb with se, two clauses",
    ),
    pytest.param(
        "Quel élu dira que la digue tient ?",
        "Quel/ADJ/det/2 élu/NOUN/nsubj/3 dira/VERB/ROOT/0/fin que/SCONJ/mark/7 la/DET/det/6 "
        "digue/NOUN/nsubj/7 tient/VERB/ccomp/3/fin ?/PUNCT/punct/7",
        id="question of who",
    ),
    pytest.param(
        "Elle sait que le gouvernement observe les prix et qu'il agira.",
        "Elle/PRON/nsubj/2 sait/VERB/ROOT/0/fin que/SCONJ/mark/6 le/DET/det/5 "
        "gouvernement/NOUN/nsubj/6 observe/VERB/ccomp/2/fin les/DET/det/8/plur "
        "prix/NOUN/obj/6/plur et/CCONJ/cc/12 qu'/SCONJ/mark/12 il/PRON/nsubj/12 "
        "agira/VERB/conj/8/fin ./PUNCT/punct/2",
        id="verb before et que",
    ),
    pytest.param(
        "Le maire dira-t-il que la digue tient ?",
        "Le/DET/det/2 maire/NOUN/nsubj/3 dira/VERB/ROOT/0/fin -t/PRON/obj/3 -il/PRON/fixed/4 "
        "que/SCONJ/mark/9 la/DET/det/8 digue/NOUN/nsubj/9 tient/VERB/ccomp/3/fin ?/PUNCT/punct/9",
        id="question with a clitic",
    ),
    pytest.param(
        "Le capitaine n'a pas précisé quelle était la cible.",
        "Le/DET/det/2 capitaine/NOUN/nsubj/6 n'/ADV/advmod/6 a/AUX/aux:tense/6/fin "
        "pas/ADV/advmod/6 précisé/VERB/ROOT/0/past quelle/PRON/nsubj/10 était/AUX/cop/10/fin "
        "la/DET/det/10 cible/NOUN/obj/6 ./PUNCT/punct/6",
        id="indirect question, negated",
    ),
    pytest.param(
        "Je pense que les arbitres doivent partir.",
        "Je/PRON/nsubj/2 pense/VERB/ROOT/0/fin que/SCONJ/mark/6 les/DET/det/5/plur "
        "arbitres/NOUN/nsubj/6/plur doivent/VERB/ccomp/2/plur+fin partir/VERB/xcomp/6/inf "
        "./PUNCT/punct/2",
        id="first person",
    ),
    pytest.param(
        "Le doyen a dit espérer que la salle tiendra.",
        "Le/DET/det/2 doyen/NOUN/nsubj/4 a/AUX/aux:tense/4/fin dit/VERB/ROOT/0/past "
        "espérer/VERB/xcomp/4/inf que/SCONJ/mark/9 la/DET/det/8 salle/NOUN/nsubj/9 "
        "tiendra/VERB/ccomp/5/fin ./PUNCT/punct/4",
        id="said to be thought",
    ),
    pytest.param(
        "Le maire peut dire que la salle tiendra.",
        "Le/DET/det/2 maire/NOUN/nsubj/3 peut/VERB/ROOT/0/fin dire/VERB/xcomp/3/inf "
        "que/SCONJ/mark/8 la/DET/det/7 salle/NOUN/nsubj/8 tiendra/VERB/ccomp/4/fin "
        "./PUNCT/punct/3",
        id="what may be said",
    ),
]
