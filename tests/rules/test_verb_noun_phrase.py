"""The rule ``verb-noun-phrase`` on parses written by hand: S V NP, S V «Q»."""

from __future__ import annotations

import pytest

from attribution.rules.verb_noun_phrase import RULE
from parses import article_of, candidates_of, records_of, same

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
]
NEAR_MISSES = [
    pytest.param(
        "Le ministre a réclamé hier.",
        "Le/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin réclamé/VERB/ROOT/0/past "
        "hier/ADV/advmod/4 ./PUNCT/punct/4",
        id="no object",
    ),
]


@pytest.mark.parametrize(("sentence", "parse"), FOUND)
def test_finds(sentence: str, parse: str) -> None:
    case, found = records_of(sentence, RULE, parse)
    (expected,) = case.records
    assert any(same(expected, one) for one in found), found


@pytest.mark.parametrize(("sentence", "parse"), NEAR_MISSES)
def test_near_miss(sentence: str, parse: str) -> None:
    _, found = records_of(sentence, RULE, parse)
    assert found == []


def test_topic_is_proposed_with_little_strength() -> None:
    """«évoquer la crise» says nothing of the crisis: the decision leaves it, unless it is quoted."""
    article = article_of(
        "Le ministre a évoqué la crise.",
        "Le/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin évoqué/VERB/ROOT/0/past "
        "la/DET/det/6 crise/NOUN/obj/4 ./PUNCT/punct/4",
    )
    strengths = {candidate.features["strength"] for candidate in candidates_of(RULE, article)}
    assert strengths == {1}
