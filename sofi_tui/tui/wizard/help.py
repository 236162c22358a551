"""What SOFI wants at the field where one is: the variant's words before the fiche's."""

from textual.content import Content

from sofi_tui.content.fiches import Field
from sofi_tui.content.organisation.suggestions import KIND_AT
from sofi_tui.drafts.journey.field_state import MOST_IN_SIGHT
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.preset import Preset
from sofi_tui.tui.fields.record_list import KEYS as LIST_KEYS
from sofi_tui.tui.fields.record_list import SEVERAL_KEYS
from sofi_tui.words.picker import LONG_LIST_KEYS

_KIND_KEYS = {
    Kind.CHOIX: "←→ ou l'initiale pour choisir, Suppr pour vider",
    Kind.OUI_NON: "o ou n, Suppr pour vider",
    Kind.PLUSIEURS: "←→ puis Espace pour cocher, ou son chiffre",
    Kind.FORMACODE: "←→ ou son chiffre pour choisir",
    Kind.FORMACODES: "Les codes séparés par des virgules ; ^K les cherche par leurs mots",
    Kind.LISTE: LIST_KEYS,
}

RECAP_HELP = Content("↑↓ parcourir · Entrée aller au champ · c recopier dans SOFI · e exporter")
_KEYS_AT = {"session.informations_collectives": SEVERAL_KEYS}
SESSIONS_HELP = Content(SEVERAL_KEYS)


def help_words(field: Field, preset: Preset) -> Content:
    """Gather the help of a field: what to put there, an example, how to type it."""
    said = preset.of(field.key)
    parts = [said.consigne or field.aide]
    if said.a_verifier:
        parts.append(f"À vérifier : {said.a_verifier}.")
    elif field.exemple and field.spec.kind not in _KIND_KEYS:
        parts.append(f"Exemple : {field.exemple}")
    keys = _keys_of(field.key, preset)
    if field.key in KIND_AT:
        parts.insert(0, "^K : choisir dans le profil.")
    elif field.spec.kind is Kind.DATE:
        parts.insert(0, "^K : choisir dans le mois.")
    return Content.assemble(" ".join(part for part in parts if part), ("\n" + keys if keys else "", "dim"))


def keys_words(path: FieldPath | None, preset: Preset) -> str:
    """Tell the keys of the field at a path, or of the list of sessions."""
    if path is None:
        return ""
    key = field_key(path)
    return _keys_of(key, preset) if is_field(key) else SEVERAL_KEYS


def _keys_of(key: str, preset: Preset) -> str:
    if len(preset.choices(key)) > MOST_IN_SIGHT:
        return LONG_LIST_KEYS
    return _KEYS_AT.get(key) or _KIND_KEYS.get(spec_of(key).kind, "")
