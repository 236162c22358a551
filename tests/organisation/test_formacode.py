"""Formacodes: found by code or words, with their edition; the thesaurus taken from its publisher's file."""

from pathlib import Path

import xlsxwriter

from tests.cli.commander import Commander


def test_codes_are_found_by_their_beginning_or_by_words_without_accents(commander: Commander) -> None:
    assert "15084" in commander.done("formacode", "preparation", "ENTREE").out
    assert "15281" in commander.done("formacode", "152").out
    assert "non dite par le manuel" in commander.done("formacode", "15061").out
    assert len(commander.done("formacode").lines) == 6
    assert "aucun Formacode" in commander.run("formacode", "astronautique").err


def test_the_thesaurus_comes_from_csv_or_xlsx_with_its_edition(commander: Commander) -> None:
    table = commander.home / "f.csv"
    table.write_bytes(
        "Thésaurus\nCode FC;Libellé\n13054;Comptabilité\n1234;Avec zéro\nx;rien\n".encode("cp1252")
    )
    outcome = commander.run("formacode", "importer", str(table), "--edition", "V14")
    assert "2 Formacodes repris" in outcome.err
    [_, line] = commander.done("formacode", "comptabilite").lines
    assert line.split() == ["13054", "Comptabilité", "V14"]
    assert "01234" in commander.done("formacode", "avec zero").out
    book_file = commander.home / "f.xlsx"
    with xlsxwriter.Workbook(str(book_file)) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate(
            [["Version", "Formacode", "Descripteur"], ["V15", 13054, "Comptabilité générale"]]
        ):
            sheet.write_row(row, 0, cells)
    commander.run("formacode", "importer", str(book_file))
    assert commander.done("formacode", "13054").lines[1].endswith("V15")
    empty = commander.home / "e.csv"
    empty.write_text("Code;Libellé\n;\n")
    assert "aucun Formacode" in commander.refused(3, "formacode", "importer", str(empty))
    assert Path(empty).exists()
