//! Who is there: the roll of the assembly, line by line, with what can be recorded of each.

use super::kit::Kit;
use super::room::Room;
use crate::forms::{Choosable, Need};
use crate::locales::forms::meeting as said;
use crate::locales::{self, Language, cli as say};
use crate::web::acts::{Control, Drawn, Set};
use crate::web::block::Block;
use crate::web::to::To;
use askama::Template;
use quitus_domain::assemblies::{Part, ProxyBearer, Stage, Stay};
use quitus_domain::statutes::Faculty;
use quitus_domain::values::AssociateRef;
use quitus_projections::assemblies::stand::{Step, late};

/// The key that filters the roll.
pub const FIND: &str = "find";
/// How many are shown at once: the others are found by name or number, so that the page of a full hall stays a page.
const SHOWN: usize = 100;
/// The key that asks for the long form of one associate.
pub const WHO: &str = "who";

/// The table of the roll.
#[derive(Template)]
#[template(path = "pages/roll.html")]
struct Roll {
    language: Language,
    action: String,
    beside: Vec<(String, String)>,
    find: String,
    all: usize,
    lines: Vec<Line>,
}

/// One of the roll.
struct Line {
    name: String,
    college: String,
    state: String,
    class: &'static str,
    form: Option<LineForm>,
}

