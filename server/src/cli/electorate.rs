//! `quitus electorate`: who votes in an assembly, made anew from the entries that were known when the roll was frozen.

use super::assemblies::asked;
use super::options::{Common, When};
use super::tables::{self, Form};
use super::trouble::Trouble;
use super::{Exit, output};
use crate::locales::{Column, Language, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use crate::store::Access;
use crate::views::Steps;
use crate::views::assemblies::title;
use crate::views::electorate as view;
use clap::Args;

/// Print who votes in an assembly.
#[derive(Args)]
pub struct Electorate {
    /// The number of the assembly, in the order of the convocations.
    number: usize,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the roll.
///
/// # Errors
/// [`Exit::Discrepancy`] when the book does not make the roll that the entry states; [`Trouble`].
pub async fn run(common: &Common, options: &Electorate, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let asked = asked(&place, &options.when, options.number, language).await?;
    let reading = &asked.reading;
    let steps = Steps::of(reading);
    let made = view::of(&asked, &steps);
    let columns = [
        (Column::Associate, Side::Left),
        (Column::Category, Side::Left),
        (Column::College, Side::Left),
        (Column::Votes, Side::Right),
        (Column::Shares, Side::Right),
    ];
    let rows = made.electors.iter().map(|line| {
        let college = line.college.as_ref().map(ToString::to_string).unwrap_or_default();
        let (votes, shares) = (Cell::Number(line.votes), Cell::Number(line.shares));
        vec![steps.named(line.associate).into(), reading.category(&line.category).into(), college.into(), votes, shares]
    });
    let sheet = || Sheet::new(language, say::sheet_electorate(language), &columns, rows.clone().collect());
    let title = title(&asked);
    let roll = &made.stated;
    let stated = say::roll_stated(language, roll.associates, roll.votes, roll.size, roll.root.as_str());
    tables::print(
        &options.form,
        language,
        || reading.report(title.clone(), vec![sheet()]),
        || format!("{title}\n{}\n{stated}", output::table(&sheet(), language)),
        || view::as_json(&asked, &made),
    )?;
    match made.agrees() {
        true => Ok(()),
        false => {
            output::talk(&say::roll_differs(language));
            Err(Trouble::Told(Exit::Discrepancy))
        }
    }
}
