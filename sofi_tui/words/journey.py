"""The way through a draft: its steps, and what a field shows."""


def to_fill_in(un: object) -> str:
    return f"({un}, à remplir)"


def not_in_list(item: object) -> str:
    return f"{item} (hors liste)"


def the_session(number: object) -> str:
    return f"la session {number}"


def the_line(number: object, label: object) -> str:
    return f"la ligne {number} de « {label} »"


RECAPITULATIF = "Récapitulatif"
WITHOUT_ERROR = "sans erreur"
WITHOUT_PLACE_OR_DATES = "(sans lieu ni dates)"
AT_RECAPITULATIF = "au récapitulatif"
AT_SESSIONS = "à la liste des sessions"


def at_field(label: str, session: int | None) -> str:
    return f"au champ « {label} »" + (f" (session {session})" if session is not None else "")
