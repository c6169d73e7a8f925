//! Votes, shares and those outside: COOP-01 to COOP-11, REG-07.

use super::{Answer, all, checked, clause, evidence, given, joined, shown, variability};
use crate::reader::Row;
use quitus_domain::law::outside::Votes;
use quitus_domain::law::variable::Office;
use quitus_domain::law::voting::Ballots;
use quitus_domain::law::{capital, outside, subscription, variable, voting};
use quitus_domain::values::Months;

pub fn voting(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "voting::one_associate_one_vote" => {
            checked(voting::one_associate_one_vote(row.value("family"), row.value("basis"), row.value("colleges")))
        }
        "voting::unweighted" => shown(joined(voting::unweighted(&row.list("shares_held")))),
        "voting::legal_person_votes_once" => checked(voting::legal_person_votes_once(row.value("asking"))),
        "voting::secret_election" => {
            let recorded = [("counts_and_roll", Ballots::CountsAndRoll), ("by_voter", Ballots::ByVoter)];
            checked(voting::secret_election(clause(row), row.word("recorded", &recorded), row.value("on")))
        }
        "voting::proof_of_power" => checked(voting::proof_of_power(evidence(row, "mandate"))),
        _ => return None,
    })
}

pub fn capital(row: &Row) -> Option<Answer> {
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
        "capital::above_floor" => checked(capital::above_floor(row.euros("capital"), highest(), row.value("fraction"))),
        "capital::legal_minimum" => shown(capital::legal_minimum(row.value("form"))),
        "capital::keeps_legal_minimum" => {
            checked(capital::keeps_legal_minimum(row.value("form"), row.euros("capital_after")))
        }
        _ => return None,
    })
}

pub fn subscription(row: &Row) -> Option<Answer> {
    let subscribed_on = || row.value("subscribed_on");
    Some(match row.call.as_str() {
        "subscription::nominal" => checked(subscription::nominal(row.euros("stated"), row.euros("of_statutes"))),
        "subscription::minimum" => checked(subscription::minimum(row.value("held_after"), row.value("minimum"))),
        "subscription::holds_minimum" => checked(subscription::holds_minimum(row.value("held"), row.value("minimum"))),
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

pub fn outside(row: &Row) -> Option<Answer> {
    let family = || row.value("family");
    Some(match row.call.as_str() {
        "outside::ceilings" => shown(joined(outside::ceilings(row.value("on")).to_vec())),
        "outside::within_ceilings" => {
            let votes = Votes {
                cooperating: row.value("cooperating"),
                cooperatives: row.value("cooperatives"),
                others: row.value("others"),
            };
            all(outside::within_ceilings(family(), votes, row.value("on")))
        }
        "outside::foreseen" => checked(outside::foreseen(family(), clause(row))),
        "outside::most_turnover" => {
            let most = outside::most_turnover(family(), row.value("year_ends_on"));
            shown(most.map_or_else(|| "none".to_owned(), |most| most.to_string()))
        }
        "outside::turnover" => checked(outside::turnover(
            family(),
            row.euros("with_third_parties"),
            row.euros("turnover"),
            row.value("year_ends_on"),
        )),
        "outside::kept_apart" => checked(outside::kept_apart(evidence(row, "account"))),
        _ => return None,
    })
}

pub fn variable(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "variable::may_change" => {
            checked(variable::may_change(variability(row, "capital"), evidence(row, "amendment")))
        }
        "variable::noted" => checked(variable::noted(row.euros("variation"), evidence(row, "agenda_item"))),
        "variable::published" => {
            let office = row.word("office", &[("held", Office::Held), ("not_held", Office::NotHeld)]);
            checked(variable::published(office, evidence(row, "publication")))
        }
        "variable::publish_by" => shown(variable::publish_by(row.value("left_on"))),
        _ => return None,
    })
}
