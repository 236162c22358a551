"""The command line: its options and its errors."""

A_DRAFT = "un identifiant, son début, ou un fichier"
AS_JSON = "en JSON, pour un autre programme"
WHO_NOTES = "qui le note (sinon, votre compte)"
NOTE = "ce qu'il faut en retenir"


def not_a_campaign(text: object) -> str:
    return f"« {text} » n'est pas une année de campagne, comme 2027"


def not_an_assignment(name: object) -> str:
    return f"« {name} » n'est pas de la forme CHEMIN=VALEUR."


def not_a_field(name: object, suggestion: object) -> str:
    return f"« {name} » n'est pas un champ ; {suggestion}."


def nothing_of_that_number(text: object) -> str:
    return f"« {text} » : il n'y a rien de ce numéro ici (on compte à partir de 0)."


SEE_PATHS = "voyez les chemins dans « sofi-tui schema »"


def nearest(near: object) -> str:
    return f"les plus proches : {near}"


DESCRIPTION = (
    "Prépare dans un terminal la saisie SOFI d'une offre PREPA Clés Avenir.\nSans commande, ouvre "
    "la liste des brouillons."
)
VERSION = "montre la version du programme"
SIMPLE = (
    "les mêmes questions ligne par ligne, sans écran, pour lecteurs d'écran, plages braille et tuyaux "
    "(aussi SOFI_TUI_SIMPLE=1, ou TERM=dumb)"
)
FOLDER = "le dossier des brouillons (sinon SOFI_TUI_DOSSIER, sinon celui de votre compte)"
PROFILE = "le profil (sinon SOFI_TUI_ORGANISME, organisme.toml du dossier, ou celui de votre compte)"


def epilogue(codes: object) -> str:
    return f"« sofi-tui COMMANDE --help » détaille une commande.\n\ncodes de sortie :\n{codes}"


EXIT_ERREUR = "le brouillon a au moins une erreur, ou le fichier des valeurs refusées"
EXIT_USAGE = "mauvais usage de la commande, ou mauvaise configuration"
EXIT_FILE = "fichier illisible, ou droit qui manque"
EXIT_LOCKED = "brouillon déjà ouvert ailleurs"
EXIT_TERMINAL = "pas de terminal utilisable"
EXIT_INTERNAL = "erreur interne du programme"
EXIT_SIGNAL = "arrêté par le signal n"


def no_such_file(path: object) -> str:
    return f"Il n'y a pas de fichier {path} : vérifiez le chemin."


def not_an_ordinary_file(path: object) -> str:
    return f"{path} n'est pas un fichier ordinaire."


def too_large(path: object, size: object, most: object) -> str:
    return f"{path} : {size} Mio, {most} au plus ; partagez ce fichier."


def verify_remote(place: object) -> str:
    return f"{place} : vérifiez « mixte » ou « à distance », que certains programmes échangent."


def without_field(place: object, fields: object) -> str:
    return f"{place} : sans champ dans SOFI, laissé de côté : {fields}."


def no_known_preset(name: object, place: object, intitule: object, example: object, codes: object) -> str:
    return (
        f"{name}, {place} : « {intitule} » n'est d'aucun modèle connu ; nommez-le, par exemple "
        f"--modele {example} ({codes})."
    )


def times(count: object) -> str:
    return f" (×{count})"


def one_draft_a_file(name: object) -> str:
    return f"Un fichier {name} tient un seul brouillon : donnez un dossier."


def output_not_ordinary(target: object) -> str:
    return f"{target} n'est pas un fichier ordinaire : choisissez un autre nom."


def output_is_a_draft(target: object) -> str:
    return f"{target} est un brouillon, il n'est pas remplacé : choisissez un autre nom."


COMMANDEES = "Commandées"
PREVUES = "Prévues"
WITHOUT_LOT = "(sans lot)"
THE_WHOLE_LOT = "tout le lot"
MANQUANTES = "Manquantes"
WHOLE_LOT = "— tout le lot"
NO_SESSION = "Aucune session."


