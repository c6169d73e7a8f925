//! A result explained (*dépouillement*): who counted, with what, by which entries, under which rule.
//!
//! Made anew from the entries that were known when the vote was closed: the book as it then was, rectifications known by
//! then included. A secret ballot shows who took part and what was counted, never who chose what: the book does not know.

use super::behind::Behind;
use crate::recorded::Recorded;
use quitus_domain::assemblies::{
    self, Assembly, Choice, Counted, Imagined, Part, Unimaginable, VoteResult, VotingMethod, result,
};
use quitus_domain::cooperative::{Cooperative, Event, replay};
use quitus_domain::law::quorum::{self, Count};
use quitus_domain::law::{RULES, RuleId, majority};
use quitus_domain::values::{
    AssemblyRef, AssociateRef, Call, Carry, DecisionKind, Form, Position, QuorumBase, Ratio, Slug, TimeOfDay,
};
use serde::Serialize;

/// A vote explained.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Explained {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution.
    pub resolution: u16,
    /// By which kind of rule it is counted.
    pub kind: DecisionKind,
    /// The form of the cooperative, by the statutes of the assembly.
    pub form: Form,
    /// First or second call.
    pub call: Call,
    /// The entry whose statutes it is counted under.
    pub statutes: Position,
    /// How it was put, and when; none for answers in writing and deeds.
    pub put: Option<(VotingMethod, TimeOfDay)>,
    /// The rule of its majority, with its article.
    pub rule: Cited,
    /// How many had to take part, and did.
    pub quorum: Quorum,
    /// How colleges are carried, by these statutes; none where there are none, or one category alone votes.
    pub carry: Option<Carry>,
    /// Everyone on the roll.
    pub voters: Vec<VoterLine>,
    /// What was counted without names, by college.
    pub counted: Vec<CountedLine>,
    /// The result that the entry states; none while the vote is open.
    pub stated: Option<VoteResult>,
    /// The result as these lines make it.
    pub computed: Option<VoteResult>,
    /// The entries behind it that are of no one voter.
    pub entries: Vec<Position>,
}

/// A rule of law.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Cited {
    /// Its identifier.
    pub id: RuleId,
    /// Where it stands.
    pub article: &'static str,
}

/// What takes part, out of what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Quorum {
    /// The rule, with its article.
    pub rule: Cited,
    /// The least part; none where no quorum is asked.
    pub least: Option<Ratio>,
    /// Counted in what.
    pub base: QuorumBase,
    /// The associates.
    pub heads: Measure,
    /// Their shares.
    pub shares: Measure,
}

/// One count of a quorum.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Measure {
    /// Take part.
    pub present: u64,
    /// Are there in all.
    pub all: u64,
    /// The least that is asked.
    pub needed: u64,
}

/// One of the roll.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct VoterLine {
    /// Who.
    pub associate: AssociateRef,
    /// The category.
    pub category: Slug,
    /// The college.
    pub college: Option<Slug>,
    /// The votes.
    pub votes: u64,
    /// The shares.
    pub shares: u64,
    /// Whether it votes on this resolution.
    pub may_vote: bool,
    /// How it takes part.
    pub part: TakesPart,
    /// What it chose, where that is known by name.
    pub choice: Option<Choice>,
    /// Its notice, proxy, coming and going, form and ballots, and the coming of whoever bears its proxy.
    pub entries: Vec<Position>,
}

/// How one of the roll takes part.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TakesPart {
    /// There, or at a distance.
    Present,
    /// By a proxy.
    Represented,
    /// By a blank proxy.
    Blank,
    /// By a form, an answer or a signature.
    Form,
    /// Not at all.
    Absent,
}

/// Votes counted in one college.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct CountedLine {
    /// The college; none where there is none.
    pub college: Option<Slug>,
    /// For.
    pub in_favour: u64,
    /// Against.
    pub against: u64,
    /// Neither.
    pub abstentions: u64,
}

/// Explains the vote on a resolution; none when there is no such resolution. `book` is in the order of recording.
#[must_use]
pub fn explained(book: &[Recorded], assembly: AssemblyRef, number: u16) -> Option<Explained> {
    Some(moment(book, assembly, number)?.told)
}

/// The same vote under other statutes: as it would have been explained; none when there is no such resolution.
///
/// # Errors
/// [`Unimaginable`].
#[must_use]
pub fn what_if(
    book: &[Recorded],
    assembly: AssemblyRef,
    number: u16,
    other: &Imagined,
) -> Option<Result<Explained, Unimaginable>> {
    let moment = moment(book, assembly, number)?;
    let held = moment.state.assemblies.get(assembly)?;
    let changed = assemblies::imagined(held, moment.told.kind, other);
    changed.map(|changed| of_state(&changed, assembly, number, &moment.behind)).transpose()
}

