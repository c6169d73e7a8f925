//! The commands of a conversion into a SCIC, of what follows it, and of reviews, complete and acceptable.

use super::{
    ANTIGONE, ARTENREEL, BEA, CIGALES, COOPENATES, EMPLOYEE, Party, admission, decided_by, sealed, slug, statutes_2026,
};
use quitus_domain::law::conversion::Formality;
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::reviews::{Opinion, RecordReview, Requester, ReviewStage};
use quitus_domain::scic::{ChooseDissent, ConvertToScic, Pack, RecordFormality, ReportProject, Requalified};
use quitus_domain::values::{Organ, ReviewRef, YearName};
use uuid::Uuid;

/// The three CAEs stay what they are; L'Atelier de Bea, the employee and the Cigales club come in by the same act.
pub fn conversion() -> ConvertToScic {
    ConvertToScic {
        statutes: statutes_2026(),
        agreement: None,
        pack: Pack {
            object: Some(sealed("object")),
            project: Some(sealed("project")),
            no_colleges: None,
            dissolution: Some(sealed("dissolution")),
            manager: Some(super::mandate(1)),
        },
        admissions: [BEA, EMPLOYEE, CIGALES].map(admission).to_vec(),
        associates: [ARTENREEL, COOPENATES, ANTIGONE].map(|cae| requalified(cae, "cae")).to_vec(),
        decision: decided_by(Organ::ExtraordinaryAssembly),
    }
}

pub fn requalified(party: Party, category: &str) -> Requalified {
    Requalified {
        associate: party.reference(),
        category: slug(category),
        ground: sealed("ground"),
        evidence: vec![sealed("evidence")],
    }
}

pub fn formality(formality: Formality) -> RecordFormality {
    RecordFormality { formality, document: sealed("receipt") }
}

pub fn dissent(party: Party, option: DissentOption) -> ChooseDissent {
    ChooseDissent { associate: party.reference(), option, letter: sealed("letter") }
}

pub fn project_of(year: &str) -> ReportProject {
    ReportProject { year: YearName::try_from(year.to_owned()).unwrap(), report: sealed("project") }
}

pub fn review(number: u128) -> ReviewRef {
    ReviewRef(Uuid::from_u128(0x2E51_0000_0000_4000_8000_0000_0000_0000 + number))
}

pub fn review_asked(number: u128, parties: &[Party]) -> RecordReview {
    let by = Requester::Associates { associates: parties.iter().map(|party| party.reference()).collect() };
    RecordReview { review: review(number), stage: ReviewStage::Requested { by, document: sealed("request") } }
}

/// Under the mandate of that number, with two remarks.
pub fn review_reported(number: u128, mandate: u128) -> RecordReview {
    let stage = ReviewStage::Reported {
        mandate: super::mandate(mandate),
        opinion: Opinion::WithReservations,
        report: sealed("report"),
        remarks: vec![sealed("first"), sealed("second")],
    };
    RecordReview { review: review(number), stage }
}

pub fn review_discussed(number: u128) -> RecordReview {
    let stage = ReviewStage::Discussed { assembly: None, document: sealed("minutes") };
    RecordReview { review: review(number), stage }
}

pub fn remark_answered(number: u128, remark: u16) -> RecordReview {
    RecordReview { review: review(number), stage: ReviewStage::RemarkAnswered { remark, answer: sealed("answer") } }
}
