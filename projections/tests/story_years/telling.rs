//! The story with its accounts: its own lines in the order in which they were recorded, and between them what the
//! accounts of each year ask.

use super::figures::{YEARS, Year};
use super::matters;
use super::told::{Line, opening, record};
use quitus_domain::cooperative::{Act, Cooperative, Event};
use quitus_domain::values::Position;
use quitus_projections::Recorded;
use serde_json::{Value, json};
use std::sync::Arc;

/// The lines of the story before those that tell its accounts: the register, the capital, the assemblies, the SCIC.
pub const REGISTER: usize = 221;

/// The three CAEs, with their weights in the key.
pub const CAES: [(&str, i64); 3] = [
    ("80bbdcdf-e7f2-5d39-91c9-f42e24e065a8", 50),
    ("7647410e-bc56-535b-8f11-a5a4e9738112", 30),
    ("2168551b-3ac3-57a5-b9d3-a6409a6ed156", 20),
];

pub fn sealed() -> Value {
    json!({"digest": format!("{:A<43}=", "accounts"), "size": 1, "media_type": "text/plain"})
}

pub fn decided(organ: &str, on: &str) -> Value {
    json!({"organ": organ, "decided_on": on, "number": "1", "document": sealed()})
}

/// An act at the instant of its recording.
pub type Told = (String, Value);

fn told(recorded_on: &str, effective_on: &str, kind: &str, fields: Value) -> Told {
    let mut act = json!({"type": kind, "effective_on": effective_on});
    act.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    (format!("{recorded_on}T20:00:00Z"), act)
}

pub fn at_once(on: &str, kind: &str, fields: Value) -> Told {
    told(on, on, kind, fields)
}

/// A debit and a credit in euros, or none.
type Sides<'a> = (&'a str, i64, i64);

