//! The resolutions: where each stands, and the result of those that are closed, in the words of the explained vote.

use super::kit::Kit;
use super::room::Room;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use crate::views::{Steps, Words, explain_vote};
use crate::web::block::{Block, figures, table};
use quitus_domain::assemblies::{Matter, Resolution, VotingMethod};
use quitus_domain::statutes::Faculty;

/// The table of the resolutions.
#[must_use]
pub fn blocks(kit: &Kit<'_>) -> Vec<Block> {
    let (room, language) = (kit.room, kit.language());
    let head = vec![
        Heading::of(language, Column::Resolution, Side::Right),
        Heading::of(language, Column::Kind, Side::Left),
        Heading::of(language, Column::Wording, Side::Left),
        Heading::named(say::desk_state(language), Side::Left),
        Heading::of(language, Column::Figures, Side::Left),
    ];
    let rows = (1..).zip(&room.held.resolutions).map(|(number, one)| row(room, number, one)).collect();
    vec![table(kit.ask, &Sheet { name: say::sheet_resolutions(language), head, rows })]
}

fn row(room: &Room, number: u16, one: &Resolution) -> Vec<Cell> {
    let language = room.asked.reading.language;
    let steps = Steps::of(&room.asked.reading);
    let words = Words { steps: &steps, language };
    let told = room.asked.held.resolution(number).and_then(|one| one.result.as_ref());
    vec![
        Cell::Resolution(u64::try_from(room.asked.number).unwrap_or(u64::MAX), number),
        locales::decision_kind(language, one.kind).into(),
        room.wording(number).into(),
        state(language, one).into(),
        told.map(|result| words.figures(result)).unwrap_or_default().into(),
    ]
}

/// Where a resolution stands.
#[must_use]
pub fn state(language: Language, one: &Resolution) -> String {
    match (&one.vote, one.outcome, one.applied_at) {
        (_, Some(_), Some(at)) => say::desk_applied(language, at.number()),
        (_, Some(decided), None) => locales::outcome(language, decided.outcome).to_owned(),
        (Some(_), None, _) => say::vote_still_open(language),
        (None, None, _) => say::desk_not_put(language),
    }
}

/// The result that was closed last: the rule, the quorum, the count and the arithmetic.
#[must_use]
pub fn result(room: &Room) -> Vec<Block> {
    let language = room.asked.reading.language;
    let Some(number) = last_closed(room) else { return Vec::new() };
    let Ok(told) = explain_vote::of(&room.asked, number) else { return Vec::new() };
    vec![Block::Heading(say::desk_result_of(language, number)), figures(told.figures())]
}

/// The resolution whose vote was closed last.
#[must_use]
pub fn last_closed(room: &Room) -> Option<u16> {
    let closed = (1..).zip(&room.held.resolutions).filter_map(|(number, one)| Some((one.outcome?.at, number)));
    closed.max().map(|(_, number)| number)
}

/// How votes are cast, unless something else is chosen: an election that the statutes want secret, by ballot.
#[must_use]
pub fn method(room: &Room, number: u16) -> &'static str {
    let secret = room.held.statutes.assemblies.secret_elections == Faculty::Foreseen;
    match room.held.resolution(number).map(|one| one.matter) {
        Some(Matter::Election) if secret => "secret_ballot",
        _ => "show_of_hands",
    }
}

/// Whether the votes of the resolution that is open are cast by name.
#[must_use]
pub fn by_name(room: &Room, number: u16) -> Option<VotingMethod> {
    room.held.resolution(number)?.vote.as_ref().map(|vote| vote.method)
}
