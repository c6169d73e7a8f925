//! The one style sheet, under an address that changes with it.

use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The sheet.
pub const SHEET: &str = include_str!("../../assets/quitus.css");

/// Its address.
pub static ADDRESS: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest(SHEET.as_bytes());
    let short: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("/assets/{short}/quitus.css")
});