pub fn entry(on: &str, journal: &str, lines: &[Sides<'_>]) -> Told {
    let line = |(account, debit, credit): &Sides<'_>| json!({"account": account, "debit": debit * 100, "credit": credit * 100});
    let lines: Vec<Value> = lines.iter().map(line).collect();
    let piece = format!("P-{on}");
    let fields = json!({"journal": journal, "lines": lines, "label": sealed(), "piece": piece, "piece_on": on,
        "document": sealed()});
    at_once(on, "record_entry", fields)
}

/// The call of a half by the key, and what the three CAEs pay of it.
fn half(year: &Year, number: usize, paid_on: &str) -> Vec<Told> {
    let name = year.name;
    let (from, to, on) = [("01-01", "06-30", "06-30"), ("07-01", "12-31", "12-15")][number];
    let from = if name == 2012 && number == 0 { "2012-01-02".to_owned() } else { format!("{name}-{from}") };
    let total = year.called[number];
    let call = json!({"pool": "means", "service": "means", "total": total * 100,
        "period": {"from": from, "to": format!("{name}-{to}")}, "due_on": paid_on});
    let mut acts = vec![at_once(&format!("{name}-{on}"), "issue_by_key", call)];
    for (place, (who, weight)) in (1..).zip(CAES) {
        let amount = total * weight * (1_000 + year.vat()) / 1_000;
        let invoice = format!("FA-{name}-{:04}", number * 3 + place);
        let payment = format!("0fa10000-0000-4000-8000-{:08}{number:02}{place:02}", name);
        let fields = json!({"payment": payment, "party": {"associate": who}, "amount": amount,
            "pays": [{"invoice": invoice, "amount": amount}], "document": sealed()});
        acts.push(at_once(paid_on, "receive_payment", fields));
    }
    acts
}

/// The tax that was paid to the cooperative in a year, less what it had paid itself, goes to the state.
fn tax(year: &Year, before: Option<&Year>) -> Told {
    let first = year.called[0] * year.vat() / 1_000;
    let last = before.map_or(0, |before| before.called[1] * before.vat() / 1_000);
    let (beside, spent) = matters::tax(year);
    let (collected, own) = (first + last + beside, year.rent * year.vat() / 1_000 + spent);
    let lines = [("445711", collected, 0), ("445660", 0, own), ("512", 0, collected - own)];
    entry(&format!("{}-12-28", year.name), "miscellaneous", &lines)
}

fn of_year(year: &Year, before: Option<&Year>) -> Vec<Told> {
    let (name, next) = (year.name, year.name + 1);
    let on = |day: &str| format!("{name}-{day}");
    let first = if name == 2012 { "2012-01-02".to_owned() } else { on("01-01") };
    // The deed of 2012 is recorded on 6 January.
    let opened = on(if name == 2012 { "01-08" } else { "01-02" });
    let mut acts = vec![told(&opened, &first, "open_fiscal_year", json!({"ends_on": on("12-31")}))];
    if name == 2012 {
        acts.extend(first_prices());
    }
    acts.extend(half(year, 0, &on("07-20")));
    acts.extend(half(year, 1, &format!("{next}-01-20")));
    // What falls due after the last year is not told.
    acts.retain(|(at, _)| !at.starts_with("2027-01-20"));
    acts.push(entry(&on("11-30"), "miscellaneous", &[("641", year.wages, 0), ("512", 0, year.wages)]));
    let (rent, own) = (year.rent, year.rent * year.vat() / 1_000);
    acts.push(entry(&on("12-10"), "purchases", &[("613", rent, 0), ("445660", own, 0), ("401", 0, rent + own)]));
    acts.push(entry(&on("12-20"), "bank", &[("401", rent + own, 0), ("512", 0, rent + own)]));
    acts.extend(matters::of_year(year));
    acts.push(tax(year, before));
    acts.push(told(&format!("{next}-06-10"), &on("12-31"), "close_fiscal_year", json!({})));
    let met = format!("{next}-06-18");
    let [legal, statutory] = year.reserves;
    let allocated = json!({"year": name.to_string(), "legal_reserve": legal * 100, "statutory_reserve": statutory * 100,
        "interest": matters::interest(year), "refunds": matters::refunds(year.aside().shared[0]),
        "decision": decided("ordinary_assembly", &met)});
    acts.push(at_once(&met, "allocate_result", allocated));
    acts.extend(matters::paid(year));
    let filed =
        json!({"year": name.to_string(), "medium": "electronic", "kept_private": "nothing", "receipt": sealed()});
    acts.push(at_once(&format!("{next}-07-10"), "file_accounts", filed));
    acts
}

fn first_prices() -> [Told; 2] {
    let on = "2012-02-01";
    let weights: Vec<Value> = CAES.iter().map(|(who, weight)| json!({"associate": who, "weight": weight})).collect();
    [
        at_once(
            on,
            "price_service",
            json!({"service": "means", "label": "Common means", "nature": "shared_means", "unit": "flat_rate",
                "price": 0, "vat": "standard", "decision": decided("manager", on)}),
        ),
        at_once(
            on,
            "set_key",
            json!({"pool": "means", "label": "Common means", "weights": weights, "evidence": sealed(),
                "decision": decided("ordinary_assembly", on)}),
        ),
    ]
}

/// The whole book, the story up to its accounts and the accounts of every year; and the state that decided it entry by
/// entry.
pub fn book(story: &[Line]) -> (Vec<Recorded>, Cooperative) {
    let own = story.iter().take(REGISTER).filter(|line| line.expect.is_none());
    let own = own.map(|line| (line.recorded_at.clone(), serde_json::to_value(&line.act).unwrap(), true));
    let years = YEARS.iter().enumerate().flat_map(|(at, year)| of_year(year, at.checked_sub(1).map(|at| &YEARS[at])));
    // The year after the last one, in which that one is allocated.
    let after = told("2027-01-02", "2027-01-01", "open_fiscal_year", json!({"ends_on": "2027-12-31"}));
    let years = years.chain([after, matters::statutes_with_interest(story)]);
    let mut all: Vec<(String, Value, bool)> = own.chain(years.map(|(at, act)| (at, act, false))).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    let mut state = Cooperative::default();
    let mut entries: Vec<Recorded> = Vec::new();
    let keep = |at: &str, events: Vec<Event>, entries: &mut Vec<Recorded>| {
        for event in events {
            entries.push(recorded(entries.len() as u64, at, event));
        }
    };
    keep("2012-01-01T00:00:00Z", record(&mut state, &opening()), &mut entries);
    // The number that an entry of the story has here, by the one that it has there.
    let mut moved: Vec<u64> = vec![0];
    for (at, mut act, of_story) in all {
        if let Some(number) = act["entry_number"].as_u64().filter(|_| of_story) {
            act["entry_number"] = json!(moved[usize::try_from(number - 1).unwrap()] + 1);
        }
        if act["entry_number"] == matters::THE_LAST {
            act["entry_number"] = json!(entries.len());
        }
        let shown = act.clone();
        let act: Act = serde_json::from_value(act).unwrap_or_else(|why| panic!("{why}: {shown}"));
        let events = quitus_domain::cooperative::decide(&state, &act).unwrap_or_else(|why| panic!("{why}: {shown}"));
        events.iter().for_each(|event| quitus_domain::cooperative::evolve(&mut state, event));
        if of_story {
            moved.extend((entries.len() as u64..).take(events.len()));
        }
        keep(&at, events, &mut entries);
    }
    (entries, state)
}

fn recorded(at: u64, recorded_at: &str, event: Event) -> Recorded {
    Recorded {
        position: Position(at),
        recorded_at: recorded_at.replace('Z', ".000000Z").into(),
        actor: "story".into(),
        command_id: "".into(),
        disclosed: Arc::new([]),
        event: Arc::new(event),
        rectified_by: None,
    }
}
