"""What the copying mode can do, and by which keys."""

from sofi_tui.keys.action import REDRAW, Action


def _action(ident: str, name: str, keys: tuple[str, ...], shown: str = "", words: str = "") -> Action:
    return Action(name, keys, shown, words, id=f"recopie.{ident}")


RECOPIE_ACTIONS = (
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
    *(_action(f"envoyer-{number}", f"send_item({number})", (str(number),)) for number in range(1, 10)),
    _action("monter", "scroll(-1)", ("up",)),
    _action("descendre", "scroll(1)", ("down",)),
    _action("page-avant", "page(-1)", ("pageup",)),
    _action("page-apres", "page(1)", ("pagedown",)),
    Action("palette", ("ctrl+p",), "menu", id="partout.menu"),
    Action("back", ("escape",), "retour", "Revenir au récapitulatif", id="partout.retour"),
    REDRAW,
    Action("leave", ("ctrl+q",), "fin", "Quitter : tout est déjà enregistré", id="partout.quitter"),
)
