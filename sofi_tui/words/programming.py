"""The programming table and what becomes of it."""

from sofi_tui.words.plurals import plural


def no_heading(file: object, known: object) -> str:
    return f"{file} : aucune ligne d'intitulés reconnue. Intitulés connus : {known}."


def too_many_sessions(most: object) -> str:
    return f"plus de {most} sessions pour une même Action : partagez-les (colonne « Action »)"


PASSED = "passée"
REFUSED = "REFUSÉE"


def changed_by_hand(draft: object, number: object, label: object, held: object, said: object) -> str:
    return (
        f"« {draft} », session {number}, {label} : changé à la main (« {held} ») ; le tableau dit « "
        f"{said} » ; laissé ainsi."
    )


def no_longer_in_table(draft: object, number: object) -> str:
    return f"« {draft} », session {number} : n'est plus dans le tableau, laissée telle quelle."


def lines_summary(lines: object, new: int, changed: int, unchanged: int) -> str:
    return f"{lines} de session : {new} à créer, {changed} à mettre à jour, {unchanged} sans changement"


def left_out(refused: int, passed: int) -> str:
    return (
        f"{refused} {plural(refused, 'refusée', 'refusées')}, {passed} {plural(passed, 'passée', 'passées')}"
    )


def drafts_summary(created: object, updated: int) -> str:
    return f"{created} à créer, {updated} à mettre à jour"


SESSION_TO_CREATE = "session à créer"
TO_UPDATE = "à mettre à jour"
UNCHANGED = "sans changement"


def row(place: object, words: object, what: object, draft: object) -> str:
    return f"{place} : {words} — {what}, « {draft} »"


SITE_MISSING = "il manque le site"


def rhythm_not_understood(rythme: object) -> str:
    return f"rythme « {rythme} » non compris"


TOTAL_LINE = "ligne de total"
TITLE_OR_NOTE = "une seule case remplie : titre ou note"
REPEATED_HEADINGS = "intitulés répétés"


def repeated_from_above(what: object) -> str:
    return f"{what} repris de la ligne au-dessus"


VARIANT_MISSING = "il manque la variante (ou donnez --modele)"


def no_such_preset(said: object) -> str:
    return f"aucun modèle ne s'appelle « {said} » : voyez « sofi-tui modeles »"


def date_missing(name: object) -> str:
    return f"il manque la date de {name}"


START = "début"


def not_a_date(text: object) -> str:
    return f"« {text} » n'est pas une date du calendrier"


def not_a_period(held: object) -> str:
    return f"« {held} » n'est pas « du … au … »"


PLACES_MISSING = "il manque le nombre de places"


def not_a_number_of_places(text: object) -> str:
    return f"« {text} » n'est pas un nombre de places"


def not_a_duration(text: object) -> str:
    return f"« {text} » n'est pas une durée en heures"


def site_not_in_profile(site: object) -> str:
    return f"site « {site} » absent du profil : son adresse et ses contacts restent à remplir"


def lot_not_in_extract(lot: object) -> str:
    return f"lot « {lot} » absent de l'extraction de la Région"


def organisation_not_in_profile(name: object) -> str:
    return f"organisme « {name} » absent du profil : son SIRET reste à remplir"


def organisation_to_fill(column: object) -> str:
    return f"organisme {column} à remplir : le profil n'en désigne pas un seul"
