"""The themes beside the usual one: loaded when one of them is wished for."""

from textual.theme import Theme

from sofi_tui.content.appearance import Colours
from sofi_tui.tui.colours.fewer import REVERSED

_CONTRASTE = Theme(
    name=Colours.CONTRASTE,
    primary="#ffff00",
    secondary="#ffffff",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={
        "surface-lighten-2": "#303030",
        "surface-darken-1": "#000000",
        "text-muted": "#d0d0d0",
        "line": "#00005f",
        "line-text": "#ffff00",
        "field-style": "underline",
        "behind": "#000000",
        "scrollbar": "#ffffff",
        "scrollbar-background": "#303030",
        "input-selection-background": "#ffff00",
        "input-selection-foreground": "#000000",
    },
)

_NAMED = {
    "text-muted": "ansi_white",
    "surface": "ansi_black",
    "surface-lighten-2": "ansi_black",
    "surface-darken-1": "ansi_black",
    "panel-lighten-1": "ansi_black",
    "ansi-background": "ansi_black",
    "behind": "ansi_black",
    "line": f"ansi_{REVERSED}",
    "line-text": "ansi_bright_white",
    "field-style": "underline",
    "selection-style": "reverse",
    "input-cursor-foreground": "ansi_bright_white",
    "input-cursor-background": "ansi_black",
    "input-selection-background": "ansi_black",
    "scrollbar": "ansi_white",
}


def _named(name: Colours, cursor_style: str) -> Theme:
    """Name colours of the sixteen, for the ground too: a terminal's own may be black or white."""
    return Theme(
        name=name,
        primary="ansi_bright_cyan",
        warning="ansi_bright_yellow",
        error="ansi_bright_red",
        success="ansi_bright_green",
        foreground="ansi_bright_white",
        background="ansi_black",
        ansi=True,
        variables=_NAMED | {"input-cursor-text-style": cursor_style},
    )


THEMES = {
    Colours.CONTRASTE: _CONTRASTE,
    Colours.SEIZE: _named(Colours.SEIZE, "none"),
    Colours.SANS: _named(Colours.SANS, "reverse"),
}
