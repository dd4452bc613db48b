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
]
