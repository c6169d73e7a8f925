//! Random acts of a small cooperative from 2012 to 2026, most of them lawful; the domain refuses the others.
//!
//! What was drawn before is remembered, so that acts speak of associates and subscriptions that exist; whether an act is
//! right is left to the domain alone.

use crate::book::{Book, Typed};
use crate::chance::Chance;
use crate::facts::{Fact, moves};
use crate::opening::as_entries;
use crate::text::{amended, category, days_after, decision, reference, sealed, statutes};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The day on which the book starts.
pub const FIRST_DAY: &str = "2012-01-02";
/// Days from there to the end of 2026.
const SPAN: i64 = 5_477;

/// The entries that end a membership.
const WAYS_OUT: &[&str] = &[
    "register.associate_withdrew",
    "register.associate_excluded",
    "register.associate_struck_off",
    "register.associate_died",
    "capital.default_declared",
];

/// How a book goes through its years.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Few entries, months apart; keys are changed and persons erased.
    Leaps,
    /// Many entries a day, as the door takes them from anybody: neither keys nor erasures, which need the machine.
    Days,
}

/// Draws acts one after the other.
pub struct Acts {
    pub chance: Chance,
    book: Book,
    accepted: Vec<Typed>,
    pub today: i64,
    tick: u32,
    drawn: usize,
    /// The act behind every entry, by position.
    pub by_entry: Vec<Value>,
    /// The bodies of all entries by type, and what everybody holds when nothing is rectified.
    by_kind: BTreeMap<String, Vec<Rc<Value>>>,
    holdings: BTreeMap<String, i64>,
    pub pace: Pace,
    most: usize,
    /// Per type of act: how many were tried, how many accepted.
    pub tried: BTreeMap<String, (u32, u32)>,
    pub refusals: BTreeMap<String, u32>,
}

impl Acts {
    /// A lawful book of at most `most` entries, as the acts that make it.
    pub fn draw(seed: u64, most: usize, pace: Pace) -> Self {
        let mut acts = Self {
            chance: Chance::of(seed),
            book: Book::default(),
            accepted: Vec::new(),
            today: 0,
            tick: 0,
            drawn: 0,
            by_entry: Vec::new(),
            by_kind: BTreeMap::new(),
            holdings: BTreeMap::new(),
            pace,
            most,
            tried: BTreeMap::new(),
            refusals: BTreeMap::new(),
        };
        acts.found();
        for _ in 0..most * 4 {
            if acts.book.entries.len() >= most || acts.today >= SPAN {
                break;
            }
            acts.pass_time();
            let act = acts.next();
            acts.submit(act);
        }
        acts
    }

    pub fn into_accepted(self) -> Vec<Typed> {
        self.accepted
    }

    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Opening, statutes and incorporation.
    fn found(&mut self) {
        let deed = decision("founding_deed", FIRST_DAY);
        let key = format!("quitus/{}+00000000+AAAA", reference(1));
        self.submit(json!({"type": "open_book", "effective_on": FIRST_DAY,
            "origin": format!("quitus/{}", reference(1)), "verification_key": key}));
        self.submit(json!({"type": "incorporate", "effective_on": FIRST_DAY,
            "name": "Les Voisins", "seat": "Arras", "decision": deed}));
        while self.clauses().is_null() {
            let clauses = statutes(&mut self.chance, FIRST_DAY);
            self.submit(json!({"type": "adopt_statutes", "effective_on": FIRST_DAY,
                "statutes": clauses, "decision": deed}));
        }
        if self.chance.one_in(3) {
            let opening = self.opening();
            self.submit(opening);
        }
    }

    fn submit(&mut self, act: Value) {
        let typed = Typed { recorded_at: self.now(), act };
        let kind = typed.act["type"].as_str().expect("an act has a type").to_owned();
        let before = self.book.entries.len();
        let outcome = self.book.apply(&typed);
        let count = self.tried.entry(kind.clone()).or_default();
        count.0 += 1;
        match outcome {
            Ok(()) => {
                count.1 += 1;
                match kind.as_str() {
                    "open_existing" => self.by_entry.extend(as_entries(&typed.act)),
                    _ => self.by_entry.push(typed.act.clone()),
                }
                self.accepted.push(typed);
                (before..self.book.entries.len()).for_each(|position| self.remember(position));
                assert_eq!(self.by_entry.len(), self.book.entries.len(), "every entry has its act");
            }
            Err(why) => *self.refusals.entry(format!("{kind}: {why}")).or_default() += 1,
        }
    }

