"""Judge the HTML pages by html-validate and in a headless Chromium, and the PDFs by qpdf, on a hostile corpus.

Run it from the root with ``.venv/bin/python -m scripts.check_documents``: it installs html-validate and playwright-core
from npm into a temporary folder, and wants node, Chromium (Debian's ``chromium``) and ``qpdf``. Not part of the test
command, which judges the same pages by the standard library.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from sofi_tui.exports.document import document_of
from sofi_tui.exports.formats import Order
from sofi_tui.exports.html import render_html
from sofi_tui.exports.pdf import render_pdf
from tests.exports.orders import HOSTILE_TEXTS, hostile_draft, new_offer, order_of, three_offers
from tests.fasd.offers import VARIANTS, finished

PAGES = Path(__file__).with_name("check_pages.mjs")


def main() -> None:
    """Exit with 1 when a page or a PDF is not what it should be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, order in enumerate(corpus()):
            document = document_of(order)
            (folder / f"{number:02}.html").write_text(render_html(document), "utf-8")
            (folder / f"{number:02}.pdf").write_bytes(render_pdf(document).data)
        pages = sorted(map(str, folder.glob("*.html")))
        subprocess.run(
            ["npm", "install", "--silent", "html-validate", "playwright-core"], cwd=folder, check=True
        )
        shutil.copy(PAGES, folder)
        failed = [
            run("npx", "html-validate", "--preset", "recommended", *pages, folder=folder),
            run("node", PAGES.name, *pages, folder=folder),
            *(run("qpdf", "--check", str(pdf), folder=folder, quiet=True) for pdf in folder.glob("*.pdf")),
        ]
        print(f"{len(pages)} pages and as many PDFs, {sum(failed)} of {len(failed)} checks failed.")
        sys.exit(any(failed))


def corpus() -> list[Order]:
    """Give what is judged: finished offers, a new one, three in one, and every hostile text everywhere."""
    hostile = [order_of(hostile_draft("fle", text), hostile_draft("prepa", text)) for text in HOSTILE_TEXTS]
    return [
        *(order_of(finished(variant)) for variant in VARIANTS),
        new_offer("fle"),
        three_offers(),
        *hostile,
    ]


def run(*words: str, folder: Path, quiet: bool = False) -> bool:
    """Run a judge, and tell whether it found something."""
    ended = subprocess.run(words, cwd=folder, check=False, capture_output=True, text=True)
    if ended.returncode or not quiet:
        print(f"{' '.join(words[:2])}: {ended.stdout[-2000:]}{ended.stderr[-2000:]}".rstrip())
    return ended.returncode != 0


if __name__ == "__main__":
    main()