def places_line(lot: object, site: object, commandees: object, prevues: object, manquantes: object) -> str:
    return f"{lot}, {site}\n  Commandées : {commandees}, prévues : {prevues}. Manquantes : {manquantes}"


def send_log(log: object) -> str:
    return f"transmettez le fichier {log}"


LOG_NOT_WRITTEN = "la trace n'a pas pu être écrite"


def internal_error(name: object, trace: object) -> str:
    return f"Erreur interne ({name}) ; vos brouillons enregistrés sont intacts ; {trace}."


def no_sending(number: object, draft: object) -> str:
    return f"Aucun envoi n° {number} de {draft} : voyez « sofi-tui historique {draft} »."


WORKBOOK_EXTRA = (
    "Lire un classeur demande un complément qui n'est pas installé : pip install 'sofi-tui[tableur]'."
)


def columns_left(name: object, unknown: object) -> str:
    return f"{name} : colonnes laissées de côté : {unknown}."


def nothing_taken(name: object) -> str:
    return f"{name} : rien de nouveau n'en a été repris."


def to_change(id: object, fields: object) -> str:
    return f"{id} : {fields} à changer"


def no_draft_of_here(ident: object) -> str:
    return f"{ident} n'est pas un brouillon d'ici."


def nothing_changed(name: object) -> str:
    return f"{name} : rien n'a été changé ; corrigez ces cellules, ou ajoutez --partiel."


def control_characters(path: object) -> str:
    return f"{path} : ce fichier contient des caractères de contrôle, remplacés par « � »."


def newer_version(path: object) -> str:
    return f"{path} : écrit par une version plus récente de sofi-tui ; certaines choses peuvent manquer."


def unreadable_journal(problem: object) -> str:
    return f"Secours illisible : {problem}"


def journal_beyond(path: object, when: object) -> str:
    return (
        f"{path} : le secours garde un texte du {when} que ce fichier n'a pas ; lancez « sofi-tui » "
        f"pour les comparer et le reprendre."
    )


TABLE_FILE = "un fichier CSV, XLSX ou ODS"
WITHOUT_ASKING = "fait sans demander ; sans terminal, rien n'est fait sinon"
COLUMN_SHAPE = "INTITULÉ=CHAMP"
COLUMN = "ce qu'est une colonne que le programme ne reconnaît pas (rien après = : à ignorer) ; retenu"


def sheet_passed(name: object) -> str:
    return f"feuille « {name} » passée : aucune ligne d'intitulés reconnue."


def quoted(heading: object) -> str:
    return f"« {heading} »"


def columns_unknown(names: object) -> str:
    return f"colonnes non reconnues, passées : {names} (précisez avec --colonne)."


RUN_WITH_OUI = "rien n'est fait : relancez avec --oui pour le faire."


def column_shape(argument: object, names: object) -> str:
    return f"--colonne « {argument} » : écrivez INTITULÉ=CHAMP, le champ parmi {names}."


def which_column(heading: object, choices: object) -> str:
    return f"La colonne « {heading} » n'est pas reconnue. Laquelle est-ce ?\n{choices}\n"


ITS_NUMBER = "Son numéro (Entrée : à ignorer) : "
WITHOUT_SCREEN = "--simple, nouveau MODELE --sans-ecran, liste, modifier, verifier, recap, modeles et schema"
NO_TERMINAL = "L'entrée ou la sortie n'est pas un terminal, l'écran ne peut pas s'ouvrir"


def no_screen(reason: object, without_screen: object) -> str:
    return f"{reason} ; s'en passent : {without_screen}."


def uncompiled(package: object) -> str:
    return (
        f"sofi-tui n'est pas compilé et ne peut pas l'être ici : chaque démarrage est environ quatre "
        f"fois plus long. Demandez à qui l'a installé de lancer : python3 -m compileall -q {package}"
    )


def image_not_written(path: object, strerror: object) -> str:
    return f"{path} : écriture impossible ({strerror}) ; lancez cette commande avec les droits sur l'installation."
