"""The table of contents of the rules: their examples and near misses hold with the real model."""

from __future__ import annotations

import pytest

from attribution import Extractor
from attribution.records import CueKind
from attribution.rules import RULES
from notation import parse, render
from test_cases import as_record, same

EXAMPLES = [(rule.name, example) for rule in RULES for example in rule.examples]
NEAR_MISSES = [(rule.name, near_miss) for rule in RULES for near_miss in rule.near_misses]


def test_names_and_shapes_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert len({rule.shape for rule in RULES}) == len(RULES)


def test_every_kind_of_cue_has_a_rule() -> None:
    assert frozenset().union(*(rule.kinds for rule in RULES)) == set(CueKind)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_examples_and_near_misses(rule: object) -> None:
    assert rule.examples
    assert rule.near_misses
    assert rule.leads in {"surface", "tree"}
    assert all(parse(example).records for example in rule.examples)
    assert all(parse(near_miss).is_near_miss for near_miss in rule.near_misses)


@pytest.mark.model
@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example_is_found(name: str, example: str, extractor: Extractor) -> None:
    """Every record of the example is found, the first of them by the rule itself."""
    case = parse(example)
    attributions = extractor.extract(case.text)
    found = [as_record(attribution) for attribution in attributions]
    shown = f"\nexpected {example}\nfound    {render(case.text, found)}"
    assert all(any(same(case.text, expected, one) for one in found) for expected in case.records), shown
    assert name in {attribution.rule for attribution in attributions}, shown


@pytest.mark.model
@pytest.mark.parametrize(("name", "near_miss"), NEAR_MISSES)
def test_near_miss_is_not_taken(name: str, near_miss: str, extractor: Extractor) -> None:
    """The rule leaves its near misses alone."""
    assert [found for found in extractor.extract(near_miss) if found.rule == name] == []
