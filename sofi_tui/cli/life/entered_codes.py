"""SOFI's codes as they are entered: together for each session, or each apart."""

from dataclasses import dataclass

from sofi_tui.cli.refusals import UsageError
from sofi_tui.fasd.codes import BadCodesError, parse_code, parse_codes, with_codes
from sofi_tui.fasd.draft import Draft
from sofi_tui.words import life as say


@dataclass(frozen=True)
class EnteredCodes:
    """What was entered: `together` as ``F-A-S``, in the order of the sessions; `sessions` as ``S`` or ``2=S``."""

    together: tuple[str, ...] = ()
    formation: str | None = None
    action: str | None = None
    sessions: tuple[str, ...] = ()

    def noted_in(self, draft: Draft) -> Draft:
        """Note them in a draft; raises UsageError for what is no code, or is one of a session that is not there."""
        try:
            formation, action, sessions = self._read()
        except BadCodesError as error:
            raise UsageError(str(error)) from error
        for number in sessions:
            if not 0 <= number < len(draft.sessions):
                raise UsageError(say.no_session(draft.id, number + 1))
        return with_codes(draft, formation, action, sessions)

    def _read(self) -> tuple[str | None, str | None, dict[int, str]]:
        formation, action = self.formation, self.action
        sessions: dict[int, str] = {}
        for number, text in enumerate(self.together):
            parts = parse_codes(text)
            if {(formation or parts[0], action or parts[1])} != {parts[:2]}:
                raise UsageError(say.CODES_OF_SEVERAL)
            formation, action = parts[:2]
            if len(parts) == 3:
                sessions[number] = parts[2]
        for text in self.sessions:
            before, equals, code = text.partition("=")
            counted = equals and before.isascii() and before.isdigit() and len(before) < 6
            sessions[int(before) - 1 if counted else 0] = parse_code(code if counted else text)
        return formation, action, sessions
