//! What a comparison says.

sentences! {
    /// Above the tables.
    diff_title(before: &str, after: &str) {
        "Ce qui change, de la situation {before}, à la situation {after}",
        "What changes, from the situation {before}, to the situation {after}"
    }
    /// Nothing differs.
    no_difference() { "Rien ne change.", "Nothing changes." }
    /// The second state of knowledge is the smaller one.
    knowledge_reversed(from: usize, to: usize) {
        "--known-from connaît {from} écritures et --known-to {to} ; échangez les deux",
        "--known-from knows {from} entries and --known-to {to}; exchange the two"
    }
    /// A column of the first side.
    before(column: &str) { "{column} (avant)", "{column} (before)" }
    /// A column of the second side.
    after(column: &str) { "{column} (après)", "{column} (after)" }
    /// The column that says what happened.
    change() { "Changement", "Change" }
    /// The column of names of figures.
    figure() { "Chiffre", "Figure" }
    /// The column of what a figure was.
    figure_before() { "Avant", "Before" }
    /// The column of what it is.
    figure_after() { "Après", "After" }
    /// The column of differences.
    gap() { "Écart", "Difference" }
    /// Became an associate.
    entered() { "entrée", "entered" }
    /// Is one no more.
    left() { "sortie", "left" }
    /// Both, in between.
    passed() { "entrée et sortie", "entered and left" }
    /// Neither before nor after.
    former(fields: &str) { "ancien associé : {fields}", "former associate: {fields}" }
    /// The number.
    field_number() { "numéro", "number" }
    /// Who it is.
    field_identity() { "identité", "identity" }
    /// The first day.
    field_since() { "date d’entrée", "day of entry" }
    /// The last day.
    field_until() { "date de sortie", "day of exit" }
    /// A field.
    field_email_notice() { "convocation par courriel", "notice by e-mail" }
    /// A field.
    field_benefit() { "justificatif d’usage", "evidence of benefit" }
}