/// What can be recorded of one.
struct LineForm {
    action: String,
    hidden: Vec<(String, String)>,
    id: String,
    at: String,
    buttons: Vec<(&'static str, String)>,
    other: Option<String>,
}

/// The roll, or the part of it that was looked for.
#[must_use]
pub fn block(kit: &Kit<'_>) -> Vec<Block> {
    let room = kit.room;
    let find = kit.ask.own(FIND).unwrap_or_default().to_owned();
    let found = room.roll().into_iter().filter(|associate| fits(&room.associate(*associate), &find));
    let found: Vec<AssociateRef> = found.collect();
    let more = found.len() > SHOWN;
    let roll = Roll {
        language: kit.language(),
        action: To::Desk(kit.desk()).path(),
        beside: kit.ask.own("lang").map(|tag| ("lang".to_owned(), tag.to_owned())).into_iter().collect(),
        find: find.clone(),
        all: room.held.roll.len(),
        lines: found.into_iter().take(SHOWN).map(|associate| line(kit, associate)).collect(),
    };
    let mut blocks = vec![Block::Heading(say::desk_roll(kit.language()))];
    blocks.extend(other_person(kit).map(|form| Block::Form(Box::new(form))));
    blocks.extend(more.then(|| Block::Text(say::desk_roll_more(kit.language(), SHOWN))));
    blocks.extend(roll.render().map(Block::Own));
    blocks
}

/// A number as it is, a name by any part of it; capitals and accents do not count.
fn fits(name: &str, find: &str) -> bool {
    use unicode_normalization::UnicodeNormalization;
    let bare = |text: &str| -> String {
        text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect::<String>().to_lowercase()
    };
    let find = bare(find.trim());
    let number = name.split(' ').next().unwrap_or_default();
    match find.bytes().all(|byte| byte.is_ascii_digit()) && !find.is_empty() {
        true => number == find,
        false => bare(name).contains(&find),
    }
}

fn line(kit: &Kit<'_>, associate: AssociateRef) -> Line {
    let room = kit.room;
    let college = room.held.roll.get(&associate).and_then(|voter| voter.college.as_ref());
    let part = room.held.part(associate, late());
    let class = if part.is_some() { "here" } else { "away" };
    Line {
        name: room.associate(associate),
        college: college.map(|key| room.college(key)).unwrap_or_default(),
        state: state(room, associate, part),
        class,
        form: can_be_recorded(room).then(|| form(kit, associate)),
    }
}

/// Whether people come and leave now.
#[must_use]
pub fn can_be_recorded(room: &Room) -> bool {
    let day = !matches!(room.step, Step::Notify { .. } | Step::Await { .. });
    day && room.held.stage != Stage::Closed
}

fn stay(room: &Room, associate: AssociateRef) -> Option<Stay> {
    room.held.stays.get(&associate).and_then(|stays| stays.back()).copied()
}

/// Where an associate is, in words.
fn state(room: &Room, associate: AssociateRef, part: Option<Part>) -> String {
    let language = room.asked.reading.language;
    let time = |at| locales::time(language, at);
    let stay = stay(room, associate);
    let proxy = room.held.proxies.get(&associate).map(|bearer| bearer_of(room, *bearer));
    match (part, stay, proxy) {
        (Some(Part::Present), Some(stay), _) => {
            say::desk_present(language, locales::attends(language, stay.attends), &time(stay.from))
        }
        (Some(Part::Represented), _, Some(bearer)) => say::desk_represented(language, &bearer),
        (Some(Part::Blank), ..) => say::takes_part_blank(language),
        (Some(Part::Form), ..) => say::takes_part_form(language),
        (None, Some(Stay { until: Some(until), .. }), _) => say::desk_left(language, &time(until)),
        (None, _, Some(bearer)) => say::desk_bearer_away(language, &bearer),
        _ => say::away(language),
    }
}

/// Who bears a proxy.
#[must_use]
pub fn bearer_of(room: &Room, bearer: ProxyBearer) -> String {
    match bearer {
        ProxyBearer::Associate { associate } => room.associate(associate),
        ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => room.person(person),
        ProxyBearer::Blank => say::blank_proxy(room.asked.reading.language),
    }
}

fn form(kit: &Kit<'_>, associate: AssociateRef) -> LineForm {
    let (room, language, number) = (kit.room, kit.language(), kit.room.number(associate));
    let form = format!("line-{number}");
    let person = room.representative(associate).map(|person| person.to_string()).unwrap_or_default();
    let number = number.to_string();
    let there = room.held.part(associate, late()) == Some(Part::Present);
    let mut buttons = Vec::new();
    if there {
        buttons.push(("out", say::desk_out(language)));
    } else {
        buttons.push(("in", say::desk_in(language)));
        if room.held.statutes.assemblies.remote_attendance == Faculty::Foreseen {
            buttons.push(("remote", say::desk_remote(language)));
        }
    }
    let other = (!there).then(|| kit.ask.to_with(&To::Desk(kit.desk()), &[(WHO, &number)]));
    LineForm {
        action: kit.action(),
        hidden: kit.hidden(&form, &[("associate", &number), ("person", &person)]),
        at: kit.value(&form, "at", &room.after.to_string()),
        id: form,
        buttons,
        other,
    }
}

/// The long form: somebody else stands there, with a proof of power.
fn other_person(kit: &Kit<'_>) -> Option<Drawn> {
    const FORM: &str = "other";
    let asked = kit.ask.own(WHO).map(str::to_owned);
    let number = kit.typed(FORM).map(|typed| typed.raw("associate").to_owned()).or(asked)?;
    let (room, language) = (kit.room, kit.language());
    let associate = room.ground.associate(&number).filter(|associate| room.held.roll.contains_key(associate))?;
    let none = Choosable { value: String::new(), label: said_none(language) };
    let known = room.ground.persons().into_iter();
    let known = known.map(|(person, label)| Choosable { value: person.to_string(), label });
    let proposed = room.representative(associate).map(|person| person.to_string()).unwrap_or_default();
    let known = kit.pick(FORM, "person", std::iter::once(none).chain(known).collect(), &proposed);
    let line = |name: &str| Control::Line("text", "", kit.value(FORM, name, ""));
    let optional = |set: Set| Set { need: Need::Optional, ..set };
    let label = |words: crate::locales::forms::Both| words.told(language).to_owned();
    let (new, power) = (say::desk_new_person(language), say::optional(language, &label(said::POWER)));
    let fields = vec![
        optional(kit.set(FORM, "person", say::desk_stands(language, &room.associate(associate)), known)),
        optional(kit.set(FORM, "person.name", new, line("person.name"))),
        optional(kit.set(FORM, "power", power, Control::Area(kit.value(FORM, "power", "")))),
        kit.time(FORM, label(said::AT), room.after),
    ];
    let reference = kit.id("other-person");
    let reference = kit.value(FORM, "person.ref", &reference);
    let more = [("associate", number.as_str()), ("person.ref", reference.as_str())];
    let mut drawn = kit.form(FORM, ("in", say::desk_in(language)), &more, fields);
    if room.held.statutes.assemblies.remote_attendance == Faculty::Foreseen {
        drawn.buttons.push(("remote", say::desk_remote(language)));
    }
    Some(drawn)
}

fn said_none(language: Language) -> String {
    crate::locales::forms::common::NEW_CHOICE.told(language).to_owned()
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_number_is_whole_and_a_name_is_any_part() {
        assert!(fits("12 Th\u{e9}\u{e2}tre du Conditionnel", "theatre") && fits("12 Th\u{e9}\u{e2}tre", " TH\u{c9} "));
        assert!(fits("12 Th\u{e9}\u{e2}tre", "12") && !fits("12 Th\u{e9}\u{e2}tre", "1") && fits("1 A", ""));
        assert!(!fits("12 Th\u{e9}\u{e2}tre", "menuiserie"));
    }
}
