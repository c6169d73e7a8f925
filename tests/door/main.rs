//! The door, attacked: on SQLite, on PostgreSQL, and on a store that fails on purpose.

// A test says what went wrong by panicking.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod buyers;
mod crowd;
mod ends;
mod invoices;
mod privacy;
mod repeats;
mod seals;
mod turns;

use quitus_tests::place::Place;

macro_rules! on_every_store {
    ($($group:ident: $($promise:ident),+ $(,)?;)+) => {
        mod sqlite { $($(
            #[tokio::test(flavor = "multi_thread")]
            async fn $promise() { super::$group::$promise(&super::Place::sqlite()).await; }
        )+)+ }
        mod postgres { $($(
            #[tokio::test(flavor = "multi_thread")]
            async fn $promise() { super::$group::$promise(&super::Place::postgres().await).await; }
        )+)+ }
        mod memory { $($(
            #[tokio::test(flavor = "multi_thread")]
            async fn $promise() { super::$group::$promise(&super::Place::memory()).await; }
        )+)+ }
    };
}

on_every_store! {
    repeats:
        the_same_command_gets_the_same_receipt,
        a_repeat_gets_its_receipt_after_its_person_was_erased,
        another_body_is_refused,
        a_repeat_in_the_open_batch_waits_for_the_commit,
        a_repeat_that_would_now_be_refused_gets_its_first_receipt,
        a_refused_command_may_be_sent_again_and_be_accepted;
    crowd:
        thirty_two_callers_are_each_acknowledged_once,
        two_processes_share_a_book,
        a_refusal_is_judged_on_the_whole_book,
        the_same_command_through_two_processes_has_one_effect,
        three_hundred_commands_at_once;
    privacy:
        two_hundred_names_stay_in_the_vault,
        what_fails_leaves_no_row_and_tells_no_name,
        refused_and_accepted_together_leave_only_the_accepted,
        who_is_erased_is_gone,
        a_contact_changes_and_the_entry_commits_to_it,
        a_contact_erased_and_given_anew_in_one_round_is_what_the_last_of_them_says,
        what_is_too_long_is_refused;
    invoices:
        a_thousand_invoices_by_key_are_one_command;
    buyers:
        a_bill_to_a_person_without_an_address_is_refused,
        a_credit_note_needs_the_address_and_a_settlement_too,
        who_left_gives_an_address_and_who_was_erased_has_none,
        who_enters_is_billed_in_the_same_round,
        co_owners_are_billed_at_their_agent_of_the_day;
    seals:
        a_rotation_is_covered_by_both_signatures,
        the_book_never_goes_back_in_time;
}
