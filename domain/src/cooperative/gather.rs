//! Deciding about assemblies: dispatch only, as in `decide`.

use super::{Act, Command, Event};
use crate::assemblies::{self, Hall};
use crate::law::Breach;
use crate::refusal::Refusal;

/// What the own rules of a command about an assembly say.
pub(super) fn breaches(hall: Hall<'_>, act: &Act) -> Vec<Refusal> {
    let on = act.effective_on;
    match &act.command {
        Command::ConveneAssembly(c) => assemblies::convene_breaches(hall, c, on),
        Command::OpenConsultation(c) => assemblies::open_consultation_breaches(hall, c, on),
        Command::SignDeed(c) => assemblies::sign_deed_breaches(hall, c, on),
        Command::RecordNotice(c) => assemblies::notice_breaches(hall, c, on),
        Command::AddResolution(c) => assemblies::add_breaches(hall, c, on),
        Command::AmendRoll(c) => assemblies::amend_roll_breaches(hall, c, on),
        Command::GiveProxy(c) => assemblies::give_proxy_breaches(hall, c, on),
        Command::RevokeProxy(c) => assemblies::revoke_proxy_breaches(hall, c, on),
        Command::ReceiveForm(c) => assemblies::form_breaches(hall, c, on),
        Command::CheckIn(c) => assemblies::check_in_breaches(hall, c, on),
        Command::CheckOut(c) => assemblies::check_out_breaches(hall, c, on),
        Command::OpenAssembly(c) => assemblies::open_breaches(hall, c, on),
        Command::PutToVote(c) => assemblies::put_to_vote_breaches(hall, c, on),
        Command::RecordVotes(c) => assemblies::record_votes_breaches(hall, c, on),
        Command::CloseVote(c) => assemblies::close_vote_breaches(hall, c, on),
        Command::AdjournAssembly(c) => assemblies::adjourn_breaches(hall, c, on),
        Command::ResumeAssembly(c) => assemblies::resume_breaches(hall, c, on),
        Command::CloseAssembly(c) => assemblies::close_breaches(hall, c, on),
        Command::SealMinutes(c) => assemblies::seal_breaches(hall, c, on),
        Command::ApproveMinutes(c) => assemblies::approve_breaches(hall, c, on),
        Command::SignMinutes(c) => assemblies::sign_breaches(hall, c),
        commands_of!(book)
        | commands_of!(society)
        | commands_of!(register)
        | commands_of!(capital)
        | commands_of!(mandates)
        | commands_of!(scic)
        | commands_of!(trade)
        | commands_of!(formalities)
        | commands_of!(funds)
        | Command::StrikeRegister(_)
        | Command::RectifyEntry(_) => Vec::new(),
    }
}

/// What it leaves against the statutes or against form.
pub(super) fn findings(hall: Hall<'_>, act: &Act) -> Vec<Breach> {
    let on = act.effective_on;
    match &act.command {
        Command::OpenConsultation(c) => assemblies::open_consultation_findings(hall, c),
        Command::SignDeed(c) => assemblies::sign_deed_findings(hall, c, on),
        Command::RecordNotice(c) => assemblies::notice_findings(hall, c),
        Command::CheckIn(c) => assemblies::check_in_findings(hall, c, on),
        Command::OpenAssembly(c) => assemblies::open_findings(hall, c),
        Command::SignMinutes(c) => assemblies::sign_findings(c),
        commands_of!(book)
        | commands_of!(society)
        | commands_of!(register)
        | commands_of!(capital)
        | commands_of!(mandates)
        | commands_of!(scic)
        | commands_of!(trade)
        | commands_of!(formalities)
        | commands_of!(funds)
        | Command::StrikeRegister(_)
        | Command::RectifyEntry(_)
        | Command::ConveneAssembly(_)
        | Command::AddResolution(_)
        | Command::AmendRoll(_)
        | Command::GiveProxy(_)
        | Command::RevokeProxy(_)
        | Command::ReceiveForm(_)
        | Command::CheckOut(_)
        | Command::PutToVote(_)
        | Command::RecordVotes(_)
        | Command::CloseVote(_)
        | Command::AdjournAssembly(_)
        | Command::ResumeAssembly(_)
        | Command::CloseAssembly(_)
        | Command::SealMinutes(_)
        | Command::ApproveMinutes(_) => Vec::new(),
    }
}

