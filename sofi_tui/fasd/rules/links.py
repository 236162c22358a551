"""Rules on the URLs of the Fiche Action."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.typed_texts import keys_of_texts
from sofi_tui.words import rules as say

URL_LENGTHS = range(3, 401)
_YOUTUBE = ("youtube.com", "youtu.be")
_HTTP = re.compile(r"https?://\S+", re.IGNORECASE)


@rule("R44", Gravity.ERREUR, say.VIDEO)
def video_youtube_ou_mp4(offer: Offer) -> Iterator[Hit]:
    """Ask for a video on YouTube or an MP4 file (procedure, Fiche Action)."""
    for path, url in _urls(offer, "action.url_video"):
        host, file = _host_and_file(url)
        on_youtube = any(host == site or host.endswith(f".{site}") for site in _YOUTUBE)
        if not on_youtube and not file.endswith(".mp4"):
            yield hit(path)


@rule(
    "R44",
    Gravity.AVERTISSEMENT,
    say.NOT_A_PDF,
)
def plaquette_pdf(offer: Offer) -> Iterator[Hit]:
    """Ask for a leaflet that is a PDF file."""
    for path, url in _urls(offer, "action.url_pdf"):
        if not _host_and_file(url)[1].endswith(".pdf"):
            yield hit(path)


@rule(
    "R44",
    Gravity.AVERTISSEMENT,
    say.WHOLE_ADDRESS,
)
def url_entiere(offer: Offer) -> Iterator[Hit]:
    """Ask for a URL of the web, of the length that LHEO takes (urlweb, 3 to 400)."""
    for path, url in _urls(offer, *keys_of_texts(Kind.URL)):
        if len(url) not in URL_LENGTHS or not _HTTP.fullmatch(url):
            yield hit(path)


def _urls(offer: Offer, *keys: str) -> Iterator[tuple[FieldPath, str]]:
    for path, text in offer.texts_of(*keys):
        yield path, text.strip()


def _host_and_file(url: str) -> tuple[str, str]:
    """Give the host and the path of a URL in lower case, both empty when it is none."""
    try:
        parts = urlsplit(url.casefold() if "://" in url else f"//{url.casefold()}")
    except ValueError:
        return "", ""
    return parts.hostname or "", parts.path
