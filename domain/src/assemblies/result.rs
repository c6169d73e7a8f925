//! The result of a vote (*dépouillement*): computed from the roll, the presence, the votes and the statutes, never
//! supplied.
//!
//! Everyone on the roll counts one; with colleges the heads of each college are carried at its weight (SCIC-12), unless
//! one category alone votes. Whoever takes part and casts no vote counts among the present and nowhere else. The same
//! function serves the decision, the auditor's replay and the question "what if": it asks nothing but the assembly.

use super::assembly::{Assembly, Counted, Resolution, Vote};
use super::held::{CollegeResult, VoteResult, WeighedResult};
use super::presence::Part;
use super::roll::Voter;
use super::{Backing, Choice, Holding, Outcome, VotingMethod};
use crate::law::carry::{self, CollegeTally, Weighed};
use crate::law::majority::{self, Majority, Tally};
use crate::statutes::{Colleges, Statutes};
use crate::values::{AssociateRef, DecisionKind, Ratio, Slug, TimeOfDay};
use std::collections::BTreeMap;

/// The result of a vote that was put, of answers in writing, or of a deed; `None` when it was not put.
#[must_use]
pub fn of(assembly: &Assembly, number: u16) -> Option<VoteResult> {
    let resolution = assembly.resolution(number)?;
    match assembly.holding {
        Holding::Meeting => {
            let tallies = tallies(assembly, number, resolution, resolution.vote.as_ref()?);
            Some(computed(assembly, resolution, &tallies, &assembly.statutes))
        }
        Holding::Consultation => {
            // Nobody comes at any time: every answer is a form, and counts whenever it is asked.
            let answers = Vote::put(VotingMethod::RollCall, TimeOfDay::MIDNIGHT);
            let tallies = tallies(assembly, number, resolution, &answers);
            Some(computed(assembly, resolution, &tallies, &assembly.statutes))
        }
        Holding::Deed => Some(of_deed(assembly)),
    }
}

/// By the consent of all, whatever the kind, the colleges and who else would vote on it.
fn of_deed(assembly: &Assembly) -> VoteResult {
    let heads = |many: usize| u64::try_from(many).unwrap_or(u64::MAX);
    let (all, signed) = (heads(assembly.roll.len()), heads(assembly.forms.len()));
    let tally = Tally { all, present: signed, in_favour: signed, against: 0 };
    let rule = rule(assembly, DecisionKind::Unanimous, &assembly.statutes);
    let reached = majority::reached(assembly.statutes.form, DecisionKind::Unanimous, rule, tally);
    let outcome = if reached.is_ok() { Outcome::Adopted } else { Outcome::Rejected };
    VoteResult { rule, tally, colleges: Vec::new(), weighed: None, outcome }
}

/// What is asked of a resolution of an assembly, under given statutes.
#[must_use]
pub fn rule(assembly: &Assembly, kind: DecisionKind, statutes: &Statutes) -> Majority {
    let raised = match kind {
        DecisionKind::Ordinary => statutes.assemblies.raised.ordinary_majority,
        DecisionKind::Extraordinary | DecisionKind::Unanimous => statutes.assemblies.raised.extraordinary_majority,
    };
    let abstentions = statutes.assemblies.abstentions;
    majority::asked(statutes.form, kind, assembly.call(), statutes.formed_on, assembly.held_on, raised, abstentions)
}

/// The heads of each college, or of the assembly under `None` where there are none.
pub type Tallies = BTreeMap<Option<Slug>, Tally>;

/// What given heads come to under given statutes.
#[must_use]
pub fn computed(assembly: &Assembly, resolution: &Resolution, tallies: &Tallies, statutes: &Statutes) -> VoteResult {
    let rule = rule(assembly, resolution.kind, statutes);
    let tally = tallies.values().fold(Tally::default(), |sum, one| sum.and(*one));
    let by_college = statutes.voting.colleges.as_ref().filter(|_| resolution.reserved_to.is_none());
    let colleges = by_college.map(|colleges| of_colleges(colleges, tallies)).unwrap_or_default();
    let weighed = by_college.map(|clause| weighed(clause, &colleges, rule));
    let reached = match &weighed {
        Some(weighed) => carry::reached(rule.threshold, weighed),
        None => majority::reached(statutes.form, resolution.kind, rule, tally),
    };
    let outcome = if reached.is_ok() { Outcome::Adopted } else { Outcome::Rejected };
    let weighed =
        weighed.map(|Weighed { in_favour, of }| WeighedResult { in_favour: in_favour.to_string(), of: of.to_string() });
    VoteResult { rule, tally, colleges, weighed, outcome }
}

fn of_colleges(colleges: &Colleges, tallies: &Tallies) -> Vec<CollegeResult> {
    let result = |key: &Slug, weight: Ratio| CollegeResult {
        college: key.clone(),
        weight,
        tally: tallies.get(&Some(key.clone())).copied().unwrap_or_default(),
    };
    colleges.list.iter().map(|college| result(&college.key, college.weight)).collect()
}

