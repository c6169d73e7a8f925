//! How many must take part before an assembly deliberates (*quorum*).

use super::{Breach, day, ensure};
use crate::values::{Call, Day, DecisionKind, Form, QuorumBase, Ratio};

/// From this day on a SARL is constituted under the quorum and the majority of the law of 2 August 2005.
pub(super) const NEW_SARL_SINCE: Day = day(2005, 8, 4);

/// AG-15 (CCom L223-29), AG-16 (L223-30), AG-19 (L225-96, L225-98), AG-20 (L227-9): the least part of the associates
/// that takes part, or none. A SARL asks none for ordinary decisions; for those that amend the statutes a quarter, then a
/// fifth on second call, if it was constituted from 4 August 2005 on. A SA asks a fifth, then none; a quarter, then a
/// fifth. A SAS asks what its statutes say. What they raise counts on the first call.
///
/// Statutes S+. \[V: L223-29, L223-30; SA: akilys, omada; that 4 August 2005 itself counts as after, and that a raised
/// quorum is one of the first call: M-M\]
#[must_use]
pub fn least(form: Form, kind: DecisionKind, call: Call, formed_on: Day, raised: Option<Ratio>) -> Option<Ratio> {
    let of_law = of_law(form, kind, call, formed_on);
    match call {
        Call::First => of_law.max(raised),
        Call::Second => of_law,
    }
}

fn of_law(form: Form, kind: DecisionKind, call: Call, formed_on: Day) -> Option<Ratio> {
    let statutes_change = match kind {
        DecisionKind::Ordinary => false,
        DecisionKind::Extraordinary | DecisionKind::Unanimous => true,
    };
    match (form, statutes_change, call) {
        (Form::Sarl, true, Call::First) if formed_on >= NEW_SARL_SINCE => Some(Ratio::of(1, 4)),
        (Form::Sarl, true, Call::Second) if formed_on >= NEW_SARL_SINCE => Some(Ratio::of(1, 5)),
        (Form::Sa, true, Call::First) => Some(Ratio::of(1, 4)),
        (Form::Sa, true, Call::Second) | (Form::Sa, false, Call::First) => Some(Ratio::of(1, 5)),
        (Form::Sa, false, Call::Second) | (Form::Sarl | Form::Sas | Form::Other, _, _) => None,
    }
}

/// AG-16, AG-18, AG-19, AG-20 (CCom L223-30, L225-96, L225-98, L227-9): whether enough take part. What is counted, heads
/// or shares, is for the statutes (AG-18). \[as [`least`]; the base: V model, legal hierarchy M-M\]
///
/// # Errors
/// [`Breach::Quorum`] of a SARL, [`Breach::QuorumOfSa`], [`Breach::QuorumOfStatutes`].
pub fn reached(form: Form, least: Option<Ratio>, present: u64, all: u64) -> Result<(), Breach> {
    let Some(least) = least else { return Ok(()) };
    let needed = needed(least, all);
    let enough = present >= needed;
    match form {
        Form::Sarl => ensure(enough, Breach::Quorum { present, needed, all, least }),
        Form::Sa => ensure(enough, Breach::QuorumOfSa { present, needed, all, least }),
        Form::Sas | Form::Other => ensure(enough, Breach::QuorumOfStatutes { present, needed, all, least }),
    }
}

/// How many take part, out of how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Count {
    /// Take part.
    pub present: u64,
    /// Are there in all.
    pub all: u64,
}

/// AG-18 (L47 art. 9; CCom L223-30): counted in what the statutes say: associates, which is the use in cooperatives,
/// shares, as the code has it, or both. Statutes S. \[V model statutes; legal hierarchy M-M\]
///
/// # Errors
/// Those of [`reached`], of the heads first.
pub fn counted(form: Form, base: QuorumBase, least: Option<Ratio>, heads: Count, shares: Count) -> Result<(), Breach> {
    let of = |count: Count| reached(form, least, count.present, count.all);
    match base {
        QuorumBase::Heads => of(heads),
        QuorumBase::Shares => of(shares),
        QuorumBase::Both => of(heads).and(of(shares)),
    }
}

/// AG-16 (CCom L223-30): the least whole number that is at least that part: a quarter of 25 is 7. \[as [`least`]\]
#[must_use]
pub fn needed(least: Ratio, all: u64) -> u64 {
    let part = u128::from(all) * u128::from(least.numerator());
    u64::try_from(part.div_ceil(u128::from(least.denominator()))).unwrap_or(u64::MAX)
}
