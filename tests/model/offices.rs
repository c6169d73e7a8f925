//! Offices, applications, employment, evidence, default and the end of a cooperative: drawn as the plain acts are, right
//! or wrong.

use crate::acts::{Acts, Pace};
use crate::text::{category, days_after, decision, reference, sealed};
use serde_json::{Value, json};

/// Persons who hold offices without being associates.
const OFFICERS: &[usize] = &[3, 4, 5];

impl Acts {
    /// One of them.
    pub fn other_fact(&mut self) -> Value {
        if self.is_near_its_end() && self.chance.one_in(12) {
            return self.end_of_all();
        }
        match self.chance.below(20) {
            0..2 => self.manager(),
            2 => self.other_office(),
            3 | 19 => self.end_of_mandate(),
            4 => self.proposal(),
            5 | 6 => self.application(),
            7 => self.rejection(),
            8..10 => self.contact(),
            10 => self.employment(),
            11 => self.end_of_employment(),
            12 => self.benefit(),
            13..16 => self.notice(),
            _ => self.default(),
        }
    }

    /// The longest term is six years: sometimes that to the day, sometimes a day more.
    fn term(&mut self, day: &str) -> String {
        let days = [30, 700, 1_400, 2_190, 2_192];
        days_after(day, *self.chance.pick(&days))
    }

    fn holder(&mut self) -> Value {
        let officer = reference(*self.chance.pick(OFFICERS));
        json!({"natural_person": {"person": officer}})
    }

    fn manager(&mut self) -> Value {
        let day = self.day();
        let (holder, ends_on) = (self.holder(), self.term(&day));
        json!({"type": "appoint_manager", "effective_on": day, "mandate": self.new_reference(), "holder": holder,
            "ends_on": ends_on, "decision": decision("ordinary_assembly", &day)})
    }

    /// A reviewer with or without a deputy, or an auditor.
    fn other_office(&mut self) -> Value {
        let day = self.day();
        let (holder, ends_on) = (self.holder(), self.term(&day));
        let firm = json!({"legal_person": {"name": "Audit du Nord", "siren": null}});
        let deputy = if self.chance.one_in(2) { firm } else { Value::Null };
        let mut act = json!({"type": "appoint_auditor", "effective_on": day, "mandate": self.new_reference(),
            "holder": holder, "deputy": deputy, "ends_on": ends_on, "decision": decision("ordinary_assembly", &day)});
        if self.chance.one_in(2) {
            act["type"] = json!("appoint_reviewer");
            act["approval"] = json!("A 12");
        }
        act
    }

    fn proposal(&mut self) -> Value {
        let candidate = reference(*self.chance.pick(OFFICERS));
        let proposed_by = self.chance.one_in(2).then(|| category(&mut self.chance));
        json!({"type": "propose_manager", "effective_on": self.day(), "candidate": candidate,
            "proposed_by": proposed_by, "document": sealed()})
    }

    fn end_of_mandate(&mut self) -> Value {
        let office = *self.chance.pick(&[
            "mandates.manager_appointed",
            "mandates.manager_appointed",
            "mandates.reviewer_appointed",
            "mandates.auditor_appointed",
            "opening.mandate_carried",
        ]);
        let given = self.any(office);
        let day = self.day().max(given["effective_on"].as_str().unwrap_or_default().to_owned());
        let revoked = json!({"revocation": {"in_favour": self.chance.between(12, 14), "all_votes": 25,
            "decision": decision("ordinary_assembly", &day)}});
        let cause = self.chance.pick(&[json!("resignation"), json!("judgment"), revoked]).clone();
        json!({"type": "end_mandate", "effective_on": day, "mandate": given["mandate"], "cause": cause,
            "document": sealed()})
    }

    fn application(&mut self) -> Value {
        let (day, person) = (self.day(), self.new_reference());
        json!({"type": "receive_application", "effective_on": day, "associate": self.new_reference(),
            "identity": {"natural_person": {"person": person}}, "category": category(&mut self.chance),
            "letter": sealed()})
    }

    fn rejection(&mut self) -> Value {
        let (day, applied) = (self.day(), self.any("register.application_received"));
        json!({"type": "reject_application", "effective_on": day, "associate": applied["associate"],
            "ground": sealed(), "decision": decision("board", &day)})
    }

