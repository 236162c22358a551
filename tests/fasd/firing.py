"""For every rule, at least one draft in which it fires."""

from datetime import date

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.rules import (
    calendar,
    contacts,
    durations,
    formation,
    lengths,
    links,
    meetings,
    organisations,
    places,
    prescriptions,
    procedure,
    recruitment,
    wording,
)
from tests.fasd.cases import CONTACT, DISPOSITIF, MEETING, PERIOD, SESSION, Case, Firing

BLANK_MEETING: list[Record] = [{}]
SIX_FORMACODES = ["15084", "15061", "15093", "15235", "15281", "15001"]

ERREURS = [
    Case("requis", "action.objectifs", None),
    Case("requis", "formation.intitule", "  ", "daeu"),
    Case("requis", "sessions", None),
    Case("R02", f"{SESSION}.informations_collectives", None),
    Case("R02", f"{SESSION}.informations_collectives", BLANK_MEETING),
    Case("R03", f"{DISPOSITIF}.nombre_places", None),
    Case("R19", f"{SESSION}.date_debut", "31/02/2026"),
    Case("R19", f"{SESSION}.date_debut", "mardi 2 mars 2026"),
    Case("R22", f"{MEETING}.heure_debut", "neuf heures"),
    Case("R30", f"{DISPOSITIF}.nombre_places", 0),
    Case("R30", f"{DISPOSITIF}.nombre_places", "douze"),
    Case("format", "formation.intitule", 12),
    Case(procedure.prise_en_charge, f"{DISPOSITIF}.prise_en_charge", False),
    Case(procedure.domaines, "formation.domaines", ["15084"]),
    Case(procedure.domaines, "formation.domaine_principal", "15084", "fle"),
    Case(procedure.intitule, "formation.intitule", "PREPA"),
    Case(procedure.intitule, "formation.intitule", "PREPA Clés Avenir", "fle"),
    Case(procedure.individualisation, "formation.individualisation", None, "daeu"),
    Case(procedure.niveau_entree, "action.niveau_entree", "niveau_iv"),
    Case(procedure.entrees_sorties, f"{SESSION}.entrees_sorties", "dates_fixes", "daeu"),
    Case(procedure.rythme, f"{SESSION}.rythme", "temps_plein", "daeu"),
    Case(procedure.periodes, f"{SESSION}.periodes", ["cours_de_jour", "cours_du_soir"], "fle"),
    Case(procedure.type_parcours, f"{SESSION}.type_parcours", "mixte", "fle"),
    Case(procedure.type_parcours, f"{SESSION}.type_parcours", None, "daeu"),
    Case(procedure.autres_imposes, f"{DISPOSITIF}.dispositif", "VISA"),
    Case(procedure.autres_listes, f"{SESSION}.etat_recrutement", "bientôt"),
    Case(procedure.autres_listes, f"{PERIOD}.type", "préinscription"),
    Case(formation.cinq_formacodes, "formation.domaines", SIX_FORMACODES),
    Case(formation.principal_parmi_les_domaines, "formation.domaine_principal", "15235"),
    Case(lengths.plus_formation, "action.plus_formation", "é" * 251),
    Case(lengths.complement_programme, "action.complement_programme", "é" * 3001),
    Case(lengths.complement_programme, "action.complement_programme", "é" * 3001, "daeu"),
    Case(links.video_youtube_ou_mp4, "action.url_video", "https://video.example.org/film"),
    Case(links.video_youtube_ou_mp4, "action.url_video", "https://youtube.com.example.org/film"),
    Case(calendar.debut_dans_la_campagne, f"{SESSION}.date_debut", date(2025, 12, 31)),
    Case(
        calendar.debut_dans_la_campagne,
        f"{SESSION}.date_debut",
        date(2026, 3, 2),
        also={"brouillon.campagne": 2027},
    ),
]

