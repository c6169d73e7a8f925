//! The end of the cooperative, or of its cooperative status (*dissolution, dévolution, sortie du statut*).
//!
//! The extraordinary assembly dissolves; what is left after debts and nominal capital goes to another cooperative or an
//! enterprise of the social economy, never to the associates (art. 19). Leaving the status without dissolving needs the
//! authority's authorisation (art. 25). Deliberately absent: the liquidator's accounts.

mod devolve;
mod dissolve;
mod event;
mod give_up_status;

pub use devolve::{DevolveAssets, breaches as devolve_breaches, event as devolve_event};
pub use dissolve::{Dissolve, breaches as dissolve_breaches, event as dissolve_event};
pub use event::{AssetsDevolved, CooperativeDissolved, StatusGivenUp};
pub use give_up_status::{GiveUpStatus, breaches as give_up_status_breaches, event as give_up_status_event};
