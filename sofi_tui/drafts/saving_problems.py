"""What the screen says while a draft cannot be saved: what happened, where the text is, what to do."""

import errno
from pathlib import Path

from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.fasd.texts import clean_line

_VANISHED = ("Le dossier {folder} a disparu", "remettez-le en place ou rebranchez son disque")
_FORBIDDEN = ("Vous n'avez plus le droit d'écrire dans {folder}", "demandez-le à qui gère ce dossier")
_REASONS = {
    errno.ENOSPC: ("Disque plein", "libérez de la place"),
    errno.EDQUOT: ("Quota de disque atteint", "libérez de la place"),
    errno.EFBIG: ("Le système refuse un fichier de cette taille", "libérez de la place ou raccourcissez"),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: ("Le dossier {folder} est en lecture seule", "faites-le rouvrir en écriture"),
    errno.ENOENT: _VANISHED,
    errno.ENOTDIR: _VANISHED,
    errno.EBUSY: ("Un autre enregistrement de ce brouillon est en cours", "attendez un instant"),
    errno.ENAMETOOLONG: ("Le nom de ce fichier est trop long", "raccourcissez-le"),
    errno.EIO: ("Le disque a renvoyé une erreur", "prévenez qui gère cette machine"),
    errno.EBUSY: ("Quelqu'un d'autre enregistre ce brouillon", "attendez un instant"),
    errno.ESTALE: ("Le disque du réseau ne répond plus comme il faut", "vérifiez le réseau"),
}
_IN_JOURNAL = "votre texte est gardé en secours"
_IN_MEMORY = "votre texte n'est plus qu'en mémoire, ne fermez pas cette fenêtre"


def saving_problem(error: DraftsError, path: Path, *, in_journal: bool) -> str:
    """Say in one French line why the draft at `path` is not in its file, and where its text is meanwhile."""
    where = _IN_JOURNAL if in_journal else _IN_MEMORY
    if not isinstance(error, StorageError):
        return f"{error} {where[0].upper()}{where[1:]}."
    refused = f"Le système a refusé ({error.cause.strerror or type(error.cause).__name__})"
    what, remedy = _REASONS.get(error.cause.errno or 0, (refused, "attendez un instant"))
    return clean_line(
        f"{what.format(folder=path.parent)} : {where} ; {remedy}, l'enregistrement reprendra tout seul."
    )
