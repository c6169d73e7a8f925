//! The clauses, one field for each parameter that the law leaves to the statutes.

use crate::refusal::Refusal;
pub use crate::values::{Abstentions, BlankProxy, Carry, EmptyCollege, ProxyHolder, QuorumBase, StrikeOffGround};
use crate::values::{
    CategoryKind, Cents, Day, Family, Form, Label, Months, Organ, Ratio, Slug, VoteBasis, stated, stated_schema,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One version of the statutes, complete.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statutes {
    /// Form in the code de commerce.
    pub form: Form,
    /// Family of cooperative.
    pub family: Family,
    /// Day of constitution: majorities of a SARL differ before and after 4 August 2005.
    pub formed_on: Day,
    /// Whether the capital is variable (*capital variable*).
    pub capital: CapitalKind,
    /// Value, payment and floor of the shares.
    pub shares: ShareClauses,
    /// Who admits.
    pub entry: EntryClauses,
    /// How one leaves and is paid back.
    pub exit: ExitClauses,
    /// Who approves a transfer of shares.
    pub transfers: TransferClauses,
    /// Categories of associates.
    pub categories: Vec<Category>,
    /// How votes are weighed, and colleges if there are any.
    pub voting: VotingClauses,
    /// How assemblies deliberate.
    pub assemblies: AssemblyClauses,
    /// The manager.
    pub manager: ManagerClauses,
    /// How the result is allocated.
    pub results: ResultClauses,
    /// What deeds and documents say beside the name (*mention*, art. 22); `null` when the statutes are silent.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Label>")]
    pub mention: Option<Label>,
    /// Months between two cooperative reviews (*révision*), at most 60.
    pub review_every: Months,
    /// Whether dealings with third parties are foreseen.
    pub third_parties: Faculty,
}

impl Statutes {
    /// A category by its short name.
    ///
    /// # Errors
    /// [`Refusal::UnknownCategory`] with those there are.
    pub fn category(&self, key: &Slug) -> Result<&Category, Refusal> {
        let known = || self.categories.iter().map(|category| category.key.clone()).collect();
        let found = self.categories.iter().find(|category| category.key == *key);
        found.ok_or_else(|| Refusal::UnknownCategory { category: key.clone(), known: known() })
    }

    /// The college in which the associates of a category vote.
    #[must_use]
    pub fn college_of(&self, category: &Slug) -> Option<&College> {
        let mut colleges = self.voting.colleges.iter().flat_map(|colleges| &colleges.list);
        colleges.find(|college| college.categories.contains(category))
    }
}

/// Whether the statutes foresee a faculty that the law only opens to those that do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Faculty {
    /// The statutes provide for it.
    Foreseen,
    /// They do not.
    NotForeseen,
}

/// Fixed or variable capital.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CapitalKind {
    /// Entries and exits change it without amending the statutes.
    Variable,
    /// It changes only by amending the statutes.
    Fixed,
}

/// Shares: value, payment, floor.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareClauses {
    /// Value of one share, in cents.
    pub nominal_value: Cents,
    /// Fraction to pay at subscription: at least 1/4 (art. 12).
    pub paid_at_subscription: Ratio,
    /// Months within which the rest is paid: at most 60 (art. 12).
    pub pay_up_within: Months,
    /// Fraction of the highest capital ever reached, below which no refund may go: at least 1/4 (art. 13).
    pub floor: Ratio,
}

/// Entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryClauses {
    /// The organs that may admit.
    pub admitted_by: Vec<Organ>,
    /// The organs that may put an associate into another category; `null` when the statutes are silent.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Vec<Organ>>")]
    pub reclassified_by: Option<Vec<Organ>>,
    /// Months of employment after which an employee must apply (art. 19 septies al. 3); `null` when they need not.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Months>")]
    pub employees_apply_after: Option<Months>,
}

/// Exit and refund.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitClauses {
    /// Months of notice for a withdrawal; 0 for none.
    pub withdrawal_notice: Months,
    /// Months one engages to stay; `null` when the statutes are silent.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Months>")]
    pub minimum_commitment: Option<Months>,
    /// Whether the assembly may exclude.
    pub exclusion: Faculty,
    /// Facts that end membership without a vote.
    pub strike_off_grounds: Vec<StrikeOffGround>,
    /// Months within which a leaver is paid; `null` when the statutes are silent (then at once).
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Months>")]
    pub refund_within: Option<Months>,
    /// Whether leavers are paid strictly in the order of their exits.
    pub refund_order: RefundOrder,
    /// What a loss is charged on before it cuts the value of a share.
    pub losses_charged_on: LossCharge,
    /// Whether a reserve may raise the value paid to a leaver (art. 18).
    pub revaluation_reserve: Faculty,
    /// Months after the exit within which later losses reduce what is owed, at most 60; `null` when the statutes are
    /// silent.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Months>")]
    pub later_losses_within: Option<Months>,
}

