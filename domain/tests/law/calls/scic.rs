//! The SCIC: its form, its size, its colleges, its categories.

use super::{Answer, all, checked, evidence, joined, person, shown, variability};
use crate::reader::Row;
use quitus_domain::law::categories::{Present, Staff};
use quitus_domain::law::conversion::{Agreed, Conversion};
use quitus_domain::law::dissent::Stand;
use quitus_domain::law::{benefit, categories, colleges, conversion, dissent, public_capital, scic, size};
use quitus_domain::values::{Day, Months, Slug};

pub fn society(row: &Row) -> Option<Answer> {
    let (family, form) = (|| row.value("family"), || row.value("form"));
    Some(match row.call.as_str() {
        "scic::form" => checked(scic::form(form(), variability(row, "capital"), row.value("on"))),
        "scic::project_report_by" => {
            let by = scic::project_report_by(row.value("family"), row.value("assembly_by"));
            shown(by.map_or_else(|| "none".to_owned(), |day| day.to_string()))
        }
        "scic::may_be" => checked(scic::may_be(row.value("kind"), person(row, "person"))),
        "scic::who_may_be" => checked(scic::who_may_be(&row.list("categories"))),
        "scic::project_report" => checked(scic::project_report(evidence(row, "report"), row.value("closed_on"))),
        "size::minimum_associates" => shown(size::minimum_associates(family(), form(), row.value("on"))),
        "size::enough" => checked(size::enough(family(), form(), row.value("count"), row.value("on"))),
        "size::too_many" => checked(size::too_many(form(), row.value("count"), row.value("since"))),
        "colleges::check" => all(colleges::check(&row.list("weights"), row.value("criterion"))),
        "colleges::equal_weights" => shown(joined(colleges::equal_weights(row.value("colleges")))),
        _ => return None,
    })
}

pub fn categories(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "categories::check" => {
            let staff = row.word("staff", &[("none", Staff::None), ("some", Staff::Some)]);
            all(categories::check(present(row), staff))
        }
        "categories::after_first_hire" => checked(categories::after_first_hire(present(row), row.value("hired_on"))),
        "categories::employed" => checked(categories::employed(evidence(row, "employed"))),
        "categories::still_employed" => {
            checked(categories::still_employed(evidence(row, "employed"), row.option("last")))
        }
        "categories::one_at_a_time" => {
            let current: Option<Slug> = row.option("current");
            checked(categories::one_at_a_time(current.as_ref(), &row.value("asked")))
        }
        "categories::must_apply_by" => {
            let due: Option<Day> = categories::must_apply_by(row.value("employed_since"), row.option("after"));
            shown(due.map_or_else(|| "none".to_owned(), |due| due.to_string()))
        }
        "categories::applied" => checked(categories::applied(row.option("due"), row.value("on"))),
        "categories::one_college" => checked(categories::one_college(row.value("colleges"))),
        "benefit::habit" => {
            let Months(months) = benefit::HABIT;
            shown(months)
        }
        "benefit::evidenced" => {
            checked(benefit::evidenced(row.option("last_evidence"), row.value("within"), row.value("on")))
        }
        _ => return None,
    })
}

pub fn public_capital(row: &Row) -> Option<Answer> {
    let figures = || (row.euros("public"), row.euros("capital"), row.value("on"));
    Some(match row.call.as_str() {
        "public_capital::cap" => shown(public_capital::cap(row.value("on"))),
        "public_capital::kept" => {
            let (public, capital, on) = figures();
            checked(public_capital::kept(public, capital, on))
        }
        "public_capital::exceeded" => {
            let (public, capital, on) = figures();
            checked(public_capital::exceeded(public, capital, on))
        }
        _ => return None,
    })
}

pub fn conversion(row: &Row) -> Option<Answer> {
    let agreed = || {
        let words =
            [("by_majority", Agreed::ByMajority), ("by_all", Agreed::ByAll), ("as_foreseen", Agreed::AsForeseen)];
        row.word("agreed", &words)
    };
    Some(match row.call.as_str() {
        "conversion::form_change" => {
            checked(conversion::form_change(row.value("before"), row.value("after"), agreed()))
        }
        "conversion::association" => checked(conversion::association(agreed())),
        "conversion::pack" => all(conversion::pack(&row.list("present"))),
        "conversion::has_a_pack" => {
            let words = [("one_act", Conversion::OneAct), ("statutes_alone", Conversion::StatutesAlone)];
            checked(conversion::has_a_pack(row.word("conversion", &words)))
        }
        "conversion::due" => shown(conversion::due(row.value("formality"), row.value("decided_on"))),
        "dissent::choose_by" => shown(dissent::choose_by(row.value("published_on"))),
        "dissent::carried_out_by" => shown(dissent::carried_out_by(row.value("option"), row.value("published_on"))),
        "dissent::in_time" => checked(dissent::in_time(row.option("published_on"), row.value("on"))),
        "dissent::opposed" => {
            let words = [("against", Stand::Against), ("not_against", Stand::NotAgainst), ("unknown", Stand::Unknown)];
            checked(dissent::opposed(row.word("stand", &words)))
        }
        _ => return None,
    })
}

fn present(row: &Row) -> Present {
    Present {
        beneficiaries: row.value("beneficiaries"),
        employees: row.value("employees"),
        producers: row.value("producers"),
        kinds: row.value("kinds"),
    }
}
