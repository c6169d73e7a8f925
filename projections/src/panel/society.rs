//! The lines about the society: its form, its size, its capital, its colleges, its reports, its conversion.

use super::{Check, Draft, Rests, Scic};
use crate::conformity::conversion;
use quitus_domain::law::conversion::PackItem;
use quitus_domain::law::{RuleId, colleges, public_capital, scic, size};
use quitus_domain::statutes::{CapitalKind, Statutes};
use quitus_domain::values::{CategoryKind, Cents, Day, Form, Position, VoteBasis};

pub(super) fn lines(asked: &Scic<'_>) -> Vec<Draft> {
    vec![
        form(asked),
        capital(asked),
        associates(asked),
        weights(asked),
        one_college(asked),
        reports(asked),
        pack(asked),
    ]
}

fn form(asked: &Scic<'_>) -> Draft {
    let variable = |clauses: &Statutes| match clauses.capital {
        CapitalKind::Variable => scic::CapitalClause::Variable,
        CapitalKind::Fixed => scic::CapitalClause::Fixed,
    };
    let kept = |clauses: &Statutes, day: Day| scic::form(clauses.form, variable(clauses), day).is_ok();
    let day = asked.situation.day;
    let rests_on = match asked.clauses {
        None => Rests::Nowhere,
        Some(clauses) if kept(clauses, day) => Rests::On(asked.statutes(), asked.since(kept)),
        Some(_) => Rests::Broken(asked.statutes(), asked.since(|clauses, day| !kept(clauses, day))),
    };
    let check = Check::Form { form: asked.clauses.map(|clauses| clauses.form) };
    Draft { rule: RuleId::Scic01, check, codes: &[], rests_on }
}

fn capital(asked: &Scic<'_>) -> Draft {
    let (state, day) = (&asked.situation.state, asked.situation.day);
    let public_on = |clauses: &Statutes, day: Day| -> (Cents, Vec<Position>) {
        let public = state.register.lines().filter(|(_, line)| {
            let kind = line.category_on(day).and_then(|key| clauses.category(key).ok()).map(|one| one.kind);
            line.since <= day && kind == Some(CategoryKind::PublicBodies)
        });
        let mut entries = Vec::new();
        let held = public.map(|(associate, line)| {
            entries.push(line.admitted_at);
            state.capital.held_on(associate, day).subscribed
        });
        (held.sum(), entries)
    };
    let (public, entries) = asked.clauses.map(|clauses| public_on(clauses, day)).unwrap_or_default();
    let whole = state.capital.curve.capital_on(day);
    let within = |clauses: &Statutes, day: Day| {
        let whole = state.capital.curve.capital_on(day);
        public_capital::exceeded(public_on(clauses, day).0, whole, day).is_ok()
    };
    let rests_on = asked.clauses.filter(|_| !entries.is_empty()).map(|_| (entries, asked.since(within)));
    let most = asked.clauses.map(|_| public_capital::cap(day));
    let check = Check::PublicCapital { public, capital: whole, most };
    Draft { rule: RuleId::Scic07, check, codes: &["PUBLIC_CAPITAL_EXCEEDED"], rests_on: rests_on.into() }
}

fn associates(asked: &Scic<'_>) -> Draft {
    let (register, day) = (&asked.situation.state.register, asked.situation.day);
    let count = register.count_on(day);
    let least = asked.clauses.map(|one| size::minimum_associates(one.family, one.form, day)).unwrap_or_default();
    let most = asked.clauses.filter(|one| one.form == Form::Sarl).map(|_| size::MOST_IN_A_SARL);
    let holds = |clauses: &Statutes, day: Day| {
        let count = register.count_on(day);
        let few = size::enough(clauses.family, clauses.form, count, day).is_ok();
        few && size::too_many(clauses.form, count, day).is_ok()
    };
    let rests_on = asked.clauses.map(|_| {
        let entered = register.members_on(day).map(|(_, line)| line.admitted_at).collect();
        (entered, asked.since(holds))
    });
    let check = Check::Associates { count, least, most };
    Draft { rule: RuleId::Scic08, check, codes: &["TOO_FEW_ASSOCIATES", "SARL_MAX_100"], rests_on: rests_on.into() }
}

