"""Every rule on the parses written by hand for it, ``tests/parsed``: no model, milliseconds.

The parse of a text of several sentences has a line for each.

What is right French and still fails is marked ``xfail``, strictly and with what the code does wrong.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from attribution.rules import RULES, Rule, verb_infinitive, verb_noun_phrase
from parses import article_of, candidates_of, records_of, same

WITH_CUES = [rule for rule in RULES if rule.kinds]
"""All but ``quotation``, which works without a parse and has its own tests."""


def table(name: str) -> list[Any]:
    """The cases of every rule's table of this name; a rule without one is an error."""
    return [
        pytest.param(rule, *case.values, id=f"{rule.name}: {case.id}", marks=case.marks)
        for rule in WITH_CUES
        for case in getattr(import_module(f"parsed.{rule.name.replace('-', '_')}"), name)
    ]


@pytest.mark.parametrize(("rule", "sentence", "parse"), table("FOUND"))
def test_finds(rule: Rule, sentence: str, parse: str) -> None:
    case, found = records_of(sentence, rule, *parse.splitlines())
    (expected,) = case.records
    assert any(same(expected, one) for one in found), found


@pytest.mark.parametrize(("rule", "sentence", "parse"), table("NEAR_MISSES"))
def test_near_miss(rule: Rule, sentence: str, parse: str) -> None:
    _, found = records_of(sentence, rule, *parse.splitlines())
    assert found == []


def test_topic_is_proposed_with_little_strength() -> None:
    """«évoquer la crise» says nothing of the crisis: the decision leaves it, unless it is quoted."""
    article = article_of(
        "Le ministre a évoqué la crise.",
        "Le/DET/det/2 ministre/NOUN/nsubj/4 a/AUX/aux:tense/4/fin évoqué/VERB/ROOT/0/past "
        "la/DET/det/6 crise/NOUN/obj/4 ./PUNCT/punct/4",
    )
    strengths = {
        candidate.features["strength"] for candidate in candidates_of(verb_noun_phrase.RULE, article)
    }
    assert strengths == {1}


@pytest.mark.parametrize(
    ("text", "parse", "impersonal"),
    [
        pytest.param(
            "Il lui est reproché d'avoir menti.",
            "Il/PRON/expl:subj/4 lui/PRON/iobj/4 est/AUX/aux:pass/4/fin reproché/VERB/ROOT/0/past+pass "
            "d'/ADP/mark/7 avoir/AUX/aux:tense/7/inf menti/VERB/xcomp/4/past ./PUNCT/punct/4",
            1.0,
            id="passive, with a clitic",
        ),
        pytest.param(
            "Il promet de payer.",
            "Il/PRON/nsubj/2 promet/VERB/ROOT/0/fin de/ADP/mark/4 payer/VERB/xcomp/2/inf ./PUNCT/punct/2",
            0.0,
            id="near miss: active",
        ),
    ],
)
def test_subject_that_says_nothing(text: str, parse: str, impersonal: float) -> None:
    found = candidates_of(verb_infinitive.RULE, article_of(text, parse))
    assert {candidate.features["impersonal"] for candidate in found} == {impersonal}


def contents_proposed(name: str, case: str) -> list[str]:
    """Everything that a rule proposes as said in one of its sentences, the pieces of each joined."""
    sentences = {param.id: param.values for param in table("FOUND")}
    rule, sentence, parse = sentences[f"{name}: {case}"]
    expected, found = records_of(sentence, rule, *parse.splitlines())
    return [" ".join(expected.text[slice(*piece)] for piece in record.content) for record in found]


@pytest.mark.parametrize(
    ("name", "case", "word"),
    [
        ("verb-que", "contrasted clause", "préfet"),
        ("verb-noun-phrase", "contrasted clause", "préfet"),
        ("noun-cue", "verb of the noun behind a clause", "vécu"),
        ("noun-cue", "verb of the noun behind an infinitive", "pèse"),
        ("incise", "apposition after the subject", "dirige"),
        ("passive", "agent before the judgment", "enquêteurs"),
        ("attribute", "second verb behind the judgment", "recours"),
        ("verb-noun-phrase", "gerund behind the object", "insistant"),
        ("verb-noun-phrase", "second verb behind the object", "plainte"),
        ("verb-noun-phrase", "absolute participle behind the object", "maire"),
    ],
)
def test_no_content_holds_what_comes_after(name: str, case: str, word: str) -> None:
    """However far a content may run, it stops before the next clause."""
    contents = contents_proposed(name, case)
    assert contents
    assert not any(word in content for content in contents)


@pytest.mark.parametrize(
    ("name", "case", "word"),
    [
        ("incise", "condition before the incise", "payer"),
        ("verb-que", "fronted concession", "assez"),
    ],
)
def test_every_content_holds_what_completes_it(name: str, case: str, word: str) -> None:
    """A condition or a concession is half of what is said."""
    contents = contents_proposed(name, case)
    assert contents
    assert all(word in content for content in contents)


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("incise", "statement with an apposition"),
        ("comme-clause", "circumstance with en behind the subject"),
        ("verb-que", "apposition behind brackets"),
    ],
)
def test_no_other_source(name: str, case: str) -> None:
    """Neither an object nor an apposition is proposed beside the source."""
    sentences = {param.id: param.values for param in table("FOUND")}
    rule, sentence, parse = sentences[f"{name}: {case}"]
    expected, found = records_of(sentence, rule, *parse.splitlines())
    assert {record.source for record in found} == {record.source for record in expected.records}
