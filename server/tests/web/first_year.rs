//! The first year of the SCIC, after the story: its accounts, its first ordinary assembly by colleges, the allocation with
//! the half that a SCIC keeps, the report on the project, and the register struck at its end. What has a form or a page of its
//! own is given by it; who comes and what they vote goes through the door, as the desk of `meeting` shows it in a browser.

use crate::acts::location;
use crate::common::{commands, quitus, write};
use crate::desk::Sent;
use crate::replay::{through_a_convocation, through_a_form};
use crate::site::Site;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use quitus_server::forms::convene::CONVENE;
use quitus_server::ledger::Ledger;
use quitus_server::ledger::ports::Clock;
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

const ASSEMBLY: &str = "20270618-0000-4000-8000-000000000001";
const MET: &str = "2027-06-18";
const MANAGER: &str = "83b61607-55f4-5adb-ba99-2fc8d409e14d";

/// Who comes, each with who stands there: the three CAEs, four beneficiaries, two employees, a partner.
const PRESENT: [(&str, &str); 10] = [
    ("80bbdcdf-e7f2-5d39-91c9-f42e24e065a8", "552914c2-ecfb-5e00-b752-7db9460254cf"),
    ("7647410e-bc56-535b-8f11-a5a4e9738112", "6d9bf794-b015-5bca-a2a6-cb062e0f7a86"),
    ("2168551b-3ac3-57a5-b9d3-a6409a6ed156", "f335373c-d608-54ff-b234-530163f542cf"),
    ("e94a2f7a-9a69-5086-ae63-15b3e7fb99d2", "e1df308e-9e1c-5e41-a279-1f28877b2076"),
    ("4d590976-367f-5f0c-a206-368868c83b5e", "839170e0-7bce-5d18-aea2-329dd109d103"),
    ("85bca6a7-b9d3-56e9-939f-e1d6f8ddb205", "69f56bc4-db7a-524e-879f-27327976b17d"),
    ("2e095373-e515-5afe-8909-d8212bf7acd0", "2c061e8d-f415-5579-b29b-1a064876b837"),
    ("3b3db9ca-760b-505b-8393-49bbdcc646cf", "5efe0115-d1c5-55dc-b843-e5140c0c295a"),
    ("33d93a7b-d987-5c1a-81b1-fb752b3ec083", "455d30b1-f3a4-574e-8c96-01148e8748db"),
    ("b8ce4d83-648d-54a3-8332-5a56491302c2", "5881b3f2-582b-5a90-8024-12fb2ded1a10"),
];

/// The commune gives its proxy to the club of savers.
const GIVER: &str = "5c67645b-e249-52b7-a90d-e5f18cb8e3a5";

/// After all of it.
struct Afterwards;

impl Clock for Afterwards {
    fn now(&self) -> DateTime<Utc> {
        "2028-01-05T09:00:00Z".parse().unwrap()
    }
}

struct Year {
    site: Site,
    door: Ledger,
    token: String,
    given: u32,
    in_pages: u32,
}

impl Year {
    /// The next act: through its page or its form where it has one, else through the door. What fixes the order of numbers
    /// and years has a day that has come: pages have the machine's clock, and only the door one that is there already.
    async fn give(&mut self, on: &str, kind: &str, fields: Value) {
        self.given += 1;
        let mut act = json!({"command_id": Uuid::from_u128(0x2027_0000_0000_4000_8000_0000_0000_0000 + u128::from(self.given)),
            "effective_on": on, "type": kind});
        act.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let through = match kind {
            "close_fiscal_year" | "issue_by_key" => None,
            "convene_assembly" => through_a_convocation(&self.site, ("/assemblies/convene", &CONVENE), &act).await,
            _ => through_a_form(&self.site, &self.token, &act).await,
        };
        match through {
            Some(status) => {
                assert_eq!(status, StatusCode::SEE_OTHER, "{act}");
                self.in_pages += 1;
            }
            None => {
                drop(self.door.execute_text(&act.to_string(), "web").await.unwrap_or_else(|why| panic!("{act}: {why}")))
            }
        }
    }

    async fn json(&self, address: &str) -> Value {
        {
            let answer = self.site.get(address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text());
            answer.json()
        }
    }
}

fn text(words: &str) -> Value {
    json!({"text": words})
}

