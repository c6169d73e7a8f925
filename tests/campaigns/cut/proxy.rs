//! A proxy before PostgreSQL that knows enough of its protocol to cut a connection between a commit and its answer.
//!
//! A commit travels as a statement of its own that writes entries, or as `COMMIT` behind `BEGIN`. It is done when the
//! server says that it is ready for the next query, and has told no error before. The proxy holds back everything that
//! the server says from the commit on; then it passes it on, or cuts both ends.

use std::collections::HashSet;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use quitus_tests::machine::Dice;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::unix;
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::task::JoinHandle;

/// Of four commits, so many lose their answer.
const CUT_IN_FOUR: u64 = 2;

/// What the proxy did.
#[derive(Default)]
pub struct Cuts {
    /// Connections cut after the commit was done and before its answer.
    pub answers: AtomicU64,
    /// Connections cut before the commit reached the server.
    pub questions: AtomicU64,
}

/// A proxy that is running.
pub struct Proxy {
    pub port: u16,
    pub cuts: Arc<Cuts>,
    serving: JoinHandle<()>,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Proxy {
    /// Starts before the server that listens at `socket`.
    pub async fn start(socket: PathBuf, seed: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("listens");
        let port = listener.local_addr().expect("an address").port();
        let (cuts, dice) = (Arc::new(Cuts::default()), Arc::new(Mutex::new(Dice::new(seed))));
        let of_connections = Arc::clone(&cuts);
        let serving = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                client.set_nodelay(true).expect("small messages go at once");
                let server = UnixStream::connect(&socket).await.expect("the server is there");
                let line = Line { cuts: Arc::clone(&of_connections), dice: Arc::clone(&dice), state: Mutex::default() };
                tokio::spawn(async move { Arc::new(line).run(client, server).await });
            }
        });
        Proxy { port, cuts, serving }
    }
}

/// What is on its way through one connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Way {
    /// Nothing that commits.
    #[default]
    Free,
    /// A transaction is open.
    InTransaction,
    /// A commit was sent, and its answer is to come.
    Committing,
}

#[derive(Default)]
struct State {
    way: Way,
    /// The prepared statements that write entries.
    writing: HashSet<Vec<u8>>,
}

/// One connection.
struct Line {
    cuts: Arc<Cuts>,
    dice: Arc<Mutex<Dice>>,
    state: Mutex<State>,
}

/// A message: its type, and the bytes as they travel.
struct Message {
    kind: u8,
    bytes: Vec<u8>,
}

impl Message {
    async fn read(from: &mut (impl AsyncReadExt + Unpin)) -> io::Result<Self> {
        let mut bytes = vec![0; 5];
        from.read_exact(&mut bytes).await?;
        let length = u32::from_be_bytes([bytes[1], bytes[2], bytes[3], bytes[4]]);
        bytes.resize(1 + length as usize, 0);
        from.read_exact(&mut bytes[5..]).await?;
        Ok(Message { kind: bytes[0], bytes })
    }

    /// The texts of the message, each ended by a zero byte.
    fn texts(&self) -> impl Iterator<Item = &[u8]> {
        self.bytes[5..].split(|byte| *byte == 0)
    }
}

impl Line {
    async fn run(self: Arc<Self>, client: TcpStream, server: UnixStream) {
        let (from_client, to_client) = client.into_split();
        let (from_server, to_server) = server.into_split();
        // Whichever end breaks first takes the other one with it.
        tokio::select! {
            _ = self.questions(from_client, to_server) => {}
            _ = self.answers(from_server, to_client) => {}
        }
    }

    async fn questions(&self, mut client: OwnedReadHalf, mut server: unix::OwnedWriteHalf) -> io::Result<()> {
        // The first message has no type.
        let length = client.read_u32().await?;
        let mut start = vec![0; length as usize - 4];
        client.read_exact(&mut start).await?;
        server.write_u32(length).await?;
        server.write_all(&start).await?;
        loop {
            let message = Message::read(&mut client).await?;
            if self.commits(&message) && self.dice_say(1, 16) {
                self.cuts.questions.fetch_add(1, Ordering::Relaxed);
                return Ok(());
            }
            server.write_all(&message.bytes).await?;
        }
    }

    async fn answers(&self, mut server: unix::OwnedReadHalf, mut client: OwnedWriteHalf) -> io::Result<()> {
        let (mut held, mut failed) = (Vec::new(), 0);
        loop {
            let message = Message::read(&mut server).await?;
            if self.way() != Way::Committing {
                client.write_all(&message.bytes).await?;
                continue;
            }
            failed += u64::from(message.kind == b'E');
            let done = message.kind == b'Z';
            held.extend(message.bytes);
            if done && failed == 0 && self.dice_say(CUT_IN_FOUR, 4) {
                self.cuts.answers.fetch_add(1, Ordering::Relaxed);
                return Ok(());
            }
            if done {
                self.go(Way::Free);
                failed = 0;
                client.write_all(&std::mem::take(&mut held)).await?;
            }
        }
    }

    /// Follows what the client says; whether this message commits entries.
    fn commits(&self, message: &Message) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut texts = message.texts();
        let (first, second) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
        match message.kind {
            b'P' if has(second, b"INSERT INTO events") => {
                state.writing.insert(first.to_vec());
            }
            b'B' if state.way == Way::Free && state.writing.contains(second) => state.way = Way::Committing,
            b'Q' if first.starts_with(b"BEGIN") => state.way = Way::InTransaction,
            b'Q' if first.starts_with(b"COMMIT") => state.way = Way::Committing,
            b'Q' if first.starts_with(b"ROLLBACK") => state.way = Way::Free,
            _ => return false,
        }
        state.way == Way::Committing
    }

    fn way(&self) -> Way {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).way
    }

    fn go(&self, way: Way) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).way = way;
    }

    fn dice_say(&self, so_many: u64, of: u64) -> bool {
        self.dice.lock().unwrap_or_else(PoisonError::into_inner).below(of) < so_many
    }
}

fn has(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}
