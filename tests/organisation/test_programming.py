"""The programming table: as people make it, imported once, twice, anew, and cut short at any moment."""

import json
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from sofi_tui.content.tables.cells import day_of, hours_of, number_of
from sofi_tui.drafts import atomic, staging
from sofi_tui.drafts.errors import DraftsError, StorageError
from tests.cli.commander import Commander, Outcome
from tests.organisation.conftest import SAMPLES

HEADINGS = ["Lot", "Variante", "Lieu de formation", "Date de début", "Date de fin", "Nb de places"]


def imported(someone: Commander, file: Path, *options: str) -> Outcome:
    return someone.run("importer-programmation", str(file), "--oui", *options)


def table(folder: Path, *rows: list[str], headings: list[str] = HEADINGS) -> Path:
    file = folder / "table.csv"
    file.write_text("\n".join(";".join(row) for row in [headings, *rows]), "utf-8")
    return file


def drafts(someone: Commander) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in someone.folder.glob("*.toml")}


def shown(someone: Commander) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = someone.done("liste", "--json").json
    return rows


def test_three_commands_and_no_typing_give_thirty_drafts_without_erreur(with_profile: Commander) -> None:
    assert with_profile.run("importer-region", str(SAMPLES / "region.csv"), "--oui").code == 0
    outcome = imported(with_profile, SAMPLES / "programmation.csv")
    rows = shown(with_profile)
    assert outcome.code == 0
    assert len(rows) == 30
    assert {row["modele"] for row in rows} == {"daeu", "prepa", "fle"}
    assert {row["erreurs"] for row in rows} == {0}
    left = outcome.out.split("Reste à voir par une personne :")[1]
    assert "le ou les secteurs professionnels" in left
    assert "✗" not in left


def test_importing_twice_is_importing_once(with_profile: Commander) -> None:
    file = table(with_profile.home, *FOUR, ["L0", "DAEU", "Laval", "02/03/2026", "26/06/2026", "12"])
    imported(with_profile, file)
    before = drafts(with_profile)
    again = imported(with_profile, file)
    assert "rien à changer" in again.err
    assert drafts(with_profile) == before


def test_without_a_yes_nothing_is_done(with_profile: Commander) -> None:
    outcome = with_profile.run("importer-programmation", str(SAMPLES / "programmation.csv"))
    assert "relancez avec --oui" in outcome.err
    assert not drafts(with_profile)


FOUR = [[f"L{number}", "FLE", "Nantes", "02/03/2026", "26/06/2026", "12"] for number in range(4)]


