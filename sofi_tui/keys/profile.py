"""What can be done to the organisation's profile."""

from sofi_tui.keys.action import COLOURS, JUMP, KEYS_CARD, PALETTE, REDRAW, Action, Group


def _action(ident: str, name: str, keys: tuple[str, ...], shown: str, words: str) -> Action:
    return Action(name, keys, shown, words, priority=False, id=f"profil.{ident}")


PROFILE_ACTIONS = (
    _action("ouvrir", "open", ("enter",), "ouvrir", "Ouvrir la fiche"),
    _action("ajouter", "add", ("a", "plus", "insert"), "ajouter", "Ajouter à la liste"),
    _action("supprimer", "delete", ("delete",), "supprimer", "Supprimer la fiche"),
    _action(
        "recrutement", "recruit", ("m",), "recrutement", "Choisir les modalités de recrutement habituelles"
    ),
    _action("service-offre", "service", ("s",), "Service Offre", "Changer l'adresse du Service Offre"),
    _action("proposer", "offer", ("p",), "proposer", "Proposer les changements aux brouillons"),
    PALETTE,
    JUMP,
    KEYS_CARD,
    Action("back", ("escape",), "retour", "Revenir aux brouillons", id="partout.retour"),
    Action("leave", ("ctrl+q",), "quitter", "Quitter", id="partout.quitter"),
    REDRAW,
    COLOURS,
)
PROFILE_GROUPS = (Group("Profil de l'organisme", PROFILE_ACTIONS),)
