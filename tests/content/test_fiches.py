"""The screens hold every field of the domain once, in SOFI's order, with words for each."""

import pytest

from sofi_tui.content.fiches import fiches, formacodes, record_fields, words_of
from sofi_tui.fasd.fields import field_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.models import FICHES

LISTS = [key for key in field_keys() if spec_of(key).kind is Kind.LISTE]


def test_the_four_fiches_are_in_the_order_of_sofi() -> None:
    assert tuple(fiches()) == tuple(FICHES)


@pytest.mark.parametrize("fiche", FICHES)
def test_a_fiche_shows_each_of_its_fields_once_in_the_order_of_sofi(fiche: str) -> None:
    shown = [field.key for section in fiches()[fiche].sections for field in section.fields]
    assert shown == [key for key in field_keys() if key.startswith(f"{fiche}.")]


def test_no_section_has_more_fields_than_a_screen_shows() -> None:
    assert all(len(section.fields) <= 15 for fiche in fiches().values() for section in fiche.sections)


@pytest.mark.parametrize("key", LISTS)
def test_the_records_of_a_list_have_words_for_each_field(key: str) -> None:
    assert words_of(key).un
    assert all(field.label != field.key for field in record_fields(key))


def test_no_two_fields_of_a_fiche_have_the_same_label() -> None:
    for fiche in fiches().values():
        labels = [field.label for section in fiche.sections for field in section.fields]
        assert len(set(labels)) == len(labels)


def test_a_formacode_has_five_digits_and_a_label() -> None:
    assert all(len(code) == 5 and code.isdigit() and label for code, label in formacodes().items())
