//! Findings about assemblies: their notices, who stood there for whom, and the signature of their minutes.

use super::{About, Finding, Situation};
use crate::assemblies::{Assemblies, AssemblyView};
use crate::recorded::Fold;
use quitus_domain::assemblies::{Authorised, Holding, MinutesProof, NoticeMedium};
use quitus_domain::cooperative::Event;
use quitus_domain::law::minutes::{self, SignatureLevel};
use quitus_domain::law::{Evidence, notice, voting};
use quitus_domain::register::Nature;
use quitus_domain::values::{AssociateRef, Call, Day};

/// AG-02: opened on a short notice, since all were there; until the minutes say so.
pub(super) fn short_notices(situation: &Situation) -> Vec<Finding> {
    let fold = Assemblies::of(&situation.facts);
    let found = fold.list().iter().filter(|held| held.opened.is_some() && held.minutes.is_empty()).filter_map(|held| {
        let form = situation.state.statutes.on(held.held_on)?.form;
        let call = if held.second_call_of.is_some() { Call::Second } else { Call::First };
        let sent_on = held.notices.iter().map(|notice| notice.sent_on).max().unwrap_or(held.sent_on);
        notice::in_time(form, call, sent_on, held.held_on).err()?;
        let breach = notice::waived(sent_on, held.held_on);
        let entries = held.entries.first().copied().into_iter().chain(held.notices.iter().map(|notice| notice.entry));
        Some(Finding::new(breach, held.held_on, entries.collect()).proposing("seal_minutes"))
    });
    found.collect()
}

/// AG-06: an assembly on the accounts of a year for which no paper was at the associates' disposal; until the minutes say
/// which were submitted.
pub(super) fn without_papers(situation: &Situation) -> Vec<Finding> {
    let fold = Assemblies::of(&situation.facts);
    let on_accounts = |held: &&AssemblyView| {
        let decides = |authorised: &Authorised| authorised.command.as_str() == "allocate_result";
        held.resolutions.iter().any(|one| one.authorises.as_ref().is_some_and(decides)) && held.minutes.is_empty()
    };
    let found = fold.list().iter().filter(on_accounts).filter_map(|held| {
        let form = situation.state.statutes.on(held.held_on).or_else(|| situation.statutes())?.form;
        let by = notice::papers_by(form, held.held_on).filter(|_| held.holding != Holding::Deed)?;
        let breach = notice::papers(by, Evidence::of(held.documents.first()), situation.day).err()?;
        let entries = held.entries.first().copied().into_iter().collect();
        Some(Finding::new(breach, by.succ_opt().unwrap_or(by).max(held.sent_on), entries).proposing("seal_minutes"))
    });
    found.collect()
}

/// AG-03: an e-mail to one who had not agreed in time; until another notice follows, or the associate comes.
pub(super) fn emails_without_consent(situation: &Situation) -> Vec<Finding> {
    let fold = Assemblies::of(&situation.facts);
    fold.list().iter().flat_map(|held| of_emails(situation, held)).collect()
}

fn of_emails(situation: &Situation, held: &AssemblyView) -> Vec<Finding> {
    let otherwise = |associate: AssociateRef| {
        held.notices.iter().any(|one| one.associate == associate && one.medium != NoticeMedium::Email)
            || held.stays.iter().any(|stay| stay.associate == Some(associate))
    };
    let emails = held.notices.iter().filter(|one| one.medium == NoticeMedium::Email && !otherwise(one.associate));
    let found = emails.filter_map(|one| {
        let standing = |day: Day| situation.state.register.email_consent(one.associate, day);
        let consented_on = standing(notice::consent_day(held.held_on)).or_else(|| standing(held.held_on));
        let breach = notice::by_email(consented_on, held.held_on).err()?;
        let about = About::Associate(one.associate);
        Some(Finding::new(breach, one.sent_on, vec![one.entry]).about(about).proposing("record_notice"))
    });
    found.collect()
}

/// COOP-02: somebody stood there for an associate without being its representative, nor showing a power.
pub(super) fn powers_in_the_meeting(situation: &Situation) -> Vec<Finding> {
    let found = situation.facts.iter().filter_map(|recorded| {
        let Event::CheckedIn(e) = recorded.event.as_ref() else { return None };
        let line = situation.state.register.get(e.associate?)?;
        let known = line.nature == Nature::NaturalPerson || line.representative_on(e.effective_on) == e.person;
        let power = if known { Evidence::Given } else { Evidence::of(e.power.as_ref()) };
        let breach = voting::proof_of_power(power).err()?;
        let about = About::Associate(e.associate?);
        Some(
            Finding::new(breach, e.effective_on, recorded.entries().collect())
                .about(about)
                .proposing("appoint_representative"),
        )
    });
    found.collect()
}

/// AG-27: minutes whose only signature is below the advanced level.
pub(super) fn signatures(situation: &Situation) -> Vec<Finding> {
    let fold = Assemblies::of(&situation.facts);
    let all = fold.list().iter().flat_map(|held| &held.minutes);
    let found = all.filter_map(|one| {
        let level = |proof: &MinutesProof| match proof {
            MinutesProof::SimpleSignature => Some(SignatureLevel::Simple),
            MinutesProof::AdvancedSignature => Some(SignatureLevel::Advanced),
            MinutesProof::QualifiedSignature => Some(SignatureLevel::Qualified),
            MinutesProof::TimeStamp => None,
        };
        let signed: Vec<_> = one.proofs.iter().filter_map(|(proof, at)| Some((level(proof)?, *at))).collect();
        let below = |(level, _): &&(SignatureLevel, _)| *level == SignatureLevel::Simple;
        let (_, at) = signed.iter().find(below).filter(|_| signed.iter().all(|one| below(&one)))?;
        let breach = minutes::signature(SignatureLevel::Simple).err()?;
        let since = situation.facts.iter().find(|recorded| recorded.position == *at)?.effective_on();
        Some(Finding::new(breach, since, vec![*at]).proposing("sign_minutes"))
    });
    found.collect()
}
