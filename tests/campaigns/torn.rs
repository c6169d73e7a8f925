//! Torn pages: a copy of a SQLite book is damaged as a bad disk or a power cut damages it, in its file or in its log, and
//! verified. Either the damage is told, or it is harmless: then every answer of the store is the one of before.
//!
//! A page is changed in one bit, blanked, cut in two with its older half, or exchanged with another one; a sector is
//! blanked; the file is cut off. Of the log a bit is changed, a frame blanked, or the tail cut off, anywhere.
//!
//! The tables outside the book (users, sessions, drafts) are empty here: nobody promises anything of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use quitus_server::ledger::ports::Keeper;
use quitus_server::ledger::verify::{Checks, verify};
use quitus_server::store::{Access, BookId, Store, StoreError, open};
use quitus_tests::copies::dump;
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::stand::Stand;

use crate::{attempts, book, docs, seed};

const PAGE: u64 = 4_096;
const SECTOR: u64 = 512;
/// The head of a log, and of each of its frames.
const LOG_HEAD: u64 = 32;
const FRAME: u64 = 24 + PAGE;

/// A book as it lies on the disk.
struct Copy {
    file: Vec<u8>,
    /// What is not yet moved into the file.
    log: Vec<u8>,
    /// The checkpoint kept outside at that moment.
    kept: String,
    answers: BTreeMap<String, String>,
}

