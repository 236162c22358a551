"""An action sent for validation: it passes to its next state, and the exact file and recapitulative are sealed."""

from pathlib import Path

from sofi_tui.drafts.atomic import read_bounded
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.history.messages import author_here
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.exports.recap import recap
from sofi_tui.exports.text import render_text
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.follow_up import Noted, passages_of
from sofi_tui.fasd.life import passed
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import life as say


def noted(store: DraftStore, par: str = "", note: str = "") -> Noted:
    """Say who notes something now: who runs the program, unless named."""
    return Noted(store.now(), clean_line(par).strip() or author_here().name, clean_line(note).strip())


def send(store: DraftStore, path: Path, who: Noted) -> StoredDraft:
    """Send the action of a draft that nobody has open, and seal it; raises ImpossiblePassageError, DraftsError."""
    stored = store.read(path)
    draft = stored.draft
    findings = check(draft, store.catalogue.get(draft.modele), store.today())
    sent = passed(draft, Statut.EN_ATTENTE_VALIDATION, findings, who)
    saved = store.save(stored, sent, nature=Nature.ENVOI)
    seal(store, path)
    return saved


def seal(store: DraftStore, path: Path) -> str:
    """Seal what a draft's file holds, and its recapitulative; give the seal's name.

    Raises SealError, which says that the action is sent all the same.
    """
    try:
        data = read_bounded(path)
        draft = store.parse(path, data).draft
        preset = store.catalogue.get(draft.modele)
        text = render_text(recap(draft, preset, check(draft, preset, store.today())))
        return store.history.seal(draft, data, text, _why(draft))
    except DraftsError as error:
        raise SealError(path, error) from error


class SealError(DraftsError):
    """What was sent could not be sealed; `cause` says why."""

    def __init__(self, path: Path, cause: DraftsError) -> None:
        super().__init__(say.not_sealed(path.stem, cause))
        self.cause = cause


def _why(draft: Draft) -> str:
    last = passages_of(draft)[-1:]
    by = f" par {last[0].par}" if last and last[0].par else ""
    note = f" : {last[0].note}" if last and last[0].note else ""
    return say.sending(by, note)
