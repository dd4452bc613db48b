"""docs/constructions.md says what the rules say."""

from __future__ import annotations

from attribution.rules import RULES
from constructions import PAGE, render


def test_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(), "write it again: python scripts/constructions.py"


def test_every_rule_has_a_section_and_its_examples() -> None:
    page = render()
    for rule in RULES:
        assert f"\n## {rule.name}\n" in page
        assert all(f"\n{sentence}\n" in page for sentence in (*rule.examples, *rule.near_misses))
