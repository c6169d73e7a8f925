//! One assembly as the entries tell it.

use super::moments::{AdjournmentView, FormView, NoticeView, ProxyView, StayView};
use quitus_domain::assemblies::{
    Approval, AssemblyConvened, AssemblyKind, Attendance, Authorised, Backing, ConsultationOpened, DeedSigned, Draft,
    Holding, Matter, MinutesProof, MinutesSealed, RollStated, Source, VoteResult, Votes, VotingMethod,
};
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::law::notice::Convener;
use quitus_domain::values::{
    AssemblyRef, AssociateRef, Day, DecisionKind, PersonRef, Position, Sealed, Slug, TimeOfDay,
};
use serde::Serialize;

/// One assembly.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct AssemblyView {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// How it is held.
    pub holding: Holding,
    /// What it may decide.
    pub kind: AssemblyKind,
    /// The first call, when this is the second.
    pub second_call_of: Option<AssemblyRef>,
    /// The day of sending.
    pub sent_on: Day,
    /// The day of the meeting, the last one for answers, or that of the deed.
    pub held_on: Day,
    /// The time of the meeting, or of the last signature.
    pub at: Option<TimeOfDay>,
    /// The place, or where answers are sent; sealed beside the book.
    pub place: Option<Sealed>,
    /// Who convenes, or consults.
    pub convened_by: Option<Convener>,
    /// The deed that decides.
    pub deed: Option<Sealed>,
    /// Who signed it.
    pub signatories: Vec<AssociateRef>,
    /// Whether the accounts of a year are decided on in writing.
    pub accounts: Option<AnnualAccounts>,
    /// The titles of the items, sealed beside the book.
    pub agenda: Vec<Sealed>,
    /// The papers put at the associates' disposal.
    pub documents: Vec<Sealed>,
    /// The last day for voting forms, where they count.
    pub forms_until: Option<Day>,
    /// Who votes, as frozen, or as amended since.
    pub roll: RollStated,
    /// The resolutions, in order.
    pub resolutions: Vec<ResolutionView>,
    /// Who was sent a notice, how and when.
    pub notices: Vec<NoticeView>,
    /// Who gave a proxy to whom, those taken back left out.
    pub proxies: Vec<ProxyView>,
    /// Who sent a form.
    pub forms: Vec<FormView>,
    /// Who was there, from when to when.
    pub stays: Vec<StayView>,
    /// Who took the chair.
    pub chair: Option<PersonRef>,
    /// When it was opened, with whom.
    pub opened: Option<(TimeOfDay, Attendance)>,
    /// When it was adjourned, and resumed.
    pub adjournments: Vec<AdjournmentView>,
    /// When it was closed, with whom.
    pub closed: Option<(TimeOfDay, Attendance)>,
    /// The day it was closed: that of the meeting, unless it was adjourned to another one.
    pub closed_on: Option<Day>,
    /// Its minutes, the corrected ones too.
    pub minutes: Vec<Minutes>,
    /// Every entry about it.
    pub entries: Vec<Position>,
}

/// One resolution.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ResolutionView {
    /// Its number.
    pub number: u16,
    /// The item it comes under.
    pub item: u16,
    /// By which rule it is counted.
    pub kind: DecisionKind,
    /// What is put to the vote, sealed beside the book.
    pub wording: Sealed,
    /// Whether it chooses a person.
    pub matter: Matter,
    /// Whether the management backs it.
    pub management: Backing,
    /// The category that alone votes.
    pub reserved_to: Option<Slug>,
    /// What it authorises.
    pub authorises: Option<Authorised>,
    /// Where it comes from, when it was added later.
    pub source: Option<Source>,
    /// How it was put, when, and who took part.
    pub put: Option<(VotingMethod, TimeOfDay, Attendance)>,
    /// The votes as they were recorded.
    pub votes: Vec<Votes>,
    /// What came out.
    pub result: Option<VoteResult>,
    /// The day it came out.
    pub decided_on: Option<Day>,
    /// The entry that carried it out.
    pub applied_at: Option<Position>,
    /// Every entry about it.
    pub entries: Vec<Position>,
}

/// Sealed minutes.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Minutes {
    /// Their number.
    pub number: u32,
    /// The earlier ones that they correct.
    pub rectifies: Option<u32>,
    /// What they correct in them, sealed beside the book.
    pub correction: Option<Sealed>,
    /// The later ones that correct these.
    pub rectified_by: Option<u32>,
    /// Who approved them, when, and by which entry.
    pub approved: Option<(Approval, Day, Position)>,
    /// In which capacity the chair presided, sealed beside the book.
    pub chair_capacity: Sealed,
    /// The documents submitted, sealed beside the book.
    pub documents: Sealed,
    /// The debates, sealed beside the book.
    pub debates: Sealed,
    /// Who signs.
    pub signatories: Vec<PersonRef>,
    /// The day they were sealed.
    pub sealed_on: Day,
    /// What was attached since.
    pub proofs: Vec<(MinutesProof, Position)>,
    /// The entry.
    pub entry: Position,
}

