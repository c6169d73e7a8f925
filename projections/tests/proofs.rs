//! What a proof of a struck register proves, and every way we know to forge one.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

#[allow(dead_code)]
mod struck;

use proptest::prelude::*;
use quitus_domain::scic::BrokenPath;
use quitus_domain::values::{Cents, Digest};
use quitus_projections::log::canonical;
use quitus_projections::log::checkpoint::{self, CheckpointError, SigningKey, sign};
use quitus_projections::proof::{CannotProve, Fault, Kind, Proof, Question, Shown, Struck, Verified, Why, check};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;
use struck::{Book, Chance, Plan, STRUCK, book, of_lines, plan};

fn reread(proof: &Proof) -> Proof {
    let text = proof.to_text().unwrap();
    let read = Proof::parse(&text).unwrap();
    assert_eq!(&read, proof);
    read
}

fn verdict(book: &Book, proof: &Proof) -> Result<Verified, Fault> {
    check(&reread(proof), book.vkey())
}

fn why(book: &Book, proof: &Proof) -> (String, Why) {
    let fault = verdict(book, proof).unwrap_err();
    (fault.place, fault.why)
}

const TEN: Plan = Plan { seed: 1, associates: 10, categories: 3, event_type: STRUCK };

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every associate's own proof holds, and what they open adds up to what is attested.
    #[test]
    fn every_associate_is_counted_once_and_together_they_are_the_totals(seed: u64) {
        let book = book(plan(seed));
        let struck = book.struck();
        let mut sums = vec![[0_u64; 3]; book.natures.len()];
        for line in struck.lines() {
            let proof = struck.associate(book.seal(), line.associate).unwrap();
            let Shown::Line(opened) = verdict(&book, &proof).unwrap().shown else { panic!("a line") };
            let own = &mut sums[opened.leaf.category];
            *own = [own[0] + 1, own[1] + opened.leaf.shares, own[2] + opened.leaf.cents];
        }
        let attested = verdict(&book, &struck.categories(book.seal())).unwrap().statement.register.categories;
        let told: Vec<[u64; 3]> = attested
            .iter()
            .map(|one| [one.associates, one.shares, u64::try_from(one.subscribed.get()).unwrap()])
            .collect();
        prop_assert_eq!(told, sums);
    }

    /// A sample of any size holds, and answers the question that was asked and no other.
    #[test]
    fn a_sample_answers_its_question(seed: u64, nonce: [u8; 32], other: [u8; 32], part: u64) {
        let book = book(plan(seed));
        let struck = book.struck();
        let count = 1 + part % struck.lines().len() as u64;
        let attested = verdict(&book, &struck.categories(book.seal())).unwrap();
        let question = Question::of(&attested, nonce, count);
        prop_assert_eq!(&Question::parse(&question.to_text().unwrap()).unwrap(), &question);
        let answer = verdict(&book, &struck.sample(book.seal(), nonce, count).unwrap()).unwrap();
        prop_assert_eq!(question.is_answered_by(&answer), Ok(()));
        let others = [
            Question { nonce: other, ..question.clone() },
            Question { count: count + 1, ..question.clone() },
            Question { size: question.size + 1, ..question.clone() },
            Question { entry: Digest::from(other), ..question.clone() },
        ];
        prop_assert!(others.iter().all(|asked| asked.is_answered_by(&answer).is_err()));
        prop_assert!(question.is_answered_by(&attested).is_err());
    }
}

#[test]
fn a_register_of_nobody_is_proved_and_opens_nothing() {
    let book = book(Plan { seed: 3, associates: 0, categories: 2, event_type: STRUCK });
    let struck = book.struck();
    assert!(verdict(&book, &struck.categories(book.seal())).is_ok());
    let none = struck.sample(book.seal(), [1; 32], 1);
    assert_eq!(none, Err(CannotProve::Draw(Why::Count { count: 1, associates: 0 })));
    let mut statement = book.statement();
    statement.register.root = Digest::from([1; 32]);
    let forged = Proof { seal: book.false_seal(&statement), shown: Shown::Totals };
    assert_eq!(why(&book, &forged).1, Why::OtherRoot);
}

