"""Whether a draft may be written, asked before anything is: what may only be read opens to be read."""

import os
import stat
from pathlib import Path


def why_read_only(path: Path) -> str:
    """Say in French why the file of a draft cannot be replaced, and what to do; empty when it can."""
    folder = path.parent
    if not os.access(folder, os.W_OK | os.X_OK, effective_ids=True):
        if os.statvfs(folder).f_flag & os.ST_RDONLY:
            return _reason(
                f"le dossier {folder} est en lecture seule", "copiez ce brouillon dans un autre dossier"
            )
        return _reason(
            f"vous n'avez pas le droit d'écrire dans {folder}", "demandez-le à qui gère ce dossier"
        )
    if not os.access(path, os.W_OK, effective_ids=True) or _stuck(path):
        return _reason("le fichier n'est pas à vous", "demandez à qui l'a créé de vous laisser l'écrire")
    return ""


def _reason(what: str, remedy: str) -> str:
    return f"Lecture seulement : {what} ; pour modifier, {remedy}."


def _stuck(path: Path) -> bool:
    """Tell whether it is somebody else's in a folder where only the owner may replace a file."""
    folder, user = path.parent.stat(), os.geteuid()
    return bool(folder.st_mode & stat.S_ISVTX) and user not in {0, folder.st_uid, path.lstat().st_uid}
