//! Formalités : variation du capital, départ d’un gérant, comptes approuvés par écrit.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use crate::locales::fr::names;
use quitus_domain::values::{AssemblyRef, Day, MandateRef, Organ, YearName};

pub(super) fn not_by_an_assembly(decided_by: Organ) -> Sentence {
    say(
        &format!("Organe qui a décidé : {}.", names::organ(decided_by).to_lowercase()),
        "Seule une assemblée des associés le dit.",
        "Citez sa résolution, ou son procès-verbal.",
    )
}

pub(super) fn capital_not_known(year: YearName, from: Day) -> Sentence {
    say(
        &format!("Le livre ne connaît pas le capital du {}, où commence l’exercice {year}.", day(from)),
        "La variation va de l’ouverture de l’exercice à sa clôture, et le livre n’a vu qu’une partie de celui-ci.",
        "Rien n’est à inscrire ici : le procès-verbal seul le dit.",
    )
}

pub(super) fn noted_too_early(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("L’exercice {year} finit le {}.", day(ends_on)),
        "La variation du capital se constate quand l’exercice est fini.",
        "Citez une assemblée tenue après ce jour, et donnez ce jour-là ou un jour suivant.",
    )
}

pub(super) fn noted_already(year: YearName, noted_on: Day) -> Sentence {
    say(
        &format!("La variation de {year} a été constatée le {}.", day(noted_on)),
        "Rien de ce qui s’est inscrit depuis n’en change les chiffres.",
        "Pour corriger cette inscription, rectifiez-la.",
    )
}

pub(super) fn not_a_manager(mandate: MandateRef) -> Sentence {
    say(
        &format!("Le mandat {mandate} n’est pas celui d’un gérant."),
        "De ceux qui partent, seul le gérant se publie (code de commerce, art. L231-3).",
        "Voyez les mandats avec `quitus mandates`.",
    )
}

pub(super) fn mandate_runs(mandate: MandateRef, until: Day) -> Sentence {
    say(
        &format!("Le mandat {mandate} court jusqu’au {}.", day(until)),
        "Un départ se publie quand il a eu lieu.",
        "Inscrivez d’abord la fin du mandat par `end_mandate`, ou attendez ce jour.",
    )
}

pub(super) fn stays_manager(mandate: MandateRef) -> Sentence {
    say(
        &format!("Le titulaire du mandat {mandate} reste gérant par un autre mandat."),
        "Un renouvellement n’est pas un départ.",
        "Vérifiez le mandat avec `quitus mandates`.",
    )
}

pub(super) fn published_already(mandate: MandateRef, published_on: Day) -> Sentence {
    say(
        &format!("Le départ du mandat {mandate} a été publié le {}.", day(published_on)),
        "Une publication suffit.",
        "Pour corriger cette publication, rectifiez son inscription.",
    )
}

pub(super) fn nothing_to_confirm(assembly: AssemblyRef) -> Sentence {
    say(
        &format!("Rien de ce que {assembly} a approuvé n’attend une réunion."),
        "Cet acte vise les comptes d’une SARL approuvés par écrit avant que la loi ne le permette (code de commerce, art. L223-27).",
        "Voyez les constats avec `quitus conformity`.",
    )
}

pub(super) fn confirmed_in_writing() -> Sentence {
    say(
        "La résolution citée a été votée par écrit, elle aussi.",
        "Ce jour-là, les comptes d’une SARL s’approuvaient en réunion (code de commerce, art. L223-27).",
        "Citez une résolution d’une assemblée qui s’est réunie.",
    )
}

pub(super) fn confirmed_too_early(since: Day) -> Sentence {
    say(
        &format!("Les comptes ont été approuvés par écrit le {}.", day(since)),
        "Ce qui n’est pas encore décidé ne s’approuve pas de nouveau.",
        "Citez une assemblée de ce jour, ou d’un jour suivant, et vérifiez le jour de l’acte.",
    )
}

pub(super) fn confirmed_already(assembly: AssemblyRef, confirmed_on: Day) -> Sentence {
    say(
        &format!("Ce que {assembly} a approuvé par écrit l’a été de nouveau le {}.", day(confirmed_on)),
        "Une réunion suffit.",
        "Pour corriger ce qui s’est inscrit de cette réunion, rectifiez l’inscription.",
    )
}