#[test]
fn without_the_book_s_key_nothing_is_believed() {
    let (own, other) = (book(TEN), book(Plan { seed: 2, ..TEN }));
    let proof = own.struck().categories(own.seal());
    assert!(matches!(check(&proof, other.vkey()).unwrap_err().why, Why::Note(CheckpointError::NotSigned(_))));
    let elsewhere = SigningKey::from_seed("quitus/elsewhere", &own.seed).unwrap();
    let fault = check(&proof, elsewhere.verification_key()).unwrap_err();
    assert!(matches!(fault.why, Why::Note(CheckpointError::OtherOrigin { .. })), "{fault}");
}

#[test]
fn the_parts_of_two_proofs_do_not_mix() {
    // Two registers of one book and one key: the second is older than it claims.
    let own = book(TEN);
    let older = of_lines(TEN, &struck::lines(Plan { seed: 9, ..TEN }));
    assert_eq!(own.vkey(), older.vkey());
    let (seal, old) = (own.seal(), older.seal());
    let mixed = |change: fn(&mut quitus_projections::proof::Seal, &quitus_projections::proof::Seal)| {
        let mut seal = seal.clone();
        change(&mut seal, &old);
        why(&own, &Proof { seal, shown: Shown::Totals }).0
    };
    assert_eq!(mixed(|seal, old| seal.attestation.clone_from(&old.attestation)), "$.attestation.root");
    assert_eq!(mixed(|seal, old| seal.checkpoint.clone_from(&old.checkpoint)), "$.attestation.root");
    assert_eq!(mixed(|seal, old| seal.leaf.clone_from(&old.leaf)), "$.attestation.entry");
    let line = Proof { seal: seal.clone(), shown: Shown::Line(older.opened(0)) };
    assert!(matches!(why(&own, &line).1, Why::OtherTotals | Why::OtherRoot | Why::Path(_)));
}

#[test]
fn whoever_holds_the_key_cannot_attest_another_day_entry_or_book() {
    let book = book(TEN);
    let forged = |change: &dyn Fn(&mut quitus_projections::proof::Statement)| {
        let mut statement = book.statement();
        change(&mut statement);
        why(&book, &Proof { seal: book.false_seal(&statement), shown: Shown::Totals }).0
    };
    assert_eq!(forged(&|s| s.register.effective_on = "2027-12-31".parse().unwrap()), "$.leaf.eff");
    assert_eq!(forged(&|s| s.position += 1), "$.leaf.pos");
    assert_eq!(forged(&|s| s.entry = Digest::from([1; 32])), "$.attestation.entry");
    assert_eq!(forged(&|s| s.size += 1), "$.attestation.size");
    assert_eq!(forged(&|s| s.root = Digest::from([1; 32])), "$.attestation.root");
    assert_eq!(forged(&|s| s.book.push('x')), "$.attestation.book");
    assert_eq!(forged(&|s| s.natures.truncate(1)), "$.attestation.register");
    assert_eq!(forged(&|s| s.register.categories[0].subscribed = Cents::of(-1)), "$.attestation.register");
}

#[test]
fn an_entry_of_another_kind_strikes_no_register() {
    let book = book(Plan { event_type: "register.associate_admitted", ..TEN });
    let forged = Proof { seal: book.false_seal(&book.statement()), shown: Shown::Totals };
    assert_eq!(why(&book, &forged).0, "$.leaf.type");
}

#[test]
fn totals_that_the_lines_do_not_add_up_to_are_refused_at_the_first_line() {
    let book = book(TEN);
    let mut statement = book.statement();
    statement.register.categories[1].shares += 1;
    let forged = Proof { seal: book.false_seal(&statement), shown: Shown::Line(book.opened(4)) };
    assert_eq!(why(&book, &forged), ("$.line".into(), Why::OtherTotals));
    statement = book.statement();
    statement.register.root = Digest::from([1; 32]);
    let forged = Proof { seal: book.false_seal(&statement), shown: Shown::Line(book.opened(4)) };
    assert_eq!(why(&book, &forged), ("$.line".into(), Why::OtherRoot));
}

