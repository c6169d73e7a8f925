//! Writes what `tests/foreign/verify_proof.py` reads: `cargo run -p quitus-projections --example proof_corpus -- FILE [N]`.
//!
//! Each line is a proof of a random register, honest or spoilt, with the key, the question of a sample, and whether this
//! program believes it. N registers give 3N honest proofs and N spoilt ones: bytes changed, values changed, parts of other
//! books, and lies that whoever holds the key signed.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../tests/struck/mod.rs"]
mod struck;

use quitus_domain::values::{Cents, Digest};
use quitus_projections::log::canonical;
use quitus_projections::proof::{Fault, Nonce, Proof, Question, Shown, Statement, check};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, Write};
use struck::{Book, Chance, STRUCK, book, lines, of_lines, plan};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_else(|| "target/proofs.jsonl".to_owned());
    let count: u64 = arguments.next().map_or(30, |text| text.parse().unwrap());
    let mut file = BufWriter::new(File::create(&path).unwrap());
    let (mut holds, mut refused) = (0, 0);
    for seed in 0..count {
        for case in cases(seed) {
            let believed = case.verdict().is_ok();
            assert_eq!(believed, case.honest, "{} of seed {seed}: {:?}", case.what, case.verdict());
            *(if believed { &mut holds } else { &mut refused }) += 1;
            let Case { what, key, proof, question, .. } = case;
            let mut line = json!({ "holds": believed, "key": key, "proof": proof, "what": what });
            if let Some(question) = question {
                line["question"] = json!(question);
            }
            writeln!(file, "{line}").unwrap();
        }
    }
    println!("{path}: {holds} proofs that hold, {refused} that do not");
}

struct Case {
    what: &'static str,
    honest: bool,
    key: String,
    proof: String,
    question: Option<String>,
}

impl Case {
    fn verdict(&self) -> Result<(), Fault> {
        let key = quitus_projections::log::checkpoint::VerificationKey::parse(&self.key).unwrap();
        let verified = check(&Proof::parse(&self.proof)?, &key)?;
        self.question.as_ref().map_or(Ok(()), |text| Question::parse(text)?.is_answered_by(&verified))
    }
}

/// The three honest proofs of one register, and one spoilt.
fn cases(seed: u64) -> Vec<Case> {
    let mut chance = Chance(seed ^ 0x33);
    let book = book(plan(seed));
    let struck = book.struck();
    let n = struck.lines().len() as u64;
    let (nonce, count) = (chance.bytes(), 1 + chance.below(n));
    let one = struck.lines()[usize::try_from(chance.below(n)).unwrap()].associate;
    let proofs = [
        struck.categories(book.seal()),
        struck.associate(book.seal(), one).unwrap(),
        struck.sample(book.seal(), nonce, count).unwrap(),
    ];
    let mut cases: Vec<Case> = proofs.iter().map(|proof| honest(&book, proof, nonce, count)).collect();
    let which = usize::try_from(chance.below(3)).unwrap();
    let spoilt = spoil(&mut chance, &book, &cases[which], nonce);
    cases.push(spoilt);
    cases
}

fn honest(book: &Book, proof: &Proof, nonce: Nonce, count: u64) -> Case {
    let question = matches!(proof.shown, Shown::Sample { .. }).then(|| asked(book, nonce, count));
    let proof = proof.to_text().unwrap();
    Case { what: "honest", honest: true, key: book.vkey().to_string(), proof, question }
}

fn asked(book: &Book, nonce: Nonce, count: u64) -> String {
    let verified = check(&book.struck().categories(book.seal()), book.vkey()).unwrap();
    Question::of(&verified, nonce, count).to_text().unwrap()
}

fn spoil(chance: &mut Chance, book: &Book, whole: &Case, nonce: Nonce) -> Case {
    let (key, question) = (whole.key.clone(), whole.question.clone());
    let case = |what, proof: String| Case { what, honest: false, key: key.clone(), proof, question: question.clone() };
    match chance.below(9) {
        0 => case("byte", changed_byte(chance, &whole.proof)),
        1 => case("value", changed_value(chance, &whole.proof)),
        2 => {
            let length = usize::try_from(chance.below(whole.proof.len() as u64)).unwrap();
            case("cut", whole.proof.get(..length).unwrap_or_default().to_owned())
        }
        3 => Case { key: struck::book(plan(chance.next())).vkey().to_string(), ..case("key", whole.proof.clone()) },
        4 => case("mixed", mixed(chance, book, &whole.proof)),
        5 => Case { question: Some(asked(book, chance.bytes(), 1)), ..case("question", whole.proof.clone()) },
        6 => case("statement", lie(chance, book)),
        7 => twice(chance, nonce),
        _ => unsorted(chance, nonce),
    }
}

