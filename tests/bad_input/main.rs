//! Bad input gets a clear error, and nothing is lost: the program itself, run as people and scripts run it.
//!
//! Each test gives the program something wrong, on SQLite and, where the store matters, on PostgreSQL. Each time: the
//! exit code is the documented one, the message says what, why and what to do next, nothing panics, the book holds
//! exactly what was acknowledged, and it verifies.
//!
//! Deliberately absent: which acts a rule of law refuses, which has tables of its own: here a rule shows that the refusal
//! reaches people, with its article and figures. Kills have a campaign.

// A test says what went wrong by panicking.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod acts;
mod answers;
mod ballots;
mod clocks;
mod desk;
mod files;
mod formalities;
mod funds;
mod imports;
mod interrupted;
mod keys;
mod lines;
mod losses;
mod market;
mod meetings;
mod openings;
mod persons;
mod places;
mod program;
mod published;
mod questions;
mod repeats;
mod rights;
mod scripts;
mod shares;
mod sheets;
mod times;
mod trade;
mod votes;

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
        a_database_without_a_book_is_named,
        no_answer_about_one_cooperative_shows_another;
    published:
        an_altered_published_row_is_told_and_made_anew,
        acts_are_published_by_default_on_postgresql_and_on_sqlite_for_whoever_asks,
        acts_stand_where_publishing_fails,
        a_server_publishes_what_another_program_records_and_ends;
    clocks:
        a_clock_behind_the_book_is_told_and_stops_nobody;
    questions:
        every_good_question_is_answered_for_programs_too,
        an_altered_entry_is_named;
    shares:
        no_transfer_of_what_is_not_there,
        no_refund_below_the_floor_or_of_more_than_is_held,
        who_left_first_is_paid_first,
        no_more_is_paid_than_is_owed,
        a_schedule_covers_what_is_owed_and_only_that;
    votes:
        no_more_votes_than_voters,
        a_mandate_begins_before_it_ends,
        one_person_speaks_for_a_legal_person;
    meetings:
        a_short_notice_needs_all_and_is_found,
        a_proxy_above_the_most_and_a_late_form,
        no_second_ballot_and_none_of_a_stranger,
        no_more_hands_than_heads,
        minutes_are_whole_and_in_order,
        a_resolution_is_carried_out_once,
        a_rejected_resolution_is_not_carried_out,
        one_of_four_is_no_quorum_of_a_half,
        nothing_is_carried_out_before_it_was_decided;
    ballots:
        no_ballot_after_the_close,
        what_was_carried_out_is_told_with_the_entry_that_did,
        an_assembly_is_held_under_statutes_in_force,
        colleges_weigh_the_whole,
        nothing_is_decided_off_the_agenda,
        nobody_is_there_twice_and_no_vote_is_closed_twice;
    times:
        a_category_is_one_of_the_statutes_of_the_day,
        an_act_takes_effect_in_the_life_of_the_cooperative,
        nothing_changes_a_register_that_was_struck,
        a_year_typed_wrong_is_no_decision,
        an_impossible_day_is_named_in_every_field_that_holds_one,
        from_is_a_day_of_a_benefit_and_a_reference_of_a_transfer;
    formalities:
        only_what_there_is_to_do_is_done_and_once;
    funds:
        no_more_goes_back_than_stands_there,
        no_expense_is_charged_twice_or_beyond_a_grant;
    trade:
        an_invoice_is_of_what_has_a_price_for_whom_was_there,
        amounts_that_nothing_can_hold_are_refused,
        a_key_gives_somebody_a_part,
        who_leaves_in_the_middle_of_a_period_bears_its_days,
        no_more_is_taken_back_than_was_billed,
        a_payment_pays_what_is_open_once,
        an_advance_pays_what_is_left_of_it_until_it_comes_back,
        nothing_is_entered_in_a_closed_year_or_on_a_day_that_is_none;
    losses:
        what_is_lost_late_or_paid_back_is_within_what_is_open,
        a_file_of_entries_is_taken_whole_or_not;
    openings:
        an_opening_adds_up_in_each_of_its_totals,
        each_line_of_an_opening_stands_by_itself,
        ten_thousand_lines_with_one_siren_name_the_first,
        an_opening_comes_first_and_once,
        a_line_of_an_opening_is_corrected_by_such_a_line;
    scripts:
        a_name_in_any_script_is_printed_as_it_was_given,
        a_name_of_a_thousand_bytes_is_the_longest,
        what_would_show_another_name_is_refused_and_named,
        a_name_that_looks_like_a_formula_is_no_formula;
    persons:
        a_new_person_stands_only_where_one_is_wanted,
        new_values_are_those_of_a_person_in_the_book,
        nothing_is_begun_after_the_end;
    imports:
        a_position_that_does_not_fit_is_told_and_not_recorded,
        each_cell_that_does_not_fit_is_named,
        ten_thousand_lines_with_one_siren_are_told_in_bounds,
        a_position_is_imported_once;
    interrupted:
        ctrl_c_in_the_middle_of_a_file_loses_nothing,
        a_reader_of_the_answers_who_goes_away_interrupts;
}
