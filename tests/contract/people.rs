//! What every store promises about persons. Each function is run on SQLite and on PostgreSQL.

use std::sync::Arc;

use quitus_server::store::{
    Access, BookId, FactorRow, FormHead, FormRow, InvitationRow, People, SessionRow, StoreError, TokenRow,
    open_with_people,
};
use sqlx::{Connection, PgConnection};

use crate::database::Database;
use crate::readings::conflict;
use crate::sample;

/// Every table of persons.
const TABLES: [&str; 6] =
    ["users", "user_passwords", "user_factors", "user_recovery_codes", "user_sessions", "user_invitations"];

/// Every table beside the book: what came after its first schema, in the order in which it came.
const BESIDE: [&str; 8] =
    [TABLES[0], TABLES[1], TABLES[2], TABLES[3], TABLES[4], TABLES[5], "api_tokens", "user_forms"];

async fn people(database: &Database) -> Arc<dyn People> {
    open_with_people(&database.url(), Access::CreateIfMissing).await.expect("opens").people
}

fn invitation(user: u64, secret: u64) -> InvitationRow {
    InvitationRow { user: sample::id(user), digest: sample::hash("invitation", secret), until: 1_000 }
}

fn session(user: u64, number: u64) -> SessionRow {
    SessionRow {
        digest: sample::hash("session", number),
        session: sample::id(500 + number),
        user: sample::id(user),
        begun_at: 100 + number as i64,
        used_at: 200,
        proved_at: 100,
    }
}

fn factor(last_step: u64) -> FactorRow {
    FactorRow { key_number: 1, nonce: [7; 24], ciphertext: vec![0, 255, 39, 0], last_step }
}

/// A person with a row in every table.
pub async fn settled(people: &dyn People, book: &BookId, user: u64, login: &str) {
    people.add(book, login, "manager", &invitation(user, user)).await.expect("adds");
    assert!(people.accept(book, &invitation(user, user), 10, "phc").await.expect("accepts"));
    let codes = [sample::hash("code", 1), sample::hash("code", 2)];
    assert!(people.set_factor(book, sample::id(user), &factor(0), &codes).await.expect("sets"));
    people.begin_session(book, &session(user, user)).await.expect("begins");
    assert!(people.invite(book, &invitation(user, 100 + user)).await.expect("invites"));
}

pub async fn a_person_is_added_changed_and_removed_with_all_that_is_theirs(database: &Database) {
    let people = people(database).await;
    let book = sample::fresh_book();
    assert_eq!(people.persons(&book).await.expect("reads"), []);
    settled(&*people, &book, 1, "zoe@example.org").await;
    people.add(&book, "ali", "associate 2", &invitation(2, 2)).await.expect("adds");
    assert_eq!(conflict(people.add(&book, "ali", "auditor", &invitation(3, 3)).await), "users");
    let found = people.persons(&book).await.expect("reads");
    let shown: Vec<_> = found.iter().map(|row| (row.login.as_str(), row.has_password, row.has_factor)).collect();
    assert_eq!(shown, [("ali", false, false), ("zoe@example.org", true, true)]);
    assert_eq!(people.named(&book, "ali").await.expect("reads").as_ref(), found.first());
    assert_eq!(people.named(&book, "Ali").await.expect("reads"), None);
    assert_eq!(people.named(&book, "%").await.expect("reads"), None);
    assert!(people.set_role(&book, sample::id(2), "assistant").await.expect("sets"));
    assert_eq!(people.named(&book, "ali").await.expect("reads").expect("is there").role, "assistant");
    assert!(people.anybody_as(&book, "manager").await.expect("reads"));
    assert!(!people.anybody_as(&book, "assistant").await.expect("reads"), "without a password");

    assert!(people.remove(&book, sample::id(1)).await.expect("removes"));
    assert!(!people.remove(&book, sample::id(1)).await.expect("removes"));
    assert!(!people.set_role(&book, sample::id(1), "manager").await.expect("sets"));
    assert!(!people.invite(&book, &invitation(1, 9)).await.expect("invites"));
    assert_eq!(counts(database).await, [1, 0, 0, 0, 0, 1]);
}

