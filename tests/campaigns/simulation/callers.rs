//! The callers: each sends the commands of a life in order, sometimes twice, and asks again until it knows.

use std::sync::Arc;

use quitus_tests::commands::{Kind, admit, id, id_of, life, subscribe};
use quitus_tests::stand::ACTOR;
use serde_json::Value;
use tokio::task::JoinHandle;

use super::answers::{Expected, Sent, Told};
use super::servers::Server;
use super::turns::Who;
use super::world::World;

/// Callers at once.
pub const CALLERS: u64 = 3;

/// Somebody who was never admitted; so is everybody behind.
const STRANGERS: u64 = 900_000;

/// The associate whom two callers admit at once, each by a command of its own.
const SHARED: u64 = 500;

/// Everybody who can be asked.
pub type Servers = Arc<Vec<Arc<Server>>>;

/// One caller.
pub struct Caller {
    world: Arc<World>,
    servers: Servers,
    number: u64,
    /// What it sent a second time and did not wait for.
    echoes: Vec<JoinHandle<()>>,
}

impl Caller {
    pub fn new(world: &Arc<World>, servers: &Servers, number: u64) -> Self {
        Caller { world: Arc::clone(world), servers: Arc::clone(servers), number, echoes: Vec::new() }
    }

    fn chance(&self, one_in: u64) -> bool {
        self.world.turns.below(one_in) == 0
    }

    /// Sends everything, or gives up half-way; at the end every answer is there.
    pub async fn run(mut self) {
        let base = 1_000 * (1 + self.number);
        if self.number < 2 {
            let expected = Expected::OneOfTwo { rival: id(Kind::Command, self.rival_number(1 - self.number)) };
            let sent = Sent { command: self.rivals_admission(), expected };
            self.insists(&sent).await;
        }
        let count = 3 + self.world.turns.below(6);
        for command in life(base, count) {
            if self.chance(8) {
                self.asks_for_a_stranger(&command).await;
            }
            let sent = Sent { command, expected: Expected::Accepted };
            if self.insists(&sent).await == Told::Unknown {
                break;
            }
            // Whoever reads what was true before may have refused it: then its id is free for another content.
            if self.chance(12) && self.world.answers.acked_of(id_of(&sent.command)).is_some() {
                self.changes_its_mind(&sent).await;
            }
        }
        for echo in self.echoes {
            if echo.await.is_err() {
                self.world.found("a caller panicked".to_owned());
            }
        }
    }

    fn rival_number(&self, caller: u64) -> u64 {
        1_000 * (1 + caller) + 900
    }

    fn rivals_admission(&self) -> Value {
        let mut command = admit(self.rival_number(self.number), "Rival");
        command["associate"] = id(Kind::Associate, SHARED).to_string().into();
        command
    }

    async fn asks_for_a_stranger(&mut self, command: &Value) {
        // Its number follows from the command's, so that it is another one each time.
        let number = STRANGERS + (id_of(command).as_u64_pair().1 & 0xffff);
        let sent = Sent { command: subscribe(number, number, 5), expected: Expected::Refused };
        self.insists(&sent).await;
    }

    async fn changes_its_mind(&mut self, sent: &Sent) {
        let mut command = sent.command.clone();
        command["effective_on"] = "2014-05-05".into();
        self.insists(&Sent { command, expected: Expected::OtherBody }).await;
    }

    /// Sends a command until it is known what became of it, or gives up.
    async fn insists(&mut self, sent: &Sent) -> Told {
        self.world.answers.sends(sent);
        loop {
            self.world.turns.pass(Who::Caller(self.number), "sends").await;
            if sent.expected != Expected::OtherBody && self.chance(4) {
                self.echoes.push(tokio::spawn(echo(
                    Arc::clone(&self.world),
                    Arc::clone(&self.servers),
                    self.number,
                    sent.clone(),
                )));
            }
            let told = ask(&self.world, &self.servers, self.number, sent).await;
            if told == Told::Known || self.chance(12) {
                return told;
            }
        }
    }
}

/// The same command on another way, some time later.
async fn echo(world: Arc<World>, servers: Servers, caller: u64, sent: Sent) {
    world.turns.pass(Who::Caller(caller), "sends again").await;
    ask(&world, &servers, caller, &sent).await;
}

/// Asks one server, and hears the answer unless the server dies.
pub async fn ask(world: &World, servers: &[Arc<Server>], caller: u64, sent: &Sent) -> Told {
    let server = &servers[usize::try_from(world.turns.below(servers.len() as u64)).unwrap_or(0)];
    let Some(up) = server.door() else {
        world.turns.pass(Who::Caller(caller), "finds nobody").await;
        return Told::Unknown;
    };
    let text = sent.command.to_string();
    let answer = tokio::select! {
        biased;
        answer = up.ledger.execute_text(&text, ACTOR) => Some(answer),
        () = server.killed(up.life) => None,
    };
    drop(up);
    world.takes(sent, answer).await
}
