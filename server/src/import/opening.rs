//! The rest of the opening position, which no sheet holds: its day, its documents and totals, reserves, refunds that are
//! owed, mandates. One JSON object, the command without its associates.
//!
//! Here it is held against the sheet; what the law asks of it, the door says. For whoever writes it by hand, a refund may
//! name its associate by `number`, and references may be left out.

use super::associate::{Associate, Associates};
use super::fault::{Faults, Place, Total, Whole};
use super::reference::Origin;
use quitus_domain::values::{Cents, Day};
use serde_json::{Map, Value, json};

/// An opening position without its associates.
#[derive(Clone, Debug)]
pub struct Opening {
    fields: Map<String, Value>,
    on: Day,
    totals: [(Total, i64); 4],
}

/// The sums of a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    /// Associates, without those who left.
    pub associates: i64,
    /// Shares.
    pub shares: i64,
    /// Capital subscribed.
    pub subscribed: Cents,
    /// Capital paid.
    pub paid: Cents,
}

impl Sums {
    /// The sums of a list. Whoever left is no associate any more; their shares are in the capital all the same.
    #[must_use]
    pub fn of(list: &[Associate]) -> Self {
        list.iter().fold(Sums::default(), |sums, associate| Sums {
            associates: sums.associates + i64::from(associate.left_on.is_none()),
            shares: sums.shares + i64::try_from(associate.shares).unwrap_or(i64::MAX),
            subscribed: sums.subscribed + associate.subscribed,
            paid: sums.paid + associate.paid,
        })
    }

    fn of_total(self, total: Total) -> i64 {
        match total {
            Total::Associates => self.associates,
            Total::Shares => self.shares,
            Total::Subscribed => self.subscribed.get(),
            Total::Paid => self.paid.get(),
        }
    }
}

impl Total {
    /// Each of them, with its name in the position.
    pub const ALL: [(Total, &'static str); 4] = [
        (Total::Associates, "associates"),
        (Total::Shares, "shares"),
        (Total::Subscribed, "subscribed"),
        (Total::Paid, "paid"),
    ];
}

impl Opening {
    /// Reads the position; nothing when something of it is wrong.
    pub fn read(value: Value, faults: &mut Faults) -> Option<Self> {
        let before = faults.count();
        let mut wrong = |place: &str, why: &str| {
            faults.add(Place::Opening(place.to_owned()), Whole::Field { example: why.to_owned() });
        };
        let Value::Object(mut fields) = value else {
            wrong("$", "{\"effective_on\": \"2025-12-31\", \"totals\": \u{2026}}");
            return None;
        };
        if fields.get("type").is_some_and(|kind| kind != "open_existing") {
            wrong("$.type", "open_existing");
        }
        if fields.contains_key("associates") {
            wrong("$.associates", "--associates");
        }
        fields.insert("type".to_owned(), json!("open_existing"));
        let on = fields.get("effective_on").and_then(Value::as_str).and_then(|text| text.parse().ok());
        if on.is_none() {
            wrong("$.effective_on", "2025-12-31");
        }
        let totals = Total::ALL.map(|(total, name)| {
            let stated = fields.get("totals").and_then(|totals| totals.get(name)).and_then(Value::as_i64);
            if stated.is_none() {
                wrong(&format!("$.totals.{name}"), "580000");
            }
            (total, stated.unwrap_or_default())
        });
        let on = on.filter(|_| faults.count() == before)?;
        Some(Opening { fields, on, totals })
    }

    /// The day of the position.
    #[must_use]
    pub fn on(&self) -> Day {
        self.on
    }

    /// Holds the sums of the sheet against those that are stated.
    pub fn check(&self, associates: &Associates, faults: &mut Faults) {
        let sums = Sums::of(associates.list());
        for ((total, name), (_, stated)) in Total::ALL.into_iter().zip(self.totals) {
            let found = sums.of_total(total);
            if stated != found {
                faults.add(Place::Opening(format!("$.totals.{name}")), Whole::Total { total, stated, found });
            }
        }
        for (at, refund) in self.list("refunds").iter().enumerate() {
            let number = refund.get("number").and_then(Value::as_u64);
            let known = |number: u64| u32::try_from(number).is_ok_and(|number| associates.has_number(number));
            if let Some(number) = number.filter(|number| !known(*number)) {
                faults.add(Place::Opening(format!("$.refunds[{at}].number")), Whole::NobodyOfNumber { number });
            }
        }
    }

    fn list(&self, name: &str) -> &[Value] {
        self.fields.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The command's fields, references filled in, without `associates` and `command_id`.
    #[must_use]
    pub fn fields(&self, origin: &Origin) -> Map<String, Value> {
        let mut fields = self.fields.clone();
        for (list, kind) in [("refunds", "refund"), ("mandates", "mandate")] {
            let items = fields.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
            for (at, item) in items.enumerate() {
                if let Some(item) = item.as_object_mut() {
                    fill(item, kind, origin, at);
                }
            }
        }
        fields
    }
}

fn fill(item: &mut Map<String, Value>, kind: &str, origin: &Origin, at: usize) {
    item.entry(kind).or_insert_with(|| json!(origin.listed(kind, at)));
    let number = item.get("number").and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
    if let Some(number) = number.filter(|_| kind == "refund" && !item.contains_key("associate")) {
        item.remove("number");
        item.insert("associate".to_owned(), json!(origin.associate(number)));
    }
}
