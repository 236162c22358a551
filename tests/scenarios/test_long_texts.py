"""Long texts by keyboard: wrapped, counted, and pasted whole whatever their size."""

from pathlib import Path

from textual.events import Paste

from sofi_tui.fasd.paths import FieldPath
from tests.tui.person import Person, person

RESULTATS: FieldPath = ("action", "resultats_attendus")
LIGNE: FieldPath = ("action", "organisme_dispensateur")
PASTED = (
    "Un premier paragraphe, assez long pour tenir sur plusieurs lignes de la fenêtre.\r\nUn second. " * 600
)


async def to_field(someone: Person, path: FieldPath) -> None:
    while someone.path != path:
        await someone.press("tab")


async def test_a_large_paste_is_whole_wrapped_and_counted_and_undone_at_once(tmp_path: Path) -> None:
    clean = PASTED.replace("\r\n", "\n")
    async with person(tmp_path, (60, 20)) as someone:
        await someone.start("daeu")
        await someone.press("f3")
        await to_field(someone, LIGNE)
        someone.editor.post_message(Paste(PASTED))
        await someone.pilot.pause()
        assert someone.draft.get(LIGNE) == clean.replace("\n", " ")
        await to_field(someone, RESULTATS)
        someone.editor.post_message(Paste(PASTED))
        await someone.pilot.pause()
        assert someone.draft.get(RESULTATS) == clean
        await someone.see(f"+{len(clean) - 3000}")
        assert any("second" in line for line in someone.lines)
        await someone.type("Fin.")
        assert someone.draft.get(RESULTATS) == clean + "Fin."
        await someone.press("ctrl+z")
        assert someone.draft.get(RESULTATS) is None
        await someone.press("ctrl+z")
        assert someone.path == LIGNE
        assert someone.draft.get(LIGNE) is None
