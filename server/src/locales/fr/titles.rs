//! The titles of entries and movements, and the words of the register.

use super::{meetings, trade};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::mandates::{Cause, Office};
use quitus_domain::register::WayOut;
use quitus_projections::capital::HeldBack;
use quitus_projections::movements::Kind;

pub fn event_title(event: &Event) -> &'static str {
    match event {
        Event::BookOpened(_) => "Ouverture du livre",
        Event::KeyRotated(_) => "Changement de clé",
        Event::EntryRectified(_) => "Rectification",
        Event::PersonErased(_) => "Effacement",
        Event::CooperativeIncorporated(_) => "Constitution",
        Event::CooperativeDissolved(_) => "Dissolution",
        Event::AssetsDevolved(_) => "Dévolution de l’actif",
        Event::StatusGivenUp(_) => "Sortie du statut coopératif",
        Event::StatutesAdopted(_) => "Adoption des statuts",
        Event::StatutesAmended(_) => "Modification des statuts",
        Event::PositionStated(_) => "Situation de reprise",
        Event::AssociateCarried(_) => "Associé repris",
        Event::RefundCarried(_) => "Dette reprise",
        Event::MandateCarried(_) => "Mandat repris",
        Event::ApplicationReceived(_) => "Candidature",
        Event::ApplicationRejected(_) => "Rejet de candidature",
        Event::AssociateAdmitted(_) => "Admission",
        Event::AssociateReclassified(_) => "Changement de catégorie",
        Event::RepresentativeAppointed(_) => "Changement de représentant",
        Event::ContactChanged(_) => "Changement de coordonnées",
        Event::EmploymentStarted(_) => "Embauche",
        Event::EmploymentEnded(_) => "Fin de contrat",
        Event::BenefitEvidenced(_) => "Justificatif d’usage",
        Event::UsageRecorded(_) => "Usage d’un service",
        Event::AssociateWithdrew(_) => "Retrait",
        Event::AssociateExcluded(_) => "Exclusion",
        Event::AssociateStruckOff(_) => "Radiation",
        Event::AssociateDied(_) => "Décès",
        Event::SharesSubscribed(_) => "Souscription",
        Event::SharesCalled(_) => "Appel de fonds",
        Event::SharesPaidUp(_) => "Libération",
        Event::DefaultNotified(_) => "Mise en demeure",
        Event::DefaultDeclared(_) => "Exclusion pour défaut de libération",
        Event::SharesTransferred(_) => "Cession",
        Event::SharesRefunded(_) => "Remboursement",
        Event::SharesCancelled(_) => "Annulation de parts",
        Event::RefundScheduled(_) => "Échéancier",
        Event::RefundPaid(_) => "Paiement du remboursement",
        Event::RefundSetOff(_) => "Compensation",
        Event::RefundReduced(_) => "Réduction du remboursement",
        Event::ManagerProposed(_) => "Proposition de la gérance",
        Event::ManagerAppointed(_) => "Nomination de la gérance",
        Event::ReviewerAppointed(_) => "Nomination du réviseur",
        Event::AuditorAppointed(_) => "Nomination du commissaire aux comptes",
        Event::MandateEnded(_) => "Fin de mandat",
        Event::ScicConverted(_) => "Transformation en SCIC",
        Event::FormalityDone(_) => "Formalité de la transformation",
        Event::DissentChosen(_) => "Option d’un associé opposé",
        Event::ProjectReported(_) => "Rapport sur le projet coopératif",
        Event::ReviewRecorded(_) => "Révision coopérative\u{a0}: étape",
        Event::RegisterStruck(_) => "Registre arrêté",
        Event::CapitalVariationNoted(_) => "Variation du capital constatée",
        Event::ManagerExitPublished(_) => "Départ d’un gérant publié",
        Event::AccountsConfirmed(_) => "Comptes approuvés de nouveau",
        events_of!(assemblies) => meetings::event_title(event),
        events_of!(billing) | events_of!(accounts) | events_of!(funds) => trade::event_title(event),
    }
}

pub fn movement(kind: Kind) -> &'static str {
    match kind {
        Kind::Application => "Candidature",
        Kind::Rejection => "Rejet de candidature",
        Kind::Opening => "Reprise",
        Kind::Admission => "Admission",
        Kind::Reclassification => "Changement de catégorie",
        Kind::Withdrawal => "Retrait",
        Kind::Exclusion => "Exclusion",
        Kind::StrikeOff => "Radiation",
        Kind::Death => "Décès",
        Kind::Default => "Défaut de libération",
        Kind::Subscription => "Souscription",
        Kind::Payment => "Libération",
        Kind::TransferOut => "Cession (cédant)",
        Kind::TransferIn => "Cession (cessionnaire)",
        Kind::Refund => "Remboursement",
        Kind::Cancellation => "Annulation de parts",
        Kind::RefundPayment => "Paiement du remboursement",
        Kind::SetOff => "Compensation",
        Kind::Reduction => "Réduction",
    }
}

pub fn way_out(way: WayOut) -> &'static str {
    match way {
        WayOut::Withdrawal => "Retrait",
        WayOut::Exclusion => "Exclusion",
        WayOut::StrikeOff => "Radiation",
        WayOut::Death => "Décès",
        WayOut::UnpaidShares => "Défaut de libération",
        WayOut::Transfer => "Cession de toutes les parts",
        WayOut::BeforeTheBook => "Avant le livre",
    }
}

pub fn office(office: Office) -> &'static str {
    match office {
        Office::Manager => "Gérance",
        Office::Reviewer => "Révision coopérative",
        Office::Auditor => "Commissariat aux comptes",
    }
}

pub fn cause(cause: &Cause) -> &'static str {
    match cause {
        Cause::Resignation => "Démission",
        Cause::Revocation { .. } => "Révocation",
        Cause::Judgment => "Décision de justice",
        Cause::DeathOrIncapacity => "Décès ou empêchement",
    }
}

pub fn held_back(why: HeldBack) -> &'static str {
    match why {
        HeldBack::CapitalFloor => "Capital plancher",
        HeldBack::EarlierLeavers => "Départs antérieurs",
    }
}
