//! The register and the capital, by brute force from the entries' JSON: what `docs/book.md` says, sentence by sentence.
//!
//! Written from that page alone, so that it can disagree. It shares no code with the program, not even a type: a day is
//! its text, an amount a number of cents. Every question starts again from the first entry.
//!
//! Deliberately absent: speed, laws, and anything that the page does not say. A malformed entry panics.

use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What may be known: "Asking: two dates".
#[derive(Clone, Debug)]
pub enum Limit {
    Everything,
    Position(u64),
    Instant(String),
}

/// One entry after the rectifications: its place in the book, its type, and its fields.
struct Fact {
    position: u64,
    kind: String,
    body: Value,
}

/// Answers of a book on one day, at one state of knowledge.
pub struct Naive {
    facts: Vec<Fact>,
    day: String,
}

impl Naive {
    /// Asks `book`, entries `{position, recorded_at, type, payload}` in the order of recording.
    pub fn ask(book: &[Value], effective: &str, limit: &Limit) -> Self {
        let known = book.iter().filter(|entry| known(entry, limit));
        let mut facts = rectified(known);
        facts.retain(|fact| fact.day() <= effective);
        facts.sort_by_key(|fact| (fact.day().to_owned(), fact.position));
        Self { facts, day: effective.to_owned() }
    }

    /// The list of associates on the day, by number.
    pub fn register(&self) -> Value {
        let mut lines = self.lines();
        lines.retain(|line| line["until"].is_null() || text(line, "until") >= self.day.as_str());
        Value::Array(lines)
    }

    /// Who left and still holds shares, by number: "not in the list, but in the capital".
    pub fn leavers(&self) -> Value {
        let mut lines = self.lines();
        lines.retain(|line| !line["until"].is_null() && text(line, "until") < self.day.as_str());
        lines.retain(|line| cents(line, "shares") > 0);
        Value::Array(lines)
    }

    /// The capital on the day.
    pub fn capital(&self) -> Value {
        let subscribed = self.subscribed(|_| true);
        let clauses = self.statutes_on(&self.day);
        let floor = clauses.map(|clauses| self.floor(clauses));
        let refundable = floor.map(|floor| (subscribed - floor).max(0));
        json!({
            "subscribed": subscribed,
            "called": subscribed - self.uncalled(),
            "paid": self.paid(|_| true),
            "highest": self.highest(),
            "floor_fraction": clauses.map(|clauses| &clauses["shares"]["floor"]),
            "floor": floor,
            "refundable_now": refundable,
            "waiting": clauses.map_or(Vec::new(), |clauses| self.waiting(clauses, refundable.unwrap_or(0))),
        })
    }

    /// One line for everyone ever admitted, by number.
    pub fn lines(&self) -> Vec<Value> {
        let mut lines: Vec<Value> = self.of("register.associate_admitted").map(|fact| self.line(fact)).collect();
        lines.sort_by_key(|line| cents(line, "number"));
        lines
    }

    fn line(&self, admitted: &Fact) -> Value {
        let associate = text(&admitted.body, "associate");
        let own = |fact: &Fact| fact.body["associate"] == associate;
        json!({
            "number": admitted.body["number"],
            "associate": associate,
            "category": admitted.body["category"],
            "since": admitted.day(),
            "until": self.exit(associate).map(Fact::day),
            "shares": self.shares(associate),
            "subscribed": self.subscribed(own),
            "paid": self.paid(own),
        })
    }

    /// "Shares held: subscribed less refunded."
    fn shares(&self, associate: &str) -> i64 {
        let sum = |kind| {
            let own = self.of(kind).filter(|fact| fact.body["associate"] == associate);
            own.map(|fact| cents(&fact.body, "shares")).sum::<i64>()
        };
        sum("capital.shares_subscribed") - sum("capital.shares_refunded")
    }

    /// "Subscribed value: the same, each times its nominal."
    fn subscribed(&self, whose: impl Fn(&Fact) -> bool) -> i64 {
        self.facts.iter().filter(|fact| whose(fact)).map(change).sum()
    }