pub async fn what_works_once_works_once(database: &Database) {
    let people = people(database).await;
    let book = sample::fresh_book();
    settled(&*people, &book, 1, "zoe").await;
    let user = sample::id(1);
    assert!(!people.accept(&book, &invitation(1, 1), 10, "other").await.expect("used up"));
    assert_eq!(people.password(&book, user).await.expect("reads").as_deref(), Some("phc"));
    let open = invitation(1, 101);
    assert_eq!(people.invited(&book, &open.digest, 1_000).await.expect("too late"), None);
    assert!(!people.accept(&book, &open, 1_000, "late").await.expect("too late"));
    let stolen = InvitationRow { user: sample::id(2), ..open.clone() };
    assert!(!people.accept(&book, &stolen, 10, "of another").await.expect("of another"));
    assert_eq!(people.invited(&book, &open.digest, 999).await.expect("reads").map(|row| row.user), Some(user));
    assert_eq!(people.sessions_of(&book, user).await.expect("reads").len(), 1);
    assert!(people.accept(&book, &open, 999, "new").await.expect("accepts"));
    assert_eq!(people.password(&book, user).await.expect("reads").as_deref(), Some("new"));
    assert_eq!(people.sessions_of(&book, user).await.expect("a new password ends sessions"), []);

    for (step, fresh) in [(40, true), (40, false), (39, false), (41, true)] {
        assert_eq!(people.spend_step(&book, user, step).await.expect("spends"), fresh, "{step}");
    }
    assert_eq!(people.factor(&book, user).await.expect("reads"), Some(factor(41)));
    for fresh in [true, false] {
        assert_eq!(people.spend_code(&book, user, &sample::hash("code", 1)).await.expect("spends"), fresh);
    }
    assert!(people.remove_factor(&book, user).await.expect("removes"));
    assert!(!people.spend_code(&book, user, &sample::hash("code", 2)).await.expect("gone with the factor"));
    assert!(!people.remove_factor(&book, user).await.expect("removes"));
}

pub async fn a_newer_invitation_voids_the_older(database: &Database) {
    let people = people(database).await;
    let book = sample::fresh_book();
    people.add(&book, "zoe", "manager", &invitation(1, 1)).await.expect("adds");
    assert!(people.invite(&book, &invitation(1, 2)).await.expect("invites"));
    assert!(!people.accept(&book, &invitation(1, 1), 10, "old").await.expect("void"));
    assert!(people.accept(&book, &invitation(1, 2), 10, "new").await.expect("accepts"));
}

pub async fn of_many_at_the_same_time_one_uses_a_code(database: &Database) {
    let book = sample::fresh_book();
    settled(&*people(database).await, &book, 1, "zoe").await;
    let mut tasks = Vec::new();
    for _ in 0..8 {
        let (people, book) = (people(database).await, book.clone());
        tasks.push(tokio::spawn(async move {
            let step = people.spend_step(&book, sample::id(1), 77).await.expect("spends");
            let code = people.spend_code(&book, sample::id(1), &sample::hash("code", 2)).await.expect("spends");
            (u32::from(step), u32::from(code))
        }));
    }
    let (mut steps, mut codes) = (0, 0);
    for task in tasks {
        let (step, code) = task.await.expect("ends");
        (steps, codes) = (steps + step, codes + code);
    }
    assert_eq!((steps, codes), (1, 1));
}

