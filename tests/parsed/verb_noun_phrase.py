"""Parses written by hand for the rule ``verb-noun-phrase``: S V NP, S V «Q»."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[S Le rapporteur] [C doute] de [Q la sincérité du budget].",
        "Le/DET/det/2 rapporteur/NOUN/ROOT/0 doute/NOUN/nmod/2 de/ADP/case/6 la/DET/det/6 "
        "sincérité/NOUN/nmod/2 du/ADP/case/8 budget/NOUN/nmod/6 ./PUNCT/punct/2",
        id="a verb that the tagger takes for a noun",
    ),
    pytest.param(
        "[S Le syndicat] [C s'inquiète], lui, de [Q la baisse des effectifs].",
        "Le/DET/det/2 syndicat/NOUN/nsubj/4 s'/PRON/expl:pass/4 inquiète/VERB/ROOT/0/fin ,/PUNCT/punct/4 "
        "lui/PRON/advmod/4 ,/PUNCT/punct/10 de/ADP/case/10 la/DET/det/10 baisse/NOUN/conj/4 "
        "des/ADP/case/12 effectifs/NOUN/nmod/10/plur ./PUNCT/punct/4",
        id="a pronoun that sets the speaker against others",
    ),
    pytest.param(
        "[S Les riverains] [C réclament] [Q l'arrêt des travaux].",
        "Les/DET/det/2 riverains/NOUN/nsubj/3/plur réclament/VERB/ROOT/0/plur+fin l'/DET/det/5 "
        "arrêt/NOUN/obj/3 des/ADP/case/7 travaux/NOUN/nmod/5/plur ./PUNCT/punct/3",
        id="demand",
    ),
    pytest.param(
        "[S Le maire] [C a dénoncé] « [Q une mascarade] ».",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin dénoncé/VERB/ROOT/0/past "
        "une/DET/det/6 mascarade/NOUN/obj/4 ./PUNCT/punct/4",
        id="quoted",
    ),
    pytest.param(
        "[S Le groupe] [C a annoncé] [Q la fermeture du site].",
        "Le/DET/det/2 groupe/NOUN/nsubj/4 a/AUX/aux:tense/4/fin annoncé/VERB/ROOT/0/past "
        "la/DET/det/6 fermeture/NOUN/obj/4 du/ADP/case/8 site/NOUN/nmod/6 ./PUNCT/punct/4",
        id="news",
    ),
    pytest.param(
        "[S Les élus] [C réclament] [Q plus de moyens].",
        "Les/DET/det/2 élus/NOUN/nsubj/3/plur réclament/VERB/ROOT/0/plur+fin plus/ADV/obj/3 "
        "de/ADP/case/6 moyens/NOUN/obl:arg/4/plur ./PUNCT/punct/3",
        id="quantity",
    ),
    pytest.param(
        "[S Le préfet] [C a prévenu] de [Q troubles éventuels].",
        "Le/DET/det/2 préfet/NOUN/nsubj/4 a/AUX/aux:tense/4/fin prévenu/VERB/ROOT/0/past "
        "de/DET/det/6 troubles/NOUN/obl:arg/4/plur éventuels/ADJ/amod/6/plur ./PUNCT/punct/4",
        id="bare de",
    ),
    pytest.param(
        "[S Le maire] [C a écrit] lundi sur son compte «[Q le pont tiendra]».",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin écrit/VERB/ROOT/0/past "
        "lundi/NOUN/obj/4 sur/ADP/case/8 son/DET/det/8 compte/NOUN/obl:arg/4 le/DET/det/10 "
        "pont/NOUN/nsubj/11 tiendra/VERB/advcl/4/fin ./PUNCT/punct/4",
        id="quotation behind an adjunct",
    ),
    pytest.param(
        "[S La ministre] affirme que les comptes sont bons et [C promet] [Q un audit].",
        "La/DET/det/2 ministre/NOUN/nsubj/3 affirme/VERB/ROOT/0/fin que/SCONJ/mark/8 "
        "les/DET/det/6 comptes/NOUN/nsubj/8/plur sont/AUX/cop/8/plur+fin bons/ADJ/ccomp/3/plur "
        "et/CCONJ/cc/10 promet/VERB/conj/8/fin un/DET/det/12 audit/NOUN/obj/10 ./PUNCT/punct/3",
        id="coordinated behind a clause",
    ),
    pytest.param(
        "[S Le maire] [C déplore] [Q la fermeture de la gare], tandis que le préfet réclame un audit.",
        "Le/DET/det/2 maire/NOUN/nsubj/3 déplore/VERB/ROOT/0/fin la/DET/det/5 "
        "fermeture/NOUN/obj/3 de/ADP/case/8 la/DET/det/8 gare/NOUN/nmod/5 ,/PUNCT/punct/3 "
        "tandis/ADV/mark/14 que/SCONJ/fixed/10 le/DET/det/13 préfet/NOUN/nsubj/14 "
        "réclame/VERB/advcl/3/fin un/DET/det/16 audit/NOUN/obj/14 ./PUNCT/punct/3",
        id="contrasted clause",
    ),
    pytest.param(
        "[Q Un fait] que [S Pékin] [C réfute] circule.",
        "Un/DET/det/2 fait/NOUN/nsubj/6 que/SCONJ/mark/5 Pékin/PROPN/nsubj/5 "
        "réfute/VERB/acl/2/fin circule/VERB/ROOT/0/fin ./PUNCT/punct/6",
        id="object relative, que as a conjunction",
    ),
    pytest.param(
        "[S L'essayiste] [C réplique] [Q les «deux gauches»].",
        "L'/DET/det/2 essayiste/NOUN/nsubj/3 réplique/VERB/ROOT/0/fin les/DET/det/6 "
        "deux/NUM/nummod/6 gauches/NOUN/obj/3/plur ./PUNCT/punct/3",
        id="phrase that opens with a quotation",
    ),
    pytest.param(
        "[S La comédienne] [C évoque], dans le livre dont elle parle, [Q une enfance rude].",
        "La/DET/det/2 comédienne/NOUN/nsubj/3 évoque/VERB/ROOT/0/fin ,/PUNCT/punct/3 "
        "dans/ADP/case/7 le/DET/det/7 livre/NOUN/obl:mod/3 dont/PRON/obl:arg/10 "
        "elle/PRON/nsubj/10 parle/VERB/acl:relcl/7/fin ,/PUNCT/punct/10 une/DET/det/13 "
        "enfance/NOUN/obj/10 rude/ADJ/amod/13 ./PUNCT/punct/3",
        id="object behind an insertion with a relative",
    ),
    pytest.param(
        "[S Le patron] a admis une erreur, [C évoqué] [Q une panne] et promis un audit.",
        "Le/DET/det/2 patron/NOUN/nsubj/4 a/AUX/aux:tense/4/fin admis/VERB/ROOT/0/past "
        "une/DET/det/6 erreur/NOUN/obj/4 ,/PUNCT/punct/4 évoqué/VERB/advcl/4/past une/DET/det/10 "
        "panne/NOUN/obj/8 et/CCONJ/cc/12 promis/VERB/conj/8/past un/DET/det/14 audit/NOUN/obj/8 "
        "./PUNCT/punct/4",
        id="second of three participles",
    ),
    pytest.param(
        "[S La comédienne] [C évoque], dans le livre qu'elle publie, [Q une enfance rude].",
        "La/DET/det/2 comédienne/NOUN/nsubj/3 évoque/VERB/ROOT/0/fin ,/PUNCT/punct/3 "
        "dans/ADP/case/7 le/DET/det/7 livre/NOUN/obl:mod/3 qu'/PRON/obj/10 elle/PRON/nsubj/10 "
        "publie/VERB/acl:relcl/7/fin ,/PUNCT/punct/10 une/DET/det/13 enfance/NOUN/obj/10 "
        "rude/ADJ/amod/13 ./PUNCT/punct/3",
        id="object behind an insertion with que",
    ),
    pytest.param(
        "[S Les élus] [C réclament] [Q beaucoup plus de moyens].",
        "Les/DET/det/2 élus/NOUN/nsubj/3/plur réclament/VERB/ROOT/0/plur+fin "
        "beaucoup/ADV/advmod/5 plus/ADV/obj/3 de/ADP/case/7 moyens/NOUN/obl:arg/5/plur "
        "./PUNCT/punct/3",
        id="measured quantity",
        marks=pytest.mark.xfail(strict=True, reason="a quantity begins at the last of its adverbs"),
    ),
    pytest.param(
        "[S L'élue] [C a dénoncé] [Q le tracé du tram] en insistant sur un point.",
        "L'/DET/det/2 élue/NOUN/nsubj/4 a/AUX/aux:tense/4/fin dénoncé/VERB/ROOT/0/past "
        "le/DET/det/6 tracé/NOUN/obj/4 du/ADP/case/8 tram/NOUN/nmod/6 en/ADP/mark/10 "
        "insistant/VERB/advcl/4/pres sur/ADP/case/13 un/DET/det/13 point/NOUN/obl:arg/10 "
        "./PUNCT/punct/4",
        id="gerund behind the object",
    ),
    pytest.param(
        "[S Le club] [C a dénoncé] [Q un oubli] et entend porter plainte.",
        "Le/DET/det/2 club/NOUN/nsubj/4 a/AUX/aux:tense/4/fin dénoncé/VERB/ROOT/0/past "
        "un/DET/det/6 oubli/NOUN/obj/4 et/CCONJ/cc/8 entend/VERB/conj/4/fin "
        "porter/VERB/xcomp/8/inf plainte/NOUN/obj/9 ./PUNCT/punct/4",
        id="second verb behind the object",
    ),
    pytest.param(
        "[S Il] [C a d'ailleurs, à ce sujet, proposé] [Q la suppression de cet article].",
        "Il/PRON/nsubj/2 a/VERB/ROOT/0/fin d'/ADP/det/4 ailleurs/ADV/obj/2 ,/PUNCT/punct/2 "
        "à/ADP/case/8 ce/DET/det/8 sujet/NOUN/obl:mod/2 ,/PUNCT/punct/2 proposé/VERB/advcl/2/past "
        "la/DET/det/12 suppression/NOUN/obj/10 de/ADP/case/15 cet/DET/det/15 "
        "article/NOUN/obl:arg/10 ./PUNCT/punct/2",
        id="insertion in a compound tense",
    ),
    pytest.param(
        "La mesure vise à contrer la popularité de [S Jean Corbin] chez les jeunes électeurs, "
        "qui [C promet] [Q des logements moins chers].",
        "La/DET/det/2 mesure/NOUN/nsubj/3 vise/VERB/ROOT/0/fin à/ADP/mark/5 "
        "contrer/VERB/xcomp/3/inf la/DET/det/7 popularité/NOUN/obj/5 de/ADP/case/9 "
        "Jean/PROPN/nmod/7 Corbin/PROPN/flat:name/9 chez/ADP/case/14 les/DET/det/14/plur "
        "jeunes/ADJ/amod/14/plur électeurs/NOUN/nmod/7/plur ,/PUNCT/punct/17 qui/PRON/nsubj/17 "
        "promet/VERB/conj/7/sing+fin des/DET/det/19/plur logements/NOUN/obj/17/plur "
        "moins/ADV/advmod/21 chers/ADJ/amod/19/plur ./PUNCT/punct/3",
        id="relative behind a complement of the antecedent",
    ),
    pytest.param(
        "[S Anne Somer], qui est elle-même membre de la Société, [C conteste] en particulier [Q "
        "les données du rapport].",
        "Anne/PROPN/ROOT/0 Somer/PROPN/flat:name/1 ,/PUNCT/punct/1 qui/PRON/nsubj/7 "
        "est/AUX/cop/7/fin elle-même/DET/det/7 membre/NOUN/acl:relcl/1 de/ADP/case/10 "
        "la/DET/det/10 Société/PROPN/nmod/7 ,/PUNCT/punct/12 conteste/VERB/conj/7/past "
        "en/ADP/advmod/12 particulier/ADJ/fixed/13 les/DET/det/16/plur données/NOUN/obj/12/plur "
        "du/ADP/case/18 rapport/NOUN/nmod/16 ./PUNCT/punct/1",
        id="no incise: an object in the plural",
    ),
    pytest.param(
        "[S Les chefs] [C craignent] [Q le pire], le maire indiquant que la digue a cédé.",
        "Les/DET/det/2/plur chefs/NOUN/nsubj/3/plur craignent/VERB/ROOT/0/plur+fin le/DET/det/5 "
        "pire/NOUN/obj/3 ,/PUNCT/punct/3 le/DET/det/8 maire/NOUN/obl:mod/3 "
        "indiquant/VERB/acl/8/pres que/SCONJ/mark/14 la/DET/det/12 digue/NOUN/nsubj/14 "
        "a/AUX/aux:tense/14/fin cédé/VERB/ccomp/9/past ./PUNCT/punct/3",
        id="absolute participle behind the object",
    ),
    pytest.param(
        "[S Le Japon] [C exclut] [Q tout retrait].",
        "Le/DET/det/2 Japon/PROPN/nsubj/3 exclut/VERB/ROOT/0/fin tout/DET/det/5 "
        "retrait/NOUN/obj/3 ./PUNCT/punct/3",
        id="all of a kind, ruled out",
    ),
    pytest.param(
        "Le mouvement est connu de [S deux anciens ministres] qui, dans un rapport, [C "
        "réclamaient] [Q une réforme].",
        "Le/DET/det/2 mouvement/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin "
        "connu/VERB/ROOT/0/past+pass de/ADP/case/8 deux/NUM/nummod/8 anciens/ADJ/amod/8/plur "
        "ministres/NOUN/obl:arg/4/plur qui/PRON/nsubj/15 ,/PUNCT/punct/15 dans/ADP/case/13 "
        "un/DET/det/13 rapport/NOUN/obl:mod/15 ,/PUNCT/punct/15 "
        "réclamaient/VERB/acl:relcl/8/plur+fin une/DET/det/17 réforme/NOUN/obj/15 ./PUNCT/punct/4",
        id="relative behind an insertion",
    ),
    pytest.param(
        "[S Le ministre de l'Économie, des Finances et du Plan] [C a promis] [Q une baisse].",
        "Le/DET/det/2 ministre/NOUN/nsubj/13 de/ADP/case/5 l'/DET/det/5 Économie/NOUN/nmod/2 "
        ",/PUNCT/punct/8 des/ADP/case/8/plur Finances/NOUN/conj/2/plur et/CCONJ/cc/11 "
        "du/ADP/case/11 Plan/NOUN/conj/2 a/AUX/aux:tense/13/fin promis/VERB/ROOT/0/past "
        "une/DET/det/15 baisse/NOUN/obj/13 ./PUNCT/punct/13",
        id="title of charges",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Ils n'ont pas eu ce qu'ils réclamaient.",
        "Ils/PRON/nsubj/5/plur n'/ADV/advmod/5 ont/AUX/aux:tense/5/fin pas/ADV/advmod/5 eu/VERB/ROOT/0/past "
        "ce/PRON/obj/5 qu'/PRON/obj/9 ils/PRON/nsubj/9/plur réclamaient/VERB/acl:relcl/6/plur+fin "
        "./PUNCT/punct/5",
        id="what one asks for",
    ),
    pytest.param(
        "Le ministre a réclamé hier.",
        "Le/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin réclamé/VERB/ROOT/0/past "
        "hier/ADV/advmod/4 ./PUNCT/punct/4",
        id="no object",
    ),
    pytest.param(
        "Le maire a écrit sur le «pont des arts».",
        "Le/DET/det/2 maire/NOUN/nsubj/4 a/AUX/aux:tense/4/fin écrit/VERB/ROOT/0/past "
        "sur/ADP/case/7 le/DET/det/7 pont/NOUN/obl:arg/4 des/ADP/case/9/plur "
        "arts/NOUN/nmod/7/plur ./PUNCT/punct/4",
        id="quotation that an adjunct takes",
    ),
    pytest.param(
        "Le tribunal condamne Luc Morin à deux mois de prison.",
        "Le/DET/det/2 tribunal/NOUN/nsubj/3 condamne/VERB/ROOT/0/fin Luc/PROPN/obj/3 "
        "Morin/PROPN/flat:name/4 à/ADP/case/8 deux/NUM/nummod/8 mois/NOUN/obl:arg/3/plur "
        "de/ADP/case/10 prison/NOUN/nmod/8 ./PUNCT/punct/3",
        id="sentence of a court",
    ),
    pytest.param(
        "La cour condamne le gérant à mort.",
        "La/DET/det/2 cour/NOUN/nsubj/3 condamne/VERB/ROOT/0/fin le/DET/det/5 gérant/NOUN/obj/3 "
        "à/ADP/case/7 mort/NOUN/nmod/5 ./PUNCT/punct/3",
        id="sentence of death",
    ),
    pytest.param(
        "Le maire doit annoncer une hausse.",
        "Le/DET/det/2 maire/NOUN/nsubj/3 doit/VERB/ROOT/0/fin annoncer/VERB/xcomp/3/inf "
        "une/DET/det/6 hausse/NOUN/obj/4 ./PUNCT/punct/3",
        id="what must be announced",
    ),
    pytest.param(
        "Le ministre promettra-t-il une baisse ?",
        "Le/DET/det/2 ministre/NOUN/nsubj/3 promettra/VERB/ROOT/0/fin -t/PRON/dep/3 "
        "-il/PRON/dep/3 une/DET/det/7 baisse/NOUN/obj/3 ?/PUNCT/punct/3",
        id="question",
    ),
    pytest.param(
        "Quel élu dénoncera ce projet ?",
        "Quel/ADJ/det/2 élu/NOUN/nsubj/3 dénoncera/VERB/ROOT/0/fin ce/DET/det/5 projet/NOUN/obj/3 "
        "?/PUNCT/punct/3",
        id="question of who",
    ),
    pytest.param(
        "Le locataire signale toute fuite.",
        "Le/DET/det/2 locataire/NOUN/nsubj/3 signale/VERB/ROOT/0/fin toute/DET/det/5 "
        "fuite/NOUN/obj/3 ./PUNCT/punct/3",
        id="any of a kind, a duty",
    ),
    pytest.param(
        "Le témoin appelle la gardienne au numéro affiché.",
        "Le/DET/det/2 témoin/NOUN/nsubj/3 appelle/VERB/ROOT/0/fin la/DET/det/5 "
        "gardienne/NOUN/obj/3 au/ADP/case/7 numéro/NOUN/obl:arg/3 affiché/VERB/acl/7/past "
        "./PUNCT/punct/3",
        id="number that is called",
    ),
    pytest.param(
        "Nous avons dénoncé un oubli, dit-elle.",
        "Nous/PRON/nsubj/3/plur avons/AUX/aux:tense/3/plur+fin dénoncé/VERB/ROOT/0/past "
        "un/DET/det/5 oubli/NOUN/obj/3 ,/PUNCT/punct/3 dit/VERB/advcl/3/past -elle/PRON/nsubj/7 "
        "./PUNCT/punct/3",
        marks=pytest.mark.xfail(reason="*nous* passes for a pronoun object of the verb group", strict=True),
        id="first person",
    ),
]
