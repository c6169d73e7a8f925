//! One run: a seed, a storm, calm, and what must hold at the end.

use std::collections::BTreeSet;
use std::sync::Arc;

use quitus_server::ledger::verify::{Checks, verify};
use quitus_tests::commands::{founding, id_of};
use quitus_tests::invariants::{Stored, all};
use tokio::task::{JoinHandle, yield_now};

use super::answers::{Expected, Told};
use super::callers::{CALLERS, Caller, Servers, ask};
use super::ground::{ground, ring};
use super::servers::{SERVERS, Server};
use super::turns::{Step, Who};
use super::weather::{Weather, Wrong};
use super::world::World;

/// Whoever is not done after so many steps goes round in circles.
const MOST_STEPS: usize = 60_000;

/// `verify` opens every seal, which is slow: it is asked after one run in so many.
const VERIFIED: u64 = 8;

/// A run and what came of it.
pub struct Run {
    /// What must never happen, and did.
    pub finding: Option<String>,
    pub weather: Weather,
    pub trace: Vec<Step>,
    /// The book at the end.
    pub book: Stored,
    pub tally: Tally,
}

/// What happened in one run, or in many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub acked: u64,
    pub refused: u64,
    pub unknown: u64,
    pub kills: u64,
    pub steps: u64,
}

impl Tally {
    /// Both together.
    pub fn and(self, other: Tally) -> Tally {
        Tally {
            acked: self.acked + other.acked,
            refused: self.refused + other.refused,
            unknown: self.unknown + other.unknown,
            kills: self.kills + other.kills,
            steps: self.steps + other.steps,
        }
    }
}

/// Runs a seed. Nothing here asks the machine for anything: neither time nor threads are given to the runtime.
pub fn run(seed: u64, wrong: Wrong) -> Run {
    let ground = ground();
    let world = Arc::new(World::new(seed, wrong, ground));
    let servers: Servers =
        Arc::new((0..SERVERS).map(|number| Arc::new(Server::new(&world, number, seed, ground))).collect());
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let (finding, book) = runtime.block_on(async {
        let story = tokio::spawn(story(Arc::clone(&world), Arc::clone(&servers)));
        storm(&world, &servers, &story).await;
        let book = Stored::read(&world.memory, &world.book).await.unwrap_or_default();
        if world.finding().is_none()
            && let Err(why) = holds(&world, &book, seed).await
        {
            world.found(why);
        }
        (world.finding(), book)
    });
    let (acked, refused, unknown) = world.answers.counts();
    let kills = servers.iter().map(|server| server.kills()).sum();
    let trace = world.turns.trace();
    let tally = Tally { acked, refused, unknown, kills, steps: trace.len() as u64 };
    Run { finding, weather: world.weather, trace, book, tally }
}

/// Lets one go after the other until the story is told or something is found.
async fn storm(world: &World, servers: &[Arc<Server>], story: &JoinHandle<()>) {
    for _ in 0..MOST_STEPS {
        // Whoever can go on does, until everybody waits for a turn or for somebody who does.
        yield_now().await;
        yield_now().await;
        if story.is_finished() || world.finding().is_some() {
            return;
        }
        if !world.turns.next() {
            return world.found("everybody waits, and for nobody".to_owned());
        }
        if !world.is_calm() {
            strike(world, servers);
        }
    }
    world.found("it does not come to an end".to_owned());
}

fn strike(world: &World, servers: &[Arc<Server>]) {
    let one = || &servers[usize::try_from(world.turns.below(servers.len() as u64)).unwrap_or(0)];
    if world.turns.below(1_000) < world.weather.kills {
        one().kill();
    }
    if world.turns.below(1_000) < world.weather.clocks {
        one().clock.put();
    }
}

async fn story(world: Arc<World>, servers: Servers) {
    for server in servers.iter() {
        tokio::spawn(Arc::clone(server).live());
    }
    let callers: Vec<_> =
        (0..CALLERS).map(|number| tokio::spawn(Caller::new(&world, &servers, number).run())).collect();
    for caller in callers {
        if caller.await.is_err() {
            world.found("a caller panicked".to_owned());
        }
    }
    world.calm_down();
    servers.iter().for_each(|server| server.kill());
    everything_again(&world, &servers).await;
    seal(&world, &servers).await;
}

/// Everything that was ever sent, once more: what was acknowledged gets its receipt, the rest is known now.
async fn everything_again(world: &World, servers: &[Arc<Server>]) {
    for sent in world.answers.sent() {
        while ask(world, servers, 0, &sent).await == Told::Unknown {
            world.turns.pass(Who::Caller(0), "asks at the end").await;
        }
        let known = world.answers.acked_of(id_of(&sent.command)).is_some();
        if sent.expected == Expected::Accepted && !known {
            world.found(format!("{} was never accepted", id_of(&sent.command)));
        }
    }
}

async fn seal(world: &World, servers: &[Arc<Server>]) {
    for server in servers {
        while server.door().is_none() {
            world.turns.pass(Who::Caller(0), "waits for a server").await;
        }
        let Some(up) = server.door() else { continue };
        if let Err(why) = up.ledger.sealed().await {
            world.found(format!("nothing can be signed any more: {why:?}"));
        }
    }
}

/// What must hold of the data: nothing lost, nothing invented, nothing doubled, everything proved.
async fn holds(world: &World, stored: &Stored, seed: u64) -> Result<(), String> {
    let acked = world.answers.acked();
    let all_sent = world.answers.sent();
    let acceptable = all_sent.iter().filter(|one| one.expected != Expected::Refused);
    let sent: BTreeSet<_> = acceptable.map(|one| id_of(&one.command)).chain(founding().iter().map(id_of)).collect();
    let ring = ring(&world.book);
    all(&acked, &sent, stored, ring.signing[0].verification_key())?;
    let entries = stored.entries.len();
    if entries != acked.len() + 3 {
        return Err(format!("{entries} entries of {} commands that were acknowledged, and the founding", acked.len()));
    }
    let signed = stored.checkpoint.as_ref().map_or(0, |row| row.size);
    if signed != entries as u64 {
        return Err(format!("{signed} of {entries} entries are signed"));
    }
    if !seed.is_multiple_of(VERIFIED) {
        return Ok(());
    }
    let report = verify(&world.memory, &world.book, Some(&ring), Checks::default(), &mut |_, _| {}).await;
    match report {
        Ok(report) if report.is_clean() => Ok(()),
        Ok(report) => Err(format!("verify names {:?} {:?}", report.log.discrepancies, report.projections)),
        Err(failure) => Err(format!("verify cannot read: {failure:?}")),
    }
}
