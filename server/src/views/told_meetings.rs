//! What the entries of an assembly say, in one line.

use super::told_words::Words;
use crate::locales::{self, Language, cli as say};
use quitus_domain::assemblies::{
    Approval, AssemblyAdjourned, AssemblyConvened, AssemblyOpened, AssemblyResumed, Attendance, CheckedIn,
    ConsultationOpened, MinutesSigned, ProxyBearer, VoteClosed, VoteOpened, VoteResult, Votes, VotesRecorded,
};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{Day, PersonRef, TimeOfDay};

impl Words<'_, '_> {
    /// What an entry of an assembly says.
    pub fn meeting(&self, event: &Event) -> String {
        let language = self.language;
        match event {
            Event::AssemblyConvened(e) => self.convened(e),
            Event::ConsultationOpened(e) => self.consulted(e),
            Event::DeedSigned(e) => say::deed_signed(language, e.resolutions.len(), e.roll.associates),
            Event::NoticeSent(e) => locales::notice_medium(language, e.medium).to_owned(),
            Event::ResolutionAdded(e) => say::resolution(language, e.resolution),
            Event::RollAmended(e) => say::roll_of(language, e.roll.associates),
            Event::ProxyGiven(e) => {
                let also = e.also_for.map(|_| say::also_for(language));
                std::iter::once(self.bearer(e.bearer)).chain(also).collect::<Vec<_>>().join(", ")
            }
            Event::ProxyRevoked(_) => String::new(),
            Event::FormReceived(e) => say::answers(language, e.choices.len()),
            Event::CheckedIn(e) => self.came(e),
            Event::CheckedOut(e) => say::at_time(language, &locales::time(language, e.at)),
            Event::AssemblyOpened(e) => self.opened(e),
            Event::VoteOpened(e) => self.put_to_vote(e),
            Event::VotesRecorded(e) => self.votes(e),
            Event::VoteClosed(e) => self.result(e),
            Event::AssemblyAdjourned(e) => self.adjourned(e),
            Event::AssemblyResumed(e) => self.resumed(e),
            Event::AssemblyClosed(e) => say::at_time(language, &locales::time(language, e.at)),
            Event::MinutesSealed(e) => match e.rectifies {
                None => say::minutes_number(language, e.number),
                Some(earlier) => say::minutes_rectifying(language, e.number, earlier),
            },
            Event::MinutesApproved(e) => {
                let who = self.approval(&e.by, e.effective_on);
                [say::minutes_number(language, e.number), who].join(", ")
            }
            Event::MinutesSigned(e) => self.signed(e),
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(opening)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(exits)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(shares)
            | events_of!(debts)
            | events_of!(mandates)
            | events_of!(scic)
            | events_of!(formalities)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(funds)
            | Event::AssociateAdmitted(_)
            | Event::RegisterStruck(_) => String::new(),
        }
    }

    pub fn convened(&self, e: &AssemblyConvened) -> String {
        let (kind, day) = (locales::assembly_kind(self.language, e.kind), self.day(e.held_on));
        say::convened(
            self.language,
            kind,
            &day,
            &locales::time(self.language, e.at),
            e.resolutions.len(),
            e.roll.associates,
        )
    }

    /// Who approved minutes, and when.
    pub fn approval(&self, by: &Approval, on: Day) -> String {
        let day = self.day(on);
        match by {
            Approval::Assembly { .. } => say::approved_by_assembly(self.language, &day),
            Approval::Bureau { members, .. } => {
                let names: Vec<String> = members.iter().map(|one| self.person(*one)).collect();
                say::approved_by_bureau(self.language, &day, &names.join(", "))
            }
        }
    }

    pub fn consulted(&self, e: &ConsultationOpened) -> String {
        say::consulted(self.language, &self.day(e.answers_until), e.resolutions.len(), e.roll.associates)
    }

    pub fn bearer(&self, bearer: ProxyBearer) -> String {
        let name = match bearer {
            ProxyBearer::Associate { associate } => self.steps.named(associate),
            ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => self.person(person),
            ProxyBearer::Blank => return say::blank_proxy(self.language),
        };
        say::proxy_to(self.language, &name)
    }

