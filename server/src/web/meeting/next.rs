//! The one step that a meeting may take next, with its button; and what can be done beside it.

use super::kit::Kit;
use super::room::Room;
use super::{ballots, minutes, motions};
use crate::forms::Choosable;
use crate::locales::forms::{common, meeting as said};
use crate::locales::{self, cli as say};
use crate::web::acts::{Drawn, Rank, carry_out};
use crate::web::block::{Block, Word};
use crate::web::to::To;
use quitus_domain::values::PersonRef;
use quitus_projections::assemblies::stand::{Step, Wanting};
use std::collections::BTreeSet;

/// The next step: what it is, why, and its button.
#[must_use]
pub fn blocks(kit: &Kit<'_>) -> Vec<Block> {
    let (title, text, rest) = step(kit);
    let mut blocks = vec![Block::Heading(say::desk_next(kit.language(), &title)), Block::Text(text)];
    blocks.extend(rest);
    blocks
}

type Told = (String, String, Vec<Block>);

fn step(kit: &Kit<'_>) -> Told {
    let (room, language) = (kit.room, kit.language());
    match &room.step {
        Step::Notify { left, latest } => {
            let by = latest.map(|day| say::desk_notify_latest(language, &locales::day(language, day)));
            let to = vec![Word::link(said::NOTICES.told(language), kit.ask.to(&To::Notices(kit.desk())))];
            let text = say::desk_notify_text(language, *left) + &by.unwrap_or_default();
            (say::desk_notify(language), text, vec![Block::Links(say::go_on(language), to)])
        }
        Step::Await { on } => {
            (say::desk_await(language), say::desk_await_text(language, &locales::day(language, *on)), Vec::new())
        }
        Step::Welcome(wanting) => welcome(kit, *wanting),
        Step::Open => opening(kit, "open_assembly", say::desk_open(language), say::desk_open_text(language)),
        Step::Resume { on, at } => {
            let text = say::desk_resume_text(language, &locales::day(language, *on), &locales::time(language, *at));
            opening(kit, "resume_assembly", say::desk_resume(language), text)
        }
        Step::Put { resolution } => put(kit, *resolution),
        Step::Count { resolution, left } => {
            let text = say::desk_count_text(language, *left, &room.wording(*resolution));
            (say::desk_count_title(language, *resolution), text, ballots::blocks(kit, *resolution))
        }
        Step::CloseVote { resolution, left } => close_vote(kit, *resolution, *left),
        Step::Close { unvoted } => close(kit, unvoted),
        Step::Seal => seal(kit),
        Step::Apply { resolutions } => apply(kit, resolutions),
        Step::Done => (say::desk_done(language), say::desk_done_text(language), Vec::new()),
    }
}

fn form(drawn: Drawn) -> Vec<Block> {
    vec![Block::Form(Box::new(drawn))]
}

fn welcome(kit: &Kit<'_>, wanting: Wanting) -> Told {
    let language = kit.language();
    let text = match wanting {
        Wanting::Anybody => say::desk_nobody_yet(language),
        Wanting::Quorum => say::desk_no_quorum_yet(language),
        Wanting::Everybody => say::desk_everybody(language),
    };
    let to = vec![Word::link(say::desk_roll(language), "#roll".to_owned())];
    (say::desk_welcome(language), text, vec![Block::Links(say::go_on(language), to)])
}

/// Those who are there first, then everybody whom the book names.
fn chairs(room: &Room) -> Vec<Choosable> {
    let present: BTreeSet<PersonRef> = room.asked.held.stays.iter().filter_map(|stay| stay.person).collect();
    let mut known = room.ground.persons();
    known.sort_by_key(|(person, _)| !present.contains(person));
    known.into_iter().map(|(person, label)| Choosable { value: person.to_string(), label }).collect()
}

/// Opening and resuming ask who takes the chair, and when; the review follows.
fn opening(kit: &Kit<'_>, act: &'static str, title: String, text: String) -> Told {
    let (room, language) = (kit.room, kit.language());
    let none = Choosable { value: String::new(), label: common::NONE_OF_THESE.told(language).to_owned() };
    let chairs = std::iter::once(none).chain(chairs(room)).collect();
    let chair = room.asked.held.chair.map(|person| person.to_string()).unwrap_or_default();
    let fields = vec![
        kit.set(act, "chair", said::CHAIR.told(language).to_owned(), kit.pick(act, "chair", chairs, &chair)),
        kit.time(act, said::AT.told(language).to_owned(), room.now),
    ];
    let reference = kit.id("chair");
    let drawn = kit.act(act, ("review", title.clone()), &[("chair.ref", &reference)], fields);
    (title, text, form(drawn))
}

