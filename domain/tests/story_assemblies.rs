//! The story with its assemblies in the book: every decision that the demo cites from outside is taken first by a meeting
//! that is convened, opened, voted and minuted, and each act cites its resolution.
//!
//! Twenty meetings from 2013 to 2026 before and after that of the conversion, which the demo plays itself. Each puts the
//! accounts or business to a show of hands by college, elections to a secret ballot, and what the extraordinary assembly
//! decides to a roll call; one associate gives a proxy, and one stays away, where there are enough. In the end the
//! register and the capital are those of the story as it is told, on every last day of a year.
//!
//! Deliberately absent: texts, hashes and storing, which the demo shows.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod told;

use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Act, Command, Cooperative, Event};
use quitus_domain::law::notice::Convener;
use quitus_domain::mandates::Office;
use quitus_domain::register::Associate;
use quitus_domain::values::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use told::{Line, opening, play, record, story};
use uuid::Uuid;

/// Days between the convocation and the meeting.
const AHEAD: chrono::Days = chrono::Days::new(21);

/// The organs that meet, as the story writes them, and what they decide.
const ORGANS: [(&str, DecisionKind); 2] =
    [("ordinary_assembly", DecisionKind::Ordinary), ("extraordinary_assembly", DecisionKind::Extraordinary)];

/// What a line asks of a meeting: the field in which it cites it, and how that decides.
struct Cites {
    field: &'static str,
    on: Day,
    kind: DecisionKind,
}

/// The decision of an assembly that the line cites from outside the book.
fn cites(line: &Line) -> Option<Cites> {
    let act = serde_json::to_value(&line.act).unwrap();
    let field = ["decision", "approval"].into_iter().find(|field| act[field]["decided_on"].is_string())?;
    let decision = &act[field];
    let (_, kind) = ORGANS.into_iter().find(|(organ, _)| decision["organ"] == *organ)?;
    let outside = decision["assembly"].is_null() && line.expect.is_none();
    outside.then(|| Cites { field, on: serde_json::from_value(decision["decided_on"].clone()).unwrap(), kind })
}

fn sealed() -> Sealed {
    serde_json::from_value(json!({"digest": format!("{:A<43}=", "text"), "size": 1, "media_type": "text/plain"}))
        .unwrap()
}

fn at(time: &str) -> TimeOfDay {
    TimeOfDay::try_from(time.to_owned()).unwrap()
}

/// The book as it grows, and what is needed to tell it on.
struct Telling {
    book: Cooperative,
    entries: Vec<Event>,
    /// Position in the story as it is told, to position here.
    moved: BTreeMap<u64, u64>,
    /// Resolutions of each line, by its number.
    resolutions: BTreeMap<usize, Value>,
    meetings: u128,
    minutes: u32,
}

impl Telling {
    fn act(&mut self, on: Day, command: Command) {
        let act = Act { effective_on: on, command };
        let events = record(&mut self.book, &act);
        self.entries.extend(events);
    }

    /// Everyone on the roll of a meeting, and who stands there for them.
    fn roll(&self, assembly: AssemblyRef, on: Day) -> Vec<(AssociateRef, Option<PersonRef>)> {
        let held = self.book.assemblies.get(assembly).unwrap();
        let stands = |who: &AssociateRef| self.book.register.get(*who).and_then(|line| line.representative_on(on));
        held.roll.keys().map(|who| (*who, stands(who))).collect()
    }

    /// Holds the meeting that takes the decisions of these lines.
    fn hold(&mut self, on: Day, lines: &[(&Line, Cites)]) {
        self.meetings += 1;
        let assembly = AssemblyRef(Uuid::from_u128(0xA55E_0000_0000_4000_8000_0000_0000_0000 + self.meetings));
        let drafts: Vec<Draft> = std::iter::once(business()).chain(lines.iter().map(draft)).collect();
        self.convene(assembly, on, drafts.clone());
        self.gather(assembly, on);
        for (number, draft) in (1..).zip(&drafts) {
            self.vote(assembly, on, number, draft);
        }
        for (number, (line, cited)) in (2..).zip(lines) {
            let organ = ORGANS.iter().find(|(_, kind)| *kind == cited.kind).unwrap().0;
            let cited = json!({"assembly": assembly, "resolution": number, "organ": organ, "decided_on": on});
            self.resolutions.insert(line.number, cited);
        }
        self.act(on, Command::CloseAssembly(CloseAssembly { assembly, at: at("18:00") }));
        self.seal(assembly, on);
    }

    fn convene(&mut self, assembly: AssemblyRef, on: Day, resolutions: Vec<Draft>) {
        let convocation = ConveneAssembly {
            assembly,
            kind: AssemblyKind::Mixed,
            second_call_of: None,
            held_on: on,
            at: at("14:00"),
            place: sealed(),
            convened_by: Convener::Manager,
            requested_by: Vec::new(),
            agenda: vec![sealed()],
            resolutions,
            documents: Vec::new(),
            forms_until: None,
        };
        let sent_on = on - AHEAD;
        self.act(sent_on, Command::ConveneAssembly(convocation));
        for (associate, _) in self.roll(assembly, on) {
            let medium = NoticeMedium::RegisteredPost;
            self.act(sent_on, Command::RecordNotice(RecordNotice { assembly, associate, medium, proof: sealed() }));
        }
    }

