"""Parses written by hand for the rule ``incise``: «Q», V S, P, V-t-il."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "«[Q Nous partirons demain]», [C a déclaré] [S le capitaine].",
        "Nous/PRON/nsubj/2 partirons/VERB/ccomp/6/plur+fin demain/ADV/advmod/2 ,/PUNCT/punct/2 "
        "a/AUX/aux:tense/6/fin déclaré/VERB/ROOT/0/past le/DET/det/8 capitaine/NOUN/nsubj/6 "
        "./PUNCT/punct/6",
        id="after a quotation",
    ),
    pytest.param(
        "[Q Le train avait du retard], [C a indiqué] [S la compagnie].",
        "Le/DET/det/2 train/NOUN/nsubj/3 avait/VERB/ccomp/8/fin du/DET/det/5 retard/NOUN/obj/3 "
        ",/PUNCT/punct/3 a/AUX/aux:tense/8/fin indiqué/VERB/ROOT/0/past la/DET/det/10 "
        "compagnie/NOUN/nsubj/8 ./PUNCT/punct/8",
        id="without marks",
    ),
    pytest.param(
        "[Q Le train avait du retard], [C a indiqué] [S la compagnie].",
        "Le/DET/det/2 train/NOUN/nsubj/3 avait/VERB/ccomp/8/fin du/DET/det/5 retard/NOUN/obj/3 "
        ",/PUNCT/punct/3 a/AUX/aux:tense/8/fin indiqué/VERB/ROOT/0/past la/DET/det/10 "
        "compagnie/NOUN/obj/8 ./PUNCT/punct/8",
        id="object in the parse, subject on the surface",
    ),
    pytest.param(
        "[Q La digue], [C explique-t-[S elle]], [Q tiendra jusqu'au printemps].",
        "La/DET/det/2 digue/NOUN/nsubj/8 ,/PUNCT/punct/4 explique/VERB/parataxis/8/fin "
        "-t/PART/dep/4 -elle/PRON/nsubj/4 ,/PUNCT/punct/4 tiendra/VERB/ROOT/0/fin "
        "jusqu'/ADP/case/11 au/ADP/fixed/9 printemps/NOUN/obl:mod/8 ./PUNCT/punct/8",
        id="interrupting, with a clitic",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C a réagi], furieux, [S le maire].",
        "Tout/PRON/nsubj:pass/3 est/AUX/aux:pass/3/fin perdu/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/6 a/AUX/aux:tense/6/fin réagi/VERB/conj/3/past ,/PUNCT/punct/6 "
        "furieux/NOUN/obl:mod/6/plur ,/PUNCT/punct/6 le/DET/det/11 maire/NOUN/obl:mod/6 "
        "./PUNCT/punct/3",
        id="insertion before the subject",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C a dit] sur La Une (RTBF) [S le maire].",
        "Tout/PRON/nsubj/3 est/AUX/cop/3/fin perdu/ADJ/ccomp/6 ,/PUNCT/punct/3 "
        "a/AUX/aux:tense/6/fin dit/VERB/ROOT/0/past sur/ADP/case/9 La/DET/det/9 "
        "Une/PROPN/obl:mod/6 (/PUNCT/punct/11 RTBF/PROPN/appos/9 )/PUNCT/punct/11 le/DET/det/14 "
        "maire/NOUN/nsubj/6 ./PUNCT/punct/6",
        id="brackets before the subject",
    ),
    pytest.param(
        "[Q Le circuit est dangereux], [C assure] [S l'un des pilotes].",
        "Le/DET/det/2 circuit/NOUN/nsubj/4 est/AUX/cop/4/fin dangereux/ADJ/ROOT/0 ,/PUNCT/punct/6 "
        "assure/VERB/ROOT/0/fin l'/DET/det/8 un/PRON/obj/6 des/ADP/case/10/plur "
        "pilotes/NOUN/nmod/8/plur ./PUNCT/punct/6",
        id="l'un des",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C explique] depuis son bureau [S Jean Roux].",
        "Tout/PRON/nsubj/3 est/AUX/cop/3/fin perdu/ADJ/ccomp/5 ,/PUNCT/punct/3 "
        "explique/VERB/ROOT/0/fin depuis/ADP/case/8 son/DET/det/8 bureau/NOUN/obl:mod/5 "
        "Jean/PROPN/flat:name/8 Roux/PROPN/flat:name/9 ./PUNCT/punct/5",
        id="name behind an adjunct",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C explique] depuis le bureau de Jean Roux [S le maire].",
        "Tout/PRON/nsubj:pass/3 est/AUX/aux:pass/3/fin perdu/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/3 explique/VERB/advcl/3/fin depuis/ADP/case/8 le/DET/det/8 "
        "bureau/NOUN/obl:mod/5 de/ADP/case/10 Jean/PROPN/nmod/8 Roux/PROPN/flat:name/10 "
        "le/DET/det/13 maire/NOUN/nmod/8 ./PUNCT/punct/3",
        id="name in an adjunct",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C répond] du tac au tac [S la députée].",
        "Tout/PRON/nsubj:pass/3 est/AUX/aux:pass/3/fin perdu/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/5 répond/VERB/conj/3/fin du/ADP/case/7 tac/NOUN/nmod/5 au/ADP/case/9 "
        "tac/ADJ/obl:mod/5 la/DET/det/11 députée/NOUN/nsubj/5 ./PUNCT/punct/3",
        id="fixed adverbial before the subject",
    ),
    pytest.param(
        "[Q Il faudra], [C estime] [S le maire], [Q repenser la digue].",
        "Il/PRON/expl:subj/2 faudra/VERB/ROOT/0/fin ,/PUNCT/punct/2 estime/VERB/parataxis/2/fin "
        "le/DET/det/6 maire/NOUN/obj/4 ,/PUNCT/punct/4 repenser/VERB/xcomp/4/inf la/DET/det/10 "
        "digue/NOUN/obj/8 ./PUNCT/punct/2",
        id="parted modal",
    ),
    pytest.param(
        "[Q Tout est perdu], [C soupire] [S Odile Roy], qui dirige le port.",
        "Tout/ADJ/nsubj:pass/3 est/AUX/aux:pass/3/fin perdu/VERB/ROOT/0/past+pass ,/PUNCT/punct/3 "
        "soupire/NOUN/obl:mod/3 Odile/PROPN/appos/5 Roy/PROPN/flat:name/6 ,/PUNCT/punct/6 "
        "qui/PRON/nsubj/10 dirige/VERB/acl:relcl/6/fin le/DET/det/12 port/NOUN/obj/10 "
        "./PUNCT/punct/3",
        id="apposition after the subject",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C ont dit] [S les élus] à leur sortie du ministère.",
        "Tout/PRON/nsubj:pass/3 est/AUX/aux:pass/3/fin perdu/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/6 ont/AUX/aux:tense/6/plur+fin dit/VERB/conj/3/past les/DET/det/8 "
        "élus/NOUN/nsubj/6/plur à/ADP/case/11 leur/DET/det/11 sortie/NOUN/obl:mod/6 "
        "du/ADP/case/13 ministère/NOUN/nmod/11 ./PUNCT/punct/6",
        id="circumstance with a possessive",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C ont dit] [S les élus de la CDT et de FO].",
        "Tout/PRON/nsubj:pass/3 est/AUX/aux:pass/3/fin perdu/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/6 ont/AUX/aux:tense/6/plur+fin dit/VERB/conj/3/past les/DET/det/8 "
        "élus/NOUN/nsubj/6/plur de/ADP/case/11 la/DET/det/11 CDT/PROPN/nmod/8 et/CCONJ/cc/14 "
        "de/ADP/case/14 FO/PROPN/conj/11 ./PUNCT/punct/3",
        id="coordinated complements",
    ),
    pytest.param(
        "«[Q Tout est perdu]», [C ont, d'une seule voix, répondu] [S les élus].",
        "Tout/PRON/nsubj/3 est/AUX/cop/3/fin perdu/ADJ/ccomp/11 ,/PUNCT/punct/3 "
        "ont/AUX/aux:tense/11/plur+fin ,/PUNCT/punct/9 d'/ADP/case/9 une/DET/det/9 "
        "seule/ADJ/amod/10 voix/NOUN/obl:mod/5 ,/PUNCT/punct/10 répondu/VERB/ROOT/0/past "
        "les/DET/det/14 élus/NOUN/nsubj/12/plur ./PUNCT/punct/12",
        id="fixed adverbial inside the verb",
    ),
    pytest.param(
        "« [Q Le pont est fermé]. » « [Q Il rouvrira lundi] », [C assure] [S la directrice].",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin fermé/VERB/ROOT/0/past+pass "
        "./PUNCT/punct/4\n"
        "Il/PRON/nsubj/2 rouvrira/VERB/ROOT/0/fin lundi/NOUN/obj/2 ,/PUNCT/punct/5 "
        "assure/VERB/conj/2/fin la/DET/det/7 directrice/NOUN/obj/5 ./PUNCT/punct/2",
        id="quotations that each close",
    ),
    pytest.param(
        '"[Q L\'accès est permis]". "[Q Il est interdit aux motos]", [C explique] [S la garde].',
        "L'/DET/det/2 accès/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin permis/VERB/ROOT/0/past+pass "
        "./PUNCT/punct/4\n"
        "Il/PRON/nsubj:pass/3 est/AUX/aux:pass/3/fin interdit/VERB/ROOT/0/fin aux/ADP/case/5/plur "
        "motos/NOUN/obl:arg/3/plur ,/PUNCT/punct/3 explique/VERB/advcl/3/fin la/DET/det/9 "
        "garde/NOUN/obj/7 ./PUNCT/punct/3",
        id="quotations parted by a stop",
    ),
    pytest.param(
        "[Q Si la vente n'aboutit pas], [C écrit] [S L'Echo], [Q la commune devra payer].",
        "Si/SCONJ/mark/5 la/DET/det/3 vente/NOUN/nsubj/5 n'/ADV/advmod/5 aboutit/VERB/advcl/8/fin "
        "pas/ADV/advmod/5 ,/PUNCT/punct/8 écrit/VERB/advcl/14/past L'/DET/det/10 Echo/NOUN/obj/8 "
        ",/PUNCT/punct/14 la/DET/det/13 commune/NOUN/nsubj/14 devra/VERB/ROOT/0/fin "
        "payer/VERB/xcomp/14/inf ./PUNCT/punct/14",
        id="condition before the incise",
    ),
    pytest.param(
        "[Q Le deuxième constructeur du pays, Orvalec, maintient ses prévisions de livraisons "
        "pour 2008], [C a réaffirmé] [S son président].",
        "Le/DET/det/3 deuxième/ADJ/amod/3 constructeur/NOUN/nsubj/9 du/ADP/case/5 "
        "pays/NOUN/nmod/3 ,/PUNCT/punct/7 Orvalec/PROPN/conj/5 ,/PUNCT/punct/9 "
        "maintient/VERB/ROOT/0/fin ses/DET/det/11/plur prévisions/NOUN/obj/9/plur de/ADP/case/13 "
        "livraisons/NOUN/nmod/11/plur pour/ADP/case/15 2008/NUM/nmod/13 ,/PUNCT/punct/18 "
        "a/AUX/aux:tense/18/fin réaffirmé/VERB/conj/9/past son/DET/det/20 président/NOUN/obj/18 "
        "./PUNCT/punct/9",
        id="statement with an apposition",
    ),
    pytest.param(
        "« [Q C'est une honte] », [C ont déclaré] [S le maire et la préfète].",
        "C'/PRON/nsubj/4 est/AUX/cop/4/fin une/DET/det/4 honte/NOUN/nsubj/7 ,/PUNCT/punct/7 "
        "ont/AUX/aux:tense/7/plur+fin déclaré/VERB/ROOT/0/past le/DET/det/9 maire/NOUN/obj/7 "
        "et/CCONJ/cc/12 la/DET/det/12 préfète/NOUN/conj/9 ./PUNCT/punct/7",
        id="list of subjects",
    ),
    pytest.param(
        "« [Q C'est une honte] », [C ont déclaré] [S une dizaine d'élus].",
        "C'/PRON/nsubj/4 est/AUX/cop/4/fin une/DET/det/4 honte/NOUN/nsubj/7 ,/PUNCT/punct/7 "
        "ont/AUX/aux:tense/7/plur+fin déclaré/VERB/ROOT/0/past une/DET/det/9 dizaine/NOUN/obj/7 "
        "d'/ADP/case/11 élus/NOUN/nmod/9/plur ./PUNCT/punct/7",
        id="plural of a measure",
    ),
    pytest.param(
        "« [Q Je pars] », [C a dit] [S De Hoop].",
        "Je/PRON/nsubj/2 pars/VERB/ROOT/0/fin ,/PUNCT/punct/2 a/AUX/aux:tense/5/fin "
        "dit/VERB/parataxis/2/past De/ADP/case/7 Hoop/PROPN/obl:mod/5 ./PUNCT/punct/2",
        id="name that is tagged a preposition",
    ),
    pytest.param(
        "[Q La taxe baissera], [C a déclaré] [S le ministre de l'Économie, des Finances et du "
        "Plan Paul Ferrand].",
        "La/DET/det/2 taxe/NOUN/nsubj/3 baissera/VERB/ROOT/0/fin ,/PUNCT/punct/6 "
        "a/AUX/aux:tense/6/fin déclaré/VERB/parataxis/3/past le/DET/det/8 ministre/NOUN/nsubj/6 "
        "de/ADP/case/11 l'/DET/det/11 Économie/NOUN/nmod/8 ,/PUNCT/punct/14 des/ADP/case/14/plur "
        "Finances/NOUN/conj/8/plur et/CCONJ/cc/17 du/ADP/case/17 Plan/NOUN/conj/8 "
        "Paul/PROPN/appos/17 Ferrand/PROPN/flat:name/18 ./PUNCT/punct/3",
        id="title of charges",
    ),
    pytest.param(
        "[Q Les caisses sont vides], [C indique] [S Berger] ; « [Q nous fermons] ».",
        "Les/DET/det/2/plur caisses/NOUN/nsubj/4/plur sont/AUX/cop/4/plur+fin "
        "vides/ADJ/ROOT/0/plur ,/PUNCT/punct/4 indique/VERB/parataxis/4/fin Berger/PROPN/nsubj/6 "
        ";/PUNCT/punct/4 nous/PRON/nsubj/10/plur fermons/VERB/parataxis/4/plur+fin "
        "./PUNCT/punct/4",
        id="clause and quotation",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C a déclaré] samedi dernier [S la directrice].",
        "Nous/PRON/nsubj/2/plur rouvrirons/VERB/ROOT/0/plur+fin ,/PUNCT/punct/5 "
        "a/AUX/aux:tense/5/fin déclaré/VERB/parataxis/2/past samedi/NOUN/obl:mod/5 "
        "dernier/ADJ/amod/9 la/DET/det/9 directrice/NOUN/obl:mod/5 ./PUNCT/punct/2",
        id="behind a date",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C affirme] à la télévision publique [S Mme Sarr].",
        "Nous/PRON/nsubj/2/plur rouvrirons/VERB/ROOT/0/plur+fin ,/PUNCT/punct/2 "
        "affirme/VERB/advcl/2/fin à/ADP/case/7 la/DET/det/7 télévision/NOUN/obl:arg/4 "
        "publique/ADJ/amod/7 Mme/NOUN/appos/7 Sarr/PROPN/flat:name/9 ./PUNCT/punct/2",
        id="behind a medium and its adjective",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C insiste] au micro de France Inter [S la CGT].",
        "Nous/PRON/nsubj/2/plur rouvrirons/VERB/ROOT/0/plur+fin ,/PUNCT/punct/2 "
        "insiste/VERB/advcl/2/fin au/ADP/case/6 micro/NOUN/obl:arg/4 de/ADP/case/8 "
        "France/PROPN/nmod/6 Inter/VERB/xcomp/2/fin la/DET/det/11 CGT/PROPN/obj/9 ./PUNCT/punct/2",
        id="behind the name of a medium",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C a confié] non sans ironie [S le chef de gare].",
        "Nous/PRON/nsubj/2/plur rouvrirons/ADJ/ROOT/0/plur ,/PUNCT/punct/5 a/AUX/aux:tense/5/fin "
        "confié/VERB/conj/2/past non/ADV/advmod/5 sans/ADP/case/8 ironie/NOUN/obl:mod/5 "
        "le/DET/det/10 chef/NOUN/obj/5 de/ADP/case/12 gare/NOUN/nmod/10 ./PUNCT/punct/2",
        id="behind a manner",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C a estimé] lui aussi [S le maire de Vif].",
        "Nous/PRON/nsubj/2/plur rouvrirons/ADJ/ROOT/0/plur ,/PUNCT/punct/5 a/AUX/aux:tense/5/fin "
        "estimé/VERB/parataxis/2/past lui/PRON/obj/5 aussi/ADV/advmod/6 le/DET/det/9 "
        "maire/NOUN/obj/5 de/ADP/case/11 Vif/PROPN/nmod/9 ./PUNCT/punct/5",
        id="behind a tonic pronoun",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C affirment] au Monde [S des témoins].",
        "Nous/PRON/nsubj/2/plur rouvrirons/ADJ/ROOT/0/plur ,/PUNCT/punct/2 "
        "affirment/VERB/advmod/2/plur+fin au/ADP/case/6 Monde/PROPN/obl:arg/4 des/ADP/case/8/plur "
        "témoins/NOUN/nmod/6/plur ./PUNCT/punct/2",
        id="plural subject behind a medium",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C affirment] [S près de deux cents salariés].",
        "Nous/PRON/nsubj/2/plur rouvrirons/ADJ/ROOT/0/plur ,/PUNCT/punct/4 "
        "affirment/VERB/conj/2/plur+fin près/ADV/advmod/4 de/ADP/dep/8 deux/NUM/nummod/8 "
        "cents/NOUN/obl:arg/4/plur salariés/NOUN/amod/8/plur ./PUNCT/punct/2",
        id="measured subject",
    ),
    pytest.param(
        "« [Q Le lac se vide] », [C conclut] [S une étude publiée mardi].",
        "Le/DET/det/2 lac/NOUN/nsubj/4 se/PRON/expl:pass/4 vide/ADJ/advcl/6 ,/PUNCT/punct/6 "
        "conclut/VERB/ROOT/0/fin une/DET/det/8 étude/NOUN/obj/6 publiée/VERB/acl/8/past "
        "mardi/NOUN/obl:mod/9 ./PUNCT/punct/6",
        id="dated participle",
    ),
    pytest.param(
        "« [Q Nous rouvrirons] », [C a fait savoir] sur son compte Facebook [S Me Claire Aubin].",
        "Nous/PRON/nsubj/2/plur rouvrirons/ADJ/ROOT/0/plur ,/PUNCT/punct/5 a/AUX/aux:tense/5/fin "
        "fait/VERB/dep/6/past savoir/VERB/xcomp/2/inf sur/ADP/case/9 son/DET/det/9 "
        "compte/NOUN/obl:arg/6 Facebook/PROPN/appos/9 Me/NOUN/appos/9 Claire/PROPN/appos/9 "
        "Aubin/PROPN/flat:name/12 ./PUNCT/punct/2",
        id="honorific behind a network",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Le capitaine a déclaré la guerre.",
        "Le/DET/det/2 capitaine/NOUN/nsubj/4 a/AUX/aux:tense/4/fin déclaré/VERB/ROOT/0/past "
        "la/DET/det/6 guerre/NOUN/obj/4 ./PUNCT/punct/4",
        id="subject before its verb",
    ),
    pytest.param(
        "Anne Roux, la maire, a annoncé la fermeture.",
        "Anne/PROPN/nsubj/8 Roux/PROPN/flat:name/1 ,/PUNCT/punct/5 la/DET/det/5 "
        "maire/NOUN/appos/1 ,/PUNCT/punct/5 a/AUX/aux:tense/8/fin annoncé/VERB/ROOT/0/past "
        "la/DET/det/10 fermeture/NOUN/obj/8 ./PUNCT/punct/8",
        id="apposition, then verb and object",
    ),
    pytest.param(
        "«Tout est perdu», a réagi, car il pleut, le maire.",
        "Tout/PRON/nsubj:pass/3 est/AUX/aux:pass/3/fin perdu/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/6 a/AUX/aux:tense/6/fin réagi/VERB/conj/3/past ,/PUNCT/punct/6 "
        "car/CCONJ/cc/10 il/PRON/expl:subj/10 pleut/VERB/conj/3/fin ,/PUNCT/punct/10 "
        "le/DET/det/13 maire/NOUN/obj/10 ./PUNCT/punct/3",
        id="clause before a noun",
    ),
    pytest.param(
        "Anne Somer, qui dirige le club, conteste les chiffres du rapport, et la ligue se tait.",
        "Anne/PROPN/nsubj/9 Somer/PROPN/flat:name/1 ,/PUNCT/punct/1 qui/PRON/nsubj/5 "
        "dirige/VERB/acl:relcl/1/fin le/DET/det/7 club/NOUN/obj/5 ,/PUNCT/punct/1 "
        "conteste/VERB/ROOT/0/past les/DET/det/11/plur chiffres/NOUN/obj/9/plur du/ADP/case/13 "
        "rapport/NOUN/nmod/11 ,/PUNCT/punct/9 et/CCONJ/cc/19 la/DET/det/17 ligue/NOUN/nsubj/19 "
        "se/PRON/expl:comp/19 tait/VERB/conj/9/fin ./PUNCT/punct/9",
        id="object of a singular verb",
    ),
    pytest.param(
        "Le mouvement est soutenu par deux anciens ministres qui, dans un rapport de 2011, "
        "exhortaient le Parlement à agir.",
        "Le/DET/det/2 mouvement/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin "
        "soutenu/VERB/ROOT/0/past+pass par/ADP/case/8 deux/NUM/nummod/8 anciens/ADJ/amod/8/plur "
        "ministres/NOUN/obl:agent/4/plur qui/PRON/nsubj/17 ,/PUNCT/punct/17 dans/ADP/case/13 "
        "un/DET/det/13 rapport/NOUN/obl:mod/17 de/ADP/case/15 2011/NUM/nmod/13 ,/PUNCT/punct/17 "
        "exhortaient/VERB/acl:relcl/8/plur+fin le/DET/det/19 Parlement/NOUN/obj/17 à/ADP/mark/21 "
        "agir/VERB/xcomp/17/inf ./PUNCT/punct/4",
        id="verb behind the insertion of a relative",
    ),
    pytest.param(
        "Clara Bon, représentante à la Faculté, a déploré quelques joies, tout en reconnaissant "
        "que le club avait payé.",
        "Clara/PROPN/nsubj/10 Bon/PROPN/flat:name/1 ,/PUNCT/punct/1 représentante/VERB/acl/1/past "
        "à/ADP/case/7 la/DET/det/7 Faculté/NOUN/obl:arg/4 ,/PUNCT/punct/10 a/AUX/aux:tense/10/fin "
        "déploré/VERB/ROOT/0/fin quelques/DET/det/12/plur joies/NOUN/obj/10/plur ,/PUNCT/punct/12 "
        "tout/ADV/advmod/21 en/ADP/fixed/14 reconnaissant/VERB/fixed/15/pres que/SCONJ/mark/21 "
        "le/DET/det/19 club/NOUN/nsubj/21 avait/AUX/aux:tense/21/fin payé/VERB/advcl/10/past "
        "./PUNCT/punct/10",
        id="gerund behind the comma",
    ),
]
