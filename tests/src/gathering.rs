//! A large assembly by roll call, as a person records it: half of its associates come, each with the proxy of one who does
//! not, and every vote is by name.
//!
//! The same size, the same commands, told apart by their numbers; what each chooses follows from who it is and what is
//! voted on, so that a result can be counted beside the book.

use serde_json::{Value, json};

use crate::commands::{Kind, admit, command, id, statutes};

/// The day of the meeting, and that of its convocation.
const MEETING: &str = "2014-06-30";
const SENT: &str = "2014-06-02";

/// How large it is.
#[derive(Debug, Clone, Copy)]
pub struct Gathering {
    /// Associates, an even number: half of them come.
    pub associates: u64,
    /// Resolutions that are voted.
    pub resolutions: u64,
}

impl Gathering {
    /// Everything before the first vote, for a book that was just founded: [`Gathering::called`], proxies, arrivals, opening.
    #[must_use]
    pub fn prepared(&self) -> Vec<Value> {
        let half = self.associates / 2;
        let proxies = (1..=half).map(|number| {
            let bearer = json!({"associate": {"associate": who(number)}});
            let fields = json!({"giver": who(half + number), "bearer": bearer, "document": null});
            act(20_000 + number, SENT, "give_proxy", fields)
        });
        let arrivals = (1..=half).map(|number| {
            let fields = json!({"associate": who(number), "attends": "in_person", "at": "14:00"});
            act(30_000 + number, MEETING, "check_in", fields)
        });
        self.called().into_iter().chain(proxies).chain(arrivals).chain([self.opens()]).collect()
    }

    /// Statutes of a SA without a limit to proxies, admissions and convocation.
    #[must_use]
    pub fn called(&self) -> Vec<Value> {
        let admitted = (1..=self.associates).map(|number| {
            let mut one = admit(10_000 + number, &format!("Voter{number}"));
            one["evidence"] = json!([]);
            one
        });
        std::iter::once(of_a_sa()).chain(admitted).chain([self.convocation()]).collect()
    }

    /// The meeting is opened by the first of them.
    #[must_use]
    pub fn opens(&self) -> Value {
        act(5, MEETING, "open_assembly", json!({"chair": id(Kind::Person, 10_001), "at": "14:05"}))
    }

    fn convocation(&self) -> Value {
        let draft = json!({
            "item": 1, "kind": "ordinary", "wording": {"text": "A resolution."}, "matter": "business",
            "management": "backed", "reserved_to": null, "authorises": null,
        });
        let drafts: Vec<Value> = (0..self.resolutions).map(|_| draft.clone()).collect();
        let fields = json!({
            "kind": "ordinary", "second_call_of": null, "held_on": MEETING, "at": "14:00", "place": {"text": "Here."},
            "convened_by": "board", "agenda": [{"text": "Business."}], "forms_until": null, "resolutions": drafts,
        });
        act(4, SENT, "convene_assembly", fields)
    }

    /// A resolution is put to the vote.
    #[must_use]
    pub fn puts(&self, resolution: u64) -> Value {
        let fields = json!({"resolution": resolution, "method": "roll_call", "at": "14:10"});
        act(100 + resolution, MEETING, "put_to_vote", fields)
    }

    /// One command for each ballot, as somebody types them.
    #[must_use]
    pub fn ballots(&self, resolution: u64) -> Vec<Value> {
        let one = |number| {
            let named = json!([{"associate": who(number), "choice": choice(number, resolution)}]);
            votes(1_000_000 * resolution + number, resolution, &named)
        };
        (1..=self.associates).map(one).collect()
    }

    /// The same ballots as one list.
    #[must_use]
    pub fn list(&self, resolution: u64) -> Value {
        let one = |number| json!({"associate": who(number), "choice": choice(number, resolution)});
        let named: Vec<Value> = (1..=self.associates).map(one).collect();
        votes(1_000_000 * resolution, resolution, &json!(named))
    }

    /// The vote is closed.
    #[must_use]
    pub fn closes_vote(&self, resolution: u64) -> Value {
        let fields = json!({"resolution": resolution, "at": "14:20"});
        act(200 + resolution, MEETING, "close_vote", fields)
    }

    /// The meeting is closed, and its minutes sealed.
    #[must_use]
    pub fn minuted(&self) -> [Value; 2] {
        let minutes = json!({
            "number": 1, "chair_capacity": {"text": "Chair."}, "documents": {"text": "A report."},
            "debates": {"text": "Nobody spoke."}, "signatories": [id(Kind::Person, 10_001)],
        });
        [act(6, MEETING, "close_assembly", json!({"at": "18:00"})), act(7, "2014-07-01", "seal_minutes", minutes)]
    }

    /// Votes in favour and against, counted by the simplest loop.
    #[must_use]
    pub fn counted(&self, resolution: u64) -> (u64, u64) {
        let of = |wanted| (1..=self.associates).filter(|number| choice(*number, resolution) == wanted).count() as u64;
        (of("in_favour"), of("against"))
    }
}

/// What one chooses: six of ten for, three against.
fn choice(number: u64, resolution: u64) -> &'static str {
    match (number * 7 + resolution * 13) % 10 {
        0..=5 => "in_favour",
        6..=8 => "against",
        _ => "abstention",
    }
}

fn who(number: u64) -> Value {
    json!(id(Kind::Associate, 10_000 + number))
}

/// An act about the assembly.
fn act(number: u64, on: &str, kind: &str, fields: Value) -> Value {
    let mut act = command(number, on, kind, fields);
    act["assembly"] = json!("a55e0000-0000-4000-8000-000000000001");
    act
}

fn votes(number: u64, resolution: u64, named: &Value) -> Value {
    act(number, MEETING, "record_votes", json!({"resolution": resolution, "votes": {"named": named}}))
}

fn of_a_sa() -> Value {
    let mut clauses = statutes();
    clauses["form"] = json!("sa");
    clauses["mention"] = json!("Soci\u{e9}t\u{e9} coop\u{e9}rative anonyme, \u{e0} capital variable");
    clauses["assemblies"]["proxies"]["most_per_holder"] = Value::Null;
    let decision = json!({
        "organ": "extraordinary_assembly", "decided_on": "2012-06-01", "number": "Resolution",
        "document": {"text": "The minutes."},
    });
    command(3, "2012-06-01", "amend_statutes", json!({"statutes": clauses, "decision": decision}))
}
