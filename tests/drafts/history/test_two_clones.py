"""Two folders that share drafts through a bare repository on disk: nothing is lost, and both come to hold the same."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from dulwich.objects import Blob, ObjectID, Tree
from dulwich.repo import Repo

from sofi_tui.drafts.history.errors import RemoteError
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.recorder import Keeping
from sofi_tui.drafts.history.remote import Remote
from sofi_tui.drafts.history.report import Deed, Report, report_lines
from sofi_tui.drafts.history.repository import Repository
from sofi_tui.drafts.history.sharing import create_shared, set_up, synchronise
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.conflicts import conflicts_of
from sofi_tui.fasd.paths import FieldPath
from tests.drafts.conftest import Clock, created, new_store

OBJECTIFS: FieldPath = ("action", "objectifs")
PREREQUIS: FieldPath = ("action", "prerequis")
DEBUT: FieldPath = ("sessions", 0, "date_debut")


class Machine:
    """A folder of drafts on one machine."""

    def __init__(self, folder: Path, shared: Path, clock: Clock) -> None:
        folder.mkdir(mode=0o700)
        self.folder = folder
        self.clock = clock
        self.store: DraftStore = new_store(folder, clock)
        self.store.records.keep(Keeping.AT_ONCE, pytest.fail)
        set_up(self.store, str(shared))

    def sync(self) -> Report:
        self.clock.pass_minutes(1)
        return synchronise(self.store)

    def create(self, titre: str = "Nantes") -> StoredDraft:
        return created(self.store, titre)

    def change(self, name: str, path: FieldPath, value: str | int | date) -> None:
        self.clock.pass_minutes(1)
        stored = self.store.read(self.folder / name)
        self.store.save(stored, stored.draft.with_value(path, value))

    def get(self, name: str, path: FieldPath) -> object:
        return self.store.read(self.folder / name).draft.get(path)

    @property
    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path.name[0] != "."}


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    path = tmp_path / "partage.git"
    create_shared(str(path))
    return path


@pytest.fixture
def alice(tmp_path: Path, shared: Path) -> Machine:
    return Machine(tmp_path / "alice", shared, Clock())


@pytest.fixture
def bruno(tmp_path: Path, shared: Path) -> Machine:
    return Machine(tmp_path / "bruno", shared, Clock())


@pytest.fixture
def both(alice: Machine, bruno: Machine) -> tuple[Machine, Machine, str]:
    """Two machines that hold the same draft."""
    name = alice.create().path.name
    alice.sync()
    assert bruno.sync().named(Deed.RECEIVED) == [name]
    return alice, bruno, name


def test_what_one_makes_the_other_gets_to_the_byte(both: tuple[Machine, Machine, str]) -> None:
    alice, bruno, name = both
    assert bruno.files == alice.files
    assert name in bruno.files
    for machine in (alice, bruno):
        report = machine.sync()
        assert list(report_lines(report)) == ["Tout était déjà pareil des deux côtés."]


def test_changes_of_different_fields_are_merged_without_a_question(
    both: tuple[Machine, Machine, str],
) -> None:
    alice, bruno, name = both
    alice.change(name, OBJECTIFS, "Lire")
    bruno.change(name, PREREQUIS, "Motivation")
    alice.sync()
    report = bruno.sync()
    assert (report.named(Deed.MERGED), report.conflicts, report.sent) == ([name], {}, True)
    alice.sync()
    assert alice.files == bruno.files
    for machine in (alice, bruno):
        assert (machine.get(name, OBJECTIFS), machine.get(name, PREREQUIS)) == ("Lire", "Motivation")
        assert conflicts_of(machine.store.read(machine.folder / name).draft) == []


def test_a_real_conflict_keeps_both_values_on_both_machines_until_one_chooses(
    both: tuple[Machine, Machine, str],
) -> None:
    alice, bruno, name = both
    alice.change(name, OBJECTIFS, "Lire")
    bruno.change(name, OBJECTIFS, "Écrire")
    alice.sync()
    report = bruno.sync()
    assert report.conflicts == {name: 1}
    assert "À choisir" in "\n".join(report_lines(report))
    alice.sync()
    assert alice.files == bruno.files
    for machine in (alice, bruno):
        draft = machine.store.read(machine.folder / name).draft
        assert draft.get(OBJECTIFS) == "Écrire"
        assert [(kept.path, kept.value) for kept in conflicts_of(draft)] == [(OBJECTIFS, "Lire")]
        assert conflicts_of(draft)[0].par.endswith(os.uname().nodename[:64])
    opened = alice.store.open(alice.folder / name)
    opened.choose(OBJECTIFS, theirs=True)
    opened.close()
    alice.sync()
    bruno.sync()
    assert alice.files == bruno.files
    draft = bruno.store.read(bruno.folder / name).draft
    assert (draft.get(OBJECTIFS), conflicts_of(draft)) == ("Lire", [])


def test_a_merge_is_in_the_history_of_the_draft_with_both_sides(both: tuple[Machine, Machine, str]) -> None:
    alice, bruno, name = both
    alice.change(name, OBJECTIFS, "Lire")
    bruno.change(name, PREREQUIS, "Motivation")
    alice.sync()
    bruno.sync()
    revisions = bruno.store.history.revisions(name.removesuffix(".toml"))
    assert revisions[0].nature is Nature.FUSION
    assert len(revisions) == 4
    assert {revision.number for revision in revisions} == {1, 2, 3, 4}


def test_sessions_added_on_both_sides_are_all_there(both: tuple[Machine, Machine, str]) -> None:
    alice, bruno, name = both
    alice.change(name, DEBUT, date(2026, 3, 2))
    for machine, site in ((alice, "Nantes"), (bruno, "Angers")):
        machine.change(name, ("sessions", 1, "site_lieu"), site)
    alice.sync()
    bruno.sync()
    alice.sync()
    assert alice.files == bruno.files
    sites = [session.get("site_lieu") for session in bruno.store.read(bruno.folder / name).draft.sessions]
    assert sorted(map(str, sites)) == ["Angers", "Nantes", "None"]


def test_drafts_of_both_that_never_met_before_all_come_together(alice: Machine, bruno: Machine) -> None:
    one, other = alice.create("Nantes").path.name, bruno.create("Angers").path.name
    for machine in (alice, bruno, alice):
        machine.sync()
    assert set(alice.files) == {one, other}
    assert alice.files == bruno.files


def test_what_was_deleted_there_goes_to_the_bin_here(both: tuple[Machine, Machine, str]) -> None:
    alice, bruno, name = both
    alice.store.put_in_bin(alice.folder / name)
    alice.sync()
    assert bruno.sync().named(Deed.BINNED) == [name]
    assert bruno.files == {}
    assert [entry.id for entry in bruno.store.binned()] == [name.removesuffix(".toml")]


@pytest.mark.parametrize("deleter_first", [True, False])
def test_what_one_deleted_and_the_other_changed_stays(
    both: tuple[Machine, Machine, str], deleter_first: bool
) -> None:
    alice, bruno, name = both
    alice.store.put_in_bin(alice.folder / name)
    bruno.change(name, OBJECTIFS, "Lire")
    for machine in (alice, bruno, alice) if deleter_first else (bruno, alice, bruno):
        machine.sync()
    assert alice.files == bruno.files
    assert alice.get(name, OBJECTIFS) == "Lire"


def test_what_was_deleted_there_while_it_is_open_here_stays(both: tuple[Machine, Machine, str]) -> None:
    alice, bruno, name = both
    opened = bruno.store.open(bruno.folder / name)
    alice.store.put_in_bin(alice.folder / name)
    alice.sync()
    assert bruno.sync().named(Deed.KEPT) == [name]
    opened.type_in(OBJECTIFS, "tapé")
    assert opened.close()
    bruno.sync()
    alice.sync()
    assert alice.get(name, OBJECTIFS) == "tapé"


def test_what_is_being_typed_meanwhile_is_not_lost(both: tuple[Machine, Machine, str]) -> None:
    alice, bruno, name = both
    alice.change(name, PREREQUIS, "Motivation")
    alice.sync()
    opened = bruno.store.open(bruno.folder / name)
    opened.type_in(OBJECTIFS, "à moitié tap")
    bruno.sync()
    opened.type_in(OBJECTIFS, "à moitié tapé")
    assert opened.save_now()
    opened.take_in()
    assert opened.draft.get(PREREQUIS) == "Motivation"
    assert opened.close()
    assert (bruno.get(name, OBJECTIFS), bruno.get(name, PREREQUIS)) == ("à moitié tapé", "Motivation")


def test_other_files_are_taken_whole_and_two_versions_get_two_names(
    both: tuple[Machine, Machine, str],
) -> None:
    alice, bruno, _ = both
    (alice.folder / "plan.pdf").write_bytes(b"%PDF \0 un")
    alice.sync()
    bruno.sync()
    assert bruno.files["plan.pdf"] == b"%PDF \0 un"
    (alice.folder / "plan.pdf").write_bytes(b"deux")
    (bruno.folder / "plan.pdf").write_bytes(b"trois")
    alice.sync()
    assert bruno.sync().beside == {"plan.pdf": "plan-2.pdf"}
    alice.sync()
    assert alice.files == bruno.files
    assert {bruno.files["plan.pdf"], bruno.files["plan-2.pdf"]} == {b"deux", b"trois"}


def test_a_file_that_is_no_draft_any_more_is_kept_beside_the_draft(
    both: tuple[Machine, Machine, str],
) -> None:
    alice, bruno, name = both
    (alice.folder / name).write_text("[brouillon\n")
    bruno.change(name, OBJECTIFS, "Lire")
    alice.sync()
    report = bruno.sync()
    assert bruno.get(name, OBJECTIFS) == "Lire"
    assert bruno.files[report.beside[name]] == b"[brouillon\n"


def test_a_push_that_comes_too_late_is_merged_and_tried_again(
    both: tuple[Machine, Machine, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bruno, name = both
    alice.change(name, OBJECTIFS, "Lire")
    bruno.change(name, PREREQUIS, "Motivation")
    fetch: Callable[..., object] = Remote.fetch
    quicker = iter([alice.sync])

    def beaten(self: Remote, *rest: object) -> object:
        state = fetch(self, *rest)
        if (sync := next(quicker, None)) is not None:
            monkeypatch.setattr(Remote, "fetch", fetch)
            sync()
            monkeypatch.setattr(Remote, "fetch", beaten)
        return state

    monkeypatch.setattr(Remote, "fetch", beaten)
    bruno.sync()
    alice.sync()
    assert alice.files == bruno.files
    assert (alice.get(name, OBJECTIFS), alice.get(name, PREREQUIS)) == ("Lire", "Motivation")


def test_what_was_killed_before_its_merge_was_recorded_is_merged_again_to_the_same(
    both: tuple[Machine, Machine, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bruno, name = both
    alice.change(name, OBJECTIFS, "Lire")
    bruno.change(name, OBJECTIFS, "Écrire")
    alice.sync()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Repository, "move", killed)
        bruno.sync()
    bruno.sync()
    alice.sync()
    assert alice.files == bruno.files
    draft = alice.store.read(alice.folder / name).draft
    kept = [(each.path, each.value) for each in conflicts_of(draft)]
    assert {draft.get(OBJECTIFS), *(value for _, value in kept)} == {"Lire", "Écrire"}


def test_what_was_sealed_on_one_machine_is_read_on_the_other(both: tuple[Machine, Machine, str]) -> None:
    alice, bruno, name = both
    stored = alice.store.read(alice.folder / name)
    alice.store.history.seal(stored.draft, b"exact", "RECAP", "Envoi")
    bruno.store.history.seal(stored.draft, b"autre", "RECAP 2", "Envoi aussi")
    for machine in (alice, bruno, alice):
        machine.sync()
    for machine in (alice, bruno):
        sealed = machine.store.history.sealed(stored.draft.id)
        assert sorted(each.data for each in sealed) == [b"autre", b"exact"]


def test_a_hostile_tree_puts_nothing_outside_of_the_folder_nor_hidden_in_it(
    both: tuple[Machine, Machine, str], shared: Path, tmp_path: Path
) -> None:
    alice, bruno, name = both
    with Repo(str(shared)) as repo:
        tip = ObjectID(repo.refs[b"refs/heads/main"])  # type: ignore[index]
        commit = repo[tip]
        tree = repo[commit.tree]  # type: ignore[attr-defined]
        assert isinstance(tree, Tree)
        evil = Blob.from_string(b"mauvais")
        repo.object_store.add_object(evil)
        for entry in (
            b"../evade.toml",
            b".git",
            b"a/b.toml",
            b".bashrc",
            b"x\x1b[31m.toml",
            b"..",
            b"\xff.toml",
        ):
            tree[entry] = (0o100644, evil.id)
        tree[b"lien.toml"] = (0o120000, evil.id)
        tree[b"module"] = (0o160000, tip)
        huge = Blob.from_string(b"x" * (5 * 2**20))
        repo.object_store.add_object(huge)
        tree[b"2026-enorme.toml"] = (0o100644, huge.id)
        repo.object_store.add_object(tree)
        commit.tree = tree.id  # type: ignore[attr-defined]
        commit.parents = [tip]  # type: ignore[attr-defined]
        repo.object_store.add_object(commit)
        repo.refs[b"refs/heads/main"] = commit.id  # type: ignore[index]
    before = set(tmp_path.iterdir())
    report = bruno.sync()
    assert set(bruno.files) == {name}
    assert set(tmp_path.iterdir()) == before
    assert not (bruno.folder / ".bashrc").exists()
    assert "../evade.toml" in report.refused
    assert report.named(Deed.TOO_LARGE) == ["2026-enorme.toml"]
    assert "\x1b" not in "\n".join(report_lines(report))
    bruno.change(name, OBJECTIFS, "Lire")
    bruno.sync()
    alice.sync()
    assert set(alice.files) == {name}
    assert alice.get(name, OBJECTIFS) == "Lire"


def test_hooks_filters_and_settings_found_in_the_folder_are_never_obeyed(
    both: tuple[Machine, Machine, str], tmp_path: Path
) -> None:
    alice, bruno, name = both
    trace = tmp_path / "obeyed"
    hooks = bruno.folder / ".git" / "hooks"
    hooks.mkdir()
    for hook in (
        "pre-commit",
        "commit-msg",
        "post-commit",
        "pre-push",
        "reference-transaction",
        "post-merge",
    ):
        (hooks / hook).write_text(f"#!/bin/sh\ntouch {trace}\n")
        (hooks / hook).chmod(0o755)
    with (bruno.folder / ".git" / "config").open("a") as config:
        config.write(f'[core]\n\tfsmonitor = "touch {trace}"\n\tsshCommand = "touch {trace}"\n')
        config.write(f'[filter "x"]\n\tclean = "touch {trace}"\n\tsmudge = "touch {trace}"\n')
        config.write(f"[include]\n\tpath = {tmp_path}/pipe\n")
    os.mkfifo(tmp_path / "pipe")
    (bruno.folder / ".gitattributes").write_text("* filter=x\n")
    alice.change(name, OBJECTIFS, "Lire")
    alice.sync()
    bruno.change(name, PREREQUIS, "Motivation")
    bruno.sync()
    assert not trace.exists()
    assert bruno.get(name, OBJECTIFS) == "Lire"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ext::sh -c touch% /tmp/x", "n'est pas"),
        ("ssh://-oProxyCommand=touch/x", "n'est pas l'adresse"),
        ("-oProxyCommand=x:y", "n'est pas l'adresse"),
        ("http://exemple.fr/x.git", "https://"),
        ("https://alice:secret@exemple.fr/x.git", "mot de passe"),
        ("git://exemple.fr/x.git", "n'est pas pris"),
        ("", "n'est pas l'adresse"),
        ("https://exemple.fr:zut/x", "n'est pas une adresse"),
    ],
)
def test_addresses_that_are_none_or_unsafe_are_refused(store: DraftStore, url: str, words: str) -> None:
    with pytest.raises(RemoteError, match=words):
        set_up(store, url)


def test_what_cannot_be_reached_is_told_and_changes_nothing(
    store: DraftStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = created(store)
    with pytest.raises(RemoteError, match="n'est partagé avec personne"):
        synchronise(store)
    set_up(store, str(tmp_path / "nulle-part.git"))
    with pytest.raises(RemoteError, match="Il n'y a pas de dépôt"):
        synchronise(store)
    other = created(new_store(tmp_path / "brouillons")).path.parent
    set_up(store, str(other))
    with pytest.raises(RemoteError, match="dossier de travail"):
        synchronise(store)
    set_up(store, "ssh://exemple.fr/offres.git")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(RemoteError, match="« ssh » manque"):
        synchronise(store)
    assert store.read(stored.path).draft == stored.draft


def test_the_git_program_finds_nothing_wrong_with_what_two_machines_made(
    both: tuple[Machine, Machine, str], shared: Path
) -> None:
    if shutil.which("git") is None:
        pytest.skip("no git program here")
    alice, bruno, name = both
    alice.change(name, OBJECTIFS, "Lire")
    bruno.change(name, OBJECTIFS, "Écrire")
    for machine in (alice, bruno, alice):
        machine.sync()
    environ = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": "/dev/null"}
    for folder in (shared, bruno.folder):
        words = ["git", "-C", str(folder), "fsck", "--strict", "--full"]
        assert subprocess.run(words, env=environ, check=True, capture_output=True).stdout == b""
