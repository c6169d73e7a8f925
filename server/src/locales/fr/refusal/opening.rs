//! The opening position.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, number, say};
use quitus_domain::values::{Cents, Day};

pub(super) fn comes_first() -> Sentence {
    say(
        "Le registre de ce livre a déjà commencé.",
        "La situation de reprise précède toute autre écriture du registre, et il n’y en a qu’une.",
        "Reprenez dans un livre nouveau, ou corrigez les lignes reprises.",
    )
}

pub(super) fn only_as_correction() -> Sentence {
    say(
        "Une ligne reprise seule ne s’ajoute pas à la situation de reprise.",
        "La situation de reprise est faite en une fois, et ses totaux la tiennent.",
        "Servez-vous de cet acte pour rectifier l’écriture d’une ligne, ou admettez l’associé.",
    )
}

pub(super) fn sum_differs(figure: &str, stated: i64, found: i64) -> Sentence {
    say(
        &format!("La situation de reprise ne tombe pas juste : {}.", gap(figure, stated, found)),
        "Les totaux annoncés sont ceux des lignes, au centime.",
        "Corrigez les lignes ou le total.",
    )
}

fn gap(figure: &str, stated: i64, found: i64) -> String {
    let amount = |figure: i64| Cents::try_from(figure).map_or_else(|_| number(figure), money);
    let of = |what: &str, stated: String, found: String| {
        format!("{what}, {stated} d’après le total annoncé et {found} d’après les lignes")
    };
    match figure {
        "associates" => of("nombre d’associés", number(stated), number(found)),
        "shares" => of("nombre de parts", number(stated), number(found)),
        "subscribed" => of("capital souscrit", amount(stated), amount(found)),
        "paid" => of("capital libéré", amount(stated), amount(found)),
        other => of(other, number(stated), number(found)),
    }
}

pub(super) fn highest_below_capital(highest: Cents, subscribed: Cents) -> Sentence {
    say(
        &format!(
            "Le capital le plus élevé annoncé, {}, est inférieur au capital, {}.",
            money(highest),
            money(subscribed)
        ),
        "Le capital le plus élevé jamais atteint vaut au moins celui du jour.",
        "Corrigez le capital le plus élevé.",
    )
}

pub(super) fn number_twice(number: u32) -> Sentence {
    say(
        &format!("Le numéro {number} sert deux fois, ou n’est pas un numéro d’associé."),
        "Un numéro désigne un seul associé, et les numéros commencent à 1.",
        "Corrigez la colonne des numéros.",
    )
}

pub(super) fn enters_after(number: u32, since: Day) -> Sentence {
    say(
        &format!("L’associé n° {number} entre le {}, après la situation de reprise.", day(since)),
        "La reprise ne contient que ce qui existait ce jour-là.",
        "Admettez-le par un acte propre, à sa date.",
    )
}

pub(super) fn leaves_after(number: u32, left_on: Day) -> Sentence {
    say(
        &format!("L’associé n° {number} part le {}, après la situation de reprise.", day(left_on)),
        "La reprise ne contient que ce qui existait à sa date : ce jour-là, cet associé en est un.",
        "Retirez la date de départ, puis inscrivez le départ par un acte propre, à sa date.",
    )
}

pub(super) fn before_it(opened_on: Day) -> Sentence {
    say(
        &format!("Le livre commence par la situation du {}.", day(opened_on)),
        "Rien du registre ne prend effet avant elle.",
        "Donnez une date d’effet postérieure, ou corrigez la ligne reprise.",
    )
}
