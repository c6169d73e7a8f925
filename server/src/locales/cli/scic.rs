//! What is said of a conversion into a SCIC, of reviews and of the conformity panel.

use crate::locales::Language;
use quitus_projections::panel::{Check, Verdict};

sentences! {
    /// An entry.
    converted_by_majority() {
        "devient une SCIC, par la majorité qui modifie les statuts", "becomes a SCIC, by the majority that amends the statutes"
    }
    /// An entry.
    converted_by_all() { "devient une SCIC, par l’accord de tous", "becomes a SCIC, by the agreement of all" }
    /// An entry.
    converted_as_foreseen() {
        "devient une SCIC, comme les statuts de l’association le prévoient", "becomes a SCIC, as the rules of the association foresee"
    }
    /// A reserve that is made wherever these options are shown.
    lawyer_to_confirm() { "à confirmer par un juriste", "a lawyer is to confirm it" }
    /// An entry.
    project_reported(year: &str) { "rapport sur l’exercice {year}", "report on fiscal year {year}" }
    /// An entry.
    review_asked_by_associates(count: usize) { "demandée par des associés\u{a0}: {count}", "asked for by associates: {count}" }
    /// An entry.
    review_asked_by_directors(asking: u32, of: u32) {
        "demandée par {asking} administrateurs sur {of}", "asked for by {asking} of {of} directors"
    }
    /// An entry.
    review_asked_by_authority() { "demandée par une autorité", "asked for by an authority" }
    /// An entry.
    review_reported(opinion: &str, remarks: usize) {
        "rapport reçu, {opinion}\u{a0}; observations\u{a0}: {remarks}", "report received, {opinion}; remarks: {remarks}"
    }
    /// An entry.
    review_discussed() { "rapport débattu en assemblée", "report discussed in an assembly" }
    /// An entry.
    remark_answered(remark: u16) { "suite donnée à l’observation n°\u{a0}{remark}", "remark {remark} followed up" }
    /// Above the panel.
    panel_title(dates: &str) { "Tableau de conformité de la SCIC {dates}", "Conformity panel of the SCIC {dates}" }
    /// Above the panel of what does not happen.
    what_if_acts_title(acts: usize, dates: &str) {
        "Ce que montrerait le tableau {dates} après {acts} acte(s), sans rien inscrire",
        "What the panel {dates} would show after {acts} act(s), with nothing recorded"
    }
    /// The page, in the navigation.
    page_panel() { "SCIC et révision", "SCIC and review" }
    /// A table.
    sheet_panel() { "Tableau de conformité", "Conformity panel" }
    /// A table: each line twice.
    sheet_panel_after() { "Tableau avant et après les actes", "Panel before and after the acts" }
    /// A table.
    sheet_pack() { "Dossier de transformation", "Pack of the conversion" }
    /// A table.
    sheet_opponents() { "Associés opposés (à confirmer par un juriste)", "Opponents (a lawyer is to confirm)" }
    /// A table.
    sheet_formalities() { "Formalités de la transformation", "Formalities of the conversion" }
    /// A column.
    check_column() { "Ce qui est demandé", "What is asked" }
    /// A column.
    verdict_column() { "Résultat", "Verdict" }
    /// A column.
    figures_column() { "Chiffres", "Figures" }
    /// A column.
    before_column() { "Avant", "Before" }
    /// A column.
    after_column() { "Après", "After" }
    /// A column.
    changed_column() { "Change", "Changes" }
    /// A column.
    item_column() { "Élément", "Item" }
    /// A column.
    there_column() { "Présence", "There or not" }
    /// A column.
    option_column() { "Option", "Option" }
    /// A column.
    choose_by_column() { "À choisir jusqu’au", "To choose by" }
    /// A column.
    carried_out_by_column() { "À exécuter jusqu’au", "To carry out by" }
    /// A column.
    chosen_column() { "Choisie le", "Chosen on" }
    /// A column.
    formality_column() { "Formalité", "Formality" }
    /// A column.
    done_column() { "Accomplie le", "Done on" }
    /// An item of the pack.
    item_there() { "présent", "there" }
    /// An item of the pack.
    item_lacking() { "manquant", "lacking" }
    /// A choice that was not made.
    not_chosen() { "aucune à ce jour", "none so far" }
    /// The option that everybody has.
    ordinary_withdrawal() { "retrait ordinaire, toujours ouvert", "ordinary withdrawal, always open" }
    /// A verdict.
    verdict_pass() { "conforme", "pass" }
    /// A verdict.
    verdict_fail() { "non conforme", "fail" }
    /// A verdict.
    verdict_apart() { "sans objet", "not applicable" }
    /// How many of each.
    panel_count(pass: usize, fail: usize, apart: usize) {
        "conformes\u{a0}: {pass}, non conformes\u{a0}: {fail}, sans objet\u{a0}: {apart}",
        "pass: {pass}, fail: {fail}, not applicable: {apart}"
    }
    /// A line that changes.
    changes() { "oui", "yes" }
    /// A line of the panel.
    check_form() { "SARL, SA ou SAS à capital variable", "SARL, SA or SAS with variable capital" }
    /// A line of the panel.
    check_categories() { "Trois catégories ont un associé", "Three categories have an associate" }
    /// A line of the panel.
    check_beneficiaries() { "Bénéficiaires habituels parmi les associés", "Habitual beneficiaries among the associates" }
    /// A line of the panel.
    check_at_work() {
        "Salariés parmi les associés, ou producteurs sans aucun salarié", "Employees among the associates, or producers where nobody is employed"
    }
    /// A line of the panel.
    check_own_employees() { "Salariés de la société elle-même", "Employees of the society itself" }
    /// A line of the panel.
    check_one_category() { "Une catégorie des statuts pour chaque associé", "One category of the statutes for each associate" }
    /// A line of the panel.
    check_public_capital() { "Part des collectivités dans le capital", "Part of public bodies in the capital" }
    /// A line of the panel.
    check_associates() { "Nombre d’associés", "Number of associates" }
    /// A line of the panel.
    check_colleges() {
        "Trois collèges ou plus, de 10 % à 50 %, jamais selon le capital", "Three colleges or more, 10 % to 50 %, never by capital"
    }
    /// A line of the panel.
    check_one_college() { "Un collège pour chaque associé", "One college for each associate" }
    /// A line of the panel.
    check_project_report() { "Rapport annuel sur le projet coopératif", "Yearly report on the cooperative project" }
    /// A line of the panel.
    check_benefit() { "Usage habituel justifié pour chaque bénéficiaire", "Habitual use shown for each beneficiary" }
    /// A line of the panel.
    check_pack() { "Dossier de transformation complet", "Pack of the conversion complete" }
    /// A line of the panel.
    check_review() { "Révision coopérative dans les délais", "Cooperative review in time" }
    /// A line of the panel.
    check_losses() { "Aucune perte qui appelle une révision", "No loss that calls for a review" }
    /// A line of the panel.
    check_requests() { "Révisions demandées de plein droit", "Reviews asked for of right" }
    /// A line of the panel.
    check_duty() { "Soumise à la révision coopérative", "Subject to the cooperative review" }
    /// A line of the panel.
    check_reviewer() { "Réviseur et suppléant, rapport débattu", "Reviewer and deputy, report discussed" }
    /// Figures.
    figures_filled(filled: u64, least: u64, kinds: &str) { "{filled}, au moins {least} ({kinds})", "{filled}, at least {least} ({kinds})" }
    /// Figures.
    figures_at_work(employees: u64, producers: u64, employed: u64) {
        "associés salariés {employees}, associés producteurs {producers}, personnes employées {employed}",
        "employed associates {employees}, producing associates {producers}, people employed {employed}"
    }
    /// Figures.
    figures_placed(placed: u64, associates: u64) { "{placed} sur {associates}", "{placed} of {associates}" }
    /// Figures.
    figures_public(public: &str, capital: &str, most: &str) {
        "{public} sur {capital}, au plus {most}", "{public} of {capital}, at most {most}"
    }
    /// Figures.
    figures_least(count: u64, least: u64) { "{count}, au moins {least}", "{count}, at least {least}" }
    /// Figures.
    figures_between(count: u64, least: u64, most: u64) { "{count}, de {least} à {most}", "{count}, from {least} to {most}" }
    /// Figures.
    figures_reports(reported: &str, years: &str) { "exercices {years}\u{a0}; faits {reported}", "years {years}; done {reported}" }
    /// Figures.
    figures_pack(there: usize, of: usize, lacking: &str) { "{there} sur {of}\u{a0}; manquent\u{a0}: {lacking}", "{there} of {of}; lacking: {lacking}" }
    /// Figures.
    figures_review(last: &str, due_by: &str) { "dernier rapport {last}, prochain au plus tard {due_by}", "last report {last}, next by {due_by}" }
    /// Figures.
    figures_losses(closed_on: &str, result: &str, highest: &str) {
        "exercice clos le {closed_on}\u{a0}: {result}\u{a0}; plus haut capital {highest}", "year closed on {closed_on}: {result}; highest capital {highest}"
    }
    /// Figures.
    figures_since(day: &str) { "depuis le {day}", "since {day}" }
    /// Figures.
    figures_discussed(reports: u64, discussed: u64) { "rapports {reports}, débattus {discussed}", "reports {reports}, discussed {discussed}" }
    /// A paper.
    questionnaire_title() { "Questionnaire de révision coopérative, pré-rempli", "Questionnaire of the cooperative review, filled in" }
    /// A paper.
    project_title(year: &str) {
        "Rapport sur le projet coopératif, partie calculée de l’exercice {year}", "Report on the cooperative project, computed part of fiscal year {year}"
    }
    /// No such year.
    no_such_year(year: &str) {
        "le livre ne connaît pas l’exercice {year}\u{a0}; voyez `quitus accounts years`", "the book has no fiscal year {year}; see `quitus accounts years`"
    }
    /// A table.
    sheet_by_category() { "Associés par catégorie", "Associates by category" }
    /// A table.
    sheet_delays() { "Entrées et sorties, avec les délais", "Entries and exits, with delays" }
    /// A table.
    sheet_year() { "Exercice du rapport", "Fiscal year of the report" }
    /// A table.
    sheet_reserves() { "Réserves à la fin de chaque exercice", "Reserves at the end of each fiscal year" }
    /// A column.
    called_on_column() { "Convoquée le", "Called on" }
    /// A column.
    called_column() { "Convoqués", "Called" }
    /// A column.
    came_column() { "Présents", "Present" }
    /// A column.
    by_proxy_column() { "Représentés", "Represented" }
    /// A column.
    year_column() { "Exercice visé", "Year meant" }
    /// A column.
    at_the_close_column() { "À la clôture du", "At the close of" }
    /// A column.
    applied_column() { "Candidature du", "Applied on" }
    /// A column.
    delay_column() { "Délai en jours", "Days waited" }
    /// Nothing to name.
    none_of_it() { "aucun", "none" }
}