    /// Several entries may be recorded at the same instant.
    fn now(&self) -> String {
        format!("{}T09:00:00.{:06}Z", days_after(FIRST_DAY, self.today), self.tick)
    }

    fn pass_time(&mut self) {
        match self.chance.below(4) {
            0 => {}
            1 => self.tick += 1,
            _ if self.pace == Pace::Days => self.today += i64::from(self.chance.one_in(4)),
            _ => self.today += self.chance.between(0, 300),
        }
    }

    fn next(&mut self) -> Value {
        let founding = self.book.entries.len() < 10;
        match self.chance.below(if founding { 30 } else { 100 }) {
            0..10 => self.admission(),
            10..30 => self.subscription(),
            30..38 => self.payment(),
            38..46 => self.withdrawal(),
            46..56 => self.refund(),
            56..59 => self.amendment(),
            59..62 if self.pace == Pace::Days => self.payment(),
            59 => self.rotation(),
            60 | 61 => self.erasure(),
            62..78 => self.other_move(),
            78..88 => self.other_fact(),
            _ => self.rectification(),
        }
    }

    /// Mostly today; often late, or on the very day of another entry; sometimes announced.
    pub fn day(&mut self) -> String {
        let today = self.today;
        if self.chance.one_in(8) {
            let act: &Value = self.chance.pick(&self.by_entry);
            return act["effective_on"].as_str().unwrap_or(FIRST_DAY).to_owned();
        }
        let day = match self.chance.below(10) {
            0 | 1 => today - self.chance.between(1, 700),
            2 => today - self.chance.between(1, 30),
            3 => today + self.chance.between(1, 200),
            _ => today,
        };
        days_after(FIRST_DAY, day.max(0))
    }

    /// Whether few entries may still come.
    pub fn is_near_its_end(&self) -> bool {
        self.book.entries.len() * 10 > self.most * 7
    }

    pub fn new_reference(&mut self) -> String {
        self.drawn += 1;
        reference(1000 + self.drawn)
    }

    /// The bodies of all entries of a type, whatever became of them.
    pub fn bodies(&self, kind: &str) -> Vec<Rc<Value>> {
        self.by_kind.get(kind).cloned().unwrap_or_default()
    }

    fn remember(&mut self, position: usize) {
        let fact = Fact::of(position as u64, &self.book.entries[position]["payload"]);
        for (who, [shares, ..]) in moves(&fact) {
            *self.holdings.entry(who).or_default() += shares;
        }
        self.by_kind.entry(fact.kind).or_default().push(Rc::new(fact.body));
    }

    /// One of them, or nothing but empty fields.
    pub fn any(&mut self, kind: &str) -> Value {
        let bodies = self.bodies(kind);
        if bodies.is_empty() {
            json!({"associate": reference(2)})
        } else {
            self.chance.pick::<Rc<Value>>(&bodies).as_ref().clone()
        }
    }

    /// One subscription, of the book or brought into it.
    pub fn any_subscription(&mut self) -> Value {
        let carried = self.chance.one_in(4) && !self.bodies("opening.associate_carried").is_empty();
        self.any(if carried { "opening.associate_carried" } else { "capital.shares_subscribed" })
    }

    /// The clauses of the last version recorded.
    pub fn clauses(&self) -> Value {
        let mut versions = self.bodies("statutes.adopted");
        versions.extend(self.bodies("statutes.amended"));
        versions.pop().map_or(Value::Null, |version| version["statutes"].clone())
    }

    pub fn admission(&mut self) -> Value {
        let (day, applied) = (self.day(), self.applied());
        let associate = applied.as_ref().map_or_else(|| json!(self.new_reference()), |body| body["associate"].clone());
        let person = self.new_reference();
        let mut category = category(&mut self.chance);
        let identity = match self.chance.below(4) {
            0 => {
                json!({"indivision": {"name": "Cigales", "agent": person, "co_owners": [person, self.new_reference()]}})
            }
            1 => json!({"legal_person": {"name": "Les Halles", "legal_form": "SARL", "seat": "Lens", "siren": null,
                "representative": person, "power": null}}),
            _ => json!({"natural_person": {"person": person}}),
        };
        let identity = applied.map_or(identity, |body| body["identity"].clone());
        if identity.get("natural_person").is_none() {
            category = "friends";
        }
        let organ = self.chance.pick(&["founding_deed", "ordinary_assembly", "board"]);
        json!({"type": "admit_associate", "effective_on": day, "associate": associate, "identity": identity,
            "category": category, "ground": sealed(), "decision": decision(organ, &day)})
    }

