//! From database rows to the contract's rows.

use super::port::{FactorRow, FormHead, FormRow, PersonRow, SessionRow, TokenRow};
use crate::store::StoreError;
use crate::store::columns::Columns;

pub(super) fn person(row: &impl Columns) -> Result<PersonRow, StoreError> {
    Ok(PersonRow {
        user: row.id("user_id")?,
        login: row.text("login")?,
        role: row.text("role")?,
        has_password: row.count("has_password")? > 0,
        has_factor: row.count("has_factor")? > 0,
    })
}

pub(super) fn factor(row: &impl Columns) -> Result<FactorRow, StoreError> {
    Ok(FactorRow {
        key_number: row.key_number("key_number")?,
        nonce: row.array("nonce")?,
        ciphertext: row.bytes("ciphertext")?,
        last_step: row.count("last_step")?,
    })
}

pub(super) fn session(row: &impl Columns) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        digest: row.hash("digest")?,
        session: row.id("session_id")?,
        user: row.id("user_id")?,
        begun_at: row.int("begun_at")?,
        used_at: row.int("used_at")?,
        proved_at: row.int("proved_at")?,
    })
}

pub(super) fn both(row: &impl Columns) -> Result<(SessionRow, PersonRow), StoreError> {
    Ok((session(row)?, person(row)?))
}

pub(super) fn token(row: &impl Columns) -> Result<TokenRow, StoreError> {
    Ok(TokenRow {
        token: row.id("token_id")?,
        name: row.text("name")?,
        digest: row.hash("digest")?,
        scopes: row.text("scopes")?,
        made_by: row.text("made_by")?,
        made_at: row.int("made_at")?,
        until: row.int("until")?,
    })
}

pub(super) fn form_head(row: &impl Columns) -> Result<FormHead, StoreError> {
    Ok(FormHead {
        kind: row.text("kind")?,
        form: row.id("form_id")?,
        user: row.id("user_id")?,
        act: row.text("act")?,
        variant: row.text("variant")?,
        kept_at: row.int("kept_at")?,
    })
}

pub(super) fn form(row: &impl Columns) -> Result<FormRow, StoreError> {
    Ok(FormRow {
        head: form_head(row)?,
        key_number: row.key_number("key_number")?,
        nonce: row.array("nonce")?,
        ciphertext: row.bytes("ciphertext")?,
    })
}