pub async fn sessions_are_listed_and_ended(database: &Database) {
    let people = people(database).await;
    let book = sample::fresh_book();
    settled(&*people, &book, 1, "zoe").await;
    settled(&*people, &book, 2, "ali").await;
    let user = sample::id(1);
    for number in 3..6 {
        people.begin_session(&book, &session(1, number)).await.expect("begins");
    }
    let (found, person) = people.session(&book, &session(1, 3).digest).await.expect("reads").expect("is there");
    assert_eq!((found, person.login.as_str()), (session(1, 3), "zoe"));
    assert_eq!(people.session(&book, &sample::hash("session", 99)).await.expect("reads"), None);
    assert!(people.use_session(&book, &session(1, 3).digest, 300).await.expect("uses"));
    assert!(people.prove_session(&book, &session(1, 3).digest, 301).await.expect("proves"));
    let listed = people.sessions_of(&book, user).await.expect("reads");
    let begun: Vec<i64> = listed.iter().map(|row| row.begun_at).collect();
    assert_eq!(begun, [105, 104, 103, 101]);
    assert!(listed.contains(&SessionRow { used_at: 300, proved_at: 301, ..session(1, 3) }));

    assert!(!people.end_session(&book, sample::id(2), sample::id(503)).await.expect("of somebody else"));
    assert!(people.end_session(&book, user, sample::id(503)).await.expect("ends"));
    assert!(!people.end_session(&book, user, sample::id(503)).await.expect("ends"));
    // Begun at 101 and 104 and 105 by one, at 102 by the other; none used since 200.
    for (begun, used, there) in [(0, 0, 4), (101, 0, 3), (102, 199, 2), (105, 0, 0), (0, 200, 0)] {
        assert_eq!(people.count_sessions(&book, begun, used).await.expect("counts"), there, "{begun} {used}");
    }
    people.forget(&book, 102, 0, 0).await.expect("forgets");
    assert_eq!(people.sessions_of(&book, user).await.expect("reads").len(), 2);
    assert_eq!(people.end_sessions(&book, user).await.expect("ends"), 2);
    assert_eq!(people.sessions_of(&book, sample::id(2)).await.expect("reads").len(), 1);
    people.forget(&book, 0, 201, 1_000).await.expect("forgets");
    assert_eq!(people.sessions_of(&book, sample::id(2)).await.expect("reads"), []);
    assert_eq!(counts(database).await, [2, 2, 2, 4, 0, 0]);
}

pub async fn persons_of_one_book_are_nobody_in_another(database: &Database) {
    let people = people(database).await;
    let (one, other) = (sample::fresh_book(), sample::fresh_book());
    settled(&*people, &one, 1, "zoe").await;
    let before = counts(database).await;
    let (user, digest) = (sample::id(1), session(1, 1).digest);
    let open = invitation(1, 101);
    assert_eq!(people.persons(&other).await.expect("reads"), []);
    assert_eq!(people.named(&other, "zoe").await.expect("reads"), None);
    assert_eq!(people.count_sessions(&other, 0, 0).await.expect("counts"), 0);
    assert!(!people.anybody_as(&other, "manager").await.expect("reads"));
    assert_eq!(people.password(&other, user).await.expect("reads"), None);
    assert_eq!(people.factor(&other, user).await.expect("reads"), None);
    assert_eq!(people.session(&other, &digest).await.expect("reads"), None);
    assert_eq!(people.sessions_of(&other, user).await.expect("reads"), []);
    assert_eq!(people.invited(&other, &open.digest, 10).await.expect("reads"), None);
    let changed = [
        people.set_role(&other, user, "administrator").await,
        people.set_password(&other, user, "other").await,
        people.set_factor(&other, user, &factor(9), &[]).await,
        people.remove_factor(&other, user).await,
        people.invite(&other, &invitation(1, 300)).await,
        people.accept(&other, &open, 10, "other").await,
        people.spend_step(&other, user, 99).await,
        people.spend_code(&other, user, &sample::hash("code", 1)).await,
        people.use_session(&other, &digest, 999).await,
        people.prove_session(&other, &digest, 999).await,
        people.end_session(&other, user, sample::id(501)).await,
        people.remove(&other, user).await,
    ];
    assert_eq!(changed, [const { Ok(false) }; 12]);
    assert_eq!(people.end_sessions(&other, user).await, Ok(0));
    people.forget(&other, i64::MAX, i64::MAX, i64::MAX).await.expect("forgets");
    assert!(people.begin_session(&other, &session(1, 8)).await.is_err(), "a session without its person");
    assert_eq!(counts(database).await, before);
    // The same login and the same reference are free there.
    settled(&*people, &other, 1, "zoe").await;
}

fn token(number: u64, name: &str) -> TokenRow {
    TokenRow {
        token: sample::id(number),
        name: name.to_owned(),
        digest: sample::hash("token", number),
        scopes: "read,events".to_owned(),
        made_by: "cli".to_owned(),
        made_at: 10,
        until: 1_000,
    }
}

