//! The nouns of an assembly.

use super::format::ratio;
use quitus_domain::assemblies::{Attends, Choice, Holding, MinutesProof, NoticeMedium, Outcome, VotingMethod};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::law::majority::{Base, Threshold};
use quitus_domain::law::minutes::Mention;
use quitus_domain::values::{AssemblyKind, DecisionKind};

/// The title of an entry of an assembly; nothing of any other.
pub fn event_title(event: &Event) -> &'static str {
    match event {
        Event::AssemblyConvened(_) => "Convocation of an assembly",
        Event::ConsultationOpened(_) => "Consultation in writing",
        Event::DeedSigned(_) => "Deed of all associates",
        Event::NoticeSent(_) => "Notice sent",
        Event::ResolutionAdded(_) => "Resolution added",
        Event::RollAmended(_) => "Roll amended",
        Event::ProxyGiven(_) => "Proxy",
        Event::ProxyRevoked(_) => "Proxy revoked",
        Event::FormReceived(_) => "Form of vote",
        Event::CheckedIn(_) => "Arrival",
        Event::CheckedOut(_) => "Departure",
        Event::AssemblyOpened(_) => "Opening of the meeting",
        Event::VoteOpened(_) => "Put to the vote",
        Event::VotesRecorded(_) => "Votes",
        Event::VoteClosed(_) => "Result of a vote",
        Event::AssemblyAdjourned(_) => "Adjournment of the meeting",
        Event::AssemblyResumed(_) => "Resumption of the meeting",
        Event::AssemblyClosed(_) => "Closing of the meeting",
        Event::MinutesSealed(_) => "Minutes",
        Event::MinutesApproved(_) => "Approval of minutes",
        Event::MinutesSigned(_) => "Signature of minutes",
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
        | Event::RegisterStruck(_) => "",
    }
}

/// What votes are counted on, after their number.
pub fn vote_base(base: Base) -> &'static str {
    match base {
        Base::AllVotes => "votes of all associates",
        Base::PresentOrRepresented => "votes present or represented",
        Base::Cast => "votes cast",
    }
}

/// How much is asked: `more than 1/2`.
pub fn threshold(threshold: Threshold) -> String {
    match threshold {
        Threshold::MoreThan(part) => format!("more than {}", ratio(part)),
        Threshold::AtLeast(part) => format!("at least {}", ratio(part)),
    }
}

/// What minutes state, within a sentence.
pub fn mention(mention: Mention) -> &'static str {
    match mention {
        Mention::DateAndPlace => "date and place",
        Mention::Chair => "the capacity of the chair",
        Mention::Attendance => "those present and represented",
        Mention::Documents => "the documents and reports submitted",
        Mention::Debates => "the summary of the debates",
        Mention::Resolutions => "the text of the resolutions",
        Mention::Results => "the results of the votes",
        Mention::Signatures => "who signs",
    }
}

/// Several mentions within a sentence.
pub(super) fn mentions(mentions: &[Mention]) -> String {
    mentions.iter().map(|one| mention(*one)).collect::<Vec<_>>().join(", ")
}

/// What an assembly may decide: `Mixed general assembly`.
pub fn assembly_kind(kind: AssemblyKind) -> &'static str {
    match kind {
        AssemblyKind::Ordinary => "Ordinary general assembly",
        AssemblyKind::Extraordinary => "Extraordinary general assembly",
        AssemblyKind::Mixed => "Mixed general assembly",
    }
}

/// How associates decide.
pub fn holding(holding: Holding) -> &'static str {
    match holding {
        Holding::Meeting => "General assembly",
        Holding::Consultation => "Consultation in writing",
        Holding::Deed => "Deed of all associates",
    }
}

/// How a notice went.
pub fn notice_medium(it: NoticeMedium) -> &'static str {
    match it {
        NoticeMedium::RegisteredPost => "by registered post",
        NoticeMedium::Post => "by post",
        NoticeMedium::ByHand => "by hand",
        NoticeMedium::Email => "by e-mail",
    }
}

/// How one takes part.
pub fn attends(it: Attends) -> &'static str {
    match it {
        Attends::InPerson => "in the room",
        Attends::Remotely => "at a distance",
    }
}

/// How votes are cast.
pub fn voting_method(it: VotingMethod) -> &'static str {
    match it {
        VotingMethod::ShowOfHands => "by show of hands",
        VotingMethod::RollCall => "by roll call",
        VotingMethod::SecretBallot => "by secret ballot",
        VotingMethod::Platform => "by a platform",
    }
}

/// What became of a resolution.
pub fn outcome(it: Outcome) -> &'static str {
    match it {
        Outcome::Adopted => "adopted",
        Outcome::Rejected => "rejected",
    }
}

/// What a voter chose.
pub fn choice(it: Choice) -> &'static str {
    match it {
        Choice::InFavour => "for",
        Choice::Against => "against",
        Choice::Abstention => "abstention",
    }
}

/// What is attached to minutes.
pub fn minutes_proof(it: MinutesProof) -> &'static str {
    match it {
        MinutesProof::SimpleSignature => "simple signature",
        MinutesProof::AdvancedSignature => "advanced signature",
        MinutesProof::QualifiedSignature => "qualified signature",
        MinutesProof::TimeStamp => "time-stamp",
    }
}

/// By which rule a decision is counted.
pub fn decision_kind(it: DecisionKind) -> &'static str {
    match it {
        DecisionKind::Ordinary => "ordinary",
        DecisionKind::Extraordinary => "extraordinary",
        DecisionKind::Unanimous => "unanimous",
    }
}
