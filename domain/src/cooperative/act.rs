//! What one asks of the book.

use super::RectifyEntry;
use crate::book::{ErasePerson, OpenBook, RotateKey};
use crate::capital::{
    CallShares, CancelShares, DeclareDefault, NotifyDefault, PayRefund, PayUpShares, ReduceRefund, RefundShares,
    ScheduleRefund, SetOffRefund, SubscribeShares, TransferShares,
};
use crate::dissolution::{DevolveAssets, Dissolve, GiveUpStatus};
use crate::incorporation::Incorporate;
use crate::mandates::{AppointAuditor, AppointManager, AppointReviewer, EndMandate, ProposeManager};
use crate::opening::{CarriedAssociate, OpenExisting};
use crate::register::{
    AdmitAssociate, AppointRepresentative, ChangeContact, EndEmployment, EvidenceBenefit, ExcludeAssociate,
    ReceiveApplication, ReclassifyAssociate, RecordDeath, RejectApplication, StartEmployment, StrikeOffAssociate,
    WithdrawAssociate,
};
use crate::statutes::AdoptStatutes;
use crate::values::Day;
use schemars::JsonSchema;
use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// A command with the day it takes effect in law. In JSON one flat object:
/// `{"type": "admit_associate", "effective_on": "2012-01-02", …}`.
#[derive(Clone, PartialEq, Debug)]
pub struct Act {
    /// The day from which it has effect.
    pub effective_on: Day,
    /// What is asked.
    pub command: Command,
}

/// Every command of the book.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Open the book.
    OpenBook(OpenBook),
    /// Replace the signing key.
    RotateKey(RotateKey),
    /// Erase values of a natural person.
    ErasePerson(ErasePerson),
    /// Constitute the cooperative.
    Incorporate(Incorporate),
    /// Record that the cooperative is dissolved.
    Dissolve(Dissolve),
    /// Record to whom the net assets go.
    DevolveAssets(DevolveAssets),
    /// Record that the society leaves the cooperative status.
    GiveUpStatus(GiveUpStatus),
    /// Adopt the first statutes.
    AdoptStatutes(AdoptStatutes),
    /// Amend the statutes by a whole new version.
    AmendStatutes(AdoptStatutes),
    /// State the position of a cooperative that existed before its book.
    OpenExisting(OpenExisting),
    /// Carry one associate over: only as the correction of such an entry.
    CarryAssociate(CarriedAssociate),
    /// Record an application.
    ReceiveApplication(ReceiveApplication),
    /// Record that an application is rejected.
    RejectApplication(RejectApplication),
    /// Admit an associate.
    AdmitAssociate(AdmitAssociate),
    /// Put an associate into another category.
    ReclassifyAssociate(ReclassifyAssociate),
    /// Record who speaks for an associate from now on.
    AppointRepresentative(AppointRepresentative),
    /// Record where an associate is reached from now on.
    ChangeContact(ChangeContact),
    /// Record that a person begins to work for the cooperative.
    StartEmployment(StartEmployment),
    /// Record that an employment ends.
    EndEmployment(EndEmployment),
    /// Record what shows that an associate uses the services.
    EvidenceBenefit(EvidenceBenefit),
    /// Record that an associate leaves.
    WithdrawAssociate(WithdrawAssociate),
    /// Record that the assembly excludes an associate.
    ExcludeAssociate(ExcludeAssociate),
    /// Record that a fact ends a membership.
    StrikeOffAssociate(StrikeOffAssociate),
    /// Record that an associate died.
    RecordDeath(RecordDeath),
    /// Subscribe shares.
    SubscribeShares(SubscribeShares),
    /// Call a part of a subscription.
    CallShares(CallShares),
    /// Record a payment on a subscription.
    PayUpShares(PayUpShares),
    /// Record that a registered letter asks for what is overdue.
    NotifyDefault(NotifyDefault),
    /// Record that membership ends since shares stayed unpaid.
    DeclareDefault(DeclareDefault),
    /// Record that shares go from one associate to another.
    TransferShares(TransferShares),
    /// Cancel shares of a former associate and pay for them at once.
    RefundShares(RefundShares),
    /// Cancel shares of a former associate and owe their value.
    CancelShares(CancelShares),
    /// Schedule what is owed.
    ScheduleRefund(ScheduleRefund),
    /// Record a payment of what is owed.
    PayRefund(PayRefund),
    /// Set what is owed off against a claim of the cooperative.
    SetOffRefund(SetOffRefund),
    /// Reduce what is owed by losses found later.
    ReduceRefund(ReduceRefund),
    /// Record that a manager is proposed.
    ProposeManager(ProposeManager),
    /// Appoint a manager.
    AppointManager(AppointManager),
    /// Appoint a cooperative reviewer.
    AppointReviewer(AppointReviewer),
    /// Appoint an auditor.
    AppointAuditor(AppointAuditor),
    /// Record that a mandate ends.
    EndMandate(EndMandate),
    /// Correct an entry.
    RectifyEntry(RectifyEntry),
}

/// The act that should have been recorded instead, in the same flat form.
pub type Replacement = Act;

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let mut fields = Map::deserialize(reader)?;
        let mut take = |name: &'static str| fields.remove(name).ok_or_else(|| D::Error::missing_field(name));
        let effective_on = Day::deserialize(take("effective_on")?).map_err(D::Error::custom)?;
        let kind = match take("type")? {
            Value::String(kind) => kind,
            other => return Err(D::Error::custom(format!("`type` must be a text, not {other}"))),
        };
        let tagged = Value::Object(Map::from_iter([(kind, Value::Object(fields))]));
        let command = Command::deserialize(tagged).map_err(D::Error::custom)?;
        Ok(Act { effective_on, command })
    }
}

impl Serialize for Act {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::Error;
        let tagged = serde_json::to_value(&self.command).map_err(S::Error::custom)?;
        let Value::Object(tagged) = tagged else { return Err(S::Error::custom("a command is an object")) };
        let mut flat = writer.serialize_map(None)?;
        flat.serialize_entry("effective_on", &self.effective_on)?;
        for (kind, fields) in tagged {
            flat.serialize_entry("type", &kind)?;
            for (name, value) in fields.as_object().into_iter().flatten() {
                flat.serialize_entry(name, value)?;
            }
        }
        flat.end()
    }
}

impl JsonSchema for Act {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Act".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let commands = generator.subschema_for::<Command>();
        schemars::json_schema!({
            "description": "An act: `effective_on`, `type`, and the fields of that command, in one flat object.",
            "type": "object",
            "required": ["effective_on", "type"],
            "properties": {
                "effective_on": { "type": "string", "format": "date" },
                "type": { "type": "string" }
            },
            "x-fields-by-type": commands
        })
    }
}
