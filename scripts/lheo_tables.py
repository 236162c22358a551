"""Make ``sofi_tui/lheo/tables.json`` of the official LHEO 2.3 definition's code tables and text lengths.

Run it where ``../shared/lheo/tables.json`` is: ``.venv/bin/python scripts/lheo_tables.py``. No code is ever typed
by hand.
"""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCE = ROOT.parent / "shared" / "lheo" / "tables.json"
TARGET = ROOT / "sofi_tui" / "lheo" / "tables.json"


def main() -> None:
    """Write the tables that the program carries."""
    TARGET.write_text(made_of(json.loads(SOURCE.read_text("utf-8"))), "utf-8")


def made_of(definition: dict[str, Any]) -> str:
    """Keep of the definition each table's codes in use, with their labels, and the lengths of free texts."""
    tables = {
        name: {entry["code"]: entry["label"] for entry in table["entries"] if not entry.get("deprecated")}
        for name, table in definition["tables"].items()
    }
    lengths = {name: [int(n["min"]), int(n["max"])] for name, n in definition["free_text_elements"].items()}
    kept = {"source": definition["_meta"]["source"], "tables": tables, "lengths": lengths}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
