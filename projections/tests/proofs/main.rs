//! What a proof of a struck register proves, and every way we know to forge one.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod altered;
#[allow(dead_code)]
#[path = "../struck/mod.rs"]
mod struck;

use proptest::prelude::*;
use quitus_domain::scic::BrokenPath;
use quitus_domain::values::{Cents, Digest};
use quitus_projections::log::canonical;
use quitus_projections::log::checkpoint::{self, CheckpointError, SigningKey, sign};
use quitus_projections::proof::{CannotProve, Fault, Proof, Question, Shown, Struck, Verified, Why, check};
use struck::{Book, Plan, STRUCK, book, of_lines, plan};

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
    // Whoever holds another key of the book is told which one signed.
    let fault = check(&proof, other.vkey()).unwrap_err();
    let told = Why::OtherKey { held: other.vkey().short(), signed: own.vkey().short() };
    assert_eq!((fault.place.as_str(), fault.why), ("$.checkpoint", told));
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
fn what_the_colleges_count_is_attested_and_counted_again() {
    let book = book(Plan { seed: 6, ..TEN });
    let told = verdict(&book, &book.struck().categories(book.seal())).unwrap().statement;
    let colleges = told.colleges.clone().unwrap();
    let sum = |of: fn(&quitus_projections::proof::CollegeTotals) -> u64| colleges.iter().map(of).sum::<u64>();
    assert_eq!((colleges.len(), sum(|one| one.associates)), (2, 10));
    assert_eq!(sum(|one| one.shares), told.register.categories.iter().map(|one| one.shares).sum::<u64>());
    let forged = |change: &dyn Fn(&mut Vec<quitus_projections::proof::CollegeTotals>)| {
        let mut statement = book.statement();
        change(statement.colleges.as_mut().unwrap());
        why(&book, &Proof { seal: book.false_seal(&statement), shown: Shown::Totals })
    };
    let lie = ("$.attestation.colleges".to_owned(), Why::Totals);
    assert_eq!(forged(&|all| all[0].associates += 1), lie);
    assert_eq!(forged(&|all| all[1].shares -= 1), lie);
    assert_eq!(forged(&|all| all[1].subscribed = all[0].subscribed), lie);
    assert_eq!(forged(&|all| drop(all.pop())), lie);
    assert_eq!(forged(&|all| all.swap(0, 1)), lie);
    assert_eq!(forged(&|all| all[1].categories.reverse()), lie);
    // A category that votes in both colleges, or in none.
    assert_eq!(forged(&|all| all[0].categories = all[1].categories.clone()), lie);
    assert_eq!(forged(&|all| all[1].categories.truncate(1)), lie);
}

#[test]
fn a_proof_of_one_version_does_not_pass_for_the_other() {
    for (seed, version) in [(1, 1), (6, 2)] {
        let book = book(Plan { seed, ..TEN });
        let text = book.struck().categories(book.seal()).to_text().unwrap();
        assert!(text.ends_with(&format!("\"proof\":{version}}}\n")), "{text}");
        let other = text.replace(&format!("\"proof\":{version}}}"), &format!("\"proof\":{}}}", 3 - version));
        assert_eq!(Proof::parse(&other).unwrap_err().place, "$.proof");
    }
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
