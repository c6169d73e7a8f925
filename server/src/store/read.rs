//! Every [`Backend`] is a [`Store`]: the reads are written once, for both databases.

use std::sync::Arc;

use async_trait::async_trait;
use quitus_projections::log::tree::entry_of_node;
use quitus_projections::log::{Hash, StoredEntry};
use quitus_projections::publication::{Row, Table};
use tokio::sync::mpsc::Receiver;
use uuid::Uuid;

use super::backend::{Arg, Backend};
use super::columns::Columns;
use super::rare::int;
use super::{
    Access, Batch, BookHead, BookId, CheckpointRow, CosignatureRow, Facts, Head, PersonKeyRow, Piece, Published,
    Publishing, ReceiptRow, SealedRow, Store, StoreError, TimestampRow, VaultRow, publication, row, sql,
};

#[async_trait]
impl<B: Backend> Store for B {
    async fn books(&self, after: Option<&BookId>, limit: u32) -> Result<Vec<BookHead>, StoreError> {
        let after = after.map_or("", BookId::as_str);
        let rows = self.fetch_across(sql::BOOKS, &[Arg::Text(after), Arg::Int(limit.into())]).await?;
        rows.iter().map(row::book).collect()
    }

    async fn head(&self, book: &BookId) -> Result<Head, StoreError> {
        // First what was signed, then the end: whoever writes between the two makes the book longer, never shorter.
        let signed = latest_checkpoint(self, book).await?;
        let last = self.fetch(book, sql::HEAD, &[]).await?;
        let head = match last.first() {
            Some(row) => Head { size: row.count("sequence")?, last_recorded_at: row.optional_text("recorded_at")? },
            None => Head { size: 0, last_recorded_at: None },
        };
        covered(book, signed, head.size)?;
        Ok(head)
    }

    async fn append(&self, book: &BookId, batch: &Batch) -> Result<(), StoreError> {
        may_write(self)?;
        batch.check()?;
        self.write(book, batch).await
    }

    async fn fill(&self, book: &BookId, pieces: &mut Receiver<Piece>) -> Result<(), StoreError> {
        may_write(self)?;
        self.write_pieces(book, pieces).await
    }

    async fn take_turn(&self, book: &BookId) -> bool {
        self.access() != Access::ReadOnly && self.turn(book).await
    }

    async fn is_waited_for(&self, book: &BookId) -> bool {
        self.waited_for(book).await
    }

    async fn end_turn(&self, book: &BookId) {
        self.turn_over(book).await;
    }

    async fn snapshot(&self) -> Result<Arc<dyn Store>, StoreError> {
        self.still().await
    }

