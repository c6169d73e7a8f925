//! The deadlines: what is to be done, in the order of the days, each with its article and the entries behind it.

use super::reading::Reading;
use super::steps::Steps;
use super::{assemblies, invoices};
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_domain::billing::Customer;
use quitus_domain::values::{AssemblyRef, AssociateRef, Day};
use quitus_projections::AsOf;
use quitus_projections::assemblies::Assemblies;
use quitus_projections::conformity::Situation;
use quitus_projections::deadlines::{Deadline, What, deadlines};
use serde_json::{Value, json};
use std::sync::Arc;

/// The deadlines of a reading, with what it takes to tell of them.
pub struct Told<'r> {
    reading: &'r Reading,
    steps: Steps<'r>,
    assemblies: Arc<Assemblies>,
    list: Arc<Vec<Deadline>>,
}

/// Everything to do.
fn all(reading: &Reading) -> Vec<Deadline> {
    let known = AsOf { effective: Day::MAX, known: reading.as_of.known.clone() };
    let situation = Situation::of(reading.facts.clone(), reading.day());
    deadlines(&situation, &known.select(&reading.known))
}

/// What is due first.
pub struct First {
    /// By when, if a day is set.
    pub due_on: Option<Day>,
    /// Whether that is today or past, in words; empty where it is to come.
    pub state: String,
    /// What is to be done.
    pub what: String,
    /// How many other things are due.
    pub more: usize,
}

impl<'r> Told<'r> {
    /// Those of a reading.
    #[must_use]
    pub fn of(reading: &'r Reading) -> Self {
        let list = reading.once(|| all(reading));
        Told { reading, steps: Steps::of(reading), assemblies: reading.fold::<Assemblies>(), list }
    }

    /// Those that one associate has to meet, or waits for: what others owe or are owed is not theirs to read.
    #[must_use]
    pub fn of_associate(reading: &'r Reading, number: u32) -> Self {
        let all = Told::of(reading);
        let own = all.steps.numbered(number);
        let list = all.list.iter().filter(|one| own.is_some() && concerns(one) == own).cloned().collect();
        Told { list: Arc::new(list), ..all }
    }

    /// Above them.
    #[must_use]
    pub fn title(&self) -> String {
        say::deadlines_title(self.reading.language, &self.reading.dates())
    }

    /// How many there are, and how many of them are late, in a sentence; nothing where there are none.
    #[must_use]
    pub fn count(&self) -> Option<String> {
        let late = self.list.iter().filter(|one| one.is_overdue(self.reading.day())).count();
        (!self.list.is_empty()).then(|| say::deadlines_count(self.reading.language, self.list.len(), late))
    }

    /// What is due first; nothing where nothing is.
    #[must_use]
    pub fn first(&self) -> Option<First> {
        let one = self.list.first()?;
        let (state, what) = (self.state(one), self.to_do(one));
        Some(First { due_on: one.due_on, state, what, more: self.list.len() - 1 })
    }

    /// The deadlines as a report.
    #[must_use]
    pub fn report(&self) -> Report {
        self.reading.report(self.title(), vec![self.sheet()])
    }

