"""The resources of the manual are read whole, or refused."""

import pytest

from sofi_tui.content.fiches import ContentError
from sofi_tui.content.resources import read_resources, resources


def test_there_are_tutorials_and_a_telephone_with_its_hours_and_mail() -> None:
    assert any(resource.adresse.endswith("/les-tutos-de-sofi/") for resource in resources())
    assert any(one.telephone and one.heures and one.courriel for one in resources())


@pytest.mark.parametrize(
    "said",
    ['titre = "A"\npage = 1', 'titre = "A"\nadresse = "b"', 'titre = "A"\npage = 1\nfax = "b"'],
)
def test_one_that_has_too_little_or_too_much_is_refused_by_its_name(said: str) -> None:
    with pytest.raises(ContentError, match="« A »"):
        read_resources(f"[[ressources]]\n{said}\n")


def test_one_whose_page_is_no_number_is_refused() -> None:
    with pytest.raises(ContentError):
        read_resources('[[ressources]]\ntitre = "A"\npage = "22"\nadresse = "b"\n')
