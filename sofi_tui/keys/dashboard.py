"""What can be done on the dashboard, deeds on drafts included."""

from sofi_tui.keys.action import (
    COLOURS,
    HOW_IT_WORKS,
    JUMP,
    KEYS_CARD,
    PALETTE,
    REDRAW,
    RESOURCES,
    Action,
    Group,
    all_of,
)


def _deed(name: str, ident: str, key: str, shown: str, words: str) -> Action:
    """Declare something that is done to the marked drafts, else to the one under the cursor."""
    return Action(f"do('{name}')", (key,), shown, words, priority=False, id=f"tableau.{ident}")


_FIRST = (
    Action("new", ("n",), "nouveau", "Nouveau brouillon", priority=False, id="tableau.nouveau"),
    Action("open", ("enter",), "ouvrir", "Ouvrir le brouillon", priority=False, id="tableau.ouvrir"),
    Action(
        "recopie",
        ("o",),
        "recopie",
        "Recopier le brouillon dans SOFI, champ par champ",
        priority=False,
        id="tableau.recopie",
    ),
    Action(
        "filter",
        ("slash", "ctrl+f"),
        "filtrer",
        "Filtrer par des mots",
        id="tableau.filtrer",
    ),
    Action(
        "mark",
        ("space",),
        "marquer",
        "Marquer le brouillon, ou retirer sa marque",
        priority=False,
        id="tableau.marquer",
    ),
    Action(
        "mark_all",
        ("asterisk",),
        "",
        "Marquer tout ce qui est affiché, ou retirer ces marques",
        priority=False,
        id="tableau.tout-marquer",
    ),
    Action(
        "switch",
        ("s",),
        "sessions",
        "Afficher les sessions, ou revenir aux actions",
        priority=False,
        id="tableau.sessions",
    ),
    Action(
        "sort_next", ("t",), "", "Trier par la colonne suivante", priority=False, id="tableau.trier-suivante"
    ),
    Action("invert", ("i",), "", "Inverser l'ordre du tri", priority=False, id="tableau.inverser"),
)

DUPLICATE = _deed("duplicate", "dupliquer", "d", "dupliquer", "Dupliquer les brouillons")
CAMPAIGN = _deed("campaign", "campagne", "a", "", "Changer l'année de campagne des brouillons")
SEND = _deed("send", "envoyer", "v", "envoyer", "Envoyer les actions pour validation")
CARRY_OVER = _deed("carry", "reconduire", "p", "", "Reconduire vers la prochaine campagne")
EXPORT = _deed(
    "export",
    "exporter",
    "e",
    "exporter",
    "Exporter les brouillons : page web, PDF, message, LHEO, tableur",
)
HISTORY = _deed(
    "history",
    "historique",
    "h",
    "historique",
    "Historique du brouillon : comparer ou reprendre une révision",
)
COMPARE = _deed(
    "compare", "comparer", "k", "", "Comparer deux brouillons marqués, ou un seul avec son modèle"
)
BIN = _deed("bin", "jeter", "delete", "jeter", "Mettre les brouillons à la corbeille")
_DEEDS = (DUPLICATE, CAMPAIGN, SEND, CARRY_OVER, EXPORT, HISTORY, COMPARE, BIN)

RESTORE = Action(
    "restore",
    ("r",),
    "",
    "Reprendre des brouillons de la corbeille",
    priority=False,
    id="tableau.reprendre",
)
_LAST = (
    Action(
        "show_bin",
        ("c",),
        "corbeille",
        "Voir la corbeille, ou revenir aux brouillons",
        priority=False,
        id="tableau.corbeille",
    ),
    RESTORE,
    Action(
        "everything",
        (),
        "",
        "Afficher tout : sans compte, filtre ni marque",
        priority=False,
        id="tableau.tout",
    ),
)

ORGANISATION = (
    Action(
        "profile",
        ("f",),
        "profil",
        "Voir et changer le profil de l'organisme",
        priority=False,
        id="tableau.profil",
    ),
    Action(
        "places",
        ("m",),
        "",
        "Voir les places commandées, prévues et manquantes",
        priority=False,
        id="tableau.places",
    ),
    Action(
        "bring_in('profile')",
        (),
        "",
        "Reprendre un profil d'organisme d'un fichier",
        priority=False,
        id="tableau.importer-profil",
    ),
    Action(
        "bring_in('region')",
        (),
        "",
        "Importer l'extraction de la Région",
        priority=False,
        id="tableau.importer-region",
    ),
    Action(
        "bring_in('programming')",
        (),
        "",
        "Importer le tableau de programmation",
        priority=False,
        id="tableau.importer-programmation",
    ),
)

SORTED_BY = {
    "code": "code",
    "titre": "intitulé",
    "modele": "variante",
    "site": "site",
    "dates": "dates",
    "places": "nombre de places",
    "statut": "état",
    "complet": "avancement",
    "findings": "points à voir",
    "modifie": "date de modification",
    "par": "qui a modifié",
    "ouvert": "qui l'a ouvert",
}
"""What the table is sorted by, by the name of the column: as said in « Trier par … »."""

_FIGURES = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")
_SORTS = tuple(
    Action(
        f"sort('{name}')",
        _FIGURES[place : place + 1],
        "",
        f"Trier par {words}",
        priority=False,
        id=f"tableau.trier-{name}",
    )
    for place, (name, words) in enumerate(SORTED_BY.items())
)
_WAYS_OUT = (
    PALETTE,
    JUMP,
    KEYS_CARD,
    RESOURCES,
    HOW_IT_WORKS,
    Action(
        "back",
        ("escape",),
        "",
        "Revenir : du filtre, des marques, d'un compte, de la corbeille",
        id="partout.retour",
    ),
    Action("leave", ("ctrl+q",), "quitter", "Quitter", id="partout.quitter"),
    REDRAW,
    COLOURS,
)

GROUPS = (
    Group("Brouillons", _FIRST),
    Group("Brouillons marqués, sinon celui du curseur", _DEEDS),
    Group("Corbeille, tout afficher", _LAST),
    Group("Organisme", ORGANISATION),
    Group("Trier", _SORTS),
    Group("Partout", _WAYS_OUT),
)

ACTIONS = all_of(GROUPS)
"""All of them, in the order of the key bar and of the palette."""
