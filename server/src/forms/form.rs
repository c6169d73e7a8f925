//! What a form is made of.
//!
//! Forms are data, so that a test can look at all of them: each names its act, its fields, and for each field the place
//! of its value in the command.

use crate::locales::forms::{Both, common};

/// A part of the list of acts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Chapter {
    /// Who enters, changes and leaves.
    Register,
    /// Meetings of the associates.
    Assemblies,
    /// Shares and what is owed for them.
    Capital,
    /// Managers, reviewers, auditors.
    Mandates,
    /// The society itself.
    Society,
    /// Prices, invoices and payments.
    Billing,
    /// Fiscal years and entries by hand.
    Accounts,
}

impl Chapter {
    /// Every chapter, in the order of the list.
    pub const ALL: [Chapter; 7] = [
        Chapter::Register,
        Chapter::Assemblies,
        Chapter::Capital,
        Chapter::Mandates,
        Chapter::Society,
        Chapter::Billing,
        Chapter::Accounts,
    ];

    /// Its heading.
    #[must_use]
    pub const fn title(self) -> Both {
        match self {
            Chapter::Register => common::REGISTER,
            Chapter::Assemblies => common::ASSEMBLIES,
            Chapter::Capital => common::CAPITAL,
            Chapter::Mandates => common::MANDATES,
            Chapter::Society => common::SOCIETY,
            Chapter::Billing => common::BILLING,
            Chapter::Accounts => common::ACCOUNTS,
        }
    }
}

/// One act as a form.
#[derive(Clone, Copy)]
pub struct Form {
    /// The type of the command.
    pub act: &'static str,
    /// Which of several forms of that act; empty when there is one.
    pub variant: &'static str,
    /// Where it stands in the list.
    pub chapter: Chapter,
    /// Its heading: what is done.
    pub title: Both,
    /// When it is used, in one line.
    pub when: Both,
    /// What the day of effect is.
    pub day: Both,
    /// Whether it is asked for.
    pub effect: Effect,
    /// The references that the act brings: made when the form is drawn, so that posting twice is one act.
    pub made: &'static [&'static str],
    /// The fields, grouped.
    pub parts: &'static [Part],
}

/// On which day an act takes effect.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// On the day that is asked for.
    Asked,
    /// On the day of its decision, unless another one is given.
    Decided,
}

/// Fields that belong together.
#[derive(Clone, Copy)]
pub struct Part {
    /// What they are, when they need a heading of their own.
    pub legend: Option<Both>,
    /// Whether they are seen at once.
    pub fold: Fold,
    /// The fields.
    pub fields: &'static [Field],
}

/// Whether a part is seen at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fold {
    /// It is.
    Open,
    /// Behind its legend, until it is asked for or filled in.
    Closed,
}

/// One field.
#[derive(Clone, Copy)]
pub struct Field {
    /// Where its value stands in the command, steps between points; also the name of its control.
    pub path: &'static str,
    /// How it is filled in.
    pub input: Input,
    /// Whether it may stay empty.
    pub need: Need,
    /// Its name.
    pub label: Both,
    /// What helps to fill it in.
    pub help: Option<Both>,
}

/// Whether a field may stay empty.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// It may not.
    Required,
    /// It may: then the command does not have it.
    Optional,
    /// It may: then the command says that there is none.
    Stated,
}

/// Of which associates one is picked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Those of today first, then those who left.
    Present,
    /// Those who left and hold shares.
    Former,
}

