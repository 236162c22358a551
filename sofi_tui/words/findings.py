"""What checking says of a field or of the whole draft."""

MISSING_REQUIRED = "À remplir : sans cela, l'offre n'a pas de sens."
MISSING_IF_OFFERED = "À remplir si SOFI le propose pour cette offre."
MISSING_USEFUL = "À compléter si vous le pouvez."
NO_MEETING = (
    "Ajoutez au moins une information collective : sans elle, l'offre n'alimente ni Kairos, ni "
    "Ouiform, ni les sites régionaux."
)
NO_PLACES = (
    "Indiquez le nombre de places du dispositif : il est sur le bon de commande de la Région et "
    "son tableau de programmation."
)
NOT_A_DATE = "« {held} » n'est pas une date du calendrier : écrivez-la comme 02/03/2026."
OTHER_WEEKDAY = "Corrigez « {held} », le jour ou la date : le {day} est un {weekday}."
NOT_AN_HOUR = "« {held} » n'est pas une heure lisible : écrivez-la comme 9h ou 09h30."
NOT_A_DURATION = "« {held} » n'est pas une durée en heures : écrivez 35, 35,5 ou 35h30, sans signe moins."
NOT_A_WHOLE_NUMBER = "« {held} » n'est pas un nombre entier à partir de 1 : corrigez-le."
NEITHER_YES_NOR_NO = "« {held} » n'est ni oui ni non : choisissez l'un des deux."
NO_SESSION = "Ajoutez une session : l'offre n'en a pas."
NOT_READABLE = "« {held} » n'est pas lisible ici : corrigez-le."


def two_values(whose: object) -> str:
    return f"Deux valeurs pour ce champ : choisissez entre la vôtre et celle {whose}."


def value_without_field(whose: object) -> str:
    return f"Une valeur {whose} n'a plus de champ ici : recopiez-la s'il le faut, puis écartez-la."


SOMEBODY_ELSE = "quelqu'un d'autre"
AGREEMENT_MISSING = (
    "Modifiée depuis la validation : indiquez l'accord de la Région (date, référence, de qui)."
)


def question_asked(when: object, question: object) -> str:
    return f"Question du Cariforef{when} : {question}"
