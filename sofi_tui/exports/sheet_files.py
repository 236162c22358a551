"""Drafts as a spreadsheet, one row a session."""

from sofi_tui.exports.exchange_reports import lack_lines
from sofi_tui.exports.formats import Order, RefusedExportError, Rendered
from sofi_tui.fasd.lacks import LacksError
from sofi_tui.sheets.csv_text import write_csv
from sofi_tui.sheets.table import Table, table_of


def export_xlsx(order: Order) -> Rendered:
    """Write drafts as an xlsx file; raises RefusedExportError for texts that no cell can hold."""
    from sofi_tui.sheets.xlsx_writing import write_xlsx  # noqa: PLC0415 - an extra that may be missing

    return Rendered(write_xlsx(_table(order, "xlsx")))


def export_csv(order: Order) -> Rendered:
    """Write drafts as a csv file; raises RefusedExportError for texts that no cell can hold."""
    return Rendered(write_csv(_table(order, "csv")))


def _table(order: Order, name: str) -> Table:
    try:
        return table_of(order.drafts)
    except LacksError as error:
        raise RefusedExportError(name, list(lack_lines(error.lacks))) from error