@pytest.mark.parametrize("moment", range(6))
def test_a_crash_at_any_row_leaves_nothing_half_made(
    with_profile: Commander, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    """Up to the decision, the fifth write, nothing is there; after it, whoever looks next finds all."""
    replace, calls = atomic.replace_whole, 0

    def failing_replace(path: Path, data: bytes) -> None:
        nonlocal calls
        calls += 1
        if calls > moment:
            raise KeyboardInterrupt
        replace(path, data)

    monkeypatch.setattr(staging, "replace_whole", failing_replace)
    imported(with_profile, table(with_profile.home, *FOUR))
    assert len(shown(with_profile)) == (4 if moment >= 5 else 0)


@pytest.mark.parametrize("moment", range(4))
def test_what_was_decided_before_a_crash_is_finished_by_whoever_looks_next(
    with_profile: Commander, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    move, moved = atomic.move_whole, 0

    def failing_move(source: Path, target: Path) -> bool:
        nonlocal moved
        moved += 1
        if moved > moment:
            raise KeyboardInterrupt
        return move(source, target)

    with monkeypatch.context() as cut:
        cut.setattr(staging, "move_whole", failing_move)
        imported(with_profile, table(with_profile.home, *FOUR))
    [stage] = with_profile.folder.glob(".lot-*")
    assert len(drafts(with_profile)) == moment
    monkeypatch.setattr(staging, "runs", lambda pid: False)  # the process that was cut short is this one
    assert len(shown(with_profile)) == 4
    assert not stage.exists()


def test_a_full_disk_is_told_and_leaves_nothing(
    with_profile: Commander, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise StorageError(path, OSError(28, "full"))

    monkeypatch.setattr(staging, "replace_whole", full)
    line = imported(with_profile, table(with_profile.home, *FOUR)).err
    assert "plus de place sur le disque" in line
    assert not list(with_profile.folder.glob("*.toml")) + list(with_profile.folder.glob(".lot-*"))
    assert issubclass(StorageError, DraftsError)


def test_a_newer_table_changes_dates_and_places_and_leaves_what_was_changed_by_hand(
    with_profile: Commander,
) -> None:
    folder = with_profile.home
    old = ["L1", "FLE", "Nantes", "02/03/2026", "26/06/2026", "12"]
    other = ["L1", "FLE", "Angers", "09/03/2026", "03/07/2026", "10"]
    imported(with_profile, table(folder, old, other))
    [name] = drafts(with_profile)
    ident = name.removesuffix(".toml")
    with_profile.done(
        "modifier", ident, "sessions.1.dispositif.nombre_places=9", "action.url_pdf=https://a.example/b.pdf"
    )
    new = ["L1", "FLE", "Nantes", "16/03/2026", "10/07/2026", "14"]
    third = ["L1", "FLE", "Laval", "07/09/2026", "18/12/2026", "8"]
    newer = table(folder, new, [*other[:5], "11"], third)
    outcome = imported(with_profile, newer)
    assert "Date début : 02/03/2026 → 16/03/2026" in outcome.out
    assert "changé à la main (« 9 ») ; le tableau dit « 11 »" in outcome.out
    text = drafts(with_profile)[name].decode()
    assert "https://a.example/b.pdf" in text
    document = with_profile.done("recap", ident, "--format", "json").json
    flat = json.dumps(document, ensure_ascii=False)
    for words in ("16/03/2026", "10/07/2026", "Laval – Pôle du Moulin"):
        assert words in flat
    assert text.count("nombre_places = 14") == 2  # the dispositif's, and what the row said
    assert "nombre_places = 9" in text
    before = drafts(with_profile)
    again = imported(with_profile, newer)
    assert "changé à la main (« 9 »)" in again.out
    assert drafts(with_profile) == before


def test_the_meeting_that_the_profile_gave_moves_with_the_session(with_profile: Commander) -> None:
    folder = with_profile.home
    imported(with_profile, table(folder, ["L", "FLE", "Nantes", "30/03/2026", "26/06/2026", "12"]))
    [path] = with_profile.folder.glob("*.toml")
    assert "date = 2026-03-09" in path.read_text()
    imported(with_profile, table(folder, ["L", "FLE", "Nantes", "13/04/2026", "26/06/2026", "12"]))
    assert "date = 2026-03-23" in path.read_text()


def test_a_row_that_is_gone_is_told_and_its_session_stays(with_profile: Commander) -> None:
    folder = with_profile.home
    rows = [["L", "FLE", site, "30/03/2026", "26/06/2026", "12"] for site in ("Nantes", "Angers")]
    imported(with_profile, table(folder, *rows))
    outcome = imported(with_profile, table(folder, rows[1]))
    assert "session 1 : n'est plus dans le tableau" in outcome.out
    [path] = with_profile.folder.glob("*.toml")
    assert path.read_text().count("[[sessions]]") == 2


def test_a_workbook_as_people_make_it(with_profile: Commander) -> None:
    file = with_profile.home / "table.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("Lot 1")
        sheet.merge_range("A1:F1", "Programmation 2026")
        sheet.write_row(
            "A3", ["NB PLACES", "date de FIN", "Date Début", "Site", "Variante", "Lot", "Observations"]
        )
        sheet.merge_range("E4:E5", "PREPA Clés Avenir « FLE »")
        sheet.merge_range("D4:D5", "Nantes")
        sheet.write_row("A4", ["12\u00a0places"])
        sheet.write_datetime("B4", date(2026, 6, 26), day)
        sheet.write_datetime("C4", date(2026, 3, 2), day)
        sheet.write_row("A5", [10, "vendredi 18 décembre 2026", "1er\u00a0septembre 2026"])
        sheet.write_row("A6", ["TOTAL", "", "", "", "", ""])
        sheet.write_row("A8", ["à confirmer", "26/06/2026", "02/03/2026", "Angers", "FLE"])
        sheet.write_row("A9", ["8", "26/06/2026", "31/02/2026", "Angers", "FLE"])
        sheet.write_row("A10", ["8", "26/06/2026", "02/03/2026", "Angers", "PREPA Avenir Sup"])
        second = book.add_worksheet("Lot 2")
        second.write_row("A1", ["Variante", "Site", "Début", "Fin", "Effectif"])
        second.write_row("A2", ["DAEU", "Laval", "02/03/2026", "26/06/2026", "15 stagiaires"])
        book.add_worksheet("Notes").write("A1", "Pensez à relire")
    outcome = imported(with_profile, file)
    assert outcome.code == 1
    for words in (
        "Lot 1, ligne 6 : passée, ligne de total",
        "Lot 1, ligne 8 : REFUSÉE, « à confirmer » n'est pas un nombre de places",
        "Lot 1, ligne 9 : REFUSÉE, « 31/02/2026 » n'est pas une date du calendrier",
        "Lot 1, ligne 10 : REFUSÉE, aucun modèle ne s'appelle « PREPA Avenir Sup »",
        "01/09/2026 → 18/12/2026",
        "3 lignes de session",
    ):
        assert words in outcome.out
    assert "« Observations »" in outcome.err
    assert "feuille « Notes » passée" in outcome.err
    assert sorted(str(row["modele"]) for row in shown(with_profile)) == ["daeu", "fle"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_in_any_usual_form(with_profile: Commander, encoding: str, delimiter: str) -> None:
    file = with_profile.home / "t.csv"
    rows = [HEADINGS, ["L", "PREPA Clés Avenir", "Le Mans", "2 mars 2026", "26/06/26", "12"]]
    file.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    assert imported(with_profile, file).code == 0
    assert [row["sites"] for row in shown(with_profile)] == [["Le Mans – Atelier des Halles"]]


def test_thousands_of_rows_are_read_with_progress_shown(with_profile: Commander) -> None:
    """How long five thousand take is in docs/decisions/programmation.md."""
    rows = [[f"L{number // 60}", "FLE", "Nantes", "02/03/2026", "", ""] for number in range(5000)]
    outcome = with_profile.run("importer-programmation", str(table(with_profile.home, *rows)))
    assert "5000 refusées" in outcome.out
    assert "5000 lignes lues…" in outcome.err


def test_a_heading_that_is_told_once_is_remembered(with_profile: Commander) -> None:
    headings = ["Lot", "Variante", "Lieu de formation", "Date de début", "Date de fin", "Combien"]
    file = table(
        with_profile.home, ["L", "FLE", "Nantes", "02/03/2026", "26/06/2026", "12"], headings=headings
    )
    assert "« Combien »" in with_profile.run("importer-programmation", str(file)).err
    told = with_profile.run("importer-programmation", str(file), "--colonne", "COMBIEN ?=places")
    assert "12 places" in told.out
    assert "12 places" in with_profile.run("importer-programmation", str(file)).out
    assert "Combien" not in with_profile.run("importer-programmation", str(file)).err


def test_r04_compares_the_places_with_the_order_form_afterwards(with_profile: Commander) -> None:
    imported(with_profile, table(with_profile.home, ["L", "FLE", "Nantes", "02/03/2026", "26/06/2026", "12"]))
    [path] = with_profile.folder.glob("*.toml")
    with_profile.done("modifier", path.stem, "sessions.0.dispositif.nombre_places=9")
    assert "R04" in with_profile.run("verifier", path.stem, "--json").out
    [site, whole] = with_profile.done("places", "--json").json
    assert (site["site"], site["commandees"], site["prevues"], site["manquantes"]) == (
        "Nantes – Site des Tilleuls", 12, 9, 3,
    )  # fmt: skip
    assert (whole["lot"], whole["manquantes"]) == ("L", 3)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("12 places", 12),
        ("12\u00a0places", 12),
        (12.0, 12),
        ("1 200", 1200),
        ("12 à 15", None),
        ("", None),
        (True, None),
    ],
)
def test_numbers_are_read_as_people_write_them(cell: object, number: int | None) -> None:
    assert number_of(cell) == number  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["2/3/2026", "lundi 2 mars 2026", "à partir du 02/03/2026", "2026-03-02", 46083, 46083.0]
)
def test_dates_are_read_as_people_write_them(text: object) -> None:
    assert day_of(text, date(2026, 1, 1)) == date(2026, 3, 2)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "hours"), [("420 h", 420), ("35h30", 35.5), ("1 050,5 heures", 1050.5), (70.0, 70), ("?", None)]
)
def test_hours_are_read_as_people_write_them(text: object, hours: float | None) -> None:
    assert hours_of(text) == hours  # type: ignore[arg-type]
