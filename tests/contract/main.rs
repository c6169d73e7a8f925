//! The contract of a store, one text run on SQLite and on PostgreSQL, and what each of them promises beside.

// A test says what went wrong by panicking.
#![allow(clippy::expect_used, clippy::unwrap_used)]
// Each test has a book of its own.
#![allow(clippy::disallowed_methods)]

mod attacks;
mod contract;
mod database;
mod described;
mod following;
mod older;
mod opening;
mod people;
mod publication;
mod readings;
mod sample;
mod stock;
mod writers;

use database::Database;

macro_rules! on_both_stores {
    ($($promise:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $promise() {
                super::contract::$promise(&super::Database::sqlite()).await;
            })+
        }

        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $promise() {
                super::contract::$promise(&super::Database::postgres().await).await;
            })+
        }
    };
}

on_both_stores! {
    what_was_appended_is_read_back_byte_for_byte,
    positions_are_dense_whoever_writes,
    a_second_writer_meets_a_conflict,
    a_command_id_is_taken_once,
    two_books_of_one_database_do_not_see_each_other,
    a_refused_batch_leaves_no_trace_in_any_table,
    a_malformed_batch_is_refused,
    an_erasure_deletes_what_it_names_and_nothing_else,
    what_is_given_anew_after_an_erasure_stays_and_what_came_before_it_goes,
    a_checkpoint_is_kept_once_and_never_changed,
    a_book_shorter_than_its_checkpoint_is_an_error,
    cosignatures_and_time_stamps_are_kept,
    three_hundred_entries_go_in_one_batch,
    pages_follow_each_other_without_gap_or_overlap,
    concurrent_writers_lose_and_double_nothing,
    a_book_that_grows_is_never_called_cut,
    turns_come_one_after_the_other_where_there_are_any,
    a_later_database_is_refused,
    a_changed_migration_is_refused,
    a_missing_database_is_named,
    a_store_opened_for_reading_reads_and_says_that_it_cannot_write,
    damaged_bytes_are_an_error_and_not_a_panic,
}

macro_rules! of_persons_on_both_stores {
    ($($promise:ident),+ $(,)?) => {
        mod people_sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $promise() {
                super::people::$promise(&super::Database::sqlite()).await;
            })+
        }

        mod people_postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $promise() {
                super::people::$promise(&super::Database::postgres().await).await;
            })+
        }
    };
}

of_persons_on_both_stores! {
    a_person_is_added_changed_and_removed_with_all_that_is_theirs,
    an_act_that_waits_is_kept_found_and_dropped_in_its_own_book_and_goes_with_its_person,
    of_many_at_the_same_time_one_takes_an_act_away,
    what_works_once_works_once,
    a_newer_invitation_voids_the_older,
    of_many_at_the_same_time_one_uses_a_code,
    sessions_are_listed_and_ended,
    persons_of_one_book_are_nobody_in_another,
    odd_names_are_kept_as_they_are,
    a_token_is_added_found_and_ended_in_its_own_book_alone,
    for_reading_nothing_of_persons_is_changed,
}

#[tokio::test(flavor = "multi_thread")]
async fn an_auditor_by_sql_sees_no_persons() {
    people::an_auditor_by_sql_sees_no_persons().await;
}

macro_rules! of_publication_on_both_stores {
    ($($promise:ident),+ $(,)?) => {
        mod publication_sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $promise() {
                super::publication::$promise(&super::Database::sqlite()).await;
            })+
        }

        mod publication_postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $promise() {
                super::publication::$promise(&super::Database::postgres().await).await;
            })+
        }
    };
}

of_publication_on_both_stores! {
    what_is_published_agrees_with_the_book_and_is_made_anew,
    published_rows_are_paged_by_key,
    an_altered_row_is_named_in_every_table_and_made_good,
    a_step_that_fails_leaves_the_tables_right_for_what_they_say,
    a_book_that_goes_on_is_followed_late_entries_and_corrections_too,
    who_comes_late_writes_nothing,
    two_followers_neither_double_nor_lose,
    a_server_follows_what_is_recorded_and_ends,
    tables_of_another_book_or_version_are_made_anew,
    the_queries_of_the_page_are_run,
}

#[tokio::test(flavor = "multi_thread")]
async fn an_auditor_reads_what_is_published_of_the_granted_book_and_writes_none_of_it() {
    publication::an_auditor_reads_what_is_published_of_the_granted_book_and_writes_none_of_it().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_finds_the_row_taken_passes_on() {
    publication::who_finds_the_row_taken_passes_on().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_published_column_is_explained_and_of_the_kind_that_is_described() {
    described::every_column_is_explained_and_of_the_kind_that_is_described().await;
}

macro_rules! promises {
    ($store:ident: $($promise:ident),+ $(,)?) => {
        mod $store {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $promise() {
                super::attacks::$promise().await;
            })+
        }
    };
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_the_first_release_is_brought_up_to_date_on_sqlite() {
    older::a_database_of_the_first_release_is_brought_up_to_date(&Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_the_first_release_is_brought_up_to_date_on_postgresql() {
    older::a_database_of_the_first_release_is_brought_up_to_date(&Database::postgres().await).await;
}

promises! { sqlite_alone:
    nothing_is_changed_by_any_tool_on_the_file,
    a_new_file_is_its_owners_and_is_kept_durable,
    erased_bytes_leave_the_files,
    a_file_that_nobody_can_write_is_read,
    read_the_file_given_by_the_environment,
}

promises! { postgres_alone:
    no_role_changes_what_is_written,
    no_role_becomes_another_one,
    the_triggers_hold_against_owner_superuser_and_replica,
    an_auditor_reads_the_granted_book_and_no_other,
    a_login_with_the_apps_rights_alone_serves,
    a_stopped_postgresql_is_unavailable_and_comes_back,
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stock_loader_of_postgres_es_reads_our_rows() {
    stock::the_stock_loader_arrives_at_the_same_state(&Database::postgres().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stock_loader_of_postgres_es_loads_the_story_to_the_same_state() {
    stock::the_stock_loader_reads_the_story_as_we_do(&Database::postgres().await).await;
}
