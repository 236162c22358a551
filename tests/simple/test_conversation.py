"""A draft in lines: questions, answers, the ways through it, its lists, and leaving it."""

import re
from datetime import date
from pathlib import Path

import pytest

from sofi_tui.drafts.memory import Memory, Stopped, memory_file, write_memory
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Statut
from sofi_tui.fasd.follow_up import Noted
from sofi_tui.fasd.life import passed
from sofi_tui.fasd.paths import parse_path
from tests.simple.talker import held, new, talk
from tests.tui.person import NOW, store_in

SITE = ("sessions", 0, "site_lieu")
PROFILE = Path(__file__).parents[2] / "docs" / "exemples" / "organisation" / "organisme.toml"


@pytest.fixture
def draft(tmp_path: Path) -> tuple[DraftStore, Path]:
    """A draft of the preset FLE: question 19 is the site, 20 and 21 the dates, 38 the informations collectives."""
    return new(tmp_path)


def asked(said: list[str]) -> list[str]:
    """The questions that were asked."""
    return [line.split(" (")[0].split(" [")[0].removesuffix(" ?") for line in said if line.endswith(" ?")]


def test_an_answer_is_kept_whatever_it_is_worth_and_what_the_check_says_of_it_follows_at_once(
    draft: tuple[DraftStore, Path],
) -> None:
    store, path = draft
    said = talk(store, "/19", "Nantes", "pas une date", "1/2/26", path=path)
    kept = held(store, path)
    assert kept.get(SITE) == "Nantes"
    assert kept.get(("sessions", 0, "date_debut")) == "pas une date"
    assert kept.get(("sessions", 0, "date_fin")) == date(2026, 2, 1)
    at = said.index("20. Date début (obligatoire) ?")
    assert said[at + 1].startswith("Erreur : « pas une date » n'est pas une date")
    assert any(line.startswith("Noté : 01/02/2026, dimanche") for line in said)


def test_imposed_values_are_told_and_not_asked_for(draft: tuple[DraftStore, Path]) -> None:
    said = talk(*draft[:1], path=draft[1])
    assert "1. Intitulé : PREPA Clés Avenir « FLE » (imposé)." in said
    assert asked(said) == ["4. Individualisation des parcours"]


def test_an_empty_line_keeps_a_dash_empties_and_a_backslash_writes_either(
    draft: tuple[DraftStore, Path],
) -> None:
    store, path = draft
    talk(store, "/19", "Nantes", "/19", "", path=path)
    assert held(store, path).get(SITE) == "Nantes"
    assert "Vidé." in talk(store, "/19", "-", path=path)
    assert held(store, path).get(SITE) is None
    talk(store, "/19", "\\-", path=path)
    assert held(store, path).get(SITE) == "-"