AVERTISSEMENTS = [
    Case("vide", f"{SESSION}.rythme", None),
    Case("R19", f"{MEETING}.date", "31/02/2026"),
    Case("R29", f"{SESSION}.duree_centre", -5),
    Case("R29", f"{SESSION}.duree_centre", "beaucoup"),
    Case("format", f"{MEETING}.a_distance", "peut-être"),
    Case(formation.formacode_bien_forme, "formation.domaines", ["1508"]),
    Case(prescriptions.complement_contient, "action.complement_intitule", "option A", "daeu"),
    Case(prescriptions.complement_contient, "action.complement_intitule", None, "daeu"),
    Case(prescriptions.complement_attendu, "action.complement_intitule", None, "fle"),
    Case(prescriptions.niveau_du_cecrl, "action.commentaires_prerequis", "niveau A2 (à l'oral)", "fle"),
    Case(prescriptions.niveau_du_cecrl, "action.prerequis", "niveau a1"),
    Case(lengths.limites_lheo, "action.objectifs", "é" * 3001),
    Case(lengths.limites_lheo, f"{MEETING}.commentaire", "é" * 501),
    Case(lengths.public_vise_lheo, "action.commentaires_prerequis", f"Public visé : {'é' * 251}"),
    Case(lengths.adresses_lheo, f"{MEETING}.adresse", "é" * 51),
    Case(lengths.adresses_lheo, f"{MEETING}.ville", "é" * 51),
    Case(wording.sans_texte_provisoire, "action.resultats_attendus", "-"),
    Case(wording.sans_texte_provisoire, "action.objectifs", "But (à préciser)\nFin"),
    Case(wording.sans_texte_provisoire, "action.complement_programme", "Modules optionnels à préciser."),
    Case(wording.sans_texte_provisoire, f"{SESSION}.site_lieu", "À COMPLÉTER"),
    Case(wording.sans_texte_provisoire, "action.plus_formation", "Site de XXX"),
    Case(wording.sans_texte_provisoire, f"{CONTACT}.telephone", "00 00 00 00 00"),
    Case(wording.sans_texte_provisoire, f"{SESSION}.siret_responsable", "00000000"),
    Case(wording.sans_texte_provisoire, f"{CONTACT}.courriel", "contact@organisme.fr"),
    Case(wording.sans_html, "action.objectifs", "<p>Se préparer</p>"),
    Case(wording.sans_html, f"{MEETING}.commentaire", "Lire&nbsp;: écrire"),
    Case(links.plaquette_pdf, "action.url_pdf", "https://example.org/plaquette.docx"),
    Case(links.url_entiere, "action.url_action", "www.example.org"),
    Case(links.url_entiere, "action.url_action", f"https://example.org/{'a' * 400}"),
    Case(calendar.fin_apres_debut, f"{SESSION}.date_fin", date(2026, 3, 1)),
    Case(calendar.information_avant_entree, f"{MEETING}.date", date(2026, 3, 3)),
    Case(
        calendar.information_avant_entree,
        f"{MEETING}.date",
        date(2026, 6, 27),
        also={f"{SESSION}.entrees_sorties": "cadencees"},
    ),
    Case(
        calendar.inscription_avant_debut,
        f"{PERIOD}.date_fin",
        date(2026, 3, 3),
        also={f"{SESSION}.entrees_sorties": "dates_fixes"},
    ),
    Case(calendar.module_dans_la_session, f"{SESSION}.commentaire_duree", "Du 2/3/26 au 03/07/2026."),
    Case(durations.total_egal_somme, f"{SESSION}.duree_totale", 410),
    Case(durations.duree_tient_dans_les_dates, f"{SESSION}.duree_hebdo", 20),
    Case(durations.hebdo_selon_rythme, f"{SESSION}.duree_hebdo", 35.5),
    Case(durations.hebdo_selon_rythme, f"{SESSION}.duree_hebdo", 35),
    Case(
        durations.hebdo_selon_rythme, f"{SESSION}.duree_hebdo", 29, also={f"{SESSION}.rythme": "temps_plein"}
    ),
    Case(organisations.responsable_mandataire, f"{SESSION}.responsable_mandataire", None),
    Case(organisations.responsable_mandataire, f"{SESSION}.responsable_mandataire", False),
    Case(organisations.siret_valide, "action.siret_dispensateur", "999"),
    Case(organisations.siret_valide, f"{SESSION}.siret_responsable", "99999990700011"),
    Case(organisations.siret_de_la_poste, "action.siret_dispensateur", "356 000 000 12345"),
    Case(organisations.siren_valide, "action.siret_dispensateur", "99999999000008"),
    Case(meetings.information_complete, f"{MEETING}.date", None),
    Case(meetings.information_complete, f"{MEETING}.heure_debut", None),
    Case(
        meetings.information_complete,
        f"{MEETING}.lieu",
        None,
        also={f"{MEETING}.adresse": None, f"{MEETING}.ville": None},
    ),
    Case(meetings.fin_apres_debut, f"{MEETING}.heure_fin", "09h30"),
    Case(meetings.code_postal_bien_forme, f"{MEETING}.code_postal", "4400O"),
    Case(contacts.telephone_bien_forme, f"{CONTACT}.telephone", "02 40 00 12"),
    Case(contacts.courriel_bien_forme, f"{CONTACT}.courriel", "accueil@exemple"),
    Case(places.places_du_bon_de_commande, f"{DISPOSITIF}.nombre_places", 14),
]

