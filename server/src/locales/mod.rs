//! What people read, in their language.
//!
//! The rest of the program speaks in types and English words for programs; here each of them gets its words, in French
//! first and in English second. Every function is an exhaustive match in each language, without a wildcard: a new
//! refusal, a new event or a new category kind does not compile until it has its sentence in both.
//!
//! To give words to another type (the failures of the door, say): one function here that asks for a language, one file
//! of the same name in `fr/` and in `en/`, and one line per variant in `tests/`. French stands under this folder only.
//! Deliberately absent: layout, colours, the choice of a language, and anything that decides.

#[macro_use]
mod refused;
#[macro_use]
mod said;

mod accepted;
pub mod api;
pub mod cli;
mod column;
mod en;
pub mod field;
pub mod forms;
mod fr;
pub mod papers;
mod sentence;
#[cfg(test)]
mod tests;
mod unread;

pub use accepted::accepted;
pub use column::{Column, TradeColumn};
pub use sentence::Sentence;
pub use unread::unread;

use quitus_domain::accounts::Journal;
use quitus_domain::assemblies::{Attends, Choice, Holding, MinutesProof, NoticeMedium, Outcome, VotingMethod};
use quitus_domain::billing::Unit;
use quitus_domain::cooperative::Event;
use quitus_domain::law::Breach;
use quitus_domain::law::conversion::{Formality, PackItem};
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::law::filing::{Medium, Private};
use quitus_domain::law::majority::{Base, Threshold};
use quitus_domain::law::minutes::Mention;
use quitus_domain::law::status::Devolvee;
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::mandates::{Cause, Office};
use quitus_domain::refusal::Refusal;
use quitus_domain::register::WayOut;
use quitus_domain::reviews::Opinion;
use quitus_domain::values::AssemblyKind;
use quitus_domain::values::{
    AccountNumber, CategoryKind, Cents, Day, DecisionKind, Family, Form, Organ, Percent, Position, Quantity, Ratio,
    Reserve, StrikeOffGround, TimeOfDay,
};
use quitus_projections::accounts::Heading;
use quitus_projections::capital::HeldBack;
use quitus_projections::movements::Kind;

/// The languages of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Language {
    /// The language of the law, and of most who use the book.
    #[default]
    French,
    /// For everyone else.
    English,
}

impl Language {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Language::French => Language::English,
            Language::English => Language::French,
        }
    }

    /// Its tag, as pages and forms have it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
        }
    }
}

/// One public function for each kind of thing that has words: the same name in each language.
macro_rules! in_each_language {
    ($($(#[$doc:meta])* $name:ident($argument:ident: $type:ty) -> $words:ty = $file:ident;)*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $name(language: Language, $argument: $type) -> $words {
                match language {
                    Language::French => fr::$file::$name($argument),
                    Language::English => en::$file::$name($argument),
                }
            }
        )*
    };
}

