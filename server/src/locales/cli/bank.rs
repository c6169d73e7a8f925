//! What `bank propose` says of a statement.

sentences! {
    /// The page.
    page_bank() { "Relevé de banque", "Bank statement" }
    /// What the page does.
    bank_intro() {
        "Choisissez un relevé camt.053 de la banque\u{a0}: chaque encaissement qui nomme une facture ouverte est proposé, \
         et vous le vérifiez avant de l’inscrire. Le relevé n’est pas gardé, et rien n’est inscrit par sa lecture.",
        "Choose a camt.053 statement of the bank: each receipt that names an open invoice is proposed, and you review it \
         before it is recorded. The statement is not kept, and reading it records nothing."
    }
    /// The file.
    bank_file() { "Relevé (camt.053)", "Statement (camt.053)" }
    /// No file was chosen.
    bank_no_file() { "Choisissez le fichier du relevé.", "Choose the file of the statement." }
    /// The file is no text.
    bank_no_text() {
        "Ce fichier n’est pas de l’UTF-8\u{a0}; demandez à la banque un relevé camt.053 en UTF-8.",
        "This file is not UTF-8; ask the bank for a camt.053 statement in UTF-8."
    }
    /// The file is no sound statement.
    bank_no_statement_here(why: &str) { "Relevé illisible\u{a0}: {why}.", "This statement cannot be read: {why}." }
    /// The button.
    bank_read_button() { "Lire le relevé", "Read the statement" }
    /// Review one of them.
    bank_check_button(entry: &str) { "Vérifier {entry}", "Review {entry}" }
    /// One of them.
    bank_proposed_line(entry: &str, pays: &str) { "Écriture {entry}\u{a0}: {pays}", "Entry {entry}: {pays}" }
    /// Nothing is proposed.
    bank_nothing_proposed() { "Aucun encaissement n’est proposé.", "No receipt is proposed." }
    /// What is left.
    bank_left_title() { "Laissées à vous", "Left to you" }
    /// Columns.
    bank_entry_column() { "Écriture de la banque", "Entry of the bank" }
    /// Columns.
    bank_day_column() { "Jour", "Day" }
    /// Columns.
    bank_amount_column() { "Montant", "Amount" }
    /// Columns.
    bank_why_column() { "Pourquoi", "Why" }
    /// Its characters.
    bank_not_utf8(path: &str) {
        "{path} : pas de l’UTF-8 ; demandez à la banque un relevé camt.053 en UTF-8",
        "{path}: not UTF-8; ask the bank for a camt.053 statement in UTF-8"
    }
    /// A document type.
    bank_document_type() {
        "il déclare un type de document, ce qu’aucun relevé camt.053 ne fait ; il n’est pas lu plus loin",
        "it declares a document type, which no camt.053 statement does; it is read no further"
    }
    /// Too much within one element.
    bank_too_much() {
        "un de ses éléments en contient trop, ou trop profondément ; il n’est pas lu plus loin",
        "one of its elements holds too much, or too deep; it is read no further"
    }
    /// Cut off.
    bank_cut() { "il s’arrête au milieu ; téléchargez-le à nouveau", "it ends in its middle; download it again" }
    /// No XML.
    bank_broken(why: &str) { "ce n’est pas du XML ({why}) ; téléchargez-le à nouveau", "it is no XML ({why}); download it again" }
    /// Nothing in it.
    bank_no_statement() {
        "aucun relevé ; choisissez la forme camt.053 (relevé de compte), ni camt.052, ni camt.054",
        "there is no statement; choose the form camt.053 (account statement), not camt.052 or camt.054"
    }
    /// Too many entries.
    bank_too_long(most: usize) { "plus de {most} écritures ; prenez une période plus courte", "more than {most} entries; take a shorter period" }
    /// A field is missing.
    bank_missing(line: usize, path: &str) {
        "ligne {line}, {path} manque ; demandez à la banque un relevé complet",
        "line {line}, {path} is missing; ask the bank for a whole statement"
    }
    /// A field is wrong.
    bank_field(line: usize, path: &str, found: &str) {
        "ligne {line}, {path} : « {found} » ne se lit pas ; demandez à la banque un relevé correct",
        "line {line}, {path}: “{found}” cannot be read; ask the bank for a right statement"
    }
    /// Another currency.
    bank_currency(line: usize, found: &str) {
        "ligne {line} : la devise est « {found} », et le livre est en euros ; inscrivez ce compte à la main",
        "line {line}: the currency is “{found}”, and the book is in euros; enter that account by hand"
    }
    /// The sums differ.
    bank_does_not_add_up(id: &str, sum: &str, closing: &str) {
        "le relevé {id} ne tombe pas juste : solde initial et écritures font {sum}, le solde final est de {closing} ; il en \
         manque, téléchargez-le à nouveau",
        "the statement {id} does not add up: opening and entries come to {sum}, the closing balance is {closing}; some are \
         missing, download it again"
    }
    /// A statement.
    bank_statement(id: &str, entries: usize, opening: &str, closing: &str) {
        "Relevé {id} : {entries} écritures, de {opening} à {closing}",
        "Statement {id}: {entries} entries, from {opening} to {closing}"
    }
    /// A line for `apply`.
    bank_proposed(entry: &str, pays: &str) { "  proposé, {entry} : {pays}", "  proposed, {entry}: {pays}" }
    /// What is beyond the invoices.
    bank_advance(amount: &str) { "avance de {amount}", "an advance of {amount}" }
    /// No line for `apply`.
    bank_left(line: usize, entry: &str, day: &str, amount: &str, why: &str) {
        "  à vous, {entry} (ligne {line}, {day}, {amount}) : {why}",
        "  left to you, {entry} (line {line}, {day}, {amount}): {why}"
    }
    /// Announced.
    bank_pending(count: usize) {
        "  {count} écritures annoncées, pas encore passées : elles viendront avec un relevé suivant",
        "  {count} entries announced and not booked yet: they will come with a later statement"
    }
    /// How many of each.
    bank_sums(proposed: usize, left: usize) {
        "{proposed} lignes proposées, {left} écritures à vous. Rien n’a été inscrit : relisez, puis `quitus apply`",
        "{proposed} lines proposed, {left} entries left to you. Nothing was recorded: read them, then `quitus apply`"
    }
    /// Written.
    bank_written(path: &str) { "{path} : écrit ; relisez, puis `quitus apply {path}`", "{path}: written; read it, then `quitus apply {path}`" }
    /// Why not.
    bank_goes_out() { "argent sorti : une écriture à la main, ou l’acte dont il vient", "money that goes out: an entry by hand, or the act that it comes from" }
    /// Why not.
    bank_takes_back() { "elle reprend une écriture antérieure", "it takes an earlier entry back" }
    /// Why not.
    bank_recorded() { "déjà dans le livre", "in the book already" }
    /// Why not.
    bank_perhaps_recorded(on: &str) {
        "le livre a déjà un paiement de ce client, de ce montant, le {on}\u{a0}; si c’en est un autre, inscrivez-le à la main",
        "the book has a payment by this customer, of this amount, of {on}; if this is another one, record it by hand"
    }
    /// Why not.
    bank_settled(numbers: &str) { "elle nomme {numbers}, dont rien ne reste à payer ce jour-là", "it names {numbers}, of which nothing is open on that day" }
    /// Why not.
    bank_several(numbers: &str) { "elle nomme {numbers}, de plusieurs clients", "it names {numbers}, of several customers" }
    /// Why not.
    bank_same_amount(numbers: &str) {
        "elle ne nomme aucune facture ; {numbers} sont ouvertes de ce montant, d’un autre nom ou à plusieurs",
        "it names no invoice; {numbers} are open with that amount, under another name or several of them"
    }
    /// Why not.
    bank_names_nothing() { "elle ne nomme aucune facture du livre", "it names no invoice of the book" }
}
