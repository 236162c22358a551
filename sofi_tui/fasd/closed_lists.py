"""SOFI's closed lists. The value is what a draft holds, the label what SOFI shows.

Labels are the manual's (procedure, Fiche Session and Fiche Action). Three lists are not printed in it and are
taken from the LHEO 2.3 tables: `NiveauEntree` (dict-niveaux), `ModaliteRecrutement`
(dict-modalite-recrutement), whose wording in SOFI is to be checked on the form.
"""

from enum import StrEnum
from typing import Self

from sofi_tui.fasd.texts import fold


class ClosedList(StrEnum):
    """A closed list; each member has a `label`."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member from the value that drafts hold and the label that SOFI shows."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def meant_by(cls, text: str) -> Self | None:
        """Find the member that a typed text means, by value or label, accents and case ignored."""
        wanted = fold(text)
        return next((m for m in cls if wanted in (fold(m.value), fold(m.label))), None)


class NiveauEntree(ClosedList):
    """Niveau d'entrée (LHEO dict-niveaux, codes 1 to 8)."""

    SANS_NIVEAU = "sans_niveau_specifique", "sans niveau spécifique"
    NIVEAU_VI = "niveau_vi", "niveau VI (illettrisme, analphabétisme)"
    NIVEAU_V_BIS = "niveau_v_bis", "niveau V bis (préqualification)"
    NIVEAU_V = "niveau_v", "niveau V (CAP, BEP, CFPA du premier degré)"
    NIVEAU_IV = "niveau_iv", "niveau IV (BP, BT, baccalauréat professionnel ou technologique)"
    NIVEAU_III = "niveau_iii", "niveau III (BTS, DUT)"
    NIVEAU_II = "niveau_ii", "niveau II (licence ou maîtrise universitaire)"
    NIVEAU_I = "niveau_i", "niveau I (supérieur à la maîtrise)"


class EntreesSorties(ClosedList):
    """ESP, entrées/sorties."""

    CADENCEES = "cadencees", "cadencées"
    SEQUENCEES = "sequencees", "séquencées"
    DATES_FIXES = "dates_fixes", "à dates fixes"


class Rythme(ClosedList):
    """Rythmes."""

    TEMPS_PLEIN = "temps_plein", "temps plein"
    TEMPS_PARTIEL = "temps_partiel", "temps partiel"


class Periode(ClosedList):
    """Périodes de formation."""

    JOUR = "cours_de_jour", "cours de jour"
    SOIR = "cours_du_soir", "cours du soir"


class TypeParcours(ClosedList):
    """Type de parcours."""

    MIXTE = "mixte", "mixte"
    INDIVIDUALISE = "individualise", "individualisé"


class ModalitePedagogique(ClosedList):
    """Modalités pédagogiques."""

    ETABLISSEMENT = "en_etablissement", "en établissement de formation"
    FOAD = "foad", "FOAD"


class ModaliteEnseignement(ClosedList):
    """Modalités d'enseignement."""

    PRESENTIEL = "presentiel", "en présentiel"
    DISTANCE = "distance", "entièrement à distance"
    MIXTE = "mixte", "mixte"


class EtatRecrutement(ClosedList):
    """Recrutement : état du recrutement."""

    OUVERT = "ouvert", "ouvert"
    SUSPENDU = "suspendu", "suspendu"
    FERME = "ferme", "fermé"


class ModaliteRecrutement(ClosedList):
    """Modalités de recrutement (LHEO dict-modalite-recrutement, codes 1 to 9)."""

    SIMULATION = "simulation", "méthode de recrutement par simulation"
    CONCOURS = "concours", "concours"
    DOSSIER = "dossier", "dossier"
    TESTS = "tests_pratiques", "tests pratiques"
    ECRIT = "epreuves_ecrites", "épreuves écrites"
    ORAL = "epreuves_orales", "épreuves orales"
    CANDIDATURE = "inscription_sur_candidature", "inscription sur candidature"
    ENTRETIEN = "entretien", "entretien ou RDV individuel"
    INFORMATION_COLLECTIVE = "information_collective", "information collective"


class TypeInscription(ClosedList):
    """Périodes d'inscription : de quoi la période est faite."""

    CANDIDATURE = "candidature_individuelle", "candidature individuelle"
    RECRUTEMENT = "recrutement", "recrutement"
    INSCRIPTION = "inscription", "inscription"