    /// An application, now and then, for an admission to answer.
    fn applied(&mut self) -> Option<Value> {
        let applications = self.bodies("register.application_received");
        let asked = !applications.is_empty() && self.chance.one_in(4);
        asked.then(|| self.chance.pick(&applications).as_ref().clone())
    }

    pub fn subscription(&mut self) -> Value {
        let associate = self.member();
        let nominal = self.clauses()["shares"]["nominal_value"].as_i64().unwrap_or(100);
        let shares = *self.chance.pick(&[1, 1, 2, 3, 5, 10, 40, 400]);
        let total = shares * nominal;
        let least = total / 4;
        let paid = *self.chance.pick(&[total, least + 1, total / 3 + 1, total / 2 + 1, total - 1]);
        json!({"type": "subscribe_shares", "effective_on": self.day(), "subscription": self.new_reference(),
            "associate": associate, "shares": shares, "nominal": nominal, "paid": paid, "bulletin": null})
    }

    pub fn payment(&mut self) -> Value {
        let on = self.any_subscription();
        let total = on["shares"].as_i64().unwrap_or(1) * on["nominal"].as_i64().unwrap_or(1);
        let mut payments = self.bodies("capital.shares_paid_up");
        payments.retain(|body| body["subscription"] == on["subscription"]);
        let rest = total - on["paid"].as_i64().unwrap_or(0) - sum(&payments, "amount");
        let amount = (*self.chance.pick(&[1, rest, rest / 2, rest / 3])).max(1);
        json!({"type": "pay_up_shares", "effective_on": self.day(), "subscription": on["subscription"],
            "associate": on["associate"], "amount": amount})
    }

    pub fn withdrawal(&mut self) -> Value {
        let (day, associate) = (self.day(), self.member());
        let notified_on = days_after(&day, -self.chance.between(0, 200));
        json!({"type": "withdraw_associate", "effective_on": day, "associate": associate, "notified_on": notified_on})
    }

    /// Somebody whose exit is not recorded, if there is one; sometimes anybody.
    pub fn member(&mut self) -> Value {
        let exits = self.exits();
        let mut members = self.bodies("register.associate_admitted");
        members.extend(self.bodies("opening.associate_carried"));
        if !self.chance.one_in(10) {
            members.retain(|body| !exits.iter().any(|exit| exit["associate"] == body["associate"]));
        }
        if members.is_empty() { json!(reference(2)) } else { self.chance.pick(&members)["associate"].clone() }
    }

    /// Somebody whose exit is recorded, with the shares still held; mostly the first who holds any.
    pub fn leaver(&mut self) -> (Value, i64) {
        let exits = self.exits();
        let held = exits.iter().map(|exit| (exit["associate"].clone(), self.held(&exit["associate"])));
        let waiting: Vec<(Value, i64)> = held.filter(|(_, held)| *held > 0).collect();
        match waiting.first() {
            None => (self.any("register.associate_withdrew")["associate"].clone(), 1),
            Some(first) if !self.chance.one_in(3) => first.clone(),
            Some(_) => self.chance.pick(&waiting).clone(),
        }
    }

    /// The bodies of every way out but a transfer, whatever became of them.
    fn exits(&self) -> Vec<Rc<Value>> {
        let mut left = self.bodies("opening.associate_carried");
        left.retain(|body| body["left_on"].is_string());
        left.extend(WAYS_OUT.iter().flat_map(|kind| self.bodies(kind)));
        left
    }

    pub fn held(&self, associate: &Value) -> i64 {
        associate.as_str().and_then(|associate| self.holdings.get(associate)).copied().unwrap_or(0)
    }

    fn amendment(&mut self) -> Value {
        let (day, before) = (self.day(), self.clauses());
        json!({"type": "amend_statutes", "effective_on": day, "statutes": amended(&mut self.chance, &before),
            "decision": decision("extraordinary_assembly", &day)})
    }

    fn rotation(&mut self) -> Value {
        let key = format!("quitus/{}+{:08x}+AAAA", reference(1), self.chance.below(1 << 30));
        json!({"type": "rotate_key", "effective_on": self.day(), "new": key})
    }

    fn erasure(&mut self) -> Value {
        let person = self.any("register.associate_admitted")["identity"]["natural_person"]["person"].clone();
        let scope = self.chance.pick(&["contact", "everything"]);
        json!({"type": "erase_person", "effective_on": self.day(), "person": person, "scope": scope, "ground": sealed()})
    }
}

fn sum(bodies: &[Rc<Value>], field: &str) -> i64 {
    bodies.iter().filter_map(|body| body[field].as_i64()).sum()
}
