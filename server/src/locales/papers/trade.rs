//! What an invoice says. French only, as every paper.

use crate::locales::{self, Language};
use quitus_domain::billing::PoolShare;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::Siren;

const NO_BREAK: &str = "\u{a0}";

/// The number for VAT of a French company: its key, then its SIREN (CGI, annexe II; the key is computed).
#[must_use]
pub fn vat_number(siren: Siren) -> String {
    format!("FR{NO_BREAK}{:02}{NO_BREAK}{}", vat_key(siren), super::siren(siren))
}

/// The same without spaces, for programs.
#[must_use]
pub fn vat_number_plain(siren: Siren) -> String {
    format!("FR{:02}{siren}", vat_key(siren))
}

fn vat_key(siren: Siren) -> u64 {
    let number: u64 = siren.to_string().parse().unwrap_or_default();
    (12 + 3 * (number % 97)) % 97
}

/// `Facture FA-2026-0001`.
#[must_use]
pub fn invoice_title(number: &str) -> String {
    format!("Facture {number}")
}

/// `Avoir AV-2026-0001 sur la facture FA-2026-0004`.
#[must_use]
pub fn credit_note_title(number: &str, invoice: &str) -> String {
    format!("Avoir {number} sur la facture {invoice}")
}

/// The days of an invoice.
#[must_use]
pub fn issued_and_due(issued: &str, due: &str) -> String {
    format!("émise le {issued} – à payer le {due} au plus tard")
}

/// The days of a credit note.
#[must_use]
pub fn issued_on(issued: &str, invoice: &str) -> String {
    format!("émis le {issued} – facture du {invoice}")
}

/// What becomes of a credit note.
#[must_use]
pub fn set_against(invoice: &str) -> String {
    format!("À déduire de la facture {invoice}")
}

/// What every invoice between companies says of paying early and late, each with its code in an electronic invoice
/// (BR-FR-05): no discount, penalties, the lump sum for recovering (code de commerce, art. L441-10 and D441-5).
#[must_use]
pub fn terms() -> [(&'static str, String); 3] {
    [
        ("AAB", "Pas d’escompte pour paiement anticipé.".to_owned()),
        (
            "PMD",
            "En cas de retard, pénalités au taux de refinancement de la Banque centrale européenne majoré de dix points (code de commerce, art. L441-10)."
                .to_owned(),
        ),
        (
            "PMT",
            format!("En cas de retard, indemnité forfaitaire de recouvrement de 40,00{NO_BREAK}€ (code de commerce, art. D441-5)."),
        ),
    ]
}

/// `SARL coopérative à capital variable, RCS Strasbourg`: what an electronic invoice says of the law of who bills (BT-33).
#[must_use]
pub fn registered(statutes: &Statutes, town: &str) -> String {
    format!("{}, RCS{NO_BREAK}{town}", super::company(statutes))
}

/// `SIREN 123 456 782`.
#[must_use]
pub fn with_siren(siren: Siren) -> String {
    format!("SIREN{NO_BREAK}{}", super::siren(siren))
}

/// `Siège : Strasbourg`.
#[must_use]
pub fn seat(seat: &str) -> String {
    detail("Siège", seat)
}

/// `Siège social : Strasbourg`.
#[must_use]
pub fn detail(what: &str, value: &str) -> String {
    format!("{what}{NO_BREAK}: {value}")
}

/// `20 %`, `5,5 %`.
#[must_use]
pub fn rate(thousandths: u16) -> String {
    match thousandths % 10 {
        0 => format!("{}{NO_BREAK}%", thousandths / 10),
        part => format!("{},{part}{NO_BREAK}%", thousandths / 10),
    }
}

/// The exemption of cost-sharing groups.
#[must_use]
pub fn exempt() -> String {
    "Exonération de TVA, article 261 B du code général des impôts.".to_owned()
}

/// The option for debits.
#[must_use]
pub fn on_debits() -> String {
    "Option pour le paiement de la taxe d’après les débits.".to_owned()
}

/// By which key.
#[must_use]
pub fn pool_share(share: &PoolShare) -> String {
    let money = |amount| locales::money(Language::French, amount);
    let settled = share
        .settled
        .as_ref()
        .map(|one| format!(" Régularisation, sous déduction de {} déjà appelés.", money(one.called)));
    let [part, parts, key] = [share.part, share.parts, share.key.number()]
        .map(|number| locales::number(Language::French, i64::try_from(number).unwrap_or(i64::MAX)));
    format!(
        "Part de {part} sur {parts} d’une charge commune de {} («{NO_BREAK}{}{NO_BREAK}»), selon la clé de l’écriture n°{NO_BREAK}{key}.{}",
        money(share.total),
        share.pool,
        settled.unwrap_or_default()
    )
}

/// What became of it.
#[must_use]
pub fn paid_so_far(credited: &str, paid: &str, open: &str) -> String {
    format!("À ce jour{NO_BREAK}: avoirs {credited}, encaissements {paid}, reste à payer {open}.")
}
