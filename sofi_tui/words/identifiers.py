"""What is wrong with a SIRET, an NDA, a telephone number, a code."""


def not_a_sofi_code(shown: object) -> str:
    return f"« {shown} » n'est pas un code SOFI : écrivez-le comme 19482-89393-143842."


SIRET_LENGTH = "un SIRET a quatorze chiffres"
SIRET_OF_LA_POSTE = "SIRET de La Poste, dont un chiffre a dû changer"
SIRET_KEY = "sa clé est fausse, un chiffre a dû changer"
SIREN_KEY = "la clé du SIREN, ses neuf premiers chiffres, est fausse"
NDA_LENGTH = "un NDA a onze chiffres (ou un P en cinquième)"
UAI_SHAPE = "un UAI a sept chiffres et une lettre"


def uai_letter(key: object) -> str:
    return f"avec ces chiffres, sa lettre serait {key}"


TELEPHONE_SHAPE = "il s'écrit 02 40 00 00 00, +33 2 40 00 00 00 ou, court, 39 36"
COURRIEL_SHAPE = "il s'écrit comme accueil@exemple.fr"
POSTCODE_LENGTH = "un code postal a cinq chiffres"
POSTCODE_ELSEWHERE = "il n'est pas dans les Pays de la Loire"
HOUR_SHAPE = "une heure s'écrit 9h ou 09h30"
