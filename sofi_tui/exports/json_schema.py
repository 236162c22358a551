"""The JSON Schema (draft 2020-12) of a draft file, for editors that check TOML while one types.

It describes a draft that nothing is wrong with; a file that does not follow it still opens, as drafts hold
whatever was typed.
"""

import json
from collections.abc import Iterable
from typing import Any

from sofi_tui.content.configuration import CAMPAIGNS, Configuration
from sofi_tui.content.fiches import FicheContent, Field, fiches, record_fields
from sofi_tui.content.presets import catalogue
from sofi_tui.exports.life_schema import CODE_SCHEMA, life_schemas
from sofi_tui.exports.statuts import STATUTS
from sofi_tui.fasd.draft import FORMAT_VERSION
from sofi_tui.fasd.fields import closed_list_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.recopie import CopyDeed
from sofi_tui.words import schema as say

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string"}
_PLAIN: dict[Kind, Schema] = {
    Kind.OUI_NON: {"type": "boolean"},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.ENTIER: {"type": "integer", "minimum": 1},
    Kind.HEURES: {"type": "number", "minimum": 0},
    Kind.HORAIRE: {"type": "string", "pattern": "^([01][0-9]|2[0-3])h[0-5][0-9]$"},
    Kind.URL: {"type": "string", "format": "uri"},
    Kind.COURRIEL: {"type": "string", "format": "email"},
    Kind.FORMACODES: {"type": "array", "items": _TEXT, "uniqueItems": True},
}


def render_json_schema() -> str:
    """Write the JSON Schema of a draft file."""
    return json.dumps(draft_schema(), ensure_ascii=False, indent=2) + "\n"


def draft_schema() -> Schema:
    """Give the JSON Schema of a draft file as plain values."""
    content = fiches()
    formation, action, session = (_fiche(content[name]) for name in ("formation", "action", "session"))
    for fiche in (formation, action, session):
        fiche["properties"] = {**CODE_SCHEMA, **fiche["properties"]}
    session["properties"]["dispositif"] = _fiche(content["dispositif"])
    return {
        "$schema": _DIALECT,
        "title": say.DRAFT,
        "description": say.FICHES,
        "type": "object",
        "required": ["brouillon"],
        "properties": {
            "brouillon": _header(),
            "formation": formation,
            "action": action,
            "sessions": {"title": "Sessions", "type": "array", "items": session},
            "recopie": {"title": "Recopie", "type": "array", "items": _copy()},
            **life_schemas(),
        },
    }


def _header() -> Schema:
    presets = catalogue(Configuration()).presets.values()
    codes = _one_of((preset.code, preset.nom) for preset in presets)
    year: Schema = {"type": "integer", "minimum": CAMPAIGNS.start, "maximum": CAMPAIGNS.stop - 1}
    count: Schema = {"type": "integer", "minimum": 0}
    moment: Schema = {"type": "string", "format": "date-time"}
    return {
        "title": "Brouillon",
        "description": say.DRAFT_TABLE,
        "type": "object",
        "required": ["version", "id", "modele", "campagne"],
        "properties": {
            "version": _said({"const": FORMAT_VERSION}, "Version", say.VERSION),
            "id": _said(_TEXT, "Identifiant", say.ID),
            "titre": _said(_TEXT, "Titre", say.TITRE),
            "modele": _said(codes, say.MODELE_TITLE, say.MODELE),
            "campagne": _said(year, "Campagne", say.CAMPAGNE),
            "statut": _said(_one_of(STATUTS.items()), "Statut", say.STATUT),
            "revision": _said(count, say.REVISION_TITLE, say.REVISION),
            "cree_le": _said(moment, say.CREE_LE_TITLE, say.CREE_LE),
            "modifie_le": _said(moment, say.MODIFIE_LE_TITLE, say.MODIFIE_LE),
        },
    }


def _copy() -> Schema:
    moment: Schema = {"type": "string", "format": "date-time"}
    return {
        "title": say.COPIED_FIELD_TITLE,
        "description": say.COPIED_FIELD,
        "type": "object",
        "required": ["champ", "etat"],
        "properties": {
            "champ": _said(_TEXT, "Champ", say.COPIED_PATH),
            "etat": _said(
                _one_of((deed, deed.value) for deed in CopyDeed), say.COPIED_STATE_TITLE, say.COPIED_STATE
            ),
            "empreinte": _said(_TEXT, "Empreinte", say.COPIED_PRINT),
            "le": _said(moment, "Le", say.COPIED_WHEN),
            "par": _said(_TEXT, "Par", say.COPIED_BY),
            "note": _said(_TEXT, "Note", say.COPIED_NOTE),
        },
    }


def _said(schema: Schema, title: str, description: str) -> Schema:
    return {"title": title, "description": description, **schema}


def _one_of(members: Iterable[tuple[str, str]]) -> Schema:
    return {"oneOf": [{"const": str(value), "title": label} for value, label in members]}


def _fiche(content: FicheContent) -> Schema:
    fields = (field for section in content.sections for field in section.fields)
    return {"title": content.titre, **_table(fields)}


def _table(fields: Iterable[Field]) -> Schema:
    return {"type": "object", "properties": {field.key.rpartition(".")[2]: _field(field) for field in fields}}


def _field(field: Field) -> Schema:
    schema = {"title": field.label, "description": field.aide, **field_values(field)}
    if field.exemple and schema.get("type") == "string" and field.spec.kind is not Kind.DATE:
        schema["examples"] = [field.exemple]
    return schema


def field_values(field: Field) -> Schema:
    """Say what a field may hold."""
    spec = field.spec
    match spec.kind:
        case Kind.LISTE:
            return {"type": "array", "items": _table(record_fields(field.key))}
        case Kind.CHOIX:
            return _choices(field)
        case Kind.PLUSIEURS:
            return {"type": "array", "items": _choices(field), "uniqueItems": True}
        case kind if kind in _PLAIN:
            return _PLAIN[kind]
    return _TEXT if spec.limit is None else {**_TEXT, "maxLength": spec.limit}


def _choices(field: Field) -> Schema:
    return _one_of((member.value, member.label) for member in closed_list_of(field.key))
