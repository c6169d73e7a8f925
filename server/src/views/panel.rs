//! The conformity panel: each thing that the law asks of a SCIC and of its review, with its verdict, its figures and the
//! entries behind it; and, where the cooperative was converted, what its pack holds, who opposed, and the formalities.

use super::conformity;
use super::conversion as to_convert;
use super::panel_words::figures;
use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_domain::cooperative::{Cast, Event};
use quitus_domain::law::conversion::{Formality, PackItem, due};
use quitus_domain::law::dissent::{self, DissentOption, Stand};
use quitus_domain::scic::{DissentChosen, ScicConverted};
use quitus_domain::values::{AssociateRef, Day};
use quitus_projections::Recorded;
use quitus_projections::conformity::{Situation, conversion};
use quitus_projections::panel::{self, Line, Verdict};
use serde_json::{Value, json};
use std::sync::Arc;

/// The panel of a reading.
pub struct Panel {
    situation: Situation,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// The panel of the question.
#[must_use]
pub fn of(reading: &Reading) -> Arc<Panel> {
    reading.once(|| {
        let situation = Situation::of(reading.facts.clone(), reading.day());
        let lines = panel::judged(&situation, &conformity::findings(reading));
        Panel { situation, lines }
    })
}

/// Above the panel.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::panel_title(reading.language, &reading.dates())
}

/// How many lines have each verdict.
#[must_use]
pub fn count(reading: &Reading) -> String {
    let panel = of(reading);
    let of = |wanted: Verdict| panel.lines.iter().filter(|line| line.verdict == wanted).count();
    say::panel_count(reading.language, of(Verdict::Pass), of(Verdict::Fail), of(Verdict::NotApplicable))
}

/// The panel as a report: always the same tables, empty where nothing was converted.
#[must_use]
pub fn report(steps: &Steps<'_>) -> Report {
    let panel = of(steps.reading);
    let sheets =
        vec![sheet(steps, &panel.lines), pack(steps, &panel), opponents(steps, &panel), formalities(steps, &panel)];
    steps.reading.report(title(steps.reading), sheets)
}

/// The panel for programs.
#[must_use]
pub fn as_json(steps: &Steps<'_>) -> Value {
    let panel = of(steps.reading);
    let converted = conversion::converted(&panel.situation).map(|(recorded, event)| {
        let there = conversion::items(&panel.situation, event);
        json!({
            "entry": recorded.position,
            "effective_on": event.effective_on,
            "decision": event.decision,
            "there": there,
            "lacking": lacking(&there),
            "formalities": formality_rows(&panel).into_iter().map(|row| json!({
                "formality": row.formality, "due_on": row.due_on, "done_on": row.done_on,
            })).collect::<Vec<_>>(),
            "opponents": opponent_rows(&panel).into_iter().map(|row| json!({
                "associate": row.associate, "who": steps.named(row.associate), "choose_by": row.choose_by,
                "chosen": row.chosen.as_ref().map(|e| json!({ "option": e.option, "on": e.effective_on })),
                "buy_back_by": row.by(DissentOption::BuyBack),
                "repayable_account_by": row.by(DissentOption::RepayableAccount),
                "withdrawal": "always_open", "to_be_confirmed_by_a_lawyer": true,
            })).collect::<Vec<_>>(),
        })
    });
    json!({
        "book": steps.reading.book,
        "as_of": steps.reading.dates_json(),
        "lines": panel.lines,
        "conversion": converted,
        "to_convert": to_convert::as_json(steps.reading),
    })
}

/// The lines as a table.
#[must_use]
pub fn sheet(steps: &Steps<'_>, lines: &[Line]) -> Sheet {
    let language = steps.reading.language;
    let head = vec![
        Heading::of(language, Column::Rule, Side::Left),
        Heading::named(say::check_column(language), Side::Left),
        Heading::named(say::verdict_column(language), Side::Left),
        Heading::of(language, Column::Since, Side::Left),
        Heading::named(say::figures_column(language), Side::Left),
        Heading::of(language, Column::Article, Side::Left),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let row = |line: &Line| {
        vec![
            line.rule.as_str().into(),
            say::check(language, &line.check).into(),
            say::verdict(language, line.verdict).into(),
            line.since.map(Cell::from).unwrap_or(Cell::Empty),
            figures(steps.reading, line).into(),
            locales::citation(language, line.article).into(),
            line.entries.as_slice().into(),
        ]
    };
    Sheet { name: say::sheet_panel(language), head, rows: lines.iter().map(row).collect() }
}

fn lacking(there: &[PackItem]) -> Vec<PackItem> {
    PackItem::ALL.into_iter().filter(|item| !there.contains(item)).collect()
}

fn pack(steps: &Steps<'_>, panel: &Panel) -> Sheet {
    let language = steps.reading.language;
    let head = vec![
        Heading::named(say::item_column(language), Side::Left),
        Heading::named(say::there_column(language), Side::Left),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let row = |recorded: &Recorded, there: &[PackItem], item: PackItem| {
        let state = if there.contains(&item) { say::item_there(language) } else { say::item_lacking(language) };
        let entries: Vec<_> = recorded.entries().collect();
        vec![locales::pack_item(language, item).into(), state.into(), entries.as_slice().into()]
    };
    let rows = conversion::converted(&panel.situation).map(|(recorded, event)| {
        let there = conversion::items(&panel.situation, event);
        PackItem::ALL.into_iter().map(|item| row(recorded, &there, item)).collect()
    });
    Sheet { name: say::sheet_pack(language), head, rows: rows.unwrap_or_default() }
}

struct FormalityRow<'p> {
    formality: Formality,
    due_on: Day,
    done_on: Option<Day>,
    recorded: &'p Recorded,
}

fn formality_rows(panel: &Panel) -> Vec<FormalityRow<'_>> {
    let Some((recorded, event)) = conversion::converted(&panel.situation) else { return Vec::new() };
    let decided_on = event.decision.decided_on();
    let done = |formality| panel.situation.state.conversions.formality(formality);
    let row =
        |formality| FormalityRow { formality, due_on: due(formality, decided_on), done_on: done(formality), recorded };
    Formality::ALL.into_iter().map(row).collect()
}

