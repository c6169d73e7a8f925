//! What the book refuses before an assembly sits, and what it finds of assemblies.

use super::assemblies::{convened, convened_to, sitting};
use super::common::*;
use super::sittings::{self, over};
use super::{adjournments, consultations, deeds, minutes, proxies};
use Choice::{Against, InFavour};
use quitus_domain::assemblies::*;
use quitus_domain::law::notice::Convener;
use quitus_domain::register::{ChangeContact, EmailNotice};
use quitus_domain::statutes::{Category, Faculty, Statutes};
use quitus_domain::values::{DecisionKind, VoteBasis};
use serde_json::json;

const OWN: &str = "";

pub fn refusals() -> Vec<Row> {
    [
        convening(),
        under_other_statutes(),
        calling_again(),
        noticed(),
        asked_for(),
        proxies::refusals(),
        by_form(),
        sittings::refusals(),
        adjournments::refusals(),
        consultations::refusals(),
        deeds::refusals(),
        minutes::refusals(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn convening() -> Vec<Row> {
    let caes = Given::three_caes_with_shares;
    let convenes = |change: &dyn Fn(&mut ConveneAssembly)| {
        let mut command = convocation(1);
        change(&mut command);
        on(NOTICE, command)
    };
    vec![
        row(
            "a reference taken",
            convened(),
            convenes(&|_| {}),
            ("ASSEMBLY_TWICE", OWN),
            json!({"assembly": gathering(1)}),
        ),
        row(
            "a meeting before its notices",
            caes(),
            convenes(&|c| c.held_on = day("2016-06-14")),
            ("HELD_BEFORE_CONVENED", OWN),
            json!({"sent_on": NOTICE, "held_on": "2016-06-14"}),
        ),
        row(
            "one associate who holds 80 of 400 shares and is one of three",
            caes(),
            convenes(&|c| {
                c.convened_by = Convener::Associates;
            }),
            ("NO_POWER_TO_CONVENE", "AG-01"),
            json!({"shares": 0, "all_shares": 400, "heads": 0, "all_heads": 3}),
        ),
        row(
            "statutes that weigh votes by membership",
            {
                let union = but(statutes_2012(), |s| {
                    s.family = quitus_domain::values::Family::Union;
                    s.voting.basis = VoteBasis::MembershipOrBusiness;
                });
                Given::cooproduction_under(union).with_the_three_caes()
            },
            convenes(&|_| {}),
            ("WEIGHTS_NOT_HELD", OWN),
            json!({}),
        ),
        row(
            "a cooperative without associates",
            Given::cooproduction(),
            convenes(&|_| {}),
            ("NOBODY_TO_CONVENE", OWN),
            json!({"held_on": MEETING}),
        ),
        row(
            "a draft under an item that the agenda has not",
            caes(),
            convenes(&|c| c.resolutions[0].item = 2),
            ("UNKNOWN_ITEM", OWN),
            json!({"item": 2, "items": 1}),
        ),
        row(
            "statutes amended by an ordinary assembly",
            caes(),
            convenes(&|c| c.kind = AssemblyKind::Ordinary),
            ("NOT_OF_THIS_ASSEMBLY", OWN),
            json!({"resolution": 2, "kind": "ordinary"}),
        ),
    ]
}

fn under_other_statutes() -> Vec<Row> {
    let mut only_volunteers = convocation(1);
    only_volunteers.resolutions[0].reserved_to = Some(slug("volunteers"));
    vec![
        row(
            "a meeting before any statutes are in force",
            Given::an_open_book().and(on(FOUNDED, incorporation())).and(on("2012-06-01", adopts(statutes_2012()))),
            on("2012-02-01", ConveneAssembly { held_on: day("2012-02-20"), ..convocation(1) }),
            ("NO_STATUTES", OWN),
            json!({"on": "2012-02-20"}),
        ),
        row(
            "a vote of a category that the statutes have only from the day after the meeting",
            Given::three_caes_with_shares().and(on("2016-07-01", amends(with_volunteers()))),
            on(NOTICE, only_volunteers),
            ("UNKNOWN_CATEGORY", OWN),
            json!({"category": "volunteers", "known": known_categories(&statutes_2012())}),
        ),
    ]
}

fn with_volunteers() -> Statutes {
    but(statutes_2012(), |s| {
        let volunteers = Category { key: slug("volunteers"), label: label("Volunteers"), ..s.categories[0].clone() };
        s.categories.push(volunteers);
    })
}

fn known_categories(clauses: &Statutes) -> Vec<String> {
    clauses.categories.iter().map(|category| category.key.to_string()).collect()
}

#[test]
fn an_assembly_is_held_under_the_statutes_of_its_day_though_later_ones_are_known() {
    let held_under = |from: &str| {
        let book = Given::three_caes_with_shares().and(on(from, amends(with_volunteers())));
        let book = book.and(on(NOTICE, convocation(1)));
        book.state.assemblies.get(gathering(1)).unwrap().statutes.categories.len() - statutes_2012().categories.len()
    };
    assert_eq!([held_under("2016-07-01"), held_under(MEETING)], [0, 1]);
}

fn calling_again() -> Vec<Row> {
    let not_held = || convened().and(on(MEETING, closes("14:30")));
    let again = |change: &dyn Fn(&mut ConveneAssembly)| {
        let second_call_of = Some(gathering(1));
        let mut command = ConveneAssembly { second_call_of, held_on: day("2016-07-20"), ..convocation(2) };
        change(&mut command);
        on("2016-07-01", command)
    };
    let excluded = but(statutes_2012(), |s| s.assemblies.second_call = Faculty::NotForeseen);
    vec![
        row(
            "a second call of an assembly that still sits",
            sitting(),
            again(&|_| {}),
            ("NO_FAILED_FIRST_CALL", OWN),
            json!({"of": gathering(1)}),
        ),
        row(
            "a second call with one resolution less",
            not_held(),
            again(&|c| drop(c.resolutions.pop())),
            ("ANOTHER_AGENDA", OWN),
            json!({"first": 2, "second": 1}),
        ),
        row(
            "statutes without a second call",
            Given::cooproduction_under(excluded)
                .with_the_three_caes()
                .and(on(NOTICE, convocation(1)))
                .and(on(MEETING, closes("14:30"))),
            again(&|_| {}),
            ("SECOND_CALL_EXCLUDED", OWN),
            json!({}),
        ),
    ]
}

fn noticed() -> Vec<Row> {
    vec![
        row(
            "a notice for an assembly that was never convened",
            Given::three_caes_with_shares(),
            on(NOTICE, notice_to(ARTENREEL, NoticeMedium::Post)),
            ("UNKNOWN_ASSEMBLY", OWN),
            json!({"assembly": gathering(1)}),
        ),
        row(
            "a notice before the convocation",
            convened(),
            on("2016-06-14", notice_to(ARTENREEL, NoticeMedium::Post)),
            ("BEFORE_IT_WAS_CONVENED", OWN),
            json!({"sent_on": NOTICE, "on": "2016-06-14"}),
        ),
        row(
            "a notice after the meeting",
            convened(),
            on("2016-07-01", notice_to(ARTENREEL, NoticeMedium::Post)),
            ("AFTER_THE_MEETING", OWN),
            json!({"held_on": MEETING, "on": "2016-07-01"}),
        ),
        row(
            "a notice to one who is no associate",
            convened(),
            on(NOTICE, notice_to(BEA, NoticeMedium::Post)),
            ("NOT_ON_THE_ROLL", OWN),
            json!({"associate": BEA.reference()}),
        ),
    ]
}

fn asked_for() -> Vec<Row> {
    let asked = |by: Vec<Party>, source: Option<Source>| AddResolution {
        assembly: gathering(1),
        item: None,
        draft: draft(DecisionKind::Ordinary),
        source: source.unwrap_or(Source::Associates {
            associates: by.into_iter().map(Party::reference).collect(),
            request: sealed("request"),
        }),
    };
    let early = |book: Given| book.and(on("2016-06-01", ConveneAssembly { ..convocation(1) }));
    let amend = |who: Party, change| AmendRoll {
        assembly: gathering(1),
        associate: who.reference(),
        change,
        ground: sealed("ground"),
    };
    vec![
        row(
            "a draft asked for eleven days before",
            early(Given::three_caes_with_shares()),
            on("2016-06-19", asked(vec![ARTENREEL], None)),
            ("DRAFT_TOO_LATE", "AG-05"),
            json!({"requested_on": "2016-06-19", "latest": "2016-06-05"}),
        ),
        row(
            "a draft of nobody",
            early(Given::three_caes_with_shares()),
            on("2016-06-02", asked(vec![], None)),
            ("DRAFT_OF_TOO_FEW", "AG-05"),
            json!({"held": 0, "all": 400}),
        ),
        row(
            "a change of statutes that comes up in the meeting",
            sitting(),
            on(MEETING, asked(vec![], Some(Source::Incident))),
            ("NOT_ON_AGENDA", "AG-04"),
            json!({}),
        ),
        row(
            "an associate of the day struck from the roll",
            convened(),
            on(NOTICE, amend(ANTIGONE, RollChange::Struck)),
            ("NOT_IN_THE_REGISTER", OWN),
            json!({"associate": ANTIGONE.reference(), "held_on": MEETING}),
        ),
    ]
}

fn by_form() -> Vec<Row> {
    let form = |who: Party, choices| ReceiveForm {
        assembly: gathering(1),
        associate: who.reference(),
        form: sealed("form"),
        choices,
    };
    let by_post = || {
        let statutes = but(statutes_2012(), |s| s.assemblies.postal_vote = Faculty::Foreseen);
        Given::cooproduction_under(statutes).with_the_three_caes()
    };
    let awaiting =
        || by_post().and(on(NOTICE, ConveneAssembly { forms_until: Some(day("2016-06-28")), ..convocation(1) }));
    let both = vec![Some(InFavour), Some(Against)];
    vec![
        row(
            "a vote by post that the statutes do not admit",
            convened(),
            on(NOTICE, form(ANTIGONE, both.clone())),
            ("POSTAL_VOTE_NOT_FORESEEN", "AG-13"),
            json!({}),
        ),
        row(
            "a form that nobody awaits",
            by_post().and(on(NOTICE, convocation(1))),
            on(NOTICE, form(ANTIGONE, both.clone())),
            ("NO_FORMS", OWN),
            json!({}),
        ),
        row(
            "a form after the last day",
            awaiting(),
            on("2016-06-29", form(ANTIGONE, both.clone())),
            ("LATE_BALLOT", "AG-13"),
            json!({"until": "2016-06-28", "received_on": "2016-06-29"}),
        ),
        row(
            "a form that leaves a resolution out",
            awaiting(),
            on("2016-06-27", form(ANTIGONE, vec![Some(InFavour)])),
            ("FORM_INCOMPLETE", OWN),
            json!({"answers": 1, "resolutions": 2}),
        ),
        row(
            "a second form",
            awaiting().and(on("2016-06-27", form(ANTIGONE, both.clone()))),
            on("2016-06-28", form(ANTIGONE, both)),
            ("FORM_TWICE", OWN),
            json!({"associate": ANTIGONE.reference()}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let late = Given::three_caes_with_shares().and(on("2016-06-16", convocation(1)));
    let all =
        [ARTENREEL, COOPENATES, ANTIGONE].into_iter().fold(late, |b, who| b.and(on(MEETING, arrival(who, "14:00"))));
    let agrees = ChangeContact {
        email_notice: Some(EmailNotice::Agreed { document: sealed("consent") }),
        person: None,
        seat: None,
        ..contact(ANTIGONE)
    };
    let signs = SignMinutes { number: 1, proof: MinutesProof::SimpleSignature, document: sealed("file") };
    vec![
        row(
            "a short notice that nobody minds",
            all,
            on(MEETING, opens("14:05")),
            ("NOTICE_TOO_SHORT", "AG-02"),
            json!({"sent_on": "2016-06-16", "held_on": MEETING}),
        ),
        row(
            "an e-mail to one who agreed eighteen days before",
            Given::three_caes_with_shares().and(on("2016-06-12", agrees)).and(on(NOTICE, convocation(1))),
            on(NOTICE, notice_to(ANTIGONE, NoticeMedium::Email)),
            ("NO_EMAIL_CONSENT", "AG-03"),
            json!({"consented_on": "2016-06-12", "by": "2016-06-10"}),
        ),
        row(
            "a stranger who speaks for Antigone without a power",
            convened(),
            on(MEETING, CheckIn { person: Some(person(77)), ..arrival(ANTIGONE, "14:00") }),
            ("PROOF_OF_POWER_MISSING", "COOP-02"),
            json!({}),
        ),
        row(
            "minutes signed by a click",
            over().and(on("2016-07-01", sealing(1))),
            on("2016-07-02", signs),
            ("SIGNATURE_BELOW_ADVANCED", "AG-27"),
            json!({}),
        ),
    ]
}

#[test]
fn consent_given_in_time_or_taken_back_too_late_leaves_nothing_to_find() {
    let agrees = |notice| ChangeContact { email_notice: Some(notice), person: None, seat: None, ..contact(ANTIGONE) };
    let book = Given::three_caes_with_shares()
        .and(on("2016-06-10", agrees(EmailNotice::Agreed { document: sealed("consent") })))
        .and(on("2016-06-12", agrees(EmailNotice::Revoked)))
        .and(on(NOTICE, convocation(1)));
    assert_eq!(book.finds(&on(NOTICE, notice_to(ANTIGONE, NoticeMedium::Email))), []);
}

#[test]
fn every_refusal_of_an_assembly_stands_in_the_table() {
    let codes: std::collections::BTreeSet<&str> =
        refusals().iter().filter(|row| row.rule == OWN).map(|row| row.code).collect();
    // These are the book's and not the assemblies' alone.
    let of_the_book = ["MORE_VOTES_THAN_VOTERS", "NOTHING_TO_CHANGE", "NO_STATUTES", "UNKNOWN_CATEGORY"];
    assert_eq!(codes.len(), ASSEMBLY_REFUSALS + of_the_book.len(), "{codes:?}");
}

/// As many as `AssemblyRefusal` has variants: `server/src/locales` holds one sample of each.
const ASSEMBLY_REFUSALS: usize = 56;

#[test]
fn nothing_of_a_meeting_is_put_in_anothers_place() {
    let number = convened().last();
    assert_eq!(convened().refuses_as(&on("2016-07-02", annulment(number))), "NOT_RECTIFIABLE");
    let unused = convened_to(convocation(1));
    assert_eq!(unused.state.assemblies.all().count(), 1);
}
