"""What made a revision of a draft."""

from enum import StrEnum

from sofi_tui.words import history as say


class Nature(StrEnum):
    """What made a revision; the value is what is written with it."""

    CREATION = "creation"
    SESSION = "session"
    RESTAURATION = "restauration"
    ENVOI = "envoi"
    INTERROMPUE = "interrompue"
    DEHORS = "dehors"
    CORBEILLE = "corbeille"
    FUSION = "fusion"

    @property
    def words(self) -> str:
        """Say it in French."""
        return _WORDS[self]


_WORDS = {
    Nature.CREATION: say.FIRST_STATE,
    Nature.SESSION: say.CHANGED,
    Nature.RESTAURATION: "repris",
    Nature.ENVOI: say.SENT_REVISION,
    Nature.INTERROMPUE: say.CHANGED_WITHOUT_END,
    Nature.DEHORS: say.CHANGED_OUTSIDE,
    Nature.CORBEILLE: say.BINNED,
    Nature.FUSION: say.MERGE,
}
