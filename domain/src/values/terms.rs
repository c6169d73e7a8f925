//! The law's own nouns: forms of company, families of cooperatives, organs, kinds of category, grounds of a strike-off,
//! kinds of decision, and how assemblies count.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The form in the code de commerce (*forme*). A SCIC may take no other (art. 19 quinquies).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Société à responsabilité limitée.
    Sarl,
    /// Société anonyme.
    Sa,
    /// Société par actions simplifiée.
    Sas,
    /// Another form, such as a société civile or an association: never a SCIC.
    Other,
}

/// Which special law stands beside the law of 1947 (*famille coopérative*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Only the law of 10 September 1947.
    Ordinary,
    /// Société coopérative d'intérêt collectif.
    Scic,
    /// Société coopérative de production (loi n° 78-763).
    Scop,
    /// Union of cooperatives (art. 5).
    Union,
}

/// Who decides (*organe*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Organ {
    /// The founders' deed, before there is any assembly (*acte constitutif*).
    FoundingDeed,
    /// Assemblée générale ordinaire.
    OrdinaryAssembly,
    /// Assemblée générale extraordinaire.
    ExtraordinaryAssembly,
    /// Conseil d'administration or conseil de surveillance.
    Board,
    /// Gérant, or président of a SAS.
    Manager,
}

/// What ties the associates of a category to the cooperative (*nature de la catégorie*, art. 19 septies).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CategoryKind {
    /// Employees of the cooperative itself (*salariés*).
    Employees,
    /// Producers of its goods or services (*producteurs*).
    Producers,
    /// Habitual beneficiaries of its activity (*bénéficiaires*).
    Beneficiaries,
    /// Natural persons who give their time (*bénévoles*).
    Volunteers,
    /// Public persons (*personnes publiques*).
    PublicBodies,
    /// Any other contributor (*autres contributeurs*, such as the Cigales clubs).
    Contributors,
}

/// How votes are weighed (*pondération des voix*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VoteBasis {
    /// One associate, one vote.
    Heads,
    /// By the capital held: only for non-cooperating associates of an ordinary cooperative (art. 3 bis).
    Capital,
    /// By the members, or the business, of each member cooperative (art. 9): unions only.
    MembershipOrBusiness,
}

/// A fact that ends membership by operation of the statutes (*radiation*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StrikeOffGround {
    /// The condition of the category is no longer met.
    CategoryConditionLost,
    /// The contract of employment ended.
    EmploymentEnded,
    /// Death of a natural person.
    Death,
    /// Dissolution of a legal person.
    Dissolution,
    /// Several assemblies missed in a row.
    AssembliesMissed,
}

/// By which rule a decision of the associates is counted (*nature de la décision*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// It leaves the statutes as they are.
    Ordinary,
    /// It amends the statutes, or the law asks the same majority.
    Extraordinary,
    /// The law asks the consent of all.
    Unanimous,
}

/// Whether the assembly meets for the first or the second time on the same agenda (*convocation*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// First call.
    First,
    /// Second call.
    Second,
}

/// How a college's vote is carried to the assembly.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Carry {
    /// Each side of the college takes its part of the weight.
    Proportional,
    /// The whole weight follows the college's majority.
    Majority,
}

/// The weight of a college in which nobody votes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmptyCollege {
    /// Lost: thresholds stay on the whole.
    Lost,
    /// Spread over the others in proportion.
    Spread,
}

/// Who may hold a proxy.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProxyHolder {
    /// Any associate.
    Associate,
    /// An associate of the same college.
    AssociateOfCollege,
    /// An associate or the spouse.
    AssociateOrSpouse,
    /// Anyone.
    Anyone,
}

/// What a blank proxy counts as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlankProxy {
    /// For the resolutions that the management backs, against the others.
    WithTheManagement,
    /// Not counted.
    NotCounted,
}

/// What abstaining weighs where the law leaves it to the statutes (*abstentions*).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Abstentions {
    /// Nothing: only votes cast count (*voix exprimées*).
    NotCast,
    /// As much as a vote against: those present or represented count (*voix des présents ou représentés*).
    Against,
}

/// What a quorum is counted in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuorumBase {
    /// Associates.
    Heads,
    /// Shares.
    Shares,
    /// Both must be reached.
    Both,
}

/// What an assembly may decide (*nature de l'assemblée*).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssemblyKind {
    /// Ordinary decisions.
    Ordinary,
    /// Decisions by the majority that amends the statutes.
    Extraordinary,
    /// Both, each by its own rule (AG-30).
    Mixed,
}

impl AssemblyKind {
    /// Whether a decision of that kind may stand on its agenda.
    #[must_use]
    pub fn decides(self, kind: DecisionKind) -> bool {
        match (self, kind) {
            (AssemblyKind::Mixed, _) | (AssemblyKind::Ordinary, DecisionKind::Ordinary) => true,
            (AssemblyKind::Extraordinary, DecisionKind::Extraordinary | DecisionKind::Unanimous) => true,
            (AssemblyKind::Ordinary, DecisionKind::Extraordinary | DecisionKind::Unanimous)
            | (AssemblyKind::Extraordinary, DecisionKind::Ordinary) => false,
        }
    }
}

/// A reserve to which the statutes give a part of a surplus (*réserve légale, statutaire*).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Reserve {
    /// Its part is of the whole surplus.
    #[serde(rename = "legal_reserve")]
    Legal,
    /// Its part is of what the legal one leaves. In a SCOP it is the development fund.
    #[serde(rename = "statutory_reserve")]
    Statutory,
}

/// Its word in the name of its clause.
impl std::fmt::Display for Reserve {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Reserve::Legal => "legal",
            Reserve::Statutory => "statutory",
        })
    }
}
