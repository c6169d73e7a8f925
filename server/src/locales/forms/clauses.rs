//! The clauses of statutes, named for people: each step to a clause, and its value.
//!
//! A word of a clause that has no translation here is shown as the file has it.

use crate::locales::{self, Language};
use quitus_domain::values::Cents;
use serde_json::Value;

/// Each step of a place: as the file has it, French, English.
const STEPS: &[(&str, &str, &str)] = &[
    ("form", "forme", "form"),
    ("family", "famille", "family"),
    ("formed_on", "jour de la constitution", "day of constitution"),
    ("capital", "capital", "capital"),
    ("shares", "parts", "shares"),
    ("nominal_value", "valeur nominale", "nominal value"),
    ("paid_at_subscription", "versé à la souscription", "paid at subscription"),
    ("pay_up_within", "libération, en mois", "paid up within, in months"),
    ("floor", "plancher du capital", "floor of the capital"),
    ("entry", "entrée", "entry"),
    ("admitted_by", "qui admet", "who admits"),
    ("reclassified_by", "qui change de catégorie", "who changes a category"),
    ("employees_apply_after", "candidature des salariés, en mois", "employees apply after, in months"),
    ("exit", "sortie", "exit"),
    ("withdrawal_notice", "préavis de retrait, en mois", "notice of withdrawal, in months"),
    ("minimum_commitment", "engagement minimum, en mois", "minimum commitment, in months"),
    ("exclusion", "exclusion", "exclusion"),
    ("strike_off_grounds", "causes de radiation", "grounds of strike-off"),
    ("refund_within", "remboursement, en mois", "refund within, in months"),
    ("refund_order", "ordre des remboursements", "order of refunds"),
    ("losses_charged_on", "imputation des pertes", "losses charged on"),
    ("revaluation_reserve", "réserve de revalorisation", "revaluation reserve"),
    ("later_losses_within", "pertes ultérieures, en mois", "later losses within, in months"),
    ("transfers", "cessions", "transfers"),
    ("approved_by", "qui agrée", "who approves"),
    ("free_between_associates", "libres entre associés", "free between associates"),
    ("categories", "catégories", "categories"),
    ("key", "nom court", "short name"),
    ("label", "nom", "name"),
    ("kind", "nature", "nature"),
    ("minimum_shares", "parts au minimum", "least shares"),
    ("voting", "votes", "votes"),
    ("basis", "base du vote", "basis of votes"),
    ("colleges", "collèges", "colleges"),
    ("list", "liste", "list"),
    ("weight", "part des voix", "part of the votes"),
    ("carry", "report du vote", "how a vote is carried"),
    ("empty", "collège sans votant", "college without a voter"),
    ("assemblies", "assemblées", "assemblies"),
    ("quorum_base", "base du quorum", "basis of the quorum"),
    ("raised", "seuils relevés", "raised thresholds"),
    ("ordinary_quorum", "quorum ordinaire", "ordinary quorum"),
    ("extraordinary_quorum", "quorum extraordinaire", "extraordinary quorum"),
    ("ordinary_majority", "majorité ordinaire", "ordinary majority"),
    ("extraordinary_majority", "majorité extraordinaire", "extraordinary majority"),
    ("second_call", "seconde convocation", "second call"),
    ("proxies", "pouvoirs", "proxies"),
    ("holder", "qui peut en porter", "who may hold them"),
    ("most_per_holder", "par porteur au plus", "by holder at most"),
    ("blank", "pouvoirs en blanc", "blank ones"),
    ("remote_attendance", "à distance", "at a distance"),
    ("postal_vote", "vote par correspondance", "vote by post"),
    ("written_consultation", "consultation écrite", "consultation in writing"),
    ("secret_elections", "élections à bulletin secret", "elections by secret ballot"),
    ("abstentions", "abstentions", "abstentions"),
    ("manager", "gérance", "manager"),
    ("chosen_among", "choisie parmi", "chosen among"),
    ("proposed_by", "proposée par", "proposed by"),
    ("term", "durée, en mois", "term, in months"),
    ("results", "résultats", "results"),
    ("legal_reserve", "réserve légale", "legal reserve"),
    ("statutory_reserve", "réserve statutaire", "statutory reserve"),
    ("share_interest", "intérêt aux parts", "interest on shares"),
    ("reserve_incorporation", "incorporation de réserves", "reserves made capital"),
    ("mention", "mention à côté du nom", "words beside the name"),
    ("review_every", "révision, en mois", "review every, in months"),
    ("third_parties", "activité avec les tiers", "dealings with third parties"),
];

