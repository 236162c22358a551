"""The recapitulative as JSON, for other programs."""

import json
from collections.abc import Callable
from typing import Any

from sofi_tui.exports.document import SUMMARY_HEADINGS, Document, document_of
from sofi_tui.exports.formats import Order, Rendered
from sofi_tui.exports.placed_findings import RecapFinding
from sofi_tui.exports.tree import Recap, RecapFiche, RecapField
from sofi_tui.fasd.paths import dotted

FieldData = Callable[[RecapField], dict[str, Any]]


def export(order: Order) -> Rendered:
    """Write the recapitulatives of an order as JSON."""
    return Rendered(render_json_document(document_of(order)).encode())


def render_json_document(document: Document) -> str:
    """Write one recapitulative as it is, or several in one object with the rows of the summary table."""
    if not document.is_several:
        return render_json(document.recaps[0])
    return _written(
        {
            "titre": document.titre,
            "organisme": document.organisation,
            "date": document.date.isoformat(),
            "ensemble": [dict(zip(SUMMARY_HEADINGS, row, strict=True)) for row in document.summary_rows()],
            "recapitulatifs": [recap_data(each, field_data) for each in document.recaps],
        }
    )


def render_json(recap: Recap) -> str:
    """Write a recapitulative as one JSON object, with the tree's order and French keys."""
    return _written(recap_data(recap, field_data))


def _written(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def recap_data(recap: Recap, of_field: FieldData) -> dict[str, Any]:
    """Give a recapitulative as plain values; `of_field` says what is given of a field."""
    return {
        "brouillon": recap.id,
        "titre": recap.titre,
        "modele": recap.modele,
        "variante": recap.variante,
        "campagne": recap.campagne,
        "statut": recap.statut,
        "organisme": recap.organisation,
        "constats": [_finding(finding) for finding in recap.findings],
        "fiches": [_fiche(fiche, of_field) for fiche in recap.fiches],
    }


def _finding(finding: RecapFinding) -> dict[str, Any]:
    return {
        "chemin": dotted(finding.path),
        "endroit": finding.place,
        "gravite": finding.gravity.value,
        "regle": finding.rule,
        "message": finding.message,
    }


def _fiche(fiche: RecapFiche, of_field: FieldData) -> dict[str, Any]:
    return {
        "titre": fiche.titre,
        "sections": [
            {"titre": section.titre, "champs": [of_field(field) for field in section.fields]}
            for section in fiche.sections
        ],
    }


def field_data(field: RecapField, of_inner: FieldData | None = None) -> dict[str, Any]:
    """Give a field as plain values, those of its records by `of_inner`, without it by this function."""
    document: dict[str, Any] = {
        "chemin": None if field.path is None else dotted(field.path),
        "libelle": field.label,
        "valeur": field.value,
        "provenance": field.origin,
        "propose_par_le_modele": field.proposed or None,
        "gravite": None if field.gravity is None else field.gravity.value,
        "constats": field.findings,
    }
    if field.records:
        document["entrees"] = [
            {
                "chemin": dotted(record.path),
                "titre": record.titre,
                "champs": [(of_inner or field_data)(inner) for inner in record.fields],
            }
            for record in field.records
        ]
    return document
