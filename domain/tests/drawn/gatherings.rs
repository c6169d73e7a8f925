//! What a drawn step asks of assemblies: mostly the next thing of the last one, so that meetings come to an end.

use super::ask::next;
use super::life::{PARTIES, Step, What};
use crate::common::*;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::Act;
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::law::notice::Convener;
use quitus_domain::values::{AssemblyRef, Day, DecisionKind, TimeOfDay};

/// The act of a step about an assembly.
pub fn meeting(step: &Step, book: &Given) -> Option<Act> {
    if step.what != What::Meet {
        return None;
    }
    let open = book.state.assemblies.all().find(|(_, held)| held.stage != Stage::Closed);
    let (effective_on, command) = match open {
        Some((assembly, held)) if held.holding == Holding::Consultation => consulted(step, (assembly, held)),
        Some((assembly, held)) if held.stage == Stage::Convened => before(step, book, (assembly, held)),
        Some((assembly, held)) => match held.stage {
            Stage::Adjourned(until) => interrupted(step, (assembly, held), until),
            _ => during(step, book, (assembly, held)),
        },
        None => after(step, book),
    };
    Some(Act { effective_on, command: command.0 })
}

/// Minutes of the last one, most of the time; or another one is convened.
fn after(step: &Step, book: &Given) -> (Day, Said) {
    let last = book.state.assemblies.all().last().map(|(assembly, held)| (assembly, held.held_on));
    let number = match book.state.assemblies.last_minutes() {
        LastMinutes::Numbered(last) => last.saturating_add(1),
        LastMinutes::NotStated => 1,
    };
    let minuted = |assembly: AssemblyRef| book.state.assemblies.is_minuted(assembly);
    match (step.which % 3, last) {
        (0, Some((assembly, held_on))) if !minuted(assembly) => {
            (held_on, SealMinutes { assembly, ..sealing(number) }.into())
        }
        (1, Some((assembly, held_on))) if minuted(assembly) => {
            if step.amount.is_multiple_of(2) {
                return (held_on, approved_by_bureau(number - 1).into());
            }
            let proof = MinutesProof::TimeStamp;
            (held_on, SignMinutes { number: number - 1, proof, document: sealed("stamp") }.into())
        }
        _ => (step.drawn_day(), begins(step, book)),
    }
}

/// A meeting most of the time, else a consultation or a deed.
fn begins(step: &Step, book: &Given) -> Said {
    let number = 10 + u128::from(book.last());
    match step.which % 8 {
        3 => {
            let answers_until = step.drawn_day() + chrono::Days::new(15);
            let accounts = AnnualAccounts::Submitted;
            OpenConsultation { answers_until, accounts, ..consultation(number) }.into()
        }
        6 => {
            let members = book.state.register.members_on(step.drawn_day());
            let signatories = members.map(|(associate, _)| associate).collect();
            let accounts = AnnualAccounts::Submitted;
            SignDeed { assembly: gathering(number), signatories, accounts, ..deed_of(&[]) }.into()
        }
        _ => convenes(step, book).into(),
    }
}

fn consulted(step: &Step, (assembly, held): (AssemblyRef, &Assembly)) -> (Day, Said) {
    let party = on_the_roll(step, held);
    let day = held.held_on;
    match step.which % 5 {
        0 => (day, CloseAssembly { assembly, at: at("18:00") }.into()),
        1 => (after_days(day, 1), CloseAssembly { assembly, at: at("10:00") }.into()),
        2 => (day, CheckIn { assembly, ..arrival(party, "14:00") }.into()),
        _ => (day, ReceiveForm { assembly, ..answer(party, &[choice(step), choice(step)]) }.into()),
    }
}

fn convenes(step: &Step, book: &Given) -> ConveneAssembly {
    let held_on = step.drawn_day() + chrono::Days::new(15);
    let failed = book.state.assemblies.all().last().filter(|_| step.amount.is_multiple_of(3));
    let second_call_of = failed.map(|(assembly, _)| assembly);
    let election = Draft { matter: Matter::Election, management: Backing::NotBacked, ..draft(DecisionKind::Ordinary) };
    ConveneAssembly {
        assembly: gathering(10 + u128::from(book.last())),
        held_on,
        second_call_of,
        convened_by: if step.amount.is_multiple_of(5) { Convener::CourtAgent } else { Convener::Manager },
        forms_until: Some(held_on),
        resolutions: vec![draft(DecisionKind::Ordinary), draft(DecisionKind::Extraordinary), election],
        ..convocation(1)
    }
}

fn on_the_roll(step: &Step, held: &Assembly) -> Party {
    next(step, |party| held.roll.contains_key(&party.reference()))
}

fn choice(step: &Step) -> Choice {
    [Choice::InFavour, Choice::Against, Choice::Abstention][usize::try_from(step.amount).unwrap() % 3]
}

