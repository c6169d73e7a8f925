//! Where a meeting stands, and the one step that the law lets it take next.
//!
//! A pure answer over the state on which decisions rest: what it proposes is what the door would take. It knows no person
//! and no sentence. Deliberately absent: consultations and deeds, where nobody meets; and whether what is proposed is
//! wise: a vote may be closed while some have not cast theirs.

use quitus_domain::assemblies::{Assembly, Decided, Outcome, Part, Resolution, Stage, asks, quorate, result};
use quitus_domain::law::notice;
use quitus_domain::law::quorum::needed;
use quitus_domain::values::{AssociateRef, Day, DecisionKind, QuorumBase, Ratio, Slug, TimeOfDay};
use serde::Serialize;
use std::collections::BTreeMap;

/// The next lawful step of a meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Some of the roll have no notice yet.
    Notify {
        /// How many.
        left: u64,
        /// The last day on which a notice is in time; none where the statutes say.
        latest: Option<Day>,
    },
    /// Everybody is convened: the day has not come.
    Await {
        /// The day.
        on: Day,
    },
    /// People come in; the meeting cannot open yet.
    Welcome(Wanting),
    /// It can be opened.
    Open,
    /// It was adjourned, and goes on then.
    Resume {
        /// The day.
        on: Day,
        /// Not before that time.
        at: TimeOfDay,
    },
    /// A resolution can be put to the vote.
    Put {
        /// Its number.
        resolution: u16,
    },
    /// A vote is open, and nothing was recorded.
    Count {
        /// The number of the resolution.
        resolution: u16,
        /// How many votes are to be cast.
        left: u64,
    },
    /// A vote is open, and votes were recorded, or nobody can cast one.
    CloseVote {
        /// The number of the resolution.
        resolution: u16,
        /// How many votes were not cast.
        left: u64,
    },
    /// Nothing is left to be voted on, or nothing that has its quorum.
    Close {
        /// The resolutions that were not put.
        unvoted: Vec<u16>,
    },
    /// It is over: its minutes are to be sealed.
    Seal,
    /// Its minutes are sealed: what it adopted is to be carried out.
    Apply {
        /// The resolutions.
        resolutions: Vec<u16>,
    },
    /// Nothing is left.
    Done,
}

/// What is wanting before a meeting opens.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanting {
    /// Somebody.
    Anybody,
    /// A quorum for at least one resolution.
    Quorum,
    /// Everybody, since the notice was too short.
    Everybody,
}

/// Who has what part in a quorum.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Gauge {
    /// The quorum of the decisions of each kind that the agenda has.
    pub kinds: Vec<(DecisionKind, Level)>,
    /// Those of each college who take part, out of how many; one line without a college where there are none.
    pub colleges: Vec<(Option<Slug>, u64, u64)>,
}

/// One quorum.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Level {
    /// Counted in what.
    pub base: QuorumBase,
    /// The least part; none where no quorum is asked.
    pub least: Option<Ratio>,
    /// Take part.
    pub present: u64,
    /// Are there in all.
    pub all: u64,
    /// The least that is asked.
    pub needed: u64,
    /// Whether it is reached.
    pub reached: Reached,
}

/// Whether a quorum is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Whether an assembly has minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Minuted {
    /// They are sealed.
    Sealed,
    /// They are not.
    NotYet,
}

/// The next step of a meeting, on a day.
#[must_use]
pub fn step(held: &Assembly, minuted: Minuted, today: Day) -> Step {
    match held.stage {
        Stage::Convened => before(held, today),
        Stage::Adjourned(until) => Step::Resume { on: until.on, at: until.at },
        Stage::Open(_) => sitting(held),
        Stage::Closed => after(held, minuted),
    }
}

/// Whoever is there and has not left is there at the last minute of the day.
#[must_use]
pub fn late() -> TimeOfDay {
    TimeOfDay::try_from("23:59".to_owned()).unwrap_or(TimeOfDay::MIDNIGHT)
}

fn before(held: &Assembly, today: Day) -> Step {
    if today >= held.sits_on {
        return wanting(held).map_or(Step::Open, Step::Welcome);
    }
    let left = held.roll.keys().filter(|associate| !held.notices.contains_key(*associate)).count();
    match left {
        0 => Step::Await { on: held.sits_on },
        left => Step::Notify { left: heads(left), latest: latest(held) },
    }
}

/// The last day on which a notice is in time.
#[must_use]
pub fn latest(held: &Assembly) -> Option<Day> {
    notice::latest_sending(held.statutes.form, held.call(), held.held_on)
}