fn weighed(clause: &Colleges, colleges: &[CollegeResult], rule: Majority) -> Weighed {
    let tallies: Vec<CollegeTally> =
        colleges.iter().map(|one| CollegeTally { weight: one.weight, tally: one.tally }).collect();
    carry::weighed(&tallies, rule.base, clause.carry, clause.empty)
}

/// The heads of a vote, by college.
#[must_use]
pub fn tallies(assembly: &Assembly, number: u16, resolution: &Resolution, vote: &Vote) -> Tallies {
    let mut tallies = Tallies::new();
    for (associate, voter) in assembly.roll.iter().filter(|(_, voter)| may_vote(resolution, voter)) {
        let tally = tallies.entry(voter.college.clone()).or_default();
        tally.all = tally.all.saturating_add(voter.votes);
        let Some(part) = assembly.part(*associate, vote.at) else { continue };
        tally.present = tally.present.saturating_add(voter.votes);
        match choice(assembly, number, (resolution, vote), *associate, part) {
            Some(Choice::InFavour) => tally.in_favour = tally.in_favour.saturating_add(voter.votes),
            Some(Choice::Against) => tally.against = tally.against.saturating_add(voter.votes),
            Some(Choice::Abstention) | None => {}
        }
    }
    for (college, Counted { in_favour, against, .. }) in &vote.counted {
        let tally = tallies.entry(college.clone()).or_default();
        tally.in_favour = tally.in_favour.saturating_add(*in_favour);
        tally.against = tally.against.saturating_add(*against);
    }
    tallies
}

/// One of the roll, and what the record says of one vote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Voted<'a> {
    /// Who.
    pub associate: AssociateRef,
    /// With which line of the roll.
    pub voter: &'a Voter,
    /// Whether it votes on this resolution: one category alone may.
    pub may_vote: bool,
    /// How it took part when the vote was put; none for the absent.
    pub part: Option<Part>,
    /// What it chose by name, by a form, or by a blank proxy; none where votes are only counted.
    pub choice: Option<Choice>,
}

/// Everyone on the roll, for one vote: what its result is added up from, with what was counted.
#[must_use]
pub fn voted(assembly: &Assembly, number: u16) -> Vec<Voted<'_>> {
    let answers = Vote::put(VotingMethod::RollCall, TimeOfDay::MIDNIGHT);
    let Some(resolution) = assembly.resolution(number) else { return Vec::new() };
    let vote = match assembly.holding {
        Holding::Meeting => resolution.vote.as_ref(),
        Holding::Consultation | Holding::Deed => Some(&answers),
    };
    let Some(vote) = vote else { return Vec::new() };
    let line = |(associate, voter): (&AssociateRef, _)| {
        let part = assembly.part(*associate, vote.at);
        let may_vote = may_vote(resolution, voter);
        let chose = |part| match assembly.holding {
            Holding::Deed => Some(Choice::InFavour),
            Holding::Meeting | Holding::Consultation => choice(assembly, number, (resolution, vote), *associate, part),
        };
        Voted { associate: *associate, voter, may_vote, part, choice: part.filter(|_| may_vote).and_then(chose) }
    };
    assembly.roll.iter().map(line).collect()
}

/// What an associate chose by name, as far as the record says so.
fn choice(
    assembly: &Assembly,
    number: u16,
    (resolution, vote): (&Resolution, &Vote),
    associate: AssociateRef,
    part: Part,
) -> Option<Choice> {
    match part {
        Part::Present | Part::Represented => vote.named.get(&associate).copied(),
        Part::Form => assembly.form_choice(associate, number),
        Part::Blank => Some(match resolution.management {
            Backing::Backed => Choice::InFavour,
            Backing::NotBacked => Choice::Against,
        }),
    }
}

/// Whether an associate of the roll votes on a resolution.
#[must_use]
pub fn may_vote(resolution: &Resolution, voter: &Voter) -> bool {
    resolution.reserved_to.as_ref().is_none_or(|category| *category == voter.category)
}

/// How many votes are still to be counted in a college: those who are there or represented, less those by name.
#[must_use]
pub fn to_count(assembly: &Assembly, resolution: &Resolution, vote: &Vote, college: Option<&Slug>) -> u64 {
    let mine = |voter: &Voter| voter.college.as_ref() == college && may_vote(resolution, voter);
    let cast = |associate| vote.named.contains_key(&associate);
    let by_hand = |part| matches!(part, Part::Present | Part::Represented);
    let parts =
        assembly.parts(vote.at).filter(|(associate, voter, part)| mine(voter) && by_hand(*part) && !cast(*associate));
    let counted = vote.counted.get(&college.cloned()).copied().unwrap_or_default().all();
    parts.map(|(_, voter, _)| voter.votes).sum::<u64>().saturating_sub(counted)
}
