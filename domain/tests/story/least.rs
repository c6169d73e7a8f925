//! The least of an allocation: what a form is filled in with is accepted, and a cent less is not.

use super::common::*;
use super::years::{MET, a_good_year, closed};
use quitus_domain::accounts::*;
use quitus_domain::cooperative::{closing, decide};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Cents, Family, Ratio};

const CENT: Cents = Cents::of(1);

fn of(family: Family) -> Statutes {
    but(open_statutes(), |clauses| {
        clauses.family = family;
        if family == Family::Scop {
            clauses.mention = Some(label("Soci\u{e9}t\u{e9} coop\u{e9}rative de production, \u{e0} capital variable"));
            clauses.results.statutory_reserve = Ratio::of(1, 100);
        }
    })
}

fn least_of(book: &Given) -> Least {
    let year = next_to_allocate(&book.state.ledger).unwrap();
    least(closing(&book.state), year, day(MET)).unwrap()
}

/// The least, and the rest to other reserves.
fn proposed(least: &Least) -> AllocateResult {
    AllocateResult {
        labour_share: least.labour_share,
        other_reserves: least.left(),
        ..allocation(least.legal_reserve, least.statutory_reserve)
    }
}

#[test]
fn the_least_of_each_family_is_accepted_and_a_cent_less_of_any_part_of_it_is_not() {
    for family in [Family::Ordinary, Family::Scic, Family::Scop] {
        let book = closed(a_good_year(of(family)));
        let least = least_of(&book);
        assert_eq!((least.year, least.surplus), (YEAR, eur(10_000)), "{family:?}");
        assert_eq!(least.legal_reserve, eur(1_500), "{family:?}");
        let accepted = decide(&book.state, &on(MET, proposed(&least)));
        assert!(accepted.is_ok(), "{family:?}: {accepted:?}");
        let short = |change: fn(&mut AllocateResult)| {
            let mut command = AllocateResult { other_reserves: least.left() + CENT, ..proposed(&least) };
            change(&mut command);
            book.refuses_as(&on(MET, command))
        };
        assert_eq!(
            short(|command| command.legal_reserve -= CENT),
            match family {
                Family::Scop => "SCOP_LEGAL_RESERVE_LT_15",
                Family::Scic => "LEGAL_RESERVE_LT_15",
                Family::Ordinary | Family::Union => "BELOW_THE_STATUTES",
            },
            "{family:?}"
        );
        let statutory = short(|command| command.statutory_reserve -= CENT);
        assert!(
            ["STATUTORY_RESERVE_LT_50", "BELOW_THE_STATUTES"].contains(&statutory.as_str()),
            "{family:?} {statutory}"
        );
        if family == Family::Scop {
            assert_eq!(short(|command| command.labour_share -= CENT), "LABOUR_SHARE_LT_25");
        }
    }
}

#[test]
fn a_scic_keeps_half_of_what_the_legal_reserve_leaves_and_a_scop_gives_its_employees_a_quarter() {
    let [scic, scop] = [Family::Scic, Family::Scop].map(|family| least_of(&closed(a_good_year(of(family)))));
    assert_eq!((scic.statutory_reserve, scic.labour_share, scic.left()), (eur(4_250), Cents::ZERO, eur(4_250)));
    assert_eq!((scop.statutory_reserve, scop.labour_share, scop.left()), (eur(85), eur(2_500), eur(5_915)));
}

#[test]
fn nothing_is_asked_of_a_loss_and_of_a_year_that_cannot_be_allocated() {
    let at_a_loss = super::years::at_a_loss();
    let least = least_of(&at_a_loss);
    assert_eq!([least.surplus, least.legal_reserve, least.statutory_reserve, least.left()], [Cents::ZERO; 4]);
    assert!(decide(&at_a_loss.state, &on(MET, proposed(&least))).is_ok());
    let open = a_good_year(open_statutes());
    assert_eq!(next_to_allocate(&open.state.ledger), None);
    assert!(quitus_domain::accounts::least(closing(&open.state), YEAR, day(MET)).is_none());
}

/// One cent of surplus: the minima round up, and none of them asks for more than there is.
#[test]
fn of_one_cent_no_part_is_asked_twice() {
    for family in [Family::Ordinary, Family::Scic, Family::Scop] {
        let book = Given::billing_under(of(family)).and(on("2014-03-31", entry(512_000, 758_000, CENT)));
        let book = closed(book);
        let least = least_of(&book);
        assert_eq!(least.surplus, CENT);
        assert_eq!(least.left(), Cents::ZERO, "{family:?}: {least:?}");
        let accepted = decide(&book.state, &on(MET, proposed(&least)));
        assert!(accepted.is_ok(), "{family:?}: {accepted:?}");
    }
}
