//! How many votes adopt a decision (*majorité*).

use super::quorum::NEW_SARL_SINCE;
use super::{Breach, RuleId, day, ensure};
use crate::values::{Abstentions, Call, Day, DecisionKind, Form, Organ, Ratio};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Since then abstentions, blank and null papers are no votes cast in a SA (loi 2019-744 art. 16).
const CAST_IN_SA_SINCE: Day = day(2019, 7, 21);

const HALF: Ratio = Ratio::of(1, 2);
const TWO_THIRDS: Ratio = Ratio::of(2, 3);
const THREE_QUARTERS: Ratio = Ratio::of(3, 4);
const WHOLE: Ratio = Ratio::of(1, 1);

/// What the votes in favour are held against.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// The votes of all associates.
    AllVotes,
    /// The votes of those present or represented: abstaining weighs as a vote against.
    PresentOrRepresented,
    /// The votes cast: abstaining, a blank or a null paper weighs nothing.
    Cast,
}

/// How much of the base is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// More than that part (*plus de la moitié*).
    MoreThan(Ratio),
    /// That part, or more (*les deux tiers*).
    AtLeast(Ratio),
}

impl Threshold {
    /// The part.
    #[must_use]
    pub fn part(self) -> Ratio {
        match self {
            Threshold::MoreThan(part) | Threshold::AtLeast(part) => part,
        }
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Threshold::MoreThan(part) => write!(f, "more than {part}"),
            Threshold::AtLeast(part) => write!(f, "at least {part}"),
        }
    }
}

/// What a decision asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Majority {
    /// Of what.
    pub base: Base,
    /// How much.
    pub threshold: Threshold,
}

/// The votes of a whole: those in favour and against are among those present, those present among all. The rest of the
/// present abstained, or voted blank or null.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Tally {
    /// Votes of all associates.
    pub all: u64,
    /// Votes of those present or represented.
    pub present: u64,
    /// Votes for.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
}

impl Tally {
    /// The votes that a base counts.
    #[must_use]
    pub fn base(&self, base: Base) -> u64 {
        match base {
            Base::AllVotes => self.all,
            Base::PresentOrRepresented => self.present,
            Base::Cast => self.in_favour.saturating_add(self.against),
        }
    }

    /// Votes present that were cast neither for nor against.
    #[must_use]
    pub fn abstained(&self) -> u64 {
        self.present.saturating_sub(self.base(Base::Cast))
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Tally) -> Tally {
        Tally {
            all: self.all.saturating_add(other.all),
            present: self.present.saturating_add(other.present),
            in_favour: self.in_favour.saturating_add(other.in_favour),
            against: self.against.saturating_add(other.against),
        }
    }
}

/// AG-15 (CCom L223-29), AG-16 (L223-30), AG-17 (CCiv 1836), AG-19 (L225-96, L225-98), AG-20 (L227-9), AG-21: what a
/// decision asks. In a SARL an ordinary one more than half of the votes of all, on second call of the votes cast; one that
/// amends the statutes two thirds of those present or represented, or, in a SARL constituted before 4 August 2005, three
/// quarters of all. In a SA more than half, or two thirds, of the votes cast (until 20 July 2019 of those present). In a
/// SAS what the statutes say, and never less than more than half of the votes cast. Statutes may raise it, in a SARL not
/// to unanimity. In a cooperative votes are heads (COOP-01).
///
/// Statutes S+. \[V: L223-29, L223-30; SA: akilys, omada, forumeco; SAS: Cass. ass. plén. 15/11/2024 n° 23-16.670; heads:
/// SCOP model 27.1; where the statutes are silent, abstentions on second call as not cast: M-M, in a SAS as not cast: M-L\]
#[must_use]
pub fn asked(
    form: Form,
    kind: DecisionKind,
    call: Call,
    formed_on: Day,
    on: Day,
    raised: Option<Ratio>,
    abstentions: Option<Abstentions>,
) -> Majority {
    let of_law = weighing(form, abstentions, of_law(form, kind, call, formed_on, on));
    let written = raised.filter(|raised| *raised > of_law.threshold.part() && !unwritten(form, kind, *raised));
    match written {
        Some(raised) => Majority { threshold: Threshold::AtLeast(raised), ..of_law },
        None => of_law,
    }
}

/// AG-20, AG-21: where the law counts votes cast and leaves to the statutes what abstaining weighs. A SA has no such choice.
fn weighing(form: Form, abstentions: Option<Abstentions>, of_law: Majority) -> Majority {
    match (form, of_law.base, abstentions) {
        (Form::Sarl | Form::Sas | Form::Other, Base::Cast, Some(Abstentions::Against)) => {
            Majority { base: Base::PresentOrRepresented, ..of_law }
        }
        (_, Base::AllVotes | Base::PresentOrRepresented | Base::Cast, _) => of_law,
    }
}

