"""What can go wrong with drafts on disk: typed, each said in one clean French line that tells what to do."""

import errno
from collections.abc import Iterable
from pathlib import Path

from sofi_tui.fasd.texts import clean_line, clean_message

_SYSTEM_REASONS = {
    errno.ENOSPC: "il n'y a plus de place sur le disque ; libérez-en",
    errno.EDQUOT: "votre quota de disque est atteint ; libérez de la place",
    errno.EFBIG: "le système refuse un fichier de cette taille ; libérez de la place ou raccourcissez",
    errno.EACCES: "vous n'en avez pas le droit ; demandez-le à qui gère ce dossier",
    errno.EPERM: "vous n'en avez pas le droit ; demandez-le à qui gère ce dossier",
    errno.EROFS: "ce disque est en lecture seule ; choisissez un autre dossier avec --dossier",
    errno.ENOENT: "le fichier ou son dossier n'est plus là ; vérifiez que le disque est bien branché",
    errno.ENOTDIR: "ce n'est pas un dossier ; choisissez-en un autre avec --dossier",
    errno.EISDIR: "c'est un dossier, pas un fichier ; renommez-le ou déplacez-le",
    errno.ELOOP: "c'est un lien symbolique ; donnez le fichier lui-même",
    errno.ENXIO: "ce n'est pas un fichier ordinaire ; retirez-le d'ici",
    errno.ENAMETOOLONG: "ce nom est trop long ; raccourcissez-le",
    errno.EEXIST: "ce nom est déjà pris ; choisissez-en un autre",
    errno.EBUSY: "un autre enregistrement de ce brouillon est en cours ; réessayez dans un instant",
    errno.EIO: "le disque a renvoyé une erreur ; prévenez qui gère cette machine",
    errno.ESTALE: "le disque du réseau ne répond plus comme il faut ; réessayez dans un instant",
}


class DraftsError(Exception):
    """Base of the errors of drafts; `str(error)` is one line for people, `exit_code` the command line's."""

    exit_code: int = 3

    def __init__(self, message: str) -> None:
        super().__init__(clean_message(message))


class UnreadableDraftError(DraftsError):
    """A file that does not hold a draft; `reason` says what is wrong and what to do."""

    def __init__(self, file: Path | str, line: int | None, reason: str) -> None:
        where = f"{file}, ligne {line}" if line else f"{file}"
        super().__init__(f"{where} : {reason}")
        self.file = file
        self.line = line


class UnknownDraftError(DraftsError):
    """A reference that names no draft."""

    exit_code = 2


class AmbiguousDraftError(DraftsError):
    """A beginning that several ids have."""

    exit_code = 2

    def __init__(self, reference: str, ids: Iterable[str]) -> None:
        self.ids = tuple(ids)
        super().__init__(f"« {reference} » désigne plusieurs brouillons : précisez {', '.join(self.ids)}.")


class LockedDraftError(DraftsError):
    """A draft that someone has open; `owner` reads « alice sur serveur1 depuis 14:02 »."""

    exit_code = 4

    def __init__(self, ident: str, owner: str) -> None:
        self.owner = clean_line(owner)
        super().__init__(f"{ident} est déjà ouvert par {self.owner} : fermez-le là-bas, ou dupliquez-le.")


class RefusedEditError(DraftsError):
    """An edit that a draft cannot take: no such field, no such place, a value of another shape."""

    exit_code = 2


class StorageError(DraftsError):
    """The operating system refused; `cause` is its error."""

    def __init__(self, path: Path | str, cause: OSError) -> None:
        reason = _SYSTEM_REASONS.get(cause.errno or 0)
        if reason is None:
            reason = (
                f"le système a refusé ({cause.strerror or type(cause).__name__}) ; réessayez dans un instant"
            )
        super().__init__(f"{path} : {reason}.")
        self.cause = cause


class ReadOnlyDraftError(DraftsError):
    """A draft that can be read, not changed: for `reason`, one French line, else because a newer program wrote it."""

    def __init__(self, ident: str, reason: str = "") -> None:
        super().__init__(
            reason
            or f"{ident} a été écrit par une version plus récente de sofi-tui : mettez le programme à jour "
            "pour le modifier ; ici, vous pouvez le lire."
        )


class TooLargeError(DraftsError):
    """A text, or one more record, that would take a draft over its bounds; what was there is kept."""


class ChangedOnDiskError(DraftsError):
    """A file that is no longer what was read: nothing was overwritten."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(f"{path} : le fichier a changé depuis son ouverture ; rouvrez le brouillon.")


class UnsavedError(DraftsError):
    """A draft that was closed while its file could not be written; `kept` when the recovery journal has its text."""

    def __init__(self, path: Path | str, *, kept: bool) -> None:
        end = (
            "votre texte est gardé en secours ; relancez sofi-tui pour le reprendre."
            if kept
            else "ce que vous avez tapé depuis le dernier enregistrement est perdu, faute de place pour le secours."
        )
        super().__init__(f"{path} : le fichier n'a pas pu être enregistré ; {end}")
