//! Random corrections of earlier entries: annulled, put right, corrected twice, or replaced by what is no correction.

use crate::acts::{Acts, FIRST_DAY};
use crate::text::{amended, category, days_after, sealed};
use serde_json::{Value, json};

impl Acts {
    /// Removes an entry, corrects it, or puts another act in its place.
    pub fn rectification(&mut self) -> Value {
        let position = self.wrong_entry();
        let replacement = match self.chance.below(20) {
            0..6 => Value::Null,
            6 => self.replacement_of_another_kind(),
            _ => self.corrected(position),
        };
        json!({"type": "rectify_entry", "effective_on": self.day(), "entry_number": position + 1,
            "reason": sealed(), "replacement": replacement})
    }

    /// Any entry, one of the last (on which nothing stands yet), or one that was rectified before.
    fn wrong_entry(&mut self) -> usize {
        let count = self.by_entry.len();
        let before = self.bodies("book.entry_rectified");
        loop {
            let position = match self.chance.below(3) {
                0 if !before.is_empty() => {
                    let of = self.chance.pick(&before)["of"].as_u64();
                    of.and_then(|of| usize::try_from(of).ok()).expect("a position")
                }
                1 => count - 1 - self.chance.below(count.min(6)),
                _ => self.chance.below(count),
            };
            if self.is_rectifiable(position) || self.chance.one_in(10) {
                return position;
            }
        }
    }

    fn is_rectifiable(&self, position: usize) -> bool {
        let kind = self.by_entry[position]["type"].as_str().unwrap_or_default();
        !["open_book", "open_existing", "rotate_key", "erase_person", "rectify_entry"].contains(&kind)
    }

    fn replacement_of_another_kind(&mut self) -> Value {
        match self.chance.below(4) {
            0 => self.subscription(),
            1 => self.payment(),
            2 => self.withdrawal(),
            _ => self.admission(),
        }
    }

    /// The act behind an entry with something changed; of a rectification, the act that it put there.
    fn corrected(&mut self, position: usize) -> Value {
        let mut act = self.by_entry[position].clone();
        if self.chance.one_in(2) {
            let day = act["effective_on"].as_str().unwrap_or(FIRST_DAY).to_owned();
            act["effective_on"] = json!(days_after(&day, self.chance.between(-60, 60)));
        }
        for field in ["shares", "amount", "paid"] {
            if let Some(before) = act[field].as_i64() {
                act[field] = json!(*self.chance.pick(&[before, before, before + 1, before * 2, (before / 2).max(1)]));
            }
        }
        if act["category"].is_string() {
            act["category"] = json!(category(&mut self.chance));
        }
        if act["statutes"].is_object() {
            act["statutes"] = amended(&mut self.chance, &act["statutes"].clone());
        }
        act
    }
}
