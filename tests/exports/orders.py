"""Orders to render: the finished drafts, and drafts of hostile texts drawn by hypothesis."""

from datetime import date

from hypothesis import strategies as st

from sofi_tui.exports.formats import Order, Source
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import clean
from tests.fasd.offers import TODAY, VARIANTS, begun, changed, finished, preset_of, with_second_session

DAY = date(2026, 11, 24)
HOSTILE_TEXTS = [
    "<script>alert(1)</script></style><img src=x onerror=alert(1)>",
    '"></span><button onclick="alert(1)">x</button>',
    "]]> &amp; &lt; & < > \" ' ` ${x} {{ 7*7 }} {% raw %}",
    "</script><!-- --> <!DOCTYPE html>",
    '#eval("1+1") #read("/etc/passwd") $x^2$ *gras* _i_ @ref <label> \\ // /* `raw`',
    "= Titre\n- liste\n+ un\n/ terme: x",
    "مرحبا بالعالم שלום 👩‍🎓🇫🇷 e\u0301\u0323 ﷽",
    "\u202eurgent\u202c\x00\x1b[31m",
    "=1+1",
    "Bcc: tous@example.org\r\n\r\nCorps",
    "x" * 3000,
    "é🎓 " * 1000,
    "\n\ndébut et fin\n  retrait\n\n",
]

hostile_texts = st.one_of(
    st.sampled_from(HOSTILE_TEXTS),
    st.text(max_size=200),
    st.text(st.sampled_from("<>&\"'/=-!]#$*_`@\\{}%[]()\n ab"), max_size=80),
)


def order_of(*drafts: Draft) -> Order:
    """Make the order of drafts, checked on a fixed day."""
    return Order(tuple(_source(draft) for draft in drafts), DAY)


def _source(draft: Draft) -> Source:
    preset = preset_of(draft.modele)
    return Source(draft, preset, check(draft, preset, TODAY))


def hostile_draft(variant: str, text: str) -> Draft:
    """Put a text wherever a person or a file can put one: each kind of field, records, title, id."""
    text = clean(text)
    line = text.replace("\n", " ")
    return changed(
        with_second_session(finished(variant), {"site_lieu": line}).with_header(titre=line),
        {
            "action.organisme_dispensateur": line,
            "action.objectifs": text,
            "action.resultats_attendus": text,
            "action.url_action": line,
            "formation.domaines": [line, "15061"],
            "sessions.0.contacts_referents.0.nom": line,
            "sessions.0.contacts_referents.0.courriel": line,
            "sessions.0.date_debut": line,
            "sessions.0.rythme": line,
            "sessions.0.dispositif.nombre_places": line,
        },
    )


def three_offers() -> Order:
    """Make the order of one finished draft of each variant."""
    return order_of(*map(finished, VARIANTS))


def new_offer(variant: str) -> Order:
    """Make the order of a draft that nobody filled in."""
    return order_of(begun(variant))
