"""An assistant who listens to the screen rather than sees it: a draft by lines, read as she hears it."""

from pathlib import Path

from tests.simple.talker import talk
from tests.tui.person import store_in

HEARD = """\
Session 1/1 — 1/4 Lieu, dates, rythme
« sessions » ajoute, duplique, déplace ou supprime des sessions.
19. Site lieu (obligatoire) ?
20. Date début (obligatoire) ?
Erreur : « 31/2/26 » n'est pas une date du calendrier : écrivez-la comme 02/03/2026.
21. Date fin (obligatoire) ?
Erreur : « 31/2/26 » n'est pas une date du calendrier : écrivez-la comme 02/03/2026.
20. Date début (obligatoire) [31/2/26] ?
Noté : 02/03/2026, lundi, semaine 10.
21. Date fin (obligatoire) ?
22. ESP (entrées/sorties) ?
1. cadencées
2. séquencées
3. à dates fixes
Noté : séquencées.
23. Rythmes ?
1. temps plein
2. temps partiel"""


def test_she_corrects_a_date_goes_on_and_leaves(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    said = talk(
        store,
        *("nouveau", "3", "/site lieu"),
        *("Nantes", "31/2/26"),
        "<",  # back to the date that was wrong
        "lundi 2 mars",
        "",  # the end is not known yet
        "2",
        "quitter",
    )
    heard = HEARD.splitlines()
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in said][-len(heard) :] == heard
    [entry] = store.entries()
    assert entry.draft is not None
    assert entry.draft.get(("sessions", 0, "entrees_sorties")) == "sequencees"
