//! A small cooperative, and the file of its accountant.

use crate::common::{quitus, write};
use serde_json::json;
use tempfile::TempDir;

/// The name that the law gives the file.
pub const FILE: &str = "123456782FEC20251231.txt";
const HEAD: &str = "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|\
                    PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";

/// A cooperative with the fiscal years 2025 and 2026, and nothing in its accounts.
pub fn empty_book() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let id = |n: u32| format!("fec00000-0000-4000-8000-{n:012}");
    let deed =
        json!({"organ": "founding_deed", "decided_on": "2024-12-02", "number": "1", "document": {"text": "Acte."}});
    let commands = [
        json!({"command_id": id(1), "effective_on": "2024-12-02", "type": "incorporate", "name": "Moyens du Jeudi",
            "siren": "123456782", "seat": "Strasbourg", "decision": deed}),
        json!({"command_id": id(2), "effective_on": "2025-01-01", "type": "open_fiscal_year", "ends_on": "2025-12-31"}),
        json!({"command_id": id(3), "effective_on": "2026-01-01", "type": "open_fiscal_year", "ends_on": "2026-12-31"}),
    ];
    write(folder.path(), "book.jsonl", &commands);
    let ran = quitus(folder.path(), "apply book.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    folder
}

pub fn row(journal: &str, number: &str, day: &str, account: &str, (debit, credit): (&str, &str)) -> String {
    format!(
        "{journal}|Journal {journal}|{number}|{day}|{account}|Compte {account}|||P{number}|{day}|Libell\u{e9}|{debit}|{credit}|||{day}||"
    )
}

/// Purchases, payroll, a bank journal, and sales that the book would post itself.
pub fn rows() -> Vec<String> {
    vec![
        row("ACH", "ACH1", "20250131", "606000", ("100,00", "0,00")),
        row("ACH", "ACH1", "20250131", "445660", ("20,00", "0,00")),
        row("ACH", "ACH1", "20250131", "40100000", ("0,00", "120,00")),
        row("ACH", "ACH2", "20250228", "613", ("500,00", "0,00")),
        row("ACH", "ACH2", "20250228", "40100000", ("0,00", "500,00")),
        row("PAIE", "1", "20250331", "641000", ("2000,00", "0,00")),
        row("PAIE", "1", "20250331", "421000", ("0,00", "2000,00")),
        row("BNQ", "1", "20250331", "401", ("120,00", "0,00")),
        row("BNQ", "1", "20250331", "512", ("0,00", "120,00")),
        row("VEN", "1", "20250331", "411000", ("900,00", "0,00")),
        row("VEN", "1", "20250331", "706000", ("0,00", "900,00")),
    ]
}

/// A file of those lines.
pub fn text(rows: &[String]) -> String {
    format!("{HEAD}\r\n{}\r\n", rows.join("\r\n"))
}
