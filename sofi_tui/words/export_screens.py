"""The questions of exporting."""

WHICH_FILE = "Dans quel fichier, ou quel dossier ?"
WHICH_FOLDER = "Dans quel dossier (un fichier pour chacun) ou quel fichier (un pour tous) ?"


def proposed_answer(question: object, proposed: object) -> str:
    return f"{question}\nEntrée : {proposed}"


WRITTEN = "C'est écrit. À savoir :"