#[test]
fn totals_that_overflow_are_refused() {
    let book = book(TEN);
    let mut line = book.opened(0);
    line.siblings[1].totals[0][1] = u64::MAX;
    let forged = Proof { seal: book.seal(), shown: Shown::Line(line.clone()) };
    assert!(forged.to_text().is_err(), "no file holds such a number");
    let by_hand = book.struck().associate(book.seal(), line.leaf.associate).unwrap().to_text().unwrap();
    let at = by_hand.find("\"totals\":[[").unwrap() + 11;
    let digits = by_hand[at..].find(',').unwrap();
    let huge = format!("{}18446744073709551615{}", &by_hand[..at], &by_hand[at + digits..]);
    assert!(matches!(Proof::parse(&huge).unwrap_err().why, Why::Spelling(_)), "nor is one read");
    let fault = check(&forged, book.vkey()).unwrap_err();
    assert!(matches!(fault.why, Why::Path(BrokenPath::Overflow { .. })), "{fault}");
}

#[test]
fn an_associate_counted_twice_shows_in_the_sample() {
    let mut lines = struck::lines(TEN);
    lines[5].associate = lines[4].associate;
    let twice = of_lines(TEN, &lines);
    let made =
        Struck::made(quitus_domain::values::Position(twice.entry.position), &twice.event, twice.natures.clone(), lines);
    assert!(matches!(made.err(), Some(CannotProve::Miscounted(_))), "we make none");
    let all = twice.false_sample([7; 32], 10);
    assert_eq!(why(&twice, &all), ("$.lines[5].associate".into(), Why::Order));
}

#[test]
fn references_out_of_order_show_in_the_sample() {
    let mut lines = struck::lines(TEN);
    lines.swap(2, 7);
    let unsorted = of_lines(TEN, &lines);
    assert_eq!(why(&unsorted, &unsorted.false_sample([7; 32], 10)).1, Why::Order);
}

#[test]
fn the_same_line_twice_or_another_than_drawn_is_refused() {
    let book = book(TEN);
    let nonce = [7; 32];
    let change = |change: &dyn Fn(&mut Vec<quitus_domain::scic::OpenedLine>)| {
        let Shown::Sample { mut lines, .. } = book.false_sample(nonce, 4).shown else { panic!("a sample") };
        change(&mut lines);
        why(&book, &Proof { seal: book.seal(), shown: Shown::Sample { nonce, lines } }).1
    };
    assert!(matches!(change(&|lines| lines[1] = lines[0].clone()), Why::NotDrawn { .. }));
    assert!(matches!(change(&|lines| lines.swap(0, 1)), Why::NotDrawn { .. }));
    assert!(matches!(change(&|lines| lines.clear()), Why::Count { .. }));
    assert!(matches!(
        change(&|lines| *lines = (0..10).chain([0]).map(|at| book.opened(at)).collect()),
        Why::Count { .. }
    ));
    let drawn: Vec<u64> = match book.false_sample(nonce, 4).shown {
        Shown::Sample { lines, .. } => lines.iter().map(|line| line.index).collect(),
        _ => panic!("a sample"),
    };
    let other = (0..10).find(|at| !drawn.contains(at)).unwrap();
    assert!(matches!(change(&|lines| lines[0] = book.opened(other)), Why::NotDrawn { .. }));
}

#[test]
fn an_attestation_is_no_checkpoint_and_a_checkpoint_no_attestation() {
    let book = book(TEN);
    let seal = book.seal();
    assert!(checkpoint::read(&seal.attestation).is_err());
    assert!(checkpoint::open(&seal.attestation, &[book.vkey()]).is_err());
    let mut swapped = seal.clone();
    std::mem::swap(&mut swapped.attestation, &mut swapped.checkpoint);
    assert_eq!(why(&book, &Proof { seal: swapped, shown: Shown::Totals }).0, "$.checkpoint");
    let twice = quitus_projections::proof::Seal { attestation: seal.checkpoint.clone(), ..seal };
    let refused = why(&book, &Proof { seal: twice, shown: Shown::Totals });
    assert_eq!(refused, ("$.attestation".into(), Why::Form("an attestation")));
}

