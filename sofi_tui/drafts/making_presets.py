"""Makes an organisation's own preset of a draft, as a file of its own, and brings it among the presets at hand."""

from pathlib import Path

from sofi_tui.content.configuration import configuration_file, read_configuration
from sofi_tui.content.own_preset_reading import is_preset_code, read_own_preset
from sofi_tui.content.own_presets import presets_folders
from sofi_tui.content.preset_writing import own_preset_text
from sofi_tui.content.presets import PRESETS, Catalogue, catalogue, program_preset
from sofi_tui.drafts.atomic import create_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made, slug
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import clean_line, shorten
from sofi_tui.words import drafts as say

_CODE_LENGTH = 40


class PresetNotMadeError(DraftsError):
    """A preset that cannot be made: its name is taken or no name, or the draft's own preset has no base."""

    exit_code = 2


def make_preset(store: DraftStore, draft: Draft, nom: str, *, shared: bool = False) -> Path:
    """Write the preset, in one's own folder or in the one beside the drafts; tell where it is.

    Raises PresetNotMadeError and StorageError.
    """
    nom = clean_line(nom).strip()
    code = slug(nom, _CODE_LENGTH)
    if not is_preset_code(code):
        raise PresetNotMadeError(say.not_a_preset_name(shorten(nom)))
    if code in PRESETS:
        raise PresetNotMadeError(say.preset_of_the_program(code))
    preset = store.catalogue.get(draft.modele)
    base = preset.base or preset.code
    if base not in PRESETS:
        raise PresetNotMadeError(say.preset_without_base(base))
    shared_folder, own_folder = presets_folders(store.folder)
    file = made(shared_folder if shared else own_folder) / f"{code}.toml"
    if not create_whole(file, own_preset_text(draft, program_preset(base), nom).encode()):
        raise PresetNotMadeError(say.preset_exists(file))
    read_own_preset(file)
    store.catalogue = presets_of(store)
    return file


def presets_of(store: DraftStore) -> Catalogue:
    """Read anew the presets and the profile that go with a folder of drafts; raises SourceError."""
    configuration = read_configuration(configuration_file())
    return catalogue(configuration, store.organisation.read(), presets_folders(store.folder))
