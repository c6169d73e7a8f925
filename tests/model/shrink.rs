//! Makes a failing book small: acts are left out as long as what remains still fails.

use crate::book::{Book, Typed};

/// The smallest list of acts that was found to fail still, with what fails then; `None` when `acts` do not fail.
pub fn shrink(acts: &[Typed], fails: impl Fn(&Book) -> Option<String>) -> Option<(Vec<Typed>, String)> {
    let mut smallest = accepted(acts.to_vec());
    let mut why = fails(&Book::of(&smallest))?;
    let mut step = smallest.len() / 2;
    while step > 0 {
        let mut from = 0;
        while from < smallest.len() {
            let fewer = accepted(without(&smallest, from, step));
            match fails(&Book::of(&fewer)) {
                Some(reason) if fewer.len() < smallest.len() => (smallest, why) = (fewer, reason),
                _ => from += step,
            }
        }
        step /= 2;
    }
    Some((smallest, why))
}

/// The acts that the domain still accepts, so that an act's place is its entry's position.
fn accepted(mut acts: Vec<Typed>) -> Vec<Typed> {
    let mut book = Book::default();
    let mut next = 0;
    while next < acts.len() {
        match book.apply(&acts[next]) {
            Ok(()) => next += 1,
            Err(_) => acts = without(&acts, next, 1),
        }
    }
    acts
}

/// Leaves out `count` acts; the entry numbers of the later ones follow.
fn without(acts: &[Typed], from: usize, count: usize) -> Vec<Typed> {
    let gone = from..from.saturating_add(count).min(acts.len());
    let mut rest: Vec<Typed> = acts.to_vec();
    rest.drain(gone.clone());
    for typed in &mut rest {
        let number = typed.act["entry_number"].as_u64().and_then(|number| usize::try_from(number).ok());
        if let Some(number) = number.filter(|number| *number > gone.end) {
            typed.act["entry_number"] = (number - gone.len()).into();
        }
    }
    rest
}
