"""What is wrong with a table that is brought in."""

TOO_DEMANDING = (
    "ce classeur demande trop de mémoire ou de temps : copiez ses lignes utiles dans un classeur neuf."
)


def unreadable(strerror: object) -> str:
    return f"lecture impossible ({strerror})."


def fill_with_lines(kind: object) -> str:
    return f'[{kind}] se remplit de lignes « "intitulé" = "champ" ».'


def unreadable_verify_path(strerror: object) -> str:
    return f"lecture impossible ({strerror}) : vérifiez le chemin."


def over_mib(most: object) -> str:
    return f"plus de {most} Mio : vérifiez que c'est le bon fichier."


def too_many_rows(max_rows: object) -> str:
    return f"plus de {max_rows} lignes dans une feuille : partagez-la."


NEITHER_CSV_NOR_WORKBOOK = "ce n'est ni un fichier CSV, ni un classeur XLSX ou ODS."
BROKEN_CSV = "ce fichier CSV est tronqué ou mal formé : exportez-le de nouveau."
WORKBOOK_EXTRA = "pour lire un classeur, installez sofi-tui[tableur], ou enregistrez la feuille en CSV."
PROTECTED_OR_CUT = (
    "ce classeur est tronqué, protégé par un mot de passe ou abîmé : enregistrez-le de nouveau."
)
BROKEN_WORKBOOK = "ce classeur est abîmé : enregistrez-le de nouveau."


def too_large_unpacked(most: object) -> str:
    return f"ce classeur décompressé dépasse {most} Mio : partagez-le."
