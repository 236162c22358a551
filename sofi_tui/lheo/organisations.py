"""What LHEO demands of organisations and SOFI's fiches do not hold, taken from the organisation's profile."""

from collections.abc import Mapping
from typing import Any

from sofi_tui.content.organisation.model import Organisme, Site
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.draft import Draft
from sofi_tui.lheo.values import Values

JOB_SEEKERS = "80006"
"""The Formacode of the public that is written: SOFI's fiches and the profile name none."""


def responsable(draft: Draft, profile: Profile) -> Organisme:
    """Find the organisme responsable of a draft in the profile, an empty one when it is not there."""
    return profile.organisme(_text(draft.sessions[0], "organisme_responsable")) or Organisme()


def nda_of(draft: Draft, profile: Profile) -> str:
    """Give the numéro de déclaration d'activité of the organisme responsable, empty when it is not known."""
    return _squeezed(responsable(draft, profile).nda)


def siret_of_responsable(draft: Draft, profile: Profile) -> str | None:
    """Give the SIRET of the organisme responsable: the one that was typed, else the profile's."""
    typed = siret_in(_text(draft.sessions[0], "siret_responsable"))
    return typed or siret_in(responsable(draft, profile).siret)


def siret_of_dispensateur(action: Values, profile: Profile) -> str | None:
    """Give the SIRET of the organisme dispensateur: the one that was typed, else the profile's."""
    known = profile.organisme(action.text("organisme_dispensateur") or "") or Organisme()
    return siret_in(action.text("siret_dispensateur") or "") or siret_in(known.siret)


def site_of(session: Values, profile: Profile) -> Site | None:
    """Find the site of a session."""
    return profile.site(session.text("site_lieu") or "")


def seat_of(draft: Draft, profile: Profile) -> Site | None:
    """Find a site of the organisme responsable: that of its sessions, else its first one."""
    here = site_of(Values(draft.sessions[0]), profile)
    own = responsable(draft, profile)
    return here or next((site for site in profile.sites if profile.organisme(site.organisme) == own), None)


def profile_contacts(session: Values, profile: Profile) -> list[Values]:
    """Give the contacts that the profile has for the site of a session."""
    found = profile.contacts_of(session.text("site_lieu") or "")
    return [
        Values({name: getattr(one, name) for name in ("nom", "fonction", "telephone", "courriel")})
        for one in found
    ]


def siret_in(text: str) -> str | None:
    """Give a SIRET's fourteen digits, None when it has not as many; its key is the draft's own check."""
    digits = _squeezed(text)
    return digits if len(digits) == 14 and digits.isascii() and digits.isdigit() else None


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _text(held: Mapping[str, Any], name: str) -> str:
    return Values(held).text(name) or ""