/// How a field is filled in.
#[derive(Clone, Copy)]
pub enum Input {
    /// A day.
    Day,
    /// An amount in euros, which becomes cents.
    Euros,
    /// A whole number.
    Whole,
    /// A number with decimals, which becomes a text such as `1.5`.
    Decimal,
    /// A time of the day.
    Time,
    /// One line, which stands in clear.
    Line,
    /// A SIREN, with or without blanks.
    Siren,
    /// A text, sealed beside the book.
    Text,
    /// A document: a file, or its words; sealed beside the book.
    Paper,
    /// The same, as the one item of a list.
    Papers,
    /// Statutes, whole, as a file.
    Clauses,
    /// One of these.
    Choice(&'static [(&'static str, Both)]),
    /// An associate, by number.
    Associate(Who),
    /// Somebody who applied: the reference, the identity and the category come from the application.
    Applicant,
    /// The same, by the reference alone.
    Rejected,
    /// An assembly of the book.
    Assembly,
    /// Persons whom the book names, each in a control of its own.
    Persons,
    /// A category of the statutes.
    Category,
    /// A subscription, with the associate who made it.
    Subscription,
    /// A person: one whom the book names, or a new one.
    Person,
    /// The decision of an organ: a resolution of the book, or one from outside.
    Decision,
    /// What the statutes fix as the nominal value on the day of effect: not asked for.
    Nominal,
    /// What is the same in every act of this form: not asked for.
    Fixed(&'static str),
    /// Nothing, and the command says so: not asked for.
    Nothing,
    /// What hides the references of a struck register: drawn by chance with the form, and not asked for.
    Salt,
    /// Several of the same kind: the fields of one. A field without a path is the item itself.
    Rows(&'static [Field]),
    /// The co-owners: the common agent, and the persons of these rows.
    CoOwners(&'static [Field]),
    /// A person whom the book names.
    Named,
    /// New values of a person whom the book names.
    Reach,
    /// What is owed for cancelled shares.
    Refund,
    /// A mandate that runs.
    Mandate,
    /// The mandate of a manager who left, and whose exit is not published.
    FormerManager,
    /// A vote in writing on accounts, for which the law wanted a meeting.
    InWriting,
    /// A review that was recorded.
    Review,
    /// A payment that came in.
    Payment(Which),
    /// An invoice.
    Invoice(Which),
    /// A service of the price list.
    Service,
    /// A pool.
    Pool,
    /// A third party who was billed.
    ThirdParty,
    /// A fiscal year.
    Year,
    /// A grant.
    Grant,
}

/// Which invoices or payments can be picked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// Those of which something is left.
    Open,
    /// All of them.
    All,
}

impl Form {
    /// A form that is the only one of its act.
    #[must_use]
    pub const fn of(act: &'static str, chapter: Chapter, title: Both, when: Both, parts: &'static [Part]) -> Self {
        Form { act, variant: "", chapter, title, when, day: common::DAY, effect: Effect::Asked, made: &[], parts }
    }

    /// One of several forms of an act.
    #[must_use]
    pub const fn variant(self, variant: &'static str) -> Self {
        Form { variant, ..self }
    }

    /// Says what the day of effect is.
    #[must_use]
    pub const fn day(self, day: Both) -> Self {
        Form { day, ..self }
    }

    /// Takes effect on the day of its decision, unless another one is given.
    #[must_use]
    pub const fn when_decided(self) -> Self {
        Form { effect: Effect::Decided, ..self }
    }

    /// Names the references that the act brings.
    #[must_use]
    pub const fn making(self, made: &'static [&'static str]) -> Self {
        Form { made, ..self }
    }

    /// The controls that an address may fill in.
    #[must_use]
    pub fn controls(&self) -> Vec<String> {
        let own = |field: Field| match field.input {
            Input::Rows(of) => of.iter().map(|cell| format!("{}.0.{}", field.path, cell.path)).collect(),
            _ => vec![field.path.to_owned()],
        };
        self.fields().flat_map(own).collect()
    }

    /// The day of effect.
    #[must_use]
    pub fn day_field(&self) -> Field {
        Field::of("effective_on", Input::Day, self.day)
    }

    /// Every field, that of the day of effect first.
    pub fn fields(&self) -> impl Iterator<Item = Field> + use<> {
        std::iter::once(self.day_field()).chain(self.parts.iter().flat_map(|part| part.fields.iter().copied()))
    }
}

impl Part {
    /// Fields without a heading.
    #[must_use]
    pub const fn of(fields: &'static [Field]) -> Self {
        Part { legend: None, fold: Fold::Open, fields }
    }

    /// Fields under a heading.
    #[must_use]
    pub const fn named(legend: Both, fields: &'static [Field]) -> Self {
        Part { legend: Some(legend), fold: Fold::Open, fields }
    }

    /// Fields behind a heading.
    #[must_use]
    pub const fn folded(legend: Both, fields: &'static [Field]) -> Self {
        Part { legend: Some(legend), fold: Fold::Closed, fields }
    }
}

impl Field {
    /// A field that must be filled in.
    #[must_use]
    pub const fn of(path: &'static str, input: Input, label: Both) -> Self {
        Field { path, input, need: Need::Required, label, help: None }
    }

    /// With what helps to fill it in.
    #[must_use]
    pub const fn help(self, help: Both) -> Self {
        Field { help: Some(help), ..self }
    }

    /// It may stay empty.
    #[must_use]
    pub const fn optional(self) -> Self {
        Field { need: Need::Optional, ..self }
    }

    /// It may stay empty, and the command says so.
    #[must_use]
    pub const fn stated(self) -> Self {
        Field { need: Need::Stated, ..self }
    }
}
