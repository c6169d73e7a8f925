//! The rule book as people read it: `docs/law.md`.

use super::{Breach, Effect, RULES, Rule};
use crate::values::Day;
use std::fmt::Write;

const HEAD: &str = "\
# The rules of law that Quitus knows

Written from the code (`law::RULES`); do not edit by hand. Engineering notes, not legal advice: what is marked M was
written from memory and must be read again in the official text before anyone claims conformity.

- Statutes: **N** may not vary · **S+** may only tighten · **S** decide · **D** default when they are silent.
- Effect: **block** the command is refused · **flag** the act is recorded with a finding · **info**.
- Proof: **V** read in the text named · **M-H**, **M-M**, **M-L** from memory with high, medium or low confidence.
- Sources: L47 = loi n° 47-1775 du 10 septembre 1947; L78 = loi n° 78-763 du 19 juillet 1978; ESS = loi n° 2014-856 du
  31 juillet 2014; CCom = code de commerce; CCiv = code civil; CT = code du travail; CMF = code mon\u{e9}taire
  et financier; LEGI-etalab = the articles published by Etalab (text up to 2 August 2014); LEGI-2009 = the code de
  commerce at 10 January 2009. Examples of every rule: `tests/law/`.
";

/// Every rule, with what can come out of it, in Markdown.
#[must_use]
pub fn as_markdown() -> String {
    RULES.iter().fold(HEAD.to_owned(), |mut text, rule| {
        // Writing to a string cannot fail.
        let _ = write_rule(&mut text, rule);
        text
    })
}

fn write_rule(text: &mut String, rule: &Rule) -> std::fmt::Result {
    writeln!(text, "\n## {} {}\n\n*{}*\n", rule.id, rule.title_en, rule.title_fr)?;
    writeln!(text, "- Article: {}", rule.article)?;
    writeln!(text, "- Statutes: {} · Effect: {}{}", rule.statutes.mark(), rule.effect.mark(), dates(rule))?;
    writeln!(text, "- Proof: {}", rule.proof)?;
    writeln!(text, "- Answers: {}", answers(rule))
}

fn dates(rule: &Rule) -> String {
    let part = |word: &str, day: Option<Day>| day.map_or(String::new(), |day| format!(" · {word} {day}"));
    part("Since", rule.since) + &part("Until", rule.until)
}

fn answers(rule: &Rule) -> String {
    let mut codes: Vec<String> = Vec::new();
    for (_, code, effect) in Breach::KINDS.iter().filter(|(id, ..)| *id == rule.id) {
        let text = format!("`{code}`{}", if *effect == rule.effect { String::new() } else { remark(*effect) });
        if !codes.contains(&text) {
            codes.push(text);
        }
    }
    if codes.is_empty() { "a figure".to_owned() } else { codes.join(", ") }
}

fn remark(effect: Effect) -> String {
    format!(" ({})", effect.mark())
}
