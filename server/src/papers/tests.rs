//! A paper is whole, French, legible for everybody, and made of nothing but itself.

mod invoice;

use super::*;
use askama::Template;
use quitus_domain::values::{Cents, Day, Position};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sample() -> Certificate {
    Certificate {
        company: Company {
            name: "Cooproduction".into(),
            what: "SARL coopérative à capital variable".into(),
            seat: "Strasbourg".into(),
            siren: Some("000\u{a0}012\u{a0}013".into()),
            registry: Some("Strasbourg".into()),
        },
        holder: Holder {
            name: "Coopénates".into(),
            details: vec![("Forme", "SCOP SARL".into()), ("Siège", "Strasbourg".into())],
            representative: Some("Dominique Modèle".into()),
            number: 2,
            category: "Coopératives d’activité et d’emploi".into(),
            since: day("2012-01-02"),
            admission: "Acte constitutif, 2 janvier 2012 (article 3)".into(),
        },
        holding: Holding {
            shares: 1_281,
            nominal: Cents::of(2_050),
            subscribed: Cents::of(2_626_050),
            paid: Cents::of(2_626_000),
        },
        proof: Proof {
            on: day("2020-01-01"),
            known: 1_080,
            origin: "quitus/demo-cooproduction".into(),
            size: 1_100,
            root: "dpqninOhKkJivm88ZmODsLziHaVajSf+GHIVVBXQj3k=".into(),
            note:
                "quitus/demo-cooproduction\n1100\ndpqninOhKkJivm88ZmODsLziHaVajSf+GHIVVBXQj3k=\n\n\u{2014} quitus x\n"
                    .into(),
        },
        steps: vec![
            Step {
                entry: Position(7),
                on: day("2012-01-02"),
                what: "Souscription",
                shares: 1_301,
                amount: Cents::of(100),
                rectified_by: Some(Position(30)),
            },
            Step {
                entry: Position(40),
                on: day("2019-12-31"),
                what: "Remboursement",
                shares: -20,
                amount: Cents::of(-41_000),
                rectified_by: None,
            },
        ],
    }
}

/// The tags of a page, in order, without what stands between them.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|part| part.split('>').next()).collect()
}

/// What is read: without style and tags, characters in the place of their names.
fn visible(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let text = [before, after].concat();
    let text: String = text.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let named =
        [("&nbsp;", "\u{a0}"), ("&#8239;", "\u{202f}"), ("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&#38;", "&")];
    let text = named.iter().fold(text, |text, (name, letter)| text.replace(name, letter));
    assert!(!text.contains('&'), "an unknown name in {text}");
    text
}

fn every_tag_is_closed(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags(html) {
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        match name {
            "!DOCTYPE" | "meta" | "br" => {}
            _ if tag.starts_with('/') => assert_eq!(open.pop(), Some(name)),
            _ => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn every_tag_is_closed_and_every_table_has_its_heads() {
    let html = sample().render().unwrap();
    every_tag_is_closed(&html);
    let count = |start: &str| tags(&html).iter().filter(|tag| tag.starts_with(start)).count();
    assert_eq!((count("table"), count("caption"), count("h1"), count("main"), count("title")), (4, 4, 1, 1, 1));
    let heads = tags(&html).iter().filter(|tag| **tag == "th" || tag.starts_with("th ")).count();
    assert_eq!(heads, count("th scope=\"row\"") + count("th scope=\"col\""));
    assert!(heads > 15 && html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
}

fn it_needs_nothing_but_itself(html: &str) {
    for foreign in [
        "<script", "<link", "<img", "<iframe", "<object", "src=", "href=", "url(", "@import", "http:", "https:",
        "onload",
    ] {
        assert!(!html.contains(foreign), "{foreign}");
    }
    assert!(html.contains("default-src 'none'") && html.contains("size: A4"));
}

#[test]
fn a_paper_needs_nothing_but_itself() {
    it_needs_nothing_but_itself(&sample().render().unwrap());
}

#[test]
fn names_are_text_and_never_markup() {
    for attack in ["<script>alert(1)</script>", "</title><b>", "\"><img src=x>", "A & B", "'; body{}"] {
        let mut paper = sample();
        paper.holder.name = attack.to_owned();
        paper.holder.category = attack.to_owned();
        paper.company.name = attack.to_owned();
        let html = paper.render().unwrap();
        assert_eq!(tags(&html).len(), tags(&sample().render().unwrap()).len(), "{attack}");
        if attack.contains(['<', '&']) {
            assert!(!html.contains(attack), "{attack}");
        }
    }
}

#[test]
fn it_says_how_many_shares_on_which_day_by_which_entries() {
    let text = visible(&sample().render().unwrap());
    let wanted = [
        "Situation au 1er janvier 2020, d’après les écritures n\u{b0}\u{a0}1 à 1\u{202f}080 du livre",
        "1\u{202f}281 (mille deux cent quatre-vingt-une) parts sociales",
        "20,50\u{a0}\u{20ac} (vingt euros et cinquante centimes)",
        "26\u{202f}260,50\u{a0}\u{20ac} (vingt-six mille deux cent soixante euros et cinquante centimes)",
        "0,50\u{a0}\u{20ac} (cinquante centimes)",
        "n\u{b0}\u{a0}1 à 1\u{202f}100",
        "rectifiée par n\u{b0}\u{a0}31",
        "\u{2212}410,00\u{a0}\u{20ac}",
        "représentant légal",
        "quitus-verify livre.tar --key CLÉ --pinned scelle.txt --as-of 2020-01-01",
    ];
    for words in wanted {
        assert!(text.contains(words), "no <{words}> in {text}");
    }
    assert!(text.contains(&sample().proof.note));
}

#[test]
fn it_is_set_as_french_is_printed() {
    is_set_as_french_is_printed(&visible(&sample().render().unwrap()));
}

fn is_set_as_french_is_printed(text: &str) {
    assert!(!text.contains('\''), "straight apostrophe");
    for (at, mark) in text.match_indices([':', ';', '?', '!', '%', '\u{20ac}']) {
        let wanted = if matches!(mark, ";" | "?" | "!") { '\u{202f}' } else { '\u{a0}' };
        assert_eq!(text[..at].chars().next_back(), Some(wanted), "before {mark} in <{}>", &text[..at]);
    }
    for (at, word) in text.match_indices("n\u{b0}") {
        assert!(text[at + word.len()..].starts_with('\u{a0}'));
    }
}
