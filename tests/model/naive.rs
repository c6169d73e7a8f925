//! The register and the capital, by brute force from the entries' JSON: what `docs/book.md` says, sentence by sentence.
//!
//! Written from that page alone, so that it can disagree. It shares no code with the program, not even a type: a day is
//! its text, an amount a number of cents. Every question starts again from the first entry.
//!
//! Deliberately absent: speed, laws, and anything that the page does not say. A malformed entry panics.

use crate::facts::{
    Exit, Fact, cents, months_after, moves, part, position, rectified, spokesman, text, value, written_off,
};
use serde_json::{Value, json};

/// What may be known: "Asking: two dates".
#[derive(Clone, Debug)]
pub enum Limit {
    Everything,
    Position(u64),
    Instant(String),
}

/// Answers of a book on one day, at one state of knowledge.
pub struct Naive {
    /// In the order of reading.
    pub facts: Vec<Fact>,
    pub day: String,
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
        let [_, subscribed, paid, _] = self.sums(None);
        let clauses = self.statutes_on(&self.day);
        let floor = clauses.map(|clauses| self.floor(clauses));
        let refundable = floor.map(|floor| (subscribed - floor).max(0));
        json!({
            "subscribed": subscribed,
            "called": subscribed - self.uncalled(),
            "paid": paid,
            "highest": self.highest(),
            "highest_since": self.highest_since().1,
            "floor_fraction": clauses.map(|clauses| &clauses["shares"]["floor"]),
            "floor": floor,
            "refundable_now": refundable,
            "waiting": clauses.map_or(Vec::new(), |clauses| self.waiting(clauses, refundable.unwrap_or(0))),
            "owed": self.owed(),
        })
    }

    /// One line for everyone ever admitted or carried over, by number.
    pub fn lines(&self) -> Vec<Value> {
        let begun = self.of("register.associate_admitted").chain(self.of("opening.associate_carried"));
        let mut lines: Vec<Value> = begun.map(|fact| self.line(fact)).collect();
        lines.sort_by_key(|line| cents(line, "number"));
        lines
    }

    fn line(&self, entered: &Fact) -> Value {
        let associate = text(&entered.body, "associate");
        let [shares, subscribed, paid, owed] = self.sums(Some(associate));
        let exit = self.exit(associate);
        let since = entered.body.get("since").and_then(Value::as_str).unwrap_or_else(|| entered.day());
        let of_associate = |kind| self.of(kind).filter(|fact| fact.body["associate"] == associate);
        let moved = of_associate("register.associate_reclassified").last();
        let spoken = of_associate("register.representative_appointed").last();
        let first = spokesman(&entered.body["identity"]);
        let decision = entered.body.get("decision").unwrap_or(&Value::Null);
        json!({
            "number": entered.body["number"],
            "associate": associate,
            "identity": self.identity(entered),
            "applied_on": self.applied_on(entered),
            "witness": if entered.kind == "opening.associate_carried" { "opening" } else { "book" },
            "admitted_by": decision["organ"],
            "decided_on": decision["decided_on"],
            "decision_number": decision["number"],
            "email_notice_since": self.email_notice_since(associate),
            "benefit_until": of_associate("register.benefit_evidenced").map(Fact::day).max(),
            "category": moved.map_or(&entered.body["category"], |fact| &fact.body["category"]),
            "category_since": moved.map_or(since, Fact::day),
            "representative": spoken.map_or(&first, |fact| &fact.body["representative"]),
            "since": since,
            "until": exit.as_ref().map(|exit| &exit.last),
            "way_out": exit.as_ref().map(|exit| exit.way),
            "shares": shares,
            "subscribed": subscribed,
            "paid": paid,
            "owed": owed,
        })
    }

    /// "As admitted or carried, with the last `seat` read of a legal person."
    fn identity(&self, entered: &Fact) -> Value {
        let mut identity = entered.body["identity"].clone();
        let changes =
            self.of("register.contact_changed").filter(|fact| fact.body["associate"] == entered.body["associate"]);
        if let Some(seat) = changes.filter(|fact| fact.body["seat"].is_string()).last() {
            identity["legal_person"]["seat"] = seat.body["seat"].clone();
        }
        identity
    }

    /// "The last application under the same reference read before the admission."
    fn applied_on(&self, entered: &Fact) -> Option<&str> {
        let same = |fact: &&Fact| fact.body["associate"] == entered.body["associate"];
        let before = self.facts.iter().take_while(|fact| fact.position != entered.position);
        before.filter(|fact| fact.kind == "register.application_received").filter(same).last().map(Fact::day)
    }

    /// "The day of the last `agreed` read, null after `revoked`."
    fn email_notice_since(&self, associate: &str) -> Option<&str> {
        let changes = self.of("register.contact_changed").filter(|fact| fact.body["associate"] == associate);
        let last = changes.filter(|fact| !fact.body["email_notice"].is_null()).last()?;
        last.body["email_notice"].get("agreed").map(|_| last.day())
    }

    /// "What each entry adds": shares, their value, what is paid of it, and what is owed, of one associate or of all.
    fn sums(&self, of: Option<&str>) -> [i64; 4] {
        self.facts
            .iter()
            .flat_map(moves)
            .filter(|(who, _)| of.is_none_or(|of| who == of))
            .fold([0; 4], |sum, (_, more)| std::array::from_fn(|at| sum[at] + more[at]))
    }

    fn highest(&self) -> i64 {
        self.highest_since().0
    }

    /// "The greatest value that the subscribed capital had after any one entry, in the order of reading", and the day of
    /// that entry; at first what the opening position states, on its day.
    fn highest_since(&self) -> (i64, Option<&str>) {
        let (mut capital, mut highest) = (0, (0, None));
        for fact in &self.facts {
            capital += moves(fact).iter().map(|(_, [_, subscribed, ..])| subscribed).sum::<i64>();
            if fact.kind == "opening.position_stated" {
                highest = (cents(&fact.body, "highest_capital"), Some(fact.day()));
            }
            if capital > highest.0 {
                highest = (capital, Some(fact.day()));
            }
        }
        highest
    }

    /// What of all subscriptions can be asked for neither now nor before.
    fn uncalled(&self) -> i64 {
        let begun = self.of("capital.shares_subscribed").chain(self.of("opening.associate_carried"));
        begun.map(|subscription| self.uncalled_of(subscription)).sum()
    }

    /// "While the day is before `due_on`, that is total - max(at once + called since, settled), never below 0."
    fn uncalled_of(&self, subscription: &Fact) -> i64 {
        if self.day.as_str() >= text(&subscription.body, "due_on") {
            return 0;
        }
        let total = value(subscription);
        let clauses = self.statutes_on(subscription.day()).expect("a subscription has statutes");
        let at_once = match subscription.kind.as_str() {
            "opening.associate_carried" => cents(&subscription.body, "paid"),
            _ => part(total, text(&clauses["shares"], "paid_at_subscription")),
        };
        let reference = &subscription.body["subscription"];
        let calls = self.of("capital.shares_called").filter(|fact| fact.body["subscription"] == *reference);
        let called: i64 = calls.map(|fact| cents(&fact.body, "amount")).sum();
        (total - (at_once + called).max(self.settled(subscription))).max(0)
    }

    /// "What was paid on it or written off."
    fn settled(&self, subscription: &Fact) -> i64 {
        let reference = &subscription.body["subscription"];
        let payments = self.of("capital.shares_paid_up").filter(|fact| fact.body["subscription"] == *reference);
        let refunds = self.of("capital.shares_refunded").chain(self.of("capital.shares_cancelled"));
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
        let mut exits: Vec<Exit> = self.lines().iter().filter_map(|line| self.exit(text(line, "associate"))).collect();
        exits.retain(|exit| exit.last <= self.day && self.sums(Some(&exit.who))[0] > 0);
        exits.sort_by_key(|exit| exit.position);
        let mut left = refundable_now;
        exits.iter().map(|exit| self.place(exit, clauses, refundable_now, &mut left)).collect()
    }

    /// One place in the queue; takes what it may be paid from `left`.
    fn place(&self, exit: &Exit, clauses: &Value, refundable_now: i64, left: &mut i64) -> Value {
        let nominal = cents(&clauses["shares"], "nominal_value");
        let shares = self.sums(Some(&exit.who))[0];
        let payable = shares.min(*left / nominal);
        *left -= payable * nominal;
        let short = if shares <= refundable_now / nominal { "earlier_leavers" } else { "capital_floor" };
        json!({
            "associate": exit.who,
            "number": self.number(&exit.who),
            "left_on": exit.last,
            "exit": exit.position,
            "shares": shares,
            "nominal": shares * nominal,
            "due_on": months_after(&exit.last, clauses["exit"]["refund_within"].as_i64().unwrap_or(0)),
            "payable_shares": payable,
            "payable_now": payable * nominal,
            "held_back": (payable < shares).then_some(short),
        })
    }

    /// "Each debt that is not settled, in the order of the positions".
    fn owed(&self) -> Vec<Value> {
        let mut debts: Vec<&Fact> =
            self.of("capital.shares_cancelled").chain(self.of("opening.refund_carried")).collect();
        debts.sort_by_key(|debt| debt.position);
        debts.into_iter().filter_map(|debt| self.debt(debt)).collect()
    }

    fn debt(&self, debt: &Fact) -> Option<Value> {
        let of = |kind: &'static str| self.of(kind).filter(|fact| fact.body["refund"] == debt.body["refund"]);
        let settled = ["capital.refund_paid", "capital.refund_set_off", "capital.refund_reduced"]
            .map(|kind| of(kind).map(|fact| cents(&fact.body, "amount")).sum::<i64>());
        let remaining = cents(&debt.body, "amount") - settled.iter().sum::<i64>();
        let schedule = of("capital.refund_scheduled").last();
        let parts = schedule.map_or(json!([]), |fact| fact.body["instalments"].clone());
        let last = parts.as_array()?.iter().map(|part| text(part, "due_on")).max();
        (remaining > 0).then(|| {
            json!({
                "refund": debt.body["refund"],
                "associate": debt.body["associate"],
                "number": self.number(text(&debt.body, "associate")),
                "entry": debt.position,
                "amount": debt.body["amount"],
                "remaining": remaining,
                "due_on": last.unwrap_or_else(|| text(&debt.body, "due_on")),
                "instalments": parts,
            })
        })
    }

    /// "In force from `effective_on` until the next one"; a day belongs to its closing.
    fn statutes_on(&self, day: &str) -> Option<&Value> {
        let mut latest_first = self.facts.iter().rev().filter(|fact| fact.kind.starts_with("statutes."));
        latest_first.find(|fact| fact.day() <= day).map(|fact| &fact.body["statutes"])
    }

    pub fn of(&self, kind: &str) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.kind == kind)
    }

    /// "The one with the earliest last day holds; of those of one last day the one read first."
    fn exit(&self, associate: &str) -> Option<Exit> {
        let mut exits: Vec<Exit> =
            self.facts.iter().filter_map(Exit::of).filter(|exit| exit.who == associate).collect();
        exits.sort_by(|one, other| one.last.cmp(&other.last));
        exits.into_iter().next()
    }

    fn number(&self, associate: &str) -> Value {
        let mut begun = self.of("register.associate_admitted").chain(self.of("opening.associate_carried"));
        begun.find(|fact| fact.body["associate"] == associate).map_or(json!(0), |fact| fact.body["number"].clone())
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