fn of_law(form: Form, kind: DecisionKind, call: Call, formed_on: Day, on: Day) -> Majority {
    let sa_base = if on >= CAST_IN_SA_SINCE { Base::Cast } else { Base::PresentOrRepresented };
    let (base, threshold) = match (form, kind, call) {
        (_, DecisionKind::Unanimous, _) => (Base::AllVotes, Threshold::AtLeast(WHOLE)),
        (Form::Sarl, DecisionKind::Ordinary, Call::First) => (Base::AllVotes, Threshold::MoreThan(HALF)),
        (Form::Sarl, DecisionKind::Ordinary, Call::Second) => (Base::Cast, Threshold::MoreThan(HALF)),
        (Form::Sarl, DecisionKind::Extraordinary, _) if formed_on >= NEW_SARL_SINCE => {
            (Base::PresentOrRepresented, Threshold::AtLeast(TWO_THIRDS))
        }
        (Form::Sarl, DecisionKind::Extraordinary, _) => (Base::AllVotes, Threshold::AtLeast(THREE_QUARTERS)),
        (Form::Sa, DecisionKind::Ordinary, _) => (sa_base, Threshold::MoreThan(HALF)),
        (Form::Sa, DecisionKind::Extraordinary, _) => (sa_base, Threshold::AtLeast(TWO_THIRDS)),
        (Form::Sas | Form::Other, DecisionKind::Ordinary | DecisionKind::Extraordinary, _) => {
            (Base::Cast, Threshold::MoreThan(HALF))
        }
    };
    Majority { base, threshold }
}

/// AG-16 (CCom L223-30), AG-19 (L225-96), AG-20 (L227-9): who amends the statutes, and so who dissolves and who leaves the
/// status: in a SARL and a SA the extraordinary assembly, in another form whom its statutes say. N. \[V: L223-30, L225-96;
/// that a manager's provisional alignment with a new law counts only once ratified: M-H\]
///
/// # Errors
/// [`Breach::StatutesDecider`].
pub fn amends_statutes(form: Form, decided_by: Organ) -> Result<(), Breach> {
    match form {
        Form::Sarl | Form::Sa => {
            ensure(decided_by == Organ::ExtraordinaryAssembly, Breach::StatutesDecider { decided_by })
        }
        Form::Sas | Form::Other => Ok(()),
    }
}

/// AG-16: a clause of unanimity to amend the statutes of a SARL is held unwritten.
fn unwritten(form: Form, kind: DecisionKind, raised: Ratio) -> bool {
    form == Form::Sarl && kind == DecisionKind::Extraordinary && raised >= WHOLE
}

/// AG-15 to AG-20: which rule a decision of that form and kind is counted by. \[as [`asked`]\]
#[must_use]
pub fn rule(form: Form, kind: DecisionKind) -> RuleId {
    match (form, kind) {
        (_, DecisionKind::Unanimous) => RuleId::Ag17,
        (Form::Sarl, DecisionKind::Ordinary) => RuleId::Ag15,
        (Form::Sarl, DecisionKind::Extraordinary) => RuleId::Ag16,
        (Form::Sa, _) => RuleId::Ag19,
        (Form::Sas | Form::Other, _) => RuleId::Ag20,
    }
}

/// AG-15 to AG-20: whether the votes in favour are enough. Nobody in favour adopts nothing. \[as [`asked`]\]
///
/// # Errors
/// [`Breach::OrdinaryMajority`], [`Breach::ExtraordinaryMajority`], [`Breach::UnanimityNeeded`],
/// [`Breach::MajorityOfSa`], [`Breach::MajorityOfStatutes`].
pub fn reached(form: Form, kind: DecisionKind, majority: Majority, tally: Tally) -> Result<(), Breach> {
    let (in_favour, votes) = (tally.in_favour, tally.base(majority.base));
    let (base, threshold) = (majority.base, majority.threshold);
    let enough = in_favour > 0 && suffices(threshold, in_favour, votes);
    let breach = match (form, kind) {
        (_, DecisionKind::Unanimous) => Breach::UnanimityNeeded { in_favour, votes },
        (Form::Sarl, DecisionKind::Ordinary) => Breach::OrdinaryMajority { in_favour, votes, base, threshold },
        (Form::Sarl, DecisionKind::Extraordinary) => {
            Breach::ExtraordinaryMajority { in_favour, votes, base, threshold }
        }
        (Form::Sa, _) => Breach::MajorityOfSa { in_favour, votes, base, threshold },
        (Form::Sas | Form::Other, _) => Breach::MajorityOfStatutes { in_favour, votes, base, threshold },
    };
    ensure(enough, breach)
}

fn suffices(threshold: Threshold, in_favour: u64, votes: u64) -> bool {
    let part = threshold.part();
    let given = u128::from(in_favour) * u128::from(part.denominator());
    let asked = u128::from(votes) * u128::from(part.numerator());
    match threshold {
        Threshold::MoreThan(_) => given > asked,
        Threshold::AtLeast(_) => given >= asked,
    }
}