/// The vote as it was when it was closed, and the cooperative before that.
struct Moment {
    state: Cooperative,
    behind: Behind,
    told: Explained,
}

fn moment(book: &[Recorded], assembly: AssemblyRef, number: u16) -> Option<Moment> {
    let closing = |recorded: &&Recorded| match recorded.event.as_ref() {
        Event::VoteClosed(e) => e.assembly == assembly && e.resolution == number,
        _ => false,
    };
    let closed = book.iter().find(closing);
    let before: Vec<&Recorded> = match closed {
        Some(closed) => book.iter().take_while(|one| one.position < closed.position).collect(),
        None => book.iter().collect(),
    };
    let state = replay(before.iter().map(|recorded| recorded.event.as_ref()));
    let held = state.assemblies.get(assembly)?;
    let behind = Behind::of(&before, assembly, number);
    let stated = closed.and_then(|closed| match closed.event.as_ref() {
        Event::VoteClosed(e) => Some(e.result.clone()),
        _ => None,
    });
    let mut told = of_state(held, assembly, number, &behind)?;
    told.stated = stated;
    told.entries.extend(closed.map(|closed| closed.position));
    Some(Moment { state, behind, told })
}

impl Explained {
    /// Whether the entry states what the lines make; true while nothing is stated.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.stated.is_none() || self.stated == self.computed
    }
}

fn of_state(held: &Assembly, assembly: AssemblyRef, number: u16, behind: &Behind) -> Option<Explained> {
    let resolution = held.resolution(number)?;
    let (kind, form) = (resolution.kind, held.statutes.form);
    let vote = resolution.vote.as_ref();
    let at = vote.map_or(TimeOfDay::MIDNIGHT, |vote| vote.at);
    let line = |(college, one): (&Option<Slug>, &Counted)| CountedLine {
        college: college.clone(),
        in_favour: one.in_favour,
        against: one.against,
        abstentions: one.abstentions,
    };
    Some(Explained {
        assembly,
        resolution: number,
        kind,
        form,
        call: held.call(),
        statutes: behind.statutes,
        put: vote.map(|vote| (vote.method, vote.at)),
        rule: cited(majority::rule(form, kind)),
        quorum: quorum_of(form, kind, assemblies::asks(held, kind, held.attendance(at))),
        carry: held.statutes.voting.colleges.as_ref().filter(|_| resolution.reserved_to.is_none()).map(|one| one.carry),
        voters: result::voted(held, number).iter().map(|one| voter(held, one, behind)).collect(),
        counted: vote.into_iter().flat_map(|vote| &vote.counted).map(line).collect(),
        stated: None,
        computed: result::of(held, number),
        entries: behind.all.clone(),
    })
}

fn cited(id: RuleId) -> Cited {
    let article = RULES.iter().find(|rule| rule.id == id).map_or("", |rule| rule.article);
    Cited { id, article }
}

/// What amends the statutes needs the quorum of that, unanimous or not.
fn quorum_of(form: Form, kind: DecisionKind, asks: assemblies::Asks) -> Quorum {
    let counted_as = match kind {
        DecisionKind::Ordinary => DecisionKind::Ordinary,
        DecisionKind::Extraordinary | DecisionKind::Unanimous => DecisionKind::Extraordinary,
    };
    let measure = |count: Count| Measure {
        present: count.present,
        all: count.all,
        needed: asks.least.map_or(0, |least| quorum::needed(least, count.all)),
    };
    Quorum {
        rule: cited(majority::rule(form, counted_as)),
        least: asks.least,
        base: asks.base,
        heads: measure(asks.heads),
        shares: measure(asks.shares),
    }
}

fn voter(held: &Assembly, one: &result::Voted<'_>, behind: &Behind) -> VoterLine {
    let bearer = held.proxies.get(&one.associate).filter(|_| one.part == Some(Part::Represented));
    VoterLine {
        associate: one.associate,
        category: one.voter.category.clone(),
        college: one.voter.college.clone(),
        votes: one.voter.votes,
        shares: one.voter.shares,
        may_vote: one.may_vote,
        part: match one.part {
            Some(Part::Present) => TakesPart::Present,
            Some(Part::Represented) => TakesPart::Represented,
            Some(Part::Blank) => TakesPart::Blank,
            Some(Part::Form) => TakesPart::Form,
            None => TakesPart::Absent,
        },
        choice: one.choice,
        entries: behind.of_voter(one.associate, bearer.copied()),
    }
}
