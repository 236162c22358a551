"""Paths and keys say where a value stands, and which field it is."""

import pytest

from sofi_tui.fasd.fields import every_key, field_keys, is_field, record_keys, spec_of
from sofi_tui.fasd.paths import BadPathError, dotted, field_key, parse_path, path_of, session_of


@pytest.mark.parametrize("key", field_keys())
def test_a_path_of_a_field_names_it_again(key: str) -> None:
    path = path_of(key, 3)
    assert field_key(path) == key
    assert parse_path(dotted(path)) == path
    assert session_of(path) == (3 if key.startswith(("session", "dispositif")) else None)


def test_a_path_within_a_record_names_the_field_of_the_record() -> None:
    path = parse_path("sessions.1.contacts_referents.2.nom")
    assert path == ("sessions", 1, "contacts_referents", 2, "nom")
    assert field_key(path) == "session.contacts_referents.nom"


@pytest.mark.parametrize(
    "text", ["", ".", "action.", "action objectifs", "action.é", "sessions.-.", "1" * 5000]
)
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(BadPathError):
        parse_path(text)


@pytest.mark.parametrize(
    "key",
    ["", "formation", "formation.inconnu", "sessions.date_debut", "session.dispositif", "session.rythme.nom"],
)
def test_what_is_no_field_is_told(key: str) -> None:
    assert not is_field(key)


def test_the_fields_of_records_come_after_their_list() -> None:
    keys = every_key()
    assert len(set(keys)) == len(keys)
    place = keys.index("session.contacts_referents")
    assert keys[place + 1 : place + 5] == record_keys("session.contacts_referents")
    assert all(spec_of(key) for key in keys)
