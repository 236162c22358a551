"""``sofi-tui organisme``: the organisation's profile, shown, verified, taken from a file, or where it is."""

import json
from argparse import Namespace
from pathlib import Path

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import RefusalError, UsageError
from sofi_tui.cli.sources import open_store, profile_in_force
from sofi_tui.cli.tables import goes_on
from sofi_tui.content.organisation.changes import changes, laid_over
from sofi_tui.content.organisation.model import KINDS, TITLES
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.organisation.reading import read_profile
from sofi_tui.content.organisation.verifying import remarks
from sofi_tui.content.organisation.writing import profile_text, record_table
from sofi_tui.drafts.organisation.offering import accept, offers, pending
from sofi_tui.exports.places import place_words
from sofi_tui.fasd.paths import field_key
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import commands as say

_DEEDS = ("montrer", "verifier", "chemin", "importer", "appliquer")


def declare(parser: Parser) -> None:
    """Add the arguments of ``organisme``."""
    parser.add_argument(
        "action", metavar="ACTION", nargs="?", choices=_DEEDS, default="montrer", help=", ".join(_DEEDS)
    )
    parser.add_argument("fichier", metavar="FICHIER", nargs="?", help=say.ORGANISME_FICHIER)
    add_json(parser)
    parser.add_argument("--oui", action="store_true", help=say.ORGANISME_OUI)


def run(options: Namespace, context: Context) -> int:
    """Do one of the deeds."""
    if (options.action == "importer") != (options.fichier is not None):
        raise UsageError(say.WRITE_ORGANISME_IMPORTER)
    if options.action == "importer":
        return _take(context, Path(options.fichier))
    if options.action == "appliquer":
        return _apply(options, context)
    file = profile_in_force(context)
    if options.action == "chemin":
        context.streams.give(str(file.path))
        context.streams.tell(f"{file.why}{'' if file.exists else say.NOT_THERE_YET}.")
        return ExitCode.DONE
    profile = file.read()
    if options.action == "verifier":
        return _verify(context, profile, with_json=options.json)
    if options.json:
        context.streams.give(json.dumps(_plain(profile), ensure_ascii=False, indent=2))
    else:
        context.streams.give(profile_text(profile))
        context.streams.tell(f"{file.path} ({file.why}).")
    return ExitCode.DONE


def _verify(context: Context, profile: Profile, *, with_json: bool) -> int:
    found = remarks(profile)
    if with_json:
        rows = [
            {"liste": one.kind, "numero": one.number, "champ": one.entry, "message": one.sentence}
            for one in found
        ]
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
    for remark in () if with_json else found:
        context.streams.give(f"{TITLES.get(remark.kind, 'Profil')} : {remark.sentence}")
    if not found:
        context.streams.tell(say.PROFILE_IS_RIGHT)
    return ExitCode.DONE


def _take(context: Context, source: Path) -> int:
    """Bring the records of another profile into the one in force: those of the same name become as they are there."""
    try:
        taken, _ = read_profile(source)
    except FileNotFoundError as error:
        raise RefusalError(say.no_such_file(source)) from error
    file = profile_in_force(context)
    before = file.read()
    after = file.change(lambda held: laid_over(held, taken))
    differing = changes(before, after)
    for change in differing:
        word = "nouveau" if change.before is None else say.CHANGED
        context.streams.tell(f"{TITLES[change.kind]} : {change.name} ({word}).")
    context.streams.tell(
        f"{file.path} : {say.records_taken(len(differing))}." if differing else say.NOTHING_NEW
    )
    return ExitCode.DONE


def _apply(options: Namespace, context: Context) -> int:
    """Offer what changed in the profile to the drafts that still hold what it said before."""
    store = open_store(context)
    offered = offers(store, pending(store.organisation))
    for one in offered:
        for path, held, value in one.puts:
            key = field_key(path)
            old, new = (show_typed(key, side) or "(vide)" for side in (held, value))
            context.streams.give(f"{one.stored.draft.id} : {place_words(path)} : {old} → {new}")
    if not offered:
        context.streams.tell(say.NO_OLD_VALUE)
        return ExitCode.DONE
    if goes_on(options, context, say.change_drafts(len(offered))):
        accept(store, store.organisation, offered)
        context.streams.tell(say.drafts_changed(len(offered)))
    return ExitCode.DONE


def _plain(profile: Profile) -> dict[str, object]:
    lists = {kind: [record_table(record) for record in profile.records(kind)] for kind in KINDS}
    return {"service_offre": profile.service_offre, "habitudes": dict(profile.habitudes), **lists}
