//! The names of tables, as tabs and columns bear them: at most 31 letters, which is what a tab holds.

sentences! {
    /// The associates of a day.
    sheet_associates() { "Associés", "Associates" }
    /// Those who left and hold shares.
    sheet_leavers() { "Anciens associés", "Former associates" }
    /// The movements.
    sheet_movements() { "Mouvements", "Movements" }
    /// The capital.
    sheet_capital() { "Capital", "Capital" }
    /// Who waits for a refund.
    sheet_waiting() { "À rembourser", "To be refunded" }
    /// The entries.
    sheet_entries() { "Écritures", "Entries" }
    /// The column that names the table of a line.
    sheet_table() { "Tableau", "Table" }
    /// The column of the day of the question.
    sheet_on() { "Situation au", "As of" }
    /// The column of what was known.
    sheet_known() { "Écritures connues", "Entries known" }
    /// A table too large.
    not_drawn(why: &str) {
        "ce tableau ne tient pas dans une feuille de calcul ({why}) ; demandez --csv ou --json",
        "this table does not fit into a spreadsheet ({why}); ask for --csv or --json"
    }
    /// A part of a table, by the options that chose it.
    only(title: &str, options: &str) { "{title} ; seulement {options}", "{title}; only {options}" }
    /// Days in the wrong order.
    days_reversed(from: &str, to: &str) {
        "--from {from} est après --to {to} ; échangez les deux jours",
        "--from {from} is after --to {to}; exchange the two days"
    }
    /// Above the entries.
    log_title(known: &str) { "Écritures du livre, {known}", "Entries of the book, {known}" }
}