fn before(step: &Step, book: &Given, (assembly, held): (AssemblyRef, &Assembly)) -> (Day, Said) {
    let (party, sent, day) = (on_the_roll(step, held), held.sent_on, held.held_on);
    let associate = party.reference();
    match step.which % 12 {
        0 => (sent, RecordNotice { assembly, ..notice_to(party, NoticeMedium::Email) }.into()),
        1 => {
            let source = Source::Associates { associates: vec![associate], request: sealed("request") };
            let draft = draft(DecisionKind::Ordinary);
            (sent, AddResolution { assembly, item: None, draft, source }.into())
        }
        2 => {
            let party = next(step, |party| {
                let is = |line: &quitus_domain::register::Associate| line.is_member_on(day);
                book.state.register.get(party.reference()).is_some_and(is) != held.roll.contains_key(&party.reference())
            });
            let struck = held.roll.contains_key(&party.reference());
            let change = if struck { RollChange::Struck } else { RollChange::Entered };
            (day, AmendRoll { assembly, associate: party.reference(), change, ground: sealed("ground") }.into())
        }
        3 | 4 => {
            let bearer = match step.amount % 3 {
                0 => ProxyBearer::Blank,
                1 => ProxyBearer::Other { person: person(77) },
                _ => ProxyBearer::Associate { associate: PARTIES[(step.party + 1) % PARTIES.len()].reference() },
            };
            (sent, GiveProxy { assembly, bearer, ..proxy(party, party) }.into())
        }
        5 => (sent, RevokeProxy { assembly, giver: associate }.into()),
        6 => {
            let said = |one: &Resolution| (one.matter == Matter::Business).then(|| choice(step));
            let choices = held.resolutions.iter().map(said).collect();
            (day, ReceiveForm { assembly, associate, form: sealed("form"), choices }.into())
        }
        7 | 8 => (day, CheckIn { assembly, ..arrival(party, "14:00") }.into()),
        9 => (day, CheckIn { assembly, associate: None, person: Some(person(77)), ..arrival(party, "14:00") }.into()),
        10 => (day, CloseAssembly { assembly, at: at("14:30") }.into()),
        _ => (day, OpenAssembly { assembly, ..opens("14:05") }.into()),
    }
}

fn interrupted(step: &Step, (assembly, held): (AssemblyRef, &Assembly), until: Resumption) -> (Day, Said) {
    let party = on_the_roll(step, held);
    let said = match step.which % 4 {
        0 | 1 => CheckIn { assembly, at: until.at, ..arrival(party, "14:00") }.into(),
        2 => CloseAssembly { assembly, at: until.at }.into(),
        _ => ResumeAssembly { assembly, at: until.at, ..resumes("14:00") }.into(),
    };
    (until.on, said)
}

fn during(step: &Step, _: &Given, (assembly, held): (AssemblyRef, &Assembly)) -> (Day, Said) {
    let (party, day, now) = (on_the_roll(step, held), held.sits_on, later(held, step));
    if let Some(resolution) = held.voting() {
        let said = match step.which % 3 {
            0 => CloseVote { assembly, resolution, at: now }.into(),
            1 => RecordVotes { assembly, ..counted(resolution, party_college(held, party), (1, 0, 0)) }.into(),
            _ => RecordVotes { assembly, ..votes(resolution, &[(party, choice(step))]) }.into(),
        };
        return (day, said);
    }
    let said: Said = match step.which % 6 {
        0 => CheckOut { assembly, at: now, ..leaves(party, "14:00") }.into(),
        1 => CheckIn { assembly, at: now, ..arrival(party, "14:00") }.into(),
        2 if step.amount.is_multiple_of(4) => {
            let draft = authorising(DecisionKind::Ordinary, "end_mandate", None);
            AddResolution { assembly, item: None, draft, source: Source::Incident }.into()
        }
        3 if step.amount.is_multiple_of(3) => {
            let resumes_on = after_days(day, u64::from(step.amount.is_multiple_of(2)));
            AdjournAssembly { assembly, at: now, resumes_on, resumes_at: at("23:30"), ..adjourns() }.into()
        }
        5 if step.amount.is_multiple_of(2) => CloseAssembly { assembly, at: now }.into(),
        _ => {
            let resolution = 1 + u16::try_from(step.amount).unwrap() % held.count().max(1);
            let methods = [VotingMethod::RollCall, VotingMethod::ShowOfHands, VotingMethod::SecretBallot];
            let method = methods[step.party % methods.len()];
            PutToVote { assembly, resolution, method, at: now }.into()
        }
    };
    (day, said)
}

fn party_college(held: &Assembly, party: Party) -> Option<&str> {
    held.roll.get(&party.reference()).and_then(|voter| voter.college.as_ref()).map(|college| college.as_str())
}

/// Some minutes after the last vote.
fn later(held: &Assembly, step: &Step) -> TimeOfDay {
    let settled = held.settled.map_or_else(|| "14:05".to_owned(), |time| time.to_string());
    let (hour, minute) = settled.split_once(':').unwrap();
    let minutes = hour.parse::<u64>().unwrap() * 60 + minute.parse::<u64>().unwrap() + 1 + step.which % 3;
    at(&format!("{:02}:{:02}", (minutes / 60).min(23), minutes % 60))
}

/// A pile of events may hold the last day that there is.
fn after_days(day: Day, days: u64) -> Day {
    day.checked_add_days(chrono::Days::new(days)).unwrap_or(Day::MAX)
}
