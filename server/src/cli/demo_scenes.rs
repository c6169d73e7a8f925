//! What the demonstration shows beside registers and capital: a few entries that belong together, each scene found by
//! what its entries say and never by their numbers.

use crate::locales::{self, cli as say};
use crate::views::Steps;
use quitus_domain::cooperative::Event;
use quitus_domain::decision::Decision;
use quitus_domain::register::{AssociateAdmitted, Identity};
use quitus_domain::values::{InvoiceNumber, PersonRef, RefundRef};
use quitus_projections::Recorded;

/// The scenes of a book: those of which it has the entries.
#[must_use]
pub fn of(steps: &Steps<'_>, entries: &[Recorded]) -> Vec<String> {
    let language = steps.reading.language;
    let scenes = [
        (say::demo_transfer(language), transfer(entries)),
        (say::demo_departure(language), departure(entries)),
        (say::demo_manager(language), manager(entries)),
        (say::demo_assembly(language), assembly(entries)),
        (say::demo_struck(language), struck(entries)),
        (say::demo_billing(language), billing(entries)),
        (say::demo_opening(language), opening(entries)),
        (say::demo_end(language), end(entries)),
    ];
    scenes.into_iter().filter_map(|(title, scene)| told(steps, &title, &scene)).collect()
}

/// A finding and what clears it: the admission without the proof of a power, and the power that came later.
#[must_use]
pub fn cleared(steps: &Steps<'_>, entries: &[Recorded]) -> Option<String> {
    told(steps, &say::demo_power(steps.reading.language), &power(entries))
}

fn told(steps: &Steps<'_>, title: &str, scene: &[&Recorded]) -> Option<String> {
    (!scene.is_empty()).then(|| format!("{title}\n{}", lines(steps, scene)))
}

fn lines(steps: &Steps<'_>, scene: &[&Recorded]) -> String {
    let lines: Vec<String> = scene.iter().map(|recorded| line(steps, recorded)).collect();
    lines.join("\n")
}

fn line(steps: &Steps<'_>, recorded: &Recorded) -> String {
    let language = steps.reading.language;
    let day = say::short_day(language, recorded.effective_on());
    let who = match recorded.event.as_ref() {
        // Both sides, or the person, stand in what happened.
        Event::SharesTransferred(_)
        | Event::ManagerProposed(_)
        | Event::ManagerAppointed(_)
        | Event::AssemblyOpened(_)
        | Event::MinutesSealed(_)
        | Event::InvoiceIssued(_)
        | Event::PaymentReceived(_)
        | Event::PaymentMatched(_)
        | Event::CooperativeDissolved(_) => String::new(),
        _ => steps.who(recorded),
    };
    let told = [locales::event_title(language, &recorded.event).to_owned(), who, steps.what(&recorded.event)];
    let told: Vec<String> = told.into_iter().filter(|part| !part.is_empty()).collect();
    say::demo_line(language, recorded.position.number(), &day, &told.join(", "))
}

/// The first transfer.
fn transfer(entries: &[Recorded]) -> Vec<&Recorded> {
    entries.iter().filter(|one| matches!(one.event.as_ref(), Event::SharesTransferred(_))).take(1).collect()
}

/// The first debt that was paid in parts, from the cancelling of the shares to the last cent.
fn departure(entries: &[Recorded]) -> Vec<&Recorded> {
    let scheduled = entries.iter().find_map(|one| match one.event.as_ref() {
        Event::RefundScheduled(e) => Some(e.refund),
        _ => None,
    });
    entries.iter().filter(|one| scheduled.is_some() && debt(&one.event) == scheduled).collect()
}

fn debt(event: &Event) -> Option<RefundRef> {
    match event {
        Event::SharesCancelled(e) => Some(e.refund),
        Event::RefundScheduled(e) => Some(e.refund),
        Event::RefundPaid(e) => Some(e.refund),
        Event::RefundSetOff(e) => Some(e.refund),
        Event::RefundReduced(e) => Some(e.refund),
        _ => None,
    }
}

/// The last proposal of a manager, and the appointment that follows it.
fn manager(entries: &[Recorded]) -> Vec<&Recorded> {
    let proposed = entries.iter().rev().find_map(|one| match one.event.as_ref() {
        Event::ManagerProposed(e) => Some((one, e.candidate)),
        _ => None,
    });
    let Some((proposal, candidate)) = proposed else { return Vec::new() };
    let after = entries.iter().filter(|one| one.position > proposal.position);
    std::iter::once(proposal).chain(after.filter(|one| appoints(&one.event, candidate))).collect()
}

