"""LHEO into new drafts: all the offers of a file, or none."""

from collections.abc import Sequence

from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.foreign_files import Incoming
from sofi_tui.cli.refusals import UsageError
from sofi_tui.drafts.together import add_all, check_new
from sofi_tui.fasd.closed_lists import ModaliteEnseignement
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import counted, shorten
from sofi_tui.lheo.reading.errors import UnreadableLheoError
from sofi_tui.lheo.reading.offers import Offer, read_lheo
from sofi_tui.lheo.recognition import draft_of, recognised
from sofi_tui.words import command_line as say

_MOST_NAMED = 12
_TEACHING = "modalite_enseignement"
_SWAPPED = {ModaliteEnseignement.MIXTE.value, ModaliteEnseignement.DISTANCE.value}


def import_lheo(incoming: Incoming) -> int:
    """Make the drafts of a LHEO file; raises RefusalError, UsageError and what saving raises."""
    store, streams = incoming.store, incoming.context.streams
    try:
        offers = read_lheo(incoming.data)
    except UnreadableLheoError as error:
        raise incoming.unreadable(error) from error
    drafts = [
        check_new(_draft(incoming, offer), f"{incoming.name}, {offer.place}", store) for offer in offers
    ]
    for offer in offers:
        if not offer.header and any(session.get(_TEACHING) in _SWAPPED for session in offer.sessions):
            streams.tell(say.verify_remote(offer.place))
        if offer.left:
            streams.tell(say.without_field(offer.place, _named(offer)))
    if incoming.trial:
        for draft in drafts:
            streams.give(_summary(draft))
        return ExitCode.DONE
    for stored in add_all(store, drafts):
        streams.give(str(stored.path))
    return ExitCode.DONE


def _draft(incoming: Incoming, offer: Offer) -> Draft:
    catalogue = incoming.store.catalogue
    code = recognised(offer, catalogue.presets) or incoming.modele
    if code is None:
        intitule = shorten(str(offer.formation.get("intitule", "")))
        raise UsageError(
            say.no_known_preset(
                incoming.name, offer.place, intitule, catalogue.codes[-1], ", ".join(catalogue.codes)
            )
        )
    return draft_of(offer, catalogue.get(code))


def _named(offer: Offer) -> str:
    names = [f"{name}{say.times(count) if count > 1 else ''}" for name, count in offer.left.most_common()]
    more: Sequence[str] = [f"et {len(names) - _MOST_NAMED} autres"] if len(names) > _MOST_NAMED else []
    return ", ".join([*names[:_MOST_NAMED], *more])


def _summary(draft: Draft) -> str:
    sessions = counted(len(draft.sessions), "session")
    return f"{draft.modele}, campagne {draft.campagne} : {draft.titre}, {sessions}"
