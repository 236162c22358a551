"""The Region's extract, brought into the profile."""

from pathlib import Path

from tests.cli.commander import Commander
from tests.organisation.conftest import SAMPLES

_TABLE = """ORGANISME FORMATEUR,n° de LOT,Mandataire,siret mandataire,Programme
A,1,B,98765432400019,PREPA Clés Avenir
C,,,,
"""


def extract(folder: Path, text: str) -> Path:
    file = folder / "r.csv"
    file.write_text(text)
    return file


def test_lots_mandataires_and_formateurs_enter_the_profile(commander: Commander) -> None:
    outcome = commander.run("importer-region", str(extract(commander.home, _TABLE)), "--oui")
    assert outcome.code == 0, outcome
    profile = commander.run("organisme", "--json").json
    assert profile["lots"] == [
        {"numero": "1", "programme": "PREPA Clés Avenir", "mandataire": "B", "formateurs": ["A", "C"]}
    ]
    assert {one["nom"]: one["roles"] for one in profile["organismes"]} == {
        "A": ["formateur", "dispensateur"], "B": ["mandataire"], "C": ["formateur", "dispensateur"],
    }  # fmt: skip


def test_a_second_extract_shows_what_changed_before_it_does(with_profile: Commander) -> None:
    first = SAMPLES / "region.csv"
    with_profile.run("importer-region", str(first), "--oui")
    assert "rien de nouveau" in with_profile.run("importer-region", str(first), "--oui").err
    newer = with_profile.home / "newer.csv"
    newer.write_text(first.read_text().replace("98765432400019", "55555555600011"))
    before = with_profile.run("organisme", "--json").out
    outcome = with_profile.run("importer-region", str(newer))
    assert "SIRET : 98765432400019 → 55555555600011" in outcome.out
    assert "relancez avec --oui" in outcome.err
    assert with_profile.run("organisme", "--json").out == before


def test_what_the_profile_knows_beside_the_extract_stays(with_profile: Commander) -> None:
    with_profile.run("importer-region", str(SAMPLES / "region.csv"), "--oui")
    [tilleul, _] = with_profile.run("organisme", "--json").json["organismes"]
    assert tilleul["nda"] == "52441234544"
    assert tilleul["roles"] == ["formateur", "dispensateur"]


def test_a_file_that_is_no_table_is_refused_with_what_to_do(commander: Commander) -> None:
    assert "aucune ligne d'intitulés reconnue" in commander.refused(
        3, "importer-region", str(extract(commander.home, "bonjour\n"))
    )
    assert "abîmé" in commander.refused(3, "importer-region", str(_bytes(commander.home, b"PK\x03\x04rien")))
    assert "ni un fichier CSV" in commander.refused(
        3, "importer-region", str(_bytes(commander.home, b"\x00\x01\x02"))
    )


def _bytes(folder: Path, data: bytes) -> Path:
    file = folder / "b.xlsx"
    file.write_bytes(data)
    return file
