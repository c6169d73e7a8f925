//! What happens to an assembly, one entry each: notices, proxies, forms, stays, adjournments.

use quitus_domain::assemblies::{
    AssemblyAdjourned, Attendance, Attends, CheckedIn, Choice, FormReceived, NoticeMedium, NoticeSent, ProxyBearer,
    ProxyGiven,
};
use quitus_domain::values::{AssociateRef, Day, PersonRef, Position, Sealed, TimeOfDay};
use serde::Serialize;

/// A notice.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct NoticeView {
    /// To whom.
    pub associate: AssociateRef,
    /// How.
    pub medium: NoticeMedium,
    /// When.
    pub sent_on: Day,
    /// The entry.
    pub entry: Position,
}

/// A proxy.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct ProxyView {
    /// Who gave it.
    pub giver: AssociateRef,
    /// Who bears it.
    pub bearer: ProxyBearer,
    /// The entry.
    pub entry: Position,
}

/// A form of vote.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct FormView {
    /// Whose.
    pub associate: AssociateRef,
    /// The day it was received.
    pub on: Day,
    /// What it says of each resolution.
    pub choices: Vec<Option<Choice>>,
    /// The entry.
    pub entry: Position,
}

/// A stay in the meeting.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct StayView {
    /// The associate; none for who only bears proxies.
    pub associate: Option<AssociateRef>,
    /// Who stands there.
    pub person: Option<PersonRef>,
    /// The day.
    pub on: Day,
    /// How.
    pub attends: Attends,
    /// Came.
    pub from: TimeOfDay,
    /// Left.
    pub until: Option<TimeOfDay>,
    /// The entry of the arrival.
    pub entry: Position,
}

/// A meeting interrupted.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct AdjournmentView {
    /// The day.
    pub on: Day,
    /// The time.
    pub at: TimeOfDay,
    /// Who took part then.
    pub attendance: Attendance,
    /// The day and the time announced for going on.
    pub until: (Day, TimeOfDay),
    /// Where it goes on, when elsewhere; sealed beside the book.
    pub place: Option<Sealed>,
    /// Why, sealed beside the book.
    pub reason: Sealed,
    /// When it went on, under whose chair and with whom.
    pub resumed: Option<(TimeOfDay, PersonRef, Attendance)>,
    /// The entry.
    pub entry: Position,
}

impl NoticeView {
    /// As it is sent.
    #[must_use]
    pub fn of(e: &NoticeSent, entry: Position) -> Self {
        NoticeView { associate: e.associate, medium: e.medium, sent_on: e.effective_on, entry }
    }
}

impl ProxyView {
    /// As it is given.
    #[must_use]
    pub fn of(e: &ProxyGiven, entry: Position) -> Self {
        ProxyView { giver: e.giver, bearer: e.bearer, entry }
    }
}

impl FormView {
    /// As it is received.
    #[must_use]
    pub fn of(e: &FormReceived, entry: Position) -> Self {
        FormView { associate: e.associate, on: e.effective_on, choices: e.choices.clone(), entry }
    }
}

impl StayView {
    /// As it begins.
    #[must_use]
    pub fn of(e: &CheckedIn, entry: Position) -> Self {
        StayView {
            associate: e.associate,
            person: e.person,
            on: e.effective_on,
            attends: e.attends,
            from: e.at,
            until: None,
            entry,
        }
    }
}

impl AdjournmentView {
    /// As it begins.
    #[must_use]
    pub fn of(e: &AssemblyAdjourned, entry: Position) -> Self {
        AdjournmentView {
            on: e.effective_on,
            at: e.at,
            attendance: e.attendance,
            until: (e.resumes_on, e.resumes_at),
            place: e.place.clone(),
            reason: e.reason.clone(),
            resumed: None,
            entry,
        }
    }
}