/// What a disk does.
type Damage = (&'static str, fn(&mut Copy, &Copy, &mut Dice));

const TO_THE_FILE: &[Damage] = &[
    ("a bit", |copy, _, dice| flip(&mut copy.file, 0, dice)),
    ("a blank page", |copy, _, dice| blank(&mut copy.file, 0, PAGE, PAGE, dice)),
    ("a blank sector", |copy, _, dice| blank(&mut copy.file, 0, SECTOR, SECTOR, dice)),
    ("a page half old", |copy, before, dice| tear(&mut copy.file, &before.file, dice)),
    ("two pages exchanged", |copy, _, dice| exchange(&mut copy.file, dice)),
    ("cut off", |copy, _, dice| cut(&mut copy.file, dice)),
];

const TO_THE_LOG: &[Damage] = &[
    ("a bit of the log", |copy, _, dice| flip(&mut copy.log, 0, dice)),
    ("a blank frame of the log", |copy, _, dice| blank(&mut copy.log, LOG_HEAD, FRAME, FRAME, dice)),
    ("a log cut off", |copy, _, dice| cut(&mut copy.log, dice)),
];

fn index(at: u64) -> usize {
    usize::try_from(at).expect("small")
}

fn flip(bytes: &mut [u8], from: u64, dice: &mut Dice) {
    let at = from + dice.below(bytes.len() as u64 - from);
    bytes[index(at)] ^= 1 << dice.below(8);
}

fn blank(bytes: &mut [u8], from: u64, every: u64, length: u64, dice: &mut Dice) {
    let start = from + every * dice.below((bytes.len() as u64 - from) / every);
    bytes[index(start)..index(start + length)].fill(0);
}

fn tear(bytes: &mut [u8], before: &[u8], dice: &mut Dice) {
    let start = PAGE * dice.below(before.len().min(bytes.len()) as u64 / PAGE);
    let half = index(start + SECTOR * (1 + dice.below(PAGE / SECTOR - 1)));
    let end = index(start + PAGE);
    bytes[half..end].copy_from_slice(&before[half..end]);
}

fn exchange(bytes: &mut [u8], dice: &mut Dice) {
    let pages = bytes.len() as u64 / PAGE;
    let (one, other) = (index(PAGE * dice.below(pages)), index(PAGE * dice.below(pages)));
    for at in 0..index(PAGE) {
        bytes.swap(one + at, other + at);
    }
}

fn cut(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let length = dice.below(bytes.len() as u64);
    bytes.truncate(index(length));
}

impl Copy {
    /// The book as it lies there now, while somebody may have it open and nobody writes.
    async fn of(place: &Place, stand: &Stand) -> Self {
        let file = place.file();
        let log = std::fs::read(log_of(&file)).unwrap_or_default();
        let kept = stand.keys.last_checkpoint().expect("reads").expect("is sealed");
        let mut copy = Copy { file: std::fs::read(&file).expect("reads"), log, kept, answers: BTreeMap::new() };
        let store = place.store().await;
        copy.answers = answers(store.as_ref(), &stand.book).await;
        store.close().await;
        copy
    }

    fn again(&self) -> Self {
        let (file, log, kept) = (self.file.clone(), self.log.clone(), self.kept.clone());
        Copy { file, log, kept, answers: BTreeMap::new() }
    }

    fn lay(&self, file: &Path) {
        for old in [file.to_owned(), log_of(file), beside(file, "-shm")] {
            let _ = std::fs::remove_file(old);
        }
        std::fs::write(file, &self.file).expect("writes");
        if !self.log.is_empty() {
            std::fs::write(log_of(file), &self.log).expect("writes");
        }
    }
}

fn log_of(file: &Path) -> PathBuf {
    beside(file, "-wal")
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Every answer of the store: the lists, and each row asked for by its key.
async fn answers(store: &dyn Store, book: &BookId) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> =
        dump(store, book).await.into_iter().map(|row| (row, String::new())).collect();
    let by_key = keyed(store, book).await.expect("reads");
    all.extend(by_key);
    all
}

async fn keyed(store: &dyn Store, book: &BookId) -> Result<BTreeMap<String, String>, StoreError> {
    let mut all = BTreeMap::new();
    let mut answer = |question: String, answer: String| drop(all.insert(question, answer));
    answer("head".to_owned(), format!("{:?}", store.head(book).await?));
    answer("checkpoint".to_owned(), format!("{:?}", store.latest_checkpoint(book).await?));
    for row in store.receipts(book, 0, u32::MAX).await? {
        let found = store.receipt(book, row.command_id).await?;
        answer(format!("receipt {}", row.command_id), format!("{found:?}"));
    }
    for row in store.person_keys(book, None, u32::MAX).await? {
        let found = (store.keys_of(book, row.person).await?, store.vault_of(book, row.person).await?);
        answer(format!("person {}", row.person), format!("{found:?}"));
    }
    for row in store.texts(book, None, u32::MAX).await? {
        answer(format!("text {:?}", row.digest), format!("{:?}", store.text(book, &row.digest).await?));
    }
    for row in store.attachments(book, None, u32::MAX).await? {
        answer(format!("attachment {:?}", row.digest), format!("{:?}", store.attachment(book, &row.digest).await?));
    }
    let indexes: Vec<u64> = store.nodes(book, 0, u32::MAX).await?.into_iter().map(|(index, _)| index).collect();
    answer("nodes".to_owned(), format!("{:?}", store.nodes_at(book, &indexes).await?));
    Ok(all)
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Told,
    Harmless,
    /// Verified, and not the book: the first question that is answered otherwise.
    Missed(String),
}

async fn verdict(stand: &Stand, file: &Path, whole: &Copy) -> Verdict {
    let Ok(store) = open(&format!("sqlite://{}", file.display()), Access::ReadOnly).await else {
        return Verdict::Told;
    };
    let checks = Checks { kept: Some(whole.kept.clone()), ..Checks::default() };
    let report = verify(store.as_ref(), &stand.book, Some(&stand.ring()), checks, &mut |_, _| {}).await;
    let verdict = match report {
        Ok(report) if report.is_clean() => same(store.as_ref(), stand, whole).await,
        Ok(_) | Err(_) => Verdict::Told,
    };
    store.close().await;
    verdict
}

/// A book that verified is read once more.
async fn same(store: &dyn Store, stand: &Stand, whole: &Copy) -> Verdict {
    let mut rows: BTreeMap<String, String> =
        dump(store, &stand.book).await.into_iter().map(|row| (row, String::new())).collect();
    match keyed(store, &stand.book).await {
        Ok(by_key) => rows.extend(by_key),
        Err(error) => return Verdict::Missed(error.to_string()),
    }
    let other = whole.answers.iter().find(|(question, answer)| rows.get(*question) != Some(answer));
    let added = rows.keys().find(|question| !whole.answers.contains_key(*question));
    match other.map(|(question, _)| question).or(added) {
        None => Verdict::Harmless,
        Some(question) => Verdict::Missed(question.chars().take(120).collect()),
    }
}

/// Three moments of one book: half grown, whole and at rest, and with its last entries still in the log.
async fn moments(stand: &Stand, place: &Place) -> [Copy; 3] {
    let mut dice = Dice::new(5_100);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    book::grow(&ledger, &mut dice, 40).await;
    ledger.close().await.expect("seals");
    store.close().await;
    let half = Copy::of(place, stand).await;
    let store = place.store().await;
    let ledger = stand.open(store.clone()).await.expect("opens");
    book::together(&ledger, (700_000..700_020).map(|n| quitus_tests::commands::admit(n, "Late")).collect()).await;
    ledger.close().await.expect("seals");
    store.close().await;
    let whole = Copy::of(place, stand).await;
    let store = place.store().await;
    let ledger = stand.open(store.clone()).await.expect("opens");
    book::together(&ledger, (800_000..800_010).map(|n| quitus_tests::commands::admit(n, "Last")).collect()).await;
    ledger.sealed().await.expect("seals");
    let live = Copy::of(place, stand).await;
    ledger.close().await.expect("seals");
    store.close().await;
    assert!(half.log.is_empty() && whole.log.is_empty() && live.log.len() as u64 > 10 * FRAME, "not as it was thought");
    [half, whole, live]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_torn_file_is_told_or_harmless() {
    let campaign = "torn pages and logs, SQLite";
    let (seed, count) = (seed(campaign), attempts(60, 1_000));
    let (stand, place) = (Stand::new(5_000), Place::sqlite());
    let [half, whole, live] = moments(&stand, &place).await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("damaged.db");
    for sound in [&whole, &live] {
        sound.lay(&file);
        assert_eq!(verdict(&stand, &file, sound).await, Verdict::Harmless, "undamaged");
    }
    let (mut dice, mut told, mut missed) = (Dice::new(seed), BTreeMap::new(), Vec::new());
    for trial in 0..count {
        let in_the_log = dice.below(3) == 0;
        let (sound, ways) = if in_the_log { (&live, TO_THE_LOG) } else { (&whole, TO_THE_FILE) };
        let (how, damage) = dice.pick(ways);
        let mut damaged = sound.again();
        damage(&mut damaged, &half, &mut dice);
        damaged.lay(&file);
        match verdict(&stand, &file, sound).await {
            Verdict::Told => told.entry(*how).or_insert([0, 0])[0] += 1,
            Verdict::Harmless => told.entry(*how).or_insert([0, 0])[1] += 1,
            Verdict::Missed(what) => missed.push(format!("trial {trial}: {how}: {what}")),
        }
    }
    assert!(missed.is_empty(), "{} of {count} missed:\n{}", missed.len(), missed.join("\n"));
    let told: Vec<String> = told.iter().map(|(how, [told, harmless])| format!("{how} {told}+{harmless}")).collect();
    let verdict = format!("none missed; told + harmless: {}", told.join(", "));
    docs::record(&docs::Outcome { campaign, seed, count, verdict });
}