    /// "`paid` of subscriptions + `amount` of payments - for each refund (`shares` x `nominal` - sum of `written_off`)."
    fn paid(&self, whose: impl Fn(&Fact) -> bool) -> i64 {
        let paid = |fact: &Fact| match fact.kind.as_str() {
            "capital.shares_subscribed" => cents(&fact.body, "paid"),
            "capital.shares_paid_up" => cents(&fact.body, "amount"),
            "capital.shares_refunded" => -(value(fact) - written_off(fact, |_| true)),
            _ => 0,
        };
        self.facts.iter().filter(|fact| whose(fact)).map(paid).sum()
    }

    /// "The greatest value that the subscribed capital had after any one entry, in the order of reading."
    fn highest(&self) -> i64 {
        let after = |count: usize| self.facts.iter().take(count).map(change).sum();
        (0..=self.facts.len()).map(after).max().unwrap_or(0)
    }

    /// What of all subscriptions can be asked for neither now nor before.
    fn uncalled(&self) -> i64 {
        self.of("capital.shares_subscribed").map(|subscription| self.uncalled_of(subscription)).sum()
    }

    /// "While the day is before `due_on`, that is total - max(at once, settled), never below 0."
    fn uncalled_of(&self, subscription: &Fact) -> i64 {
        if self.day.as_str() >= text(&subscription.body, "due_on") {
            return 0;
        }
        let total = value(subscription);
        let clauses = self.statutes_on(subscription.day()).expect("a subscription has statutes");
        let at_once = part(total, text(&clauses["shares"], "paid_at_subscription"));
        (total - at_once.max(self.settled(subscription))).max(0)
    }

    /// "What was paid on it or written off."
    fn settled(&self, subscription: &Fact) -> i64 {
        let reference = &subscription.body["subscription"];
        let payments = self.of("capital.shares_paid_up").filter(|fact| fact.body["subscription"] == *reference);
        let refunds = self.of("capital.shares_refunded");
        cents(&subscription.body, "paid")
            + payments.map(|fact| cents(&fact.body, "amount")).sum::<i64>()
            + refunds.map(|fact| written_off(fact, |of| of == reference)).sum::<i64>()
    }

    /// "The clauses' `shares.floor` of highest, rounded up to the cent; for a `sa` at least 18 500 euros."
    fn floor(&self, clauses: &Value) -> i64 {
        let least = if clauses["form"] == "sa" { 1_850_000 } else { 0 };
        part(self.highest(), text(&clauses["shares"], "floor")).max(least)
    }

    /// The queue: "who has left (last day <= the day) and still holds shares, in the order of the exits' positions".
    fn waiting(&self, clauses: &Value, refundable_now: i64) -> Vec<Value> {
        let mut exits: Vec<&Fact> = self.of("register.associate_withdrew").collect();
        exits.retain(|exit| self.shares(text(&exit.body, "associate")) > 0);
        exits.sort_by_key(|exit| exit.position);
        let mut left = refundable_now;
        exits.iter().map(|exit| self.place(exit, clauses, &mut left)).collect()
    }

    /// One place in the queue; takes what it may be paid from `left`.
    fn place(&self, exit: &Fact, clauses: &Value, left: &mut i64) -> Value {
        let associate = text(&exit.body, "associate");
        let nominal = cents(&clauses["shares"], "nominal_value");
        let shares = self.shares(associate);
        let payable = shares.min(*left / nominal);
        *left -= payable * nominal;
        json!({
            "associate": associate,
            "number": self.admission(associate).body["number"],
            "left_on": exit.day(),
            "exit": exit.position,
            "shares": shares,
            "nominal": shares * nominal,
            "due_on": months_after(exit.day(), clauses["exit"]["refund_within"].as_i64().unwrap_or(0)),
            "payable_shares": payable,
            "payable_now": payable * nominal,
        })
    }

