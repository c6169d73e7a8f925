//! What the annual accounts bring about: CAC-01, CAC-03, FIL-01, FIL-02.

use super::{Answer, checked, shown};
use crate::reader::Row;
use quitus_domain::law::auditor::{self, Auditor};
use quitus_domain::law::measure::Size;
use quitus_domain::law::{filing, losses};
use quitus_domain::values::Cents;

pub fn auditor(row: &Row) -> Option<Answer> {
    let year = (row.value("begins_on"), row.value("ends_on"));
    Some(match row.call.as_str() {
        "auditor::most_without" => shown(figures(auditor::most_without(row.value("form"), year.0, year.1))),
        "auditor::appointed" => {
            let words = [("in_office", Auditor::InOffice), ("missing", Auditor::Missing)];
            checked(auditor::appointed(row.value("form"), year, size(row), row.word("auditor", &words)))
        }
        _ => return None,
    })
}

fn figures(most: Option<Size>) -> String {
    let told = |most: Size| format!("{},{},{}", most.balance_sheet, most.turnover, most.employees);
    most.map_or_else(|| "none".to_owned(), told)
}

pub fn filing(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "filing::file_by" => {
            let by = filing::file_by(row.value("form"), row.value("approved_on"), row.value("medium"));
            shown(by.map_or_else(|| "none".to_owned(), |day| day.to_string()))
        }
        "filing::in_time" => checked(filing::in_time(row.option("file_by"), row.option("filed_on"), row.value("on"))),
        "filing::most_private" => shown(figures(filing::most_private(row.value("begins_on"), row.value("private")))),
        "filing::may_keep" => checked(filing::may_keep(row.value("begins_on"), size(row), row.value("private"))),
        _ => return None,
    })
}

fn size(row: &Row) -> Size {
    Size {
        balance_sheet: row.euros("balance_sheet"),
        turnover: row.euros("turnover"),
        employees: row.value("employees"),
    }
}

pub fn losses(row: &Row) -> Option<Answer> {
    let euros = |name: &str| row.euros::<Cents>(name);
    Some(match row.call.as_str() {
        "losses::half_kept" => checked(losses::half_kept(row.value("form"), euros("equity"), euros("capital"))),
        "losses::decide_by" => shown(losses::decide_by(row.value("approved_on"))),
        "losses::decided" => checked(losses::decided(row.value("decide_by"), row.value("on"))),
        "losses::rebuild_by" => shown(losses::rebuild_by(row.value("year_ends_on"))),
        "losses::rebuilt" => {
            checked(losses::rebuilt(row.value("rebuild_by"), euros("equity"), euros("capital"), row.value("on")))
        }
        "losses::most_capital" => shown(losses::most_capital(row.value("form"), euros("balance_sheet"))),
        "losses::reduce_by" => {
            let by = losses::reduce_by(row.value("rebuild_by"));
            shown(by.map_or_else(|| "none".to_owned(), |day| day.to_string()))
        }
        "losses::reduced" => checked(losses::reduced(
            row.value("form"),
            row.value("reduce_by"),
            euros("capital"),
            euros("balance_sheet"),
            row.value("on"),
        )),
        _ => return None,
    })
}