/// Values that are words: as the file has them, French, English.
const WORDS: &[(&str, &str, &str)] = &[
    ("foreseen", "prévu", "foreseen"),
    ("not_foreseen", "non prévu", "not foreseen"),
    ("variable", "variable", "variable"),
    ("fixed", "fixe", "fixed"),
    ("ordinary", "ordinaire", "ordinary"),
    ("heads", "par tête", "by heads"),
    ("both", "têtes et parts", "heads and shares"),
    ("proportional", "proportionnel", "proportional"),
    ("majority", "majoritaire", "majority"),
    ("lost", "perdu", "lost"),
    ("spread", "réparti", "spread"),
    ("chronological", "dans l’ordre des départs", "in the order of exits"),
    ("unordered", "sans ordre", "without order"),
    ("ordinary_assembly", "assemblée ordinaire", "ordinary assembly"),
    ("extraordinary_assembly", "assemblée extraordinaire", "extraordinary assembly"),
    ("board", "conseil", "board"),
    ("manager", "gérance", "manager"),
    ("founding_deed", "acte constitutif", "founding deed"),
    ("employees", "salariés", "employees"),
    ("producers", "producteurs", "producers"),
    ("beneficiaries", "bénéficiaires", "beneficiaries"),
    ("volunteers", "bénévoles", "volunteers"),
    ("public_bodies", "personnes publiques", "public bodies"),
    ("contributors", "autres contributeurs", "other contributors"),
];

fn word(language: Language, of: &[(&'static str, &'static str, &'static str)], text: &str) -> String {
    let found = of.iter().find(|(own, ..)| *own == text);
    let told = found.map(|(_, french, english)| match language {
        Language::French => *french,
        Language::English => *english,
    });
    told.unwrap_or(text).to_owned()
}

/// The place of a clause.
#[must_use]
pub fn place(language: Language, place: &[String]) -> String {
    // What is listed stands under its short name: the word for the list says nothing more.
    let steps = place.iter().filter(|step| *step != "list");
    steps.map(|step| word(language, STEPS, step)).collect::<Vec<_>>().join(" \u{203a} ")
}

/// The value of a clause; a dash where there is none.
#[must_use]
pub fn value(language: Language, place: &[String], value: Option<&Value>) -> String {
    let money = place.last().is_some_and(|step| step == "nominal_value");
    match value {
        None | Some(Value::Null) => "\u{2014}".to_owned(),
        Some(Value::Number(cents)) if money => {
            let exact = cents.as_i64().and_then(|cents| Cents::try_from(cents).ok());
            exact.map_or_else(|| cents.to_string(), |exact| locales::money(language, exact))
        }
        Some(Value::String(text)) => word(language, WORDS, text),
        Some(Value::Array(items)) => {
            let told: Vec<String> = items.iter().map(|item| self::value(language, &[], Some(item))).collect();
            if told.is_empty() { "\u{2014}".to_owned() } else { told.join(", ") }
        }
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quitus_domain::statutes::Statutes;

    /// Every step that a schema of statutes can have is named, so that a new clause is not shown as a word of the code.
    #[test]
    fn every_clause_has_its_name_in_both_languages() {
        let schema = serde_json::to_value(schemars::schema_for!(Statutes)).unwrap();
        let mut named = Vec::new();
        steps(&schema, &mut named);
        assert!(named.len() > 50, "{named:?}");
        for step in named {
            assert!(STEPS.iter().any(|(own, ..)| *own == step), "{step} has no name");
        }
    }

    fn steps(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::Object(properties)) = fields.get("properties") {
                    into.extend(properties.keys().cloned());
                }
                fields.values().for_each(|inner| steps(inner, into));
            }
            Value::Array(items) => items.iter().for_each(|inner| steps(inner, into)),
            _ => {}
        }
    }

    #[test]
    fn a_value_is_told_as_people_read_it() {
        let of = |step: &str, json: Value| value(Language::English, &[step.to_owned()], Some(&json));
        assert_eq!(of("nominal_value", 2000.into()), "\u{20ac}20.00");
        assert_eq!(of("admitted_by", serde_json::json!(["ordinary_assembly", "board"])), "ordinary assembly, board");
        assert_eq!((of("colleges", Value::Null), of("weight", "2/5".into())), ("\u{2014}".into(), "2/5".into()));
        let steps = ["voting", "colleges", "list", "cae", "weight"].map(str::to_owned);
        assert_eq!(place(Language::French, &steps), "votes \u{203a} coll\u{e8}ges \u{203a} cae \u{203a} part des voix");
    }
}
