//! Every route of the API, once: the router, the document and the page of reference are made of it.

use super::question::{needed, path, query};
use super::reads;
use super::route::{Answer, Key, Kind, Paper, Route, Struck, Verb, WhatIf};
use crate::locales::api as words;
use crate::locales::forms::Both;
use crate::people::Scope;

/// What stands before every path.
pub const BASE: &str = "/api/v1";

const ANY: Kind = Kind::Number { from: 1, to: u32::MAX };
const AS_OF: Key = query("as_of", Kind::Day, words::AS_OF);
const KNOWN: Key = query("known", Kind::Known, words::KNOWN);
const ASSOCIATE: Key = query("associate", ANY, words::ASSOCIATE_KEY);
const NUMBER: Key = path("number", ANY, words::NUMBER_KEY);

const RESOLUTION: Key = path("resolution", Kind::Number { from: 1, to: 65_535 }, words::RESOLUTION_KEY);
const STRUCK: Key = query("struck", Kind::Day, words::STRUCK);
const SEALED: Key = query("sealed", ANY, words::SEALED);
const SIGNED_BY: Key = query("signed_by", Kind::Text, words::SIGNED_BY);
const INVOICE: Key = path("number", Kind::Text, words::INVOICE_KEY);

/// What a vote is asked about when it is counted again.
const IMAGINED: &[Key] = &[
    NUMBER,
    RESOLUTION,
    query("weights", Kind::Text, words::WEIGHTS),
    query("carry", Kind::Text, words::CARRY),
    query("empty", Kind::Text, words::EMPTY),
    query("majority", Kind::Text, words::MAJORITY),
    query("quorum", Kind::Text, words::QUORUM),
    query("quorum_base", Kind::Text, words::QUORUM_BASE),
    query("abstentions", Kind::Text, words::ABSTENTIONS),
    AS_OF,
    KNOWN,
];

/// A question that has a body, and that records nothing.
const fn sent(path: &'static str, command: &'static str, words: Both, keys: &'static [Key], answer: Answer) -> Route {
    Route { verb: Verb::Post, path, words, command, scope: Some(Scope::Read), keys, answer }
}

/// A read of the book on two dates.
const fn read(path: &'static str, command: &'static str, words: Both, keys: &'static [Key], answer: Answer) -> Route {
    Route { verb: Verb::Get, path, words, command, scope: Some(Scope::Read), keys, answer }
}