/// The order in which leavers are paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefundOrder {
    /// Strictly in the order of the exits.
    Chronological,
    /// The statutes set no order.
    Unordered,
}

/// What bears a loss first when a share is valued (art. 18 al. 3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LossCharge {
    /// The capital alone: also the reading when the statutes are silent.
    Capital,
    /// The capital and the statutory reserves, in proportion.
    CapitalAndStatutoryReserves,
}

/// Transfer of shares.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferClauses {
    /// The organs that may approve a transfer.
    pub approved_by: Vec<Organ>,
    /// Whether associates may transfer among themselves without approval.
    pub free_between_associates: Faculty,
}

/// A category of associates: the nature of the tie. Not a college.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Short name used by commands.
    pub key: Slug,
    /// Name that people read.
    pub label: Label,
    /// Nature in the sense of art. 19 septies.
    pub kind: CategoryKind,
    /// Least number of shares to hold; 0 when none is set.
    pub minimum_shares: u32,
}

/// Weights and colleges.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VotingClauses {
    /// What a vote is counted by.
    pub basis: VoteBasis,
    /// Colleges; `null` when there are none.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Colleges>")]
    pub colleges: Option<Colleges>,
}

/// Colleges of a SCIC (art. 19 octies).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Colleges {
    /// The colleges, in the statutes' order.
    pub list: Vec<College>,
    /// How a college's vote reaches the assembly's result.
    pub carry: Carry,
    /// What becomes of the weight of a college without a voter.
    pub empty: EmptyCollege,
}

/// One college.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct College {
    /// Short name.
    pub key: Slug,
    /// Name that people read.
    pub label: Label,
    /// Categories whose associates vote in it.
    pub categories: Vec<Slug>,
    /// Its part of all votes: from 1/10 to 1/2.
    pub weight: Ratio,
}

/// How assemblies deliberate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssemblyClauses {
    /// What a quorum is counted in.
    pub quorum_base: QuorumBase,
    /// Quorums and majorities above the law's; `null` where the law's stand.
    pub raised: RaisedThresholds,
    /// Whether a second call is allowed.
    pub second_call: Faculty,
    /// Who may hold a proxy, how many, and blank ones.
    pub proxies: ProxyClauses,
    /// Taking part by video or telecommunication (art. 10).
    pub remote_attendance: Faculty,
    /// Voting by post or by form.
    pub postal_vote: Faculty,
    /// Deciding in writing, without a meeting.
    pub written_consultation: Faculty,
    /// Elections by secret ballot (art. 8).
    pub secret_elections: Faculty,
    /// What abstaining weighs in a SAS, and on second call in a SARL; `null` or absent where the statutes are silent.
    #[serde(default)]
    pub abstentions: Option<Abstentions>,
}

/// Thresholds that the statutes set above the law's.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RaisedThresholds {
    /// Quorum of an ordinary assembly.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Ratio>")]
    pub ordinary_quorum: Option<Ratio>,
    /// Quorum of an extraordinary assembly.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Ratio>")]
    pub extraordinary_quorum: Option<Ratio>,
    /// Majority of an ordinary assembly.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Ratio>")]
    pub ordinary_majority: Option<Ratio>,
    /// Majority of an extraordinary assembly.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Ratio>")]
    pub extraordinary_majority: Option<Ratio>,
}

/// Proxies.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProxyClauses {
    /// Who may hold one.
    pub holder: ProxyHolder,
    /// Most proxies one person may hold; `null` when the statutes set no number.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<u16>")]
    pub most_per_holder: Option<u16>,
    /// What a proxy without a named holder counts as.
    pub blank: BlankProxy,
}

/// The manager (*gérant*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ManagerClauses {
    /// Whether the manager must be an associate.
    pub chosen_among: ManagerPool,
    /// The category whose associates propose the manager; `null` when anyone may.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Slug>")]
    pub proposed_by: Option<Slug>,
    /// Length of the mandate, at most 72 months (art. 6).
    pub term: Months,
}

/// Among whom the manager is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ManagerPool {
    /// Associates only.
    Associates,
    /// Anyone.
    Anyone,
}

/// Allocation of the result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResultClauses {
    /// Least part of the surplus to the legal reserve.
    pub legal_reserve: Ratio,
    /// Least part of what remains to the statutory reserve.
    pub statutory_reserve: Ratio,
    /// Whether interest may be paid on shares.
    pub share_interest: Faculty,
    /// Whether reserves may be incorporated in the capital (art. 16 al. 3): then no revaluation on exit.
    pub reserve_incorporation: Faculty,
}
