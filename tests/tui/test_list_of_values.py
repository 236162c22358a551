"""Long lists: which fields have one, and what a choice in one puts into the draft."""

from pathlib import Path

from sofi_tui.drafts.journey.field_state import has_long_list
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.paths import FieldPath, parse_path
from sofi_tui.tui.picker import Picked, Picker
from sofi_tui.tui.tick_picker import TickPicker
from sofi_tui.tui.wizard.list_of_values import ListOfValues
from tests.tui.person import store_in

PRINCIPAL: FieldPath = ("formation", "domaine_principal")
MODALITES: FieldPath = ("sessions", 0, "modalites_recrutement")
CODES = ["15093", "15084", "15061", "15235", "15281", "15001", "15002", "15003", "15004"]


def opened_in(folder: Path) -> OpenDraft:
    store = store_in(folder)
    return store.open(store.create(store.catalogue.get("daeu")).path)


def test_a_list_is_long_from_nine_values_on(tmp_path: Path) -> None:
    opened = opened_in(tmp_path)
    opened.edit(("formation", "domaines"), CODES[:8])
    assert not has_long_list(opened, PRINCIPAL)
    opened.edit(("formation", "domaines"), CODES)
    assert has_long_list(opened, PRINCIPAL)
    assert has_long_list(opened, MODALITES)
    assert not has_long_list(opened, parse_path("action.niveau_entree"))
    assert not has_long_list(opened, ("sessions",))
    opened.close()


def test_one_value_is_taken_from_a_list_of_one(tmp_path: Path) -> None:
    opened = opened_in(tmp_path)
    opened.edit(("formation", "domaines"), CODES)
    values = ListOfValues(opened, PRINCIPAL)
    picker = values.picker("", ())
    assert isinstance(picker, Picker)
    assert not isinstance(picker, TickPicker)
    assert values.new_in(Picked(4, "")) == ["15281"]
    assert values.put(Picked(4, ""))
    assert opened.draft.get(PRINCIPAL) == "15281"
    assert not values.put(Picked(None, "rien"))
    opened.close()


def test_several_are_put_in_the_order_of_the_list_and_a_strange_one_can_be_left_out(tmp_path: Path) -> None:
    opened = opened_in(tmp_path)
    opened.edit(MODALITES, ["sur dossier", "dossier"])
    values = ListOfValues(opened, MODALITES)
    picker = values.picker("", ("dossier",))
    assert isinstance(picker, TickPicker)
    assert picker.ticked == {2, 9}
    assert values.new_in(Picked(None, "", (7, 2))) == ["entretien"]
    assert values.put(Picked(None, "", (7, 2)))
    assert opened.draft.get(MODALITES) == ["dossier", "entretien"]
    assert values.put(Picked(None, "", ()))
    assert opened.draft.get(MODALITES) is None
    opened.close()