#[test]
fn only_the_signature_of_the_key_stands_in_a_proof() {
    let book = book(TEN);
    let next = SigningKey::from_seed(struck::ORIGIN, &[5; 32]).unwrap();
    let head = checkpoint::read(&book.note).unwrap();
    // A checkpoint that covers a rotation bears two signatures, and witnesses may add theirs.
    let both = sign(&head, &[&book.key, &next]).unwrap() + "\u{2014} witness.example mJirIkljAAAAAGAAAAA=\n";
    for key in [&book.key, &next] {
        let seal = book.struck().seal(&book.entry, &both, &book.nodes, key).unwrap();
        let proof = Proof { seal, shown: Shown::Totals };
        assert!(check(&reread(&proof), key.verification_key()).is_ok());
        let surplus =
            Proof { seal: quitus_projections::proof::Seal { checkpoint: both.clone(), ..proof.seal }, ..proof };
        assert_eq!(check(&surplus, key.verification_key()).unwrap_err().place, "$.checkpoint");
    }
    let stranger = SigningKey::from_seed(struck::ORIGIN, &[6; 32]).unwrap();
    assert!(book.struck().seal(&book.entry, &both, &book.nodes, &stranger).is_err());
}

#[test]
fn a_strike_that_does_not_come_out_is_never_attested() {
    let book = book(TEN);
    let mut event = book.event.clone();
    event.categories[0].associates += 1;
    let at = quitus_domain::values::Position(book.entry.position);
    let made = Struck::made(at, &event, book.natures.clone(), book.lines.clone());
    assert_eq!(made.err(), Some(CannotProve::Miscounted(at)));
}

#[test]
fn what_is_attested_is_the_payload_without_its_salt() {
    let book = book(TEN);
    let mut payload: serde_json::Value = serde_json::from_str(&book.entry.payload).unwrap();
    let fields = payload["scic.register_struck"].as_object_mut().unwrap();
    assert!(fields.remove("salt").is_some());
    let restated = canonical::write(&book.statement().register).unwrap();
    assert_eq!(restated, canonical::write(fields).unwrap());
}

/// Every byte of a small proof is changed, to three other values each: all refused, and none makes the program stop.
#[test]
fn every_changed_byte_of_a_small_proof_is_refused() {
    let book = book(Plan { seed: 4, associates: 3, categories: 2, event_type: STRUCK });
    let struck = book.struck();
    let proofs = [
        struck.categories(book.seal()),
        struck.associate(book.seal(), book.lines[1].associate).unwrap(),
        struck.sample(book.seal(), [8; 32], 2).unwrap(),
    ];
    for proof in proofs {
        let text = proof.to_text().unwrap();
        let asked = Question::of(&verdict(&book, &proof).unwrap(), [8; 32], 2);
        let refused = |bytes: Vec<u8>| {
            let Ok(text) = String::from_utf8(bytes) else { return true };
            let checked = Proof::parse(&text).and_then(|proof| check(&proof, book.vkey()));
            // Another nonce may draw the same lines: only the question knows which one was asked.
            let answers = |it: &Verified| it.shown == Shown::Totals || asked.is_answered_by(it).is_ok();
            !checked.is_ok_and(|it| matches!(it.shown, Shown::Line(_)) || answers(&it))
        };
        assert!(!refused(text.clone().into_bytes()));
        for at in 0..text.len() {
            for change in [1, 32, 128] {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= change;
                assert!(refused(bytes), "byte {at} of {:?} ^ {change}", proof.kind());
            }
            assert!(refused(text.as_bytes()[..at].to_vec()), "cut at {at}");
        }
        for more in [" ", "\n", "x"] {
            assert!(refused(format!("{text}{more}").into_bytes()) && refused(format!("{more}{text}").into_bytes()));
        }
    }
}

/// 10,000 random mutations of a large sample with `QUITUS_LONG=1`, 300 without.
#[test]
fn random_changes_of_a_large_proof_are_refused() {
    let long = std::env::var_os("QUITUS_LONG").is_some();
    let book = book(Plan { seed: 5, associates: 500, categories: 4, event_type: STRUCK });
    let sample = book.struck().sample(book.seal(), [9; 32], 59).unwrap();
    let asked = Question::of(&verdict(&book, &sample).unwrap(), [9; 32], 59);
    let text = sample.to_text().unwrap();
    let mut chance = Chance(20_120_102);
    let below = |chance: &mut Chance, limit: usize| usize::try_from(chance.below(limit as u64)).unwrap();
    for _ in 0..if long { 10_000 } else { 300 } {
        let mut bytes = text.clone().into_bytes();
        let (from, to) = (below(&mut chance, text.len()), below(&mut chance, text.len()));
        let length = 1 + below(&mut chance, 90);
        match chance.below(5) {
            0 => bytes[from] = u8::try_from(32 + chance.below(95)).unwrap(),
            1 => drop(bytes.drain(from..(from + length).min(text.len()))),
            2 => bytes.swap(from, to),
            3 => {
                let part: Vec<u8> = bytes[from..(from + length).min(text.len())].to_vec();
                bytes.splice(to..to, part);
            }
            _ => {
                let part: Vec<u8> = bytes[from..(from + length).min(text.len())].to_vec();
                let end = (to + part.len()).min(text.len());
                bytes.splice(to..end, part);
            }
        }
        if bytes == text.as_bytes() {
            continue;
        }
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        let outcome = Proof::parse(&changed).and_then(|proof| check(&proof, book.vkey()));
        assert!(outcome.and_then(|answer| asked.is_answered_by(&answer)).is_err(), "{changed}");
    }
}

