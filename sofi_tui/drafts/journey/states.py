"""What is said of how far a step, or a session, has come."""

from sofi_tui.drafts.journey.places import Step, session_words
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.progress import step_words
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.paths import path_of, session_of
from sofi_tui.words import journey as say


def state_of_step(findings: list[Finding], step: Step, session: int) -> str:
    """Write the state of a step: « complet », « 3 à compléter »; of all for the recapitulative."""
    if step is Step.RECAP:
        errors = sum(finding.gravity is Gravity.ERREUR for finding in findings)
        return f"{errors} erreur{'s' if errors > 1 else ''}" if errors else say.WITHOUT_ERROR
    return step_words([finding for finding in findings if _belongs(finding, step, session)])


def session_line(open_draft: OpenDraft, number: int) -> str:
    """Write a session in one line: its site, its dates, its places, and what it still asks for."""
    words = session_words(open_draft.draft, number) or [say.WITHOUT_PLACE_OR_DATES]
    places = open_draft.draft.get(path_of("dispositif.nombre_places", number))
    if places is not None:
        words.append(f"{places} places")
    findings = [found for found in open_draft.findings if session_of(found.path) == number]
    return " · ".join([*words, step_words(findings)])


def _belongs(finding: Finding, step: Step, session: int) -> bool:
    place = session_of(finding.path)
    if step in {Step.FORMATION, Step.ACTION}:
        return finding.path[0] == step.value
    in_dispositif = finding.path[2:3] == ("dispositif",)
    return place == session and in_dispositif is (step is Step.DISPOSITIF)
