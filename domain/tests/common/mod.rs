//! The language of these tests: a book given by the acts that made it, an act, and what becomes of it.
//!
//! Every book tells the story of Cooproduction: three CAEs (Artenréel, Coopénates, Antigone), L'Atelier de Béa, an
//! employee and a Cigales club; a share of 20 €; incorporated on 2 January 2012. Refusals and findings stand in tables,
//! so that one test can ask whether each of them was raised.

#![allow(dead_code, unused_imports, reason = "each test crate speaks a part of the language")]

mod acts;
mod clauses;
mod formalities;
mod funds;
mod meetings;
mod offices;
mod parties;
mod scic;
mod trade;
mod ways;

pub use acts::*;
pub use clauses::*;
pub use formalities::*;
pub use funds::*;
pub use meetings::*;
pub use offices::*;
pub use parties::*;
pub use scic::*;
pub use trade::*;
pub use ways::*;

use quitus_domain::cooperative::{Act, Cooperative, Event, breaches, decide, evolve, findings};
use quitus_domain::law::Breach;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::Day;
use serde_json::Value;

/// The day on which everything began.
pub const FOUNDED: &str = "2012-01-02";

pub fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|why| panic!("{text}: {why}"))
}

/// A book, with the events that made it.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub state: Cooperative,
    pub events: Vec<Event>,
}

impl Given {
    pub fn no_book() -> Self {
        Given::default()
    }

    /// Entry n° 1.
    pub fn an_open_book() -> Self {
        Given::no_book().and(on(FOUNDED, opening()))
    }

    /// Entries n° 1 to 3: open, incorporated, with the statutes of 2012.
    pub fn cooproduction() -> Self {
        Given::cooproduction_under(statutes_2012())
    }

    /// The same under other statutes.
    pub fn cooproduction_under(statutes: quitus_domain::statutes::Statutes) -> Self {
        Given::an_open_book().and(on(FOUNDED, incorporation())).and(on(FOUNDED, adopts(statutes)))
    }

    /// Entries n° 1 to 6: Artenréel n° 4, Coopénates n° 5, Antigone n° 6.
    pub fn three_caes() -> Self {
        Given::cooproduction().with_the_three_caes()
    }

    pub fn with_the_three_caes(self) -> Self {
        [ARTENREEL, COOPENATES, ANTIGONE].into_iter().fold(self, |book, cae| book.and(on(FOUNDED, admission(cae))))
    }

    /// Entries n° 1 to 9: 200, 120 and 80 shares, all paid: 8 000 € of capital.
    pub fn with_their_shares(self) -> Self {
        self.and(on(FOUNDED, subscription(ARTENREEL, 1, 200)))
            .and(on(FOUNDED, subscription(COOPENATES, 2, 120)))
            .and(on(FOUNDED, subscription(ANTIGONE, 3, 80)))
    }

    pub fn three_caes_with_shares() -> Self {
        Given::three_caes().with_their_shares()
    }

    /// The employee of the story works for the cooperative from that day on.
    pub fn employing(self, since: &str) -> Self {
        self.and(on(since, hiring(EMPLOYEE.person())))
    }

    /// The act is accepted and recorded.
    pub fn and(mut self, act: Act) -> Self {
        let events = decide(&self.state, &act).unwrap_or_else(|why| panic!("{act:?}\nwas refused: {why}"));
        for event in events {
            self = self.knowing(event);
        }
        self
    }

    /// The act, where the book accepts it.
    pub fn and_if_accepted(self, act: Act) -> Self {
        let events = decide(&self.state, &act).unwrap_or_default();
        events.into_iter().fold(self, Given::knowing)
    }

    /// The event stands in the book, whether or not it would have been decided.
    pub fn knowing(mut self, event: Event) -> Self {
        evolve(&mut self.state, &event);
        self.events.push(event);
        self
    }

    /// The number of the last entry, as people read it.
    pub fn last(&self) -> u64 {
        u64::try_from(self.events.len()).unwrap()
    }

    /// The one event that the act records.
    pub fn records(&self, act: &Act) -> Event {
        let mut events = decide(&self.state, act).unwrap_or_else(|why| panic!("{act:?}\nwas refused: {why}"));
        assert_eq!(events.len(), 1, "one act, one event");
        events.remove(0)
    }

    /// The refusal of the act.
    pub fn refuses(&self, act: &Act) -> Refusal {
        decide(&self.state, act).expect_err("the act was accepted")
    }

    /// The code of the refusal.
    pub fn refuses_as(&self, act: &Act) -> String {
        self.refuses(act).code()
    }

    /// The findings of an act that is accepted.
    pub fn finds(&self, act: &Act) -> Vec<Breach> {
        assert_eq!(decide(&self.state, act).err(), None, "{act:?}");
        findings(&self.state, act)
    }
}

/// A row: in this book, this act is refused, or recorded with this finding.
pub struct Row {
    pub says: &'static str,
    pub given: Given,
    pub when: Act,
    pub code: &'static str,
    /// The rule of law; empty when the book itself refuses.
    pub rule: &'static str,
    pub figures: Value,
}

pub fn row(
    says: &'static str,
    given: Given,
    when: Act,
    (code, rule): (&'static str, &'static str),
    figures: Value,
) -> Row {
    Row { says, given, when, code, rule, figures }
}

/// The figures of a refusal to correct an entry on which those later ones stand; numbers as people read them.
pub fn stood_on(entry: u64, later: &[u64]) -> Value {
    let first: Vec<u64> = later.iter().take(5).map(|number| number - 1).collect();
    serde_json::json!({"entry": entry - 1, "first": first, "count": later.len()})
}

/// Every act of the table is refused as it says.
pub fn each_is_refused(table: &[Row]) {
    for row in table {
        let Err(refusal) = decide(&row.given.state, &row.when) else { panic!("{}: it was accepted", row.says) };
        assert_eq!(refusal.code(), row.code, "{}: {refusal}", row.says);
        assert_eq!(refusal.rule().unwrap_or_default(), row.rule, "{}", row.says);
        assert_eq!(refusal.figures(), row.figures, "{}", row.says);
        assert_eq!(refusal.article().is_some(), !row.rule.is_empty(), "{}: an article for a rule", row.says);
        assert_eq!(breaches(&row.given.state, &row.when).first(), Some(&refusal), "{}", row.says);
        assert!(refusal.to_string().len() > 10, "{}: a refusal teaches", row.says);
    }
}

/// Every act of the table is recorded, with the one finding that it says.
pub fn each_is_found(table: &[Row]) {
    for row in table {
        let found = row.given.finds(&row.when);
        assert_eq!(found.iter().map(Breach::code).collect::<Vec<_>>(), [row.code], "{}", row.says);
        assert_eq!(found[0].rule().as_str(), row.rule, "{}", row.says);
        assert_eq!(found[0].figures(), row.figures, "{}", row.says);
        assert_eq!(found[0].effect(), quitus_domain::law::Effect::Flag, "{}", row.says);
    }
}
