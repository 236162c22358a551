"""The copying mode and the clipboard."""

ENTER_TO_COME_BACK = "(Entrée : revenir)"
CANNOT_SHOW_ALONE = "Ce terminal ne permet pas de montrer la valeur seule."
READ_ONLY = "Brouillon en lecture seule : votre avancement n'est gardé que le temps de cette recopie."


def progress_not_kept(refusal: object) -> str:
    return f"{refusal} Votre avancement n'est gardé que le temps de cette recopie."


def note_not_found(label: object) -> str:
    return f"« {label} » n'est pas trouvé dans SOFI. Une note (facultative) :"


WHICH_FIELD = "Quel champ ? Son nom, ou son état"


def noted_as_emptied(label: object) -> str:
    return f"« {label} » : noté comme vidé dans SOFI."


NOTHING_YET = "Il n'y a encore rien à recopier : remplissez d'abord le brouillon."
ALL_DONE = "Tout est recopié."
PASTE_IT = " : collez-le dans SOFI"


def sent_to_terminal(what: object, paste: object) -> str:
    return f"« {what} » envoyé au terminal{paste}."


def to_look_at(done: object, what: object) -> str:
    return f"{done} À revoir : {what} (/ les montre)."


LONG_TEXT = (
    "Texte long : certains terminaux le coupent ou l'ignorent. Si rien ne se colle : v le montre seul."
)
NOT_SENT = "Rien n'a pu être envoyé au presse-papiers : v montre la valeur seule, à sélectionner à la souris."
