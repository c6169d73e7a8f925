//! Bad input gets a clear error, and nothing is lost: the program itself, run as people and scripts run it.
//!
//! Each test gives the program something wrong, on SQLite and, where the store matters, on PostgreSQL. Each time: the
//! exit code is the documented one, the message says what, why and what to do next, nothing panics, the book holds
//! exactly what was acknowledged, and it verifies.
//!
//! Deliberately absent: rules of law, which have tests of their own, and kills, which have a campaign.

// A test says what went wrong by panicking.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod desk;
mod files;
mod interrupted;
mod keys;
mod lines;
mod places;
mod program;
mod questions;
mod repeats;
mod rights;

use desk::Desk;

macro_rules! on_both_stores {
    ($($group:ident: $($promise:ident),+ $(,)?;)+) => {
        mod sqlite { $($(
            #[test]
            fn $promise() { super::$group::$promise(&super::Desk::sqlite()); }
        )+)+ }
        mod postgres { $($(
            #[test]
            fn $promise() { super::$group::$promise(&super::Desk::postgres()); }
        )+)+ }
    };
}

on_both_stores! {
    repeats:
        the_same_command_twice_gets_the_same_receipt,
        another_body_is_a_conflict,
        a_person_is_new_once,
        a_reference_to_nobody_is_no_person;
    keys:
        the_keys_of_another_book_are_refused,
        a_garbage_key_is_named,
        missing_keys_are_named,
        a_key_that_others_can_read_is_refused,
        another_book_key_seals_nothing;
    places:
        a_database_newer_than_the_program_is_refused,
        two_cooperatives_want_a_name,
        a_database_without_a_book_is_named;
    questions:
        every_good_question_is_answered_for_programs_too,
        an_altered_entry_is_named;
    interrupted:
        ctrl_c_in_the_middle_of_a_file_loses_nothing,
        a_reader_of_the_answers_who_goes_away_interrupts;
}