/// What a line of the panel asks.
#[must_use]
pub fn check(language: Language, check: &Check) -> String {
    match check {
        Check::Form { .. } => check_form(language),
        Check::Categories { .. } => check_categories(language),
        Check::Beneficiaries { .. } => check_beneficiaries(language),
        Check::AtWork { .. } => check_at_work(language),
        Check::OwnEmployees { .. } => check_own_employees(language),
        Check::OneCategory { .. } => check_one_category(language),
        Check::PublicCapital { .. } => check_public_capital(language),
        Check::Associates { .. } => check_associates(language),
        Check::Colleges { .. } => check_colleges(language),
        Check::OneCollege { .. } => check_one_college(language),
        Check::ProjectReport { .. } => check_project_report(language),
        Check::Benefit { .. } => check_benefit(language),
        Check::Pack { .. } => check_pack(language),
        Check::Review { .. } => check_review(language),
        Check::Losses { .. } => check_losses(language),
        Check::Requests { .. } => check_requests(language),
        Check::Duty { .. } => check_duty(language),
        Check::Reviewer { .. } => check_reviewer(language),
    }
}

/// A verdict.
#[must_use]
pub fn verdict(language: Language, verdict: Verdict) -> String {
    match verdict {
        Verdict::Pass => verdict_pass(language),
        Verdict::Fail => verdict_fail(language),
        Verdict::NotApplicable => verdict_apart(language),
    }
}

