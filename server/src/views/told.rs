//! What an entry says in one line, and on what it rests.

use super::steps::Steps;
use super::told_meetings::meeting_ground;
use super::told_trade::trade_ground;
use super::told_words::Words;
use crate::locales::{self, Language, cli as say};
use quitus_domain::cooperative::Event;
use quitus_domain::decision::Decision;
use quitus_domain::events_of;

/// What happened, with its figures.
#[must_use]
pub fn what(steps: &Steps<'_>, event: &Event) -> String {
    let language = steps.reading.language;
    let words = Words { steps, language };
    match event {
        Event::BookOpened(e) => match &e.succeeds {
            None => say::opened(language, &e.origin),
            Some(before) => {
                let lost = before.lost.as_ref().map(|lost| (before.size + 1, lost.signed));
                say::opened_after(language, &e.origin, &before.origin, before.size, lost)
            }
        },
        Event::KeyRotated(e) => say::rotated(language, &e.new.0),
        Event::EntryRectified(e) => words.rectified(e.of, e.replacement.as_ref().map(|new| new.event.as_ref())),
        Event::PersonErased(e) => words.erased(e.scope),
        Event::CooperativeIncorporated(e) => format!("{}, {}", e.name, e.seat),
        Event::CooperativeDissolved(e) => say::dissolved(language, &words.person(e.liquidator)),
        Event::AssetsDevolved(e) => words.devolved(e),
        Event::StatusGivenUp(e) => say::status_given_up(language, &words.day(e.reserves_locked_until)),
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => words.statutes(&e.statutes),
        Event::PositionStated(e) => words.position(e),
        Event::AssociateCarried(e) => words.carried(e),
        Event::RefundCarried(e) => say::owed(language, &words.money(e.amount), &words.day(e.due_on)),
        Event::MandateCarried(e) => words.mandate_carried(e),
        Event::ApplicationReceived(e) => say::asks_for(language, &words.category(&e.category)),
        Event::ApplicationRejected(_) => say::rejected(language),
        Event::AssociateAdmitted(e) => say::admitted(language, e.number, &words.category(&e.category)),
        Event::AssociateReclassified(e) => say::reclassified(language, &words.category(&e.category)),
        Event::RepresentativeAppointed(e) => words.represented(e),
        Event::ContactChanged(e) => words.contact(e),
        Event::EmploymentStarted(e) => words.contract(e.contract),
        Event::EmploymentEnded(e) => say::last_day(language, &words.day(e.effective_on)),
        Event::BenefitEvidenced(e) => say::period(language, &words.day(e.from), &words.day(e.effective_on)),
        Event::UsageRecorded(e) => words.used(e),
        Event::AssociateWithdrew(e) => say::withdrew(language, &words.day(e.effective_on)),
        Event::AssociateExcluded(e) => words.excluded(e),
        Event::AssociateStruckOff(e) => words.struck_off(e),
        Event::AssociateDied(e) => say::last_day(language, &words.day(e.effective_on)),
        Event::SharesSubscribed(e) => words.subscribed(e),
        Event::SharesCalled(e) => say::called(language, &words.money(e.amount), &words.day(e.due_on)),
        Event::SharesPaidUp(e) => say::paid_up(language, &words.money(e.amount)),
        Event::DefaultNotified(e) => say::default_notified(language, &words.money(e.unpaid)),
        Event::DefaultDeclared(e) => words.default_declared(e),
        Event::SharesTransferred(e) => words.transferred(e),
        Event::SharesRefunded(e) => words.refunded(e),
        Event::SharesCancelled(e) => words.cancelled(e),
        Event::RefundScheduled(e) => words.scheduled(e),
        Event::RefundPaid(e) => say::refund_paid(language, &words.money(e.amount)),
        Event::RefundSetOff(e) if e.pays.is_empty() => say::set_off(language, &words.money(e.amount)),
        Event::RefundSetOff(e) => say::set_off_paying(language, &words.money(e.amount), &words.paid(&e.pays)),
        Event::RefundReduced(e) => say::reduced(language, &words.money(e.amount)),
        Event::ManagerProposed(e) => words.proposed(e),
        Event::ManagerAppointed(e) => words.appointed(&e.holder, None, e.ends_on),
        Event::ReviewerAppointed(e) => words.appointed(&e.holder, e.deputy.as_ref(), e.ends_on),
        Event::AuditorAppointed(e) => words.appointed(&e.holder, e.deputy.as_ref(), e.ends_on),
        Event::MandateEnded(e) => {
            say::mandate_ended(language, locales::cause(language, &e.cause), &words.day(e.effective_on))
        }
        events_of!(assemblies) => words.meeting(event),
        events_of!(billing) | events_of!(accounts) => words.trade(event),
        events_of!(funds) => words.funds(event),
        events_of!(formalities) => words.formality(event),
        Event::ScicConverted(e) => words.converted(e),
        Event::FormalityDone(e) => locales::formality(language, e.formality).to_owned(),
        Event::DissentChosen(e) => words.dissent(e.option),
        Event::ProjectReported(e) => say::project_reported(language, &e.year.to_string()),
        Event::ReviewRecorded(e) => words.review(&e.stage),
        Event::RegisterStruck(e) => words.struck(e),
    }
}