/// What a third party's files tell: the totals, and of the drawn lines what the format says.
#[test]
fn a_third_party_sees_no_other_reference_and_no_salt() {
    let book = book(Plan { seed: 6, associates: 40, categories: 3, event_type: STRUCK });
    let struck = book.struck();
    let salt = String::from(book.event.salt.clone());
    for (proof, count) in [
        (struck.categories(book.seal()), 0),
        (struck.associate(book.seal(), book.lines[7].associate).unwrap(), 1),
        (struck.sample(book.seal(), [3; 32], 5).unwrap(), 5),
    ] {
        let text = proof.to_text().unwrap();
        assert!(!text.contains(&salt) && !text.contains("salt\\\""), "{:?}", proof.kind());
        let references = book.lines.iter().filter(|line| text.contains(&line.associate.to_string())).count();
        assert_eq!(references, count, "{:?}", proof.kind());
        let figures: Vec<u64> = numbers(&text, "\"shares\":").into_iter().skip(3).collect();
        if proof.kind() != Kind::Categories {
            assert_eq!(figures.len(), count, "shares of the opened lines alone");
        }
    }
}

/// The numbers that follow a key.
fn numbers(text: &str, key: &str) -> Vec<u64> {
    let plain = text.replace("\\\"", "\"");
    let after = plain.split(key).skip(1);
    after.map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap()).collect()
}

/// Released proofs are read for ever. `QUITUS_BLESS=1` writes those that are not there yet, and never one that is.
#[test]
fn golden_proofs_stay_readable() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/proofs");
    if std::env::var_os("QUITUS_BLESS").is_some() {
        let book = book(Plan { seed: 2026, associates: 7, categories: 3, event_type: STRUCK });
        let struck = book.struck();
        let sample = struck.sample(book.seal(), [7; 32], 3).unwrap();
        let question = Question::of(&verdict(&book, &sample).unwrap(), [7; 32], 3);
        for (name, text) in [
            ("categories@1.json", struck.categories(book.seal()).to_text().unwrap()),
            ("associate@1.json", struck.associate(book.seal(), book.lines[4].associate).unwrap().to_text().unwrap()),
            ("sample@1.json", sample.to_text().unwrap()),
            ("question@1.json", question.to_text().unwrap()),
            ("key.txt", format!("{}\n", book.vkey())),
        ] {
            if !folder.join(name).exists() {
                fs::write(folder.join(name), text).unwrap();
            }
        }
    }
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let sums: String = ["associate@1.json", "categories@1.json", "key.txt", "question@1.json", "sample@1.json"]
        .iter()
        .map(|name| {
            let sum: String = Sha256::digest(read(name)).iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{sum}  tests/golden/proofs/{name}\n")
        })
        .collect();
    assert_eq!(sums, fs::read_to_string(folder.join("../proofs.sha256")).unwrap(), "a released proof never changes");
    let key = checkpoint::VerificationKey::parse(read("key.txt").trim()).unwrap();
    let checked = |name: &str| check(&Proof::parse(&read(name)).unwrap(), &key).unwrap();
    let Shown::Line(line) = checked("associate@1.json").shown else { panic!("a line") };
    assert_eq!((line.index, line.leaf.shares), (4, 1_544));
    let attested = checked("categories@1.json").statement.register;
    assert_eq!((attested.associates(), attested.categories.len()), (Some(7), 3));
    let question = Question::parse(&read("question@1.json")).unwrap();
    assert_eq!(question.is_answered_by(&checked("sample@1.json")), Ok(()));
}
