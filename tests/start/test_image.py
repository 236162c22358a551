"""The image: a start from it is the same start, whatever became of it or of the program."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.start.image_file import Place, image_bytes, places_now, read_image
from tests.start.conftest import Copy

_LOADERS = """
import sys
loaders = [type(module.__spec__.loader).__name__ for name, module in sys.modules.items()
           if name.startswith("sofi_tui") and module.__spec__]
print(loaders.count("ImageLoader"), loaders.count("SourceFileLoader"))
"""
BEFORE_THE_IMAGE = 6
"""The package, the module that is started, what reads the image, and what writes it."""


def test_a_second_start_takes_its_modules_from_the_image_of_the_first_and_says_the_same(copy: Copy) -> None:
    first, none, loaded = copy.run("modeles", after=_LOADERS).rsplit(maxsplit=2)
    assert int(none) == 0
    second, from_image, _ = copy.run("modeles", after=_LOADERS).rsplit(maxsplit=2)
    assert second == first
    assert int(from_image) >= int(loaded) - BEFORE_THE_IMAGE > 30


def test_an_image_that_has_all_is_left_as_it_is(copy: Copy) -> None:
    copy.run("modeles")
    [image] = copy.images
    before = image.stat()
    copy.run("modeles")
    assert (image.stat().st_ino, image.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_another_start_loads_comes_to_what_the_image_has(copy: Copy) -> None:
    copy.run("--version")
    copy.run("modeles")
    _, _, version = copy.run("--version", after=_LOADERS).rsplit(maxsplit=2)
    _, _, modeles = copy.run("modeles", after=_LOADERS).rsplit(maxsplit=2)
    assert int(version) <= BEFORE_THE_IMAGE
    assert int(modeles) <= BEFORE_THE_IMAGE


def test_a_source_that_was_changed_is_what_runs(copy: Copy) -> None:
    copy.run("--version")
    copy.run("--version")
    source = copy.package / "words" / "command_line.py"
    source.write_text(f"{source.read_text('utf-8')}\nprint('changed')\n", "utf-8")
    assert copy.run("--version").startswith("changed")
    assert copy.run("--version").startswith("changed")


def test_a_module_put_in_front_of_another_is_what_runs(copy: Copy) -> None:
    copy.run("modeles")
    hours_ago = copy.place.stat().st_mtime - 10_000
    os.utime(copy.place, (hours_ago, hours_ago))
    copy.run("modeles")
    (copy.place / "argparse.py").write_text("raise SystemExit(print('in front'))\n", "utf-8")
    assert "in front" in copy.run("modeles", before="sys.modules.pop('argparse', None)")


@pytest.mark.parametrize("kept", [0, 1, 7, 100, 5_000, 200_000])
def test_an_image_that_was_cut_off_is_made_anew(copy: Copy, kept: int) -> None:
    shown = copy.run("modeles")
    [image] = copy.images
    image.write_bytes(image.read_bytes()[:kept])
    assert copy.run("modeles") == shown


def test_nothing_is_written_where_python_may_not_write_byte_code(copy: Copy) -> None:
    copy.run("modeles", before="sys.dont_write_bytecode = True")
    assert copy.images == []


def test_an_image_that_cannot_be_written_is_no_matter(copy: Copy) -> None:
    cache = copy.package / "__pycache__"
    name = copy.run(
        "--version", after="from sofi_tui.start.image_file import image_path\nprint(image_path().name)"
    )
    [image] = copy.images
    image.unlink()
    (cache / name.split()[-1]).mkdir()
    assert copy.run("modeles", after="print('all is well')").endswith("all is well\n")
    assert [path.is_dir() for path in copy.images] == [True]


def test_the_current_folder_brings_no_image_in(copy: Copy) -> None:
    copy.python("-m", "sofi_tui", "--version", PYTHONPATH=str(copy.place))
    assert copy.images == []


def test_an_administrator_makes_the_image_ahead(copy: Copy) -> None:
    run = "runpy.run_module('sofi_tui.start', {}, '__main__')"
    copy.python("-c", f"import sys, runpy; sys.path.insert(0, {str(copy.place)!r}); {run}")
    assert len(copy.images) == 1
    order = ("nouveau", "fle", "--sans-ecran", "--dossier", str(copy.place / "drafts"))
    _, from_image, loaded = copy.run(*order, after=_LOADERS).rsplit(maxsplit=2)
    assert int(from_image) > 5 * int(loaded)


@given(st.dictionaries(st.text(min_size=1), st.tuples(st.text(), st.booleans(), st.binary()), max_size=8))
def test_each_module_of_an_image_has_its_own_code(modules: dict[str, tuple[str, bool, bytes]]) -> None:
    here = Path(__file__)
    state = here.stat()
    placed = {
        name: (Place(origin, is_package, str(here), int(state.st_mtime), state.st_size, 0, 0), code)
        for name, (origin, is_package, code) in modules.items()
    }
    path = here.parent / f"written-{os.getpid()}-{random.getrandbits(32)}"
    try:
        path.write_bytes(image_bytes(places_now(), placed))
        image = read_image(path)
    finally:
        path.unlink(missing_ok=True)
    assert image is not None
    assert image.places == places_now()
    found = {name: image.true_place(name) for name in modules}
    assert {
        name: (place.origin, place.is_package, image.code(place)) for name, place in found.items() if place
    } == modules


@given(st.binary(max_size=200))
def test_what_is_no_image_is_none(data: bytes) -> None:
    path = Path(__file__).parent / f"written-{os.getpid()}-{random.getrandbits(32)}"
    try:
        path.write_bytes(data)
        assert read_image(path) is None
    finally:
        path.unlink(missing_ok=True)