fn appoints(event: &Event, candidate: PersonRef) -> bool {
    matches!(event, Event::ManagerAppointed(e) if e.holder.person() == Some(candidate))
}

/// The first admission without the proof of a power, which is recorded with a finding, and what clears it.
fn power(entries: &[Recorded]) -> Vec<&Recorded> {
    let without = entries.iter().find_map(|one| match one.event.as_ref() {
        Event::AssociateAdmitted(e) if lacks_power(e) => Some((one, e.associate)),
        _ => None,
    });
    let Some((admission, associate)) = without else { return Vec::new() };
    let clears = |one: &&Recorded| matches!(one.event.as_ref(), Event::RepresentativeAppointed(e) if e.associate == associate && e.power.is_some());
    std::iter::once(admission).chain(entries.iter().find(clears)).collect()
}

fn lacks_power(admitted: &AssociateAdmitted) -> bool {
    matches!(&admitted.identity, Identity::LegalPerson { power: None, .. })
}

/// The first assembly that changes the statutes: its convocation, opening, results and minutes, and what applies them.
fn assembly(entries: &[Recorded]) -> Vec<&Recorded> {
    let applied = |event: &Event| event.decision().and_then(Decision::resolution).map(|cited| cited.assembly);
    let changes = |one: &&Recorded| matches!(one.event.as_ref(), Event::StatutesAmended(_));
    let Some(held) = entries.iter().filter(changes).find_map(|one| applied(&one.event)) else { return Vec::new() };
    let is = |one: &&Recorded| match one.event.as_ref() {
        Event::AssemblyConvened(e) => e.assembly == held,
        Event::AssemblyOpened(e) => e.assembly == held,
        Event::VoteClosed(e) => e.assembly == held,
        Event::MinutesSealed(e) => e.assembly == held,
        // One for each associate whom the conversion lists.
        Event::AssociateReclassified(_) => false,
        other => applied(other) == Some(held),
    };
    entries.iter().filter(is).collect()
}

/// The struck registers.
fn struck(entries: &[Recorded]) -> Vec<&Recorded> {
    entries.iter().filter(|one| matches!(one.event.as_ref(), Event::RegisterStruck(_))).collect()
}

/// The first key that something was billed by, its invoices, and what pays or corrects them.
fn billing(entries: &[Recorded]) -> Vec<&Recorded> {
    let by_key = |one: &&Recorded| match one.event.as_ref() {
        Event::InvoiceIssued(e) => e.share.as_ref().map(|share| (share.key, e.number.clone())),
        _ => None,
    };
    let billed: Vec<_> = entries.iter().filter_map(|one| by_key(&one)).collect();
    let Some((key, _)) = billed.first() else { return Vec::new() };
    let of_it = |number: &InvoiceNumber| billed.iter().any(|(of, one)| of == key && one == number);
    let is = |one: &&Recorded| match one.event.as_ref() {
        Event::KeySet(_) => one.position == *key,
        Event::InvoiceIssued(e) => of_it(&e.number),
        Event::CreditNoteIssued(e) => of_it(&e.invoice),
        Event::PaymentReceived(e) => e.matched.iter().any(|one| of_it(&one.invoice)),
        Event::PaymentMatched(e) => e.matched.iter().any(|one| of_it(&one.invoice)),
        _ => false,
    };
    entries.iter().filter(is).collect()
}

/// The opening position and its corrections.
fn opening(entries: &[Recorded]) -> Vec<&Recorded> {
    let is = |one: &&Recorded| match one.event.as_ref() {
        Event::PositionStated(_) => true,
        Event::EntryRectified(e) => {
            e.replacement.as_ref().is_some_and(|new| matches!(*new.event, Event::AssociateCarried(_)))
        }
        _ => false,
    };
    entries.iter().filter(is).collect()
}

/// The end of the cooperative, or of its status.
fn end(entries: &[Recorded]) -> Vec<&Recorded> {
    let is = |one: &&Recorded| {
        matches!(
            one.event.as_ref(),
            Event::CooperativeDissolved(_) | Event::AssetsDevolved(_) | Event::StatusGivenUp(_)
        )
    };
    entries.iter().filter(is).collect()
}