fn changed_byte(chance: &mut Chance, proof: &str) -> String {
    let mut bytes = proof.as_bytes().to_vec();
    loop {
        let at = usize::try_from(chance.below(bytes.len() as u64)).unwrap();
        let with = u8::try_from(32 + chance.below(95)).unwrap();
        if bytes[at].is_ascii() && bytes[at] != with {
            bytes[at] = with;
            return String::from_utf8(bytes).unwrap();
        }
    }
}

/// One number or text somewhere in the file, written canonically again.
fn changed_value(chance: &mut Chance, proof: &str) -> String {
    let mut value: Value = serde_json::from_str(proof).unwrap();
    let places = leaves(&value, String::new());
    let place = &places[usize::try_from(chance.below(places.len() as u64)).unwrap()];
    let one = value.pointer_mut(place).unwrap();
    *one = match one.clone() {
        Value::Number(number) => json!(number.as_u64().unwrap() + 1 + chance.below(3)),
        Value::String(text) if text.len() > 3 => json!(format!("{}{}", &text[1..], &text[..1])),
        other => json!([other]),
    };
    canonical::write_value(&value).unwrap() + "\n"
}

fn leaves(value: &Value, place: String) -> Vec<String> {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(at, item)| leaves(item, format!("{place}/{at}"))).collect()
        }
        Value::Object(fields) => fields.iter().flat_map(|(key, item)| leaves(item, format!("{place}/{key}"))).collect(),
        _ => vec![place],
    }
}

/// A part of the proof of another register of the same book and key.
fn mixed(chance: &mut Chance, book: &Book, proof: &str) -> String {
    let other = of_lines(book.plan, &lines(struck::Plan { seed: book.plan.seed + 1, ..book.plan }));
    let theirs: Value = serde_json::from_str(&other.struck().categories(other.seal()).to_text().unwrap()).unwrap();
    let mut value: Value = serde_json::from_str(proof).unwrap();
    let part = ["attestation", "checkpoint", "leaf"][usize::try_from(chance.below(3)).unwrap()];
    value[part] = theirs[part].clone();
    canonical::write_value(&value).unwrap() + "\n"
}

/// Something else attested, signed with the true key.
fn lie(chance: &mut Chance, book: &Book) -> String {
    let mut statement: Statement = book.statement();
    match chance.below(8) {
        0 => statement.register.categories[0].associates += 1,
        1 => statement.register.categories[0].subscribed = Cents::of(-1),
        2 => statement.register.effective_on = "2025-12-31".parse().unwrap(),
        3 => statement.register.root = Digest::from(chance.bytes()),
        4 => statement.size += 1,
        5 => statement.position += 1,
        6 => match statement.colleges.as_mut() {
            Some(colleges) => colleges[0].shares += 1,
            None => statement.register.root = Digest::from(chance.bytes()),
        },
        _ => drop(statement.natures.pop()),
    }
    let proof = Proof { seal: book.false_seal(&statement), shown: Shown::Line(book.opened(0)) };
    proof.to_text().unwrap()
}

/// A register that counts one associate twice, opened whole.
fn twice(chance: &mut Chance, nonce: Nonce) -> Case {
    let plan =
        struck::Plan { seed: chance.next(), associates: 2 + chance.below(30), categories: 2, event_type: STRUCK };
    let mut lines = lines(plan);
    lines[1].associate = lines[0].associate;
    opened_whole("twice", &of_lines(plan, &lines), nonce)
}

/// A register whose references do not ascend, opened whole.
fn unsorted(chance: &mut Chance, nonce: Nonce) -> Case {
    let plan =
        struck::Plan { seed: chance.next(), associates: 2 + chance.below(30), categories: 2, event_type: STRUCK };
    let mut lines = lines(plan);
    let last = lines.len() - 1;
    lines.swap(0, last);
    opened_whole("unsorted", &of_lines(plan, &lines), nonce)
}

fn opened_whole(what: &'static str, book: &Book, nonce: Nonce) -> Case {
    let proof = book.false_sample(nonce, book.lines.len() as u64).to_text().unwrap();
    Case { what, honest: false, key: book.vkey().to_string(), proof, question: None }
}
