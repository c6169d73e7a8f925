//! The API of a book under `/api/v1`: every read of the command line as JSON, its papers and proofs, every command, and a
//! feed of the entries.
//!
//! | phase | file | what |
//! |---|---|---|
//! | route | `route`, `table` | what there is: one table makes the router, the document and the page of reference |
//! | guard | `guard` | a token, its scopes, the method, the length; no cookie is looked at |
//! | ask | `question` | the keys of an address; nothing unknown passes |
//! | read | `reads`, `sheets`, `entries`, `answer` | the JSON of the command line and its tables, with an ETag |
//! | draw | `papers`, `proofs` | the files that the command line writes |
//! | take in | `given` | files of others, of which nothing is recorded: a bank statement, an accountant's entries |
//! | imagine | `imagined` | other rules for what was recorded, and acts that are not |
//! | record | `record`, `body` | one command through the door, once |
//! | lay down | `proposals` | an act that wants two persons, until they agree in the pages |
//! | follow | `feed`, `events`, `room` | entries as they are committed, by position, to as many as there is room for |
//! | refuse | `problem` | RFC 9457, with rule and article |
//! | describe | `document`, `schema`, `parts`, `shape` | OpenAPI 3.1, from the table and from the types that read the commands |
//!
//! The table is our own rather than a library's: the answers are the values that the views make, and the commands have
//! their schema from `schemars` already, so that annotated handlers would say everything a second time. Deliberately
//! absent: rules, SQL, sentences, and every right beyond the scopes of a token.

mod answer;
mod body;
mod document;
mod entries;
mod events;
mod feed;
mod given;
mod guard;
mod imagined;
mod keys;
mod papers;
mod parts;
mod problem;
mod proofs;
mod proposals;
mod question;
mod reads;
mod record;
mod room;
mod route;
pub mod schema;
mod shape;
mod sheets;
mod state;
mod table;

pub use document::document;
pub use guard::router;
pub use problem::Sort;
pub use room::{LISTENERS, Room, SHARE};
pub use route::{Key, Kind, Place, Route, Verb};
pub use state::{Api, Note};
pub use table::{BASE, ROUTES};