fn wanting(held: &Assembly) -> Option<Wanting> {
    let attendance = held.attendance(late());
    let part = attendance.taking_part();
    // Forms alone would make a quorum that the law counts; a meeting with nobody in it is none.
    let somebody = held.parts(late()).any(|(_, _, part)| part == Part::Present);
    let sent_on = held.notices.values().map(|sent| sent.on).max().unwrap_or(held.sent_on);
    let short = notice::in_time(held.statutes.form, held.call(), sent_on, held.held_on).is_err();
    let quorum =
        held.resolutions.is_empty() || held.resolutions.iter().any(|one| quorate(held, one.kind, attendance).is_ok());
    match (somebody, short && part < attendance.associates, quorum) {
        (false, ..) => Some(Wanting::Anybody),
        (_, true, _) => Some(Wanting::Everybody),
        (.., false) => Some(Wanting::Quorum),
        (_, false, true) => None,
    }
}

fn sitting(held: &Assembly) -> Step {
    if let Some((number, one)) = held.voting().and_then(|number| Some((number, held.resolution(number)?))) {
        let left = left(held, one);
        let cast = one.vote.as_ref().is_some_and(|vote| !vote.counted.is_empty() || !vote.named.is_empty());
        return match cast || left == 0 {
            true => Step::CloseVote { resolution: number, left },
            false => Step::Count { resolution: number, left },
        };
    }
    let attendance = held.attendance(late());
    let unvoted = || (1..).zip(&held.resolutions).filter(|(_, one)| one.outcome.is_none());
    let next = unvoted().find(|(_, one)| quorate(held, one.kind, attendance).is_ok());
    match next {
        Some((resolution, _)) => Step::Put { resolution },
        None => Step::Close { unvoted: unvoted().map(|(number, _)| number).collect() },
    }
}

/// How many votes are still to be cast on a resolution that is open: of those who are there or represented.
#[must_use]
pub fn left(held: &Assembly, resolution: &Resolution) -> u64 {
    let Some(vote) = resolution.vote.as_ref() else { return 0 };
    let mut colleges: Vec<Option<&Slug>> = held.roll.values().map(|voter| voter.college.as_ref()).collect();
    colleges.sort_unstable();
    colleges.dedup();
    colleges.into_iter().map(|college| result::to_count(held, resolution, vote, college)).sum()
}

fn after(held: &Assembly, minuted: Minuted) -> Step {
    let adopted = |one: &Resolution| one.outcome.is_some_and(|Decided { outcome, .. }| outcome == Outcome::Adopted);
    let waits = |one: &Resolution| adopted(one) && one.authorises.is_some() && one.applied_at.is_none();
    let numbered = (1..).zip(&held.resolutions);
    let waiting: Vec<u16> = numbered.filter(|(_, one)| waits(one)).map(|(number, _)| number).collect();
    match (minuted, waiting.is_empty()) {
        (Minuted::NotYet, _) => Step::Seal,
        (Minuted::Sealed, false) => Step::Apply { resolutions: waiting },
        (Minuted::Sealed, true) => Step::Done,
    }
}

/// How far the quorum is, of those who are there or represented at a time.
#[must_use]
pub fn gauge(held: &Assembly, at: TimeOfDay) -> Gauge {
    let attendance = held.attendance(at);
    let level = |kind| {
        let asked = asks(held, kind, attendance);
        // Where both count, the heads are shown: the refusal tells of the shares.
        let count = if asked.base == QuorumBase::Shares { asked.shares } else { asked.heads };
        let reached = if quorate(held, kind, attendance).is_ok() { Reached::Yes } else { Reached::No };
        let needed = asked.least.map_or(0, |least| needed(least, count.all));
        Level { base: asked.base, least: asked.least, present: count.present, all: count.all, needed, reached }
    };
    let mut kinds: Vec<DecisionKind> = Vec::new();
    for one in held.resolutions.iter().filter(|one| one.outcome.is_none()) {
        if !kinds.contains(&one.kind) {
            kinds.push(one.kind);
        }
    }
    Gauge { kinds: kinds.into_iter().map(|kind| (kind, level(kind))).collect(), colleges: colleges(held, at) }
}

fn colleges(held: &Assembly, at: TimeOfDay) -> Vec<(Option<Slug>, u64, u64)> {
    let part = |associate: AssociateRef| u64::from(held.part(associate, at).is_some());
    let mut counts: BTreeMap<Option<Slug>, (u64, u64)> = BTreeMap::new();
    for (associate, voter) in &held.roll {
        let count = counts.entry(voter.college.clone()).or_default();
        *count = (count.0 + part(*associate), count.1 + 1);
    }
    counts.into_iter().map(|(college, (there, all))| (college, there, all)).collect()
}

fn heads(many: usize) -> u64 {
    u64::try_from(many).unwrap_or(u64::MAX)
}