CONSEILS = [
    Case("vide", "action.type_equipement", None),
    Case(prescriptions.valeur_proposee, "formation.certification", "21072", "daeu"),
    Case(calendar.accord_de_la_region, f"{SESSION}.date_debut", date(2025, 11, 3)),
    Case(calendar.jour_ouvre, f"{SESSION}.date_fin", date(2026, 5, 8)),
    Case(calendar.jour_ouvre, f"{MEETING}.date", date(2026, 2, 8)),
    Case(durations.heures_entieres, f"{SESSION}.duree_hebdo", 24.5),
    Case(recruitment.etat_du_recrutement, f"{SESSION}.etat_recrutement", "ferme"),
    Case(
        recruitment.etat_du_recrutement,
        f"{SESSION}.etat_recrutement",
        "suspendu",
        also={f"{SESSION}.entrees_sorties": "dates_fixes"},
    ),
    Case(meetings.code_postal_de_la_region, f"{MEETING}.code_postal", "35000"),
    Case(places.bon_de_commande_a_recopier, f"{DISPOSITIF}.places_bon_commande", None),
]

ELSEWHERE = [
    Firing(
        Gravity.AVERTISSEMENT,
        Case(calendar.sessions_distinctes, f"{SESSION}.duree_centre", 330, second={}),
        at="sessions.1.date_debut",
    ),
    Firing(
        Gravity.AVERTISSEMENT,
        Case(durations.duree_tient_dans_les_dates, f"{SESSION}.duree_centre", 100),
        at=f"{SESSION}.duree_hebdo",
    ),
    Firing(
        Gravity.CONSEIL,
        Case(recruitment.tout_a_distance, f"{SESSION}.modalite_enseignement", "distance"),
        at=f"{SESSION}.modalites_pedagogiques",
    ),
    Firing(
        Gravity.CONSEIL,
        Case(recruitment.tout_a_distance, f"{SESSION}.modalite_enseignement", "distance"),
        at=f"{MEETING}.a_distance",
    ),
    Firing(
        Gravity.AVERTISSEMENT,
        Case(
            wording.sans_texte_provisoire, f"{SESSION}.rythme", "temps_partiel", second={"site_lieu": "???"}
        ),
        at="sessions.1.site_lieu",
    ),
]

FIRING = [
    *(Firing(Gravity.ERREUR, case) for case in ERREURS),
    *(Firing(Gravity.AVERTISSEMENT, case) for case in AVERTISSEMENTS),
    *(Firing(Gravity.CONSEIL, case) for case in CONSEILS),
    *ELSEWHERE,
]
