//! Every refusal, every breach and every entry has its words, in both languages, with all its figures, well set.

#[macro_use]
mod samples;
mod samples_formalities;
mod samples_funds;
mod samples_meetings;
mod samples_scic;
mod samples_trade;

use super::*;
use quitus_domain::refusal::AssemblyRefusal;
use samples::{breaches, events, refusals, silent_breaches};
use samples_formalities::formality_refusals;
use samples_funds::funds_refusals;
use samples_meetings::assembly_refusals;
use samples_scic::{review_refusals, scic_refusals};
use samples_trade::{billing_refusals, service_refusals};
use serde_json::Value;
use std::collections::BTreeSet;

const LANGUAGES: [Language; 2] = [Language::French, Language::English];

/// Every sample with its sentence.
fn sentences(language: Language) -> Vec<(String, Value, Sentence)> {
    // An associate's identity has no last day yet.
    let no_college = AssemblyRefusal::NoSuchCollege { college: None };
    let still = Refusal::MustBeKept { person: samples::PERSON, until: None };
    let of_assemblies = assembly_refusals().into_iter().chain([no_college]).map(Refusal::Assembly);
    let of_billing = billing_refusals().into_iter().map(Refusal::Billing);
    let of_services = service_refusals().into_iter().map(Refusal::Service);
    let of_funds = funds_refusals().into_iter().map(Refusal::Funds);
    let of_a_scic =
        scic_refusals().into_iter().map(Refusal::Scic).chain(review_refusals().into_iter().map(Refusal::Review));
    let own = refusals()
        .into_iter()
        .chain([still])
        .chain(of_assemblies)
        .chain(of_billing)
        .chain(of_services)
        .chain(of_funds)
        .chain(formality_refusals().into_iter().map(Refusal::Formality))
        .chain(of_a_scic)
        .map(|it| (format!("{it:?}"), it.figures(), refusal(language, &it)));
    let of_law = breaches()
        .into_iter()
        .chain(silent_breaches())
        .map(|it| (format!("{it:?}"), it.figures(), breach(language, &it)));
    own.chain(of_law).collect()
}

#[test]
fn every_breach_of_the_law_has_its_sample() {
    assert_eq!(breaches().len(), Breach::KINDS.len());
}

#[test]
fn every_sentence_is_whole() {
    for (sample, _, sentence) in LANGUAGES.into_iter().flat_map(sentences) {
        let Sentence { what, why, next } = &sentence;
        for part in [what, why, next] {
            assert!(part.starts_with(char::is_uppercase), "{sample}: no capital in <{part}>");
            assert!(part.ends_with('.') && part.len() > 10, "{sample}: unfinished: <{part}>");
            assert!(!part.contains(['{', '}']) && !part.contains("  "), "{sample}: <{part}>");
        }
        assert_eq!(sentence.to_string(), format!("{what} {why} {next}"));
    }
}

#[test]
fn every_figure_stands_in_its_sentence() {
    for language in LANGUAGES {
        for (sample, figures, sentence) in sentences(language) {
            let text = sentence.to_string();
            for (name, value) in figures.as_object().unwrap() {
                for figure in leaves(value) {
                    let stands = as_people_read_it(language, name, figure).iter().any(|word| has_word(&text, word));
                    assert!(stands, "{sample}: {name} = {figure} is missing from <{text}>");
                }
            }
        }
    }
}

fn leaves(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(all) => all.iter().flat_map(leaves).collect(),
        Value::Object(all) => all.values().flat_map(leaves).collect(),
        one => vec![one],
    }
}