fn formalities(steps: &Steps<'_>, panel: &Panel) -> Sheet {
    let language = steps.reading.language;
    let head = vec![
        Heading::named(say::formality_column(language), Side::Left),
        Heading::named(say::due_column(language), Side::Left),
        Heading::named(say::done_column(language), Side::Left),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let row = |row: FormalityRow<'_>| {
        let entries: Vec<_> = row.recorded.entries().collect();
        let done = row.done_on.map(Cell::from).unwrap_or(Cell::Empty);
        vec![locales::formality(language, row.formality).into(), row.due_on.into(), done, entries.as_slice().into()]
    };
    let rows = formality_rows(panel).into_iter().map(row).collect();
    Sheet { name: say::sheet_formalities(language), head, rows }
}

struct OpponentRow {
    associate: AssociateRef,
    published_on: Option<Day>,
    choose_by: Option<Day>,
    chosen: Option<DissentChosen>,
}

impl OpponentRow {
    fn by(&self, option: DissentOption) -> Option<Day> {
        self.published_on.map(|published| dissent::carried_out_by(option, published))
    }
}

/// Who voted against the conversion by name, and who chose an option.
fn opponent_rows(panel: &Panel) -> Vec<OpponentRow> {
    let situation = &panel.situation;
    let Some((_, converted)) = conversion::converted(situation) else { return Vec::new() };
    let published_on = situation.state.conversions.published_on();
    let chosen: Vec<&DissentChosen> = situation
        .facts
        .iter()
        .filter_map(|recorded| match recorded.event.as_ref() {
            Event::DissentChosen(e) => Some(e),
            _ => None,
        })
        .collect();
    let mut who = opposed(situation, converted);
    who.extend(chosen.iter().map(|e| e.associate));
    who.sort_unstable();
    who.dedup();
    let row = |associate| OpponentRow {
        associate,
        published_on,
        choose_by: published_on.map(dissent::choose_by),
        chosen: chosen.iter().find(|e| e.associate == associate).map(|e| (*e).clone()),
    };
    who.into_iter().map(row).collect()
}

fn opposed(situation: &Situation, converted: &ScicConverted) -> Vec<AssociateRef> {
    let Some(cited) = converted.decision.resolution() else { return Vec::new() };
    let cast = Cast::of(situation.facts.iter().map(|recorded| recorded.event.as_ref()), cited);
    let against = cast.named.keys().filter(|associate| cast.stand(**associate) == Stand::Against);
    against.copied().collect()
}

fn opponents(steps: &Steps<'_>, panel: &Panel) -> Sheet {
    let language = steps.reading.language;
    let head = vec![
        Heading::of(language, Column::Associate, Side::Left),
        Heading::named(say::option_column(language), Side::Left),
        Heading::named(say::choose_by_column(language), Side::Left),
        Heading::named(say::chosen_column(language), Side::Left),
        Heading::named(say::carried_out_by_column(language), Side::Left),
    ];
    let day = |day: Option<Day>| day.map(Cell::from).unwrap_or(Cell::Empty);
    let rows = opponent_rows(panel).into_iter().flat_map(|one| {
        let who = || steps.who_is(one.associate);
        let options = [DissentOption::BuyBack, DissentOption::RepayableAccount].map(|option| {
            let chosen = one.chosen.as_ref().filter(|e| e.option == option).map(|e| e.effective_on);
            let words = locales::dissent_option(language, option);
            vec![who(), words.into(), day(one.choose_by), day(chosen), day(one.by(option))]
        });
        let free = vec![who(), say::ordinary_withdrawal(language).into(), Cell::Empty, Cell::Empty, Cell::Empty];
        options.into_iter().chain([free]).collect::<Vec<_>>()
    });
    Sheet { name: say::sheet_opponents(language), head, rows: rows.collect() }
}
