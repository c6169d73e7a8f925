//! What only some years have: the grant, equipment, legal help by the hour, refunds, interest on shares.

use super::figures::Year;
use super::telling::{CAES, Told, at_once, decided, entry, sealed};
use super::told::Line;
use serde_json::{Value, json};

/// Stands for the number of the entry before.
pub const THE_LAST: &str = "the last";

/// L’Atelier de Béa, the first member that is no CAE.
const BEA: &str = "e94a2f7a-9a69-5086-ae63-15b3e7fb99d2";

/// The line of the story that amends the statutes in 2019, which stand until 2025.
const STATUTES_OF_2019: usize = 69;

/// Who is an associate on the last day of 2024, with its shares, all paid: 237 of 242. The five of Reliures du Passé Simple,
/// struck off in January, are not paid back yet.
const SHARES_OF_2024: [(&str, i64); 12] = [
    ("80bbdcdf-e7f2-5d39-91c9-f42e24e065a8", 25),
    ("7647410e-bc56-535b-8f11-a5a4e9738112", 120),
    ("2168551b-3ac3-57a5-b9d3-a6409a6ed156", 20),
    (BEA, 15),
    ("9521527d-cb12-5e6b-8636-7e57f3c87f02", 10),
    ("4e1cf85e-cfc7-567a-8c4b-4b6c3711f67a", 5),
    ("fd626928-83d8-5bf0-98dd-214537f021b2", 5),
    ("4d590976-367f-5f0c-a206-368868c83b5e", 8),
    ("2e095373-e515-5afe-8909-d8212bf7acd0", 5),
    ("49c7bdac-00a8-5d3d-8966-53eb4bf6f89d", 8),
    ("0b562d53-7d09-59e1-8c03-3e9c1be7c88b", 6),
    ("85bca6a7-b9d3-56e9-939f-e1d6f8ddb205", 10),
];

/// The tax that these bring, and that they cost.
pub fn tax(year: &Year) -> (i64, i64) {
    let aside = year.aside();
    (aside.hours * year.vat() / 1_000, (aside.equipment[0] + aside.grant[0]) * year.vat() / 1_000)
}

/// What the year has, each in the order of recording.
pub fn of_year(year: &Year) -> Vec<Told> {
    [grant(year), equipment(year), hours(year)].into_iter().flatten().collect()
}

fn grant(year: &Year) -> Vec<Told> {
    let (name, [study, received]) = (year.name, year.aside().grant);
    let mut acts = Vec::new();
    if name == 2012 {
        acts.push(granted());
    }
    if received > 0 {
        let fields = json!({"grant": "mesure_4_23", "amount": received * 100, "document": sealed()});
        acts.push(at_once(&format!("{name}-04-16"), "receive_grant", fields));
    }
    if study > 0 {
        let (on, with_tax) = (format!("{name}-10-15"), study * (1_000 + year.vat()) / 1_000);
        let lines = [("6226", study, 0), ("445660", with_tax - study, 0), ("512", 0, with_tax)];
        acts.push(entry(&on, "purchases", &lines));
        let fields = json!({"grant": "mesure_4_23", "entry_number": THE_LAST, "amount": study * 100});
        acts.push(at_once(&on, "charge_to_grant", fields));
    }
    if name == 2013 {
        acts.push(at_once("2013-12-20", "close_grant", json!({"grant": "mesure_4_23", "settlement": sealed()})));
    }
    acts
}

fn granted() -> Told {
    let funder = json!({"key": "cres", "name": "Chambre régionale", "nature": "association"});
    let period = json!({"from": "2012-02-01", "to": "2013-12-31"});
    let fields = json!({"grant": "mesure_4_23", "label": "Mesure 4.23", "funder": funder, "amount": 240_000,
        "period": period, "purpose": sealed(), "convention": sealed()});
    at_once("2012-02-01", "sign_grant", fields)
}

