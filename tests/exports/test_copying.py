"""What is to be typed into SOFI, one field at a time: all of it, in its order, and nothing else."""

import pytest

from sofi_tui.exports.copying import EMPTY_IT, CopyStep, copy_steps, state_in
from sofi_tui.exports.recap import NOT_FOR_SOFI
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.recopie import Copy, CopyDeed, CopyState, digest_of
from tests.exports.offers import recap_of
from tests.fasd.offers import VARIANTS, finished


def steps_of(draft: Draft, copies: dict[FieldPath, Copy] | None = None) -> tuple[CopyStep, ...]:
    return copy_steps(recap_of(draft), draft, copies or {})


def step_at(steps: tuple[CopyStep, ...], path: FieldPath) -> CopyStep:
    return next(step for step in steps if step.path == path)


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_filled_field_of_sofi_is_a_step_in_the_order_of_the_recapitulative(variant: str) -> None:
    draft = finished(variant)
    tree = recap_of(draft)
    filled = [
        inner.path
        for fiche in tree.fiches
        if fiche.titre != NOT_FOR_SOFI
        for section in fiche.sections
        for field in section.fields
        for inner in (field, *(inner for record in field.records for inner in record.fields))
        if inner.path and inner.value
    ]
    steps = steps_of(draft)
    assert [step.path for step in steps] == filled
    assert all(spec_of(field_key(step.path)).in_sofi for step in steps)
    assert all(step.gesture and step.fiche for step in steps)


def test_the_first_field_of_a_record_says_to_add_a_line() -> None:
    steps = steps_of(finished("fle"))
    path: FieldPath = ("sessions", 0, "contacts_referents", 0)
    first = step_at(steps, (*path, "nom"))
    assert first.gesture.startswith("Ajoutez une ligne à « Contacts référents »")
    assert first.record == "Contacts référents 1"
    assert not step_at(steps, (*path, "telephone")).gesture.startswith("Ajoutez")


def test_formacodes_are_sent_one_by_one_and_never_with_our_words() -> None:
    step = step_at(steps_of(finished("fle")), ("formation", "domaines"))
    assert step.items == ("15235", "15281", "15084", "15061")
    assert "principal" not in step.value
    assert step.value.startswith("15235 Français langue étrangère\n")


def test_a_closed_list_shows_the_label_that_sofi_shows() -> None:
    steps = steps_of(finished("fle"))
    assert step_at(steps, ("sessions", 0, "entrees_sorties")).value == "séquencées"
    assert step_at(steps, ("sessions", 0, "dispositif", "prise_en_charge")).gesture == "À cocher : oui."


def test_a_long_text_goes_as_typed() -> None:
    text = "Un [x] \\n \n\n  deux\n"
    draft = finished("fle").with_value(("action", "objectifs"), text)
    assert step_at(steps_of(draft), ("action", "objectifs")).value == text


def test_a_field_emptied_after_it_was_copied_is_to_be_emptied_in_sofi_until_that_is_done() -> None:
    path: FieldPath = ("action", "plus_formation")
    draft = finished("fle").with_value(path, None)
    assert path not in [step.path for step in steps_of(draft)]
    copied = {path: Copy(path, CopyDeed.COPIE, digest_of("avant"))}
    step = step_at(steps_of(draft, copied), path)
    assert (step.gesture, state_in(step, copied)) == (EMPTY_IT, CopyState.DE_NOUVEAU)
    emptied = {path: Copy(path, CopyDeed.COPIE, digest_of(""))}
    assert path not in [step.path for step in steps_of(draft, emptied)]
