"""What the form for several sessions or informations collectives can do, and by which keys."""

from sofi_tui.keys.action import REDRAW, Action

SEVERAL_ACTIONS = (
    Action("to_days", ("down",), words="Passer aux dates, puis à la suivante", id="plusieurs.dates"),
    Action("tick", ("space",), words="Cocher ou décocher cette date", priority=False, id="plusieurs.cocher"),
    Action(
        "tick_all",
        ("asterisk",),
        words="Cocher ou décocher toutes les dates",
        priority=False,
        id="plusieurs.tout",
    ),
    Action(
        "", ("enter",), words="Voir les dates, puis ajouter celles qui sont cochées", id="plusieurs.ajouter"
    ),
    Action("back", ("escape",), words="Revenir à la phrase, puis à la liste", id="plusieurs.retour"),
    REDRAW,
)