/// Every route, in the order of the page of reference.
pub const ROUTES: &[Route] = &[
    Route {
        verb: Verb::Post,
        path: "/commands",
        words: words::COMMANDS,
        command: "apply",
        scope: Some(Scope::Record),
        keys: &[],
        answer: Answer::Record,
    },
    Route {
        verb: Verb::Get,
        path: "/events",
        words: words::EVENTS,
        command: "",
        scope: Some(Scope::Events),
        keys: &[query("after", Kind::Number { from: 0, to: u32::MAX }, words::AFTER)],
        answer: Answer::Events,
    },
    read(
        "/entries",
        "log",
        words::ENTRIES,
        &[
            query("after", Kind::Number { from: 0, to: u32::MAX }, words::AFTER),
            query("limit", Kind::Number { from: 1, to: 1_000 }, words::LIMIT),
            ASSOCIATE,
            query("type", Kind::Type, words::TYPE),
            query("actor", Kind::Text, words::ACTOR),
            query("decision", Kind::Text, words::DECISION),
            query("from", Kind::Day, words::FROM),
            query("to", Kind::Day, words::TO),
            AS_OF,
            KNOWN,
        ],
        Answer::Entries,
    ),
    read("/entries/{number}", "explain entry", words::ENTRY, &[NUMBER, AS_OF, KNOWN], Answer::Reading(reads::entry)),
    read("/entries/{number}/proof", "", words::PROOF, &[NUMBER], Answer::Proof),
    read("/checkpoint", "", words::CHECKPOINT, &[], Answer::Checkpoint),
    read("/register", "register", words::REGISTER, &[AS_OF, KNOWN], Answer::Reading(reads::register)),
    read(
        "/associates/{number}",
        "explain associate",
        words::ASSOCIATE,
        &[NUMBER, AS_OF, KNOWN],
        Answer::Reading(reads::associate),
    ),
    read("/movements", "movements", words::MOVEMENTS, &[ASSOCIATE, AS_OF, KNOWN], Answer::Reading(reads::movements)),
    read("/capital", "capital", words::CAPITAL, &[AS_OF, KNOWN], Answer::Reading(reads::capital)),
    read("/capital/why", "explain capital", words::WHY_CAPITAL, &[AS_OF, KNOWN], Answer::Reading(reads::why_capital)),
    read(
        "/diff",
        "diff",
        words::DIFF,
        &[
            query("from", Kind::Day, words::DAY_BEFORE),
            query("to", Kind::Day, words::DAY_AFTER),
            query("known_from", Kind::Known, words::KNOWN_BEFORE),
            query("known_to", Kind::Known, words::KNOWN_AFTER),
        ],
        Answer::Difference,
    ),
    read("/mandates", "mandates", words::MANDATES, &[AS_OF, KNOWN], Answer::Reading(reads::mandates)),
    read("/conformity", "conformity", words::CONFORMITY, &[AS_OF, KNOWN], Answer::Reading(reads::conformity)),
    read("/deadlines", "deadlines", words::DEADLINES, &[AS_OF, KNOWN], Answer::Reading(reads::deadlines)),
    read("/assemblies", "assemblies", words::ASSEMBLIES, &[AS_OF, KNOWN], Answer::Reading(reads::assemblies)),
    read(
        "/assemblies/{number}",
        "assemblies",
        words::ASSEMBLY,
        &[NUMBER, AS_OF, KNOWN],
        Answer::Texts(reads::assembly),
    ),
    read(
        "/assemblies/{number}/electorate",
        "electorate",
        words::ELECTORATE,
        &[NUMBER, AS_OF, KNOWN],
        Answer::Texts(reads::electorate),
    ),
    read(
        "/assemblies/{number}/votes/{resolution}",
        "explain vote",
        words::VOTE,
        &[NUMBER, RESOLUTION, AS_OF, KNOWN],
        Answer::Texts(reads::vote),
    ),
    read(
        "/decisions",
        "decisions",
        words::DECISIONS,
        &[
            query("to_apply", Kind::Flag, words::TO_APPLY),
            query("containing", Kind::Text, words::CONTAINING),
            AS_OF,
            KNOWN,
        ],
        Answer::Texts(reads::decisions),
    ),
    read("/scic", "scic", words::SCIC, &[AS_OF, KNOWN], Answer::Reading(reads::scic)),
    read(
        "/review",
        "review",
        words::REVIEW,
        &[query("project", Kind::Year, words::PROJECT), AS_OF, KNOWN],
        Answer::Texts(reads::review),
    ),
    read("/services", "services", words::SERVICES, &[AS_OF, KNOWN], Answer::Reading(reads::services)),
    read("/pools", "pools", words::POOLS, &[AS_OF, KNOWN], Answer::Reading(reads::pools)),
    read("/grants", "grants", words::GRANTS, &[AS_OF, KNOWN], Answer::Reading(reads::grants)),
    read(
        "/invoices",
        "invoices",
        words::INVOICES,
        &[query("open", Kind::Flag, words::OPEN), AS_OF, KNOWN],
        Answer::Reading(reads::invoices),
    ),
    read("/invoices/{number}", "", words::INVOICE, &[INVOICE, AS_OF, KNOWN], Answer::Reading(reads::invoice)),
    read("/receivables", "receivables", words::RECEIVABLES, &[AS_OF, KNOWN], Answer::Reading(reads::receivables)),
    read("/accounts", "accounts years", words::YEARS, &[AS_OF, KNOWN], Answer::Reading(reads::years)),
    read(
        "/accounts/statements",
        "accounts statements",
        words::STATEMENTS,
        &[AS_OF, KNOWN],
        Answer::Reading(reads::statements),
    ),
    read("/accounts/balance", "accounts balance", words::BALANCE, &[AS_OF, KNOWN], Answer::Reading(reads::balance)),
    read(
        "/accounts/parties",
        "accounts parties",
        words::PARTIES,
        &[ASSOCIATE, AS_OF, KNOWN],
        Answer::Reading(reads::parties),
    ),
    read(
        "/accounts/current",
        "accounts current",
        words::CURRENT_ACCOUNTS,
        &[ASSOCIATE, AS_OF, KNOWN],
        Answer::Reading(reads::current),
    ),
    read("/accounts/journal", "accounts journal", words::JOURNAL, &[AS_OF, KNOWN], Answer::Reading(reads::journal)),
    read(
        "/accounts/ledger/{account}",
        "accounts ledger",
        words::LEDGER,
        &[path("account", Kind::Account, words::ACCOUNT_KEY), AS_OF, KNOWN],
        Answer::Reading(reads::ledger),
    ),
    read(
        "/entries/{number}/receipt",
        "receipt",
        words::RECEIPT,
        &[NUMBER, AS_OF, KNOWN],
        Answer::Paper(Paper::Receipt),
    ),
    read(
        "/associates/{number}/certificate",
        "certificate",
        words::CERTIFICATE,
        &[NUMBER, AS_OF, KNOWN],
        Answer::Paper(Paper::Certificate),
    ),
    read(
        "/assemblies/{number}/convocation",
        "convocation",
        words::CONVOCATION,
        &[NUMBER, AS_OF, KNOWN],
        Answer::Paper(Paper::Convocation),
    ),
    read(
        "/assemblies/{number}/attendance",
        "attendance",
        words::ATTENDANCE,
        &[NUMBER, AS_OF, KNOWN],
        Answer::Paper(Paper::Attendance),
    ),
    read(
        "/assemblies/{number}/minutes",
        "minutes",
        words::MINUTES,
        &[NUMBER, query("minutes", ANY, words::MINUTES_KEY), AS_OF, KNOWN],
        Answer::Paper(Paper::Minutes),
    ),
    read(
        "/assemblies/{number}/votes/{resolution}/extract",
        "extract",
        words::EXTRACT,
        &[NUMBER, RESOLUTION, AS_OF, KNOWN],
        Answer::Paper(Paper::Extract),
    ),
    read(
        "/review/paper",
        "review",
        words::REVIEW_PAPER,
        &[query("project", Kind::Year, words::PROJECT), AS_OF, KNOWN],
        Answer::Paper(Paper::Review),
    ),
    read(
        "/invoices/{number}/paper",
        "invoice",
        words::INVOICE_PAPER,
        &[INVOICE, AS_OF, KNOWN],
        Answer::Paper(Paper::Invoice),
    ),
    read(
        "/invoices/{number}/cii",
        "invoice --format cii",
        words::INVOICE_CII,
        &[INVOICE, AS_OF, KNOWN],
        Answer::Paper(Paper::ElectronicInvoice),
    ),
    read(
        "/proofs/categories",
        "proof categories",
        words::PROOF_CATEGORIES,
        &[STRUCK, SEALED, SIGNED_BY],
        Answer::Struck(Struck::Categories),
    ),
    read(
        "/proofs/categories/paper",
        "proof categories --paper",
        words::PROOF_PAPER,
        &[STRUCK, SEALED, SIGNED_BY],
        Answer::Struck(Struck::Attestation),
    ),
    read(
        "/proofs/associates/{number}",
        "proof associate",
        words::PROOF_ASSOCIATE,
        &[NUMBER, STRUCK, SEALED, SIGNED_BY],
        Answer::Struck(Struck::Associate),
    ),
    read(
        "/proofs/sample",
        "proof sample",
        words::PROOF_SAMPLE,
        &[needed("nonce", Kind::Nonce, words::NONCE), needed("count", ANY, words::COUNT), STRUCK, SEALED, SIGNED_BY],
        Answer::Struck(Struck::Sample),
    ),
    sent("/proofs/answer", "proof answer", words::PROOF_ANSWER, &[], Answer::Struck(Struck::Question)),
    read(
        "/assemblies/{number}/votes/{resolution}/what-if",
        "what-if vote",
        words::WHAT_IF_VOTE,
        IMAGINED,
        Answer::WhatIf(WhatIf::Vote),
    ),
    sent(
        "/assemblies/{number}/votes/{resolution}/what-if",
        "what-if vote --statutes",
        words::WHAT_IF_STATUTES,
        IMAGINED,
        Answer::WhatIf(WhatIf::Statutes),
    ),
    sent("/scic/what-if", "what-if acts", words::WHAT_IF_ACTS, &[AS_OF, KNOWN], Answer::WhatIf(WhatIf::Acts)),
    Route {
        verb: Verb::Get,
        path: "/openapi.json",
        words: words::DOCUMENT,
        command: "schema commands",
        scope: None,
        keys: &[],
        answer: Answer::Document,
    },
];
