"""The steps and the state of each, in words and figures, on two lines."""

from rich.cells import set_cell_size
from textual.content import Content
from textual.widget import Widget

from sofi_tui.content.fiches import fiches
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.progress import step_words
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.paths import session_of
from sofi_tui.tui.wizard.places import Place, Step

_KEYS = {Step.FORMATION: "F2", Step.ACTION: "F3", Step.SESSION: "F4", Step.DISPOSITIF: "F5", Step.RECAP: "F6"}
_NARROW = 15


def step_state(findings: list[Finding], step: Step, session: int) -> str:
    """Write the state of a step: « complet », « 3 à compléter »; of all for the recapitulative."""
    if step is Step.RECAP:
        errors = sum(finding.gravity is Gravity.ERREUR for finding in findings)
        return f"{errors} erreur{'s' if errors > 1 else ''}" if errors else "sans erreur"
    return step_words([finding for finding in findings if _belongs(finding, step, session)])


def _belongs(finding: Finding, step: Step, session: int) -> bool:
    place = session_of(finding.path)
    if step in {Step.FORMATION, Step.ACTION}:
        return finding.path[0] == step.value
    in_dispositif = finding.path[2:3] == ("dispositif",)
    return place == session and in_dispositif is (step is Step.DISPOSITIF)


class Stepper(Widget):
    """Five cells side by side: key and name above, state below."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[tuple[str, str, bool]] = []

    def show(self, open_draft: OpenDraft, place: Place) -> None:
        """Show where one is and the state of each step."""
        sessions = len(open_draft.draft.sessions)
        here = Step.SESSION if place.step is Step.SESSIONS else place.step
        cells = []
        for step, key in _KEYS.items():
            name = "Récap." if step is Step.RECAP else fiches()[step].titre
            if step is Step.SESSION and sessions:
                name += f" {min(place.session, sessions - 1) + 1}/{sessions}"
            state = step_state(open_draft.findings, step, place.session) if open_draft.judged else ""
            cells.append((f"{key} {name}", state, step is here))
        if cells != self._cells:
            self._cells = cells
            self.refresh()

    def render(self) -> Content:
        """Draw the cells; the current one is marked by a sign as well as by its style."""
        width = max(1, self.size.width // len(_KEYS)) - 1
        narrow = width + 1 < _NARROW
        names, states = [], []
        for name, state, here in self._cells:
            style = "bold reverse" if here else ""
            shown_name, shown_state = _narrowed(name, state) if narrow else (name, f" {state}")
            names.append(Content.styled(set_cell_size(f"{'▸' if here else ' '}{shown_name}", width), style))
            states.append(Content.styled(set_cell_size(shown_state, width), style if here else "dim"))
        return Content("\n").join([Content(" ").join(names), Content(" ").join(states)])


def _narrowed(name: str, state: str) -> tuple[str, str]:
    """Leave out the key, which the key bar tells too, and shorten the words."""
    name = name.partition(" ")[2].replace("Session", "Sess.")
    return name, state.replace("à compléter", "à compl.").replace("à corriger", "à corr.")
