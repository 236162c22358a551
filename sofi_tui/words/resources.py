"""Resources and contact, and how the program works."""

TITLE = "Ressources et contact"
FROM_MANUAL = "Procédure de saisie, page {}."
TELEPHONE = "Téléphone : {}"
TELEPHONE_HOURS = "Téléphone, {} : {}"
COURRIEL = "Courriel : {}"
NOT_A_RESOURCE = "screens/{} : « {} » n'a pas ce qu'il faut à une ressource."
