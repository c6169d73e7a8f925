//! When a review is due: REV-01 to REV-08, SCIC-16.

use super::{Answer, checked, shown};
use crate::reader::{self, Row};
use quitus_domain::law::review::{self, Activity, Asking, Duty, Guide, YearEnd, YearResult};
use quitus_domain::values::Cents;

pub fn review(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "review::whatever_the_size" => shown(duty(review::whatever_the_size(row.value("family")))),
        "review::due_by" => shown(review::due_by(row.value("last"), row.value("every"))),
        "review::in_time" => checked(review::in_time(row.value("due_by"), row.value("on"))),
        "review::losses" => checked(review::losses(&results(row), row.euros("highest"))),
        "review::asked_by_enough" => {
            let who = row.word("who", &[("associates", Asking::Associates), ("directors", Asking::Directors)]);
            checked(review::asked_by_enough(who, row.value("asking"), row.value("of")))
        }
        "review::request_met" => checked(review::request_met(row.value("requested_on"), row.option("reported_on"))),
        "review::above_thresholds" => {
            let words = [("general", Activity::General), ("farming", Activity::Farming), ("retail", Activity::Retail)];
            shown(duty(review::above_thresholds(row.word("activity", &words), ends(row))))
        }
        "review::reads" => shown(review::READS.join(",")),
        "review::guide" => shown(match review::guide(row.option("last"), row.value("every"), row.value("on")) {
            Guide::Owed => "owed",
            Guide::Freed => "freed",
        }),
        _ => return None,
    })
}

fn duty(duty: Duty) -> &'static str {
    match duty {
        Duty::Due => "due",
        Duty::NotDue => "not_due",
    }
}

fn amount(text: &str) -> Cents {
    reader::cents(text).and_then(|cents| Cents::try_from(cents).ok()).unwrap_or_else(|| panic!("no amount: {text}"))
}

/// `2026-12-31:-30000.00`, separated by commas.
fn results(row: &Row) -> Vec<YearResult> {
    let all = row.get("results").split(',').filter(|text| *text != "none");
    let read = |text: &str| {
        let (closed_on, result) = text.split_once(':')?;
        Some(YearResult { closed_on: closed_on.parse().ok()?, result: amount(result) })
    };
    all.map(|text| read(text).unwrap_or_else(|| panic!("no result: {text}"))).collect()
}

/// `associates:turnover:balance`, twice.
fn ends(row: &Row) -> [YearEnd; 2] {
    let read = |text: &str| {
        let mut parts = text.split(':');
        let (associates, turnover, balance) = (parts.next()?, parts.next()?, parts.next()?);
        let associates = associates.parse().ok()?;
        Some(YearEnd { associates, turnover: amount(turnover), balance: amount(balance) })
    };
    let all: Option<Vec<YearEnd>> = row.get("ends").split(',').map(read).collect();
    all.and_then(|ends| ends.try_into().ok()).unwrap_or_else(|| panic!("not two year-ends: {}", row.line))
}
