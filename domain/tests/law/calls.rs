//! Maps the rows onto calls of the law.

use crate::reader::Row;
use quitus_domain::law::scic::{CapitalClause, Person};
use quitus_domain::law::withdrawal::Framing;
use quitus_domain::law::{Breach, Evidence};
use quitus_domain::law::{admission, capital, colleges, refund, scic, size, subscription, voting, withdrawal};
use quitus_domain::values::{Months, Position};

/// What a call gave: a value as text (`ok` for nothing), or breaches.
pub type Answer = Result<String, Vec<Breach>>;

/// The answer of the law to a row.
pub fn answer(row: &Row) -> Answer {
    let family = row.call.split_once("::").map_or("", |(family, _)| family);
    let known = match family {
        "voting" => voting(row),
        "capital" => capital(row),
        "subscription" => subscription(row),
        "admission" => admission(row),
        "withdrawal" => withdrawal(row),
        "refund" => refund(row),
        "scic" | "size" | "colleges" => society(row),
        _ => None,
    };
    known.unwrap_or_else(|| panic!("{}: no such function: {}", row.rule, row.line))
}

fn voting(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "voting::one_associate_one_vote" => {
            checked(voting::one_associate_one_vote(row.value("family"), row.value("basis"), row.value("colleges")))
        }
        "voting::unweighted" => shown(joined(voting::unweighted(&row.list("shares_held")))),
        "voting::legal_person_votes_once" => checked(voting::legal_person_votes_once(row.value("asking"))),
        "voting::proof_of_power" => checked(voting::proof_of_power(evidence(row, "mandate"))),
        _ => return None,
    })
}

fn capital(row: &Row) -> Option<Answer> {
    let highest = || row.euros("highest");
    Some(match row.call.as_str() {
        "capital::highest" => shown(capital::highest(row.euros("so_far"), row.euros("capital"))),
        "capital::floor_fraction" => given(capital::floor_fraction(row.option("stated"))),
        "capital::floor" => shown(capital::floor(highest(), row.value("fraction"))),
        "capital::refundable_now" => {
            shown(capital::refundable_now(row.euros("capital"), highest(), row.value("fraction")))
        }
        "capital::keeps_floor" => {
            checked(capital::keeps_floor(row.euros("capital_after"), highest(), row.value("fraction")))
        }
        "capital::legal_minimum" => shown(capital::legal_minimum(row.value("form"))),
        "capital::keeps_legal_minimum" => {
            checked(capital::keeps_legal_minimum(row.value("form"), row.euros("capital_after")))
        }
        _ => return None,
    })
}

fn subscription(row: &Row) -> Option<Answer> {
    let subscribed_on = || row.value("subscribed_on");
    Some(match row.call.as_str() {
        "subscription::nominal" => checked(subscription::nominal(row.euros("stated"), row.euros("of_statutes"))),
        "subscription::minimum" => checked(subscription::minimum(row.value("held_after"), row.value("minimum"))),
        "subscription::form_present" => checked(subscription::form_present(evidence(row, "form"))),
        "subscription::fraction_at_once" => given(subscription::fraction_at_once(row.option("stated"))),
        "subscription::paid_at_once" => {
            checked(subscription::paid_at_once(row.euros("nominal_total"), row.euros("paid"), row.value("share")))
        }
        "subscription::longest_pay_up" => {
            let Months(months) = subscription::longest_pay_up(subscribed_on());
            shown(months)
        }
        "subscription::pay_up_months" => checked(subscription::pay_up_months(row.value("stated"), subscribed_on())),
        "subscription::due_on" => shown(subscription::due_on(subscribed_on(), row.value("months"))),
        "subscription::overdue" => {
            checked(subscription::overdue(row.value("due_on"), row.value("on"), row.euros("unpaid")))
        }
        _ => return None,
    })
}

fn admission(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "admission::decider" => checked(admission::decider(&row.list("of_statutes"), row.value("decided_by"))),
        "admission::legal_person" => checked(admission::legal_person(row.option("siren"))),
        "admission::indivision" => given(admission::indivision(evidence(row, "common_agent"))),
        _ => return None,
    })
}

