//! Every [`Backend`] keeps persons: the statements are run here, for both databases.

use super::port::{FactorRow, FormHead, FormRow, InvitationRow, People, PersonRow, SessionRow, TokenRow};
use super::{row, sql};
use crate::store::backend::{Arg, Backend};
use crate::store::columns::Columns;
use crate::store::rare::{Statement, int};
use crate::store::read::may_write;
use crate::store::{BookId, StoreError};
use async_trait::async_trait;
use quitus_projections::log::Hash;
use uuid::Uuid;

#[async_trait]
impl<B: Backend> People for B {
    async fn persons(&self, book: &BookId) -> Result<Vec<PersonRow>, StoreError> {
        self.fetch(book, sql::PERSONS, &[]).await?.iter().map(row::person).collect()
    }

    async fn named(&self, book: &BookId, login: &str) -> Result<Option<PersonRow>, StoreError> {
        self.fetch(book, sql::NAMED, &[Arg::Text(login)]).await?.first().map(row::person).transpose()
    }

    async fn anybody_as(&self, book: &BookId, role: &str) -> Result<bool, StoreError> {
        Ok(!self.fetch(book, sql::ANYBODY_AS, &[Arg::Text(role)]).await?.is_empty())
    }

    async fn add(&self, book: &BookId, login: &str, role: &str, invitation: &InvitationRow) -> Result<(), StoreError> {
        let user = vec![Arg::Id(invitation.user), Arg::Text(login), Arg::Text(role)];
        change(self, book, &[(sql::ADD, user), invited(invitation)]).await.map(drop)
    }

    async fn set_role(&self, book: &BookId, user: Uuid, role: &str) -> Result<bool, StoreError> {
        any(self, book, &[(sql::SET_ROLE, vec![Arg::Id(user), Arg::Text(role)])]).await
    }

    async fn remove(&self, book: &BookId, user: Uuid) -> Result<bool, StoreError> {
        any(self, book, &[(sql::REMOVE, vec![Arg::Id(user)])]).await
    }

    async fn password(&self, book: &BookId, user: Uuid) -> Result<Option<String>, StoreError> {
        let rows = self.fetch(book, sql::PASSWORD, &[Arg::Id(user)]).await?;
        rows.first().map(|row| row.text("phc")).transpose()
    }

    async fn invite(&self, book: &BookId, invitation: &InvitationRow) -> Result<bool, StoreError> {
        any(self, book, &[(sql::STILL_THERE, vec![Arg::Id(invitation.user)]), invited(invitation)]).await
    }

    async fn invited(&self, book: &BookId, digest: &Hash, now: i64) -> Result<Option<PersonRow>, StoreError> {
        let rows = self.fetch(book, sql::INVITED, &[Arg::Bytes(digest), Arg::Int(now)]).await?;
        rows.first().map(row::person).transpose()
    }

    async fn accept(&self, book: &BookId, invitation: &InvitationRow, now: i64, phc: &str) -> Result<bool, StoreError> {
        let user = Arg::Id(invitation.user);
        let statements = [
            (sql::USE_INVITATION, vec![user, Arg::Bytes(&invitation.digest), Arg::Int(now)]),
            (sql::PUT_PASSWORD, vec![user, Arg::Text(phc)]),
            (sql::END_SESSIONS, vec![user]),
        ];
        any(self, book, &statements).await
    }

    async fn set_password(&self, book: &BookId, user: Uuid, phc: &str) -> Result<bool, StoreError> {
        any(self, book, &[(sql::SET_PASSWORD, vec![Arg::Id(user), Arg::Text(phc)])]).await
    }

    async fn factor(&self, book: &BookId, user: Uuid) -> Result<Option<FactorRow>, StoreError> {
        self.fetch(book, sql::FACTOR, &[Arg::Id(user)]).await?.first().map(row::factor).transpose()
    }