    /// All come but the last two of six or more: one gives a proxy to the first, one stays away.
    fn gather(&mut self, assembly: AssemblyRef, on: Day) {
        let roll = self.roll(assembly, on);
        let away = if roll.len() >= 6 && self.colleges(assembly).is_empty() { 2 } else { 0 };
        let (there, absent) = roll.split_at(roll.len() - away);
        if let Some((giver, _)) = absent.first() {
            let bearer = ProxyBearer::Associate { associate: there[0].0 };
            let proxy = GiveProxy { assembly, also_for: None, giver: *giver, bearer, document: Some(sealed()) };
            self.act(on - AHEAD, Command::GiveProxy(proxy));
        }
        for (associate, person) in there {
            let (associate, person) = (Some(*associate), *person);
            let arrival =
                CheckIn { assembly, associate, person, attends: Attends::InPerson, power: None, at: at("14:00") };
            self.act(on, Command::CheckIn(arrival));
        }
        let chair = self.manager(on);
        self.act(on, Command::OpenAssembly(OpenAssembly { assembly, chair, objectors: Vec::new(), at: at("14:05") }));
    }

    /// The manager in office presides.
    fn manager(&self, on: Day) -> PersonRef {
        let managers = self.book.mandates.all().filter(|(_, one)| one.office == Office::Manager && one.runs_on(on));
        managers.filter_map(|(_, one)| one.holder.person()).next().expect("a manager")
    }

    /// The colleges of a meeting: none where the statutes have none.
    fn colleges(&self, assembly: AssemblyRef) -> BTreeSet<Slug> {
        let held = self.book.assemblies.get(assembly).unwrap();
        held.roll.values().filter_map(|voter| voter.college.clone()).collect()
    }

    /// All who take part are in favour.
    fn vote(&mut self, assembly: AssemblyRef, on: Day, resolution: u16, draft: &Draft) {
        let method = match (draft.matter, draft.kind) {
            (Matter::Election, _) => VotingMethod::SecretBallot,
            (Matter::Business, DecisionKind::Ordinary) => VotingMethod::ShowOfHands,
            (Matter::Business, DecisionKind::Extraordinary | DecisionKind::Unanimous) => VotingMethod::RollCall,
        };
        self.act(on, Command::PutToVote(PutToVote { assembly, resolution, method, at: at("14:10") }));
        let held = self.book.assemblies.get(assembly).unwrap();
        let votes = |who: &&AssociateRef| held.part(**who, at("14:10")).is_some();
        let voters: Vec<AssociateRef> = held.roll.keys().filter(votes).copied().collect();
        let votes = match method {
            VotingMethod::RollCall => Votes::Named(
                voters.into_iter().map(|associate| Ballot { associate, choice: Choice::InFavour }).collect(),
            ),
            _ => Votes::Counted(counts(held, &voters)),
        };
        self.act(on, Command::RecordVotes(RecordVotes { assembly, resolution, votes, document: None }));
        self.act(on, Command::CloseVote(CloseVote { assembly, resolution, at: at("14:20") }));
    }

    fn seal(&mut self, assembly: AssemblyRef, on: Day) {
        self.minutes += 1;
        let minutes = SealMinutes {
            assembly,
            number: self.minutes,
            rectifies: None,
            correction: None,
            chair_capacity: Some(sealed()),
            documents: Some(sealed()),
            debates: Some(sealed()),
            signatories: vec![self.manager(on)],
        };
        self.act(on.succ_opt().unwrap(), Command::SealMinutes(minutes));
    }
}

/// The votes in favour of each college, or of all.
fn counts(held: &Assembly, voters: &[AssociateRef]) -> Vec<Count> {
    let mut counted: BTreeMap<Option<Slug>, u64> = BTreeMap::new();
    for voter in voters {
        *counted.entry(held.roll[voter].college.clone()).or_default() += 1;
    }
    let count = |(college, in_favour)| Count { college, in_favour, against: 0, abstentions: 0 };
    counted.into_iter().map(count).collect()
}

/// What every meeting speaks of.
fn business() -> Draft {
    Draft {
        item: 1,
        kind: DecisionKind::Ordinary,
        wording: sealed(),
        matter: Matter::Business,
        management: Backing::Backed,
        reserved_to: None,
        authorises: None,
    }
}

fn draft((line, cited): &(&Line, Cites)) -> Draft {
    let kind = serde_json::to_value(&line.act).unwrap()["type"].as_str().unwrap().to_owned();
    let matter = if kind == "appoint_manager" { Matter::Election } else { Matter::Business };
    let command = Slug::try_from(kind).unwrap();
    Draft { kind: cited.kind, matter, authorises: Some(Authorised { command, subject: None }), ..business() }
}

