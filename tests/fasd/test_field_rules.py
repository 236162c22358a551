"""What a field is told of the rules that look at it agrees with where they fire."""

import pytest

from sofi_tui.fasd.field_rules import all_ids, rules_looking_at
from sofi_tui.fasd.fields import is_field
from sofi_tui.fasd.paths import field_key, parse_path
from sofi_tui.fasd.rules import RULES
from sofi_tui.fasd.rules.registry import Rule
from sofi_tui.words.rules_told import RULES_TOLD
from tests.fasd.cases import Firing
from tests.fasd.firing import FIRING
from tests.fasd.test_rules import OF_ONE_DRAFT


@pytest.mark.parametrize("firing", FIRING, ids=str)
def test_a_rule_is_told_of_at_the_field_where_it_fires(firing: Firing) -> None:
    rule = firing.case.rule
    ident = rule.id if isinstance(rule, Rule) else rule
    key = field_key(parse_path(firing.path))
    if is_field(key) and ident.startswith("R"):
        assert ident in rules_looking_at(key)


def test_every_rule_of_one_draft_is_told_of_somewhere_in_one_sentence() -> None:
    assert (
        all_ids()
        == RULES_TOLD.keys()
        == OF_ONE_DRAFT | {rule.id for rule in RULES if rule.id.startswith("R")}
    )
    assert all(told.endswith(".") and told.count(". ") == 0 for told in RULES_TOLD.values())
