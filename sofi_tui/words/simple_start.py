"""What the wizard in lines says before a draft is open."""

from datetime import datetime

from sofi_tui.words.plurals import count_of
from sofi_tui.words.simple import EMPTY

WELCOME = "sofi-tui en lignes."
NO_DRAFT = "Aucun brouillon."
LIST_ASKS = (
    "Un numéro ouvre le brouillon ; « nouveau » en crée un ; des mots les cherchent ; « quitter » termine."
)
FIRST_ASKS = "« nouveau » en crée un ; « quitter » termine."
NEW = {"nouveau", "n"}
NOTHING_FOUND = "Aucun brouillon n'a ces mots."
PRESET_ASKS = "Nouveau brouillon : quelle offre décrivez-vous ? Un numéro, ou une ligne vide pour renoncer."
CHOOSE = "Un numéro, ou une ligne vide pour renoncer."
WAYS_IN = {
    "read": "le lire seulement",
    "take_over": "prendre la main : l'autre personne est prévenue, et garde son texte dans une copie",
    "duplicate": "travailler sur une copie",
}
RECOVERY_ASKS = "Que faire ? Un numéro, ou une ligne vide pour décider plus tard."


def opened(titre: str, variante: str, campagne: int) -> str:
    """Tell which draft is open."""
    variant = "" if variante in titre else f", {variante}"
    return f"Brouillon « {titre} »{variant}, campagne {campagne}."


def drafts_in(count: int, folder: str) -> str:
    """Count the drafts of a folder."""
    return f"{count_of(count, 'brouillon', 'brouillons')} dans {folder} :"


def changed(when: datetime) -> str:
    """Say when a draft was changed."""
    return f"modifié le {when:%d/%m/%Y à %H:%M}"


def draft_line(titre: str, parts: list[str]) -> str:
    """Write a draft of the list."""
    return " ; ".join([titre, *(part for part in parts if part)])


def complete(percent: int) -> str:
    """Say how complete a draft is."""
    return f"complet à {percent} %"


def errors_left(count: int) -> str:
    """Say how many errors a draft has."""
    return count_of(count, "erreur", "erreurs")


def unreadable(problem: str) -> str:
    """Say why a draft cannot be read."""
    return f"illisible : {problem}"


def difference(place: str, in_file: str, in_journal: str) -> str:
    """Tell one place that differs."""
    return f"{place} : dans le fichier {in_file or EMPTY} ; en secours {in_journal or EMPTY}"
