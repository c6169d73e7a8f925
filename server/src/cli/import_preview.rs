//! What an import would record, before it does.

use super::output;
use crate::import::{Associate, Found, Opening, Setting, Sums};
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use quitus_domain::values::Slug;
use serde_json::{Value, json};

/// Lines that are shown; the sums are those of all.
const SHOWN: usize = 50;

/// The associates and the sums, in words and a table.
#[must_use]
pub fn as_text(language: Language, opening: &Opening, setting: &Setting, found: &Found) -> String {
    let columns = [
        (Column::Number, Side::Right),
        (Column::Associate, Side::Left),
        (Column::Category, Side::Left),
        (Column::Since, Side::Left),
        (Column::Until, Side::Left),
        (Column::Shares, Side::Right),
        (Column::Subscribed, Side::Right),
        (Column::Paid, Side::Right),
    ];
    let rows = found.associates.iter().take(SHOWN).map(|associate| row(setting, associate)).collect();
    let sheet = Sheet::new(language, say::sheet_associates(language), &columns, rows);
    let mut parts = vec![say::import_title(language, &locales::day(language, opening.on()))];
    parts.push(output::table(&sheet, language));
    let more = found.associates.len().saturating_sub(SHOWN);
    if more > 0 {
        parts.push(say::import_more(language, more));
    }
    parts.push(totals(language, &Sums::of(&found.associates)));
    parts.join("\n")
}

fn row(setting: &Setting, associate: &Associate) -> Vec<Cell> {
    vec![
        associate.number.into(),
        associate.identity.name().to_owned().into(),
        label(setting, &associate.category).into(),
        Some(associate.since).into(),
        associate.left_on.into(),
        Cell::Count(i64::try_from(associate.shares).unwrap_or(i64::MAX)),
        associate.subscribed.into(),
        associate.paid.into(),
    ]
}

fn label(setting: &Setting, key: &Slug) -> String {
    let found = setting.categories.iter().find(|(known, _)| known == key);
    found.map_or_else(|| key.to_string(), |(_, label)| label.clone())
}

fn totals(language: Language, sums: &Sums) -> String {
    say::register_totals(
        language,
        usize::try_from(sums.associates).unwrap_or_default(),
        &locales::number(language, sums.shares),
        &locales::money(language, sums.subscribed),
        &locales::money(language, sums.paid),
    )
}

/// What was not read, if anything: columns and lines.
#[must_use]
pub fn left_out(language: Language, found: &Found) -> Vec<String> {
    let columns: Vec<String> = found.unread.iter().map(|(letters, head)| format!("{letters} {head}")).collect();
    let columns = (!columns.is_empty()).then(|| say::import_unread(language, &columns.join(", ")));
    let sums = (!found.sums_at.is_empty()).then(|| say::import_sums(language, &listed(&found.sums_at)));
    columns.into_iter().chain(sums).collect()
}

fn listed(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// The same for programs: every associate.
#[must_use]
pub fn as_json(opening: &Opening, found: &Found, command_id: Option<&Value>) -> Value {
    let sums = Sums::of(&found.associates);
    let associate = |a: &Associate| {
        json!({
            "line": a.line, "number": a.number, "name": a.identity.name(), "category": a.category, "since": a.since,
            "left_on": a.left_on, "shares": a.shares, "subscribed": a.subscribed, "paid": a.paid,
            "pay_up_due_on": a.pay_up_due_on,
        })
    };
    json!({
        "effective_on": opening.on(),
        "command_id": command_id,
        "associates": found.associates.iter().map(associate).collect::<Vec<_>>(),
        "totals": {
            "associates": sums.associates, "shares": sums.shares, "subscribed": sums.subscribed, "paid": sums.paid,
        },
        "columns_not_read": found.unread.iter().map(|(letters, head)| json!({ "column": letters, "head": head })).collect::<Vec<_>>(),
        "lines_of_sums": found.sums_at,
    })
}
