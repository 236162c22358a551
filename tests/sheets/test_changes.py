"""What is taken from a sheet and what is refused, row and column named; a colleague's changes stay."""

from datetime import date, datetime

import pytest

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.lacks import LacksError
from sofi_tui.sheets.cells import Cell
from sofi_tui.sheets.columns import MARK, columns
from sofi_tui.sheets.csv_text import read_csv, write_csv
from sofi_tui.sheets.errors import UnreadableSheetError
from sofi_tui.sheets.rows import sheet_in
from sofi_tui.sheets.table import Table, table_of
from tests.fasd.offers import changed, finished, with_second_session
from tests.sheets.sheets import FORMATS, edits, edits_of_rows, refusals, sheet_of_another, typed_over

SITE, START = "session.site_lieu", "session.date_debut"


@pytest.fixture
def draft() -> Draft:
    return with_second_session(finished("prepa"), {"site_lieu": "Angers"})


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("key", "cell", "said"),
    [
        (
            START,
            "31/02/2026",
            "« 31/02/2026 » n'est pas une date du calendrier : écrivez-la comme 02/03/2026.",
        ),
        (START, 46083, "« 46083 » n'est pas une date du calendrier : écrivez-la comme 02/03/2026."),
        ("session.duree_centre", "beaucoup", "« beaucoup » n'est pas une durée : écrivez 35, 35,5 ou 35h30."),
        ("dispositif.nombre_places", "douze", "« douze » n'est pas un nombre entier."),
        ("session.rythme", "mi-temps", "« mi-temps » n'est pas dans la liste : temps plein, temps partiel."),
        ("dispositif.prise_en_charge", "peut-être", "« peut-être » n'est ni oui ni non."),
        ("session.informations_collectives", "Jour : 3", None),
        ("session.informations_collectives", "demain", None),
        ("session.informations_collectives", "Date : bientôt", None),
        ("session.contacts_referents", "Nom ; Camille", None),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_by_row_and_column(
    draft: Draft, form: str, key: str, cell: Cell, said: str | None
) -> None:
    (line,) = refusals(typed_over(table_of([draft]), {(1, key): cell}), form, draft)
    heading = next(column.heading for column in columns() if column.key == key)
    assert line.startswith(f"ligne 3, colonne {heading} : ")
    if said:
        assert line.endswith(said)


@pytest.mark.parametrize("form", FORMATS)
def test_one_refused_cell_is_enough_for_nothing_to_be_taken(draft: Draft, form: str) -> None:
    cells: dict[tuple[int, str], Cell] = {(0, SITE): "Cholet", (0, START): "hier soir", (1, START): "bientôt"}
    assert len(refusals(typed_over(table_of([draft]), cells), form, draft)) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_a_value_of_the_draft_may_be_changed_in_any_of_its_rows(draft: Draft, form: str) -> None:
    table = typed_over(table_of([draft]), {(1, "formation.intitule"): "Autre"})
    assert edits(table, form, draft) == {"formation.intitule": "Autre"}
    (line,) = refusals(typed_over(table, {(0, "formation.intitule"): "Encore autre"}), form, draft)
    assert (
        line == "ligne 3, colonne Intitulé : ne dit pas la même chose que la ligne 2, pour le même brouillon."
    )


@pytest.mark.parametrize("form", FORMATS)
def test_what_a_colleague_changed_meanwhile_stays(draft: Draft, form: str) -> None:
    table = typed_over(table_of([draft]), {(0, SITE): "Cholet"})
    meanwhile = changed(draft, {"sessions.0.duree_centre": 12, "action.objectifs": "Autres"})
    assert edits(table, form, meanwhile) == {"sessions.0.site_lieu": "Cholet"}
    clash = changed(draft, {"sessions.0.site_lieu": "Laval"})
    (line,) = refusals(table, form, clash)
    assert line.startswith("ligne 2, colonne Site lieu : a aussi changé dans le brouillon")
    agreed = changed(draft, {"sessions.0.site_lieu": "Cholet"})
    assert edits(table, form, agreed) == {}


@pytest.mark.parametrize("form", FORMATS)
def test_a_session_is_found_again_where_it_has_moved(draft: Draft, form: str) -> None:
    table = typed_over(table_of([draft]), {(1, SITE): "Cholet"})
    swapped = draft.with_value(("sessions",), [draft.sessions[1], draft.sessions[0]])
    assert edits(table, form, swapped) == {"sessions.0.site_lieu": "Cholet"}
    few: list[Record] = [{"site_lieu": "Angers"}]
    gone = draft.with_value(("sessions",), few)
    assert refusals(table, form, gone)[0].startswith("ligne 2 : cette session n'est plus dans le brouillon")


@pytest.mark.parametrize("form", FORMATS)
def test_a_copied_row_or_one_without_mark_is_refused(draft: Draft, form: str) -> None:
    table = table_of([draft])
    twice = Table(table.headings, [*table.rows, table.rows[0]])
    assert refusals(twice, form, draft)[0].startswith("ligne 4 : la même session que la ligne 2")
    unmarked = Table(table.headings, [*table.rows, [*table.rows[0][:-1], ""]])
    assert refusals(unmarked, form, draft)[0].startswith(f"ligne 4, colonne {MARK} : ")


def test_columns_may_be_moved_left_out_or_added_and_rows_moved(draft: Draft) -> None:
    table = typed_over(table_of([draft]), {(1, SITE): "Cholet"})
    kept = [len(table.headings) - 1, table.headings.index("Site lieu")]
    headings = [*(table.headings[place] for place in kept), "Mes notes"]
    rows = [[*(row[place] for place in kept), "à voir"] for row in reversed(table.rows)]
    sheet = sheet_in([["Titre de ma feuille"], [], headings, *rows])
    assert (len(sheet.rows), sheet.unknown, sheet.rows[0].number) == (2, ["Mes notes"], 4)
    assert edits(Table(headings, rows), "xlsx", draft) == {"sessions.1.site_lieu": "Cholet"}


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_csv_of_other_programs_is_read(draft: Draft, delimiter: str, encoding: str) -> None:
    rows = read_csv(write_csv(table_of([draft])))
    text = "\r\n".join(
        delimiter.join(f'"{str(cell).replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows
    )
    sheet = sheet_in(read_csv(text.encode(encoding)))
    assert len(sheet.rows) == 2
    assert sheet.rows[0].cells[SITE] == draft.sessions[0]["site_lieu"]


@pytest.mark.parametrize("text", ["=1+1", "+33 6", "-3 %", "@ici", "'cité", "= SOMME(A1)"])
def test_a_text_that_looks_like_a_formula_stays_text(draft: Draft, text: str) -> None:
    formula = changed(draft, {"action.plus_formation": text})
    written = write_csv(table_of([formula])).decode("utf-8-sig")
    assert f";'{text};" in written
    for form in FORMATS:
        table = typed_over(table_of([draft]), {(row, "action.plus_formation"): text for row in (0, 1)})
        assert edits(table, form, draft) == {"action.plus_formation": text}


def test_typed_cells_of_other_kinds_are_read_as_a_person_means_them(draft: Draft) -> None:
    cells: dict[tuple[int, str], Cell] = {
        (0, START): datetime(2026, 9, 7),
        (0, "session.duree_centre"): 35.0,
        (0, "dispositif.nombre_places"): 14.0,
        (0, "action.plus_formation"): 44000.0,
    }
    table = typed_over(table_of([draft]), cells)
    assert edits_of_rows([table.headings, *table.rows], draft) == {
        "sessions.0.date_debut": date(2026, 9, 7),
        "sessions.0.duree_centre": 35,
        "sessions.0.dispositif.nombre_places": 14,
        "action.plus_formation": "44000",
    }


@pytest.mark.parametrize("lieu", ["0 ", " ; \\n \\", "a\\;b", "Salle : 2", "(vide)"])
def test_any_value_of_a_record_is_read_back_from_its_cell(draft: Draft, lieu: str) -> None:
    other = changed(draft, {"sessions.0.informations_collectives.0.lieu": lieu})
    assert edits(sheet_of_another(draft, other), "csv", draft) == {
        "sessions.0.informations_collectives": other.sessions[0]["informations_collectives"]
    }


def test_a_text_longer_than_a_cell_is_named_before_anything_is_written(draft: Draft) -> None:
    with pytest.raises(LacksError) as raised:
        table_of([changed(draft, {"action.objectifs": "😀" * 16_384})])
    (lack,) = raised.value.lacks
    assert (lack.draft, lack.path) == (draft.id, ("action", "objectifs"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ne vient pas de sofi-tui"),
        (b"a;b;c\r\n1;2;3\r\n", "ne vient pas de sofi-tui"),
        (b"\x00\x01\x02", "ni une feuille xlsx ou csv"),
        (f'Site lieu;{MARK}\r\n"Angers;x'.encode(), "tronqué"),
        (f"Site lieu;{MARK}\r\n;\r\n".encode(), "n'a aucune session"),
        (
            f"Site lieu;Site lieu;{MARK}\r\nAngers;Laval;x\r\n".encode(),
            "deux colonnes s'appellent « Site lieu »",
        ),
    ],
)
def test_what_is_no_sheet_of_ours_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableSheetError) as raised:
        sheet_in(read_csv(data))
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)
