"""Whether there is a terminal that a screen can be shown on."""

from sofi_tui.cli.context import Context
from sofi_tui.cli.refusals import NoTerminalError

_WITHOUT_SCREEN = "nouveau MODELE --sans-ecran, liste, modifier, verifier, recap, modeles et schema"


def require_terminal(context: Context) -> None:
    """Refuse, before anything is done, to open a screen where none can work; raises NoTerminalError."""
    if context.environ.get("TERM") == "dumb":
        reason = "Ce terminal (TERM=dumb) ne peut pas montrer d'écran"
    elif not context.streams.are_terminals:
        reason = "L'entrée ou la sortie n'est pas un terminal, l'écran ne peut pas s'ouvrir"
    else:
        return
    raise NoTerminalError(f"{reason} ; s'en passent : {_WITHOUT_SCREEN}.")
