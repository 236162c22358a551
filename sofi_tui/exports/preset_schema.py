"""The JSON Schema (draft 2020-12) of an organisation's own preset, for editors that check TOML while one types."""

import json
from typing import Any

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.content.fiches import Field, fiches
from sofi_tui.content.presets import PRESETS
from sofi_tui.exports.json_schema import field_values
from sofi_tui.fasd.kinds import Kind
from sofi_tui.words import schema as say

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}


def render_preset_schema() -> str:
    """Write the JSON Schema of a preset."""
    return json.dumps(preset_schema(), ensure_ascii=False, indent=2) + "\n"


def preset_schema() -> Schema:
    """Give the JSON Schema of a preset as plain values."""
    properties: Schema = {
        "base": {
            "enum": list(PRESETS),
            "description": say.BASE,
        },
        "nom": {**_TEXT, "description": say.CHOSEN_AT_CREATION},
        "resume": {**_TEXT, "description": say.SENTENCE},
        "campagne": {"type": "integer", "minimum": CAMPAIGNS.start, "maximum": CAMPAIGNS.stop - 1},
        "source": {**_TEXT, "description": say.SOURCE},
    }
    for name, fiche in fiches().items():
        fields = [field for section in fiche.sections for field in section.fields]
        properties[name] = {
            "title": fiche.titre,
            "type": "object",
            "properties": {field.key.rpartition(".")[2]: _said_of(field) for field in fields},
            "additionalProperties": False,
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": say.PRESET,
        "description": say.PRESET_FIELDS,
        "type": "object",
        "properties": properties,
        "anyOf": [{"required": ["base"]}, {"required": ["nom", "resume", "campagne", "source"]}],
        "additionalProperties": False,
    }


def _said_of(field: Field) -> Schema:
    """Say what a preset may say of one field."""
    values = field_values(field)
    entries: Schema = {
        "valeur": {"anyOf": [values, {"const": ""}]},
        "impose": {"type": "boolean"},
        "consigne": _TEXT,
        "a_verifier": _TEXT,
        "contient": _TEXT,
        "niveau_cecrl": _TEXT,
        "attendu": {"type": "boolean"},
    }
    if field.spec.kind in {Kind.CHOIX, Kind.PLUSIEURS}:
        one = values["items"] if field.spec.kind is Kind.PLUSIEURS else values
        entries["choix"] = {"type": "array", "items": one}
    if field.spec.kind is Kind.LISTE:
        del entries["valeur"]
    return {"title": field.label, "type": "object", "properties": entries, "additionalProperties": False}