    /// The deadlines as a table.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let language = self.reading.language;
        let head = vec![
            Heading::named(say::due_column(language), Side::Left),
            Heading::named(say::state_column(language), Side::Left),
            Heading::named(say::to_do_column(language), Side::Left),
            Heading::of(language, Column::About, Side::Left),
            Heading::of(language, Column::Amount, Side::Right),
            Heading::of(language, Column::Rule, Side::Left),
            Heading::of(language, Column::Article, Side::Left),
            Heading::named(say::command_column(language), Side::Left),
            Heading::of(language, Column::Entries, Side::Left),
        ];
        Sheet { name: say::sheet_deadlines(language), head, rows: self.list.iter().map(|one| self.row(one)).collect() }
    }

    fn row(&self, one: &Deadline) -> Vec<Cell> {
        vec![
            one.due_on.map(Cell::from).unwrap_or(Cell::Empty),
            self.state(one).into(),
            self.to_do(one).into(),
            self.about(one),
            one.amount.map(Cell::from).unwrap_or(Cell::Empty),
            one.rule.map(|rule| rule.as_str()).unwrap_or_default().into(),
            locales::citation(self.reading.language, one.article.unwrap_or_default()).into(),
            one.next.into(),
            one.entries.as_slice().into(),
        ]
    }

    fn state(&self, one: &Deadline) -> String {
        let (language, day) = (self.reading.language, self.reading.day());
        match one.due_on {
            None => say::no_day_set(language),
            Some(due_on) if due_on == day => say::due_today(language),
            Some(_) if one.is_overdue(day) => say::overdue(language),
            Some(_) => String::new(),
        }
    }

    fn to_do(&self, one: &Deadline) -> String {
        let language = self.reading.language;
        match &one.what {
            What::CloseYear { year } => say::to_close_year(language, &year.to_string()),
            What::ApproveAccounts { year } => say::to_approve_accounts(language, &year.to_string()),
            What::FileAccounts { year, on_paper_by } => {
                let on_paper = on_paper_by.map(|day| locales::day(language, day)).unwrap_or_default();
                say::to_file_accounts(language, &year.to_string(), &on_paper)
            }
            What::AppointAuditor { year } => say::to_appoint_auditor(language, &year.to_string()),
            What::AskWhetherToDissolve { year } => say::to_ask_whether_to_dissolve(language, &year.to_string()),
            What::RebuildEquity { year } => say::to_rebuild_equity(language, &year.to_string()),
            What::ReduceCapital { year } => say::to_reduce_capital(language, &year.to_string()),
            What::RenewMandate { office, .. } => say::to_renew(language, locales::office(language, *office)),
            What::PublishExit { .. } => say::to_publish_exit(language),
            What::AdmitEntrepreneur { .. } => say::to_admit_entrepreneur(language),
            What::SendNotices { assembly, missing } => {
                say::to_send_notices(language, self.assembly(*assembly).0, *missing)
            }
            What::CallAuditor { assembly, .. } => say::to_call_auditor(language, self.assembly(*assembly).0),
            What::Hold { assembly } => {
                let (number, kind) = self.assembly(*assembly);
                say::to_hold(language, number, kind)
            }
            What::SealMinutes { assembly } => say::to_seal_minutes(language, self.assembly(*assembly).0),
            What::ApproveMinutes { number } => say::to_approve_minutes(language, *number),
            What::SignMinutes { number } => say::to_sign_minutes(language, *number),
            What::CollectShares { .. } => say::to_collect_shares(language),
            What::RefundShares { .. } => say::to_refund_shares(language),
            What::PayRefund { .. } => say::to_pay_refund(language),
            What::DoFormality { formality } => say::to_do_formality(language, locales::formality(language, *formality)),
            What::CarryOutOption { option, .. } => {
                say::to_carry_out_option(language, locales::dissent_option(language, *option))
            }
            What::ReportProject { year } => say::to_report_project(language, &year.to_string()),
            What::HaveReview => say::to_have_review(language),
            What::DiscussReview => say::to_discuss_review(language),
            What::AnswerRemark { remark } => say::to_answer_remark(language, *remark),
            What::CollectInvoice { number, .. } => say::to_collect_invoice(language, &number.to_string()),
        }
    }

    /// Number of an assembly, and what it is.
    fn assembly(&self, assembly: AssemblyRef) -> (usize, &'static str) {
        let list = self.assemblies.list();
        let at = list.iter().position(|held| held.assembly == assembly);
        let kind = at.and_then(|at| list.get(at)).map(|held| assemblies::name(self.reading.language, held));
        (at.map_or(0, |at| at + 1), kind.unwrap_or_default())
    }

    /// Whom it is about, by the name that people know.
    fn about(&self, one: &Deadline) -> Cell {
        match &one.what {
            What::RenewMandate { holder, .. } | What::PublishExit { holder, .. } | What::CallAuditor { holder, .. } => {
                self.reading.names.holder(holder).into()
            }
            What::AdmitEntrepreneur { person } => self.reading.names.person(*person).into(),
            What::CollectShares { associate, .. }
            | What::CarryOutOption { associate, .. }
            | What::RefundShares { associate }
            | What::PayRefund { associate, .. } => self.steps.who_is(*associate),
            What::CollectInvoice { customer, .. } => invoices::customer(&self.steps, customer),
            What::CloseYear { .. }
            | What::ApproveAccounts { .. }
            | What::FileAccounts { .. }
            | What::AppointAuditor { .. }
            | What::AskWhetherToDissolve { .. }
            | What::RebuildEquity { .. }
            | What::ReduceCapital { .. }
            | What::SendNotices { .. }
            | What::Hold { .. }
            | What::SealMinutes { .. }
            | What::ApproveMinutes { .. }
            | What::SignMinutes { .. }
            | What::DoFormality { .. }
            | What::ReportProject { .. }
            | What::HaveReview
            | What::DiscussReview
            | What::AnswerRemark { .. } => Cell::Empty,
        }
    }

    /// The deadlines for programs.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let line = |one: &Deadline| {
            let mut value = json!(one);
            if let Some(fields) = value.as_object_mut() {
                fields.insert("overdue".to_owned(), json!(one.is_overdue(self.reading.day())));
                fields.insert("message".to_owned(), json!(self.to_do(one)));
                fields.insert("who".to_owned(), json!(self.about(one).text(self.reading.language)));
            }
            value
        };
        let list: Vec<Value> = self.list.iter().map(line).collect();
        json!({ "book": self.reading.book, "as_of": self.reading.dates_json(), "deadlines": list })
    }
}

/// The associate whom a deadline is about.
fn concerns(one: &Deadline) -> Option<AssociateRef> {
    match &one.what {
        What::CollectShares { associate, .. }
        | What::RefundShares { associate }
        | What::CarryOutOption { associate, .. }
        | What::PayRefund { associate, .. } => Some(*associate),
        What::CollectInvoice { customer: Customer::Associate(associate), .. } => Some(*associate),
        What::CollectInvoice { customer: Customer::ThirdParty(_), .. } => None,
        What::RenewMandate { .. }
        | What::PublishExit { .. }
        | What::CallAuditor { .. }
        | What::AdmitEntrepreneur { .. }
        | What::CloseYear { .. }
        | What::ApproveAccounts { .. }
        | What::SendNotices { .. }
        | What::Hold { .. }
        | What::SealMinutes { .. }
        | What::ApproveMinutes { .. }
        | What::SignMinutes { .. }
        | What::FileAccounts { .. }
        | What::AppointAuditor { .. }
        | What::AskWhetherToDissolve { .. }
        | What::RebuildEquity { .. }
        | What::ReduceCapital { .. }
        | What::DoFormality { .. }
        | What::ReportProject { .. }
        | What::HaveReview
        | What::DiscussReview
        | What::AnswerRemark { .. } => None,
    }
}
