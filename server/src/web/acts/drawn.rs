//! A form as it is set: a flat row of marks, so that one loop of the template draws every form.

use crate::forms::{Fold, Need};

/// A form, set.
pub struct Drawn {
    /// Where it is sent.
    pub action: String,
    /// What travels with it unseen.
    pub hidden: Vec<(String, String)>,
    /// Its fields and what is around them.
    pub marks: Vec<Mark>,
    /// Whether it may bring documents.
    pub encoding: Encoding,
    /// The buttons: what each sends as the step, and its words.
    pub buttons: Vec<(&'static str, String)>,
    /// Whether the page leads to it.
    pub rank: Rank,
}

/// What a form is on its page. A page has one first button at most: the next thing to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rank {
    /// Its first button is that of the page.
    Next,
    /// What can be done too.
    Beside,
}

impl Rank {
    /// Whether its first button is the first of the page.
    #[must_use]
    pub fn leads(self) -> bool {
        self == Rank::Next
    }
}

/// How a form is sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Values alone.
    Plain,
    /// With documents.
    Parts,
}

impl Encoding {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Plain => "application/x-www-form-urlencoded",
            Encoding::Parts => "multipart/form-data",
        }
    }
}

/// A piece of a form.
pub enum Mark {
    /// Fields that belong together begin, under a legend.
    Group(String, Option<String>),
    /// They end.
    GroupEnd,
    /// Fields that are seen when asked for begin.
    Fold(String, Fold),
    /// They end.
    FoldEnd,
    /// A field.
    Field(Box<Set>),
}

/// A field, set.
pub struct Set {
    /// Its id in the page.
    pub id: String,
    /// The name that it sends.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What helps, shown beside it.
    pub help: Option<String>,
    /// What is wrong with it.
    pub slips: Vec<String>,
    /// Whether it may stay empty.
    pub need: Need,
    /// What it is filled in with.
    pub control: Control,
}

/// What a field is filled in with.
pub enum Control {
    /// One line: the type of the input, what keyboard a telephone shows, and the value.
    Line(&'static str, &'static str, String),
    /// What proves who somebody is, never filled in by us: the type of the input, and what a browser may propose.
    Proof(&'static str, &'static str),
    /// A text.
    Area(String),
    /// A document of the reader's machine.
    File,
    /// A list: value, words, and whether it is the chosen one.
    Pick(Vec<(String, String, bool)>),
}

impl Set {
    /// The ids of what describes it.
    #[must_use]
    pub fn described_by(&self) -> String {
        let help = self.help.as_ref().map(|_| format!("{}-help", self.id));
        let slips = (!self.slips.is_empty()).then(|| format!("{}-slip", self.id));
        help.into_iter().chain(slips).collect::<Vec<_>>().join(" ")
    }

    /// Whether it must be filled in.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.need == Need::Required
    }
}
