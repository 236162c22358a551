"""Revisions, sendings, and what synchronising said."""


def created_here_too(name: object) -> str:
    return f"{name} vient d'être créé ici aussi : synchronisez encore une fois."


def too_many_copies(name: object) -> str:
    return f"{name} : trop de copies de ce fichier ; rangez-les, puis synchronisez encore."


def not_kept(git: object, reason: object) -> str:
    return f"Historique non tenu : {git} {reason}."


LINKED_WORKTREE = "renvoie à un dépôt ailleurs ; clonez-le sans « worktree »"
NOT_A_FOLDER = "n'est pas un dossier ; retirez-le"
NOT_A_PLAIN_FILE = "n'est pas un fichier ordinaire ; retirez-le"


def internal_error(name: object) -> str:
    return f"Historique : erreur interne ({name}) ; les brouillons sont intacts."


def keeps_changing(git: object) -> str:
    return f"Historique : {git} change sans arrêt ; réessayez dans un instant."


def not_a_branch(ref: object) -> str:
    return f"Historique : « {ref} » n'est pas un nom de branche."


def held_by_another(parent: object, lock: object) -> str:
    return (
        f"Historique : {parent} est tenu par un autre programme ; réessayez dans un instant, ou "
        f"retirez le fichier {lock} qu'un programme arrêté y a laissé."
    )


def not_taken(url: object, refused: object, values: object) -> str:
    return f"{url} n'a pas pris {refused} envois : {values}."


def pack_too_large(url: object, most: object) -> str:
    return f"{url} envoie plus de {most} Mio : vérifiez l'adresse."


WITHOUT_SAYING_WHY = "sans dire pourquoi"
SSH_MISSING = "Le programme « ssh » manque sur cette machine : demandez à qui la gère."


def not_bare(path: object) -> str:
    return f"{path} est un dossier de travail : donnez un dépôt nu (--creer en fait un)."


def no_repository_in(path: object) -> str:
    return f"Il n'y a pas de dépôt dans {path} : --creer en fait un."


def access_refused(url: object) -> str:
    return f"{url} refuse l'accès : vérifiez le nom et le mot de passe."


def no_repository_at(url: object) -> str:
    return f"Il n'y a pas de dépôt à {url} : vérifiez l'adresse."


def hung_up(url: object, what: object) -> str:
    return f"{url} a raccroché : {what}."


def remote_refused(url: object, what: object) -> str:
    return f"{url} a refusé : {what}."


def no_answer(url: object, reason: object) -> str:
    return f"{url} ne répond pas ({reason})."


def no_exchange(url: object, name: object) -> str:
    return f"{url} : échange impossible ({name})."


ACCEPTED_ADDRESSES = "un chemin, ssh://hôte/chemin, utilisateur@hôte:chemin ou https://hôte/chemin"


def not_a_repository_address(url: object, accepted: object) -> str:
    return f"« {url} » n'est pas l'adresse d'un dépôt : donnez {accepted}."


def unreadable_config(config: object) -> str:
    return f"{config} ne se lit pas : corrigez-le avec git."


def not_an_address(url: object, accepted: object) -> str:
    return f"« {url} » n'est pas une adresse : donnez {accepted}."


CREDENTIAL_IN_ADDRESS = "Pas de mot de passe dans l'adresse : il resterait lisible dans le dossier."
NO_PLAIN_HTTP = "http:// laisserait lire vos brouillons en chemin : prenez https://."


def address_not_taken(url: object, accepted: object) -> str:
    return f"« {url} » : ce genre d'adresse n'est pas pris ; donnez {accepted}."


RECEIVED = "Reçu"
MERGED = "Fusionné"
BINNED_AS_THERE = "Mis à la corbeille, comme sur l'autre machine"
KEPT_ALTHOUGH_DELETED = "Gardé, quoique supprimé sur l'autre machine"
TOO_LARGE_THERE = "Laissé là-bas, trop grand"


def two_versions(name: object, beside: object) -> str:
    return f"Deux versions gardées : {name}, et celle de l'autre machine dans {beside}"


def to_choose(name: object, fields: object) -> str:
    return f"À choisir : {name}, {fields} à deux valeurs ; ouvrez-le et faites Ctrl+O"


def unsafe_name(name: object) -> str:
    return f"Refusé, un nom qui sortirait du dossier : {name}"


SENT = "Envoyé : ce que cette machine avait de nouveau."
ALREADY_ALIKE = "Tout était déjà pareil des deux côtés."


def damaged(git: object, name: object) -> str:
    return (
        f"Historique : {git} est abîmé ({name}) ; les brouillons sont intacts ; renommez ce dossier "
        f"pour repartir d'un historique neuf."
    )


ON_NO_BRANCH = "n'est sur aucune branche ; terminez ce qui y est en cours avec git"


def not_a_revision(ident: object) -> str:
    return f"Historique : {ident} n'est pas une révision."


def not_a_file(ident: object) -> str:
    return f"Historique : {ident} n'est pas un fichier."


FIRST_STATE = "premier état connu"
CHANGED = "modifié"
SENT_REVISION = "envoyé"
CHANGED_WITHOUT_END = "modifié, sans fin de session"
CHANGED_OUTSIDE = "modifié hors du programme"
BINNED = "mis à la corbeille"
MERGE = "fusion avec une autre machine"
SENDING_NAME_TAKEN = "Historique : ce nom d'envoi est déjà pris ; réessayez."


def not_a_sending(name: object) -> str:
    return f"Historique : {name} n'est pas un envoi."


CREATE_ONLY_PATHS = "--creer ne vaut que pour un chemin : créez ce dépôt sur son serveur."


def already_there(path: object) -> str:
    return f"{path} existe déjà : il n'a pas été touché."


def shared_with_nobody(folder: object) -> str:
    return f"{folder} n'est partagé avec personne : « sofi-tui synchroniser --distant ADRESSE » le règle."


BEFORE_SYNCHRONISING = "Dossier tel qu'il était avant une synchronisation\n"
FOLDER_KEEPS_CHANGING = "Historique : le dossier change sans arrêt ; réessayez dans un instant."
MERGE_MESSAGE = "Fusion avec une autre machine\n\nNature: fusion\n"


def part_of_larger(folder: object) -> str:
    return f"{folder} fait partie d'un dépôt plus grand : synchronisez celui-ci avec git."


def remote_keeps_changing(url: object) -> str:
    return f"{url} change sans arrêt : réessayez dans un instant."


def other_branch(url: object, there: object, here: object) -> str:
    return f"{url} est sur la branche « {there} », ce dossier sur « {here} » : renommez-la (git branch -m)."


def not_in_revision(draft: object, ident: object) -> str:
    return f"{draft} n'existe pas dans la révision {ident}."


SEVERAL_REVISIONS = "plusieurs révisions"
NO_REVISION = "aucune révision"


def ambiguous_revision(reference: object, what: object, draft: object) -> str:
    return f"« {reference} » désigne {what} de {draft} : voyez « sofi-tui historique {draft} »."