    /// "In force from `effective_on` until the next one"; a day belongs to its closing.
    fn statutes_on(&self, day: &str) -> Option<&Value> {
        let mut latest_first = self.facts.iter().rev().filter(|fact| fact.kind.starts_with("statutes."));
        latest_first.find(|fact| fact.day() <= day).map(|fact| &fact.body["statutes"])
    }

    fn of(&self, kind: &str) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.kind == kind)
    }

    fn exit(&self, associate: &str) -> Option<&Fact> {
        self.of("register.associate_withdrew").find(|fact| fact.body["associate"] == associate)
    }

    fn admission(&self, associate: &str) -> &Fact {
        let mut admissions = self.of("register.associate_admitted");
        admissions.find(|fact| fact.body["associate"] == associate).expect("who left was admitted")
    }
}

impl Fact {
    fn of(position: u64, event: &Value) -> Self {
        let (kind, body) = event.as_object().and_then(|event| event.iter().next()).expect("an event has one key");
        Self { position, kind: kind.clone(), body: body.clone() }
    }

    fn day(&self) -> &str {
        text(&self.body, "effective_on")
    }
}

/// Step 1: "position <= p, or `recorded_at` <= t".
fn known(entry: &Value, limit: &Limit) -> bool {
    match limit {
        Limit::Everything => true,
        Limit::Position(last) => position(entry) <= *last,
        Limit::Instant(last) => text(entry, "recorded_at") <= last.as_str(),
    }
}

/// Step 2: rectifications replace or remove, in the order of recording; the last one wins, and none is rectified.
fn rectified<'b>(known: impl Iterator<Item = &'b Value>) -> Vec<Fact> {
    let mut events: BTreeMap<u64, Option<Value>> = BTreeMap::new();
    for entry in known {
        events.insert(position(entry), Some(entry["payload"].clone()));
        if entry["type"] == "book.entry_rectified" {
            let body = &entry["payload"]["book.entry_rectified"];
            let of = body["of"].as_u64().expect("a position");
            events.insert(of, body["replacement"].get("event").cloned());
        }
    }
    events.into_iter().filter_map(|(position, event)| Some(Fact::of(position, &event?))).collect()
}

/// By how much an entry changes the subscribed capital.
fn change(fact: &Fact) -> i64 {
    match fact.kind.as_str() {
        "capital.shares_subscribed" => value(fact),
        "capital.shares_refunded" => -value(fact),
        _ => 0,
    }
}

/// `shares` x `nominal`.
fn value(fact: &Fact) -> i64 {
    cents(&fact.body, "shares") * cents(&fact.body, "nominal")
}

/// What a refund writes off, on the subscriptions asked for.
fn written_off(refund: &Fact, on: impl Fn(&Value) -> bool) -> i64 {
    let lines = refund.body["written_off"].as_array().expect("a list");
    lines.iter().filter(|line| on(&line["subscription"])).map(|line| cents(line, "amount")).sum()
}

/// A fraction such as `1/4` of an amount, rounded up to the cent.
fn part(amount: i64, fraction: &str) -> i64 {
    let (above, below) = fraction.split_once('/').expect("a fraction");
    let (above, below): (i64, i64) = (above.parse().expect("a number"), below.parse().expect("a number"));
    (amount * above + below - 1) / below
}

/// The same day of a later month, or that month's last day.
fn months_after(day: &str, months: i64) -> String {
    let number = |range| day.get(range).and_then(|part: &str| part.parse::<i64>().ok()).expect("a day");
    let month = number(0..4) * 12 + number(5..7) - 1 + months;
    let (year, month) = (month / 12, month % 12 + 1);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    format!("{year:04}-{month:02}-{:02}", number(8..10).min(last))
}

fn position(entry: &Value) -> u64 {
    entry["position"].as_u64().expect("a position")
}

fn cents(object: &Value, field: &str) -> i64 {
    object[field].as_i64().unwrap_or_else(|| panic!("{field} is a whole number in {object}"))
}

fn text<'v>(object: &'v Value, field: &str) -> &'v str {
    object[field].as_str().unwrap_or_else(|| panic!("{field} is a text in {object}"))
}
