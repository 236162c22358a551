"""What is wrong with a draft, a preset or the configuration, as TOML."""

A_WHOLE_NUMBER = "un nombre entier, par exemple {name} = 12"
HOURS = "un nombre d'heures, par exemple {name} = 35.5"
A_DATE = "une date, par exemple {name} = 2026-03-02"
TEXTS = 'une liste de textes, par exemple {name} = ["…", "…"]'
CODES = 'une liste de textes, par exemple {name} = ["15084", "15061"]'
A_TABLE = "un tableau [[sessions.{name}]] pour chacun"
A_TEXT = 'un texte entre guillemets, par exemple {name} = "…"'


def unfit(name: object, sentence: object) -> str:
    return f"« {name} » ne peut pas contenir cela : écrivez {sentence}."


def is_a_list(name: object, sentence: object) -> str:
    return f"« {name} » est une liste : écrivez {sentence}."


def too_many_items(name: object, most: object) -> str:
    return f"« {name} » a plus de {most} éléments : partagez-les entre plusieurs brouillons."


def unreadable(strerror: object) -> str:
    return f"lecture impossible ({strerror})."


OVER_ONE_MIB = "plus de 1 Mio : vérifiez que c'est le bon fichier."
CAMPAGNE_2027 = "« campagne » est une année, par exemple campagne = 2027."
PROFIL_BY_FICHE = "« profil » se range par fiche, par exemple [profil.action]."


def not_a_simple_field(fiche: object, name: object) -> str:
    return f"[profil.{fiche}] {name} n'est pas un champ simple."


def no_field(fiche: object, key: object) -> str:
    return f"screens/{fiche}.toml : {key} n'est pas un champ, ou n'a pas de « label »."


NAME_IN_LOWER_CASE = "nommez ce fichier en minuscules sans accent, chiffres et tirets."


def name_of_the_program(stem: object) -> str:
    return f"« {stem} » est un modèle du programme : renommez ce fichier."


def base_among(presets: object, said: object) -> str:
    return f"« base » est l'un des modèles du programme : {presets} (et non « {said} »)."


def made_of(titre: object) -> str:
    return f"D'après le brouillon « {titre} »"


YOUR_ORGANISATION = "Votre organisme"


def no_preset(code: object, known: object) -> str:
    return f"Le modèle « {code} » n'existe pas : choisissez parmi {known}."


def missing_or_unfit(name: object) -> str:
    return f"« {name} » manque, ou n'est pas du genre attendu."


CAMPAGNE_2026 = "« campagne » est une année, par exemple campagne = 2026."


def unknown_preset_entry(unknown: object) -> str:
    return f"« {unknown} » n'est ni une entrée ni une fiche connue."


def not_a_field(key: object) -> str:
    return f"« {key} » n'est pas un champ."


def give_a_table(key: object) -> str:
    return f"{key} : donnez-lui une table, avec « valeur = … »."


def unknown_entry_of(key: object, name: object) -> str:
    return f"{key} : « {name} » n'est pas une entrée connue."


def unfit_entry(key: object, name: object) -> str:
    return f"{key} : « {name} » n'est pas du genre attendu."


def not_among_choices(key: object, one: object) -> str:
    return f"{key} : « {one} » n'est pas parmi ses choix."


def not_in_its_list(key: object, choice: object) -> str:
    return f"{key} : « {choice} » n'est pas dans sa liste."


def must_be_a_table(path: object) -> str:
    return f"« {path} » doit être une table, qui commence par [{path}.…]."


NOT_AN_ORDINARY_FILE = "ce n'est pas un fichier ordinaire"
NO_SUCH_FILE = "il n'y a pas de tel fichier"
NO_RIGHT = "vous n'avez pas le droit de le lire"
LINKS_IN_A_RING = "des liens symboliques y tournent en rond"
NOT_UTF8 = "ce texte n'est pas en UTF-8 : enregistrez-le en UTF-8 depuis votre éditeur."


def too_many_dots(max_dots: object) -> str:
    return f"une clé a plus de {max_dots} parties : corrigez-la."


def not_toml(error: object) -> str:
    return f"ce n'est pas du TOML lisible, corrigez cette ligne (détail : {error})."


TOO_DEEP = "trop de listes ou de tables l'une dans l'autre : simplifiez."


def unreadable_value(error: object) -> str:
    return f"une valeur ne se lit pas, corrigez-la (détail : {error})."


def too_large(most: object) -> str:
    return f"plus de {most} Mio, trop pour un brouillon : vérifiez que c'est le bon fichier."


NEWER_FILE = " Ce fichier vient d'une version plus récente de sofi-tui : mettez le programme à jour."
IS_A_TEXT = "un texte entre guillemets"
IS_A_MOMENT = "une date et une heure"
IS_A_DATE = "une date"
SUIVI_IS_A_TABLE = "« suivi » doit être une table, qui commence par [suivi]."


def code_of_digits(code: object, most: object) -> str:
    return f'« {code} » est un texte de chiffres ({most} au plus) : {code} = "19482".'


def list_of_tables(path: object, name: object) -> str:
    return f"« {path} » est une liste : écrivez un tableau [[{name}]] pour chacun."


def too_many_records(path: object, most: object) -> str:
    return f"« {path} » a plus de {most} éléments : gardez-en moins."


CERTIFINFO_IS_A_TABLE = "« certifinfo » doit être une table, [suivi.certifinfo]."


def written_as(name: object, kind: object, example: object) -> str:
    return f"« {name} » est {kind} : écrivez {example}."


def path_of_a_field(key: object) -> str:
    return f'« {key} » doit être celui d\'un champ, par exemple "action.objectifs".'


def one_of_states(name: object, states: object) -> str:
    return f"« {name} » doit être l'un de : {states}."


TABLE_FOR_EACH_SESSION = "écrivez un tableau [[sessions]] pour chaque session."
NO_BROUILLON_TABLE = "il manque la table [brouillon] : ce fichier n'est pas un brouillon de sofi-tui."
WRITE_ID = 'écrivez id = "…", en minuscules sans accent, chiffres et tirets (64 au plus).'


def one_of_presets(choices: object) -> str:
    return f"« modele » doit être l'un de ces modèles : {choices}."


WRITE_TITRE = 'écrivez le titre entre guillemets : titre = "…".'


def one_of_statuts(statuts: object) -> str:
    return f"« statut » doit être l'un de : {statuts}."


TABLE_FOR_EACH_CONFLICT = "écrivez un tableau [[conflits]] pour chaque conflit."


def too_many_conflicts(most: object) -> str:
    return f"plus de {most} conflits : gardez-en moins."


CHEMIN_OF_A_FIELD = '« chemin » doit être celui d\'un champ, par exemple "action.objectifs".'
WRITE_NAME = 'écrivez le nom entre guillemets : par = "…".'
WRITE_MOMENT = "écrivez une date et une heure : le = 2026-03-02T14:02:00Z."


def whole_number_wanted(name: object, example: object) -> str:
    return f"« {name} » doit être un nombre entier, par exemple {example}."


def is_a_table(path: object, header: object) -> str:
    return f"« {path} » doit être une table, qui commence par [{header}]."


def too_deep(most: object) -> str:
    return f"plus de {most} tables ou listes l'une dans l'autre : simplifiez."
