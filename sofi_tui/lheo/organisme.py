"""What LHEO demands of an organisation and SOFI's fiches do not hold: asked once, in the organisation profile."""

from dataclasses import dataclass

JOB_SEEKERS = "80006"
"""The Formacode of the public that is written when the profile names none."""


@dataclass(frozen=True)
class Organisme:
    """The organisation that answers for the offer; a text is empty when it is not known.

    `numero_activite` is its eleven-character numéro de déclaration d'activité, `code_public` a Formacode.
    """

    raison_sociale: str = ""
    siret: str = ""
    numero_activite: str = ""
    adresse: str = ""
    code_postal: str = ""
    ville: str = ""
    telephone: str = ""
    courriel: str = ""
    code_public: str = ""
