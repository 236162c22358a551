"""The presets at hand: the program's, in presets/, and an organisation's own, under the user's configuration."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.content.packaged import packaged_text
from sofi_tui.fasd.texts import clean
from sofi_tui.words import files as say

# Presets are read by the first draft that is made or judged: lists of drafts come before.
if TYPE_CHECKING:
    from sofi_tui.content.configuration import Configuration
    from sofi_tui.content.organisation.profile import Profile
    from sofi_tui.fasd.kinds import Value
    from sofi_tui.fasd.preset import Preset

PRESETS = ("daeu", "prepa", "fle")


class UnknownPresetError(Exception):
    """A preset code that nobody knows."""

    def __init__(self, code: str, known: tuple[str, ...]) -> None:
        super().__init__(say.no_preset(clean(code), ", ".join(known)))
        self.code = code


class Usual(NamedTuple):
    """What is laid over presets: the user's campaign, None for each preset's own, and usual values by field key."""

    campagne: int | None
    profil: Mapping[str, "Value"]

    def over(self, preset: "Preset") -> "Preset":
        """Give a preset with it."""
        return preset._replace(campagne=self.campagne or preset.campagne, profil=self.profil)


class Presets(Mapping[str, "Preset"]):
    """The presets by code, in the order in which they are offered; one of the program's is read when it is asked for.

    Its `repr` names all that they are made of, and reads none.
    """

    def __init__(self, usual: Usual, own: Mapping[str, "Preset"]) -> None:
        self._usual = usual
        self._own = own
        self._read: dict[str, Preset] = {}

    def __getitem__(self, code: str) -> "Preset":
        if code not in self._read:
            if code not in self:
                raise KeyError(code)
            self._read[code] = self._usual.over(self._own.get(code) or program_preset(code))
        return self._read[code]

    def __contains__(self, code: object) -> bool:
        return code in PRESETS or code in self._own

    def __iter__(self) -> Iterator[str]:
        return iter((*PRESETS, *self._own))

    def __len__(self) -> int:
        return len(PRESETS) + len(self._own)

    def __repr__(self) -> str:
        return repr((self._usual, [program_text(code) for code in PRESETS], self._own))


class Catalogue:
    """The presets at hand, by code, in the order in which they are offered.

    `organisation` is the profile whose usual values they have; `files` tells where the organisation's own ones
    are, and `problems` says in French which of those cannot be used.
    """

    def __init__(
        self,
        presets: Mapping[str, "Preset"],
        organisation: "Profile",
        files: Mapping[str, Path],
        problems: tuple[str, ...],
    ) -> None:
        self.presets = presets
        self.organisation = organisation
        self.files = files
        self.problems = problems

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the presets."""
        return tuple(self.presets)

    def get(self, code: str) -> "Preset":
        """Give a preset; raises UnknownPresetError."""
        if code not in self.presets:
            raise UnknownPresetError(code, self.codes)
        return self.presets[code]


def catalogue(
    configuration: "Configuration", organisation: "Profile | None" = None, folders: tuple[Path, ...] = ()
) -> Catalogue:
    """Give the program's presets and those of `folders`, with the campaign and the usual values that the user set."""
    from sofi_tui.content.organisation.profile import Profile  # noqa: PLC0415
    from sofi_tui.content.own_presets import own_presets  # noqa: PLC0415  (it reads presets as this module does)

    organisation = organisation or Profile()
    own = own_presets(folders)
    usual = Usual(configuration.campagne, {**organisation.habitudes, **configuration.profil})
    return Catalogue(Presets(usual, own.presets), organisation, own.files, own.problems)


@cache
def program_preset(code: str) -> "Preset":
    """Give one of the program's own presets."""
    from sofi_tui.content.preset_reading import read_preset  # noqa: PLC0415

    return read_preset(code, program_text(code), f"presets/{code}.toml")


@cache
def program_text(code: str) -> str:
    """Give the text of one of the program's own presets."""
    return packaged_text("sofi_tui.presets", f"{code}.toml")
