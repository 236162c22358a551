"""What the copying mode can do, and by which keys."""

from sofi_tui.tui.actions import COLOURS, REDRAW, Action

RECOPIE_ACTIONS = (
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
    *(Action(f"send_item({number})", (str(number),)) for number in range(1, 10)),
    Action("scroll(-1)", ("up",)),
    Action("scroll(1)", ("down",)),
    Action("page(-1)", ("pageup",)),
    Action("page(1)", ("pagedown",)),
    Action("palette", ("ctrl+p",), "menu"),
    Action("back", ("escape",), "retour", "Revenir au récapitulatif"),
    REDRAW,
    COLOURS,
    Action("leave", ("ctrl+q",), "fin", "Quitter : tout est déjà enregistré"),
)
