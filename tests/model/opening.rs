//! The opening of a book of a cooperative that existed before: a few lines that add up, one of them of a former
//! associate, a debt and a mandate.

use crate::acts::{Acts, FIRST_DAY};
use crate::text::{category, days_after, reference, sealed};
use serde_json::{Value, json};

impl Acts {
    /// The act, right by its own totals.
    pub fn opening(&mut self) -> Value {
        let nominal = self.clauses()["shares"]["nominal_value"].as_i64().unwrap_or(100);
        let count = self.chance.between(1, 5);
        let lines: Vec<Value> = (1..=count).map(|number| self.carried(number, nominal)).collect();
        let total = |field: &str| lines.iter().filter_map(|line| line[field].as_i64()).sum::<i64>();
        let staying = lines.iter().filter(|line| line["left_on"].is_null()).count();
        let subscribed = total("shares") * nominal;
        let owed_to = lines.last().map(|line| line["associate"].clone());
        json!({"type": "open_existing", "effective_on": FIRST_DAY, "documents": [sealed()],
            "totals": {"associates": staying, "shares": total("shares"), "subscribed": subscribed,
                "paid": total("paid")},
            "highest_capital": subscribed + self.chance.pick(&[0, 0, 1_000, 500_000]),
            "reserves": {"legal": 0, "statutory": 0}, "associates": lines,
            "refunds": [{"refund": self.new_reference(), "associate": owed_to,
                "amount": self.chance.between(1, 100_000), "due_on": days_after(FIRST_DAY, 300)}],
            "mandates": [{"mandate": self.new_reference(), "office": "manager",
                "holder": {"natural_person": {"person": reference(3)}}, "starts_on": "2011-07-01",
                "ends_on": days_after(FIRST_DAY, self.chance.between(0, 900))}]})
    }

    /// One line; the second is of somebody who left before.
    fn carried(&mut self, number: i64, nominal: i64) -> Value {
        let shares = self.chance.between(1, 60);
        let whole = shares * nominal;
        let paid = *self.chance.pick(&[whole, whole, whole / 2 + 1, whole - 1]);
        let due = (paid < whole).then(|| days_after(FIRST_DAY, self.chance.between(1, 700)));
        json!({"associate": self.new_reference(), "number": number,
            "identity": {"natural_person": {"person": self.new_reference()}},
            "category": category(&mut self.chance), "ground": sealed(),
            "since": days_after(FIRST_DAY, -self.chance.between(700, 3_000)), "shares": shares, "paid": paid,
            "pay_up_due_on": due, "left_on": (number == 2).then(|| days_after(FIRST_DAY, -90))})
    }
}

/// The acts by which the entries of an opening are corrected: a line by a line, the others by none.
pub fn as_entries(opening: &Value) -> Vec<Value> {
    let lines = opening["associates"].as_array().expect("lines").iter().map(|line| {
        let mut act = line.clone();
        act["type"] = json!("carry_associate");
        act["effective_on"] = opening["effective_on"].clone();
        act
    });
    let others = opening["refunds"].as_array().into_iter().chain(opening["mandates"].as_array()).flatten();
    std::iter::once(opening.clone()).chain(lines).chain(others.map(|_| opening.clone())).collect()
}
