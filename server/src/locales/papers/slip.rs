//! What the papers of penalties and refunds say. French only, as every paper.

const NO_BREAK: &str = "\u{a0}";

/// `Pénalités de retard PE-2026-0001`.
#[must_use]
pub fn penalty_title(number: &str) -> String {
    format!("Pénalités de retard {number}")
}

/// The days of a penalty: it is due at once.
#[must_use]
pub fn penalty_dates(issued: &str) -> String {
    format!("émises le {issued} – à payer à réception")
}

/// For which invoice and days, and by which rate.
#[must_use]
pub fn penalty_ground(invoice: &str, issued: &str, due: &str, (from, to): (&str, &str)) -> String {
    format!(
        "La facture {invoice} du {issued}, à payer le {due} au plus tard, n’était pas payée en entier du {from} au {to}."
    )
}

/// That nothing is to be paid any more.
#[must_use]
pub fn penalty_cancelled(on: &str) -> String {
    format!("Cette pénalité a été annulée le {on}{NO_BREAK}: elle n’est plus due.")
}

/// By which rate.
#[must_use]
pub fn penalty_agreed(rate: &str, legal: &str) -> String {
    format!("Taux convenu{NO_BREAK}: {rate} par an, pour un taux de l’intérêt légal de {legal}.")
}

/// By which rate, where none was agreed.
#[must_use]
pub fn penalty_of_the_bank(refinancing: &str) -> String {
    format!(
        "Taux de refinancement de la Banque centrale européenne, {refinancing}, majoré de dix points, faute de taux convenu."
    )
}

/// The interest.
#[must_use]
pub fn penalty_interest(from: &str, to: &str) -> String {
    format!("Intérêts, du {from} au {to}, pour une année de 365 jours")
}

/// What the lines of a penalty are.
pub const PENALTY_LINES: &str = "Ce qui est demandé";
/// Their sum.
pub const PENALTY_TOTAL: &str = "Total à payer";
/// The lump sum.
pub const LUMP_SUM: &str = "Indemnité forfaitaire de recouvrement";

/// What the law says of penalties.
#[must_use]
pub fn penalty_notes() -> Vec<String> {
    vec![
        "Pénalités exigibles sans rappel, le lendemain de l’échéance (code de commerce, art. L441-10 et D441-5)."
            .to_owned(),
        format!("Hors du champ de la TVA{NO_BREAK}: ni prix, ni facture."),
    ]
}

/// `Reçu de remboursement`.
#[must_use]
pub fn refund_title(number: &str) -> String {
    format!("Reçu de remboursement, écriture n°{NO_BREAK}{number}")
}

/// The day of a refund.
#[must_use]
pub fn refund_dates(paid: &str) -> String {
    format!("payé le {paid}")
}

/// What went back, of an invoice.
#[must_use]
pub fn refund_of_invoice(invoice: &str) -> String {
    format!("Trop-perçu sur la facture {invoice}, reprise par un avoir")
}

/// What went back, of a payment.
#[must_use]
pub fn refund_of_payment(received: &str) -> String {
    format!("Part du paiement du {received} qui ne règle aucune facture")
}

/// What the lines of a refund are.
pub const REFUND_LINES: &str = "Ce qui est rendu";
/// Their sum.
pub const REFUND_TOTAL: &str = "Total rendu";

/// What it is not.
#[must_use]
pub fn refund_notes() -> Vec<String> {
    vec!["Ce reçu ne change ni facture ni taxe.".to_owned()]
}
