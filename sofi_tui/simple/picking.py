"""Values that the organisation's profile knows, and Formacodes by their words."""

from collections.abc import Sequence

from sofi_tui.content.formacode import formacodes_known
from sofi_tui.content.organisation.errors import ProfileError
from sofi_tui.content.organisation.offered_at import KIND_AT
from sofi_tui.content.organisation.suggestions import suggestions
from sofi_tui.drafts.journey.picked import take_suggestion
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.texts import fold
from sofi_tui.simple.talk import Talk
from sofi_tui.words import simple as words
from sofi_tui.words import simple_start as start_words

DOMAINES: FieldPath = ("formation", "domaines")
MOST_SHOWN = 12


def can_pick(path: FieldPath | None) -> bool:
    """Tell whether the profile, or the list of Formacodes, offers values for a field."""
    return path is not None and (field_key(path) in KIND_AT or path == DOMAINES)


def pick(talk: Talk, path: FieldPath, typed: str) -> bool:
    """Offer what holds the words that were typed, and put what is chosen into the draft; tell whether it did."""
    if path == DOMAINES:
        return _formacode(talk, typed)
    try:
        profile = talk.store.organisation.read()
    except ProfileError as error:
        talk.say(str(error))
        return False
    offered = suggestions(profile, talk.open_draft.draft, path)
    chosen = _one_of(talk, [" ; ".join(filter(None, (one.label, one.detail))) for one in offered], typed)
    if chosen is None:
        return False
    take_suggestion(talk.open_draft, path, offered[chosen], profile)
    return True


def _formacode(talk: Talk, typed: str) -> bool:
    if talk.open_draft.preset.of("formation.domaines").impose:
        talk.say(words.IMPOSED_CODES)
        return False
    codes = formacodes_known()
    chosen = _one_of(talk, [f"{one.code} {one.libelle} ; {one.edition}" for one in codes], typed)
    if chosen is None:
        return False
    held = talk.open_draft.draft.get(DOMAINES)
    there = [str(one) for one in held] if isinstance(held, list) else []
    return talk.open_draft.edit(DOMAINES, list(dict.fromkeys([*there, codes[chosen].code])))


def _one_of(talk: Talk, lines: Sequence[str], typed: str) -> int | None:
    """Ask for one of the lines that hold every word."""
    wanted = fold(typed).split()
    found = [
        number for number, line in enumerate(lines) if (held := fold(line)) and all(w in held for w in wanted)
    ]
    if not found:
        talk.say(words.NOTHING_TO_PICK)
        return None
    if len(found) > MOST_SHOWN:
        talk.say(words.more(len(found) - MOST_SHOWN))
    chosen = talk.asking.one_of([lines[number] for number in found[:MOST_SHOWN]], start_words.CHOOSE)
    return None if chosen is None else found[chosen]
