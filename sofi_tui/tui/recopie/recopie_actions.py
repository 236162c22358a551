"""What the copying mode can do, and by which keys."""

from sofi_tui.tui.actions import KEYS_CARD, REDRAW, Action, Group, all_of

_FIELD = (
    Action("send", ("enter",), "envoyer", "Envoyer la valeur au presse-papiers, et passer au champ suivant"),
    Action("back_one", ("left", "backspace"), "avant", "Champ précédent"),
    Action("pass_over", ("right",), "passer", "Passer ce champ"),
    Action("not_found", ("n",), "pas trouvé", "Noter que ce champ n'est pas trouvé dans SOFI"),
    Action("jump", ("slash", "l"), "aller à", "Aller à un champ, d'après la liste et leur état"),
    Action("alone", ("v",), "valeur seule", "Montrer la valeur seule, à sélectionner à la souris"),
    Action("resend", ("c",), "", "Envoyer la valeur sans changer de champ"),
    Action("take_back", ("r",), "", "Remettre ce champ parmi ceux à recopier"),
    Action("next_left", ("f9",), "reste", "Aller au prochain champ qui reste à recopier"),
    Action("correct", ("e",), "corriger", "Corriger ce champ dans le brouillon"),
    *(
        Action(f"send_item({number})", (str(number),), told="Envoyer une partie seule de la valeur")
        for number in range(1, 10)
    ),
    Action("scroll(-1)", ("up",), told="Monter d'une ligne dans une valeur longue"),
    Action("scroll(1)", ("down",), told="Descendre d'une ligne"),
    Action("page(-1)", ("pageup",), told="Monter d'une page"),
    Action("page(1)", ("pagedown",), told="Descendre d'une page"),
)
_REST = (
    Action("palette", ("ctrl+p",), "menu", told="Menu : tout ce qui peut se faire, par ses mots"),
    KEYS_CARD,
    Action("back", ("escape",), "retour", "Revenir au récapitulatif"),
    REDRAW,
    Action("leave", ("ctrl+q",), "fin", "Quitter : tout est déjà enregistré"),
)

RECOPIE_GROUPS = (Group("Ce champ", _FIELD), Group("Partout", _REST))

RECOPIE_ACTIONS = all_of(RECOPIE_GROUPS)
