//! Entries and their correction.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, entry, say};
use quitus_domain::values::{Day, Position};

pub(super) fn before_basis(effective_on: Day, basis: Position, basis_on: Day) -> Sentence {
    say(
        &format!("L’acte prendrait effet le {}.", day(effective_on)),
        &format!("L’écriture {}, sur laquelle il repose, ne prend effet que le {}.", entry(basis), day(basis_on)),
        &format!("Donnez une date plus tardive, ou rectifiez d’abord l’écriture {}.", entry(basis)),
    )
}

pub(super) fn before_struck(struck_on: Day, at: Position) -> Sentence {
    say(
        &format!("Le registre a été arrêté au {} par l’écriture {}.", day(struck_on), entry(at)),
        "Rien de ce qui le changerait ne prend plus effet à cette date ni avant.",
        "Donnez une date postérieure, ou rectifiez l’écriture fausse avec `rectify_entry`, puis arrêtez le registre à nouveau.",
    )
}

pub(super) fn nothing_to_change() -> Sentence {
    say(
        "Cette commande ne changerait rien.",
        "Le livre n’inscrit que ce qui change quelque chose.",
        "Vérifiez ce que vous vouliez changer.",
    )
}

pub(super) fn unknown(at: Position, size: u64) -> Sentence {
    say(
        &format!("Il n’y a pas d’écriture {} dans ce livre.", entry(at)),
        &format!("Le livre compte {}.", count(size, "écriture", "écritures")),
        "Cherchez le numéro avec `quitus log`.",
    )
}

pub(super) fn not_rectifiable(at: Position) -> Sentence {
    say(
        &format!("L’écriture {} ne se rectifie pas.", entry(at)),
        "Elle n’est pas un fait de la vie de la coopérative, ou elle est déjà annulée, ou elle rectifie elle-même.",
        "Rectifiez l’écriture d’origine, ou inscrivez un nouvel acte.",
    )
}

pub(super) fn of_another_kind(at: Position) -> Sentence {
    say(
        &format!("Le remplacement ne correspond pas à l’écriture {}.", entry(at)),
        "Il doit être de même nature, et porter sur le même associé ou la même souscription.",
        "Annulez cette écriture, puis inscrivez un nouvel acte.",
    )
}

pub(super) fn later_entries(at: Position, first: &[Position], of: u64) -> Sentence {
    let named = first.iter().map(|one| entry(*one)).collect::<Vec<_>>().join(", ");
    let others = of.saturating_sub(u64::try_from(first.len()).unwrap_or(u64::MAX));
    let more = if others > 0 { format!(" et {}", count(others, "autre", "autres")) } else { String::new() };
    let why = match of {
        0 => "Des écritures postérieures reposent sur elle.".to_owned(),
        1 => format!("L’écriture {named} repose sur elle, et ne tiendrait plus sans elle."),
        _ => format!(
            "Sur elle reposent {} : {named}{more}. Elles ne tiendraient plus sans elle.",
            count(of, "écriture", "écritures")
        ),
    };
    let next = match first {
        [] => "Rectifiez d’abord les écritures qui reposent sur elle.".to_owned(),
        [one] if of == 1 => {
            format!("Voyez `quitus explain entry {}`, et rectifiez d’abord cette écriture.", one.number())
        }
        [one, ..] => {
            format!(
                "Rectifiez d’abord celles-là, en commençant par la dernière ; voyez `quitus explain entry {}`.",
                one.number()
            )
        }
    };
    say(&format!("L’écriture {} ne peut pas être rectifiée ainsi.", entry(at)), &why, &next)
}

pub(super) fn ends_before_it_begins(begins: Day, ends: Day) -> Sentence {
    say(
        &format!("La fin, le {}, précède le début, le {}.", day(ends), day(begins)),
        "Une période se termine après avoir commencé, et une échéance suit l’acte qui la fixe.",
        "Corrigez l’une des deux dates.",
    )
}

pub(super) fn too_far_ahead(on: Day, latest: Day) -> Sentence {
    say(
        &format!("L’acte prendrait effet le {}.", day(on)),
        &format!(
            "Ce qui s’inscrit aujourd’hui prend effet le {} au plus tard : au-delà, c’est une année mal saisie.",
            day(latest)
        ),
        "Vérifiez la date d’effet.",
    )
}

pub(super) fn still_to_come(on: Day, today: Day) -> Sentence {
    say(
        &format!("L’acte prendrait effet le {}, et nous sommes le {}.", day(on), day(today)),
        "Une facture, un avoir ou une pénalité porte le jour de son émission, et aucun numéro suivant ne pourrait être \
         d’avant (CGI, ann. II, art. 242 nonies A) ; un exercice se clôt une fois fini, et ne se rouvre pas (PCG, \
         art. 1031-4) ; un usage se constate une fois ses jours passés.",
        "Vérifiez la date d’effet, ou inscrivez l’acte ce jour-là.",
    )
}