/// How a figure may stand: its JSON does not say whether 1230 is cents, shares or a position.
fn as_people_read_it(language: Language, name: &str, value: &Value) -> Vec<String> {
    match value {
        Value::Number(of_associate) if name == "number" => vec![of_associate.to_string()],
        Value::Number(figure) => {
            let figure = figure.as_i64().unwrap();
            let position = Position(figure.unsigned_abs());
            vec![number(language, figure), money(language, Cents::try_from(figure).unwrap()), entry(language, position)]
        }
        Value::String(_) if name == "kind" && serde_json::from_value::<AssemblyKind>(value.clone()).is_ok() => {
            let kind = serde_json::from_value(value.clone()).unwrap();
            vec![assembly_kind(language, kind).to_owned()]
        }
        Value::String(_) if name == "quantity" => {
            vec![quantity(language, serde_json::from_value(value.clone()).unwrap())]
        }
        Value::String(_) if name == "item" => {
            vec![pack_item(language, serde_json::from_value(value.clone()).unwrap()).to_owned()]
        }
        Value::String(text) => vec![named(language, value).unwrap_or_else(|| text.clone())],
        other => panic!("{other} is no figure"),
    }
}

/// What has a name or a writing of its own; any other text, such as a reference, stands as it is.
fn named(language: Language, value: &Value) -> Option<String> {
    fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
        serde_json::from_value(value.clone()).ok()
    }
    let word = match (language, value.as_str()) {
        (Language::French, Some("natural")) => Some("personne physique"),
        (Language::French, Some("legal")) => Some("personne morale"),
        (Language::English, Some("natural")) => Some("natural person"),
        (Language::English, Some("legal")) => Some("legal person"),
        (Language::French, Some("shares")) => Some("parts"),
        _ => None,
    };
    word.map(str::to_owned)
        .or_else(|| read(value).map(|it| organ(language, it).to_lowercase()))
        .or_else(|| read(value).map(|it| vote_base(language, it).to_owned()))
        .or_else(|| read(value).map(|it| form(language, it).to_owned()))
        .or_else(|| read(value).map(|it| family(language, it).to_owned()))
        .or_else(|| read(value).map(|it| category_kind(language, it).to_owned()))
        .or_else(|| read(value).map(|it| strike_off_ground(language, it).to_owned()))
        .or_else(|| read(value).map(|it| devolvee(language, it).to_owned()))
        .or_else(|| read(value).map(|it| formality(language, it).to_owned()))
        .or_else(|| read(value).map(|it| reserve(language, it).to_owned()))
        .or_else(|| read(value).map(|it| mention(language, it).to_owned()))
        .or_else(|| read(value).map(|it| time(language, it)))
        .or_else(|| read(value).map(|it| day(language, it)))
        .or_else(|| read(value).map(|it| percent(language, it)))
        .or_else(|| read(value).map(|it| ratio(language, it)))
}

/// Whether the word stands in the text, and not only as a part of a longer word or number.
fn has_word(text: &str, word: &str) -> bool {
    let longer = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(word)
        .any(|(at, _)| !longer(text[..at].chars().next_back()) && !longer(text[at + word.len()..].chars().next()))
}

#[test]
fn a_breach_names_its_article_in_the_language_of_the_reader() {
    let lower = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ").to_lowercase();
    for it in breaches() {
        let french = breach(Language::French, &it).why;
        assert!(lower(&french).ends_with(&format!("{}.", lower(it.article()))), "{it:?}: <{french}>");
        let english = lower(&breach(Language::English, &it).why);
        assert!(["art.", "statutes"].iter().any(|word| english.contains(word)), "{it:?}: <{english}>");
        let left = ["loi ", "code civil", "code de", "statuts", " et ", " al."];
        assert!(!left.iter().any(|word| english.contains(word)), "{it:?}: <{english}>");
    }
}

/// Everything that is said in a language.
fn everything(language: Language) -> Vec<String> {
    let mut all: Vec<String> = sentences(language).into_iter().map(|(_, _, sentence)| sentence.to_string()).collect();
    all.extend(titles(language).map(str::to_owned));
    all.extend(Column::ALL.iter().map(|it| column(language, *it).to_owned()));
    all.extend(TradeColumn::ALL.iter().map(|it| trade_column(language, *it).to_owned()));
    all
}

fn titles(language: Language) -> impl Iterator<Item = &'static str> {
    events().into_iter().map(move |event| event_title(language, &event))
}

