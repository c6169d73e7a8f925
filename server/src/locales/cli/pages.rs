//! What the pages say beside tables, titles and sentences that they share with the command line.

sentences! {
    /// A page.
    page_home() { "Accueil", "Home" }
    /// A page.
    page_register() { "Registre", "Register" }
    /// A page.
    page_mandates() { "Mandats", "Mandates" }
    /// A page.
    page_conformity() { "Conformité", "Conformity" }
    /// A page.
    page_services() { "Services", "Services" }
    /// A page.
    page_accounts() { "Comptes", "Accounts" }
    /// The name of a language in itself.
    this_language() { "Français", "English" }
    /// For whoever reads by keyboard.
    skip() { "Aller au contenu", "Skip to content" }
    /// The pages.
    navigation() { "Pages du livre", "Pages of the book" }
    /// A name before what belongs to it.
    label(name: &str) { "{name}\u{a0}:", "{name}:" }
    /// Where to go on.
    go_on() { "Voir aussi", "See also" }
    /// The form.
    form_on() { "Situation au", "As of" }
    /// The form.
    form_known() { "Avec ce qui était connu", "With what was known" }
    /// The form.
    form_known_help() {
        "Facultatif\u{a0}: le numéro d’une écriture (36), un jour (2020-03-15) ou un instant.",
        "Optional: the number of an entry (36), a day (2020-03-15) or an instant."
    }
    /// The form.
    form_show() { "Afficher", "Show" }
    /// The page in another shape.
    this_page_as() { "Cette page en\u{a0}:", "This page as:" }
    /// The pages write nothing.
    read_only_pages() {
        "Ces pages se lisent seulement\u{a0}: rien ne s’inscrit d’ici dans le livre.",
        "These pages are for reading only: nothing is recorded in the book from here."
    }
    /// Home.
    on_these_dates(dates: &str) { "Le livre {dates}.", "The book {dates}." }
    /// Where the society is.
    seat_of() { "Siège", "Seat" }
    /// Its number.
    siren_number() { "SIREN", "SIREN" }
    /// A heading.
    seal_heading() { "Sceau du livre", "The book’s seal" }
    /// No checkpoint.
    not_sealed() {
        "Aucun point de contrôle n’est encore signé.",
        "No checkpoint is signed yet."
    }
    /// A checkpoint.
    sealed_so_far(size: u64, of: usize) {
        "Le dernier point de contrôle signé couvre {size} écritures sur {of}. Cette page ne recalcule rien\u{a0}: \
         «\u{a0}quitus verify\u{a0}» dit si le livre concorde avec son sceau.",
        "The last signed checkpoint covers {size} entries of {of}. This page recomputes nothing: “quitus verify” says \
         whether the book agrees with its seal."
    }
    /// A table.
    first_deadlines() { "Premières échéances", "What is due first" }
    /// A link.
    all_deadlines() { "toutes les échéances", "all deadlines" }
    /// A heading.
    last_entries() { "Dernières écritures", "Last entries" }
    /// A link.
    all_entries(count: usize) { "les {count} écritures", "all {count} entries" }
    /// How many findings.
    so_many_findings(count: usize) { "constats\u{a0}: {count}", "findings: {count}" }
    /// Under the register.
    register_why() {
        "Pourquoi ce chiffre\u{202f}? Le nom d’un associé mène à tout ce qui fait sa ligne.",
        "Why this figure? The name of an associate leads to everything that makes its line."
    }
    /// A heading, and a link.
    why_this_figure() { "Pourquoi ce chiffre\u{202f}?", "Why this figure?" }
    /// Above entries.
    why_associate(count: usize) {
        "Écritures derrière cette ligne\u{a0}: {count}, dans l’ordre où le livre les a apprises.",
        "Entries behind this line: {count}, in the order in which the book learned them."
    }
    /// A title.
    associate_page(name: &str, number: u32, dates: &str) {
        "{name}, associé n°\u{a0}{number} {dates}",
        "{name}, associate no. {number} {dates}"
    }
    /// A link, and a name.
    entries_about() { "Écritures", "Entries" }
    /// A title.
    why_capital(dates: &str) { "Pourquoi ce capital {dates}", "Why this capital {dates}" }
    /// A drawing and a table.
    capital_over_time() { "Capital au fil du temps", "Capital over time" }
    /// A drawing in words.
    capital_chart(first: &str, now: &str, highest: &str) {
        "Capital souscrit depuis le {first}\u{a0}: {now} au dernier jour, {highest} au plus haut.",
        "Capital subscribed since {first}: {now} on the last day, {highest} at its highest."
    }
    /// A link.
    all_resolutions() { "toutes les résolutions", "all resolutions" }
    /// A link.
    resolutions_to_apply() { "celles qui restent à exécuter", "those still to be carried out" }
    /// A link.
    newest_entries() { "les plus récentes", "the newest" }
    /// A link.
    older_entries(count: usize) { "plus anciennes ({count})", "older ones ({count})" }
    /// An empty list.
    no_entries() { "Aucune écriture ne correspond.", "No entry fits." }
    /// An empty list.
    nothing_yet() { "Rien à cette date.", "Nothing on that day." }
    /// A title.
    entry_page(number: u64, title: &str) { "Écriture n°\u{a0}{number}\u{a0}: {title}", "Entry no. {number}: {title}" }
    /// A link.
    previous_entry(number: u64) { "écriture n°\u{a0}{number}, avant", "entry no. {number}, before" }
    /// A link.
    next_entry(number: u64) { "écriture n°\u{a0}{number}, après", "entry no. {number}, after" }
    /// Whom an entry is about.
    about_whom() { "Concerne", "About" }
    /// The vote that an entry closed.
    the_vote() { "Le vote", "The vote" }
    /// A heading.
    in_the_tree() { "Place dans l’arbre", "Place in the tree" }
    /// Not sealed.
    outside_the_seal() {
        "Le dernier point de contrôle signé ne couvre pas encore cette écriture.",
        "The last signed checkpoint does not cover this entry yet."
    }
    /// Sealed.
    covered(size: u64) {
        "L’arbre du point de contrôle de {size} écritures contient celle-ci telle qu’elle est stockée\u{a0}: le chemin de \
         son empreinte à la racine vient d’être recalculé. La signature du point de contrôle est vérifiée par \
         «\u{a0}quitus verify\u{a0}».",
        "The tree of the checkpoint of {size} entries holds this one as it is stored: the path from its digest to the root \
         was computed just now. The signature of the checkpoint is verified by “quitus verify”."
    }
    /// Something was changed.
    not_included(size: u64) {
        "Attention\u{a0}: l’arbre du point de contrôle de {size} écritures ne contient pas cette écriture telle qu’elle est \
         stockée. Quelque chose a été modifié\u{a0}; lancez «\u{a0}quitus verify\u{a0}».",
        "Warning: the tree of the checkpoint of {size} entries does not hold this entry as it is stored. Something was \
         changed; run “quitus verify”."
    }
    /// A digest.
    leaf_digest() { "Empreinte de l’écriture", "Digest of the entry" }
    /// A heading.
    what_is_stored() { "Ce qui est inscrit", "What is recorded" }
    /// What is stored.
    payload() { "Contenu de l’écriture, en JSON", "Payload of the entry, as JSON" }
    /// A title.
    invoice_page(number: &str, dates: &str) { "Facture {number} {dates}", "Invoice {number} {dates}" }
    /// A table.
    invoice_lines() { "Lignes de la facture", "Lines of the invoice" }
    /// A column.
    invoice_line() { "Désignation", "Description" }
    /// A column.
    invoice_quantity() { "Quantité", "Quantity" }
    /// A column.
    invoice_price() { "Prix", "Price" }
    /// A column.
    invoice_unit() { "Unité", "Unit" }
    /// A column.
    invoice_rate() { "TVA", "VAT" }
    /// A link.
    all_invoices() { "toutes", "all" }
    /// A link.
    open_invoices() { "celles qui restent à régler", "those still open" }
    /// Links.
    tax_files_of_years() { "Fichier des écritures comptables (FEC) de l’exercice", "Accounting entries file (FEC) of the year" }
    /// Beside the file of a year.
    tax_file_described(year: &str) { "Descriptif de {year}", "Description of {year}" }
    /// The annual accounts of years.
    statements_of_years() { "Comptes annuels au dernier jour de l’exercice", "Annual accounts on the last day of the year" }
    /// A link, and a page.
    page_statements() { "Comptes annuels", "Annual accounts" }
    /// Links.
    balances_of_years() { "Balance au dernier jour de l’exercice", "Trial balance on the last day of the year" }
}
