"""What can be done where help is read."""

from sofi_tui.keys.action import KEYS_CARD, REDRAW, Action, Group

READ = Action("", ("↑↓",), "parcourir", told="Parcourir ; Page↑ et Page↓ vont plus vite")
_WAYS_OUT = (
    Action("back", ("escape",), "retour", "Revenir où vous étiez", id="partout.retour"),
    KEYS_CARD,
    REDRAW,
    Action("leave", ("ctrl+q",), "fin", "Quitter : tout est déjà enregistré", id="partout.quitter"),
)
_RESOURCES = Action(
    "app.resources",
    ("r",),
    "ressources et contact",
    "Ressources et contact : tutoriels, téléphone, courriel",
    priority=False,
    id="aide.ressources",
)

FIELD_HELP_ACTIONS = (
    READ,
    Action(
        "field_by(1)", ("tab", "right"), "champ suivant", "Aide du champ suivant", id="aide.champ-suivant"
    ),
    Action("field_by(-1)", ("shift+tab", "left"), words="Aide du champ précédent", id="aide.champ-precedent"),
    _RESOURCES,
    *_WAYS_OUT,
)
FIELD_HELP_GROUPS = (Group("Aide d'un champ", FIELD_HELP_ACTIONS),)

READING_ACTIONS = (READ, *_WAYS_OUT)
READING_GROUPS = (Group("Lecture", READING_ACTIONS),)
