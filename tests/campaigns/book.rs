//! Books to try things on: a rich one, and random ones of a given size.

use quitus_server::ledger::{Failure, Ledger};
use quitus_tests::commands::{
    admit, admit_club, admit_company, as_replacement, erase, pay, rectify, subscribe, withdraw,
};
use quitus_tests::machine::Dice;
use quitus_tests::stand::{ACTOR, Stand, insist, receipt};
use serde_json::Value;

/// The person of whom only phone and e-mail are erased.
pub const CONTACT_ERASED: u64 = 101;

/// Sends all at once, and waits for all.
pub async fn together(ledger: &Ledger, commands: Vec<Value>) {
    let send = |command: Value| {
        let ledger = ledger.clone();
        tokio::spawn(async move { insist(&ledger, &command).await.expect("is accepted") })
    };
    let tasks: Vec<_> = commands.into_iter().map(send).collect();
    for task in tasks {
        task.await.expect("no panic");
    }
    ledger.sealed().await.expect("seals");
}

/// Some 230 entries with everything a book can hold: persons, companies, clubs, texts, documents, rectifications,
/// erasures, a rotation of the key, and checkpoints in between. Ends sealed.
pub async fn enrich(stand: &Stand, ledger: &Ledger) {
    let all = |range: std::ops::Range<u64>, make: &dyn Fn(u64) -> Value| range.map(make).collect::<Vec<_>>();
    together(ledger, all(100..140, &|n| admit(n, &format!("Person{n}")))).await;
    together(ledger, [all(140..146, &admit_company), all(146..150, &admit_club)].concat()).await;
    together(ledger, all(200..240, &|n| subscribe(n, n - 100, 10))).await;
    together(ledger, all(300..360, &|n| pay(n, 100 + n % 40, 200 + n % 40))).await;
    let first = receipt(ledger, &admit(400, "Mistaken")).await.first.0;
    receipt(ledger, &rectify(401, first, Value::Null)).await;
    receipt(ledger, &erase(402, 400, "everything")).await;
    receipt(ledger, &erase(403, CONTACT_ERASED, "contact")).await;
    let wrong = receipt(ledger, &subscribe(404, 110, 7)).await.first.0;
    receipt(ledger, &rectify(405, wrong, as_replacement(subscribe(404, 110, 8)))).await;
    together(ledger, all(410..416, &|n| withdraw(n, n - 410 + 120))).await;
    let keys = stand.keys.clone();
    let ring = move || keys.load().map_err(Failure::from);
    ledger.rotate_key(ring, ACTOR, "2026-01-02".parse().unwrap()).await.expect("rotates");
    together(ledger, all(500..560, &|n| pay(n, 100 + n % 40, 200 + n % 40))).await;
}

/// Lets a founded book grow to `size` entries, by commands that the dice choose.
pub async fn grow(ledger: &Ledger, dice: &mut Dice, size: u64) {
    let (mut associates, mut next) = (Vec::new(), 10_000);
    let mut left = size.saturating_sub(3);
    while left > 0 {
        let count = left.min(1 + dice.below(64));
        left -= count;
        let mut commands = Vec::new();
        let before = associates.clone();
        for _ in 0..count {
            next += 1;
            let known: Option<u64> = (!before.is_empty()).then(|| *dice.pick(&before));
            commands.push(match (dice.below(10), known) {
                (0..=4, Some(associate)) => pay(next, associate, associate + 5_000_000),
                (5, Some(associate)) => subscribe(next, associate, 1 + dice.below(20)),
                (6, _) => admit_company(next),
                (7, _) => admit_club(next),
                (_, _) => admit(next, &format!("Person{next}")),
            });
            if commands.last().is_some_and(|command| command["type"] == "admit_associate") && left > 0 {
                associates.push(next);
            }
        }
        // Payments need a subscription: the first of each new associate has a number derived from theirs.
        let new: Vec<u64> = associates.iter().copied().filter(|number| !before.contains(number)).collect();
        together(ledger, commands).await;
        let new = new.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)).collect::<Vec<_>>();
        left -= new.len() as u64;
        associates.truncate(before.len());
        associates.extend(&new);
        together(ledger, new.iter().map(|number| subscribe(number + 5_000_000, *number, 50)).collect()).await;
    }
}
