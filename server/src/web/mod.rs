//! The book in a browser: pages made on the server, in French and English, without a script; and its acts, as forms.
//!
//! | phase | file | what |
//! |---|---|---|
//! | guard | `guard`, `post` | method, length, body; who asks, and whether they may; the headers of every answer |
//! | ask | `ask` | language, dates, shape, and what a page has of its own; nothing unknown passes |
//! | read | `views::Shelf` | the entries and what was computed of them, as new as the last entry |
//! | answer | `pages` | one file for each page: blocks for people, or the JSON, CSV and spreadsheet of the command line |
//! | set | `frame`, `block`, `set_page` | blocks become HTML, with navigation, dates and links; long tables once for each reading |
//! | persons | `people` | entering, sessions, who may enter; what kind of page each address is |
//! | record | `post`, `acts` | a form is read, rehearsed, shown as what will stand in the book, and given to the door |
//! | keep | `kept` | a form that is sent after its session has ended waits for its person |
//! | watch | `watch`, `journal`, `tally` | is it alive, is it ready, what was counted and noted |
//! | meet | `meeting` | the desk of an assembly on its day, and what its room sees |
//! | gather | `group`, `served` | several books under one server, and the page of whoever has rights in some of them |
//!
//! A link opens it while no administrator has a password; from then on persons enter by name. Deliberately absent: rules of
//! law, SQL, the fields of acts, which stand in `forms`, and sentences, which stand in `locales`.

mod acts;
mod app;
mod ask;
mod bars;
mod block;
mod chart;
mod conversion;
mod doorkeeper;
mod fault;
mod frame;
mod group;
mod guard;
mod journal;
mod kept;
mod meeting;
mod pages;
mod people;
mod post;
mod serve;
mod served;
mod set_page;
mod style;
mod tally;
mod to;
mod visit;
mod watch;

pub use app::{App, Reach, router};
pub use doorkeeper::Doorkeeper;
pub use group::{Book, Group, Setting, router as group_router};
pub use guard::ENTER;
pub use journal::Log;
pub use people::invitation::INVITATION;
pub use people::login::{LOGIN, Peer};
pub use people::rights::{RIGHTS, Right, Sort};
pub use people::standing::Standing;
pub use people::words::role_of as told_role;
pub use post::TOKEN;
pub use serve::{Bounds, serve, serve_watch};
pub use served::Served;
pub use watch::Purpose;
