"""What the view of a month can do, and by which keys."""

from sofi_tui.keys.action import REDRAW, Action

MONTH_ACTIONS = (
    Action("move('left')", ("left",), words="Jour d'avant", id="mois.jour-avant"),
    Action("move('right')", ("right",), words="Jour d'après", id="mois.jour-apres"),
    Action("move('up')", ("up",), words="Semaine d'avant", id="mois.semaine-avant"),
    Action("move('down')", ("down",), words="Semaine d'après", id="mois.semaine-apres"),
    Action("move('pageup')", ("pageup",), words="Mois d'avant", id="mois.mois-avant"),
    Action("move('pagedown')", ("pagedown",), words="Mois d'après", id="mois.mois-apres"),
    Action("move('home')", ("home",), words="Premier jour du mois", id="mois.debut"),
    Action("move('end')", ("end",), words="Dernier jour du mois", id="mois.fin"),
    Action("today", ("t",), words="Aujourd'hui", id="mois.aujourd-hui"),
    Action("take", ("enter",), words="Prendre ce jour", id="mois.prendre"),
    Action(
        "dismiss(None)",
        ("escape", "ctrl+k", "f12"),
        words="Laisser la date comme elle est",
        id="mois.laisser",
    ),
    REDRAW,
)
