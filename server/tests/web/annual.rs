//! Every line of both annual accounts opens on its accounts, on the page, in JSON and in CSV, and these add up to it.

use crate::common::quitus;
use crate::html::{assert_well_formed, attributes, rows};
use crate::site::{DEMO, DEMO_FILE, Site};
use serde_json::Value;
use std::collections::BTreeMap;

/// The closed year of the demonstration, and the one that goes on.
const DAYS: [&str; 2] = ["2025-12-31", "2026-12-31"];

fn ask(words: &str) -> String {
    let ran = quitus(DEMO.path(), &format!("--database sqlite://{DEMO_FILE} {words}"));
    assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    ran.out
}

fn json_of(words: &str) -> Value {
    serde_json::from_str(&ask(&format!("{words} --json"))).unwrap()
}

/// Both figures of a line or of an account, in cents.
fn figures(one: &Value) -> [i64; 2] {
    ["now", "before"].map(|name| one[name].as_i64().unwrap())
}

fn lines(statements: &Value) -> Vec<Value> {
    let of = |side: &str| statements[side].as_array().unwrap().clone();
    ["assets", "liabilities", "income"].iter().flat_map(|side| of(side)).collect()
}

/// What an account holds by the trial balance of a day, with the result of the year where no entry has put it yet.
fn held(day: &str) -> BTreeMap<String, i64> {
    let balance = json_of(&format!("accounts balance --as-of {day}"));
    let of = |line: &Value| (line["account"].as_str().unwrap().to_owned(), line["closing"].as_i64().unwrap());
    let mut held: BTreeMap<String, i64> = balance["accounts"]["lines"].as_array().unwrap().iter().map(of).collect();
    let result = balance["accounts"]["result"].as_i64().unwrap();
    *held.entry(if result < 0 { "129000" } else { "120000" }.to_owned()).or_default() -= result;
    held.retain(|_, amount| *amount != 0);
    held
}

#[test]
fn every_line_is_what_its_accounts_bring_and_every_account_is_brought_once_whole() {
    for day in DAYS {
        let statements = json_of(&format!("accounts statements --as-of {day}"))["statements"].clone();
        let mut brought: BTreeMap<String, i64> = BTreeMap::new();
        let sides = [("assets", 1), ("liabilities", -1), ("income", 0)];
        for (side, sign) in sides {
            for line in statements[side].as_array().unwrap() {
                let accounts = line["accounts"].as_array().unwrap();
                assert!(!accounts.is_empty(), "{day}: {line}");
                let sum = accounts.iter().map(figures).fold([0, 0], |sum, one| [sum[0] + one[0], sum[1] + one[1]]);
                assert_eq!(sum, figures(line), "{day}: {line}");
                for one in accounts {
                    let number = one["account"].as_str().unwrap();
                    let sign = match (sign, number.starts_with('6')) {
                        (0, true) => 1,
                        (0, false) => -1,
                        (sign, _) => sign,
                    };
                    *brought.entry(number.to_owned()).or_default() += sign * figures(one)[0];
                }
            }
        }
        brought.retain(|_, amount| *amount != 0);
        assert_eq!(brought, held(day), "{day}");
    }
}

/// The rows of a CSV in English, by the names of their columns.
fn table(csv: &str) -> Vec<BTreeMap<String, String>> {
    let fields = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let mut lines = csv.trim_start_matches('\u{feff}').lines().map(fields);
    let head = lines.next().unwrap();
    lines.map(|line| head.iter().cloned().zip(line).collect()).collect()
}

#[test]
fn in_a_spreadsheet_each_line_is_the_sum_of_the_lines_of_its_accounts() {
    for day in DAYS {
        let csv = ask(&format!("accounts statements --as-of {day} --csv --lang en"));
        // An account's name may hold a comma, and amounts stand in columns before none: read with the quotes taken out.
        let plain: String = csv
            .split('"')
            .enumerate()
            .map(|(at, part)| if at % 2 == 1 { part.replace(',', " ") } else { part.to_owned() })
            .collect();
        let rows = table(&plain);
        let cents = |row: &BTreeMap<String, String>, name: &str| row[name].replace('.', "").parse::<i64>().unwrap();
        let (behind, lines): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row["Table"] == "Accounts behind each line");
        let mut told = 0;
        for line in lines.iter().filter(|row| !row["Accounts"].is_empty()) {
            let name = ["Assets", "Equity and liabilities", "Income statement"].map(|head| line[head].clone()).concat();
            let own: Vec<_> = behind.iter().filter(|row| row["Heading"] == name).collect();
            for year in ["This year", "Year before"] {
                let sum: i64 = own.iter().map(|row| cents(row, year)).sum();
                assert_eq!(sum, cents(line, year), "{day}: {name}, {year}");
            }
            told += own.len();
        }
        assert!(told == behind.len() && told > 5, "{day}: {told} of {}", behind.len());
    }
}

#[tokio::test]
async fn on_the_page_each_line_leads_to_its_accounts_and_says_what_each_brings() {
    let site = Site::demo().await;
    for day in DAYS {
        let address = format!("/accounts/statements?on={day}&lang=en");
        let html = site.get(&address).await.text();
        assert_well_formed(&address, &html);
        let statements = json_of(&format!("accounts statements --as-of {day} --lang en"))["statements"].clone();
        let behind = html.rsplit("Accounts behind each line").next().unwrap();
        let shown: Vec<Vec<String>> = rows(behind.split("</table>").next().unwrap());
        let links = attributes(&html, "href");
        for one in lines(&statements).iter().flat_map(|line| line["accounts"].as_array().unwrap()) {
            let number = one["account"].as_str().unwrap();
            let begins = format!("/accounts/ledger/{number}?");
            let link = links.iter().find(|href| href.starts_with(&begins)).unwrap_or_else(|| panic!("{begins}"));
            let amount = |cents: i64| {
                let digits = cents.unsigned_abs().to_string();
                format!("{digits:0>3}")
            };
            let digits = |cell: &str| cell.chars().filter(char::is_ascii_digit).collect::<String>();
            let [now, before] = figures(one).map(amount);
            let row = |row: &&Vec<String>| row.len() == 5 && row[1] == number;
            let said =
                shown.iter().filter(row).any(|row| [digits(&row[3]), digits(&row[4])] == [now.clone(), before.clone()]);
            assert!(said, "{day}: {one} in {shown:?}");
            assert_eq!(site.get(link).await.status, 200, "{link}");
        }
    }
}