    /// A seat, an agreement to e-mail or its end, and now and then the values of a person.
    fn contact(&mut self) -> Value {
        let associate = self.member();
        let mut admitted = self.bodies("register.associate_admitted");
        admitted.retain(|body| body["associate"] == associate);
        let identity = admitted.first().map_or(Value::Null, |body| body["identity"].clone());
        let seat = identity.get("legal_person").map(|_| *self.chance.pick(&["Lille", "Douai"]));
        let notice = self.chance.pick(&[json!({"agreed": {"document": sealed()}}), json!("revoked")]).clone();
        let plain = self.pace == Pace::Days || !self.chance.one_in(3);
        let person = if plain { Value::Null } else { identity["natural_person"]["person"].clone() };
        json!({"type": "change_contact", "effective_on": self.day(), "associate": associate, "seat": seat,
            "person": person, "email_notice": notice})
    }

    /// Of somebody who is an associate, or of nobody known.
    fn employment(&mut self) -> Value {
        let one = self.any("register.associate_admitted")["identity"]["natural_person"]["person"].clone();
        let person = if one.is_null() || self.chance.one_in(3) { json!(self.new_reference()) } else { one };
        let earlier = json!({"entrepreneur_employee": {"earlier": self.chance.between(0, 30)}});
        let contract = self.chance.pick(&[json!("employment"), earlier]).clone();
        json!({"type": "start_employment", "effective_on": self.day(), "person": person, "contract": contract,
            "document": sealed()})
    }

    fn end_of_employment(&mut self) -> Value {
        let person = self.any("register.employment_started")["person"].clone();
        json!({"type": "end_employment", "effective_on": self.day(), "person": person, "document": sealed()})
    }

    fn benefit(&mut self) -> Value {
        let day = self.day();
        let from = days_after(&day, -self.chance.between(0, 400));
        json!({"type": "evidence_benefit", "effective_on": day, "associate": self.member(), "from": from,
            "document": sealed()})
    }

    /// Mostly of a subscription of which something is overdue as it was subscribed, and after that day.
    fn notice(&mut self) -> Value {
        let mut open = self.bodies("capital.shares_subscribed");
        open.retain(|body| {
            body["paid"].as_i64() < body["shares"].as_i64().zip(body["nominal"].as_i64()).map(|(n, v)| n * v)
        });
        let on = if open.is_empty() { self.any_subscription() } else { self.chance.pick(&open).as_ref().clone() };
        let day = self.day();
        let due = days_after(on["due_on"].as_str().unwrap_or(&day), self.chance.between(0, 3));
        json!({"type": "notify_default", "effective_on": day.max(due), "subscription": on["subscription"],
            "associate": on["associate"], "letter": sealed()})
    }

    /// Three months after a notice, or a little less.
    fn default(&mut self) -> Value {
        let notice = self.any("capital.default_notified");
        let day = self.day();
        let noticed = notice["effective_on"].as_str().unwrap_or(&day).to_owned();
        let after = days_after(&noticed, self.chance.between(85, 130));
        json!({"type": "declare_default", "effective_on": day.max(after), "subscription": notice["subscription"],
            "associate": notice["associate"]})
    }

    /// Late in a book, since little can follow. What is left goes away once the cooperative is dissolved.
    fn end_of_all(&mut self) -> Value {
        let (day, dissolved) = (self.day(), self.bodies("cooperative.dissolved"));
        let decided = decision("extraordinary_assembly", &day);
        match (dissolved.last(), self.chance.below(4)) {
            (_, 0) => json!({"type": "give_up_status", "effective_on": day, "authorisation": sealed(),
                "decision": decided}),
            (Some(end), _) => json!({"type": "devolve_assets", "name": "Les Amis", "siren": null,
                "effective_on": end["effective_on"].as_str().map_or(day.as_str(), |end| end.max(&day)),
                "nature": self.chance.pick(&["cooperative", "union", "other"]),
                "amount": self.chance.between(1, 9_999), "decision": decided}),
            (None, _) => json!({"type": "dissolve", "effective_on": day, "liquidator": reference(3),
                "decision": decided}),
        }
    }
}
