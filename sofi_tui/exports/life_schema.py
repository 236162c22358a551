"""The JSON Schema of what a draft keeps of its life beside the fiches."""

from typing import Any

from sofi_tui.exports.statuts import STATUTS
from sofi_tui.fasd.codes import CODE, MOST_DIGITS
from sofi_tui.words import schema as say

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_DAY: Schema = {"type": "string", "format": "date"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_STATUT: Schema = {"oneOf": [{"const": statut.value, "title": words} for statut, words in STATUTS.items()]}
_PATH = {"title": "Champ", "description": say.FIELD_PATH, "type": "string"}
_TITLES = {
    "le": say.NOTED_ON,
    "par": say.NOTED_BY,
    "de_qui": say.FROM_WHOM,
    "posee_le": say.ASKED_ON,
    "repondue_le": say.ANSWERED_ON,
    "reference": say.REFERENCE,
}

CODE_SCHEMA: dict[str, Schema] = {
    CODE: {
        "title": "Code SOFI",
        "description": say.SOFI_CODE,
        "type": "string",
        "pattern": f"^[0-9]{{1,{MOST_DIGITS}}}$",
    }
}


def life_schemas() -> dict[str, Schema]:
    """Give the schemas of the tables ``suivi`` and ``a_revoir``, by their names."""
    return {
        "suivi": {
            "title": "Suivi",
            "description": say.LIFE,
            "type": "object",
            "properties": {
                "passages": _list(
                    say.PASSAGES,
                    {"de": _STATUT, "vers": _STATUT, "le": _MOMENT, "par": _TEXT, "note": _TEXT},
                ),
                "questions": _list(
                    say.QUESTIONS,
                    {"champ": _PATH, "question": _TEXT, "posee_le": _MOMENT, "repondue_le": _MOMENT},
                    "champ",
                ),
                "accords": _list(
                    say.AGREEMENTS,
                    {"date": _DAY, "reference": _TEXT, "de_qui": _TEXT, "le": _MOMENT, "par": _TEXT},
                ),
                "certifinfo": {
                    "title": say.REPLACED_CERTIFINFO,
                    **_table({"ancien": _TEXT, "nouveau": _TEXT, "le": _MOMENT}),
                },
            },
        },
        "a_revoir": _list(say.TO_LOOK_AT, {"champ": _PATH, "raison": _TEXT}, "champ"),
    }


def _list(title: str, properties: dict[str, Schema], *required: str) -> Schema:
    return {"title": title, "type": "array", "items": _table(properties, *required)}


def _table(properties: dict[str, Schema], *required: str) -> Schema:
    titled = {
        name: {"title": _TITLES.get(name, name.capitalize()), **held} for name, held in properties.items()
    }
    return {"type": "object", "properties": titled, **({"required": list(required)} if required else {})}
