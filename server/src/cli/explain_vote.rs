//! `quitus explain vote`: who counted, with which votes, by which entries, under which rule, and the arithmetic.

use super::explain::{self, Explanation};
use super::options::{Common, When};
use super::output;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use crate::store::Access;
use crate::views::Steps;
use crate::views::Words;
use crate::views::assemblies::{self, Asked};
use quitus_domain::assemblies::VoteResult;
use quitus_domain::law::majority::Threshold;
use quitus_domain::values::QuorumBase;
use quitus_projections::Recorded;
use quitus_projections::assemblies::{Cited, Explained, Measure, TakesPart, VoterLine, explained};
use serde_json::{Value, json};

/// Which vote.
#[derive(Clone, Copy)]
pub struct Which {
    /// The number of the assembly.
    pub assembly: usize,
    /// The number of the resolution.
    pub resolution: u16,
}

/// Explains a vote.
///
/// # Errors
/// [`Trouble`], and a usage error for an assembly or a resolution that is not there.
pub async fn told(common: &Common, which: Which, when: &When, language: Language) -> Result<Explanation, Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let asked = super::assemblies::asked(&place, when, which.assembly, language).await?;
    let told = explained(&asked.reading.known, asked.held.assembly, which.resolution);
    let none = || say::no_resolution(language, which.resolution, which.assembly, asked.held.resolutions.len());
    let told = told.ok_or_else(|| Trouble::Usage(none()))?;
    Ok(Explanation { text: as_text(&asked, &told), value: as_json(&asked, &told) })
}

fn as_json(asked: &Asked, told: &Explained) -> Value {
    let steps = Steps::of(&asked.reading);
    json!({
        "book": asked.reading.book,
        "as_of": asked.reading.dates_json(),
        "number": asked.number,
        "held_on": asked.held.held_on,
        "vote": told,
        "agrees": told.agrees(),
        "voters": told.voters.iter().map(|line| json!({
            "associate": line.associate, "who": steps.named(line.associate), "entries": line.entries,
        })).collect::<Vec<_>>(),
        "entries": entries(&steps, told).iter().map(|recorded| steps.json(recorded)).collect::<Vec<_>>(),
    })
}

fn as_text(asked: &Asked, told: &Explained) -> String {
    let language = asked.reading.language;
    let (kind, day) = (assemblies::name(language, &asked.held), locales::day(language, asked.held.held_on));
    let title = say::vote_title(language, told.resolution, asked.number, kind, &day, &asked.reading.known_in_words());
    let steps = Steps::of(&asked.reading);
    let mut parts = vec![title, output::figures(&figures(asked, &steps, told))];
    for sheet in [colleges(language, told), counted(language, told), voters(&steps, told)] {
        if !sheet.rows.is_empty() {
            let sheet = sheet.without_empty(language, Column::College);
            parts.extend([String::new(), sheet.name.clone(), output::table(&sheet, language)]);
        }
    }
    let behind = entries(&steps, told);
    parts.extend([String::new(), say::entries_of_the_vote(language), explain::table(&steps, &behind)]);
    parts.join("\n")
}

fn entries<'r>(steps: &Steps<'r>, told: &Explained) -> Vec<&'r Recorded> {
    told.entries.iter().filter_map(|at| steps.at(*at)).collect()
}

