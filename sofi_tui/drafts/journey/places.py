"""Where one can be in the wizard, and the ways from there: no widget, so that every way can be tested."""

from enum import StrEnum
from typing import NamedTuple

from sofi_tui.content.fiches import Field, fiches, field_at, record_fields
from sofi_tui.fasd.codes import session_code
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key, path_of, session_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import journey as say


class Step(StrEnum):
    """The steps of the wizard: the four fiches, the list of sessions, the recapitulative."""

    FORMATION = "formation"
    ACTION = "action"
    SESSION = "session"
    DISPOSITIF = "dispositif"
    SESSIONS = "sessions"
    RECAP = "recapitulatif"


SESSIONS_PATH: FieldPath = ("sessions",)

_BY_SESSION = (Step.SESSION, Step.DISPOSITIF)


class Place(NamedTuple):
    """A page of the wizard.

    `session` and `section` count from 0; `record` is the path of the record that is open, empty otherwise.
    """

    step: Step
    session: int = 0
    section: int = 0
    record: FieldPath = ()


START = Place(Step.FORMATION)


class Ways(NamedTuple):
    """The ways through one draft as it now is."""

    draft: Draft
    preset: Preset

    def steps(self) -> list[Place]:
        """List the steps in order, each on its first page: each session is followed by its dispositif."""
        sessions = [Place(step, number) for number in range(len(self.draft.sessions)) for step in _BY_SESSION]
        return [Place(Step.FORMATION), Place(Step.ACTION), *sessions, Place(Step.RECAP)]

    def pages(self) -> list[Place]:
        """List all pages in order."""
        return [
            Place(place.step, place.session, section)
            for place in self.steps()
            for section in range(len(fiches()[place.step].sections) if place.step in fiches() else 1)
        ]

    def next_page(self, place: Place, by: int = 1) -> Place | None:
        """Give the next page (or, with `by` = -1, the one before), None at either end."""
        if place.record or place.step is Step.SESSIONS:
            return None
        pages = self.pages()
        wanted = pages.index(place) + by
        return pages[wanted] if 0 <= wanted < len(pages) else None

    def next_step(self, place: Place, by: int = 1) -> Place:
        """Give the next step (or the one before); at either end one stays."""
        steps = self.steps()
        here = Place(
            Step.SESSION if place.step is Step.SESSIONS else place.step, self._session(place.session)
        )
        wanted = steps.index(here) + by if here in steps else 0
        return steps[max(0, min(wanted, len(steps) - 1))]

    def at_step(self, step: Step, session: int) -> Place:
        """Give the first page of a step, in the given session where the step has one."""
        return Place(step, self._session(session) if step in _BY_SESSION else 0)

    def of(self, path: FieldPath) -> Place:
        """Give the page where a path is edited."""
        key = field_key(path)
        fiche = key.split(".")[0]
        session = session_of(path) or 0
        if fiche not in fiches():
            return Place(Step.SESSIONS)
        if session >= len(self.draft.sessions):
            return Place(Step.SESSIONS if fiche in _BY_SESSION else Step(fiche))
        top = ".".join(key.split(".")[:2])
        section = next(
            (n for n, s in enumerate(fiches()[fiche].sections) if top in [f.key for f in s.fields]), 0
        )
        record = path[:4] if is_field(top) and spec_of(top).kind is Kind.LISTE and len(path) > 4 else ()
        return Place(Step(fiche), session, section, record)

    def fields(self, place: Place) -> list[tuple[Field, FieldPath]]:
        """List the fields of a page with their paths."""
        if place.record:
            return [
                (field, (*place.record, field.key.split(".")[-1]))
                for field in record_fields(field_key(place.record))
            ]
        if place.step not in fiches():
            return []
        section = fiches()[place.step].sections[place.section]
        return [(f, path_of(f.key, place.session)) for f in section.fields if self.preset.concerns(f.key)]

    def exists(self, place: Place) -> bool:
        """Tell whether a page is still there: its session or its record may have been deleted."""
        if place.record:
            return self.draft.get(place.record) is not None
        return place.step not in _BY_SESSION or place.session < len(self.draft.sessions)

    def title(self, place: Place) -> str:
        """Write where one is: « Session 2/5 — 1/4 Lieu, dates, rythme · Nantes · 02/03/2026 → 26/06/2026 »."""
        match place.step:
            case Step.RECAP:
                return say.RECAPITULATIF
            case Step.SESSIONS:
                return f"Sessions ({len(self.draft.sessions)})"
        title = fiches()[place.step].titre
        if place.step in _BY_SESSION:
            title += f" {place.session + 1}/{len(self.draft.sessions)}"
        page = self._page_words(place)
        told = session_words(self.draft, place.session) if place.step in _BY_SESSION else []
        return " · ".join([f"{title} — {page}" if page else title, *told])

    def _page_words(self, place: Place) -> str:
        """Write which page of the fiche it is, nothing where it has only one."""
        if place.record:
            field = field_at(place.record)
            return f"{field.label} {int(place.record[3]) + 1}/{len(self.draft.records(place.record[:3]))}"
        sections = fiches()[place.step].sections
        number = f"{place.section + 1}/{len(sections)}"
        return f"{number} {sections[place.section].titre}" if len(sections) > 1 else ""

    def _session(self, session: int) -> int:
        return max(0, min(session, len(self.draft.sessions) - 1))


def session_words(draft: Draft, number: int) -> list[str]:
    """Write what tells a session from the others: its site, its dates and SOFI's code, as far as they are there."""
    site, start, end = (
        show_typed(key, draft.get(path_of(key, number)))
        for key in ("session.site_lieu", "session.date_debut", "session.date_fin")
    )
    dates = " → ".join(day for day in (start, end) if day)
    return [word for word in (site, dates, session_code(draft, number)) if word]
