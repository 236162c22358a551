"""Talks in lines for the command line, in place of the screens."""

from dataclasses import dataclass

from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.streams import Streams
from sofi_tui.drafts.errors import UnsavedError
from sofi_tui.drafts.history.recorder import Keeping
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.simple.asking import Asking, QuitAskedError
from sofi_tui.simple.conversation import Conversation
from sofi_tui.simple.endings import Endings, SignalledError
from sofi_tui.simple.lines import InputOverError, Lines, TerminalLostError
from sofi_tui.simple.recoveries import offer_recoveries
from sofi_tui.simple.remembering import remember
from sofi_tui.simple.talk import Talk
from sofi_tui.simple.welcome import Welcome
from sofi_tui.words import simple_start as start_words

HANGUP = 129
"""The exit code for a terminal that is gone without a signal that says so: SIGHUP's own."""
_SECONDS_TO_RECORD = 2.0


def open_simple(request: ScreenRequest, streams: Streams) -> int:
    """Do by lines what a screen was asked for; give the exit code, 0 at the end of the input as after « quitter ».

    Raises UnsavedError when the file of the draft could not be written to the end, and BrokenPipeError when nobody
    reads any more.
    """
    session = _Session(request)
    endings = Endings(session.save_at_once)
    code = 0
    try:
        with endings.watched():
            session.talk(Asking(Lines(streams.stdin, streams.stdout, endings)))
    except (QuitAskedError, InputOverError, SignalledError):
        pass
    except TerminalLostError:
        code = HANGUP
    finally:
        unsaved = session.close()
    if endings.code is not None:
        return endings.code
    request.store.records.finish(_SECONDS_TO_RECORD)
    if unsaved is not None:
        raise unsaved
    return code


@dataclass
class _Session:
    """One start of the program: the draft that is open, if any, and what there is to tell of its history."""

    request: ScreenRequest
    open_draft: OpenDraft | None = None
    _conversation: Conversation | None = None

    def talk(self, asking: Asking) -> None:
        """Talk until one wants to end."""
        store = self.request.store
        troubles: list[str] = []
        store.records.keep(Keeping.IN_BACKGROUND, troubles.append)
        asking.say(start_words.WELCOME)
        offer_recoveries(asking, store)
        welcome = Welcome(asking, store)
        self.open_draft = self._first(welcome)
        while True:
            self.open_draft = self.open_draft or welcome.chosen()
            self._conversation = Conversation(Talk(asking, self.open_draft, store, troubles))
            self._conversation.run()
            if (unsaved := self.close()) is not None:
                asking.say(str(unsaved))

    def _first(self, welcome: Welcome) -> OpenDraft | None:
        """Open what the command line asked for, nothing where the list was asked for."""
        request = self.request
        if request.draft_path is not None:
            return welcome.opened(request.draft_path)
        if request.action is ScreenAction.NOUVEAU:
            return welcome.new(request.titre, request.campagne)
        return None

    def save_at_once(self) -> None:
        """Save within a moment, in a signal's handler."""
        self.request.store.records.stop()
        if self.open_draft is not None:
            self.open_draft.leave_at_once()

    def close(self) -> UnsavedError | None:
        """Save what is left, let others open the draft; give what there is to tell when it could not be saved."""
        draft, self.open_draft = self.open_draft, None
        conversation, self._conversation = self._conversation, None
        if draft is None:
            return None
        draft.close()
        if conversation is not None and not draft.read_only:
            remember(self.request.store, draft.path, conversation.here)
        return draft.unsaved
