//! What the door answered to a command, for programs and for people: the same words in a line of `apply` and in the API.

use crate::ledger::Failure;
use crate::ledger::intake::Malformed;
use crate::locales::{self, Language};
use crate::store::StoreError;
use quitus_domain::law::Breach;
use quitus_domain::refusal::Refusal;
use serde::Serialize;
use serde_json::Value;

/// A refusal or a finding.
#[derive(Serialize)]
pub struct Verdict {
    /// The rule of law, if one is behind it.
    pub rule: Option<&'static str>,
    /// The code that programs read.
    pub code: String,
    /// The article.
    pub article: Option<&'static str>,
    /// The figures, by name; amounts in cents.
    pub figures: Value,
    /// For people.
    pub message: String,
}

/// A refusal.
#[must_use]
pub fn refused(language: Language, refusal: &Refusal) -> Verdict {
    Verdict {
        rule: refusal.rule(),
        code: refusal.code(),
        article: refusal.article(),
        figures: refusal.figures(),
        message: locales::refusal(language, refusal).to_string(),
    }
}

/// A finding.
#[must_use]
pub fn found(language: Language, breach: &Breach) -> Verdict {
    Verdict {
        rule: Some(breach.rule().as_str()),
        code: breach.code().to_owned(),
        article: Some(breach.article()),
        figures: breach.figures(),
        message: locales::breach(language, breach).to_string(),
    }
}

/// The code of a failure, which programs read.
#[must_use]
pub fn code(failure: &Failure) -> &'static str {
    match failure {
        Failure::Refused(_) => "REFUSED",
        Failure::Malformed(Malformed::TooLong) => "TOO_LONG",
        Failure::Malformed(_) => "MALFORMED",
        Failure::OtherBody(_) => "OTHER_BODY",
        Failure::Moved { .. } => "MOVED",
        Failure::Conflict | Failure::Store(StoreError::Conflict { .. }) => "CONFLICT",
        Failure::Unknown(_) => "UNKNOWN",
        Failure::Stopped => "STOPPED",
        Failure::Store(_) => "STORE",
        Failure::Keys(_) | Failure::OtherKey { .. } | Failure::OtherBookKey => "KEYS",
        Failure::Port(_) => "MACHINE",
        Failure::TailMissing { .. } => "TAIL_MISSING",
        Failure::Rewound { .. } => "REWOUND",
        Failure::Unreadable { .. } => "UNREADABLE",
        Failure::Damaged(_) => "DAMAGED",
    }
}