    async fn entries(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<StoredEntry>, StoreError> {
        let page = [Arg::Int(int(from)?), Arg::Int(limit.into())];
        let mut events = self.fetch(book, sql::EVENTS, &page).await?;
        if events.is_empty() && has_leaves(self, book, from).await? {
            // An append may have come between the two reads; what it wrote is whole.
            events = self.fetch(book, sql::EVENTS, &page).await?;
            if events.is_empty() {
                return Err(StoreError::damaged("entries", format!("leaves without events from position {from} on")));
            }
        }
        let (Some(first), Some(last)) = (events.first(), events.last()) else {
            if from == 0 {
                self.head(book).await?;
            }
            return Ok(Vec::new());
        };
        let range = [Arg::Int(first.int("sequence")? - 1), Arg::Int(last.int("sequence")? - 1)];
        let leaves = self.fetch(book, sql::LEAVES, &range).await?;
        let entries = join(&events, &leaves)?;
        if entries.is_empty() {
            return Err(StoreError::damaged("entries", format!("no leaves for the events from position {from} on")));
        }
        Ok(entries)
    }

    async fn facts(&self, book: &BookId, from: u64, limit: u32) -> Result<Facts, StoreError> {
        let rows = self.fetch(book, sql::FACTS, &[Arg::Int(int(from)?), Arg::Int(limit.into())]).await?;
        match rows.first().map(|row| row.optional_text("lines")).transpose()?.flatten() {
            Some(lines) => row::facts(lines),
            // What `entries` finds missing is missing here too.
            None => self.entries(book, from, 1).await.map(|_| Facts::default()),
        }
    }

    async fn nodes(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<(u64, Hash)>, StoreError> {
        let (first, last) = (entry_of_node(from), entry_of_node(from.saturating_add(limit.into())));
        let page = [Arg::Int(int(first)?), Arg::Int(int(last - first + 1)?)];
        let rows = self.fetch(book, sql::NODES, &page).await?;
        let mut nodes = nodes(&rows)?;
        nodes.retain(|(index, _)| *index >= from);
        nodes.truncate(limit as usize);
        Ok(nodes)
    }

    async fn nodes_at(&self, book: &BookId, indexes: &[u64]) -> Result<Vec<(u64, Hash)>, StoreError> {
        let positions: Vec<i64> = indexes.iter().map(|index| int(entry_of_node(*index))).collect::<Result<_, _>>()?;
        let rows = self.fetch(book, B::NODES_OF, &[Arg::Ints(&positions)]).await?;
        let mut nodes = nodes(&rows)?;
        nodes.retain(|(index, _)| indexes.contains(index));
        Ok(nodes)
    }

    async fn receipts(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<ReceiptRow>, StoreError> {
        let rows = self.fetch(book, sql::RECEIPTS, &[Arg::Int(int(from)?), Arg::Int(limit.into())]).await?;
        rows.iter().map(row::receipt).collect()
    }

    async fn receipt(&self, book: &BookId, command_id: Uuid) -> Result<Option<ReceiptRow>, StoreError> {
        let rows = self.fetch(book, sql::RECEIPT, &[Arg::Id(command_id)]).await?;
        rows.first().map(row::receipt).transpose()
    }

    async fn checkpoints(&self, book: &BookId, from: u64, limit: u32) -> Result<Vec<CheckpointRow>, StoreError> {
        let rows = self.fetch(book, sql::CHECKPOINTS, &[Arg::Int(int(from)?), Arg::Int(limit.into())]).await?;
        rows.iter().map(row::checkpoint).collect()
    }

    async fn latest_checkpoint(&self, book: &BookId) -> Result<Option<CheckpointRow>, StoreError> {
        latest_checkpoint(self, book).await
    }

    async fn put_checkpoint(&self, book: &BookId, checkpoint: &CheckpointRow) -> Result<(), StoreError> {
        let size = int(checkpoint.size)?;
        let args = [Arg::Int(size), Arg::Bytes(&checkpoint.root), Arg::Text(&checkpoint.note)];
        let put = put(self, book, sql::PUT_CHECKPOINT, &args).await;
        let kept = [Arg::Int(size), Arg::Int(1)];
        same_or(self, put, book, sql::CHECKPOINTS, &kept, row::checkpoint, checkpoint).await
    }

    async fn cosignatures(&self, book: &BookId, size: u64) -> Result<Vec<CosignatureRow>, StoreError> {
        let rows = self.fetch(book, sql::COSIGNATURES, &[Arg::Int(int(size)?)]).await?;
        rows.iter().map(row::cosignature).collect()
    }

    async fn put_cosignature(&self, book: &BookId, cosignature: &CosignatureRow) -> Result<(), StoreError> {
        let size = int(cosignature.size)?;
        let args = [Arg::Int(size), Arg::Text(&cosignature.witness), Arg::Text(&cosignature.line)];
        let put = put(self, book, sql::PUT_COSIGNATURE, &args).await;
        let kept = [Arg::Int(size)];
        same_or(self, put, book, sql::COSIGNATURES, &kept, row::cosignature, cosignature).await
    }

    async fn timestamps(
        &self,
        book: &BookId,
        after: Option<&Hash>,
        limit: u32,
    ) -> Result<Vec<TimestampRow>, StoreError> {
        let rows = self.fetch(book, sql::TIMESTAMPS, &after_digest(after, limit)).await?;
        rows.iter().map(row::timestamp).collect()
    }

    async fn put_timestamp(&self, book: &BookId, timestamp: &TimestampRow) -> Result<(), StoreError> {
        let key = [Arg::Bytes(&timestamp.subject), Arg::Text(&timestamp.authority)];
        let args = [key[0], key[1], Arg::Bytes(&timestamp.token)];
        let put = put(self, book, sql::PUT_TIMESTAMP, &args).await;
        same_or(self, put, book, sql::TIMESTAMP, &key, row::timestamp, timestamp).await
    }

    async fn text(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError> {
        let rows = self.fetch(book, sql::TEXT, &[Arg::Bytes(digest)]).await?;
        rows.first().map(row::sealed).transpose()
    }

    async fn texts(&self, book: &BookId, after: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError> {
        let rows = self.fetch(book, sql::TEXTS, &after_digest(after, limit)).await?;
        rows.iter().map(row::sealed).collect()
    }

    async fn attachment(&self, book: &BookId, digest: &Hash) -> Result<Option<SealedRow>, StoreError> {
        let rows = self.fetch(book, sql::ATTACHMENT, &[Arg::Bytes(digest)]).await?;
        rows.first().map(row::sealed).transpose()
    }

    async fn attachments(&self, book: &BookId, after: Option<&Hash>, limit: u32) -> Result<Vec<SealedRow>, StoreError> {
        let rows = self.fetch(book, sql::ATTACHMENTS, &after_digest(after, limit)).await?;
        rows.iter().map(row::sealed).collect()
    }

    async fn vault_of(&self, book: &BookId, person: Uuid) -> Result<Vec<VaultRow>, StoreError> {
        let rows = self.fetch(book, sql::VAULT_OF, &[Arg::Id(person)]).await?;
        rows.iter().map(row::vault_field).collect()
    }

    async fn vault_fields(&self, book: &BookId, after: Option<&Hash>, limit: u32) -> Result<Vec<VaultRow>, StoreError> {
        let rows = self.fetch(book, sql::VAULT_FIELDS, &after_digest(after, limit)).await?;
        rows.iter().map(row::vault_field).collect()
    }

    async fn keys_of(&self, book: &BookId, person: Uuid) -> Result<Vec<PersonKeyRow>, StoreError> {
        let rows = self.fetch(book, sql::KEYS_OF, &[Arg::Id(person)]).await?;
        rows.iter().map(row::person_key).collect()
    }

    async fn person_keys(
        &self,
        book: &BookId,
        after: Option<Uuid>,
        limit: u32,
    ) -> Result<Vec<PersonKeyRow>, StoreError> {
        let limit = Arg::Int(limit.into());
        let rows = match after {
            Some(person) => self.fetch(book, sql::PERSON_KEYS, &[Arg::Id(person), limit]).await?,
            None => self.fetch(book, sql::FIRST_PERSON_KEYS, &[limit]).await?,
        };
        rows.iter().map(row::person_key).collect()
    }

    async fn own_check(&self) -> Result<Vec<String>, StoreError> {
        let Some(check) = B::OWN_CHECK else { return Ok(Vec::new()) };
        let rows = self.fetch_across(check, &[]).await?;
        rows.iter().map(|row| row.text("found")).collect()
    }

    async fn published(&self, book: &BookId) -> Result<Option<Published>, StoreError> {
        publication::read::published(self, book).await
    }

    async fn published_rows(
        &self,
        book: &BookId,
        table: Table,
        after: Option<&Row>,
        limit: u32,
    ) -> Result<Vec<Row>, StoreError> {
        publication::read::rows(self, book, table, after, limit).await
    }

    async fn publish(
        &self,
        book: &BookId,
        from: Option<&Published>,
        to: &Published,
        what: Publishing<'_>,
    ) -> Result<bool, StoreError> {
        may_write(self)?;
        publication::write::publish(self, book, from, to, what).await
    }

    async fn schema_version(&self) -> Result<u32, StoreError> {
        let rows = self.fetch_across(sql::SCHEMA_VERSION, &[]).await?;
        let row = rows.first().ok_or_else(|| StoreError::damaged("quitus_schema", "no answer"))?;
        row.key_number("version")
    }

    fn access(&self) -> Access {
        self.opened_for()
    }

    async fn close(&self) {
        self.disconnect().await;
    }
}

/// Whether there are leaves from that position on: behind the last event nobody else would see them.
async fn has_leaves<B: Backend>(backend: &B, book: &BookId, from: u64) -> Result<bool, StoreError> {
    let rows = backend.fetch(book, sql::LEAF_FROM, &[Arg::Int(int(from)?)]).await?;
    Ok(!rows.is_empty())
}

fn nodes<R: Columns>(rows: &[R]) -> Result<Vec<(u64, Hash)>, StoreError> {
    let found: Vec<_> = rows.iter().map(row::nodes).collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// Puts leaves beside their events. An event or a leaf without the other is left out: the reader sees the hole.
fn join<R: Columns>(events: &[R], leaves: &[R]) -> Result<Vec<StoredEntry>, StoreError> {
    let mut entries = Vec::with_capacity(events.len());
    let mut leaves = leaves.iter().peekable();
    for event in events {
        let sequence = event.count("sequence")?;
        let position = sequence.checked_sub(1).ok_or_else(|| StoreError::damaged("events", "a sequence below 1"))?;
        while let Some(leaf) = leaves.peek() {
            let at = leaf.count("position")?;
            if at > position {
                break;
            }
            if at == position {
                entries.push(located(position, row::entry(position, event, *leaf))?);
            }
            leaves.next();
        }
    }
    Ok(entries)
}

/// Says at which position a value is damaged.
fn located(position: u64, entry: Result<StoredEntry, StoreError>) -> Result<StoredEntry, StoreError> {
    entry.map_err(|error| match error {
        StoreError::Damaged { place, what } => {
            StoreError::Damaged { place: format!("entry at position {position}, column {place}"), what }
        }
        other => other,
    })
}

pub(super) fn may_write(backend: &impl Backend) -> Result<(), StoreError> {
    match backend.opened_for() {
        Access::ReadOnly => Err(StoreError::ReadOnly),
        Access::ReadWrite | Access::CreateIfMissing => Ok(()),
    }
}

async fn put<B: Backend>(backend: &B, book: &BookId, sql: &'static str, args: &[Arg<'_>]) -> Result<(), StoreError> {
    may_write(backend)?;
    backend.insert(book, sql, args).await
}

/// Turns the conflict of putting a row a second time into success when the kept row is the same.
async fn same_or<B: Backend, T: PartialEq + Sync>(
    backend: &B,
    put: Result<(), StoreError>,
    book: &BookId,
    kept: &'static str,
    key: &[Arg<'_>],
    read: fn(&B::Row) -> Result<T, StoreError>,
    wanted: &T,
) -> Result<(), StoreError> {
    let Err(StoreError::Conflict { table }) = put else { return put };
    for row in &backend.fetch(book, kept, key).await? {
        if read(row)? == *wanted {
            return Ok(());
        }
    }
    Err(StoreError::Conflict { table })
}

async fn latest_checkpoint<B: Backend>(backend: &B, book: &BookId) -> Result<Option<CheckpointRow>, StoreError> {
    let rows = backend.fetch(book, sql::LATEST_CHECKPOINT, &[]).await?;
    rows.first().map(row::checkpoint).transpose()
}

/// A book that is shorter than its last checkpoint has lost entries: an error, never a shorter or an empty book.
fn covered(book: &BookId, signed: Option<CheckpointRow>, found: u64) -> Result<(), StoreError> {
    match signed {
        Some(last) if last.size > found => {
            Err(StoreError::Truncated { book: book.to_string(), found, covered: last.size })
        }
        Some(_) | None => Ok(()),
    }
}

/// No digest stands before the empty string of bytes.
fn after_digest(after: Option<&Hash>, limit: u32) -> [Arg<'_>; 2] {
    [Arg::Bytes(after.map_or(&[], |digest| digest.as_slice())), Arg::Int(limit.into())]
}