pub async fn a_token_is_added_found_and_ended_in_its_own_book_alone(database: &Database) {
    let people = people(database).await;
    let (book, other) = (sample::fresh_book(), sample::fresh_book());
    for row in [token(2, "gestion"), token(1, "caisse \u{e9}'; --")] {
        people.add_token(&book, &row).await.expect("adds");
    }
    assert_eq!(conflict(people.add_token(&book, &token(3, "gestion")).await), "api_tokens");
    assert_eq!(people.tokens(&book).await.expect("reads"), [token(1, "caisse \u{e9}'; --"), token(2, "gestion")]);
    assert_eq!(people.token(&book, sample::id(2)).await.expect("reads"), Some(token(2, "gestion")));
    assert_eq!(people.token(&other, sample::id(2)).await.expect("reads"), None);
    assert_eq!(people.tokens(&other).await.expect("reads"), []);
    assert!(!people.end_token(&other, sample::id(2)).await.expect("of another book"));
    people.add_token(&other, &token(2, "gestion")).await.expect("the same name is free there");
    assert!(people.end_token(&book, sample::id(2)).await.expect("ends"));
    assert!(!people.end_token(&book, sample::id(2)).await.expect("ended"));
    assert_eq!(people.tokens(&book).await.expect("reads").len(), 1);
    let reading = open_with_people(&database.url(), Access::ReadOnly).await.expect("opens").people;
    assert_eq!(reading.tokens(&other).await.expect("reads").len(), 1);
    assert_eq!(reading.end_token(&other, sample::id(2)).await, Err(StoreError::ReadOnly));
}

fn form(kind: &str, number: u64, user: u64, kept_at: i64) -> FormRow {
    let (act, variant) = ("seal_minutes".to_owned(), "correction".to_owned());
    let head =
        FormHead { kind: kind.to_owned(), form: sample::id(number), user: sample::id(user), act, variant, kept_at };
    FormRow { head, key_number: 1, nonce: [9; 24], ciphertext: vec![0, 255, 39, kept_at as u8] }
}

pub async fn an_act_that_waits_is_kept_found_and_dropped_in_its_own_book_and_goes_with_its_person(database: &Database) {
    let people = people(database).await;
    let (book, other) = (sample::fresh_book(), sample::fresh_book());
    settled(&*people, &book, 1, "zoe").await;
    settled(&*people, &book, 2, "ali").await;
    settled(&*people, &other, 1, "zoe").await;
    let rows = [form("proposal", 8, 1, 30), form("proposal", 7, 2, 20), form("draft", 7, 1, 10)];
    for row in &rows {
        people.keep_form(&book, row).await.expect("keeps");
    }
    let listed = people.forms(&book, "proposal", 0).await.expect("reads");
    assert_eq!(listed, [rows[1].head.clone(), rows[0].head.clone()], "the oldest first, drafts apart");
    assert_eq!(people.forms(&book, "proposal", 20).await.expect("reads"), [rows[0].head.clone()]);
    assert_eq!(people.form(&book, "draft", sample::id(7), 0).await.expect("reads").as_ref(), Some(&rows[2]));
    assert_eq!(people.form(&book, "draft", sample::id(7), 10).await.expect("too old"), None);
    let again = form("draft", 7, 2, 40);
    people.keep_form(&book, &again).await.expect("in its place");
    assert_eq!(people.form(&book, "draft", sample::id(7), 0).await.expect("reads"), Some(again));
    assert_eq!(people.form(&book, "proposal", sample::id(7), 0).await.expect("reads").as_ref(), Some(&rows[1]));

    assert_eq!(people.forms(&other, "proposal", 0).await.expect("reads"), []);
    assert_eq!(people.form(&other, "proposal", sample::id(8), 0).await.expect("reads"), None);
    assert!(!people.drop_form(&other, "proposal", sample::id(8)).await.expect("of another book"));
    assert_eq!(people.forget_forms(&other, "proposal", 99).await, Ok(0));
    people.keep_form(&book, &form("draft", 9, 5, 1)).await.expect_err("nobody's");
    people.keep_form(&book, &form("other", 9, 1, 1)).await.expect_err("no such kind");
    people.keep_form(&other, &form("proposal", 8, 2, 1)).await.expect_err("a person of another book");

    assert!(people.drop_form(&book, "proposal", sample::id(8)).await.expect("drops"));
    assert!(!people.drop_form(&book, "proposal", sample::id(8)).await.expect("once"));
    assert!(people.remove(&book, sample::id(2)).await.expect("removes"));
    assert_eq!(database.count("user_forms").await, 0, "they go with their person");
    for kept_at in [5, 6] {
        people.keep_form(&book, &form("draft", kept_at, 1, kept_at as i64)).await.expect("keeps");
    }
    assert_eq!(people.forget_forms(&book, "draft", 5).await, Ok(1));
    assert_eq!(people.forms(&book, "draft", 0).await.expect("reads").len(), 1);
    let reading = open_with_people(&database.url(), Access::ReadOnly).await.expect("opens").people;
    assert_eq!(reading.forms(&book, "draft", 0).await.expect("reads").len(), 1);
    assert_eq!(reading.drop_form(&book, "draft", sample::id(6)).await, Err(StoreError::ReadOnly));
}

