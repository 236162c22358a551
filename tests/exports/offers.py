"""Recapitulatives to render, from the complete drafts of the domain's tests."""

from sofi_tui.exports.recap import recap
from sofi_tui.exports.tree import Recap
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft
from tests.fasd.offers import TODAY, preset_of


def recap_of(draft: Draft) -> Recap:
    """Give the recapitulative of a draft, checked on a fixed day."""
    preset = preset_of(draft.modele)
    return recap(draft, preset, check(draft, preset, TODAY))
