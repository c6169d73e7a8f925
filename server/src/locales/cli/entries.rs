//! What an entry says, in one line.

use crate::locales::Language;

sentences! {
    /// Entry 0.
    opened(origin: &str) { "livre {origin}", "book {origin}" }
    /// A successor.
    succeeds(origin: &str, before: &str, size: u64) {
        "livre {origin}, à la suite de {before}, dont on a {size} écritures",
        "book {origin}, going on after {before}, of which {size} entries are at hand"
    }
    /// What is lost.
    lost_entries(first: u64, last: u64) {
        " ; les n° {first} à {last} sont perdues",
        "; no. {first} to {last} are lost"
    }
    /// Another key.
    rotated(new: &str) { "nouvelle clé {new}", "new key {new}" }
    /// Phone and e-mail.
    erased_contact() { "téléphone et courriel effacés", "phone and e-mail erased" }
    /// Everything.
    erased_everything() { "toutes les données de la personne effacées", "every value of the person erased" }
    /// The main clauses.
    statutes(form: &str, family: &str, nominal: &str, floor: &str) {
        "{form}, {family}, part de {nominal}, plancher {floor}",
        "{form}, {family}, share of {nominal}, floor {floor}"
    }
    /// A new associate.
    admitted(number: u32, category: &str) { "associé n° {number}, {category}", "associate no. {number}, {category}" }
    /// An exit.
    withdrew(day: &str) { "dernier jour : {day}", "last day: {day}" }
    /// New shares.
    subscribed(shares: u64, total: &str, paid: &str) {
        "{shares} parts, {total}, dont {paid} libérés",
        "{shares} shares, {total}, of which {paid} paid"
    }
    /// A payment.
    paid_up(amount: &str) { "{amount} libérés", "{amount} paid up" }
    /// Shares gone.
    refunded(shares: u64, total: &str, amount: &str, set_off: &str) {
        "{shares} parts annulées ({total}), {amount} versés, {set_off} compensés",
        "{shares} shares cancelled ({total}), {amount} paid, {set_off} set off"
    }
    /// Nothing in its place.
    annulled() { "rien", "nothing" }
    /// A correction.
    rectified(number: u64, old: &str, new: &str) {
        "écriture n° {number} : au lieu de « {old} », lire « {new} »",
        "entry no. {number}: instead of “{old}”, read “{new}”"
    }
    /// An organ's act.
    decision(organ: &str, day: &str, number: &str) { "{organ}, {day} ({number})", "{organ}, {day} ({number})" }
    /// A withdrawal told.
    notified(day: &str) { "lettre reçue le {day}", "letter received on {day}" }
    /// A bulletin.
    bulletin() { "bulletin signé", "signed bulletin" }
    /// No bulletin.
    no_bulletin() { "sans bulletin", "no bulletin" }
    /// The accounts.
    balance_sheet(day: &str) { "comptes clos le {day}", "accounts closed on {day}" }
    /// A reason that is sealed.
    reason_sealed() { "motif scellé à côté du livre", "reason sealed beside the book" }
    /// A column.
    what_happened() { "Contenu", "What" }
    /// A column.
    actor() { "Inscrit par", "Recorded by" }
    /// The command.
    command() { "Commande", "Command" }
    /// The type.
    event_type() { "Type", "Type" }
    /// Who acts for it.
    representative() { "Représentant", "Representative" }
    /// Corrections.
    basis() { "Ce sur quoi elle repose", "What it rests on" }
    /// Above the entry that is corrected.
    related() { "Écriture corrigée et rectifications", "The entry corrected, and its rectifications" }
    /// Above a line.
    associate_title(number: u32, dates: &str) { "Associé n° {number} {dates}", "Associate no. {number} {dates}" }
    /// Before the admission.
    not_yet() { "pas encore associé à cette date", "not an associate yet on that day" }
    /// No such associate.
    no_associate(number: u32) {
        "il n’y a pas d’associé n° {number} dans ce qui est connu ; `quitus register` donne les numéros",
        "there is no associate no. {number} in what is known; `quitus register` gives the numbers"
    }
    /// No such entry.
    no_entry(number: u64, size: usize) {
        "il n’y a pas d’écriture n° {number} ; le livre connu va de 1 à {size}",
        "there is no entry no. {number}; the book that is known goes from 1 to {size}"
    }
    /// Above the movements.
    movements_title(dates: &str) { "Registre des mouvements {dates}", "Register of movements {dates}" }
    /// Above the capital.
    capital_title(dates: &str) { "Capital {dates}", "Capital {dates}" }
    /// Above those who wait.
    waiting_title() { "Attendent leur remboursement, dans l’ordre des départs", "Wait for their refund, in the order of the exits" }
}

/// A book that goes on after another, and which entries of that one are lost, by number.
#[must_use]
pub fn opened_after(language: Language, origin: &str, before: &str, size: u64, lost: Option<(u64, u64)>) -> String {
    let told = succeeds(language, origin, before, size);
    match lost {
        Some((first, last)) => told + &lost_entries(language, first, last),
        None => told,
    }
}
