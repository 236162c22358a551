"""``importer``: LHEO becomes drafts, a sheet goes back into its drafts; nothing is ever half done."""

import os
from pathlib import Path

import pytest

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from sofi_tui.sheets.cells import Cell
from sofi_tui.sheets.csv_text import write_csv
from sofi_tui.sheets.table import table_of
from sofi_tui.sheets.xlsx_writing import write_xlsx
from tests.cli.commander import Commander
from tests.lheo.foreign import foreign_file
from tests.sheets.sheets import typed_over


def stored(path: Path) -> Draft:
    return DraftStore(path.parent, catalogue(Configuration())).read(path).draft


def put(commander: Commander, name: str, data: bytes) -> str:
    path = commander.home / name
    path.write_bytes(data)
    return str(path)


def sheet(commander: Commander, cells: dict[tuple[int, str], Cell], *paths: Path, form: str = "csv") -> str:
    """Write the sheet of drafts with some cells typed over."""
    table = typed_over(table_of([stored(path) for path in paths]), cells)
    return put(commander, f"feuille.{form}", write_csv(table) if form == "csv" else write_xlsx(table))


def drafts_there(commander: Commander) -> list[str]:
    return sorted(path.name for path in commander.folder.glob("*.toml"))


def test_lheo_becomes_a_draft_and_what_did_not_fit_is_told(commander: Commander) -> None:
    outcome = commander.run("importer", put(commander, "offre.xml", foreign_file(encoding="ISO-8859-1")))
    assert outcome.code == 0
    (line,) = outcome.lines
    assert stored(Path(line)).get(("action", "objectifs")) == "Se préparer à un emploi."
    assert "restauration" in outcome.err
    assert "échangent" in outcome.err


def test_a_trial_only_tells(commander: Commander) -> None:
    outcome = commander.run("importer", "--essai", put(commander, "offre.xml", foreign_file()))
    assert outcome.lines == ["prepa, campagne 2026 : PREPA Clés Avenir, 1 session"]
    assert drafts_there(commander) == []


def test_an_offer_that_is_not_recognised_asks_for_its_model(commander: Commander) -> None:
    file = put(commander, "offre.xml", foreign_file(intitule="CAP").replace(b"15061", b"42752"))
    assert "« CAP » n'est d'aucun modèle connu" in commander.refused(2, "importer", file)
    outcome = commander.run("importer", file, "--modele", "fle")
    assert stored(Path(outcome.out.strip())).modele == "fle"
    commander.refused(2, "importer", file, "--modele", "klingon")


def test_a_value_that_no_draft_can_hold_keeps_the_whole_file_out(commander: Commander) -> None:
    for value in (b"3", b'{"a": 1}', b"[[1]]"):
        extra = (
            b'<extras info="sofi-tui"><extra info="formation.intitule" tag="json">'
            + value
            + b"</extra></extras>"
        )
        file = put(commander, "offre.xml", foreign_file().replace(b"</formation>", extra + b"</formation>"))
        outcome = commander.run("importer", file, "--modele", "fle")
        assert outcome.code == 3
        assert "formation 1 : formation.intitule : " in outcome.err
        assert drafts_there(commander) == []


def test_when_one_draft_cannot_be_made_none_is(commander: Commander, monkeypatch: pytest.MonkeyPatch) -> None:
    file = put(commander, "offre.xml", foreign_file(sirets=("99999990700010", "99999990700028")))
    made: list[Draft] = []
    add = DraftStore.add

    def add_one(store: DraftStore, draft: Draft) -> object:
        if made:
            raise StorageError(store.folder, OSError(28, "plein"))
        made.append(draft)
        return add(store, draft)

    monkeypatch.setattr(DraftStore, "add", add_one)
    assert commander.run("importer", file).code == 3
    assert made
    assert drafts_there(commander) == []


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_sheet_goes_back_into_its_drafts(commander: Commander, form: str) -> None:
    one, two = commander.new("fle"), commander.new("prepa")
    cells: dict[tuple[int, str], Cell] = {
        (0, "session.date_debut"): "2/3/26",
        (0, "session.site_lieu"): "Nantes",
        (1, "dispositif.nombre_places"): 14,
    }
    outcome = commander.run("importer", sheet(commander, cells, one, two, form=form))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.lines == [f"{one.stem} : 2 champs repris", f"{two.stem} : 1 champ repris"]
    assert stored(one).get(("sessions", 0, "site_lieu")) == "Nantes"
    assert stored(two).get(("sessions", 0, "dispositif", "nombre_places")) == 14
    again = commander.run("importer", str(commander.home / f"feuille.{form}"))
    assert (again.code, again.out) == (0, "")