/// Its events: recorded votes may have many; what is decided in writing has its results too.
pub(super) fn events(hall: Hall<'_>, act: &Act) -> Vec<Event> {
    match &act.command {
        Command::RecordVotes(c) => {
            let parts = assemblies::record_votes_events(c, act.effective_on);
            parts.into_iter().map(Event::VotesRecorded).collect()
        }
        Command::CloseAssembly(c) => {
            let results = assemblies::consultation_results(hall, c, act.effective_on).into_iter();
            results.map(Event::VoteClosed).chain(the_event(hall, act)).collect()
        }
        Command::SignDeed(c) => {
            let signed = assemblies::sign_deed_event(hall, c, act.effective_on);
            let results = assemblies::deed_results(hall, &signed).into_iter().map(Event::VoteClosed);
            std::iter::once(Event::DeedSigned(signed)).chain(results).collect()
        }
        _ => the_event(hall, act).into_iter().collect(),
    }
}

/// Its one event; none of recorded votes.
pub(super) fn the_event(hall: Hall<'_>, act: &Act) -> Option<Event> {
    let on = act.effective_on;
    Some(match &act.command {
        Command::ConveneAssembly(c) => Event::AssemblyConvened(assemblies::convene_event(hall, c, on)),
        Command::OpenConsultation(c) => Event::ConsultationOpened(assemblies::open_consultation_event(hall, c, on)),
        Command::SignDeed(c) => Event::DeedSigned(assemblies::sign_deed_event(hall, c, on)),
        Command::RecordNotice(c) => Event::NoticeSent(assemblies::notice_event(c, on)),
        Command::AddResolution(c) => Event::ResolutionAdded(assemblies::add_event(hall, c, on)),
        Command::AmendRoll(c) => Event::RollAmended(assemblies::amend_roll_event(hall, c, on)),
        Command::GiveProxy(c) => Event::ProxyGiven(assemblies::give_proxy_event(c, on)),
        Command::RevokeProxy(c) => Event::ProxyRevoked(assemblies::revoke_proxy_event(c, on)),
        Command::ReceiveForm(c) => Event::FormReceived(assemblies::form_event(c, on)),
        Command::CheckIn(c) => Event::CheckedIn(assemblies::check_in_event(c, on)),
        Command::CheckOut(c) => Event::CheckedOut(assemblies::check_out_event(c, on)),
        Command::OpenAssembly(c) => Event::AssemblyOpened(assemblies::open_event(hall, c, on)),
        Command::PutToVote(c) => Event::VoteOpened(assemblies::put_to_vote_event(hall, c, on)),
        Command::CloseVote(c) => Event::VoteClosed(assemblies::close_vote_event(hall, c, on)?),
        Command::AdjournAssembly(c) => Event::AssemblyAdjourned(assemblies::adjourn_event(hall, c, on)),
        Command::ResumeAssembly(c) => Event::AssemblyResumed(assemblies::resume_event(hall, c, on)),
        Command::CloseAssembly(c) => Event::AssemblyClosed(assemblies::close_event(hall, c, on)),
        Command::SealMinutes(c) => Event::MinutesSealed(assemblies::seal_event(hall, c, on)?),
        Command::ApproveMinutes(c) => Event::MinutesApproved(assemblies::approve_event(c, on)),
        Command::SignMinutes(c) => Event::MinutesSigned(assemblies::sign_event(c, on)),
        commands_of!(book)
        | commands_of!(society)
        | commands_of!(register)
        | commands_of!(capital)
        | commands_of!(mandates)
        | commands_of!(scic)
        | commands_of!(trade)
        | commands_of!(formalities)
        | commands_of!(funds)
        | Command::RecordVotes(_)
        | Command::StrikeRegister(_)
        | Command::RectifyEntry(_) => return None,
    })
}
