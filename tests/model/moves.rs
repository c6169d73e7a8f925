//! The rest of what can come to an associate or a share: drawn as the plain acts are, right or wrong.
//!
//! Deliberately absent: offices and what moves no share, drawn in `offices`; the opening of a book that existed before,
//! drawn in `opening`.

use crate::acts::{Acts, FIRST_DAY};
use crate::facts::spokesman;
use crate::text::{category, days_after, decision, reference, sealed};
use serde_json::{Value, json};

impl Acts {
    /// One of them.
    pub fn other_move(&mut self) -> Value {
        match self.chance.below(17) {
            0..3 => self.transfer(),
            3..5 => self.reclassification(),
            5 => self.exclusion(),
            6 => self.strike_off(),
            7 => self.death(),
            8..10 => self.call(),
            10..13 => self.cancellation(),
            13..16 => self.less_owed(),
            _ => self.representative(),
        }
    }

    /// Often everything that somebody holds; to an associate, seldom to a stranger.
    fn transfer(&mut self) -> Value {
        let (day, from, to) = (self.day(), self.member(), self.member());
        let held = self.held(&from).max(1);
        let shares = (*self.chance.pick(&[held, held, held / 2, 1])).max(1);
        json!({"type": "transfer_shares", "effective_on": day, "from": from, "to": to, "shares": shares,
            "price": shares * 100, "deed": sealed(), "approval": decision("board", &day)})
    }

    fn reclassification(&mut self) -> Value {
        let (day, associate) = (self.day(), self.member());
        json!({"type": "reclassify_associate", "effective_on": day, "associate": associate,
            "category": category(&mut self.chance), "ground": sealed(), "evidence": [sealed()],
            "decision": decision("ordinary_assembly", &day)})
    }

    fn exclusion(&mut self) -> Value {
        let (day, associate) = (self.day(), self.member());
        json!({"type": "exclude_associate", "effective_on": day, "associate": associate, "ground": sealed(),
            "summons": sealed(), "votes": {"present": 12, "in_favour": 10, "own_vote": "kept"},
            "decision": decision("extraordinary_assembly", &day)})
    }

    fn strike_off(&mut self) -> Value {
        json!({"type": "strike_off_associate", "effective_on": self.day(), "associate": self.member(),
            "ground": "death", "evidence": [sealed()]})
    }

    fn death(&mut self) -> Value {
        json!({"type": "record_death", "effective_on": self.day(), "associate": self.member(),
            "certificate": sealed()})
    }

    fn call(&mut self) -> Value {
        let on = self.any_subscription();
        let rest =
            on["shares"].as_i64().unwrap_or(1) * on["nominal"].as_i64().unwrap_or(1) - on["paid"].as_i64().unwrap_or(0);
        let day = self.day();
        json!({"type": "call_shares", "effective_on": day, "subscription": on["subscription"],
            "associate": on["associate"], "amount": (*self.chance.pick(&[rest, rest / 2, rest / 3])).max(1),
            "due_on": days_after(&day, self.chance.between(0, 200)), "letter": sealed()})
    }

    fn cancellation(&mut self) -> Value {
        let (associate, held) = self.leaver();
        let shares = (*self.chance.pick(&[held, held, held / 2, 1])).max(1);
        json!({"type": "cancel_shares", "effective_on": self.day(), "refund": self.new_reference(),
            "associate": associate, "shares": shares, "balance_sheet": self.sheet()})
    }

    pub fn refund(&mut self) -> Value {
        let (associate, held) = self.leaver();
        let shares = (*self.chance.pick(&[held, held, held, held / 2, held / 3, 1])).max(1);
        let nominal = self.clauses()["shares"]["nominal_value"].as_i64().unwrap_or(100);
        let total = shares * nominal;
        let amount = *self.chance.pick(&[total, total, total / 2, total / 4, total / 5, 0]);
        json!({"type": "refund_shares", "effective_on": self.day(), "associate": associate, "shares": shares,
            "amount": amount, "balance_sheet": self.sheet()})
    }

    /// The last balance sheet; sometimes with losses.
    pub fn sheet(&mut self) -> Value {
        let losses = *self.chance.pick(&[0, 0, 0, 10_000]);
        json!({"closed_on": days_after(FIRST_DAY, self.today), "losses": losses, "capital": 1_000_000,
            "statutory_reserves": 0, "document": sealed()})
    }

    /// Accounts that show the whole capital lost.
    fn lost(&mut self) -> Value {
        let mut sheet = self.sheet();
        sheet["losses"] = sheet["capital"].clone();
        sheet
    }

    /// A debt paid, set off, reduced or put off.
    fn less_owed(&mut self) -> Value {
        let carried = self.chance.one_in(4) && !self.bodies("opening.refund_carried").is_empty();
        let owed = self.any(if carried { "opening.refund_carried" } else { "capital.shares_cancelled" });
        let (day, refund, whole) = (self.day(), owed["refund"].clone(), owed["amount"].as_i64().unwrap_or(1));
        let amount = (*self.chance.pick(&[whole, whole / 2, whole / 3, 1])).max(1);
        match self.chance.below(6) {
            0..3 => json!({"type": "pay_refund", "effective_on": day, "refund": refund, "amount": amount}),
            3 => json!({"type": "set_off_refund", "effective_on": day, "refund": refund, "amount": amount,
                "claim": sealed()}),
            4 => json!({"type": "reduce_refund", "effective_on": day, "refund": refund, "amount": amount,
                "balance_sheet": self.lost()}),
            _ => json!({"type": "schedule_refund", "effective_on": day, "refund": refund,
                "instalments": [{"due_on": days_after(&day, self.chance.between(0, 400)), "amount": whole}],
                "decision": decision("manager", &day)}),
        }
    }

    fn representative(&mut self) -> Value {
        let mut spoken_for = self.bodies("register.associate_admitted");
        spoken_for.retain(|body| body["identity"].get("natural_person").is_none());
        let associate = match spoken_for.as_slice() {
            [] => json!(reference(2)),
            some => self.chance.pick(some)["associate"].clone(),
        };
        let mut spokesmen = self.bodies("register.representative_appointed");
        spokesmen.retain(|body| body["associate"] == associate);
        let first = spoken_for.iter().find(|body| body["associate"] == associate);
        let first = first.map_or(Value::Null, |body| spokesman(&body["identity"]));
        let replaces = spokesmen.last().map_or(first, |body| body["representative"].clone());
        json!({"type": "appoint_representative", "effective_on": self.day(), "associate": associate,
            "representative": self.new_reference(), "replaces": replaces, "power": sealed()})
    }
}