/// The assembly of 18 June 2027: called in time, held, counted, minuted.
async fn holds_its_assembly(year: &mut Year) {
    let draft = |item: u16, wording: &str, authorises: Value| {
        json!({"item": item, "kind": "ordinary", "wording": text(wording), "matter": "business", "management": "backed",
            "reserved_to": null, "authorises": authorises})
    };
    let convocation = json!({"assembly": ASSEMBLY, "kind": "ordinary", "second_call_of": null, "held_on": MET, "at": "14:00",
        "place": text("Au si\u{e8}ge de Cooproduction, \u{e0} Strasbourg."), "convened_by": "manager",
        "agenda": [text("Comptes de 2026."), text("Projet coop\u{e9}ratif.")],
        "resolutions": [
            draft(1, "L\u{2019}assembl\u{e9}e approuve les comptes de 2026 et affecte leur r\u{e9}sultat aux r\u{e9}serves.",
                json!({"command": "allocate_result", "subject": null})),
            draft(2, "L\u{2019}assembl\u{e9}e prend acte du rapport sur le projet coop\u{e9}ratif.", Value::Null)],
        "documents": [text("Comptes de 2026, rapport de la g\u{e9}rance.")], "forms_until": null});
    year.give("2027-05-25", "convene_assembly", convocation).await;
    let bearer = json!({"associate": {"associate": PRESENT[9].0}});
    let proxy =
        json!({"assembly": ASSEMBLY, "giver": GIVER, "bearer": bearer, "document": text("Pouvoir de la commune.")});
    year.give("2027-06-14", "give_proxy", proxy).await;
    for (associate, person) in PRESENT {
        let arrives = json!({"assembly": ASSEMBLY, "associate": associate, "person": person, "attends": "in_person", "at": "13:55"});
        year.give(MET, "check_in", arrives).await;
    }
    year.give(MET, "open_assembly", json!({"assembly": ASSEMBLY, "chair": MANAGER, "at": "14:05"})).await;
    for (number, at) in [(1, "14:2"), (2, "14:4")] {
        let of = |fields: Value| {
            let mut all = json!({"assembly": ASSEMBLY, "resolution": number});
            all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            all
        };
        year.give(MET, "put_to_vote", of(json!({"method": "roll_call", "at": format!("{at}0")}))).await;
        let against = |place: usize| if place == 2 { "against" } else { "in_favour" };
        let voters = PRESENT.iter().map(|(who, _)| *who).chain([GIVER]).enumerate();
        let named: Vec<Value> =
            voters.map(|(place, who)| json!({"associate": who, "choice": against(place)})).collect();
        year.give(MET, "record_votes", of(json!({"votes": {"named": named}}))).await;
        year.give(MET, "close_vote", of(json!({"at": format!("{at}5")}))).await;
    }
    year.give(MET, "close_assembly", json!({"assembly": ASSEMBLY, "at": "15:00"})).await;
    let minutes = json!({"assembly": ASSEMBLY, "number": 42, "rectifies": null,
        "chair_capacity": text("Pr\u{e9}sident de s\u{e9}ance en qualit\u{e9} de g\u{e9}rant."), "documents": text("Comptes de 2026."),
        "debates": text("Les coll\u{e8}ges d\u{e9}battent des r\u{e9}serves."), "signatories": [MANAGER]});
    year.give("2027-06-21", "seal_minutes", minutes).await;
}

