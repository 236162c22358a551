"""Drafts as one LHEO 2.3 file."""

from sofi_tui.exports.exchange_reports import lack_lines, told_lines
from sofi_tui.exports.formats import Order, RefusedExportError, Rendered
from sofi_tui.fasd.lacks import LacksError
from sofi_tui.lheo.export import export_lheo


def export(order: Order) -> Rendered:
    """Write drafts in LHEO; raises RefusedExportError with what LHEO demands and they lack."""
    try:
        written = export_lheo(order.drafts, order.profile)
    except LacksError as error:
        raise RefusedExportError("LHEO", list(lack_lines(error.lacks))) from error
    return Rendered(written.data, tuple(told_lines(written.told)))
