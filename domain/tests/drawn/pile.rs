//! Piles of events that no decision stands behind: unknown associates, the largest figures, the first and the last day
//! of the calendar, rectifications of what is not there and of one another.

use super::life::PARTIES;
use super::{formalities, heap, heap_of_funds, heap_of_meetings, heap_of_scic, heap_of_trade};
use crate::common::*;
use proptest::prelude::*;
use quitus_domain::book::{BookOpened, ErasureScope, FORMAT, KeyRotated, PersonErased, Predecessor};
use quitus_domain::cooperative::{EntryRectified, Event, Replaced};
use quitus_domain::incorporation::CooperativeIncorporated;
use quitus_domain::statutes::StatutesAdopted;
use quitus_domain::values::{Cents, Day, Digest, Months, Position, Shares};

/// As many kinds of facts as there are types, without the rectification.
const KINDS: u8 = 102;

const LARGEST: i64 = (1 << 53) - 1;

#[derive(Clone, Debug)]
pub(super) struct Draw {
    pub party: Party,
    pub bulletin: u128,
    pub day: Day,
    pub amount: Cents,
    pub shares: Shares,
    pub position: Position,
    pub number: u32,
}

fn draw() -> impl Strategy<Value = Draw> {
    let days = prop_oneof![
        3 => (0..40_i64).prop_map(super::life::nth_day),
        1 => Just(Day::MIN),
        1 => Just(Day::MAX),
    ];
    let amounts = prop_oneof![-10_000..10_000_i64, Just(LARGEST), Just(-LARGEST)];
    let counts = prop_oneof![3 => 1..50_u64, 1 => Just(1_000_000_000)];
    let positions = prop_oneof![5 => 0..20_u64, 1 => Just(u64::MAX)];
    let numbers = prop_oneof![5 => 0..9_u32, 1 => Just(u32::MAX)];
    (prop::sample::select(PARTIES.to_vec()), 0..4_u128, days, amounts, counts, positions, numbers).prop_map(
        |(party, bulletin, day, amount, count, position, number)| Draw {
            party,
            bulletin,
            day,
            amount: Cents::try_from(amount).unwrap(),
            shares: shares(count),
            position: Position(position),
            number,
        },
    )
}

/// Up to thirty events in any order.
pub fn pile() -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec(event(), 0..30)
}

/// Mostly facts; some rectifications, whose replacement is a fact or again a rectification.
fn event() -> impl Strategy<Value = Event> {
    let fact = || (draw(), 0..KINDS).prop_map(|(drawn, kind)| fact(&drawn, kind));
    let within = prop_oneof![3 => fact(), 1 => correction(fact())];
    prop_oneof![4 => fact(), 1 => correction(within)]
}

fn correction(within: impl Strategy<Value = Event>) -> impl Strategy<Value = Event> {
    (draw(), prop::option::of(within)).prop_map(|(drawn, inner)| rectified(&drawn, inner))
}

fn rectified(drawn: &Draw, inner: Option<Event>) -> Event {
    Event::EntryRectified(EntryRectified {
        of: drawn.position,
        reason: sealed("reason"),
        replacement: inner.map(|event| Replaced { tv: drawn.number, event: Box::new(event) }),
        effective_on: drawn.day,
    })
}

fn fact(drawn: &Draw, kind: u8) -> Event {
    let effective_on = drawn.day;
    match kind {
        0 => Event::BookOpened(BookOpened {
            format: FORMAT,
            origin: "quitus/demo-pile".to_owned(),
            verification_key: key("pile"),
            succeeds: drawn.number.is_multiple_of(2).then(|| Predecessor {
                origin: "quitus/demo-before".to_owned(),
                size: 3,
                root: Digest::from([1; 32]),
                lost: None,
                reason: sealed("reason"),
            }),
            effective_on,
        }),
        1 => Event::KeyRotated(KeyRotated { old: key("old"), new: key("new"), effective_on }),
        2 => Event::PersonErased(PersonErased {
            person: drawn.party.person(),
            scope: if drawn.number.is_multiple_of(2) { ErasureScope::Contact } else { ErasureScope::Everything },
            ground: sealed("ground"),
            effective_on,
        }),
        3 => Event::CooperativeIncorporated(CooperativeIncorporated {
            name: label("Cooproduction"),
            siren: None,
            registry: drawn.number.is_multiple_of(2).then(|| label("Saverne")),
            seat: label("Strasbourg"),
            decision: deed(),
            effective_on,
        }),
        4 => Event::StatutesAdopted(statutes(drawn)),
        5 => Event::StatutesAmended(statutes(drawn)),
        6..=42 => heap::fact(drawn, kind),
        43..=64 => heap_of_meetings::fact(drawn, kind),
        82..=86 => heap_of_scic::fact(drawn, kind - 82),
        87..=95 => heap_of_funds::fact(drawn, kind - 87),
        96..=98 => formalities::fact(drawn, kind - 96),
        99..=101 => heap_of_trade::fact(drawn, kind - 82),
        _ => heap_of_trade::fact(drawn, kind - 65),
    }
}

/// Statutes that no law allows.
fn statutes(drawn: &Draw) -> StatutesAdopted {
    let statutes = but(statutes_2026(), |s| {
        s.shares.nominal_value = drawn.amount;
        s.shares.pay_up_within = Months(u16::MAX);
        s.exit.withdrawal_notice = Months(u16::MAX);
        s.exit.refund_within = Some(Months(u16::MAX));
        s.exit.minimum_commitment = Some(Months(u16::MAX));
    });
    StatutesAdopted { statutes, decision: deed(), effective_on: drawn.day }
}
