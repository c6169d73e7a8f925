//! The statements, in words that both databases understand. `$1` is always the book.

macro_rules! person {
    ($from:literal, $rest:literal) => {
        concat!(
            "SELECT u.user_id, u.login, u.role, \
             CAST((SELECT count(*) FROM user_passwords p \
                WHERE p.aggregate_id = u.aggregate_id AND p.user_id = u.user_id) AS BIGINT) AS has_password, \
             CAST((SELECT count(*) FROM user_factors f \
                WHERE f.aggregate_id = u.aggregate_id AND f.user_id = u.user_id) AS BIGINT) AS has_factor",
            $from,
            " WHERE u.aggregate_id = $1 ",
            $rest
        )
    };
}

pub(super) const PERSONS: &str = person!(" FROM users u", "ORDER BY u.login");

pub(super) const NAMED: &str = person!(" FROM users u", "AND u.login = $2");

pub(super) const INVITED: &str = person!(
    " FROM users u JOIN user_invitations i ON i.aggregate_id = u.aggregate_id AND i.user_id = u.user_id",
    "AND i.digest = $2 AND i.until > $3"
);

pub(super) const SESSION: &str = person!(
    ", s.digest, s.session_id, s.begun_at, s.used_at, s.proved_at \
     FROM users u JOIN user_sessions s ON s.aggregate_id = u.aggregate_id AND s.user_id = u.user_id",
    "AND s.digest = $2"
);

pub(super) const ANYBODY_AS: &str = "SELECT u.user_id FROM users u \
     JOIN user_passwords p ON p.aggregate_id = u.aggregate_id AND p.user_id = u.user_id \
     WHERE u.aggregate_id = $1 AND u.role = $2 LIMIT 1";

pub(super) const ADD: &str = "INSERT INTO users (aggregate_id, user_id, login, role) VALUES ($1, $2, $3, $4)";
pub(super) const SET_ROLE: &str = "UPDATE users SET role = $3 WHERE aggregate_id = $1 AND user_id = $2";
pub(super) const REMOVE: &str = "DELETE FROM users WHERE aggregate_id = $1 AND user_id = $2";
pub(super) const STILL_THERE: &str = "UPDATE users SET login = login WHERE aggregate_id = $1 AND user_id = $2";

pub(super) const PASSWORD: &str = "SELECT phc FROM user_passwords WHERE aggregate_id = $1 AND user_id = $2";
pub(super) const PUT_PASSWORD: &str = "INSERT INTO user_passwords (aggregate_id, user_id, phc) VALUES ($1, $2, $3) \
     ON CONFLICT (aggregate_id, user_id) DO UPDATE SET phc = excluded.phc";
pub(super) const SET_PASSWORD: &str = "UPDATE user_passwords SET phc = $3 WHERE aggregate_id = $1 AND user_id = $2";

pub(super) const INVITE: &str = "INSERT INTO user_invitations (aggregate_id, user_id, digest, until) \
     VALUES ($1, $2, $3, $4) \
     ON CONFLICT (aggregate_id, user_id) DO UPDATE SET digest = excluded.digest, until = excluded.until";
pub(super) const USE_INVITATION: &str = "DELETE FROM user_invitations \
     WHERE aggregate_id = $1 AND user_id = $2 AND digest = $3 AND until > $4";
pub(super) const FORGET_INVITATIONS: &str = "DELETE FROM user_invitations WHERE aggregate_id = $1 AND until <= $2";

pub(super) const FACTOR: &str = "SELECT key_number, nonce, ciphertext, last_step FROM user_factors \
     WHERE aggregate_id = $1 AND user_id = $2";
pub(super) const PUT_FACTOR: &str = "INSERT INTO user_factors \
     (aggregate_id, user_id, key_number, nonce, ciphertext, last_step) VALUES ($1, $2, $3, $4, $5, $6) \
     ON CONFLICT (aggregate_id, user_id) DO UPDATE SET key_number = excluded.key_number, nonce = excluded.nonce, \
     ciphertext = excluded.ciphertext, last_step = excluded.last_step";
