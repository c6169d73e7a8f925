//! What is said of a rule: its identifier, its article, what statutes may do with it, and how well it was read.

use crate::values::Day;
use serde::{Serialize, Serializer};
use std::fmt;

macro_rules! rule_ids {
    ($($name:ident $text:literal,)*) => {
        /// The identifier of a rule, as the rule book numbers it (`COOP-07`).
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[allow(missing_docs, reason = "each is named by its own text; RULES says what it is")]
        pub enum RuleId { $($name,)* }

        impl RuleId {
            /// Every rule, in the order of the rule book.
            pub const ALL: &[RuleId] = &[$(RuleId::$name,)*];

            /// The text: `COOP-07`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(RuleId::$name => $text,)* }
            }
        }
    };
}

rule_ids! {
    Coop01 "COOP-01", Coop02 "COOP-02", Coop03 "COOP-03", Coop04 "COOP-04", Coop05 "COOP-05", Coop06 "COOP-06",
    Coop07 "COOP-07", Coop08 "COOP-08", Coop09 "COOP-09", Coop10 "COOP-10", Coop11 "COOP-11", Coop12 "COOP-12",
    Coop13 "COOP-13", Coop14 "COOP-14", Coop15 "COOP-15", Coop16 "COOP-16", Coop17 "COOP-17", Coop18 "COOP-18",
    Coop19 "COOP-19", Coop20 "COOP-20", Coop21 "COOP-21", Coop22 "COOP-22", Coop23 "COOP-23", Coop24 "COOP-24",
    Coop25 "COOP-25", Coop26 "COOP-26", Coop27 "COOP-27", Coop28 "COOP-28", Coop29 "COOP-29", Coop30 "COOP-30",
    Coop32 "COOP-32", Coop33 "COOP-33", Coop34 "COOP-34",
    Scic01 "SCIC-01", Scic02 "SCIC-02", Scic03 "SCIC-03", Scic04 "SCIC-04", Scic05 "SCIC-05", Scic06 "SCIC-06",
    Scic07 "SCIC-07", Scic08 "SCIC-08", Scic09 "SCIC-09", Scic10 "SCIC-10", Scic11 "SCIC-11", Scic12 "SCIC-12", Scic13 "SCIC-13", Scic14 "SCIC-14",
    Scic15 "SCIC-15", Scic16 "SCIC-16", Scic19 "SCIC-19", Scic20 "SCIC-20", Scic21 "SCIC-21", Scic22 "SCIC-22", Scic23 "SCIC-23",
    Ag01 "AG-01", Ag02 "AG-02", Ag03 "AG-03", Ag04 "AG-04", Ag05 "AG-05", Ag06 "AG-06", Ag07 "AG-07", Ag09 "AG-09", Ag10 "AG-10", Ag11 "AG-11", Ag12 "AG-12",
    Ag13 "AG-13", Ag14 "AG-14", Ag15 "AG-15", Ag16 "AG-16", Ag17 "AG-17", Ag18 "AG-18", Ag19 "AG-19", Ag20 "AG-20", Ag21 "AG-21",
    Ag22 "AG-22", Ag23 "AG-23", Ag25 "AG-25", Ag27 "AG-27", Ag28 "AG-28", Ag30 "AG-30",
    Reg01 "REG-01", Reg02 "REG-02", Reg03 "REG-03", Reg04 "REG-04", Reg05 "REG-05", Reg06 "REG-06", Reg07 "REG-07",
    Rev01 "REV-01", Rev02 "REV-02", Rev03 "REV-03", Rev04 "REV-04", Rev05 "REV-05", Rev06 "REV-06", Rev07 "REV-07",
    Rev08 "REV-08",
    Cac01 "CAC-01", Cac03 "CAC-03", Fil01 "FIL-01", Fil02 "FIL-02",
    Scop01 "SCOP-01", Scop02 "SCOP-02", Scop04 "SCOP-04", Cae02 "CAE-02",
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One rule of law, as the reader of `docs/law.md` sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rule {
    /// Its number.
    pub id: RuleId,
    /// Its title in French, the words of the law where there are any.
    pub title_fr: &'static str,
    /// Its title in English.
    pub title_en: &'static str,
    /// Where it stands.
    pub article: &'static str,
    /// What statutes may do with it.
    pub statutes: Statutes,
    /// What happens on a breach; a single [`super::Breach`] may be milder.
    pub effect: Effect,
    /// How well its text was read.
    pub proof: Proof,
    /// First day on which it is law; `None` when older than any book.
    pub since: Option<Day>,
    /// Last day on which it is law; `None` while it is.
    pub until: Option<Day>,
}

/// What statutes may do with a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Statutes {
    /// They may not vary it.
    N,
    /// They may only tighten it.
    SPlus,
    /// They decide.
    S,
    /// The rule is a default for when they are silent.
    D,
}

impl Statutes {
    /// The letter of the rule book.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Statutes::N => "N",
            Statutes::SPlus => "S+",
            Statutes::S => "S",
            Statutes::D => "D",
        }
    }
}

/// What a breach does to the command.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The command is refused.
    Block,
    /// The act is recorded, with a finding.
    Flag,
    /// Only said.
    Info,
}

impl Effect {
    /// One lower-case English word.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Effect::Block => "block",
            Effect::Flag => "flag",
            Effect::Info => "info",
        }
    }
}

/// How well the text of a rule was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Proof {
    /// Read in the text; the source, and what part of it was not.
    Verified(&'static str),
    /// From memory: to be read again before any claim of conformity.
    Memory(Confidence),
}

/// How sure a memory is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confidence {
    /// High.
    High,
    /// Medium.
    Medium,
    /// Low.
    Low,
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Proof::Verified(source) => write!(f, "V: {source}"),
            Proof::Memory(Confidence::High) => f.write_str("M-H"),
            Proof::Memory(Confidence::Medium) => f.write_str("M-M"),
            Proof::Memory(Confidence::Low) => f.write_str("M-L"),
        }
    }
}
