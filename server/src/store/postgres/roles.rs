//! Who the server is towards PostgreSQL, and how the roles come to be.

use sqlx::{Executor, PgConnection};

use super::error::store_error;
use crate::store::{Access, StoreError};

/// What every connection sets, whatever the database's defaults are: durable commits, no foreign names in the way
/// (`pg_temp` last, so that no temporary table stands in front of ours), no transaction left open for ever.
const SETTINGS: &str = "SET search_path = public, pg_temp; SET synchronous_commit = on; \
    SET idle_in_transaction_session_timeout = '30s'; SET lock_timeout = '10s';";

const READ_ONLY: &str = "SET default_transaction_read_only = on;";

const MAY_BE_APP: &str = "SELECT EXISTS (SELECT 1 FROM pg_roles \
    WHERE rolname = 'quitus_app' AND pg_has_role(session_user, oid, 'MEMBER'))";

/// Two servers may start at once, and roles belong to the whole cluster, which no lock of ours covers.
const CREATE_ROLES: &str = "
DO $$
DECLARE role text;
BEGIN
    PERFORM pg_advisory_xact_lock(124897749891443);
    FOREACH role IN ARRAY ARRAY['quitus_owner', 'quitus_app', 'quitus_auditor'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = role) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END;
        END IF;
    END LOOP;
    FOREACH role IN ARRAY ARRAY['quitus_owner', 'quitus_app'] LOOP
        IF NOT pg_has_role(session_user, role, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', role, session_user);
        END IF;
    END LOOP;
    IF NOT has_schema_privilege('quitus_owner', 'public', 'CREATE') THEN
        GRANT USAGE, CREATE ON SCHEMA public TO quitus_owner;
    END IF;
    IF NOT has_schema_privilege('quitus_app', 'public', 'USAGE') THEN
        GRANT USAGE ON SCHEMA public TO quitus_app, quitus_auditor;
    END IF;
END
$$";

const ADVICE: &str = "a role that may create roles and owns the database has to run once: CREATE ROLE quitus_owner; \
    CREATE ROLE quitus_app; CREATE ROLE quitus_auditor; GRANT quitus_owner, quitus_app TO <this login>; \
    GRANT USAGE, CREATE ON SCHEMA public TO quitus_owner; GRANT USAGE ON SCHEMA public TO quitus_app, quitus_auditor";

/// Settles a fresh connection: the app where the login may be it, and to read, whoever logged in otherwise.
pub(super) async fn put_on(connection: &mut PgConnection, access: Access) -> Result<(), sqlx::Error> {
    connection.execute(SETTINGS).await?;
    let may_be_app: bool = sqlx::query_scalar(MAY_BE_APP).fetch_one(&mut *connection).await?;
    match access {
        Access::ReadOnly => {
            connection.execute(READ_ONLY).await?;
            if may_be_app {
                connection.execute("SET ROLE quitus_app").await?;
            }
        }
        // Fails with a message that names the role when the login is no member of it.
        Access::ReadWrite | Access::CreateIfMissing => {
            connection.execute("SET ROLE quitus_app").await?;
        }
    }
    Ok(())
}

/// As [`put_on`], with our own errors.
pub(super) async fn become_a_reader_or_the_app(
    connection: &mut PgConnection,
    access: Access,
) -> Result<(), StoreError> {
    put_on(connection, access).await.map_err(store_error)
}

/// Makes sure of the three roles and becomes the owner until `RESET ROLE`. Says what an administrator has to run when
/// the login has not the rights.
pub(super) async fn become_owner(connection: &mut PgConnection) -> Result<(), StoreError> {
    let created = connection.execute(CREATE_ROLES).await.map_err(store_error);
    let became = match created {
        Ok(_) => connection.execute("SET ROLE quitus_owner").await.map_err(store_error),
        Err(error) => Err(error),
    };
    match became {
        Ok(_) => Ok(()),
        Err(StoreError::Denied(why)) => Err(StoreError::Denied(format!("{why}; {ADVICE}"))),
        Err(other) => Err(other),
    }
}