def test_choices_are_made_by_number_by_words_and_several_at_once(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    said = talk(store, "/4", "o", "/22", "2", "temps partiel", "/37", "8, 3 9", "/22", "7", path=path)
    kept = held(store, path)
    assert kept.get(("formation", "individualisation")) is True
    assert kept.get(("sessions", 0, "entrees_sorties")) == "sequencees"
    assert kept.get(("sessions", 0, "rythme")) == "temps_partiel"
    modalites = kept.get(("sessions", 0, "modalites_recrutement"))
    assert modalites == ["dossier", "entretien", "information_collective"]
    assert "Répondez par un numéro de 1 à 3, ou par le libellé." in said


def test_a_long_text_ends_with_a_point_alone_and_a_plus_adds_to_it(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    talk(store, "/9", "Un", "", "quitter", "\\.", "trois", ".", "/9", "+ quatre", ".", path=path)
    assert held(store, path).get(("action", "objectifs")) == "Un\n\nquitter\n.\ntrois\nquatre"


def test_a_text_that_the_input_ends_within_is_kept_as_far_as_it_came(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    talk(store, "/9", "Une ligne", "et une autre", path=path)
    assert held(store, path).get(("action", "objectifs")) == "Une ligne\net une autre"


def test_the_whole_of_a_long_value_is_read_on_demand(draft: tuple[DraftStore, Path]) -> None:
    said = talk(*draft[:1], "/10", "=", path=draft[1])
    question = next(line for line in said if line.startswith("10. "))
    assert "139 caractères, = les lit" in question
    assert "Avoir validé un projet professionnel et construit un plan d'action. Avoir atteint" in "".join(
        said
    )


def test_help_says_what_the_manual_wants_an_example_the_limit_and_how_to_type(
    draft: tuple[DraftStore, Path],
) -> None:
    said = talk(*draft[:1], "/20", "?", "/11", "?", "/7", "aide", "commandes", path=draft[1])
    assert "Exemple : 02/03/2026" in said
    assert "Ce que SOFI attend :" in said
    assert "Il y a 0 caractère maintenant." in [line.replace("\xa0", " ") for line in said]
    assert any(line.startswith("250 caractères au plus dans SOFI") for line in said)
    assert any("secteur" in line and not line.startswith("Avertissement") for line in said)
    assert "< ou retour : revenir à la question d'avant." in said


def test_one_goes_back_on_by_steps_and_to_any_field_by_number_or_words(
    draft: tuple[DraftStore, Path],
) -> None:
    moves = ("<", ">", ">", "<<", "aller date fin", "/nombre de places", "<", "<", "/zzz", "/dispositif")
    said = talk(*draft[:1], *moves, path=draft[1])
    assert asked(said) == [
        "4. Individualisation des parcours",
        "4. Individualisation des parcours",
        "5. Organisme de formation dispensateur",
        "19. Site lieu",
        "5. Organisme de formation dispensateur",
        "21. Date fin",
        "42. Nombre de places dispositif",
        "21. Date fin",
        "5. Organisme de formation dispensateur",
        "5. Organisme de formation dispensateur",
        "42. Nombre de places dispositif",
    ]
    assert "Il n'y a rien avant." in said
    assert any("Aucun champ ne correspond à « zzz »" in line for line in said)


def test_words_that_fit_several_fields_are_asked_about_and_a_text_that_begins_like_a_jump_is_a_text(
    draft: tuple[DraftStore, Path],
) -> None:
    store, path = draft
    said = talk(store, "/date", "1", "/7", "Aller vers l'emploi", path=path)
    assert "1. Session 1 › Date début, question 20" in said
    assert asked(said)[1] == "20. Date début"
    assert held(store, path).get(("action", "complement_intitule")) == "Aller vers l'emploi"


def test_findings_are_visited_one_after_the_other(draft: tuple[DraftStore, Path]) -> None:
    said = talk(*draft[:1], "!", "!", path=draft[1])
    assert asked(said)[1:] == ["5. Organisme de formation dispensateur", "7. Complément intitulé"]
    assert "Erreur : À remplir : sans cela, l'offre n'a pas de sens." in said


def test_records_are_added_filled_duplicated_moved_and_deleted(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    fill = ("/38", "a", "10/2/26", "9h30", "/38", "d 1", "1", "11/2/26", "<", "/38", "m 2")
    said = talk(store, *fill, "s 2", "oui", "reprendre", "s 9", "zut", path=path)
    records = held(store, path).records(("sessions", 0, "informations_collectives"))
    assert [record["date"] for record in records] == [date(2026, 2, 10), date(2026, 2, 11)]
    assert "1. 10/02/2026 · 09h30" in said
    assert "39.1.1. Date" not in asked(said)
    assert "38.1.2. Heure de début" in asked(said)
    assert "Il n'y a pas de ligne de ce numéro." in said


def test_the_last_field_of_a_record_leads_back_to_its_list_and_an_empty_line_on(
    draft: tuple[DraftStore, Path],
) -> None:
    said = talk(*draft[:1], "/40", "a", "Camille", "Accueil", "", "", "", path=draft[1])
    assert asked(said)[-2:] == ["40. Contacts référents", "42. Nombre de places dispositif"]


def test_sessions_are_duplicated_with_their_dates_shifted_opened_and_deleted(
    draft: tuple[DraftStore, Path],
) -> None:
    store, path = draft
    said = talk(
        store, "/20", "2/3/26", "sessions", "d 1", "+7j", "sessions", "1", "sessions", "s 2", "non", path=path
    )
    sessions = held(store, path).sessions
    assert [session["date_debut"] for session in sessions] == [date(2026, 3, 2), date(2026, 3, 9)]
    assert "45. Site lieu" in asked(said)
    assert "Rien n'est supprimé." in said


def test_the_recapitulative_reads_every_value_and_leads_back_to_a_field(
    draft: tuple[DraftStore, Path],
) -> None:
    store, path = draft
    said = talk(store, "/19", "Nantes", "récap", "", "19", path=path)
    assert "Site lieu : Nantes" in said
    assert any(line.startswith("erreur  Session 1 › Date début : ") for line in said)
    assert f"Envoyer pour validation : sofi-tui envoyer {path.stem}" in said
    assert asked(said)[-1] == "19. Site lieu"


def test_a_preset_value_that_was_changed_comes_back_and_a_strange_imposed_one_too(
    draft: tuple[DraftStore, Path],
) -> None:
    store, path = draft
    first = held(store, path)
    stored = store.read(path)
    store.save(stored, first.with_value(("formation", "intitule"), "Autre"))
    said = talk(store, "x", "1", "/10", "Autre", ".", "/10", "modèle", path=path)
    assert "La procédure impose « PREPA Clés Avenir « FLE » » : répondez 1 pour la reprendre." in said
    kept = held(store, path)
    for dotted in ("formation.intitule", "action.resultats_attendus"):
        assert kept.get(parse_path(dotted)) == first.get(parse_path(dotted))


def test_what_was_done_last_is_taken_back_and_done_again_where_it_was(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    said = talk(store, "/19", "Nantes", "/9", "Un", "deux", ".", "annuler", "annuler", "rétablir", path=path)
    kept = held(store, path)
    assert kept.get(SITE) == "Nantes"
    assert str(kept.get(("action", "objectifs"))).startswith("Ce parcours doit permettre")
    assert "Annulé : Action › Objectifs." in said
    assert asked(said)[-3:] == ["9. Objectifs", "19. Site lieu", "19. Site lieu"]


def test_a_start_and_an_end_typed_together_go_into_their_fields(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    talk(store, "/20", "du 2 mars 2026 au 26 juin 2026", path=path)
    session = held(store, path).sessions[0]
    assert (session["date_debut"], session["date_fin"]) == (date(2026, 3, 2), date(2026, 6, 26))


def test_the_draft_is_renamed_and_the_plan_tells_how_far_it_is(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    said = talk(store, "renommer", "Printemps", "plan", path=path)
    assert held(store, path).titre == "Printemps"
    assert "Action — 1/3 Organisme et programme : questions 5 à 8, 1 à compléter" in said


def test_two_values_of_one_field_are_told_and_one_is_chosen(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    base = store.read(path)
    store.save(base, base.draft.with_value(SITE, "Angers"))
    store.save(base, base.draft.with_value(SITE, "Nantes"))
    assert len(store.open_to_read(path).conflicts) == 1
    said = talk(store, "/19", "prendre", path=path)
    assert "« garder » garde celle du brouillon, « prendre » prend l'autre." in said
    assert held(store, path).get(SITE) in {"Angers", "Nantes"}
    assert store.open_to_read(path).conflicts == []


def test_the_list_opens_drafts_by_number_or_words_and_makes_new_ones(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    said = talk(store, "nouveau", "9", "3", "/19", "Nantes", "liste", "nantes", "1", "quitter", "jamais lu")
    assert "Aucun brouillon." in said
    assert "Ce numéro n'est pas proposé." in said
    [entry] = store.entries()
    assert entry.draft is not None
    assert entry.draft.modele == "fle"
    assert sum(line.startswith("Brouillon « ") for line in said) == 2
    assert any("complet à" in line for line in said)


def test_a_draft_that_someone_has_open_is_read_taken_over_or_copied(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    other = store.open(path)
    try:
        said = talk(store, "1", "1", "/19", "Nantes", path=None)
        assert any("est déjà ouvert par" in line for line in said)
        assert sum("Lecture seulement" in line for line in said) >= 2
        talk(store, "1", "3", "/19", "Copie", path=None)
        assert len(store.entries()) == 2
        talk(store, "", "2", path=path)
    finally:
        other.close()
    assert held(store, path).get(SITE) is None


def test_a_text_in_the_recovery_journal_is_offered_first(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    stored = store.read(path)
    store.journal.keep(path, stored.digest, stored.draft.with_value(SITE, "Nantes"), ended=True)
    said = talk(store, "1", path=path)
    assert "Un texte de « Essai » n'avait pas pu être enregistré." in said
    assert "Session 1 › Site lieu : dans le fichier (vide) ; en secours Nantes" in said
    assert held(store, path).get(SITE) == "Nantes"


def test_the_help_of_every_field_names_commands_and_no_key_of_the_screen(
    draft: tuple[DraftStore, Path],
) -> None:
    lines = [line for number in range(1, 45) for line in (f"/{number}", "?")]
    said = "\n".join(talk(*draft[:1], *lines, path=draft[1]))
    assert re.findall(r"\^[A-Z]\b|\bF1?[0-9]\b|Ctrl\+|compteur", said) == []
    assert "« modèle »" in said


def test_several_meetings_and_sessions_are_made_of_one_sentence(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    said = talk(
        store, "/38", "p", "tous les lundis du 2 mars au 16 mars 2026", "1,3", "a", "10/2/26", path=path
    )
    meetings = held(store, path).records(("sessions", 0, "informations_collectives"))
    assert [one.get("date") for one in meetings] == [date(2026, 3, 2), date(2026, 3, 16), date(2026, 2, 10)]
    talk(
        store,
        "/20",
        "2/3/26",
        "sessions",
        "plusieurs 1",
        "tous les lundis du 9 mars au 16 mars 2026",
        "",
        path=path,
    )
    assert len(held(store, path).sessions) == 3
    assert any("2 informations collectives" in line.replace("\xa0", " ") for line in said)


def test_resources_are_told_and_an_editor_asks_for_a_terminal(draft: tuple[DraftStore, Path]) -> None:
    said = talk(*draft[:1], "ressources", "/9", "éditeur", path=draft[1])
    assert any("Téléphone" in line for line in said)
    assert "Un éditeur demande un terminal : tapez le texte ici." in said


def test_values_of_the_profile_and_formacodes_are_chosen_by_their_words(tmp_path: Path) -> None:
    (tmp_path / "organisme.toml").write_bytes(PROFILE.read_bytes())
    store, path = new(tmp_path, "daeu")
    said = talk(store, "/site lieu", "choisir tilleuls", "1", "/2", "choisir zzz", path=path)
    assert "tilleul" in str(held(store, path).get(SITE)).casefold()
    assert any(line.startswith("Noté : ") for line in said)
    assert "Le profil n'a rien à proposer pour ce champ." in said
    talk(store, "/2", "choisir entrée en formation", "1", path=path)
    assert "15084" in str(held(store, path).get(("formation", "domaines")))


def test_a_change_to_a_validated_action_says_once_that_the_region_has_to_agree(
    draft: tuple[DraftStore, Path],
) -> None:
    store, path = draft
    stored = store.read(path)
    sent = passed(stored.draft, Statut.EN_ATTENTE_VALIDATION, [], Noted(NOW, "alice"))
    store.save(stored, passed(sent, Statut.VALIDE, [], Noted(NOW, "alice")))
    said = talk(store, "/19", "Nantes", "2/3/26", path=path)
    assert sum("notez l'accord de la Région" in line for line in said) == 1


def test_a_draft_of_a_newer_program_is_read_and_not_changed(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    path.write_text(path.read_text("utf-8").replace("version = 1", "version = 99"), "utf-8")
    said = talk(store, "/19", "Nantes", "a", "/38", "a", path=path)
    assert sum("version plus récente" in line for line in said) >= 3
    assert asked(said) == [
        "19. Site lieu",
        "19. Site lieu",
        "19. Site lieu",
        *["38. Informations collectives"] * 2,
    ]
    assert "Nantes" not in path.read_text("utf-8")


def test_a_draft_is_gone_on_with_where_one_stopped(draft: tuple[DraftStore, Path]) -> None:
    store, path = draft
    talk(store, "/38", "a", "10/2/26", path=path)
    said = talk(store, "liste", "1", "/1", path=path)
    assert asked(said) == ["38.1.2. Heure de début"] * 2 + ["4. Individualisation des parcours"]
    assert said.count("Vous reprenez là où vous en étiez ; /1 va au début.") == 2
    on_screen = Memory().stopped(path.name, Stopped("session", 0, 1))
    write_memory(memory_file(store.folder), on_screen)
    assert asked(talk(store, path=path))[0].startswith("26. ")
