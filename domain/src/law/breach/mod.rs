//! What a rule answers when it is not kept: named by the law's reason, with the figures.
//!
//! One row per breach: rule, code, article, effect, then the variant with its sentence. Codes are for programs and
//! never change; two breaches of one duty may share a code (`PAYUP_LT_QUARTER`), and so may two rules that
//! ask one thing (`MAJORITY`). French sentences are not here.
//!
//! The rows stand in one file per family of rules. Rust wants an enum in one piece: each file is a macro that adds its
//! rows to those before and hands them to the next, and `breaches!` makes the enum of all.

use super::conversion::PackItem;
use super::majority::{Base, Threshold};
use super::minutes::Mention;
use super::status::Devolvee;
use super::{Effect, RuleId};
use crate::values::{
    CategoryKind, Cents, Day, Days, Digest, Family, Form, Months, Organ, Percent, Position, Ratio, Slug,
    StrikeOffGround,
};
use serde::Serialize;
use serde_json::{Map, Value};

#[macro_use]
mod accounts;
#[macro_use]
mod assembly;
#[macro_use]
mod counting;
#[macro_use]
mod membership;
#[macro_use]
mod register;
#[macro_use]
mod scic;
#[macro_use]
mod shares;
#[macro_use]
mod society;
#[macro_use]
mod surplus;

/// Makes the enum of all rows, once no family is left in the brackets.
macro_rules! breaches {
    ([] $(
        $rule:ident $code:literal $article:literal $effect:ident
        $(#[$meta:meta])*
        $name:ident { $($field:ident: $type:ty),* $(,)? }
    )*) => {
        /// A rule that was not kept. Serialises as `{"code": …, "figures": {…}}`; amounts are integer cents.
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, thiserror::Error)]
        #[serde(tag = "code", content = "figures")]
        #[allow(missing_docs, reason = "each sentence names its fields")]
        pub enum Breach {
            $(
                $(#[$meta])*
                #[serde(rename = $code)]
                $name { $($field: $type),* },
            )*
        }

        impl Breach {
            /// Every breach there can be: its rule, its code, what it does.
            pub const KINDS: &[(RuleId, &'static str, Effect)] = &[$((RuleId::$rule, $code, Effect::$effect),)*];

            /// The rule that was not kept.
            #[must_use]
            pub const fn rule(&self) -> RuleId {
                match self { $(Breach::$name { .. } => RuleId::$rule,)* }
            }

            /// The word by which a program knows it: `CAPITAL_FLOOR`.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Breach::$name { .. } => $code,)* }
            }

            /// The article behind it.
            #[must_use]
            pub const fn article(&self) -> &'static str {
                match self { $(Breach::$name { .. } => $article,)* }
            }

            /// Whether the command is refused, or recorded with a finding.
            #[must_use]
            pub const fn effect(&self) -> Effect {
                match self { $(Breach::$name { .. } => Effect::$effect,)* }
            }
        }
    };
}

// The first family, then those that follow it.
shares_rows! { [membership_rows society_rows scic_rows assembly_rows counting_rows register_rows surplus_rows accounts_rows breaches] }

impl Breach {
    /// The figures as a JSON object, empty when there are none. Amounts are integer cents, days `YYYY-MM-DD`.
    #[must_use]
    pub fn figures(&self) -> Value {
        let object = serde_json::to_value(self).ok().and_then(|mut whole| whole.get_mut("figures").map(Value::take));
        object.unwrap_or_else(|| Value::Object(Map::new()))
    }
}

/// Who approved, as a sentence says it.
fn or_nobody(organ: Option<Organ>) -> String {
    organ.map_or_else(|| "nobody".to_owned(), |organ| format!("{organ:?}"))
}

/// Until when, as a sentence says it.
fn or_for_good(until: Option<Day>) -> String {
    until.map_or_else(|| "for good".to_owned(), |until| format!("until {until}"))
}

/// The last time, as a sentence says it.
fn or_never(last: Option<Day>) -> String {
    last.map_or_else(|| "never seen".to_owned(), |last| format!("last seen on {last}"))
}
