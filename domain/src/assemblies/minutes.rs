//! Minutes (*procès-verbaux*): sealed under numbers without gap, signed and time-stamped outside.
//!
//! What the book holds (date, place, attendance, texts, results) is not repeated: the entry says up to which entry it
//! rests on, and adds what only people can say. Sealing is refused while a mention of the law is missing (AG-25) or out
//! of sequence (AG-28). A correction is other minutes that name the earlier ones. Found: a signature below the advanced
//! level (AG-27); until signature and time-stamp are there, the paper register remains required.

use super::assembly::Stage;
use super::hall::{Hall, refused};
use super::state::LastMinutes;
use super::{MinutesProof, MinutesSealed, MinutesSigned};
use crate::law::minutes::{self, Mention, SignatureLevel};
use crate::law::{Breach, Evidence};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, Day, PersonRef, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: seal the minutes of an assembly.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SealMinutes {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The number in the register of minutes: the one after the last.
    pub number: u32,
    /// The earlier minutes of this assembly that these correct.
    #[serde(default)]
    pub rectifies: Option<u32>,
    /// What they correct in them; given with `rectifies`, and only then.
    #[serde(default)]
    pub correction: Option<Sealed>,
    /// In which capacity the chair presided.
    #[serde(default)]
    pub chair_capacity: Option<Sealed>,
    /// The documents and reports submitted.
    #[serde(default)]
    pub documents: Option<Sealed>,
    /// The summary of the debates.
    #[serde(default)]
    pub debates: Option<Sealed>,
    /// Who signs.
    #[serde(default)]
    pub signatories: Vec<PersonRef>,
}

/// Command: attach a signature or a time-stamp to sealed minutes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignMinutes {
    /// The number of the minutes.
    pub number: u32,
    /// What is attached.
    pub proof: MinutesProof,
    /// The file.
    pub document: Sealed,
}

/// Why the minutes are not sealed, in ladder order.
#[must_use]
pub fn seal_breaches(hall: Hall<'_>, command: &SealMinutes, on: Day) -> Vec<Refusal> {
    let held = match hall.get(command.assembly) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    if held.stage != Stage::Closed {
        return refused(AssemblyRefusal::NotClosed);
    }
    let early = (on < held.sits_on).then(|| AssemblyRefusal::NotTheDay { held_on: held.sits_on, on }.into());
    let correction = match command.rectifies {
        Some(number) if hall.assemblies.of_minutes(number) != Some(command.assembly) => {
            Some(AssemblyRefusal::NoSuchMinutes { number }.into())
        }
        None if hall.assemblies.is_minuted(command.assembly) => Some(AssemblyRefusal::SealedAlready.into()),
        Some(_) | None => None,
    };
    let unsaid = (command.rectifies.is_some() != command.correction.is_some())
        .then(|| AssemblyRefusal::CorrectionIncomplete.into());
    let number = match hall.assemblies.last_minutes() {
        LastMinutes::Numbered(last) => minutes::next_number(last, command.number).err(),
        LastMinutes::NotStated => None,
    };
    let law = number.into_iter().chain(minutes::complete(&missing(command)).err()).map(Refusal::Law);
    early.into_iter().chain(correction).chain(unsaid).chain(law).collect()
}

/// The mentions that only people can bring, and did not.
fn missing(command: &SealMinutes) -> Vec<Mention> {
    let given = [
        (Mention::Chair, Evidence::of(command.chair_capacity.as_ref())),
        (Mention::Documents, Evidence::of(command.documents.as_ref())),
        (Mention::Debates, Evidence::of(command.debates.as_ref())),
        (Mention::Signatures, Evidence::of(command.signatories.first())),
    ];
    given.into_iter().filter(|(_, given)| *given == Evidence::Missing).map(|(mention, _)| mention).collect()
}

/// The event of sealed minutes.
#[must_use]
pub fn seal_event(hall: Hall<'_>, command: &SealMinutes, on: Day) -> Option<MinutesSealed> {
    let SealMinutes { assembly, number, rectifies, correction, .. } = command.clone();
    let SealMinutes { chair_capacity, documents, debates, signatories, .. } = command.clone();
    Some(MinutesSealed {
        assembly,
        number,
        rectifies,
        correction,
        chair_capacity: chair_capacity?,
        documents: documents?,
        debates: debates?,
        signatories,
        size: hall.next.0,
        effective_on: on,
    })
}

/// Why nothing is attached, in ladder order.
#[must_use]
pub fn sign_breaches(hall: Hall<'_>, command: &SignMinutes) -> Vec<Refusal> {
    let number = command.number;
    let unknown = hall.assemblies.of_minutes(number).is_none();
    unknown.then(|| AssemblyRefusal::NoSuchMinutes { number }.into()).into_iter().collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn sign_findings(command: &SignMinutes) -> Vec<Breach> {
    let level = match command.proof {
        MinutesProof::SimpleSignature => SignatureLevel::Simple,
        MinutesProof::AdvancedSignature => SignatureLevel::Advanced,
        MinutesProof::QualifiedSignature => SignatureLevel::Qualified,
        MinutesProof::TimeStamp => return Vec::new(),
    };
    minutes::signature(level).err().into_iter().collect()
}

/// The event of an attached proof.
#[must_use]
pub fn sign_event(command: &SignMinutes, on: Day) -> MinutesSigned {
    let SignMinutes { number, proof, document } = command.clone();
    MinutesSigned { number, proof, document, effective_on: on }
}
