"""The profile's file: read with the line of each mistake, written so that it reads the same, saved by several."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.content.organisation.changes import with_record
from sofi_tui.content.organisation.errors import ProfileError
from sofi_tui.content.organisation.model import Contact, Lot, Organisme, Site
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.organisation.reading import parse_profile
from sofi_tui.content.organisation.verifying import remarks
from sofi_tui.content.organisation.writing import profile_text
from sofi_tui.drafts.organisation.file import ProfileChangedError, ProfileFile
from tests.cli.commander import Commander
from tests.organisation.conftest import SAMPLES


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("version = 1\n[[sites]]\nnom = 'A'\nvile = 'Nantes'\n", 4, "ville"),
        ("[[sites]]\nnom = 'A'\n\n[[sites]]\nville = 'Nantes'\n", 4, "il manque « nom »"),
        ("[[organismes]]\nnom = 'A'\nroles = ['chef']\n", 3, "mandataire, formateur, dispensateur"),
        ("[[reunions]]\nlieu = 'A'\nnombre_places = 'douze'\n", 3, "nombre entier"),
        ("[habitudes.session]\nrythme = 'lent'\n", 2, "temps_plein"),
        ("[habitudes.session]\nritme = 'temps_plein'\n", 2, "session.rythme"),
        ("[habitudes.session]\ncontacts_referents = []\n", 2, "n'est pas une entrée connue"),
        ("version = 2\n", 1, "plus récente"),
        ("[[sites]\n", 1, "TOML"),
        ("sites = 3\n", 1, "[[sites]]"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(ProfileError) as refused:
        parse_profile(text.encode(), "organisme.toml")
    assert f"ligne {line} :" in str(refused.value)
    assert words in str(refused.value)


_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(
    lambda t: f"x{t.strip()}"
)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.builds(Site, nom=_texts, adresse=_texts, code_postal=_texts), max_size=3),
    st.lists(
        st.builds(
            Lot, numero=_texts, formateurs=st.lists(_texts).map(tuple), places=st.none() | st.integers(0, 999)
        ),
        max_size=3,
    ),
)
def test_what_is_written_reads_the_same(sites: list[Site], lots: list[Lot]) -> None:
    profile = Profile(sites=tuple(sites), lots=tuple(lots), habitudes={"session.periodes": ["cours_de_jour"]})
    once = parse_profile(profile_text(profile).encode(), "f")
    assert profile_text(once) == profile_text(parse_profile(profile_text(once).encode(), "f"))
    assert len(once.sites) == len(sites)
    assert [lot.places for lot in once.lots] == [lot.places for lot in lots]
    assert once.habitudes == profile.habitudes


def test_a_wrong_key_is_told_and_does_not_block() -> None:
    profile = Profile(
        organismes=(
            Organisme("Un", siret="12345678200011", nda="5244123454", uai="0440001A"),
            Organisme("La Poste", siret="35600000000048"),
            Organisme("Public", nda="5244P123456", uai="0440001M"),
        ),
        sites=(Site("S", organisme="Inconnu", code_postal="75001"),),
        contacts=(Contact("C", telephone="12", courriel="chez moi", site="Ailleurs"),),
    )
    told = [(one.kind, one.number, one.entry) for one in remarks(profile)]
    assert told == [
        ("organismes", 0, "siret"), ("organismes", 0, "nda"), ("organismes", 0, "uai"),
        ("sites", 0, "code_postal"), ("sites", 0, "organisme"),
        ("contacts", 0, "telephone"), ("contacts", 0, "courriel"), ("contacts", 0, "site"),
    ]  # fmt: skip


def test_two_people_change_different_records_and_both_are_kept(tmp_path: Path) -> None:
    file = ProfileFile(tmp_path / "organisme.toml", "")
    base = file.change(lambda held: with_record(held, "sites", Site("Nantes")))
    file.save(base, with_record(base, "sites", Site("Nantes", ville="Nantes")))
    both = file.save(base, with_record(base, "contacts", Contact("Camille")))
    assert (both.sites[0].ville, both.contacts[0].nom) == ("Nantes", "Camille")
    assert file.read() == both


def test_the_same_record_changed_by_another_is_not_overwritten(tmp_path: Path) -> None:
    file = ProfileFile(tmp_path / "organisme.toml", "")
    base = file.change(lambda held: with_record(held, "sites", Site("Nantes")))
    file.save(base, with_record(base, "sites", Site("Nantes", ville="Nantes")))
    before = file.path.read_bytes()
    with pytest.raises(ProfileChangedError, match="Nantes"):
        file.save(base, with_record(base, "sites", Site("Nantes", ville="Rezé")))
    assert file.path.read_bytes() == before


def test_the_comment_at_the_head_of_the_file_stays(tmp_path: Path) -> None:
    file = ProfileFile(tmp_path / "organisme.toml", "")
    file.path.write_text("# à nous tous\nversion = 1\n")
    file.change(lambda held: held._replace(service_offre="autre@exemple.org"))
    assert file.path.read_text().startswith("# à nous tous\n\nversion = 1\nservice_offre = ")


def test_the_profile_is_the_one_named_then_the_folders_then_ones_own(commander: Commander) -> None:
    def path(*argv: str, **environ: str) -> str:
        return commander.run(*argv, "organisme", "chemin", terminal=False, **environ).out.strip()

    own = path()
    assert own.endswith("xdg_config_home/sofi-tui/organisme.toml")
    commander.folder.mkdir()
    shared = commander.folder / "organisme.toml"
    shared.write_text("version = 1\n")
    assert path() == str(shared)
    named, other = commander.home / "a.toml", commander.home / "b.toml"
    assert path(SOFI_TUI_ORGANISME=str(named)) == str(named)
    assert path("--organisme", str(other), SOFI_TUI_ORGANISME=str(named)) == str(other)


def test_the_profile_among_the_drafts_is_not_taken_for_a_draft(commander: Commander) -> None:
    commander.new("fle")
    (commander.folder / "organisme.toml").write_text("version = 1\n")
    assert len(commander.done("liste", "--json").json) == 1


def test_the_sample_profile_has_nothing_to_be_said_of(with_profile: Commander) -> None:
    outcome = with_profile.run("organisme", "verifier")
    assert (outcome.code, outcome.out) == (0, "")
    shown = with_profile.run("organisme", "--json").json
    assert [site["ville"] for site in shown["sites"]] == [
        "Nantes",
        "Angers",
        "Laval",
        "Le Mans",
        "La Roche-sur-Yon",
    ]


def test_taking_the_same_profile_twice_changes_nothing(with_profile: Commander) -> None:
    path = Path(with_profile.run("organisme", "chemin").out.strip())
    before = path.read_bytes()
    again = with_profile.run("organisme", "importer", str(SAMPLES / "organisme.toml"))
    assert "rien de nouveau" in again.err
    assert path.read_bytes() == before


def test_a_new_draft_has_the_usual_values_that_its_variant_allows(with_profile: Commander) -> None:
    [path] = [Path(with_profile.done("nouveau", "fle", "--sans-ecran").out.strip())]
    text = path.read_text()
    assert 'etat_recrutement = "ouvert"' in text
    assert 'type_parcours = "individualise"' in text  # « mixte », usual elsewhere, is not allowed here


def test_what_changed_in_the_profile_is_offered_to_drafts_that_hold_the_old_value(
    with_profile: Commander,
) -> None:
    path = with_profile.new("fle")
    other = with_profile.new("prepa")
    place = "sessions.0.contacts_referents.0"
    for one, telephone in ((path, "02 61 91 12 34"), (other, "02 61 91 99 99")):
        with_profile.done(
            "modifier", one.stem, f"{place}.nom=Camille Exemple", f"{place}.telephone={telephone}"
        )
    profile = Path(with_profile.run("organisme", "chemin").out.strip())
    profile.write_text(profile.read_text().replace("02 61 91 12 34", "02 61 91 00 01"))  # by hand
    shown = with_profile.run("organisme", "appliquer")
    assert "02 61 91 12 34 → 02 61 91 00 01" in shown.out
    assert other.stem not in shown.out
    assert "02 61 91 12 34" in path.read_text()
    assert with_profile.run("organisme", "appliquer", "--oui").code == 0
    assert "02 61 91 00 01" in path.read_text()
    assert "02 61 91 99 99" in other.read_text()
    assert "aucun brouillon" in with_profile.run("organisme", "appliquer").err