pub(super) const REMOVE_FACTOR: &str = "DELETE FROM user_factors WHERE aggregate_id = $1 AND user_id = $2";
pub(super) const SPEND_STEP: &str = "UPDATE user_factors SET last_step = $3 \
     WHERE aggregate_id = $1 AND user_id = $2 AND last_step < $3";
pub(super) const PUT_CODE: &str = "INSERT INTO user_recovery_codes (aggregate_id, user_id, digest) VALUES ($1, $2, $3)";
pub(super) const FORGET_CODES: &str = "DELETE FROM user_recovery_codes WHERE aggregate_id = $1 AND user_id = $2";
pub(super) const SPEND_CODE: &str =
    "DELETE FROM user_recovery_codes WHERE aggregate_id = $1 AND user_id = $2 AND digest = $3";

pub(super) const BEGIN_SESSION: &str = "INSERT INTO user_sessions \
     (aggregate_id, digest, session_id, user_id, begun_at, used_at, proved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(super) const SESSIONS_OF: &str = "SELECT digest, session_id, user_id, begun_at, used_at, proved_at \
     FROM user_sessions WHERE aggregate_id = $1 AND user_id = $2 ORDER BY begun_at DESC, session_id";
pub(super) const COUNT_SESSIONS: &str = "SELECT CAST(count(*) AS BIGINT) AS sessions FROM user_sessions \
     WHERE aggregate_id = $1 AND begun_at > $2 AND used_at > $3";
pub(super) const USE_SESSION: &str = "UPDATE user_sessions SET used_at = $3 WHERE aggregate_id = $1 AND digest = $2";
pub(super) const PROVE_SESSION: &str =
    "UPDATE user_sessions SET proved_at = $3 WHERE aggregate_id = $1 AND digest = $2";
pub(super) const END_SESSION: &str =
    "DELETE FROM user_sessions WHERE aggregate_id = $1 AND user_id = $2 AND session_id = $3";
pub(super) const END_SESSIONS: &str = "DELETE FROM user_sessions WHERE aggregate_id = $1 AND user_id = $2";
pub(super) const FORGET_SESSIONS: &str =
    "DELETE FROM user_sessions WHERE aggregate_id = $1 AND (begun_at < $2 OR used_at < $3)";

macro_rules! token {
    ($rest:literal) => {
        concat!(
            "SELECT token_id, name, digest, scopes, made_by, made_at, until FROM api_tokens WHERE aggregate_id = $1 ",
            $rest
        )
    };
}

pub(super) const TOKENS: &str = token!("ORDER BY name");
pub(super) const TOKEN: &str = token!("AND token_id = $2");
pub(super) const ADD_TOKEN: &str = "INSERT INTO api_tokens (aggregate_id, token_id, name, digest, scopes, made_by, made_at, until) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
pub(super) const END_TOKEN: &str = "DELETE FROM api_tokens WHERE aggregate_id = $1 AND token_id = $2";

pub(super) const FORMS: &str = "SELECT kind, form_id, user_id, act, variant, kept_at FROM user_forms \
     WHERE aggregate_id = $1 AND kind = $2 AND kept_at > $3 ORDER BY kept_at, form_id";
pub(super) const FORM: &str = "SELECT kind, form_id, user_id, act, variant, kept_at, key_number, nonce, ciphertext \
     FROM user_forms WHERE aggregate_id = $1 AND kind = $2 AND form_id = $3 AND kept_at > $4";
pub(super) const KEEP_FORM: &str = "INSERT INTO user_forms \
     (aggregate_id, kind, form_id, user_id, act, variant, kept_at, key_number, nonce, ciphertext) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
     ON CONFLICT (aggregate_id, kind, form_id) DO UPDATE SET user_id = excluded.user_id, act = excluded.act, \
     variant = excluded.variant, kept_at = excluded.kept_at, key_number = excluded.key_number, nonce = excluded.nonce, \
     ciphertext = excluded.ciphertext";
pub(super) const DROP_FORM: &str = "DELETE FROM user_forms WHERE aggregate_id = $1 AND kind = $2 AND form_id = $3";
pub(super) const FORGET_FORMS: &str = "DELETE FROM user_forms WHERE aggregate_id = $1 AND kind = $2 AND kept_at <= $3";