    async fn set_factor(
        &self,
        book: &BookId,
        user: Uuid,
        factor: &FactorRow,
        codes: &[Hash],
    ) -> Result<bool, StoreError> {
        let user = Arg::Id(user);
        let row = vec![
            user,
            Arg::Int(factor.key_number.into()),
            Arg::Bytes(&factor.nonce),
            Arg::Bytes(&factor.ciphertext),
            Arg::Int(int(factor.last_step)?),
        ];
        let mut statements =
            vec![(sql::STILL_THERE, vec![user]), (sql::PUT_FACTOR, row), (sql::FORGET_CODES, vec![user])];
        statements.extend(codes.iter().map(|code| (sql::PUT_CODE, vec![user, Arg::Bytes(code)])));
        any(self, book, &statements).await
    }

    async fn remove_factor(&self, book: &BookId, user: Uuid) -> Result<bool, StoreError> {
        let user = vec![Arg::Id(user)];
        any(self, book, &[(sql::REMOVE_FACTOR, user.clone()), (sql::FORGET_CODES, user)]).await
    }

    async fn spend_step(&self, book: &BookId, user: Uuid, step: u64) -> Result<bool, StoreError> {
        any(self, book, &[(sql::SPEND_STEP, vec![Arg::Id(user), Arg::Int(int(step)?)])]).await
    }

    async fn spend_code(&self, book: &BookId, user: Uuid, digest: &Hash) -> Result<bool, StoreError> {
        any(self, book, &[(sql::SPEND_CODE, vec![Arg::Id(user), Arg::Bytes(digest)])]).await
    }

    async fn begin_session(&self, book: &BookId, session: &SessionRow) -> Result<(), StoreError> {
        let row = vec![
            Arg::Bytes(&session.digest),
            Arg::Id(session.session),
            Arg::Id(session.user),
            Arg::Int(session.begun_at),
            Arg::Int(session.used_at),
            Arg::Int(session.proved_at),
        ];
        change(self, book, &[(sql::BEGIN_SESSION, row)]).await.map(drop)
    }

    async fn session(&self, book: &BookId, digest: &Hash) -> Result<Option<(SessionRow, PersonRow)>, StoreError> {
        self.fetch(book, sql::SESSION, &[Arg::Bytes(digest)]).await?.first().map(row::both).transpose()
    }

    async fn sessions_of(&self, book: &BookId, user: Uuid) -> Result<Vec<SessionRow>, StoreError> {
        self.fetch(book, sql::SESSIONS_OF, &[Arg::Id(user)]).await?.iter().map(row::session).collect()
    }

    async fn count_sessions(&self, book: &BookId, begun_after: i64, used_after: i64) -> Result<u64, StoreError> {
        let rows = self.fetch(book, sql::COUNT_SESSIONS, &[Arg::Int(begun_after), Arg::Int(used_after)]).await?;
        rows.first().map_or(Ok(0), |row| row.count("sessions"))
    }

    async fn use_session(&self, book: &BookId, digest: &Hash, at: i64) -> Result<bool, StoreError> {
        any(self, book, &[(sql::USE_SESSION, vec![Arg::Bytes(digest), Arg::Int(at)])]).await
    }

    async fn prove_session(&self, book: &BookId, digest: &Hash, at: i64) -> Result<bool, StoreError> {
        any(self, book, &[(sql::PROVE_SESSION, vec![Arg::Bytes(digest), Arg::Int(at)])]).await
    }

    async fn end_session(&self, book: &BookId, user: Uuid, session: Uuid) -> Result<bool, StoreError> {
        any(self, book, &[(sql::END_SESSION, vec![Arg::Id(user), Arg::Id(session)])]).await
    }

    async fn end_sessions(&self, book: &BookId, user: Uuid) -> Result<u64, StoreError> {
        change(self, book, &[(sql::END_SESSIONS, vec![Arg::Id(user)])]).await
    }

