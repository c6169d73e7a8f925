//! The conformity panel (*tableau de conformité*): each thing that the law asks of a SCIC and of its review, on a day,
//! with its verdict, its figures and the entries behind it.
//!
//! A line fails wherever conformity finds something of it: there is no second judgment. What conformity does not look
//! for, since the act that would bring it about is refused, is asked of the law's own function. A line that does not concern
//! the cooperative on that day (it is no SCIC yet, nobody is in a public category) says so instead of passing. Nothing is
//! stored. Deliberately absent: whether the object is of collective interest, which people read.

mod categories;
mod check;
mod reviews;
mod society;

pub use check::{Check, Kind};

use crate::conformity::{self, Finding, Situation};
use quitus_domain::law::{RULES, RuleId};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Day, Family, Position};
use serde::Serialize;

/// How many entries a line cites at most: the first ones that it rests on.
const CITED: usize = 30;

/// One line.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Line {
    /// The rule.
    pub rule: RuleId,
    /// Where it stands.
    pub article: &'static str,
    /// What is looked at, with its figures.
    #[serde(flatten)]
    pub check: Check,
    /// What comes out.
    pub verdict: Verdict,
    /// Since when without a break; none where it does not apply.
    pub since: Option<Day>,
    /// The entries that it rests on, or that make it fail; of many the first ones.
    pub entries: Vec<Position>,
}

/// What comes out of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is so.
    Pass,
    /// It is not.
    Fail,
    /// It does not concern the cooperative on that day.
    NotApplicable,
}

/// A line before its verdict: what it looks at, and what it rests on where it applies.
struct Draft {
    rule: RuleId,
    check: Check,
    /// The codes of the findings that make it fail.
    codes: &'static [&'static str],
    /// What it rests on.
    rests_on: Rests,
}

/// What a line rests on: entries, and the day since when.
enum Rests {
    /// It holds, unless conformity finds otherwise.
    On(Vec<Position>, Day),
    /// It does not, though no act brings it about any more and conformity looks for no such thing.
    Broken(Vec<Position>, Day),
    /// It does not concern the cooperative.
    Nowhere,
}

impl From<Option<(Vec<Position>, Day)>> for Rests {
    fn from(rests: Option<(Vec<Position>, Day)>) -> Self {
        rests.map_or(Rests::Nowhere, |(entries, since)| Rests::On(entries, since))
    }
}

/// Every line of a situation, in the order of the rules.
#[must_use]
pub fn panel(situation: &Situation) -> Vec<Line> {
    judged(situation, &conformity::findings(situation))
}

/// The lines, with findings that were made already.
#[must_use]
pub fn judged(situation: &Situation, findings: &[Finding]) -> Vec<Line> {
    let scic = situation.statutes().filter(|clauses| clauses.family == Family::Scic);
    let of_a_scic = Scic { situation, clauses: scic };
    let drafts = categories::lines(&of_a_scic).into_iter().chain(society::lines(&of_a_scic));
    let mut lines: Vec<Line> = drafts.chain(reviews::lines(situation)).map(|draft| draft.judged(findings)).collect();
    lines.sort_by_key(|line| line.rule);
    lines
}

/// What the lines of a SCIC look at; the clauses are none where the cooperative is no SCIC.
struct Scic<'s> {
    situation: &'s Situation,
    clauses: Option<&'s Statutes>,
}

impl Scic<'_> {
    /// Since when without a break something holds of a SCIC.
    fn since(&self, holds: impl Fn(&Statutes, Day) -> bool) -> Day {
        conformity::since(self.situation, |day| {
            let clauses = self.situation.state.statutes.on(day);
            clauses.is_some_and(|clauses| clauses.family == Family::Scic && holds(clauses, day))
        })
    }

    /// The entry of the statutes in force.
    fn statutes(&self) -> Vec<Position> {
        self.situation.statutes_entry().map(|recorded| recorded.position).into_iter().collect()
    }
}

impl Draft {
    fn judged(self, findings: &[Finding]) -> Line {
        let article = RULES.iter().find(|one| one.id == self.rule).map_or("", |one| one.article);
        let failing: Vec<&Finding> =
            findings.iter().filter(|finding| self.codes.contains(&finding.breach.code())).collect();
        let since = failing.iter().map(|finding| finding.since).min();
        let (verdict, entries, since) = match (since, self.rests_on) {
            (Some(since), _) => {
                let entries = failing.iter().flat_map(|finding| finding.entries.iter().copied()).collect();
                (Verdict::Fail, entries, Some(since))
            }
            (None, Rests::On(entries, since)) => (Verdict::Pass, entries, Some(since)),
            (None, Rests::Broken(entries, since)) => (Verdict::Fail, entries, Some(since)),
            (None, Rests::Nowhere) => (Verdict::NotApplicable, Vec::new(), None),
        };
        Line { rule: self.rule, article, check: self.check, verdict, since, entries: cited(entries) }
    }
}

fn cited(mut entries: Vec<Position>) -> Vec<Position> {
    entries.sort_unstable();
    entries.dedup();
    entries.truncate(CITED);
    entries
}
