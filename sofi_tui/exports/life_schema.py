"""The JSON Schema of what a draft keeps of its life beside the fiches."""

from typing import Any

from sofi_tui.exports.statuts import STATUTS
from sofi_tui.fasd.codes import CODE, MOST_DIGITS

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_DAY: Schema = {"type": "string", "format": "date"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_STATUT: Schema = {"oneOf": [{"const": statut.value, "title": words} for statut, words in STATUTS.items()]}
_PATH = {"title": "Champ", "description": "Le chemin du champ, comme action.objectifs.", "type": "string"}
_TITLES = {
    "le": "Noté le",
    "par": "Noté par",
    "de_qui": "De qui",
    "posee_le": "Posée le",
    "repondue_le": "Répondue le",
    "reference": "Référence",
}

CODE_SCHEMA: dict[str, Schema] = {
    CODE: {
        "title": "Code SOFI",
        "description": "Le code que SOFI a donné, chiffres seulement.",
        "type": "string",
        "pattern": f"^[0-9]{{1,{MOST_DIGITS}}}$",
    }
}


def life_schemas() -> dict[str, Schema]:
    """Give the schemas of the tables ``suivi`` and ``a_revoir``, by their names."""
    return {
        "suivi": {
            "title": "Suivi",
            "description": "La vie de l'action après sa saisie.",
            "type": "object",
            "properties": {
                "passages": _list(
                    "Passages d'un état à l'autre",
                    {"de": _STATUT, "vers": _STATUT, "le": _MOMENT, "par": _TEXT, "note": _TEXT},
                ),
                "questions": _list(
                    "Questions du Cariforef",
                    {"champ": _PATH, "question": _TEXT, "posee_le": _MOMENT, "repondue_le": _MOMENT},
                    "champ",
                ),
                "accords": _list(
                    "Accords de la Région",
                    {"date": _DAY, "reference": _TEXT, "de_qui": _TEXT, "le": _MOMENT, "par": _TEXT},
                ),
                "certifinfo": {
                    "title": "Code Certifinfo remplacé par le Cariforef",
                    **_table({"ancien": _TEXT, "nouveau": _TEXT, "le": _MOMENT}),
                },
            },
        },
        "a_revoir": _list("À revoir", {"champ": _PATH, "raison": _TEXT}, "champ"),
    }


def _list(title: str, properties: dict[str, Schema], *required: str) -> Schema:
    return {"title": title, "type": "array", "items": _table(properties, *required)}


def _table(properties: dict[str, Schema], *required: str) -> Schema:
    titled = {
        name: {"title": _TITLES.get(name, name.capitalize()), **held} for name, held in properties.items()
    }
    return {"type": "object", "properties": titled, **({"required": list(required)} if required else {})}