/// On what it rests: the decision, or the document.
#[must_use]
pub fn ground(language: Language, event: &Event) -> String {
    let paper = |there: bool| if there { say::document(language) } else { say::no_document(language) };
    if let Some(cited) = event.decision() {
        return decision(language, cited);
    }
    match event {
        Event::AssociateWithdrew(e) => say::notified(language, &locales::day(language, e.notified_on)),
        Event::SharesSubscribed(e) if e.bulletin.is_some() => say::bulletin(language),
        Event::SharesSubscribed(_) => say::no_bulletin(language),
        Event::SharesRefunded(e) => say::balance_sheet(language, &locales::day(language, e.balance_sheet.closed_on)),
        Event::SharesCancelled(e) => say::balance_sheet(language, &locales::day(language, e.balance_sheet.closed_on)),
        Event::RefundReduced(e) => say::balance_sheet(language, &locales::day(language, e.balance_sheet.closed_on)),
        Event::EntryRectified(e) => match &e.replacement {
            Some(new) => ground(language, &new.event),
            None => say::reason_sealed(language),
        },
        Event::PersonErased(_) => say::reason_sealed(language),
        Event::PositionStated(e) => say::by_documents(language, e.documents.len()),
        Event::AssociateCarried(_) | Event::RefundCarried(_) | Event::MandateCarried(_) => say::by_opening(language),
        Event::ApplicationReceived(e) => paper(e.letter.is_some()),
        Event::RepresentativeAppointed(e) => paper(e.power.is_some()),
        Event::EmploymentStarted(e) => paper(e.document.is_some()),
        Event::EmploymentEnded(e) => paper(e.document.is_some()),
        Event::BenefitEvidenced(_)
        | Event::UsageRecorded(_)
        | Event::DefaultNotified(_)
        | Event::RefundSetOff(_)
        | Event::ManagerProposed(_)
        | Event::FormalityDone(_)
        | Event::DissentChosen(_)
        | Event::ProjectReported(_)
        | Event::ReviewRecorded(_)
        | events_of!(formalities) => say::document(language),
        Event::AssociateStruckOff(e) => paper(!e.evidence.is_empty()),
        Event::AssociateDied(e) => paper(e.certificate.is_some()),
        Event::SharesCalled(e) => paper(e.letter.is_some()),
        Event::SharesTransferred(_) => say::deed(language),
        Event::MandateEnded(e) => paper(e.document.is_some()),
        events_of!(assemblies) => meeting_ground(language, event),
        events_of!(billing) | events_of!(accounts) | events_of!(funds) => trade_ground(language, event),
        events_of!(society)
        | events_of!(statutes)
        | Event::BookOpened(_)
        | Event::KeyRotated(_)
        | Event::ApplicationRejected(_)
        | Event::AssociateAdmitted(_)
        | Event::AssociateReclassified(_)
        | Event::AssociateExcluded(_)
        | Event::ContactChanged(_)
        | Event::SharesPaidUp(_)
        | Event::DefaultDeclared(_)
        | Event::RefundScheduled(_)
        | Event::RefundPaid(_)
        | Event::ManagerAppointed(_)
        | Event::ReviewerAppointed(_)
        | Event::AuditorAppointed(_)
        | Event::ScicConverted(_)
        | Event::RegisterStruck(_) => String::new(),
    }
}

/// A decision with its organ, its day and its number.
pub(super) fn decision(language: Language, decision: &Decision) -> String {
    let (organ, day) = (locales::organ(language, decision.organ()), locales::day(language, decision.decided_on()));
    say::decision(language, organ, &day, &decision.number())
}
