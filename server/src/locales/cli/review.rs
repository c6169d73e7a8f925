//! What is said of the reviewer's questionnaire and of the report on the cooperative project: what is asked of people,
//! since no book knows it.

sentences! {
    /// A table.
    sheet_by_college() { "Associés par collège", "Associates by college" }
    /// A table.
    sheet_allocations() { "Affectation, et ce que la loi demande", "Allocation, and what the law asks" }
    /// A table.
    sheet_information() { "Ce qui a été mis à disposition avant chaque assemblée", "What was at disposal before each assembly" }
    /// A table.
    sheet_reports() { "Rapports sur le projet coopératif", "Reports on the cooperative project" }
    /// A table of what only people can tell.
    sheet_blanks() { "À compléter à la main", "To complete by hand" }
    /// A column.
    asked_column() { "Ce qui est demandé", "What is asked" }
    /// A column.
    why_blank_column() { "Pourquoi le livre ne le sait pas", "Why the book does not know" }
    /// A column.
    answer_column() { "Réponse", "Answer" }
    /// An empty field.
    to_complete() { "à compléter", "to complete" }
    /// A column.
    proxies_given_column() { "Pouvoirs donnés", "Proxies given" }
    /// A column.
    proxies_used_column() { "Pouvoirs exercés", "Proxies used" }
    /// A column.
    used_column() { "Exercé", "Used" }
    /// A column.
    papers_column() { "Documents", "Papers" }
    /// A column.
    notices_column() { "Avis envoyés", "Notices sent" }
    /// A column.
    days_before_column() { "Jours avant", "Days before" }
    /// A column.
    reported_column() { "Rapport du", "Reported on" }
    /// A column.
    surplus_column() { "À affecter", "To allocate" }
    /// A column.
    legal_column() { "Réserve légale", "Legal reserve" }
    /// A column.
    legal_least_column() { "Réserve légale, au moins", "Legal reserve, at least" }
    /// A column.
    statutory_column() { "Réserve statutaire", "Statutory reserve" }
    /// A column.
    statutory_least_column() { "Réserve statutaire, au moins", "Statutory reserve, at least" }
    /// A column.
    interest_column() { "Intérêt aux parts", "Interest on shares" }
    /// A column.
    interest_most_column() { "Intérêt, au plus", "Interest, at most" }
    /// A column.
    rate_column() { "Taux", "Rate of interest" }
    /// A column.
    rate_most_column() { "Taux, au plus", "Rate, at most" }
    /// No report yet.
    no_report_yet() { "aucun rapport inscrit", "no report recorded" }
    /// A proxy whose bearer came.
    proxy_used() { "oui", "yes" }
    /// A proxy whose bearer did not come, or whose giver came.
    proxy_unused() { "non", "no" }
    /// What is asked.
    blank_training() { "Actions de formation des associés et des dirigeants, sur la période", "Training given to associates and managers, over the period" }
    /// Why it is not known.
    why_training() { "aucune écriture du livre ne constate une formation", "no entry of the book states a training" }
    /// What is asked.
    blank_information() { "Information donnée aux associés hors des assemblées", "Information given to associates outside assemblies" }
    /// Why it is not known.
    why_information() { "le livre ne connaît que les convocations et les documents qui y sont joints", "the book knows only convocations and the papers that go with them" }
    /// What is asked.
    blank_project() { "Description du projet coopératif et de l’utilité sociale", "Description of the cooperative project and of its social utility" }
    /// Why it is not known.
    why_project() { "elle figure dans les statuts, dont le livre garde l’empreinte et les seules clauses qu’il applique", "it stands in the statutes, of which the book keeps the digest and only the clauses that it applies" }
    /// What is asked.
    blank_evolution() { "Évolution du projet coopératif sur l’exercice", "How the cooperative project went on in the year" }
    /// Why it is not known.
    why_evolution() { "le livre scelle le rapport sans le lire", "the book seals the report and does not read it" }
    /// What is asked.
    blank_members() { "Animation du multisociétariat, relations entre les catégories d’associés", "How the categories of associates were brought to work together" }
    /// Why it is not known.
    why_members() { "le livre connaît les effectifs et les votes de chaque catégorie, pas leurs échanges", "the book knows the numbers and votes of each category, not their exchanges" }
    /// What is asked.
    blank_conditions() { "Conditions particulières de production des biens et des services", "The particular conditions in which goods and services are produced" }
    /// Why it is not known.
    why_conditions() { "les factures disent ce qui est vendu et à qui, pas comment c’est produit", "invoices say what is sold and to whom, not how it is made" }
    /// What is asked.
    blank_economy() { "Contexte économique et principales évolutions de l’activité", "The economic context, and how the business changed" }
    /// Why it is not known.
    why_economy() { "les comptes donnent les montants, pas leur cause", "accounts give amounts, not their cause" }
    /// What is asked.
    blank_cooperation() { "Coopération avec d’autres coopératives, réseaux et unions", "Cooperation with other cooperatives, networks and unions" }
    /// Why it is not known.
    why_cooperation() { "le livre ne distingue pas les coopératives parmi les associés, les clients et les fournisseurs", "the book does not tell cooperatives among associates, customers and suppliers" }
}
