"""What the copying mode can do, and by which keys."""

from sofi_tui.keys.action import COLOURS, JUMP, KEYS_CARD, PALETTE, REDRAW, Action, Group, all_of


def _action(ident: str, name: str, keys: tuple[str, ...], shown: str = "", words: str = "") -> Action:
    return Action(name, keys, shown, words, id=f"recopie.{ident}")


def _key(ident: str, name: str, key: str, told: str) -> Action:
    """Declare what only a key does."""
    return Action(name, (key,), id=f"recopie.{ident}", told=told)


_FIELD = (
    _action(
        "envoyer",
        "send",
        ("enter",),
        "envoyer",
        "Envoyer la valeur au presse-papiers, et passer au champ suivant",
    ),
    _action("avant", "back_one", ("left", "backspace"), "avant", "Champ précédent"),
    _action("passer", "pass_over", ("right",), "passer", "Passer ce champ"),
    _action("pas-trouve", "not_found", ("n",), "pas trouvé", "Noter que ce champ n'est pas trouvé dans SOFI"),
    _action("aller", "jump", ("slash", "l"), "aller à", "Aller à un champ, d'après la liste et leur état"),
    _action("seule", "alone", ("v",), "valeur seule", "Montrer la valeur seule, à sélectionner à la souris"),
    _action("renvoyer", "resend", ("c",), "", "Envoyer la valeur sans changer de champ"),
    _action("remettre", "take_back", ("r",), "", "Remettre ce champ parmi ceux à recopier"),
    _action("reste", "next_left", ("f9",), "reste", "Aller au prochain champ qui reste à recopier"),
    _action("corriger", "correct", ("e",), "corriger", "Corriger ce champ dans le brouillon"),
    *(
        _key(
            f"envoyer-{number}", f"send_item({number})", str(number), "Envoyer une partie seule de la valeur"
        )
        for number in range(1, 10)
    ),
    _key("monter", "scroll(-1)", "up", "Monter d'une ligne dans une valeur longue"),
    _key("descendre", "scroll(1)", "down", "Descendre d'une ligne"),
    _key("page-avant", "page(-1)", "pageup", "Monter d'une page"),
    _key("page-apres", "page(1)", "pagedown", "Descendre d'une page"),
)
_REST = (
    PALETTE,
    JUMP,
    KEYS_CARD,
    Action("back", ("escape",), "retour", "Revenir au récapitulatif", id="partout.retour"),
    REDRAW,
    COLOURS,
    Action("leave", ("ctrl+q",), "fin", "Quitter : tout est déjà enregistré", id="partout.quitter"),
)

RECOPIE_GROUPS = (Group("Ce champ", _FIELD), Group("Partout", _REST))

RECOPIE_ACTIONS = all_of(RECOPIE_GROUPS)
