//! What the book records of an assembly until it meets: convocation, notices, drafts, roll, proxies, forms.

use super::{AssemblyKind, Choice, Draft, NoticeMedium, ProxyBearer, RollStated, Source};
use crate::law::notice::Convener;
use crate::values::{AssemblyRef, AssociateRef, Day, PersonRef, Sealed, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An assembly was convened, and its roll frozen (*convocation*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssemblyConvened {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// What it may decide.
    pub kind: AssemblyKind,
    /// The first call that did not conclude, when this is the second one.
    pub second_call_of: Option<AssemblyRef>,
    /// The day of the meeting.
    pub held_on: Day,
    /// The time of the meeting.
    pub at: TimeOfDay,
    /// The place, or the link.
    pub place: Sealed,
    /// Who convenes.
    pub convened_by: Convener,
    /// The associates who convene, or had it called.
    pub requested_by: Vec<AssociateRef>,
    /// The items of the agenda, in order.
    pub agenda: Vec<Sealed>,
    /// The drafts of resolutions, in order.
    pub resolutions: Vec<Draft>,
    /// What is put at the associates' disposal (AG-06).
    pub documents: Vec<Sealed>,
    /// The last day on which a form of vote is received, where the statutes admit it.
    pub forms_until: Option<Day>,
    /// Who votes.
    pub roll: RollStated,
    /// The day of sending.
    pub effective_on: Day,
}

/// A notice was sent to an associate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NoticeSent {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// To whom.
    pub associate: AssociateRef,
    /// How.
    pub medium: NoticeMedium,
    /// The proof of sending.
    pub proof: Sealed,
    /// The day of sending.
    pub effective_on: Day,
}

/// A draft came on the agenda after the convocation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ResolutionAdded {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Its number.
    pub resolution: u16,
    /// The title of the new item it comes under, when it brings one.
    pub item: Option<Sealed>,
    /// The draft.
    pub draft: Draft,
    /// Where it comes from.
    pub source: Source,
    /// The day of the request, or of the meeting.
    pub effective_on: Day,
}

/// The roll was put in line with the register after it was frozen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RollAmended {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Whose line.
    pub associate: AssociateRef,
    /// What became of it.
    pub change: RollChange,
    /// On what ground.
    pub ground: Sealed,
    /// The roll from here on.
    pub roll: RollStated,
    /// The day of the change.
    pub effective_on: Day,
}

/// A change of a frozen roll: never against the register of the day of the meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RollChange {
    /// An associate of that day who was not on it, or in another category.
    Entered,
    /// One who is no associate on that day.
    Struck,
}

/// An associate gave a proxy (*pouvoir*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ProxyGiven {
    /// The assembly, and the second call of it with the same agenda.
    pub assembly: AssemblyRef,
    /// Another assembly that it stands for: of the same day, or within the seven days that follow.
    pub also_for: Option<AssemblyRef>,
    /// Who gives it.
    pub giver: AssociateRef,
    /// Who bears it.
    pub bearer: ProxyBearer,
    /// The signed proxy.
    pub document: Option<Sealed>,
    /// The day it was given.
    pub effective_on: Day,
}

/// An associate took a proxy back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ProxyRevoked {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Who takes it back.
    pub giver: AssociateRef,
    /// The day.
    pub effective_on: Day,
}

/// A form of vote by post was received in time (*formulaire de vote à distance*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FormReceived {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Whose.
    pub associate: AssociateRef,
    /// The signed form.
    pub form: Sealed,
    /// What it says of each resolution, in their order; nothing of an election that is secret.
    pub choices: Vec<Option<Choice>>,
    /// The day it was received.
    pub effective_on: Day,
}

/// Somebody came to the meeting (*émargement*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CheckedIn {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The associate; none for somebody who only bears proxies.
    pub associate: Option<AssociateRef>,
    /// Who stands there for a legal person, for co-owners, or with proxies only.
    pub person: Option<PersonRef>,
    /// How.
    pub attends: super::Attends,
    /// The proof of power, of one who is not the representative of the register (COOP-02).
    pub power: Option<Sealed>,
    /// When.
    pub at: TimeOfDay,
    /// The day of the meeting.
    pub effective_on: Day,
}

/// Somebody left the meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CheckedOut {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The associate; none for somebody who only bore proxies.
    pub associate: Option<AssociateRef>,
    /// Who only bore proxies.
    pub person: Option<PersonRef>,
    /// When.
    pub at: TimeOfDay,
    /// The day of the meeting.
    pub effective_on: Day,
}
