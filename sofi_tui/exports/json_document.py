"""The recapitulative as JSON, for other programs."""

import json
from typing import Any

from sofi_tui.exports.tree import Recap, RecapFiche, RecapField, RecapFinding
from sofi_tui.fasd.paths import dotted


def render_json(recap: Recap) -> str:
    """Write a recapitulative as one JSON object, with the tree's order and French keys."""
    return json.dumps(_document(recap), ensure_ascii=False, indent=2) + "\n"


def _document(recap: Recap) -> dict[str, Any]:
    return {
        "brouillon": recap.id,
        "titre": recap.titre,
        "modele": recap.modele,
        "variante": recap.variante,
        "campagne": recap.campagne,
        "statut": recap.statut,
        "constats": [_finding(finding) for finding in recap.findings],
        "fiches": [_fiche(fiche) for fiche in recap.fiches],
    }


def _finding(finding: RecapFinding) -> dict[str, Any]:
    return {
        "chemin": dotted(finding.path),
        "endroit": finding.place,
        "gravite": finding.gravity.value,
        "regle": finding.rule,
        "message": finding.message,
    }


def _fiche(fiche: RecapFiche) -> dict[str, Any]:
    return {
        "titre": fiche.titre,
        "sections": [
            {"titre": section.titre, "champs": [_field(field) for field in section.fields]}
            for section in fiche.sections
        ],
    }


def _field(field: RecapField) -> dict[str, Any]:
    document: dict[str, Any] = {
        "chemin": None if field.path is None else dotted(field.path),
        "libelle": field.label,
        "valeur": field.value,
        "provenance": field.origin,
        "gravite": None if field.gravity is None else field.gravity.value,
        "constats": field.findings,
    }
    if field.records:
        document["entrees"] = [
            {
                "chemin": dotted(record.path),
                "titre": record.titre,
                "champs": [_field(f) for f in record.fields],
            }
            for record in field.records
        ]
    return document