/// The form comes filled in with the least; what is left goes to the statutory reserve as well.
async fn allocates(year: &Year) -> [i64; 3] {
    let result = year.json("/accounts?on=2027-06-18&format=json").await["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "2026")
        .unwrap()["result"]
        .as_i64()
        .unwrap();
    let sent = Sent::of(&year.site.get(&format!("/acts/allocate_result?effective_on={MET}")).await.text());
    let cents = |name: &str| quitus_server::forms::parse::euros(&sent.values[name]).unwrap();
    let (legal, statutory) = (cents("legal_reserve"), cents("statutory_reserve"));
    assert_eq!(sent.values["year"], "2026");
    assert_eq!((legal, statutory), ((result * 15 + 99) / 100, (result - (result * 15 + 99) / 100 + 1) / 2), "{result}");
    let euros = |cents: i64| format!("{},{:02}", cents / 100, cents % 100);
    let short = sent.clone().with(&[
        ("effective_on", MET),
        ("decision", &format!("{ASSEMBLY}/1")),
        ("statutory_reserve", &euros(statutory - 1)),
        ("other_reserves", &euros(result - legal - statutory + 1)),
    ]);
    let refused = year.site.send(&short.clone().step("review")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("19 nonies") || refused.text().contains("statuts"), "{}", refused.text());
    let whole = short.with(&[("statutory_reserve", &euros(result - legal)), ("other_reserves", "")]);
    let entry = location(&year.site.record(&whole).await);
    assert_eq!(year.site.get(&entry).await.status, StatusCode::OK);
    [result, legal, result - legal]
}

async fn begun() -> (TempDir, Year) {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    write(folder.path(), "story.jsonl", &commands());
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply story.jsonl --keep-going");
    let (site, door) = Site::recording_by(folder.path(), "quitus.db", Arc::new(Afterwards)).await;
    let token = site.form("/acts/incorporate").await.token().to_owned();
    (folder, Year { site, door, token, given: 0, in_pages: 0 })
}

/// Every line of the panel that fails on a day.
async fn failing(year: &Year, on: &str) -> Vec<String> {
    let panel = year.json(&format!("/scic?on={on}&format=json")).await;
    let lines = panel["lines"].as_array().unwrap_or_else(|| panic!("{panel}"));
    assert!(lines.iter().filter(|line| line["verdict"] == "pass").count() >= 10, "{panel}");
    lines.iter().filter(|line| line["verdict"] == "fail").map(ToString::to_string).collect()
}

#[tokio::test]
async fn the_first_year_of_the_scic_is_told_whole_in_the_browser() {
    let (folder, mut year) = begun().await;
    year.give("2027-01-01", "open_fiscal_year", json!({"ends_on": "2027-12-31"})).await;
    year.give("2026-12-31", "close_fiscal_year", json!({})).await;
    holds_its_assembly(&mut year).await;
    let [result, legal, statutory] = allocates(&year).await;
    let project = json!({"year": "2026", "report": text("Rapport sur le projet coop\u{e9}ratif.")});
    year.give(MET, "report_project", project).await;
    let filed = json!({"year": "2026", "medium": "electronic", "kept_private": "nothing", "receipt": text("R\u{e9}c\u{e9}piss\u{e9}.")});
    year.give("2027-07-09", "file_accounts", filed).await;
    let register = year.json("/register?on=2027-12-31&format=json").await;
    let users = register["associates"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| ["cae", "beneficiaries"].contains(&one["category"].as_str().unwrap()));
    for one in users {
        let document = text("Relev\u{e9} des services rendus en 2027.");
        let evidence = json!({"associate": one["associate"], "from": "2027-01-01", "document": document});
        year.give("2027-12-31", "evidence_benefit", evidence).await;
    }
    let call = json!({"pool": "plateau", "service": "plateau", "total": 4_800_000,
        "period": {"from": "2027-01-01", "to": "2027-12-31"}, "due_on": "2028-01-15"});
    year.give("2027-12-01", "issue_by_key", call).await;
    year.give("2028-01-01", "open_fiscal_year", json!({"ends_on": "2028-12-31"})).await;
    year.give("2027-12-31", "close_fiscal_year", json!({})).await;
    year.give("2027-12-31", "strike_register", json!({"ground": "year_end"})).await;
    for on in ["2026-12-31", MET, "2027-12-31"] {
        assert_eq!(failing(&year, on).await, Vec::<String>::new(), "{on}");
    }
    // The four colleges voted: the result is that of the weights, and verified again.
    let vote = year.json("/assemblies/2/votes/1?on=2027-12-31&format=json").await;
    assert!(vote.to_string().contains("\"weighed\""), "{vote}");
    let balance = year.json("/accounts/balance?on=2027-12-31&format=json").await;
    let held = |account: &str| {
        let lines = balance["accounts"]["lines"].as_array().unwrap().clone();
        lines.iter().find(|line| line["account"] == account).map_or(0, |line| -line["closing"].as_i64().unwrap())
    };
    assert_eq!((held("106100"), held("106300")), (49_500 + legal, 280_500 + statutory), "of {result}");
    for address in [
        "/review?on=2027-12-31",
        "/review?project=2026&on=2027-12-31",
        "/proofs?on=2027-12-31",
        "/certificates/2?on=2027-12-31",
    ] {
        assert_eq!(year.site.get(address).await.status, StatusCode::OK, "{address}");
    }
    let proof = year.site.get("/proofs/categories?struck=2027-12-31").await;
    assert_eq!(proof.status, StatusCode::OK, "{}", proof.text());
    assert!(year.in_pages >= 20, "{} of {}", year.in_pages, year.given);
    let verified = quitus(folder.path(), "verify");
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
}