fn put(kit: &Kit<'_>, resolution: u16) -> Told {
    const FORM: &str = "put";
    let (room, language) = (kit.room, kit.language());
    let methods = [
        ("show_of_hands", said::SHOW),
        ("roll_call", said::CALL),
        ("secret_ballot", said::SECRET),
        ("platform", said::PLATFORM),
    ];
    let methods = methods
        .iter()
        .map(|(value, label)| Choosable { value: (*value).to_owned(), label: label.told(language).to_owned() });
    let fields = vec![
        kit.set(
            FORM,
            "method",
            said::METHOD.told(language).to_owned(),
            kit.pick(FORM, "method", methods.collect(), motions::method(room, resolution)),
        ),
        kit.time(FORM, said::AT.told(language).to_owned(), room.now),
    ];
    let number = resolution.to_string();
    let drawn = kit.form(FORM, ("put", say::desk_put(language, resolution)), &[("resolution", &number)], fields);
    (say::desk_put(language, resolution), room.wording(resolution), form(drawn))
}

fn close_vote(kit: &Kit<'_>, resolution: u16, left: u64) -> Told {
    const FORM: &str = "close_vote";
    let (room, language) = (kit.room, kit.language());
    let number = resolution.to_string();
    let fields = vec![kit.time(FORM, said::AT.told(language).to_owned(), room.now)];
    let title = say::desk_close_vote(language, resolution);
    let drawn = kit.form(FORM, (FORM, title.clone()), &[("resolution", &number)], fields);
    let mut blocks = form(drawn);
    if left > 0 {
        blocks.push(Block::Heading(say::desk_more_votes(language)));
        blocks.extend(ballots::blocks(kit, resolution));
    }
    (title, say::desk_close_vote_text(language, left), blocks)
}

fn close(kit: &Kit<'_>, unvoted: &[u16]) -> Told {
    let language = kit.language();
    let list = unvoted.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
    let text =
        if unvoted.is_empty() { say::desk_close_text(language) } else { say::desk_close_unvoted(language, &list) };
    (say::desk_close(language), text, form(closing(kit)))
}

fn closing(kit: &Kit<'_>) -> Drawn {
    const ACT: &str = "close_assembly";
    let language = kit.language();
    let fields = vec![kit.time(ACT, said::AT.told(language).to_owned(), kit.room.now)];
    kit.act(ACT, ("review", say::desk_close(language)), &[], fields)
}

fn seal(kit: &Kit<'_>) -> Told {
    const ACT: &str = "seal_minutes";
    let (room, language) = (kit.room, kit.language());
    let number = minutes::number(room);
    let day = room.ground.today.max(room.held.sits_on).to_string();
    let chair = room.asked.held.chair.map(|chair| chair.to_string()).unwrap_or_default();
    let more = [("number", number.as_str()), ("effective_on", day.as_str()), ("signatories", chair.as_str())];
    // The form is shown first: what only people can say is still to be written.
    let drawn = kit.act(ACT, ("correct", say::desk_seal(language)), &more, Vec::new());
    (say::desk_seal(language), say::desk_seal_text(language), form(drawn))
}

fn apply(kit: &Kit<'_>, resolutions: &[u16]) -> Told {
    let (room, language) = (kit.room, kit.language());
    let link = |number: &u16| {
        let authorised = room.held.resolution(*number)?.authorises.as_ref()?;
        let cited = format!("{}/{number}", room.asked.held.assembly);
        let label = |title: &str| say::desk_apply_one(language, *number, title);
        Some(match carry_out(kit.ask, &room.ground.reading, &cited, authorised) {
            Some((form, href)) => Word::link(label(form.title.told(language)), href),
            None => Word::plain(label(&authorised.command.to_string())),
        })
    };
    let links = resolutions.iter().filter_map(link).collect();
    (say::desk_apply(language), say::desk_apply_text(language), vec![Block::Links(say::go_on(language), links)])
}

/// What is lawful too, and is not the next step: adjourning; recording that it could not be held.
#[must_use]
pub fn aside(kit: &Kit<'_>) -> Vec<Block> {
    let language = kit.language();
    match &kit.room.step {
        Step::Put { .. } | Step::Close { .. } => {
            let now = kit.room.now.to_string();
            let adjourn =
                kit.act("adjourn_assembly", ("correct", say::desk_adjourn(language)), &[("at", &now)], Vec::new());
            vec![Block::Heading(say::desk_aside(language)), beside(adjourn)]
        }
        Step::Welcome(Wanting::Anybody | Wanting::Quorum) => vec![
            Block::Heading(say::desk_aside(language)),
            Block::Text(say::desk_not_held(language)),
            beside(closing(kit)),
        ],
        _ => Vec::new(),
    }
}

fn beside(drawn: Drawn) -> Block {
    Block::Form(Box::new(Drawn { rank: Rank::Beside, ..drawn }))
}
