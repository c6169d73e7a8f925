//! A vote explained: who counted, with which votes, by which entries, under which rule, and the arithmetic.

use super::assemblies::{self, Asked};
use super::reading::Reading;
use super::steps::Steps;
use super::told_words::Words;
use super::unanswered::Unanswered;
use super::vote_sum::written_out;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use quitus_domain::assemblies::VoteResult;
use quitus_domain::values::QuorumBase;
use quitus_projections::Recorded;
use quitus_projections::assemblies::{Cited, Explained, Measure, TakesPart, VoterLine, explained};
use serde_json::{Value, json};

/// A vote, with what it takes to tell of it.
pub struct Told<'r> {
    asked: &'r Asked,
    steps: Steps<'r>,
    vote: Explained,
}

/// The vote on a resolution of an assembly.
///
/// # Errors
/// [`Unanswered::NotThere`] for a resolution that is not there.
pub fn of(asked: &Asked, resolution: u16) -> Result<Told<'_>, Unanswered> {
    let (reading, all) = (&asked.reading, asked.held.resolutions.len());
    let none = || Unanswered::NotThere(say::no_resolution(reading.language, resolution, asked.number, all));
    let vote = explained(&reading.known, asked.held.assembly, resolution).ok_or_else(none)?;
    Ok(Told { asked, steps: Steps::of(reading), vote })
}

impl<'r> Told<'r> {
    /// The book.
    #[must_use]
    pub fn reading(&self) -> &'r Reading {
        self.steps.reading
    }

    /// Above it.
    #[must_use]
    pub fn title(&self) -> String {
        let (asked, language) = (self.asked, self.reading().language);
        let (kind, day) = (assemblies::name(language, &asked.held), locales::day(language, asked.held.held_on));
        say::vote_title(language, self.vote.resolution, asked.number, kind, &day, &self.reading().known_in_words())
    }

    /// The title of its assembly.
    #[must_use]
    pub fn of_assembly(&self) -> String {
        assemblies::title(self.asked)
    }

    /// The rule, the count and the arithmetic.
    #[must_use]
    pub fn figures(&self) -> Vec<(String, String)> {
        figures(self.asked, &self.steps, &self.vote)
    }

    /// What is announced in the room: the rule, the quorum, the count and the arithmetic.
    #[must_use]
    pub fn announced(&self) -> Vec<(String, String)> {
        let language = self.reading().language;
        let said = [
            say::vote_rule(language),
            say::vote_quorum(language),
            say::vote_count(language),
            say::vote_arithmetic(language),
        ];
        self.figures().into_iter().filter(|(name, _)| said.contains(name)).collect()
    }

    /// By college, as it was counted, and voter by voter; any of them may be empty.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        let language = self.reading().language;
        let result = self.vote.stated.as_ref().or(self.vote.computed.as_ref());
        let colleges = colleges_of(language, say::sheet_colleges(language), result);
        vec![colleges, counted(language, &self.vote), voters(&self.steps, &self.vote)]
    }

    /// The entries behind it.
    #[must_use]
    pub fn entries(&self) -> Vec<&'r Recorded> {
        self.vote.entries.iter().filter_map(|at| self.steps.at(*at)).collect()
    }

    /// The vote for programs.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let (reading, steps, vote) = (self.reading(), &self.steps, &self.vote);
        json!({
            "book": reading.book,
            "as_of": reading.dates_json(),
            "number": self.asked.number,
            "held_on": self.asked.held.held_on,
            "vote": vote,
            "agrees": vote.agrees(),
            "voters": vote.voters.iter().map(|line| json!({
                "associate": line.associate, "who": steps.named(line.associate), "entries": line.entries,
            })).collect::<Vec<_>>(),
            "entries": self.entries().iter().map(|recorded| steps.json(recorded)).collect::<Vec<_>>(),
        })
    }
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
        (
            say::vote_rule(language),
            say::rule_and_article(language, id.as_str(), &locales::citation(language, article), kind, form),
        ),
        (say::vote_statutes(language), say::statutes_of_entry(language, &locales::entry(language, told.statutes))),
        (say::vote_quorum(language), quorum(language, told)),
    ];
    rows.extend(of_result(steps, told));
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// The rule, the quorum and the count of a vote, each under its name.
pub(super) fn rows(steps: &Steps<'_>, told: &Explained, result: &VoteResult) -> Vec<(String, String)> {
    let (language, Cited { id, article }) = (steps.reading.language, told.rule);
    let (kind, form) = (locales::decision_kind(language, told.kind), locales::form(language, told.form));
    let rule = say::rule_and_article(language, id.as_str(), &locales::citation(language, article), kind, form);
    let mut rows = vec![(say::vote_rule(language), rule), (say::vote_quorum(language), quorum(language, told))];
    rows.extend(count(steps, told, result));
    rows
}

fn count(steps: &Steps<'_>, told: &Explained, result: &VoteResult) -> [(String, String); 2] {
    let (language, tally) = (steps.reading.language, result.tally);
    let absent = tally.all.saturating_sub(tally.present);
    let words = Words { steps, language };
    let heads = say::vote_tally(language, tally.in_favour, tally.against, tally.abstained(), absent);
    let sum = written_out(language, words.figures(result), result, told.carry);
    [(say::vote_count(language), heads), (say::vote_arithmetic(language), sum)]
}

fn quorum(language: Language, told: &Explained) -> String {
    let asked = told.quorum;
    let Some(least) = asked.least else {
        return say::no_quorum_asked(
            language,
            asked.rule.id.as_str(),
            &locales::citation(language, asked.rule.article),
        );
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
    format!("{counted} ({}, {})", asked.rule.id, locales::citation(language, asked.rule.article))
}

fn of_result(steps: &Steps<'_>, told: &Explained) -> Vec<(String, String)> {
    let language = steps.reading.language;
    let Some(result) = told.stated.as_ref().or(told.computed.as_ref()) else {
        return vec![(say::vote_outcome(language), say::vote_still_open(language))];
    };
    let outcome = match told.stated {
        Some(_) => locales::outcome(language, result.outcome).to_owned(),
        None => say::vote_still_open(language),
    };
    let recount = match told.agrees() {
        true => say::recount_agrees(language),
        false => say::recount_differs(language),
    };
    let judged = [(say::vote_outcome(language), outcome), (say::vote_recount(language), recount)];
    count(steps, told, result).into_iter().chain(judged).collect()
}

fn votes(many: u64) -> Cell {
    Cell::Count(i64::try_from(many).unwrap_or(i64::MAX))
}

/// The heads of each college with its weight, of a result.
pub(super) fn colleges_of(language: Language, name: String, result: Option<&VoteResult>) -> Sheet {
    let head = vec![
        Heading::of(language, Column::College, Side::Left),
        Heading::named(say::weight(language), Side::Right),
        Heading::named(say::in_all(language), Side::Right),
        Heading::named(say::took_part(language), Side::Right),
        Heading::named(say::for_it(language), Side::Right),
        Heading::named(say::against_it(language), Side::Right),
        Heading::named(say::abstained(language), Side::Right),
    ];
    let rows = result.into_iter().flat_map(|result| &result.colleges).map(|one| {
        let tally = one.tally;
        let heads = [tally.all, tally.present, tally.in_favour, tally.against, tally.abstained()];
        [one.college.to_string().into(), Cell::Ratio(one.weight)].into_iter().chain(heads.map(votes)).collect()
    });
    Sheet { name, head, rows: rows.collect() }
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
            steps.who_is(line.associate),
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
