//! What holds of every count of votes.

use proptest::prelude::*;
use quitus_domain::law::carry::{self, CollegeTally};
use quitus_domain::law::majority::{self, Base, Majority, Tally};
use quitus_domain::law::quorum;
use quitus_domain::values::{Abstentions, Call, Carry, Day, DecisionKind, EmptyCollege, Form, Ratio};

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// A tally that holds together: votes cast are of those present, who are of all.
fn tally() -> impl Strategy<Value = Tally> {
    (0..60_u64, 0..60_u64, 0..60_u64, 0..60_u64).prop_map(|(in_favour, against, abstained, absent)| {
        let present = in_favour + against + abstained;
        Tally { all: present + absent, present, in_favour, against }
    })
}

fn rule() -> impl Strategy<Value = (Form, DecisionKind, Majority)> {
    let forms = prop::sample::select(vec![Form::Sarl, Form::Sa, Form::Sas]);
    let kinds =
        prop::sample::select(vec![DecisionKind::Ordinary, DecisionKind::Extraordinary, DecisionKind::Unanimous]);
    let calls = prop::sample::select(vec![Call::First, Call::Second]);
    let days = prop::sample::select(vec![day(2004, 1, 2), day(2012, 1, 2), day(2026, 6, 30)]);
    let abstentions = prop::option::of(prop::sample::select(vec![Abstentions::NotCast, Abstentions::Against]));
    (forms, kinds, calls, days.clone(), days, prop::option::of((1..=4_u32, 1..=4_u32)), abstentions).prop_map(
        |(form, kind, call, formed_on, on, raised, abstentions)| {
            let raised = raised.map(|(num, den)| Ratio::of(num.min(den), den));
            (form, kind, majority::asked(form, kind, call, formed_on, on, raised, abstentions))
        },
    )
}

proptest! {
    /// One more vote against, of somebody who abstained or stayed away, never turns rejected into adopted.
    #[test]
    fn a_vote_against_never_helps((form, kind, rule) in rule(), before in tally()) {
        let cast = before.in_favour + before.against;
        let more = Tally { against: before.against + 1, present: before.present.max(cast + 1), ..before };
        let more = Tally { all: more.all.max(more.present), ..more };
        let adopted = |tally| majority::reached(form, kind, rule, tally).is_ok();
        prop_assert!(adopted(before) || !adopted(more), "{rule:?} {before:?}");
    }

    /// One more vote in favour, of somebody who abstained, never turns adopted into rejected.
    #[test]
    fn a_vote_in_favour_never_harms((form, kind, rule) in rule(), before in tally()) {
        prop_assume!(before.abstained() > 0);
        let more = Tally { in_favour: before.in_favour + 1, ..before };
        let adopted = |tally| majority::reached(form, kind, rule, tally).is_ok();
        prop_assert!(!adopted(before) || adopted(more), "{rule:?} {before:?}");
    }

    /// One college of the whole weight says what the plain count says.
    #[test]
    fn one_college_is_no_college((form, kind, rule) in rule(), tally in tally()) {
        let one = [CollegeTally { weight: Ratio::of(1, 1), tally }];
        let weighed = carry::weighed(&one, rule.base, Carry::Proportional, EmptyCollege::Lost);
        let plain = majority::reached(form, kind, rule, tally).is_ok();
        prop_assert_eq!(carry::reached(rule.threshold, &weighed).is_ok(), plain);
    }

    /// Weights in favour never exceed those that count, nor those the whole; the order of the colleges says nothing.
    #[test]
    fn weights_add_up(tallies in prop::collection::vec(tally(), 3..8), majority in any::<bool>(), lost in any::<bool>()) {
        let count = u32::try_from(tallies.len()).unwrap();
        let colleges: Vec<CollegeTally> =
            tallies.into_iter().map(|tally| CollegeTally { weight: Ratio::of(1, count), tally }).collect();
        let carry = if majority { Carry::Majority } else { Carry::Proportional };
        let empty = if lost { EmptyCollege::Lost } else { EmptyCollege::Spread };
        let weighed = carry::weighed(&colleges, Base::Cast, carry, empty);
        prop_assert!(weighed.in_favour <= weighed.of);
        prop_assert!(weighed.of.to_string() == "1" || !lost);
        let reversed: Vec<CollegeTally> = colleges.into_iter().rev().collect();
        prop_assert_eq!(carry::weighed(&reversed, Base::Cast, carry, empty), weighed);
    }

    /// The least whole number that is at least the part: one less is not.
    #[test]
    fn a_quorum_is_the_least_number(num in 1..20_u32, more in 0..20_u32, all in 0..10_000_u64) {
        let least = Ratio::of(num, num + more);
        let needed = quorum::needed(least, all);
        let enough = |present: u64| present * u64::from(num + more) >= all * u64::from(num);
        prop_assert!(enough(needed) && (needed == 0 || !enough(needed - 1)));
    }
}
