"""Parses written by hand for the rule ``comme-clause``: Comme l'a V S, P."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[C Comme l'a rappelé] [S le préfet], [Q la baignade reste interdite].",
        "Comme/SCONJ/mark/4 l'/PRON/obj/4 a/AUX/aux:tense/4/fin rappelé/VERB/advcl/9/past "
        "le/DET/det/6 préfet/NOUN/nsubj/4 ,/PUNCT/punct/4 la/DET/det/9 baignade/NOUN/nsubj/10 "
        "reste/VERB/ROOT/0/fin interdite/ADJ/xcomp/10 ./PUNCT/punct/10",
        id="front",
    ),
    pytest.param(
        "[Q La baignade reste interdite], [C comme l'indique] [S la mairie].",
        "La/DET/det/2 baignade/NOUN/nsubj/3 reste/VERB/ROOT/0/fin interdite/ADJ/xcomp/3 "
        ",/PUNCT/punct/8 comme/SCONJ/mark/8 l'/PRON/obj/8 indique/VERB/advcl/3/fin la/DET/det/10 "
        "mairie/NOUN/nsubj/8 ./PUNCT/punct/3",
        id="back",
    ),
    pytest.param(
        "[C Ainsi que l'a souligné] [S le juge], [Q la loi ne change pas].",
        "Ainsi/ADV/mark/5 que/SCONJ/fixed/1 l'/PRON/obj/5 a/AUX/aux:tense/5/fin "
        "souligné/VERB/advcl/12/past le/DET/det/7 juge/NOUN/nsubj/5 ,/PUNCT/punct/5 la/DET/det/10 "
        "loi/NOUN/nsubj/12 ne/ADV/advmod/12 change/VERB/ROOT/0/fin pas/ADV/advmod/12 "
        "./PUNCT/punct/12",
        id="ainsi que",
    ),
    pytest.param(
        "[Q Le pont est fermé], c'est ce qu'[C a indiqué] [S la préfecture].",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin fermé/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/8 c'/PRON/nsubj/8 est/AUX/cop/8/fin ce/PRON/dep/4 qu'/PRON/obj/11 "
        "a/AUX/aux:tense/11/fin indiqué/VERB/acl:relcl/8/past la/DET/det/13 "
        "préfecture/NOUN/obj/11 ./PUNCT/punct/4",
        id="c'est ce que",
    ),
    pytest.param(
        "Bien que, comme le [C rappelle] [S le maire], [Q la digue soit neuve].",
        "Bien/ADV/mark/6 que/SCONJ/fixed/1 ,/PUNCT/punct/6 comme/SCONJ/mark/6 le/PRON/obj/6 "
        "rappelle/VERB/ROOT/0/fin le/DET/det/8 maire/NOUN/nsubj/6 ,/PUNCT/punct/13 la/DET/det/11 "
        "digue/NOUN/nsubj/13 soit/AUX/cop/13/fin neuve/ADJ/conj/8 ./PUNCT/punct/6",
        id="behind a conjunction",
    ),
    pytest.param(
        "[Q Le pont est fermé], [C c'était ce qu'avait indiqué] [S la préfecture].",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin fermé/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/8 c'/PRON/nsubj/8 était/AUX/cop/8/fin ce/PRON/dep/4 qu'/PRON/obj/11 "
        "avait/AUX/aux:tense/11/fin indiqué/VERB/acl:relcl/8/past la/DET/det/13 "
        "préfecture/NOUN/nsubj/11 ./PUNCT/punct/4",
        id="c'était ce que",
    ),
    pytest.param(
        "[Q Moins de voitures], [C voilà ce que réclame] [S le collectif].",
        "Moins/ADV/ROOT/0 de/ADP/case/3 voitures/NOUN/obl:arg/1/plur ,/PUNCT/punct/5 voilà/VERB/conj/1 "
        "ce/PRON/obj/5 que/PRON/obj/8 réclame/VERB/acl:relcl/6/fin le/DET/det/10 collectif/NOUN/nsubj/8 "
        "./PUNCT/punct/1",
        id="voilà ce que",
    ),
    pytest.param(
        "La route rouvre, bien que, comme le [C rappelle] [S le maire], [Q la digue soit fragile].",
        "La/DET/det/2 route/NOUN/nsubj/3 rouvre/VERB/ROOT/0/fin ,/PUNCT/punct/3 bien/ADV/mark/10 "
        "que/SCONJ/fixed/5 ,/PUNCT/punct/10 comme/SCONJ/mark/10 le/PRON/obj/10 "
        "rappelle/VERB/advcl/3/fin le/DET/det/12 maire/NOUN/nsubj/10 ,/PUNCT/punct/17 "
        "la/DET/det/15 digue/NOUN/nsubj/17 soit/AUX/cop/17/fin fragile/ADJ/conj/12 "
        "./PUNCT/punct/3",
        id="behind a conjunction, after a clause",
    ),
    pytest.param(
        "La route rouvre, et, comme le [C rappelle] [S le maire], [Q la digue tient].",
        "La/DET/det/2 route/NOUN/nsubj/3 rouvre/VERB/ROOT/0/fin ,/PUNCT/punct/3 et/CCONJ/cc/9 "
        ",/PUNCT/punct/9 comme/SCONJ/mark/9 le/PRON/obj/9 rappelle/VERB/conj/3/fin le/DET/det/11 "
        "maire/NOUN/obj/9 ,/PUNCT/punct/15 la/DET/det/14 digue/NOUN/nsubj/15 "
        "tient/VERB/conj/3/plur+fin ./PUNCT/punct/3",
        id="clause of another verb between",
    ),
    pytest.param(
        "Le blé pousse bien, [C comme l'explique] [S Eber] : « [Q On peut le regarder grandir] ».",
        "Le/DET/det/2 blé/NOUN/nsubj/3 pousse/VERB/ROOT/0/fin bien/ADV/advmod/3 ,/PUNCT/punct/3 "
        "comme/SCONJ/mark/8 l'/PRON/obj/8 explique/VERB/advcl/3/fin Eber/PROPN/nsubj/8 "
        ":/PUNCT/punct/3 On/PRON/nsubj/12 peut/VERB/advcl/3/fin le/PRON/obj/14 "
        "regarder/VERB/xcomp/12/inf grandir/VERB/xcomp/14/inf ./PUNCT/punct/3",
        id="colon behind the clause",
    ),
    pytest.param(
        "L'armée ne part pas, [C comme le précise] [S l'ambassadeur], Bernard Ba : « [Q Nous restons] ».",
        "L'/DET/det/2 armée/NOUN/nsubj/4 ne/ADV/advmod/4 part/NOUN/ROOT/0 pas/ADV/advmod/4 "
        ",/PUNCT/punct/4 comme/SCONJ/mark/9 le/PRON/obj/9 précise/VERB/advcl/17/fin l'/DET/det/11 "
        "ambassadeur/NOUN/nsubj/9 ,/PUNCT/punct/11 Bernard/PROPN/appos/11 Ba/PROPN/flat:name/13 "
        ":/PUNCT/punct/11 Nous/PRON/nsubj/17/plur restons/VERB/advcl/4/plur+fin ./PUNCT/punct/4",
        id="colon behind an apposition",
    ),
    pytest.param(
        "[Q La fusion est trop rapide]. [C C'est ce qu'assurent] maintenant [S Jean Homs et Henri Bel].",
        "-\n"
        "C'/PRON/nsubj/3 est/AUX/cop/3/fin ce/PRON/ROOT/0 qu'/PRON/obj/5 "
        "assurent/VERB/acl:relcl/3/plur+fin maintenant/ADV/advmod/5 Jean/PROPN/nsubj/5 "
        "Homs/PROPN/flat:name/7 et/CCONJ/cc/10 Henri/PROPN/conj/7 Bel/PROPN/flat:name/10 "
        "./PUNCT/punct/3",
        id="sentence before",
    ),
    pytest.param(
        "[Q Le musée restera ouvert], [C comme le suggère] [S le chef de l'Etat] en vue de "
        "préserver les commerces.",
        "Le/DET/det/2 musée/NOUN/nsubj/3 restera/VERB/ROOT/0/fin ouvert/ADJ/xcomp/3 "
        ",/PUNCT/punct/3 comme/SCONJ/mark/8 le/PRON/obj/8 suggère/VERB/advcl/3/fin le/DET/det/10 "
        "chef/NOUN/nsubj/8 de/ADP/case/13 l'/DET/det/13 Etat/NOUN/nmod/10 en/ADP/case/15 "
        "vue/NOUN/nmod/10 de/ADP/mark/17 préserver/VERB/acl/10/inf les/DET/det/19/plur "
        "commerces/NOUN/obj/17/plur ./PUNCT/punct/3",
        id="circumstance with en behind the subject",
    ),
    pytest.param(
        "Si, [C comme le laissent entendre] [S les sondages], [Q le maire est battu], l'alliance éclatera.",
        "Si/SCONJ/mark/6 ,/PUNCT/punct/6 comme/SCONJ/mark/5 le/PRON/obj/5 "
        "laissent/VERB/dep/6/plur+fin entendre/VERB/advcl/13/inf les/DET/det/8/plur "
        "sondages/NOUN/obj/6/plur ,/PUNCT/punct/13 le/DET/det/11 maire/NOUN/nsubj:pass/13 "
        "est/AUX/aux:pass/13/fin battu/VERB/advcl/17/past+pass ,/PUNCT/punct/17 l'/DET/det/16 "
        "alliance/NOUN/nsubj/17 éclatera/VERB/ROOT/0/fin ./PUNCT/punct/17",
        id="condition",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "Il parle comme il écrit.",
        "Il/PRON/nsubj/2 parle/VERB/ROOT/0/fin comme/SCONJ/mark/5 il/PRON/nsubj/5 "
        "écrit/VERB/advcl/2/fin ./PUNCT/punct/2",
        id="comparison",
    ),
    pytest.param(
        "Il cite comme exemple la digue.",
        "Il/PRON/nsubj/2 cite/VERB/ROOT/0/fin comme/ADP/case/4 exemple/NOUN/xcomp/2 la/DET/det/6 "
        "digue/NOUN/obj/2 ./PUNCT/punct/2",
        id="noun after comme",
    ),
    pytest.param(
        "Le pont est fermé, c'est celui qu'a indiqué la préfecture.",
        "Le/DET/det/2 pont/NOUN/nsubj:pass/4 est/AUX/aux:pass/4/fin fermé/VERB/ROOT/0/past+pass "
        ",/PUNCT/punct/8 c'/PRON/nsubj/8 est/AUX/cop/8/fin celui/PRON/parataxis/4 qu'/PRON/obj/11 "
        "a/AUX/aux:tense/11/fin indiqué/VERB/acl:relcl/8/past la/DET/det/13 "
        "préfecture/NOUN/obj/11 ./PUNCT/punct/4",
        id="c'est celui que",
    ),
    pytest.param(
        "C'est ce qu'assurent maintenant Jean Homs et Henri Bel.",
        "C'/PRON/nsubj/3 est/AUX/cop/3/fin ce/PRON/ROOT/0 qu'/PRON/obj/5 "
        "assurent/VERB/acl:relcl/3/plur+fin maintenant/ADV/advmod/5 Jean/PROPN/nsubj/5 "
        "Homs/PROPN/flat:name/7 et/CCONJ/cc/10 Henri/PROPN/conj/7 Bel/PROPN/flat:name/10 "
        "./PUNCT/punct/3",
        id="nothing before",
    ),
]