/// Weights are judged when the statutes are adopted, and shown here.
fn weights(asked: &Scic<'_>) -> Draft {
    let used = asked.clauses.and_then(|clauses| clauses.voting.colleges.as_ref());
    let weights: Vec<_> =
        used.iter().flat_map(|one| &one.list).map(|college| (college.key.clone(), college.weight)).collect();
    let kept = |clauses: &Statutes, _: Day| {
        let of = clauses.voting.colleges.iter().flat_map(|one| &one.list).map(|college| college.weight);
        let criterion = match clauses.voting.basis {
            VoteBasis::Capital => colleges::WeightCriterion::Capital,
            VoteBasis::Heads | VoteBasis::MembershipOrBusiness => colleges::WeightCriterion::Participation,
        };
        clauses.voting.colleges.is_some() && colleges::check(&of.collect::<Vec<_>>(), criterion).is_empty()
    };
    let day = asked.situation.day;
    // Days without colleges broke nothing: the line did not concern them.
    let broken = |clauses: &Statutes, day: Day| clauses.voting.colleges.is_some() && !kept(clauses, day);
    let rests_on = match asked.clauses.filter(|_| used.is_some()) {
        None => Rests::Nowhere,
        Some(clauses) if kept(clauses, day) => Rests::On(asked.statutes(), asked.since(kept)),
        Some(_) => Rests::Broken(asked.statutes(), asked.since(broken)),
    };
    Draft { rule: RuleId::Scic10, check: Check::Colleges { weights }, codes: &[], rests_on }
}

fn one_college(asked: &Scic<'_>) -> Draft {
    let (register, day) = (&asked.situation.state.register, asked.situation.day);
    let used = asked.clauses.filter(|clauses| clauses.voting.colleges.is_some());
    let has = |clauses: &Statutes, day: Day| {
        let of = register
            .members_on(day)
            .filter(|(_, line)| line.category_on(day).is_some_and(|category| clauses.college_of(category).is_some()));
        of.count() as u64
    };
    let placed = used.map(|clauses| has(clauses, day)).unwrap_or_default();
    let all =
        |clauses: &Statutes, day: Day| clauses.voting.colleges.is_some() && has(clauses, day) == register.count_on(day);
    let rests_on = used.map(|_| (asked.statutes(), asked.since(all)));
    let associates = if used.is_some() { register.count_on(day) } else { 0 };
    let check = Check::OneCollege { associates, placed };
    Draft { rule: RuleId::Scic11, check, codes: &["IN_NO_COLLEGE", "IN_SEVERAL_COLLEGES"], rests_on: rests_on.into() }
}

fn reports(asked: &Scic<'_>) -> Draft {
    let all = conversion::to_report(asked.situation);
    let years = all.iter().map(|(year, _)| year.name).collect();
    let reported = all.iter().filter(|(_, at)| at.is_some()).map(|(year, _)| year.name).collect();
    let last = all.iter().filter_map(|(year, at)| Some((year.allocated_on?, *at))).max();
    let rests_on =
        last.filter(|_| asked.clauses.is_some()).map(|(on, _)| (all.iter().filter_map(|(_, at)| *at).collect(), on));
    let check = Check::ProjectReport { years, reported };
    Draft { rule: RuleId::Scic15, check, codes: &["SCIC_PROJECT_REPORT_MISSING"], rests_on: rests_on.into() }
}

fn pack(asked: &Scic<'_>) -> Draft {
    let converted = conversion::converted(asked.situation);
    let there = converted.map(|(_, event)| conversion::items(asked.situation, event)).unwrap_or_default();
    let lacking = converted.map(|_| PackItem::ALL.into_iter().filter(|item| !there.contains(item)).collect());
    let rests_on = converted.map(|(recorded, event)| (recorded.entries().collect(), event.effective_on));
    let check = Check::Pack { there, lacking: lacking.unwrap_or_default() };
    Draft {
        rule: RuleId::Scic23,
        check,
        codes: &["PACK_ITEM_MISSING", "CONVERTED_WITHOUT_PACK"],
        rests_on: rests_on.into(),
    }
}
