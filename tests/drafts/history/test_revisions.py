"""Revisions: what was recorded is read again exactly, whoever else records, and whatever changed the file."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from dulwich.objects import Blob, ObjectID, Tree
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.drafts.history.content import content_of
from sofi_tui.drafts.history.errors import UnknownRevisionError, UnusableRepositoryError
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.trees import entry_at, with_entry
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from tests.drafts.conftest import Clock, created, new_store

OBJECTIFS = ("action", "objectifs")
HERE = Path(__file__).parents[3]


def record(store: DraftStore, path: Path, nature: Nature = Nature.SESSION) -> None:
    store.history.record(path, nature, content_of(path))


def typed(store: DraftStore, stored: StoredDraft, text: str) -> StoredDraft:
    saved = store.save(stored, stored.draft.with_value(OBJECTIFS, text))
    record(store, saved.path)
    return saved


def test_each_session_of_work_is_a_revision_that_says_who_when_where_and_what(
    store: DraftStore, clock: Clock
) -> None:
    stored = created(store)
    record(store, stored.path, Nature.CREATION)
    clock.pass_minutes(7)
    typed(store, stored, "Lire et écrire")
    newest, oldest = store.history.revisions(stored.draft.id)
    assert (oldest.number, oldest.nature, oldest.fields) == (1, Nature.CREATION, ())
    assert (newest.number, newest.nature, newest.fields) == (2, Nature.SESSION, (OBJECTIFS,))
    assert newest.when == clock.now
    assert newest.author.machine == os.uname().nodename[:64]
    assert store.history.read(stored.draft.id, oldest).get(OBJECTIFS) == stored.draft.get(OBJECTIFS)
    assert store.history.read(stored.draft.id, newest).get(OBJECTIFS) == "Lire et écrire"


def test_what_is_known_already_makes_no_revision(store: DraftStore) -> None:
    stored = created(store)
    for _ in range(2):
        record(store, stored.path)
        store.history.catch_up(stored.path, content_of(stored.path))
    assert len(store.history.revisions(stored.draft.id)) == 1


def test_what_an_editor_changed_is_recorded_as_done_outside_of_the_program(store: DraftStore) -> None:
    stored = typed(store, created(store), "avant")
    stored.path.write_text(stored.path.read_text("utf-8").replace("avant", "après"), "utf-8")
    store.history.catch_up(stored.path, content_of(stored.path))
    newest = store.history.revisions(stored.draft.id)[0]
    assert (newest.nature, newest.author.machine) == (Nature.DEHORS, "")
    assert newest.author.name == stored.path.owner()


def test_what_a_session_cut_short_had_saved_is_recorded_as_such(store: DraftStore) -> None:
    stored = typed(store, created(store), "avant")
    store.save(stored, stored.draft.with_value(OBJECTIFS, "après"))
    store.history.catch_up(stored.path, content_of(stored.path))
    assert store.history.revisions(stored.draft.id)[0].nature is Nature.INTERROMPUE


def test_a_file_that_is_gone_and_comes_back_has_both_in_its_history(store: DraftStore) -> None:
    stored = typed(store, created(store), "texte")
    data = stored.path.read_bytes()
    stored.path.unlink()
    record(store, stored.path, Nature.CORBEILLE)
    stored.path.write_bytes(data)
    store.history.catch_up(stored.path, content_of(stored.path))
    natures = [revision.nature for revision in store.history.revisions(stored.draft.id)]
    assert natures == [Nature.CREATION, Nature.CORBEILLE, Nature.SESSION]
    gone = store.history.find(stored.draft.id, "2")
    with pytest.raises(UnknownRevisionError, match="n'existe pas dans la révision"):
        store.history.read(stored.draft.id, gone)


def test_each_draft_has_its_own_revisions_found_by_number_or_by_identifier(store: DraftStore) -> None:
    one, other = created(store), created(store, "Angers")
    for text in ("a", "b", "c"):
        one, other = typed(store, one, text), typed(store, other, text * 2)
    revisions = store.history.revisions(one.draft.id)
    assert [revision.number for revision in revisions] == [3, 2, 1]
    assert store.history.find(one.draft.id, "2") == revisions[1]
    assert store.history.find(one.draft.id, revisions[0].short) == revisions[0]
    for wrong in ("9", "zut", ""):
        with pytest.raises(UnknownRevisionError):
            store.history.find(one.draft.id, wrong)


@settings(max_examples=12)
@given(texts=st.lists(st.binary(max_size=200), min_size=1, max_size=4, unique=True))
def test_the_bytes_of_every_revision_come_back_exactly(texts: list[bytes]) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        store = new_store(folder)
        path = folder / "2026-quelconque.toml"
        for text in texts:
            path.write_bytes(text)
            record(store, path)
        revisions = store.history.revisions(path.stem)
        assert [store.history.data(path.stem, revision) for revision in reversed(revisions)] == texts
    finally:
        shutil.rmtree(folder)


_RECORDER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.drafts.conftest import new_store
from sofi_tui.drafts.history.nature import Nature
folder, name = Path(sys.argv[2]), sys.argv[3]
store = new_store(folder)
for number in range(5):
    (folder / name).write_text(f"{name} {number}")
    store.history.record(folder / name, Nature.SESSION, (folder / name).read_bytes())
"""


