//! One line of the register, and what each entry does to it.

use super::signed;
use crate::recorded::Recorded;
use quitus_domain::capital::{SharesCancelled, SharesRefunded, SharesSubscribed};
use quitus_domain::opening::AssociateCarried;
use quitus_domain::register::{
    AssociateAdmitted, AssociateReclassified, ContactChanged, EmailNotice, Identity, RepresentativeAppointed, WayOut,
};
use quitus_domain::values::{AssociateRef, Cents, Day, Organ, PersonRef, Position, Slug};
use serde::Serialize;

/// One associate, present or past. Amounts in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Line {
    /// The number given once.
    pub number: u32,
    /// The associate.
    pub associate: AssociateRef,
    /// Who it is, with the seat as it is now; natural persons by reference.
    pub identity: Identity,
    /// Who speaks for a legal person or co-owners.
    pub representative: Option<PersonRef>,
    /// The category.
    pub category: Slug,
    /// Since when it is in that category.
    pub category_since: Day,
    /// The day of the application, where one was recorded.
    pub applied_on: Option<Day>,
    /// First day of membership.
    pub since: Day,
    /// Last day of membership, once it is known.
    pub until: Option<Day>,
    /// How it ended.
    pub way_out: Option<WayOut>,
    /// Whether the book saw the entry, or an opening position states it.
    pub witness: Witness,
    /// The organ that admitted.
    pub admitted_by: Option<Organ>,
    /// The day it decided.
    pub decided_on: Option<Day>,
    /// The number of its decision.
    pub decision_number: Option<String>,
    /// Since when notices may go by e-mail.
    pub email_notice_since: Option<Day>,
    /// The last day that evidence of habitual benefit covers.
    pub benefit_until: Option<Day>,
    /// Shares held.
    pub shares: i64,
    /// Their nominal value.
    pub subscribed: Cents,
    /// What is paid of it.
    pub paid: Cents,
    /// What is still owed to a former associate for cancelled shares.
    pub owed: Cents,
    /// The entries that make this line, with those that corrected them.
    pub entries: Vec<Position>,
}

/// What a line rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Witness {
    /// Entries of the book.
    Book,
    /// The opening position: documents, which the book did not see made.
    Opening,
}

impl Line {
    pub(super) fn admitted(event: &AssociateAdmitted, applied_on: Option<Day>, recorded: &Recorded) -> Self {
        let identity = (event.number, event.associate, &event.identity, &event.category, event.effective_on);
        Line {
            applied_on,
            admitted_by: Some(event.decision.organ()),
            decided_on: Some(event.decision.decided_on()),
            decision_number: Some(event.decision.number().into_owned()),
            ..Line::new(identity, Witness::Book, recorded)
        }
    }

    pub(super) fn carried(event: &AssociateCarried, recorded: &Recorded) -> Self {
        let identity = (event.number, event.associate, &event.identity, &event.category, event.since);
        Line {
            until: event.left_on,
            way_out: event.left_on.map(|_| WayOut::BeforeTheBook),
            shares: signed(event.shares),
            subscribed: event.total(),
            paid: event.paid,
            ..Line::new(identity, Witness::Opening, recorded)
        }
    }

    fn new(
        (number, associate, identity, category, since): (u32, AssociateRef, &Identity, &Slug, Day),
        witness: Witness,
        recorded: &Recorded,
    ) -> Self {
        Line {
            number,
            associate,
            identity: identity.clone(),
            representative: identity.representative(),
            category: category.clone(),
            category_since: since,
            applied_on: None,
            since,
            until: None,
            way_out: None,
            witness,
            admitted_by: None,
            decided_on: None,
            decision_number: None,
            email_notice_since: None,
            benefit_until: None,
            shares: 0,
            subscribed: Cents::ZERO,
            paid: Cents::ZERO,
            owed: Cents::ZERO,
            entries: recorded.entries().collect(),
        }
    }

    /// Of several ends the earliest holds.
    pub(super) fn leave(&mut self, last: Day, way: WayOut) {
        if self.until.is_none_or(|until| last < until) {
            (self.until, self.way_out) = (Some(last), Some(way));
        }
    }

    pub(super) fn reclassified(&mut self, event: &AssociateReclassified) {
        self.category = event.category.clone();
        self.category_since = event.effective_on;
    }

    pub(super) fn represented(&mut self, event: &RepresentativeAppointed) {
        self.representative = Some(event.representative);
    }

    pub(super) fn reached(&mut self, event: &ContactChanged) {
        if let (Identity::LegalPerson { seat, .. }, Some(new)) = (&mut self.identity, &event.seat) {
            *seat = new.clone();
        }
        match &event.email_notice {
            Some(EmailNotice::Agreed { .. }) => self.email_notice_since = Some(event.effective_on),
            Some(EmailNotice::Revoked) => self.email_notice_since = None,
            None => {}
        }
    }

    pub(super) fn subscribed(&mut self, event: &SharesSubscribed) {
        self.hold(signed(event.shares.get()), event.total(), event.paid);
    }

    pub(super) fn refunded(&mut self, event: &SharesRefunded) {
        self.hold(-signed(event.shares.get()), -event.total(), event.set_off() - event.total());
    }

    pub(super) fn cancelled(&mut self, event: &SharesCancelled) {
        self.hold(-signed(event.shares.get()), -event.total(), event.set_off() - event.total());
        self.owed += event.amount;
    }

    /// Shares, their nominal value and what is paid of it: more, or fewer.
    pub(super) fn hold(&mut self, shares: i64, subscribed: Cents, paid: Cents) {
        self.shares += shares;
        self.subscribed += subscribed;
        self.paid += paid;
    }
}