/// The name of a part of the questionnaire, or of the report on the project.
#[must_use]
pub fn review_part(language: Language, word: &str) -> String {
    let (french, english) = match word {
        "statutes" => ("Statuts et versions", "Statutes and their versions"),
        "register_by_category" => ("Associés par catégorie", "Associates by category"),
        "entries_and_exits" => ("Entrées et sorties, avec les délais", "Entries and exits, with delays"),
        "assemblies" => ("Assemblées", "Assemblies"),
        "votes_by_college" => ("Résolutions et votes", "Resolutions and votes"),
        "mandates" => ("Mandats", "Mandates"),
        "allocation_of_results" => ("Affectation des résultats", "Allocation of results"),
        "reserves_and_capital" => ("Capital et réserves", "Capital and reserves"),
        "public_capital" => ("Part des collectivités dans le capital", "Part of public bodies in the capital"),
        "third_party_turnover" => ("Activité avec les tiers", "Business with third parties"),
        "training_and_information" => ("Formation et information", "Training and information"),
        "project_report" => ("Projet coopératif", "Cooperative project"),
        "cooperation" => ("Coopération entre coopératives", "Cooperation among cooperatives"),
        "follow_up_of_remarks" => ("Révisions et suites données", "Reviews and what followed"),
        "movements" => ("Mouvements de l’exercice", "Movements of the year"),
        "conformity" => ("Tableau de conformité", "Conformity panel"),
        "reports" => ("Rapports inscrits", "Reports recorded"),
        "told_by_people" => ("À compléter à la main", "To complete by hand"),
        _ => ("Exercice", "Fiscal year"),
    };
    match language {
        Language::French => french.to_owned(),
        Language::English => english.to_owned(),
    }
}
