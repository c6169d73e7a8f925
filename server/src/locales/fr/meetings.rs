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
        Event::AssemblyConvened(_) => "Convocation d’une assemblée",
        Event::ConsultationOpened(_) => "Consultation écrite",
        Event::DeedSigned(_) => "Acte unanime",
        Event::NoticeSent(_) => "Envoi d’une convocation",
        Event::ResolutionAdded(_) => "Ajout d’une résolution",
        Event::RollAmended(_) => "Modification de la liste électorale",
        Event::ProxyGiven(_) => "Pouvoir",
        Event::ProxyRevoked(_) => "Révocation d’un pouvoir",
        Event::FormReceived(_) => "Formulaire de vote",
        Event::CheckedIn(_) => "Arrivée en séance",
        Event::CheckedOut(_) => "Départ de la séance",
        Event::AssemblyOpened(_) => "Ouverture de la séance",
        Event::VoteOpened(_) => "Mise aux voix",
        Event::VotesRecorded(_) => "Voix",
        Event::VoteClosed(_) => "Résultat d’un vote",
        Event::AssemblyAdjourned(_) => "Suspension de la séance",
        Event::AssemblyResumed(_) => "Reprise de la séance",
        Event::AssemblyClosed(_) => "Levée de la séance",
        Event::MinutesSealed(_) => "Procès-verbal",
        Event::MinutesApproved(_) => "Approbation d’un procès-verbal",
        Event::MinutesSigned(_) => "Signature d’un procès-verbal",
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
        Base::AllVotes => "voix de tous les associés",
        Base::PresentOrRepresented => "voix présentes ou représentées",
        Base::Cast => "voix exprimées",
    }
}

/// How much is asked: `plus de 1/2`.
pub fn threshold(threshold: Threshold) -> String {
    match threshold {
        Threshold::MoreThan(part) => format!("plus de {}", ratio(part)),
        Threshold::AtLeast(part) => format!("au moins {}", ratio(part)),
    }
}

/// What minutes state, within a sentence.
pub fn mention(mention: Mention) -> &'static str {
    match mention {
        Mention::DateAndPlace => "la date et le lieu",
        Mention::Chair => "la qualité du président de séance",
        Mention::Attendance => "les présents et représentés",
        Mention::Documents => "les documents et rapports soumis",
        Mention::Debates => "le résumé des débats",
        Mention::Resolutions => "le texte des résolutions",
        Mention::Results => "le résultat des votes",
        Mention::Signatures => "les signataires",
    }
}

/// Several mentions within a sentence.
pub(super) fn mentions(mentions: &[Mention]) -> String {
    mentions.iter().map(|one| mention(*one)).collect::<Vec<_>>().join(", ")
}

/// What an assembly may decide: `Assemblée générale mixte`.
pub fn assembly_kind(kind: AssemblyKind) -> &'static str {
    match kind {
        AssemblyKind::Ordinary => "Assemblée générale ordinaire",
        AssemblyKind::Extraordinary => "Assemblée générale extraordinaire",
        AssemblyKind::Mixed => "Assemblée générale mixte",
    }
}

/// How associates decide.
pub fn holding(holding: Holding) -> &'static str {
    match holding {
        Holding::Meeting => "Assemblée générale",
        Holding::Consultation => "Consultation écrite",
        Holding::Deed => "Acte unanime",
    }
}

/// How a notice went.
pub fn notice_medium(it: NoticeMedium) -> &'static str {
    match it {
        NoticeMedium::RegisteredPost => "par lettre recommandée",
        NoticeMedium::Post => "par lettre simple",
        NoticeMedium::ByHand => "remise en main propre",
        NoticeMedium::Email => "par courriel",
    }
}

/// How one takes part.
pub fn attends(it: Attends) -> &'static str {
    match it {
        Attends::InPerson => "en séance",
        Attends::Remotely => "à distance",
    }
}

/// How votes are cast.
pub fn voting_method(it: VotingMethod) -> &'static str {
    match it {
        VotingMethod::ShowOfHands => "à main levée",
        VotingMethod::RollCall => "par appel nominal",
        VotingMethod::SecretBallot => "à bulletin secret",
        VotingMethod::Platform => "par une plateforme",
    }
}

/// What became of a resolution.
pub fn outcome(it: Outcome) -> &'static str {
    match it {
        Outcome::Adopted => "adoptée",
        Outcome::Rejected => "rejetée",
    }
}

/// What a voter chose.
pub fn choice(it: Choice) -> &'static str {
    match it {
        Choice::InFavour => "pour",
        Choice::Against => "contre",
        Choice::Abstention => "abstention",
    }
}

/// What is attached to minutes.
pub fn minutes_proof(it: MinutesProof) -> &'static str {
    match it {
        MinutesProof::SimpleSignature => "signature simple",
        MinutesProof::AdvancedSignature => "signature avancée",
        MinutesProof::QualifiedSignature => "signature qualifiée",
        MinutesProof::TimeStamp => "horodatage",
    }
}

/// By which rule a decision is counted.
pub fn decision_kind(it: DecisionKind) -> &'static str {
    match it {
        DecisionKind::Ordinary => "ordinaire",
        DecisionKind::Extraordinary => "extraordinaire",
        DecisionKind::Unanimous => "unanime",
    }
}