def test_one_cell_that_cannot_be_read_leaves_all_drafts_as_they_were(commander: Commander) -> None:
    one, two = commander.new("fle"), commander.new("prepa")
    before = one.read_bytes(), two.read_bytes()
    cells: dict[tuple[int, str], Cell] = {
        (0, "session.site_lieu"): "Nantes",
        (1, "session.date_fin"): "31/02/2026",
    }
    file = sheet(commander, cells, one, two)
    outcome = commander.run("importer", file)
    assert (outcome.code, outcome.out) == (1, "")
    assert "sofi-tui : ligne 3, colonne Date fin : « 31/02/2026 » n'est pas une date" in outcome.err
    assert (one.read_bytes(), two.read_bytes()) == before
    partly = commander.run("importer", "--partiel", file)
    assert (partly.code, partly.lines) == (1, [f"{one.stem} : 1 champ repris"])
    assert "ligne 3" in partly.err
    assert two.read_bytes() == before[1]


def test_a_sheet_on_trial_changes_nothing(commander: Commander) -> None:
    path = commander.new("fle")
    before = path.read_bytes()
    outcome = commander.run(
        "importer", "--essai", sheet(commander, {(0, "session.site_lieu"): "Nantes"}, path)
    )
    assert outcome.lines == [f"{path.stem} : 1 champ à changer"]
    assert path.read_bytes() == before


def test_a_draft_that_someone_has_open_keeps_the_whole_sheet_out(commander: Commander) -> None:
    one, two = commander.new("fle"), commander.new("prepa")
    before = one.read_bytes(), two.read_bytes()
    cells: dict[tuple[int, str], Cell] = {(row, "session.site_lieu"): "Nantes" for row in (0, 1)}
    file = sheet(commander, cells, one, two)
    opened = DraftStore(commander.folder, catalogue(Configuration())).open(two)
    try:
        assert two.stem in commander.refused(4, "importer", file)
    finally:
        opened.close()
    assert (one.read_bytes(), two.read_bytes()) == before


def test_drafts_saved_before_one_that_cannot_be_are_given_back_what_they_held(
    commander: Commander, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = commander.new("fle"), commander.new("prepa")
    cells: dict[tuple[int, str], Cell] = {(row, "session.site_lieu"): "Nantes" for row in (0, 1)}
    file = sheet(commander, cells, one, two)
    save = DraftStore.save

    def save_all_but_two(store: DraftStore, saved: object, draft: Draft) -> object:
        if draft.id == two.stem:
            raise StorageError(two, OSError(28, "plein"))
        return save(store, saved, draft)  # type: ignore[arg-type]

    monkeypatch.setattr(DraftStore, "save", save_all_but_two)
    assert commander.run("importer", file).code == 3
    assert stored(one).get(("sessions", 0, "site_lieu")) is None


def test_rows_of_a_draft_that_is_not_here_are_named(commander: Commander) -> None:
    path = commander.new("fle")
    file = sheet(commander, {(0, "session.site_lieu"): "Nantes"}, path)
    path.unlink()
    outcome = commander.run("importer", file)
    assert outcome.code == 1
    assert "ligne 2 : " in outcome.err


@pytest.mark.parametrize(
    ("name", "data", "code", "said"),
    [
        ("t.xml", b"<lheo><offres>", 3, "ce n'est pas du XML complet"),
        ("l.xml", b'<!DOCTYPE l [<!ENTITY a "b">]><lheo>&a;</lheo>', 3, "DOCTYPE"),
        ("r.xml", b"<rss/>", 3, "pas du LHEO : sa racine est <rss>"),
        ("x.xlsx", b"PK\x03\x04zzzz", 3, "tronqué"),
        ("n.csv", b"a;b\n1;2\n", 3, "ne vient pas de sofi-tui"),
        ("b.bin", bytes(range(256)), 3, "ni une feuille"),
        ("v.csv", b"", 3, "ne vient pas de sofi-tui"),
    ],
)
def test_bad_files_are_refused_in_one_line(
    commander: Commander, name: str, data: bytes, code: int, said: str
) -> None:
    line = commander.refused(code, "importer", put(commander, name, data))
    assert said in line
    assert name in line
    assert drafts_there(commander) == []


def test_a_file_of_two_hundred_mib_is_refused_before_it_is_read(commander: Commander) -> None:
    path = commander.home / "enorme.xml"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    assert "200 Mio, 20 au plus" in commander.refused(3, "importer", str(path))


def test_what_is_no_file_is_refused_without_waiting(commander: Commander) -> None:
    os.mkfifo(commander.home / "tube")
    assert "pas un fichier ordinaire" in commander.refused(3, "importer", str(commander.home / "tube"))
    assert "pas un fichier ordinaire" in commander.refused(3, "importer", str(commander.home))
    assert "Il n'y a pas de fichier" in commander.refused(2, "importer", str(commander.home / "rien.xml"))
