"""A person's own keys on the screens: they work, the others no longer do, and all that names a key follows."""

from pathlib import Path

from sofi_tui.keys.own import own_keys
from sofi_tui.tui.organisation.profile_screen import ProfileScreen
from tests.tui.person import person

OWN = own_keys(
    {
        "tableau": {"nouveau": "o", "recopie": "n", "profil": ["F12"]},
        "assistant": {"recapitulatif": "Alt+R", "champ-suivant": ["Tab", "Alt+N"], "historique": []},
        "partout": {"menu": "F9", "quitter": ["Alt+Q", "Ctrl+Q"]},
        "assistant.constat-suivant": "Alt+C",
        "recopie.reste": "x",
    }
)


async def test_own_keys_work_and_bar_steps_and_menu_tell_them(tmp_path: Path) -> None:
    async with person(tmp_path, touches=OWN) as someone:
        assert "o nouveau" in someone.text
        assert "F9 menu ? touches Alt+Q quitter" in someone.text
        await someone.press("f12")
        assert isinstance(someone.app.screen, ProfileScreen)
        await someone.press("escape", "o", "enter")
        assert "F2-5 fiches Alt+R récap F7-8 étape Alt+C à voir F9 menu" in someone.text
        assert "Alt+R Récap." in someone.text
        before = someone.path
        await someone.press("alt+n")
        assert someone.path != before
        await someone.press("f6")
        assert "Récapitulatif" not in someone.lines[3]
        await someone.press("alt+r")
        assert "Récapitulatif" in someone.lines[3]
        await someone.press("f9")
        await someone.type("recapitulatif")
        assert "Aller au récapitulatif  Alt+R" in someone.text
        await someone.press("escape", "alt+h")
        assert someone.wizard.is_current
        await someone.press("alt+q")
    assert someone.app.failure is None
