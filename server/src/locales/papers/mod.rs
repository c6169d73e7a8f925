//! The words of papers that are drawn up in French whoever asks for them, since French law and French readers want them
//! so. The sentences themselves stand in the templates.

mod fec;
mod meetings;
mod numbers;
mod slip;
mod trade;

pub use fec::FEC_MEANINGS;
pub use slip::{
    LUMP_SUM, PENALTY_LINES, PENALTY_TOTAL, REFUND_LINES, REFUND_TOTAL, penalty_agreed, penalty_cancelled,
    penalty_dates, penalty_ground, penalty_interest, penalty_notes, penalty_of_the_bank, penalty_title, refund_dates,
    refund_notes, refund_of_invoice, refund_of_payment, refund_title,
};
pub use trade::{
    credit_note_title, detail, exempt, invoice_title, issued_and_due, issued_on, on_debits, paid_so_far, pool_share,
    rate, registered, seat, set_against, terms, vat_number, vat_number_plain, with_siren,
};

pub use meetings::{convener, liquidator, representative, to_be_named, ways};

use numbers::{Gender, counted, in_words, of_money};

use super::Language;
use quitus_domain::register::Identity;
use quitus_domain::scic::StrikeGround;
use quitus_domain::statutes::{CapitalKind, Statutes};
use quitus_domain::values::{Cents, Family, Form, Siren};

/// What a cooperative is, behind its name: `SARL coopérative à capital variable`.
#[must_use]
pub fn company(statutes: &Statutes) -> String {
    let form = match statutes.form {
        Form::Other => "société",
        named @ (Form::Sarl | Form::Sa | Form::Sas) => super::form(Language::French, named),
    };
    let company = match statutes.family {
        Family::Ordinary => format!("{form} coopérative"),
        Family::Scic => format!("SCIC {form}"),
        Family::Scop => format!("SCOP {form}"),
        Family::Union => format!("union de coopératives, {form}"),
    };
    match statutes.capital {
        CapitalKind::Variable => format!("{company} à capital variable"),
        CapitalKind::Fixed => company,
    }
}

/// What tells who an associate is, beside the name, each with its head.
#[must_use]
pub fn details(identity: &Identity) -> Vec<(&'static str, String)> {
    match identity {
        Identity::LegalPerson { legal_form, seat, siren: number, .. } => {
            let form_and_seat = [("Forme", legal_form.to_string()), ("Siège", seat.to_string())];
            form_and_seat.into_iter().chain(number.map(|number| ("SIREN", siren(number)))).collect()
        }
        Identity::Indivision { .. } => vec![("Forme", "indivision".to_owned())],
        Identity::NaturalPerson { .. } => Vec::new(),
    }
}

/// Why a register was struck, behind `arrêté`.
#[must_use]
pub fn strike_ground(ground: StrikeGround) -> &'static str {
    match ground {
        StrikeGround::Assembly => "pour une assemblée",
        StrikeGround::YearEnd => "en fin d’exercice",
        StrikeGround::OnDemand => "à la demande",
    }
}

/// Entries that follow each other: `146 à 159`, or one of them.
#[must_use]
pub fn run((first, last): (u64, u64)) -> String {
    if first == last { first.to_string() } else { format!("{first} à {last}") }
}

/// `30 (trente) parts sociales`.
#[must_use]
pub fn shares(count: u64) -> String {
    let figure = super::number(Language::French, i64::try_from(count).unwrap_or(i64::MAX));
    let words = in_words(count, Gender::Feminine);
    format!("{figure} ({words}){}", counted(count, "part sociale", "parts sociales"))
}

/// `600,00 € (six cents euros)`.
#[must_use]
pub fn money(amount: Cents) -> String {
    format!("{} ({})", super::money(Language::French, amount), of_money(amount))
}

/// A SIREN by groups of three digits.
#[must_use]
pub fn siren(siren: Siren) -> String {
    let digits = siren.to_string();
    let groups: Vec<&str> = digits.as_bytes().chunks(3).filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join("\u{a0}")
}