fn withdrawal(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "withdrawal::takes_effect_on" => shown(withdrawal::takes_effect_on(
            row.value("notified_on"),
            row.value("notice"),
            row.value("entered_on"),
            row.option("commitment"),
        )),
        "withdrawal::before_term" => checked(withdrawal::before_term(row.value("asked"), row.value("term"))),
        "withdrawal::is_a_right" => {
            let framing = row.word("framing", &[("free", Framing::Free), ("framed", Framing::Framed)]);
            checked(withdrawal::is_a_right(framing))
        }
        _ => return None,
    })
}

fn refund(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "refund::net_nominal" => {
            let sheet = refund::BalanceSheet {
                loss: row.euros("loss"),
                capital: row.euros("capital"),
                statutory_reserves: row.euros("statutory_reserves"),
            };
            let formula = row.value("formula");
            shown(refund::net_nominal(row.value("shares"), row.euros("nominal"), sheet, formula))
        }
        "refund::not_above_net_nominal" => {
            checked(refund::not_above_net_nominal(row.euros("amount"), row.euros("ceiling")))
        }
        "refund::due_on" => shown(refund::due_on(row.value("lost_on"), row.option("delay"))),
        "refund::overdue" => checked(refund::overdue(row.value("due_on"), row.value("paid_on"))),
        "refund::in_order" => {
            let first: Option<Position> = row.option("first_waiting");
            checked(refund::in_order(row.value("order"), first, row.value("paying")))
        }
        "refund::subscribed_before_leaving" => checked(refund::subscribed_before_leaving(
            row.value("lost_on"),
            row.value("subscribed_on"),
            Position(row.value("entry")),
        )),
        "refund::still_associate" => checked(refund::still_associate(row.option("lost_on"), row.value("on"))),
        _ => return None,
    })
}

fn society(row: &Row) -> Option<Answer> {
    let (family, form) = (|| row.value("family"), || row.value("form"));
    Some(match row.call.as_str() {
        "scic::form" => {
            let clauses = [("variable", CapitalClause::Variable), ("fixed", CapitalClause::Fixed)];
            checked(scic::form(form(), row.word("capital", &clauses), row.value("on")))
        }
        "scic::may_be" => {
            let persons = [("natural", Person::Natural), ("legal", Person::Legal)];
            checked(scic::may_be(row.value("kind"), row.word("person", &persons)))
        }
        "scic::who_may_be" => checked(scic::who_may_be(&row.list("categories"))),
        "size::minimum_associates" => shown(size::minimum_associates(family(), form(), row.value("on"))),
        "size::enough" => checked(size::enough(family(), form(), row.value("count"), row.value("on"))),
        "size::too_many" => checked(size::too_many(form(), row.value("count"), row.value("since"))),
        "colleges::check" => all(colleges::check(&row.list("weights"), row.value("criterion"))),
        "colleges::equal_weights" => shown(joined(colleges::equal_weights(row.value("colleges")))),
        _ => return None,
    })
}

fn evidence(row: &Row, name: &str) -> Evidence {
    row.word(name, &[("given", Evidence::Given), ("missing", Evidence::Missing)])
}

fn checked(result: Result<(), Breach>) -> Answer {
    result.map(|()| "ok".to_owned()).map_err(|breach| vec![breach])
}

fn given(result: Result<impl ToString, Breach>) -> Answer {
    result.map(|value| value.to_string()).map_err(|breach| vec![breach])
}

fn shown(value: impl ToString) -> Answer {
    Ok(value.to_string())
}

fn all(breaches: Vec<Breach>) -> Answer {
    if breaches.is_empty() { Ok("ok".to_owned()) } else { Err(breaches) }
}

fn joined(values: Vec<impl ToString>) -> String {
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    if texts.is_empty() { "none".to_owned() } else { texts.join(",") }
}