/// The line as it stands here: citing its resolution, and the entries by their numbers here.
fn anew(telling: &Telling, line: &Line) -> Act {
    let mut act = serde_json::to_value(&line.act).unwrap();
    if let (Some(cited), Some(decision)) = (cites(line), telling.resolutions.get(&line.number)) {
        act[cited.field] = decision.clone();
    }
    if let Some(number) = act["entry_number"].as_u64() {
        act["entry_number"] = json!(telling.moved[&(number - 1)] + 1);
    }
    // Those of the conversion come after the others, and are signed under the number that they bear here.
    if act["type"] == "seal_minutes" {
        act["number"] = json!(telling.minutes + 1);
    }
    if act["type"] == "sign_minutes" {
        act["number"] = json!(telling.minutes);
    }
    serde_json::from_value(act).unwrap()
}

/// The whole story, each meeting before the first line that cites it.
fn told_with_meetings(lines: &[Line]) -> Telling {
    let (mut book, mut before) = (Cooperative::default(), 0);
    let mut telling = Telling {
        entries: record(&mut book, &opening()),
        book,
        moved: BTreeMap::from([(0, 0)]),
        resolutions: BTreeMap::new(),
        meetings: 0,
        minutes: 0,
    };
    let mut as_told = Cooperative::default();
    before += record(&mut as_told, &opening()).len() as u64;
    for line in lines.iter().filter(|line| line.expect.is_none()) {
        if let Some(cited) = cites(line).filter(|_| !telling.resolutions.contains_key(&line.number)) {
            let all = lines.iter().filter_map(|other| Some((other, cites(other)?)));
            let of_the_day: Vec<_> = all.filter(|(_, other)| other.on == cited.on).collect();
            telling.hold(cited.on, &of_the_day);
        }
        let act = anew(&telling, line);
        let (here, events) = (telling.entries.len() as u64, record(&mut telling.book, &act));
        let there = record(&mut as_told, &line.act).len() as u64;
        assert_eq!(events.len() as u64, there, "line {}", line.number);
        telling.moved.extend((0..there).map(|step| (before + step, here + step)));
        telling.minutes += u32::from(matches!(act.command, Command::SealMinutes(_)));
        telling.entries.extend(events);
        before += there;
    }
    telling
}

#[test]
fn the_story_is_the_same_when_its_assemblies_are_held_in_the_book() {
    let lines = story();
    let (as_told, telling) = (play(&lines), told_with_meetings(&lines));
    assert!(telling.meetings >= 18, "{} meetings", telling.meetings);
    for year in 2012..=2026 {
        let end = Day::from_ymd_opt(year, 12, 31).unwrap();
        let register = |book: &Cooperative| {
            let line = |(who, one): (AssociateRef, &Associate)| {
                let held = book.capital.held_on(who, end);
                (who, one.category_on(end).cloned(), held.shares, held.paid)
            };
            book.register.members_on(end).map(line).collect::<Vec<_>>()
        };
        assert_eq!(register(&telling.book), register(&as_told), "{year}");
        assert_eq!(telling.book.capital.curve.capital_on(end), as_told.capital.curve.capital_on(end), "{year}");
    }
}

#[test]
fn every_resolution_of_the_story_is_adopted_carried_out_and_minuted() {
    let telling = told_with_meetings(&story());
    let count = |is: fn(&Event) -> bool| telling.entries.iter().filter(|event| is(event)).count();
    let rejected = |event: &Event| matches!(event, Event::VoteClosed(e) if e.result.outcome == Outcome::Rejected);
    assert_eq!(count(rejected), 1, "the one that the conversion assembly of the demo rejects");
    let cited = count(|event| event.decision().is_some_and(|decision| decision.resolution().is_some()));
    assert!(cited > telling.resolutions.len(), "the conversion cites its own resolutions beside {cited}");
    let left: Vec<_> = to_apply(&telling.book.assemblies).map(|(assembly, number, _)| (assembly, number)).collect();
    assert_eq!(left, [], "adopted and not carried out");
    let sealed = count(|event| matches!(event, Event::MinutesSealed(_)));
    assert_eq!(sealed as u128, telling.meetings + 1, "each meeting has its minutes, without a gap");
}

/// Who gives up every share on the day of a meeting is on its roll, and no associate at the close of that day.
#[test]
fn no_meeting_of_the_story_convenes_who_was_no_associate() {
    let telling = told_with_meetings(&story());
    for (assembly, held) in telling.book.assemblies.all() {
        let on = |day: Day| telling.book.register.members_on(day).map(|(who, _)| who).collect::<BTreeSet<_>>();
        let members: BTreeSet<_> = on(held.held_on.pred_opt().unwrap()).union(&on(held.held_on)).copied().collect();
        let stray: Vec<_> = held.roll.keys().filter(|who| !members.contains(*who)).collect();
        assert!(stray.is_empty() && held.roll.len() >= 3, "{assembly:?} on {}: {stray:?}", held.held_on);
    }
}
