"""What became of a draft's file, and what to do."""

NOT_A_PLAIN_FILE = "ce n'est pas un fichier ordinaire ; retirez-le d'ici."
SEVERAL_NAMES = "ce fichier a plusieurs noms (liens physiques) ; faites-en une copie à part."


def internal_error(name: object) -> str:
    return f"Enregistrement impossible (erreur interne : {name})."


NO_SPACE = "il n'y a plus de place sur le disque ; libérez-en"
QUOTA = "votre quota de disque est atteint ; libérez de la place"
FILE_TOO_LARGE = "le système refuse un fichier de cette taille ; libérez de la place ou raccourcissez"
NO_RIGHT = "vous n'en avez pas le droit ; demandez-le à qui gère ce dossier"
READ_ONLY_DISK = "ce disque est en lecture seule ; choisissez un autre dossier avec --dossier"
GONE = "le fichier ou son dossier n'est plus là ; vérifiez que le disque est bien branché"
NOT_A_FOLDER = "ce n'est pas un dossier ; choisissez-en un autre avec --dossier"
A_FOLDER = "c'est un dossier, pas un fichier ; renommez-le ou déplacez-le"
A_LINK = "c'est un lien symbolique ; donnez le fichier lui-même"
NOT_AN_ORDINARY_FILE = "ce n'est pas un fichier ordinaire ; retirez-le d'ici"
NAME_TOO_LONG = "ce nom est trop long ; raccourcissez-le"
NAME_TAKEN = "ce nom est déjà pris ; choisissez-en un autre"
BEING_SAVED = "un autre enregistrement de ce brouillon est en cours ; réessayez dans un instant"
DISK_ERROR = "le disque a renvoyé une erreur ; prévenez qui gère cette machine"
NETWORK_DISK = "le disque du réseau ne répond plus comme il faut ; réessayez dans un instant"


def several_drafts(reference: object, ids: object) -> str:
    return f"« {reference} » désigne plusieurs brouillons : précisez {ids}."


def locked(ident: object, owner: object) -> str:
    return f"{ident} est déjà ouvert par {owner} : fermez-le là-bas, ou dupliquez-le."


def refused_by_system(reason: object) -> str:
    return f"le système a refusé ({reason}) ; réessayez dans un instant"


def newer_version(ident: object) -> str:
    return (
        f"{ident} a été écrit par une version plus récente de sofi-tui : mettez le programme à jour "
        f"pour le modifier ; ici, vous pouvez le lire."
    )


def changed_since_opening(path: object) -> str:
    return f"{path} : le fichier a changé depuis son ouverture ; rouvrez le brouillon."


KEPT_IN_JOURNAL = "votre texte est gardé en secours ; relancez sofi-tui pour le reprendre."
LOST_SINCE_LAST_SAVE = (
    "ce que vous avez tapé depuis le dernier enregistrement est perdu, faute de place pour le secours."
)


def not_saved(path: object, end: object) -> str:
    return f"{path} : le fichier n'a pas pu être enregistré ; {end}"


def text_too_long(path: object) -> str:
    return f"{path} : ce texte est trop long pour un brouillon ; raccourcissez-le."


JOURNAL_HEADING = "Secours de sofi-tui : ce brouillon n'a pas pu être enregistré dans son fichier."
ORIGIN_UNKNOWN = (
    "on ne sait plus de quel fichier c'est le secours ; c'est un brouillon, copiez-le où il faut."
)


def no_such_draft(reference: object) -> str:
    return f"Aucun brouillon ne s'appelle « {reference} » : voyez « sofi-tui liste »."


def no_such_file(reference: object) -> str:
    return f"Il n'y a pas de fichier {reference} : vérifiez le chemin."


RENAME_FILE = "renommez ce fichier en minuscules sans accent, chiffres et tirets pour en faire un brouillon."


def not_a_preset_name(nom: object) -> str:
    return f"« {nom} » n'est pas un nom de modèle : il y faut une lettre ou un chiffre."


def preset_of_the_program(code: object) -> str:
    return f"« {code} » est un modèle du programme : choisissez un autre nom."


def preset_without_base(base: object) -> str:
    return f"Le modèle « {base} » n'a pas de base : copiez plutôt son fichier."


def preset_exists(file: object) -> str:
    return f"{file} existe déjà : choisissez un autre nom, ou corrigez ce fichier."


def draft_too_large(id: object) -> str:
    return f"{id} : ce brouillon est trop grand pour être enregistré ; raccourcissez-le."


