"""From where one stopped in a draft to where one goes on in it, as it now is."""

from contextlib import suppress

from sofi_tui.content.fiches import field_at
from sofi_tui.drafts.journey.places import Place, Step, Ways
from sofi_tui.drafts.journey.stops import Stop
from sofi_tui.drafts.memory import Stopped
from sofi_tui.fasd.fields import is_field
from sofi_tui.fasd.paths import dotted, field_key, parse_path, session_of
from sofi_tui.words import journey as say


def stopped_at(stop: Stop) -> Stopped:
    """Write a stop so that it can be remembered."""
    place, path = stop.place, stop.path
    written = dotted(path) if path is not None else ""
    return Stopped(place.step.value, place.session, place.section, written, _words(stop))


def resumed(stopped: Stopped, ways: Ways) -> Stop | None:
    """Give the stop to go on from; None where nothing of it is there any more."""
    with suppress(ValueError):  # a step that there is not
        place = Place(Step(stopped.step), stopped.session, stopped.section)
        path = parse_path(stopped.path) if stopped.path else None
        if path is not None and is_field(field_key(path)):
            place = ways.of(path)
            fields = [at for _, at in ways.fields(place)] if ways.exists(place) else []
            return Stop(place, path) if path in fields else None
        if place in ways.pages() or (place.step is Step.SESSIONS and ways.exists(place)):
            return Stop(place)
    return None


def _words(stop: Stop) -> str:
    """Say where that is, to go after « reprendre »."""
    place, path = stop.place, stop.path
    if place.step is Step.RECAP:
        return say.AT_RECAPITULATIF
    if path is None or not is_field(field_key(path)):
        return say.AT_SESSIONS if place.step is Step.SESSIONS else ""
    number = session_of(path)
    return say.at_field(field_at(path).label, number + 1 if number is not None else None)