    pub fn came(&self, e: &CheckedIn) -> String {
        let at = say::at_time(self.language, &locales::time(self.language, e.at));
        let attends = locales::attends(self.language, e.attends);
        let person = e.person.map(|person| self.person(person));
        [Some(at), Some(attends.to_owned()), person].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    pub fn opened(&self, e: &AssemblyOpened) -> String {
        self.sits(e.at, e.chair, e.attendance)
    }

    pub fn resumed(&self, e: &AssemblyResumed) -> String {
        self.sits(e.at, e.chair, e.attendance)
    }

    fn sits(&self, at: TimeOfDay, chair: PersonRef, who: Attendance) -> String {
        let (at, chair) = (locales::time(self.language, at), self.person(chair));
        say::meeting_opened(self.language, &at, &chair, who.present, who.represented, who.associates)
    }

    pub fn adjourned(&self, e: &AssemblyAdjourned) -> String {
        let time = |at| locales::time(self.language, at);
        say::meeting_adjourned(self.language, &time(e.at), &self.day(e.resumes_on), &time(e.resumes_at))
    }

    pub fn put_to_vote(&self, e: &VoteOpened) -> String {
        let method = locales::voting_method(self.language, e.method);
        say::put_to_vote(self.language, e.resolution, method, &locales::time(self.language, e.at))
    }

    pub fn votes(&self, e: &VotesRecorded) -> String {
        let resolution = e.resolution;
        match &e.votes {
            Votes::Named(ballots) => say::votes_by_name(self.language, resolution, ballots.len()),
            Votes::Counted(counts) => {
                let sum = |of: fn(&quitus_domain::assemblies::Count) -> u64| counts.iter().map(of).sum::<u64>();
                let (yes, no, neither) = (sum(|one| one.in_favour), sum(|one| one.against), sum(|one| one.abstentions));
                say::votes_counted(self.language, resolution, yes, no, neither)
            }
        }
    }

    pub fn result(&self, e: &VoteClosed) -> String {
        let outcome = locales::outcome(self.language, e.result.outcome);
        say::result(self.language, e.resolution, outcome, &self.figures(&e.result))
    }

    /// The figures of a result: heads, or weights where there are colleges, and what was asked.
    pub fn figures(&self, result: &VoteResult) -> String {
        let asked = locales::threshold(self.language, result.rule.threshold);
        match &result.weighed {
            Some(weighed) => say::weighed_of(self.language, &weighed.in_favour, &weighed.of, &asked),
            None => {
                let base = locales::vote_base(self.language, result.rule.base);
                let (yes, of) = (result.tally.in_favour, result.tally.base(result.rule.base));
                say::votes_of(self.language, yes, of, base, &asked)
            }
        }
    }

    pub fn signed(&self, e: &MinutesSigned) -> String {
        say::minutes_signed(self.language, e.number, locales::minutes_proof(self.language, e.proof))
    }
}

/// On what an entry of an assembly rests: documents, a sealed text, or nothing beside itself.
#[must_use]
pub fn meeting_ground(language: Language, event: &Event) -> String {
    let paper = |there: bool| if there { say::document(language) } else { say::no_document(language) };
    match event {
        Event::AssemblyConvened(e) => say::by_documents(language, e.documents.len()),
        Event::ConsultationOpened(e) => say::by_documents(language, e.documents.len()),
        Event::DeedSigned(_) => say::deed_of_all(language),
        Event::NoticeSent(_) | Event::FormReceived(_) | Event::MinutesSigned(_) => say::document(language),
        Event::ProxyGiven(e) => paper(e.document.is_some()),
        Event::VotesRecorded(e) => e.document.as_ref().map(|_| say::document(language)).unwrap_or_default(),
        Event::CheckedIn(e) => e.power.as_ref().map(|_| say::document(language)).unwrap_or_default(),
        Event::ResolutionAdded(_) | Event::RollAmended(_) | Event::AssemblyAdjourned(_) | Event::MinutesSealed(_) => {
            say::reason_sealed(language)
        }
        Event::MinutesApproved(e) => match e.by {
            Approval::Assembly { .. } => String::new(),
            Approval::Bureau { .. } => say::document(language),
        },
        events_of!(book)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(opening)
        | events_of!(applications)
        | events_of!(membership)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(payments)
        | events_of!(shares)
        | events_of!(debts)
        | events_of!(mandates)
        | events_of!(scic)
        | events_of!(formalities)
        | events_of!(billing)
        | events_of!(accounts)
        | events_of!(funds)
        | Event::AssociateAdmitted(_)
        | Event::RegisterStruck(_)
        | Event::ProxyRevoked(_)
        | Event::CheckedOut(_)
        | Event::AssemblyOpened(_)
        | Event::VoteOpened(_)
        | Event::VoteClosed(_)
        | Event::AssemblyResumed(_)
        | Event::AssemblyClosed(_) => String::new(),
    }
}
