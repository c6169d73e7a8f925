//! Findings about formalities: the variation of the capital, the exit of a manager, accounts approved in writing.

use super::book::*;
use super::cases::{Case, case, ordinary, with};
use serde_json::{Value, json};

const WRITTEN: &str = "a55e3b1e-0000-4000-8000-000000000003";
const MEETING: &str = "a55e3b1e-0000-4000-8000-000000000001";

fn year(year_number: &str) -> Vec<Value> {
    let [begins, ends] = [format!("{year_number}-01-01"), format!("{year_number}-12-31")];
    let opened = json!({"year": year_number, "ends_on": ends, "effective_on": begins});
    let closed = json!({"year": year_number, "effective_on": ends});
    vec![entry("accounts.fiscal_year_opened", opened), entry("accounts.fiscal_year_closed", closed)]
}

/// The result of 2019, allocated by a resolution of the book.
fn allocated(assembly: &str, on: &str) -> Value {
    let mut event = entry("accounts.result_allocated", json!({"year": "2019", "effective_on": on}));
    event["accounts.result_allocated"]["decision"] =
        json!({"assembly": assembly, "resolution": 1, "organ": "ordinary_assembly", "decided_on": on});
    event
}

/// A meeting, and the year 2019 in which 600 € came to the 200 € of capital: entries 3 to 10.
pub fn grown() -> Vec<Value> {
    let [sent, met] = ["2020-05-25", "2020-06-12"];
    let mut life = vec![
        entry("cooperative.incorporated", json!({"effective_on": "2012-01-02"})),
        subscribed(1, "2013-01-02", 10, json!({})),
        subscribed(2, "2019-05-02", 30, json!({})),
    ];
    life.extend(year("2019"));
    life.extend([
        entry("assemblies.assembly_convened", json!({"assembly": MEETING, "held_on": met, "effective_on": sent})),
        entry("assemblies.assembly_closed", json!({"assembly": MEETING, "effective_on": met})),
        allocated(MEETING, met),
    ]);
    with(ordinary(), life)
}

pub fn noted(opening: i64, closing: i64, on: &str) -> Value {
    let fields = json!({"year": "2019", "opening": opening, "closing": closing, "effective_on": on});
    entry("formalities.capital_variation_noted", fields)
}

pub fn manager(number: u64, (on, ends_on): (&str, &str)) -> Value {
    let mandate = format!("3a4d0000-0000-4000-8000-{number:012}");
    entry("mandates.manager_appointed", json!({"mandate": mandate, "effective_on": on, "ends_on": ends_on}))
}

pub fn published(on: &str) -> Value {
    entry("formalities.manager_exit_published", json!({"effective_on": on}))
}

/// The accounts of 2019, put to the vote in writing, with what came out: entries 3 to 5.
pub fn in_writing(outcome: &str) -> Vec<Value> {
    let fields = json!({"assembly": WRITTEN, "accounts": "submitted", "answers_until": "2020-06-15",
        "effective_on": "2020-05-25"});
    let mut opened = entry("assemblies.consultation_opened", fields);
    let resolution = &mut opened["assemblies.consultation_opened"]["resolutions"][0];
    resolution["authorises"]["command"] = json!("allocate_result");
    let result = json!({"assembly": WRITTEN, "effective_on": "2020-06-16", "result": {"outcome": outcome}});
    let closed = json!({"assembly": WRITTEN, "effective_on": "2020-06-16"});
    let vote = entry("assemblies.vote_closed", result);
    with(ordinary(), vec![opened, vote, entry("assemblies.assembly_closed", closed)])
}

pub fn confirmed(on: &str) -> Value {
    entry("formalities.accounts_confirmed", json!({"assembly": WRITTEN, "effective_on": on}))
}

/// A later meeting allocates the result of the year that the consultation was about.
fn decided_by_a_meeting() -> Vec<Value> {
    let held = json!({"assembly": MEETING, "held_on": "2020-06-29", "effective_on": "2020-06-14"});
    vec![entry("assemblies.assembly_convened", held), allocated(MEETING, "2020-06-29")]
}

pub fn formalities() -> Vec<Case> {
    let variation = |raises, since, entries, clears| {
        case("CAPITAL_VARIATION_NOT_NOTED", raises, (since, entries), clears).proposing("note_capital_variation")
    };
    let exit = |raises, since, entries| {
        case("OFFICER_EXIT_NOT_PUBLISHED", raises, (since, entries), published("2020-01-15"))
            .proposing("publish_manager_exit")
    };
    let wrong = with(grown(), vec![noted(20_000, 70_000, "2020-06-12")]);
    let left = vec![
        manager(1, ("2014-07-01", "2020-06-30")),
        entry("mandates.mandate_ended", json!({"effective_on": "2018-06-12"})),
    ];
    let of_a_year = with(in_writing("adopted"), year("2019"));
    let writing = |raises, clears: Vec<Value>| Case {
        clears,
        ..case("ACCOUNTS_IN_WRITING", raises, ("2020-06-16", &[3, 4]), Value::Null).proposing("confirm_accounts")
    };
    vec![
        variation(grown(), "2020-06-12", &[8, 10], noted(20_000, 80_000, "2020-06-12")),
        variation(wrong, "2020-06-12", &[8, 10, 11], noted(20_000, 80_000, "2020-06-29")),
        exit(with(ordinary(), vec![manager(1, ("2014-07-01", "2018-06-30"))]), "2018-07-31", &[3]),
        exit(with(ordinary(), left), "2018-07-13", &[3, 4]),
        writing(in_writing("adopted"), vec![confirmed("2020-06-29")]),
        writing(of_a_year, decided_by_a_meeting()),
    ]
}