/// Of many who take the same act away, one has it: what is declined is never recorded too.
pub async fn of_many_at_the_same_time_one_takes_an_act_away(database: &Database) {
    let book = sample::fresh_book();
    let people = people(database).await;
    settled(&*people, &book, 1, "zoe").await;
    people.keep_form(&book, &form("proposal", 8, 1, 30)).await.expect("keeps");
    let mut tasks = Vec::new();
    for _ in 0..8 {
        let (people, book) = (self::people(database).await, book.clone());
        tasks.push(tokio::spawn(async move {
            people.drop_form(&book, "proposal", sample::id(8)).await.expect("takes away")
        }));
    }
    let mut taken = 0;
    for task in tasks {
        taken += u32::from(task.await.expect("ends"));
    }
    assert_eq!(taken, 1);
}

pub async fn odd_names_are_kept_as_they_are(database: &Database) {
    let people = people(database).await;
    let book = sample::fresh_book();
    for (number, login) in (1..).zip(["'; DROP TABLE users; --", "%", "_", "\u{e9}\u{1f701}", "$1 ?1"]) {
        people.add(&book, login, "auditor", &invitation(number, number)).await.expect("adds");
        let found = people.named(&book, login).await.expect("reads").expect("is there");
        assert_eq!((found.login.as_str(), found.user), (login, sample::id(number)));
    }
    assert_eq!(people.persons(&book).await.expect("reads").len(), 5);
}

pub async fn for_reading_nothing_of_persons_is_changed(database: &Database) {
    let book = sample::fresh_book();
    settled(&*people(database).await, &book, 1, "zoe").await;
    let reading = open_with_people(&database.url(), Access::ReadOnly).await.expect("opens").people;
    assert_eq!(reading.persons(&book).await.expect("reads").len(), 1);
    assert_eq!(reading.remove(&book, sample::id(1)).await, Err(StoreError::ReadOnly));
    assert_eq!(reading.begin_session(&book, &session(1, 9)).await, Err(StoreError::ReadOnly));
}

/// On PostgreSQL alone: who reads by SQL sees nobody.
pub async fn an_auditor_by_sql_sees_no_persons() {
    let cluster = quitus_tests::postgres::Cluster::shared();
    let database = Database::postgres().await;
    let book = sample::fresh_book();
    settled(&*people(&database).await, &book, 1, "zoe").await;
    let login = format!("people_auditor_{}", database.name());
    let grants = format!(
        "CREATE ROLE {login} LOGIN IN ROLE quitus_auditor; INSERT INTO book_grants VALUES ('{login}', '{book}')"
    );
    database.raw(&grants).await.expect("grants");
    let mut person = PgConnection::connect(&cluster.url(&login, database.name())).await.expect("connects");
    for table in BESIDE {
        for attack in [format!("SELECT 1 FROM {table}"), format!("DELETE FROM {table}")] {
            let said = sqlx::raw_sql(&attack).execute(&mut person).await.expect_err("refused").to_string();
            assert!(said.contains("permission denied"), "{attack}: {said}");
        }
    }
}

async fn counts(database: &Database) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in TABLES {
        counts.push(database.count(table).await);
    }
    counts
}
