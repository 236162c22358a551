"""The drafts of the folder as a numbered list, a new one, and opening one, whoever else has it open."""

from collections.abc import Sequence
from pathlib import Path

from sofi_tui.drafts.errors import DraftsError, LockedDraftError
from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.statuts import STATUTS
from sofi_tui.fasd.texts import fold
from sofi_tui.simple.asking import Asking
from sofi_tui.simple.commands import ANSWER, JUMP
from sofi_tui.words import simple as words
from sofi_tui.words import simple_start as start_words

MOST_SHOWN = 20
_STATUTS = {statut.value: said for statut, said in STATUTS.items()}


class Welcome:
    """Asks which draft is to be opened."""

    def __init__(self, asking: Asking, store: DraftStore) -> None:
        self._asking = asking
        self._store = store

    def chosen(self) -> OpenDraft:
        """Ask until a draft is open; QuitAskedError goes through."""
        typed = ""
        while True:
            rows = self._found(typed)
            self._tell(rows, typed)
            said = self._asking.typed()
            text = said.text.strip() if said.deed in {ANSWER, JUMP} else ""
            typed = ""
            if fold(text) in start_words.NEW:
                opened = self.new()
            elif text.isdecimal() and len(text) < 6 and 0 < int(text) <= len(rows[:MOST_SHOWN]):
                opened = self.opened(self._store.folder / rows[int(text) - 1].name)
            else:
                opened, typed = None, text
            if opened is not None:
                return opened

    def new(self, titre: str = "", campagne: int | None = None) -> OpenDraft | None:
        """Ask for a preset, make a draft from it and open it."""
        presets = list(self._store.catalogue.presets.values())
        lines = [f"{preset.nom} ; {preset.resume} ; campagne {preset.campagne}" for preset in presets]
        chosen = self._asking.one_of(lines, start_words.PRESET_ASKS)
        if chosen is None:
            return None
        try:
            return self.opened(self._store.create(presets[chosen], titre, campagne).path)
        except DraftsError as refusal:
            self._asking.say(str(refusal))
            return None

    def opened(self, path: Path) -> OpenDraft | None:
        """Open a draft; where someone else has it open, in the way that one chooses, None for not at all."""
        try:
            try:
                return self._store.open(path)
            except LockedDraftError as locked:
                self._asking.say(str(locked))
            chosen = self._asking.one_of(list(start_words.WAYS_IN.values()), start_words.CHOOSE)
            match None if chosen is None else list(start_words.WAYS_IN)[chosen]:
                case "read":
                    return self._store.open_to_read(path)
                case "take_over":
                    return self._store.open(path, take_over=True)
                case "duplicate":
                    return self._store.open(self._store.duplicate(path).path)
        except DraftsError as refusal:
            self._asking.say(str(refusal))
        return None

    def _found(self, typed: str) -> list[DraftRow]:
        wanted = fold(typed).split()
        rows = index_of(self._store).refreshed().listed()
        return [row for row in rows if all(word in _searched(row) for word in wanted)]

    def _tell(self, rows: Sequence[DraftRow], typed: str) -> None:
        if not rows:
            self._asking.say(start_words.NOTHING_FOUND if typed else start_words.NO_DRAFT)
        else:
            self._asking.say(start_words.drafts_in(len(rows), str(self._store.folder)))
        self._asking.say(*(f"{number}. {_line(row)}" for number, row in enumerate(rows[:MOST_SHOWN], 1)))
        if len(rows) > MOST_SHOWN:
            self._asking.say(words.more(len(rows) - MOST_SHOWN))
        self._asking.say(start_words.LIST_ASKS if rows or typed else start_words.FIRST_ASKS)


def _searched(row: DraftRow) -> str:
    return " ".join([fold(row.id), row.search, *(session.search for session in row.sessions)])


def _line(row: DraftRow) -> str:
    """Write a draft in one line: what it is called, where it stands, what it still asks for."""
    if row.problem:
        return start_words.draft_line(row.id, [start_words.unreadable(row.problem)])
    parts = [
        row.modele,
        f"campagne {row.campagne}",
        _STATUTS.get(row.statut, row.statut),
        start_words.complete(row.percent),
        start_words.errors_left(row.errors),
        start_words.changed(row.modified.astimezone()),
        row.id,
    ]
    return start_words.draft_line(row.titre, parts)
