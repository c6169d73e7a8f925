//! What the law asks of an invoice between professionals.

use crate::values::{Day, Days, Label, Siren};
use chrono::Datelike;

/// The most days between an invoice and its payment (*délai de paiement*).
const LONGEST: Days = Days(60);

/// The days of the other term, which counts to the end of the month.
const TO_THE_END_OF_THE_MONTH: Days = Days(45);

/// What every bill says of who sends it, and the book may lack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mention {
    /// Its SIREN.
    Siren,
    /// That it is registered, and the town of the registry.
    Registry,
}

/// The mentions of a registered company that are missing: its SIREN, and `RCS` with the town of the registry. \[CCom
/// R123-237, 1 and 2; CGI, annexe II, art. 242 nonies A, I; M-H\]
pub fn missing(siren: Option<&Siren>, registry: Option<&Label>) -> impl Iterator<Item = Mention> + use<> {
    let missing = [(siren.is_none(), Mention::Siren), (registry.is_none(), Mention::Registry)];
    missing.into_iter().filter(|(lacks, _)| *lacks).map(|(_, mention)| mention)
}

/// Whether whoever bills knows where the buyer lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address {
    /// It does.
    Known,
    /// It does not, or no more.
    Unknown,
}

/// The buyers to whom no bill can be issued: it would lack their address. \[CCom L441-9 I; CGI, annexe II, art. 242 nonies
/// A, I, 1; M-H\]
pub fn unaddressed<B>(buyers: impl IntoIterator<Item = (B, Address)>) -> Vec<B> {
    buyers.into_iter().filter(|(_, address)| *address == Address::Unknown).map(|(buyer, _)| buyer).collect()
}

/// The last day on which an invoice may fall due: sixty days after it, or forty-five and then the end of that month,
/// whichever is later, since the parties may agree on either. \[CCom L441-10 I; M-H\]
#[must_use]
pub fn latest_due(issued_on: Day) -> Day {
    let after = |days: Days| issued_on.checked_add_days(chrono::Days::new(u64::from(days.0))).unwrap_or(Day::MAX);
    let month_end = end_of_month(after(TO_THE_END_OF_THE_MONTH));
    after(LONGEST).max(month_end)
}

fn end_of_month(day: Day) -> Day {
    let first_of_next = match day.month() {
        12 => Day::from_ymd_opt(day.year() + 1, 1, 1),
        month => Day::from_ymd_opt(day.year(), month + 1, 1),
    };
    first_of_next.and_then(|next| next.pred_opt()).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registered_company_says_under_what_and_where() {
        let siren = Siren::try_from("000012013").unwrap();
        let town = Label::try_from("Strasbourg".to_owned()).unwrap();
        let rows = [
            (Some(&siren), Some(&town), &[][..]),
            (None, Some(&town), &[Mention::Siren]),
            (Some(&siren), None, &[Mention::Registry]),
            (None, None, &[Mention::Siren, Mention::Registry]),
        ];
        for (siren, registry, lacks) in rows {
            assert_eq!(missing(siren, registry).collect::<Vec<_>>(), lacks);
        }
    }

    #[test]
    fn a_bill_says_where_the_buyer_lives() {
        let rows = [
            (&[][..], &[][..]),
            (&[(1, Address::Known)], &[]),
            (&[(1, Address::Unknown)], &[1]),
            (&[(1, Address::Unknown), (2, Address::Known), (3, Address::Unknown)], &[1, 3]),
        ];
        for (buyers, lacking) in rows {
            assert_eq!(unaddressed(buyers.iter().copied()), lacking);
        }
    }

    #[test]
    fn the_later_of_both_terms_holds() {
        let rows = [
            ("2025-01-01", "2025-03-02"),
            ("2025-01-20", "2025-03-31"),
            ("2025-11-20", "2026-01-31"),
            ("2024-01-01", "2024-03-01"),
        ];
        for (issued, latest) in rows {
            assert_eq!(latest_due(issued.parse().unwrap()), latest.parse().unwrap(), "{issued}");
        }
    }
}
