//! Why a command is refused.
//!
//! Either the law says so (`Law`), or the book does: what the command speaks of is not there, is there already, or
//! would not hold together. Each refusal teaches: what, the figures, and what to do next. French sentences live with
//! the other translations, by an exhaustive match.

mod assembly;
mod billing;
mod formalities;
mod funds;
mod scic;
mod services;

pub use assembly::AssemblyRefusal;
pub use billing::BillingRefusal;
pub use formalities::FormalityRefusal;
pub use funds::FundsRefusal;
pub use scic::{ReviewRefusal, ScicRefusal};
pub use services::ServiceRefusal;

use crate::law::Breach;
use crate::values::{
    AssociateRef, Cents, Day, MandateRef, PersonRef, Position, RefundRef, Siren, Slug, SubscriptionRef,
};
use serde::Serialize;
use serde_json::Value;

/// A command is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields; amounts are in cents")]
pub enum Refusal {
    /// A rule of law, or of the statutes where the law makes them binding.
    #[error(transparent)]
    Law(Breach),
    /// What the book asks of an assembly.
    #[error(transparent)]
    Assembly(#[from] AssemblyRefusal),
    /// What the book asks of invoices and accounts.
    #[error(transparent)]
    Billing(#[from] BillingRefusal),
    /// What the book asks of services: prices, keys, pools, use.
    #[error(transparent)]
    Service(#[from] ServiceRefusal),
    /// What the book asks of current accounts and grants.
    #[error(transparent)]
    Funds(#[from] FundsRefusal),
    /// What the book asks of formalities.
    #[error(transparent)]
    Formality(#[from] FormalityRefusal),
    /// What the book asks of a conversion.
    #[error(transparent)]
    Scic(#[from] ScicRefusal),
    /// What the book asks of a review.
    #[error(transparent)]
    Review(#[from] ReviewRefusal),
    /// The book is open already.
    #[error("this book is open already; to start another one, choose another identifier")]
    BookAlreadyOpen,
    /// There is no book yet.
    #[error("there is no book yet; open it first with `quitus init`")]
    BookNotOpen,
    /// The cooperative is constituted already.
    #[error("the cooperative was incorporated already, with effect on {since}; to correct that entry, rectify it")]
    AlreadyIncorporated { since: Day },
    /// The cooperative is not constituted on that day.
    #[error("on {on} the cooperative does not exist yet; give the command `incorporate` first, or a later day")]
    NotIncorporated { on: Day },
    /// No statutes in force on that day.
    #[error("on {on} no statutes are in force; give the command `adopt_statutes` first, or a later day")]
    NoStatutes { on: Day },
    /// There are statutes already.
    #[error("statutes were adopted already, with effect on {since}; change them with `amend_statutes`")]
    StatutesAlreadyAdopted { since: Day },
    /// Two categories of one name, or one category in two colleges.
    #[error("the category `{category}` stands twice in these statutes; name each category, and place it, once")]
    CategoryTwice { category: Slug },
    /// A category that the statutes do not have.
    #[error("the statutes then in force have no category `{category}`; they have: {}", list(.known))]
    UnknownCategory { category: Slug, known: Vec<Slug> },
    /// Nobody was admitted under this reference.
    #[error("no associate {associate} was ever admitted; see `quitus register` for the references")]
    UnknownAssociate { associate: AssociateRef },
    /// The reference is taken.
    #[error("the reference {associate} is that of associate {number}, admitted on {since}; take a new one")]
    AlreadyAdmitted { associate: AssociateRef, number: u32, since: Day },
    /// A legal person is in the register already.
    #[error("the legal person with SIREN {siren} is associate {number} already: one legal person is one associate")]
    SirenAlreadyAdmitted { siren: Siren, number: u32 },
    /// Left already.
    #[error("associate {associate} left on {left_on} already; to correct that entry, rectify it")]
    AlreadyLeft { associate: AssociateRef, left_on: Day },
    /// Applied already under this reference.
    #[error("an application was made under {associate} on {on} already; take a new reference, or admit or reject it")]
    AlreadyApplied { associate: AssociateRef, on: Day },
    /// No application under this reference.
    #[error("no application was made under {associate}; record it first with `receive_application`")]
    NoApplication { associate: AssociateRef },
    /// Rejected already.
    #[error("the application of {associate} was rejected on {on} already")]
    AlreadyRejected { associate: AssociateRef, on: Day },
    /// Employed already.
    #[error("{person} is employed since {since} already; record the end of that employment first")]
    AlreadyEmployed { person: PersonRef, since: Day },
    /// Not employed.
    #[error("{person} has no employment without an end on {on}; record its beginning first")]
    NotEmployed { person: PersonRef, on: Day },
    /// Only a legal person, or co-owners, have this.
    #[error("associate {associate} is no legal person: nobody represents it, and it has no seat")]
    NotALegalPerson { associate: AssociateRef },
    /// Only a natural person dies.
    #[error("associate {associate} is no natural person; record its dissolution with `strike_off_associate`")]
    NotANaturalPerson { associate: AssociateRef },
    /// Values of somebody who does not stand behind the line.
    #[error("{person} does not stand behind associate {associate}; give the values of who does")]
    AnotherPerson { associate: AssociateRef, person: PersonRef },
    /// A period that ends before it begins.
    #[error("it would end on {ends}, before it begins on {begins}")]
    EndsBeforeItBegins { begins: Day, ends: Day },
    /// More votes than there are voters.
    #[error("{votes} votes are more than the {voters} present or represented")]
    MoreVotesThanVoters { votes: u64, voters: u64 },
    /// Only who has left is refunded.
    #[error("associate {associate} is still one: shares are refunded once membership has ended; record the exit first")]
    StillAnAssociate { associate: AssociateRef },
    /// The reference of the subscription is taken.
    #[error("the subscription {subscription} is in the book already; take a new reference")]
    SubscriptionTwice { subscription: SubscriptionRef },
    /// No such subscription of that associate.
    #[error("this associate has no subscription {subscription}; see `quitus explain` for those it has")]
    UnknownSubscription { subscription: SubscriptionRef },
    /// More paid than owed.
    #[error("{paid} € is more than the {owed} € owed")]
    PaidMoreThanOwed { owed: Cents, paid: Cents },
    /// More called than remains to be called.
    #[error("{called} € called is more than the {uncalled} € that remain to be called")]
    CalledMoreThanOwed { uncalled: Cents, called: Cents },
    /// A call for what is due by then anyway.
    #[error("everything is due on {due_on} anyway; call for an earlier day")]
    DueAnyway { due_on: Day },
    /// Nothing is overdue.
    #[error("nothing is overdue: {unpaid} € are unpaid, and due on {due_on} at the earliest")]
    NothingOverdue { unpaid: Cents, due_on: Day },
    /// No notice was given.
    #[error("no notice to pay was recorded for the subscription {subscription}; give it first with `notify_default`")]
    NoNotice { subscription: SubscriptionRef },
    /// Only paid-up shares are transferred.
    #[error("only paid-up shares are transferred: {needed} € are needed, {paid} € are paid; pay the rest first")]
    SharesNotPaidUp { paid: Cents, needed: Cents },
    /// The reference of what is owed is taken.
    #[error("the refund {refund} is in the book already; take a new reference")]
    RefundTwice { refund: RefundRef },
    /// Nothing is owed under this reference.
    #[error("nothing is owed under {refund}; see `quitus capital` for what is")]
    UnknownRefund { refund: RefundRef },
    /// Instalments that do not add up.
    #[error("the instalments add up to {scheduled} €, and {owed} € are owed")]
    ScheduleDoesNotAddUp { owed: Cents, scheduled: Cents },
    /// An amount that must be above zero.
    #[error("the amount must be above zero, and it is {amount} €")]
    AmountNotPositive { amount: Cents },
    /// An amount beyond what the book can write exactly.
    #[error("the amount is too large: amounts stay below 2^53 cents")]
    AmountTooLarge,
    /// More shares than there are.
    #[error("{asked} shares are more than the {held} held")]
    MoreThanHeld { held: u64, asked: u64 },
    /// An act before the act it builds on.
    #[error("it would take effect on {effective_on}, before the entry it builds on ({basis}, of {basis_on})")]
    BeforeItsBasis { effective_on: Day, basis: Position, basis_on: Day },
    /// The reference of the mandate is taken.
    #[error("the mandate {mandate} is in the book already; take a new reference")]
    MandateTwice { mandate: MandateRef },
    /// No such mandate.
    #[error("there is no mandate {mandate}; see `quitus mandates` for those there are")]
    UnknownMandate { mandate: MandateRef },
    /// The same office by the same holder.
    #[error("the same holder has this office until {until} by the mandate {mandate}; begin after it, or end it first")]
    HoldsIt { mandate: MandateRef, until: Day },
    /// The mandate is over by then.
    #[error("the mandate {mandate} ends on {ended_on} anyway")]
    MandateOver { mandate: MandateRef, ended_on: Day },
    /// The cooperative is dissolved.
    #[error("the cooperative is dissolved since {since}: it only pays, gives back and gives away what is left")]
    Dissolved { since: Day },
    /// The cooperative is not dissolved.
    #[error("on {on} the cooperative is not dissolved: nothing is given away while it lives")]
    NotDissolved { on: Day },
    /// The opening position comes before any other entry of the register.
    #[error("the opening position comes first: the register of this book has begun already")]
    OpeningComesFirst,
    /// A command that only corrects.
    #[error("one line is carried over only as the correction of the entry that carried it: use `rectify_entry`")]
    OnlyAsCorrection,
    /// A total that the lines do not reach.
    #[error("the opening position does not add up: {figure} stated {stated}, the lines make {found}")]
    OpeningDoesNotAddUp { figure: String, stated: i64, found: i64 },
    /// The highest capital ever cannot be less than the capital.
    #[error("the highest capital ever, {highest} €, is below the capital of {subscribed} €")]
    HighestBelowCapital { highest: Cents, subscribed: Cents },
    /// A number that two associates would have, or 0.
    #[error("the number {number} stands twice, or is no number of an associate; numbers begin at 1")]
    NumberTwice { number: u32 },
    /// An entry date after the opening.
    #[error("associate {number} enters on {since}, after the opening position; admit it by an act of its own")]
    EntersAfterTheOpening { number: u32, since: Day },
    /// An exit after the opening.
    #[error("associate {number} leaves on {left_on}, after the opening position; record the exit by an act of its own")]
    LeavesAfterTheOpening { number: u32, left_on: Day },
    /// Before the day of the opening position.
    #[error("the book begins with the position of {opened_on}: nothing of the register takes effect before it")]
    BeforeTheOpening { opened_on: Day },
    /// Before a register that was struck.
    #[error(
        "the register was struck on {struck_on} by entry {at}: nothing that changes it takes effect by then; correct the \
         entry that is wrong with `rectify_entry`, and strike the register anew"
    )]
    BeforeStruckRegister { struck_on: Day, at: Position },
    /// Further ahead than anyone decides.
    #[error("{on} is too far ahead: what is recorded today takes effect by {latest}; check the year")]
    TooFarAhead { on: Day, latest: Day },
    /// A day to come, of what fixes the order of what follows.
    #[error(
        "{on} is still to come: an invoice, a credit note or a penalty has the day of its issue (CGI, ann. II, art. 242 \
         nonies A), and a year is closed once it is over (PCG, art. 1031-4); record it on that day, or correct the day to \
         {today} or before"
    )]
    StillToCome { on: Day, today: Day },
    /// Another value of a share while shares are held.
    #[error(
        "shares of {current} € are held, so their value cannot become {asked} €: this book cannot convert them yet"
    )]
    SharesAreHeld { current: Cents, asked: Cents },
    /// Nothing would change.
    #[error("this would change nothing")]
    NothingToChange,
    /// A person whose values the law obliges to keep.
    #[error("the identity of {person} must be kept {}", kept(.until))]
    MustBeKept { person: PersonRef, until: Option<Day> },
    /// No such entry.
    #[error("there is no entry {entry} in this book, which has {size}")]
    UnknownEntry { entry: Position, size: u64 },
    /// An entry of a kind that is never rectified.
    #[error(
        "entry {entry} cannot be rectified: it is no fact of the cooperative's life, or a rectification, or annulled"
    )]
    NotRectifiable { entry: Position },
    /// The replacement is about something else.
    #[error("the replacement of entry {entry} must be of the same kind, and about the same associate or subscription")]
    ReplacementOfAnotherKind { entry: Position },
    /// Later entries stand on this one.
    #[error("entry {entry} cannot be rectified so: {count} later entries stand on it{}; rectify those first", named(.first))]
    LaterEntriesStandOnIt {
        entry: Position,
        /// The first few of them.
        first: Vec<Position>,
        /// How many there are in all.
        count: u64,
    },
}