#[test]
fn french_is_set_as_french_is_printed() {
    for text in everything(Language::French) {
        assert!(!text.contains('\''), "straight apostrophe in <{text}>");
        for (at, mark) in text.match_indices([':', ';', '?', '!', '%', '\u{20ac}', '\u{bb}']) {
            let before = text[..at].chars().next_back();
            let narrow = matches!(mark, ";" | "?" | "!");
            let wanted = if narrow { '\u{202f}' } else { '\u{a0}' };
            assert_eq!(before, Some(wanted), "before {mark} in <{text}>");
        }
        for word in ["n\u{b0}", " art.", " al.", "\u{ab}"] {
            let mut ends = text.match_indices(word).map(|(at, _)| &text[at + word.len()..]);
            assert!(ends.all(|rest| rest.starts_with('\u{a0}')), "after {word} in <{text}>");
        }
        assert!(!text.contains("part.\u{a0}"), "an ordinary word kept from its neighbour in <{text}>");
    }
}

#[test]
fn every_title_and_every_column_has_its_own_words() {
    for language in LANGUAGES {
        let titles: BTreeSet<_> = titles(language).collect();
        assert_eq!(titles.len(), events().len(), "{titles:?}");
        let heads: BTreeSet<_> = Column::ALL.iter().map(|it| column(language, *it)).collect();
        assert_eq!(heads.len(), Column::ALL.len());
        let heads: BTreeSet<_> = TradeColumn::ALL.iter().map(|it| trade_column(language, *it)).collect();
        assert_eq!(heads.len(), TradeColumn::ALL.len());
    }
    let admission = events().into_iter().find(|event| event.kind() == "register.associate_admitted").unwrap();
    assert_eq!(event_title(Language::French, &admission), "Admission");
}

#[test]
fn figures_are_written_for_people() {
    let rows = [
        (0, "0,00\u{a0}€", "€0.00"),
        (7, "0,07\u{a0}€", "€0.07"),
        (123_456, "1\u{202f}234,56\u{a0}€", "€1,234.56"),
        (100_000_000, "1\u{202f}000\u{202f}000,00\u{a0}€", "€1,000,000.00"),
        (-123_456, "\u{2212}1\u{202f}234,56\u{a0}€", "\u{2212}€1,234.56"),
    ];
    for (cents, french, english) in rows {
        let amount = Cents::of(cents);
        assert_eq!([money(Language::French, amount), money(Language::English, amount)], [french, english]);
    }
    let days = [("2012-01-02", "2 janvier 2012", "2 January 2012"), ("2014-08-01", "1er août 2014", "1 August 2014")];
    for (iso, french, english) in days {
        let it: Day = iso.parse().unwrap();
        assert_eq!([day(Language::French, it), day(Language::English, it)], [french, english]);
    }
    assert_eq!(LANGUAGES.map(|it| ratio(it, Ratio::of(40, 100))), ["40\u{a0}%", "40%"]);
    assert_eq!(LANGUAGES.map(|it| ratio(it, Ratio::of(1, 4))), ["1/4", "1/4"]);
    assert_eq!(LANGUAGES.map(|it| entry(it, Position(11))), ["n°\u{a0}12", "no.\u{a0}12"]);
    assert_eq!(LANGUAGES.map(|it| number(it, -12_345)), ["\u{2212}12\u{202f}345", "\u{2212}12,345"]);
}

#[test]
fn a_refusal_below_the_floor_says_what_why_and_what_to_do() {
    let [floor, would_be, highest] = [436_000, 432_000, 872_000].map(Cents::of);
    let it = Refusal::Law(Breach::CapitalFloorReached { floor, would_be, highest, fraction: Ratio::of(1, 2) });
    let sentence = refusal(Language::French, &it);
    assert_eq!(
        sentence.what,
        "Le capital tomberait à 4\u{202f}320,00\u{a0}€, sous le plancher de 4\u{202f}360,00\u{a0}€."
    );
    assert_eq!(
        sentence.why,
        "Il en reste toujours au moins 1/2 du montant le plus élevé atteint, 8\u{202f}720,00\u{a0}€. \
         Loi n°\u{a0}47-1775, art.\u{a0}13."
    );
    assert_eq!(sentence.next, "Remboursez moins, ou attendez de nouvelles souscriptions.");
}
