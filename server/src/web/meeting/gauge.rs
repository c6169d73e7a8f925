//! How far the quorum is: a bar for each kind of decision that is left, and a table that says the same; and by college.

use super::room::Room;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Heading, Sheet, Side};
use crate::web::ask::Ask;
use crate::web::block::{Block, table};
use askama::Template;
use quitus_domain::values::QuorumBase;
use quitus_projections::assemblies::stand::{self, Level, Reached, late};

/// The width of a bar, in its own units.
const WIDE: u64 = 600;
/// The height of a bar with its words.
const HIGH: u64 = 56;

/// The bars.
#[derive(Template)]
#[template(path = "pages/gauge.html")]
struct Bars {
    title: String,
    description: String,
    high: u64,
    bars: Vec<Bar>,
}

struct Bar {
    name: String,
    top: u64,
    filled: u64,
    needed: u64,
    class: &'static str,
}

/// One quorum in words: `10 sur 12, il en faut 3 : atteint`.
#[must_use]
pub fn words(language: Language, level: &Level) -> String {
    let reached = match level.reached {
        Reached::Yes => say::quorum_reached(language),
        Reached::No => say::quorum_not_reached(language),
    };
    match (level.least, level.base) {
        (None, _) => say::desk_no_quorum(language, level.present, level.all),
        (Some(_), QuorumBase::Shares) => {
            say::desk_level_shares(language, level.present, level.all, level.needed, &reached)
        }
        (Some(_), QuorumBase::Heads | QuorumBase::Both) => {
            say::desk_level(language, level.present, level.all, level.needed, &reached)
        }
    }
}

/// The bars and the tables.
#[must_use]
pub fn blocks(ask: &Ask, room: &Room) -> Vec<Block> {
    let language = ask.language;
    let mut blocks = vec![Block::Heading(say::desk_gauge(language))];
    blocks.extend(drawing(room));
    blocks.push(table(ask, &kinds(language, room)));
    let gauge = stand::gauge(&room.held, late());
    if gauge.colleges.iter().any(|(college, ..)| college.is_some()) {
        blocks.push(table(ask, &colleges(language, room)));
    }
    blocks
}

/// The bars alone; none where nothing is left to decide.
#[must_use]
pub fn drawing(room: &Room) -> Option<Block> {
    let language = room.asked.reading.language;
    let gauge = stand::gauge(&room.held, late());
    let bar = |(at, (kind, level)): (u64, &(_, Level))| {
        let share = |part: u64| WIDE.saturating_mul(part.min(level.all)) / level.all.max(1);
        Bar {
            name: locales::decision_kind(language, *kind).to_owned(),
            top: at * HIGH,
            filled: share(level.present),
            needed: share(level.needed),
            class: if level.reached == Reached::Yes { "reached" } else { "short" },
        }
    };
    let bars: Vec<Bar> = (0..).zip(&gauge.kinds).map(bar).collect();
    let told = gauge.kinds.iter().map(|(kind, level)| {
        say::desk_level_of(language, locales::decision_kind(language, *kind), &words(language, level))
    });
    let description = told.collect::<Vec<_>>().join(" ; ");
    let high = HIGH.saturating_mul(u64::try_from(bars.len()).unwrap_or(1));
    let drawn = Bars { title: say::desk_gauge(language), description, high, bars };
    if drawn.bars.is_empty() { None } else { drawn.render().ok().map(Block::Own) }
}

fn kinds(language: Language, room: &Room) -> Sheet {
    let gauge = stand::gauge(&room.held, late());
    let head = vec![
        Heading::of(language, Column::Kind, Side::Left),
        Heading::named(say::took_part(language), Side::Right),
        Heading::named(say::in_all(language), Side::Right),
        Heading::named(say::desk_needed(language), Side::Right),
        Heading::named(say::desk_state(language), Side::Left),
    ];
    let rows = gauge.kinds.iter().map(|(kind, level)| {
        vec![
            locales::decision_kind(language, *kind).into(),
            level.present.to_string().into(),
            level.all.to_string().into(),
            level.needed.to_string().into(),
            words(language, level).into(),
        ]
    });
    Sheet { name: say::desk_gauge(language), head, rows: rows.collect() }
}

fn colleges(language: Language, room: &Room) -> Sheet {
    let gauge = stand::gauge(&room.held, late());
    let head = vec![
        Heading::of(language, Column::College, Side::Left),
        Heading::named(say::took_part(language), Side::Right),
        Heading::named(say::in_all(language), Side::Right),
    ];
    let rows = gauge.colleges.iter().map(|(college, there, all)| {
        let name = college.as_ref().map(|key| room.college(key)).unwrap_or_default();
        vec![name.into(), there.to_string().into(), all.to_string().into()]
    });
    Sheet { name: say::desk_by_college(language), head, rows: rows.collect() }
}
