//! Lives that `decide` accepts: steps are drawn, turned into acts on the book as it then is, and the refused ones left
//! out. Few parties, few days and round figures, so that acts meet.

use super::again::again;
use crate::common::*;
use proptest::prelude::*;
use quitus_domain::book::ErasureScope;
use quitus_domain::capital::{RefundShares, SubscribeShares};
use quitus_domain::cooperative::{Act, Command, Event, RectifyEntry, decide};
use quitus_domain::register::WithdrawAssociate;
use quitus_domain::statutes::{RefundOrder, Statutes};
use quitus_domain::values::{Cents, Day, Months, Organ, Ratio};

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
    what: What,
    day: i64,
    party: usize,
    /// Which subscription, which entry, which version of the statutes.
    which: u64,
    amount: u64,
}

#[derive(Clone, Copy, Debug)]
enum What {
    Amend,
    Admit,
    Withdraw,
    Subscribe,
    PayUp,
    Refund,
    Erase,
    Rotate,
    Annul,
    Repeat,
    Move,
    Resize,
}

pub fn step() -> impl Strategy<Value = Step> {
    let what = prop_oneof![
        1 => Just(What::Amend),
        4 => Just(What::Admit),
        3 => Just(What::Withdraw),
        6 => Just(What::Subscribe),
        5 => Just(What::PayUp),
        6 => Just(What::Refund),
        1 => Just(What::Erase),
        1 => Just(What::Rotate),
        2 => Just(What::Annul),
        2 => Just(What::Repeat),
        4 => Just(What::Move),
        4 => Just(What::Resize),
    ];
    (what, 0..DAYS, 0..PARTIES.len(), 0..60_u64, 1..30_u64).prop_map(|(what, day, party, which, amount)| Step {
        what,
        day,
        party,
        which,
        amount,
    })
}

pub fn life() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 0..90)
}

pub fn asked() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 20)
}

/// Cooproduction with three CAEs that nobody asks a minimum of, and then every step that is accepted.
pub fn told(life: &[Step]) -> Given {
    let start = Given::cooproduction_under(version(0)).and(on(FOUNDED, admission(ARTENREEL)));
    let start = start.and(on(FOUNDED, subscription(ARTENREEL, 1000, 200)));
    life.iter().fold(start, |book, step| {
        let act = step.act(&book);
        match decide(&book.state, &act) {
            Ok(events) => events.into_iter().fold(book, Given::knowing),
            Err(_) => book,
        }
    })
}

/// Statutes that differ in what acts are judged by; the nominal value never changes.
fn version(which: u64) -> Statutes {
    but(statutes_2026(), |s| {
        s.categories.iter_mut().for_each(|category| category.minimum_shares = 0);
        s.entry.admitted_by = vec![Organ::OrdinaryAssembly, Organ::FoundingDeed];
        s.exit.withdrawal_notice = Months(u16::try_from(which % 3).unwrap());
        s.shares.floor = Ratio::of(1 + u32::try_from(which % 2).unwrap(), 4);
        s.exit.refund_order = if which % 4 < 2 { RefundOrder::Unordered } else { RefundOrder::Chronological };
    })
}

impl Step {
    /// What is asked of this book.
    pub fn act(&self, book: &Given) -> Act {
        let command = match self.what {
            What::Annul | What::Repeat | What::Move | What::Resize => Command::RectifyEntry(self.correction(book)),
            What::Amend => amends(version(self.which)),
            What::Admit => Command::AdmitAssociate(admission(self.party())),
            What::Withdraw => Command::WithdrawAssociate(self.withdrawal(book)),
            What::Subscribe => Command::SubscribeShares(self.subscription()),
            What::PayUp => self.payment(book),
            What::Refund => Command::RefundShares(self.refund(book)),
            What::Rotate => Command::RotateKey(new_key(&self.which.to_string())),
            What::Erase => {
                let scope = if self.which < 30 { ErasureScope::Contact } else { ErasureScope::Everything };
                Command::ErasePerson(erasure(self.party().person(), scope))
            }
        };
        Act { effective_on: self.day_for(book, &command), command }
    }

    fn party(&self) -> Party {
        PARTIES[self.party]
    }