in_each_language! {
    /// Why a command was refused.
    refusal(refusal: &Refusal) -> Sentence = refusal;
    /// Which rule was not kept: the sentence of a refusal or of a finding.
    breach(breach: &Breach) -> Sentence = breach;

    /// The nature of a category: `Bénéficiaires`.
    category_kind(kind: CategoryKind) -> &'static str = names;
    /// The form of a company: `SARL`.
    form(form: Form) -> &'static str = names;
    /// The family of a cooperative: `SCIC`.
    family(family: Family) -> &'static str = names;
    /// Who decides: `Assemblée générale ordinaire`.
    organ(organ: Organ) -> &'static str = names;
    /// What an assembly may decide: `Assemblée générale mixte`.
    assembly_kind(kind: AssemblyKind) -> &'static str = meetings;
    /// How associates decide: `Consultation écrite`.
    holding(holding: Holding) -> &'static str = meetings;
    /// By which rule a decision is counted: `ordinaire`.
    decision_kind(kind: DecisionKind) -> &'static str = meetings;
    /// How a notice went: `par lettre recommandée`.
    notice_medium(medium: NoticeMedium) -> &'static str = meetings;
    /// How one takes part: `en séance`.
    attends(how: Attends) -> &'static str = meetings;
    /// How votes are cast: `à bulletin secret`.
    voting_method(method: VotingMethod) -> &'static str = meetings;
    /// What became of a resolution: `adoptée`.
    outcome(outcome: Outcome) -> &'static str = meetings;
    /// What a voter chose: `pour`.
    choice(choice: Choice) -> &'static str = meetings;
    /// What is attached to minutes: `signature avancée`.
    minutes_proof(proof: MinutesProof) -> &'static str = meetings;
    /// What votes are counted on, after their number: `voix exprimées`.
    vote_base(base: Base) -> &'static str = meetings;
    /// How much of them is asked: `plus de 1/2`.
    threshold(threshold: Threshold) -> String = meetings;
    /// What minutes state, within a sentence: `le résumé des débats`.
    mention(mention: Mention) -> &'static str = meetings;
    /// A fact that ends membership, within a sentence: `décès`.
    strike_off_ground(ground: StrikeOffGround) -> &'static str = names;
    /// A reserve to which the statutes give a part, within a sentence: `réserve légale`.
    reserve(reserve: Reserve) -> &'static str = names;
    /// Who receives what is left at dissolution, within a sentence: `une autre coopérative`.
    devolvee(to: Devolvee) -> &'static str = names;
    /// An item of the pack of a conversion, within a sentence: `le réviseur`.
    pack_item(item: PackItem) -> &'static str = conversion;
    /// A formality: `annonce légale`.
    formality(formality: Formality) -> &'static str = conversion;
    /// What one who opposed a conversion may choose.
    dissent_option(option: DissentOption) -> &'static str = conversion;
    /// What a reviewer concludes: `conforme`.
    opinion(opinion: Opinion) -> &'static str = conversion;
    /// The title of an entry: `Admission`.
    event_title(event: &Event) -> &'static str = titles;
    /// The kind of a movement: `Souscription`.
    movement(kind: Kind) -> &'static str = titles;
    /// How a membership ended: `Radiation`.
    way_out(way: WayOut) -> &'static str = titles;
    /// What a mandate is for: `Gérance`.
    office(office: Office) -> &'static str = titles;
    /// Why a mandate ended before its term: `Révocation`.
    cause(cause: &Cause) -> &'static str = titles;
    /// Why a leaver is not paid now: `Capital plancher`.
    held_back(why: HeldBack) -> &'static str = titles;
    /// In what a service is counted, after its price: `par heure`.
    unit(unit: Unit) -> &'static str = trade;
    /// A rate of VAT: `taux normal`.
    vat_rate(rate: VatRate) -> &'static str = trade;
    /// When VAT is due, after `exigible`: `à l’encaissement`.
    vat_due(due: VatDue) -> &'static str = trade;
    /// How accounts are filed.
    medium(medium: Medium) -> &'static str = trade;
    /// What of them is kept from the public.
    private(private: Private) -> &'static str = trade;
    /// A journal: `Ventes`.
    journal(journal: Journal) -> &'static str = trade;
    /// The name of an account of the chart: `Clients`.
    account(account: AccountNumber) -> &'static str = trade;
    /// A heading of the annual accounts: `Créances clients`.
    annual(heading: Heading) -> &'static str = annual;
    /// The head of a column, or the name of a figure.
    column(column: Column) -> &'static str = columns;
    /// The head of a column of invoices and accounts.
    trade_column(column: TradeColumn) -> &'static str = trade;

    /// An amount: `1 234,56 €`.
    money(amount: Cents) -> String = format;
    /// A whole number: `1 234`.
    number(number: i64) -> String = format;
    /// A day: `2 janvier 2012`.
    day(day: Day) -> String = format;
    /// A fraction: `1/4`, and `40 %` when it is stated in hundredths.
    ratio(ratio: Ratio) -> String = format;
    /// How many of a service: `1,5`.
    quantity(quantity: Quantity) -> String = format;
    /// A percentage: `3,27 %`.
    percent(percent: Percent) -> String = format;
    /// A time of the day: `14 h 05`.
    time(time: TimeOfDay) -> String = format;
    /// The number of an entry: `n° 12`.
    entry(position: Position) -> String = format;
    /// The article of a rule, as the table of rules cites it: `statuts; L47 art. 7`.
    citation(article: &str) -> String = format;
}