def test_two_processes_that_record_at_once_lose_no_revision(folder: Path) -> None:
    names = ["2026-un.toml", "2026-deux.toml"]
    processes = [
        subprocess.Popen([sys.executable, "-c", _RECORDER, str(HERE), str(folder), name]) for name in names
    ]
    assert [process.wait(60) for process in processes] == [0, 0]
    history = new_store(folder).history
    for name in names:
        stem = Path(name).stem
        held = [history.data(stem, revision).decode() for revision in history.revisions(stem)]
        assert held == [f"{name} {number}" for number in reversed(range(5))]


def test_what_is_sealed_is_read_again_exactly_and_never_changes(store: DraftStore, clock: Clock) -> None:
    stored = created(store)
    data = stored.path.read_bytes() + b"# fin\r\n"
    store.history.seal(stored.draft, data, "Récapitulatif\n « exact »", "Envoi à SOFI")
    clock.pass_minutes(60)
    typed(store, stored, "changé depuis")
    store.history.seal(stored.draft, b"deux", "second", "Envoi corrigé")
    first, second = store.history.sealed(stored.draft.id)
    assert (first.number, first.data, first.recap_text) == (1, data, "Récapitulatif\n « exact »")
    assert (first.why, second.why, second.data) == ("Envoi à SOFI", "Envoi corrigé", b"deux")
    assert second.when > first.when
    assert store.history.sealed("un-autre") == []


def test_reading_a_folder_without_history_makes_none(store: DraftStore, folder: Path) -> None:
    assert store.history.revisions("2026-rien") == []
    assert store.history.sealed("2026-rien") == []
    assert list(folder.iterdir()) == []


def test_the_repository_is_as_private_as_its_folder_and_as_shared(folder: Path) -> None:
    for mode, of_folders, of_files in ((0o700, 0o700, 0o600), (0o2770, 0o2770, 0o660)):
        shared = folder / f"{mode:o}"
        shared.mkdir()
        shared.chmod(mode)
        store = new_store(shared)
        before = os.umask(0o077)
        try:
            typed(store, created(store), "texte")
        finally:
            os.umask(before)
        for path in (shared / ".git").rglob("*"):
            status = path.lstat()
            if stat.S_ISDIR(status.st_mode):
                assert stat.S_IMODE(status.st_mode) == of_folders, path
            else:
                assert stat.S_IMODE(status.st_mode) == of_files, path
        assert (b"sharedRepository" in (shared / ".git" / "config").read_bytes()) == (mode == 0o2770)


def test_what_cannot_hold_a_history_is_refused_in_words_and_touches_no_draft(
    store: DraftStore, folder: Path
) -> None:
    stored = created(store)
    (folder / ".git").write_text("gitdir: /ailleurs\n")
    with pytest.raises(UnusableRepositoryError, match="Historique non tenu"):
        record(store, stored.path)
    (folder / ".git").unlink()
    (folder / ".git").symlink_to(folder)
    with pytest.raises(UnusableRepositoryError, match="n'est pas un dossier"):
        store.history.revisions(stored.draft.id)
    assert store.read(stored.path).draft == stored.draft


def test_a_repository_that_is_broken_is_told_in_one_line(store: DraftStore, folder: Path) -> None:
    stored = typed(store, created(store), "texte")
    for path in (folder / ".git" / "objects").rglob("*"):
        if path.is_file():
            path.write_bytes(b"zut")
    fresh = new_store(folder)
    with pytest.raises(DraftsError, match=r"abîmé.*les brouillons sont intacts"):
        fresh.history.revisions(stored.draft.id)
    with pytest.raises(DraftsError, match="abîmé"):
        record(fresh, created(fresh).path)


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(store: DraftStore, folder: Path) -> None:
    stored = typed(store, created(store), "texte")
    (folder / ".git" / "HEAD").unlink()
    os.mkfifo(folder / ".git" / "HEAD")
    with pytest.raises(UnusableRepositoryError, match="n'est pas un fichier ordinaire"):
        new_store(folder).history.revisions(stored.draft.id)