fn equipment(year: &Year) -> Vec<Told> {
    let (name, [bought, worn]) = (year.name, year.aside().equipment);
    let with_tax = bought * (1_000 + year.vat()) / 1_000;
    let lines = [("2183", bought, 0), ("445660", with_tax - bought, 0), ("512", 0, with_tax)];
    let purchase = (bought > 0).then(|| entry(&format!("{name}-01-15"), "purchases", &lines));
    let lines = [("68112", worn, 0), ("28183", 0, worn)];
    let wear = (worn > 0).then(|| entry(&format!("{name}-12-31"), "miscellaneous", &lines));
    purchase.into_iter().chain(wear).collect()
}

/// Ten hours of legal help to L’Atelier de Béa, paid a week later.
fn hours(year: &Year) -> Vec<Told> {
    let (name, billed) = (year.name, year.aside().hours);
    if billed == 0 {
        return Vec::new();
    }
    let on = |day: &str| format!("{name}-{day}");
    let price = json!({"service": "legal", "label": "Legal help", "nature": "service", "unit": "hour",
        "price": billed * 10, "vat": "standard", "decision": decided("manager", &on("09-01"))});
    let invoice = json!({"customer": {"associate": BEA}, "lines": [{"service": "legal", "quantity": "10"}],
        "period": {"from": on("11-01"), "to": on("11-30")}, "due_on": on("12-31")});
    let (number, amount) = (format!("FA-{name}-0007"), (billed + tax(year).0) * 100);
    let paid = json!({"payment": format!("0fa10000-0000-4000-8000-{name:012}"), "party": {"associate": BEA},
        "amount": amount, "pays": [{"invoice": number, "amount": amount}], "document": sealed()});
    vec![
        at_once(&on("09-01"), "price_service", price),
        at_once(&on("12-20"), "issue_invoice", invoice),
        at_once(&on("12-27"), "receive_payment", paid),
    ]
}

/// The parts of the three in what is given back to them, by the key: as each was billed.
pub fn refunds(euros: i64) -> Vec<Value> {
    let part = |(who, weight): (&str, i64)| json!({"associate": who, "amount": euros * weight});
    CAES.into_iter().filter(|_| euros > 0).map(part).collect()
}

/// Interest at the ceiling: two points above the mean of the rates of three years, which are invented.
pub fn interest(year: &Year) -> Option<Value> {
    let decided = || json!({"rate": "5.00", "tmos": ["2.90", "3.00", "3.10"], "aids": 0});
    (year.aside().shared[1] > 0).then(decided)
}

/// What the assembly gave to associates is paid in July.
pub fn paid(year: &Year) -> Vec<Told> {
    let [refunds, interest] = year.aside().shared;
    let of_refunds = CAES.map(|(who, weight)| (who, refunds * weight));
    let of_interest = SHARES_OF_2024.map(|(who, shares)| (who, shares * 100));
    let to_three = (refunds > 0).then(|| payment(year, ("4578", refunds), &of_refunds));
    let to_all = (interest > 0).then(|| payment(year, ("4571", interest), &of_interest));
    to_three.into_iter().chain(to_all).collect()
}

fn payment(year: &Year, (account, euros): (&str, i64), parts: &[(&str, i64)]) -> Told {
    let on = format!("{}-07-04", year.name + 1);
    let (at, mut act) = entry(&on, "bank", &[("512", 0, euros)]);
    let line = |(who, cents): &(&str, i64)| json!({"account": account, "party": {"associate": who}, "debit": cents});
    act["lines"].as_array_mut().unwrap().extend(parts.iter().map(line));
    (at, act)
}

/// From June 2023 until the story amends them anew, the statutes foresee interest on shares.
pub fn statutes_with_interest(story: &[Line]) -> Told {
    let mut act = serde_json::to_value(&story[STATUTES_OF_2019 - 1].act).unwrap();
    act["statutes"]["results"]["share_interest"] = json!("foreseen");
    let fields = json!({"statutes": act["statutes"], "decision": decided("extraordinary_assembly", "2023-06-16")});
    at_once("2023-06-17", "amend_statutes", fields)
}