impl Minutes {
    /// As they are sealed.
    #[must_use]
    pub fn of(e: &MinutesSealed, entry: Position) -> Self {
        Minutes {
            number: e.number,
            rectifies: e.rectifies,
            correction: e.correction.clone(),
            rectified_by: None,
            approved: None,
            chair_capacity: e.chair_capacity.clone(),
            documents: e.documents.clone(),
            debates: e.debates.clone(),
            signatories: e.signatories.clone(),
            sealed_on: e.effective_on,
            proofs: Vec::new(),
            entry,
        }
    }

    /// Every text of them that is sealed beside the book.
    fn sealed(&self) -> impl Iterator<Item = &Sealed> {
        [&self.chair_capacity, &self.documents, &self.debates].into_iter().chain(&self.correction)
    }

    /// Whether the decree's two conditions are met (AG-27): until then the paper register remains required.
    #[must_use]
    pub fn is_electronic(&self) -> bool {
        let has = |wanted: &[MinutesProof]| self.proofs.iter().any(|(proof, _)| wanted.contains(proof));
        has(&[MinutesProof::AdvancedSignature, MinutesProof::QualifiedSignature]) && has(&[MinutesProof::TimeStamp])
    }
}

impl ResolutionView {
    /// A draft of the convocation, or one that came later.
    #[must_use]
    pub fn of(number: u16, draft: &Draft, source: Option<Source>, entry: Position) -> Self {
        ResolutionView {
            number,
            item: draft.item,
            kind: draft.kind,
            wording: draft.wording.clone(),
            matter: draft.matter,
            management: draft.management,
            reserved_to: draft.reserved_to.clone(),
            authorises: draft.authorises.clone(),
            source,
            put: None,
            votes: Vec::new(),
            result: None,
            decided_on: None,
            applied_at: None,
            entries: vec![entry],
        }
    }
}

impl AssemblyView {
    /// As it is convened.
    #[must_use]
    pub fn of(e: &AssemblyConvened, entry: Position) -> Self {
        AssemblyView {
            kind: e.kind,
            second_call_of: e.second_call_of,
            held_on: e.held_on,
            at: Some(e.at),
            place: Some(e.place.clone()),
            convened_by: Some(e.convened_by),
            agenda: e.agenda.clone(),
            documents: e.documents.clone(),
            forms_until: e.forms_until,
            ..Self::called(e.assembly, e.effective_on, &e.roll, &e.resolutions, entry)
        }
    }

    /// As a consultation is opened.
    #[must_use]
    pub fn of_consultation(e: &ConsultationOpened, entry: Position) -> Self {
        AssemblyView {
            holding: Holding::Consultation,
            kind: e.kind,
            second_call_of: e.second_call_of,
            held_on: e.answers_until,
            place: Some(e.answers_to.clone()),
            convened_by: Some(e.opened_by),
            accounts: Some(e.accounts),
            agenda: e.agenda.clone(),
            documents: e.documents.clone(),
            forms_until: Some(e.answers_until),
            ..Self::called(e.assembly, e.effective_on, &e.roll, &e.resolutions, entry)
        }
    }

    /// As a deed is signed.
    #[must_use]
    pub fn of_deed(e: &DeedSigned, entry: Position) -> Self {
        AssemblyView {
            holding: Holding::Deed,
            at: Some(e.at),
            deed: Some(e.deed.clone()),
            signatories: e.signatories.clone(),
            accounts: Some(e.accounts),
            agenda: e.agenda.clone(),
            ..Self::called(e.assembly, e.effective_on, &e.roll, &e.resolutions, entry)
        }
    }

    /// What every assembly begins with.
    fn called(assembly: AssemblyRef, on: Day, roll: &RollStated, drafts: &[Draft], entry: Position) -> Self {
        let drafts = (1..).zip(drafts);
        AssemblyView {
            assembly,
            holding: Holding::Meeting,
            kind: AssemblyKind::Mixed,
            second_call_of: None,
            sent_on: on,
            held_on: on,
            at: None,
            place: None,
            convened_by: None,
            deed: None,
            signatories: Vec::new(),
            accounts: None,
            agenda: Vec::new(),
            documents: Vec::new(),
            forms_until: None,
            roll: roll.clone(),
            resolutions: drafts.map(|(number, draft)| ResolutionView::of(number, draft, None, entry)).collect(),
            notices: Vec::new(),
            proxies: Vec::new(),
            forms: Vec::new(),
            stays: Vec::new(),
            chair: None,
            opened: None,
            adjournments: Vec::new(),
            closed: None,
            closed_on: None,
            minutes: Vec::new(),
            entries: vec![entry],
        }
    }

    /// Every text of it that is sealed beside the book.
    pub fn sealed(&self) -> impl Iterator<Item = &Sealed> {
        let minutes = self.minutes.iter().flat_map(Minutes::sealed);
        let adjourned = self.adjournments.iter().flat_map(|one| one.place.iter().chain([&one.reason]));
        let wordings = self.resolutions.iter().map(|one| &one.wording);
        let own = self.place.iter().chain(&self.deed).chain(&self.agenda).chain(&self.documents);
        own.chain(wordings).chain(minutes).chain(adjourned)
    }

    /// A resolution by its number.
    #[must_use]
    pub fn resolution(&self, number: u16) -> Option<&ResolutionView> {
        self.resolutions.iter().find(|one| one.number == number)
    }
}
