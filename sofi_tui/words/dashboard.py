"""The dashboard."""

WHICH_OFFER = "Nouveau brouillon : quelle offre décrivez-vous ?"


def not_a_year(typed: object, after: object) -> str:
    return f"« {typed} » n'est pas une année : écrivez par exemple {after}."


ALL_DRAFTS = "tous les brouillons (Tab : les comptes de SOFI)"


def quoted(titre: object) -> str:
    return f"« {titre} »"


BACK_AMONG_DRAFTS = "De retour parmi les brouillons : {}."


def resume(where: str) -> str:
    """Say where Enter goes on; `where` is « au champ … »."""
    return f"Entrée : reprendre {where}"


def other_refusals(number: object) -> str:
    return f" (et {number} autres refus)"


def bin_these(words: object) -> str:
    return f"Mettre {words} à la corbeille ?"


def new_campaign_for(words: object) -> str:
    return f"Nouvelle campagne pour {words} :"


COPIED = "Copié : {}."
CAMPAIGN_CHANGED = "Campagne changée : {}."
BINNED = "À la corbeille : {} (c la montre, r y reprend)."
EXPORTED = "Exporté : {}."
FILTER = "/ pour filtrer : intitulé, site, code, variante… en plusieurs mots"


def from_preset(preset: object, draft: object) -> str:
    return f"Du modèle « {preset} » à « {draft} »"


def from_draft(before: object, after: object) -> str:
    return f"De « {before} » à « {after} »"


TAKEN_BACK = "Révision reprise : {}."


def send_these(words: object) -> str:
    return f"Envoyer {words} pour validation ? Le texte et son récapitulatif d'aujourd'hui sont gardés."


def carry_over_to(words: object) -> str:
    return f"Reconduire {words} vers quelle campagne ?"


SENT = "Envoyé pour validation : {}."
CARRIED_OVER = "Reconduit : {}, dates et textes à revoir."
PLACES = "Places par lot et par site"
ALL_SESSIONS = "Toutes les sessions"
ALL_ACTIONS = "Toutes les actions"


def filter_on(typed: object) -> str:
    return f"filtre « {typed} »"


MARKED = "marqué"
READING_FOLDER = "lecture du dossier…"


def reading_drafts(done: object, total: object) -> str:
    return f"lecture des brouillons : {done} sur {total}"


NOTHING_MATCHES = "Rien ne correspond : Échap pour tout afficher."
BIN_EMPTY = "La corbeille est vide."
NO_DRAFT_YET = "Aucun brouillon pour l'instant : appuyez sur n pour en commencer un."
BEING_TYPED = "en saisie"
TO_VALIDATE = "à valider"
VALIDATED = "validée"
INTITULE = "Intitulé"
STATE = "État"
TO_SEE = "À voir"
MODIFIED = "Modifié"
OPENED_BY = "Ouvert par"


def opened_by(who: object) -> str:
    return f"ouvert par {who}"


def modified_on(day: object, hour: object) -> str:
    return f"modifié le {day} à {hour:%H:%M}"


BIN_IS_A_LINK = "La corbeille est un lien vers ailleurs : elle n'est pas montrée."
