"""Which file of an export holds which drafts."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.sources import CheckedDraft
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.exports.file_names import file_names
from sofi_tui.exports.formats import Format, Order, Source
from sofi_tui.words import command_line as say


def source_of(checked: CheckedDraft) -> Source:
    """Give what a format is written from."""
    return Source(checked.stored.draft, checked.preset, checked.findings)


def orders_for(
    sources: Sequence[Source], chosen: Format, target: Path, day: date, profile: Profile
) -> list[tuple[Path, Order]]:
    """Give the files to write in a format: one for each draft in a folder, else one for all.

    Raises UsageError where a format's file takes one draft only.
    """
    if target.is_dir():
        names = file_names([source.draft.id for source in sources], chosen.suffix)
        return [
            (target / name, Order((source,), day, profile))
            for name, source in zip(names, sources, strict=True)
        ]
    if len(sources) > 1 and not chosen.holds_many:
        raise UsageError(say.one_draft_a_file(chosen.name))
    return [(target, Order(tuple(sources), day, profile))]
