"""The program's presets of past campaigns: what a draft of such a year was begun with.

``presets/fle.toml`` is the newest year's; when next year's comes, the present one stays beside it as
``presets/fle-2026.toml``, so that a draft of 2026 still tells what its organisation changed by hand.
"""

from functools import cache

from sofi_tui.content.packaged import packaged_text
from sofi_tui.content.preset_reading import read_preset
from sofi_tui.content.presets import PRESETS, Catalogue, program_preset
from sofi_tui.fasd.preset import Preset


def preset_of_year(catalogue: Catalogue, code: str, campagne: int) -> Preset:
    """Give a variant as it was in a campaign, the present one where no other is kept; raises UnknownPresetError.

    The organisation's usual values are those of today: none of past years are kept.
    """
    now = catalogue.get(code)
    past = past_preset(code, campagne) if code in PRESETS else None
    return now if past is None else past._replace(campagne=campagne, profil=now.profil)


@cache
def past_preset(code: str, campagne: int) -> Preset | None:
    """Give the preset that is kept of a past campaign, None when none is; raises PresetError."""
    if campagne >= program_preset(code).campagne:
        return None
    name = f"{code}-{campagne}.toml"
    try:
        text = packaged_text("sofi_tui.presets", name)
    except FileNotFoundError:
        return None
    return read_preset(code, text, f"presets/{name}")
