"""Parses written by hand for the rule ``verb-noun-phrase``: S V NP, S V «Q»."""

from __future__ import annotations

import pytest

FOUND = [
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
        marks=pytest.mark.xfail(
            strict=True, reason="the relative in the insertion passes for «évoque que P»"
        ),
    ),
    pytest.param(
        "[S Les élus] [C réclament] [Q beaucoup plus de moyens].",
        "Les/DET/det/2 élus/NOUN/nsubj/3/plur réclament/VERB/ROOT/0/plur+fin "
        "beaucoup/ADV/advmod/5 plus/ADV/obj/3 de/ADP/case/7 moyens/NOUN/obl:arg/5/plur "
        "./PUNCT/punct/3",
        id="measured quantity",
        marks=pytest.mark.xfail(strict=True, reason="a quantity begins at the last of its adverbs"),
    ),
]
NEAR_MISSES = [
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
]