    async fn tokens(&self, book: &BookId) -> Result<Vec<TokenRow>, StoreError> {
        self.fetch(book, sql::TOKENS, &[]).await?.iter().map(row::token).collect()
    }

    async fn token(&self, book: &BookId, token: Uuid) -> Result<Option<TokenRow>, StoreError> {
        self.fetch(book, sql::TOKEN, &[Arg::Id(token)]).await?.first().map(row::token).transpose()
    }

    async fn add_token(&self, book: &BookId, token: &TokenRow) -> Result<(), StoreError> {
        let row = vec![
            Arg::Id(token.token),
            Arg::Text(&token.name),
            Arg::Bytes(&token.digest),
            Arg::Text(&token.scopes),
            Arg::Text(&token.made_by),
            Arg::Int(token.made_at),
            Arg::Int(token.until),
        ];
        change(self, book, &[(sql::ADD_TOKEN, row)]).await.map(drop)
    }

    async fn end_token(&self, book: &BookId, token: Uuid) -> Result<bool, StoreError> {
        any(self, book, &[(sql::END_TOKEN, vec![Arg::Id(token)])]).await
    }

    async fn forms(&self, book: &BookId, kind: &str, after: i64) -> Result<Vec<FormHead>, StoreError> {
        let rows = self.fetch(book, sql::FORMS, &[Arg::Text(kind), Arg::Int(after)]).await?;
        rows.iter().map(row::form_head).collect()
    }

    async fn form(&self, book: &BookId, kind: &str, form: Uuid, after: i64) -> Result<Option<FormRow>, StoreError> {
        let rows = self.fetch(book, sql::FORM, &[Arg::Text(kind), Arg::Id(form), Arg::Int(after)]).await?;
        rows.first().map(row::form).transpose()
    }

    async fn keep_form(&self, book: &BookId, form: &FormRow) -> Result<(), StoreError> {
        let head = &form.head;
        let row = vec![
            Arg::Text(&head.kind),
            Arg::Id(head.form),
            Arg::Id(head.user),
            Arg::Text(&head.act),
            Arg::Text(&head.variant),
            Arg::Int(head.kept_at),
            Arg::Int(form.key_number.into()),
            Arg::Bytes(&form.nonce),
            Arg::Bytes(&form.ciphertext),
        ];
        change(self, book, &[(sql::KEEP_FORM, row)]).await.map(drop)
    }

    async fn drop_form(&self, book: &BookId, kind: &str, form: Uuid) -> Result<bool, StoreError> {
        any(self, book, &[(sql::DROP_FORM, vec![Arg::Text(kind), Arg::Id(form)])]).await
    }

    async fn forget_forms(&self, book: &BookId, kind: &str, until: i64) -> Result<u64, StoreError> {
        change(self, book, &[(sql::FORGET_FORMS, vec![Arg::Text(kind), Arg::Int(until)])]).await
    }

    async fn forget(&self, book: &BookId, begun_before: i64, unused_since: i64, now: i64) -> Result<(), StoreError> {
        let sessions = vec![Arg::Int(begun_before), Arg::Int(unused_since)];
        change(self, book, &[(sql::FORGET_SESSIONS, sessions)]).await?;
        change(self, book, &[(sql::FORGET_INVITATIONS, vec![Arg::Int(now)])]).await.map(drop)
    }
}

fn invited(invitation: &InvitationRow) -> Statement<'_> {
    (sql::INVITE, vec![Arg::Id(invitation.user), Arg::Bytes(&invitation.digest), Arg::Int(invitation.until)])
}

/// How many rows the first statement changed; when it is none, the others are not run.
async fn change<B: Backend>(backend: &B, book: &BookId, statements: &[Statement<'_>]) -> Result<u64, StoreError> {
    may_write(backend)?;
    backend.change(book, statements).await
}

async fn any<B: Backend>(backend: &B, book: &BookId, statements: &[Statement<'_>]) -> Result<bool, StoreError> {
    Ok(change(backend, book, statements).await? > 0)
}
