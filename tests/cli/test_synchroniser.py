"""``synchroniser`` from the command line: two people and a shared repository."""

from pathlib import Path

from tests.cli.commander import Commander


def test_two_people_share_their_drafts_and_choose_where_they_disagree(
    commander: Commander, tmp_path: Path
) -> None:
    shared, other = str(tmp_path / "partage.git"), str(tmp_path / "autre")
    path = commander.new("fle")
    assert "Envoyé" in commander.done("synchroniser", "--distant", shared, "--creer").out
    assert "Reçu" in commander.done("synchroniser", "--distant", shared, "--dossier", other).out
    commander.done("modifier", path.stem, "action.objectifs=Lire")
    commander.done("modifier", path.stem, "action.objectifs=Écrire", "--dossier", other)
    commander.done("synchroniser")
    lines = commander.done("synchroniser", "--dossier", other).lines
    assert lines[0] == f"Fusionné : {path.stem}"
    assert "1 champ à deux valeurs" in lines[1]
    assert "Reçu" in commander.done("synchroniser").out
    assert path.read_bytes() == (Path(other) / path.name).read_bytes()
    assert "[[conflits]]" in path.read_text("utf-8")
    assert "pareil des deux côtés" in commander.done("synchroniser").out


def test_what_cannot_be_shared_is_told_in_a_line(commander: Commander, tmp_path: Path) -> None:
    commander.new("fle")
    assert "n'est partagé avec personne" in commander.refused(3, "synchroniser")
    assert "--creer va avec" in commander.refused(2, "synchroniser", "--creer")
    assert "https://" in commander.refused(3, "synchroniser", "--distant", "http://exemple.fr/x")
    taken = str(tmp_path / "brouillons")
    assert "existe déjà" in commander.refused(3, "synchroniser", "--distant", taken, "--creer")
    assert "créez ce dépôt sur son serveur" in commander.refused(
        3, "synchroniser", "--distant", "ssh://exemple.fr/x", "--creer"
    )
