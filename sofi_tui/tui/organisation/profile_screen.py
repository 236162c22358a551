"""The profile on screen: its lists one under the other, each record opened, added and deleted by keyboard."""

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from sofi_tui.content.organisation.changes import with_record, without_record
from sofi_tui.content.organisation.model import KINDS, ONES, TITLES, OrgRecord, key_of, name_of, new_record
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.organisation.verifying import remarks
from sofi_tui.content.organisation.writing import record_table
from sofi_tui.content.toml_source import SourceError
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.making_presets import presets_of
from sofi_tui.drafts.organisation.offering import accept, offers, pending
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.closed_lists import ModaliteRecrutement
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.texts import clean_line, counted
from sofi_tui.keys.profile import PROFILE_ACTIONS, PROFILE_GROUPS
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.organisation.record_form import RecordForm
from sofi_tui.tui.picker import Pickable
from sofi_tui.tui.questions import Line, YesNo
from sofi_tui.tui.styles import PAGES
from sofi_tui.tui.tick_picker import TickPicker
from sofi_tui.tui.words import TooSmall, Words
from sofi_tui.words import profile_screens as say
from sofi_tui.words.why_off import ON_A_TITLE

_RECRUITMENT = "session.modalites_recrutement"


class ProfileScreen(Acting[None], LeftOnce[None]):
    """Changes the profile of a folder of drafts; each change is saved at once, with what others wrote meanwhile."""

    CSS_PATH = PAGES
    BINDINGS = bindings(PROFILE_ACTIONS)
    groups = PROFILE_GROUPS

    def __init__(self, store: DraftStore) -> None:
        super().__init__()
        self._store = store
        self._file = store.organisation
        self._profile = Profile()
        self._lines: list[tuple[str, OrgRecord | None]] = []
        self._title = Words(id="title")
        self._list = OptionList(markup=False, compact=True)
        self._told = Words(id="details")

    def compose(self) -> ComposeResult:
        """Give the lists and the keys."""
        yield self._title
        yield self._list
        yield self._told
        yield KeyBar(PROFILE_ACTIONS)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the profile."""
        self._title.say(say.profile_of(self._file.why, clean_line(str(self._file.path))))
        self._read()
        self.set_focus(self._list)

    def why_off(self, name: str) -> str:
        """Say why an action can do nothing now."""
        return ON_A_TITLE if name == "delete" and self._here[1] is None else ""

    def _read(self, at: str = "") -> None:
        """Read the profile and show it, the cursor on the record of key `at`, else where it was."""
        try:
            self._profile = self._file.read()
        except SourceError as error:
            self._tell(error)
            self.dismiss()
            return
        here = self._list.highlighted or 0
        self._lines = []
        for kind in KINDS:
            self._lines.append((kind, None))
            self._lines += [(kind, record) for record in self._profile.records(kind)]
        self._list.clear_options()
        self._list.add_options([Option(self._line(kind, record)) for kind, record in self._lines])
        wanted = [number for number, (_, record) in enumerate(self._lines) if record and at == key_of(record)]
        self._list.highlighted = wanted[0] if wanted else min(here, len(self._lines) - 1)
        found = remarks(self._profile)
        self._told.say(found[0].sentence if found else f"Service Offre : {self._profile.service_offre}")

    def _line(self, kind: str, record: OrgRecord | None) -> Content:
        if record is None:
            number = len(self._profile.records(kind))
            return Content.assemble((TITLES[kind], "bold"), (say.a_to_add(number or say.NOTHING_YET), "dim"))
        rest = [
            str(held) if not isinstance(held, list) else ", ".join(held)
            for held in record_table(record).values()
        ]
        return Content.assemble("  ", name_of(record), ("  " + " · ".join(rest[1:]), "dim"))

    @property
    def _here(self) -> tuple[str, OrgRecord | None]:
        return self._lines[self._list.highlighted or 0]

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Open the record under the cursor, on a list's title add one."""
        kind, record = self._here
        self._edit(kind, record)

    def action_add(self) -> None:
        """Add a record to the list where one is."""
        self._edit(self._here[0], None)

    @work
    async def _edit(self, kind: str, record: OrgRecord | None) -> None:
        filled = await self.app.push_screen_wait(RecordForm(kind, record or new_record(kind)))
        if filled is not None and filled != record:
            key = None if record is None else key_of(record)
            self._save(with_record(self._profile, kind, filled, key), key_of(filled))

    @work
    async def action_delete(self) -> None:
        """Delete the record under the cursor, once confirmed; drafts keep the values that they hold."""
        kind, record = self._here
        if record is None:
            return
        if await self.app.push_screen_wait(YesNo(say.remove_from_profile(ONES[kind], name_of(record)))):
            self._save(without_record(self._profile, kind, key_of(record)))

    @work
    async def action_service(self) -> None:
        """Change the address of the Service Offre."""
        question = Line(say.service_offre_now(self._profile.service_offre))
        if address := await self.app.push_screen_wait(question):
            self._save(self._profile._replace(service_offre=clean_line(address).strip()))

    @work
    async def action_recruit(self) -> None:
        """Tick the usual modalités de recrutement."""
        held = self._profile.habitudes.get(_RECRUITMENT)
        usual = [str(one) for one in held] if isinstance(held, list) else []
        members = list(ModaliteRecrutement)
        ticked = [number for number, one in enumerate(members) if one.value in usual]
        asked = TickPicker(say.HABITS, [Pickable(one.label) for one in members], ticked)
        if (picked := await self.app.push_screen_wait(asked)) is None:
            return
        chosen = [members[number].value for number in picked.ticked]
        kept = [*(one for one in usual if one in chosen), *(one for one in chosen if one not in usual)]
        rest = {key: value for key, value in self._profile.habitudes.items() if key != _RECRUITMENT}
        habits: dict[str, Value] = {**rest, **({_RECRUITMENT: kept} if kept else {})}
        self._save(self._profile._replace(habitudes=habits))

    def action_back(self) -> None:
        """Go back to the drafts."""
        self.dismiss()

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()

    def _save(self, profile: Profile, at: str = "") -> None:
        """Save the profile, and offer what changed to the drafts that still hold the old values."""
        try:
            self._file.save(self._profile, profile)
            self._store.catalogue = presets_of(self._store)
        except (DraftsError, SourceError) as error:
            self._tell(error)
        self._read(at)
        self.action_offer(asked=False)

    @work
    async def action_offer(self, asked: bool = True) -> None:
        """Offer what changed in the profile to the drafts that still hold what it said before."""
        try:
            offered = offers(self._store, pending(self._file))
            if not offered:
                if asked:
                    self.notify(say.NO_OLD_VALUE, markup=False)
                return
            holds = "garde" if len(offered) == 1 else "gardent"
            question = say.change_too(counted(len(offered), "brouillon"), holds)
            if await self.app.push_screen_wait(YesNo(question)):
                accept(self._store, self._file, offered)
                self.notify(say.drafts_changed(len(offered)), markup=False)
        except (DraftsError, SourceError) as error:
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        self.notify(str(error), severity="error", markup=False, timeout=10)