fn figures(asked: &Asked, steps: &Steps<'_>, told: &Explained) -> Vec<(String, String)> {
    let language = asked.reading.language;
    let wording =
        asked.held.resolution(told.resolution).map(|one| asked.texts.words(&one.wording, &asked.reading.names));
    let Cited { id, article } = told.rule;
    let (kind, form) = (locales::decision_kind(language, told.kind), locales::form(language, told.form));
    let put = told.put.map(|(method, at)| {
        say::was_put(language, locales::voting_method(language, method), &locales::time(language, at))
    });
    let mut rows = vec![
        (locales::column(language, Column::Wording).to_owned(), wording.unwrap_or_default()),
        (locales::column(language, Column::How).to_owned(), put.unwrap_or_default()),
        (say::vote_rule(language), say::rule_and_article(language, id.as_str(), article, kind, form)),
        (say::vote_statutes(language), say::statutes_of_entry(language, &locales::entry(language, told.statutes))),
        (say::vote_quorum(language), quorum(language, told)),
    ];
    rows.extend(of_result(steps, told));
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn quorum(language: Language, told: &Explained) -> String {
    let asked = told.quorum;
    let Some(least) = asked.least else {
        return say::no_quorum_asked(language, asked.rule.id.as_str(), asked.rule.article);
    };
    let least = locales::ratio(language, least);
    let reached = |one: Measure| match one.present >= one.needed {
        true => say::quorum_reached(language),
        false => say::quorum_not_reached(language),
    };
    let Measure { present, all, needed } = asked.heads;
    let heads = say::quorum_heads(language, present, all, &least, needed, &reached(asked.heads));
    let Measure { present, all, needed } = asked.shares;
    let shares = say::quorum_shares(language, present, all, &least, needed, &reached(asked.shares));
    let counted = match asked.base {
        QuorumBase::Heads => heads,
        QuorumBase::Shares => shares,
        QuorumBase::Both => format!("{heads} ; {shares}"),
    };
    format!("{counted} ({}, {})", asked.rule.id, asked.rule.article)
}

fn of_result(steps: &Steps<'_>, told: &Explained) -> Vec<(String, String)> {
    let language = steps.reading.language;
    let Some(result) = told.stated.as_ref().or(told.computed.as_ref()) else {
        return vec![(say::vote_outcome(language), say::vote_still_open(language))];
    };
    let tally = result.tally;
    let absent = tally.all.saturating_sub(tally.present);
    let words = Words { steps, language };
    let outcome = match told.stated {
        Some(_) => locales::outcome(language, result.outcome).to_owned(),
        None => say::vote_still_open(language),
    };
    let recount = match told.agrees() {
        true => say::recount_agrees(language),
        false => say::recount_differs(language),
    };
    vec![
        (
            say::vote_count(language),
            say::vote_tally(language, tally.in_favour, tally.against, tally.abstained(), absent),
        ),
        (say::vote_arithmetic(language), arithmetic(language, words.figures(result), result)),
        (say::vote_outcome(language), outcome),
        (say::vote_recount(language), recount),
    ]
}

/// Both sides multiplied out, so that whole numbers are compared: `9 × 3 = 27 ≥ 11 × 2 = 22`.
fn arithmetic(language: Language, figures: String, result: &VoteResult) -> String {
    if result.weighed.is_some() {
        return figures;
    }
    let part = result.rule.threshold.part();
    let (numerator, denominator) = (part.numerator(), part.denominator());
    let (yes, of) = (result.tally.in_favour, result.tally.base(result.rule.base));
    let (left, right) = (u128::from(yes) * u128::from(denominator), u128::from(of) * u128::from(numerator));
    let sign = match result.rule.threshold {
        Threshold::MoreThan(_) if left > right => ">",
        Threshold::MoreThan(_) => "\u{2264}",
        Threshold::AtLeast(_) if left >= right => "\u{2265}",
        Threshold::AtLeast(_) => "<",
    };
    let sum = format!("{yes} \u{d7} {denominator} = {left} {sign} {of} \u{d7} {numerator} = {right}");
    say::multiplied_out(language, &figures, &sum)
}

fn votes(many: u64) -> Cell {
    Cell::Count(i64::try_from(many).unwrap_or(i64::MAX))
}

fn colleges(language: Language, told: &Explained) -> Sheet {
    let head = vec![
        Heading::of(language, Column::College, Side::Left),
        Heading::named(say::weight(language), Side::Right),
        Heading::named(say::in_all(language), Side::Right),
        Heading::named(say::took_part(language), Side::Right),
        Heading::named(say::for_it(language), Side::Right),
        Heading::named(say::against_it(language), Side::Right),
        Heading::named(say::abstained(language), Side::Right),
    ];
    let result = told.stated.as_ref().or(told.computed.as_ref());
    let rows = result.into_iter().flat_map(|result| &result.colleges).map(|one| {
        let tally = one.tally;
        let heads = [tally.all, tally.present, tally.in_favour, tally.against, tally.abstained()];
        [one.college.to_string().into(), Cell::Ratio(one.weight)].into_iter().chain(heads.map(votes)).collect()
    });
    Sheet { name: say::sheet_colleges(language), head, rows: rows.collect() }
}

fn counted(language: Language, told: &Explained) -> Sheet {
    let head = vec![
        Heading::of(language, Column::College, Side::Left),
        Heading::named(say::for_it(language), Side::Right),
        Heading::named(say::against_it(language), Side::Right),
        Heading::named(say::abstained(language), Side::Right),
    ];
    let rows = told.counted.iter().map(|one| {
        let college = one.college.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![college.into(), votes(one.in_favour), votes(one.against), votes(one.abstentions)]
    });
    Sheet { name: say::sheet_counted(language), head, rows: rows.collect() }
}

fn voters(steps: &Steps<'_>, told: &Explained) -> Sheet {
    let language = steps.reading.language;
    let head = vec![
        Heading::of(language, Column::Associate, Side::Left),
        Heading::of(language, Column::Category, Side::Left),
        Heading::of(language, Column::College, Side::Left),
        Heading::of(language, Column::Votes, Side::Right),
        Heading::of(language, Column::How, Side::Left),
        Heading::named(say::chose(language), Side::Left),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let mut lines: Vec<&VoterLine> = told.voters.iter().collect();
    lines.sort_by_key(|line| steps.number(line.associate));
    let row = |line: &VoterLine| {
        vec![
            steps.named(line.associate).into(),
            steps.reading.category(&line.category).into(),
            line.college.as_ref().map(ToString::to_string).unwrap_or_default().into(),
            votes(line.votes),
            takes_part(language, line.part).into(),
            chose(language, told, line).into(),
            line.entries.as_slice().into(),
        ]
    };
    Sheet { name: say::sheet_voters(language), head, rows: lines.into_iter().map(row).collect() }
}

fn takes_part(language: Language, part: TakesPart) -> String {
    match part {
        TakesPart::Present => say::takes_part_present(language),
        TakesPart::Represented => say::takes_part_represented(language),
        TakesPart::Blank => say::takes_part_blank(language),
        TakesPart::Form => say::takes_part_form(language),
        TakesPart::Absent => say::away(language),
    }
}

/// What a voter chose: by name, or only among the votes that were counted.
fn chose(language: Language, told: &Explained, line: &VoterLine) -> String {
    match (line.may_vote, line.choice, line.part) {
        (false, ..) => say::votes_not_here(language),
        (true, Some(choice), _) => locales::choice(language, choice).to_owned(),
        (true, None, TakesPart::Present | TakesPart::Represented) if !told.counted.is_empty() => {
            say::chose_unnamed(language)
        }
        (true, None, _) => String::new(),
    }
}