    /// The drawn day; three times in four moved to where the act can stand: into the membership, or after its end.
    fn day_for(&self, book: &Given, command: &Command) -> Day {
        let drawn = nth_day(self.day);
        let associate = match command {
            _ if self.amount.is_multiple_of(4) => None,
            Command::SubscribeShares(c) => Some(c.associate),
            Command::WithdrawAssociate(c) => Some(c.associate),
            Command::RefundShares(c) => Some(c.associate),
            _ => None,
        };
        let Some(line) = associate.and_then(|associate| book.state.register.get(associate)) else { return drawn };
        match (command, line.exit) {
            (Command::RefundShares(_), Some(exit)) => drawn.max(exit.on),
            (Command::SubscribeShares(_), Some(exit)) => drawn.max(line.since).min(exit.on),
            _ => drawn.max(line.since),
        }
    }

    /// The drawn party, or the next one that left and still holds shares.
    fn leaver(&self, book: &Given) -> Party {
        let waits = |party: &&Party| {
            let left = book.state.register.get(party.reference()).is_some_and(|line| line.exit.is_some());
            left && book.state.capital.account(party.reference()).is_some_and(|account| account.latest().shares > 0)
        };
        PARTIES.iter().cycle().skip(self.party).take(PARTIES.len()).find(waits).copied().unwrap_or(self.party())
    }

    /// Told on the drawn day, or on the first one on which it can be.
    fn withdrawal(&self, book: &Given) -> WithdrawAssociate {
        let since = book.state.register.get(self.party().reference()).map(|line| line.since);
        let told = nth_day(self.day).max(since.unwrap_or_default());
        withdrawal(self.party(), &told.to_string())
    }

    fn subscription(&self) -> SubscribeShares {
        let paid = eur(5).times(self.amount * (1 + self.which % 4)).unwrap();
        SubscribeShares { paid, ..subscription(self.party(), self.which.into(), self.amount) }
    }

    /// On some subscription that is there, whoever's it is.
    fn payment(&self, book: &Given) -> Command {
        let subscribed = book.events.iter().filter_map(|event| match event {
            Event::SharesSubscribed(e) => Some((e.subscription, e.associate)),
            _ => None,
        });
        let all: Vec<_> = subscribed.collect();
        let chosen = all.get(usize::try_from(self.which).unwrap() % all.len().max(1));
        let (subscription, associate) = chosen.copied().unwrap_or((bulletin(0), self.party().reference()));
        let owed = book.state.capital.subscription(associate, subscription).map_or(Cents::ZERO, |open| open.unpaid);
        let amount = if self.amount.is_multiple_of(2) { owed } else { eur(i32::try_from(self.amount).unwrap()) };
        Command::PayUpShares(quitus_domain::capital::PayUpShares { subscription, associate, amount })
    }

    /// Of as many shares as are held, or some; for nothing, which no loss and no set-off forbids.
    fn refund(&self, book: &Given) -> RefundShares {
        let party = self.leaver(book);
        let held = book.state.capital.account(party.reference()).map_or(0, |account| account.latest().shares);
        let held = u64::try_from(held).unwrap_or(0).clamp(1, 1_000_000_000);
        let count = if self.which.is_multiple_of(2) { held } else { self.amount.min(held) };
        RefundShares { amount: Cents::ZERO, ..refund(party, count) }
    }

    /// Of an entry as it stands now: without a replacement, the same, on another day, or with another figure.
    fn correction(&self, book: &Given) -> RectifyEntry {
        let number = 1 + self.which % book.last().max(1);
        let entry = &book.events.get(usize::try_from(number - 1).unwrap());
        let Some(mut act) = entry.and_then(again) else { return annulment(number) };
        match self.what {
            What::Annul => return annulment(number),
            What::Move => act.effective_on = nth_day(self.day),
            What::Resize => self.resize(&mut act.command),
            _ => {}
        }
        correction(number, act)
    }

    fn resize(&self, command: &mut Command) {
        match command {
            Command::AdoptStatutes(c) | Command::AmendStatutes(c) => c.statutes = version(self.amount),
            Command::AdmitAssociate(c) => c.identity = PARTIES[self.party].identity(),
            Command::SubscribeShares(c) => {
                c.shares = shares(self.amount);
                c.paid = eur(5).times(self.amount).unwrap();
            }
            Command::PayUpShares(c) => c.amount = eur(i32::try_from(self.amount).unwrap()),
            Command::RefundShares(c) => c.shares = shares(self.amount),
            _ => {}
        }
    }
}