impl Refusal {
    /// The rule of law behind the refusal, if there is one.
    #[must_use]
    pub fn rule(&self) -> Option<&'static str> {
        match self {
            Refusal::Law(breach) => Some(breach.rule().as_str()),
            _ => None,
        }
    }

    /// The article behind the refusal, if there is one.
    #[must_use]
    pub fn article(&self) -> Option<&'static str> {
        match self {
            Refusal::Law(breach) => Some(breach.article()),
            _ => None,
        }
    }

    /// The stable code that programs read, such as `CAPITAL_FLOOR`.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Refusal::Law(breach) => breach.code().to_owned(),
            Refusal::Assembly(own) => tag_and_figures(own).0.to_uppercase(),
            Refusal::Billing(own) => tag_and_figures(own).0.to_uppercase(),
            Refusal::Service(own) => tag_and_figures(own).0.to_uppercase(),
            Refusal::Funds(own) => tag_and_figures(own).0.to_uppercase(),
            Refusal::Formality(own) => tag_and_figures(own).0.to_uppercase(),
            Refusal::Scic(own) => tag_and_figures(own).0.to_uppercase(),
            Refusal::Review(own) => tag_and_figures(own).0.to_uppercase(),
            own => tag_and_figures(own).0.to_uppercase(),
        }
    }

    /// The figures of the refusal, by name; amounts in cents.
    #[must_use]
    pub fn figures(&self) -> Value {
        match self {
            Refusal::Law(breach) => breach.figures(),
            Refusal::Assembly(own) => tag_and_figures(own).1,
            Refusal::Billing(own) => tag_and_figures(own).1,
            Refusal::Service(own) => tag_and_figures(own).1,
            Refusal::Funds(own) => tag_and_figures(own).1,
            Refusal::Formality(own) => tag_and_figures(own).1,
            Refusal::Scic(own) => tag_and_figures(own).1,
            Refusal::Review(own) => tag_and_figures(own).1,
            own => tag_and_figures(own).1,
        }
    }
}

/// `serde` writes a variant as `"tag"` or as `{"tag": figures}`.
fn tag_and_figures(refusal: &impl Serialize) -> (String, Value) {
    let nothing = || Value::Object(serde_json::Map::new());
    match serde_json::to_value(refusal) {
        Ok(Value::Object(one)) => one.into_iter().next().unwrap_or_else(|| (String::new(), nothing())),
        Ok(Value::String(tag)) => (tag, nothing()),
        Ok(_) | Err(_) => (String::new(), nothing()),
    }
}

fn named(entries: &[Position]) -> String {
    let names: Vec<String> = entries.iter().map(ToString::to_string).collect();
    if names.is_empty() { String::new() } else { format!(", first {}", names.join(", ")) }
}

fn list(known: &[Slug]) -> String {
    known.iter().map(Slug::as_str).collect::<Vec<_>>().join(", ")
}

fn kept(until: &Option<Day>) -> String {
    match until {
        Some(day) => format!("until {day}: five years after the membership ended"),
        None => "while the membership runs, and for five years after it".to_owned(),
    }
}
