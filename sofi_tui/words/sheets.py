"""What is wrong with a sheet that comes back."""

TOO_DEMANDING = (
    "ce classeur demande trop de mémoire ou de temps : copiez ses lignes utiles dans un classeur neuf."
)

NOT_A_DATE = "n'est pas une date du calendrier : écrivez-la comme 02/03/2026."
NOT_A_WHOLE_NUMBER = "n'est pas un nombre entier."
NOT_A_DURATION = "n'est pas une durée : écrivez 35, 35,5 ou 35h30."
NEITHER_YES_NOR_NO = "n'est ni oui ni non."
NOT_AN_HOUR = "n'est pas une heure : écrivez-la comme 9h ou 09h30."


def not_in_list(held: object, labels: object) -> str:
    return f"« {held} » n'est pas dans la liste : {labels}."


def unreadable_cell(held: object, why: object) -> str:
    return f"« {held} » {why}"


SESSION_GONE = "cette session n'est plus dans le brouillon."


def unlike_row(row: object) -> str:
    return f"ne dit pas la même chose que la ligne {row}, pour le même brouillon."


CHANGED_ON_BOTH_SIDES = (
    "a aussi changé dans le brouillon depuis l'export : exportez de nouveau, ou corrigez là-bas."
)
DRAFT_AND_SESSION = "Brouillon et session"
MARK = "sofi-tui (ne pas modifier)"
NEITHER_LHEO_NOR_SHEET = "ce n'est ni du XML LHEO, ni une feuille xlsx ou csv."
BROKEN_CSV = "ce fichier CSV est tronqué, ou mal formé : exportez-le de nouveau."


def not_one_of(label: object, labels: object) -> str:
    return f"« {label} » n'est pas l'un de : {labels}."


def name_before_value(strip: object) -> str:
    return f"« {strip} » : écrivez chaque valeur après son nom et deux-points."


def not_of_ours(mark: object) -> str:
    return f"cette feuille ne vient pas de sofi-tui : elle n'a pas la colonne « {mark} »."


def too_many_rows(most: object) -> str:
    return f"plus de {most} lignes : partagez cette feuille."


NO_SESSION = "cette feuille n'a aucune session."
MARK_MISSING = "ce repère manque ou n'est pas d'ici : exportez de nouveau."


def same_heading(heading: object) -> str:
    return f"deux colonnes s'appellent « {heading} » : retirez-en une."


def same_session(before: object) -> str:
    return f"la même session que la ligne {before} : pour une session de plus, dupliquez-la dans sofi-tui."


def too_long_for_a_cell(longest_cell: object) -> str:
    return f"plus de {longest_cell} caractères, trop pour une cellule."


PROTECTED_OR_CUT = (
    "ce fichier xlsx est tronqué, protégé par un mot de passe ou abîmé : enregistrez-le de nouveau."
)
NO_SHEET = "ce classeur n'a aucune feuille."


def too_large_unpacked(most: object) -> str:
    return f"ce classeur décompressé dépasse {most} Mio : partagez-le."


def merged_cells(name: object, more: object) -> str:
    return f"des cellules sont fusionnées en {name}{more} : annulez la fusion d'abord."


CHOOSE_IN_LIST = "Choisissez une valeur de la liste."
SEVERAL_VALUES = "Plusieurs valeurs"
BY_COMMAS = "Séparez-les par des virgules."
