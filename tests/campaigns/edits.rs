//! One random edit of stored bytes, as SQL.

use quitus_tests::machine::Dice;
use sqlx::{PgConnection, SqliteConnection};

use crate::tables::{Column, Dialect, Kind, NOTHING, TABLES, Table};

/// A connection that goes round the store.
pub enum Hand {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// What was done.
#[derive(Debug, Clone)]
pub struct Edit {
    pub table: &'static str,
    pub how: &'static str,
    /// For people who look for the one that was missed.
    pub told: String,
    sql: String,
}

impl Edit {
    /// An edit that edits nothing.
    pub fn for_the_tally(table: &'static str, how: &'static str) -> Self {
        Edit { table, how, told: String::new(), sql: String::new() }
    }
}

impl Hand {
    pub fn dialect(&self) -> Dialect {
        match self {
            Hand::Sqlite(_) => Dialect::Sqlite,
            Hand::Postgres(_) => Dialect::Postgres,
        }
    }

    pub async fn text(&mut self, sql: &str) -> Option<String> {
        match self {
            Hand::Sqlite(connection) => sqlx::query_scalar(sql).fetch_optional(connection).await,
            Hand::Postgres(connection) => sqlx::query_scalar(sql).fetch_optional(connection).await,
        }
        .expect("reads")
    }

    pub async fn run(&mut self, sql: &str) -> Result<u64, sqlx::Error> {
        match self {
            Hand::Sqlite(connection) => sqlx::raw_sql(sql).execute(connection).await.map(|done| done.rows_affected()),
            Hand::Postgres(connection) => sqlx::raw_sql(sql).execute(connection).await.map(|done| done.rows_affected()),
        }
    }

    /// Carries an edit out. False when the database itself refuses it, as a key that is taken or a json that is none.
    pub async fn apply(&mut self, edit: &Edit) -> bool {
        matches!(self.run(&edit.sql).await, Ok(rows) if rows > 0)
    }

    /// Makes up an edit; none when the dice chose one that changes nothing.
    pub async fn think(&mut self, dice: &mut Dice) -> Option<Edit> {
        let table = dice.pick(TABLES);
        match dice.below(20) {
            0..=12 => self.flip(table, dice).await,
            13..=15 => self.swap(table, dice).await,
            16..=17 => self.double(table, dice).await,
            _ => self.delete(table, dice).await,
        }
    }

    async fn row(&mut self, table: &Table, dice: &mut Dice) -> Option<String> {
        let rows = self.text(&format!("SELECT CAST(count(*) AS TEXT) FROM {}", table.name)).await?.parse().ok()?;
        let offset = dice.below(rows);
        let key = self.dialect().read(table.key);
        let order = table.key.0;
        let key =
            self.text(&format!("SELECT {key} FROM {} ORDER BY {order} LIMIT 1 OFFSET {offset}", table.name)).await?;
        Some(format!("{} = {}", table.key.0, self.dialect().write(table.key.1, &key)))
    }

    async fn cell(&mut self, table: &Table, column: Column, row: &str) -> String {
        let read = self.dialect().read(column);
        self.text(&format!("SELECT {read} FROM {} WHERE {row}", table.name)).await.expect("the row")
    }

    async fn flip(&mut self, table: &Table, dice: &mut Dice) -> Option<Edit> {
        let row = self.row(table, dice).await?;
        let column = *dice.pick(table.columns);
        let before = self.cell(table, column, &row).await;
        let after = self.dialect().write(column.1, &flipped(column.1, &before, dice)?);
        let sql = format!("UPDATE {} SET {} = {after} WHERE {row}", table.name, column.0);
        Some(edit(table, "bit", sql))
    }

    async fn swap(&mut self, table: &Table, dice: &mut Dice) -> Option<Edit> {
        let (one, other) = (self.row(table, dice).await?, self.row(table, dice).await?);
        let free: Vec<Column> = table.columns.iter().copied().filter(|column| *column != table.key).collect();
        let column = *dice.pick(&free);
        let (a, b) = (self.cell(table, column, &one).await, self.cell(table, column, &other).await);
        let (a, b) = (a != b).then(|| (self.dialect().write(column.1, &a), self.dialect().write(column.1, &b)))?;
        let name = column.0;
        // In two steps where a column may not hold the same value twice.
        let sql = match name {
            "command_id" => format!(
                "UPDATE entries SET {name} = NULL WHERE {one}; UPDATE entries SET {name} = {a} WHERE {other};
                 UPDATE entries SET {name} = {b} WHERE {one}"
            ),
            _ => format!(
                "UPDATE {table} SET {name} = {b} WHERE {one}; UPDATE {table} SET {name} = {a} WHERE {other}",
                table = table.name
            ),
        };
        Some(edit(table, "swap", sql))
    }

    async fn double(&mut self, table: &Table, dice: &mut Dice) -> Option<Edit> {
        let row = self.row(table, dice).await?;
        let (key, kind) = table.key;
        let before = self.cell(table, table.key, &row).await;
        let new = match kind {
            Kind::Int => {
                let last = self.text(&format!("SELECT CAST(max({key}) AS TEXT) FROM {}", table.name)).await?;
                (last.parse::<u64>().ok()? + 1).to_string()
            }
            Kind::Text | Kind::Json | Kind::Blob | Kind::Id => flipped(kind, &before, dice)?,
        };
        let new = self.dialect().write(kind, &new);
        let values: Vec<String> = table.all.split(", ").map(|name| copied(name, key, &new)).collect();
        let sql = format!(
            "INSERT INTO {name} (aggregate_id, {all}) SELECT aggregate_id, {values} FROM {name} WHERE {row}",
            name = table.name,
            all = table.all,
            values = values.join(", "),
        );
        Some(edit(table, "double", sql))
    }

    async fn delete(&mut self, table: &Table, dice: &mut Dice) -> Option<Edit> {
        let row = self.row(table, dice).await?;
        Some(edit(table, "delete", format!("DELETE FROM {} WHERE {row}", table.name)))
    }
}

/// The copy's own key; no command may be there twice either.
fn copied(name: &str, key: &str, new: &str) -> String {
    match name {
        _ if name == key => new.to_owned(),
        "command_id" => NOTHING.to_owned(),
        _ => name.to_owned(),
    }
}

fn edit(table: &Table, how: &'static str, sql: String) -> Edit {
    let told = sql.chars().take(600).collect();
    Edit { table: table.name, how, told, sql }
}

/// One bit of it the other way round; of a number, one of the lower 32.
fn flipped(kind: Kind, before: &str, dice: &mut Dice) -> Option<String> {
    if kind == Kind::Int {
        let number: u64 = before.parse().ok()?;
        return Some((number ^ (1 << dice.below(32))).to_string());
    }
    if before == NOTHING || before.is_empty() {
        return None;
    }
    let mut digits: Vec<u8> = before.bytes().collect();
    let at = usize::try_from(dice.below(digits.len() as u64)).ok()?;
    let value = char::from(digits[at]).to_digit(16)? ^ (1 << dice.below(4));
    digits[at] = u8::try_from(char::from_digit(value, 16)?).ok()?;
    String::from_utf8(digits).ok()
}
