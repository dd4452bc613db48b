"""Parses written by hand for the rule ``preposition``: Selon S, P, P, selon S."""

from __future__ import annotations

import pytest

FOUND = [
    pytest.param(
        "[C Selon] [S la préfecture], [Q deux routes restent coupées].",
        "Selon/ADP/case/3 la/DET/det/3 préfecture/NOUN/obl:mod/7 ,/PUNCT/punct/7 "
        "deux/NUM/nummod/6 routes/NOUN/nsubj/7/plur restent/VERB/ROOT/0/plur+fin "
        "coupées/ADJ/xcomp/7/plur ./PUNCT/punct/7",
        id="front",
    ),
    pytest.param(
        "[Q Le pont rouvrira en mai], [C d'après] [S le maire de Sète].",
        "Le/DET/det/2 pont/NOUN/nsubj/3 rouvrira/VERB/ROOT/0/fin en/ADP/case/5 mai/NOUN/obl:mod/3 "
        ",/PUNCT/punct/3 d'/ADP/case/10 après/ADP/fixed/7 le/DET/det/10 maire/NOUN/obl:mod/3 "
        "de/ADP/case/12 Sète/PROPN/nmod/10 ./PUNCT/punct/3",
        id="back",
    ),
    pytest.param(
        "[C À en croire] [S la mairie], [Q le pont tiendra].",
        "À/ADP/mark/3 en/PRON/iobj/3 croire/VERB/advcl/9/inf la/DET/det/5 mairie/NOUN/obj/3 "
        ",/PUNCT/punct/3 le/DET/det/8 pont/NOUN/nsubj/9 tiendra/VERB/ROOT/0/fin ./PUNCT/punct/9",
        id="compound",
    ),
    pytest.param(
        "[Q Le chantier], [C selon] [S l'architecte], [Q durera deux ans].",
        "Le/DET/det/2 chantier/NOUN/nsubj/8 ,/PUNCT/punct/8 selon/ADP/case/6 l'/DET/det/6 "
        "architecte/NOUN/obl:mod/8 ,/PUNCT/punct/8 durera/VERB/ROOT/0/fin deux/NUM/nummod/10 "
        "ans/NOUN/obl:mod/8/plur ./PUNCT/punct/8",
        id="middle",
    ),
    pytest.param(
        "[C Selon] [S une étude parue jeudi], [Q la nappe baisse].",
        "Selon/ADP/case/3 une/DET/det/3 étude/NOUN/ROOT/0 parue/VERB/acl/3/past "
        "jeudi/NOUN/xcomp/4 ,/PUNCT/punct/8 la/DET/det/8 nappe/NOUN/nmod/3 baisse/NOUN/amod/8 "
        "./PUNCT/punct/3",
        id="date behind a participle",
    ),
    pytest.param(
        "[C Selon] [S une étude parue dans la presse], [Q la nappe baisse].",
        "Selon/ADP/case/3 une/DET/det/3 étude/NOUN/ROOT/0 parue/VERB/acl/3/past dans/ADP/case/7 "
        "la/DET/det/7 presse/NOUN/obl:arg/4 ,/PUNCT/punct/10 la/DET/det/10 nappe/NOUN/conj/7 "
        "baisse/NOUN/advmod/4 ./PUNCT/punct/3",
        id="participle without a date",
    ),
    pytest.param(
        "[C Selon] [S beaucoup de riverains], [Q la nappe baisse].",
        "Selon/ADP/case/2 beaucoup/ADV/obl:mod/8 de/ADP/case/4 riverains/NOUN/nmod/2/plur "
        ",/PUNCT/punct/2 la/DET/det/7 nappe/NOUN/nsubj/8 baisse/VERB/ROOT/0/fin ./PUNCT/punct/8",
        id="quantity",
    ),
    pytest.param(
        "[Q La nappe baisse], toujours [C selon] [S la préfecture].",
        "La/DET/det/2 nappe/NOUN/nsubj/3 baisse/VERB/ROOT/0/fin ,/PUNCT/punct/3 "
        "toujours/ADV/advmod/8 selon/ADP/case/8 la/DET/det/8 préfecture/NOUN/obl:mod/3 "
        "./PUNCT/punct/3",
        id="adverb of repetition",
    ),
    pytest.param(
        "Le suspect, [Q proche des milieux radicaux] [C selon] [S la police], a fui.",
        "Le/DET/det/2 suspect/NOUN/nsubj/13 ,/PUNCT/punct/2 proche/ADJ/amod/2 des/ADP/case/6/plur "
        "milieux/NOUN/obl:arg/4/plur radicaux/ADJ/amod/6/plur selon/ADP/case/10 la/DET/det/10 "
        "police/NOUN/nmod/6 ,/PUNCT/punct/13 a/AUX/aux:tense/13/fin fui/VERB/ROOT/0/past "
        "./PUNCT/punct/13",
        id="insertion",
    ),
    pytest.param(
        "[C Pour] [S Anne Roux], sa présidente: «[Q Le club doit payer]».",
        "Pour/ADP/case/2 Anne/PROPN/obl:mod/10 Roux/PROPN/flat:name/2 ,/PUNCT/punct/2 "
        "sa/DET/det/6 présidente/NOUN/nmod/2 :/PUNCT/punct/2 Le/DET/det/9 club/NOUN/nsubj/10 "
        "doit/VERB/ROOT/0/fin payer/VERB/xcomp/10/inf ./PUNCT/punct/10",
        id="apposition before a colon",
    ),
    pytest.param(
        "[C Pour] [S la plupart des élus], [Q la nappe baisse].",
        "Pour/ADP/case/3 la/DET/det/3 plupart/NOUN/obl:mod/9 des/ADP/case/5 élus/NOUN/nmod/3/plur "
        ",/PUNCT/punct/3 la/DET/det/8 nappe/NOUN/nsubj/9 baisse/VERB/ROOT/0/fin ./PUNCT/punct/9",
        id="quotation of many",
    ),
    pytest.param(
        "[C Selon] [S près de dix élus], [Q la nappe baisse].",
        "Selon/ADP/case/5 près/ADV/advmod/4 de/ADP/dep/4 dix/NUM/nummod/5 "
        "élus/NOUN/obl:mod/9/plur ,/PUNCT/punct/5 la/DET/det/8 nappe/NOUN/nsubj/9 "
        "baisse/VERB/ROOT/0/fin ./PUNCT/punct/9",
        id="about so many",
    ),
    pytest.param(
        "[Q La nappe baisse], [C selon] [S France 2] qui cite le parquet.",
        "La/DET/det/2 nappe/NOUN/nsubj/3 baisse/VERB/ROOT/0/fin ,/PUNCT/punct/3 selon/ADP/case/6 "
        "France/PROPN/obl:mod/3 2/NUM/nummod/3 qui/PRON/nsubj/9 cite/VERB/acl:relcl/6/fin "
        "le/DET/det/11 parquet/NOUN/obj/9 ./PUNCT/punct/3",
        id="channel before a relative",
    ),
    pytest.param(
        "[C Selon] [S Anne Roux, le maire et la préfète], [Q le tunnel est sûr].",
        "Selon/ADP/case/2 Anne/PROPN/ROOT/0 Roux/PROPN/flat:name/2 ,/PUNCT/punct/2 le/DET/det/6 "
        "maire/NOUN/appos/2 et/CCONJ/cc/9 la/DET/det/9 préfète/NOUN/conj/6 ,/PUNCT/punct/12 "
        "le/DET/det/12 tunnel/NOUN/conj/6 est/VERB/dep/2/fin sûr/ADJ/punct/2 ./PUNCT/punct/2",
        id="list of sources",
    ),
    pytest.param(
        "[C Selon] [S Anne Roux], [Q le maire et la préfète ont raison].",
        "Selon/ADP/case/2 Anne/PROPN/dep/11 Roux/PROPN/flat:name/2 ,/PUNCT/punct/2 le/DET/det/6 "
        "maire/NOUN/appos/2 et/CCONJ/cc/9 la/DET/det/9 préfète/NOUN/conj/6 "
        "ont/AUX/dep/11/plur+fin raison/NOUN/ROOT/0 ./PUNCT/punct/11",
        id="no list: the subject follows",
    ),
    pytest.param(
        "« [Q Nous sommes prêts : cela suffit] », [C selon] [S Ferrand].",
        "Nous/PRON/nsubj/3/plur sommes/AUX/cop/3/plur+fin prêts/ADJ/ROOT/0/plur :/PUNCT/punct/3 "
        "cela/PRON/nsubj/6 suffit/VERB/advcl/3/fin ,/PUNCT/punct/6 selon/ADP/case/9 "
        "Ferrand/PROPN/obl:mod/6 ./PUNCT/punct/3",
        id="stop between marks",
    ),
    pytest.param(
        "[Q Le prix], [C pour] [S le maire], [Q est juste].",
        "Le/DET/det/2 prix/NOUN/obl:mod/9 ,/PUNCT/punct/9 pour/ADP/case/6 le/DET/det/6 "
        "maire/NOUN/obl:mod/9 ,/PUNCT/punct/9 est/AUX/cop/9/fin juste/ADV/ROOT/0 ./PUNCT/punct/9",
        id="pour apart",
    ),
    pytest.param(
        "[C Aux yeux] du [S skipper], [Q la route du nord reste sûre].",
        "Aux/ADP/case/2/plur yeux/NOUN/obl:mod/10/plur du/ADP/case/4 skipper/NOUN/nmod/2 "
        ",/PUNCT/punct/10 la/DET/det/7 route/NOUN/nsubj/10 du/ADP/case/9 nord/NOUN/nmod/7 "
        "reste/VERB/ROOT/0/fin sûre/ADV/xcomp/10 ./PUNCT/punct/10",
        id="office behind a fused article",
    ),
    pytest.param(
        "[C Selon] [S ses] propres termes, [Q le chantier est une folie].",
        "Selon/ADP/case/4 ses/DET/det/4/plur propres/ADJ/amod/4/plur termes/NOUN/obl:mod/10/plur "
        ",/PUNCT/punct/10 le/DET/det/7 chantier/NOUN/nsubj/10 est/AUX/cop/10/fin une/DET/det/10 "
        "folie/NOUN/ROOT/0 ./PUNCT/punct/10",
        id="whose words",
    ),
    pytest.param(
        "[Q Le bac reprendra], [C selon] [S la présidente de la région], Anne Lacombe.",
        "Le/DET/det/2 bac/NOUN/nsubj/3 reprendra/VERB/ROOT/0/fin ,/PUNCT/punct/3 selon/ADP/case/7 "
        "la/DET/det/7 présidente/NOUN/obl:mod/3 de/ADP/case/10 la/DET/det/10 région/NOUN/nmod/7 "
        ",/PUNCT/punct/7 Anne/PROPN/appos/7 Lacombe/PROPN/flat:name/12 ./PUNCT/punct/3",
        id="name behind the office",
    ),
]
NEAR_MISSES = [
    pytest.param(
        "L'aide varie, selon le secteur, de deux à trois euros.",
        "L'/DET/det/2 aide/NOUN/nsubj/3 varie/VERB/ROOT/0/fin ,/PUNCT/punct/7 selon/ADP/case/7 le/DET/det/7 "
        "secteur/NOUN/obl:mod/3 ,/PUNCT/punct/7 de/ADP/case/10 deux/NUM/obl:arg/3 à/ADP/case/13 "
        "trois/NUM/nummod/13 euros/NOUN/obl:arg/3/plur ./PUNCT/punct/3",
        id="what something depends on",
    ),
    pytest.param(
        "La ministre a annoncé, par la voix de son avocat, que le pont fermerait.",
        "La/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin annoncé/VERB/ROOT/0/past ,/PUNCT/punct/4 "
        "par/ADP/case/8 la/DET/det/8 voix/NOUN/obl:mod/4 de/ADP/case/11 son/DET/det/11 avocat/NOUN/nmod/8 "
        ",/PUNCT/punct/4 que/SCONJ/mark/16 le/DET/det/15 pont/NOUN/nsubj/16 fermerait/VERB/ccomp/4/fin "
        "./PUNCT/punct/4",
        id="whose voice lends the words",
    ),
    pytest.param(
        "Les prix varient selon que l'on achète en ville.",
        "Les/DET/det/2 prix/NOUN/nsubj/3/plur varient/VERB/ROOT/0/plur+fin selon/ADP/mark/8 "
        "que/SCONJ/fixed/4 l'/PRON/expl/8 on/PRON/nsubj/8 achète/VERB/advcl/3/fin en/ADP/case/10 "
        "ville/NOUN/obl:mod/8 ./PUNCT/punct/3",
        id="selon que",
    ),
    pytest.param(
        "Il reste chez lui pour le moment.",
        "Il/PRON/nsubj/2 reste/VERB/ROOT/0/fin chez/ADP/case/4 lui/PRON/obl:mod/2 pour/ADP/case/7 "
        "le/DET/det/7 moment/NOUN/obl:mod/2 ./PUNCT/punct/2",
        id="pour le moment",
    ),
    pytest.param(
        "Les propos du ministre, selon lesquels la nappe baisse, ont surpris.",
        "Les/DET/det/2 propos/NOUN/ROOT/0/plur du/ADP/case/4 ministre/NOUN/nmod/2 ,/PUNCT/punct/2 "
        "selon/ADP/case/7 lesquels/PRON/obl:mod/13 la/DET/det/9 nappe/NOUN/nsubj/13 "
        "baisse/NOUN/amod/9 ,/PUNCT/punct/13 ont/AUX/aux:tense/13/plur+fin "
        "surpris/VERB/acl:relcl/2/past ./PUNCT/punct/2",
        id="selon lesquels behind a noun cue",
    ),
    pytest.param(
        "La médaille pour les femmes revient à Inès Roche.",
        "La/DET/det/2 médaille/NOUN/nsubj/6 pour/ADP/case/5 les/DET/det/5/plur "
        "femmes/NOUN/nmod/2/plur revient/VERB/ROOT/0/fin à/ADP/case/8 Inès/PROPN/obl:arg/6 "
        "Roche/PROPN/flat:name/8 ./PUNCT/punct/6",
        id="complement of a noun",
    ),
    pytest.param(
        "Il n'existe pas d'accord selon quel barème il faut noter.",
        "Il/PRON/expl:subj/3 n'/ADV/advmod/3 existe/VERB/ROOT/0/fin pas/ADV/advmod/3 "
        "d'/ADP/advmod/3 accord/NOUN/fixed/5 selon/ADP/case/9 quel/DET/det/9 "
        "barème/NOUN/obl:mod/11 il/PRON/expl:subj/11 faut/VERB/advcl/3/fin "
        "noter/VERB/xcomp/11/inf ./PUNCT/punct/3",
        id="question behind selon",
    ),
    pytest.param(
        "Pour se justifier, la chaîne a publié un texte qui dit tout.",
        "Pour/ADP/mark/3 se/PRON/expl:comp/3 justifier/VERB/advcl/8/inf ,/PUNCT/punct/8 "
        "la/DET/det/6 chaîne/NOUN/nsubj/8 a/AUX/aux:tense/8/fin publié/VERB/ROOT/0/past "
        "un/DET/det/10 texte/NOUN/obj/8 qui/PRON/nsubj/12 dit/VERB/acl:relcl/10/fin "
        "tout/ADV/advmod/12 ./PUNCT/punct/8",
        id="pour se",
    ),
    pytest.param(
        "Pour huit convives, prévoyez deux litres de bouillon.",
        "Pour/ADP/case/3 huit/NUM/nummod/3 convives/NOUN/obl:mod/5/plur ,/PUNCT/punct/5 "
        "prévoyez/VERB/ROOT/0/fin deux/NUM/nummod/7 litres/NOUN/obj/5/plur de/ADP/case/9 "
        "bouillon/NOUN/nmod/7 ./PUNCT/punct/5",
        id="order",
    ),
    pytest.param(
        "Le prix dépend de la saison, selon arrivage.",
        "Le/DET/det/2 prix/NOUN/nsubj/3 dépend/VERB/ROOT/0/fin de/ADP/case/6 la/DET/det/6 "
        "saison/NOUN/obl:arg/3 ,/PUNCT/punct/3 selon/ADP/case/9 arrivage/NOUN/obl:mod/3 "
        "./PUNCT/punct/3",
        id="variable",
    ),
]
