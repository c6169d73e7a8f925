//! The votes on the resolution that is open: counted, by college where there are colleges, or each by name.

use super::kit::Kit;
use crate::locales::{self, Language, cli as say};
use crate::web::acts::Control;
use crate::web::block::{Block, Word};
use crate::web::to::To;
use askama::Template;
use quitus_domain::assemblies::{Choice, Part, Resolution, Vote, VotingMethod, result};
use quitus_domain::values::{AssociateRef, Slug};

/// The key that fills every ballot in beforehand.
pub const ALL: &str = "all";

/// The key of the form of votes.
pub const VOTES: &str = "votes";

/// What a vote by name may say, and its word in an act.
pub const CHOICES: [(&str, Choice); 3] =
    [("in_favour", Choice::InFavour), ("against", Choice::Against), ("abstention", Choice::Abstention)];

/// One line of radios for each voter.
#[derive(Template)]
#[template(path = "pages/ballots.html")]
struct Ballots {
    language: Language,
    action: String,
    hidden: Vec<(String, String)>,
    voters: Vec<Voter>,
}

struct Voter {
    name: String,
    part: String,
    control: String,
    choices: Vec<(&'static str, &'static str, bool)>,
}

/// A college, as the controls of its count name it: its key, or nothing where there are no colleges.
#[must_use]
pub fn count_name(college: Option<&Slug>, what: &str) -> String {
    format!("count.{}.{what}", college.map(Slug::as_str).unwrap_or_default())
}

/// Where votes are still to be cast: the colleges, each with how many.
#[must_use]
pub fn to_count(kit: &Kit<'_>, one: &Resolution, vote: &Vote) -> Vec<(Option<Slug>, u64)> {
    let held = &kit.room.held;
    let voters = held.roll.values().filter(|voter| result::may_vote(one, voter));
    let mut colleges: Vec<Option<Slug>> = voters.map(|voter| voter.college.clone()).collect();
    colleges.sort_unstable();
    colleges.dedup();
    let left = |college: Option<Slug>| {
        let left = result::to_count(held, one, vote, college.as_ref());
        (left > 0).then_some((college, left))
    };
    colleges.into_iter().filter_map(left).collect()
}

/// Those who may still vote by name: there or represented when the vote was put.
#[must_use]
pub fn voters(kit: &Kit<'_>, one: &Resolution, vote: &Vote) -> Vec<(AssociateRef, Part)> {
    let held = &kit.room.held;
    let by_hand = |associate: AssociateRef| {
        let part = held.part(associate, vote.at)?;
        let mine = held.roll.get(&associate).is_some_and(|voter| result::may_vote(one, voter));
        let open = matches!(part, Part::Present | Part::Represented) && !vote.named.contains_key(&associate);
        (mine && open).then_some((associate, part))
    };
    kit.room.roll().into_iter().filter_map(by_hand).collect()
}

/// The form of the votes that are still to be cast; nothing when all are.
#[must_use]
pub fn blocks(kit: &Kit<'_>, number: u16) -> Vec<Block> {
    let Some(one) = kit.room.held.resolution(number) else { return Vec::new() };
    let Some(vote) = one.vote.as_ref() else { return Vec::new() };
    match vote.method {
        VotingMethod::RollCall => by_name(kit, number, one, vote),
        VotingMethod::ShowOfHands | VotingMethod::SecretBallot | VotingMethod::Platform => {
            counted(kit, number, one, vote)
        }
    }
}

fn counted(kit: &Kit<'_>, number: u16, one: &Resolution, vote: &Vote) -> Vec<Block> {
    let language = kit.language();
    let left = to_count(kit, one, vote);
    if left.is_empty() {
        return Vec::new();
    }
    let mut fields = Vec::new();
    for (college, votes) in &left {
        let of = college.as_ref().map(|key| kit.room.college(key));
        for (what, choice) in CHOICES {
            let name = count_name(college.as_ref(), what);
            let word = locales::choice(language, choice);
            let label = match &of {
                Some(college) => say::desk_count_in(language, college, word, *votes),
                None => say::desk_count_of(language, word, *votes),
            };
            let control = Control::Line("text", "numeric", kit.value(VOTES, &name, ""));
            fields.push(kit.set(VOTES, &name, label, control));
        }
    }
    let number = number.to_string();
    let form = kit.form(VOTES, ("count", say::desk_record_votes(language)), &[("resolution", &number)], fields);
    vec![Block::Text(say::desk_count_help(language)), Block::Form(Box::new(form))]
}

fn by_name(kit: &Kit<'_>, number: u16, one: &Resolution, vote: &Vote) -> Vec<Block> {
    let language = kit.language();
    let proposed = if kit.ask.own(ALL).is_some() { "in_favour" } else { "" };
    let voter = |(associate, part): (AssociateRef, Part)| {
        let control = format!("vote.{}", kit.room.number(associate));
        let chosen = kit.value(VOTES, &control, proposed);
        let choices =
            CHOICES.iter().map(|(value, choice)| (*value, locales::choice(language, *choice), *value == chosen));
        let part = if part == Part::Represented { say::takes_part_represented(language) } else { String::new() };
        Voter { name: kit.room.associate(associate), part, choices: choices.collect(), control }
    };
    let voters: Vec<Voter> = voters(kit, one, vote).into_iter().map(voter).collect();
    if voters.is_empty() {
        return Vec::new();
    }
    let number = number.to_string();
    let hidden = kit.hidden(VOTES, &[("resolution", &number)]);
    let ballots = Ballots { language, action: kit.action(), hidden, voters };
    let fill = kit.ask.to_with(&To::Desk(kit.desk()), &[(ALL, "1")]);
    let mut blocks = vec![Block::Links(say::desk_fill(language), vec![Word::link(say::desk_fill_all(language), fill)])];
    blocks.extend(ballots.render().map(Block::Own));
    blocks
}
