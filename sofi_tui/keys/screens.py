"""All screens with their actions: for the card of keys, and to hold a person's own keys against."""

from dataclasses import dataclass

from sofi_tui.keys.action import Action
from sofi_tui.keys.compare import COMPARE_ACTIONS, CONFLICTS_ACTIONS, HISTORY_ACTIONS, PRESET_ACTIONS
from sofi_tui.keys.dashboard import ACTIONS
from sofi_tui.keys.help import FIELD_HELP_ACTIONS, READING_ACTIONS
from sofi_tui.keys.life import LIFE_ACTIONS
from sofi_tui.keys.month import MONTH_ACTIONS
from sofi_tui.keys.new_draft import NEW_DRAFT_ACTIONS
from sofi_tui.keys.profile import PROFILE_ACTIONS
from sofi_tui.keys.recopie import RECOPIE_ACTIONS
from sofi_tui.keys.several import SEVERAL_ACTIONS
from sofi_tui.keys.wizard import WIZARD_ACTIONS


@dataclass(frozen=True)
class KeyScreen:
    """A screen: `title` names it in French; where `one_types` a bare letter is text, and no key."""

    title: str
    actions: tuple[Action, ...]
    one_types: bool = False


SCREENS = (
    KeyScreen("Tableau de bord", ACTIONS),
    KeyScreen("Assistant", WIZARD_ACTIONS, one_types=True),
    KeyScreen("Recopie dans SOFI", RECOPIE_ACTIONS),
    KeyScreen("Nouveau brouillon", NEW_DRAFT_ACTIONS),
    KeyScreen("Mois", MONTH_ACTIONS),
    KeyScreen("Plusieurs à la fois", SEVERAL_ACTIONS, one_types=True),
    KeyScreen("Profil de l'organisme", PROFILE_ACTIONS),
    KeyScreen("Suivi de l'action", LIFE_ACTIONS),
    KeyScreen("Historique", HISTORY_ACTIONS),
    KeyScreen("Comparaison", COMPARE_ACTIONS),
    KeyScreen("Changé depuis le modèle", PRESET_ACTIONS),
    KeyScreen("Deux valeurs d'un champ", CONFLICTS_ACTIONS),
    KeyScreen("Aide d'un champ", FIELD_HELP_ACTIONS),
    KeyScreen("Lecture", READING_ACTIONS),
)
