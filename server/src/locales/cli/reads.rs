//! What the reading commands say around their tables.

sentences! {
    /// A natural person who was erased.
    erased() { "[effacé]", "[erased]" }
    /// The vault does not open.
    names_closed(why: &str) {
        "les noms des personnes physiques ne peuvent pas être lus, leurs références les remplacent : {why}",
        "the names of natural persons cannot be read, references stand for them: {why}"
    }
    /// The two dates.
    on_day(day: &str, known: &str) { "au {day}, {known}", "on {day}, {known}" }
    /// All of the book.
    known_everything(entries: usize) { "d’après tout le livre ({entries} écritures)", "by the whole book ({entries} entries)" }
    /// A part of it.
    known_up_to(number: u64) { "d’après les écritures n° 1 à {number}", "by entries no. 1 to {number}" }
    /// An entry that is not there.
    known_beyond(option: &str, number: u64, entries: usize) {
        "{option} : il n’y a pas d’écriture n° {number}, le livre en a {entries} ; donnez un numéro jusqu’à {entries}, un \
         jour ou un instant",
        "{option}: there is no entry no. {number}, the book has {entries}; give a number up to {entries}, a day or an \
         instant"
    }
    /// What was recorded then.
    known_at(instant: &str) { "d’après ce qui était inscrit le {instant}", "as it was known on {instant}" }
    /// With the time.
    day_and_time(day: &str, time: &str) { "{day} à {time} UTC", "{day} at {time} UTC" }
    /// Above the register.
    register_title(dates: &str) { "Registre des associés {dates}", "Register of associates {dates}" }
    /// Under it.
    register_totals(count: usize, shares: &str, subscribed: &str, paid: &str) {
        "{count} associés, {shares} parts, capital souscrit {subscribed}, libéré {paid}",
        "{count} associates, {shares} shares, capital subscribed {subscribed}, paid {paid}"
    }
    /// Above those who left.
    leavers_title() {
        "Anciens associés dont des parts restent à rembourser",
        "Former associates with shares not yet refunded"
    }
    /// Above the findings.
    conformity_title(dates: &str) { "Conformité {dates}", "Conformity {dates}" }
    /// None.
    no_finding() {
        "aucun constat : rien de ce que ce livre connaît ne contrevient à la loi, aux statuts ou à la forme",
        "no finding: nothing that this book knows stands against the law, the statutes or form"
    }
    /// Under them.
    findings_count(count: usize) { "Constats en tout\u{a0}: {count}", "Findings in all: {count}" }
    /// A table.
    sheet_findings() { "Constats", "Findings" }
    /// Above those of one associate.
    findings_title() { "Constats sur cet associé", "Findings about this associate" }
    /// A table.
    sheet_categories() { "Par catégorie", "By category" }
    /// Above the mandates.
    mandates_title(dates: &str) { "Mandats {dates}", "Mandates {dates}" }
    /// None.
    no_mandates() { "aucun mandat n’est connu à cette date", "no mandate is known on that day" }
    /// A table.
    sheet_mandates_running() { "En cours", "Running" }
    /// A table.
    sheet_mandates_ended() { "Terminés ou à venir", "Ended, or still to begin" }
    /// A table.
    sheet_proposals() { "Propositions de la gérance", "Managers proposed" }
    /// A table.
    sheet_designations() { "Désignation de la gérance", "How managers were designated" }
    /// A column.
    step_column() { "Étape", "Step" }
    /// A vote of one category.
    step_voted_by(category: &str) { "vote de la catégorie {category} sur la proposition", "vote of the category {category} on the proposal" }
    /// A vote of all.
    step_voted() { "vote de l’assemblée", "vote of the assembly" }
    /// A proposal.
    step_proposed_by(category: &str) { "proposition de la catégorie {category}", "proposal of the category {category}" }
    /// A proposal of nobody in particular.
    step_proposed() { "proposition", "proposal" }
    /// A decision outside the book.
    step_outside(organ: &str, number: &str) {
        "décision prise hors du livre\u{a0}: {organ}, {number}", "decision taken outside the book: {organ}, {number}"
    }
    /// The mandate.
    step_appointed(until: &str) { "nomination, jusqu’au {until}", "appointment, until {until}" }
    /// What came out, with its figures.
    step_counted(outcome: &str, figures: &str) { "{outcome}\u{a0}: {figures}", "{outcome}: {figures}" }
    /// A table.
    sheet_owed() { "Remboursements dus", "Refunds owed" }
    /// Above what is owed.
    owed_title() {
        "Dus pour des parts annulées, dans l’ordre des écritures",
        "Owed for cancelled shares, in the order of the entries"
    }
    /// Somebody and who takes over.
    with_deputy(holder: &str, deputy: &str) { "{holder} (suppléant : {deputy})", "{holder} (deputy: {deputy})" }
    /// Values of a person.
    person_email() { "Courriel", "E-mail" }
    /// Values of a person.
    person_phone() { "Téléphone", "Phone" }
    /// Values of a person.
    person_address() { "Adresse", "Address" }
    /// Values of a person.
    person_birth() { "Date de naissance", "Date of birth" }
}
