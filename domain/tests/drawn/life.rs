//! Lives that `decide` accepts: steps are drawn, turned into acts on the book as it then is, and the refused ones left
//! out. Few parties, few days and round figures, so that acts meet. One life in four begins by an opening position.

use super::ask::ask;
use crate::common::*;
use proptest::prelude::*;
use quitus_domain::cooperative::{Act, decide};
use quitus_domain::opening::{CarriedAssociate, OpenExisting};
use quitus_domain::statutes::{BlankProxy, Faculty, ProxyHolder, RefundOrder, Statutes, StrikeOffGround};
use quitus_domain::values::{Day, Family, Months, Organ, Ratio};

/// The third comes back as the sixth: one legal person, two references.
pub const PARTIES: [Party; 6] = [ARTENREEL, COOPENATES, ANTIGONE, BEA, EMPLOYEE, ANTIGONE.again()];

const DAYS: i64 = 40;

/// One day in a quarter, for ten years.
pub fn nth_day(n: i64) -> Day {
    day(FOUNDED) + chrono::Days::new(u64::try_from(n * 91).unwrap())
}

/// Every day on which something can happen, those around it, and those beyond.
pub fn every_day() -> Vec<Day> {
    let drawn = (0..DAYS).map(nth_day).flat_map(|day| [day.pred_opt().unwrap(), day, day.succ_opt().unwrap()]);
    drawn.chain([day("2011-01-01"), day("2100-01-01")]).collect()
}

/// What is drawn of a step; the book it meets makes an act of it.
#[derive(Clone, Debug)]
pub struct Step {
    pub what: What,
    pub day: i64,
    pub party: usize,
    /// Which subscription, which entry, which version of the statutes.
    pub which: u64,
    pub amount: u64,
}

macro_rules! whats {
    ($($weight:literal $name:ident)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum What { $($name),* }

        /// How often each is drawn.
        const WEIGHTS: &[(What, usize)] = &[$((What::$name, $weight)),*];
    };
}

whats! {
    2 Amend 8 Admit 6 Withdraw 12 Subscribe 8 PayUp 8 Refund 2 Erase 2 Rotate 4 Annul 6 Repeat 6 Move 8 Resize
    3 Apply 3 Reject 3 Reclassify 3 Represent 2 Contact 4 Hire 3 LetGo 2 Benefit 2 Exclude 2 StrikeOff 10 Death
    4 Call 5 Notify 5 Default 7 Transfer 9 Cancel 4 Schedule 6 PayRefund 4 SetOff 4 Reduce
    3 Propose 4 Manager 3 Reviewer 3 Auditor 4 EndMandate 1 Dissolve 4 Devolve 1 GiveUp 45 Meet 2 Strike 56 Trade
    4 Convert 2 File 2 Choose 2 Tell 4 Review 6 Formal
}

pub fn step() -> impl Strategy<Value = Step> {
    let every: Vec<What> = WEIGHTS.iter().flat_map(|(what, weight)| std::iter::repeat_n(*what, *weight)).collect();
    let what = prop::sample::select(every);
    (what, 0..DAYS, 0..PARTIES.len(), 0..60_u64, 1..30_u64).prop_map(|(what, day, party, which, amount)| Step {
        what,
        day,
        party,
        which,
        amount,
    })
}

pub fn life() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 0..180)
}

pub fn asked() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 20)
}

/// Cooproduction under statutes that ask nobody a minimum of shares, and then every step that is accepted.
pub fn told(life: &[Step]) -> Given {
    // One life in four may still become a SCIC.
    let start = Given::cooproduction_under(match life.len() % 4 {
        1 => but(version(0), |s| s.family = Family::Ordinary),
        _ => version(0),
    });
    let start = match life.len() % 4 {
        3 => start.and(on(FOUNDED, carried_over())),
        _ => start.and(on(FOUNDED, admission(ARTENREEL))).and(on(FOUNDED, subscription(ARTENREEL, 1000, 200))),
    };
    life.iter().fold(start, |book, step| {
        let act = step.act(&book);
        match decide(&book.state, &act) {
            Ok(events) => events.into_iter().fold(book, Given::knowing),
            Err(_) => book,
        }
    })
}

/// An associate, another who owes a part, one who left, something owed to the first, and a mandate.
fn carried_over() -> OpenExisting {
    let since = day("2005-01-01");
    let old = |line: CarriedAssociate| CarriedAssociate { since, ..line };
    let part = CarriedAssociate { paid: eur(500), pay_up_due_on: Some(nth_day(8)), ..carried(COOPENATES, 4, 60) };
    let former = CarriedAssociate { left_on: Some(day("2011-06-30")), ..carried(ANTIGONE, 7, 20) };
    let lines = vec![old(carried(ARTENREEL, 1, 200)), old(part), old(former)];
    let debts = vec![carried_debt(ANTIGONE, 500, 300)];
    let one = carried_mandate(500, 701);
    let mandate = quitus_domain::opening::CarriedMandate { starts_on: since, ends_on: nth_day(4), ..one };
    OpenExisting { refunds: debts, mandates: vec![mandate], ..existing(lines, 6_000) }
}

/// Statutes that differ in what acts are judged by; the nominal value never changes.
pub fn version(which: u64) -> Statutes {
    but(statutes_2026(), |s| {
        s.categories.iter_mut().for_each(|category| category.minimum_shares = 0);
        s.entry.admitted_by = vec![Organ::OrdinaryAssembly, Organ::FoundingDeed];
        s.exit.withdrawal_notice = Months(u16::try_from(which % 3).unwrap());
        s.assemblies.postal_vote = Faculty::Foreseen;
        s.assemblies.written_consultation = Faculty::Foreseen;
        s.assemblies.proxies.holder = ProxyHolder::Anyone;
        s.assemblies.proxies.blank = BlankProxy::WithTheManagement;
        s.assemblies.raised.extraordinary_quorum = None;
        s.third_parties = Faculty::Foreseen;
        s.shares.floor = Ratio::of(1 + u32::try_from(which % 2).unwrap(), 4);
        s.exit.refund_order = if which % 4 < 2 { RefundOrder::Unordered } else { RefundOrder::Chronological };
        s.exit.revaluation_reserve = if which.is_multiple_of(3) { Faculty::Foreseen } else { Faculty::NotForeseen };
        s.exit.strike_off_grounds = vec![StrikeOffGround::CategoryConditionLost, StrikeOffGround::Dissolution];
    })
}

impl Step {
    /// What is asked of this book.
    pub fn act(&self, book: &Given) -> Act {
        ask(self, book)
    }

    pub fn party(&self) -> Party {
        PARTIES[self.party]
    }

    pub fn drawn_day(&self) -> Day {
        nth_day(self.day)
    }

    /// One of those there are.
    pub fn choose<T>(&self, among: impl IntoIterator<Item = T>) -> Option<T> {
        let mut all: Vec<T> = among.into_iter().collect();
        let at = usize::try_from(self.which).unwrap() % all.len().max(1);
        (!all.is_empty()).then(|| all.swap_remove(at))
    }
}
