//! Connections that are cut between COMMIT and its answer, by a proxy before a real PostgreSQL (`proxy`).
//!
//! Whoever hears nothing asks again by the same command id, and gets the receipt of what was committed: nothing is done
//! twice, and nothing that was acknowledged is missing. Some connections are cut before the commit arrives, so that the
//! two cases look the same to the callers.

mod proxy;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use quitus_server::ledger::{Failure, Ledger, Receipt, Repeat};
use quitus_server::store::{Access, open};
use quitus_tests::commands::{founding, id_of, life};
use quitus_tests::invariants::{Stored, all};
use quitus_tests::place::Place;
use quitus_tests::postgres::Cluster;
use quitus_tests::stand::{Stand, send};
use uuid::Uuid;

use crate::{attempts, docs, seed};
use proxy::{Cuts, Proxy};

const CALLERS: u64 = 4;

/// Commands in one life; then the caller begins another.
const EACH: u64 = 90;

/// What one caller did.
#[derive(Default)]
struct Heard {
    acked: Vec<Receipt>,
    /// Answers that never came.
    lost: u64,
    /// Commands that were in the book when they were sent again.
    found_again: u64,
}

async fn call(ledger: Ledger, base: u64, cuts: Arc<Cuts>, wanted: u64) -> Heard {
    let mut heard = Heard::default();
    for command in (0..).flat_map(|round| life(base + 100 * round, EACH)) {
        let lost = heard.lost;
        let accepted = loop {
            match send(&ledger, &command).await {
                Ok(accepted) => break accepted,
                Err(Failure::Unknown(_) | Failure::Conflict) => heard.lost += 1,
                Err(Failure::Store(error)) if error.is_temporary() => heard.lost += 1,
                Err(failure) => panic!("{}: {failure:?}", id_of(&command)),
            }
        };
        match (accepted.repeat, heard.lost > lost) {
            (Repeat::Again, true) => heard.found_again += 1,
            (Repeat::Again, false) => panic!("carried out before it was sent: {accepted:?}"),
            (Repeat::First, _) => {}
        }
        heard.acked.push(accepted.receipt);
        if cuts.answers.load(Ordering::Relaxed) >= wanted {
            break;
        }
    }
    heard
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_cut_off_from_its_commit_is_given_again() {
    let campaign = "connections cut between COMMIT and its answer, PostgreSQL";
    let (seed, wanted) = (seed(campaign), attempts(120, 5_000));
    let cluster = Cluster::shared();
    let place = Place::of_cluster(cluster).await;
    let (stand, store) = (Stand::new(6_000), place.store().await);
    stand.found(store.clone()).await.close().await.expect("seals");
    let proxy = Proxy::start(cluster.socket(), seed).await;
    let through = open(&place.url_by_port(proxy.port), Access::ReadWrite).await.expect("opens through the proxy");
    let ledger = stand.open(through.clone()).await.expect("opens");
    let callers: Vec<_> = (0..CALLERS)
        .map(|caller| tokio::spawn(call(ledger.clone(), 1_000_000 * (caller + 1), Arc::clone(&proxy.cuts), wanted)))
        .collect();
    let mut heard = Heard::default();
    for caller in callers {
        let one = caller.await.expect("no panic");
        heard.acked.extend(one.acked);
        heard.lost += one.lost;
        heard.found_again += one.found_again;
    }
    while ledger.sealed().await.is_err() {
        tokio::task::yield_now().await;
    }
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    let sent: BTreeSet<Uuid> =
        heard.acked.iter().map(|receipt| receipt.command_id).chain(founding().iter().map(id_of)).collect();
    assert_eq!(sent.len(), heard.acked.len() + 2, "each command was acknowledged once");
    assert_eq!(stored.entries.len(), heard.acked.len() + 3, "each command once, and the founding");
    all(&heard.acked, &sent, &stored, stand.ring().signing[0].verification_key()).expect("holds");
    stand.verify_clean(store.as_ref()).await;
    let [answers, questions] =
        [&proxy.cuts.answers, &proxy.cuts.questions].map(|counter| counter.load(Ordering::SeqCst));
    assert!(heard.found_again >= answers, "{answers} answers were cut off, {} commands found again", heard.found_again);
    let verdict = format!(
        "{} acknowledged, 0 missing, 0 doubled; {} commands got the receipt of their lost answer; {questions} more cut \
         before the commit",
        heard.acked.len(),
        heard.found_again
    );
    docs::record(&docs::Outcome { campaign, seed, count: answers, verdict });
}