def on_day(day: object) -> str:
    return f"le {day} à "


TO_COMPLETE = "à compléter"
TO_CORRECT = "à corriger"
TO_VERIFY = "à vérifier"
TEXT_OF_JOURNAL = "(texte en secours)"


def not_a_field(path: object) -> str:
    return f"{path} n'est pas un champ : voyez les chemins dans « sofi-tui schema »."


def not_a_list(path: object) -> str:
    return f"{path} n'est pas une liste."


def no_more_than(path: object, most: object) -> str:
    return f"{path} : pas plus de {most} ; continuez dans un autre brouillon."


def nothing_of_that_number(path: object) -> str:
    return f"{path} : il n'y a rien de ce numéro ici (on compte à partir de 0)."


def folder_read_only(folder: object) -> str:
    return f"le dossier {folder} est en lecture seule"


COPY_ELSEWHERE = "copiez ce brouillon dans un autre dossier"


def no_right_in(folder: object) -> str:
    return f"vous n'avez pas le droit d'écrire dans {folder}"


ASK_WHO_MANAGES = "demandez-le à qui gère ce dossier"
FILE_NOT_YOURS = "le fichier n'est pas à vous"
ASK_WHO_CREATED = "demandez à qui l'a créé de vous laisser l'écrire"


def reading_only(what: object, remedy: object) -> str:
    return f"Lecture seulement : {what} ; pour modifier, {remedy}."


CONFLICT_COPY = "(copie de conflit)"


def changed_while_typing(id: object) -> str:
    return (
        f"Le fichier a changé pendant que vous tapiez : votre texte continue dans la copie {{copy}}, "
        f"et {id} est resté tel qu'on l'a changé. Comparez-les."
    )


def taken_over(user: object, since: object) -> str:
    return (
        f"{user} a pris la main sur ce brouillon à {since:%H:%M} : votre texte continue dans la copie "
        f"{{copy}}."
    )


def to_choose(conflicts: object) -> str:
    return f"{conflicts} à choisir"


def changed_at_once(first: object, rest: object, what: object) -> str:
    return f"{first}{rest} a modifié ce brouillon en même temps : {what}."


FOLDER_GONE = "Le dossier {folder} a disparu"
PUT_IT_BACK = "remettez-le en place ou rebranchez son disque"
NO_RIGHT_IN_FOLDER = "Vous n'avez plus le droit d'écrire dans {folder}"
DISK_FULL = "Disque plein"
MAKE_ROOM = "libérez de la place"
QUOTA_REACHED = "Quota de disque atteint"
FILE_TOO_LARGE_HERE = "Le système refuse un fichier de cette taille"
MAKE_ROOM_OR_SHORTEN = "libérez de la place ou raccourcissez"
FOLDER_READ_ONLY = "Le dossier {folder} est en lecture seule"
HAVE_IT_REOPENED = "faites-le rouvrir en écriture"
BEING_SAVED_ELSEWHERE = "Un autre enregistrement de ce brouillon est en cours"
WAIT = "attendez un instant"
FILE_NAME_TOO_LONG = "Le nom de ce fichier est trop long"
DISK_GAVE_ERROR = "Le disque a renvoyé une erreur"
TELL_WHO_MANAGES = "prévenez qui gère cette machine"
SOMEBODY_SAVES = "Quelqu'un d'autre enregistre ce brouillon"
NETWORK_DISK_FAILS = "Le disque du réseau ne répond plus comme il faut"
CHECK_NETWORK = "vérifiez le réseau"
TEXT_IN_JOURNAL = "votre texte est gardé en secours"
TEXT_IN_MEMORY = "votre texte n'est plus qu'en mémoire, ne fermez pas cette fenêtre"


def system_refused(reason: object) -> str:
    return f"Le système a refusé ({reason})"


def saving_problem(what: object, where: object, remedy: object) -> str:
    return f"{what} : {where} ; {remedy}, l'enregistrement reprendra tout seul."


OF_THE_FOLDER = "celui du dossier"


def not_in_the_folder(path: object) -> str:
    return f"{path} n'est pas dans le dossier des brouillons : effacez-le vous-même."


def opened_by(who: object) -> str:
    return f"Lecture seulement : {who} l'a ouvert ; pour modifier, dupliquez-le."


CHOSEN_TO_READ = "Lecture seulement : vous avez choisi de le lire ; pour modifier, dupliquez-le."
