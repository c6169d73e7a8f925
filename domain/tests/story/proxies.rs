//! Proxies: who gives one to whom, how many one bears, and for which assemblies one stands.

use super::assemblies::convened;
use super::common::*;
use quitus_domain::assemblies::*;
use quitus_domain::statutes::ProxyHolder;
use serde_json::json;

const OWN: &str = "";

/// A second assembly, convened for another day.
pub fn and_another(held_on: &str) -> Given {
    let other = ConveneAssembly { assembly: gathering(2), held_on: day(held_on), ..convocation(2) };
    convened().and(on(NOTICE, other))
}

pub fn for_two(giver: Party) -> GiveProxy {
    GiveProxy { also_for: Some(gathering(2)), ..proxy(giver, COOPENATES) }
}

pub fn refusals() -> Vec<Row> {
    let stranger = GiveProxy { bearer: ProxyBearer::Other { person: person(77) }, ..proxy(ANTIGONE, COOPENATES) };
    vec![
        row(
            "a second proxy of one giver",
            convened().and(on(NOTICE, proxy(ANTIGONE, COOPENATES))),
            on(NOTICE, proxy(ANTIGONE, ARTENREEL)),
            ("PROXY_TWICE", OWN),
            json!({"giver": ANTIGONE.reference()}),
        ),
        row(
            "a proxy to oneself",
            convened(),
            on(NOTICE, proxy(ANTIGONE, ANTIGONE)),
            ("OWN_PROXY", OWN),
            json!({"giver": ANTIGONE.reference()}),
        ),
        row(
            "a proxy to somebody whom the statutes do not admit",
            convened(),
            on(NOTICE, stranger),
            ("PROXY_NOT_ALLOWED", "AG-09"),
            json!({}),
        ),
        row(
            "two proxies for one bearer, who may hold one",
            convened().and(on(NOTICE, proxy(ANTIGONE, COOPENATES))),
            on(NOTICE, proxy(ARTENREEL, COOPENATES)),
            ("PROXY_LIMIT", "AG-09"),
            json!({"held": 2, "most": 1}),
        ),
        row(
            "one proxy for this assembly and for one eight days later",
            and_another("2016-07-08"),
            on(NOTICE, for_two(ANTIGONE)),
            ("PROXY_OUT_OF_SCOPE", "AG-10"),
            json!({"given_for": MEETING, "held_on": "2016-07-08"}),
        ),
        row(
            "one proxy for this assembly and for an earlier one",
            and_another("2016-06-29"),
            on(NOTICE, for_two(ANTIGONE)),
            ("PROXY_OUT_OF_SCOPE", "AG-10"),
            json!({"given_for": MEETING, "held_on": "2016-06-29"}),
        ),
        row(
            "one proxy for twice the same assembly",
            convened(),
            on(NOTICE, GiveProxy { also_for: Some(gathering(1)), ..proxy(ANTIGONE, COOPENATES) }),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
        row(
            "one proxy for two assemblies, in the second of which the bearer holds one already",
            and_another("2016-07-07")
                .and(on(NOTICE, GiveProxy { assembly: gathering(2), ..proxy(ARTENREEL, COOPENATES) })),
            on(NOTICE, for_two(ANTIGONE)),
            ("PROXY_LIMIT", "AG-09"),
            json!({"held": 2, "most": 1}),
        ),
        row(
            "the revocation of a proxy that was not given",
            convened(),
            on(NOTICE, RevokeProxy { assembly: gathering(1), giver: ANTIGONE.reference() }),
            ("NO_PROXY", OWN),
            json!({"giver": ANTIGONE.reference()}),
        ),
    ]
}

#[test]
fn a_bearer_of_the_same_college_is_asked_where_the_statutes_say_so() {
    let statutes = but(statutes_2026(), |s| s.assemblies.proxies.holder = ProxyHolder::AssociateOfCollege);
    let book = Given::three_caes_with_shares()
        .and(on("2016-01-04", amends(statutes)))
        .and(on("2016-01-06", admission(BEA)))
        .and(on(NOTICE, convocation(1)));
    assert_eq!(book.refuses_as(&on(NOTICE, proxy(BEA, ARTENREEL))), "PROXY_NOT_ALLOWED");
    book.and(on(NOTICE, proxy(ANTIGONE, ARTENREEL)));
}