def test_a_folder_that_may_not_be_written_is_told_as_such(store: DraftStore, folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    stored = created(store)
    folder.chmod(0o500)
    with pytest.raises(StorageError, match="vous n'en avez pas le droit"):
        record(store, stored.path)


def test_somebody_elses_lock_is_told_and_one_that_was_left_long_ago_is_not_waited_for(
    store: DraftStore, folder: Path
) -> None:
    stored = typed(store, created(store), "un")
    lock = folder / ".git" / "refs" / "heads" / "main.lock"
    lock.touch()
    with pytest.raises(DraftsError, match="tenu par un autre programme"):
        typed(store, stored, "deux")
    os.utime(lock, (0, 0))
    typed(store, stored, "trois")
    assert len(store.history.revisions(stored.draft.id)) == 2


def test_a_revision_made_with_git_in_the_folder_counts_and_its_list_of_files_stays_true(
    store: DraftStore, folder: Path
) -> None:
    if shutil.which("git") is None:
        pytest.skip("no git program here")
    stored = typed(store, created(store), "un")
    environ = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": str(folder)}

    def git(*words: str) -> str:
        who = ["-c", "user.name=Alice", "-c", "user.email=alice@poste"]
        ended = subprocess.run(
            ["git", *who, *words], cwd=folder, env=environ, check=True, capture_output=True
        )
        return ended.stdout.decode()

    git("reset", "-q")
    stored.path.write_text(stored.path.read_text("utf-8").replace('"un"', '"deux"'), "utf-8")
    git("commit", "-qam", "Corrigé à la main")
    newest = store.history.revisions(stored.draft.id)[0]
    assert (newest.nature, newest.author.words, newest.fields) == (
        Nature.DEHORS,
        "Alice sur poste",
        (OBJECTIFS,),
    )
    typed(store, store.read(stored.path), "trois")
    assert git("status", "--short") == ""
    assert git("fsck", "--strict", "--full") == ""


def test_in_an_organisations_clone_drafts_of_a_subfolder_go_to_that_clone(tmp_path: Path) -> None:
    top = new_store(tmp_path)
    outer = typed(top, created(top), "en haut")
    folder = tmp_path / "offres" / "2026"
    folder.mkdir(parents=True)
    alone = new_store(folder)
    typed(alone, created(alone), "à part")
    assert (folder / ".git").is_dir(), "the clone does not keep this folder"
    shutil.rmtree(folder / ".git")
    for path in list(folder.iterdir()):
        path.unlink()
    desk = top.history.desk
    repository, tip = desk.repository, desk.repository.tip()
    assert tip is not None
    tree = repository.tree_bytes(repository.commit_at(tip).tree)
    blob = repository.file_in(tip, outer.path.name)
    place = (b"offres", b"2026", b"lisez-moi")
    kept = repository.add_tree(with_entry(tree, repository.tree_bytes, place, blob, repository.add_tree))
    assert repository.move(repository.branch, tip, desk.recording.write(kept, [tip], b"Un dossier de plus"))
    inner = new_store(folder)
    stored = typed(inner, created(inner), "dedans")
    assert not (folder / ".git").exists()
    assert [revision.number for revision in new_store(folder).history.revisions(stored.draft.id)] == [1]
    assert len(top.history.revisions(outer.draft.id)) == 1


_NAMES = st.lists(
    st.sampled_from([b"a", b"a.toml", b"a-b", b"a/x", b"a0", b"b/y/z", b"b/y", b"c"]), max_size=12
)


@settings(max_examples=60)
@given(puts=_NAMES, outs=_NAMES)
def test_a_tree_changed_entry_by_entry_is_the_one_that_git_would_make(
    puts: list[bytes], outs: list[bytes]
) -> None:
    trees: dict[bytes, bytes] = {}
    blob = Blob.from_string(b"x").id

    def add(data: bytes) -> ObjectID:
        tree = Tree.from_string(data)
        trees[tree.id] = data
        return tree.id

    tree, held = b"", dict[bytes, None]()
    for names, put in ((puts, True), (outs, False)):
        for name in names:
            if put and any(name.startswith(other + b"/") or other.startswith(name + b"/") for other in held):
                continue  # a file in the place of a folder
            tree = with_entry(tree, lambda ident: trees[ident], name.split(b"/"), blob if put else None, add)
            held = {**held, name: None} if put else {each: None for each in held if each != name}
            if not put:
                held = {each: None for each in held if not each.startswith(name + b"/")}
    for name in held:
        assert entry_at(tree, lambda ident: trees[ident], name.split(b"/")) == (0o100644, blob)
    again = Tree()
    for name, mode, ident in Tree.from_string(tree).iteritems():
        again[name] = (mode, ident)
    assert again.as_raw_string() == tree
