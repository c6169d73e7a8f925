//! Coming in, leaving and moving: COOP-12 to COOP-25.

use super::{Answer, checked, clause, evidence, given, shown};
use crate::reader::Row;
use quitus_domain::law::exclusion::OwnVote;
use quitus_domain::law::revaluation::{Case, Incorporation};
use quitus_domain::law::transfer::{AmongAssociates, Between};
use quitus_domain::law::withdrawal::Framing;
use quitus_domain::law::{
    admission, exclusion, reclassification, refund, revaluation, strike_off, transfer, withdrawal,
};
use quitus_domain::values::{Organ, Position};

pub fn admission(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "admission::decider" => checked(admission::decider(&row.list("of_statutes"), row.value("decided_by"))),
        "admission::legal_person" => checked(admission::legal_person(row.option("siren"))),
        "admission::indivision" => given(admission::indivision(evidence(row, "common_agent"))),
        _ => return None,
    })
}

pub fn withdrawal(row: &Row) -> Option<Answer> {
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

fn sheet(row: &Row) -> refund::BalanceSheet {
    refund::BalanceSheet {
        loss: row.euros("loss"),
        capital: row.euros("capital"),
        statutory_reserves: row.euros("statutory_reserves"),
    }
}

pub fn refund(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "refund::net_nominal" => {
            shown(refund::net_nominal(row.value("shares"), row.euros("nominal"), sheet(row), row.value("formula")))
        }
        "refund::part_of_losses" => {
            shown(refund::part_of_losses(row.value("shares"), row.euros("nominal"), sheet(row), row.value("formula")))
        }
        "refund::reduced_by_losses" => {
            checked(refund::reduced_by_losses(row.euros("amount"), row.euros("before"), row.euros("most")))
        }
        "refund::not_above_net_nominal" => {
            checked(refund::not_above_net_nominal(row.euros("amount"), row.euros("ceiling")))
        }
        "refund::valued_at_close" => checked(refund::valued_at_close(row.value("lost_on"), row.value("closed_on"))),
        "refund::due_on" => shown(refund::due_on(row.value("lost_on"), row.option("delay"))),
        "refund::overdue" => checked(refund::overdue(row.value("due_on"), row.value("paid_on"))),
        "refund::still_owed" => checked(refund::still_owed(row.value("due_on"), row.value("on"), row.euros("owed"))),
        "refund::in_order" => {
            let first: Option<Position> = row.option("first_waiting");
            checked(refund::in_order(row.value("order"), first, row.value("paying")))
        }
        "refund::subscribed_before_leaving" => checked(refund::subscribed_before_leaving(
            row.value("lost_on"),
            row.value("subscribed_on"),
            Position(row.value("entry")),
        )),
        "refund::claim_until" => shown(refund::claim_until(row.value("lost_on"), row.option("within"))),
        "refund::claimed_in_time" => {
            checked(refund::claimed_in_time(row.value("lost_on"), row.option("within"), row.value("on")))
        }
        "refund::still_associate" => checked(refund::still_associate(row.option("lost_on"), row.value("on"))),
        _ => return None,
    })
}

pub fn exclusion(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "exclusion::foreseen" => checked(exclusion::foreseen(clause(row))),
        "exclusion::decider" => checked(exclusion::decider(row.value("decided_by"))),
        "exclusion::majority" => checked(exclusion::majority(row.value("in_favour"), row.value("votes"))),
        "exclusion::own_vote" => {
            let vote = row.word("vote", &[("kept", OwnVote::Kept), ("denied", OwnVote::Denied)]);
            checked(exclusion::own_vote(vote))
        }
        "exclusion::possible_from" => shown(exclusion::possible_from(row.value("notified_on"))),
        "exclusion::default_notice" => checked(exclusion::default_notice(row.value("notified_on"), row.value("on"))),
        "strike_off::ground" => checked(strike_off::ground(row.value("ground"), &row.list("of_statutes"))),
        _ => return None,
    })
}

pub fn transfer(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "transfer::approved" => {
            let between = [("associates", Between::Associates), ("outsider", Between::Outsider)];
            let among = [("free", AmongAssociates::Free), ("needs_approval", AmongAssociates::NeedsApproval)];
            let (between, among) = (row.word("between", &between), row.word("among", &among));
            checked(transfer::approved(between, among, row.option("approval"), &row.list("approvers")))
        }
        "transfer::price" => checked(transfer::price(row.euros("price"), row.euros("nominal_total"))),
        "reclassification::decider" => {
            let stated = (row.get("of_statutes") != "silent").then(|| row.list::<Organ>("of_statutes"));
            checked(reclassification::decider(stated.as_deref(), row.value("decided_by")))
        }
        _ => return None,
    })
}

pub fn revaluation(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "revaluation::allowed" => {
            let incorporation = [("used", Incorporation::Used), ("not_used", Incorporation::NotUsed)];
            checked(revaluation::allowed(Case {
                family: row.value("family"),
                on: row.value("on"),
                clause: clause(row),
                incorporation: row.word("incorporation", &incorporation),
                reserve: evidence(row, "reserve"),
                since: row.value("since"),
                lost_on: row.value("lost_on"),
            }))
        }
        "revaluation::within_index" => checked(revaluation::within_index(row.euros("uplift"), row.euros("ceiling"))),
        _ => return None,
    })
}
