"""The JSON Schema accepts the program's drafts and flags what an editor should flag."""

import json
import tomllib
from datetime import date, datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from sofi_tui.drafts.file_format import dump
from sofi_tui.exports.json_schema import draft_schema, render_json_schema
from sofi_tui.fasd.draft import Draft
from tests.fasd.offers import VARIANTS, begun, changed, finished

_VALIDATOR = Draft202012Validator(draft_schema(), format_checker=FormatChecker())


def _faults(draft: Draft) -> list[str]:
    """Validate the file of a draft as editors do: TOML's dates as texts."""
    document = _with_texts_for_dates(tomllib.loads(dump(draft).decode()))
    return [".".join(map(str, error.absolute_path)) for error in _VALIDATOR.iter_errors(document)]


def _with_texts_for_dates(value: Any) -> Any:
    match value:
        case dict():
            return {key: _with_texts_for_dates(held) for key, held in value.items()}
        case list():
            return [_with_texts_for_dates(held) for held in value]
        case date() | datetime():
            return value.isoformat()
    return value


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(draft_schema())
    assert json.loads(render_json_schema()) == draft_schema()


@pytest.mark.parametrize("variant", VARIANTS)
def test_new_and_finished_drafts_follow_it(variant: str) -> None:
    assert _faults(begun(variant)) == []
    assert _faults(finished(variant)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("sessions.0.date_debut", "31/02/2026"),
        ("sessions.0.rythme", "nuit"),
        ("sessions.0.periodes", ["cours_de_nuit"]),
        ("sessions.0.duree_centre", -1),
        ("sessions.0.dispositif.nombre_places", 0),
        ("sessions.0.dispositif.prise_en_charge", "oui"),
        ("sessions.0.informations_collectives.0.heure_debut", "25h00"),
        ("action.plus_formation", "x" * 251),
        ("brouillon.modele", "inconnu"),
        ("brouillon.campagne", 26),
        ("brouillon.version", 2),
    ],
)
def test_a_wrong_value_is_flagged_at_its_place(path: str, value: Any) -> None:
    assert _faults(changed(finished("fle"), {path: value})) == [
        path + (".0" if isinstance(value, list) else "")
    ]


@pytest.mark.parametrize("name", ["version", "id", "modele", "campagne"])
def test_what_the_file_format_requires_is_required(name: str) -> None:
    assert _faults(changed(begun("fle"), {f"brouillon.{name}": None})) == ["brouillon"]


def test_unknown_keys_are_allowed() -> None:
    assert _faults(changed(finished("fle"), {"action.code_interne": "A12", "notes.moi": "x"})) == []


def test_fields_have_their_labels_their_help_and_the_labels_of_closed_lists() -> None:
    session = draft_schema()["properties"]["sessions"]["items"]["properties"]

    assert session["date_debut"]["title"] == "Date début"
    assert "campagne" in session["date_debut"]["description"]
    assert {"const": "temps_plein", "title": "temps plein"} in session["rythme"]["oneOf"]
    meeting = session["informations_collectives"]["items"]["properties"]["date"]
    assert meeting["title"] == "Date"
    assert (meeting["type"], meeting["format"]) == ("string", "date")


def test_every_field_is_described() -> None:
    def undescribed(schema: dict[str, Any]) -> list[str]:
        inner = schema.get("properties", {}) | schema.get("items", {}).get("properties", {})
        return [
            name
            for key, held in inner.items()
            for name in ([key] if not held.get("title") else []) + undescribed(held)
        ]

    assert undescribed(draft_schema()) == []
