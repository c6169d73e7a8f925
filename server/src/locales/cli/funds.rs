//! What is said of current accounts and grants.

sentences! {
    /// Terms.
    account_agreed(who: &str, rate: &str) { "{who}, intérêt {rate} par an", "{who}, interest {rate} a year" }
    /// Terms with a day before which nothing goes back.
    account_blocked(who: &str, rate: &str, until: &str) {
        "{who}, intérêt {rate} par an, bloqué jusqu’au {until}",
        "{who}, interest {rate} a year, stays until {until}"
    }
    /// Money that came in.
    deposited(who: &str, amount: &str) { "{who} laisse {amount} en compte", "{who} leaves {amount} on account" }
    /// Money that was there.
    deposit_carried(who: &str, amount: &str) { "{who}, {amount} en compte avant le premier exercice", "{who}, {amount} on account before the first year" }
    /// Money that went back.
    repaid(who: &str, amount: &str) { "{amount} rendus à {who}", "{amount} paid back to {who}" }
    /// Interest.
    interest_ran(who: &str, amount: &str, from: &str, to: &str, days: &str) {
        "{who}, {amount} d’intérêts du {from} au {to}\u{a0}: {days}",
        "{who}, {amount} of interest from {from} to {to}: {days}"
    }
    /// Days that are alike.
    interest_days(balance: &str, days: u64, rate: &str) { "{balance} × {days} jours à {rate}", "{balance} × {days} days at {rate}" }
    /// What may be deducted of it.
    interest_deductible(amount: &str, ceiling: &str) {
        "\u{202f}; déductibles {amount}, au taux publié de {ceiling} (CGI, art. 39, 1, 3°)",
        "; deductible {amount}, by the published rate of {ceiling} (CGI, art. 39, 1, 3°)"
    }
    /// Interest that was paid.
    interest_paid(who: &str, amount: &str, withheld: &str) {
        "{amount} d’intérêts à {who}, dont retenus {withheld}",
        "{amount} of interest to {who}, of which kept back {withheld}"
    }
    /// Interest that stays.
    interest_left(who: &str, amount: &str, withheld: &str) {
        "{amount} d’intérêts de {who} laissés en compte, dont retenus {withheld}",
        "{amount} of interest of {who} left on account, of which kept back {withheld}"
    }
    /// A grant.
    grant_signed(label: &str, funder: &str, amount: &str, from: &str, to: &str) {
        "{label}, {amount} de {funder}, pour les dépenses du {from} au {to}",
        "{label}, {amount} of {funder}, for expenses from {from} to {to}"
    }
    /// An instalment.
    grant_received(grant: &str, amount: &str) { "{grant}, {amount} versés", "{grant}, {amount} received" }
    /// A charge.
    grant_charged(grant: &str, amount: &str, entry: &str) {
        "{grant}, {amount} de la dépense inscrite à l’entrée {entry}",
        "{grant}, {amount} of the expense recorded by entry {entry}"
    }
    /// A settlement.
    grant_settled(grant: &str, amount: &str) { "{grant}, {amount} abandonnés", "{grant}, {amount} given up" }
    /// A table.
    sheet_current_accounts() { "Comptes courants", "Current accounts" }
    /// A title.
    current_accounts_title(dates: &str) { "Comptes courants d’associés {dates}", "Associates’ current accounts {dates}" }
    /// None.
    no_current_accounts() { "Aucun associé n’a de compte courant.", "No associate has a current account." }
    /// The sums beneath.
    current_accounts_sums(balance: &str, owed: &str) {
        "en compte {balance}, intérêts à payer {owed}",
        "on account {balance}, interest to pay {owed}"
    }
    /// A table.
    sheet_movements_of_accounts() { "Mouvements", "Movements of accounts" }
    /// A table.
    sheet_grants() { "Subventions", "Grants" }
    /// A title.
    grants_title(dates: &str) { "Subventions {dates}", "Grants {dates}" }
    /// None.
    no_grants() { "Aucune subvention n’est inscrite.", "No grant is recorded." }
    /// The sums beneath.
    grants_sums(granted: &str, received: &str, charged: &str, left: &str) {
        "accordé {granted}, versé {received}, imputé {charged}, à employer {left}",
        "granted {granted}, received {received}, charged {charged}, left to use {left}"
    }
}
