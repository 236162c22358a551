"""Somebody at the program, run as whoever it may be: ``python -m tests.faults.someone USER GROUP FOLDER [ID TEXT]``.

Uses all that they find in the folder, or types a text in the draft ID. Prints what they were told, as JSON.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sofi_tui.cli.program import run as command_line
from sofi_tui.cli.refusals import refusal_of
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journal import journal_folder
from sofi_tui.drafts.store import DraftStore
from tests.faults.scene import scratch, store_in

Told = dict[str, str]


def use_everything(store: DraftStore) -> Told:
    """List, read, open, type in, duplicate, bin and restore whatever looks like a draft, and make a new one."""
    told: Told = {"liste": " ".join(entry.id + entry.problem for entry in store.entries())}
    told["corbeille"] = _said(lambda: " ".join(entry.id + entry.problem for entry in store.binned()))
    told["restaurer"] = _said(lambda: store.restore("secret").name)
    told["nouveau"] = _said(lambda: str(store.create(store.catalogue.get("prepa"), "Nouveau").draft.document))
    for path in sorted(store.folder.iterdir()):
        name = ascii(path.name)
        for use in (_read, _type, _duplicate, _bin_and_restore):
            told[f"{use.__name__} {name}"] = _said(lambda use=use, path=path: use(store, path))  # type: ignore[misc]
    told["liste en commande"] = _said(
        lambda: str(command_line(["--dossier", str(store.folder), "liste"], lambda _: 0))
    )
    return told


def type_in(store: DraftStore, ident: str, text: str) -> Told:
    """Open a draft, type in it and close it."""
    return {"": _said(lambda: _type(store, store.find(ident), text))}


def _said(use: Callable[[], str]) -> str:
    try:
        return use()
    except DraftsError as refusal:
        return f"refus : {refusal}"


def _read(store: DraftStore, path: Path) -> str:
    return str(store.read(path).draft.document)


def _type(store: DraftStore, path: Path, text: str = "tapé ici") -> str:
    opened = store.open(path)
    opened.type_in(("action", "url_pdf"), text)
    saved = opened.close()
    return f"{'enregistré' if saved else 'refus : '}{opened.saving_problem}"


def _duplicate(store: DraftStore, path: Path) -> str:
    return str(store.duplicate(path).draft.document)


def _bin_and_restore(store: DraftStore, path: Path) -> str:
    store.put_in_bin(path)
    return store.restore(path.stem).name


def become(user: int, group: int) -> None:
    """Take another identity for good, all modules being loaded already: theirs may not be allowed to read them."""
    with scratch() as place:
        use_everything(store_in(place))
    refusal_of(DraftsError(""))  # loads what tells of any refusal
    os.setgroups([])
    os.setgid(group)
    os.setuid(user)


def main() -> None:
    """Be somebody."""
    user, group, folder, *typed = sys.argv[1:]
    if os.geteuid() == 0:
        become(int(user), int(group))
        sys.stdout.flush()
    begun = time.monotonic()
    store = store_in(Path(folder), journal_folder())
    told = type_in(store, *typed) if typed else use_everything(store)
    sys.stdout.write("\n" + json.dumps({"told": told, "seconds": time.monotonic() - begun}))


if __name__ == "__main__":
    main()
