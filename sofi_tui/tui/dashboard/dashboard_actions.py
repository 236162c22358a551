"""What can be done on the dashboard, deeds on drafts included."""

from sofi_tui.tui.actions import COLOURS, REDRAW, Action
from sofi_tui.tui.dashboard.columns import COLUMNS
from sofi_tui.tui.dashboard.deed_actions import RESTORE
from sofi_tui.tui.dashboard.deeds import DEEDS
from sofi_tui.tui.dashboard.organisation_actions import ORGANISATION

_FIRST = (
    Action("new", ("n",), "nouveau", "Nouveau brouillon", priority=False),
    Action("open", ("enter",), "ouvrir", "Ouvrir le brouillon", priority=False),
    Action("recopie", ("o",), "recopie", "Recopier le brouillon dans SOFI, champ par champ", priority=False),
    Action(
        "filter",
        ("slash", "ctrl+f"),
        "filtrer",
        "Filtrer par des mots",
        priority=False,
    ),
    Action("mark", ("space",), "marquer", "Marquer le brouillon, ou retirer sa marque", priority=False),
    Action(
        "mark_all",
        ("asterisk",),
        "",
        "Marquer tout ce qui est affiché, ou retirer ces marques",
        priority=False,
    ),
    Action("switch", ("s",), "sessions", "Afficher les sessions, ou revenir aux actions", priority=False),
    Action("sort_next", ("t",), "", "Trier par la colonne suivante", priority=False),
    Action("invert", ("i",), "", "Inverser l'ordre du tri", priority=False),
)
_LAST = (
    Action("show_bin", ("c",), "corbeille", "Voir la corbeille, ou revenir aux brouillons", priority=False),
    RESTORE,
    Action("everything", (), "", "Afficher tout : sans compte, filtre ni marque", priority=False),
)
_FIGURES = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")
_SORTS = tuple(
    Action(
        f"sort('{column.name}')", _FIGURES[place : place + 1], "", f"Trier par {column.words}", priority=False
    )
    for place, column in enumerate(COLUMNS)
)
_WAYS_OUT = (
    Action("palette", ("ctrl+p",), "menu"),
    Action("back", ("escape",), "", "Revenir : du filtre, des marques, d'un compte, de la corbeille"),
    Action("leave", ("ctrl+q",), "quitter", "Quitter"),
    REDRAW,
    COLOURS,
)

ACTIONS = (*_FIRST, *(deed.action for deed in DEEDS), *_LAST, *ORGANISATION, *_SORTS, *_WAYS_OUT)
"""All of them, in the order of the key bar and of the palette."""
