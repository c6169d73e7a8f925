//! Values: parsed once at the edge, trusted ever after.
//!
//! Every type here checks itself on the way in (its `serde` reader too), so that no rule has to ask again whether a
//! SIREN has nine digits or an amount fits. Deliberately absent: the clock, randomness, floats, and any knowledge of
//! the law; a value says what a thing is, never whether it is allowed.

mod account_number;
mod as_text;
mod book_id;
mod cents;
mod dated;
mod dated_sum;
pub mod day;
mod invoice_number;
pub mod pairs;
mod party;
mod percent;
mod position;
mod quantity;
mod ratio;
mod refs;
mod sealed;
mod shares;
mod siren;
mod span;
mod split;
mod stated;
mod terms;
mod text;
mod time_of_day;

pub use account_number::AccountNumber;
pub use book_id::BookId;
pub use cents::Cents;
pub use dated::Dated;
pub use dated_sum::DatedSum;
pub use invoice_number::{InvoiceNumber, Series, YearName};
pub use party::{Party, Period};
pub use percent::Percent;
pub use position::Position;
pub use quantity::Quantity;
pub use ratio::Ratio;
pub use refs::{AssemblyRef, AssociateRef, MandateRef, PaymentRef, PersonRef, RefundRef, ReviewRef, SubscriptionRef};
pub use sealed::{Digest, Sealed};
pub use shares::Shares;
pub use siren::Siren;
pub use span::{Days, Months, add_months};
pub use split::split;
pub use stated::{stated, stated_schema};
pub use terms::{
    Abstentions, AssemblyKind, BlankProxy, Call, Carry, CategoryKind, DecisionKind, EmptyCollege, Family, Form, Organ,
    ProxyHolder, QuorumBase, Reserve, StrikeOffGround, VoteBasis,
};
pub use text::{Label, Slug};
pub use time_of_day::TimeOfDay;

/// A calendar day. French law counts in days; a day belongs to its closing.
pub type Day = chrono::NaiveDate;

/// Why a value was refused at the edge.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Not nine digits, or the check digit does not fit.
    #[error("`{0}` is not a SIREN: nine digits whose Luhn sum is a multiple of ten")]
    Siren(String),
    /// A fraction that is not written `n/d` with `d` above zero.
    #[error("`{0}` is not a fraction: write it as `1/4`")]
    Ratio(String),
    /// A book identifier that is neither a lower-case UUID nor `demo-…`.
    #[error("`{0}` is not a book identifier: a lower-case UUID, or `demo-` and a short name")]
    BookId(String),
    /// A short name with other characters than `a-z`, `0-9`, `_`.
    #[error("`{0}` is not a short name: 1 to 40 of a-z, 0-9 and _, a letter first")]
    Slug(String),
    /// A label that is empty, too long, not NFC, or holds control characters.
    #[error("`{0}` is not a label: 1 to 200 characters, no line breaks, Unicode in composed form (NFC)")]
    Label(String),
    /// A digest that is not 32 bytes in padded base64.
    #[error("`{0}` is not a digest: 32 bytes in base64 with padding")]
    Digest(String),
    /// An amount outside the integers that JSON carries exactly.
    #[error("{0} is too large: amounts stay below 2^53 cents")]
    Amount(i64),
    /// A time of day that is not `hh:mm`.
    #[error("`{0}` is not a time of day: write hours and minutes, such as 14:05")]
    TimeOfDay(String),
    /// An account that the chart cannot have.
    #[error("`{0}` is not an account: three to six digits, the first from 1 to 8, such as 512 or 706100")]
    AccountNumber(String),
    /// A quantity that is not above zero, or finer than a thousandth.
    #[error("`{0}` is not a quantity: above zero, with at most three decimals after a point, such as 1.5")]
    Quantity(String),
    /// A percentage that is finer than a hundredth, or a hundred and more.
    #[error("`{0}` is not a percentage: below 100, with at most two decimals after a point, such as 3.27")]
    Percent(String),
    /// The number of an invoice in another form.
    #[error("`{0}` is not the number of an invoice or a credit note: such as FA-2025-0001 or AV-2025-0001")]
    InvoiceNumber(String),
    /// The name of a fiscal year in another form.
    #[error("`{0}` is not a fiscal year: the year in which it ends, such as 2025")]
    YearName(String),
    /// A number of shares that is zero or too large.
    #[error("{0} is not a number of shares: at least 1, at most 1 000 000 000")]
    Shares(u64),
}
