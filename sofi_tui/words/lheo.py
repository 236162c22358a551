"""What LHEO demands, and what a file of it is not."""

WRITTEN_IN_EXTRAS = "LHEO n'a pas d'élément qui le rende exactement : écrit dans « extras »"


def public_code(job_seekers: object) -> str:
    return f"« code-public-vise » : {job_seekers}, à vérifier"


RAISON_SOCIALE = "« raison-sociale » : le même nom, par défaut"
ADRESSE_INSCRIPTION = "« adresse-inscription » : celle de la première information collective, par défaut"
CERTIFIANTE = "« certifiante » : non, puisque le brouillon n'a pas de certification"
LEVEL_AND_ALTERNANCE = (
    "« niveau-entree-obligatoire » et « modalites-alternance » : d'après le niveau et les durées"
)


def financeur(region: object) -> str:
    return f"« code-financeur » : {region}"


def public_vise(public: object) -> str:
    return f"Public visé : {public}"


NO_FORMATION = "ce fichier LHEO ne contient aucune formation."


def too_many_formations(formations: object, most: object) -> str:
    return f"ce fichier a {formations} formations, {most} au plus : n'y laissez que les vôtres."


def over_mib(most: object) -> str:
    return f"plus de {most} Mio : partagez ce fichier."


DOCTYPE = "ce fichier déclare un DOCTYPE, ce que LHEO n'a jamais : refusé par sécurité."
UNKNOWN_ENCODING = "l'encodage que ce fichier déclare n'est pas connu."


def not_whole_xml(line: object) -> str:
    return f"ce n'est pas du XML complet et bien formé{line} ; demandez-le de nouveau à qui l'a produit."


def unread_version(version: object) -> str:
    return f"ce fichier est du LHEO {version}, et seuls 2.2 et 2.3 sont lus."


def not_lheo(localname: object) -> str:
    return f"c'est du XML, mais pas du LHEO : sa racine est <{localname}>."


NO_PERIOD_IN_COMPANY = "Sans période en entreprise."


def hours_in_company(hours: object) -> str:
    return f"{hours} h en entreprise."


DEMANDS_A_CHOICE = "LHEO l'exige : choisissez une valeur de la liste."


def demands_length(most: object) -> str:
    return f"LHEO l'exige, de {most} caractères au plus."


DEMANDS_A_SESSION = "LHEO exige au moins une session."
DEMANDS_A_VALUE = "LHEO l'exige : remplissez-le."


def too_long(text: object, most: object) -> str:
    return f"{text} caractères, LHEO en admet {most} : raccourcissez-le."


DEMANDS_A_DATE = "LHEO exige une date."


def shorten(most: object) -> str:
    return f"LHEO en admet {most} caractères : raccourcissez-le."


DEMANDS_YES_OR_NO = "LHEO l'exige : oui ou non."
DEMANDS_SIRET = "LHEO exige les quatorze chiffres du SIRET : donnez-les ici ou au profil."


def long_raison_sociale(most: object) -> str:
    return f"La raison sociale du profil a plus de {most} caractères."


DEMANDS_CONTACT = "LHEO exige un contact joignable : un téléphone ou un courriel."
DEMANDS_ADDRESS = (
    "LHEO exige une adresse d'inscription, avec rue, code postal et ville : celle du site au "
    "profil, ou celle d'une information collective."
)


def quoted(name: object) -> str:
    return f"« {name} »"


THE_RESPONSIBLE_ORGANISATION = "l'organisme responsable"
COMPLETE_IT = "complétez-le"


def demands_nda(where: object) -> str:
    return (
        f"LHEO exige le NDA de l'organisme responsable, de onze caractères, que seul le profil tient "
        f": {where}."
    )
